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
  /** Its line in a point that several of a contract share; null where each is a point. */
  deel: Deel | null;
  bron: unknown;
}
export interface Deel {
  naam: string;
  waarde: string;
  volgorde: string;
}
interface Tekst {
  naam: string;
  betekenis: string;
  titel: string;
  uitleg: string;
  cijfers: { naam: string; waarde: string }[];
  link: string;
  samen?: { titel(namen: readonly string[]): string; uitleg: string } | undefined;
}
export interface Signaalpunt {
  sleutel: string;
  code: string;
  ids: string[];
  /** Its figures are one line for each signal. */
  delen: boolean;
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

/**
 * What makes it the same point tomorrow: of trajecten and of what is told together the kind and the contract, of the rest
 * the signal itself. What already stands on an agenda by itself stays so.
 */
export function sleutelVoor(s: Agendasignaalrij, gemeenten: boolean, staat: ReadonlySet<string> = new Set()): string {
  const zelf = `${s.code}/${s.id}/${zichtVan(s, gemeenten)}`;
  const samen = (s.perTraject || s.deel !== null) && !staat.has(zelf);
  return samen ? `${s.code}/${s.contractId ?? '-'}/${zichtVan(s, gemeenten)}` : zelf;
}

/** One point for signals that belong together: of trajecten it tells how many, so that it names nobody. */
export function puntVan(
  sleutel: string,
  groep: readonly Agendasignaalrij[],
  t: Tekst,
  noemAanbieder: boolean,
): Signaalpunt {
  const een = groep[0]!;
  const bij = noemAanbieder && een.aanbieder ? ` (${een.aanbieder})` : '';
  const w = woorden(groep, t);
  return {
    ...{ sleutel, code: een.code, ids: groep.map((s) => s.id), contractId: een.contractId, delen: een.deel !== null },
    zicht: sleutel.slice(sleutel.lastIndexOf('/') + 1) as Zicht,
    aanbiederId: een.contractId === null ? null : een.aanbiederId,
    gemeenteId: een.contractId === null ? een.gemeenteId : null,
    ...{ ...w, titel: w.titel + bij },
  };
}

function woorden(
  groep: readonly Agendasignaalrij[],
  t: Tekst,
): Pick<Signaalpunt, 'titel' | 'toelichting' | 'cijfers' | 'link'> {
  const een = groep[0]!;
  const n = groep.length;
  const contract = een.contract === null ? '' : `&contract=${encodeURIComponent(een.contract)}`;
  const lijst = `/signalen?code=${een.code}${contract}`;
  if (een.perTraject)
    return {
      ...{ titel: `${t.naam}: ${n} ${n === 1 ? 'traject' : 'trajecten'}`, toelichting: t.betekenis, link: lijst },
      cijfers: [{ naam: 'trajecten', waarde: String(n) }],
    };
  if (een.deel === null || !t.samen) return { titel: t.titel, toelichting: t.uitleg, cijfers: t.cijfers, link: t.link };
  const delen = groep.flatMap((s) => s.deel ?? []).sort((a, b) => (a.volgorde < b.volgorde ? -1 : 1));
  const cijfers = delen.map(({ naam, waarde }) => ({ naam, waarde: `uiterlijk ${waarde}` }));
  if (n === 1) return { titel: t.titel, toelichting: t.uitleg, link: t.link, cijfers };
  return { titel: t.samen.titel(delen.map((d) => d.naam)), toelichting: t.samen.uitleg, link: lijst, cijfers };
}
