import { rekentool } from '../../../../../libs/spuk/domain/rekentool.js';
import { dalfsen, leegVel, lees, velVan, type Vel } from './vel';

const met = (cellen: Record<string, string>, samen = false): Vel => ({ ...leegVel(2026), samen, cellen });

describe('het blad van de rekentool', () => {
  it('geeft Dalfsen terug zoals het erin ging, tot op de euro', () => {
    const t = rekentool(lees(dalfsen('precies')).invoer);
    expect(t.totalen.map((x) => Number(x.euro))).toEqual([136729, 190534, 199634, 197534, 77000, 15400]);
    expect(dalfsen('gedrukt').cellen['ASIEL_JAAR_1 2022']).toBe('7.712');
    expect(dalfsen('precies').cellen['ASIEL_JAAR_1 2022']).toBe('7.712,10');
    expect(dalfsen('precies').cellen['FACTOR 2022']).toBe('70');
  });

  it('laat een telling voor de taakstelling gaan, en telt bij meer gemeenten beide', () => {
    const cellen = { 'taak 2026': '20', 'geteld 2026': '7,5' };
    expect(lees(met(cellen)).invoer.cohorten).toEqual([{ jaar: 2026, taakstellingH: 0n, werkelijkH: 750n }]);
    expect(lees(met(cellen, true)).invoer.cohorten).toHaveLength(2);
    const terug = velVan(lees(met(cellen, true)).invoer, { toonVan: 2026, tot: 2026, samen: true });
    expect(terug.cellen).toEqual(cellen);
  });

  it('noemt wat geen getal is bij zijn cel; leeg is niets en geen nul', () => {
    const g = lees(met({ 'taak 2026': 'veel', 'GEZIN 2026': ' ', 'FACTOR 2026': '66,5' }));
    expect(g.mis).toEqual([{ sleutel: 'taak 2026', melding: '"veel" in 2026 is geen getal.' }]);
    expect(g.invoer.bedragen).toEqual([{ soort: 'FACTOR', jaar: 2026, bedragE4: 6650n }]);
  });
});
