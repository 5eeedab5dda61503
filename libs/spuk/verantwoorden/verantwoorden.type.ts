import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Bedrag, Percentage, Tijdstip, Uren } from '#platform';
import { SpukBeursEnum } from '../beurzen/beurzen.type.js';
import { GrootheidEnum } from '../invoer/invoer.type.js';

@ObjectType({ description: 'Eén indicator van de verantwoording.' })
export class SpukIndicator {
  @Field(() => ID, { description: 'Nummer; 0 is een voorstel.' }) id: string;
  @Field(() => Int, { description: 'Plaats op het blad.' }) volgorde: number;
  @Field({ description: 'SiSa-code; leeg zolang die niet is ingevuld.' }) code: string;
  @Field({ description: 'Omschrijving.' }) omschrijving: string;
  @Field(() => SpukBeursEnum, { description: 'De beurs.' }) beurs: SpukBeursEnum;
  @Field({ description: 'Naam van een andere bron.' }) naam: string;
  @Field({ description: 'Naam van de beurs op het scherm.' }) titel: string;
  @Field(() => GrootheidEnum, { description: 'Welk cijfer.' }) grootheid: GrootheidEnum;
  @Field(() => Bedrag, { description: 'Bedrag van dit jaar.' }) bedrag: string;
  @Field(() => Bedrag, { description: 'Bedrag van vorig jaar.' }) vorigJaar: string;
  @Field(() => Bedrag, { description: 'Verschil.' }) verschil: string;
  @Field({ description: 'Waar de indeling staat.' }) bron: string;
}
@ObjectType({ description: 'Waardoor een beurs een ander bedrag heeft dan vorig jaar.' })
export class SpukToelichtingType {
  @Field({ description: 'De toelichting.' }) tekst: string;
  @Field({ description: 'Wie haar schreef.' }) door: string;
  @Field(() => Tijdstip, { description: 'Wanneer.' }) op: Date;
}
@ObjectType({ description: 'Of een beurs van een jaar is vastgesteld.' })
export class SpukJaarbeurs {
  @Field(() => SpukBeursEnum, { description: 'De beurs.' }) beurs: SpukBeursEnum;
  @Field({ description: 'Naam van een andere bron.' }) naam: string;
  @Field({ description: 'Naam op het scherm.' }) titel: string;
  @Field({ description: 'Staat de verantwoording vast?' }) vast: boolean;
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer vastgesteld.' }) vastgesteldOp: Date | null;
  @Field(() => String, { nullable: true, description: 'Door wie.' }) door: string | null;
  @Field(() => [GrootheidEnum], { description: 'Cijfers die sindsdien zijn veranderd; heropen alleen dan.' })
  veranderd: GrootheidEnum[];
  @Field(() => Bedrag, { description: 'Besteed in dit jaar, met de ingevoerde uitgaven.' }) besteed: string;
  @Field(() => Bedrag, { description: 'Besteed in het vorige jaar.' }) besteedVorigJaar: string;
  @Field(() => Bedrag, { description: 'Besteed min vorig jaar.' }) verschil: string;
  @Field(() => SpukToelichtingType, { nullable: true, description: 'Waardoor; leeg zolang het niet is toegelicht.' })
  toelichting: SpukToelichtingType | null;
}
@ObjectType({ description: 'Een eerdere vaststelling die weer open ging.' })
export class SpukHeropening {
  @Field({ description: 'Naam van de beurs.' }) titel: string;
  @Field(() => Tijdstip, { description: 'Wanneer heropend.' }) op: Date;
  @Field({ description: 'Door wie.' }) door: string;
  @Field({ description: 'Waarom.' }) reden: string;
}
@ObjectType({ description: 'Waardoor een bedrag anders is dan vorig jaar.' })
export class SpukVerklaring {
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Product.' }) product: string;
  @Field(() => Bedrag, { description: 'Besteed vorig jaar.' }) vorig: string;
  @Field(() => Bedrag, { description: 'Besteed dit jaar.' }) nu: string;
  @Field(() => Bedrag, { description: 'Verschil.' }) verschil: string;
  @Field(() => Bedrag, { description: 'Door meer of minder uren, tegen de prijs van vorig jaar.' }) volume: string;
  @Field(() => Bedrag, { description: 'Door een andere prijs per uur.' }) prijs: string;
}
@ObjectType({ description: 'De verantwoording van een jaar.' })
export class SpukVerantwoordingType {
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field({ description: 'Gemeente.' }) gemeente: string;
  @Field({ description: 'Is er een indeling van indicatoren vastgelegd? Zo niet, dan staat er een voorstel.' })
  ingevuld: boolean;
  @Field(() => [SpukIndicator], { description: 'De indicatoren.' }) indicatoren: SpukIndicator[];
  @Field(() => [SpukJaarbeurs], { description: 'Per beurs of die vaststaat.' }) beurzen: SpukJaarbeurs[];
  @Field(() => [SpukHeropening], { description: 'Wat weer open ging, en waarom.' }) heropeningen: SpukHeropening[];
  @Field(() => [SpukVerklaring], { description: 'Het verschil met vorig jaar, het grootste eerst.' })
  verklaringen: SpukVerklaring[];
}
@ObjectType({ description: 'Een aantal; kleine aantallen staan er niet.' })
export class SpukRaadtelling {
  @Field(() => Int, { nullable: true, description: 'Aantal; leeg bij minder dan 5.' }) aantal: number | null;
  @Field({ description: 'Minder dan 5: het aantal blijft verborgen.' }) klein: boolean;
}
@ObjectType({ description: 'Uitstroom om een reden.' })
export class SpukUitstroom extends SpukRaadtelling {
  @Field({ description: 'UITVAL of AFGESLOTEN.' }) soort: string;
  @Field(() => String, { nullable: true, description: 'Code van de reden.' }) reden: string | null;
}
@ObjectType({ description: 'Cijfers voor de raad over een half jaar, zonder personen.' })
export class SpukRaadcijfers {
  @Field({ description: 'Gemeente.' }) gemeente: string;
  @Field({ description: 'CBS-code.' }) gemeenteCode: string;
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field(() => Int, { description: '1 of 2.' }) halfjaar: number;
  @Field(() => Uren, { nullable: true, description: 'Taakstelling van het jaar.' }) taakstelling: string | null;
  @Field(() => SpukRaadtelling, { description: 'Gehuisvest in dit half jaar.' }) gehuisvest: SpukRaadtelling;
  @Field(() => SpukRaadtelling, { description: 'Gehuisvest vanaf januari.' }) gehuisvestDitJaar: SpukRaadtelling;
  @Field(() => Percentage, {
    nullable: true,
    description: 'Gerealiseerd deel van de taakstelling; leeg bij kleine aantallen.',
  })
  gerealiseerd: string | null;
  @Field(() => SpukRaadtelling, { description: 'Eerste PIP’s vastgesteld in dit half jaar.' }) pips: SpukRaadtelling;
  @Field(() => [SpukUitstroom], { description: 'Uitstroom in dit half jaar.' }) uitstroom: SpukUitstroom[];
}
