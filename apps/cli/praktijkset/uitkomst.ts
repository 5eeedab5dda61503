import type pg from 'pg';
import { naarDecimaal } from '#core';
import type { Praktijkset } from './map.js';
import type { Antwoord } from './lever.js';
import { naarCsv, opBestand, opBevinding } from './vergelijk.js';

/** Two decimals, a comma and no dots; empty stays empty. */
const komma = (honderdsten: string | null): string =>
  honderdsten === null ? '' : naarDecimaal(honderdsten, 2).replace('.', ',');
const rang = (volgorde: string[]): ((s: string) => number) => {
  const plaats = new Map(volgorde.map((s, i) => [s, i]));
  return (s) => plaats.get(s) ?? volgorde.length;
};

/** The answers tell measured value and limit of these; the share of REC-206 is for the screen only. */
const ZONDER_MAAT = ['REC-206'];

interface Bevindingrij {
  bestand: string;
  rij: number | null;
  code: string;
  trajectnummer: string | null;
  product: string | null;
  gemeente: string | null;
  gemeten: string | null;
  grens: string | null;
}

/** Every finding that is not solved, of the current versions. The gemeente is told only where the finding is about it. */
export async function bevindingen(db: pg.Client, set: Praktijkset): Promise<string> {
  const { rows } =
    await db.query<Bevindingrij>(`SELECT i.bestandsnaam AS bestand, b.rij, b.code, b.trajectnummer, b.product,
      CASE WHEN b.code = 'REC-401' THEN g.code END AS gemeente, b.gemeten, b.grens
    FROM bevinding b JOIN rapportage r ON r.id = b.rapportage_id JOIN inlevering i ON i.id = r.huidige_inlevering_id
    LEFT JOIN gemeente g ON g.id = b.gemeente_id WHERE b.status <> 'OPGELOST'`);
  const plaats = rang(set.gemeenten);
  const rijen = rows.map((b) => {
    const maat = ZONDER_MAAT.includes(b.code) ? [null, null] : [b.gemeten, b.grens];
    return [b.bestand, b.rij, b.code, b.trajectnummer, b.product, b.gemeente, ...maat.map(komma)];
  });
  const tekst = rijen.map((r) => r.map((c) => String(c ?? '')));
  // Municipalities come in the order of the master data, so their place stands before their code while sorting.
  const metPlaats = tekst.map((r) => ({ r, sorteer: r.toSpliced(5, 0, String(plaats(r[5]!)).padStart(6, '0')) }));
  metPlaats.sort((a, b) => opBevinding(a.sorteer, b.sorteer));
  return naarCsv(
    'bestand;rij;code;trajectnummer;product;gemeente;gemeten;grens',
    metPlaats.map(({ r }) => r),
  );
}

/** Per current file: its lines and what became of them. */
export async function rapportages(db: pg.Client): Promise<string> {
  const { rows } = await db.query<Record<string, string>>(`SELECT i.bestandsnaam, i.aantal_regels, i.aantal_afgewezen,
      i.aantal_geblokkeerd, i.aantal_geboekt, i.bedrag_geboekt_cent
    FROM rapportage r JOIN inlevering i ON i.id = r.huidige_inlevering_id`);
  const rijen = rows.map((r) => [
    ...[r.bestandsnaam!, String(r.aantal_regels), String(r.aantal_afgewezen)],
    ...[String(r.aantal_geblokkeerd), String(r.aantal_geboekt), komma(r.bedrag_geboekt_cent ?? '0')],
  ]);
  return naarCsv('bestand;regels;afgewezen;geblokkeerd;geboekt;bedrag_geboekt', rijen.sort(opBestand));
}

/** Per gemeente and year with a budget, in the order of the master data; then what was spent without a budget. */
export async function spuk(db: pg.Client, set: Praktijkset): Promise<string> {
  const { rows } = await db.query<{ gemeente: string; jaar: number; budget: string | null; besteed: string }>(`
    WITH besteed AS (SELECT gemeente_id, extract(year FROM periode)::int AS jaar, sum(bedrag_cent) AS cent FROM besteding GROUP BY 1, 2)
    SELECT g.code AS gemeente, jaar, s.bedrag_cent AS budget, coalesce(b.cent, 0)::bigint AS besteed
    FROM spuk_budget s FULL JOIN besteed b USING (gemeente_id, jaar) JOIN gemeente g ON g.id = gemeente_id
    WHERE s.id IS NOT NULL OR b.cent <> 0 ORDER BY g.code, jaar`);
  const plaats = rang(set.budgetten);
  rows.sort((a, b) => plaats(`${a.gemeente} ${a.jaar}`) - plaats(`${b.gemeente} ${b.jaar}`));
  return naarCsv(
    'gemeente;jaar;budget;besteed',
    rows.map((r) => [r.gemeente, String(r.jaar), komma(r.budget), komma(r.besteed)]),
  );
}

/** With which code each unreadable file was refused; a file that was taken in has no code. */
export async function onleesbaar(db: pg.Client, set: Praktijkset, antwoorden: Antwoord[]): Promise<string> {
  const { rows } = await db.query<{ id: string; code: string | null; waarom: string | null }>(
    `SELECT id, weigering->>'code' AS code, weigering->>'waarom' AS waarom FROM inlevering WHERE id = ANY($1::uuid[])`,
    [antwoorden.map((a) => a.inleveringId).filter((id) => id !== null)],
  );
  const perId = new Map(rows.map((r) => [r.id, r]));
  const rijen = set.onleesbaar.map((u) => {
    const antwoord = antwoorden.find((a) => a.upload === u);
    const weigering = perId.get(antwoord?.inleveringId ?? '');
    return [u.bestand, u.contract, u.periode, weigering?.code ?? antwoord?.code ?? '', weigering?.waarom ?? ''];
  });
  return naarCsv('bestand;contract;periode;code;waarom', rijen);
}
