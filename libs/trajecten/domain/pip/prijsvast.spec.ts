import fc from 'fast-check';
import { beoordeel } from './beoordeling.js';
import { contract, deel, inhoud, ONDERZOCHT, feit, REGELS, VANDAAG, wereld } from './pip.testhulp.js';
import { soortVan, vasteBedragen, verdeel, type VastDeel, type VasteVersie } from './prijsvast.js';
import { gewoneNiveaus } from './begrippen.js';

const vastDeel = (over: Partial<VastDeel> = {}): VastDeel => ({
  ...{ product: 'TAAL_KNM', contract: 'C1', van: '2026-04-01', tot: '2027-03-31', urenTotaalH: 48_000 },
  ...{ tariefId: 3, eenheid: 'LESUUR', bedragE4: '100000', aantalH: 48_000, bedragCent: 480_000 },
  ...over,
});
const versie = (over: Partial<VasteVersie> = {}): VasteVersie => ({
  ...{ versie: 1, dagtekening: '2025-06-01', leerroute: 'B1_ROUTE', niveaus: null, kostprijsCent: 480_000 },
  delen: [vastDeel()],
  ...over,
});
const oordeel = (ruw: ReturnType<typeof inhoud>, over: Parameters<typeof wereld>[0] = {}) =>
  beoordeel(ruw, wereld({ vorige: versie(), ...over }), REGELS);
const codes = (b: ReturnType<typeof oordeel>): string[] => b.fouten.map((f) => f.code);

describe('een vastgestelde prijs', () => {
  it('blijft wat hij was zolang hetzelfde wordt gekocht, ook als het tarief intussen hoger is', () => {
    const b = oordeel(inhoud(deel({ van: '2026-05-01' })));
    expect(codes(b)).toEqual([]);
    expect(b).toMatchObject({ soort: 'BIJSTELLING', kostprijsCent: 480_000 });
    expect(b.delen[0]!.prijs).toMatchObject({ vast: true, tariefId: 3, som: 'vastgesteld op 01-06-2025: € 4.800,00' });
  });

  it('hoort bij het onderdeel van dezelfde dagen, ook als een eerder onderdeel verder hetzelfde is', () => {
    const vorige = versie({
      kostprijsCent: 1_080_000,
      delen: [
        vastDeel({ van: '2024-04-01', tot: '2025-03-31' }),
        vastDeel({ bedragE4: '125000', bedragCent: 600_000 }),
      ],
    });
    const bedragen = (...delen: Parameters<typeof inhoud>): (number | undefined)[] =>
      oordeel(inhoud(...delen), { vorige }).delen.map((d) => d.prijs?.bedragCent);
    const tweede = { van: '2026-04-01', tot: '2027-03-31' };
    expect(bedragen(deel(tweede))).toEqual([600_000]);
    expect(bedragen(deel({ sleutel: 'n', van: '2028-01-01', tot: '2028-12-31' }), deel(tweede))).toEqual([
      480_000, 600_000,
    ]);
  });

  it('verandert niet door meer uren: geweigerd met regel, bron en cijfers', () => {
    const b = oordeel(inhoud(deel({ urenTotaal: '500' })));
    expect(codes(b)).toEqual(['PIP-050']);
    const { melding } = b.fouten[0]!;
    for (const stuk of ['€ 4.800,00', '€ 7.425,00', '€ 2.625,00 hoger', 'Regel:', 'Bron:', '01-06-2025', 'versie 1'])
      expect(melding).toContain(stuk);
  });

  it('per maand: meer maanden is meer kopen, ook als de uren gelijk blijven', () => {
    const mb = { product: 'MB', eenheid: 'MAAND', bedragE4: '1234567', tariefId: 12, aantalH: 600 };
    const half = { van: '2026-04-01', tot: '2026-09-30' };
    const vorige = versie({ kostprijsCent: 74_074, delen: [vastDeel({ ...mb, ...half, bedragCent: 74_074 })] });
    const bij = (van: string, tot: string): string[] =>
      codes(oordeel(inhoud(deel({ product: 'MB', van, tot })), { vorige }));
    expect(bij('2026-05-01', '2026-10-31')).toEqual([]);
    expect(bij('2026-04-01', '2027-03-31')).toEqual(['PIP-050']);
    expect(bij('2026-04-01', '2026-08-31')).toEqual(['PIP-050']);
  });

  it('verandert niet door een onderdeel erbij of eraf, wel door een dat niets kost', () => {
    expect(codes(oordeel(inhoud(deel(), deel({ product: 'PVT', urenTotaal: '12', urenPerMaand: '' }))))).toEqual([
      'PIP-050',
    ]);
    expect(codes(oordeel(inhoud()))).toEqual(['PIP-050']);
    const gratis = contract();
    gratis.tarieven[2]!.bedragE4 = '0';
    const b = oordeel(inhoud(deel(), deel({ product: 'PVT', urenTotaal: '12', urenPerMaand: '' })), {
      contracten: new Map([['C1', gratis]]),
    });
    expect(codes(b)).toEqual([]);
  });

  it('verandert alleen door een goedgekeurde andere leerroute of een ander niveau', () => {
    const z = { ...inhoud(deel({ urenTotaal: '800' })), leerroute: 'Z_ROUTE' };
    const feiten = [
      ...ONDERZOCHT,
      feit('LEERROUTE_AFGEWEZEN', 'NIVEAU_NIET_HAALBAAR', { leerroute: 'B1_ROUTE' }),
      feit('LEERBAARHEIDSTOETS', 'B1_NIET_HAALBAAR'),
    ].filter((f) => f.code !== 'B1_HAALBAAR');
    expect(codes(oordeel(z, { feiten }))).toEqual(['PIP-051']);
    const goed = { naarLeerroute: 'Z_ROUTE', naarNiveaus: {}, kostprijsCent: 1_188_000 };
    expect(codes(oordeel(z, { feiten, goedkeuring: goed }))).toEqual([]);
    expect(codes(oordeel(z, { feiten, goedkeuring: { ...goed, naarLeerroute: 'ONDERWIJSROUTE' } }))).toEqual([
      'PIP-052',
    ]);
    expect(codes(oordeel(z, { feiten, goedkeuring: { ...goed, kostprijsCent: 1 } }))).toEqual(['PIP-053']);
    const a2 = { ...inhoud(deel()), niveaus: { LEZEN: 'A2' } };
    expect(oordeel(a2)).toMatchObject({ soort: 'NIVEAU' });
    expect(codes(oordeel(a2))).toEqual(['PIP-051']);
  });

  it('geldt ook voor een versie van elders, die alleen een geheel kent', () => {
    const leeg = { tariefId: null, eenheid: null, bedragE4: null, aantalH: null, bedragCent: null };
    const vorige = versie({
      kostprijsCent: 100_001,
      delen: [vastDeel(leeg), vastDeel({ ...leeg, product: 'MB', urenTotaalH: 0 })],
    });
    const mb = { product: 'MB', urenTotaal: '', urenPerMaand: '' };
    const b = oordeel(inhoud(deel(mb), deel()), { vorige });
    expect(codes(b)).toEqual([]);
    expect(b.kostprijsCent).toBe(100_001);
    expect(codes(oordeel(inhoud(deel({ ...mb, tot: '2028-03-31' }), deel()), { vorige }))).toEqual(['PIP-050']);
  });

  it('blijft staan als het contract uit beeld is', () => {
    expect(codes(oordeel(inhoud(deel()), { contracten: new Map() }))).toEqual([]);
  });

  it('een tweede keer hetzelfde onderdeel gebruikt het vaste bedrag niet nog eens', () => {
    const b = oordeel(inhoud(deel(), deel({ van: '2030-01-01', tot: '2030-12-31' })));
    expect(b.delen.map((d) => d.prijs!.vast)).toEqual([true, false]);
    expect(codes(b)).toEqual(['PIP-050']);
  });

  it('noemt de soort van een versie', () => {
    const nu = { leerroute: 'B1_ROUTE', niveaus: gewoneNiveaus('B1_ROUTE') };
    expect(soortVan(nu, null)).toBe('EERSTE');
    expect(soortVan(nu, versie())).toBe('BIJSTELLING');
    expect(soortVan(nu, versie({ leerroute: 'Z_ROUTE' }))).toBe('LEERROUTE');
    expect(soortVan(nu, versie({ niveaus: { ...nu.niveaus, SPREKEN: 'A2' } }))).toBe('NIVEAU');
  });

  it('een geheel verdelen geeft precies het geheel, en niemand meer dan een cent naast zijn deel', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 20 }),
        (cent, gewichten) => {
          const uit = verdeel(cent, gewichten);
          const som = gewichten.reduce((a, b) => a + b, 0);
          expect(uit.reduce((a, b) => a + b, 0)).toBe(cent);
          if (som > 0) gewichten.forEach((g, i) => expect(Math.abs(uit[i]! - (cent * g) / som)).toBeLessThan(1));
        },
      ),
    );
    expect(vasteBedragen(versie({ delen: [] }))).toEqual([]);
  });
});

describe('plaatsen', () => {
  const belet = (over: Parameters<typeof contract>[0], ruw = inhoud(deel()), w: Parameters<typeof wereld>[0] = {}) =>
    beoordeel(ruw, wereld({ contracten: new Map([['C1', contract(over)]]), ...w }), REGELS);

  it('wordt geweigerd als het contract het niet toelaat', () => {
    expect(codes(belet({}, undefined, { gemeente: 'GM0009' }))).toEqual(['CON-023']);
  });
  it('wordt geweigerd als het perceel voor een andere leerroute is gegund', () => {
    const pakket = { leerroute: 'ONDERWIJSROUTE', van: '2024-01-01', tot: null, producten: ['TAAL_KNM'] };
    const b = belet({ pakketten: [pakket] });
    expect(codes(b)).toEqual(['PIP-030']);
    expect(b.fouten[0]!.melding).toContain('Taalhuis');
    expect(codes(belet({ pakketten: [{ ...pakket, producten: ['PVT'] }] }))).toEqual([]);
    expect(codes(belet({ pakketten: [pakket, { ...pakket, leerroute: 'B1_ROUTE' }] }))).toEqual([]);
  });
  it('wordt geweigerd boven het plafond, met de ruimte erbij; precies op het plafond mag', () => {
    expect(codes(belet({ plafondCent: 1_000_000, bezetCent: 287_200 }))).toEqual([]);
    const b = belet({ plafondCent: 1_000_000, bezetCent: 287_201 });
    expect(codes(b)).toEqual(['PIP-031']);
    expect(b.fouten[0]!.melding).toContain('€ 7.127,99 over');
    const gesplitst = inhoud(
      deel({ urenTotaal: '240' }),
      deel({ urenTotaal: '240', van: '2028-01-01', tot: '2028-12-31' }),
    );
    expect(codes(belet({ plafondCent: 1_000_000, bezetCent: 287_201 }, gesplitst))).toEqual(['PIP-031']);
  });
  it('laat doorgaan wie al is gestart, en een plan dat niet meer vraagt dan het deed', () => {
    const vorige = versie({ delen: [vastDeel({ van: '2026-01-01' })] });
    const vol = { plafondCent: 10, bezetCent: 10 };
    expect(codes(belet(vol, inhoud(deel({ van: '2026-01-01' })), { vorige, gemeente: 'GM0009' }))).toEqual([]);
    const later = versie({ delen: [vastDeel({ van: VANDAAG.replace('10', '11') })] });
    expect(codes(belet({}, inhoud(deel()), { vorige: later, gemeente: 'GM0009' }))).toEqual(['CON-023']);
  });
  it('zegt het als de lessen langer duren dan het contract, zonder te weigeren', () => {
    const b = belet({ tot: '2026-12-31' });
    expect(codes(b)).toEqual([]);
    expect(b.opmerkingen).toEqual([expect.stringContaining('contract C1 loopt tot en met 31-12-2026')]);
  });
});
