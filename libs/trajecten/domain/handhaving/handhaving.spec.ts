import fc from 'fast-check';
import { berekenBoete, GRONDEN, type Boetevraag, type Grond, type Verwijtbaarheid } from './boete.js';
import { bezwaarTotEnMet } from '../bezwaar.js';
import { boeteStaat, keurStap, STAPCODES, VOLGT, type Stand, type Stap } from './stappen.js';

const vraag = (over: Partial<Boetevraag> = {}): Boetevraag => ({
  ...{ grond: 'LESSEN_GEMIST', dag: '2025-06-01', doelgroep: 'GEZINS_OF_OVERIGE_MIGRANT', eerdere: 0 },
  ...{ verwijtbaarheid: 'NORMAAL', asielToegestaan: false, besluit: '2025-07-01', eerstePip: '2022-01-01' },
  ...over,
});
const codes = (v: Boetevraag) => berekenBoete(v).fouten.map((f) => f.code);

describe('de boete', () => {
  const V: Verwijtbaarheid[] = ['VERMINDERD', 'NORMAAL', 'GROVE_SCHULD', 'OPZET'];
  it.each([
    [0, [1250, 2500, 3750, 5000]],
    [1, [2500, 5000, 7500, 10_000]],
    [2, [5000, 10_000, 15_000, 20_000]],
    [3, [10_000, 20_000, 30_000, 40_000]],
    [4, [20_000, 40_000, 60_000, 80_000]],
    [9, [20_000, 40_000, 60_000, 80_000]],
  ])('artikel 23, na %i eerdere: het raster van de bron', (eerdere, verwacht) => {
    expect(V.map((verwijtbaarheid) => berekenBoete(vraag({ eerdere, verwijtbaarheid })).bedragCent)).toEqual(verwacht);
  });
  it('artikel 22 is een vast bedrag, hoe verwijtbaar en hoe vaak ook', () => {
    for (const grond of (Object.keys(GRONDEN) as Grond[]).filter((g) => GRONDEN[g].artikel === '22'))
      for (const eerdere of [0, 4])
        expect(berekenBoete(vraag({ grond, eerdere, verwijtbaarheid: null }))).toMatchObject({
          bedragCent: 25_000,
          artikel: '22',
        });
  });
  it('staat voor asielstatushouders standaard uit vanaf de uitspraak', () => {
    const asiel = { doelgroep: 'ASIELSTATUSHOUDER', dag: '2025-01-10' };
    expect(codes(vraag({ ...asiel, besluit: '2025-02-04' }))).toEqual(['HAN-003']);
    expect(berekenBoete(vraag({ ...asiel, besluit: '2025-02-04' })).bedragCent).toBeNull();
    expect(codes(vraag({ ...asiel, besluit: '2025-02-03' }))).toEqual([]);
    expect(codes(vraag({ ...asiel, asielToegestaan: true }))).toEqual([]);
    expect(codes(vraag({ ...asiel, grond: 'INTAKE_NIET_VERSCHENEN' }))).toEqual(['HAN-003']);
  });
  it('artikel 23 gaat over afspraken uit een PIP: zonder PIP op die dag is er niets niet nagekomen', () => {
    const op = (eerstePip: string | null, over = {}) => codes(vraag({ eerstePip, dag: '2025-06-01', ...over }));
    expect(op('2025-06-01')).toEqual([]);
    expect(op('2025-06-02')).toEqual(['HAN-005']);
    expect(op(null)).toEqual(['HAN-005']);
    expect(op(null, { grond: 'INTAKE_NIET_VERSCHENEN' })).toEqual([]);
  });
  it('kan niet voor de wet, buiten de wet of zonder verwijtbaarheid', () => {
    expect(codes(vraag({ dag: '2021-12-31', eerstePip: '2021-12-31' }))).toEqual(['HAN-001']);
    expect(codes(vraag({ dag: '2022-01-01' }))).toEqual([]);
    expect(codes(vraag({ doelgroep: 'OUDKOMER' }))).toEqual(['HAN-002']);
    expect(codes(vraag({ verwijtbaarheid: null }))).toEqual(['HAN-004']);
  });
  it('laat de som zien', () => {
    expect(berekenBoete(vraag({ eerdere: 1, verwijtbaarheid: 'VERMINDERD' })).som).toBe('2e keer: € 100 × 25 % = € 25');
  });
});

const stap = (naar: Stand, datum: string, code: string): Stap => ({ naar, datum, code });
const W = stap('GEWAARSCHUWD', '2025-06-01', 'BRIEF');
const R = stap('REDENEN_GEVRAAGD', '2025-06-10', 'GEEN_REACTIE');
const H = stap('GEHOORD', '2025-06-20', 'GEHOORD');
const B = stap('BESLOTEN', '2025-07-01', 'BOETE');
const VRIJ = new Set(['2026-04-06', '2026-05-14', '2026-05-25']);
const vrij = (dag: string): boolean => VRIJ.has(dag);
const keur = (s: Stap[], n: Stap, vandaag = '2025-12-31') => keurStap(s, n, vandaag, vrij).map((f) => f.code);

describe('de stappen', () => {
  it('waarschuwing, redenen, horen, besluit, bezwaar: elke stap na de vorige', () => {
    expect(keur([], W)).toEqual([]);
    expect(keur([W], R)).toEqual([]);
    expect(keur([W, R], H)).toEqual([]);
    expect(keur([W, R, H], B)).toEqual([]);
    expect(keur([W, R, H, B], stap('BEZWAAR', '2025-08-01', 'OP_TIJD'))).toEqual([]);
    expect(
      keur([W, R, H, B, stap('BEZWAAR', '2025-08-01', 'OP_TIJD')], stap('AFGEDAAN', '2025-09-01', 'GEGROND')),
    ).toEqual([]);
  });
  it('niets mag worden overgeslagen', () => {
    const alle = Object.keys(VOLGT) as Stand[];
    fc.assert(
      fc.property(fc.constantFrom(...alle), fc.constantFrom(...alle), (van, naar) => {
        const mag = VOLGT[van][naar];
        const code = mag === undefined || mag === 'ALLE' ? Object.keys(STAPCODES[naar])[0]! : mag[0]!;
        const fouten = keur([stap(van, '2025-01-01', 'BRIEF')], stap(naar, '2025-06-01', code));
        expect(fouten.includes('HAN-010')).toBe(mag === undefined);
      }),
    );
    expect(keur([], B)).toEqual(['HAN-010']);
  });
  it('een stap is nooit voor de vorige of in de toekomst, en heeft een bekende uitkomst', () => {
    expect(keur([W], { ...R, datum: '2025-05-31' })).toEqual(['HAN-013']);
    expect(keur([W], { ...R, datum: '2025-06-01' })).toEqual([]);
    expect(keur([W], R, '2025-06-09')).toEqual(['HAN-012']);
    expect(keur([W], { ...R, code: 'ZIEK' })).toEqual(['HAN-011']);
    expect(keur([W], stap('AFGEDAAN', '2025-06-02', 'GEGROND'))).toEqual(['HAN-011']);
  });
  it('met een geldige reden kan er geen boete zijn', () => {
    const reden = { ...R, code: 'GELDIGE_REDEN' };
    expect(keur([W, reden, H], B)).toEqual(['HAN-014']);
    expect(keur([W, reden, H], { ...B, code: 'GEEN_BOETE' })).toEqual([]);
  });
  it('bezwaar kan zes weken: tot en met de laatste dag op tijd', () => {
    expect(bezwaarTotEnMet('2025-07-01', vrij)).toBe('2025-08-12');
    const alles = [W, R, H, B];
    expect(keur(alles, stap('BEZWAAR', '2025-08-12', 'OP_TIJD'))).toEqual([]);
    expect(keur(alles, stap('BEZWAAR', '2025-08-13', 'OP_TIJD'))).toEqual(['HAN-015']);
    expect(keur(alles, stap('BEZWAAR', '2025-08-13', 'TE_LAAT_VERSCHOONBAAR'))).toEqual([]);
    expect(keur(alles, stap('AFGEDAAN', '2025-08-12', 'ONHERROEPELIJK'))).toEqual(['HAN-016']);
    expect(keur(alles, stap('AFGEDAAN', '2025-08-13', 'ONHERROEPELIJK'))).toEqual([]);
  });
  it('die laatste dag is nooit een zaterdag, zondag of feestdag', () => {
    expect(
      ['2025-07-05', '2025-07-06', '2026-02-23', '2026-02-21', '2026-04-02', '2026-04-13'].map((d) =>
        bezwaarTotEnMet(d, vrij),
      ),
    ).toEqual(['2025-08-18', '2025-08-18', '2026-04-07', '2026-04-07', '2026-05-15', '2026-05-26']);
    const zaterdag = [W, R, H, stap('BESLOTEN', '2025-07-05', 'BOETE')];
    expect(keur(zaterdag, stap('BEZWAAR', '2025-08-18', 'OP_TIJD'))).toEqual([]);
    expect(keur(zaterdag, stap('BEZWAAR', '2025-08-19', 'OP_TIJD'))).toEqual(['HAN-015']);
    expect(keur(zaterdag, stap('AFGEDAAN', '2025-08-18', 'ONHERROEPELIJK'))).toEqual(['HAN-016']);
  });
  it('een boete staat tot een bezwaar gegrond is', () => {
    expect(boeteStaat([W, R, H])).toBe(false);
    expect(boeteStaat([W, R, H, B])).toBe(true);
    expect(boeteStaat([W, R, H, { ...B, code: 'GEEN_BOETE' }])).toBe(false);
    expect(boeteStaat([W, R, H, B, stap('AFGEDAAN', '2025-09-01', 'GEGROND')])).toBe(false);
    expect(boeteStaat([W, R, H, B, stap('AFGEDAAN', '2025-09-01', 'ONGEGROND')])).toBe(true);
  });
});
