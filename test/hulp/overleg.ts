import type { Beller } from '../api.js';

export interface Actie {
  id: string;
  nr: string;
  tekst: string;
  partij: string;
  persoon: string | null;
  uiterlijk: string;
  stand: string;
  versie: number;
  dagenTeLaat: number;
  mag: string[];
  geschiedenis: { wat: string; door: string; reden: string | null }[];
}
export interface Punt {
  id: string;
  volgorde: number;
  soort: string;
  versie: number;
  titel: string;
  toelichting: string | null;
  weggelatenReden: string | null;
  bevrorenOp: string | null;
  signaal: { code: string; aantal: number; aantalNu: number; link: string | null } | null;
  cijfers: { naam: string; waarde: string | null; nu: string | null; gewijzigd: boolean }[];
  vorigeActies: { actie: Actie; standToen: string | null; uiterlijkToen: string | null }[];
  notulen: { tekst: string; versie: number; door: string | null };
  besluiten: { id: string; nr: number; tekst: string; ingetrokkenReden: string | null }[];
  acties: Actie[];
  opmerkingen: { tekst: string; organisatie: string }[];
}
export interface Overleg {
  id: string;
  stand: string;
  versie: number;
  mag: string[];
  contract: string | null;
  uitnodiging: string | null;
  afzegreden: string | null;
  deelnemers: { partij: string; naam: string }[];
  agenda: Punt[];
  verslagen: {
    nr: number;
    stand: string;
    sha256: string;
    pdf: string;
    reden: string | null;
    akkoorden: { naam: string; besluit: string; toelichting: string | null }[];
  }[];
}
export interface Uit<T = unknown> {
  gelukt: boolean;
  fouten: { code: string; veld: string | null }[];
  overleg: Overleg | null;
  actie: Actie | null;
  reeks: { id: string; versie: number; deelnemers: { partij: string }[]; overleggen: { id: string }[] } | null;
  notulen: { tekst: string; versie: number; door: string | null } | null;
  waarschuwingen: { code: string }[];
  samengevoegd: boolean;
  botsing: boolean;
  _?: T;
}
export const ACTIE = `id nr tekst partij persoon uiterlijk stand versie dagenTeLaat mag geschiedenis { wat door reden }`;
export const OVERLEG = `id stand versie mag contract uitnodiging afzegreden deelnemers { partij naam }
  agenda { id volgorde soort versie titel toelichting weggelatenReden bevrorenOp signaal { code aantal aantalNu link } cijfers { naam waarde nu gewijzigd }
    vorigeActies { actie { ${ACTIE} } standToen uiterlijkToen } notulen { tekst versie door } besluiten { id nr tekst ingetrokkenReden }
    acties { ${ACTIE} } opmerkingen { tekst organisatie } }
  verslagen { nr stand sha256 pdf reden akkoorden { naam besluit toelichting } }`;
const FOUTEN = `gelukt fouten { code veld }`;
const SOORTEN: Record<string, string> = {
  ...{
    reeks: 'OverlegreeksInput!',
    afspraak: 'OverlegAfspraakInput!',
    actie: 'OverlegActieInput!',
    versie: 'Int!',
    nr: 'Int!',
  },
  ...{ tekst: 'String!', reden: 'String!', toelichting: 'String!', aanwezigen: 'String', voor: 'ID' },
};
const VELDEN = (mutatie: string): string => {
  if (mutatie.startsWith('overlegreeks')) return `reeks { id versie deelnemers { partij } overleggen { id } }`;
  if (mutatie === 'notulenBewaren') return `notulen { tekst versie door } waarschuwingen { code } samengevoegd botsing`;
  return mutatie.startsWith('actie') ? `actie { ${ACTIE} }` : `overleg { ${OVERLEG} }`;
};

/** Does one thing through the API. */
export async function doe(b: Beller, mutatie: string, args: Record<string, unknown>): Promise<Uit> {
  const soort = (k: string): string => {
    if (k === 'reeks' && typeof args[k] === 'string') return 'ID!';
    if (k === 'punt' && typeof args[k] === 'object')
      return mutatie === 'agendapuntWijzigen' ? 'AgendapuntTekstInput!' : 'AgendapuntInput!';
    if (k === 'toelichting' && mutatie === 'actieGedaan') return 'String';
    if (k === 'aanwezigen' && mutatie === 'overlegAanwezigen') return 'String!';
    return SOORTEN[k] ?? 'ID!';
  };
  const kop = Object.keys(args).map((k) => `$${k}: ${soort(k)}`).join(', '); // prettier-ignore
  const door = Object.keys(args).map((k) => `${k}: $${k}`).join(', '); // prettier-ignore
  const r = await b.gql<Record<string, Uit>>(
    `mutation(${kop}) { ${mutatie}(${door}) { ${FOUTEN} ${VELDEN(mutatie)} } }`,
    args,
  );
  if (r.errors) throw new Error(JSON.stringify(r.errors));
  return r.data![mutatie]!;
}
export async function goed(b: Beller, mutatie: string, args: Record<string, unknown>): Promise<Uit> {
  const uit = await doe(b, mutatie, args);
  if (!uit.gelukt) throw new Error(`${mutatie}: ${JSON.stringify(uit.fouten)}`);
  return uit;
}
export const codes = (u: Uit): string[] => u.fouten.map((f) => f.code);

export async function lees(b: Beller, id: string): Promise<Overleg | null> {
  const r = await b.gql<{ overleg: Overleg | null }>(`query($id: ID!) { overleg(id: $id) { ${OVERLEG} } }`, { id });
  if (r.errors) throw new Error(JSON.stringify(r.errors));
  return r.data!.overleg;
}
export const punt = (o: Overleg | null, titel: string): Punt => {
  const p = o?.agenda.find((x) => x.titel.includes(titel));
  if (!p) throw new Error(`Geen punt ${titel} op de agenda: ${o?.agenda.map((x) => x.titel).join(' | ')}`);
  return p;
};
