import type { Zicht } from './partij.js';

/** A signal as far as an agenda needs it. */
export interface Agendasignaalrij {
  id: string;
  code: string;
  contractId: number | null;
  contract: string | null;
  aanbieder: string | null;
  aanbiederId: number | null;
  /** The aanbieder who may see it; null where it would tell something of another. */
  zichtAanbiederId: number | null;
  gemeenteId: number | null;
  /** There can be many of the kind: they share one point. */
  perTraject: boolean;
  bron: unknown;
}
export interface Signaalpunt {
  sleutel: string;
  code: string;
  ids: string[];
  titel: string;
  toelichting: string | null;
  cijfers: { naam: string; waarde: string }[];
  link: string | null;
  zicht: Zicht;
  contractId: number | null;
  aanbiederId: number | null;
  gemeenteId: number | null;
}

const zichtVan = (s: Agendasignaalrij, gemeenten: boolean): Zicht =>
  s.zichtAanbiederId !== null ? 'IEDEREEN' : gemeenten ? 'OPDRACHTGEVERS' : 'REGIO';

/** What makes it the same point tomorrow: of trajecten the kind and the contract, of the rest the signal itself. */
export const sleutelVoor = (s: Agendasignaalrij, gemeenten: boolean): string =>
  s.perTraject
    ? `${s.code}/${s.contractId ?? '-'}/${zichtVan(s, gemeenten)}`
    : `${s.code}/${s.id}/${zichtVan(s, gemeenten)}`;

/** One point for signals that belong together: of trajecten it tells how many, so that it names nobody. */
export function puntVan(
  sleutel: string,
  groep: readonly Agendasignaalrij[],
  t: {
    naam: string;
    betekenis: string;
    titel: string;
    uitleg: string;
    cijfers: { naam: string; waarde: string }[];
    link: string;
  },
  noemAanbieder: boolean,
): Signaalpunt {
  const een = groep[0]!;
  const n = groep.length;
  const bij = noemAanbieder && een.aanbieder ? ` (${een.aanbieder})` : '';
  const contract = een.contract === null ? '' : `&contract=${encodeURIComponent(een.contract)}`;
  return {
    ...{ sleutel, code: een.code, ids: groep.map((s) => s.id), contractId: een.contractId },
    zicht: sleutel.slice(sleutel.lastIndexOf('/') + 1) as Zicht,
    aanbiederId: een.contractId === null ? null : een.aanbiederId,
    gemeenteId: een.contractId === null ? een.gemeenteId : null,
    titel: (een.perTraject ? `${t.naam}: ${n} ${n === 1 ? 'traject' : 'trajecten'}` : t.titel) + bij,
    toelichting: een.perTraject ? t.betekenis : t.uitleg,
    cijfers: een.perTraject ? [{ naam: 'trajecten', waarde: String(n) }] : t.cijfers,
    link: een.perTraject ? `/signalen?code=${een.code}${contract}` : t.link,
  };
}
