import type { Cel, Sectie, Veld } from '../../api/kwartaal';
import { gelijk, GEHEEL, leeg, neemHun, opgaveVan, plek, teVersturen, voegSamen, type Opgave } from './opgave';

const cel = (meer: Partial<Cel> = {}): Cel => ({
  ...{ niveau: 'GEHEEL', ...GEHEEL, gemeenteNaam: null, teller: null, noemer: null, waarde: null },
  ...{
    verborgen: false,
    onvolledig: false,
    opgave: null,
    verschil: false,
    reden: null,
    toelichting: null,
    uitleg: null,
  },
  ...meer,
});
const veld = (code: string, vorm: Veld['vorm'], meer: Partial<Cel> = {}): Veld => ({
  ...{ code, naam: code.toLowerCase(), vorm, per: 'GEHEEL', berekend: false, verplicht: false, bron: null },
  ...{ definitie: null, delen: null, hulp: null, max: null, keuzes: [], cellen: [cel(meer)] },
});
const sectie: Sectie = {
  ...{
    code: 'S',
    naam: 'S',
    uitleg: '',
    stand: 'CONCEPT',
    versie: 1,
    magBewaren: true,
    bevestigd: false,
    metActies: true,
  },
  ...{ terugReden: null, bijgewerktDoor: null, bijgewerktOp: null, acties: [], nogNodig: [] },
  velden: [veld('A', 'AANTAL', { opgave: '1' }), veld('B', 'UREN', { opgave: '12.50' }), veld('C', 'TEKST')],
};
const met = (o: Opgave, code: string, waarde: string): Opgave => ({
  ...o,
  waarden: { ...o.waarden, [plek(code, GEHEEL)]: { ...(o.waarden[plek(code, GEHEEL)] ?? leeg(code, GEHEEL)), waarde } },
});
const waarden = (o: Opgave): Record<string, string | null> =>
  Object.fromEntries(teVersturen(o).waarden.map((w) => [w.veld, w.waarde]));

describe('twee vensters met dezelfde sectie', () => {
  const basis = opgaveVan(sectie);

  it('laten staan wat alleen het andere veranderde, en houden wat alleen hier is getypt', () => {
    const uit = voegSamen(basis, met(basis, 'A', '2'), met(basis, 'C', 'van hen'), sectie);
    expect(waarden(uit.samen)).toEqual({ A: '2', B: '12,5', C: 'van hen' });
    expect([uit.strijd, uit.overgenomen]).toEqual([[], ['c']]);
  });

  it('vragen om een keuze bij wat beide veranderden, en bewaren tot dan wat hier staat', () => {
    const hun = met(basis, 'A', '3');
    const uit = voegSamen(basis, met(basis, 'A', '2'), hun, sectie);
    expect(uit.strijd).toEqual([{ sleutel: `${plek('A', GEHEEL)}|waarde`, naam: 'a', mijn: '2', hun: '3' }]);
    expect(waarden(uit.samen)['A']).toBe('2');
    expect(waarden(neemHun(uit.samen, hun, [uit.strijd[0]!.sleutel]))['A']).toBe('3');
  });

  it('hebben geen strijd over dezelfde waarde, anders geschreven of gewist', () => {
    expect(voegSamen(basis, met(basis, 'B', '13'), met(basis, 'B', '13,00'), sectie).strijd).toEqual([]);
    expect(gelijk(basis, met(basis, 'B', '12,50'), sectie)).toBe(true);
    const gewist = voegSamen(basis, met(basis, 'A', ''), met(basis, 'B', '14'), sectie);
    expect([waarden(gewist.samen), gewist.strijd]).toEqual([{ B: '14' }, []]);
  });

  it('verliezen geen acties: die zijn samen één keuze', () => {
    const actie = (wat: string) => ({ ...basis, acties: [{ wat, eigenaar: 'x', datum: null }] });
    const uit = voegSamen(basis, actie('mijn'), actie('hun'), sectie);
    expect(uit.strijd.map((s) => s.sleutel)).toEqual(['acties']);
    expect(neemHun(uit.samen, actie('hun'), ['acties']).acties[0]!.wat).toBe('hun');
  });
});
