import { urenHerkomst, urenPerMaand, versieInMaand, type Planonderdeel, type Urenregel } from './urenoverzicht.js';

const deel = (over: Partial<Planonderdeel> = {}): Planonderdeel => ({
  ...{ versie: 1, vastgesteldOp: '2025-01-10', product: 'TAAL_KNM', productNaam: 'Taal en KNM', contract: 'C' },
  ...{ van: '2025-02-01', tot: '2025-04-30', urenPerMaandH: 4000, urenTotaalH: 12_000 },
  ...over,
});
const regel = (maand: string, gevolgdH: number, over: Partial<Urenregel> = {}): Urenregel => ({
  ...{ maand, product: 'TAAL_KNM', productNaam: 'Taal en KNM', contract: 'C', aanbieder: 'A', bestandsnaam: 'a.csv' },
  ...{ versie: 1, ontvangenOp: new Date(0), rij: 2, aangebodenH: 4000, gevolgdH, geoorloofdH: 0, ongeoorloofdH: 0 },
  ...{ inDePas: true, ...over },
});

describe('gepland naast gerealiseerd', () => {
  it('per maand, opgeteld tot en met die maand, met de regels eronder', () => {
    const uit = urenPerMaand(
      [deel()],
      [regel('2025-02', 3000), regel('2025-03', 4000), regel('2025-03', 500)],
      '2025-12-01',
    );
    expect(uit.map((m) => [m.maand, m.geplandH, m.gevolgdH, m.geplandTotH, m.gevolgdTotH, m.regels.length])).toEqual([
      ['2025-02', 4000, 3000, 4000, 3000, 1],
      ['2025-03', 4000, 4500, 8000, 7500, 2],
      ['2025-04', 4000, 0, 12_000, 7500, 0],
    ]);
  });
  it('een later plan geldt vanaf de maand waarin het is vastgesteld', () => {
    const plan = [
      deel({ tot: '2025-06-30' }),
      deel({ versie: 2, vastgesteldOp: '2025-04-30', urenPerMaandH: 2000, tot: '2025-06-30' }),
    ];
    expect(urenPerMaand(plan, [], '2025-12-01').map((m) => m.geplandH)).toEqual([4000, 4000, 2000, 2000, 2000]);
    expect(versieInMaand(plan, '2025-03')).toBe(1);
    expect(versieInMaand(plan, '2024-12')).toBe(1);
  });
  it('wat niet gepland was staat er ook, en een open einde loopt tot deze maand', () => {
    const uit = urenPerMaand(
      [deel({ tot: null })],
      [regel('2025-02', 100, { product: 'PVT', productNaam: 'PVT' })],
      '2025-03-15',
    );
    expect(uit.map((m) => [m.maand, m.product, m.geplandH, m.gevolgdH, m.teltVoor])).toEqual([
      ['2025-02', 'PVT', 0, 100, 'pvt'],
      ['2025-02', 'TAAL_KNM', 4000, 0, 'cursus'],
      ['2025-03', 'TAAL_KNM', 4000, 0, 'cursus'],
    ]);
    expect(urenPerMaand([], [], '2025-03-15')).toEqual([]);
  });
  it('zegt uit hoeveel rapportages de uren van een termijn komen', () => {
    const regels = [regel('2025-02', 3000), regel('2025-03', 4000), regel('2025-03', 500, { product: 'PARTICIPATIE' })];
    expect(urenHerkomst(regels)).toEqual([
      { soort: 'cursus', gevolgdH: 7000, aangebodenH: 8000, regels: 2, rapportages: 2, totEnMet: '2025-03' },
      { soort: 'alfabetisering', gevolgdH: 0, aangebodenH: 0, regels: 0, rapportages: 0, totEnMet: null },
      { soort: 'participatie', gevolgdH: 500, aangebodenH: 4000, regels: 1, rapportages: 1, totEnMet: '2025-03' },
      { soort: 'pvt', gevolgdH: 0, aangebodenH: 0, regels: 0, rapportages: 0, totEnMet: null },
    ]);
  });
});
