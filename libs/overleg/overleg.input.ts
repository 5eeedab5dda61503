import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Datum, leesUuid } from '#platform';
import { AgendapuntZicht, Overlegritme, OverlegStand } from './overleg.enum.js';

const leeg = { nullable: true } as const;

@InputType({ description: 'Een organisatie die meedoet.' })
export class OverlegdeelnemerInput {
  @MaxLength(80) @Field({ description: 'Soort en code, zoals AANBIEDER/VISTA.' }) partij: string;
  @IsOptional()
  @ArrayMaxSize(10)
  @MaxLength(40, { each: true })
  @Field(() => [String], { ...leeg, description: 'Rollen die meedoen; leeg = alle rollen die kunnen meedoen.' })
  rollen?: string[] | null;
  @IsOptional()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Field(() => [ID], { ...leeg, description: 'Alleen deze mensen; leeg = iedereen met een van de rollen.' })
  mensen?: string[] | null;
}
@InputType({ description: 'Een reeks overleggen.' })
export class OverlegreeksInput {
  @MaxLength(200) @Field({ description: 'Naam.' }) naam: string;
  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { ...leeg, description: 'Contractnummer; leeg = over de hele regio. Verandert niet meer.' })
  contract?: string | null;
  @IsIn(Object.values(Overlegritme)) @Field(() => Overlegritme, { description: 'Hoe vaak.' }) ritme: Overlegritme;
  @ArrayMaxSize(30)
  @MaxLength(200, { each: true })
  @Field(() => [String], { description: 'Punten die op elke agenda staan, op volgorde.' })
  vastePunten: string[];
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => OverlegdeelnemerInput)
  @Field(() => [OverlegdeelnemerInput], {
    description: 'Wie er meedoen; de regio en de aanbieder van het contract altijd.',
  })
  deelnemers: OverlegdeelnemerInput[];
}
@InputType({ description: 'Wanneer en waar.' })
export class OverlegAfspraakInput {
  @IsString() @Field(() => Datum, { description: 'Dag.' }) datum: string;
  @MaxLength(5) @Field({ description: 'Begintijd, zoals 14:00.' }) begin: string;
  @MaxLength(5) @Field({ description: 'Eindtijd, zoals 15:30.' }) eind: string;
  @IsOptional() @MaxLength(200) @Field(() => String, { ...leeg, description: 'Plaats.' }) plaats?: string | null;
  @IsOptional()
  @MaxLength(1000)
  @Field(() => String, { ...leeg, description: 'Adres van een overleg op afstand (https).' })
  link?: string | null;
}
@InputType({ description: 'Een eigen agendapunt.' })
export class AgendapuntInput {
  @MaxLength(200) @Field({ description: 'Titel.' }) titel: string;
  @IsOptional() @MaxLength(2000) @Field(() => String, { ...leeg, description: 'Uitleg.' }) toelichting?: string | null;
  @IsOptional()
  @IsIn(Object.values(AgendapuntZicht))
  @Field(() => AgendapuntZicht, { ...leeg, description: 'Wie het mag zien; leeg = iedereen.' })
  zicht?: AgendapuntZicht | null;
  @IsOptional()
  @MaxLength(60)
  @Field(() => String, {
    ...leeg,
    description: 'Contract waar het over gaat; van de aanbieders ziet alleen die van het contract het punt.',
  })
  contract?: string | null;
}
@InputType({ description: 'Een andere titel of uitleg van een eigen agendapunt.' })
export class AgendapuntTekstInput {
  @MaxLength(200) @Field({ description: 'Titel.' }) titel: string;
  @IsOptional() @MaxLength(2000) @Field(() => String, { ...leeg, description: 'Uitleg.' }) toelichting?: string | null;
}
@InputType({ description: 'Welke overleggen u wilt zien.' })
export class OverlegFilter {
  @IsOptional()
  @Transform(({ value }) => (value ? leesUuid(value) : null))
  @Field(() => ID, { ...leeg, description: 'Van deze reeks.' })
  reeks?: string | null;
  @IsOptional() @MaxLength(60) @Field(() => String, { ...leeg, description: 'Van dit contract.' }) contract?:
    string | null;
  @IsOptional()
  @ArrayMaxSize(6)
  @IsIn(Object.values(OverlegStand), { each: true })
  @Field(() => [OverlegStand], { ...leeg, description: 'Met deze stand.' })
  stand?: OverlegStand[] | null;
  @IsOptional() @IsString() @Field(() => Datum, { ...leeg, description: 'Vanaf deze dag.' }) van?: string | null;
  @IsOptional() @IsString() @Field(() => Datum, { ...leeg, description: 'Tot en met deze dag.' }) totEnMet?:
    string | null;
}
