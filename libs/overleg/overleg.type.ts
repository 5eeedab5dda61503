import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Datum, FoutType, PageInfo, Tijdstip } from '#platform';
import { OverlegActieType } from './acties/actie.type.js';
import { AgendapuntSoort, AgendapuntZicht, Overlegritme, OverlegStand } from './overleg.enum.js';
import { OverlegVerslagType } from './verslag/verslag.type.js';

const leeg = { nullable: true } as const;
const MAG = 'Wat u nu mag doen; toon alleen deze knoppen.';

@ObjectType({ description: 'Iemand die aan een overleg kan meedoen.' })
export class Overlegpersoon {
  @Field(() => ID, { description: 'Nummer van de gebruiker.' }) id: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => String, { ...leeg, description: 'Rol in de organisatie.' }) rol?: string | null;
  @Field(() => String, { ...leeg, description: 'Organisatie, zoals AANBIEDER/VISTA.' }) partij?: string | null;
}
@ObjectType({ description: 'Een organisatie die meedoet.' })
export class Overlegpartij {
  @Field({ description: 'Soort en code, zoals AANBIEDER/VISTA.' }) partij: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => [String], { description: 'Rollen die meedoen.' }) rollen: string[];
  @Field(() => [Overlegpersoon], { description: 'Wie er meedoen; leeg = iedereen met een van de rollen.' })
  mensen: Overlegpersoon[];
}

@ObjectType({ description: 'Een overleg in het kort.' })
export class OverlegKort {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => ID, { description: 'Reeks waar het bij hoort.' }) reeksId: string;
  @Field({ description: 'Naam van de reeks.' }) reeks: string;
  @Field(() => String, { ...leeg, description: 'Contractnummer; leeg = over de hele regio.' }) contract: string | null;
  @Field(() => Datum, { description: 'Dag.' }) datum: string;
  @Field({ description: 'Begintijd, zoals 14:00.' }) begin: string;
  @Field({ description: 'Eindtijd.' }) eind: string;
  @Field(() => String, { ...leeg, description: 'Plaats.' }) plaats: string | null;
  @Field(() => OverlegStand, { description: 'Hoe ver het is.' }) stand: OverlegStand;
  @Field(() => Int, { description: 'Punten op de agenda die u mag zien.' }) aantalPunten: number;
  @Field(() => Int, { description: 'Open acties uit dit overleg die u mag zien.' }) aantalOpenActies: number;
  @Field(() => Int, { ...leeg, description: 'Nummer van de nieuwste versie van het verslag.' }) verslagNr:
    number | null;
}
@ObjectType({ description: 'Een bladzijde overleggen.' })
export class OverlegConnection {
  @Field(() => [OverlegKort], { description: 'Overleggen.' }) nodes: OverlegKort[];
  @Field(() => PageInfo, { description: 'Of er meer is.' }) pageInfo: PageInfo;
}

@ObjectType('Overlegreeks', { description: 'Overleggen die op elkaar volgen, over een contract of over de regio.' })
export class OverlegreeksType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => String, { ...leeg, description: 'Contractnummer; leeg = over de hele regio.' }) contract: string | null;
  @Field(() => String, { ...leeg, description: 'Aanbieder van het contract.' }) aanbieder: string | null;
  @Field(() => Overlegritme, { description: 'Hoe vaak.' }) ritme: Overlegritme;
  @Field(() => [String], { description: 'Punten die op elke agenda staan.' }) vastePunten: string[];
  @Field(() => [Overlegpartij], { description: 'Wie er meedoen.' }) deelnemers: Overlegpartij[];
  @Field({ description: 'Loopt de reeks nog?' }) actief: boolean;
  @Field(() => Int, { description: 'Versie; geef die mee als u wijzigt.' }) versie: number;
  @Field(() => Int, { description: 'Open acties van de reeks die u mag zien.' }) aantalOpenActies: number;
  @Field(() => Datum, { ...leeg, description: 'Dag van het volgende overleg.' }) volgende: string | null;
  @Field(() => [OverlegKort], { description: 'De overleggen, het nieuwste eerst; ten hoogste 50.' })
  overleggen: OverlegKort[];
  @Field(() => [String], { description: MAG }) mag: string[];
}
@ObjectType({ description: 'Wat er van een wijziging van een reeks is gekomen.' })
export class OverlegreeksResultaat {
  @Field({ description: 'Is het gelukt?' }) gelukt: boolean;
  @Field(() => [FoutType], { description: 'Waarom niet.' }) fouten: FoutType[];
  @Field(() => OverlegreeksType, { ...leeg, description: 'De reeks zoals die nu is.' }) reeks: OverlegreeksType | null;
}

@ObjectType({ description: 'Een cijfer bij een agendapunt: toen de uitnodiging uitging, en nu.' })
export class Agendacijfer {
  @Field({ description: 'Wat het is.' }) naam: string;
  @Field(() => String, { ...leeg, description: 'Zoals het was bij het versturen; leeg = nog niet verstuurd.' })
  waarde: string | null;
  @Field(() => String, { ...leeg, description: 'Zoals het nu is; leeg = het signaal is weg.' }) nu: string | null;
  @Field({ description: 'Is het veranderd sinds het versturen?' }) gewijzigd: boolean;
}
@ObjectType({ description: 'De signalen waar een agendapunt uit is gemaakt.' })
export class Agendasignaal {
  @Field({ description: 'Code van het soort signaal.' }) code: string;
  @Field(() => Int, { description: 'Hoeveel signalen er bij dit punt waren.' }) aantal: number;
  @Field(() => Int, { description: 'Hoeveel er daarvan nu nog zijn.' }) aantalNu: number;
  @Field(() => String, { ...leeg, description: 'Pagina met de regels achter de cijfers.' }) link: string | null;
}
@ObjectType({ description: 'Een actie uit een eerder overleg, zoals die op de agenda kwam en zoals die nu is.' })
export class VorigeActie {
  @Field(() => OverlegActieType, { description: 'De actie zoals die nu is.' }) actie: OverlegActieType;
  @Field(() => String, { ...leeg, description: 'Stand bij het versturen; leeg = nog niet verstuurd.' })
  standToen: string | null;
  @Field(() => Datum, { ...leeg, description: 'Laatste dag bij het versturen.' }) uiterlijkToen: string | null;
}
@ObjectType('Notulen', { description: 'De tekst van het verslag bij een agendapunt.' })
export class NotulenType {
  @Field({ description: 'De tekst.' }) tekst: string;
  @Field(() => Int, { description: 'Versie; 0 = nog niets geschreven.' }) versie: number;
  @Field(() => String, { ...leeg, description: 'Wie het laatst bewaarde.' }) door: string | null;
  @Field(() => Tijdstip, { ...leeg, description: 'Wanneer.' }) op: string | null;
}
@ObjectType('Overlegbesluit', { description: 'Een besluit.' })
export class OverlegbesluitType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => Int, { description: 'Volgnummer in het overleg.' }) nr: number;
  @Field({ description: 'Wat er is besloten.' }) tekst: string;
  @Field({ description: 'Wie het opschreef.' }) door: string;
  @Field(() => Tijdstip, { description: 'Wanneer.' }) op: string;
  @Field(() => String, { ...leeg, description: 'Waarom het is ingetrokken.' }) ingetrokkenReden: string | null;
}
@ObjectType('Overlegopmerking', { description: 'Wat een deelnemer bij een punt opmerkte.' })
export class OverlegopmerkingType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'De opmerking.' }) tekst: string;
  @Field({ description: 'Van wie.' }) door: string;
  @Field({ description: 'Organisatie.' }) organisatie: string;
  @Field(() => Tijdstip, { description: 'Wanneer.' }) op: string;
}
@ObjectType('Agendapunt', { description: 'Een punt op de agenda, met wat erover is gezegd, besloten en afgesproken.' })
export class AgendapuntType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => Int, { description: 'Plaats op de agenda zoals u die ziet, vanaf 1; 0 = weggelaten.' })
  volgorde: number;
  @Field(() => AgendapuntSoort, { description: 'Waar het vandaan komt.' }) soort: AgendapuntSoort;
  @Field(() => Int, { description: 'Versie van titel en uitleg; geef die mee als u wijzigt.' }) versie: number;
  @Field({ description: 'Titel.' }) titel: string;
  @Field(() => String, { ...leeg, description: 'Uitleg.' }) toelichting: string | null;
  @Field(() => AgendapuntZicht, { description: 'Wie het mag zien.' }) zicht: AgendapuntZicht;
  @Field(() => String, { ...leeg, description: 'Contract waar het over gaat.' }) contract: string | null;
  @Field(() => String, { ...leeg, description: 'Aanbieder van dat contract.' }) aanbieder: string | null;
  @Field(() => String, { ...leeg, description: 'Gemeente waar het over gaat.' }) gemeente: string | null;
  @Field(() => String, { ...leeg, description: 'Waarom het is weggelaten.' }) weggelatenReden: string | null;
  @Field(() => Agendasignaal, { ...leeg, description: 'De signalen, als het daaruit is gemaakt.' })
  signaal: Agendasignaal | null;
  @Field(() => [Agendacijfer], { description: 'Cijfers bij het punt.' }) cijfers: Agendacijfer[];
  @Field(() => Tijdstip, { ...leeg, description: 'Wanneer de cijfers zijn bevroren.' }) bevrorenOp: string | null;
  @Field(() => [VorigeActie], { description: 'Bij soort ACTIES: de acties uit eerdere overleggen.' })
  vorigeActies: VorigeActie[];
  @Field(() => NotulenType, { description: 'De tekst van het verslag.' }) notulen: NotulenType;
  @Field(() => [OverlegbesluitType], { description: 'Besluiten.' }) besluiten: OverlegbesluitType[];
  @Field(() => [OverlegActieType], { description: 'Acties die bij dit punt zijn afgesproken.' })
  acties: OverlegActieType[];
  @Field(() => [OverlegopmerkingType], { description: 'Opmerkingen van deelnemers die u mag zien.' })
  opmerkingen: OverlegopmerkingType[];
}
@ObjectType('Overleg', { description: 'Een overleg met zijn agenda, verslag en acties, zoals u het mag zien.' })
export class OverlegType extends OverlegKort {
  @Field(() => String, { ...leeg, description: 'Adres van een overleg op afstand.' }) link: string | null;
  @Field(() => Int, { description: 'Versie; geef die mee als u wijzigt.' }) versie: number;
  @Field(() => [Overlegpartij], { description: 'Wie er zijn uitgenodigd.' }) deelnemers: Overlegpartij[];
  @Field(() => String, { ...leeg, description: 'Wie er waren.' }) aanwezigen: string | null;
  @Field(() => String, { ...leeg, description: 'Waarom het niet doorgaat.' }) afzegreden: string | null;
  @Field(() => String, { ...leeg, description: 'Waarom het verslag wordt verbeterd.' }) correctieReden: string | null;
  @Field(() => Tijdstip, { ...leeg, description: 'Wanneer de uitnodiging uitging.' }) verstuurdOp: string | null;
  @Field(() => Tijdstip, { ...leeg, description: 'Wanneer het begon.' }) begonnenOp: string | null;
  @Field(() => String, { ...leeg, description: 'Adres van het agendabestand (.ics); leeg = nog niet verstuurd.' })
  uitnodiging: string | null;
  @Field(() => [AgendapuntType], { description: 'De agenda op volgorde; wat is weggelaten staat achteraan.' })
  agenda: AgendapuntType[];
  @Field(() => [OverlegVerslagType], { description: 'Versies van het verslag, de nieuwste eerst.' })
  verslagen: OverlegVerslagType[];
  @Field(() => [String], { description: MAG }) mag: string[];
}
@ObjectType({ description: 'Wat er van een handeling bij een overleg is gekomen.' })
export class OverlegResultaat {
  @Field({ description: 'Is het gelukt?' }) gelukt: boolean;
  @Field(() => [FoutType], { description: 'Waarom niet.' }) fouten: FoutType[];
  @Field(() => OverlegType, { ...leeg, description: 'Het overleg zoals het nu is.' }) overleg: OverlegType | null;
}
@ObjectType({ description: 'Wat er van het bewaren is gekomen.' })
export class NotulenResultaat {
  @Field({ description: 'Is het bewaard?' }) gelukt: boolean;
  @Field(() => [FoutType], { description: 'Waarom niet.' }) fouten: FoutType[];
  @Field(() => [FoutType], { description: 'Waar u nog eens naar moet kijken.' }) waarschuwingen: FoutType[];
  @Field(() => NotulenType, { ...leeg, description: 'De tekst zoals die nu bewaard is.' }) notulen: NotulenType | null;
  @Field({ description: 'Schreef iemand anders ook? Dan staan beide wijzigingen in de tekst: zet die in het veld.' })
  samengevoegd: boolean;
  @Field({
    description: 'Veranderden u beiden dezelfde regels? Dan staan beide teksten onder elkaar, met de naam erboven.',
  })
  botsing: boolean;
}

@ObjectType({ description: 'Een contract waarover u een reeks kunt beginnen.' })
export class OverlegContractKeuze {
  @Field({ description: 'Contractnummer.' }) nummer: string;
  @Field({ description: 'Aanbieder.' }) aanbieder: string;
  @Field({ description: 'Aanbieder als partij, zoals AANBIEDER/VISTA.' }) partij: string;
  @Field({ description: 'Perceel.' }) perceel: string;
}
@ObjectType({ description: 'Wat u kunt kiezen bij een reeks of een actie.' })
export class OverlegKeuzes {
  @Field(() => [OverlegContractKeuze], { description: 'Contracten van de regio.' }) contracten: OverlegContractKeuze[];
  @Field(() => [Overlegpartij], { description: 'Organisaties die kunnen meedoen, met de rollen die zij hebben.' })
  partijen: Overlegpartij[];
  @Field(() => [Overlegpersoon], { description: 'Mensen van de deelnemers van de reeks; leeg zonder reeks.' })
  mensen: Overlegpersoon[];
}
