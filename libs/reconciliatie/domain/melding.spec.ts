import { meldingVan } from './melding.js';
import { blokkades, oordelen, overHeel } from './rec-regels.js';

const van = (code: string) => [...oordelen, ...overHeel].find((r) => r.code === code)!;

describe('wat een bevinding zegt', () => {
  it('vult uren en bedragen in op zijn Nederlands', () => {
    expect(meldingVan(van('REC-205'), { gemeten: 5000, grens: '4400' })).toBe(
      'U hebt deze maand 50 uur aangeboden. Volgens het PIP mag dat hooguit 44 uur zijn.',
    );
    expect(meldingVan(van('REC-304'), { gemeten: '123456789', grens: 200000 })).toContain('€ 1.234.567,89');
    expect(meldingVan(van('REC-207'), { gemeten: 5425, grens: 7250 })).toContain('54,25 uur gevolgd');
    expect(meldingVan(van('REC-207'), { gemeten: 5425, grens: 7250 })).toContain('72,5 uur');
  });

  it('vraagt nooit om een getal dat de regel niet meet', () => {
    for (const r of [...blokkades, ...oordelen, ...overHeel]) {
      const vraagt = /\{(gemeten|grens)\}/.test(r.melding);
      expect([r.code, vraagt]).toEqual([r.code, r.eenheid !== null]);
    }
  });

  it('heeft per regel een eigen code, een titel en een herstel', () => {
    const alle = [...blokkades, ...oordelen, ...overHeel];
    expect(new Set(alle.map((r) => r.code)).size).toBe(alle.length);
    expect(alle.filter((r) => r.titel.length < 5 || r.oplossing.length < 20)).toEqual([]);
    const bits = oordelen.map((r) => r.bit);
    expect(bits).toEqual(bits.map((_, i) => 1 << i));
  });

  it('noemt in een melding aan een aanbieder geen andere aanbieder', () => {
    const zichtbaar = [...blokkades, ...oordelen, ...overHeel].filter((r) => r.zichtAanbieder !== 'NOOIT');
    expect(zichtbaar.filter((r) => /andere aanbieder/i.test(r.melding + r.oplossing))).toEqual([]);
  });
});
