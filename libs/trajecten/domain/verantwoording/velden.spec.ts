import type { Feit, FeitsoortCode, Gegevens } from '../feiten.js';
import { leesKwartaal, maakOpgave, type Verantwoordtraject } from './velden.js';

/** The names that exist nationally (GGM, model Inburgering), as far as they are of a traject. */
const LANDELIJK = [
  'GevolgdeUrenKNMenTaalles UrenGeoorloofdVerzuim UrenOngeoorloofdVerzuim AantalUrenAlfabetiseringsOnderwijs DatumTot',
  'GevolgdeUrenParticipatieActiviteiten DagtekeningInitielePIP DagtekeningPIP IndicatorMagOpleidingAfmaken',
  'LeerrouteType Niveau GeschatteIntensiteitB1Route IndicatorAlfabetisering IndicatorToestemmingExamenA2',
  'DatumInburgeringsAanbod DatumAanvangTaalschakelTraject DatumEindeCursus CursusInstelling DatumTaalschakelDiploma ContractId',
  'MAP.DatumEindgesprekMAP MAP.Resultaat MAP.RedenNietSuccesvolVoltooid MAP.IndicatorVerwijtbaar PVT.DatumOndertekening PVT.Resultaat',
  ...['Lezen', 'Luisteren', 'Schrijven', 'Spreken', 'KNM'].map((o) =>
    ['Score', 'Resultaat', 'Ontheffing', 'Vrijstelling'].map((v) => `Examenonderdeel.${o}.${v}`).join(' '),
  ),
  'Doelgroep V-nummer',
].flatMap((regel) => regel.split(' '));

let nummer = 0;
const feit = (soort: FeitsoortCode, datum: string, code: string | null, gegevens: Gegevens = {}): Feit => ({
  ...{ id: ++nummer, soort, datum, tot: null, urenH: null, code, bedragCent: null, gegevens, bron: 'KLANTMANAGER' },
});
const plan = (
  versie: number,
  vastgesteldOp: string,
  leerroute = 'B1_ROUTE',
  cursusH = 60_000,
): Verantwoordtraject['pips'][number] => ({ versie, vastgesteldOp, leerroute, cursusH, niveaus: null });

/** The row of the CBS file over the second quarter of 2026. */
function cbs(deel: Partial<Verantwoordtraject>): Record<string, string> {
  const t: Verantwoordtraject = {
    ...{ id: 1, trajectnummer: 'T-1', doelgroep: 'ASIELSTATUSHOUDER', afgeslotenOp: null, bsnBekend: true },
    ...{ feiten: [], pips: [plan(1, '2026-01-05')], contracten: [], instellingen: [] },
    uren: { cursusH: 0, alfabetiseringH: 0, participatieH: 0, geoorloofdH: 0, ongeoorloofdH: 0 },
    ...deel,
  };
  const opgave = maakOpgave('CBS', leesKwartaal('2026-K2')!, [t]);
  return Object.fromEntries(opgave.kop.map((naam, i) => [naam, opgave.rijen[0]!.cellen[i]!]));
}

describe('de opgave aan het CBS', () => {
  it('draagt elke landelijke naam, elk één keer', () => {
    const { kop } = maakOpgave('CBS', leesKwartaal('2026-K2')!, []);
    for (const naam of LANDELIJK) expect([naam, kop.filter((k) => k === naam).length]).toEqual([naam, 1]);
    expect(new Set(kop).size).toBe(kop.length);
  });

  it.each([
    ['op een half uur naar boven', {}, [plan(1, '2026-01-05', 'B1_ROUTE', 59_950)], '600'],
    ['net onder een half uur naar beneden', {}, [plan(1, '2026-01-05', 'B1_ROUTE', 59_949)], '599'],
    [
      'van het plan dat aan het eind gold',
      {},
      [plan(1, '2026-01-05'), plan(2, '2026-06-30', 'B1_ROUTE', 70_000)],
      '700',
    ],
    ['niet van een plan van daarna', {}, [plan(1, '2026-01-05'), plan(2, '2026-07-01', 'B1_ROUTE', 70_000)], '600'],
    ['niet in een andere route', {}, [plan(1, '2026-01-05', 'Z_ROUTE')], ''],
    ['niet van een gezinsmigrant', { doelgroep: 'GEZINS_OF_OVERIGE_MIGRANT' }, [plan(1, '2026-01-05')], ''],
    ['niet als er geen lesuren in het plan staan', {}, [plan(1, '2026-01-05', 'B1_ROUTE', 0)], ''],
  ])('geeft de intensiteit van de B1-route %s', (_naam, deel, pips, intensiteit) => {
    expect(cbs({ ...deel, pips }).GeschatteIntensiteitB1Route).toBe(intensiteit);
  });

  it.each([
    [true, '2026-06-30', 'Ja'],
    [false, '2026-06-30', 'Nee'],
    [true, '2026-07-01', ''],
  ])('zegt of een lopende opleiding mag worden afgemaakt: %s op %s', (mag, datum, uit) => {
    const feiten = [feit('OPLEIDING_AFMAKEN', datum, null, { mag })];
    expect(cbs({ feiten }).IndicatorMagOpleidingAfmaken).toBe(uit);
  });

  it('noemt het PVT voltooid vanaf de handtekening', () => {
    const rij = (datum: string): string => cbs({ feiten: [feit('PVT_ONDERTEKEND', datum, null)] })['PVT.Resultaat']!;
    expect([rij('2026-06-30'), rij('2026-07-01')]).toEqual(['VOLTOOID', '']);
  });

  const lezen = (feiten: Feit[]): string[] => {
    const rij = cbs({ feiten });
    return ['Score', 'Resultaat', 'Ontheffing', 'Vrijstelling'].map((v) => rij[`Examenonderdeel.Lezen.${v}`]!);
  };
  const examen = (datum: string, code: string, score?: number, onderdeel = 'LEZEN'): Feit =>
    feit('EXAMEN', datum, code, { onderdeel, ...(score === undefined ? {} : { score }) });

  it('noemt van een examenonderdeel de laatste poging, en wie ooit slaagde is geslaagd', () => {
    expect(lezen([])).toEqual(['', '', 'Nee', 'Nee']);
    expect(lezen([examen('2026-02-01', 'NIET_GESLAAGD', 480)])).toEqual(['480', 'NIET_GESLAAGD', 'Nee', 'Nee']);
    const gezaktDanGeslaagd = [examen('2026-02-01', 'NIET_GESLAAGD', 480), examen('2026-05-01', 'GESLAAGD', 521)];
    expect(lezen(gezaktDanGeslaagd)).toEqual(['521', 'GESLAAGD', 'Nee', 'Nee']);
    expect(lezen([...gezaktDanGeslaagd].reverse())).toEqual(['521', 'GESLAAGD', 'Nee', 'Nee']);
    const hogerGeprobeerd = [examen('2026-02-01', 'GESLAAGD', 521), examen('2026-05-01', 'NIET_GESLAAGD', 480)];
    expect(lezen(hogerGeprobeerd)).toEqual(['521', 'GESLAAGD', 'Nee', 'Nee']);
    expect(lezen([examen('2026-07-01', 'GESLAAGD', 521)])).toEqual(['', '', 'Nee', 'Nee']);
    expect(lezen([examen('2026-02-01', 'GESLAAGD', 521, 'SPREKEN')])).toEqual(['', '', 'Nee', 'Nee']);
  });

  it('noemt ontheffing en vrijstelling van dit onderdeel of van het hele examen', () => {
    expect(lezen([feit('ONTHEFFING', '2026-03-01', 'MEDISCH')])).toEqual(['', '', 'Ja', 'Nee']);
    expect(lezen([feit('VRIJSTELLING', '2026-03-01', 'DIPLOMA', { onderdeel: 'LEZEN' })])).toEqual([
      '',
      '',
      'Nee',
      'Ja',
    ]);
    expect(lezen([feit('VRIJSTELLING', '2026-03-01', 'DIPLOMA', { onderdeel: 'KNM' })])).toEqual([
      '',
      '',
      'Nee',
      'Nee',
    ]);
    expect(lezen([examen('2026-02-01', 'VRIJSTELLING')])).toEqual(['', '', 'Nee', 'Ja']);
  });
});
