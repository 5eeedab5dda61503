import type { Stapdefinitie, Vorm } from './begrippen.js';
import { VORM } from './dossier.testhulp.js';
import { keurVorm } from './vorm.js';

const VRAGEN = ['VRAAG_STELLEN', 'VRAAG_BEANTWOORDEN'];
/** A sound form: the announcement and the pair of round and safe are required, and only a bid and a question are a supplier's. */
const goed: Vorm = {
  ...VORM,
  stappen: VORM.stappen.map((s) => ({
    ...s,
    verplicht: ['AANKONDIGEN', 'RONDE_OPENEN', 'KLUIS_OPENEN'].includes(s.soort),
    wie: s.wie.filter((w) => VRAGEN.includes(s.soort) || (w === 'AANBIEDER') === (s.soort === 'INSCHRIJVING_DOEN')),
  })),
};
const zonder = (soort: string): Stapdefinitie[] => goed.stappen.filter((s) => s.soort !== soort);
const anders = (soort: string, deel: Partial<Stapdefinitie>): Stapdefinitie[] =>
  goed.stappen.map((s) => (s.soort === soort ? { ...s, ...deel } : s));
const hier = (soort: string): number => goed.stappen.findIndex((s) => s.soort === soort);
const meldingen = (v: Partial<Vorm>): string[] => keurVorm({ ...goed, ...v }).map((f) => f.melding);

describe('een eigen procedure', () => {
  it('mag alles wat de waarborgen laat staan', () => {
    expect(meldingen({})).toEqual([]);
    expect(meldingen({ standstillDagen: 0, gratieMinuten: 0, minUitnodigingen: 2, maxUitnodigingen: 4 })).toEqual([]);
  });
  it.each([
    'RAMING_VASTSTELLEN',
    'INSCHRIJVING_DOEN',
    'KLUIS_OPENEN',
    'VOORLOPIG_GUNNEN',
    'KENNISGEVING_VERSTUREN',
    'DEFINITIEF_GUNNEN',
  ])('kan niet zonder %s', (soort) =>
    expect(meldingen({ stappen: zonder(soort) })).toContain(`De stap ${soort} ontbreekt.`),
  );
  it('kan boven de drempel niet zonder aankondiging', () => {
    expect(meldingen({ stappen: anders('AANKONDIGEN', { verplicht: false }) })).toContain(
      'Boven de drempel is een aankondiging verplicht.',
    );
  });
  it('eindigt met een ronde met definitieve prijs, en opent na elke ronde de kluis', () => {
    expect(meldingen({ stappen: anders('RONDE_OPENEN', { prijs: 'GEEN' }) })).toEqual([
      'De laatste ronde vraagt een definitieve prijs.',
    ]);
    expect(meldingen({ stappen: anders('KLUIS_OPENEN', { verplicht: false }) })).toEqual([
      'Op elke ronde volgt een verplichte opening van de kluis.',
    ]);
  });
  it('laat niets tussen een ronde en haar kluis, behalve wat buiten de volgorde staat', () => {
    const dialoog = goed.stappen.find((s) => s.soort === 'DIALOOG_VOEREN')!;
    const rest = zonder('DIALOOG_VOEREN');
    const na = rest.findIndex((s) => s.soort === 'RONDE_OPENEN') + 1;
    const fouten = keurVorm({ ...goed, stappen: [...rest.slice(0, na), dialoog, ...rest.slice(na)] });
    expect(fouten.map((f) => [f.melding, f.veld])).toEqual([
      ['Op elke ronde volgt een verplichte opening van de kluis.', `stappen.${na}`],
    ]);
  });
  it('geeft een aanbieder alleen de inschrijving en de vragen, en de inschrijving aan niemand anders', () => {
    expect(meldingen({ stappen: anders('KLUIS_OPENEN', { wie: ['CONTRACTMANAGER', 'AANBIEDER'] }) })).toEqual([
      'Deze stap is niet aan een aanbieder.',
    ]);
    expect(meldingen({ stappen: anders('INSCHRIJVING_DOEN', { wie: ['CONTRACTMANAGER'] }) })).toEqual([
      'Alleen een aanbieder schrijft in.',
    ]);
    expect(meldingen({ stappen: anders('VRAAG_STELLEN', { wie: ['AANBIEDER'] }) })).toEqual([]);
  });
  it.each<[Partial<Vorm>, string]>([
    [{ standstillDagen: 61 }, 'De opschortende termijn is 0 tot 60 dagen.'],
    [{ standstillDagen: 1.5 }, 'De opschortende termijn is 0 tot 60 dagen.'],
    [{ gratieMinuten: -1 }, 'De uitlooptijd is 0 tot 240 minuten.'],
    [{ minUitnodigingen: 3, maxUitnodigingen: 2 }, 'Er passen minder uitnodigingen dan er nodig zijn.'],
    [{ stappen: anders('AFRONDEN', { wie: [] }) }, 'Een stap is aan niemand.'],
    [{ stappen: anders('AFRONDEN', { bron: ' ' }) }, 'Een stap mist een soort, een naam of een bron.'],
    [{ stappen: anders('AFRONDEN', { code: 'AANKONDIGEN' }) }, 'Twee stappen hebben dezelfde code.'],
  ])('weigert %j', (deel, melding) => expect(meldingen(deel)).toEqual([melding]));
  it.each<[Partial<Vorm>, string]>([
    [{ stappen: anders('AFRONDEN', { wie: [] }) }, `stappen.${hier('AFRONDEN')}.wie`],
    [{ stappen: anders('AFRONDEN', { naam: '' }) }, `stappen.${hier('AFRONDEN')}.naam`],
    [{ stappen: anders('AFRONDEN', { bron: ' ' }) }, `stappen.${hier('AFRONDEN')}.bron`],
    [{ stappen: anders('AFRONDEN', { minDagen: 366 }) }, `stappen.${hier('AFRONDEN')}.minDagen`],
    [{ stappen: anders('AANKONDIGEN', { verplicht: false }) }, `stappen.${hier('AANKONDIGEN')}`],
    [{ stappen: anders('KLUIS_OPENEN', { verplicht: false }) }, `stappen.${hier('KLUIS_OPENEN')}`],
    [{ stappen: anders('RONDE_OPENEN', { prijs: null }) }, `stappen.${hier('RONDE_OPENEN')}.prijs`],
    [{ stappen: zonder('KENNISGEVING_VERSTUREN') }, 'stappen'],
  ])('wijst bij %j de plek aan: %s', (deel, veld) =>
    expect(keurVorm({ ...goed, ...deel }).map((f) => f.veld)).toContain(veld),
  );
});
