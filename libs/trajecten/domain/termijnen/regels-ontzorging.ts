import { plusDagen } from '#core';
import { isAsiel, type Periode } from './beeld.js';
import { helemaandenTussen, laatsteDagVan } from './dagen.js';
import { dagcijfer, nvt, onbekend, wettelijk } from './wettelijk.js';
import type { Cijfer, Regel, Uitkomst, Zaak } from './wettelijk.js';

/** Periods that touch or overlap become one. */
function aaneen(perioden: readonly Periode[]): Periode[] {
  const uit: Periode[] = [];
  for (const p of perioden) {
    const v = uit.at(-1);
    if (v && (v.tot === null || p.van <= plusDagen(v.tot, 1))) {
      if (v.tot !== null) v.tot = p.tot === null || p.tot > v.tot ? p.tot : v.tot;
    } else uit.push({ ...p });
  }
  return uit;
}
export const ONTZORGING: Regel = {
  code: 'ONTZORGING',
  naam: 'Financieel ontzorgen',
  versies: [
    wettelijk(
      {
        tekst:
          'Asielstatushouders met bijstand worden ten minste zes maanden financieel ontzorgd; de gemeente kan dat verlengen.',
        ...{ bron: 'Participatiewet, art. 56a', geldigVanaf: '2022-01-01' },
      },
      toetsOntzorging,
    ),
  ],
};

/** The day on which so many whole months will have been had, over all periods together; null = it ends before that. */
function maandenVol(blokken: readonly Periode[], maanden: number): string | null {
  let nog = maanden;
  for (const p of blokken) {
    const vol = laatsteDagVan(p.van, nog);
    if (p.tot === null || vol <= p.tot) return vol;
    nog -= helemaandenTussen(p.van, p.tot);
  }
  return null;
}

function toetsOntzorging(zaak: Zaak): Uitkomst {
  const { beeld: b, instellingen: i, vandaag } = zaak;
  if (!isAsiel(b)) return nvt('De gemeente ontzorgt asielstatushouders.');
  const [eerste] = b.ontzorging;
  if (!eerste)
    return { ...onbekend('Er is nog geen ontzorging vastgelegd.', ['de periode van ontzorging']), klaar: true };
  const blokken = aaneen(b.ontzorging);
  const open = blokken.some((p) => p.tot === null);
  const gepland = blokken.reduce((n, p) => n + (p.tot === null ? 0 : helemaandenTussen(p.van, p.tot)), 0);
  const cijfers = (): Cijfer[] => [
    dagcijfer('begin', eerste.van),
    { naam: 'nodig', waarde: i.ontzorgMaanden, eenheid: 'MAAND' },
    ...(open ? [] : [{ naam: 'vastgelegd', waarde: gepland, eenheid: 'MAAND' } as const]),
  ];
  const datum = maandenVol(blokken, i.ontzorgMaanden);
  if (datum === null) {
    const einde = blokken.at(-1)!.tot!;
    return {
      ...{ oordeel: vandaag > einde ? 'TE_LAAT' : 'LET_OP', datum: einde, cijfers },
      ontbreekt: ['een verlenging van de ontzorging'],
      uitleg: 'De ontzorging is te kort.',
    };
  }
  if (vandaag > datum)
    return { oordeel: 'GEHAALD', datum, klaar: true, cijfers, uitleg: 'De ontzorging duurde lang genoeg.' };
  return { oordeel: 'OP_TIJD', datum, cijfers, uitleg: 'De ontzorging loopt.' };
}
