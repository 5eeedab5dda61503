import { maandNl, naarDecimaal, nl, type Actor } from '#core';
import type { Drempel } from '../domain/beurzen.js';
import { naamVan, type Beursbeeld, type Beurzen } from './beurzen.service.js';

/** A purse that asks for attention, for the agenda of a meeting. */
export interface SpukSignaal {
  gemeente: string;
  gemeenteCode: string;
  beurs: string;
  naam: string;
  jaar: number;
  drempel: Drempel | null;
  /** Used (spent and promised) in tenths of a percent of what was granted; null without a decision. */
  gebruiktPromille: number | null;
  /** First month in which it runs dry on the middle line; null = it lasts. */
  droogIn: string | null;
  titel: string;
  uitleg: string;
}

/** A purse for which the amount of the rijk was not recorded. */
export interface ZonderBedrag {
  gemeente: string;
  gemeenteCode: string;
  titel: string;
}

/** Purses that passed 80, 90 or 100 % with what is spent and promised, or that will run dry this year; heaviest first. */
export const spukSignalen = async (beurzen: Beurzen, actor: Actor, jaar: number): Promise<SpukSignaal[]> =>
  signalenVan(await beurzen.overzicht(actor, jaar), jaar);

/** The same, beside the purses without an amount: what waits for whoever is responsible for the money. */
export async function spukAandacht(
  beurzen: Beurzen,
  actor: Actor,
  jaar: number,
): Promise<{ signalen: SpukSignaal[]; zonderBedrag: ZonderBedrag[] }> {
  const beelden = await beurzen.overzicht(actor, jaar);
  const zonderBedrag = beelden
    .filter((b) => b.stand.toegekendCent === null)
    .map((b) => ({ gemeente: b.gemeente.naam, gemeenteCode: b.gemeente.code, titel: naamVan(b) }));
  return { signalen: signalenVan(beelden, jaar), zonderBedrag };
}

function signalenVan(beelden: readonly Beursbeeld[], jaar: number): SpukSignaal[] {
  return beelden
    .filter((b) => b.stand.drempel !== null || b.prognose.droog.midden !== null)
    .map((b) => {
      const { toegekendCent, gebruiktCent, drempel } = b.stand;
      const promille = toegekendCent ? Number((gebruiktCent * 1000n) / toegekendCent) : null;
      const deel = promille === null ? '' : ` Gebruikt: ${nl(naarDecimaal(promille, 1))} %.`;
      const droog = b.prognose.droog.midden;
      return {
        ...{
          gemeente: b.gemeente.naam,
          gemeenteCode: b.gemeente.code,
          beurs: b.feiten.beurs,
          naam: b.feiten.naam,
          jaar,
        },
        ...{ drempel, gebruiktPromille: promille, droogIn: droog },
        titel: drempel
          ? `${naamVan(b)} van ${b.gemeente.naam}: ${drempel} % bereikt`
          : `${naamVan(b)} van ${b.gemeente.naam} loopt leeg`,
        uitleg: droog
          ? `Bij dit tempo is de beurs leeg in ${maandNl(droog)}.${deel}`
          : `Besteed en verplicht samen.${deel}`,
      };
    })
    .sort(
      (a, b) =>
        (b.drempel ?? 0) - (a.drempel ?? 0) || a.gemeente.localeCompare(b.gemeente) || a.titel.localeCompare(b.titel),
    );
}
