import type { Gebeurtenis, Ronde, Stapdefinitie, Stapsoort, Vorm } from './begrippen.js';
import { bouwDossier, gebeurtenis, MOMENT, PERCEEL, VORM } from './dossier.testhulp.js';
import { gedaanOp, oordeel, percelenVoorRonde, stappen, stapVan, volgendeStap } from './stappen.js';

const stap = (code: string, soort: Stapsoort, rest: Partial<Stapdefinitie> = {}): Stapdefinitie => ({
  ...{
    code,
    soort,
    naam: code,
    wie: ['CONTRACTMANAGER'],
    verplicht: true,
    prijs: null,
    minDagen: 0,
    bron: 'Wet, art. 1',
  },
  ...rest,
});
const vorm: Vorm = {
  ...VORM,
  stappen: [
    stap('RAMING', 'RAMING_VASTSTELLEN'),
    stap('CONSULTATIE', 'MARKTCONSULTATIE_HOUDEN', { verplicht: false }),
    stap('AANKONDIGING', 'AANKONDIGEN', { minDagen: 10 }),
    stap('R1', 'RONDE_OPENEN', { prijs: 'GEEN' }),
    stap('K1', 'KLUIS_OPENEN', { wie: ['CONTRACTMANAGER', 'REGIO_COORDINATOR'] }),
    stap('R2', 'RONDE_OPENEN', { prijs: 'DEFINITIEF' }),
    stap('K2', 'KLUIS_OPENEN'),
    stap('GUNNEN', 'VOORLOPIG_GUNNEN'),
    stap('WEG', 'PERCEEL_INTREKKEN', { verplicht: false }),
  ],
};
const g = (code: string, op = '2026-10-20', rest: Partial<Gebeurtenis> = {}): Gebeurtenis =>
  gebeurtenis(vorm.stappen.find((s) => s.code === code)!.soort, { stap: code, op, ...rest });
const ronde = (code: string, openers: number[]): Ronde => ({
  ...{ id: code, stap: code, prijs: 'GEEN' as const, openers, perceelIds: [1], boden: [] },
  ...{ sluitOp: '2026-10-01T00:00:00.000Z', uitloopTot: '2026-10-01T00:00:00.000Z' },
});
const d = (gebeurtenissen: Gebeurtenis[], rondes: Ronde[] = []) => bouwDossier(gebeurtenissen, rondes, { vorm });
const codes = (dossier: ReturnType<typeof d>, code: string, rol = MOMENT.rol): string[] => {
  const s = vorm.stappen.find((x) => x.code === code)!;
  return oordeel(dossier, { ...MOMENT, rol }, s, s.soort === 'VOORLOPIG_GUNNEN' ? PERCEEL : null).beletsels.map(
    (b) => b.code,
  );
};

describe('volgorde van stappen', () => {
  it('vraagt eerst de verplichte stap, en noemt alles wat nog moet', () => {
    const o = oordeel(d([]), MOMENT, vorm.stappen[2]!, null);
    expect(o.beletsels[0]).toMatchObject({
      code: 'AAN-004',
      melding: 'Eerst: RAMING.',
      cijfers: '1 stap te gaan: RAMING',
    });
  });
  it('laat een stap die niet verplicht is overslaan, en daarna niet meer zetten', () => {
    expect(codes(d([g('RAMING', '2026-10-01')]), 'AANKONDIGING')).toEqual([]);
    expect(codes(d([g('RAMING'), g('AANKONDIGING')]), 'CONSULTATIE')).toEqual(['AAN-001', 'AAN-005']);
  });
  it('houdt de dagen tussen twee stappen aan', () => {
    const o = oordeel(d([g('RAMING', '2026-10-25')]), MOMENT, vorm.stappen[2]!, null);
    expect(o.beletsels.map((b) => [b.code, b.cijfers])).toEqual([['AAN-007', '7 dagen sinds 25 oktober 2026']]);
    expect(codes(d([g('RAMING', '2026-10-22')]), 'AANKONDIGING')).toEqual([]);
  });
  it('geeft een stap alleen aan wie die mag zetten', () => {
    expect(codes(d([]), 'RAMING', 'REGIO_COORDINATOR')).toEqual(['AAN-006']);
    const dicht = d([g('RAMING'), g('AANKONDIGING'), g('R1')], [ronde('R1', [])]);
    expect(codes(dicht, 'K1', 'REGIO_COORDINATOR')).toEqual([]);
    expect(codes(dicht, 'K1', 'AANBIEDER')).toEqual(['AAN-006']);
  });
  it('noemt een kluis pas open na twee personen', () => {
    const een = d([g('RAMING'), g('AANKONDIGING'), g('R1'), g('K1')], [ronde('R1', [1])]);
    expect(gedaanOp(een, stapVan(een, 'KLUIS_OPENEN', 'K1')!)).toBeNull();
    expect(codes(een, 'R2')).toEqual(['AAN-001', 'AAN-004']);
    const twee = d([g('RAMING'), g('AANKONDIGING'), g('R1'), g('K1'), g('K1', '2026-10-21')], [ronde('R1', [1, 2])]);
    expect(gedaanOp(twee, stapVan(twee, 'KLUIS_OPENEN', 'K1')!)).toBe('2026-10-21');
    expect(codes(twee, 'R2')).toEqual([]);
  });
  it('wijst altijd de eerstvolgende stap aan', () => {
    const naam = (dossier: ReturnType<typeof d>) => volgendeStap(stappen(dossier, MOMENT))?.stap.code;
    expect(naam(d([]))).toBe('RAMING');
    expect(naam(d([g('RAMING', '2026-10-31')]))).toBe('AANKONDIGING');
    expect(naam(d([g('RAMING'), g('AANKONDIGING')]))).toBe('R1');
  });
});

describe('een perceel opnieuw uitzetten', () => {
  const tot = [g('RAMING'), g('AANKONDIGING'), g('R1'), g('K1'), g('K1'), g('R2'), g('K2'), g('K2')];
  const opnieuw = gebeurtenis('PERCEEL_OPNIEUW_UITZETTEN', { perceelId: 1 });
  const leeg = gebeurtenis('PERCEEL_ZONDER_INSCHRIJVING', { perceelId: 1 });
  const ander = { ...PERCEEL, id: 2, code: 'P2' };
  it('begint bij de laatste ronde, alleen voor dat perceel', () => {
    const dossier = { ...d([...tot, leeg, opnieuw], [ronde('R2', [1, 2])]), percelen: [PERCEEL, ander] };
    expect(codes(dossier, 'R2')).toEqual([]);
    expect(codes(dossier, 'R1')).toContain('AAN-005');
    expect(percelenVoorRonde(dossier, stapVan(dossier, 'RONDE_OPENEN', 'R2')!).map((p) => p.code)).toEqual(['P1']);
  });
  it('houdt de gunning van een ander perceel niet op', () => {
    const dossier = { ...d([...tot, leeg, opnieuw], [ronde('R2', [1, 2])]), percelen: [PERCEEL, ander] };
    const gunnen = vorm.stappen.find((s) => s.code === 'GUNNEN')!;
    expect(oordeel(dossier, MOMENT, gunnen, ander).beletsels.map((b) => b.code)).toEqual(['AAN-036']);
    expect(oordeel(dossier, MOMENT, gunnen, PERCEEL).beletsels.map((b) => b.code)).toContain('AAN-004');
  });
});
