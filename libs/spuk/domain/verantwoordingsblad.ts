import { naarDecimaal } from '#core';
import type { Blad, Bladcel } from '#inkoop';
import { GROOTHEDEN, type Cijfers, type Grootheid, type Verklaring } from './verantwoording.js';

export interface Bladbeurs {
  titel: string;
  nu: Cijfers;
  geboektCent: bigint;
  uitgavenCent: bigint;
  vorig: Cijfers;
  /** Why this year is not last year. */
  toelichting: string;
}
export interface Bladindicator {
  code: string;
  omschrijving: string;
  titel: string;
  grootheid: Grootheid;
}
export interface Bladregel {
  titel: string;
  maand: string;
  contract: string;
  aanbieder: string;
  product: string;
  cent: bigint;
  regels: number;
}
export interface Bladuitgave {
  titel: string;
  maand: string;
  omschrijving: string;
  cent: bigint;
  bron: string;
}
export interface Jaarrekening {
  gemeente: string;
  jaar: number;
  indicatoren: readonly Bladindicator[];
  beurzen: readonly Bladbeurs[];
  regels: readonly Bladregel[];
  uitgaven: readonly Bladuitgave[];
  verklaringen: readonly Verklaring[];
}
const EURO = '#,##0.00';
const geld = (cent: bigint): Bladcel => ({ getal: naarDecimaal(cent, 2), opmaak: EURO });
const som = (formule: string, cent: bigint): Bladcel => ({ formule, uitkomst: naarDecimaal(cent, 2), opmaak: EURO });
/** The column of each figure on the sheet of purses, this year and last year. */
const KOLOM: Record<Grootheid, [nu: string, vorig: string]> = {
  TOEGEKEND: ['B', 'I'],
  BETAALD: ['C', 'J'],
  BESTEED: ['F', 'K'],
  VERPLICHT: ['G', 'L'],
  SALDO: ['H', 'M'],
};
const CIJFERS = Object.keys(KOLOM) as Grootheid[];

function beurzenblad(j: Jaarrekening): Blad {
  const kop = ['Beurs', 'Toegekend', 'Betaald', 'Geboekte regels', 'Uitgaven', 'Besteed', 'Nog verplicht', 'Saldo'];
  const vorig = CIJFERS.map((g) => `${GROOTHEDEN[g]} ${j.jaar - 1}`);
  const tot = (veld: (b: Bladbeurs) => bigint): bigint => j.beurzen.reduce((s, b) => s + veld(b), 0n);
  const rijen = j.beurzen.map((b, i): Bladcel[] => {
    const n = i + 2;
    return [
      ...[b.titel, geld(b.nu.TOEGEKEND), geld(b.nu.BETAALD)],
      som(`SUMIFS(Regels!F:F,Regels!A:A,A${n})`, b.geboektCent),
      som(`SUMIFS(Uitgaven!D:D,Uitgaven!A:A,A${n})`, b.uitgavenCent),
      som(`D${n}+E${n}`, b.nu.BESTEED),
      geld(b.nu.VERPLICHT),
      som(`B${n}-F${n}`, b.nu.SALDO),
      ...CIJFERS.map((g) => geld(b.vorig[g])),
      b.toelichting,
    ];
  });
  const laatste = j.beurzen.length + 1;
  const optel = (letter: string, cent: bigint): Bladcel => som(`SUM(${letter}2:${letter}${laatste})`, cent);
  const totaal: Bladcel[] = [
    'Totaal',
    optel(
      'B',
      tot((b) => b.nu.TOEGEKEND),
    ),
    optel(
      'C',
      tot((b) => b.nu.BETAALD),
    ),
    optel(
      'D',
      tot((b) => b.geboektCent),
    ),
    optel(
      'E',
      tot((b) => b.uitgavenCent),
    ),
    optel(
      'F',
      tot((b) => b.nu.BESTEED),
    ),
    optel(
      'G',
      tot((b) => b.nu.VERPLICHT),
    ),
    optel(
      'H',
      tot((b) => b.nu.SALDO),
    ),
    ...CIJFERS.map((g) =>
      optel(
        KOLOM[g][1],
        tot((b) => b.vorig[g]),
      ),
    ),
  ];
  return { naam: 'Beurzen', rijen: [[...kop, ...vorig, 'Toelichting op het verschil'], ...rijen, totaal] };
}

function indicatorblad(j: Jaarrekening): Blad {
  const kop = ['SiSa-code', 'Omschrijving', 'Beurs', 'Cijfer', String(j.jaar), String(j.jaar - 1), 'Verschil'];
  const laatste = j.beurzen.length + 1;
  const rijen = j.indicatoren.map((x, i): Bladcel[] => {
    const n = i + 2;
    const b = j.beurzen.find((y) => y.titel === x.titel);
    const [nu, vorig] = [b?.nu[x.grootheid] ?? 0n, b?.vorig[x.grootheid] ?? 0n];
    const zoek = (letter: string): string =>
      `SUMIFS(Beurzen!${letter}$2:${letter}$${laatste},Beurzen!A$2:A$${laatste},C${n})`;
    return [
      ...[x.code || 'nog geen code', x.omschrijving, x.titel, GROOTHEDEN[x.grootheid]],
      ...[
        som(zoek(KOLOM[x.grootheid][0]), nu),
        som(zoek(KOLOM[x.grootheid][1]), vorig),
        som(`E${n}-F${n}`, nu - vorig),
      ],
    ];
  });
  return { naam: 'Verantwoording', rijen: [kop, ...rijen] };
}

function verklaringblad(v: readonly Verklaring[], jaar: number): Blad {
  const kop = [
    'Contract',
    'Product',
    `Besteed ${jaar - 1}`,
    `Uren ${jaar - 1}`,
    `Besteed ${jaar}`,
    `Uren ${jaar}`,
    'Verschil',
    'Door meer of minder uren',
    'Door de prijs',
  ];
  const rijen = v.map((x, i): Bladcel[] => {
    const n = i + 2;
    return [
      ...[x.contract, x.product, geld(x.vorigCent), geld(x.vorigUrenH), geld(x.nuCent), geld(x.nuUrenH)],
      som(`E${n}-C${n}`, x.verschilCent),
      som(`IF(AND(D${n}>0,F${n}>0),ROUND((F${n}-D${n})*C${n}/D${n},2),G${n})`, x.volumeCent),
      som(`G${n}-H${n}`, x.prijsCent),
    ];
  });
  return { naam: 'Verklaring', rijen: [kop, ...rijen] };
}

/** The year-end sheet: every total is a formula over the rows on the other sheets. */
export function verantwoordingsblad(j: Jaarrekening): Blad[] {
  return [
    indicatorblad(j),
    beurzenblad(j),
    verklaringblad(j.verklaringen, j.jaar),
    {
      naam: 'Regels',
      rijen: [
        ['Beurs', 'Maand', 'Contract', 'Aanbieder', 'Product', 'Bedrag', 'Aantal regels'],
        ...j.regels.map((r): Bladcel[] => [
          r.titel,
          r.maand,
          r.contract,
          r.aanbieder,
          r.product,
          geld(r.cent),
          { getal: String(r.regels), opmaak: '0' },
        ]),
      ],
    },
    {
      naam: 'Uitgaven',
      rijen: [
        ['Beurs', 'Maand', 'Omschrijving', 'Bedrag', 'Bron'],
        ...j.uitgaven.map((u): Bladcel[] => [u.titel, u.maand, u.omschrijving, geld(u.cent), u.bron]),
      ],
    },
  ];
}
