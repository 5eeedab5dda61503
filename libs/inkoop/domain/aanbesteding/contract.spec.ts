import { keurContract } from '../contract/contract.js';
import { contractUitBod, type Gegund, type Termen } from './contract.js';

const termen: Termen = {
  ...{
    nummer: 'P2-2027-1',
    perceel: 'P2',
    aanbieder: 'TOPTAAL',
    van: '2027-01-01',
    tot: '2028-12-31',
    ritme: 'MAAND' as const,
  },
  ...{ aanbesteding: 'Leerroutes', inschrijving: 'Inschrijving 1, versie 2' },
};
const prijs = (rest: Partial<Gegund>): Gegund => ({
  ...{
    soort: 'BASISPAKKET' as const,
    product: 'TAAL_KNM',
    leerroute: 'B1_ROUTE',
    omschrijving: 'B1',
    eenheid: 'TRAJECT',
    bedragE4: '76666700',
  },
  ...{ groepsgrootte: 12, urenH: 80_000, ...rest },
});

describe('contract uit een inschrijving', () => {
  it('zet elke prijs over, met de plek waar hij staat', () => {
    const c = contractUitBod(termen, [
      prijs({}),
      prijs({ soort: 'MODULE', product: 'PVT', leerroute: null, bedragE4: '1234567', urenH: null }),
    ]);
    expect(keurContract(c)).toEqual([]);
    expect(c.tarieven).toEqual([
      expect.objectContaining({
        product: 'TAAL_KNM',
        bedragE4: '76666700',
        bronDocument: 'Inschrijving 1, versie 2',
        bronPagina: 'prijs 1',
        treden: [],
      }),
      expect.objectContaining({ product: 'PVT', bedragE4: '1234567', bronPagina: 'prijs 2' }),
    ]);
    expect(c.pakketten).toEqual([
      expect.objectContaining({
        ...{ leerroute: 'B1_ROUTE', lesurenH: 80_000, groepMax: 12 },
        delen: [
          { product: 'TAAL_KNM', soort: 'BASIS', urenH: 80_000 },
          { product: 'PVT', soort: 'MODULE', urenH: null },
        ],
      }),
    ]);
  });
  it('maakt van twee leerroutes met een eigen prijs twee treden van één tarief', () => {
    const c = contractUitBod(termen, [prijs({}), prijs({ leerroute: 'Z_ROUTE', bedragE4: '50000000' })]);
    expect(keurContract(c)).toEqual([]);
    expect(c.tarieven![0]!.treden!.map((r) => [r.leerroute, r.bedragE4])).toEqual([
      ['B1_ROUTE', '76666700'],
      ['Z_ROUTE', '50000000'],
    ]);
    expect(c.pakketten!.map((p) => p.leerroute)).toEqual(['B1_ROUTE', 'Z_ROUTE']);
  });
});
