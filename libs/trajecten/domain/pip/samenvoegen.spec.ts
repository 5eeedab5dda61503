import fc from 'fast-check';
import type { RuwDeel, RuweInhoud } from './inhoud.js';
import { deel, inhoud } from './pip.testhulp.js';
import { voegSamen, wijzigingen } from './samenvoegen.js';

const vast = (sleutel: string, over: Partial<RuwDeel> = {}): RuwDeel => deel({ sleutel, ...over });
const basis = (): RuweInhoud => inhoud(vast('a'), vast('b', { product: 'PVT' }));
const met = (over: Partial<RuweInhoud>): RuweInhoud => ({ ...basis(), ...over });

describe('twee mensen in hetzelfde concept', () => {
  it('de tweede hoort wat er veranderde, veld voor veld en in woorden', () => {
    const hun = met({
      leerroute: 'Z_ROUTE',
      delen: [vast('a', { urenTotaal: '600' }), vast('c', { product: 'MB', tot: '' })],
    });
    const uit = wijzigingen(basis(), hun);
    expect(uit.find((w) => w.veld === 'leerroute')).toMatchObject({
      naam: 'Leerroute',
      was: 'B1_ROUTE',
      is: 'Z_ROUTE',
    });
    expect(uit.find((w) => w.veld === 'delen.a.urenTotaal')).toMatchObject({
      ...{ naam: 'TAAL_KNM: uren in totaal', was: '480', is: '600' },
    });
    expect(uit.find((w) => w.veld === 'delen.b.product')).toMatchObject({ naam: 'PVT: product', was: 'PVT', is: '' });
    expect(uit.find((w) => w.veld === 'delen.c.product')).toMatchObject({ was: '', is: 'MB' });
  });

  it('wat maar een van de twee veranderde blijft van die een, een botsing wordt gezegd en niet overschreven', () => {
    const hun = met({ delen: [vast('a', { urenTotaal: '600' }), vast('b', { product: 'PVT' })] });
    const mijn = met({
      leerroute: 'Z_ROUTE',
      delen: [vast('a', { urenTotaal: '700', tot: '2028-01-01' }), vast('b', { product: 'PVT' })],
    });
    const { samen, botsingen } = voegSamen(basis(), hun, mijn);
    expect(samen.leerroute).toBe('Z_ROUTE');
    expect(samen.delen[0]).toMatchObject({ urenTotaal: '600', tot: '2028-01-01' });
    expect(botsingen).toEqual([
      { veld: 'delen.a.urenTotaal', naam: 'TAAL_KNM: uren in totaal', was: '480', is: '600', uw: '700' },
    ]);
  });

  it('een niveau dat een van de twee weghaalde komt niet terug, en een botsing daarover wordt gezegd', () => {
    const a2 = met({ niveaus: { LEZEN: 'A2' } });
    const anders = met({ leerroute: 'ONDERWIJSROUTE', niveaus: {} });
    expect(voegSamen(a2, a2, anders)).toEqual({ samen: anders, botsingen: [] });
    expect(voegSamen(a2, anders, a2)).toEqual({ samen: anders, botsingen: [] });
    const { samen, botsingen } = voegSamen(a2, met({ niveaus: { LEZEN: 'B2' } }), met({ niveaus: {} }));
    expect(samen.niveaus).toEqual({ LEZEN: 'B2' });
    expect(botsingen).toEqual([{ veld: 'niveaus.LEZEN', naam: 'Niveau Lezen', was: 'A2', is: 'B2', uw: '' }]);
  });

  it('een onderdeel dat de een weggooide en de ander veranderde, blijft; anders is het weg', () => {
    const zonderA = met({ delen: [vast('b', { product: 'PVT' })] });
    const sleutels = (hun: RuweInhoud, mijn: RuweInhoud): string[] =>
      voegSamen(basis(), hun, mijn).samen.delen.map((d) => d.sleutel);
    expect(sleutels(zonderA, basis())).toEqual(['b']);
    expect(sleutels(basis(), zonderA)).toEqual(['b']);
    const anders = met({ delen: [vast('a', { urenTotaal: '1' }), vast('b', { product: 'PVT' })] });
    expect(sleutels(zonderA, anders).sort()).toEqual(['a', 'b']);
    expect(sleutels(anders, zonderA).sort()).toEqual(['a', 'b']);
  });

  const DEEL = fc.record({
    sleutel: fc.constantFrom('a', 'b', 'c', 'd'),
    urenTotaal: fc.constantFrom('1', '2', ''),
    tot: fc.constantFrom('', 'x'),
  });
  const INHOUD: fc.Arbitrary<RuweInhoud> = fc
    .tuple(fc.constantFrom('B1_ROUTE', 'Z_ROUTE', ''), fc.uniqueArray(DEEL, { selector: (d) => d.sleutel }))
    .map(([leerroute, delen]) => ({ ...inhoud(...delen.map((d) => vast(d.sleutel, d))), leerroute }));
  const gelijk = (a: RuweInhoud, b: RuweInhoud): void => {
    const op = (r: RuweInhoud) => ({ ...r, delen: [...r.delen].sort((x, y) => (x.sleutel < y.sleutel ? -1 : 1)) });
    expect(op(a)).toEqual(op(b));
  };
  it('wie niets veranderde, krijgt dat van de ander; samen nooit iets dat niemand typte', () => {
    fc.assert(
      fc.property(INHOUD, INHOUD, (b, x) => {
        gelijk(voegSamen(b, x, b).samen, x);
        gelijk(voegSamen(b, b, x).samen, x);
        expect(voegSamen(b, x, b).botsingen).toEqual([]);
        expect(wijzigingen(x, x)).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(INHOUD, INHOUD, INHOUD, (b, hun, mijn) => {
        const { samen, botsingen } = voegSamen(b, hun, mijn);
        for (const d of samen.delen) {
          const bronnen = [hun, mijn].flatMap((r) => r.delen.filter((y) => y.sleutel === d.sleutel));
          expect(bronnen.map((y) => y.urenTotaal)).toContain(d.urenTotaal);
        }
        for (const bots of botsingen) expect(bots.uw).not.toBe(bots.is);
      }),
    );
  });
});
