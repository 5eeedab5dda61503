import fc from 'fast-check';
import { naarDecimaal } from '#core';
import { inCent, rekentool, restant, vergelijk, type Rekentabel } from './rekentool.js';
import { DALFSEN, WINTERSWIJK } from './voorbeelden.js';
import { verdeel } from './verdelen.js';

const euros = (t: Rekentabel): string[] => t.totalen.map((x) => String(x.euro));
const cellen = (t: Rekentabel): string[][] =>
  t.rijen.map((r) =>
    r.cellen.map((c) => (c.bedragE8 === null ? c.stand.toLowerCase() : naarDecimaal(inCent(c.bedragE8), 2))),
  );

describe('rekentool', () => {
  it('geeft de tabel van Dalfsen op de euro, met de uitloop die de tabel niet laat zien', () => {
    const t = rekentool(DALFSEN.precies);
    expect(t.jaren).toEqual([2022, 2023, 2024, 2025, 2026, 2027]);
    expect(euros(t)).toEqual(['136729', '190534', '199634', '197534', '77000', '15400']);
    expect(t.totalen.map((x) => x.uitloop)).toEqual([false, false, false, false, true, true]);
    expect(vergelijk(t, DALFSEN.gepubliceerd)).toEqual([]);
    expect(cellen(t)).toEqual([
      ['134961.75', '70000.00', '17500.00', 'nvt', 'nvt', 'nvt'],
      ['nvt', '118766.34', '61600.00', '15400.00', 'nvt', 'nvt'],
      ['nvt', 'nvt', '118766.34', '61600.00', '15400.00', 'nvt'],
      ['nvt', 'nvt', 'nvt', '118766.34', '61600.00', '15400.00'],
      ['1767.30', '1767.30', '1767.30', '1767.30', 'nvt', 'nvt'],
    ]);
  });

  it('houdt halve personen heel', () => {
    expect(rekentool(DALFSEN.precies).rijen.map((r) => r.personenE4)).toEqual([
      175000n,
      154000n,
      154000n,
      154000n,
      null,
    ]);
  });

  it('zegt met de gedrukte bedragen dat de gepubliceerde tabel afwijkt, en hoeveel', () => {
    const t = rekentool(DALFSEN.gedrukt);
    expect(euros(t).slice(0, 4)).toEqual(['136727', '190532', '199632', '197532']);
    const a = vergelijk(t, DALFSEN.gepubliceerd);
    expect(a.map((x) => [x.jaar, x.verschil])).toEqual([
      [2022, 2n],
      [2023, 2n],
      [2024, 2n],
      [2025, 2n],
    ]);
    expect(a[0]!.melding).toBe(
      'De gepubliceerde tabel geeft voor 2022 € 136.729; met deze bedragen is het € 136.727 (precies € 136.727,00). Verschil: € 2.',
    );
    expect(naarDecimaal(inCent(a[1]!.exactE8), 2)).toBe('190531.80');
  });

  it('toont voor Winterswijk 25.054 naast de 25.025 van het document', () => {
    const w = WINTERSWIJK;
    expect(
      restant(
        w.toegekendCent,
        w.kosten.map((k) => k.bedragCent),
        w.genoemdCent,
      ),
    ).toEqual({
      berekendCent: 2_505_400n,
      genoemdCent: 2_502_500n,
      verschilCent: 2_900n,
    });
  });

  it('vraagt een bedrag dat ontbreekt bij naam en telt het niet als nul', () => {
    const t = rekentool({
      ...DALFSEN.precies,
      bedragen: DALFSEN.precies.bedragen.filter((b) => !(b.jaar === 2024 && b.soort === 'ASIEL_JAAR_2')),
    });
    expect(t.ontbreekt).toEqual([
      {
        soort: 'ASIEL_JAAR_2',
        jaar: 2024,
        vraag: 'Bedrag per asielstatushouder, tweede jaar in 2024 is niet ingevuld.',
      },
    ]);
    expect(t.totalen.map((x) => x.euro)).toEqual([136729n, 190534n, null, 197534n, 77000n, 15400n]);
  });

  it('vraagt de factor als die ontbreekt, en rekent met getelde personen zonder factor', () => {
    const cohort = { jaar: 2026, taakstellingH: 2000n, werkelijkH: null };
    const bedragen = [1, 2, 3].map((n) => ({
      soort: `ASIEL_JAAR_${n}` as 'ASIEL_JAAR_1',
      jaar: 2025 + n,
      bedragE4: 10_000_000n,
    }));
    const basis = { gezinnen: [], onderwijsroute: [], bedragen };
    expect(rekentool({ ...basis, cohorten: [cohort] }).ontbreekt.map((o) => o.soort)).toContain('FACTOR');
    expect(euros(rekentool({ ...basis, cohorten: [{ ...cohort, werkelijkH: 1100n }] }))).toEqual([
      '11000',
      '11000',
      '11000',
    ]);
  });

  it('telt de toevoeging voor de onderwijsroute pas vanaf 2026', () => {
    const onderwijsroute = [2025, 2026].map((jaar) => ({ jaar, aantalH: 200n }));
    const bedragen = [{ soort: 'ONDERWIJSROUTE' as const, jaar: 2026, bedragE4: 55_000_000n }];
    const t = rekentool({ cohorten: [], gezinnen: [], onderwijsroute, bedragen });
    expect(cellen(t)).toEqual([['nvt', '11000.00']]);
    expect(t.ontbreekt).toEqual([]);
    expect(
      rekentool({ cohorten: [], gezinnen: [], onderwijsroute, bedragen: [] }).ontbreekt.map((o) => o.jaar),
    ).toEqual([2026]);
  });

  it('telt eerst op en rondt dan pas: het totaal is nooit meer dan een halve euro van de som', () => {
    const bedrag = fc.bigInt({ min: 0n, max: 200_000_000n });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 50_000n }), bedrag), { minLength: 1, maxLength: 6 }),
        bedrag,
        (cohorten, g) => {
          const jaren = cohorten.map((_, i) => 2030 + i);
          const bedragen = [...jaren, jaren.at(-1)! + 1, jaren.at(-1)! + 2].flatMap((jaar, i) => [
            ...(['ASIEL_JAAR_1', 'ASIEL_JAAR_2', 'ASIEL_JAAR_3'] as const).map((soort) => ({
              soort,
              jaar,
              bedragE4: (cohorten[i]?.[1] ?? g) + BigInt(i),
            })),
            { soort: 'FACTOR' as const, jaar, bedragE4: 7000n },
          ]);
          const t = rekentool({
            cohorten: cohorten.map(([p], i) => ({ jaar: jaren[i]!, taakstellingH: p, werkelijkH: null })),
            gezinnen: [],
            onderwijsroute: [],
            bedragen,
          });
          t.totalen.forEach((x, i) => {
            const exact = t.rijen.reduce((s, r) => s + (r.cellen[i]!.bedragE8 ?? 0n), 0n);
            expect(x.bedragE8).toBe(exact);
            const mis = x.euro! * 100_000_000n - exact;
            expect(mis <= 50_000_000n && mis >= -50_000_000n).toBe(true);
          });
        },
      ),
    );
  });
});

describe('verdelen', () => {
  it('verdeelt op de cent: de delen zijn samen het bedrag en wijken minder dan een cent af', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 }),
        (bedrag, g) => {
          const delen = verdeel(bedrag, g);
          expect(delen.reduce((a, b) => a + b, 0n)).toBe(bedrag);
          const som = g.reduce((a, b) => a + b, 0n);
          const weeg = som === 0n ? g.map(() => 1n) : g;
          const n = som === 0n ? BigInt(g.length) : som;
          delen.forEach((d, i) => {
            const mis = d * n - bedrag * weeg[i]!;
            expect((mis < 0n ? -mis : mis) < n).toBe(true);
          });
        },
      ),
    );
  });
  it('geeft wat overblijft aan de grootste rest, dan aan de eerste', () => {
    expect(verdeel(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(verdeel(10n, [3n, 3n, 1n])).toEqual([4n, 4n, 2n]);
    expect(verdeel(5n, [0n, 0n])).toEqual([3n, 2n]);
  });
});
