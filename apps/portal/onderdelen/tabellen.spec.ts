import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PORTAAL = path.resolve(__dirname, '..');
const bestanden = readdirSync(PORTAAL, { recursive: true, encoding: 'utf8' })
  .filter((naam) => naam.endsWith('.tsx'))
  .map((naam) => ({
    naam,
    tekst: readFileSync(path.join(PORTAAL, naam), 'utf8'),
  }));
const met = (patroon: RegExp): string[] => bestanden.filter(({ tekst }) => patroon.test(tekst)).map(({ naam }) => naam);

/** Tables that cannot be taken along, each with its reason. */
const ZONDER_UITVOER: Record<string, string> = {
  'paginas/inleveren/Indeling.tsx':
    'een formulier: per kolom van het gekozen bestand een keuzelijst, en dat bestand heeft de lezer al',
  'paginas/spuk/rekentool/Invoertabellen.tsx':
    'een formulier: de knop Excel met formules neemt de hele rekentool mee, met deze invoer',
};
/** Lists that show page after page without a table. */
const ZONDER_TABEL: Record<string, string> = {};

describe('elke tabel van het portaal is mee te nemen als Excel en CSV', () => {
  it('want elke tabel is de gedeelde tabel', () => {
    expect(met(/<table\b/)).toEqual(['onderdelen/Tabel.tsx']);
    expect(met(/import \{[^}]*\bTable\b[^}]*\} from '@mantine\/core'/)).toEqual([]);
    expect(met(/<Tabel\b/).length).toBeGreaterThan(30);
  });

  it('op de uitzonderingen na, die hun reden hebben', () => {
    expect(met(/\bzonderUitvoer=/).sort()).toEqual(Object.keys(ZONDER_UITVOER).sort());
  });

  it('en een lijst die bladzijde na bladzijde laat zien, geeft aan het bestand alle bladzijden', () => {
    const half = met(/\buseInfiniteQuery\(/).filter((naam) => {
      const { tekst } = bestanden.find((b) => b.naam === naam)!;
      return !/\balleBladzijden\(|\bvraag=\{/.test(tekst) && !(naam in ZONDER_TABEL);
    });
    expect(half).toEqual([]);
  });
});
