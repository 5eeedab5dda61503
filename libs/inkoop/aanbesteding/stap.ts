import { vandaag as dagVan, type Fout } from '#core';
import type { Tx } from '#platform';
import { geenToegang } from '#toegang';
import {
  beletsel,
  type Beletsel,
  type Gegevens,
  type Moment,
  type Perceel,
  type Stapdefinitie,
  type Stapsoort,
} from '../domain/aanbesteding/begrippen.js';
import { voluit } from '../domain/aanbesteding/dagen.js';
import { gunningVan } from '../domain/aanbesteding/gunning.js';
import { overPerceel } from '../domain/aanbesteding/standen.js';
import { geordend, oordeel, stapVan } from '../domain/aanbesteding/stappen.js';
import { laad, moment, type Geladen } from './dossier.js';

export interface Uitkomst {
  id: string | null;
  fouten: Fout[];
}
export const gelukt = (id: string): Uitkomst => ({ id, fouten: [] });
export const mislukt = (...fouten: Fout[]): Uitkomst => ({ id: null, fouten });

/** A refusal as the API gives it: what, on which figures, by which rule, from which source. */
export const naarFout = (b: Beletsel): Fout => ({
  code: b.code,
  melding: `${b.melding}${b.cijfers ? ` Cijfers: ${b.cijfers}.` : ''}${b.regel === b.melding ? '' : ` Regel: ${b.regel}.`} Bron: ${b.bron}.`,
  oplossing: b.oplossing,
});

export interface Verzoek {
  aanbestedingId: string;
  soort: Stapsoort;
  /** Which of several steps of this kind. */
  code?: string;
  perceel?: string;
  /** The day on which it happened; today when left out. */
  op?: string;
}
/** A step that may be taken: everything is loaded and locked, nothing is written yet. */
export interface Toegestaan {
  tx: Tx;
  geladen: Geladen;
  stap: Stapdefinitie;
  perceel: Perceel | null;
  m: Moment;
  op: string;
}

/** One step at a time in a procurement. */
export const inStap = (tx: Tx, aanbesteding: string): Promise<unknown> =>
  tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 7))`, [aanbesteding]);
/**
 * While a supplier hands in, no step is taken, and after a step its clock is asked anew: what came in before the deadline
 * is there when the safe opens, and nothing comes in after.
 */
export const naastStappen = (tx: Tx, ronde: string): Promise<unknown> =>
  tx.query(`SELECT pg_advisory_xact_lock_shared(hashtextextended(aanbesteding_id::text, 7)) FROM ronde WHERE id = $1`, [
    ronde,
  ]);

/** Judges a step and, only when nothing stands in the way, does it; otherwise nothing is done at all. */
export async function zet(tx: Tx, v: Verzoek, doe: (t: Toegestaan) => Promise<Uitkomst>): Promise<Uitkomst> {
  await inStap(tx, v.aanbestedingId);
  const geladen = await laad(tx, tx.actor, v.aanbestedingId);
  if (!geladen) throw geenToegang();
  const [{ nu }] = (await tx.query<{ nu: Date }>('SELECT clock_timestamp() AS nu')) as [{ nu: Date }];
  const vandaag = dagVan(nu);
  const op = v.op ?? vandaag;
  const d = geladen.dossier;
  const stap = stapVan(d, v.soort, v.code);
  if (!stap) return mislukt(naarFout(hoortNiet(v.soort, d.vorm)));
  const perceel = v.perceel === undefined ? null : (d.percelen.find((p) => p.code === v.perceel) ?? null);
  if (overPerceel(v.soort) && !perceel) throw geenToegang();
  const m = moment(tx.actor, op, nu);
  const beletsels = [...toetsDag(geladen, v, perceel, op, vandaag), ...oordeel(d, m, stap, perceel).beletsels];
  if (beletsels.length) return mislukt(...beletsels.map(naarFout));
  return doe({ tx, geladen, stap, perceel, m, op });
}

const hoortNiet = (soort: Stapsoort, vorm: { naam: string; bron: string }): Beletsel =>
  beletsel('AAN-003', `De stap ${soort} hoort niet bij "${vorm.naam}".`, {
    bron: vorm.bron,
    oplossing: 'Kijk bij de procedure welke stappen er zijn.',
  });

/** A day that is not to come, and not before what it follows. */
function toetsDag(g: Geladen, v: Verzoek, perceel: Perceel | null, op: string, vandaag: string): Beletsel[] {
  const gunning = perceel ? gunningVan(g.dossier, perceel.id)[0] : undefined;
  const eerder = gunning ?? g.dossier.gebeurtenissen.findLast((e) => geordend(e.soort));
  if (op > vandaag)
    return [
      beletsel('AAN-008', `${voluit(op)} is nog niet geweest.`, { oplossing: 'Kies een dag tot en met vandaag.' }),
    ];
  if (!eerder || op >= eerder.op) return [];
  return [
    beletsel('AAN-009', `${voluit(op)} ligt voor de stap die eraan voorafgaat.`, {
      cijfers: `vorige stap op ${voluit(eerder.op)}`,
      oplossing: `Kies een dag vanaf ${voluit(eerder.op)}.`,
    }),
  ];
}

export type Zicht = 'REGIO' | 'DEELNEMERS' | 'AANBIEDER';
/** Writes what happened. The database keeps it from ever changing. */
export async function noteer(
  { tx, geladen, stap, perceel, op }: Toegestaan,
  zicht: Zicht,
  rest: { aanbiederId?: number | null; gegevens?: Gegevens } = {},
): Promise<string> {
  const [rij] = await tx.query<{ id: string }>(
    `INSERT INTO aanbesteding_gebeurtenis (aanbesteding_id, regio_id, soort, stap, op, perceel_id, aanbieder_id, zicht, gegevens, door_id, door)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
    [
      ...[
        geladen.kop.id,
        geladen.kop.regio_id,
        stap.soort,
        stap.code,
        op,
        perceel?.id ?? null,
        rest.aanbiederId ?? null,
      ],
      ...[zicht, JSON.stringify(rest.gegevens ?? {}), tx.actor.gebruikerId, tx.actor.naam],
    ],
  );
  return rij!.id;
}
