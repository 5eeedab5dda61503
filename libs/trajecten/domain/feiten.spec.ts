import { FEITSOORTCODES, FEITSOORTEN, feitsoort, isFeitsoort } from './feiten.js';
import { DOELGROEPEN } from './feitcodes.js';

describe('soorten feiten van een traject', () => {
  it('noemt elke soort in hoofdletters en met een Nederlandse naam', () => {
    for (const code of FEITSOORTCODES) {
      expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
      expect(feitsoort(code).naam.length).toBeGreaterThan(4);
    }
    expect(new Set(FEITSOORTCODES.map((s) => feitsoort(s).naam)).size).toBe(FEITSOORTCODES.length);
  });

  it('heeft codes waar een code nodig is, en nergens een veld voor vrije tekst', () => {
    for (const code of FEITSOORTCODES) {
      const s = feitsoort(code);
      expect(Boolean(s.codes)).toBe(s.codeNodig !== undefined);
      for (const veld of Object.values(s.velden ?? {})) {
        expect(['JA_NEE', 'CODE', 'DATUM', 'AANTAL']).toContain(veld.vorm);
        expect(veld.vorm === 'CODE').toBe(veld.codes !== undefined);
      }
    }
  });

  it('kent alleen doelgroepen die bestaan', () => {
    for (const code of FEITSOORTCODES)
      for (const d of feitsoort(code).doelgroepen ?? []) expect(Object.keys(DOELGROEPEN)).toContain(d);
  });

  it('laat iemand elke soort schrijven, en houdt afsluiten en verhuizen bij hun eigen handeling', () => {
    for (const code of FEITSOORTCODES) expect(feitsoort(code).schrijft.length).toBeGreaterThan(0);
    expect(FEITSOORTEN.AFGESLOTEN.eigenHandeling).toBe(true);
    expect(FEITSOORTEN.VERHUISD.eigenHandeling).toBe(true);
  });

  it('herkent een soort en weigert wat op een eigenschap van een object lijkt', () => {
    expect(isFeitsoort('EXAMEN')).toBe(true);
    expect(isFeitsoort('toString')).toBe(false);
  });

  it('draagt de landelijke namen van PVT, MAP en examen', () => {
    expect(FEITSOORTEN.PVT_ONDERTEKEND.landelijk).toBe('DatumOndertekening');
    expect(FEITSOORTEN.MAP_EINDGESPREK.landelijk).toBe('DatumEindgesprekMAP');
    expect(feitsoort('MAP_EINDGESPREK').velden?.verwijtbaar?.landelijk).toBe('IndicatorVerwijtbaar');
    expect(feitsoort('EXAMEN').velden?.onderdeel?.landelijk).toBe('Examenonderdeel');
  });
});
