import fc from 'fast-check';
import { leesInhoud } from './inhoud.js';
import { deel, inhoud } from './pip.testhulp.js';

const fouten = (...delen: ReturnType<typeof deel>[]): string[] =>
  leesInhoud(inhoud(...delen)).fouten.map((f) => `${f.code} ${f.veld}`);

describe('wat er is getypt', () => {
  it.each([
    ['veel', 'PIP-013 delen.0.urenTotaal'],
    ['-5', 'PIP-013 delen.0.urenTotaal'],
    ['1e3', 'PIP-013 delen.0.urenTotaal'],
    ['12,345', 'PIP-013 delen.0.urenTotaal'],
    ['480,10', 'PIP-014 delen.0.urenTotaal'],
    ['10001', 'PIP-014 delen.0.urenTotaal'],
  ])('uren als "%s" worden geweigerd', (urenTotaal, fout) => {
    expect(fouten(deel({ urenTotaal, urenPerMaand: '' }))).toEqual([fout]);
  });

  it('uren met een komma of een punt zijn hetzelfde', () => {
    const uren = (t: string): number => leesInhoud(inhoud(deel({ urenTotaal: t }))).inhoud.delen[0]!.urenTotaalH;
    expect([uren('480,25'), uren('480.25'), uren(' 480 '), uren('')]).toEqual([48_025, 48_025, 48_000, 0]);
  });

  it.each(['', '2026-02-29', '2026-13-01', '01-04-2026', '1899-01-01', '2100-01-01', 'morgen'])(
    'de eerste dag "%s" wordt geweigerd',
    (van) => expect(fouten(deel({ van }))).toEqual(['PIP-011 delen.0.van']),
  );
  it('een dag die bestaat maar niet kan, wordt geschreven zoals mensen dat doen', () => {
    const [fout] = leesInhoud(inhoud(deel({ van: '2100-01-02' }))).fouten;
    expect(fout!.melding).toMatch(/: 02-01-2100 ligt te ver weg\.$/);
  });
  it('een schrikkeldag die bestaat, mag', () =>
    expect(fouten(deel({ van: '2028-02-29', tot: '2028-12-31' }))).toEqual([]));
  it('een einde voor het begin wordt geweigerd, dezelfde dag mag', () => {
    expect(fouten(deel({ tot: '2026-03-31' }))).toEqual(['PIP-012 delen.0.tot']);
    expect(fouten(deel({ tot: '2026-04-01' }))).toEqual([]);
  });

  it('onderdelen van hetzelfde product mogen elkaar niet raken, ook niet bij een ander contract', () => {
    const eerst = deel({ van: '2026-01-01', tot: '2026-06-30' });
    expect(fouten(eerst, deel({ contract: 'C2', van: '2026-06-30' }))).toEqual(['PIP-015 delen.1.van']);
    expect(fouten(eerst, deel({ contract: 'C2', van: '2026-07-01' }))).toEqual([]);
    expect(fouten(deel({ contract: 'C2', van: '2026-07-01' }), eerst)).toEqual([]);
    expect(fouten(eerst, deel({ product: 'PVT', van: '2026-06-30' }))).toEqual([]);
    expect(fouten(deel({ tot: '' }), deel({ van: '2099-01-01', tot: '' }))).toEqual(['PIP-015 delen.1.van']);
  });

  it('een leerroute die niet bestaat en een niveau dat niet bestaat, worden geweigerd', () => {
    const ruw = { ...inhoud(), leerroute: 'toString', niveaus: { LEZEN: 'C1', DANSEN: 'B1', SPREKEN: 'A2' } };
    const uit = leesInhoud(ruw);
    expect(uit.fouten.map((f) => `${f.code} ${f.veld}`)).toEqual([
      'PIP-010 leerroute',
      'PIP-019 niveaus.LEZEN',
      'PIP-019 niveaus.DANSEN',
    ]);
    expect(uit.inhoud.niveaus).toMatchObject({ LEZEN: 'B1', SPREKEN: 'A2' });
  });

  it('elke tekst wordt gelezen of geweigerd, nooit stil op nul gezet', () => {
    fc.assert(
      fc.property(fc.string(), (tekst) => {
        const uit = leesInhoud(inhoud(deel({ urenTotaal: tekst, urenPerMaand: '' })));
        const gelezen = uit.inhoud.delen[0];
        return uit.fouten.length > 0
          ? gelezen === null
          : gelezen!.urenTotaalH > 0 || /^\s*(0*([.,]0+)?)?\s*$/.test(tekst);
      }),
    );
  });
});
