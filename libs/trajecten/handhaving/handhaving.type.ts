import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsEnum, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { Bedrag, Datum, FoutType, leesUuid, Tijdstip } from '#platform';
import { GRONDEN, VERWIJTBAARHEID } from '../domain/handhaving/boete.js';
import { STANDEN } from '../domain/handhaving/stappen.js';

export enum HandhavingGrond {
  INTAKE_NIET_VERSCHENEN = 'INTAKE_NIET_VERSCHENEN',
  INTAKE_NIET_MEEGEWERKT = 'INTAKE_NIET_MEEGEWERKT',
  LESSEN_GEMIST = 'LESSEN_GEMIST',
  AFSPRAAK_NIET_NAGEKOMEN = 'AFSPRAAK_NIET_NAGEKOMEN',
  GESPREK_NIET_VERSCHENEN = 'GESPREK_NIET_VERSCHENEN',
}
export enum HandhavingStand {
  GEWAARSCHUWD = 'GEWAARSCHUWD',
  REDENEN_GEVRAAGD = 'REDENEN_GEVRAAGD',
  GEHOORD = 'GEHOORD',
  BESLOTEN = 'BESLOTEN',
  BEZWAAR = 'BEZWAAR',
  AFGEDAAN = 'AFGEDAAN',
}
export enum VerwijtbaarheidEnum {
  VERMINDERD = 'VERMINDERD',
  NORMAAL = 'NORMAAL',
  GROVE_SCHULD = 'GROVE_SCHULD',
  OPZET = 'OPZET',
}
const uitleg = (namen: Record<string, string | { naam: string }>): Record<string, { description: string }> =>
  Object.fromEntries(
    Object.entries(namen).map(([k, n]) => [k, { description: `${typeof n === 'string' ? n : n.naam}.` }]),
  );
registerEnumType(HandhavingGrond, { name: 'HandhavingGrond', description: 'Waarom.', valuesMap: uitleg(GRONDEN) });
registerEnumType(HandhavingStand, {
  name: 'HandhavingStand',
  description: 'Hoe ver het is.',
  valuesMap: uitleg(STANDEN),
});
registerEnumType(VerwijtbaarheidEnum, {
  ...{ name: 'Verwijtbaarheid', description: 'Hoe verwijtbaar het is.', valuesMap: uitleg(VERWIJTBAARHEID) },
});

@ObjectType('HandhavingStap', { description: 'Eén stap, met de dag en de uitkomst.' })
export class HandhavingStapType {
  @Field(() => HandhavingStand, { description: 'Stap.' }) naar: HandhavingStand;
  @Field(() => Datum, { description: 'Dag.' }) datum: string;
  @Field({ description: 'Code van de uitkomst.' }) code: string;
  @Field({ description: 'Uitkomst in woorden.' }) uitkomst: string;
  @Field({ description: 'Wie dit vastlegde.' }) door: string;
  @Field(() => Tijdstip, { description: 'Wanneer dit is vastgelegd.' }) op: Date;
}
@ObjectType('HandhavingUitkomst', { description: 'Een uitkomst van een stap.' })
export class HandhavingUitkomst {
  @Field({ description: 'Code.' }) code: string;
  @Field({ description: 'In woorden.' }) naam: string;
}
@ObjectType('HandhavingKeuze', { description: 'Een stap die nu kan, met de uitkomsten die daarbij passen.' })
export class HandhavingKeuze {
  @Field(() => HandhavingStand, { description: 'Stap.' }) naar: HandhavingStand;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => [HandhavingUitkomst], { description: 'Uitkomsten.' }) uitkomsten: HandhavingUitkomst[];
}
@ObjectType('Handhaving', { description: 'Eén zaak van handhaving, van waarschuwing tot bezwaar.' })
export class HandhavingType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => HandhavingGrond, { description: 'Waarom.' }) grond: HandhavingGrond;
  @Field({ description: 'Waarom, in woorden.' }) grondNaam: string;
  @Field({ description: 'Artikel van de Wet inburgering 2021.' }) artikel: string;
  @Field(() => Datum, { description: 'Dag waarop het gebeurde.' }) feitdatum: string;
  @Field(() => HandhavingStand, { description: 'Hoe ver het is.' }) stand: HandhavingStand;
  @Field(() => VerwijtbaarheidEnum, { nullable: true, description: 'Hoe verwijtbaar het is.' })
  verwijtbaarheid: VerwijtbaarheidEnum | null;
  @Field(() => Bedrag, { nullable: true, description: 'Boete in euro.' }) bedrag: string | null;
  @Field(() => String, { nullable: true, description: 'Hoe het bedrag is berekend.' }) som: string | null;
  @Field({ description: 'Er is een boete, en die staat.' }) boeteStaat: boolean;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag om bezwaar te maken.' }) bezwaarTotEnMet:
    string | null;
  @Field(() => [HandhavingStapType], { description: 'De stappen, de eerste eerst.' }) stappen: HandhavingStapType[];
  @Field(() => [HandhavingKeuze], { description: 'Wat nu kan.' }) keuzes: HandhavingKeuze[];
}
@ObjectType('Boeteberekening', { description: 'Wat de boete zou zijn, en waarom.' })
export class BoeteType {
  @Field(() => Bedrag, { nullable: true, description: 'Bedrag; leeg als er geen boete kan zijn.' }) bedrag:
    string | null;
  @Field({ description: 'Artikel.' }) artikel: string;
  @Field({ description: 'De som.' }) som: string;
  @Field({ description: 'De regel.' }) tekst: string;
  @Field({ description: 'Bron.' }) bron: string;
  @Field(() => [FoutType], { description: 'Waarom er geen boete kan zijn.' }) fouten: FoutType[];
}
@ObjectType('HandhavingResultaat', { description: 'Of het is gelukt, en zo niet, waarom.' })
export class HandhavingResultaat {
  @Field({ description: 'Gelukt.' }) gelukt: boolean;
  @Field(() => [FoutType], { description: 'Wat er mis is.' }) fouten: FoutType[];
}

@InputType({ description: 'Een waarschuwing: daarmee begint handhaving.' })
export class HandhavingBeginInput {
  @MaxLength(40) @Field({ description: 'Trajectnummer.' }) trajectnummer: string;
  @IsEnum(HandhavingGrond) @Field(() => HandhavingGrond, { description: 'Waarom.' }) grond: HandhavingGrond;
  @Length(10, 10) @Field(() => Datum, { description: 'Dag waarop het gebeurde.' }) feitdatum: string;
  @Length(10, 10) @Field(() => Datum, { description: 'Dag van de waarschuwing.' }) datum: string;
  @Matches(/^[A-Z_]{1,40}$/) @Field({ description: 'Hoe er is gewaarschuwd: BRIEF, GESPREK of MAIL.' }) code: string;
}
@InputType({ description: 'De volgende stap.' })
export class HandhavingStapInput {
  @Transform(({ value }) => leesUuid(value))
  @IsString()
  @Field(() => ID, { description: 'Nummer van de zaak.' })
  id: string;
  @IsEnum(HandhavingStand) @Field(() => HandhavingStand, { description: 'Stap.' }) naar: HandhavingStand;
  @Length(10, 10) @Field(() => Datum, { description: 'Dag.' }) datum: string;
  @Matches(/^[A-Z_]{1,40}$/) @Field({ description: 'Code van de uitkomst.' }) code: string;
  @IsOptional()
  @IsEnum(VerwijtbaarheidEnum)
  @Field(() => VerwijtbaarheidEnum, {
    nullable: true,
    description: 'Hoe verwijtbaar; nodig bij een boete volgens artikel 23.',
  })
  verwijtbaarheid?: VerwijtbaarheidEnum | null;
}
