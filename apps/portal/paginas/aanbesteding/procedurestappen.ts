import { STAPSOORTEN, type Stapsoort } from '../../../../libs/inkoop/domain/aanbesteding/begrippen';
import { STAPNAAM } from '../../../../libs/inkoop/domain/aanbesteding/namen';
import { geordend } from '../../../../libs/inkoop/domain/aanbesteding/stappen';
import { leesGetal } from '../../onderdelen/invoer';
import type { Prijssoort, Procedurestap, Wie } from './gegevens';

export const WIE: Record<Wie, string> = {
  CONTRACTMANAGER: 'Contractmanager',
  REGIO_COORDINATOR: 'Regio-coördinator',
  AANBIEDER: 'Aanbieder',
};
export const PRIJS: Record<Prijssoort, string> = {
  GEEN: 'Zonder prijs',
  INDICATIEF: 'Indicatieve prijs, met aannames',
  DEFINITIEF: 'Definitieve prijs',
};
export const CAP = {
  CONTRACTEN: 'Een combinatie telt als één',
  PARTIJEN: 'Elk lid van een combinatie telt mee',
};
export const SOORTEN = STAPSOORTEN.map((s) => ({ value: s, label: STAPNAAM[s].replace(/\.$/, '').split(';')[0]! }));
export const heeftPlaats = (soort: string): boolean => geordend(soort as Stapsoort);

/** A step as it is edited; the number of days is text until it is sent. */
export interface Stapveld extends Omit<Procedurestap, 'minDagen'> {
  minDagen: string;
}
export const naarVeld = (s: Procedurestap): Stapveld => ({ ...s, minDagen: String(s.minDagen) });
export const naarStap = (s: Stapveld): Procedurestap => ({
  ...s,
  prijs: s.soort === 'RONDE_OPENEN' ? s.prijs : null,
  naam: s.naam.trim(),
  bron: s.bron.trim(),
  minDagen: leesGetal(s.minDagen) ?? -1,
});

/** A code that no step has yet. */
export function vrijeCode(begin: string, stappen: readonly { code: string }[]): string {
  if (!stappen.some((s) => s.code === begin)) return begin;
  for (let n = 2; ; n++) if (!stappen.some((s) => s.code === `${begin}_${n}`)) return `${begin}_${n}`;
}
const eigen = (code: string, soort: string, naam: string): Stapveld => ({
  ...{ code, soort, naam, verplicht: true, prijs: null, minDagen: '0', bron: 'Eigen inkoopbeleid' },
  wie: ['CONTRACTMANAGER'],
});
/** A round always comes with the opening of its safe: both go right before the last round. */
export function metRonde(stappen: readonly Stapveld[]): { stappen: Stapveld[]; plek: number } {
  const laatste = stappen.findLastIndex((s) => s.soort === 'RONDE_OPENEN');
  const plek = laatste < 0 ? stappen.length : laatste;
  const ronde = {
    ...eigen(vrijeCode('RONDE_EIGEN', stappen), 'RONDE_OPENEN', 'Ronde openen: eigen ronde'),
    prijs: 'GEEN' as const,
  };
  const kluis: Stapveld = {
    ...eigen(vrijeCode('KLUIS_EIGEN', stappen), 'KLUIS_OPENEN', 'Kluis openen: eigen ronde'),
    wie: ['CONTRACTMANAGER', 'REGIO_COORDINATOR'],
  };
  return { stappen: [...stappen.slice(0, plek), ronde, kluis, ...stappen.slice(plek)], plek };
}
export function metStap(stappen: readonly Stapveld[], soort: string): { stappen: Stapveld[]; plek: number } {
  const naam = SOORTEN.find((s) => s.value === soort)?.label ?? soort;
  const einde = stappen.findLastIndex((s) => heeftPlaats(s.soort));
  const plek = heeftPlaats(soort) ? Math.max(0, einde) : stappen.length;
  const stap = eigen(vrijeCode(soort, stappen), soort, naam);
  return { stappen: [...stappen.slice(0, plek), stap, ...stappen.slice(plek)], plek };
}
