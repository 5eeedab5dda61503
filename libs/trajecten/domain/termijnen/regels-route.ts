import { dagNl } from '#core';
import { isAsiel, type Beeld } from './beeld.js';
import { laatsteDagVan, maandenVerder } from './dagen.js';
import { afschalenOntbreekt, opNiveau, urenTekst } from './examens.js';
import { TAALONDERDELEN, termijnBegin, termijnEinde, wettelijkEinde } from './grenzen.js';
import { knmOntbreekt, mapOntbreekt, pvtOntbreekt, taalOntbreekt } from './regels-programma.js';
import { aantal, dagcijfer, nvt, onbekend, openOordeel, uur, wettelijk } from './wettelijk.js';
import type { Cijfer, Regel, Uitkomst, Zaak } from './wettelijk.js';

const GELDIG = { geldigVanaf: '2022-01-01' };
const WISSEL_TEKST =
  'Van leerroute wisselen kan tot anderhalf jaar na het begin van de termijn; van de onderwijsroute naar de B1-route de hele termijn.';
const WISSEL_BRON = 'Besluit inburgering 2021; Divosa, vraag en antwoord leerroutes';

const altijd = (van: string | null, naar: string): boolean => van === 'ONDERWIJSROUTE' && naar === 'B1_ROUTE';

/** The last day on which this change of leerroute can be made; null while the term has not begun. */
export function wisselUiterlijk(zaak: Zaak, van: string | null, naar: string): string | null {
  const begin = termijnBegin(zaak);
  if (!begin) return null;
  return altijd(van, naar) ? termijnEinde(zaak) : laatsteDagVan(begin, zaak.instellingen.wisselMaanden);
}
export interface Wisseltoets {
  mag: boolean;
  datum: string | null;
  redenen: string[];
  tekst: string;
  bron: string;
}
/** Whether the leerroute may change on this day. */
export function magWisselen(zaak: Zaak, naar: string): Wisseltoets {
  const { beeld: b, instellingen: i, vandaag } = zaak;
  const datum = wisselUiterlijk(zaak, b.leerroute, naar);
  const redenen: string[] = [];
  if (b.leerroute === naar) redenen.push('Dit is al de leerroute.');
  if (datum !== null && vandaag > datum) redenen.push(`Wisselen kon tot en met ${dagNl(datum)}.`);
  if (i.wisselMax !== null && b.wissels.length >= i.wisselMax && !altijd(b.leerroute, naar))
    redenen.push(`De gemeente laat ${i.wisselMax} keer wisselen toe; dat is al gebeurd.`);
  return { mag: redenen.length === 0, datum, redenen, tekst: WISSEL_TEKST, bron: WISSEL_BRON };
}

export const LEERROUTE_WISSELEN: Regel = {
  code: 'LEERROUTE_WISSELEN',
  naam: 'Van leerroute wisselen',
  versies: [wettelijk({ tekst: WISSEL_TEKST, bron: WISSEL_BRON, ...GELDIG }, toetsWissel)],
};

function toetsWissel(zaak: Zaak): Uitkomst {
  const { beeld: b, instellingen: i, vandaag } = zaak;
  const begin = termijnBegin(zaak);
  if (!begin || !b.leerroute) return onbekend('De termijn is nog niet begonnen.', ['een PIP']);
  const gewoon = laatsteDagVan(begin, i.wisselMaanden);
  const laat = b.wissels.find((w) => !altijd(w.van, w.naar) && w.op > gewoon);
  const cijfers = (): Cijfer[] => [
    aantal('wissels tot nu toe', b.wissels.length),
    ...(i.wisselMax === null ? [] : [aantal('toegestaan', i.wisselMax)]),
    ...(laat ? [dagcijfer('gewisseld op', laat.op)] : []),
  ];
  if (laat)
    return {
      ...{ oordeel: 'TE_LAAT', datum: gewoon, klaar: true, cijfers },
      uitleg: 'De leerroute is gewisseld nadat dat nog kon.',
    };
  const open = { cijfers, klaar: true };
  const vol = i.wisselMax !== null && b.wissels.length >= i.wisselMax;
  if (b.leerroute === 'ONDERWIJSROUTE' && (vol || vandaag > gewoon)) {
    const einde = termijnEinde(zaak)!;
    if (vandaag > einde) return { oordeel: 'NVT', datum: einde, ...open, uitleg: 'De termijn is voorbij.' };
    return { oordeel: 'OP_TIJD', datum: einde, ...open, uitleg: 'Naar de B1-route kan de hele termijn.' };
  }
  if (vol)
    return { oordeel: 'NVT', datum: gewoon, ...open, uitleg: 'Er is al zo vaak gewisseld als de gemeente toelaat.' };
  if (vandaag > gewoon)
    return { oordeel: 'NVT', datum: gewoon, ...open, uitleg: 'Wisselen van leerroute kan niet meer.' };
  return {
    ...{ oordeel: openOordeel(gewoon, vandaag, 60), datum: gewoon, cijfers },
    uitleg: 'Tot en met deze dag kan de leerroute nog worden gewisseld.',
  };
}

export const NIVEAU_AFSCHALEN: Regel = {
  code: 'NIVEAU_AFSCHALEN',
  naam: 'Examen op A2 binnen de B1-route',
  versies: [
    wettelijk(
      {
        tekst:
          'Een examenonderdeel mag op A2 als er ten minste 600 cursusuren zijn gevolgd, ten minste de helft daarvan in de les, met genoeg inspanning, en B1 binnen de termijn niet haalbaar is. Alleen in de B1-route.',
        bron: 'Besluit inburgering 2021, art. 5.5; Blik op Werk, afstandsonderwijs',
        ...GELDIG,
      },
      toetsAfschalen,
    ),
  ],
};

function toetsAfschalen(zaak: Zaak): Uitkomst {
  const { beeld: b, instellingen: i } = zaak;
  if (b.leerroute !== 'B1_ROUTE') return nvt('Dit kan alleen in de B1-route.');
  const perAdvies = [...b.afschaaladviezen.values()].map((a) => afschalenOntbreekt(zaak, a));
  const mag = perAdvies.filter((o) => !o.length).length;
  const cijfers = (): Cijfer[] => [
    ...[uur('cursus gevolgd', b.uren.cursusH), uur('nodig', i.afschalenH)],
    ...(b.uren.aangebodenH > 0 ? [aanwezig(b)] : []),
    ...(mag ? [aantal('onderdelen waarvoor het mag', mag)] : []),
  ];
  if (mag) return { oordeel: 'GEHAALD', datum: null, klaar: true, cijfers, uitleg: 'Aan de voorwaarden is voldaan.' };
  const [minst] = perAdvies.sort((x, y) => x.length - y.length || (x.join() < y.join() ? -1 : 1));
  const ontbreekt = minst ?? afschalenOntbreekt(zaak, undefined);
  const uitleg = 'Aan de voorwaarden is (nog) niet voldaan.';
  return { oordeel: 'NVT', datum: null, klaar: true, cijfers, ontbreekt, uitleg };
}
const aanwezig = (b: Beeld): Cijfer => ({
  ...{ naam: 'aanwezig', eenheid: 'PROCENT' as const },
  waarde: Math.floor((gevolgd(b) * 10_000) / b.uren.aangebodenH),
});
const gevolgd = (b: Beeld): number => b.uren.cursusH + b.uren.alfabetiseringH;

const taalexamens = (n: number): string => (n === 1 ? '1 taalexamen' : `${n} taalexamens`);

/** The conditions for six months more by attendance, each with whether it is met. */
export function verlengingOntbreekt(zaak: Zaak): string[] {
  const { instellingen: i, vandaag } = zaak;
  const uit: string[] = [];
  const begin = termijnBegin(zaak);
  if (!begin || vandaag < maandenVerder(begin, i.verlengingTermijnMaanden))
    uit.push(`een termijn die ${i.verlengingTermijnMaanden} maanden loopt`);
  const examens = TAALONDERDELEN.filter((o) => opNiveau(zaak, o)).length;
  if (examens < i.verlengingExamens)
    uit.push(`${taalexamens(i.verlengingExamens - examens)} op het niveau van het PIP`);
  uit.push(...knmOntbreekt(zaak), ...pvtOntbreekt(zaak), ...mapOntbreekt(zaak), ...lessenOntbreken(zaak));
  return uit;
}
/** Asylum: every agreed lesson, absence with a valid reason aside; others: a number of hours. */
function lessenOntbreken({ beeld: b, instellingen: i }: Zaak): string[] {
  if (!isAsiel(b))
    return b.uren.cursusH < i.verlengingGezinH ? [`${urenTekst(i.verlengingGezinH - b.uren.cursusH)} uur cursus`] : [];
  if (b.uren.aangebodenH === 0) return ['gevolgde lessen in een rapportage'];
  const gemist = b.uren.aangebodenH - gevolgd(b) - (b.uren.geoorloofdH ?? 0);
  if (gemist <= 0) return [];
  return [b.uren.geoorloofdH === null ? LESSEN_GEMIST : `${urenTekst(gemist)} uur les die zonder reden is gemist`];
}
const LESSEN_GEMIST = 'lessen die zijn gemist; met een goede reden tellen ze niet';

/** Only the absence is left to decide, and whether it had a valid reason was not looked up. */
export const hangtAanVerzuim = (zaak: Zaak): boolean => {
  const { beeld: b } = zaak;
  if (b.leerroute !== 'B1_ROUTE' || b.uren.geoorloofdH !== null || !isAsiel(b)) return false;
  const ontbreekt = verlengingOntbreekt(zaak);
  return ontbreekt.length === 1 && ontbreekt[0] === LESSEN_GEMIST;
};
export const VERLENGING_AANWEZIGHEID: Regel = {
  code: 'VERLENGING_AANWEZIGHEID',
  naam: 'Zes maanden extra door aanwezigheid',
  versies: [
    wettelijk(
      {
        tekst:
          'In de B1-route komt er zes maanden bij als de termijn twee en een half jaar loopt, twee van de vier taalexamens op het niveau van het PIP zijn gehaald, KNM, PVT en MAP klaar zijn, en alle afgesproken lessen zijn gevolgd (gezins- en overige migranten: 450 uur).',
        ...{ bron: 'Besluit inburgering 2021, art. 4.3 en 4.4; Regeling art. 4.1', ...GELDIG },
      },
      toetsVerlenging,
    ),
  ],
};

function toetsVerlenging(zaak: Zaak): Uitkomst {
  const { beeld: b, vandaag } = zaak;
  if (b.leerroute !== 'B1_ROUTE') return nvt('Dit kan alleen in de B1-route.');
  const datum = wettelijkEinde(zaak);
  if (!datum) return onbekend('De termijn is nog niet begonnen.', ['een PIP']);
  const cijfers = (): Cijfer[] => [
    ...[uur('aangeboden', b.uren.aangebodenH), uur('gevolgd', gevolgd(b))],
    ...(b.uren.geoorloofdH === null ? [] : [uur('geoorloofd verzuim', b.uren.geoorloofdH)]),
  ];
  const vast = { datum, klaar: true, cijfers };
  if (!taalOntbreekt(zaak).length && !knmOntbreekt(zaak).length)
    return { oordeel: 'NVT', ...vast, uitleg: 'De examens zijn gehaald: een verlenging is niet nodig.' };
  const ontbreekt = verlengingOntbreekt(zaak);
  if (!ontbreekt.length)
    return { oordeel: 'GEHAALD', ...vast, uitleg: 'Aan de voorwaarden voor zes maanden extra is voldaan.' };
  if (vandaag > datum) return { oordeel: 'NVT', ...vast, ontbreekt, uitleg: 'Aan de voorwaarden is niet voldaan.' };
  return { oordeel: 'OP_TIJD', ...vast, ontbreekt, uitleg: 'Aan de voorwaarden is nog niet voldaan.' };
}
