import type { Fout } from '#core';
import type { Sectie } from '../soorten/soort.js';
import { celstaten, type Toonbaar } from './cijfers.js';
import { ontbreekt, type Gegevens } from './opgave.js';

/** What is still missing before this section can be handed in, with the figures of now. */
export function nogNodig(sectie: Sectie, g: Gegevens, cijfers: readonly Toonbaar[], normBp: number): Fout[] {
  const cellen = sectie.velden.flatMap((veld) => celstaten(veld, cijfers, g, normBp).map((c) => ({ veld, c })));
  const uitleg = cellen.flatMap(({ veld, c }) => (c.uitleg ? [{ veld: veld.code, waarom: c.uitleg }] : []));
  const zonderReden = cellen
    .filter(({ c }) => c.verschil && c.reden === null)
    .map(({ veld, c }): Fout => {
      const melding = `Bij "${veld.naam}" vulde u ${c.opgave} in; het portaal telt ${c.waarde}.`;
      return {
        code: 'KWA-009',
        veld: veld.code,
        melding,
        oplossing: 'Kies waarom dit verschilt, of haal uw getal weg.',
      };
    });
  return [...ontbreekt(sectie, g, uitleg), ...zonderReden];
}
