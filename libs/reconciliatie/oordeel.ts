import { Weigering } from '#core';
import type { Tx } from '#platform';
import { slotContract, slotGemeenten, slotStamgegevens } from './sloten.js';
import * as bevindingen from './sql/bevindingen.js';
import * as boeken from './sql/boeken.js';
import { duid, EXTRA_RAPPORTEN, UIT_BOEKINGEN, UIT_REGELS, UIT_STAGE } from './sql/duiden.js';
import * as oordelen from './sql/oordelen.js';
import { MAAK_STAGE, MAAK_WERK } from './sql/stage.js';

export interface BeoordeelOpdracht {
  inleveringId: string;
  rapportageId: string;
  contractId: number;
  /** First day of the month. */
  periode: string;
}

export interface Tellingen {
  status: 'VERWERKT' | 'VERVANGEN';
  regels: number;
  afgewezen: number;
  geblokkeerd: number;
  geboekt: number;
  bedragGeboektCent: number;
}

/** Makes the stage and the working tables on a connection, before the transaction. */
export async function maakStage(client: { query(sql: string): Promise<unknown> }): Promise<void> {
  await client.query(MAAK_STAGE);
}
/** Empties the stage when the work is done: lines of people do not stay on an idle connection. */
export async function ruimStage(client: { query(sql: string): Promise<unknown> }): Promise<void> {
  await client.query('TRUNCATE regel_stage');
}

const voer = async (tx: Tx, sql: string, params?: unknown[]): Promise<number> => {
  const uit = await tx.client.query(sql, params);
  return uit.rowCount ?? 0;
};

/**
 * Judges one report whose lines stand in regel_stage. What comes out depends only on the master data and on the current
 * versions of all reports, not on the order in which they came: what this report touches elsewhere is judged again here.
 */
export async function beoordeel(tx: Tx, o: BeoordeelOpdracht): Promise<Tellingen> {
  await tx.query(INSTELLING);
  await slotStamgegevens(tx, 'GEDEELD');
  await slotContract(tx, o.contractId);
  const stand = await standVan(tx, o);
  if (stand.klaar) return tellingenVan(tx, o.inleveringId);
  await voer(tx, RAPPORT, [o.inleveringId]);
  await tx.query('ANALYZE regel_stage, rec_rapport');
  await voer(tx, duid(UIT_STAGE));
  await voer(tx, boeken.REGELS_OPSLAAN);
  if (stand.verouderd) await sluitAf(tx, o.inleveringId, 'VERVANGEN');
  else {
    await vervang(tx, o, stand.huidig);
    await verwerk(tx, { reden: stand.huidig ? 'Opgelost door een verbeterd bestand.' : OPNIEUW, opnieuw: false });
    await sluitAf(tx, o.inleveringId, 'VERWERKT');
  }
  const uit = await tellingenVan(tx, o.inleveringId);
  await noteer(tx, 'rapportage', 'BEOORDEELD', o.rapportageId, { inlevering: o.inleveringId, ...uit });
  return uit;
}

/**
 * Judges the current versions again after the master data changed: of these reports, or of all. The caller changes the
 * master data in the same transaction; its first write waits for the judges that are busy. Returns the number of reports.
 */
export async function herbeoordeel(tx: Tx, rapportageIds: readonly string[] | 'ALLES'): Promise<number> {
  await tx.query(INSTELLING);
  await slotStamgegevens(tx, 'ALLEEN');
  await tx.client.query(MAAK_WERK);
  const aantal = await voer(tx, RAPPORTEN, [rapportageIds === 'ALLES' ? null : rapportageIds]);
  if (aantal === 0) return 0;
  await tx.query('ANALYZE rec_rapport');
  await voer(tx, duid(UIT_REGELS));
  await voer(tx, boeken.REGELS_BIJWERKEN);
  await verwerk(tx, { reden: OPNIEUW, opnieuw: true });
  await noteer(tx, 'rapportage', 'HERBEOORDEELD', null, { rapportages: aantal });
  return aantal;
}

/** Statistics of the working tables need a glance only; compiling costs more than these statements take. */
const INSTELLING = `SELECT set_config('jit', 'off', true), set_config('work_mem', '64MB', true),
  set_config('default_statistics_target', '10', true), set_config('enable_memoize', 'off', true)`;
const OPNIEUW = 'Opgelost doordat andere gegevens zijn veranderd.';
const RAPPORT_KOLOMMEN = `true, ra.id, i.id, ra.contract_id, ra.periode,
  (ra.periode + interval '1 month - 1 day')::date, ra.regio_id, ra.aanbieder_id`;
const RAPPORT = `INSERT INTO rec_rapport SELECT 1, ${RAPPORT_KOLOMMEN}
  FROM inlevering i JOIN rapportage ra ON ra.id = i.rapportage_id WHERE i.id = $1`;
const RAPPORTEN = `INSERT INTO rec_rapport SELECT row_number() OVER (ORDER BY ra.periode, ra.id), ${RAPPORT_KOLOMMEN}
  FROM rapportage ra JOIN inlevering i ON i.id = ra.huidige_inlevering_id
  WHERE $1::uuid[] IS NULL OR ra.id = ANY ($1::uuid[])`;

interface Stand {
  huidig: string | null;
  /** This version was judged before: a job that runs twice changes nothing. */
  klaar: boolean;
  /** A later version is current already. */
  verouderd: boolean;
}

async function standVan(tx: Tx, o: BeoordeelOpdracht): Promise<Stand> {
  const [rij] = await tx.query<Stand & { past: boolean }>(
    `SELECT ra.huidige_inlevering_id huidig, i.status IN ('VERWERKT', 'VERVANGEN') klaar,
       coalesce(h.versie > i.versie, false) verouderd, ra.contract_id = $3 AND ra.periode = $4 past
     FROM inlevering i JOIN rapportage ra ON ra.id = i.rapportage_id
     LEFT JOIN inlevering h ON h.id = ra.huidige_inlevering_id WHERE i.id = $1 AND ra.id = $2`,
    [o.inleveringId, o.rapportageId, o.contractId, o.periode],
  );
  if (!rij?.past)
    throw new Weigering({ code: 'REC-000', melding: 'Deze inlevering hoort niet bij deze rapportage.' }, 500);
  return rij;
}

/** The version before this one keeps its lines as history; its bookings go in `verwerk`. */
async function vervang(tx: Tx, o: BeoordeelOpdracht, vorige: string | null): Promise<void> {
  if (vorige) await tx.query(`UPDATE inlevering SET status = 'VERVANGEN' WHERE id = $1`, [vorige]);
  await tx.query('UPDATE rapportage SET huidige_inlevering_id = $2 WHERE id = $1', [o.rapportageId, o.inleveringId]);
}

/** Books, rolls up and judges the reports in rec_rapport, and what they touch; then sets the findings right. */
async function verwerk(tx: Tx, o: { reden: string; opnieuw: boolean }): Promise<void> {
  await tx.query('ANALYZE rec_regel');
  const weg = await voer(tx, o.opnieuw ? boeken.HERBOEK_WEG : boeken.ONTBOEK);
  await voer(tx, o.opnieuw ? boeken.HERBOEK : boeken.BOEK);
  await voer(tx, boeken.ROLLUP_WEG);
  await voer(tx, boeken.ROLLUP);
  await voer(tx, boeken.GEMEENTEN);
  await voer(tx, boeken.TELLINGEN);
  await voer(tx, oordelen.NIET_GEBOEKT);
  await voer(tx, oordelen.ONTBREEKT, [await contracten(tx)]);
  await slotGemeenten(tx);
  await voer(tx, oordelen.OORDELEN);
  if (o.opnieuw) await voer(tx, oordelen.TRAJECT_HERBOEKT);
  else if (weg > 0) await voer(tx, oordelen.TRAJECT_ANDERS);
  await oordeelElders(tx);
  await voer(tx, oordelen.BUDGET, [o.opnieuw]);
  await voer(tx, oordelen.BUDGET_OVER);
  await zetBevindingen(tx, o.reden);
}

/** As a value, so that the planner knows whether a contract has sixty parts or sixty thousand. */
async function contracten(tx: Tx): Promise<number[]> {
  const rijen = await tx.query<{ id: number }>('SELECT DISTINCT contract_id id FROM rec_rapport WHERE hoofd');
  return rijen.map((r) => r.id);
}

async function oordeelElders(tx: Tx): Promise<void> {
  const [{ n }] = (await tx.query<{ n: number }>('SELECT count(*)::int n FROM rec_traject')) as [{ n: number }];
  if (n === 0) return;
  await tx.query('ANALYZE rec_traject');
  if ((await voer(tx, EXTRA_RAPPORTEN)) === 0) return;
  await voer(tx, duid(UIT_BOEKINGEN));
  await tx.query('ANALYZE rec_regel');
  await voer(tx, oordelen.OORDELEN_EXTRA);
}

async function zetBevindingen(tx: Tx, reden: string): Promise<void> {
  const was = await voer(tx, bevindingen.WAS);
  if (was > 0) {
    await tx.query('ANALYZE rec_was, rec_vondst');
    await voer(tx, bevindingen.GEBLEVEN);
    await voer(tx, bevindingen.OPGELOST, [reden]);
  }
  await voer(tx, bevindingen.NIEUW);
}

async function sluitAf(tx: Tx, inleveringId: string, status: 'VERWERKT' | 'VERVANGEN'): Promise<void> {
  if (status === 'VERVANGEN') await voer(tx, boeken.TELLINGEN);
  await tx.query('UPDATE inlevering SET status = $2, verwerkt_op = now() WHERE id = $1', [inleveringId, status]);
}

async function tellingenVan(tx: Tx, inleveringId: string): Promise<Tellingen> {
  const [rij] = await tx.query<Omit<Tellingen, 'bedragGeboektCent'> & { bedrag: string }>(
    `SELECT status, aantal_regels regels, aantal_afgewezen afgewezen, aantal_geblokkeerd geblokkeerd,
       aantal_geboekt geboekt, bedrag_geboekt_cent bedrag FROM inlevering WHERE id = $1`,
    [inleveringId],
  );
  const { bedrag, ...uit } = rij!;
  return { ...uit, bedragGeboektCent: Number(bedrag) };
}

const noteer = (tx: Tx, tabel: string, handeling: string, sleutel: string | null, na: object): Promise<unknown> =>
  tx.query('SELECT audit_noteer($1, $2, $3, $4)', [tabel, handeling, sleutel, JSON.stringify(na)]);
