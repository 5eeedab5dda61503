import type { Beursstand } from '../../api/beurzen';
import { beursPad, beursVan, droogTekst, kies, telOp } from './beurs';

const stand = (gemeente: string, deel: Partial<Beursstand>): Beursstand => ({
  ...{ gemeente, gemeenteCode: gemeente, subregio: null, beurs: 'UITVOERING', naam: '', titel: 'Uitvoering' },
  ...{ toegekend: '100.00', ontbreekt: 0, besluit: null, toegezegd: '0.00', besteed: '10.00', uitgaven: '0.00' },
  ...{ verplicht: '0.00', gebruikt: '10.00', rest: '90.00', percentage: '10.0', drempel: null },
  ...{ droog: { laag: null, midden: null, hoog: null }, ...deel },
});
const A = stand('Aalten', { percentage: '9.5', rest: '90.50' });
const B = stand('Beek', { drempel: 90, percentage: '92.0', rest: '8.00', besteed: '50.00', gebruikt: '92.00' });
const C = stand('Cuijk', { toegekend: null, rest: null, percentage: null, subregio: 'Oost' });
const namen = (r: Beursstand[]) => r.map((s) => s.gemeente);

describe('het overzicht van de beurzen', () => {
  it('sorteert op getal, niet op tekst, en zet wat onbekend is achteraan als u aflopend sorteert', () => {
    const alle = [A, B, C];
    expect(namen(kies(alle, { jaar: 2026, sorteer: 'percentage', omlaag: true }))).toEqual(['Beek', 'Aalten', 'Cuijk']);
    expect(namen(kies(alle, { jaar: 2026, sorteer: 'besteed' }))).toEqual(['Aalten', 'Cuijk', 'Beek']);
    expect(namen(kies(alle, { jaar: 2026, omlaag: true }))).toEqual(['Cuijk', 'Beek', 'Aalten']);
  });

  it('kiest op stand en op gebied; wie 90 % heeft, heeft ook 80 %', () => {
    expect(namen(kies([A, B, C], { jaar: 2026, stand: '80' }))).toEqual(['Beek']);
    expect(namen(kies([A, B, C], { jaar: 2026, stand: 'ONTBREEKT' }))).toEqual(['Cuijk']);
    expect(namen(kies([A, B, C], { jaar: 2026, stand: 'RUIM' }))).toEqual(['Aalten']);
    expect(namen(kies([A, B, C], { jaar: 2026, gebied: 'Oost' }))).toEqual(['Cuijk']);
  });

  it('telt in centen op, en zegt wat over is van wie een bedrag heeft', () => {
    expect(telOp([A, B, C])).toMatchObject({ toegekend: '200.00', besteed: '70.00', rest: '98.50', ontbreekt: 1 });
    expect(telOp([A, B, C]).percentage).toBe('50.7');
  });

  it('zegt in woorden wanneer een beurs leeg is', () => {
    expect(droogTekst({ laag: null, midden: null, hoog: null })).toBeNull();
    expect(droogTekst({ laag: null, midden: null, hoog: '2026-12' })).toBe(
      'alleen als het tegenvalt, in december 2026',
    );
    expect(droogTekst({ laag: '2026-10', midden: '2026-10', hoog: '2026-10' })).toBe('oktober 2026');
    expect(droogTekst({ laag: null, midden: '2026-11', hoog: '2026-10' })).toBe(
      'november 2026 (oktober 2026 tot na december)',
    );
  });

  it('maakt een adres dat weer terug te lezen is', () => {
    expect(beursPad({ gemeenteCode: null, beurs: 'EXTRA', naam: 'Reserve invoering' }, 2026, 'besteed')).toBe(
      '/spuk/alle/extra/besteed?jaar=2026&naam=Reserve+invoering',
    );
    expect([beursVan('onderwijsroute'), beursVan('ONZIN')]).toEqual(['ONDERWIJSROUTE', undefined]);
  });
});
