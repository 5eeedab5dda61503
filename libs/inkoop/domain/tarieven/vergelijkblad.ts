import { naarDecimaal, naarGeheel } from '#core';
import { csvTekst } from '#spreadsheets';
import { eenheidNaam } from './eenheden.js';
import { BTW } from './tarief.js';
import type { Keuze, Kolom, Vergelijking } from './vergelijken.js';

/** A cell of an export: text, an exact number, or a formula with its outcome. */
export type Bladcel =
  string | null | { getal: string; opmaak?: string } | { formule: string; uitkomst: string | null; opmaak?: string };
export interface Blad {
  naam: string;
  rijen: Bladcel[][];
}
const EURO = '#,##0.00';
const getal = (waarde: string | null, opmaak = EURO): Bladcel => (waarde === null ? null : { getal: waarde, opmaak });
export const MAATSTAFNAAM: Record<Keuze['maatstaf'], string> = {
  TRAJECT: 'traject',
  LESUUR: 'lesuur',
  LESUUR_PER_DEELNEMER: 'lesuur per deelnemer',
  MAAND: 'maand',
};

/** 0 -> 'A', 26 -> 'AA'. */
export const kolomletter = (i: number): string =>
  i < 26 ? String.fromCharCode(65 + i) : kolomletter(Math.floor(i / 26) - 1) + kolomletter(i % 26);

const INVOER = [
  'Contract',
  'Aanbieder',
  'Product',
  'Soort',
  'Eenheid',
  'Prijs',
  'Aantal',
  'Gedeeld door',
  'Bedrag per traject',
  'Btw',
  'Bron',
];

/** Every price that counts, one per row: price × quantity / divisor is a formula, so what-if is a matter of typing. */
export function invoerblad(v: Vergelijking): Blad {
  const rijen: Bladcel[][] = [INVOER];
  for (const k of v.kolommen)
    for (const [soort, cellen] of [
      ['BASIS', k.basis],
      ['MODULE', k.modules],
    ] as const)
      for (const c of cellen) {
        const n = rijen.length + 1;
        const r = c.rekening;
        rijen.push([
          ...[k.contract, k.aanbieder, c.product, soort, r ? eenheidNaam(r.eenheid) : ''],
          ...(r
            ? [
                getal(naarDecimaal(r.prijsE4, 4), '#,##0.0000'),
                getal(naarDecimaal(r.aantalH, 2)),
                getal(String(r.deler), '0'),
              ]
            : [null, null, null]),
          r ? { formule: `F${n}*G${n}/H${n}`, uitkomst: c.bedrag, opmaak: EURO } : c.som,
          ...[k.btw.map((b) => BTW[b as keyof typeof BTW] ?? b).join(', '), c.bron ?? ''],
        ]);
      }
  return { naam: 'Prijzen', rijen };
}

/** The comparison itself, with sums over the sheet of prices; the words for what is not offered stay words. */
export function vergelijkblad(v: Vergelijking, maat: Keuze['maatstaf']): Blad {
  const modules = v.modules.filter((m) => m.gekozen);
  const kop = [
    ...['Contract', 'Aanbieder', 'Regio', 'Basispakket'],
    ...modules.map((m) => m.naam),
    ...[
      'Samen per traject',
      'Lesuren',
      'Maanden',
      'Lege stoelen ×',
      `Prijs per ${MAATSTAFNAAM[maat]}`,
      'Vergelijkbaar',
      'Laagste',
    ],
    ...[
      'Groepsgrootte',
      'Onderbezetting',
      'Indexering',
      'Som',
      'Waarom niet',
      'Uren aangeboden',
      'Uren gegeven',
      'Uren gevolgd',
    ],
    ...['Geboekt bedrag', 'Prijs gevolgd uur'],
  ];
  const laatste = v.kolommen.length + 1;
  return { naam: 'Vergelijking', rijen: [kop, ...v.kolommen.map((k, i) => regel(k, i + 2, modules, maat, laatste))] };
}

function regel(
  k: Kolom,
  n: number,
  modules: readonly { code: string }[],
  maat: Keuze['maatstaf'],
  laatste: number,
): Bladcel[] {
  const L = (i: number): string => kolomletter(4 + modules.length + i);
  const [samen, lesuren, maanden, factor, prijs, mee] = [L(0), L(1), L(2), L(3), L(4), L(5)];
  const som = (extra: string, uitkomst: string | null): Bladcel => ({
    ...{ formule: `SUMIFS(Prijzen!I:I,Prijzen!A:A,A${n},${extra})`, uitkomst, opmaak: EURO },
  });
  const delers = {
    TRAJECT: `${samen}${n}`,
    MAAND: `${samen}${n}/${maanden}${n}`,
    LESUUR: `${samen}${n}/${lesuren}${n}`,
  };
  const rekening = maat === 'LESUUR_PER_DEELNEMER' ? `${delers.LESUUR}*${factor}${n}` : delers[maat];
  const bereik = (letter: string): string => `${letter}$2:${letter}$${laatste}`;
  const onder = `AND(${mee}${n}="ja",COUNTIFS(${bereik(mee)},"ja",${bereik(prijs)},"<"&${prijs}${n})=0)`;
  const totaal = somVan([k.basisBedrag, ...k.modules.filter((c) => c.stand === 'PRIJS').map((c) => c.bedrag)]);
  return [
    ...[k.contract, k.aanbieder, k.regio],
    k.basisBedrag === null ? 'niet te berekenen' : som('Prijzen!D:D,"BASIS"', k.basisBedrag),
    ...k.modules.map((c) =>
      c.stand === 'PRIJS'
        ? som(`Prijzen!C:C,"${c.product.replaceAll('"', '""')}",Prijzen!D:D,"MODULE"`, c.bedrag)
        : c.som,
    ),
    totaal === null
      ? 'niet te berekenen'
      : { formule: `SUM(D${n}:${kolomletter(3 + modules.length)}${n})`, uitkomst: totaal, opmaak: EURO },
    getal(naarDecimaal(k.pakket.lesurenH, 2)),
    getal(k.pakket.duurMaanden === null ? null : String(k.pakket.duurMaanden), '0'),
    { formule: `${k.factor[0]}/${k.factor[1]}`, uitkomst: String(k.factor[0] / k.factor[1]), opmaak: '0.0000' },
    k.prijs === null ? 'niet te berekenen' : { formule: `ROUND(${rekening},2)`, uitkomst: k.prijs, opmaak: EURO },
    k.vergelijkbaar ? 'ja' : 'nee',
    { formule: `IF(${onder},"laagste","")`, uitkomst: k.laagste ? 'laagste' : '' },
    ...[groep(k), k.onderbezetting, k.indexering ?? '', k.som, k.redenen.join(' ')],
    ...urencellen(k, kolomletter(18 + modules.length), kolomletter(19 + modules.length), n),
  ];
}

/** Null as soon as one amount is unknown: a missing price is not € 0. */
function somVan(bedragen: readonly (string | null)[]): string | null {
  const centen = bedragen.map((b) => (b === null ? null : naarGeheel(b, 2)));
  if (centen.some((c) => c === null)) return null;
  return naarDecimaal(
    centen.reduce<number>((s, c) => s + (c ?? 0), 0),
    2,
  );
}

export const groep = (k: Pick<Kolom, 'pakket'>): string => {
  const { groepMin: min, groepMax: max } = k.pakket;
  if (min === null && max === null) return 'niet vastgelegd';
  return min === null ? `tot en met ${max}` : max === null ? `vanaf ${min}` : `${min} tot en met ${max}`;
};

function urencellen(k: Kolom, gevolgd: string, bedrag: string, n: number): Bladcel[] {
  const u = k.uren;
  if (!u) return [null, null, null, null, null];
  return [
    ...[u.aangebodenH, u.gegevenH, u.gevolgdH].map((h) => getal(naarDecimaal(h, 2))),
    getal(naarDecimaal(u.bedragCent, 2)),
    u.prijsGevolgdUur === null
      ? null
      : { formule: `ROUND(${bedrag}${n}/${gevolgd}${n},2)`, uitkomst: u.prijsGevolgdUur, opmaak: EURO },
  ];
}

const csvTekstVan = (c: Bladcel): string => {
  if (c === null || typeof c === 'string') return c ?? '';
  return ('getal' in c ? c.getal : (c.uitkomst ?? '')).replace('.', ',');
};
export const csv = (rijen: readonly Bladcel[][]): string => csvTekst(rijen.map((r) => r.map(csvTekstVan)));
