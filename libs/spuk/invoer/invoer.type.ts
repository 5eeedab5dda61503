import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsInt, IsOptional, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Bedrag, Datum, FoutType, Maand, Percentage, Tijdstip, Uren } from '#platform';
import { BesluitsoortEnum, SpukBeursEnum } from '../beurzen/beurzen.type.js';
import { BedragsoortEnum, TellingsoortEnum, WatAlsInput } from '../rekenen/rekenen.type.js';

export interface Beursdeel {
  beurs: string;
  naam: string;
  bron: string;
}
export interface NieuwBesluit extends Beursdeel {
  jaar: number;
  soort: string;
  bedragCent: bigint;
  beslotenOp: string;
  reden?: string | null;
}
export interface NieuweUitgave extends Beursdeel {
  /** jjjj-mm */
  maand: string;
  bedragCent: bigint;
  omschrijving: string;
  reden?: string | null;
}
export interface NieuwBedrag {
  soort: string;
  jaar: number;
  bedragE4: bigint;
  vastgesteldOp: string;
  bron: string;
}
export interface NieuweTelling {
  soort: string;
  jaar: number;
  aantalH: number;
  peildatum: string;
  bron: string;
}
export interface NieuweKostendeling {
  contract: string;
  sleutel: string;
  delen: { gemeente: string; bp: number }[];
  vanJaar: number;
  bron: string;
}
export enum SleutelEnum {
  PERSONEN = 'PERSONEN',
  TAAKSTELLING = 'TAAKSTELLING',
  VAST = 'VAST',
}
registerEnumType(SleutelEnum, {
  name: 'Kostensleutel',
  description: 'Hoe gemeenten de kosten van een contract delen.',
  valuesMap: {
    PERSONEN: { description: 'Naar het aantal trajecten met geboekte regels.' },
    TAAKSTELLING: { description: 'Naar de taakstelling huisvesting.' },
    VAST: { description: 'Naar vaste aandelen.' },
  },
});
export enum GrootheidEnum {
  TOEGEKEND = 'TOEGEKEND',
  BETAALD = 'BETAALD',
  BESTEED = 'BESTEED',
  VERPLICHT = 'VERPLICHT',
  SALDO = 'SALDO',
}
registerEnumType(GrootheidEnum, {
  name: 'SpukGrootheid',
  description: 'Welk cijfer van een beurs in een indicator komt.',
  valuesMap: {
    TOEGEKEND: { description: 'Wat is toegekend.' },
    BETAALD: { description: 'Wat aan voorschotten is betaald.' },
    BESTEED: { description: 'Wat is besteed, met de ingevoerde uitgaven.' },
    VERPLICHT: { description: 'Wat nog is verplicht.' },
    SALDO: { description: 'Toegekend min besteed.' },
  },
});

const jaar = (): PropertyDecorator => (doel, naam) => {
  IsInt()(doel, naam as string);
  Min(2020)(doel, naam as string);
  Max(2100)(doel, naam as string);
};
const tekst =
  (max: number): PropertyDecorator =>
  (doel, naam) =>
    MaxLength(max)(doel, naam as string);

@InputType({ description: 'Een besluit over een toekenning.' })
export class SpukBesluitInput {
  @Field(() => SpukBeursEnum, { description: 'De beurs.' }) @IsEnum(SpukBeursEnum) beurs: SpukBeursEnum;
  @Field({ nullable: true, defaultValue: '', description: 'Naam van een andere bron.' }) @tekst(80) naam: string;
  @Field(() => Int, { description: 'Jaar.' }) @jaar() jaar: number;
  @Field(() => BesluitsoortEnum, { description: 'Soort.' }) @IsEnum(BesluitsoortEnum) soort: BesluitsoortEnum;
  @Field(() => Bedrag, { description: 'Bedrag voor het hele jaar.' }) @IsOptional() bedrag: string;
  @Field(() => Datum, { description: 'Dag van het besluit.' }) @IsOptional() beslotenOp: string;
  @Field({ description: 'Waar het staat.' }) @tekst(500) bron: string;
  @Field(() => String, { nullable: true, description: 'Waarom, als de verantwoording van dit jaar al vaststaat.' })
  @IsOptional()
  @tekst(500)
  reden?: string | null;
}
@InputType({ description: 'Een uitgave waar geen rapportage bij hoort.' })
export class SpukUitgaveInput {
  @Field(() => SpukBeursEnum, { description: 'De beurs.' }) @IsEnum(SpukBeursEnum) beurs: SpukBeursEnum;
  @Field({ nullable: true, defaultValue: '', description: 'Naam van een andere bron.' }) @tekst(80) naam: string;
  @Field(() => Maand, { description: 'Maand.' }) @IsOptional() maand: string;
  @Field(() => Bedrag, { description: 'Bedrag; onder nul is een terugbetaling.' }) @IsOptional() bedrag: string;
  @Field({ description: 'Waaraan.' }) @tekst(500) omschrijving: string;
  @Field({ description: 'Waar het staat.' }) @tekst(500) bron: string;
  @Field(() => String, { nullable: true, description: 'Waarom, als de verantwoording van dit jaar al vaststaat.' })
  @IsOptional()
  @tekst(500)
  reden?: string | null;
}
@InputType({ description: 'Een bedrag per persoon of een factor, voor een jaar.' })
export class SpukBedragInput {
  @Field(() => BedragsoortEnum, { description: 'Soort.' }) @IsEnum(BedragsoortEnum) soort: BedragsoortEnum;
  @Field(() => Int, { description: 'Jaar.' }) @jaar() jaar: number;
  @Field(() => Bedrag, { description: 'Bedrag, of de factor als 0.7.' }) @IsOptional() bedrag: string;
  @Field(() => Datum, { description: 'Vastgesteld op.' }) @IsOptional() vastgesteldOp: string;
  @Field({ description: 'Waar het staat.' }) @tekst(500) bron: string;
}
@InputType({ description: 'Een telling of taakstelling van een jaar.' })
export class SpukTellingInput {
  @Field(() => TellingsoortEnum, { description: 'Soort.' }) @IsEnum(TellingsoortEnum) soort: TellingsoortEnum;
  @Field(() => Int, { description: 'Jaar.' }) @jaar() jaar: number;
  @Field(() => Uren, { description: 'Aantal; halven mogen.' }) @IsOptional() aantal: string;
  @Field(() => Datum, { description: 'Peildatum.' }) @IsOptional() peildatum: string;
  @Field({ description: 'Waar het staat.' }) @tekst(500) bron: string;
}
@InputType({ description: 'Een scenario om te bewaren.' })
export class SpukScenarioInput {
  @Field({ description: 'Naam; dezelfde naam vervangt.' }) @tekst(80) naam: string;
  @Field(() => SpukBeursEnum, { description: 'De beurs.' }) @IsEnum(SpukBeursEnum) beurs: SpukBeursEnum;
  @Field(() => Int, { description: 'Jaar.' }) @jaar() jaar: number;
  @Field(() => WatAlsInput, { description: 'De aannames.' })
  @ValidateNested()
  @Type(() => WatAlsInput)
  aannames: WatAlsInput;
}
@InputType({ description: 'Uit welke beurs een product wordt betaald.' })
export class SpukToerekeningInput {
  @Field({ description: 'Code van het product.' }) @tekst(80) product: string;
  @Field(() => SpukBeursEnum, { description: 'De beurs.' }) @IsEnum(SpukBeursEnum) beurs: SpukBeursEnum;
  @Field({ nullable: true, defaultValue: '', description: 'Naam van een andere bron.' }) @tekst(80) naam: string;
  @Field(() => Int, { description: 'Eerste jaar.' }) @jaar() vanJaar: number;
}
@InputType({ description: 'Vast aandeel van een gemeente.' })
export class KostendeelInput {
  @Field({ description: 'CBS-code.' }) @Matches(/^GM\d{4}$/) gemeenteCode: string;
  @Field(() => Percentage, { description: 'Aandeel in procent.' }) @IsOptional() aandeel: string;
}
@InputType({ description: 'Hoe gemeenten de kosten van een contract delen.' })
export class KostendelingInput {
  @Field({ description: 'Contractnummer.' }) @tekst(80) contract: string;
  @Field(() => SleutelEnum, { description: 'Sleutel.' }) @IsEnum(SleutelEnum) sleutel: SleutelEnum;
  @Field(() => [KostendeelInput], { nullable: true, description: 'Vaste aandelen, samen 100 %.' })
  @IsOptional()
  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Type(() => KostendeelInput)
  delen?: KostendeelInput[] | null;
  @Field(() => Int, { description: 'Eerste jaar.' }) @jaar() vanJaar: number;
  @Field({ description: 'Waar het is afgesproken.' }) @tekst(500) bron: string;
}
@InputType({ description: 'Welk cijfer in welke indicator komt.' })
export class SisaIndicatorInput {
  @Field({ description: 'SiSa-code, zoals die van het jaar.' }) @tekst(40) code: string;
  @Field({ description: 'Omschrijving.' }) @tekst(300) omschrijving: string;
  @Field(() => SpukBeursEnum, { description: 'De beurs.' }) @IsEnum(SpukBeursEnum) beurs: SpukBeursEnum;
  @Field({ nullable: true, defaultValue: '', description: 'Naam van een andere bron.' }) @tekst(80) naam: string;
  @Field(() => GrootheidEnum, { description: 'Welk cijfer.' }) @IsEnum(GrootheidEnum) grootheid: GrootheidEnum;
  @Field(() => Int, { description: 'Plaats op het blad.' }) @IsInt() @Min(1) @Max(999) volgorde: number;
  @Field(() => Int, { description: 'Eerste jaar.' }) @jaar() vanJaar: number;
  @Field({ description: 'Waar het staat.' }) @tekst(500) bron: string;
}

@ObjectType({ description: 'Of het gelukt is.' })
export class SpukResultaat {
  @Field({ description: 'Is het gelukt?' }) gelukt: boolean;
  @Field(() => [FoutType], { description: 'Wat er mis is.' }) fouten: FoutType[];
}
@ObjectType({ description: 'Een uitgave waar geen rapportage bij hoort.' })
export class SpukUitgaveType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'CBS-code van de gemeente.' }) gemeenteCode: string;
  @Field(() => SpukBeursEnum, { description: 'De beurs.' }) beurs: SpukBeursEnum;
  @Field({ description: 'Naam van een andere bron.' }) naam: string;
  @Field(() => Maand, { description: 'Maand.' }) maand: string;
  @Field(() => Bedrag, { description: 'Bedrag.' }) bedrag: string;
  @Field({ description: 'Waaraan.' }) omschrijving: string;
  @Field({ description: 'Waar het staat.' }) bron: string;
  @Field({ description: 'Wie het vastlegde.' }) door: string;
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer het is ingetrokken.' }) ingetrokkenOp: Date | null;
  @Field(() => String, { nullable: true, description: 'Waarom.' }) ingetrokkenReden: string | null;
}
@ObjectType({ description: 'Uit welke beurs een product wordt betaald.' })
export class SpukToerekeningType {
  @Field({ description: 'Code van het product.' }) product: string;
  @Field({ description: 'Naam van het product.' }) productNaam: string;
  @Field({ description: 'Regio.' }) regio: string;
  @Field(() => SpukBeursEnum, { description: 'De beurs.' }) beurs: SpukBeursEnum;
  @Field({ description: 'Naam van een andere bron.' }) naam: string;
  @Field(() => Int, { nullable: true, description: 'Eerste jaar; leeg = altijd al.' }) vanJaar: number | null;
  @Field(() => Int, { nullable: true, description: 'Laatste jaar; leeg = tot nader order.' }) totJaar: number | null;
}
@ObjectType({ description: 'Een product.' })
export class SpukProduct {
  @Field({ description: 'Code.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
}
@ObjectType({ description: 'Het deel van één gemeente in een contract.' })
export class Kostendeel {
  @Field({ description: 'Gemeente.' }) gemeente: string;
  @Field({ description: 'CBS-code.' }) gemeenteCode: string;
  @Field(() => Bedrag, { description: 'Wat de regels van deze gemeente kosten.' }) eigen: string;
  @Field(() => String, { nullable: true, description: 'Gewicht in de sleutel; leeg bij minder dan 5 personen.' })
  gewicht: string | null;
  @Field(() => Bedrag, { description: 'Aandeel volgens de sleutel.' }) aandeel: string;
  @Field(() => Bedrag, { description: 'Aandeel min eigen kosten; boven nul is te betalen.' }) verrekening: string;
}
@ObjectType({ description: 'De kosten van een contract, gedeeld naar de sleutel van dat jaar.' })
export class KostendelingType {
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Aanbieder.' }) aanbieder: string;
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field(() => SleutelEnum, { description: 'Sleutel.' }) sleutel: SleutelEnum;
  @Field(() => Int, { description: 'Sinds.' }) vanJaar: number;
  @Field({ description: 'Waar het is afgesproken.' }) bron: string;
  @Field(() => Bedrag, { description: 'Alle kosten samen.' }) totaal: string;
  @Field(() => [Kostendeel], { description: 'Per gemeente; een gemeente ziet alleen zichzelf.' }) delen: Kostendeel[];
  @Field(() => [FoutType], { description: 'Waarom er niet gedeeld kan worden.' }) fouten: FoutType[];
}
