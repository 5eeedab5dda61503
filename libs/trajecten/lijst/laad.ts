import { laatsteDag } from '#core';
import type { Lezer } from '#platform';
import { instellingenLezer, type Instellingrij } from '../domain/termijnen/instellingen.js';
import {
  GEEN_UREN,
  TERMIJNSOORTEN,
  type Feitkern,
  type Pipkern,
  type Trajectfeiten,
  type Uren,
  type Uurdag,
  type Uurmaand,
} from '../domain/termijnen/beeld.js';
import { maakZaak } from '../domain/termijnen/termijnen.js';
import type { Zaak } from '../domain/termijnen/wettelijk.js';
import { UREN_PRODUCTEN } from '../domain/uren.js';

/** A traject as the statements give it: who it is of, and what its terms are computed from, still as text. */
export interface Trajectrij {
  id: number;
  trajectnummer: string;
  doelgroep: string;
  gehuisvest_op: string | null;
  klantmanager_id: number | null;
  klantmanager: string | null;
  afgesloten_op: string | null;
  pips: string | null;
  feiten: string | null;
  uren: Uren;
  /** Reported hours of the PVT: a line of `first day of the month|hundredths` for each. */
  pvt: string | null;
}
export interface Laadkeuze {
  /** Null: every traject of the gemeente. */
  ids?: readonly number[] | null;
  trajectnummer?: string | null;
  klantmanagerId?: number | null;
  afgesloten?: boolean | null;
  /** Part of a number. */
  zoek?: string | null;
  /** Only these, by their number. */
  nummers?: readonly string[] | null;
}
/**
 * The caller's trajecten with their plans and living facts as compact text: one row per traject, whatever there is of it.
 * A fact is `soort|datum|tot|uren|code|json`; codes, dates and numbers hold no bar or line end.
 */
const TRAJECTEN = `
  SELECT t.id, t.trajectnummer, t.doelgroep, t.gehuisvest_op, t.klantmanager_id, m.naam AS klantmanager, t.afgesloten_op, p.pips, f.feiten
  FROM traject t
  LEFT JOIN (SELECT DISTINCT ON (id) id, naam FROM gemeente_medewerkers() ORDER BY id) m ON m.id = t.klantmanager_id
  LEFT JOIN LATERAL (SELECT string_agg(versie || '|' || vastgesteld_op || '|' || leerroute || '|' ||
    CASE WHEN leerroute = 'B1_ROUTE' AND niveaus::text LIKE '%"A2"%' THEN niveaus::text ELSE '' END, E'\\n') AS pips
    FROM pip WHERE traject_id = t.id) p ON true
  LEFT JOIN (SELECT traject_id, string_agg(soort || '|' || datum || '|' || coalesce(tot::text, '') || '|' ||
      coalesce(uren_h::text, '') || '|' || coalesce(code, '') || '|' ||
      CASE WHEN gegevens = '{}' THEN '' ELSE gegevens::text END, E'\\n') AS feiten
    FROM traject_feit WHERE levend AND gemeente_id = $1 AND soort = ANY ($2) AND ($3::int[] IS NULL OR traject_id = ANY ($3))
    GROUP BY traject_id) f ON f.traject_id = t.id
  WHERE t.gemeente_id = $1 AND ($3::int[] IS NULL OR t.id = ANY ($3)) AND ($4::text IS NULL OR t.trajectnummer = $4)
    AND ($5::int IS NULL OR t.klantmanager_id = $5) AND ($6::bool IS NULL OR (t.afgesloten_op IS NOT NULL) = $6)
    AND ($7::text IS NULL OR strpos(upper(t.trajectnummer), upper($7)) > 0) AND ($8::text[] IS NULL OR t.trajectnummer = ANY ($8))`;

const UREN = `SELECT * FROM traject_uren($1, $2, $3, $4, $5)`;
interface Urenrij {
  traject_id: number;
  cursus_h: number;
  alfabetisering_h: number;
  participatie_h: number;
  aangeboden_h: number;
  pvt: string | null;
}

/** A line of facts as the statement writes it. */
export function leesFeit(regel: string): Feitkern {
  const d = regel.split('|');
  return {
    ...{ soort: d[0]!, datum: d[1]!, tot: d[2] || null, code: d[4] || null },
    urenH: d[3] ? Number(d[3]) : null,
    gegevens: d[5] ? (JSON.parse(d[5]) as Feitkern['gegevens']) : LEEG,
  };
}
const LEEG = {};
function leesPip(regel: string): Pipkern {
  const [versie, vastgesteldOp, leerroute, niveaus] = regel.split('|') as [string, string, string, string];
  return { versie: Number(versie), vastgesteldOp, leerroute, niveaus: niveaus ? leesNiveaus(niveaus) : null };
}
const leesNiveaus = (tekst: string): Record<string, string> => JSON.parse(tekst) as Record<string, string>;
function leesMaand(regel: string): Uurdag {
  const [dag, h] = regel.split('|') as [string, string];
  return { datum: laatsteDag(dag.slice(0, 7)), h: Number(h) };
}
function leesUurmaand(regel: string): Uurmaand {
  const [dag, ...h] = regel.split('|') as [string, string, string, string];
  const [cursusH, alfabetiseringH, participatieH] = h.map(Number) as [number, number, number];
  return { datum: laatsteDag(dag.slice(0, 7)), cursusH, alfabetiseringH, participatieH };
}
const regels = <T>(tekst: string | null, lees: (regel: string) => T): T[] => (tekst ? tekst.split('\n').map(lees) : []);

/** What the terms of a traject are computed from. */
export const feitenVan = (r: Trajectrij, uren = r.uren): Trajectfeiten => ({
  doelgroep: r.doelgroep,
  gehuisvestOp: r.gehuisvest_op,
  pips: regels(r.pips, leesPip),
  feiten: regels(r.feiten, leesFeit),
  pvtGemeld: regels(r.pvt, leesMaand),
  uren,
});

/** Loads the caller's trajecten: two statements, however many there are. */
export async function laadTrajecten(q: Lezer, gemeenteId: number, keuze: Laadkeuze = {}): Promise<Trajectrij[]> {
  const ids = keuze.ids ?? null;
  const rijen = await q.query<Trajectrij>(TRAJECTEN, [
    ...[gemeenteId, TERMIJNSOORTEN, ids, keuze.trajectnummer ?? null, keuze.klantmanagerId ?? null],
    ...[keuze.afgesloten ?? null, keuze.zoek?.trim() || null, keuze.nummers ?? null],
  ]);
  const alles = ids === null && !keuze.trajectnummer && !keuze.klantmanagerId && !keuze.zoek?.trim() && !keuze.nummers;
  const { cursus, alfabetisering, participatie, pvt } = UREN_PRODUCTEN;
  const uren = await q.query<Urenrij>(UREN, [
    ...[alles ? null : rijen.map((r) => r.id), cursus, alfabetisering, participatie, pvt],
  ]);
  const perTraject = new Map(uren.map((u) => [u.traject_id, u]));
  for (const r of rijen) {
    const u = perTraject.get(r.id);
    r.uren = urenVan(u);
    r.pvt = u?.pvt ?? null;
  }
  return rijen;
}
function urenVan(u: Urenrij | undefined): Uren {
  if (!u) return GEEN_UREN;
  return {
    cursusH: u.cursus_h,
    alfabetiseringH: u.alfabetisering_h,
    participatieH: u.participatie_h,
    aangebodenH: u.aangeboden_h,
    geoorloofdH: null,
    maanden: null,
  };
}

/** What the gemeente has set. */
export const laadInstellingen = (q: Lezer, gemeenteId: number): Promise<Instellingrij[]> =>
  q.query<Instellingrij>(
    `SELECT sleutel, waarde, van, tot FROM instelling WHERE gemeente_id = $1 ORDER BY sleutel, van`,
    [gemeenteId],
  );

/** What is looked up of few trajecten only. */
export type Nader = Pick<Uren, 'geoorloofdH' | 'maanden'>;
export const GEEN_NADER: Nader = { geoorloofdH: 0, maanden: [] };
/** Absence with a valid reason and the months of the hours; one statement, also when nobody is asked about. */
export async function laadNader(q: Lezer, ids: readonly number[]): Promise<Map<number, Nader>> {
  const { cursus, alfabetisering, participatie } = UREN_PRODUCTEN;
  const rijen = await q.query<{ traject_id: number; geoorloofd_h: number; maanden: string }>(
    `SELECT * FROM traject_uren_nader($1, $2, $3, $4)`,
    [ids, cursus, alfabetisering, participatie],
  );
  return new Map(
    rijen.map((r) => [r.traject_id, { geoorloofdH: r.geoorloofd_h, maanden: regels(r.maanden, leesUurmaand) }]),
  );
}

/** The case of one traject with everything looked up; null when it is not the caller's. */
export async function laadZaak(
  q: Lezer,
  gemeenteId: number,
  trajectnummer: string,
  dag: string,
): Promise<{ rij: Trajectrij; zaak: Zaak } | null> {
  const [rij] = await laadTrajecten(q, gemeenteId, { trajectnummer });
  if (!rij) return null;
  const nader = await laadNader(q, [rij.id]);
  rij.uren = { ...rij.uren, ...(nader.get(rij.id) ?? GEEN_NADER) };
  const instellingen = instellingenLezer(await laadInstellingen(q, gemeenteId));
  return { rij, zaak: maakZaak(feitenVan(rij), instellingen, dag) };
}
