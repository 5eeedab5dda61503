import fc from 'fast-check';
import { voegSamen } from './samenvoegen.js';

const A = { naam: 'Coen', om: '14:32' };
const B = { naam: 'Rina', om: '14:33' };
const samen = (basis: string, een: string, ander: string): { tekst: string; botsing: boolean } =>
  voegSamen(basis, { tekst: een, van: A }, { tekst: ander, van: B });

describe('twee mensen schrijven tegelijk', () => {
  it('neemt beide wijzigingen over als zij op een andere regel staan', () => {
    expect(samen('een\ntwee\ndrie\nvier', 'EEN\ntwee\ndrie\nvier', 'een\ntwee\ndrie\nVIER')).toEqual({
      tekst: 'EEN\ntwee\ndrie\nVIER',
      botsing: false,
    });
  });
  it('zet onder elkaar wat beiden toevoegen, ook in een leeg verslag', () => {
    expect(samen('kop', 'kop\nvan Coen', 'kop\nvan Rina')).toEqual({
      tekst: 'kop\nvan Coen\nvan Rina',
      botsing: false,
    });
    expect(samen('', 'van Coen', 'van Rina')).toEqual({ tekst: 'van Coen\nvan Rina', botsing: false });
  });
  it('schrijft een gelijke wijziging één keer op', () => {
    expect(samen('een', 'twee', 'twee')).toEqual({ tekst: 'twee', botsing: false });
  });
  it('houdt bij dezelfde regel beide teksten, met de naam erboven', () => {
    expect(samen('een\ntwee', 'een\nzes', 'een\nzeven')).toEqual({
      tekst: 'een\n[Tekst van Coen, 14:32]\nzes\n[Tekst van Rina, 14:33]\nzeven',
      botsing: true,
    });
  });
  it('houdt de andere tekst als een van beiden de regel weghaalt', () => {
    expect(samen('een\ntwee', 'een', 'een\ntwee en meer').tekst).toContain('twee en meer');
  });
  it('verliest nooit een regel die een van beiden schreef, wat er ook is getypt', () => {
    const regel = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '');
    const tekst = fc.array(regel, { maxLength: 7 }).map((r) => r.join('\n'));
    fc.assert(
      fc.property(tekst, tekst, tekst, (basis, een, ander) => {
        const uit = new Set(samen(basis, een, ander).tekst.split('\n'));
        const oud = new Set(basis.split('\n'));
        const nieuw = [...een.split('\n'), ...ander.split('\n')].filter((r) => r !== '' && !oud.has(r));
        return nieuw.every((r) => uit.has(r));
      }),
      { numRuns: 500 },
    );
  });
});
