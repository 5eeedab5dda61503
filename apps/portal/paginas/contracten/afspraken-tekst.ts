import type { ReactNode } from 'react';
import type { Contract } from '../../api/tarieven';
import { bedrag, datum, maand } from '../../onderdelen/opmaak';
import { komma } from './invoer';

const BESLUIT = { OPEN: 'nog te besluiten', VERLENGD: 'verlengd', NIET_VERLENGD: 'niet verlengd' };
const RITME = { MAAND: 'elke maand', KWARTAAL: 'elk kwartaal', BEIDE: 'elke maand en elk kwartaal' };
const UITVAL: Record<string, string> = {
  NAAR_UREN: 'betaald naar gevolgde uren',
  PER_FASE: 'betaald per begonnen fase',
  VOLLEDIG: 'volledig betaald',
  GEEN: 'niet betaald',
};
type Feit = [string, ReactNode];
const procent = (p: string): string => `${komma(p)} %`;

export const looptijd = (c: Contract): Feit[] => [
  ['Looptijd', `${datum(c.van)} tot en met ${c.tot ? datum(c.tot) : 'onbepaald'}`],
  ...c.verlengingen.map((v): Feit => [
    `Verlenging ${v.volgnummer}`,
    `${v.maanden} maanden, besluiten uiterlijk ${datum(v.uiterlijkBesluitenOp)}: ${BESLUIT[v.besluit]}${v.beslotenOp ? ` op ${datum(v.beslotenOp)} door ${v.beslotenDoor}` : ''}`,
  ]),
  ...(c.verlengingen.length ? [] : [['Verlengingen', 'niet afgesproken'] as Feit]),
  ['Plafond', c.plafond ? `${bedrag(c.plafond)}, waarvan ${bedrag(c.besteed)} geboekt` : 'geen'],
  ['Herkomst', c.herkomst ?? '–'],
  ['Bron', c.bron ?? '–'],
];

export function afspraken(c: Contract): Feit[] {
  const dagen = [
    ...(c.ritme === 'KWARTAAL' ? [] : [`de ${c.inleverdag}e van de volgende maand`]),
    ...(c.ritme === 'MAAND' ? [] : [`de ${c.inleverdagKwartaal}e na het kwartaal`]),
  ];
  const afmelden = c.noshowAfmeldenUren === null ? '' : `, afmelden tot ${c.noshowAfmeldenUren} uur tevoren`;
  return [
    [
      'Rapporteren',
      `${RITME[c.ritme]}, uiterlijk ${dagen.join(' en ')}${c.rapportageVanaf ? `, vanaf ${maand(c.rapportageVanaf)}` : ''}`,
    ],
    ['Aanwezigheid', `minstens ${procent(c.aanwezigheidsnorm)} van de aangeboden uren`],
    ['Aanbod', `ten hoogste ${procent(c.aanbodgrens)} van de geplande uren`],
    [
      'Tempo',
      `minstens ${procent(c.tempogrens)} van de geplande uren, vanaf maand ${c.tempoVanafMaand} van een onderdeel`,
    ],
    [
      'Wegblijven',
      c.noshowBetaald === null ? 'niet afgesproken' : `${procent(c.noshowBetaald)} van de prijs${afmelden}`,
    ],
    [
      'Uitval',
      c.uitvalRegel
        ? `${UITVAL[c.uitvalRegel]}${c.uitvalNaWeken ? `, na ${c.uitvalNaWeken} weken afwezig` : ''}`
        : 'niet afgesproken',
    ],
    [
      'Betaling',
      c.fasen.map((f) => `${f.naam} ${procent(f.aandeel)}${f.resultaat ? ' (op resultaat)' : ''}`).join(', ') ||
        'niet in fasen',
    ],
    ['Keurmerk', c.keurmerkVereist ?? 'niet verplicht'],
  ];
}
