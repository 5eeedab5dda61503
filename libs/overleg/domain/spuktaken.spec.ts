import type { SpukSignaal } from '#spuk';
import { spukTaken } from './spuktaken.js';

const signaal = (gemeente: string, deel: Partial<SpukSignaal>): SpukSignaal => ({
  ...{ gemeente, gemeenteCode: `GM-${gemeente}`, beurs: 'INBURGERINGSVOORZIENINGEN', naam: '', jaar: 2026 },
  ...{ drempel: 80, gebruiktPromille: 812, droogIn: null, titel: `SPUK van ${gemeente}: 80 % bereikt`, uitleg: '' },
  ...deel,
});
const geen = { signalen: [], zonderBedrag: [], ontbrekend: [] };

describe('taken over geld', () => {
  it('leiden naar de beurs, met het percentage en de maand waarin zij leeg is', () => {
    const [a, b, c] = spukTaken(
      {
        ...geen,
        signalen: [
          signaal('A', { drempel: 100, gebruiktPromille: 1043 }),
          signaal('B', { droogIn: '2026-11', beurs: 'EXTRA', naam: 'Reserve & meer' }),
          signaal('C', {}),
        ],
      },
      2026,
    );
    expect(a).toMatchObject({ ernst: 'DEZE_WEEK', link: '/spuk/GM-A/inburgeringsvoorzieningen?jaar=2026' });
    expect(a!.uitleg).toContain('104,3 %. Dat is meer dan het rijk geeft.');
    expect(b).toMatchObject({ ernst: 'DEZE_WEEK', link: '/spuk/GM-B/extra?jaar=2026&naam=Reserve%20%26%20meer' });
    expect(b!.uitleg).toContain('leeg in november 2026');
    expect(c).toMatchObject({ ernst: 'LATER' });
  });

  it('worden er nooit meer dan een mens aankan: de rest is één taak naar het overzicht', () => {
    const taken = spukTaken({ ...geen, signalen: Array.from({ length: 9 }, (_, i) => signaal(`G${i}`, {})) }, 2026);
    expect(taken).toHaveLength(6);
    expect(taken[5]).toMatchObject({
      titel: 'Nog 4 beurzen vragen aandacht',
      link: '/spuk?jaar=2026&stand=AANDACHT',
    });
  });

  it('vragen ontbrekende bedragen bij naam', () => {
    const zonder = (gemeente: string) => ({ gemeente, gemeenteCode: `GM-${gemeente}`, titel: 'SPUK onderwijsroute' });
    const [een] = spukTaken({ ...geen, zonderBedrag: [zonder('Beek')] }, 2026);
    expect(een).toMatchObject({
      titel: 'Bedrag van het rijk voor 2026 ontbreekt: SPUK onderwijsroute',
      link: '/spuk/GM-Beek?jaar=2026',
    });
    const [meer] = spukTaken({ ...geen, zonderBedrag: [zonder('Beek'), zonder('Stein')] }, 2026);
    expect(meer!.titel).toContain('2 gemeenten');
    expect(meer!.uitleg).toContain('Beek, Stein');
    expect(meer!.link).toBe('/spuk?jaar=2026&stand=ONTBREEKT');
    const [hoofd] = spukTaken({ ...geen, ontbrekend: ['Factor in 2026 is niet ingevuld.'] }, 2026);
    expect(hoofd).toMatchObject({ uitleg: 'Factor in 2026 is niet ingevuld.', link: '/spuk/rekentool?jaar=2026' });
  });
});
