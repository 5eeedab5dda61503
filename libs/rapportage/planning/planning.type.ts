import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Datum, FoutType, Maand, Percentage, Tijdstip } from '#platform';
import { ContractKort } from '../rapportage.type.js';

export enum InlevermomentStand {
  NOG_NIET = 'NOG_NIET',
  VERWACHT = 'VERWACHT',
  TE_LAAT = 'TE_LAAT',
  GEWEIGERD = 'GEWEIGERD',
  OP_TIJD = 'OP_TIJD',
  TE_LAAT_INGELEVERD = 'TE_LAAT_INGELEVERD',
}
registerEnumType(InlevermomentStand, {
  name: 'InlevermomentStand',
  description: 'Hoe het staat met wat moet worden ingeleverd.',
  valuesMap: {
    NOG_NIET: { description: 'De periode is nog niet voorbij.' },
    VERWACHT: { description: 'Kan worden ingeleverd; er is nog tijd.' },
    TE_LAAT: { description: 'Niet ingeleverd en de laatste dag is voorbij.' },
    GEWEIGERD: { description: 'Ingeleverd, maar het bestand kon niet worden gebruikt.' },
    OP_TIJD: { description: 'Op tijd ingeleverd.' },
    TE_LAAT_INGELEVERD: { description: 'Ingeleverd na de laatste dag.' },
  },
});

@ObjectType('Termijnbesluit', { description: 'Een verzoek of besluit over de termijn van een rapportage.' })
export class TermijnbesluitType {
  @Field({ description: 'UITSTEL_GEVRAAGD, UITSTEL_GEGEVEN, UITSTEL_GEWEIGERD of ONTGRENDELD.' }) soort: string;
  @Field(() => Datum, { nullable: true, description: 'Tot en met deze dag.' }) tot: string | null;
  @Field({ description: 'Reden.' }) reden: string;
  @Field({ description: 'Wie het deed.' }) door: string;
  @Field(() => Tijdstip, { description: 'Wanneer.' }) op: string;
}
@ObjectType('Herinnering', { description: 'Een dag waarop het portaal herinnert.' })
export class HerinneringType {
  @Field({ description: 'VOORAF, OP of NA de laatste dag.' }) soort: string;
  @Field(() => Datum, { description: 'De dag.' }) dag: string;
  @Field({ description: 'Is er op die dag herinnerd?' }) geweest: boolean;
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer de mail is verstuurd; leeg als dat niet is gebeurd.' })
  verstuurdOp: string | null;
}
@ObjectType({ description: 'Iets dat een aanbieder over een periode moet inleveren.' })
export class Inlevermoment {
  @Field(() => ID, { nullable: true, description: 'De rapportage; leeg zolang de periode nog loopt.' }) rapportageId:
    string | null;
  @Field(() => ContractKort, { description: 'Het contract.' }) contract: ContractKort;
  @Field({ description: 'MAAND (bestand) of KWARTAAL (formulier).' }) soort: string;
  @Field(() => String, { nullable: true, description: 'Kwartaalformulier: LEERROUTE of BEGELEIDING.' }) formulier:
    string | null;
  @Field(() => Maand, { description: 'Eerste maand.' }) periode: string;
  @Field(() => InlevermomentStand, { description: 'Stand.' }) stand: InlevermomentStand;
  @Field(() => Datum, { description: 'Laatste dag om op tijd in te leveren, uitstel meegeteld.' }) uiterlijkOp: string;
  @Field(() => Datum, { nullable: true, description: 'De dag waarop CBS het kwartaal sluit.' }) cbsOp: string | null;
  @Field(() => Datum, { nullable: true, description: 'Uitstel tot deze dag.' }) uitstelTot: string | null;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag voor het slot; leeg als het open blijft.' }) sluitOp:
    string | null;
  @Field({ description: 'Op slot?' }) gesloten: boolean;
  @Field(() => Datum, { nullable: true, description: 'Geopend tot en met deze dag.' }) ontgrendeldTot: string | null;
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer is ingeleverd.' }) ontvangenOp: string | null;
  @Field({ description: 'Wacht er een verzoek om uitstel op antwoord?' }) uitstelGevraagd: boolean;
  @Field(() => [HerinneringType], { description: 'Wanneer het portaal herinnert.' }) herinneringen: HerinneringType[];
  @Field(() => [TermijnbesluitType], { description: 'Verzoeken en besluiten, de nieuwste eerst.' })
  besluiten: TermijnbesluitType[];
}

@ObjectType('Rapportageregeling', { description: 'Hoe een contract wordt herinnerd en wanneer het sluit.' })
export class RapportageregelingType {
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field(() => [Int], { description: 'Dagen ten opzichte van de laatste dag; onder nul is ervoor.' })
  herinnerdagen: number[];
  @Field(() => Int, { nullable: true, description: 'Dagen na de laatste dag tot het slot, maand; leeg = nooit.' })
  slotMaandDagen: number | null;
  @Field(() => Int, { nullable: true, description: 'Dagen na de laatste dag tot het slot, kwartaal; leeg = nooit.' })
  slotKwartaalDagen: number | null;
  @Field({ description: 'Kwartaalformulier: LEERROUTE of BEGELEIDING.' }) formulier: string;
}
@InputType({ description: 'Hoe een contract wordt herinnerd en wanneer het sluit.' })
export class RapportageregelingInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(-60, { each: true })
  @Max(60, { each: true })
  @Field(() => [Int], { description: 'Dagen ten opzichte van de laatste dag; onder nul is ervoor.' })
  herinnerdagen: number[];
  @IsOptional()
  @Min(0)
  @Max(365)
  @Field(() => Int, { nullable: true, description: 'Slot na zoveel dagen, maand.' })
  slotMaandDagen?: number | null;
  @IsOptional()
  @Min(0)
  @Max(365)
  @Field(() => Int, { nullable: true, description: 'Slot na zoveel dagen, kwartaal.' })
  slotKwartaalDagen?: number | null;
  @IsOptional()
  @IsIn(['LEERROUTE', 'BEGELEIDING'])
  @Field(() => String, { nullable: true, description: 'LEERROUTE of BEGELEIDING; leeg = volgens de producten.' })
  formulier?: string | null;
}

@ObjectType({ description: 'Hoe trouw wordt ingeleverd.' })
export class LevertrouwRij {
  @Field(() => String, { nullable: true, description: 'Contractnummer; leeg bij een aanbieder.' }) contract:
    string | null;
  @Field({ description: 'Aanbieder.' }) aanbieder: string;
  @Field(() => Int, { description: 'Rapportages die er hadden moeten zijn.' }) verwacht: number;
  @Field(() => Int, { description: 'Rapportages die er zijn.' }) ontvangen: number;
  @Field(() => Int, { description: 'Op tijd, uitstel meegeteld.' }) opTijd: number;
  @Field(() => Int, { description: 'Te laat ingeleverd.' }) teLaat: number;
  @Field(() => Int, { description: 'Niet ingeleverd.' }) ontbreekt: number;
  @Field(() => Percentage, { nullable: true, description: 'Op tijd gedeeld door verwacht.' }) percentageOpTijd:
    string | null;
  @Field(() => Percentage, { nullable: true, description: 'Ontvangen gedeeld door verwacht.' }) percentageCompleet:
    string | null;
  @Field(() => Int, { description: 'Regels in de geldende maandbestanden.' }) regels: number;
  @Field(() => Int, { description: 'Regels die zijn geboekt.' }) regelsGeboekt: number;
  @Field(() => Percentage, { nullable: true, description: 'Geboekte regels gedeeld door alle regels.' })
  percentageGeboekt: string | null;
  @Field(() => Int, { description: 'Rapportages die later zijn verbeterd.' }) verbeterd: number;
}
@ObjectType({ description: 'Op tijd en compleet, per contract en per aanbieder.' })
export class Levertrouw {
  @Field(() => [LevertrouwRij], { description: 'Per contract.' }) contracten: LevertrouwRij[];
  @Field(() => [LevertrouwRij], { description: 'Per aanbieder.' }) aanbieders: LevertrouwRij[];
}
@ObjectType({ description: 'Of het lukte.' })
export class TermijnResultaat {
  @Field({ description: 'Is het gelukt?' }) gelukt: boolean;
  @Field(() => [FoutType], { description: 'Wat niet kon.' }) fouten: FoutType[];
}
