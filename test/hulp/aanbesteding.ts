import { Gebruikers, opServer } from '#toegang';
import { WACHTWOORD, type Beller, type Proef } from '../api.js';

export interface Uitkomst {
  id: string | null;
  fouten: { code: string; melding: string; veld: string | null; oplossing: string | null }[];
}
const UIT = '{ id fouten { code melding veld oplossing } }';
type Invoer = Record<string, unknown>;

/** A procurement played through the real API, with the clock moved on by the owner of the database. */
export class Toneel {
  constructor(readonly p: Proef) {}

  /** A mutation with one `input`. */
  async doe(b: Beller, naam: string, soort: string, input: Invoer): Promise<Uitkomst> {
    const r = await b.gql<Record<string, Uitkomst>>(`mutation($i: ${soort}!) { ${naam}(input: $i) ${UIT} }`, {
      i: input,
    });
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data[naam]!;
  }
  async stap(b: Beller, id: string, soort: string, rest: Invoer = {}): Promise<Uitkomst> {
    const r = await b.gql<{ aanbestedingStapZetten: Uitkomst }>(
      `mutation($id: ID!, $soort: Stapsoort!, $stap: String, $perceel: String, $op: Datum, $t: String) {
         aanbestedingStapZetten(id: $id, soort: $soort, stap: $stap, perceel: $perceel, op: $op, toelichting: $t) ${UIT} }`,
      { id, soort, ...rest },
    );
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data.aanbestedingStapZetten;
  }
  async raming(b: Beller, id: string, regels: Invoer[]): Promise<Uitkomst> {
    const r = await b.gql<{ ramingVaststellen: Uitkomst }>(
      `mutation($id: ID!, $r: [RamingregelInput!]!) { ramingVaststellen(id: $id, regels: $r) ${UIT} }`,
      { id, r: regels },
    );
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data.ramingVaststellen;
  }
  async perceel(b: Beller, id: string, input: Invoer, naam = 'perceelVaststellen'): Promise<Uitkomst> {
    const r = await b.gql<Record<string, Uitkomst>>(
      `mutation($id: ID!, $i: PerceelInput!) { ${naam}(id: $id, input: $i) ${UIT} }`,
      { id, i: input },
    );
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data[naam]!;
  }
  async kluis(b: Beller, id: string): Promise<Uitkomst> {
    const r = await b.gql<{ kluisOpenen: Uitkomst }>(`mutation($id: ID!) { kluisOpenen(id: $id) ${UIT} }`, { id });
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data.kluisOpenen;
  }
  async nodigUit(b: Beller, id: string, code: string): Promise<Uitkomst> {
    const r = await b.gql<{ aanbiederUitnodigen: Uitkomst }>(
      `mutation($id: ID!, $c: String!) { aanbiederUitnodigen(id: $id, aanbieder: $c) ${UIT} }`,
      { id, c: code },
    );
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data.aanbiederUitnodigen;
  }
  async procedure(b: Beller, code: string): Promise<string> {
    const r = await b.gql<{ procedures: { id: string; code: string }[] }>(`{ procedures { id code } }`);
    return r.data!.procedures.find((v) => v.code === code)!.id;
  }
  async maak(b: Beller, code: string, titel: string): Promise<string> {
    const uit = await this.doe(b, 'aanbestedingMaken', 'AanbestedingMakenInput', {
      titel,
      procedure: await this.procedure(b, code),
      cpv: ['80580000'],
    });
    return gelukt(uit);
  }
  async ronde(b: Beller, id: string, stap: string, omschrijving = 'Wat wij vragen', dagen = 30): Promise<Uitkomst> {
    const sluitOp = new Date(Date.now() + dagen * 86_400_000).toISOString();
    return this.doe(b, 'rondeOpenen', 'RondeOpenenInput', { aanbesteding: id, stap, sluitOp, omschrijving });
  }
  /** A procurement with these lots, and its round in which everybody can bid. */
  async aangekondigd(cm: Beller, titel: string, percelen = [`${titel}-1`]): Promise<{ id: string; ronde: string }> {
    const id = await this.maak(cm, 'SAS_AANGEKONDIGD', titel);
    for (const code of percelen) gelukt(await this.perceel(cm, id, PERCEEL(code)));
    gelukt(await this.raming(cm, id, [{ omschrijving: 'Alles', perJaar: '400000', jaren: 2, verlengingsjaren: 0 }]));
    gelukt(await this.stap(cm, id, 'AANKONDIGEN'));
    return { id, ronde: gelukt(await this.ronde(cm, id, 'RONDE_INSCHRIJVING')) };
  }
  /** A third supplier, that the usual data do not have. */
  async taalhuisC(): Promise<Beller> {
    await this.p.eigenaar(`insert into aanbieder (code, naam, kvk) values ('TAALC', 'Taalhuis C', '33333333')`);
    const gebruikers = this.p.app.get(Gebruikers);
    const g = await gebruikers.maak(opServer, { email: 'aanbieder@c', naam: 'aanbieder', wachtwoord: WACHTWOORD });
    await gebruikers.geefRol(opServer, {
      ...{ gebruikerId: g.waarde!, rol: 'AANBIEDER', organisatie: 'TAALC', van: '2024-01-01', tot: null },
    });
    return this.p.als('aanbieder@c');
  }
  async verzoeken(b: Beller): Promise<Combinatieverzoek[]> {
    const r = await b.gql<{ combinatieverzoeken: Combinatieverzoek[] }>(
      `{ combinatieverzoeken { id aanbesteding aanbestedingId regio ronde percelen penvoerder leden antwoord teBeantwoorden } }`,
    );
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data.combinatieverzoeken;
  }
  /** Answers the newest request that can be answered. */
  async stemIn(b: Beller, akkoord = true): Promise<Uitkomst> {
    const open = (await this.verzoeken(b)).filter((v) => v.teBeantwoorden).map((v) => v.id);
    const verzoek = open.sort().at(-1)!;
    return this.doe(b, 'combinatieInstemmen', 'CombinatieInstemmenInput', { verzoek, akkoord });
  }
  /** The deadline and the grace of a round have passed. */
  async sluit(ronde: string): Promise<void> {
    await this.p.eigenaar(
      `update ronde set sluit_op = now() - interval '2 hours', uitloop_tot = now() - interval '1 hour' where id = '${ronde}'`,
    );
  }
  /** The deadline has passed, the grace has not. */
  async uitloop(ronde: string): Promise<void> {
    await this.p.eigenaar(
      `update ronde set sluit_op = now() - interval '1 second', uitloop_tot = now() + interval '1 hour' where id = '${ronde}'`,
    );
  }
  /** A file of this supplier that was on its way at the deadline and is in now. */
  async nagekomen(ronde: string, aanbieder: number): Promise<string> {
    const [b] = await this.p.eigenaar<{ id: string }>(
      `insert into inschrijving_bijlage (ronde_id, aanbieder_id, begonnen_op, ontvangen_op, bestandsnaam, bytes, opslag_sleutel)
       values ('${ronde}', ${aanbieder}, now() - interval '1 minute', now(), 'nagekomen.pdf', 1, 'x') returning id`,
    );
    return b!.id;
  }
  /** As many days pass: everything that happened lies further back. */
  async wacht(id: string, dagen: number): Promise<void> {
    await this.p.eigenaar(
      `set session_replication_role = replica; update aanbesteding_gebeurtenis set op = op - ${dagen}, vastgelegd_op = vastgelegd_op - interval '${dagen} days' where aanbesteding_id = '${id}'; set session_replication_role = origin`,
    );
  }
  async stand(b: Beller, id: string): Promise<Stand> {
    const r = await b.gql<{ aanbesteding: Stand | null }>(BEKIJK, { id });
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data.aanbesteding!;
  }
  async boden(b: Beller, id: string): Promise<Bod[]> {
    const r = await b.gql<{ inschrijvingen: Bod[] }>(BODEN, { id });
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data.inschrijvingen;
  }
}
export interface Stapbeeld {
  code: string;
  soort: string;
  naam: string;
  perceel: string | null;
  gedaanOp: string | null;
  toegestaan: boolean;
  beletsels: { code: string; melding: string; regel: string; bron: string; cijfers: string | null }[];
}
export interface Stand {
  stand: string;
  volgendeStap: Stapbeeld | null;
  stappen: Stapbeeld[];
  raming: { totaal: string; drempel: string; onderDrempel: boolean } | null;
  percelen: {
    code: string;
    stand: string;
    versies: { versie: number; plafond: string | null; reden: string }[];
    inschrijvers: { aanbiederId: string; inschrijvingId: string; naam: string; kennisgeving: boolean }[];
    standstill: {
      ontbreekt: string[];
      eersteDag: string | null;
      laatsteDag: string | null;
      vrijVanaf: string | null;
    } | null;
    argumenten: { id: string; teLaat: boolean; uitkomst: string | null }[];
  }[];
  rondes: { id: string; naam: string; geopend: boolean; openingen: { naam: string }[] }[];
  gebeurtenissen: { soort: string; op: string; toelichting: string | null; perceel: string | null }[];
}
export interface Combinatieverzoek {
  id: string;
  aanbesteding: string;
  aanbestedingId: string | null;
  percelen: string[];
  penvoerder: string;
  leden: string[];
  antwoord: string;
  teBeantwoorden: boolean;
}
export interface Bod {
  id: string;
  versie: number;
  geldt: boolean;
  compleet: boolean;
  plan: string;
  uitloopSinds: string | null;
  partijen: { naam: string; kvk: string | null; penvoerder: boolean; antwoord: string | null }[];
  prijzen: { soort: string; bedrag: string; vergelijkbaar: boolean; groepsgrootte: number | null }[];
  bijlagen: { id: string; bestandsnaam: string }[];
}
const STAP = `code soort naam perceel gedaanOp toegestaan beletsels { code melding regel bron cijfers }`;
const BEKIJK = `query($id: ID!) { aanbesteding(id: $id) { stand volgendeStap { ${STAP} } stappen { ${STAP} } raming { totaal drempel onderDrempel }
  percelen { code stand versies { versie plafond reden } inschrijvers { aanbiederId inschrijvingId naam kennisgeving }
    standstill { ontbreekt eersteDag laatsteDag vrijVanaf } argumenten { id teLaat uitkomst } }
  rondes { id naam geopend openingen { naam } } gebeurtenissen { soort op toelichting perceel } } }`;
const BODEN = `query($id: ID!) { inschrijvingen(id: $id) { id versie geldt compleet plan uitloopSinds partijen { naam kvk penvoerder antwoord }
  prijzen { soort bedrag vergelijkbaar groepsgrootte } bijlagen { id bestandsnaam } } }`;

/** The id, or the failure in full. */
export function gelukt(u: Uitkomst): string {
  if (u.fouten.length) throw new Error(JSON.stringify(u.fouten, null, 1));
  return u.id!;
}
export const codes = (u: Uitkomst): string[] => u.fouten.map((f) => f.code);

export const PERCEEL = (code: string, rest: Invoer = {}): Invoer => ({
  ...{
    code,
    naam: `Perceel ${code}`,
    gebied: 'Achterhoek',
    producten: ['TAAL_KNM'],
    leerroutes: ['B1_ROUTE', 'Z_ROUTE'],
  },
  ...{ omvang: 120, maxAanbieders: 2, plafond: '9900.00', reden: 'eerste uitvraag' },
  plafondregels: [
    { omschrijving: 'Lesuren', bedrag: '8000.00', bron: 'kostenonderzoek' },
    { omschrijving: 'Intake en begeleiding', bedrag: '1900.00', bron: 'kostenonderzoek' },
  ],
  ...rest,
});
export const BASIS = (perceel: string, bedrag: string): Invoer => ({
  ...{
    perceel,
    soort: 'BASISPAKKET',
    product: 'TAAL_KNM',
    leerroute: 'B1_ROUTE',
    omschrijving: 'Basispakket B1',
    eenheid: 'TRAJECT',
    bedrag,
  },
});
