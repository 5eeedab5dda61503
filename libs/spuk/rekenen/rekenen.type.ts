import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsInt, IsOptional, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Bedrag, Datum, FoutType, Maand, Percentage, Tijdstip, Uren } from '#platform';
import { SpukBand, SpukBeursEnum, SpukBeursMaand, SpukDroog } from '../beurzen/beurzen.type.js';

export enum BedragsoortEnum {
  ASIEL_JAAR_1 = 'ASIEL_JAAR_1',
  ASIEL_JAAR_2 = 'ASIEL_JAAR_2',
  ASIEL_JAAR_3 = 'ASIEL_JAAR_3',
  GEZIN = 'GEZIN',
  ONDERWIJSROUTE = 'ONDERWIJSROUTE',
  FACTOR = 'FACTOR',
}
registerEnumType(BedragsoortEnum, {
  name: 'SpukBedragsoort',
  description: 'Een bedrag per persoon, of de factor op de taakstelling.',
  valuesMap: {
    ASIEL_JAAR_1: { description: 'Asielstatushouder, eerste jaar.' },
    ASIEL_JAAR_2: { description: 'Asielstatushouder, tweede jaar.' },
    ASIEL_JAAR_3: { description: 'Asielstatushouder, derde jaar.' },
    GEZIN: { description: 'Gezins- of overige migrant, eenmalig.' },
    ONDERWIJSROUTE: { description: 'Toevoeging per asielstatushouder met de onderwijsroute, vanaf 2026.' },
    FACTOR: { description: 'Deel van de taakstelling dat inburgeringsplichtig is; 0.7 is 70 %.' },
  },
});
export enum TellingsoortEnum {
  TAAKSTELLING = 'TAAKSTELLING',
  GEHUISVEST = 'GEHUISVEST',
  GEZIN = 'GEZIN',
  ONDERWIJSROUTE = 'ONDERWIJSROUTE',
}
registerEnumType(TellingsoortEnum, {
  name: 'SpukTellingsoort',
  description: 'Wat er geteld is.',
  valuesMap: {
    TAAKSTELLING: { description: 'Taakstelling huisvesting van het jaar.' },
    GEHUISVEST: { description: 'Gehuisveste asielstatushouders die meetellen op 31 december.' },
    GEZIN: { description: 'Gezins- en overige migranten van het jaar.' },
    ONDERWIJSROUTE: { description: 'Asielstatushouders, in het jaar gehuisvest, met de onderwijsroute.' },
  },
});
export enum RekenrijEnum {
  COHORT = 'COHORT',
  GEZIN = 'GEZIN',
  ONDERWIJSROUTE = 'ONDERWIJSROUTE',
}
registerEnumType(RekenrijEnum, {
  name: 'SpukRekenrijsoort',
  description: 'Soort van een rij in de rekentool.',
  valuesMap: {
    COHORT: { description: 'Asielstatushouders van één jaar.' },
    GEZIN: { description: 'Gezins- en overige migranten.' },
    ONDERWIJSROUTE: { description: 'Toevoeging voor de onderwijsroute.' },
  },
});
export enum CelstandEnum {
  BEDRAG = 'BEDRAG',
  NVT = 'NVT',
  ONTBREEKT = 'ONTBREEKT',
}
registerEnumType(CelstandEnum, {
  name: 'SpukCelstand',
  description: 'Of er een bedrag is.',
  valuesMap: {
    BEDRAG: { description: 'Er is een bedrag.' },
    NVT: { description: 'In dit jaar telt deze rij niet.' },
    ONTBREEKT: { description: 'Er mist een ingevuld bedrag; het telt niet als nul.' },
  },
});

const jaar = (): PropertyDecorator => (doel, naam) => {
  IsInt()(doel, naam as string);
  Min(2020)(doel, naam as string);
  Max(2100)(doel, naam as string);
};

/** A workbook is asked for outside GraphQL, where no scalar has judged the number. */
const getal = (): PropertyDecorator => Matches(/^\d{1,10}(\.\d{1,4})?$/);

@InputType({ description: 'Taakstelling van een jaar, of het getelde aantal.' })
export class SpukCohortInput {
  @Field(() => Int, { description: 'Jaar.' }) @jaar() jaar: number;
  @Field(() => Uren, { nullable: true, description: 'Taakstelling; gaat maal de factor.' })
  @IsOptional()
  @getal()
  taakstelling?: string | null;
  @Field(() => Uren, { nullable: true, description: 'Geteld op 31 december; gaat voor de taakstelling.' })
  @IsOptional()
  @getal()
  werkelijk?: string | null;
}
@InputType({ description: 'Een aantal personen in een jaar.' })
export class SpukAantalInput {
  @Field(() => Int, { description: 'Jaar.' }) @jaar() jaar: number;
  @Field(() => Uren, { description: 'Aantal; halven mogen.' }) @getal() aantal: string;
}
@InputType({ description: 'Een bedrag of factor van een jaar.' })
export class SpukRekenbedragInput {
  @Field(() => BedragsoortEnum, { description: 'Soort.' }) @IsEnum(BedragsoortEnum) soort: BedragsoortEnum;
  @Field(() => Int, { description: 'Jaar.' }) @jaar() jaar: number;
  @Field(() => Bedrag, { description: 'Bedrag in euro, met hoogstens vier decimalen; of de factor.' })
  @getal()
  bedrag: string;
}
@InputType({ description: 'Een totaal dat ergens gepubliceerd is.' })
export class SpukPublicatieInput {
  @Field(() => Int, { description: 'Jaar.' }) @jaar() jaar: number;
  @Field(() => Bedrag, { description: 'Hele euro’s.' }) @getal() bedrag: string;
}
@InputType({ description: 'Eigen invoer voor de rekentool. Er wordt niets opgeslagen.' })
export class SpukRekentoolInput {
  @Field(() => [SpukCohortInput], { description: 'Asielstatushouders per jaar.' })
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => SpukCohortInput)
  cohorten: SpukCohortInput[];
  @Field(() => [SpukAantalInput], { nullable: true, description: 'Gezins- en overige migranten per jaar.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => SpukAantalInput)
  gezinnen?: SpukAantalInput[] | null;
  @Field(() => [SpukAantalInput], { nullable: true, description: 'Met de onderwijsroute, per jaar van huisvesting.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => SpukAantalInput)
  onderwijsroute?: SpukAantalInput[] | null;
  @Field(() => [SpukRekenbedragInput], { description: 'Bedragen en factoren.' })
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => SpukRekenbedragInput)
  bedragen: SpukRekenbedragInput[];
  @Field(() => [SpukPublicatieInput], { nullable: true, description: 'Gepubliceerde totalen om mee te vergelijken.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => SpukPublicatieInput)
  gepubliceerd?: SpukPublicatieInput[] | null;
}

@ObjectType({ description: 'Een cel van de rekentool.' })
export class SpukRekencel {
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field(() => CelstandEnum, { description: 'Of er een bedrag is.' }) stand: CelstandEnum;
  @Field(() => Bedrag, { nullable: true, description: 'Bedrag op de cent; leeg als het er niet is.' }) bedrag:
    string | null;
  @Field(() => Int, { nullable: true, description: 'Het bedrag in hele euro’s.' }) euro: number | null;
}
@ObjectType({ description: 'Een rij van de rekentool.' })
export class SpukRekenrij {
  @Field(() => RekenrijEnum, { description: 'Soort.' }) soort: RekenrijEnum;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => Int, { nullable: true, description: 'Jaar van huisvesting.' }) jaar: number | null;
  @Field(() => Uren, { nullable: true, description: 'Personen; halven blijven staan.' }) personen: string | null;
  @Field(() => [SpukRekencel], { description: 'Per jaar een cel.' }) cellen: SpukRekencel[];
}
@ObjectType({ description: 'Het totaal van een jaar: eerst opgeteld, dan afgerond.' })
export class SpukRekentotaal {
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field({ description: 'Een jaar waarin alleen eerdere jaren nog doorlopen.' }) uitloop: boolean;
  @Field(() => Bedrag, { nullable: true, description: 'Op de cent; leeg als er een bedrag ontbreekt.' }) bedrag:
    string | null;
  @Field(() => Int, { nullable: true, description: 'Hele euro’s.' }) euro: number | null;
}
@ObjectType({ description: 'Een bedrag dat nog niet is ingevuld.' })
export class SpukOntbreekt {
  @Field(() => BedragsoortEnum, { description: 'Soort.' }) soort: BedragsoortEnum;
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field({ description: 'Wat er ontbreekt, in woorden.' }) vraag: string;
}
@ObjectType({ description: 'Waar een gepubliceerde tabel afwijkt van de berekening.' })
export class SpukAfwijking {
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field(() => Int, { description: 'Gepubliceerd, in hele euro’s.' }) gepubliceerd: number;
  @Field(() => Int, { description: 'Berekend, in hele euro’s.' }) berekend: number;
  @Field(() => Int, { description: 'Gepubliceerd min berekend.' }) verschil: number;
  @Field(() => Bedrag, { description: 'Berekend, op de cent.' }) precies: string;
  @Field({ description: 'In woorden.' }) melding: string;
}
@ObjectType({ description: 'Een jaar van de invoer.' })
export class SpukRekenaantal {
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field(() => Uren, { nullable: true, description: 'Aantal, of taakstelling.' }) aantal: string | null;
  @Field(() => Uren, { nullable: true, description: 'Geteld op 31 december.' }) werkelijk: string | null;
}
@ObjectType({ description: 'Een bedrag of factor van de invoer.' })
export class SpukRekenbedrag {
  @Field(() => BedragsoortEnum, { description: 'Soort.' }) soort: BedragsoortEnum;
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field(() => Bedrag, { description: 'Bedrag of factor.' }) bedrag: string;
}
@ObjectType({ description: 'Waarmee gerekend is; u kunt het aanpassen en opnieuw rekenen.' })
export class SpukRekeninvoer {
  @Field(() => [SpukRekenaantal], { description: 'Asielstatushouders.' }) cohorten: SpukRekenaantal[];
  @Field(() => [SpukRekenaantal], { description: 'Gezins- en overige migranten.' }) gezinnen: SpukRekenaantal[];
  @Field(() => [SpukRekenaantal], { description: 'Onderwijsroute.' }) onderwijsroute: SpukRekenaantal[];
  @Field(() => [SpukRekenbedrag], { description: 'Bedragen en factoren.' }) bedragen: SpukRekenbedrag[];
}
@ObjectType({ description: 'De uitkomst van de rekentool.' })
export class SpukRekentabel {
  @Field(() => [Int], { description: 'De jaren van de kolommen.' }) jaren: number[];
  @Field(() => [SpukRekenrij], { description: 'De rijen.' }) rijen: SpukRekenrij[];
  @Field(() => [SpukRekentotaal], { description: 'De totalen.' }) totalen: SpukRekentotaal[];
  @Field(() => [SpukOntbreekt], { description: 'Bedragen die nog ontbreken.' }) ontbreekt: SpukOntbreekt[];
  @Field(() => [SpukAfwijking], { description: 'Afwijkingen van een publicatie.' }) afwijkingen: SpukAfwijking[];
  @Field(() => SpukRekeninvoer, { description: 'Waarmee gerekend is.' }) invoer: SpukRekeninvoer;
}
@ObjectType({ description: 'Een gepubliceerde tabel om de rekentool mee te controleren.' })
export class SpukVoorbeeld {
  @Field({ description: 'Naam.' }) naam: string;
  @Field({ description: 'Waar het staat.' }) bron: string;
  @Field(() => SpukRekentabel, { nullable: true, description: 'De tabel met de bedragen zoals gedrukt.' })
  gedrukt: SpukRekentabel | null;
  @Field(() => SpukRekentabel, { nullable: true, description: 'De tabel met bedragen die op de euro uitkomen.' })
  precies: SpukRekentabel | null;
  @Field(() => Bedrag, { nullable: true, description: 'Wat er berekend over is.' }) restBerekend: string | null;
  @Field(() => Bedrag, { nullable: true, description: 'Wat er volgens het document over is.' }) restGenoemd:
    string | null;
  @Field(() => Bedrag, { nullable: true, description: 'Berekend min genoemd.' }) restVerschil: string | null;
}
@ObjectType({ description: 'Een vastgelegd bedrag of factor.' })
export class SpukBedragType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => BedragsoortEnum, { description: 'Soort.' }) soort: BedragsoortEnum;
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field(() => Bedrag, { description: 'Bedrag, of de factor.' }) bedrag: string;
  @Field(() => Datum, { description: 'Vastgesteld op; de laatste geldt.' }) vastgesteldOp: string;
  @Field({ description: 'Waar het staat.' }) bron: string;
  @Field({ description: 'Van wie: uw gemeente of uw regio.' }) van: string;
  @Field({ description: 'Wie het vastlegde.' }) door: string;
}
@ObjectType({ description: 'Een vastgelegde telling.' })
export class SpukTellingType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'CBS-code van de gemeente.' }) gemeenteCode: string;
  @Field(() => TellingsoortEnum, { description: 'Soort.' }) soort: TellingsoortEnum;
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field(() => Uren, { description: 'Aantal.' }) aantal: string;
  @Field(() => Datum, { description: 'Peildatum; de laatste geldt.' }) peildatum: string;
  @Field({ description: 'Waar het staat.' }) bron: string;
  @Field({ description: 'Wie het vastlegde.' }) door: string;
}

@InputType({ description: 'Aandeel van een leerroute.' })
export class WatAlsMixInput {
  @Field({ description: 'Leerroute: B1_ROUTE, Z_ROUTE of ONDERWIJSROUTE.' }) @MaxLength(40) route: string;
  @Field(() => Percentage, { description: 'Aandeel in procent.' }) @IsOptional() aandeel: string;
}
@InputType({ description: 'Eén groot dossier.' })
export class WatAlsDossierInput {
  @Field(() => Bedrag, { description: 'Bedrag.' }) @IsOptional() bedrag: string;
  @Field(() => Maand, { description: 'Eerste maand.' }) @IsOptional() vanaf: string;
  @Field(() => Int, { description: 'Aantal maanden.' }) @IsInt() @Min(1) @Max(60) maanden: number;
}
@InputType({ description: 'Wat er anders kan zijn. Leeg = zoals het nu is.' })
export class WatAlsInput {
  @Field(() => Percentage, { nullable: true, description: 'Instroom, in procent van nu; 120 is een vijfde meer.' })
  @IsOptional()
  instroom?: string | null;
  @Field(() => [WatAlsMixInput], { nullable: true, description: 'Verdeling over leerroutes, samen 100 %.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => WatAlsMixInput)
  mix?: WatAlsMixInput[] | null;
  @Field(() => Int, { nullable: true, description: 'Klasgrootte nu.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  klasWas?: number | null;
  @Field(() => Int, { nullable: true, description: 'Klasgrootte dan.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  klasWordt?: number | null;
  @Field(() => Percentage, { nullable: true, description: 'Tarieven, in procent erbij of eraf.' })
  @IsOptional()
  tarief?: string | null;
  @Field(() => Percentage, { nullable: true, description: 'Indexatie per 1 januari, in procent.' })
  @IsOptional()
  indexatie?: string | null;
  @Field(() => WatAlsDossierInput, { nullable: true, description: 'Eén groot dossier.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WatAlsDossierInput)
  dossier?: WatAlsDossierInput | null;
}
@ObjectType({ description: 'Aandeel van een leerroute.' })
export class WatAlsMix {
  @Field({ description: 'Leerroute.' }) route: string;
  @Field(() => Percentage, { description: 'Aandeel in procent.' }) aandeel: string;
}
@ObjectType({ description: 'Eén groot dossier.' })
export class WatAlsDossier {
  @Field(() => Bedrag, { description: 'Bedrag.' }) bedrag: string;
  @Field(() => Maand, { description: 'Eerste maand.' }) vanaf: string;
  @Field(() => Int, { description: 'Aantal maanden.' }) maanden: number;
}
@ObjectType({ description: 'Wat er anders is in een scenario.' })
export class WatAlsType {
  @Field(() => Percentage, { nullable: true, description: 'Instroom, in procent van nu.' }) instroom?: string | null;
  @Field(() => [WatAlsMix], { nullable: true, description: 'Verdeling over leerroutes.' }) mix?: WatAlsMix[] | null;
  @Field(() => Int, { nullable: true, description: 'Klasgrootte nu.' }) klasWas?: number | null;
  @Field(() => Int, { nullable: true, description: 'Klasgrootte dan.' }) klasWordt?: number | null;
  @Field(() => Percentage, { nullable: true, description: 'Tarieven erbij of eraf.' }) tarief?: string | null;
  @Field(() => Percentage, { nullable: true, description: 'Indexatie per 1 januari.' }) indexatie?: string | null;
  @Field(() => WatAlsDossier, { nullable: true, description: 'Eén groot dossier.' }) dossier?: WatAlsDossier | null;
}
@ObjectType({ description: 'Een prognose.' })
export class SpukPrognose {
  @Field(() => [SpukBeursMaand], { description: 'Maand voor maand.' }) maanden: SpukBeursMaand[];
  @Field(() => SpukBand, { description: 'Aan het eind van het jaar.' }) totaal: SpukBand;
  @Field(() => SpukDroog, { description: 'Maand waarin de beurs leeg is.' }) droog: SpukDroog;
}
@ObjectType({ description: 'De prognose zoals het nu is, naast een wat-als.' })
export class SpukVooruitblik {
  @Field(() => SpukPrognose, { nullable: true, description: 'Zoals het nu is.' }) basis: SpukPrognose | null;
  @Field(() => SpukPrognose, { nullable: true, description: 'Met de aannames.' }) scenario: SpukPrognose | null;
  @Field(() => SpukBand, { nullable: true, description: 'Scenario min basis, aan het eind van het jaar.' })
  verschil: SpukBand | null;
  @Field(() => [FoutType], { description: 'Wat er mis is met de aannames.' }) fouten: FoutType[];
}
@ObjectType({ description: 'Een bewaard scenario.' })
export class SpukScenarioType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => SpukBeursEnum, { description: 'De beurs.' }) beurs: SpukBeursEnum;
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field(() => WatAlsType, { description: 'De aannames.' }) aannames: WatAlsType;
  @Field({ description: 'Wie het bewaarde.' }) door: string;
  @Field(() => Tijdstip, { description: 'Wanneer.' }) op: Date;
}
