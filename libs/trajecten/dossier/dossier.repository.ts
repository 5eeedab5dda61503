import type { Fout } from '#core';
import type { Lezer, Tx } from '#platform';
import type { Bron, Feit, FeitsoortCode, Gegevens } from '../domain/feiten.js';

/** Key space of the lock on one file: two writers of one traject wait for each other, others do not notice. */
const SLOT = 7302;

export interface Trajectrij {
  id: number;
  trajectnummer: string;
  gemeente_id: number;
  doelgroep: string;
  gehuisvest_op: string | null;
  klantmanager_id: number | null;
  afgesloten_op: string | null;
  opgeruimd_op: string | null;
}
export interface Feitrij {
  id: number;
  soort: FeitsoortCode;
  datum: string;
  tot: string | null;
  uren_h: number | null;
  code: string | null;
  bedrag_cent: string | null;
  gegevens: Gegevens;
  bron: Bron;
  levend: boolean;
  vervangt_id: number | null;
  reden: string | null;
  overgenomen_van_id: number | null;
  door: string;
  op: Date;
  ingetrokken_op: Date | null;
  ingetrokken_door: string | null;
  ingetrokken_reden: string | null;
}
export interface Eerder {
  traject_id: number;
  trajectnummer: string;
  doelgroep: string;
  naar: string;
  tot: string;
}

export const geenTraject: Fout = {
  ...{ code: 'TRD-001', veld: 'trajectnummer', melding: 'Dit traject is er niet, of het is niet van uw gemeente.' },
  oplossing: 'Controleer het trajectnummer.',
};

const TRAJECT = `SELECT id, trajectnummer, gemeente_id, doelgroep, gehuisvest_op, klantmanager_id, afgesloten_op, opgeruimd_op
  FROM traject WHERE trajectnummer = $1`;

export async function leesTraject(q: Lezer, nummer: string): Promise<Trajectrij | null> {
  return (await q.query<Trajectrij>(TRAJECT, [nummer]))[0] ?? null;
}
/** The traject, with everybody else who wants to write in its file waiting until this transaction ends. */
export async function trajectOpSlot(tx: Tx, nummer: string): Promise<Trajectrij | null> {
  const t = await leesTraject(tx, nummer);
  if (!t) return null;
  await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [SLOT, t.id]);
  return leesTraject(tx, nummer);
}

const KOLOMMEN = `id, soort, datum, tot, uren_h, code, bedrag_cent, gegevens, bron, levend, vervangt_id, reden,
  overgenomen_van_id, door, op, ingetrokken_op, ingetrokken_door, ingetrokken_reden`;
/** All facts of a file as this gemeente has it, also what was replaced or withdrawn. */
export const leesFeiten = (q: Lezer, trajectId: number, gemeenteId: number): Promise<Feitrij[]> =>
  q.query<Feitrij>(
    `SELECT ${KOLOMMEN} FROM traject_feit WHERE traject_id = $1 AND gemeente_id = $2 ORDER BY datum, id`,
    [trajectId, gemeenteId],
  );

export const alsFeit = (r: Feitrij): Feit => ({
  ...{ id: r.id, soort: r.soort, datum: r.datum, tot: r.tot, urenH: r.uren_h, code: r.code, gegevens: r.gegevens },
  bedragCent: r.bedrag_cent === null ? null : Number(r.bedrag_cent),
  bron: r.bron,
});
export const levende = (rijen: readonly Feitrij[]): Feit[] => rijen.filter((r) => r.levend).map(alsFeit);

export interface NieuwFeit extends Omit<Feit, 'id'> {
  vervangtId: number | null;
  reden: string | null;
}
/** Adds a row; what is in it was judged before. */
export async function voegFeitToe(tx: Tx, t: Pick<Trajectrij, 'id' | 'gemeente_id'>, f: NieuwFeit): Promise<number> {
  const [r] = await tx.query<{ id: number }>(
    `INSERT INTO traject_feit (traject_id, gemeente_id, soort, datum, tot, uren_h, code, bedrag_cent, gegevens, bron,
       vervangt_id, reden, gebruiker_id, door)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
    [
      ...[t.id, t.gemeente_id, f.soort, f.datum, f.tot, f.urenH, f.code, f.bedragCent, JSON.stringify(f.gegevens)],
      ...[f.bron, f.vervangtId, f.reden, tx.actor.gebruikerId, tx.actor.naam],
    ],
  );
  return r!.id;
}
/** The row stays and no longer counts. With a reason it was withdrawn; without, something replaces it. */
export const laatVervallen = (tx: Tx, id: number, reden: string | null): Promise<unknown> =>
  tx.query(
    `UPDATE traject_feit SET levend = false, ingetrokken_reden = $2,
       ingetrokken_op = CASE WHEN $2::text IS NOT NULL THEN clock_timestamp() END,
       ingetrokken_door = CASE WHEN $2::text IS NOT NULL THEN $3 END WHERE id = $1`,
    [id, reden, tx.actor.naam],
  );

export const medewerkers = (q: Lezer): Promise<{ id: number; naam: string; rol: string }[]> =>
  q.query('SELECT id, naam, rol FROM gemeente_medewerkers() ORDER BY naam, id, rol');

/** Trajecten that were this gemeente's own and moved on. */
export const eerdere = (q: Lezer, nummer: string | null): Promise<Eerder[]> =>
  q.query<Eerder>(
    `SELECT e.traject_id, e.trajectnummer, e.doelgroep, g.naam AS naar, e.tot FROM eerdere_gemeente e
     JOIN gemeente g ON g.id = e.naar_gemeente_id
     WHERE $1::text IS NULL OR e.trajectnummer = $1 ORDER BY e.tot DESC, e.id DESC LIMIT 500`,
    [nummer],
  );
