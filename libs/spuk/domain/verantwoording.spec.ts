import fc from 'fast-check';
import { afwijkingen, verklaar, type Cijfers, type Kostenregel } from './verantwoording.js';

const regel = (contract: string, cent: bigint, urenH: bigint): Kostenregel => ({
  contract,
  product: 'TAAL',
  cent,
  urenH,
});

describe('verklaring van het verschil met vorig jaar', () => {
  it('legt meer uren en een hogere prijs uit elkaar', () => {
    const [v] = verklaar([regel('A', 100_000n, 10_000n)], [regel('A', 180_000n, 15_000n)]);
    expect(v).toMatchObject({ verschilCent: 80_000n, volumeCent: 50_000n, prijsCent: 30_000n });
  });
  it('noemt een nieuw of gestopt contract helemaal volume', () => {
    expect(verklaar([], [regel('A', 5n, 1n)])[0]).toMatchObject({ volumeCent: 5n, prijsCent: 0n });
    expect(verklaar([regel('A', 5n, 1n)], [])[0]).toMatchObject({ volumeCent: -5n, prijsCent: 0n });
  });
  it('is samen altijd het hele verschil, het grootste eerst', () => {
    const lijst = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('A', 'B', 'C', 'D'),
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        fc.bigInt({ min: 0n, max: 10n ** 6n }),
      ),
      { selector: (x) => x[0] },
    );
    const som = (l: readonly bigint[]): bigint => l.reduce((a, b) => a + b, 0n);
    fc.assert(
      fc.property(lijst, lijst, (a, b) => {
        const v = verklaar(
          a.map((x) => regel(...x)),
          b.map((x) => regel(...x)),
        );
        expect(som(v.map((x) => x.volumeCent + x.prijsCent))).toBe(som(b.map((x) => x[1])) - som(a.map((x) => x[1])));
      }),
    );
  });
});

describe('vastgestelde cijfers', () => {
  it('zeggen alleen welke sindsdien veranderd zijn', () => {
    const nu: Cijfers = { TOEGEKEND: 5n, BETAALD: 4n, BESTEED: 3n, VERPLICHT: 0n, SALDO: 2n };
    expect(afwijkingen({ TOEGEKEND: '5', BETAALD: '4', BESTEED: '1', VERPLICHT: '0', SALDO: '4' }, nu)).toEqual([
      'BESTEED',
      'SALDO',
    ]);
  });
});
