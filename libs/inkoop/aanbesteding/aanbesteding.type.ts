import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Bedrag, Datum, FoutType, PageInfo, Tijdstip, Uren } from '#platform';
import {
  AanbestedingStand,
  Instemming,
  BezwaarUitkomst,
  Captelling,
  PerceelStand,
  Prijsregelsoort,
  Prijssoort,
  Rechtsgang,
  StapsoortEnum,
  Wie,
} from './aanbesteding.enum.js';
import { ContracttermenType } from './contracttermen.js';

@ObjectType('Procedurestap', { description: 'Een stap van een procedure.' })
export class ProcedurestapType {
  @Field({ description: 'Vaste code.' }) code: string;
  @Field(() => StapsoortEnum, { description: 'Wat er gebeurt.' }) soort: StapsoortEnum;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => [Wie], { description: 'Wie de stap mag zetten.' }) wie: Wie[];
  @Field({ description: 'Moet de stap gezet worden?' }) verplicht: boolean;
  @Field(() => Prijssoort, { nullable: true, description: 'Of er in deze ronde een prijs hoort.' })
  prijs: Prijssoort | null;
  @Field(() => Int, { description: 'Kortste duur van een ronde, of dagen na de vorige stap.' }) minDagen: number;
  @Field({ description: 'Waar de regel staat.' }) bron: string;
}

@ObjectType('Procedure', { description: 'Een inkoopprocedure: stappen, termijnen en wie wat mag.' })
export class ProcedureType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'Vaste code.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field({ description: 'Waar de procedure beschreven staat.' }) bron: string;
  @Field(() => Datum, { description: 'Geldig vanaf.' }) van: string;
  @Field({ description: 'Is dit een eigen versie van uw regio?' }) eigen: boolean;
  @Field({ description: 'Mag dit alleen onder het drempelbedrag?' }) onderDrempel: boolean;
  @Field(() => Int, { description: 'Zoveel aanbieders worden minstens uitgenodigd.' }) minUitnodigingen: number;
  @Field(() => Int, { nullable: true, description: 'Zoveel worden hoogstens uitgenodigd.' }) maxUitnodigingen:
    number | null;
  @Field(() => Int, { description: 'Opschortende termijn in dagen.' }) standstillDagen: number;
  @Field(() => Int, { description: 'Uitlooptijd voor een upload die op tijd begon, in minuten.' })
  gratieMinuten: number;
  @Field(() => Bedrag, { nullable: true, description: 'Eigen grens voor de raming, in euro zonder btw.' })
  eigenGrens: string | null;
  @Field(() => Captelling, { description: 'Wat meetelt voor het maximum van een perceel.' }) capTelling: Captelling;
  @Field(() => [ProcedurestapType], { description: 'De stappen, in volgorde.' }) stappen: ProcedurestapType[];
}

@ObjectType({ description: 'Waarom een stap nu niet kan.' })
export class Beletsel {
  @Field({ description: 'Vast nummer.' }) code: string;
  @Field({ description: 'Wat er in de weg staat.' }) melding: string;
  @Field({ description: 'De regel.' }) regel: string;
  @Field({ description: 'Waar de regel staat.' }) bron: string;
  @Field(() => String, { nullable: true, description: 'Op welke cijfers.' }) cijfers: string | null;
  @Field({ description: 'Wat u kunt doen.' }) oplossing: string;
}

@ObjectType('AanbestedingStap', {
  description: 'Een stap van een aanbesteding: gezet, mogelijk, of nog niet en waarom.',
})
export class StapType {
  @Field({ description: 'Code van de stap.' }) code: string;
  @Field(() => StapsoortEnum, { description: 'Wat er gebeurt.' }) soort: StapsoortEnum;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => String, { nullable: true, description: 'Code van het perceel, als de stap over een perceel gaat.' })
  perceel: string | null;
  @Field({ description: 'Moet de stap gezet worden?' }) verplicht: boolean;
  @Field({ description: 'Heeft de stap een vaste plaats in de volgorde?' }) inVolgorde: boolean;
  @Field(() => Datum, { nullable: true, description: 'Wanneer de stap is gezet.' }) gedaanOp: string | null;
  @Field({ description: 'Kunt u de stap nu zetten?' }) toegestaan: boolean;
  @Field(() => [Beletsel], { description: 'Waarom niet.' }) beletsels: Beletsel[];
}

@ObjectType('Plafondregel', { description: 'Een regel van de kostenopbouw van een plafond.' })
export class PlafondregelType {
  @Field({ description: 'Waarvoor.' }) omschrijving: string;
  @Field(() => Bedrag, { description: 'Bedrag in euro.' }) bedrag: string;
  @Field({ description: 'Waar het bedrag vandaan komt.' }) bron: string;
}
@ObjectType('Perceelversie', { description: 'Een versie van een perceel.' })
export class PerceelversieType {
  @Field(() => Int, { description: 'Nummer van de versie.' }) versie: number;
  @Field({ description: 'Naam.' }) naam: string;
  @Field({ description: 'Gebied.' }) gebied: string;
  @Field(() => [String], { description: 'Codes van de producten.' }) producten: string[];
  @Field(() => [String], { description: 'Leerroutes.' }) leerroutes: string[];
  @Field(() => Int, { description: 'Verwacht aantal deelnemers per jaar.' }) omvang: number;
  @Field(() => Int, { description: 'Met hoeveel aanbieders hoogstens een contract komt.' }) maxAanbieders: number;
  @Field(() => Bedrag, { nullable: true, description: 'Plafond per traject in euro.' }) plafond: string | null;
  @Field(() => [PlafondregelType], { description: 'De kostenopbouw van het plafond.' })
  plafondregels: PlafondregelType[];
  @Field(() => ContracttermenType, { description: 'Wat er in het contract komt te staan.' })
  contracttermen: ContracttermenType;
  @Field({ description: 'Waarom deze versie er kwam.' }) reden: string;
  @Field(() => Tijdstip, { description: 'Wanneer deze versie er kwam.' }) gemaaktOp: Date;
}
@ObjectType('Standstill', { description: 'De opschortende termijn na een voorlopige gunning.' })
export class StandstillType {
  @Field(() => [String], { description: 'Inschrijvers zonder kennisgeving; zolang er een is loopt de termijn niet.' })
  ontbreekt: string[];
  @Field(() => Datum, { nullable: true, description: 'Dag van de laatste kennisgeving.' }) laatsteKennisgeving:
    string | null;
  @Field(() => Datum, { nullable: true, description: 'Eerste dag van de termijn.' }) eersteDag: string | null;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag van de termijn.' }) laatsteDag: string | null;
  @Field(() => Datum, { nullable: true, description: 'Eerste dag waarop definitief gegund kan worden.' }) vrijVanaf:
    string | null;
  @Field(() => [String], { description: 'Waarom de termijn later eindigt dan het aantal dagen zegt.' })
  uitleg: string[];
}
@ObjectType('BezwaarArgument', { description: 'Eén argument tegen een gunning.' })
export class ArgumentType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'Van welke inschrijver.' }) naam: string;
  @Field(() => Rechtsgang, { description: 'Bezwaar of kort geding.' }) rechtsgang: Rechtsgang;
  @Field({ description: 'Het argument.' }) tekst: string;
  @Field(() => Datum, { description: 'Dag van ontvangst.' }) op: string;
  @Field({ description: 'Kwam het na de termijn? Dan houdt het de gunning niet op.' }) teLaat: boolean;
  @Field(() => BezwaarUitkomst, { nullable: true, description: 'Uitkomst; leeg is nog open.' })
  uitkomst: BezwaarUitkomst | null;
  @Field(() => Datum, { nullable: true, description: 'Dag van afdoen.' }) afgedaanOp: string | null;
}
@ObjectType('Inschrijver', { description: 'Wie op een perceel inschreef; pas te zien na het openen van de kluis.' })
export class InschrijverType {
  @Field(() => ID, { description: 'Nummer van de aanbieder.' }) aanbiederId: string;
  @Field(() => ID, { description: 'Nummer van de inschrijving.' }) inschrijvingId: string;
  @Field({ description: 'Naam van de penvoerder.' }) naam: string;
  @Field(() => Int, { description: 'Aantal partijen, de leden van de combinatie meegeteld.' }) partijen: number;
  @Field({ description: 'Is de kennisgeving verstuurd?' }) kennisgeving: boolean;
  @Field({ description: 'Is voorlopig aan deze inschrijver gegund?' }) winnaar: boolean;
}
@ObjectType('AanbestedingPerceel', { description: 'Een perceel in een aanbesteding.' })
export class PerceelType {
  @Field({ description: 'Vaste code.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => PerceelStand, { description: 'Hoe het ermee staat.' }) stand: PerceelStand;
  @Field(() => [PerceelversieType], { description: 'Alle versies, de nieuwste eerst.' }) versies: PerceelversieType[];
  @Field(() => [InschrijverType], {
    description: 'Inschrijvers in de laatste prijsronde, voor de regio na het openen.',
  })
  inschrijvers: InschrijverType[];
  @Field(() => StandstillType, { nullable: true, description: 'De opschortende termijn, voor de regio.' })
  standstill: StandstillType | null;
  @Field(() => [ArgumentType], { description: 'Argumenten tegen de gunning, voor de regio.' })
  argumenten: ArgumentType[];
}
@ObjectType('KluisOpening', { description: 'Wie de kluis van een ronde opende.' })
export class OpeningType {
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => Tijdstip, { description: 'Wanneer.' }) op: string;
}
@ObjectType('Ronde', { description: 'Een ronde waarin aanbieders inschrijven.' })
export class RondeType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => Int, { description: 'Volgnummer.' }) nummer: number;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => Prijssoort, { description: 'Of er een prijs hoort.' }) prijs: Prijssoort;
  @Field({ description: 'Wat wordt gevraagd.' }) omschrijving: string;
  @Field(() => Tijdstip, { description: 'Wanneer de ronde openging.' }) geopendOp: Date;
  @Field(() => Tijdstip, { description: 'Tot wanneer inschrijvingen binnenkomen.' }) sluitOp: Date;
  @Field(() => Tijdstip, { description: 'Tot wanneer een upload die op tijd begon nog telt.' }) uitloopTot: Date;
  @Field(() => [String], { description: 'Codes van de percelen.' }) percelen: string[];
  @Field(() => [OpeningType], { description: 'Wie de kluis opende, voor de regio.' }) openingen: OpeningType[];
  @Field({ description: 'Is de kluis door twee personen geopend?' }) geopend: boolean;
}
@ObjectType('AanbestedingGebeurtenis', { description: 'Wat er in een aanbesteding gebeurde, met de dag.' })
export class GebeurtenisType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => StapsoortEnum, { description: 'Wat er gebeurde.' }) soort: StapsoortEnum;
  @Field({ description: 'Naam van de stap.' }) naam: string;
  @Field(() => Datum, { description: 'De dag.' }) op: string;
  @Field(() => String, { nullable: true, description: 'Code van het perceel.' }) perceel: string | null;
  @Field({ description: 'Wie het vastlegde.' }) door: string;
  @Field(() => Tijdstip, { description: 'Wanneer het is vastgelegd.' }) vastgelegdOp: Date;
  @Field(() => String, { nullable: true, description: 'Toelichting.' }) toelichting: string | null;
  @Field(() => [String], { description: 'Redenen van een gunning, per criterium.' }) redenen: string[];
}
@ObjectType('Ramingregel', { description: 'Een regel van de raming.' })
export class RamingregelType {
  @Field({ description: 'Waarvoor.' }) omschrijving: string;
  @Field(() => Bedrag, { description: 'Bedrag per jaar in euro.' }) perJaar: string;
  @Field(() => Int, { description: 'Looptijd in jaren.' }) jaren: number;
  @Field(() => Int, { description: 'Verlengingen in jaren.' }) verlengingsjaren: number;
  @Field(() => Bedrag, { description: 'Btw in het bedrag, in procenten.' }) btw: string;
  @Field(() => Bedrag, { description: 'Over de hele looptijd met verlengingen, zonder btw.' }) totaal: string;
}
@ObjectType('Raming', { description: 'De geraamde waarde, naast het drempelbedrag.' })
export class RamingType {
  @Field(() => [RamingregelType], { description: 'De regels.' }) regels: RamingregelType[];
  @Field(() => Bedrag, { description: 'Alle percelen samen, hele looptijd met verlengingen, zonder btw.' })
  totaal: string;
  @Field(() => Bedrag, { nullable: true, description: 'Drempelbedrag van vandaag.' }) drempel: string | null;
  @Field(() => Datum, { nullable: true, description: 'Sinds wanneer dat bedrag geldt.' }) drempelVan: string | null;
  @Field(() => String, { nullable: true, description: 'Waar het drempelbedrag staat.' }) drempelBron: string | null;
  @Field({ description: 'Is de raming lager dan het drempelbedrag?' }) onderDrempel: boolean;
}
@ObjectType('Raminggrens', { description: 'Waar de raming van een aanbesteding naast komt te liggen.' })
export class RaminggrensType {
  @Field(() => Bedrag, { nullable: true, description: 'Drempelbedrag van vandaag.' }) drempel: string | null;
  @Field(() => Datum, { nullable: true, description: 'Sinds wanneer dat bedrag geldt.' }) drempelVan: string | null;
  @Field(() => String, { nullable: true, description: 'Waar het drempelbedrag staat.' }) drempelBron: string | null;
  @Field({ description: 'Mag deze procedure alleen onder het drempelbedrag?' }) alleenOnderDrempel: boolean;
  @Field(() => Bedrag, { nullable: true, description: 'Eigen grens van deze procedure, in euro zonder btw.' })
  eigenGrens: string | null;
}
@ObjectType('Inkoopproduct', { description: 'Een product dat een perceel kan vragen.' })
export class InkoopproductType {
  @Field({ description: 'Code.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
}
@ObjectType('Genodigde', { description: 'Een aanbieder die kan worden uitgenodigd.' })
export class GenodigdeType {
  @Field({ description: 'Code.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
}
@ObjectType('AanbestedingKeuzes', { description: 'Waaruit u kiest in de formulieren van een aanbesteding.' })
export class KeuzesType {
  @Field(() => [InkoopproductType], { description: 'De producten.' }) producten: InkoopproductType[];
  @Field(() => [GenodigdeType], { description: 'De aanbieders; alleen voor de regio.' }) aanbieders: GenodigdeType[];
}
@ObjectType('Aanbesteding', { description: 'Een aanbesteding van een regio.' })
export class AanbestedingType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'Titel.' }) titel: string;
  @Field({ description: 'Waar het om gaat.' }) omschrijving: string;
  @Field({ description: 'Regio.' }) regio: string;
  @Field(() => String, { nullable: true, description: 'Kenmerk bij TenderNed of elders.' }) kenmerk: string | null;
  @Field(() => [String], { description: 'CPV-codes.' }) cpv: string[];
  @Field({ description: 'Naam van de procedure.' }) procedure: string;
  @Field(() => AanbestedingStand, { description: 'Hoe het ermee staat.' }) stand: AanbestedingStand;
  @Field({ description: 'Hoe het ermee staat, in woorden.' }) standNaam: string;
  @Field(() => Tijdstip, { description: 'Wanneer aangemaakt.' }) aangemaaktOp: Date;
  @Field(() => RamingType, { nullable: true, description: 'De raming, alleen voor de regio.' })
  raming: RamingType | null;
  @Field(() => RaminggrensType, { nullable: true, description: 'De grenzen voor de raming, alleen voor de regio.' })
  raminggrens: RaminggrensType | null;
  @Field(() => StapType, { nullable: true, description: 'De volgende stap van de procedure.' })
  volgendeStap: StapType | null;
  @Field(() => [StapType], { description: 'Alle stappen.' }) stappen: StapType[];
  @Field(() => [PerceelType], { description: 'De percelen.' }) percelen: PerceelType[];
  @Field(() => [RondeType], { description: 'De rondes.' }) rondes: RondeType[];
  @Field(() => [GebeurtenisType], { description: 'Wat er gebeurde.' }) gebeurtenissen: GebeurtenisType[];
}
@ObjectType({ description: 'Een bladzijde met aanbestedingen.' })
export class AanbestedingConnection {
  @Field(() => [AanbestedingType], { description: 'De aanbestedingen, de nieuwste eerst.' }) nodes: AanbestedingType[];
  @Field(() => PageInfo, { description: 'Of er meer is.' }) pageInfo: PageInfo;
}
@ObjectType({ description: 'Uitkomst van een handeling in een aanbesteding.' })
export class AanbestedingResultaat {
  @Field(() => ID, { nullable: true, description: 'Nummer van wat is gemaakt of gewijzigd; leeg als het niet lukte.' })
  id: string | null;
  @Field(() => [FoutType], { description: 'Waarom het niet lukte. Er is dan niets gedaan.' }) fouten: FoutType[];
}
@ObjectType('InschrijvingPrijs', { description: 'Een prijs in een inschrijving.' })
export class PrijsType {
  @Field({ description: 'Code van het perceel.' }) perceel: string;
  @Field(() => Prijsregelsoort, { description: 'Indicatie, basispakket of module.' }) soort: Prijsregelsoort;
  @Field({ description: 'Kan deze prijs naast andere worden gelegd?' }) vergelijkbaar: boolean;
  @Field(() => String, { nullable: true, description: 'Code van het product.' }) product: string | null;
  @Field(() => String, { nullable: true, description: 'Leerroute.' }) leerroute: string | null;
  @Field({ description: 'Waarvoor.' }) omschrijving: string;
  @Field({ description: 'Per wat.' }) eenheid: string;
  @Field(() => Bedrag, { description: 'Prijs in euro.' }) bedrag: string;
  @Field(() => Int, { nullable: true, description: 'Aanname: deelnemers in een groep.' }) groepsgrootte: number | null;
  @Field(() => Int, { nullable: true, description: 'Aanname: aantal locaties.' }) locaties: number | null;
  @Field(() => Uren, { nullable: true, description: 'Aanname: aantal uren.' }) uren: string | null;
  @Field({ description: 'Btw: VRIJGESTELD, NUL, LAAG of HOOG.' }) btw: string;
}
@ObjectType('InschrijvingBijlage', { description: 'Een bestand bij een inschrijving.' })
export class BijlageType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'Naam van het bestand.' }) bestandsnaam: string;
  @Field(() => Int, { description: 'Grootte in bytes.' }) bytes: number;
  @Field(() => Tijdstip, { description: 'Wanneer de upload begon.' }) begonnenOp: string;
  @Field(() => Tijdstip, { description: 'Wanneer het bestand binnen was.' }) ontvangenOp: string;
}
@ObjectType('InschrijvingPartij', { description: 'Een partij in een inschrijving.' })
export class PartijType {
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => String, { nullable: true, description: 'KvK-nummer bij het inschrijven.' }) kvk: string | null;
  @Field({ description: 'Is dit de penvoerder?' }) penvoerder: boolean;
  @Field(() => Instemming, { nullable: true, description: 'Wat een lid antwoordde; leeg voor de penvoerder.' })
  antwoord: Instemming | null;
}
@ObjectType('Inschrijving', {
  description: 'Een versie van een inschrijving; de laatste telt waarmee alle leden van de combinatie instemden.',
})
export class InschrijvingType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => ID, { description: 'Nummer van de ronde.' }) rondeId: string;
  @Field(() => Int, { description: 'Versie.' }) versie: number;
  @Field({ description: 'Is dit de versie die telt?' }) geldt: boolean;
  @Field({ description: 'Stemden alle leden van de combinatie in? Zo niet, dan telt deze versie niet mee.' })
  compleet: boolean;
  @Field({ description: 'Plan van aanpak.' }) plan: string;
  @Field(() => Tijdstip, { description: 'Wanneer de inschrijving binnenkwam, volgens de klok van het portaal.' })
  ontvangenOp: Date;
  @Field(() => Tijdstip, { nullable: true, description: 'Kwam binnen in de uitlooptijd; de upload begon toen.' })
  uitloopSinds: Date | null;
  @Field({ description: 'Wie inschreef.' }) door: string;
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer deze versie is ingetrokken; zij telt dan niet.' })
  ingetrokkenOp: Date | null;
  @Field(() => String, { nullable: true, description: 'Wie introk.' }) ingetrokkenDoor: string | null;
  @Field(() => [PartijType], { description: 'Penvoerder en leden van de combinatie.' }) partijen: PartijType[];
  @Field(() => [String], { description: 'Codes van de percelen.' }) percelen: string[];
  @Field(() => [PrijsType], { description: 'Prijzen.' }) prijzen: PrijsType[];
  @Field(() => [BijlageType], { description: 'Bijlagen.' }) bijlagen: BijlageType[];
}
@ObjectType('VraagAntwoord', { description: 'Een antwoord op een vraag.' })
export class AntwoordType {
  @Field({ description: 'Het antwoord.' }) tekst: string;
  @Field(() => Tijdstip, { description: 'Wanneer.' }) gegevenOp: string;
  @Field({ description: 'Is het van de regio?' }) vanRegio: boolean;
}
@ObjectType('AanbestedingVraag', { description: 'Een vraag bij een aanbesteding.' })
export class VraagType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'De vraag.' }) tekst: string;
  @Field({ description: 'Is het een vraag van de regio?' }) vanRegio: boolean;
  @Field({ description: 'Kunnen allen de vraag zien?' }) voorAllen: boolean;
  @Field({ description: 'Is de vraag van of aan uw organisatie?' }) eigen: boolean;
  @Field(() => String, { nullable: true, description: 'Wie vroeg of aan wie; alleen voor de regio.' }) partij:
    string | null;
  @Field(() => Tijdstip, { description: 'Wanneer gesteld.' }) gesteldOp: Date;
  @Field(() => [AntwoordType], { description: 'De antwoorden.' }) antwoorden: AntwoordType[];
}
