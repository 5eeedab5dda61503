import { GEEN_UREN, type Feitkern, type Trajectfeiten, type Uren } from './beeld.js';
import { standaardInstellingen, type Instellingen } from './instellingen.js';
import { termijnen, type Termijn } from './termijnen.js';

type Gegevens = Feitkern['gegevens'];
/** A fact in one line: kind, day, and what else it holds. */
export const feit = (
  soort: string,
  datum: string,
  rest: { uren?: number; code?: string; tot?: string | null; gegevens?: Gegevens } = {},
): Feitkern => ({
  ...{ soort, datum, tot: rest.tot ?? null, code: rest.code ?? null, gegevens: rest.gegevens ?? {} },
  urenH: rest.uren === undefined ? null : Math.round(rest.uren * 100),
});
export const pip = (versie: number, vastgesteldOp: string, leerroute = 'B1_ROUTE') => ({
  versie,
  vastgesteldOp,
  leerroute,
});
export const uren = (over: Partial<Record<Exclude<keyof Uren, 'maanden'>, number>> = {}): Uren => ({
  ...GEEN_UREN,
  ...Object.fromEntries(Object.entries(over).map(([k, v]) => [k, Math.round(v * 100)])),
});
export const traject = (over: Partial<Trajectfeiten> = {}): Trajectfeiten => ({
  ...{ doelgroep: 'ASIELSTATUSHOUDER', gehuisvestOp: null, pips: [], feiten: [], uren: GEEN_UREN },
  ...over,
});

/** One term of a traject on a day. */
export function termijn(
  code: string,
  vandaag: string,
  t: Partial<Trajectfeiten>,
  instellingen: Partial<Instellingen> = {},
): Termijn {
  const gevonden = termijnen(traject(t), () => standaardInstellingen(instellingen), vandaag).find(
    (x) => x.code === code,
  );
  if (!gevonden) throw new Error(`Geen termijn ${code}`);
  return gevonden;
}
export const kort = (t: Termijn): string => `${t.oordeel} ${t.datum ?? '-'} ${t.dagenOver ?? '-'}`;

/** Twelve hours of PVT, an activity and a signature. */
export const PVT_KLAAR = [
  ...['2024-03-01', '2024-03-08', '2024-03-15'].map((d) => feit('PVT_BIJEENKOMST', d, { uren: 3 })),
  feit('PVT_BIJEENKOMST', '2024-03-22', { uren: 3, gegevens: { activiteit: true } }),
  feit('PVT_ONDERTEKEND', '2024-03-22'),
];
const THEMAS = 'BEROEPENORIENTATIE WERKNEMERSCOMPETENTIES REALISTISCH_BEROEPSBEELD BEROEPSKANSEN';
const THEMAS2 = 'BEROEPSCOMPETENTIES_VERWERVEN NETWERK_OPBOUWEN WERK_VINDEN WERKCULTUUR';
export const MAP_KLAAR = [
  ...`${THEMAS} ${THEMAS2}`.split(' ').map((code) => feit('MAP_THEMA', '2024-06-01', { code })),
  feit('MAP_PRAKTIJK', '2024-07-01', { uren: 40 }),
  feit('MAP_EINDGESPREK', '2024-08-01', { code: 'VOLTOOID' }),
];
export const examen = (onderdeel: string, datum = '2025-06-01', niveau = 'B1', code = 'GESLAAGD'): Feitkern =>
  feit('EXAMEN', datum, { code, gegevens: onderdeel === 'KNM' ? { onderdeel } : { onderdeel, niveau } });
export const TAAL_KLAAR = ['LEZEN', 'LUISTEREN', 'SCHRIJVEN', 'SPREKEN'].map((o) => examen(o));
