import fc from 'fast-check';
import { plusDagen } from '#core';
import {
  INSTELLINGEN,
  instellingenLezer,
  instellingenOp,
  keurWaarde,
  SLEUTELS,
  standaardInstellingen,
} from './instellingen.js';
import { dringendst, REGELS, termijnen, type Termijn } from './termijnen.js';
import { feit, pip, traject, uren } from './zaak.testhulp.js';
import { FEITSOORTCODES } from '../feiten.js';
import { TERMIJNSOORTEN } from './beeld.js';
import type { Feitkern, Pipkern, Trajectfeiten } from './beeld.js';

const standaard = () => standaardInstellingen();
const dag = fc.integer({ min: 0, max: 2500 }).map((n) => plusDagen('2022-01-01', n));
const route = fc.constantFrom('B1_ROUTE', 'Z_ROUTE', 'ONDERWIJSROUTE');
const bool = fc.boolean();
const losFeit: fc.Arbitrary<Feitkern> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('DUO_KENNISGEVING', 'BRP_INSCHRIJVING', 'HUISVESTING', 'PVT_ONDERTEKEND', 'TAALSCHAKEL_DIPLOMA'),
      dag,
    )
    .map(([s, d]) => feit(s, d)),
  fc
    .tuple(fc.constantFrom('INFO_DERDEN_GEVRAAGD', 'INFO_DERDEN_ONTVANGEN'), dag, fc.constantFrom('COA', 'ARTS'))
    .map(([s, d, code]) => feit(s, d, { code })),
  fc
    .tuple(dag, fc.constantFrom('LATE_KENNISGEVING', 'VERHUIZING'))
    .map(([d, code]) => feit('OVERSCHRIJDING_VERSCHOOND', d, { code })),
  fc
    .tuple(dag, fc.integer({ min: 1, max: 20 }), bool)
    .map(([d, h, activiteit]) => feit('PVT_BIJEENKOMST', d, { uren: h, gegevens: { activiteit } })),
  fc.tuple(dag, fc.integer({ min: 1, max: 40 })).map(([d, h]) => feit('MAP_PRAKTIJK', d, { uren: h })),
  fc
    .tuple(dag, fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'))
    .map(([d, code]) => feit('MAP_THEMA', d, { code })),
  fc
    .tuple(fc.constantFrom('MAP_EINDGESPREK', 'Z_EINDGESPREK'), dag, fc.constantFrom('VOLTOOID', 'NIET_VOLTOOID'))
    .map(([s, d, code]) => feit(s, d, { code })),
  fc
    .tuple(
      dag,
      fc.constantFrom('GESLAAGD', 'NIET_GESLAAGD', 'VRIJSTELLING'),
      fc.constantFrom('LEZEN', 'LUISTEREN', 'SCHRIJVEN', 'SPREKEN', 'KNM'),
      fc.constantFrom('A2', 'B1', 'B2'),
    )
    .map(([d, code, onderdeel, niveau]) => feit('EXAMEN', d, { code, gegevens: { onderdeel, niveau } })),
  fc
    .tuple(dag, fc.constantFrom('LEZEN', 'SPREKEN'), bool, bool, fc.integer({ min: 0, max: 700 }))
    .map(([d, onderdeel, inspanning, b1Haalbaar, fysiekeUren]) =>
      feit('AFSCHAALADVIES', d, { gegevens: { onderdeel, inspanning, b1Haalbaar, fysiekeUren } }),
    ),
  fc
    .tuple(dag, fc.option(fc.integer({ min: 0, max: 400 })))
    .map(([d, n]) => feit('ONTZORGING', d, { tot: n === null ? null : plusDagen(d, n) })),
  fc
    .tuple(dag, dag)
    .map(([d, nieuweEinddatum]) => feit('VERLENGING', d, { code: 'ZIEKTE', gegevens: { nieuweEinddatum } })),
  fc.tuple(fc.constantFrom('ONTHEFFING', 'AFGESLOTEN'), dag).map(([s, d]) => feit(s, d, { code: 'MEDISCH' })),
);
const niveaus = fc.constantFrom<Record<string, string> | null>(null, { LEZEN: 'A2' }, { LEZEN: 'A2', SPREKEN: 'A2' });
const plannen: fc.Arbitrary<Pipkern[]> = fc.array(fc.tuple(dag, route, niveaus), { maxLength: 4 }).map((l) =>
  l
    .map(([d]) => d)
    .sort()
    .map((d, i) => ({ ...pip(i + 1, d, l[i]![1]), niveaus: l[i]![2] })),
);
const uur = fc.integer({ min: 0, max: 1000 });
const willekeurig: fc.Arbitrary<Trajectfeiten> = fc
  .record({
    ...{ pips: plannen, feiten: fc.array(losFeit, { maxLength: 25 }), c: uur, a: uur, p: uur, g: uur },
    doelgroep: fc.constantFrom('ASIELSTATUSHOUDER', 'GEZINS_OF_OVERIGE_MIGRANT', 'ONDERTUSSENGROEP'),
  })
  .map(({ pips, feiten, doelgroep, c, a, p, g }) =>
    traject({
      pips,
      feiten,
      doelgroep,
      uren: uren({ cursusH: c, alfabetiseringH: a, participatieH: p, aangebodenH: c + a + g, geoorloofdH: g }),
    }),
  );
const kern = (l: readonly Termijn[]) =>
  l.map((t) => [t.code, t.oordeel, t.datum, t.dagenOver, t.cijfers, t.ontbreekt, t.uitleg]);

describe('alle termijnen samen', () => {
  it('geen volgorde van gebeurtenissen verandert een oordeel', () => {
    const gehusseld = willekeurig.chain((t) =>
      fc.tuple(
        fc.constant(t),
        fc.shuffledSubarray([...t.feiten], { minLength: t.feiten.length }),
        fc.shuffledSubarray([...t.pips], { minLength: t.pips.length }),
      ),
    );
    fc.assert(
      fc.property(gehusseld, dag, ([t, feiten, pips], vandaag) => {
        expect(kern(termijnen({ ...t, feiten, pips }, standaard, vandaag))).toEqual(
          kern(termijnen(t, standaard, vandaag)),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('een later PIP verschuift de termijn nooit', () => {
    const einde = (t: Trajectfeiten, vandaag: string) =>
      termijnen(t, standaard, vandaag).find((x) => x.code === 'INBURGERINGSTERMIJN')!.datum;
    fc.assert(
      fc.property(willekeurig, route, fc.integer({ min: 0, max: 2000 }), dag, (t, leerroute, later, vandaag) => {
        const eerst = t.pips[0] ?? pip(1, '2024-01-01');
        const basis = { ...t, pips: t.pips.length ? t.pips : [eerst] };
        const extra = pip(99, plusDagen(basis.pips.at(-1)!.vastgesteldOp, later), leerroute);
        expect(einde({ ...basis, pips: [...basis.pips, extra] }, vandaag)).toBe(einde(basis, vandaag));
      }),
      { numRuns: 400 },
    );
  });

  it('elk oordeel heeft een regel met bron en begindatum, en nooit een onmogelijke datum', () => {
    fc.assert(
      fc.property(willekeurig, dag, (t, vandaag) => {
        const lijst = termijnen(t, standaard, vandaag);
        expect(lijst.map((x) => x.code)).toEqual(REGELS.map((r) => r.code));
        for (const x of lijst) {
          expect(x.regel.bron.length).toBeGreaterThan(5);
          expect(x.regel.geldigVanaf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          if (x.datum) expect(x.datum).toMatch(/^20[2-4]\d-\d{2}-\d{2}$/);
          if (x.klaar) expect(x.dagenOver).toBeNull();
          if (x.oordeel === 'ONBEKEND') expect(x.ontbreekt.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('kijkt alleen naar feiten die bestaan', () => {
    expect(TERMIJNSOORTEN.filter((s) => !(FEITSOORTCODES as readonly string[]).includes(s))).toEqual([]);
  });

  it('het dringendste is wat te laat is, en daarvan het langst', () => {
    const eerst = (t: Trajectfeiten, vandaag: string) => {
      const lijst = termijnen(t, standaard, vandaag);
      return lijst[dringendst(lijst)]?.code ?? null;
    };
    const t = traject({ feiten: [feit('DUO_KENNISGEVING', '2024-01-01')], pips: [] });
    expect(eerst(t, '2024-04-01')).toBe('PIP');
    const later = traject({ feiten: [feit('DUO_KENNISGEVING', '2024-01-01')], pips: [pip(1, '2024-02-01')] });
    expect(eerst(later, '2024-04-01')).toBeNull();
    expect(eerst(later, '2025-07-15')).toBe('LEERROUTE_WISSELEN');
    expect(eerst(later, '2027-03-01')).toBe('INBURGERINGSTERMIJN');
  });
});

describe('instellingen', () => {
  const rij = (waarde: string, van: string, tot: string | null) => ({ sleutel: 'pipAnker', waarde, van, tot });
  const rijen = [rij('HUISVESTING', '2022-01-01', '2024-06-30'), rij('BRP', '2024-07-01', null)];
  it('gelden van de eerste tot en met de laatste dag, en daarbuiten geldt de wet', () => {
    const op = (d: string) => instellingenOp(rijen, d).pipAnker;
    expect(['2021-12-31', '2022-01-01', '2024-06-30', '2024-07-01'].map(op)).toEqual([
      'DUO_OF_BRP',
      'HUISVESTING',
      'HUISVESTING',
      'BRP',
    ]);
  });
  it('de lezer met geheugen geeft op elke dag hetzelfde', () => {
    const gat = [rij('HUISVESTING', '2022-03-01', '2022-03-31'), rij('BRP', '2022-05-01', '2022-05-01')];
    fc.assert(
      fc.property(fc.array(dag, { maxLength: 20 }), (dagen) => {
        const lezer = instellingenLezer(gat);
        for (const d of ['2022-04-01', '2022-03-31', '2022-05-01', '2022-05-02', ...dagen])
          expect(lezer(d)).toEqual(instellingenOp(gat, d));
      }),
    );
  });
  it('de dag van de zaak kiest de instelling, niet vandaag', () => {
    const lezer = instellingenLezer(rijen);
    const met = (duo: string) =>
      termijnen(
        traject({ gehuisvestOp: '2024-08-01', feiten: [feit('DUO_KENNISGEVING', duo)] }),
        lezer,
        '2024-09-01',
      )[0]!;
    expect(met('2024-06-30').datum).toBe('2024-10-10');
    expect(met('2024-07-01').ontbreekt).toEqual(['de inschrijving in de BRP']);
  });
  it.each([
    ['pipAnker', 'BRP', true],
    ['pipAnker', 'IETS', false],
    ['pipAnker', null, false],
    ['wisselMax', null, true],
    ['wisselMax', '1', true],
    ['wisselMax', '-1', false],
    ['onderwijsMaxLeeftijd', '27', true],
    ['onderwijsMaxLeeftijd', '17', false],
    ['pipWeken', '52', true],
    ['pipWeken', '53', false],
    ['zAlfabetiseringTelt', 'NEE', true],
    ['zAlfabetiseringTelt', 'true', false],
    ['zDoelniveau', null, true],
    ['afschalenFysiekBp', '10001', false],
    ['bestaatNiet', '1', false],
    ['constructor', '1', false],
  ])('%s = %p mag: %p', (sleutel, waarde, mag) => expect(keurWaarde(sleutel, waarde) === null).toBe(mag));
  it('elk verschil K1 tot en met K7, K10, K11 en K12 is een instelling', () => {
    const tekst = SLEUTELS.map((s) => INSTELLINGEN[s].verschil ?? '').join(' ');
    for (const k of ['K1:', 'K2:', 'K3:', 'K4:', 'K5:', 'K6:', 'K7:', 'K10:', 'K11:', 'K12:'])
      expect(tekst).toContain(k);
  });
});
