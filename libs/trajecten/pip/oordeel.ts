import { vandaag, type Fout } from '#core';
import type { Lezer, Tx } from '#platform';
import { beoordeel, type Beoordeling } from '../domain/pip/beoordeling.js';
import { pipFout } from '../domain/pip/begrippen.js';
import type { RuweInhoud } from '../domain/pip/inhoud.js';
import { INKOOPREGELS, leesContracten } from './aanbod.js';
import { goedkeuringVan, leesDossier, vorigeVersie, type Pipdossier } from './dossier.js';

export const PIP_VASTGESTELD = 'pip.vastgesteld';

/** An expected refusal found half-way: thrown, so that the transaction undoes what was done. */
export class Geweigerd extends Error {
  constructor(readonly fouten: Fout[]) {
    super(fouten[0]?.melding ?? 'geweigerd');
  }
}
export const geenTraject = (): Fout =>
  pipFout(
    '001',
    'Dit traject is er niet, of het is niet van uw gemeente.',
    'Controleer het trajectnummer.',
    'trajectnummer',
  );
const AFGESLOTEN = pipFout(
  '005',
  'Dit traject is afgesloten: het plan verandert niet meer.',
  'Heropen het traject eerst.',
);

/** The plan of a traject, with nobody else changing it until the end of the transaction. */
export async function opSlot(tx: Tx, trajectnummer: string): Promise<Pipdossier> {
  await tx.query(`SELECT id FROM traject WHERE trajectnummer = $1 FOR NO KEY UPDATE`, [trajectnummer]);
  const d = await leesDossier(tx, trajectnummer);
  if (!d) throw new Geweigerd([geenTraject()]);
  if (d.afgeslotenOp !== null) throw new Geweigerd([AFGESLOTEN]);
  return d;
}

/** Judges a draft on a day with what the database knows; stores nothing. */
export async function beoordeelOp(q: Lezer, d: Pipdossier, ruw: RuweInhoud, dag: string): Promise<Beoordeling> {
  const nummers = [...new Set(ruw.delen.map((x) => x.contract.trim()))];
  const contracten = await leesContracten(q, { dag, nummers, doelgroep: d.doelgroep, trajectId: d.id });
  return beoordeel(
    ruw,
    {
      ...{ gemeente: d.gemeente, doelgroep: d.doelgroep, contracten, feiten: d.feiten, dag, vandaag: vandaag() },
      ...{ vorige: vorigeVersie(d), goedkeuring: goedkeuringVan(d) },
    },
    INKOOPREGELS,
  );
}

/** The refusals of a piece of work as data; anything else stays an error. */
export async function metFouten<T>(werk: () => Promise<T>, mis: (fouten: Fout[]) => T): Promise<T> {
  try {
    return await werk();
  } catch (e) {
    if (e instanceof Geweigerd) return mis(e.fouten);
    throw e;
  }
}
