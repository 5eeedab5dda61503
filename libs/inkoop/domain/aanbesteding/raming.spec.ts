import fc from 'fast-check';
import type { Ramingregel } from './begrippen.js';
import { bouwDossier, VORM } from './dossier.testhulp.js';
import { drempelOp, ramingTotaal, regelTotaal, toetsRaming } from './raming.js';

const regel = (perJaarCent: number, rest: Partial<Ramingregel> = {}): Ramingregel => ({
  omschrijving: 'x',
  perJaarCent,
  jaren: 1,
  verlengingsjaren: 0,
  btwBp: 0,
  ...rest,
});
const onderhands = { ...VORM, naam: 'Meervoudig onderhands', onderDrempel: true };
const toets = (raming: Ramingregel[], vorm = onderhands) =>
  toetsRaming(bouwDossier([], [], { raming, vorm }), '2026-11-01');

describe('raming', () => {
  it('telt de hele looptijd met verlengingen en alle percelen, zonder btw', () => {
    expect(regelTotaal(regel(12_100, { btwBp: 2100 }))).toBe(10_000);
    expect(ramingTotaal([regel(10_000_000, { jaren: 2, verlengingsjaren: 2 }), regel(5_000_000, { jaren: 4 })])).toBe(
      60_000_000,
    );
  });
  it('rekent nooit meer dan een halve cent naast de exacte uitkomst', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e10 }), fc.constantFrom(0, 900, 2100), (cent, btwBp) => {
        const exact = (cent * 10_000) / (10_000 + btwBp);
        expect(Math.abs(regelTotaal(regel(cent, { btwBp })) - exact)).toBeLessThanOrEqual(0.5 + 1e-3);
      }),
    );
  });
  it.each([
    [74_999_999, []],
    [75_000_000, ['AAN-011']],
    [75_000_001, ['AAN-011']],
  ])('onderhands bij %i cent: %j', (cent, verwacht) => {
    expect(toets([regel(cent)]).map((b) => b.code)).toEqual(verwacht);
  });
  it('weigert onderhands met de cijfers en de bron', () => {
    expect(toets([regel(20_000_000, { jaren: 2, verlengingsjaren: 2 })])[0]).toMatchObject({
      cijfers: 'raming € 800.000,00, drempel € 750.000,00 (sinds 17 april 2014), € 50.000,00 erboven',
      bron: 'Richtlijn 2014/24/EU, art. 4 onder d',
    });
  });
  it('laat een aangekondigde procedure boven en onder de drempel toe', () => {
    expect(toets([regel(1)], VORM)).toEqual([]);
    expect(toets([regel(99_999_999)], VORM)).toEqual([]);
  });
  it('kent een grens van het eigen inkoopbeleid', () => {
    const vorm = { ...onderhands, eigenGrensCent: 5_000_000 };
    expect(toets([regel(5_000_000)], vorm)).toEqual([]);
    expect(toets([regel(5_000_001)], vorm)[0]).toMatchObject({
      code: 'AAN-012',
      cijfers: 'raming € 50.000,01, eigen grens € 50.000,00',
    });
  });
  it('neemt het drempelbedrag van de dag zelf', () => {
    const oud = { bedragCent: 1, van: '2010-01-01', tot: '2014-04-16', bron: 'oud' };
    const nieuw = { bedragCent: 2, van: '2014-04-17', tot: null, bron: 'nieuw' };
    expect(drempelOp([nieuw, oud], '2014-04-16')?.bron).toBe('oud');
    expect(drempelOp([nieuw, oud], '2014-04-17')?.bron).toBe('nieuw');
    expect(toetsRaming(bouwDossier([], [], { vorm: onderhands, drempels: [] }), '2026-11-01')[0]!.code).toBe('AAN-013');
  });
});
