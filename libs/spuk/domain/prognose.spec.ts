import fc from 'fast-check';
import { prognose, tempoVan, type Prognoseinvoer } from './prognose.js';
import { keurWatAls, scenario } from './watals.js';
import { deelKosten, keurVast, type Deelnemer } from './kostendeling.js';
import { drempelVan } from './beurzen.js';

const m = (n: number): string => `2026-${String(n).padStart(2, '0')}`;
const reeks = (van: number, tot: number, cent: bigint) =>
  Array.from({ length: tot - van + 1 }, (_, i) => ({ maand: m(van + i), cent }));
const invoer = (p: Partial<Prognoseinvoer> = {}): Prognoseinvoer => ({
  ...{ budgetCent: 120_000n, besteed: reeks(1, 6, 10_000n), plan: reeks(1, 12, 10_000n), open: reeks(7, 12, 10_000n) },
  ...{ instroom: null, laatsteMaand: m(6), tot: m(12), ...p },
});

describe('prognose', () => {
  it('loopt zoals het plan als het tempo gelijk is aan het plan', () => {
    const p = prognose(invoer());
    expect(p.totaal).toEqual({ laag: 120_000n, midden: 120_000n, hoog: 120_000n });
    expect(p.droog).toEqual({ laag: null, midden: null, hoog: null });
    expect(p.maanden.map((x) => x.maand)).toEqual(reeks(1, 12, 0n).map((x) => x.maand));
  });
  it('zegt in welke maand een beurs leegloopt, per lijn van de band', () => {
    const besteed = [8_000n, 9_000n, 10_000n, 11_000n, 12_000n, 13_000n].map((cent, i) => ({ maand: m(i + 1), cent }));
    const p = prognose(invoer({ besteed, budgetCent: 100_000n, open: reeks(7, 12, 15_000n) }));
    expect(p.tempo).toEqual({ laagBp: 9_000n, middenBp: 10_500n, hoogBp: 12_000n, maanden: 6 });
    expect(p.droog).toEqual({ laag: m(9), midden: m(9), hoog: m(9) });
    expect(p.totaal.laag < p.totaal.midden && p.totaal.midden <= p.totaal.hoog).toBe(true);
  });
  it('meet het tempo alleen over maanden met plan en boekingen', () => {
    expect(tempoVan(invoer({ besteed: [], plan: [] }))).toEqual({
      laagBp: 10_000n,
      middenBp: 10_000n,
      hoogBp: 10_000n,
      maanden: 0,
    });
  });
  it('geeft nooit meer uit dan er open staat, en laag ≤ midden ≤ hoog', () => {
    const b = fc.array(fc.bigInt({ min: 0n, max: 50_000n }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(b, b, b, (x, y, z) => {
        const serie = (l: bigint[], van: number) => l.map((cent, i) => ({ maand: m(van + i), cent }));
        const p = prognose(invoer({ besteed: serie(x, 1), plan: serie(y, 1), open: serie(z, 7) }));
        const open = z.reduce((a, c) => a + c, 0n);
        const al = x.reduce((a, c) => a + c, 0n);
        for (const l of ['laag', 'midden', 'hoog'] as const) expect(p.totaal[l] - al <= open).toBe(true);
        expect(p.totaal.laag <= p.totaal.midden && p.totaal.midden <= p.totaal.hoog).toBe(true);
      }),
    );
  });
  it('telt de instroom die nog komt', () => {
    const instroom = {
      perMaandH: 200n,
      bandBp: 2_500n,
      mix: [{ route: 'B1_ROUTE', aandeelBp: 10_000n, kostprijsCent: 12_000n, maanden: 12 }],
    };
    const p = prognose(invoer({ open: [], instroom }));
    expect(p.maanden.slice(6).map((x) => x.verwacht!.midden)).toEqual([
      2_000n,
      4_000n,
      6_000n,
      8_000n,
      10_000n,
      12_000n,
    ]);
    expect(p.maanden.at(-1)!.verwacht).toEqual({ laag: 9_000n, midden: 12_000n, hoog: 15_000n });
  });
});

describe('wat als', () => {
  const basis = invoer({
    open: reeks(7, 12, 10_000n),
    instroom: {
      perMaandH: 100n,
      bandBp: 0n,
      mix: [
        { route: 'B1_ROUTE', aandeelBp: 5_000n, kostprijsCent: 12_000n, maanden: 12 },
        { route: 'Z_ROUTE', aandeelBp: 5_000n, kostprijsCent: 24_000n, maanden: 12 },
      ],
    },
  });
  const meer = (w: Parameters<typeof scenario>[1]): bigint =>
    scenario(basis, w).totaal.midden - prognose(basis).totaal.midden;
  it('is zonder aannames gelijk aan de basis', () => expect(scenario(basis, {})).toEqual(prognose(basis)));
  it('rekent met een ander tarief, een andere klas, andere instroom en een andere mix', () => {
    const instroom = 21n * 1_500n;
    expect(meer({ tariefBp: 1_000n })).toBe(6_000n + instroom / 10n);
    expect(meer({ klas: { was: 12, wordt: 6 } })).toBe(60_000n + instroom);
    expect(meer({ instroomBp: 20_000n })).toBe(instroom);
    expect(meer({ mix: [{ route: 'Z_ROUTE', aandeelBp: 10_000n }] })).toBe(21n * 500n);
  });
  it('indexeert vanaf 1 januari, en niet eerder', () => {
    expect(scenario({ ...basis, instroom: null }, { indexatieBp: 500n })).toEqual(
      prognose({ ...basis, instroom: null }),
    );
    const ver = { ...basis, instroom: null, tot: '2027-01', open: [{ maand: '2027-01', cent: 10_000n }] };
    expect(scenario(ver, { indexatieBp: 500n }).totaal.midden - prognose(ver).totaal.midden).toBe(500n);
  });
  it('telt een groot dossier op elke lijn, ook als de beurs daardoor leegloopt', () => {
    const p = scenario({ ...basis, instroom: null }, { dossier: { bedragCent: 30_001n, vanaf: m(10), maanden: 3 } });
    expect(p.totaal.midden).toBe(150_001n);
    expect(p.droog.midden).toBe(m(11));
  });
  it('weigert wat niet kan', () => {
    expect(keurWatAls({})).toEqual([]);
    expect(keurWatAls({ mix: [{ route: 'B1_ROUTE', aandeelBp: 9_000n }] })[0]!.veld).toBe('mix');
    expect(keurWatAls({ klas: { was: 0, wordt: 6 } })[0]!.veld).toBe('klas');
    expect(keurWatAls({ dossier: { bedragCent: -1n, vanaf: m(1), maanden: 1 } })[0]!.veld).toBe('dossier');
  });
});

describe('kostendeling', () => {
  const wie = (
    gemeente: string,
    eigenCent: bigint,
    personen: bigint,
    taakstellingH: bigint | null,
    vastBp: bigint | null,
  ): Deelnemer => ({ gemeente, eigenCent, personen, taakstellingH, vastBp });
  const drie = [wie('A', 100n, 1n, 1000n, 5_000n), wie('B', 0n, 2n, 1000n, 3_000n), wie('C', 1n, 0n, 1000n, 2_000n)];
  it('deelt per persoon, per taakstelling en vast, op de cent', () => {
    expect(deelKosten('PERSONEN', drie).delen.map((d) => d.aandeelCent)).toEqual([34n, 67n, 0n]);
    expect(deelKosten('TAAKSTELLING', drie).delen.map((d) => d.aandeelCent)).toEqual([34n, 34n, 33n]);
    expect(deelKosten('VAST', drie).delen.map((d) => d.aandeelCent)).toEqual([51n, 30n, 20n]);
  });
  it('verrekent zo dat het samen nul is', () => {
    for (const s of ['PERSONEN', 'TAAKSTELLING', 'VAST'] as const)
      expect(deelKosten(s, drie).delen.reduce((a, d) => a + d.verrekeningCent, 0n)).toBe(0n);
  });
  it('deelt niets als een taakstelling ontbreekt, en noemt welke', () => {
    const v = deelKosten('TAAKSTELLING', [...drie, wie('D', 5n, 1n, null, null)]);
    expect([v.delen, v.fouten[0]!.melding]).toEqual([[], 'De taakstelling is niet ingevuld voor D.']);
    expect(keurVast([{ vastBp: 9_999n }])).toHaveLength(1);
  });
});

describe('drempels', () => {
  it('waarschuwen bij 80, 90 en 100 procent, niet eerder', () => {
    expect([79n, 80n, 89n, 90n, 99n, 100n, 250n].map((n) => drempelVan(n, 100n))).toEqual([
      null,
      80,
      80,
      90,
      90,
      100,
      100,
    ]);
    expect([drempelVan(1n, null), drempelVan(1n, 0n), drempelVan(0n, 0n)]).toEqual([null, 100, null]);
  });
});
