import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsDefined, IsOptional, Length, MaxLength } from 'class-validator';
import { Datum, FoutType, Tijdstip } from '#platform';
import { DOELEN, type Doel } from '../domain/persoon/doelen.js';

export const PersoonDoelEnum = Object.fromEntries(Object.keys(DOELEN).map((d) => [d, d])) as Record<Doel, Doel>;
registerEnumType(PersoonDoelEnum, {
  name: 'PersoonDoel',
  description: 'Waarvoor u persoonsgegevens bekijkt. Dit wordt genoteerd.',
  valuesMap: Object.fromEntries(
    Object.entries(DOELEN).map(([d, { naam }]) => [d, { description: `${naam}.` }]),
  ) as Record<Doel, { description: string }>,
});
const leeg = { nullable: true } as const;

@ObjectType({ description: 'De naam van een inburgeraar, zo weinig als een lijst nodig heeft.' })
export class InburgeraarNaam {
  @Field({ description: 'Volledige naam.' }) naam: string;
  @Field(() => Datum, { description: 'Geboortedatum.' }) geboortedatum: string;
}
@ObjectType('Inburgeraar', { description: 'Wie een inburgeraar is. Elke keer bekijken wordt genoteerd.' })
export class InburgeraarType {
  @Field({ description: 'Trajectnummer.' }) trajectnummer: string;
  @Field({ description: 'Voornamen.' }) voornamen: string;
  @Field(() => String, { ...leeg, description: 'Tussenvoegsel.' }) tussenvoegsel: string | null;
  @Field({ description: 'Achternaam.' }) achternaam: string;
  @Field(() => Datum, { description: 'Geboortedatum.' }) geboortedatum: string;
  @Field(() => String, { ...leeg, description: 'Burgerservicenummer.' }) bsn: string | null;
  @Field(() => String, { ...leeg, description: 'V-nummer.' }) vnummer: string | null;
  @Field(() => Int, { description: 'Versie; geef deze mee als u iets wijzigt.' }) versie: number;
  @Field(() => Tijdstip, { description: 'Laatst gewijzigd.' }) gewijzigdOp: Date;
  @Field({ description: 'Wie het laatst wijzigde.' }) gewijzigdDoor: string;
}
@ObjectType({ description: 'De gegevens van een persoon, of waarom u die niet ziet.' })
export class InburgeraarResultaat {
  @Field(() => InburgeraarType, { ...leeg, description: 'De persoon; leeg als die nog niet is vastgelegd.' })
  inburgeraar: InburgeraarType | null;
  @Field(() => [FoutType], { description: 'Waarom het niet lukte.' }) fouten: FoutType[];
}
@ObjectType({ description: 'Een gevonden inburgeraar.' })
export class GevondenInburgeraar {
  @Field({ description: 'Trajectnummer.' }) trajectnummer: string;
  @Field({ description: 'Volledige naam.' }) naam: string;
  @Field(() => Datum, { description: 'Geboortedatum.' }) geboortedatum: string;
}
@ObjectType('PersoonInzage', { description: 'Een keer dat iemand persoonsgegevens bekeek of veranderde.' })
export class PersoonInzageType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => Tijdstip, { description: 'Wanneer.' }) op: Date;
  @Field({ description: 'Wie.' }) door: string;
  @Field({ description: 'In welke rol.' }) rol: string;
  @Field(() => PersoonDoelEnum, { description: 'Waarvoor.' }) doel: Doel;
  @Field({ description: 'Waarvoor, in woorden.' }) doelTekst: string;
  @Field({ description: 'Verwerkingsactiviteit uit het register.' }) activiteit: string;
  @Field({ description: 'De verwerkingsactiviteit in woorden.' }) activiteitTekst: string;
  @Field({ description: 'Wat er gebeurde, in woorden.' }) handeling: string;
  @Field(() => Int, { description: 'Hoeveel personen.' }) aantal: number;
  @Field(() => [String], { description: 'Van welke trajecten; van een lange lijst de eerste tien.' })
  trajectnummers: string[];
}
@InputType({ description: 'Wie een inburgeraar is.' })
export class InburgeraarInput {
  @Length(1, 80) @Field({ description: 'Voornamen.' }) voornamen: string;
  @IsOptional() @MaxLength(20) @Field(() => String, { ...leeg, description: 'Tussenvoegsel.' }) tussenvoegsel?:
    string | null;
  @Length(1, 80) @Field({ description: 'Achternaam.' }) achternaam: string;
  @IsDefined() @Field(() => Datum, { description: 'Geboortedatum.' }) geboortedatum: string;
  @IsOptional() @MaxLength(20) @Field(() => String, { ...leeg, description: 'Burgerservicenummer.' }) bsn?:
    string | null;
  @IsOptional() @MaxLength(20) @Field(() => String, { ...leeg, description: 'V-nummer.' }) vnummer?: string | null;
}
