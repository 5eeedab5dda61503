import type { Fout } from '#core';
import type { Tx } from '#platform';
import { Veranderd } from '../contract/wijzigen.js';
import { schrijfTarieven } from './schrijf-tarieven.js';

const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});
export interface Indexatiebesluit {
  id: number;
  goedkeuren: boolean;
  /** Why; a rejection has one. */
  toelichting: string | null;
  /** Numbers of proposals; null = all that are still open. The steps of a price go with it. */
  voorstellen: number[] | null;
}

/** $1 run, $2 proposals or null, $3 decision, $4 who, $5 why: a price with all its steps. */
const BESLIS = `
  UPDATE indexatie_voorstel v SET besluit = $3, besloten_op = now(), besloten_door = $4, toelichting = $5
  WHERE v.indexatie_id = $1 AND v.besluit IS NULL AND ($2::int[] IS NULL OR v.tarief_id IN
    (SELECT g.tarief_id FROM indexatie_voorstel g WHERE g.indexatie_id = $1 AND g.id = ANY ($2)))
  RETURNING v.tarief_id`;
/** The run is decided once nothing in it is open: approved when any price was. */
const SLUIT = `
  UPDATE indexatie i SET status = CASE WHEN x.goed THEN 'GOEDGEKEURD' ELSE 'AFGEWEZEN' END, besloten_op = now(), besloten_door = $2, toelichting = $3
  FROM (SELECT bool_and(besluit IS NOT NULL) AS klaar, bool_or(besluit = 'GOEDGEKEURD') AS goed FROM indexatie_voorstel WHERE indexatie_id = $1) x
  WHERE i.id = $1 AND x.klaar`;

/** Approves or rejects prices of a run. Approving ends the old versions the day before and writes the new ones; all or nothing. */
export async function indexatieBesluiten(tx: Tx, b: Indexatiebesluit): Promise<Fout[]> {
  if (!b.goedkeuren && !b.toelichting?.trim())
    return [fout('IDX-016', 'toelichting', 'Afwijzen kan alleen met een reden.', 'Schrijf kort waarom.')];
  const [run] = await tx.query<{ ingang: string }>(
    `SELECT ingang FROM indexatie WHERE id = $1 AND regio_id = $2 AND status = 'VOORGESTELD' FOR UPDATE`,
    [b.id, tx.actor.organisatieId],
  );
  const besluit = b.goedkeuren ? 'GOEDGEKEURD' : 'AFGEWEZEN';
  const params = [b.id, b.voorstellen, besluit, tx.actor.naam, b.toelichting];
  const rijen = run ? await tx.query<{ tarief_id: number }>(BESLIS, params) : [];
  if (rijen.length === 0)
    return [fout('IDX-012', 'id', 'Over dit voorstel is al besloten, of het is er niet.', 'Ververs de pagina.')];
  if (b.goedkeuren) await voerDoor(tx, b.id, run!.ingang, [...new Set(rijen.map((r) => r.tarief_id))]);
  await tx.query(SLUIT, [b.id, tx.actor.naam, b.voorstellen ? null : b.toelichting]);
  return [];
}

interface Oudrij {
  contract_id: number;
  tarief_id: number;
  product: string;
  eenheid: string;
  btw: string;
  bron_document: string | null;
  bron_pagina: string | null;
  tot: string | null;
  nieuw_e4: string;
  gelijk: boolean;
  treden: { leerroute: string | null }[] | null;
}
const OUD = `
  SELECT t.contract_id, t.id AS tarief_id, p.code AS product, t.eenheid, t.btw, t.bron_document, t.bron_pagina, t.tot, v.nieuw_e4,
    t.bedrag_e4 = v.oud_e4 AND t.van < $2 AND (t.tot IS NULL OR t.tot >= $2) AS gelijk,
    (SELECT json_agg(json_build_object('leerroute', r.leerroute, 'doelgroep', r.doelgroep, 'niveau', r.niveau, 'locatie', r.locatie,
      'groepVan', r.groep_van, 'groepTot', r.groep_tot, 'eenheid', r.eenheid, 'bedragE4', w.nieuw_e4::text) ORDER BY r.id)
      FROM indexatie_voorstel w JOIN tarief_trede r ON r.id = w.trede_id WHERE w.indexatie_id = $1 AND r.tarief_id = t.id) AS treden
  FROM indexatie_voorstel v JOIN tarief t ON t.id = v.tarief_id JOIN product p ON p.id = t.product_id
  WHERE v.indexatie_id = $1 AND v.trede_id IS NULL AND t.id = ANY ($3) ORDER BY t.contract_id, t.id FOR UPDATE OF t`;

async function voerDoor(tx: Tx, id: number, ingang: string, tarieven: number[]): Promise<void> {
  const oud = await tx.query<Oudrij>(OUD, [id, ingang, tarieven]);
  const anders = oud.filter((o) => !o.gelijk);
  if (anders.length) {
    const wat = [...new Set(anders.map((o) => o.product))].join(', ');
    throw new Veranderd(
      fout(
        'IDX-013',
        'id',
        `Sinds het voorstel is een tarief gewijzigd (${wat}).`,
        'Wijs dit voorstel af en maak een nieuw.',
      ),
    );
  }
  await tx.query(`UPDATE tarief SET tot = $2::date - 1 WHERE id = ANY ($1)`, [oud.map((o) => o.tarief_id), ingang]);
  await schrijfTarieven(
    tx,
    oud.map((o) => nieuweVersie(o, ingang)),
    id,
  );
}
const nieuweVersie = (o: Oudrij, ingang: string): Parameters<typeof schrijfTarieven>[1][number] => ({
  contractId: o.contract_id,
  ...{
    product: o.product,
    eenheid: o.eenheid,
    bedragE4: o.nieuw_e4,
    van: ingang,
    tot: o.tot,
    btw: o.btw as 'VRIJGESTELD',
  },
  ...{ bronDocument: o.bron_document, bronPagina: o.bron_pagina, treden: (o.treden ?? []) as object[] },
});
