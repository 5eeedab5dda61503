import { naarDecimaal } from '#core';
import type { Blad, Bladcel } from '#inkoop';
import {
  BEDRAGSOORTEN,
  ONDERWIJSROUTE_VANAF,
  rekentool,
  type Bedragsoort,
  type Cel,
  type Cohort,
  type Rekeninvoer,
  type Rekentabel,
  type Telling,
} from './rekentool.js';

const EURO = '#,##0.00';
const HEEL = '#,##0';
const ONTBREEKT = '"ontbreekt"';
const SOORTEN = Object.keys(BEDRAGSOORTEN) as Bedragsoort[];
const letter = (i: number): string =>
  i < 26 ? String.fromCharCode(65 + i) : letter(Math.floor(i / 26) - 1) + String.fromCharCode(65 + (i % 26));
const kop = (jaren: readonly number[]): Bladcel[] => jaren.map((j) => ({ getal: String(j), opmaak: '0' }));

/** Where the amount of a kind and year stands; every formula points there. */
const plaats =
  (jaren: readonly number[]) =>
  (soort: Bedragsoort, jaar: number): string =>
    `Bedragen!$${letter(1 + jaren.indexOf(jaar))}$${2 + SOORTEN.indexOf(soort)}`;

function bedragenblad(i: Rekeninvoer, jaren: readonly number[]): Blad {
  const boek = new Map(i.bedragen.map((b) => [`${b.soort} ${b.jaar}`, b.bedragE4]));
  const cel = (soort: Bedragsoort, jaar: number): Bladcel => {
    const e4 = boek.get(`${soort} ${jaar}`);
    // What is missing stays empty: an amount that nobody filled in is not zero.
    return e4 === undefined
      ? null
      : { getal: naarDecimaal(e4, 4), opmaak: soort === 'FACTOR' ? '0.0000' : '#,##0.00##' };
  };
  return {
    naam: 'Bedragen',
    rijen: [
      ['Bedrag per persoon', ...kop(jaren)],
      ...SOORTEN.map((s) => [BEDRAGSOORTEN[s], ...jaren.map((j) => cel(s, j))]),
    ],
  };
}

function aantallenblad(
  i: Rekeninvoer,
  cohorten: readonly Cohort[],
  t: Rekentabel,
  van: ReturnType<typeof plaats>,
): Blad {
  const h = (x: bigint | null): Bladcel => (x === null ? null : { getal: naarDecimaal(x, 2), opmaak: '0.##' });
  const rijen = cohorten.map((c, n): Bladcel[] => {
    const r = n + 2;
    const factor = van('FACTOR', c.jaar);
    const persoon = t.rijen[n]!.personenE4;
    return [
      ...[`Asielstatushouders gehuisvest in ${c.jaar}`, h(c.taakstellingH), h(c.werkelijkH)],
      {
        formule: `IF(C${r}<>"",C${r},IF(B${r}=0,0,IF(${factor}="",${ONTBREEKT},ROUND(B${r}*${factor},4))))`,
        uitkomst: persoon === null ? 'ontbreekt' : naarDecimaal(persoon, 4),
        opmaak: '0.####',
      },
    ];
  });
  const los = (naam: string, jaar: number, x: Telling): Bladcel[] => [`${naam} ${jaar}`, null, h(x.aantalH), null];
  return {
    naam: 'Aantallen',
    rijen: [
      ['Groep', 'Taakstelling', 'Geteld', 'Personen'],
      ...rijen,
      ...i.gezinnen.map((x) => los('Gezins- en overige migranten', x.jaar, x)),
      ...i.onderwijsroute.map((x) => los('Met de onderwijsroute', x.jaar, x)),
    ],
  };
}

const uitkomst = (c: Cel): string => (c.bedragE8 === null ? 'ontbreekt' : naarDecimaal(c.bedragE8, 8));
/** Persons × amount; a missing amount says so, unless there is nobody to multiply it by. */
const product = (personen: string, bedrag: string, c: Cel): Bladcel => ({
  formule: `IF(${personen}=${ONTBREEKT},${ONTBREEKT},IF(${personen}=0,0,IF(${bedrag}="",${ONTBREEKT},${personen}*${bedrag})))`,
  ...{ uitkomst: uitkomst(c), opmaak: EURO },
});

/**
 * The rekentool as a workbook: amounts and counts are typed on their own sheets, everything else is a formula. Cells are
 * exact; a total is added first and rounded last.
 */
export function rekentoolblad(invoer: Rekeninvoer): Blad[] {
  const t = rekentool(invoer);
  const cohorten = [...invoer.cohorten].sort((a, b) => a.jaar - b.jaar);
  const van = plaats(t.jaren);
  const asiel = ['ASIEL_JAAR_1', 'ASIEL_JAAR_2', 'ASIEL_JAAR_3'] as const;
  const eersteLos = cohorten.length + 2;
  const losvan = (soort: 'GEZIN' | 'ONDERWIJSROUTE', jaar: number): string => {
    const rij =
      soort === 'GEZIN'
        ? eersteLos + invoer.gezinnen.findIndex((x) => x.jaar === jaar)
        : eersteLos + invoer.gezinnen.length + invoer.onderwijsroute.findIndex((x) => x.jaar === jaar);
    return `Aantallen!$C$${rij}`;
  };
  const rijen = t.rijen.map((r, n): Bladcel[] => {
    const cellen = r.cellen.map((c): Bladcel => {
      if (c.stand === 'NVT') return 'nvt';
      if (r.soort === 'COHORT') return product(`$B${n + 2}`, van(asiel[c.jaar - r.jaar!]!, c.jaar), c);
      return product(losvan(r.soort, c.jaar), van(r.soort, c.jaar), c);
    });
    const personen: Bladcel =
      r.soort === 'COHORT'
        ? {
            formule: `Aantallen!$D$${n + 2}`,
            uitkomst: r.personenE4 === null ? 'ontbreekt' : naarDecimaal(r.personenE4, 4),
            opmaak: '0.####',
          }
        : null;
    return [r.naam, personen, ...cellen];
  });
  return [
    { naam: 'Rekentool', rijen: [['Groep', 'Personen', ...kop(t.jaren)], ...rijen, ...totalen(t, rijen.length + 1)] },
    bedragenblad(invoer, t.jaren),
    aantallenblad(invoer, cohorten, t, van),
    { naam: 'Uitleg', rijen: UITLEG.map((r) => [r]) },
  ];
}

function totalen(t: Rekentabel, laatste: number): Bladcel[][] {
  const vak = (i: number): string => `${letter(2 + i)}2:${letter(2 + i)}${laatste}`;
  const precies = t.totalen.map((x, i): Bladcel => ({
    formule: `IF(COUNTIF(${vak(i)},${ONTBREEKT})>0,${ONTBREEKT},SUM(${vak(i)}))`,
    ...{ uitkomst: x.bedragE8 === null ? 'ontbreekt' : naarDecimaal(x.bedragE8, 8), opmaak: EURO },
  }));
  const rond = t.totalen.map((x, i): Bladcel => {
    const cel = `${letter(2 + i)}${laatste + 1}`;
    return {
      formule: `IF(ISNUMBER(${cel}),ROUND(${cel},0),${ONTBREEKT})`,
      ...{ uitkomst: x.euro === null ? 'ontbreekt' : String(x.euro), opmaak: HEEL },
    };
  });
  return [
    ['Voor het afronden', null, ...precies],
    ['Totaal', null, ...rond],
  ];
}
const UITLEG = [
  'Hoe dit blad rekent',
  'Verander bedragen op het blad Bedragen en aantallen op het blad Aantallen. De rest rekent mee.',
  'Een leeg bedrag telt niet als nul: dan staat er "ontbreekt".',
  'Personen = taakstelling maal het inburgeringsplichtige deel, of de telling als die er is. Halven blijven staan.',
  'Een cohort telt drie jaar: het eerste, tweede en derde bedrag. Gezins- en overige migranten tellen één keer.',
  `De toevoeging voor de onderwijsroute begint in ${ONDERWIJSROUTE_VANAF}.`,
  'Eerst wordt opgeteld, dan pas afgerond op hele euro’s.',
];
