import { perTraject, ruimte, telOp, trajectbedrag, type Trajectprijs } from './per-traject.js';

const prijs = (eenheid: string, bedragE4: number, rest: Partial<Trajectprijs> = {}): Trajectprijs => ({
  ...{ eenheid, bedragE4, groepsgrootte: 12, urenH: 62_000 },
  ...rest,
});

describe('wat een prijs per traject betekent', () => {
  it.each([
    [prijs('TRAJECT', 76_666_700), '7666.67', ''],
    [prijs('LESUUR', 158_871), '9850.00', '€ 15,8871 × 620 lesuren = € 9.850,00'],
    [prijs('LESUUR_GROEP', 1_200_000), '6200.00', '€ 120,00 × 620 lesuren / 12 deelnemers = € 6.200,00'],
    [prijs('DAGDEEL', 600_000, { urenH: 1200 }), '240.00', '€ 60,00 × 4 dagdelen = € 240,00'],
    [prijs('GROEPSSTART', 12_000_000), '100.00', '€ 1.200,00 / 12 deelnemers = € 100,00'],
    [prijs('LESUUR', 100_000, { urenH: 50 }), '5.00', '€ 10,00 × 0,5 lesuren = € 5,00'],
  ])('rekent %j om', (p, bedrag, som) => {
    const uit = perTraject(p);
    expect([trajectbedrag(uit.bedrag!), uit.som, uit.mist]).toEqual([bedrag, som, null]);
  });
  it.each([
    [prijs('MAAND', 1), 'een prijs per maand zegt niet wat een traject kost'],
    [prijs('FASE', 1), 'een prijs per fase zegt niet wat een traject kost'],
    [prijs('LESUUR', 1, { urenH: null }), 'vul de uren in'],
    [prijs('GROEPSSTART', 1, { groepsgrootte: null }), 'vul de groepsgrootte in'],
    [prijs('', 1), 'kies een eenheid'],
  ])('verzint niets bij %j', (p, mist) => expect(perTraject(p)).toEqual({ bedrag: null, som: '', mist }));
  it.each([
    [76_666_700, 800_000, { kant: 'ONDER', bedrag: '333.33' }],
    [80_000_000, 800_000, { kant: 'GELIJK', bedrag: '0.0000' }],
    [80_000_001, 800_000, { kant: 'BOVEN', bedrag: '0.0001' }],
    [100_000_000, 800_000, { kant: 'BOVEN', bedrag: '2000.00' }],
  ])('legt %d naast een plafond van %d', (e4, plafond, verwacht) =>
    expect(ruimte(perTraject(prijs('TRAJECT', e4)).bedrag!, plafond)).toEqual(verwacht),
  );
  it('rondt pas af als alles is opgeteld', () => {
    const derde = perTraject(prijs('GROEPSSTART', 10_000, { groepsgrootte: 3 })).bedrag!;
    expect(trajectbedrag(telOp([derde, derde, derde]))).toBe('1.00');
  });
});
