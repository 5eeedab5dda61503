import * as opmaak from './opmaak';

describe('opmaak van getallen en datums', () => {
  const plat = (t: string) => t.replaceAll('\u00a0', ' ');
  it('schrijft bedragen met euroteken, punten en komma', () => {
    expect(plat(opmaak.bedrag('1234567.50'))).toBe('€ 1.234.567,50');
    expect(plat(opmaak.bedrag('0.05'))).toBe('€ 0,05');
    expect(opmaak.bedrag(null)).toBe('–');
  });
  it('schrijft datums, maanden en tijdstippen op zijn Nederlands', () => {
    expect(opmaak.datum('2026-11-10')).toBe('10-11-2026');
    expect(opmaak.datumVoluit('2026-03-01')).toBe('1 maart 2026');
    expect(opmaak.maand('2026-10')).toBe('oktober 2026');
    expect(opmaak.tijdstip('2026-07-01T22:30:00Z')).toBe('02-07-2026 om 00:30');
  });
  it('zegt hoe ver een einddatum weg is', () => {
    expect(opmaak.nogDagen('2026-11-22', '2026-11-22')).toBe('vandaag');
    expect(opmaak.nogDagen('2026-12-02', '2026-11-30')).toBe('nog 2 dagen');
    expect(opmaak.nogDagen('2026-10-31', '2026-11-01')).toBe('1 dag te laat');
  });
  it('schrijft bestandsgroottes en productcodes leesbaar', () => {
    expect(plat(opmaak.grootte(1536))).toBe('1,5 kB');
    expect(opmaak.product('TAAL_KNM')).toBe('Taal KNM');
  });
});
