import { centNaarEuro, naarDecimaal, nl } from '#core';
import type { Lezer } from '#platform';
import { LEERROUTES } from '../domain/feitcodes.js';

type Rij = Record<string, string | null>;
const uur = (h: number | null): string | null => (h === null ? null : nl(naarDecimaal(h, 2)));
const euro = (cent: string): string => `${nl(centNaarEuro(cent))} euro`;
const moment = (d: Date): string => d.toISOString().slice(0, 16).replace('T', ' ');
const woord = (stand: string): string => stand.toLowerCase().replaceAll('_', ' ');

/**
 * In which part of the print for the person each table with rows of a traject is shown; a table that is not in here makes a
 * test fail: who adds one says where the person reads it.
 */
export const UITDRAAIBRON: Readonly<Record<string, string>> = {
  ...{ inburgeraar: 'persoon', traject: 'traject', traject_feit: 'feiten', kennisgeving: 'kennisgevingen' },
  ...{ pip: 'plannen', pip_onderdeel: 'plannen', pip_concept: 'concepten', pip_bezwaar: 'bezwaren' },
  ...{ leerroute_wijziging: 'wijzigingen', handhaving: 'handhaving', handhaving_stap: 'handhaving' },
  ...{ boeking: 'uren', rapportageregel: 'uren', bevinding: 'bevindingen', signaal: 'signalen', verplichting: 'geld' },
  ...{ eerdere_gemeente: 'gemeenten', verantwoording: 'verstrekkingen', persoon_inzage: 'inzagen' },
  opruiming: 'opruimingen',
};
export interface UitdraaiRest {
  concepten: Rij[];
  uren: Rij[];
  bevindingen: Rij[];
  signalen: Rij[];
  geld: Rij[];
  gemeenten: Rij[];
  opruimingen: Rij[];
}
export const RESTTITELS: Record<keyof UitdraaiRest, string> = {
  ...{ concepten: 'Plan in de maak', uren: 'Uren', bevindingen: 'Bevinding bij een rapportage', signalen: 'Signaal' },
  ...{ geld: 'Geld', gemeenten: 'Eerdere gemeente', opruimingen: 'Voorstel om op te ruimen' },
};

const CONCEPTEN = `SELECT versie::text, stand, inhoud->>'leerroute' AS leerroute, gewijzigd_op, gewijzigd_door,
    (SELECT string_agg(d->>'product', ', ') FROM jsonb_array_elements(inhoud->'delen') d) AS delen
  FROM pip_concept WHERE traject_id = $1 AND gemeente_id = $2 ORDER BY id`;
const UREN = `SELECT periode, product_naam, aanbieder, aangeboden_h, gevolgd_h, geoorloofd_h, ongeoorloofd_h, in_de_pas
  FROM traject_urenregels(ARRAY[$1::int])`;
const BEVINDINGEN = `SELECT code, product, status, ontstaan_op, opgelost_op FROM bevinding WHERE trajectnummer = $1 AND gemeente_id = $2
  ORDER BY ontstaan_op, id`;
const SIGNALEN = `SELECT code, stand, eerst_gezien, weg_op FROM signaal WHERE traject_id = $1 ORDER BY eerst_gezien, id`;
const GELD = `SELECT v.jaar::text, p.naam AS product, v.toegezegd_cent, v.besteed_cent FROM verplichting v JOIN product p ON p.id = v.product_id
  WHERE v.traject_id = $1 AND v.gemeente_id = $2 ORDER BY v.jaar, p.naam`;
const GEMEENTEN = `SELECT g.naam, e.tot FROM eerdere_gemeente e JOIN gemeente g ON g.id = e.gemeente_id WHERE e.traject_id = $1 ORDER BY e.tot`;
const OPRUIMINGEN = `SELECT peildatum, stand, gemaakt_door FROM opruiming WHERE traject_ids @> ARRAY[$1::int] ORDER BY gemaakt_op`;

interface Concept {
  versie: string;
  stand: string;
  leerroute: string;
  delen: string | null;
  gewijzigd_op: Date;
  gewijzigd_door: string;
}
interface Uurrij {
  periode: string;
  product_naam: string;
  aanbieder: string;
  aangeboden_h: number;
  gevolgd_h: number;
  geoorloofd_h: number | null;
  ongeoorloofd_h: number | null;
  in_de_pas: boolean | null;
}
interface Bevinding {
  code: string;
  product: string | null;
  status: string;
  ontstaan_op: Date;
  opgelost_op: Date | null;
}

/** What suppliers reported, what was remarked about it, and what is around the file itself. */
export async function leesRest(
  q: Lezer,
  t: { id: number; trajectnummer: string; gemeente_id: number },
): Promise<UitdraaiRest> {
  const eigen = [t.id, t.gemeente_id];
  return {
    concepten: (await q.query<Concept>(CONCEPTEN, eigen)).map((c) => ({
      ...{ Versie: c.versie, Stand: woord(c.stand), Leerroute: LEERROUTES[c.leerroute] ?? c.leerroute },
      ...{ Onderdelen: c.delen, Gewijzigd: moment(c.gewijzigd_op), Door: c.gewijzigd_door },
    })),
    uren: (await q.query<Uurrij>(UREN, [t.id])).map((r) => ({
      ...{ Maand: r.periode.slice(0, 7), Onderdeel: r.product_naam, Aanbieder: r.aanbieder },
      ...{ Aangeboden: uur(r.aangeboden_h), Gevolgd: uur(r.gevolgd_h) },
      ...{ 'Gemist met reden': uur(r.geoorloofd_h), 'Gemist zonder reden': uur(r.ongeoorloofd_h) },
      'In de pas': r.in_de_pas === null ? null : r.in_de_pas ? 'ja' : 'nee',
    })),
    bevindingen: (await q.query<Bevinding>(BEVINDINGEN, [t.trajectnummer, t.gemeente_id])).map((b) => ({
      ...{ Regel: b.code, Onderdeel: b.product, Stand: woord(b.status), Sinds: moment(b.ontstaan_op) },
      Opgelost: b.opgelost_op && moment(b.opgelost_op),
    })),
    signalen: (await q.query<Rij>(SIGNALEN, [t.id])).map((s) => ({
      ...{ Regel: s['code']!, Stand: woord(s['stand']!), 'Eerst gezien': s['eerst_gezien']!, Weg: s['weg_op'] ?? null },
    })),
    geld: (await q.query<Rij>(GELD, eigen)).map((g) => ({
      ...{ Jaar: g['jaar']!, Onderdeel: g['product']!, Toegezegd: euro(g['toegezegd_cent']!) },
      Besteed: euro(g['besteed_cent']!),
    })),
    gemeenten: (await q.query<Rij>(GEMEENTEN, [t.id])).map((g) => ({ Gemeente: g['naam']!, 'Tot en met': g['tot']! })),
    opruimingen: (await q.query<Rij>(OPRUIMINGEN, [t.id])).map((o) => ({
      ...{ Peildatum: o['peildatum']!, Stand: woord(o['stand']!), 'Gemaakt door': o['gemaakt_door']! },
    })),
  };
}
