import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { Datum, PageInfo } from '#platform';

export enum TermijnOordeel {
  OP_TIJD = 'OP_TIJD',
  LET_OP = 'LET_OP',
  TE_LAAT = 'TE_LAAT',
  GEHAALD = 'GEHAALD',
  NVT = 'NVT',
  ONBEKEND = 'ONBEKEND',
}
registerEnumType(TermijnOordeel, {
  name: 'TermijnOordeel',
  description: 'Hoe het met een termijn staat.',
  valuesMap: {
    OP_TIJD: { description: 'Er is nog tijd.' },
    LET_OP: { description: 'De laatste dag is dichtbij, of er moet nu iets gebeuren.' },
    TE_LAAT: { description: 'De laatste dag is voorbij, of iets gebeurde te laat.' },
    GEHAALD: { description: 'Gedaan, of aan de voorwaarden voldaan.' },
    NVT: { description: 'Geldt niet (meer) voor dit traject.' },
    ONBEKEND: { description: 'Er ontbreken gegevens om dit te zeggen.' },
  },
});
export enum CijferEenheidEnum {
  UUR = 'UUR',
  DAG = 'DAG',
  AANTAL = 'AANTAL',
  PROCENT = 'PROCENT',
  JAAR = 'JAAR',
  DATUM = 'DATUM',
  MAAND = 'MAAND',
}
registerEnumType(CijferEenheidEnum, {
  name: 'CijferEenheid',
  description: 'Waarin een cijfer is uitgedrukt.',
  valuesMap: {
    UUR: { description: 'Uren, met een punt voor de decimalen.' },
    DAG: { description: 'Dagen.' },
    AANTAL: { description: 'Een aantal.' },
    PROCENT: { description: 'Procenten, met een punt voor de decimalen.' },
    JAAR: { description: 'Jaren.' },
    DATUM: { description: 'Een dag, als jjjj-mm-dd.' },
    MAAND: { description: 'Maanden.' },
  },
});
export enum TrajectVolgorde {
  DRINGENDHEID = 'DRINGENDHEID',
  EINDE_TERMIJN = 'EINDE_TERMIJN',
  TRAJECTNUMMER = 'TRAJECTNUMMER',
}
registerEnumType(TrajectVolgorde, {
  name: 'TrajectVolgorde',
  description: 'In welke volgorde trajecten komen.',
  valuesMap: {
    DRINGENDHEID: { description: 'Wat te laat is eerst, dan wat aandacht vraagt, op datum.' },
    EINDE_TERMIJN: { description: 'Op het einde van de inburgeringstermijn.' },
    TRAJECTNUMMER: { description: 'Op nummer.' },
  },
});

/** One leaf per traject: a list of thousands costs no object per term. */
export const TermijnStand = new GraphQLScalarType({
  name: 'TermijnStand',
  description:
    'Alle termijnen van een traject in één waarde, voor lange lijsten: per code een rij van oordeel, datum en dagen over, bijvoorbeeld {"PIP": ["LET_OP", "2026-12-01", 9]}. Wat niet geldt staat er niet in.',
  serialize: (v) => v,
});

@ObjectType('Cijfer', { description: 'Een cijfer waar een oordeel op rust.' })
export class CijferType {
  @Field({ description: 'Wat het is.' }) naam: string;
  @Field({ description: 'De waarde, als tekst.' }) waarde: string;
  @Field(() => CijferEenheidEnum, { description: 'Waarin het is uitgedrukt.' }) eenheid: CijferEenheidEnum;
}
@ObjectType('Wetsregel', { description: 'De regel achter een termijn.' })
export class WetsregelType {
  @Field({ description: 'Wat de regel zegt, in gewone taal.' }) tekst: string;
  @Field({ description: 'Wet, besluit of andere bron.' }) bron: string;
  @Field(() => Datum, { description: 'Geldt voor trajecten die op of na deze dag begonnen.' }) geldigVanaf: string;
}
@ObjectType('Termijn', { description: 'Eén termijn van een traject, met het oordeel van vandaag.' })
export class TermijnType {
  @Field({ description: 'Vaste code, bijvoorbeeld PIP.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => TermijnOordeel, { description: 'Hoe het ermee staat.' }) oordeel: TermijnOordeel;
  @Field(() => Datum, { nullable: true, description: 'De laatste dag, als die er is.' }) datum: string | null;
  @Field(() => Int, { nullable: true, description: 'Dagen tot die dag; onder nul is het te laat.' }) dagenOver:
    number | null;
  @Field({ description: 'Er hoeft niets meer voor te gebeuren.' }) klaar: boolean;
  @Field({ description: 'Het oordeel in gewone taal.' }) uitleg: string;
  @Field(() => [CijferType], { description: 'Waar het oordeel op rust.' }) cijfers: CijferType[];
  @Field(() => [String], { description: 'Wat nog ontbreekt.' }) ontbreekt: string[];
  @Field(() => WetsregelType, { description: 'De regel erachter.' }) regel: WetsregelType;
}

@ObjectType('Traject', { description: 'Het traject van één inburgeraar, met al zijn termijnen.' })
export class TrajectType {
  @Field(() => ID, { description: 'Nummer in het portaal.' }) id: string;
  @Field({ description: 'Trajectnummer.' }) trajectnummer: string;
  @Field({ description: 'Doelgroep.' }) doelgroep: string;
  @Field(() => String, { nullable: true, description: 'Leerroute van het huidige PIP.' }) leerroute: string | null;
  @Field(() => Datum, { nullable: true, description: 'Dag van huisvesting.' }) gehuisvestOp: string | null;
  @Field(() => ID, { nullable: true, description: 'Nummer van de klantmanager.' }) klantmanagerId: string | null;
  @Field(() => String, { nullable: true, description: 'Naam van de klantmanager.' }) klantmanager: string | null;
  @Field(() => Datum, { nullable: true, description: 'Dag van het eerste PIP.' }) eerstePip: string | null;
  @Field(() => Datum, { nullable: true, description: 'Dag van het huidige PIP.' }) huidigePip: string | null;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag van de inburgeringstermijn.' }) termijnEinde:
    string | null;
  @Field(() => Datum, { nullable: true, description: 'Dag van afsluiten.' }) afgeslotenOp: string | null;
  @Field(() => TermijnType, { nullable: true, description: 'Wat het eerst aandacht vraagt; leeg is: niets.' })
  dringendst: TermijnType | null;
  @Field(() => TermijnType, {
    nullable: true,
    description: 'Wat hierna komt als niets aandacht vraagt: de eerste dag, of wat nog niet te berekenen is.',
  })
  volgende: TermijnType | null;
  @Field(() => [TermijnType], { description: 'Elke termijn, met cijfers en regel.' }) termijnen: TermijnType[];
  @Field(() => TermijnStand, { description: 'Dezelfde termijnen kort, voor lange lijsten.' }) stand: unknown;
}

@ObjectType('TrajectConnection', { description: 'Een bladzijde trajecten, en hoe het met de hele lijst staat.' })
export class TrajectConnection {
  @Field(() => [TrajectType], { description: 'De trajecten.' }) nodes: TrajectType[];
  @Field(() => PageInfo, { description: 'Of er meer is.' }) pageInfo: PageInfo;
  @Field(() => Int, { description: 'Aantal trajecten in de hele lijst.' }) totaal: number;
  @Field(() => Int, { description: 'Waarvan met iets dat te laat is.' }) teLaat: number;
  @Field(() => Int, { description: 'Waarvan met iets dat aandacht vraagt.' }) letOp: number;
}
