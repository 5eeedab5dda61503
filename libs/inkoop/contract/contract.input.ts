import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, Max, MaxLength, Min, IsDefined } from 'class-validator';
import { Bedrag, Datum, Maand, Percentage, Uren } from '#platform';

const leeg = { nullable: true } as const;

@InputType({ description: 'Een andere prijs van hetzelfde tarief. Leeg = geldt voor alle.' })
export class TredeInput {
  @IsOptional() @MaxLength(40) @Field(() => String, { ...leeg, description: 'Leerroute.' }) leerroute?: string | null;
  @IsOptional() @MaxLength(40) @Field(() => String, { ...leeg, description: 'Doelgroep.' }) doelgroep?: string | null;
  @IsOptional() @MaxLength(40) @Field(() => String, { ...leeg, description: 'Niveau.' }) niveau?: string | null;
  @IsOptional() @MaxLength(100) @Field(() => String, { ...leeg, description: 'Locatie.' }) locatie?: string | null;
  @IsOptional() @Min(1) @Max(1000) @Field(() => Int, { ...leeg, description: 'Vanaf zoveel deelnemers.' }) groepVan?:
    number | null;
  @IsOptional()
  @Min(1)
  @Max(1000)
  @Field(() => Int, { ...leeg, description: 'Tot en met zoveel deelnemers.' })
  groepTot?: number | null;
  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { ...leeg, description: 'Eenheid; leeg = die van het tarief.' })
  eenheid?: string | null;
  @IsDefined() @Field(() => Bedrag, { description: 'Bedrag per eenheid.' }) bedrag: string;
}
@InputType({ description: 'Een nieuwe versie van een prijs.' })
export class TariefInput {
  @MaxLength(60) @Field({ description: 'Code van het product.' }) product: string;
  @MaxLength(40) @Field({ description: 'Eenheid, bijvoorbeeld LESUUR of TRAJECT.' }) eenheid: string;
  @IsDefined()
  @Field(() => Bedrag, { description: 'Bedrag per eenheid, ten hoogste vier cijfers achter de punt.' })
  bedrag: string;
  @IsDefined() @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @IsOptional() @Field(() => Datum, { ...leeg, description: 'Laatste dag.' }) tot?: string | null;
  @IsIn(['VRIJGESTELD', 'NUL', 'LAAG', 'HOOG'])
  @Field({ defaultValue: 'VRIJGESTELD', description: 'Btw-code: VRIJGESTELD, NUL, LAAG of HOOG.' })
  btw: 'VRIJGESTELD' | 'NUL' | 'LAAG' | 'HOOG';
  @MaxLength(200) @Field({ description: 'Document waarin de prijs staat.' }) bronDocument: string;
  @IsOptional() @MaxLength(40) @Field(() => String, { ...leeg, description: 'Bladzijde.' }) bronPagina?: string | null;
  @IsOptional() @ArrayMaxSize(100) @Field(() => [TredeInput], { ...leeg, description: 'Andere prijzen.' }) treden?:
    TredeInput[] | null;
}
@InputType({ description: 'Een product in een basispakket.' })
export class PakketDeelInput {
  @MaxLength(60) @Field({ description: 'Code van het product.' }) product: string;
  @IsIn(['BASIS', 'INBEGREPEN', 'MODULE'])
  @Field({ description: 'BASIS, INBEGREPEN of MODULE.' })
  soort: 'BASIS' | 'INBEGREPEN' | 'MODULE';
  @IsOptional() @Field(() => Uren, { ...leeg, description: 'Uren in een traject.' }) uren?: string | null;
}
@InputType({ description: 'Wat een traject van een leerroute precies inhoudt.' })
export class PakketInput {
  @MaxLength(40) @Field({ description: 'Leerroute.' }) leerroute: string;
  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { ...leeg, description: 'Doelgroep; leeg = iedereen.' })
  doelgroep?: string | null;
  @MaxLength(2000) @Field({ description: 'Wat erin zit.' }) omschrijving: string;
  @IsDefined() @Field(() => Uren, { description: 'Lesuren in een traject.' }) lesuren: string;
  @IsOptional() @Min(1) @Max(120) @Field(() => Int, { ...leeg, description: 'Maanden.' }) duurMaanden?: number | null;
  @IsOptional() @Min(1) @Max(50) @Field(() => Int, { ...leeg, description: 'Aantal fasen.' }) fasen?: number | null;
  @IsOptional() @Min(1) @Max(1000) @Field(() => Int, { ...leeg, description: 'Kleinste klas.' }) groepMin?:
    number | null;
  @IsOptional() @Min(1) @Max(1000) @Field(() => Int, { ...leeg, description: 'Grootste klas.' }) groepMax?:
    number | null;
  @IsIn(['AANBIEDER', 'OPDRACHTGEVER', 'GEDEELD'])
  @Field({ defaultValue: 'AANBIEDER', description: 'Wie een te kleine klas draagt.' })
  onderbezetting: 'AANBIEDER' | 'OPDRACHTGEVER' | 'GEDEELD';
  @IsOptional() @MaxLength(200) @Field(() => String, { ...leeg, description: 'Document.' }) bronDocument?:
    string | null;
  @IsOptional() @MaxLength(40) @Field(() => String, { ...leeg, description: 'Bladzijde.' }) bronPagina?: string | null;
  @IsDefined() @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @IsOptional() @Field(() => Datum, { ...leeg, description: 'Laatste dag.' }) tot?: string | null;
  @ArrayMaxSize(100) @Field(() => [PakketDeelInput], { description: 'De producten.' }) delen: PakketDeelInput[];
}
@InputType({ description: 'Een recht om te verlengen.' })
export class VerlengingInput {
  @Min(1) @Max(120) @Field(() => Int, { description: 'Aantal maanden.' }) maanden: number;
  @IsDefined() @Field(() => Datum, { description: 'Laatste dag om te besluiten.' }) uiterlijkBesluitenOp: string;
}
@InputType({ description: 'Een deel van de prijs dat in één keer wordt betaald.' })
export class FaseInput {
  @MaxLength(100) @Field({ description: 'Naam.' }) naam: string;
  @IsDefined() @Field(() => Percentage, { description: 'Deel van de prijs.' }) aandeel: string;
  @IsDefined() @Field({ description: 'Hangt dit deel af van het resultaat?' }) resultaat: boolean;
}
@InputType({ description: 'Een gemeente die meedoet.' })
export class ContractGemeenteInput {
  @MaxLength(10) @Field({ description: 'CBS-code.' }) gemeente: string;
  @IsDefined() @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @IsOptional() @Field(() => Datum, { ...leeg, description: 'Laatste dag.' }) tot?: string | null;
}
/** What a contract says beside its parties and term; a new contract has it, and it can be set later. */
@InputType({ isAbstract: true })
class Afspraken {
  @IsIn(['MAAND', 'KWARTAAL', 'BEIDE']) @Field({ description: 'MAAND, KWARTAAL of BEIDE.' }) ritme:
    'MAAND' | 'KWARTAAL' | 'BEIDE';
  @IsDefined() @Field(() => Percentage, { description: 'Aanwezigheidsnorm.' }) aanwezigheidsnorm: string;
  @IsOptional()
  @Field(() => Percentage, { ...leeg, description: 'Aangeboden uren ten hoogste dit deel van de geplande uren.' })
  aanbodgrens?: string | null;
  @IsOptional()
  @Field(() => Percentage, { ...leeg, description: 'Gevolgde uren minstens dit deel van de geplande uren.' })
  tempogrens?: string | null;
  @IsOptional()
  @Min(1)
  @Max(36)
  @Field(() => Int, { ...leeg, description: 'Vanaf deze maand van een onderdeel telt het tempo.' })
  tempoVanafMaand?: number | null;
  @IsOptional() @Field(() => Int, { ...leeg, description: 'Dag van de maandrapportage.' }) inleverdag?: number | null;
  @IsOptional() @Field(() => Int, { ...leeg, description: 'Dag van de kwartaalrapportage.' }) inleverdagKwartaal?:
    number | null;
  @IsOptional() @Field(() => Bedrag, { ...leeg, description: 'Plafond.' }) plafond?: string | null;
  @IsOptional() @MaxLength(100) @Field(() => String, { ...leeg, description: 'Verplicht keurmerk.' }) keurmerkVereist?:
    string | null;
  @IsOptional() @Field(() => Percentage, { ...leeg, description: 'Betaald bij wegblijven.' }) noshowBetaald?:
    string | null;
  @IsOptional()
  @Min(0)
  @Max(1000)
  @Field(() => Int, { ...leeg, description: 'Afmelden tot zoveel uren tevoren.' })
  noshowAfmeldenUren?: number | null;
  @IsOptional()
  @IsIn(['NAAR_UREN', 'PER_FASE', 'VOLLEDIG', 'GEEN'])
  @Field(() => String, { ...leeg, description: 'NAAR_UREN, PER_FASE, VOLLEDIG of GEEN.' })
  uitvalRegel?: 'NAAR_UREN' | 'PER_FASE' | 'VOLLEDIG' | 'GEEN' | null;
  @IsOptional()
  @Min(1)
  @Max(100)
  @Field(() => Int, { ...leeg, description: 'Uitgevallen na zoveel weken.' })
  uitvalNaWeken?: number | null;
  @IsOptional() @MaxLength(200) @Field(() => String, { ...leeg, description: 'Document.' }) bronDocument?:
    string | null;
  @IsOptional() @MaxLength(40) @Field(() => String, { ...leeg, description: 'Bladzijde.' }) bronPagina?: string | null;
  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [VerlengingInput], { ...leeg, description: 'Verlengingen, na die er al zijn.' })
  verlengingen?: VerlengingInput[] | null;
  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [FaseInput], { ...leeg, description: 'Betaling in fasen, als die er nog niet is.' })
  fasen?: FaseInput[] | null;
}
@InputType({ description: 'Een nieuw contract met alles eronder.' })
export class ContractMakenInput extends Afspraken {
  @MaxLength(60) @Field({ description: 'Contractnummer.' }) nummer: string;
  @MaxLength(60) @Field({ description: 'Code van het perceel.' }) perceel: string;
  @MaxLength(60) @Field({ description: 'Code van de aanbieder.' }) aanbieder: string;
  @IsDefined() @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @IsOptional() @Field(() => Datum, { ...leeg, description: 'Laatste dag.' }) tot?: string | null;
  @IsOptional()
  @Field(() => Maand, { ...leeg, description: 'Eerste maand die wordt gerapporteerd.' })
  rapportageVanaf?: string | null;
  @IsOptional()
  @ArrayMaxSize(400)
  @Field(() => [ContractGemeenteInput], { ...leeg, description: 'Gemeenten.' })
  gemeenten?: ContractGemeenteInput[] | null;
  @IsOptional() @ArrayMaxSize(50) @Field(() => [PakketInput], { ...leeg, description: 'Basispakketten.' }) pakketten?:
    PakketInput[] | null;
  @IsOptional() @ArrayMaxSize(200) @Field(() => [TariefInput], { ...leeg, description: 'Tarieven.' }) tarieven?:
    TariefInput[] | null;
}
@InputType({
  description: 'Wat in een contract is afgesproken; wat leeg is geldt dan niet meer of krijgt de gewone waarde.',
})
export class ContractAfsprakenInput extends Afspraken {}
@InputType({ description: 'De stand van een keurmerk.' })
export class KeurmerkInput {
  @IsIn(['GELDIG', 'GESCHORST', 'INGETROKKEN'])
  @Field({ description: 'GELDIG, GESCHORST of INGETROKKEN.' })
  stand: string;
  @IsDefined() @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @IsOptional() @Field(() => Datum, { ...leeg, description: 'Laatste dag.' }) tot?: string | null;
  @MaxLength(500) @Field({ description: 'Waar dit staat.' }) bron: string;
}
@InputType({ description: 'Het gewicht van een reeks.' })
export class IndexgewichtInput {
  @MaxLength(40) @Field({ description: 'Reeks.' }) reeks: string;
  @IsDefined() @Field(() => Percentage, { description: 'Gewicht.' }) gewicht: string;
}
@InputType({ description: 'Hoe de prijzen de index volgen.' })
export class IndexformuleInput {
  @IsIn(['VOORLOPIG_MET_CORRECTIE', 'VOORLOPIG', 'DEFINITIEF', 'VAST'])
  @Field({ description: 'VOORLOPIG_MET_CORRECTIE, VOORLOPIG, DEFINITIEF of VAST.' })
  grondslag: 'VOORLOPIG_MET_CORRECTIE' | 'VOORLOPIG' | 'DEFINITIEF' | 'VAST';
  @ArrayMaxSize(10)
  @Field(() => [IndexgewichtInput], { defaultValue: [], description: 'Gewichten.' })
  gewichten: IndexgewichtInput[];
  @IsOptional() @Field(() => Percentage, { ...leeg, description: 'Vast percentage.' }) vast?: string | null;
  @IsOptional() @Field(() => Percentage, { ...leeg, description: 'Hoogste stijging per jaar.' }) plafond?:
    string | null;
  @Min(2000) @Max(2100) @Field(() => Int, { description: 'Prijspeil van de eerste prijzen.' }) basisjaar: number;
  @Min(0)
  @Max(4)
  @Field(() => Int, { defaultValue: 2, description: 'Cijfers achter de komma van het percentage.' })
  percentageDecimalen: number;
  @Min(0)
  @Max(4)
  @Field(() => Int, { defaultValue: 2, description: 'Cijfers achter de komma van een prijs.' })
  tariefDecimalen: number;
  @IsDefined() @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @MaxLength(500) @Field({ description: 'Waar dit staat.' }) bron: string;
}
