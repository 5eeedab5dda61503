import type { Lezer } from '#platform';
import { instellingenLezer } from '../domain/termijnen/instellingen.js';
import { dagenOver, maakZaak, REGELS, uitkomsten } from '../domain/termijnen/termijnen.js';
import { feitenVan, laadInstellingen, laadTrajecten } from './laad.js';

/** A term that ends soon or is past while something is still to be done. Nothing in it tells who it is about. */
export interface TermijnInGevaar {
  trajectId: number;
  trajectnummer: string;
  code: string;
  naam: string;
  datum: string;
  dagenOver: number;
}
/** What may be done, or is only said, is no danger; and what ends with the whole term is that term. */
const GEEN_GEVAAR = new Set([
  'EXAMENBRIEF',
  'LEERROUTE_WISSELEN',
  'NIVEAU_AFSCHALEN',
  'VERLENGING_AANWEZIGHEID',
  'LEEFTIJD',
]);
const GEHEEL = 'INBURGERINGSTERMIJN';

/** The terms of a gemeente's trajecten that end within so many days: three statements, however many there are. */
export async function termijnenInGevaar(
  q: Lezer,
  gemeenteId: number,
  dag: string,
  binnen: number,
): Promise<TermijnInGevaar[]> {
  const rijen = await laadTrajecten(q, gemeenteId, { afgesloten: false });
  const instellingen = instellingenLezer(await laadInstellingen(q, gemeenteId));
  return rijen.flatMap((r) => {
    const lijst = uitkomsten(maakZaak(feitenVan(r), instellingen, dag)).map((u, i) => ({ ...u, regel: REGELS[i]! }));
    const einde = lijst.find((u) => u.regel.code === GEHEEL)!.datum;
    return lijst.flatMap((u) => {
      const over = dagenOver(u, dag);
      if (over === null || over > binnen || GEEN_GEVAAR.has(u.regel.code)) return [];
      if (!['TE_LAAT', 'LET_OP', 'OP_TIJD'].includes(u.oordeel) || (u.regel.code !== GEHEEL && u.datum === einde))
        return [];
      const { code, naam } = u.regel;
      return [{ trajectId: r.id, trajectnummer: r.trajectnummer, code, naam, datum: u.datum!, dagenOver: over }];
    });
  });
}
