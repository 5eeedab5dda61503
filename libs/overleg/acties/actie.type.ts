import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, ArrayMaxSize } from 'class-validator';
import { Transform } from 'class-transformer';
import { Datum, FoutType, leesUuid, PageInfo, Tijdstip } from '#platform';
import { ActieStand } from '../overleg.enum.js';

const leeg = { nullable: true } as const;

@ObjectType({ description: 'Wat er met een actie is gebeurd.' })
export class ActieStap {
  @Field(() => Tijdstip, { description: 'Wanneer.' }) op: string;
  @Field({ description: 'Wie.' }) door: string;
  @Field({ description: 'Wat.' }) wat: string;
  @Field(() => String, { ...leeg, description: 'Waarom.' }) reden: string | null;
}
@ObjectType('Overlegactie', {
  description: 'Iets dat iemand voor een dag doet; staat op elke volgende agenda tot het af is.',
})
export class OverlegActieType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'Nummer om te noemen, zoals 26-031.' }) nr: string;
  @Field({ description: 'Wat er moet gebeuren.' }) tekst: string;
  @Field({ description: 'Organisatie die het doet, zoals AANBIEDER/VISTA.' }) partij: string;
  @Field({ description: 'Naam van die organisatie.' }) eigenaar: string;
  @Field(() => String, { ...leeg, description: 'Wie het doet, als dat één persoon is.' }) persoon: string | null;
  @Field(() => Datum, { description: 'Laatste dag.' }) uiterlijk: string;
  @Field(() => Int, { description: 'Dagen te laat; 0 = op tijd of klaar.' }) dagenTeLaat: number;
  @Field(() => ActieStand, { description: 'Hoe ver het is.' }) stand: ActieStand;
  @Field(() => String, { ...leeg, description: 'Toelichting of reden bij de stand.' }) reden: string | null;
  @Field(() => Int, { description: 'Versie; geef die mee als u wijzigt.' }) versie: number;
  @Field(() => ID, { description: 'Overleg waar het is afgesproken.' }) overlegId: string;
  @Field(() => Datum, { description: 'Dag van dat overleg.' }) overlegDatum: string;
  @Field({ description: 'Naam van de reeks.' }) reeks: string;
  @Field(() => String, { ...leeg, description: 'Contractnummer.' }) contract: string | null;
  @Field(() => [ActieStap], { description: 'Wat ermee is gebeurd, het oudste eerst.' }) geschiedenis: ActieStap[];
  @Field(() => [String], { description: 'Wat u nu mag doen; toon alleen deze knoppen.' }) mag: string[];
}
@ObjectType({ description: 'Een bladzijde acties.' })
export class OverlegActieConnection {
  @Field(() => [OverlegActieType], { description: 'Acties.' }) nodes: OverlegActieType[];
  @Field(() => PageInfo, { description: 'Of er meer is.' }) pageInfo: PageInfo;
}
@ObjectType({ description: 'Wat er van een handeling bij een actie is gekomen.' })
export class OverlegActieResultaat {
  @Field({ description: 'Is het gelukt?' }) gelukt: boolean;
  @Field(() => [FoutType], { description: 'Waarom niet.' }) fouten: FoutType[];
  @Field(() => OverlegActieType, { ...leeg, description: 'De actie zoals die nu is.' }) actie: OverlegActieType | null;
}

@InputType({ description: 'Wat er wordt afgesproken.' })
export class OverlegActieInput {
  @MaxLength(2000) @Field({ description: 'Wat er moet gebeuren.' }) tekst: string;
  @MaxLength(80) @Field({ description: 'Wie het doet, zoals AANBIEDER/VISTA.' }) partij: string;
  @IsOptional()
  @IsString()
  @Field(() => ID, { ...leeg, description: 'Eén persoon van die organisatie.' })
  persoon?: string | null;
  @IsString() @Field(() => Datum, { description: 'Laatste dag.' }) uiterlijk: string;
}
@InputType({ description: 'Welke acties u wilt zien.' })
export class OverlegActieFilter {
  @IsOptional()
  @Transform(({ value }) => (value ? leesUuid(value) : null))
  @Field(() => ID, { ...leeg, description: 'Van deze reeks.' })
  reeks?: string | null;
  @IsOptional() @MaxLength(60) @Field(() => String, { ...leeg, description: 'Van dit contract.' }) contract?:
    string | null;
  @IsOptional()
  @ArrayMaxSize(3)
  @IsIn(Object.values(ActieStand), { each: true })
  @Field(() => [ActieStand], { ...leeg, description: 'Met deze stand.' })
  stand?: ActieStand[] | null;
  @IsOptional() @IsBoolean() @Field(() => Boolean, { ...leeg, description: 'Alleen van uw organisatie.' }) vanMij?:
    boolean | null;
  @IsOptional() @IsBoolean() @Field(() => Boolean, { ...leeg, description: 'Alleen wat te laat is.' }) teLaat?:
    boolean | null;
}
