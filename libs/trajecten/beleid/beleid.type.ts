import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, Length, MaxLength } from 'class-validator';
import { Datum, FoutType } from '#platform';

@ObjectType('BeleidResultaat', { description: 'Of het is gelukt, en zo niet, waarom.' })
export class BeleidResultaat {
  @Field({ description: 'Gelukt.' }) gelukt: boolean;
  @Field(() => [FoutType], { description: 'Wat er mis is.' }) fouten: FoutType[];
}
@ObjectType('TrajectinstellingVersie', { description: 'Wat een gemeente vanaf een dag heeft ingesteld.' })
export class TrajectinstellingVersie {
  @Field(() => String, { nullable: true, description: 'Waarde; leeg is: geen grens.' }) waarde: string | null;
  @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag.' }) tot: string | null;
  @Field({ description: 'Besluit of document.' }) bron: string;
  @Field({ description: 'Wie dit vastlegde.' }) door: string;
}
@ObjectType('Trajectinstelling', { description: 'Iets over termijnen waarin gemeenten verschillen.' })
export class TrajectinstellingType {
  @Field({ description: 'Vaste naam.' }) sleutel: string;
  @Field({ description: 'Wat het is.' }) naam: string;
  @Field({ description: 'GETAL, GETAL_OF_GEEN, UREN, PERCENTAGE, JA_NEE of KEUZE.' }) soort: string;
  @Field(() => [String], { description: 'De keuzes, bij KEUZE.' }) keuzes: string[];
  @Field(() => Int, { nullable: true, description: 'Kleinste getal.' }) min: number | null;
  @Field(() => Int, { nullable: true, description: 'Grootste getal.' }) max: number | null;
  @Field(() => String, { nullable: true, description: 'Wat vandaag geldt.' }) waarde: string | null;
  @Field(() => String, { nullable: true, description: 'Wat geldt als u niets instelt.' }) standaard: string | null;
  @Field({ description: 'Bron van die standaard.' }) bron: string;
  @Field(() => String, { nullable: true, description: 'Waarin de bronnen verschillen.' }) verschil: string | null;
  @Field(() => [TrajectinstellingVersie], { description: 'Wat uw gemeente heeft ingesteld, de laatste eerst.' })
  versies: TrajectinstellingVersie[];
}
@InputType({ description: 'Een instelling die vanaf een dag geldt.' })
export class TrajectinstellingInput {
  @MaxLength(40)
  @Field({ description: 'Vaste naam.' })
  sleutel: string;
  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'Waarde; leeg is: geen grens.' })
  waarde?: string | null;
  @Length(10, 10)
  @Field(() => Datum, { description: 'Eerste dag: geldt voor trajecten die op of na deze dag beginnen.' })
  van: string;
  @Length(3, 200)
  @Field({ description: 'Besluit of document waar dit op rust.' })
  bron: string;
}
