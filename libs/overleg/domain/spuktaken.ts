import { maandNl, nl } from '#core';
import type { SpukSignaal, ZonderBedrag } from '#spuk';
import type { Taak } from './taken.js';

/** More purses than this become one task that leads to the overview. */
const HOOGSTENS = 5;

export interface Spukaandacht {
  signalen: readonly SpukSignaal[];
  zonderBedrag: readonly ZonderBedrag[];
  /** Amounts per head that are missing, in words. */
  ontbrekend: readonly string[];
}

function uitleg(s: SpukSignaal): string {
  const deel =
    s.gebruiktPromille === null ? '' : `Besteed en toegezegd samen: ${nl((s.gebruiktPromille / 10).toFixed(1))} %. `;
  if (s.drempel === 100) return `${deel}Dat is meer dan het rijk geeft. Bekijk waar het in zit en wat nog anders kan.`;
  if (s.droogIn) return `${deel}Bij dit tempo is de beurs leeg in ${maandNl(s.droogIn)}.`;
  return `${deel}Kijk of het tot het eind van het jaar genoeg is.`;
}
const dringend = (s: SpukSignaal): boolean => s.drempel === 100 || s.droogIn !== null;

const beurstaak = (s: SpukSignaal): Taak => ({
  ...{ id: `SPUK-${s.gemeenteCode}-${s.beurs}-${s.naam}`, soort: 'SPUK', titel: s.titel, uitleg: uitleg(s) },
  ...{ uiterlijk: null, ernst: dringend(s) ? 'DEZE_WEEK' : 'LATER', knop: 'Beurs bekijken' },
  link: `/spuk/${s.gemeenteCode}/${s.beurs.toLowerCase()}?jaar=${s.jaar}${s.naam && `&naam=${encodeURIComponent(s.naam)}`}`,
});

const opsomming = (namen: readonly string[]): string =>
  namen.length <= HOOGSTENS
    ? namen.join(', ')
    : `${namen.slice(0, HOOGSTENS).join(', ')} en nog ${namen.length - HOOGSTENS}`;

/** Amounts of the rijk are asked for by name: of one gemeente at that gemeente, of more in the overview. */
function bedragtaken(zonder: readonly ZonderBedrag[], jaar: number): Taak[] {
  if (zonder.length === 0) return [];
  const gemeenten = [...new Set(zonder.map((z) => z.gemeente))];
  const enig = gemeenten.length === 1;
  const wat = [...new Set(zonder.map((z) => z.titel))].join(', ');
  return [
    {
      ...{ id: `SPUK-BEDRAG-${jaar}`, soort: 'SPUK_BEDRAG', ernst: 'LATER', uiterlijk: null },
      titel: `Bedrag van het rijk voor ${jaar} ontbreekt: ${enig ? wat : `${gemeenten.length} gemeenten`}`,
      uitleg: `${enig ? `Voor ${gemeenten[0]} is` : `${wat}. Voor ${opsomming(gemeenten)} is`} geen beschikking vastgelegd. Zonder bedrag is niet te zeggen wat er over is.`,
      knop: 'Bekijken',
      link: enig ? `/spuk/${zonder[0]!.gemeenteCode}?jaar=${jaar}` : `/spuk?jaar=${jaar}&stand=ONTBREEKT`,
    },
  ];
}

const hoofdtaken = (ontbrekend: readonly string[], jaar: number): Taak[] =>
  ontbrekend.length === 0
    ? []
    : [
        {
          ...{ id: `SPUK-HOOFD-${jaar}`, soort: 'SPUK_BEDRAG', ernst: 'LATER', uiterlijk: null },
          titel: `${ontbrekend.length === 1 ? 'Een bedrag' : `${ontbrekend.length} bedragen`} voor de rekentool ${jaar} invullen`,
          uitleg: ontbrekend.join(' '),
          ...{ knop: 'Naar de rekentool', link: `/spuk/rekentool?jaar=${jaar}` },
        },
      ];

/** What the purses ask: the heaviest first, and no more of them than a person can take in. */
export function spukTaken(a: Spukaandacht, jaar: number): Taak[] {
  const rest = a.signalen.slice(HOOGSTENS);
  const meer: Taak[] =
    rest.length === 0
      ? []
      : [
          {
            ...{ id: `SPUK-MEER-${jaar}`, soort: 'SPUK', uiterlijk: null },
            titel: `Nog ${rest.length} ${rest.length === 1 ? 'beurs vraagt' : 'beurzen vragen'} aandacht`,
            uitleg: `Bij ${opsomming([...new Set(rest.map((s) => s.gemeente))])} is 80 % of meer gebruikt, of loopt de beurs dit jaar leeg.`,
            ernst: rest.some(dringend) ? 'DEZE_WEEK' : 'LATER',
            ...{ knop: 'Overzicht bekijken', link: `/spuk?jaar=${jaar}&stand=AANDACHT` },
          },
        ];
  return [
    ...a.signalen.slice(0, HOOGSTENS).map(beurstaak),
    ...meer,
    ...bedragtaken(a.zonderBedrag, jaar),
    ...hoofdtaken(a.ontbrekend, jaar),
  ];
}
