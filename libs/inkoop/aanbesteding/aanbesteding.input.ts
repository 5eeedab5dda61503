import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { ContracttermenInput } from './contracttermen.js';
import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { EENHEDEN } from '../domain/tarieven/eenheden.js';
import { BTW } from '../domain/tarieven/tarief.js';
import { Bedrag, Datum, leesNummer, leesUuid, Tijdstip, Uren } from '#platform';
import {
  BezwaarUitkomst,
  Captelling,
  Prijsregelsoort,
  Prijssoort,
  Rechtsgang,
  StapsoortEnum,
  Wie,
} from './aanbesteding.enum.js';

/** One line per field: what GraphQL says of it and what is checked. */
const Tekst = (description: string, max = 200): PropertyDecorator =>
  applyDecorators(Field({ description }), IsString(), MinLength(1), MaxLength(max));
const TekstOfLeeg = (description: string, max = 200): PropertyDecorator =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    IsString(),
    MaxLength(max),
  );
const Teksten = (description: string, nullable = false): PropertyDecorator =>
  applyDecorators(
    Field(() => [String], { nullable, description }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(50),
    IsString({ each: true }),
    MaxLength(100, { each: true }),
  );
const Heel = (description: string, min: number, max: number): PropertyDecorator =>
  applyDecorators(
    Field(() => Int, { description }),
    IsInt(),
    Min(min),
    Max(max),
  );
const HeelOfLeeg = (description: string, min: number, max: number): PropertyDecorator =>
  applyDecorators(
    Field(() => Int, { nullable: true, description }),
    IsOptional(),
    IsInt(),
    Min(min),
    Max(max),
  );
/** A malformed id is read as one that does not exist: who asks gets the same answer. */
const Nummer = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => ID, { description }),
    Transform(({ value }) => String(leesNummer(value))),
    IsString(),
  );
const Uuid = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => ID, { description }),
    Transform(({ value }) => leesUuid(value)),
    IsString(),
  );
const Uuids = (description: string, max: number, nullable = false): PropertyDecorator =>
  applyDecorators(
    Field(() => [ID], { nullable, description }),
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(leesUuid) : value)),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(max),
  );
const Euro = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => Bedrag, { description }),
    IsString(),
  );
const EuroOfLeeg = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => Bedrag, { nullable: true, description }),
    IsOptional(),
    IsString(),
  );
const Dag = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => Datum, { description }),
    IsString(),
  );
const DagOfLeeg = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => Datum, { nullable: true, description }),
    IsOptional(),
    IsString(),
  );
const Lijst = (soort: () => Function, description: string, max: number): PropertyDecorator =>
  applyDecorators(
    Field(() => [soort()], { nullable: true, description }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(max),
    ValidateNested({ each: true }),
    Type(soort),
  );
const Keuze = (soort: () => object, description: string, nullable = false): PropertyDecorator =>
  applyDecorators(Field(soort as never, { nullable, description }), IsOptional(), IsString());

@InputType({ description: 'Een nieuwe aanbesteding.' })
export class AanbestedingMakenInput {
  @Tekst('Titel.') titel: string;
  @TekstOfLeeg('Waar het om gaat.', 4000) omschrijving?: string | null;
  @Nummer('Nummer van de procedure.') procedure: string;
  @TekstOfLeeg('Kenmerk bij TenderNed of elders.') kenmerk?: string | null;
  @Teksten('CPV-codes.', true) cpv?: string[] | null;
}

@InputType({ description: 'Een stap van een eigen procedure.' })
export class ProcedurestapInput {
  @Tekst('Vaste code van de stap.', 60) code: string;
  @Keuze(() => StapsoortEnum, 'Wat er in de stap gebeurt.') soort: StapsoortEnum;
  @Tekst('Naam.') naam: string;
  @Field(() => [Wie], { description: 'Wie de stap mag zetten.' }) @IsArray() @ArrayMinSize(1) wie: Wie[];
  @Field({ description: 'Moet de stap gezet worden?' }) @IsBoolean() verplicht: boolean;
  @Keuze(() => Prijssoort, 'Of er in de ronde een prijs hoort.', true) prijs?: Prijssoort | null;
  @Heel('Kortste duur van een ronde, of dagen na de vorige stap.', 0, 365) minDagen: number;
  @Tekst('Waar de regel staat.', 500) bron: string;
}

@InputType({ description: 'Een eigen versie van een procedure. Wat u weglaat blijft zoals het is.' })
export class ProcedureAanpassenInput {
  @Nummer('Nummer van de procedure waarvan u uitgaat.') procedure: string;
  @TekstOfLeeg('Naam.') naam?: string | null;
  @TekstOfLeeg('Waar de eigen regels staan.', 500) bron?: string | null;
  @HeelOfLeeg('Opschortende termijn in dagen.', 0, 60) standstillDagen?: number | null;
  @HeelOfLeeg('Uitlooptijd voor een upload die op tijd begon, in minuten.', 0, 240) gratieMinuten?: number | null;
  @HeelOfLeeg('Zoveel aanbieders worden minstens uitgenodigd.', 0, 100) minUitnodigingen?: number | null;
  @HeelOfLeeg('Zoveel aanbieders worden hoogstens uitgenodigd.', 1, 100) maxUitnodigingen?: number | null;
  @EuroOfLeeg('Eigen grens voor de raming, in euro zonder btw.') eigenGrens?: string | null;
  @Keuze(() => Captelling, 'Wat meetelt voor het maximum van een perceel.', true) capTelling?: Captelling | null;
  @Lijst(() => ProcedurestapInput, 'De stappen, in volgorde.', 60) stappen?: ProcedurestapInput[] | null;
}

@InputType({ description: 'Een regel van de raming.' })
export class RamingregelInput {
  @Tekst('Waarvoor.') omschrijving: string;
  @Euro('Bedrag per jaar in euro.') perJaar: string;
  @Heel('Looptijd in jaren, zonder verlengingen.', 1, 30) jaren: number;
  @Heel('Alle mogelijke verlengingen samen, in jaren.', 0, 30) verlengingsjaren: number;
  @EuroOfLeeg('Btw die in het bedrag zit, in procenten; leeg is zonder btw.') btw?: string | null;
}

@InputType({ description: 'Een regel van de kostenopbouw van een plafond.' })
export class PlafondregelInput {
  @Tekst('Waarvoor.') omschrijving: string;
  @Euro('Bedrag in euro.') bedrag: string;
  @Tekst('Waar het bedrag vandaan komt.', 500) bron: string;
}

@InputType({ description: 'Een perceel. Elke wijziging maakt een nieuwe versie.' })
export class PerceelInput {
  @Tekst('Vaste code.', 50) code: string;
  @Tekst('Naam.') naam: string;
  @Tekst('Gebied waarvoor het geldt.') gebied: string;
  @Teksten('Codes van de producten.') producten: string[];
  @Teksten('Leerroutes.') leerroutes: string[];
  @Heel('Verwacht aantal deelnemers per jaar.', 0, 1_000_000) omvang: number;
  @Heel('Met hoeveel aanbieders hoogstens een contract komt.', 1, 1000) maxAanbieders: number;
  @EuroOfLeeg('Plafond per traject in euro; leeg is geen plafond.') plafond?: string | null;
  @Lijst(() => PlafondregelInput, 'De kostenopbouw, samen het plafond.', 50) plafondregels?: PlafondregelInput[] | null;
  @Field(() => ContracttermenInput, { nullable: true, description: 'Wat er in het contract komt te staan.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContracttermenInput)
  contracttermen?: ContracttermenInput | null;
  @TekstOfLeeg('Waarom deze versie er kwam.', 1000) reden?: string | null;
}

@InputType({ description: 'Een ronde waarin aanbieders inschrijven.' })
export class RondeOpenenInput {
  @Uuid('Nummer van de aanbesteding.') aanbesteding: string;
  @Tekst('Code van de stap in de procedure.', 60) stap: string;
  @Field(() => Tijdstip, { description: 'Tot wanneer inschrijvingen binnenkomen.' }) @IsString() sluitOp: string;
  @Tekst('Wat u vraagt: de wensenlijst, of het precies beschreven basispakket.', 10_000) omschrijving: string;
}

@InputType({ description: 'Een prijs in een inschrijving.' })
export class PrijsInput {
  @Tekst('Code van het perceel.', 50) perceel: string;
  @Keuze(() => Prijsregelsoort, 'Indicatie, basispakket of losse module.') soort: Prijsregelsoort;
  @TekstOfLeeg('Code van het product.', 50) product?: string | null;
  @TekstOfLeeg('Leerroute.', 50) leerroute?: string | null;
  @Tekst('Waarvoor de prijs is.', 500) omschrijving: string;
  @Field({ description: 'Per wat: een eenheid van een tarief, zoals LESUUR, MAAND of TRAJECT.' })
  @IsIn(Object.keys(EENHEDEN))
  eenheid: string;
  @Euro('Prijs in euro, tot vier cijfers achter de punt.') bedrag: string;
  @HeelOfLeeg('Aanname: deelnemers in een groep.', 1, 100) groepsgrootte?: number | null;
  @HeelOfLeeg('Aanname: aantal locaties.', 1, 1000) locaties?: number | null;
  @Field(() => Uren, { nullable: true, description: 'Aanname: aantal uren.' }) @IsOptional() @IsString() uren?:
    string | null;
  @Field(() => String, { nullable: true, description: 'Btw: VRIJGESTELD, NUL, LAAG of HOOG; leeg is vrijgesteld.' })
  @IsOptional()
  @IsIn(Object.keys(BTW))
  btw?: string | null;
}

@InputType({ description: 'Een inschrijving, of een nieuwe versie ervan.' })
export class InschrijvingDoenInput {
  @Uuid('Nummer van de ronde.') ronde: string;
  @Teksten('Codes van de percelen.') percelen: string[];
  @Tekst('Plan van aanpak.', 20_000) plan: string;
  @Teksten('KvK-nummers van de andere leden van een combinatie.', true) combinatie?: string[] | null;
  @Lijst(() => PrijsInput, 'Prijzen, als de ronde daarom vraagt.', 200) prijzen?: PrijsInput[] | null;
  @Uuids('Nummers van uw bijlagen.', 20, true) bijlagen?: string[] | null;
}

@InputType({ description: 'De inschrijving die u intrekt.' })
export class InschrijvingIntrekkenInput {
  @Uuid('Nummer van de ronde.') ronde: string;
  @Heel('De laatste versie die u ziet.', 1, 1_000_000) versie: number;
}

@InputType({ description: 'Uw antwoord op het verzoek om in een combinatie mee in te schrijven.' })
export class CombinatieInstemmenInput {
  @Uuid('Nummer van het verzoek.') verzoek: string;
  @Field({ description: 'Doet u mee? Ja is definitief; een weigering kan tot de sluiting nog ja worden.' })
  @IsBoolean()
  akkoord: boolean;
}

@InputType({ description: 'Een vraag bij een aanbesteding.' })
export class VraagStellenInput {
  @Uuid('Nummer van de aanbesteding.') aanbesteding: string;
  @Tekst('De vraag. Noem geen namen en geen prijzen.', 4000) tekst: string;
  @TekstOfLeeg('Voor de regio: code van de aanbieder; leeg is voor allen.', 50) aanbieder?: string | null;
}
@InputType({ description: 'Een antwoord op een vraag.' })
export class VraagBeantwoordenInput {
  @Uuid('Nummer van de vraag.') vraag: string;
  @Tekst('Het antwoord.', 8000) tekst: string;
  @Field({ description: 'Voor de regio: mogen allen de vraag en het antwoord zien, zonder naam?' })
  @IsBoolean()
  voorAllen: boolean;
}

@InputType({ description: 'Een reden van een gunning.' })
export class RedenInput {
  @Tekst('Criterium.') criterium: string;
  @Tekst('Waarom.', 4000) tekst: string;
}
@InputType({ description: 'Een voorlopige gunning van een perceel.' })
export class VoorlopigGunnenInput {
  @Uuid('Nummer van de aanbesteding.') aanbesteding: string;
  @Tekst('Code van het perceel.', 50) perceel: string;
  @Uuids('Nummers van de winnende inschrijvingen.', 100) winnaars: string[];
  @Lijst(() => RedenInput, 'De redenen, per criterium.', 50) redenen?: RedenInput[] | null;
  @TekstOfLeeg('Of u bezwaren verwacht.', 1000) verwachtingBezwaar?: string | null;
  @DagOfLeeg('Dag van de gunning; leeg is vandaag.') op?: string | null;
}
@InputType({ description: 'Een kennisgeving aan één inschrijver.' })
export class KennisgevingInput {
  @Uuid('Nummer van de aanbesteding.') aanbesteding: string;
  @Tekst('Code van het perceel.', 50) perceel: string;
  @Nummer('Nummer van de inschrijver.') aanbiederId: string;
  @TekstOfLeeg('Wat deze inschrijver nog moet weten.', 4000) toelichting?: string | null;
  @DagOfLeeg('Dag van versturen; leeg is vandaag.') op?: string | null;
}
@InputType({ description: 'Eén argument van een bezwaar of kort geding.' })
export class BezwaarNoterenInput {
  @Uuid('Nummer van de aanbesteding.') aanbesteding: string;
  @Tekst('Code van het perceel.', 50) perceel: string;
  @Nummer('Nummer van de inschrijver.') aanbiederId: string;
  @Keuze(() => Rechtsgang, 'Bezwaar of kort geding.') rechtsgang: Rechtsgang;
  @Tekst('Het argument.', 4000) argument: string;
  @DagOfLeeg('Dag van ontvangst; leeg is vandaag.') op?: string | null;
}
@InputType({ description: 'Hoe een argument is afgedaan.' })
export class BezwaarAfdoenInput {
  @Uuid('Nummer van de aanbesteding.') aanbesteding: string;
  @Tekst('Code van het perceel.', 50) perceel: string;
  @Uuid('Nummer van het argument.') bezwaarId: string;
  @Keuze(() => BezwaarUitkomst, 'De uitkomst.') uitkomst: BezwaarUitkomst;
  @Tekst('Waarom.', 4000) toelichting: string;
  @DagOfLeeg('Dag; leeg is vandaag.') op?: string | null;
}
@InputType({ description: 'Een definitieve gunning, met de looptijd van de contracten.' })
export class DefinitiefGunnenInput {
  @Uuid('Nummer van de aanbesteding.') aanbesteding: string;
  @Tekst('Code van het perceel.', 50) perceel: string;
  @Dag('Eerste dag van het contract.') van: string;
  @DagOfLeeg('Laatste dag van het contract.') tot?: string | null;
  @Field(() => String, { nullable: true, description: 'Ritme van rapporteren: MAAND, KWARTAAL of BEIDE.' })
  @IsOptional()
  @IsIn(['MAAND', 'KWARTAAL', 'BEIDE'])
  ritme?: string | null;
  @DagOfLeeg('Dag van de gunning; leeg is vandaag.') op?: string | null;
}
