import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Bedrag, Datum, FoutType, Maand, Percentage, Uren } from '#platform';

export enum SignaalErnstEnum {
  TE_LAAT = 'TE_LAAT',
  DRINGEND = 'DRINGEND',
  LATER = 'LATER',
}
registerEnumType(SignaalErnstEnum, {
  name: 'SignaalErnst',
  description: 'Hoe dringend een waarschuwing is.',
  valuesMap: {
    TE_LAAT: { description: 'De dag is voorbij.' },
    DRINGEND: { description: 'De dag is dichtbij.' },
    LATER: { description: 'Er is nog tijd.' },
  },
});

@ObjectType('Contractsignaal', {
  description: 'Een waarschuwing bij een contract: afgeleid, en weg als de oorzaak weg is.',
})
export class ContractsignaalType {
  @Field({ description: 'Soort waarschuwing.' }) soort: string;
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Waar het om gaat.' }) titel: string;
  @Field({ description: 'Wat u kunt doen.' }) uitleg: string;
  @Field(() => Datum, { description: 'De dag waar het om gaat.' }) datum: string;
  @Field(() => Int, { description: 'Dagen tot die dag; onder nul = voorbij.' }) dagen: number;
  @Field(() => SignaalErnstEnum, { description: 'Hoe dringend.' }) ernst: SignaalErnstEnum;
}

@ObjectType({ description: 'Een contract in de lijst.' })
export class ContractOverzicht {
  @Field({ description: 'Contractnummer.' }) nummer: string;
  @Field({ description: 'Perceel.' }) perceel: string;
  @Field({ description: 'Aanbieder.' }) aanbieder: string;
  @Field({ description: 'Regio.' }) regio: string;
  @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag.' }) tot: string | null;
  @Field(() => [ContractsignaalType], { description: 'Waarschuwingen, de dringendste eerst.' })
  signalen: ContractsignaalType[];
}

@ObjectType({ description: 'Een recht om het contract te verlengen.' })
export class Verlenging {
  @Field(() => Int, { description: 'Volgnummer.' }) volgnummer: number;
  @Field(() => Int, { description: 'Aantal maanden.' }) maanden: number;
  @Field(() => Datum, { description: 'Laatste dag om te besluiten.' }) uiterlijkBesluitenOp: string;
  @Field({ description: 'OPEN, VERLENGD of NIET_VERLENGD.' }) besluit: string;
  @Field(() => Datum, { nullable: true, description: 'Dag van het besluit.' }) beslotenOp: string | null;
  @Field(() => String, { nullable: true, description: 'Wie besloot.' }) beslotenDoor: string | null;
}
@ObjectType({ description: 'Een gemeente die aan een contract meedoet.' })
export class ContractGemeenteDeelname {
  @Field({ description: 'CBS-code.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag.' }) tot: string | null;
}
@ObjectType({ description: 'De stand van het keurmerk in een periode.' })
export class KeurmerkStand {
  @Field({ description: 'GELDIG, GESCHORST of INGETROKKEN.' }) stand: string;
  @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag.' }) tot: string | null;
  @Field({ description: 'Waar dit staat.' }) bron: string;
}
@ObjectType({ description: 'Een deel van de trajectprijs dat in één keer wordt betaald.' })
export class Betaalfase {
  @Field(() => Int, { description: 'Volgnummer.' }) volgnummer: number;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => Percentage, { description: 'Deel van de prijs; een resultaatdeel kan 0 zijn.' }) aandeel: string;
  @Field({ description: 'Hangt dit deel af van het resultaat?' }) resultaat: boolean;
}
@ObjectType({ description: 'Een product in een basispakket.' })
export class PakketDeelType {
  @Field({ description: 'Code van het product.' }) product: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field({ description: 'BASIS, INBEGREPEN of MODULE.' }) soort: string;
  @Field(() => Uren, { nullable: true, description: 'Uren in een traject.' }) uren: string | null;
}
@ObjectType('Pakket', { description: 'Wat een traject van een leerroute precies inhoudt.' })
export class PakketType {
  @Field({ description: 'Leerroute.' }) leerroute: string;
  @Field(() => String, { nullable: true, description: 'Doelgroep; leeg = iedereen.' }) doelgroep: string | null;
  @Field({ description: 'Wat erin zit.' }) omschrijving: string;
  @Field(() => Uren, { description: 'Lesuren in een traject.' }) lesuren: string;
  @Field(() => Int, { nullable: true, description: 'Maanden van een traject.' }) duurMaanden: number | null;
  @Field(() => Int, { nullable: true, description: 'Aantal fasen.' }) fasen: number | null;
  @Field(() => Int, { nullable: true, description: 'Kleinste klas.' }) groepMin: number | null;
  @Field(() => Int, { nullable: true, description: 'Grootste klas.' }) groepMax: number | null;
  @Field({ description: 'Wie een te kleine klas draagt: AANBIEDER, OPDRACHTGEVER of GEDEELD.' }) onderbezetting: string;
  @Field(() => String, { nullable: true, description: 'Document en bladzijde.' }) bron: string | null;
  @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag.' }) tot: string | null;
  @Field(() => [PakketDeelType], { description: 'De producten.' }) delen: PakketDeelType[];
}
@ObjectType('TariefTrede', { description: 'Een andere prijs van hetzelfde tarief. Leeg = geldt voor alle.' })
export class TariefTredeType {
  @Field(() => String, { nullable: true, description: 'Leerroute.' }) leerroute: string | null;
  @Field(() => String, { nullable: true, description: 'Doelgroep.' }) doelgroep: string | null;
  @Field(() => String, { nullable: true, description: 'Niveau.' }) niveau: string | null;
  @Field(() => String, { nullable: true, description: 'Locatie.' }) locatie: string | null;
  @Field(() => Int, { nullable: true, description: 'Vanaf zoveel deelnemers.' }) groepVan: number | null;
  @Field(() => Int, { nullable: true, description: 'Tot en met zoveel deelnemers.' }) groepTot: number | null;
  @Field({ description: 'Eenheid.' }) eenheid: string;
  @Field(() => Bedrag, { description: 'Bedrag per eenheid, vier cijfers achter de punt.' }) bedrag: string;
}
@ObjectType('Tarief', {
  description: 'Een versie van een prijs. Na gebruik verandert die niet meer: dan komt er een nieuwe versie.',
})
export class TariefType {
  @Field({ description: 'Code van het product.' }) product: string;
  @Field({ description: 'Naam van het product.' }) naam: string;
  @Field({ description: 'Eenheid.' }) eenheid: string;
  @Field({ description: 'Eenheid in woorden.' }) eenheidNaam: string;
  @Field(() => Bedrag, { description: 'Bedrag per eenheid, vier cijfers achter de punt.' }) bedrag: string;
  @Field({ description: 'Btw-code.' }) btw: string;
  @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag.' }) tot: string | null;
  @Field(() => String, { nullable: true, description: 'Document en bladzijde.' }) bron: string | null;
  @Field({ description: 'Is deze versie door een indexatie gemaakt?' }) indexatie: boolean;
  @Field(() => String, { nullable: true, description: 'BASIS, INBEGREPEN of MODULE volgens de pakketten; leeg = los.' })
  onderdeel: string | null;
  @Field(() => [TariefTredeType], { description: 'Andere prijzen, bijvoorbeeld per groepsgrootte.' })
  treden: TariefTredeType[];
}
@ObjectType({ description: 'Het gewicht van een reeks in een formule.' })
export class Indexgewicht {
  @Field({ description: 'Reeks, bijvoorbeeld OVA.' }) reeks: string;
  @Field(() => Percentage, { description: 'Gewicht.' }) gewicht: string;
}
@ObjectType('Indexformule', { description: 'Hoe de prijzen van een contract de index volgen.' })
export class IndexformuleType {
  @Field({ description: 'In woorden.' }) tekst: string;
  @Field({ description: 'VOORLOPIG_MET_CORRECTIE, VOORLOPIG, DEFINITIEF of VAST.' }) grondslag: string;
  @Field(() => [Indexgewicht], { description: 'Gewichten.' }) gewichten: Indexgewicht[];
  @Field(() => Percentage, { nullable: true, description: 'Vast percentage.' }) vast: string | null;
  @Field(() => Percentage, { nullable: true, description: 'Hoogste stijging per jaar.' }) plafond: string | null;
  @Field(() => Int, { description: 'Prijspeil van de eerste prijzen.' }) basisjaar: number;
  @Field(() => Int, { description: 'Cijfers achter de komma van het percentage.' }) percentageDecimalen: number;
  @Field(() => Int, { description: 'Cijfers achter de komma van een prijs.' }) tariefDecimalen: number;
  @Field(() => String, { nullable: true, description: 'Waar dit staat.' }) bron: string | null;
  @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
}

@ObjectType({ description: 'Een dag die komt, en vanaf wanneer u ervoor wordt gewaarschuwd.' })
export class Contractdatum {
  @Field({ description: 'Wat er die dag is.' }) titel: string;
  @Field(() => Datum, { description: 'De dag.' }) datum: string;
  @Field(() => Datum, { description: 'Vanaf deze dag staat er een waarschuwing.' }) meldingVanaf: string;
}
@ObjectType('Contract', { description: 'Een raamovereenkomst met alles wat is afgesproken.' })
export class ContractType extends ContractOverzicht {
  @Field({ description: 'MAAND, KWARTAAL of BEIDE.' }) ritme: string;
  @Field(() => Int, { description: 'Dag waarop een maandrapportage er is.' }) inleverdag: number;
  @Field(() => Int, { description: 'Dag waarop een kwartaalrapportage er is.' }) inleverdagKwartaal: number;
  @Field(() => Percentage, { description: 'Deel van de aangeboden uren dat moet worden gevolgd.' })
  aanwezigheidsnorm: string;
  @Field(() => Percentage, { description: 'Aangeboden uren mogen ten hoogste dit deel van de geplande uren zijn.' })
  aanbodgrens: string;
  @Field(() => Percentage, { description: 'Gevolgde uren moeten minstens dit deel van de geplande uren zijn.' })
  tempogrens: string;
  @Field(() => Int, { description: 'Vanaf deze maand van een onderdeel telt het tempo.' }) tempoVanafMaand: number;
  @Field(() => Maand, { nullable: true, description: 'Eerste maand die wordt gerapporteerd.' }) rapportageVanaf:
    string | null;
  @Field({ description: 'Er zijn al uren geboekt: ritme, normen en grenzen veranderen niet meer.' })
  normenVast: boolean;
  @Field(() => [Contractdatum], { description: 'De dagen die komen, op volgorde.' }) datums: Contractdatum[];
  @Field(() => Bedrag, { nullable: true, description: 'Plafond over de hele looptijd.' }) plafond: string | null;
  @Field(() => Bedrag, { nullable: true, description: 'Geboekt tot nu; alleen bij een plafond.' }) besteed:
    string | null;
  @Field(() => String, { nullable: true, description: 'Verplicht keurmerk.' }) keurmerkVereist: string | null;
  @Field(() => Percentage, { nullable: true, description: 'Deel van de prijs bij wegblijven zonder afmelden.' })
  noshowBetaald: string | null;
  @Field(() => Int, { nullable: true, description: 'Uren van tevoren waarin afmelden telt.' }) noshowAfmeldenUren:
    number | null;
  @Field(() => String, { nullable: true, description: 'NAAR_UREN, PER_FASE, VOLLEDIG of GEEN.' }) uitvalRegel:
    string | null;
  @Field(() => Int, { nullable: true, description: 'Weken afwezig waarna iemand is uitgevallen.' }) uitvalNaWeken:
    number | null;
  @Field(() => String, { nullable: true, description: 'Document en bladzijde.' }) bron: string | null;
  @Field(() => String, { nullable: true, description: 'Document.' }) bronDocument: string | null;
  @Field(() => String, { nullable: true, description: 'Bladzijde.' }) bronPagina: string | null;
  @Field(() => String, { nullable: true, description: 'Waar het contract uit voortkomt.' }) herkomst: string | null;
  @Field(() => [Verlenging], { description: 'Verlengingen.' }) verlengingen: Verlenging[];
  @Field(() => [ContractGemeenteDeelname], { description: 'Gemeenten; geen = alle gemeenten van de regio.' })
  gemeenten: ContractGemeenteDeelname[];
  @Field(() => [KeurmerkStand], { description: 'Stand van het keurmerk, de laatste eerst.' }) keurmerk: KeurmerkStand[];
  @Field(() => [Betaalfase], { description: 'Betaling in fasen.' }) fasen: Betaalfase[];
  @Field(() => [PakketType], { description: 'Basispakketten.' }) pakketten: PakketType[];
  @Field(() => [TariefType], { description: 'Tarieven, per product de laatste versie eerst.' }) tarieven: TariefType[];
  @Field(() => IndexformuleType, { nullable: true, description: 'Indexatie.' }) indexformule: IndexformuleType | null;
}

@ObjectType({ description: 'Uitkomst van een wijziging.' })
export class ContractResultaat {
  @Field({ description: 'Is het gelukt?' }) gelukt: boolean;
  @Field(() => [FoutType], { description: 'Waarom het niet lukte; dan is er niets veranderd.' }) fouten: FoutType[];
}

@ObjectType({ description: 'Een keuze in een lijst: een code met haar naam.' })
export class Keuze {
  @Field({ description: 'Code.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
}
@ObjectType({ description: 'Waaruit u kiest bij het vastleggen van een contract.' })
export class ContractKeuzes {
  @Field(() => [Keuze], { description: 'Percelen van de regio.' }) percelen: Keuze[];
  @Field(() => [Keuze], { description: 'Aanbieders.' }) aanbieders: Keuze[];
  @Field(() => [Keuze], { description: 'Producten.' }) producten: Keuze[];
  @Field(() => [Keuze], { description: 'Gemeenten die nu in de regio meedoen.' }) gemeenten: Keuze[];
}
