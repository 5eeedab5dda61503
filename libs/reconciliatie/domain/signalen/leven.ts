import { dagNl, isDatum, plusDagen, type Fout } from '#core';
import type { Drempelsoort } from './soort.js';

export const STANDEN = {
  NIEUW: 'Nieuw',
  OP_AGENDA: 'Op de agenda',
  BESPROKEN: 'Besproken',
  GEDEMPT: 'Gedempt',
  WEG: 'Weg',
} as const;
export type Signaalstand = keyof typeof STANDEN;
/** What a person may do with it; that it is there or gone, the portal sees. */
export type Signaalstap = 'OP_AGENDA' | 'BESPROKEN' | 'NIEUW' | 'GEDEMPT';

/** From -> to. What is not here cannot happen. */
const MAG: Record<Signaalstand, readonly Signaalstap[]> = {
  NIEUW: ['OP_AGENDA', 'BESPROKEN', 'GEDEMPT'],
  OP_AGENDA: ['NIEUW', 'BESPROKEN', 'GEDEMPT'],
  BESPROKEN: ['NIEUW', 'OP_AGENDA', 'GEDEMPT'],
  GEDEMPT: ['NIEUW', 'GEDEMPT'],
  WEG: [],
};
export const magStap = (van: Signaalstand, naar: Signaalstap): boolean => MAG[van].includes(naar);
export const standenVoor = (naar: Signaalstap): Signaalstand[] =>
  (Object.keys(MAG) as Signaalstand[]).filter((van) => magStap(van, naar));

/** Nobody mutes for good: what was forgotten comes back. */
export const MEESTE_DAGEN = 366;
export const REDEN_MIN = 3;
export const REDEN_MAX = 1000;

/** Why this cannot be muted so; empty when it can. */
export function dempFouten(tot: string, reden: string, vandaag: string): Fout[] {
  const fouten: Fout[] = [];
  const laatste = plusDagen(vandaag, MEESTE_DAGEN);
  if (!isDatum(tot) || tot < vandaag || tot > laatste)
    fouten.push({
      code: 'SIG-002',
      veld: 'tot',
      melding: `U kunt een signaal dempen tot een dag van ${dagNl(vandaag)} tot en met ${dagNl(laatste)}.`,
      oplossing: 'Kies de dag waarop u het weer wilt zien.',
    });
  if (reden.length < REDEN_MIN || reden.length > REDEN_MAX)
    fouten.push({
      code: 'SIG-003',
      veld: 'reden',
      melding:
        reden.length < REDEN_MIN
          ? 'Er staat nog geen reden.'
          : `De reden is te lang: ${reden.length} tekens. Er mogen er ${REDEN_MAX} staan.`,
      oplossing: 'Schrijf in een zin waarom dit nu geen aandacht nodig heeft.',
    });
  return fouten;
}

/** Why this threshold cannot be; empty when it can. Null is the usual one. */
export function drempelFouten(d: Drempelsoort, waarde: number | null): Fout[] {
  if (waarde === null || (Number.isInteger(waarde) && waarde >= d.min && waarde <= d.max)) return [];
  return [
    {
      code: 'SIG-005',
      veld: 'waarde',
      melding: `${waarde} kan hier niet.`,
      oplossing: `Vul een heel getal in van ${d.min} tot en met ${d.max}.`,
    },
  ];
}
