import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsDefined, IsOptional, MaxLength, MinLength } from 'class-validator';
import { Datum, FoutType, Tijdstip } from '#platform';

export enum RolEnum {
  AANBIEDER = 'AANBIEDER',
  CONTRACTMANAGER = 'CONTRACTMANAGER',
  REGIO_COORDINATOR = 'REGIO_COORDINATOR',
  KLANTMANAGER = 'KLANTMANAGER',
  REGISSEUR = 'REGISSEUR',
  GEMEENTE_FINANCIEN = 'GEMEENTE_FINANCIEN',
  BEHEERDER = 'BEHEERDER',
}
export enum OrganisatieSoortEnum {
  AANBIEDER = 'AANBIEDER',
  REGIO = 'REGIO',
  GEMEENTE = 'GEMEENTE',
  PORTAAL = 'PORTAAL',
}
registerEnumType(RolEnum, {
  name: 'Rol',
  description: 'Wat iemand in het portaal doet.',
  valuesMap: {
    AANBIEDER: { description: 'Levert rapportages in voor een aanbieder.' },
    CONTRACTMANAGER: { description: 'Beheert contracten van een regio en beoordeelt bevindingen.' },
    REGIO_COORDINATOR: { description: 'Volgt de voortgang in een regio.' },
    KLANTMANAGER: { description: 'Begeleidt inburgeraars van een gemeente.' },
    REGISSEUR: { description: 'Voert de regie over de inburgering in een gemeente.' },
    GEMEENTE_FINANCIEN: { description: 'Volgt het SPUK-budget van een gemeente.' },
    BEHEERDER: { description: 'Beheert gebruikers, rollen en API-sleutels.' },
  },
});
registerEnumType(OrganisatieSoortEnum, {
  name: 'OrganisatieSoort',
  description: 'Het soort organisatie waarvoor iemand een rol heeft.',
  valuesMap: {
    AANBIEDER: { description: 'Een aanbieder, zoals een taalschool.' },
    REGIO: { description: 'Een regio van gemeenten.' },
    GEMEENTE: { description: 'Een gemeente.' },
    PORTAAL: { description: 'Het portaal zelf.' },
  },
});

@ObjectType({ description: 'De organisatie waarvoor iemand een rol heeft.' })
export class Organisatie {
  @Field(() => OrganisatieSoortEnum, { description: 'Aanbieder, regio, gemeente of het portaal zelf.' })
  soort: OrganisatieSoortEnum;
  @Field({ description: 'Korte code, bijvoorbeeld ZL of GM0935.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
}

@ObjectType('Toewijzing', { description: 'Een rol van een persoon voor een organisatie, met begin- en einddatum.' })
export class ToewijzingType {
  @Field(() => ID, { description: 'Nummer van de toewijzing.' }) id: string;
  @Field(() => RolEnum, { description: 'De rol.' }) rol: RolEnum;
  @Field(() => Organisatie, { description: 'De organisatie.' }) organisatie: Organisatie;
  @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag; leeg is zonder einde.' }) tot: string | null;
}

@ObjectType({ description: 'Wie er is ingelogd, en in welke rol.' })
export class Ik {
  @Field({ description: 'Naam.' }) naam: string;
  @Field({ description: 'E-mailadres.' }) email: string;
  @Field(() => ToewijzingType, { description: 'De rol waarin u nu werkt.' }) toewijzing: ToewijzingType;
  @Field(() => [ToewijzingType], { description: 'Alle rollen die u vandaag heeft.' }) toewijzingen: ToewijzingType[];
  @Field(() => [String], { description: 'Wat u in deze rol mag.' }) rechten: string[];
  @Field({ description: 'Is dit een proefomgeving met verzonnen gegevens?' }) demo: boolean;
}

@ObjectType({ description: 'Uitkomst van inloggen of wisselen van rol.' })
export class InloggenResultaat {
  @Field(() => Ik, { nullable: true, description: 'Wie er nu is ingelogd; leeg als het niet lukte.' }) ik: Ik | null;
  @Field(() => [FoutType], { description: 'Waarom het niet lukte.' }) fouten: FoutType[];
}

@ObjectType('Gebruiker', { description: 'Een persoon die kan inloggen.' })
export class GebruikerType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field({ description: 'E-mailadres.' }) email: string;
  @Field({ description: 'Mag deze persoon inloggen?' }) actief: boolean;
  @Field(() => [ToewijzingType], { description: 'Alle rollen, ook die van vroeger en later.' })
  toewijzingen: ToewijzingType[];
}

@ObjectType('ApiSleutel', { description: 'Een sleutel waarmee een systeem van een aanbieder rapportages inlevert.' })
export class ApiSleutelType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'Naam die de beheerder gaf.' }) naam: string;
  @Field({ description: 'De eerste tekens, om de sleutel te herkennen.' }) begin: string;
  @Field({ description: 'De aanbieder.' }) aanbieder: string;
  @Field(() => [String], { description: 'Wat deze sleutel mag.' }) rechten: string[];
  @Field(() => Tijdstip, { description: 'Wanneer de sleutel is gemaakt.' }) gemaaktOp: Date;
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer de sleutel is ingetrokken.' })
  ingetrokkenOp: Date | null;
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer de sleutel voor het laatst is gebruikt.' })
  laatstGebruiktOp: Date | null;
}

@ObjectType({ description: 'Uitkomst van een wijziging in het beheer.' })
export class BeheerResultaat {
  @Field({ description: 'Is het gelukt?' }) gelukt: boolean;
  @Field(() => [FoutType], { description: 'Waarom het niet lukte.' }) fouten: FoutType[];
  @Field(() => ID, { nullable: true, description: 'Nummer van wat is gemaakt.' }) id?: string | null;
  @Field(() => String, { nullable: true, description: 'De nieuwe API-sleutel. U ziet deze één keer.' }) sleutel?:
    string | null;
}

@InputType({ description: 'Een nieuwe gebruiker.' })
export class GebruikerMakenInput {
  @MaxLength(200) @Field({ description: 'E-mailadres.' }) email: string;
  @MinLength(1) @MaxLength(200) @Field({ description: 'Naam.' }) naam: string;
  @MaxLength(200) @Field({ description: 'Eerste wachtwoord, 12 tekens of meer.' }) wachtwoord: string;
}

@InputType({ description: 'Een rol voor een gebruiker.' })
export class ToewijzingGevenInput {
  @IsDefined() @Field(() => ID, { description: 'Nummer van de gebruiker.' }) gebruikerId: string;
  @IsDefined() @Field(() => RolEnum, { description: 'De rol.' }) rol: RolEnum;
  @IsOptional()
  @MaxLength(50)
  @Field(() => String, { nullable: true, description: 'Code van de organisatie.' })
  organisatie?: string | null;
  @IsDefined() @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @IsOptional() @Field(() => Datum, { nullable: true, description: 'Laatste dag.' }) tot?: string | null;
}
