import { planMail, type Lezer, type Tx } from '#platform';
import { STANDAARD_HERINNERDAGEN } from '../domain/planning.js';
import { HERINNERING } from './mails.js';

/** SQL: nothing usable was handed in for report `r`. */
export const NOG_OPEN = `CASE r.soort
  WHEN 'MAAND' THEN NOT EXISTS (SELECT FROM inlevering i WHERE i.rapportage_id = r.id AND i.status NOT IN ('GEWEIGERD','GEPARKEERD'))
  ELSE NOT EXISTS (SELECT FROM kwartaal_versie v WHERE v.rapportage_id = r.id) END`;
/** A reminder that was missed for longer than this is not sent any more. */
const VERS_DAGEN = 7;

/** Writes down the reminders that fall due today or did so in the days before. Safe to repeat. */
export async function maakHerinneringen(tx: Tx, vandaag: string): Promise<number> {
  const [uit] = await tx.query<{ n: number }>(
    `WITH nieuw AS (
       INSERT INTO herinnering (rapportage_id, aanbieder_id, regio_id, soort, dag)
       SELECT r.id, r.aanbieder_id, r.regio_id, CASE WHEN d < 0 THEN 'VOORAF' WHEN d = 0 THEN 'OP' ELSE 'NA' END,
         greatest(r.uiterlijk_op, r.uitstel_tot) + d
       FROM rapportage r LEFT JOIN rapportageregeling w ON w.contract_id = r.contract_id
       CROSS JOIN LATERAL (SELECT DISTINCT unnest(coalesce(w.herinnerdagen, $2::int[])) d) x
       WHERE greatest(r.uiterlijk_op, r.uitstel_tot) + d BETWEEN $1::date - ${VERS_DAGEN} + 1 AND $1::date
         AND (r.periode + CASE r.soort WHEN 'MAAND' THEN interval '1 month' ELSE interval '3 months' END)::date <= $1::date
         AND ${NOG_OPEN}
       ON CONFLICT (rapportage_id, dag) DO NOTHING RETURNING 1)
     SELECT count(*)::int AS n FROM nieuw`,
    [vandaag, [...STANDAARD_HERINNERDAGEN]],
  );
  return uit!.n;
}

export interface TeVersturen {
  id: string;
  aanbieder_id: number;
  contract: string;
  soort: 'VOORAF' | 'OP' | 'NA';
  dag: string;
  rapport: 'MAAND' | 'KWARTAAL';
  rapportage_id: string;
  periode: string;
  uiterlijk_op: string;
}
const OPEN = `SELECT h.id, h.aanbieder_id, c.nummer contract, h.soort, h.dag, r.soort rapport, r.id rapportage_id, to_char(r.periode, 'YYYY-MM') periode,
       greatest(r.uiterlijk_op, r.uitstel_tot) uiterlijk_op
     FROM herinnering h JOIN rapportage r ON r.id = h.rapportage_id JOIN contract c ON c.id = r.contract_id
     WHERE h.verstuurd_op IS NULL AND ${NOG_OPEN}`;
/** Reminders that wait to be mailed, of reports that are still open. */
export const teVersturen = (q: Lezer, aantal = 200): Promise<TeVersturen[]> =>
  q.query<TeVersturen>(`${OPEN} ORDER BY h.id LIMIT $1`, [aantal]);
/** Called by whoever sent them. */
export const herinneringenVerstuurd = (tx: Tx, ids: readonly string[]): Promise<unknown> =>
  tx.query(`UPDATE herinnering SET verstuurd_op = now() WHERE id = ANY ($1::uuid[]) AND verstuurd_op IS NULL`, [ids]);

/**
 * Hands the reminders that wait to the post and marks them, in one transaction: whoever runs it again, or at the same time,
 * finds nothing left, and a mail server that is down holds nothing up. Of one report only the latest reminder goes out.
 */
export async function verstuurHerinneringen(tx: Tx, vandaag: string): Promise<number> {
  const wacht = await tx.query<TeVersturen>(
    `${OPEN} AND h.dag > $1::date - ${VERS_DAGEN} ORDER BY h.dag, h.id LIMIT 500 FOR UPDATE OF h SKIP LOCKED`,
    [vandaag],
  );
  let mails = 0;
  for (const h of new Map(wacht.map((w) => [w.rapportage_id, w])).values())
    mails += await planMail(tx, {
      ...{
        soort: HERINNERING,
        onderwerp: h.rapportage_id,
        organisatieSoort: 'AANBIEDER',
        organisatieId: h.aanbieder_id,
      },
      ...{
        rollen: ['AANBIEDER'],
        gegevens: { rapport: h.rapport, periode: h.periode, uiterlijk: h.uiterlijk_op, dag: vandaag },
      },
    });
  await herinneringenVerstuurd(tx, wacht.map((w) => w.id)); // prettier-ignore
  return mails;
}
