import { sorteersleutel, vatSamen, type Kort } from './lijst.js';
import type { Trajectfeiten } from './termijnen/beeld.js';
import { standaardInstellingen } from './termijnen/instellingen.js';
import { maakZaak, TERMIJNCODES } from './termijnen/termijnen.js';
import { feit, MAP_KLAAR, pip, PVT_KLAAR, traject } from './termijnen/zaak.testhulp.js';

const kort = (t: Partial<Trajectfeiten>, vandaag: string): Kort =>
  vatSamen(maakZaak(traject(t), () => standaardInstellingen({}), vandaag));
const ontzorgd = feit('ONTZORGING', '2024-01-01', { tot: '2024-08-31' });
const duo = (dag: string) => feit('DUO_KENNISGEVING', dag);
const wat = (k: Kort): [string | null, string | null] => [
  TERMIJNCODES[k.dringendst] ?? null,
  TERMIJNCODES[k.volgende] ?? null,
];

describe('wat een lijst van een traject toont', () => {
  it('is wat aandacht vraagt, en anders de eerste dag die komt', () => {
    expect(wat(kort({ feiten: [duo('2024-12-01'), ontzorgd] }, '2025-01-01'))).toEqual([null, 'PIP']);
    expect(wat(kort({ feiten: [duo('2024-12-01'), ontzorgd] }, '2025-02-01'))).toEqual(['PIP', null]);
    const feiten = [duo('2024-01-01'), ...PVT_KLAAR, ...MAP_KLAAR, ontzorgd];
    expect(wat(kort({ feiten, pips: [pip(1, '2024-02-01')] }, '2024-10-01'))).toEqual([null, 'LEERROUTE_WISSELEN']);
  });
  it('is van wie het begin van de termijn mist dat die niet te berekenen is', () =>
    expect(wat(kort({ feiten: [ontzorgd] }, '2025-01-01'))).toEqual([null, 'PIP']));

  it('staat op volgorde: te laat, let op, niet te berekenen, en dan op de dag', () => {
    const rijen = {
      geen: kort({ feiten: [ontzorgd] }, '2025-03-01'),
      straks: kort({ feiten: [duo('2025-02-01'), ontzorgd] }, '2025-03-01'),
      later: kort(
        { feiten: [duo('2024-01-01'), ...PVT_KLAAR, ...MAP_KLAAR, ontzorgd], pips: [pip(1, '2024-02-01')] },
        '2025-03-01',
      ),
      letOp: kort({ feiten: [duo('2025-01-01'), ontzorgd] }, '2025-03-01'),
      teLaat: kort({ feiten: [duo('2024-11-01'), ontzorgd] }, '2025-03-01'),
    };
    const sleutels = Object.entries(rijen).map(([trajectnummer, k]) =>
      sorteersleutel({ trajectnummer, doelgroep: 'ASIELSTATUSHOUDER', kort: k }, 'DRINGENDHEID'),
    );
    expect(sleutels.sort().map((s) => s.split(' ').at(-1))).toEqual(['teLaat', 'letOp', 'geen', 'straks', 'later']);
  });
});
