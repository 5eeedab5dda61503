import { maakZaak } from '../termijnen/termijnen.js';
import { GEEN_UREN } from '../termijnen/beeld.js';
import { standaardInstellingen, type Instellingen } from '../termijnen/instellingen.js';
import type { Feit } from '../feiten.js';
import { gewoneNiveaus, type Niveaus } from './begrippen.js';
import { feit } from './pip.testhulp.js';
import { gevolgen, wisseltoets, type Wissel } from './wisseltoets.js';

interface Geval {
  van?: string;
  naar?: string;
  niveaus?: Niveaus;
  feiten?: Feit[];
  vandaag?: string;
  cursusH?: number;
  instellingen?: Partial<Instellingen>;
  doelgroep?: string;
  geboortedatum?: string;
}
const EERSTE = '2025-01-10';
function wissel(g: Geval): Wissel {
  const { van = 'B1_ROUTE', naar = 'Z_ROUTE', feiten = [], vandaag = '2025-06-01' } = g;
  const zaak = maakZaak(
    {
      ...{ doelgroep: g.doelgroep ?? 'ASIELSTATUSHOUDER', gehuisvestOp: null, feiten },
      pips: [{ versie: 1, vastgesteldOp: EERSTE, leerroute: van }],
      uren: { ...GEEN_UREN, cursusH: g.cursusH ?? 0 },
    },
    () => standaardInstellingen(g.instellingen),
    vandaag,
  );
  zaak.beeld.geboortedatum = g.geboortedatum ?? null;
  return {
    soort: van === naar ? 'NIVEAU' : 'LEERROUTE',
    vorige: { versie: 1, dagtekening: EERSTE, leerroute: van, niveaus: null, kostprijsCent: 1, delen: [] },
    ...{ naarLeerroute: naar, naarNiveaus: g.niveaus ?? gewoneNiveaus(naar), feiten, zaak },
  };
}
const mag = (g: Geval): Record<string, boolean> =>
  Object.fromEntries(wisseltoets(wissel(g)).map((r) => [r.code, r.mag]));
const advies = (leerroute: string, datum = '2025-05-20'): Feit =>
  feit('ROUTEADVIES', 'TRAGER_DAN_VERWACHT', { leerroute }, datum);

describe('wisselen van leerroute', () => {
  it('kan tot en met de laatste dag van het venster, en een dag later niet meer', () => {
    const feiten = [advies('Z_ROUTE')];
    expect(mag({ feiten, vandaag: '2026-07-10' })).toEqual({ WISSELEN: true, ADVIES: true });
    expect(mag({ feiten, vandaag: '2026-07-11' })).toEqual({ WISSELEN: false, ADVIES: true });
  });
  it('kan van de onderwijsroute naar B1 de hele termijn', () => {
    const feiten = [advies('B1_ROUTE')];
    expect(mag({ van: 'ONDERWIJSROUTE', naar: 'B1_ROUTE', feiten, vandaag: '2028-01-10' }).WISSELEN).toBe(true);
  });
  it('houdt het aantal van de gemeente aan', () => {
    const feiten = [advies('Z_ROUTE')];
    expect(mag({ feiten, instellingen: { wisselMax: 0 } }).WISSELEN).toBe(false);
  });
  it('vraagt een advies naar deze route, van na het plan dat verandert', () => {
    expect(mag({}).ADVIES).toBe(false);
    expect(mag({ feiten: [advies('ONDERWIJSROUTE')] }).ADVIES).toBe(false);
    expect(mag({ feiten: [advies('Z_ROUTE', '2025-01-09')] }).ADVIES).toBe(false);
    expect(mag({ feiten: [advies('Z_ROUTE', EERSTE)] }).ADVIES).toBe(true);
  });
  it('zegt bij elke regel waar hij staat en waar het oordeel op rust', () => {
    for (const r of wisseltoets(wissel({}))) {
      expect(r.bron.length).toBeGreaterThan(10);
      expect(r.uitleg.length).toBeGreaterThan(10);
    }
    expect(wisseltoets(wissel({}))[0]!.cijfers).toContainEqual({
      naam: 'Laatste dag om te wisselen',
      waarde: '2026-07-10',
    });
  });
  it('laat zien wat er verandert, en dat de termijn niet verschuift', () => {
    const g = gevolgen(wissel({}));
    expect(g[0]).toMatchObject({ naam: 'Einde van de inburgeringstermijn', was: '2028-01-10', wordt: '2028-01-10' });
    expect(g.find((x) => x.naam.startsWith('Uren'))!.wordt).toBe('800 cursusuren en 800 uur participatie');
    expect(gevolgen(wissel({ doelgroep: 'GEZINS_OF_OVERIGE_MIGRANT' })).at(-1)!.wordt).toBe('800 cursusuren');
    expect(gevolgen(wissel({ naar: 'ONDERWIJSROUTE' })).at(-1)).toMatchObject({ wordt: 'niet nodig' });
  });

  const leeftijd = (g: Geval): string[] =>
    gevolgen(wissel({ naar: 'ONDERWIJSROUTE', ...g }))
      .filter((x) => x.naam.startsWith('Leeftijd'))
      .flatMap((x) => [x.was, x.wordt]);
  it('waarschuwt voor de leeftijd die de gemeente instelde: van de nieuwe route op de dag zelf, van de oude op die van de keuze', () => {
    const i = { onderwijsMaxLeeftijd: 28 };
    expect(leeftijd({ geboortedatum: '1997-06-02' })).toEqual([]);
    expect(leeftijd({ instellingen: i, geboortedatum: '1997-06-02' })).toEqual(['geen leeftijd ingesteld', 'past']);
    expect(leeftijd({ instellingen: i, geboortedatum: '1997-06-01' })).toEqual([
      ...['geen leeftijd ingesteld', 'let op: past niet'],
    ]);
    expect(leeftijd({ instellingen: i })[1]).toBe('niet te zeggen: geen geboortedatum');
    const beide = { ...i, b1MinLeeftijd: 27 };
    expect(leeftijd({ instellingen: beide, geboortedatum: '1998-01-10' })).toEqual(['past', 'past']);
    expect(leeftijd({ instellingen: beide, geboortedatum: '1998-01-11' })).toEqual(['let op: past niet', 'past']);
    expect(leeftijd({ naar: 'Z_ROUTE', instellingen: i, geboortedatum: '1980-01-10' })).toEqual([]);
  });
  it('verraadt de leeftijd zelf niet', () => {
    const g = wissel({
      naar: 'ONDERWIJSROUTE',
      instellingen: { onderwijsMaxLeeftijd: 28 },
      geboortedatum: '1980-05-06',
    });
    expect(JSON.stringify(gevolgen(g))).not.toMatch(/1980|44|45/);
  });
});

describe('een ander niveau binnen de B1-route', () => {
  const A2 = { ...gewoneNiveaus('B1_ROUTE'), LEZEN: 'A2' };
  const goed = { onderdeel: 'LEZEN', inspanning: true, b1Haalbaar: false, fysiekeUren: 300 };
  const toets = (gegevens: Record<string, string | number | boolean>, cursusH: number): boolean =>
    mag({ naar: 'B1_ROUTE', niveaus: A2, cursusH, feiten: [feit('AFSCHAALADVIES', null, gegevens)] }).AFSCHALEN_LEZEN!;
  it('kan met 600 uur, de helft in de les, inspanning en een advies; en niet met een kwartier minder', () => {
    expect(toets(goed, 60_000)).toBe(true);
    expect(toets(goed, 59_975)).toBe(false);
    expect(toets({ ...goed, inspanning: false }, 60_000)).toBe(false);
    expect(toets({ ...goed, b1Haalbaar: true }, 60_000)).toBe(false);
    expect(toets({ ...goed, fysiekeUren: 299 }, 60_000)).toBe(false);
    expect(toets({ ...goed, onderdeel: 'SPREKEN' }, 60_000)).toBe(false);
  });
  it('kan niet in een andere route', () => {
    expect(mag({ van: 'ONDERWIJSROUTE', naar: 'ONDERWIJSROUTE', niveaus: A2 }).BINNEN_B1).toBe(false);
  });
});
