import { vandaag, type Fout } from '#core';
import type { Tx } from '#platform';
import { CORRECTIEREDENEN, INTREKREDENEN } from '../domain/feitcodes.js';
import type { Bron, FeitsoortCode } from '../domain/feiten.js';
import { AFGESLOTEN, keurFeit, type Feitinvoer } from '../domain/dossier/feitcontrole.js';
import {
  laatVervallen,
  leesFeiten,
  levende,
  voegFeitToe,
  type Feitrij,
  type Trajectrij,
} from './dossier.repository.js';

export interface Uitkomst {
  fouten: Fout[];
  feitId: number | null;
  /** What somebody else changed meanwhile. */
  veranderd: Feitrij[];
}
export const mis = (fout: Fout, veranderd: Feitrij[] = []): Uitkomst => ({ fouten: [fout], feitId: null, veranderd });
export const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});

interface Hoe {
  bron?: Bron;
  eigenHandeling?: boolean;
  /** The last fact that the writer had seen. */
  laatsteFeit?: number | null;
}

/** Writes a fact into a locked file, or says why not. */
export async function noteerFeit(tx: Tx, t: Trajectrij, invoer: Feitinvoer, hoe: Hoe = {}): Promise<Uitkomst> {
  const rijen = await leesFeiten(tx, t.id, t.gemeente_id);
  const nieuwer =
    hoe.laatsteFeit == null ? [] : rijen.filter((r) => r.id > hoe.laatsteFeit! && r.soort === invoer.soort);
  if (nieuwer.length) return mis(tussendoor(nieuwer), nieuwer);
  return schrijf(tx, t, invoer, rijen, hoe, null, null);
}

/** Replaces a fact: the old one stays readable and no longer counts. */
export async function corrigeerFeit(
  tx: Tx,
  t: Trajectrij,
  id: number,
  invoer: Omit<Feitinvoer, 'soort'>,
  reden: string,
  hoe: Hoe = {},
): Promise<Uitkomst> {
  const rijen = await leesFeiten(tx, t.id, t.gemeente_id);
  const oud = zoekLevend(rijen, id);
  if (!('soort' in oud)) return oud;
  if (!Object.hasOwn(CORRECTIEREDENEN, reden)) return mis(redenFout(Object.keys(CORRECTIEREDENEN)));
  const uit = await schrijf(
    tx,
    t,
    { ...invoer, soort: oud.soort },
    rijen.filter((r) => r.id !== id),
    { ...hoe, eigenHandeling: hoe.eigenHandeling ?? false },
    id,
    reden,
  );
  if (uit.fouten.length === 0) await laatVervallen(tx, id, null);
  return uit;
}

/** Takes a fact away, visibly. Withdrawing a closing opens the traject again. */
export async function trekFeitIn(tx: Tx, t: Trajectrij, id: number, reden: string): Promise<Uitkomst> {
  const oud = zoekLevend(await leesFeiten(tx, t.id, t.gemeente_id), id);
  if (!('soort' in oud)) return oud;
  if (!Object.hasOwn(INTREKREDENEN, reden)) return mis(redenFout(Object.keys(INTREKREDENEN)));
  if (t.afgesloten_op && oud.soort !== 'AFGESLOTEN') return mis(AFGESLOTEN);
  if (oud.soort === 'VERHUISD' || oud.soort === 'DOELGROEP_GEWIJZIGD')
    return mis(
      fout('TRD-003', 'feit', 'Dit feit trekt u niet los in.', 'Doe de handeling opnieuw, met de goede gegevens.'),
    );
  await laatVervallen(tx, id, reden);
  if (oud.soort === 'AFGESLOTEN') await tx.query('UPDATE traject SET afgesloten_op = NULL WHERE id = $1', [t.id]);
  return { fouten: [], feitId: id, veranderd: [] };
}

async function schrijf(
  tx: Tx,
  t: Trajectrij,
  invoer: Feitinvoer,
  rijen: Feitrij[],
  hoe: Hoe,
  vervangtId: number | null,
  reden: string | null,
): Promise<Uitkomst> {
  const bron = hoe.bron ?? 'KLANTMANAGER';
  const { fouten, gegevens } = keurFeit(invoer, {
    ...{ doelgroep: t.doelgroep, bron, vandaag: vandaag(), afgesloten: t.afgesloten_op !== null },
    ...{ eigenHandeling: hoe.eigenHandeling ?? false, levend: levende(rijen) },
  });
  if (fouten.length) return { fouten, feitId: null, veranderd: [] };
  const feitId = await voegFeitToe(tx, t, {
    ...{ soort: invoer.soort as FeitsoortCode, datum: invoer.datum, tot: invoer.tot, urenH: invoer.urenH },
    ...{ code: invoer.code, bedragCent: null, gegevens, bron, vervangtId, reden },
  });
  return { fouten: [], feitId, veranderd: [] };
}

/** The living fact, or what has become of it. */
function zoekLevend(rijen: Feitrij[], id: number): Feitrij | Uitkomst {
  const rij = rijen.find((r) => r.id === id);
  if (!rij) return mis(fout('TRD-010', 'feit', 'Dit feit is er niet.', 'Open het dossier opnieuw.'));
  if (rij.levend) return rij;
  const opvolger = rijen.find((r) => r.vervangt_id === id);
  const veranderd = opvolger ? [rij, opvolger] : [rij];
  return mis(tussendoor(veranderd), veranderd);
}
const tussendoor = (rijen: Feitrij[]): Fout => {
  const wie = rijen.map((r) => r.ingetrokken_door ?? r.door).pop();
  return fout(
    'TRD-011',
    'feit',
    `Dit is intussen veranderd door ${wie}. Er is niets van u opgeslagen.`,
    'Bekijk wat er veranderde en doe het zo nodig opnieuw.',
  );
};
const redenFout = (codes: string[]): Fout =>
  fout('TRD-013', 'reden', 'Deze reden is er niet.', `Kies uit: ${codes.join(', ')}.`);
