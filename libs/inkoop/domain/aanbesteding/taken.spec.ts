import { bouwDossier, gebeurtenis, geopend, MOMENT, PERCEEL, VORM } from './dossier.testhulp.js';
import { aanbiedertaken, regiotaken, type Aanbiederszicht } from './taken.js';

const Z = { id: 'a', titel: 'Leerroutes', regio: 'Noord', onbeantwoord: 0, sluitDag: '2026-10-20', zelfGeopend: false };
const A: Aanbiederszicht = { ...Z, aanbiederId: 1, ingeschreven: false, wachtOp: [], antwoorden: [] };
const regio = (d = bouwDossier([]), z = {}, m = {}): string[] =>
  regiotaken(d, { ...MOMENT, ...m }, { ...Z, ...z }).map((t) => `${t.soort}: ${t.titel} ${t.uiterlijk ?? ''}`.trim());
const aanbieder = (d = bouwDossier([]), z = {}): string[] =>
  aanbiedertaken(d, { ...MOMENT, rol: 'AANBIEDER' }, { ...A, ...z }).map((t) =>
    `${t.soort}: ${t.titel} ${t.uiterlijk ?? ''}`.trim(),
  );
const gegund = (...later: ReturnType<typeof gebeurtenis>[]) =>
  bouwDossier([gebeurtenis('VOORLOPIG_GUNNEN', { perceelId: 1 }), ...later], [geopend(['A', 'B'])], {
    percelen: [PERCEEL],
  });
const bericht = (aanbiederId: number, op: string) =>
  gebeurtenis('KENNISGEVING_VERSTUREN', { perceelId: 1, aanbiederId, op, gegevens: { toelichting: 'Gegund aan A.' } });
const dicht = { openers: [], sluitOp: '2026-10-20T10:00:00.000Z', uitloopTot: '2026-10-20T10:30:00.000Z' };
const open = { openers: [], sluitOp: '2026-11-09T10:00:00.000Z', uitloopTot: '2026-11-09T10:30:00.000Z' };

describe('wat er in een aanbesteding wacht', () => {
  it('vraagt de regio om de kluis te openen, en wie dat al deed niet meer', () => {
    const d = bouwDossier([], [geopend([], dicht)]);
    expect(regio(d)).toEqual(['KLUIS: Kluis openen: Leerroutes']);
    expect(regio(d, { zelfGeopend: true })).toEqual([]);
    expect(regio(bouwDossier([], [geopend([], open)]))).toEqual([]);
  });

  it('noemt vragen zonder antwoord, tot de ronde sluit', () => {
    const d = bouwDossier([], [geopend([], open)]);
    expect(regio(d, { onbeantwoord: 2, sluitDag: '2026-11-09' })).toEqual([
      'VRAAG: 2 vragen wachten op antwoord 2026-11-09',
    ]);
    expect(regio(bouwDossier([]), { onbeantwoord: 1 })).toContain('VRAAG: 1 vraag wacht op antwoord');
  });

  it('volgt een gunning: kennisgeving, termijn, bezwaar, en dan definitief', () => {
    expect(regio(gegund(bericht(1, '2026-10-05')))).toEqual(['GUNNING: 1 kennisgeving ontbreekt']);
    expect(regio(gegund(bericht(1, '2026-10-05'), bericht(2, '2026-10-20')))).toEqual([
      'GUNNING: Opschortende termijn loopt af 2026-11-09',
    ]);
    const klaar = [bericht(1, '2026-10-05'), bericht(2, '2026-10-08')];
    const tegen = gebeurtenis('BEZWAAR_NOTEREN', {
      perceelId: 1,
      aanbiederId: 2,
      op: '2026-10-20',
      gegevens: { argument: 'x' },
    });
    expect(regio(gegund(...klaar, tegen))).toEqual(['GUNNING: 1 bezwaar is niet afgedaan']);
    expect(regio(gegund(...klaar))).toEqual(['GUNNING: Definitief gunnen kan']);
    expect(regio(gegund(...klaar, gebeurtenis('DEFINITIEF_GUNNEN', { perceelId: 1 })))).toEqual([]);
  });

  it('noemt de volgende stap die kan, alleen aan wie die mag zetten', () => {
    const stappen = VORM.stappen.map((s) => ({ ...s, verplicht: s.soort === 'RAMING_VASTSTELLEN' }));
    const d = bouwDossier([], [], { vorm: { ...VORM, stappen } });
    expect(regio(d)).toEqual(['STAP: Stap RAMING_VASTSTELLEN']);
    const manager = stappen.map((s) => ({ ...s, wie: ['CONTRACTMANAGER' as const] }));
    expect(
      regio(bouwDossier([], [], { vorm: { ...VORM, stappen: manager } }), {}, { rol: 'REGIO_COORDINATOR' }),
    ).toEqual([]);
  });

  it('vertelt een aanbieder tot wanneer een ronde open is, en of er al een inschrijving is', () => {
    const d = bouwDossier([], [geopend([], open)]);
    expect(aanbieder(d, { sluitDag: '2026-11-09' })).toEqual(['RONDE: Inschrijven kan: Leerroutes 2026-11-09']);
    expect(aanbieder(d, { sluitDag: '2026-11-09', ingeschreven: true })[0]).toMatch(/U bent ingeschreven/);
    expect(aanbieder(d, { sluitDag: '2026-11-09', wachtOp: ['B'] })[0]).toMatch(/wacht op akkoord/);
    expect(aanbieder(bouwDossier([], [geopend([], dicht)]))).toEqual([]);
  });

  it('vertelt een aanbieder van een uitnodiging, een vraag en een antwoord; na twee weken is dat oud nieuws', () => {
    const d = bouwDossier([gebeurtenis('AANBIEDERS_UITNODIGEN', { aanbiederId: 1 })]);
    expect(aanbieder(d)).toEqual(['UITNODIGING: U bent uitgenodigd: Leerroutes']);
    expect(aanbieder(d, { aanbiederId: 2 })).toEqual([]);
    expect(aanbieder(bouwDossier([]), { onbeantwoord: 1, antwoorden: ['2026-10-20', '2026-10-01'] })).toEqual([
      ...['VRAAG: Regio Noord stelt u 1 vraag', 'VRAAG: 1 antwoord op uw vraag'],
    ]);
  });

  it('toont een bericht over de gunning zolang bezwaar kan, ook zonder de gunning zelf te zien', () => {
    const d = bouwDossier([bericht(1, '2026-10-15')]);
    expect(aanbieder(d)).toEqual(['BERICHT: Bericht over de gunning: Leerroutes 2026-11-04']);
    expect(aanbieder(d, { aanbiederId: 2 })).toEqual([]);
    // Twenty days on is Saturday 31 October, so the last day is Monday.
    expect(aanbieder(bouwDossier([bericht(1, '2026-10-11')]))).toEqual(['BERICHT: Bericht over de gunning: Leerroutes 2026-11-02']); // prettier-ignore
    expect(aanbieder(bouwDossier([bericht(1, '2026-10-09')]))).toEqual([]);
    expect(
      aanbieder(bouwDossier([bericht(1, '2026-10-15'), gebeurtenis('GUNNING_INTREKKEN', { perceelId: 1 })])),
    ).toEqual([]);
  });
});
