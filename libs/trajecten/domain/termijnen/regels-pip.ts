import { plusDagen } from '#core';
import { onderDeWet, type Derde } from './beeld.js';
import { laatste, leeftijdOp, maandenVerder } from './dagen.js';
import { termijnBegin, termijnEinde, wettelijkEinde } from './grenzen.js';
import type { Instellingen } from './instellingen.js';
import {
  aantal,
  dagcijfer,
  nvt,
  onbekend,
  openOordeel,
  wettelijk,
  type Cijfer,
  type Regel,
  type Uitkomst,
  type Zaak,
} from './wettelijk.js';

const BEGIN = '2022-01-01';
const MIST_DUO = 'de datum van de kennisgeving van DUO';

/** The day from which the weeks run, or what is missing to know it. */
export function pipAnker({ beeld: b, instellingen }: Zaak): { dag: string } | { mist: string[] } {
  if (instellingen.pipAnker === 'BRP') return b.brp ? { dag: b.brp } : { mist: ['de inschrijving in de BRP'] };
  if (instellingen.pipAnker === 'HUISVESTING')
    return b.gehuisvest ? { dag: b.gehuisvest } : { mist: ['de dag van huisvesting'] };
  return b.duo ? { dag: laatste(b.duo, b.brp)! } : { mist: [MIST_DUO] };
}

/**
 * The last day for the PIP: so many weeks from the anchor, or so many after the last information that was waited for, if
 * later; `wacht`: something asked in time had not come yet, today or on the day of the PIP.
 */
export function pipUiterlijk(zaak: Zaak, anker: string): { datum: string; wacht: boolean } {
  const { beeld: b, instellingen: i } = zaak;
  const gewoon = plusDagen(anker, i.pipWeken * 7);
  let [datum, wacht] = [gewoon, false];
  // Who only asks once the weeks are over gains nothing by it.
  const opTijd = b.gevraagd.filter((v) => v.datum <= gewoon && (b.eerstePip === null || v.datum <= b.eerstePip));
  for (const van of new Set(opTijd.map((v) => v.van))) {
    const vragen = dagenVan(opTijd, van);
    const antwoorden = dagenVan(b.ontvangen, van).filter(
      (dag) => dag >= vragen[0]! && (b.eerstePip === null || dag <= b.eerstePip),
    );
    // Each question gets one answer: what comes on top of that was not waited for.
    const laatst = antwoorden.slice(0, vragen.length).at(-1);
    if (laatst) datum = laatste(datum, plusDagen(laatst, i.pipDerdenWeken * 7))!;
    wacht ||= antwoorden.length < vragen.length;
  }
  return { datum, wacht };
}
const dagenVan = (lijst: readonly Derde[], van: string | null): string[] =>
  lijst
    .filter((x) => x.van === van)
    .map((x) => x.datum)
    .sort();

function toetsPip(zaak: Zaak): Uitkomst {
  const { beeld: b, vandaag } = zaak;
  const anker = pipAnker(zaak);
  if ('mist' in anker)
    return { ...onbekend('Het begin van de termijn is niet bekend.', anker.mist), klaar: b.eerstePip !== null };
  const { datum, wacht } = pipUiterlijk(zaak, anker.dag);
  const cijfers = (): Cijfer[] => [
    dagcijfer('begin van de termijn', anker.dag),
    ...(b.eerstePip ? [dagcijfer('eerste PIP', b.eerstePip)] : []),
  ];
  if (b.eerstePip) {
    if (b.eerstePip <= datum || wacht)
      return { oordeel: 'GEHAALD', datum, klaar: true, cijfers, uitleg: 'Het PIP was op tijd.' };
    const uitleg = b.verschoond ? 'Het PIP was te laat; de reden is aanvaard.' : 'Het PIP was te laat.';
    return { oordeel: b.verschoond ? 'GEHAALD' : 'TE_LAAT', datum, klaar: true, cijfers, uitleg };
  }
  const ontbreekt = wacht ? ['een PIP', 'informatie van derden waarom is gevraagd'] : ['een PIP'];
  const oordeel = openOordeel(datum, vandaag, 21);
  if (oordeel !== 'TE_LAAT' || !(wacht || b.verschoond))
    return { oordeel, datum, cijfers, ontbreekt, uitleg: 'Het PIP moet nog worden vastgesteld.' };
  const uitleg = wacht ? 'Er wordt gewacht op informatie van derden.' : 'De termijn is voorbij; de reden is aanvaard.';
  return { oordeel: 'LET_OP', datum, cijfers, ontbreekt, uitleg };
}

export const PIP: Regel = {
  code: 'PIP',
  naam: 'PIP vaststellen',
  versies: [
    wettelijk(
      {
        tekst:
          'Het PIP wordt vastgesteld binnen tien weken na de kennisgeving van DUO, of na de inschrijving in de BRP als die later is. Wacht de gemeente op informatie van derden, dan binnen twee weken nadat die er is.',
        ...{ bron: 'Besluit inburgering 2021, art. 5.3', geldigVanaf: BEGIN },
      },
      toetsPip,
    ),
  ],
};

/** What still has to be done within the term, by leerroute; filled by the rules that know. */
export type Openstaand = (zaak: Zaak) => string[];

export const maakTermijn = (openstaand: Openstaand, klaarOp: (zaak: Zaak) => string | null): Regel => ({
  code: 'INBURGERINGSTERMIJN',
  naam: 'Inburgeringstermijn',
  versies: [
    wettelijk(
      {
        tekst:
          'De termijn is drie jaar vanaf de dag na de dagtekening van het eerste PIP. Een later PIP, bezwaar of beroep verschuift die niet; een besluit van DUO kan de termijn verlengen.',
        ...{ bron: 'Wet inburgering 2021, art. 11 en 12', geldigVanaf: BEGIN },
      },
      (zaak) => toetsTermijn(zaak, openstaand, klaarOp),
    ),
  ],
});

function toetsTermijn(zaak: Zaak, openstaand: Openstaand, klaarOp: (zaak: Zaak) => string | null): Uitkomst {
  const { beeld: b, vandaag } = zaak;
  const [begin, wet, datum] = [termijnBegin(zaak), wettelijkEinde(zaak), termijnEinde(zaak)];
  if (begin === null || wet === null || datum === null)
    return onbekend('De termijn begint de dag na het eerste PIP.', [
      zaak.instellingen.termijnAnker === 'EERSTE_PIP' ? 'een PIP' : MIST_DUO,
    ]);
  const cijfers = (): Cijfer[] => [
    ...[dagcijfer('begin', begin), dagcijfer('einde volgens de wet', wet)],
    ...(b.verlengingen ? [aantal('verlengingen door DUO', b.verlengingen)] : []),
  ];
  const ontbreekt = openstaand(zaak);
  if (!ontbreekt.length) {
    const laat = (klaarOp(zaak) ?? '') > datum;
    const uitleg = laat
      ? 'Alles is gedaan, maar niet binnen de termijn.'
      : 'Alles wat binnen de termijn moest, is gedaan.';
    return { oordeel: laat ? 'TE_LAAT' : 'GEHAALD', datum, klaar: true, cijfers, ontbreekt, uitleg };
  }
  return {
    ...{ oordeel: openOordeel(datum, vandaag, 183), datum, cijfers, ontbreekt },
    uitleg: 'Voor het einde van de termijn moet alles zijn behaald.',
  };
}

export const EXAMENBRIEF: Regel = {
  code: 'EXAMENBRIEF',
  naam: 'Brief van DUO over het einde van de termijn',
  versies: [
    wettelijk(
      {
        tekst:
          'Twee maanden voor het einde van de termijn stuurt DUO een brief. Vraag een verlenging aan voordat de termijn voorbij is; DUO beslist binnen acht weken.',
        ...{ bron: 'DUO, inburgeringstermijn', geldigVanaf: BEGIN },
      },
      (zaak) => {
        const einde = termijnEinde(zaak);
        if (!einde) return onbekend('De termijn is nog niet begonnen.', ['een PIP']);
        const datum = maandenVerder(einde, -zaak.instellingen.examenbriefMaanden);
        const cijfers = (): Cijfer[] => [dagcijfer('einde van de termijn', einde)];
        if (zaak.vandaag > einde)
          return { oordeel: 'NVT', datum, klaar: true, cijfers, uitleg: 'De termijn is voorbij.' };
        return zaak.vandaag >= datum
          ? { oordeel: 'LET_OP', datum, cijfers, uitleg: 'De brief van DUO is onderweg of verstuurd.' }
          : {
              oordeel: openOordeel(datum, zaak.vandaag, 28),
              datum,
              cijfers,
              uitleg: 'DUO stuurt de brief rond deze dag.',
            };
      },
    ),
  ],
};

export const LEEFTIJD: Regel = {
  code: 'LEEFTIJD',
  naam: 'Leeftijd bij de leerroute',
  versies: [
    wettelijk(
      {
        tekst:
          'De wet kent geen leeftijdsgrens voor een leerroute. De gemeente kan een waarschuwing instellen; die houdt niets tegen.',
        ...{ bron: 'eigen beleid van de gemeente', geldigVanaf: BEGIN },
      },
      toetsLeeftijd,
    ),
  ],
};

/** The age from which, or up to which, a leerroute gives a warning, in years; null = none was set. */
export function leeftijdsgrens(leerroute: string | null, i: Instellingen): number | null {
  if (leerroute === 'ONDERWIJSROUTE') return i.onderwijsMaxLeeftijd;
  return leerroute === 'B1_ROUTE' ? i.b1MinLeeftijd : null;
}
/** Whether a birth date would say anything: only then may it be looked up. */
export const vraagtLeeftijd = (zaak: Zaak): boolean =>
  onderDeWet(zaak.beeld) &&
  zaak.beeld.gesloten === null &&
  leeftijdsgrens(zaak.beeld.leerroute, zaak.instellingen) !== null;

/**
 * Whether the age fits a leerroute on the day that it was chosen, which for another route than that of the plan is today;
 * null when no limit was set or the birth date is not known.
 */
export function leeftijdPast({ beeld: b, vandaag, instellingen }: Zaak, leerroute: string | null): boolean | null {
  const grens = leeftijdsgrens(leerroute, instellingen);
  if (grens === null || !b.geboortedatum) return null;
  const gekozen = leerroute === b.leerroute ? (b.wissels.at(-1)?.op ?? b.eerstePip) : null;
  const leeftijd = leeftijdOp(b.geboortedatum, gekozen ?? vandaag);
  return leerroute === 'ONDERWIJSROUTE' ? leeftijd < grens : leeftijd >= grens;
}

/** The figures name the limit and not the age: of who it is only the verdict is told. */
function toetsLeeftijd(zaak: Zaak): Uitkomst {
  const { beeld: b, instellingen } = zaak;
  const grens = leeftijdsgrens(b.leerroute, instellingen);
  if (grens === null) return nvt('Voor deze leerroute is geen leeftijd ingesteld.');
  if (!b.geboortedatum) {
    const uitleg = 'Hiernaar wordt alleen gekeken op de pagina van het traject, voor wie de persoon mag zien.';
    return { ...onbekend(uitleg, ['de geboortedatum']), klaar: true };
  }
  const past = leeftijdPast(zaak, b.leerroute);
  return {
    ...{ oordeel: past ? 'GEHAALD' : 'LET_OP', datum: null, klaar: true },
    cijfers: () => [
      { naam: 'ingestelde leeftijd, gekeken op de dag van het PIP met deze leerroute', waarde: grens, eenheid: 'JAAR' },
    ],
    uitleg: past
      ? 'De leeftijd past bij de leerroute.'
      : 'De leeftijd past niet bij wat is ingesteld; dit is een waarschuwing.',
  };
}
