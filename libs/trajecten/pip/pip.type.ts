import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Bedrag, Datum, FoutType, Tijdstip, Uren } from '#platform';

const leeg = { nullable: true } as const;

@ObjectType({ description: 'Een onderdeel van een plan in bewerking, zoals het is getypt.' })
export class PipDeelConcept {
  @Field({ description: 'Eigen kenmerk van dit onderdeel.' }) sleutel: string;
  @Field({ description: 'Code van het product.' }) product: string;
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Eerste dag.' }) van: string;
  @Field({ description: 'Laatste dag.' }) tot: string;
  @Field({ description: 'Uren per maand.' }) urenPerMaand: string;
  @Field({ description: 'Uren in totaal.' }) urenTotaal: string;
  @Field({ description: 'Aantal stuks of fasen.' }) aantal: string;
  @Field({ description: 'Deelnemers in een groep.' }) groep: string;
  @Field({ description: 'Niveau.' }) niveau: string;
  @Field({ description: 'Locatie.' }) locatie: string;
}
@ObjectType({ description: 'Het niveau van een onderdeel van het examen.' })
export class PipNiveau {
  @Field({ description: 'Code van het onderdeel.' }) onderdeel: string;
  @Field({ description: 'Naam van het onderdeel.' }) naam: string;
  @Field({ description: 'A2, B1 of B2.' }) niveau: string;
}
@ObjectType({ description: 'Wat er naast de lessen is afgesproken, zoals het is getypt.' })
export class PipAfsprakenConcept {
  @Field({ description: 'Uren participatieverklaringstraject.' }) pvtUren: string;
  @Field({ description: 'Uren module arbeidsmarkt en participatie.' }) mapUren: string;
  @Field({ description: 'Voortgangsgesprekken per jaar.' }) voortgangsgesprekken: string;
  @Field({ description: 'Maanden financieel ontzorgen.' }) ontzorgingMaanden: string;
}
@ObjectType({ description: 'De inhoud van een plan in bewerking.' })
export class PipInhoud {
  @Field({ description: 'Code van de leerroute; leeg = nog niet gekozen.' }) leerroute: string;
  @Field(() => [PipNiveau], { description: 'Gekozen niveaus.' }) niveaus: PipNiveau[];
  @Field(() => PipAfsprakenConcept, { description: 'Afspraken naast de lessen.' }) afspraken: PipAfsprakenConcept;
  @Field(() => [PipDeelConcept], { description: 'De onderdelen.' }) delen: PipDeelConcept[];
}
@ObjectType({ description: 'Een plan in bewerking; per traject is er hooguit één.' })
export class PipConceptType {
  @Field(() => Int, { description: 'Telt elke keer bewaren; geef dit mee bij de volgende keer.' }) versie: number;
  @Field(() => Int, { description: 'De vastgestelde versie waarvan het uitging; 0 = er was er geen.' })
  basisVersie: number;
  @Field(() => PipInhoud, { description: 'De inhoud.' }) inhoud: PipInhoud;
  @Field({ description: 'Wie het laatst bewaarde.' }) gewijzigdDoor: string;
  @Field(() => Tijdstip, { description: 'Wanneer.' }) gewijzigdOp: Date;
}
@ObjectType({ description: 'Een veld dat iemand anders intussen heeft veranderd.' })
export class PipWijziging {
  @Field({ description: 'Pad van het veld.' }) veld: string;
  @Field({ description: 'Naam van het veld, voor mensen.' }) naam: string;
  @Field({ description: 'Wat er stond toen u begon.' }) was: string;
  @Field({ description: 'Wat er nu staat.' }) is: string;
  @Field(() => String, { ...leeg, description: 'Wat u daar had staan, als u het ook veranderde.' }) uw: string | null;
}
@ObjectType({
  description: 'Of bewaren lukte. Was iemand u voor, dan staat hier wat er veranderde en een samenvoeging.',
})
export class PipConceptResultaat {
  @Field({ description: 'Is het bewaard?' }) gelukt: boolean;
  @Field(() => [FoutType], { description: 'Waarom niet.' }) fouten: FoutType[];
  @Field(() => PipConceptType, { ...leeg, description: 'Het concept zoals het nu is bewaard.' })
  concept: PipConceptType | null;
  @Field(() => [PipWijziging], { description: 'Wat een ander intussen veranderde.' }) wijzigingen: PipWijziging[];
  @Field(() => PipInhoud, {
    ...leeg,
    description: 'Uw werk en dat van de ander samen; waar het botst staat dat van de ander.',
  })
  samengevoegd: PipInhoud | null;
  @Field(() => [PipWijziging], { description: 'Velden die u allebei veranderde.' }) botsingen: PipWijziging[];
}

@ObjectType({ description: 'De prijs van een onderdeel op een dag, met de som en waar de prijs vandaan komt.' })
export class PipPrijsregel {
  @Field({ description: 'Kenmerk van het onderdeel.' }) sleutel: string;
  @Field(() => String, { ...leeg, description: 'Naam van het product.' }) productNaam: string | null;
  @Field(() => String, { ...leeg, description: 'Aanbieder.' }) aanbieder: string | null;
  @Field(() => String, { ...leeg, description: 'Code van de eenheid.' }) eenheid: string | null;
  @Field(() => String, { ...leeg, description: 'Naam van de eenheid.' }) eenheidNaam: string | null;
  @Field(() => Bedrag, { ...leeg, description: 'Prijs per eenheid.' }) tarief: string | null;
  @Field(() => Uren, { ...leeg, description: 'Aantal eenheden.' }) aantal: string | null;
  @Field(() => Int, { description: 'Deelnemers die een groepsprijs delen; 1 = niet gedeeld.' }) deler: number;
  @Field(() => Bedrag, { ...leeg, description: 'Bedrag; leeg = er is nog geen prijs.' }) bedrag: string | null;
  @Field(() => String, { ...leeg, description: 'De som in cijfers.' }) som: string | null;
  @Field(() => String, { ...leeg, description: 'Waar de prijs staat.' }) bron: string | null;
  @Field(() => Datum, { ...leeg, description: 'Eerste dag van het gebruikte tarief.' }) tariefVan: string | null;
  @Field({ description: 'Ligt dit bedrag vast door een eerdere versie?' }) vast: boolean;
  @Field(() => [FoutType], { description: 'Wat er mis is met dit onderdeel.' }) fouten: FoutType[];
  @Field(() => [String], { description: 'Wat goed is om te weten.' }) opmerkingen: string[];
}
@ObjectType({ description: 'Wat een plan kost op een dag, en alles wat vaststellen nog tegenhoudt.' })
export class PipPrijs {
  @Field(() => Datum, { description: 'De dag waarvan de tarieven zijn gebruikt.' }) dag: string;
  @Field({ description: 'EERSTE, BIJSTELLING, LEERROUTE of NIVEAU.' }) soort: string;
  @Field({ description: 'Soort versie, voor mensen.' }) soortNaam: string;
  @Field(() => Bedrag, { ...leeg, description: 'Kostprijs; leeg = nog niet elk onderdeel heeft een prijs.' })
  kostprijs: string | null;
  @Field(() => Bedrag, { ...leeg, description: 'Kostprijs van de versie ervoor.' }) vorigeKostprijs: string | null;
  @Field(() => Bedrag, { ...leeg, description: 'Verschil met de versie ervoor.' }) verschil: string | null;
  @Field(() => [PipPrijsregel], { description: 'Per onderdeel.' }) regels: PipPrijsregel[];
  @Field({ description: 'Kan dit plan zo worden vastgesteld?' }) magVaststellen: boolean;
  @Field(() => [FoutType], { description: 'Alles wat vaststellen tegenhoudt.' }) fouten: FoutType[];
  @Field(() => [String], { description: 'Wat goed is om te weten.' }) opmerkingen: string[];
}
@ObjectType({
  description: 'Een aanbod waarop deze persoon kan worden geplaatst: contract, product en prijs van de dag.',
})
export class PipAanbod {
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Aanbieder.' }) aanbieder: string;
  @Field({ description: 'Perceel.' }) perceel: string;
  @Field({ description: 'Regio.' }) regio: string;
  @Field({ description: 'Code van het product.' }) product: string;
  @Field({ description: 'Naam van het product.' }) productNaam: string;
  @Field({ description: 'Code van de eenheid.' }) eenheid: string;
  @Field({ description: 'Naam van de eenheid.' }) eenheidNaam: string;
  @Field(() => Bedrag, { description: 'Prijs per eenheid.' }) tarief: string;
  @Field(() => Datum, { description: 'Eerste dag van het tarief.' }) tariefVan: string;
  @Field(() => String, { ...leeg, description: 'Waar de prijs staat.' }) bron: string | null;
  @Field(() => Datum, { ...leeg, description: 'Laatste dag van het contract.' }) contractTot: string | null;
  @Field(() => Bedrag, { ...leeg, description: 'Wat er onder het plafond nog over is; leeg = geen plafond.' }) ruimte:
    string | null;
  @Field(() => FoutType, { ...leeg, description: 'Waarom plaatsen op deze dag niet kan; leeg = het kan.' })
  belet: FoutType | null;
}

@ObjectType({ description: 'Een onderdeel van een vastgesteld plan.' })
export class PipVersieDeel {
  @Field({ description: 'Code van het product.' }) product: string;
  @Field({ description: 'Naam van het product.' }) productNaam: string;
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Aanbieder.' }) aanbieder: string;
  @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @Field(() => Datum, { ...leeg, description: 'Laatste dag.' }) tot: string | null;
  @Field(() => Uren, { description: 'Uren per maand.' }) urenPerMaand: string;
  @Field(() => Uren, { description: 'Uren in totaal.' }) urenTotaal: string;
  @Field(() => String, { ...leeg, description: 'Naam van de eenheid.' }) eenheidNaam: string | null;
  @Field(() => Bedrag, { ...leeg, description: 'Prijs per eenheid.' }) tarief: string | null;
  @Field(() => Uren, { ...leeg, description: 'Aantal eenheden.' }) aantal: string | null;
  @Field(() => Bedrag, { ...leeg, description: 'Bedrag; leeg = alleen het geheel is vastgesteld.' }) bedrag:
    string | null;
  @Field(() => String, { ...leeg, description: 'De som in cijfers.' }) som: string | null;
  @Field(() => String, { ...leeg, description: 'Niveau.' }) niveau: string | null;
  @Field(() => String, { ...leeg, description: 'Locatie.' }) locatie: string | null;
}
@ObjectType({ description: 'Een bezwaar tegen een vastgesteld plan.' })
export class PipBezwaarType {
  @Field(() => Datum, { description: 'Dag waarop het binnenkwam.' }) ontvangenOp: string;
  @Field({ description: 'Kwam het binnen zes weken na de dagtekening?' }) opTijd: boolean;
  @Field(() => String, { ...leeg, description: 'Uitkomst; leeg = nog niet beslist.' }) uitkomst: string | null;
  @Field(() => Datum, { ...leeg, description: 'Dag van de beslissing.' }) beslistOp: string | null;
  @Field({ description: 'Wie het noteerde.' }) door: string;
}
@ObjectType({ description: 'Een afspraak naast de lessen.' })
export class PipAfspraak {
  @Field({ description: 'Wat.' }) naam: string;
  @Field(() => Int, { description: 'Hoeveel.' }) aantal: number;
}
@ObjectType({ description: 'Een vastgestelde versie van een plan.' })
export class PipVersie {
  @Field(() => Int, { description: 'Versienummer.' }) versie: number;
  @Field(() => Datum, { description: 'Dagtekening.' }) dagtekening: string;
  @Field(() => String, {
    ...leeg,
    description: 'EERSTE, BIJSTELLING, LEERROUTE of NIVEAU; leeg = van elders overgenomen.',
  })
  soort: string | null;
  @Field({ description: 'Soort versie, voor mensen.' }) soortNaam: string;
  @Field({ description: 'Code van de leerroute.' }) leerroute: string;
  @Field({ description: 'Naam van de leerroute.' }) leerrouteNaam: string;
  @Field(() => [PipNiveau], { description: 'Niveau per onderdeel van het examen.' }) niveaus: PipNiveau[];
  @Field(() => [PipAfspraak], { description: 'Afspraken naast de lessen.' }) afspraken: PipAfspraak[];
  @Field(() => Bedrag, { description: 'Vastgestelde kostprijs.' }) kostprijs: string;
  @Field(() => String, { ...leeg, description: 'Wie het vaststelde.' }) klantmanager: string | null;
  @Field(() => [PipVersieDeel], { description: 'De onderdelen.' }) delen: PipVersieDeel[];
  @Field(() => [PipBezwaarType], { description: 'Bezwaren.' }) bezwaren: PipBezwaarType[];
  @Field(() => Datum, { description: 'Laatste dag om bezwaar te maken.' }) bezwaarTot: string;
  @Field({ description: 'Adres van de afdruk (PDF).' }) afdruk: string;
}

@ObjectType({ description: 'Een cijfer waar een oordeel op rust.' })
export class WijzigingCijfer {
  @Field({ description: 'Wat.' }) naam: string;
  @Field({ description: 'Hoeveel.' }) waarde: string;
}
@ObjectType({ description: 'Een regel waaraan een wijziging is getoetst.' })
export class WijzigingRegel {
  @Field({ description: 'Code van de regel.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field({ description: 'Mag het volgens deze regel?' }) mag: boolean;
  @Field({ description: 'Waarom wel of niet.' }) uitleg: string;
  @Field(() => [WijzigingCijfer], { description: 'Gebruikte cijfers.' }) cijfers: WijzigingCijfer[];
  @Field({ description: 'Waar de regel staat.' }) bron: string;
}
@ObjectType({ description: 'Wat een wijziging verandert.' })
export class WijzigingGevolg {
  @Field({ description: 'Waar het om gaat.' }) naam: string;
  @Field({ description: 'Hoe het was.' }) was: string;
  @Field({ description: 'Hoe het wordt.' }) wordt: string;
  @Field({ description: 'Waarom.' }) uitleg: string;
}
@ObjectType('LeerrouteWijziging', {
  description: 'Een andere leerroute of een ander niveau: de toets, de gevolgen en de goedkeuring.',
})
export class LeerrouteWijzigingType {
  @Field({ description: 'LEERROUTE of NIVEAU.' }) soort: string;
  @Field({ description: 'VOORBEREID of GOEDGEKEURD.' }) stand: string;
  @Field(() => Int, { description: 'De versie van het plan die verandert.' }) vanVersie: number;
  @Field({ description: 'Leerroute nu.' }) vanLeerroute: string;
  @Field({ description: 'Leerroute straks.' }) naarLeerroute: string;
  @Field(() => [PipNiveau], { description: 'Niveaus straks.' }) naarNiveaus: PipNiveau[];
  @Field({ description: 'Mag het volgens alle regels?' }) mag: boolean;
  @Field(() => [WijzigingRegel], { description: 'De toets, regel voor regel.' }) toets: WijzigingRegel[];
  @Field(() => [WijzigingGevolg], { description: 'Gevolgen voor termijnen en eisen.' }) gevolgen: WijzigingGevolg[];
  @Field(() => Bedrag, { description: 'Kostprijs nu.' }) kostprijsWas: string;
  @Field(() => Bedrag, { description: 'Kostprijs straks.' }) kostprijsWordt: string;
  @Field(() => Bedrag, { description: 'Verschil.' }) verschil: string;
  @Field(() => Bedrag, { description: 'Wat voor dit traject al is besteed.' }) geboekt: string;
  @Field(() => Tijdstip, { description: 'Wanneer voorbereid.' }) voorbereidOp: Date;
  @Field({ description: 'Wie voorbereidde.' }) voorbereidDoor: string;
  @Field(() => Tijdstip, { ...leeg, description: 'Wanneer goedgekeurd.' }) goedgekeurdOp: Date | null;
  @Field(() => String, { ...leeg, description: 'Wie goedkeurde.' }) goedgekeurdDoor: string | null;
}
@ObjectType({ description: 'Alles over het plan van één traject.' })
export class PipDossier {
  @Field({ description: 'Trajectnummer.' }) trajectnummer: string;
  @Field({ description: 'Gemeente.' }) gemeente: string;
  @Field({ description: 'Code van de doelgroep.' }) doelgroep: string;
  @Field({ description: 'Is het traject afgesloten?' }) afgesloten: boolean;
  @Field(() => [PipVersie], { description: 'Vastgestelde versies, de nieuwste eerst.' }) versies: PipVersie[];
  @Field(() => PipConceptType, { ...leeg, description: 'Het plan in bewerking.' }) concept: PipConceptType | null;
  @Field(() => PipInhoud, { description: 'Waar een nieuw concept mee begint: de laatste versie, of leeg.' })
  begin: PipInhoud;
  @Field(() => LeerrouteWijzigingType, { ...leeg, description: 'De wijziging die loopt.' })
  wijziging: LeerrouteWijzigingType | null;
}
@ObjectType({ description: 'Of iets met een plan lukte.' })
export class PipResultaat {
  @Field({ description: 'Is het gelukt?' }) gelukt: boolean;
  @Field(() => [FoutType], { description: 'Waarom niet.' }) fouten: FoutType[];
  @Field(() => PipVersie, { ...leeg, description: 'De versie waar het om gaat.' }) versie: PipVersie | null;
}
@ObjectType({ description: 'Of een stap van een wijziging lukte.' })
export class LeerrouteWijzigingResultaat {
  @Field({ description: 'Is het gelukt?' }) gelukt: boolean;
  @Field(() => [FoutType], { description: 'Waarom niet.' }) fouten: FoutType[];
  @Field(() => LeerrouteWijzigingType, { ...leeg, description: 'De wijziging.' })
  wijziging: LeerrouteWijzigingType | null;
}
