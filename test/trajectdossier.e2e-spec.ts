import { maakProef, type Beller, type Proef } from './api.js';
import { csv, lever, startWerker, totStil } from './hulp/post.js';

const F = `id soort naam datum tot uren code codeTekst gegevens { naam waarde tekst } bron door stand vervangt reden overgenomen ingetrokkenDoor`;
const UIT = `{ dossier { trajectnummer doelgroep afgeslotenOp laatsteFeit klantmanager { naam } feiten { ${F} } } feit veranderd { ${F} } fouten { code veld melding oplossing } }`;

interface Feit {
  id: string;
  soort: string;
  naam: string;
  datum: string;
  uren: string | null;
  code: string | null;
  codeTekst: string | null;
  gegevens: { naam: string; waarde: string; tekst: string }[];
  stand: string;
  vervangt: string | null;
  reden: string | null;
  door: string;
  overgenomen: boolean;
  ingetrokkenDoor: string | null;
}
interface Uit {
  dossier: {
    trajectnummer: string;
    doelgroep: string;
    afgeslotenOp: string | null;
    laatsteFeit: string | null;
    klantmanager: { naam: string } | null;
    feiten: Feit[];
  } | null;
  feit: string | null;
  veranderd: Feit[];
  fouten: { code: string; veld: string; melding: string }[];
}

describe('Dossier van een traject', () => {
  let p: Proef;
  let karim: Beller;
  let rita: Beller;
  let cleyburg: Beller;
  beforeAll(async () => {
    p = await maakProef();
    karim = await p.als('klant@ademhuizen');
    rita = await p.als('regisseur@ademhuizen');
    cleyburg = await p.als('klant@cleyburg');
  }, 60_000);
  afterAll(() => p?.sluit());

  async function doe(b: Beller, naam: string, args: string): Promise<Uit> {
    const r = await b.gql<Record<string, Uit>>(`mutation { ${naam}(${args}) ${UIT} }`);
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data[naam]!;
  }
  const open = async (rest = ''): Promise<string> =>
    (await doe(karim, 'trajectOpenen', `traject: { doelgroep: "ASIELSTATUSHOUDER" ${rest} }`)).dossier!.trajectnummer;
  const noteer = (b: Beller, nr: string, soort: string, feit: string, extra = ''): Promise<Uit> =>
    doe(b, 'trajectFeitNoteren', `trajectnummer: "${nr}", soort: ${soort}, feit: { ${feit} } ${extra}`);
  const dossier = async (b: Beller, nr: string): Promise<Uit['dossier'] & { verhuisdNaar: string | null }> =>
    (
      await b.gql<{ d: never }>(
        `{ d: trajectDossier(trajectnummer: "${nr}") { trajectnummer verhuisdNaar afgeslotenOp laatsteFeit feiten { ${F} } } }`,
      )
    ).data!.d;

  it('loopt van de kennisgeving van DUO tot het afsluiten', async () => {
    const nr = await open('gehuisvestOp: "2025-02-01"');
    expect(nr).toMatch(/^GM0001-\d{4}-\d{6}$/);
    const stappen: [string, string][] = [
      ['DUO_KENNISGEVING', 'datum: "2025-01-10"'],
      ['WARME_OVERDRACHT', 'datum: "2025-01-20", code: "AZC"'],
      ['INTAKE_GESTART', 'datum: "2025-02-10"'],
      ['INTAKE_ONDERWERP', 'datum: "2025-02-10", code: "WONEN"'],
      ['INTAKE_ONDERWERP', 'datum: "2025-02-10", code: "GEZONDHEID"'],
      ['GELETTERDHEID', 'datum: "2025-02-10", code: "GEALFABETISEERD"'],
      [
        'LEERBAARHEIDSTOETS',
        'datum: "2025-02-20", code: "B1_HAALBAAR", gegevens: [{ naam: "afwijkreden", waarde: "GEEN" }]',
      ],
      [
        'LEERROUTE_AFGEWEZEN',
        'datum: "2025-03-01", code: "LEEFTIJD", gegevens: [{ naam: "leerroute", waarde: "ONDERWIJSROUTE" }]',
      ],
      ['INTAKE_AFGEROND', 'datum: "2025-03-01"'],
      ['ONTZORGING', 'datum: "2025-02-01", tot: "2025-08-01"'],
      ['PVT_BIJEENKOMST', 'datum: "2025-04-01", uren: "3.5", gegevens: [{ naam: "activiteit", waarde: "JA" }]'],
      ['PVT_ONDERTEKEND', 'datum: "2025-04-20"'],
      ['MAP_PRAKTIJK', 'datum: "2025-05-01", uren: "40"'],
      [
        'EXAMEN',
        'datum: "2025-09-01", code: "GESLAAGD", gegevens: [{ naam: "onderdeel", waarde: "LEZEN" }, { naam: "niveau", waarde: "B1" }]',
      ],
      ['VOORTGANGSGESPREK', 'datum: "2025-06-01", code: "IN_DE_PAS", gegevens: [{ naam: "actie", waarde: "GEEN" }]'],
    ];
    for (const [soort, feit] of stappen)
      expect([soort, (await noteer(karim, nr, soort, feit)).fouten]).toEqual([soort, []]);
    const d = await dossier(rita, nr);
    expect(d.feiten).toHaveLength(stappen.length + 1);
    expect(d.feiten.map((f) => f.datum)).toEqual(d.feiten.map((f) => f.datum).sort());
    const pvt = d.feiten.find((f) => f.soort === 'PVT_BIJEENKOMST')!;
    expect(pvt).toMatchObject({
      uren: '3.50',
      gegevens: [{ naam: 'activiteit', waarde: 'JA', tekst: 'Ja' }],
      door: 'klant',
    });
    const dicht = await doe(karim, 'trajectAfsluiten', `trajectnummer: "${nr}", op: "2025-12-01", reden: "VOLDAAN"`);
    expect([dicht.fouten, dicht.dossier!.afgeslotenOp]).toEqual([[], '2025-12-01']);
    expect(
      (await noteer(karim, nr, 'VOORTGANGSGESPREK', 'datum: "2025-12-02", code: "IN_DE_PAS"')).fouten[0]!.code,
    ).toBe('TRD-012');
    expect(
      (
        await doe(
          karim,
          'trajectDoelgroepWijzigen',
          `trajectnummer: "${nr}", op: "2025-12-02", doelgroep: "GEZINS_OF_OVERIGE_MIGRANT"`,
        )
      ).fouten[0]!.code,
    ).toBe('TRD-012');
    const heropend = await doe(
      karim,
      'trajectFeitIntrekken',
      `trajectnummer: "${nr}", feit: "${dicht.feit}", reden: "VERGISSING"`,
    );
    expect([heropend.fouten, heropend.dossier!.afgeslotenOp]).toEqual([[], null]);
  });

  it('verbeteren en intrekken laten het oude leesbaar staan, met reden en naam', async () => {
    const nr = await open();
    const eerst = await noteer(karim, nr, 'INTAKE_GESTART', 'datum: "2025-02-10"');
    const beter = await doe(
      rita,
      'trajectFeitCorrigeren',
      `trajectnummer: "${nr}", feit: "${eerst.feit}", nieuw: { datum: "2025-02-12" }, reden: "VERGISSING"`,
    );
    expect(beter.fouten).toEqual([]);
    const weg = await doe(
      karim,
      'trajectFeitIntrekken',
      `trajectnummer: "${nr}", feit: "${beter.feit}", reden: "VERKEERD_TRAJECT"`,
    );
    expect(weg.dossier!.feiten.map((f) => [f.datum, f.stand, f.reden, f.door, f.ingetrokkenDoor])).toEqual([
      ['2025-02-10', 'VERVANGEN', null, 'klant', null],
      ['2025-02-12', 'INGETROKKEN', 'Hoort bij een ander traject', 'regisseur', 'klant'],
    ]);
    expect(weg.dossier!.feiten[1]!.vervangt).toBe(eerst.feit);
    expect((await noteer(karim, nr, 'INTAKE_GESTART', 'datum: "2025-02-10"')).fouten).toEqual([]);
  });

  it('wie als tweede hetzelfde feit verandert, hoort wat er veranderde en er gaat niets verloren', async () => {
    const nr = await open();
    const { feit } = await noteer(karim, nr, 'GELETTERDHEID', 'datum: "2025-02-10", code: "GEALFABETISEERD"');
    const nieuw = (code: string): string =>
      `trajectnummer: "${nr}", feit: "${feit}", nieuw: { datum: "2025-02-11", code: "${code}" }, reden: "VERGISSING"`;
    const [a, b] = await Promise.all([
      doe(karim, 'trajectFeitCorrigeren', nieuw('NIET_GEALFABETISEERD')),
      doe(rita, 'trajectFeitCorrigeren', nieuw('GEALFABETISEERD')),
    ]);
    const [eerste, tweede] = a.fouten.length ? [b, a] : [a, b];
    expect(eerste.fouten).toEqual([]);
    expect(tweede.fouten.map((f) => f.code)).toEqual(['TRD-011']);
    expect(tweede.fouten[0]!.melding).toMatch(
      /intussen veranderd door (klant|regisseur)\. Er is niets van u opgeslagen\./,
    );
    expect(tweede.veranderd.map((f) => f.stand)).toEqual(['VERVANGEN', 'GELDIG']);
    const d = await dossier(karim, nr);
    expect(d.feiten.filter((f) => f.stand === 'GELDIG')).toHaveLength(1);
    expect(d.feiten).toHaveLength(2);
  });

  it('wie noteert wat een ander net noteerde, hoort dat', async () => {
    const nr = await open('gehuisvestOp: "2025-01-01"');
    const { laatsteFeit } = await dossier(karim, nr);
    await noteer(
      rita,
      nr,
      'PVT_BIJEENKOMST',
      'datum: "2025-03-01", uren: "3", gegevens: [{ naam: "activiteit", waarde: "NEE" }]',
    );
    const dubbel = 'datum: "2025-03-01", uren: "3", gegevens: [{ naam: "activiteit", waarde: "NEE" }]';
    const uit = await noteer(karim, nr, 'PVT_BIJEENKOMST', dubbel, `, laatsteFeit: "${laatsteFeit}"`);
    expect([uit.fouten.map((f) => f.code), uit.veranderd.map((f) => f.door)]).toEqual([['TRD-011'], ['regisseur']]);
    expect(
      (await noteer(karim, nr, 'INTAKE_GESTART', 'datum: "2025-03-02"', `, laatsteFeit: "${laatsteFeit}"`)).fouten,
    ).toEqual([]);
    const tegelijk = await Promise.all(
      Array.from({ length: 6 }, (_, i) => noteer(i % 2 ? karim : rita, nr, 'INTAKE_AFGEROND', 'datum: "2025-03-09"')),
    );
    expect(tegelijk.filter((u) => u.fouten.length === 0)).toHaveLength(1);
  });

  it('weigert met uitleg wat niet kan, en bewaart dan niets', async () => {
    const nr = await open();
    const voor = (await dossier(karim, nr)).feiten.length;
    for (const [soort, feit, code] of [
      ['INTAKE_GESTART', 'datum: "2199-01-01"', 'TRD-004'],
      ['MAP_PRAKTIJK', 'datum: "2025-01-01"', 'TRD-005'],
      ['GELETTERDHEID', 'datum: "2025-01-01", code: "X"', 'TRD-006'],
      ['AFGESLOTEN', 'datum: "2025-01-01", code: "VOLDAAN"', 'TRD-003'],
      ['INTAKE_GESTART', 'datum: "2025-01-01", gegevens: [{ naam: "opmerking", waarde: "ziek" }]', 'TRD-007'],
    ] as const)
      expect([soort, (await noteer(karim, nr, soort, feit)).fouten.map((f) => f.code)]).toEqual([soort, [code]]);
    expect((await dossier(karim, nr)).feiten).toHaveLength(voor);
    const vreemd = await karim.gql(
      `mutation { trajectFeitNoteren(trajectnummer: "${nr}", soort: INTAKE_GESTART, feit: { datum: "2025-02-30" }) { feit } }`,
    );
    expect(vreemd.errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const codes = async (args: string): Promise<string[]> =>
      (await doe(karim, 'trajectOpenen', `traject: { ${args} }`)).fouten.map((f) => f.code);
    expect(await codes('doelgroep: "TOERIST"')).toEqual(['TRD-017']);
    expect(await codes('doelgroep: "OUDKOMER", trajectnummer: "111222333"')).toEqual(['TRD-016']);
    expect(await codes('doelgroep: "OUDKOMER", trajectnummer: "T-1"')).toEqual(['TRD-016']);
    expect(await codes('doelgroep: "OUDKOMER", klantmanager: 1')).toEqual(['TRD-014']);
  });

  it('een klantmanager wordt gekozen uit de eigen gemeente', async () => {
    const mensen = (await karim.gql<{ m: { id: string; naam: string }[] }>('{ m: trajectMedewerkers { id naam } }'))
      .data!.m;
    expect(mensen.map((m) => m.naam)).toEqual(['klant', 'regisseur']);
    const uit = await doe(rita, 'trajectToewijzen', `trajectnummer: "T-1", klantmanager: ${mensen[0]!.id}`);
    expect([uit.fouten, uit.dossier!.klantmanager]).toEqual([[], { naam: 'klant' }]);
    const [ander] = await p.eigenaar<{ id: number }>(`select id from gebruiker where email = 'klant@cleyburg'`);
    expect(
      (await doe(rita, 'trajectToewijzen', `trajectnummer: "T-1", klantmanager: ${ander!.id}`)).fouten[0]!.code,
    ).toBe('TRD-014');
  });

  it('van een ander is het dossier er niet, en schrijven kan niet', async () => {
    expect(await dossier(cleyburg, 'T-1')).toBeNull();
    expect((await noteer(cleyburg, 'T-1', 'INTAKE_GESTART', 'datum: "2025-01-01"')).fouten[0]!.code).toBe('TRD-001');
    expect((await noteer(cleyburg, 'BESTAAT-NIET', 'INTAKE_GESTART', 'datum: "2025-01-01"')).fouten).toEqual(
      (await noteer(cleyburg, 'T-1', 'INTAKE_GESTART', 'datum: "2025-01-01"')).fouten,
    );
  });

  it('bij verhuizen krijgt de nieuwe gemeente het dossier en houdt de oude wat van haar was', async () => {
    const nr = await open('gehuisvestOp: "2025-01-01"');
    const fout = await noteer(karim, nr, 'INTAKE_GESTART', 'datum: "2025-02-01"');
    await doe(
      karim,
      'trajectFeitCorrigeren',
      `trajectnummer: "${nr}", feit: "${fout.feit}", nieuw: { datum: "2025-02-02" }, reden: "VERGISSING"`,
    );
    expect(
      (await doe(karim, 'trajectVerhuizen', `trajectnummer: "${nr}", naar: "GM0001", op: "2025-06-01"`)).fouten[0]!
        .code,
    ).toBe('TRD-015');
    const weg = await doe(karim, 'trajectVerhuizen', `trajectnummer: "${nr}", naar: "GM0003", op: "2025-06-01"`);
    expect(weg.fouten).toEqual([]);

    const bijNieuw = await dossier(cleyburg, nr);
    expect(bijNieuw.feiten.map((f) => [f.soort, f.datum, f.overgenomen, f.stand])).toEqual([
      ['HUISVESTING', '2025-01-01', true, 'GELDIG'],
      ['INTAKE_GESTART', '2025-02-02', true, 'GELDIG'],
      ['VERHUISD', '2025-06-01', true, 'GELDIG'],
    ]);
    expect((await noteer(cleyburg, nr, 'INTAKE_AFGEROND', 'datum: "2025-07-01"')).fouten).toEqual([]);

    const bijOud = await dossier(karim, nr);
    expect(bijOud.verhuisdNaar).toBe('Cleyburg');
    expect(bijOud.feiten.map((f) => [f.soort, f.datum, f.stand])).toEqual([
      ['HUISVESTING', '2025-01-01', 'GELDIG'],
      ['INTAKE_GESTART', '2025-02-01', 'VERVANGEN'],
      ['INTAKE_GESTART', '2025-02-02', 'GELDIG'],
      ['VERHUISD', '2025-06-01', 'GELDIG'],
    ]);
    expect((await noteer(karim, nr, 'INTAKE_AFGEROND', 'datum: "2025-07-01"')).fouten[0]!.code).toBe('TRD-001');
    const lijst = await karim.gql<{ v: unknown[] }>('{ v: trajectenVerhuisd { trajectnummer naar tot } }');
    expect(lijst.data!.v).toEqual([{ trajectnummer: nr, naar: 'Cleyburg', tot: '2025-05-31' }]);
    const terug = await doe(cleyburg, 'trajectVerhuizen', `trajectnummer: "${nr}", naar: "GM0001", op: "2025-05-31"`);
    expect(terug.fouten[0]!.code).toBe('TRD-004');
  });

  it('uren en geld van voor de verhuizing blijven bij de oude gemeente, ook als het bestand opnieuw komt', async () => {
    await doe(karim, 'trajectVerhuizen', `trajectnummer: "T-1", naar: "GM0002", op: "2025-03-01"`);
    const a = await p.als('aanbieder@a');
    const stop = await startWerker(p);
    for (const [i, periode] of ['2025-02', '2025-03', '2025-02'].entries()) {
      await lever(a, 'NO-A', csv(`T-1;TAAL_KNM;10;10;0;0;ja;10;150,0${i}`), { naam: `${periode}.csv`, periode });
      await totStil(p);
    }
    await totStil(p);
    await stop();
    expect(await p.eigenaar(`select periode, gemeente_id from boeking order by periode`)).toEqual([
      { periode: '2025-02-01', gemeente_id: 1 },
      { periode: '2025-03-01', gemeente_id: 2 },
    ]);
  }, 60_000);

  it('de doelgroep verandert met een dag erbij', async () => {
    const nr = await open();
    const uit = await doe(
      karim,
      'trajectDoelgroepWijzigen',
      `trajectnummer: "${nr}", op: "2025-03-01", doelgroep: "OUDKOMER"`,
    );
    expect([uit.fouten, uit.dossier!.doelgroep, uit.dossier!.feiten[0]!.codeTekst]).toEqual([
      [],
      'OUDKOMER',
      'Oudkomer',
    ]);
  });

  it('de audit weet wie wat deed, en niet wat er stond', async () => {
    const rijen = await p.eigenaar<{ na: Record<string, unknown> }>(
      `select na from audit where tabel = 'traject_feit'`,
    );
    expect(rijen.length).toBeGreaterThan(20);
    for (const { na } of rijen) expect(Object.keys(na).sort()).toEqual(['levend', 'soort', 'traject_id']);
  });
});
