import { createHash } from 'node:crypto';
import { Database, werkendeKlus } from './hulp/klus.js';
import { Opruimen } from '#trajecten';
import { maakProef, type Beller, type Proef } from './api.js';

const [BSN, BSN2] = ['999990019', '999993653'];

describe('Verantwoorden en bewaren', () => {
  let p: Proef;
  let rita: Beller;
  beforeAll(async () => {
    p = await maakProef();
    rita = await p.als('regisseur@ademhuizen');
    await p.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep) values ('V-1', 1, 'ASIELSTATUSHOUDER'), ('V-2', 1, 'ASIELSTATUSHOUDER'), ('V-3', 1, 'ASIELSTATUSHOUDER'), ('V-9', 3, 'ASIELSTATUSHOUDER')`,
    );
    const leg = (n: string, bsn: string, achternaam: string): Promise<unknown> =>
      rita.gql(
        `mutation($i: InburgeraarInput!) { inburgeraarVastleggen(trajectnummer: "${n}", inburgeraar: $i) { fouten { code } } }`,
        { i: { voornamen: 'Abel', achternaam, geboortedatum: '1990-01-01', bsn } },
      );
    await leg('V-1', BSN, 'Eerste');
    await leg('V-2', BSN2, 'Tweede');
    for (const [n, soort, feit] of [
      ['V-1', 'DUO_KENNISGEVING', 'datum: "2025-01-10"'],
      ['V-1', 'PVT_ONDERTEKEND', 'datum: "2025-05-20"'],
      [
        'V-1',
        'MAP_EINDGESPREK',
        'datum: "2025-06-30", code: "NIET_VOLTOOID", gegevens: [{ naam: "reden", waarde: "TE_WEINIG_UREN" }, { naam: "verwijtbaar", waarde: "NEE" }]',
      ],
      ['V-2', 'DUO_KENNISGEVING', 'datum: "2025-02-01"'],
      ['V-2', 'MAP_EINDGESPREK', 'datum: "2025-07-01", code: "VOLTOOID"'],
      ['V-3', 'INTAKE_GESTART', 'datum: "2025-06-30"'],
    ])
      await rita.gql(
        `mutation { trajectFeitNoteren(trajectnummer: "${n}", soort: ${soort}, feit: { ${feit} }) { fouten { code } } }`,
      );
  }, 60_000);
  afterAll(() => p?.sluit());

  const maak = async (
    soort: string,
    periode: string,
  ): Promise<{ verantwoording: { id: string; sha256: string; regels: number } | null; fouten: { code: string }[] }> =>
    (
      await rita.gql<{ m: never }>(
        `mutation { m: verantwoordingMaken(soort: ${soort}, periode: "${periode}") { verantwoording { id sha256 regels } fouten { code } } }`,
      )
    ).data!.m;

  it('maakt de opgave van DUO met de landelijke namen, alleen van het kwartaal', async () => {
    const { verantwoording } = await maak('DUO_MAP', '2025-K2');
    const r = await rita.get(`/api/verantwoording/${verantwoording!.id}/bestand`);
    expect(r.text.split('\r\n')).toEqual([
      '\ufeffBurgerservicenummer;V-nummer;DatumEindgesprekMAP;Resultaat;RedenNietSuccesvolVoltooid;IndicatorVerwijtbaar',
      `${BSN};;2025-06-30;NIET_VOLTOOID;TE_WEINIG_UREN;Nee`,
      '',
    ]);
    expect(createHash('sha256').update(r.text).digest('hex')).toBe(verantwoording!.sha256);
    expect(r.headers['content-disposition']).toContain('DUO_MAP-2025-K2.csv');
    expect((await maak('DUO_PVT', '2025-K2')).verantwoording!.regels).toBe(1);
    expect((await maak('DUO_Z', '2025-K2')).fouten.map((f) => f.code)).toEqual(['VER-002']);
    for (const periode of ['2025-K5', '2025', '2999-K1'])
      expect((await maak('CBS', periode)).fouten.map((f) => f.code)).toEqual(['VER-001']);
  });

  it('maakt de opgave van het CBS over wie in het kwartaal bezig was', async () => {
    const { verantwoording } = await maak('CBS', '2025-K2');
    const [kop, ...rijen] = (await rita.get(`/api/verantwoording/${verantwoording!.id}/bestand`)).text
      .slice(1)
      .trim()
      .split('\r\n')
      .map((r) => r.split(';'));
    for (const veld of [
      'DagtekeningInitielePIP',
      'LeerrouteType',
      'GevolgdeUrenKNMenTaalles',
      'UrenOngeoorloofdVerzuim',
      'IndicatorAlfabetisering',
      'PVT.DatumOndertekening',
      'MAP.DatumEindgesprekMAP',
    ])
      expect(kop).toContain(veld);
    expect(rijen.map((r) => r[0])).toEqual(['', BSN, BSN2, '']);
    const waarde = (i: number, veld: string): string => rijen[i]![kop!.indexOf(veld)]!;
    expect([
      waarde(1, 'DatumKennisgeving'),
      waarde(1, 'PVT.DatumOndertekening'),
      waarde(2, 'MAP.DatumEindgesprekMAP'),
    ]).toEqual(['2025-01-10', '2025-05-20', '']);
    expect([waarde(0, 'DagtekeningInitielePIP'), waarde(0, 'ContractId'), waarde(0, 'DatumTot')]).toEqual([
      '2024-01-01',
      'NO-A',
      '2025-06-30',
    ]);
  });

  it('zegt per trajectnummer wat er ontbreekt, zonder iemands gegevens te openen', async () => {
    const voor = await p.eigenaar('select count(*) n from persoon_inzage');
    const r = await rita.gql<{ v: { regels: number; onvolledig: { trajectnummer: string; ontbreekt: string[] }[] } }>(
      '{ v: verantwoordingVolledigheid(soort: CBS, periode: "2025-K2") { regels onvolledig { trajectnummer ontbreekt } } }',
    );
    expect(r.data!.v.regels).toBe(4);
    expect(r.data!.v.onvolledig.map((o) => o.trajectnummer)).toEqual(['T-1', 'V-3']);
    expect(r.data!.v.onvolledig[0]!.ontbreekt).toEqual(
      expect.arrayContaining([
        'Burgerservicenummer',
        'DatumKennisgeving',
        'DatumLeerbaarheidstoets',
        'Opleidingsniveau',
      ]),
    );
    expect(r.data!.v.onvolledig[1]!.ontbreekt).toEqual(['Burgerservicenummer', 'DatumKennisgeving']);
    expect(await p.eigenaar('select count(*) n from persoon_inzage')).toEqual(voor);
  });

  it('houdt bij wat wanneer is verzonden, één keer', async () => {
    const { verantwoording } = await maak('DUO_PVT', '2025-K2');
    const zet = async (op: string): Promise<string[]> =>
      (
        await rita.gql<{ f: { code: string }[] }>(
          `mutation { f: verantwoordingVerzonden(id: "${verantwoording!.id}", op: "${op}", kenmerk: "X-1") { code } }`,
        )
      ).data!.f.map((f) => f.code);
    expect(await zet('2199-01-01')).toEqual(['VER-005']);
    expect(await zet('2025-07-10')).toEqual([]);
    expect(await zet('2025-07-11')).toEqual(['VER-004']);
    const lijst = await rita.gql<{ l: { id: string; verzondenOp: string; verzondenDoor: string; kenmerk: string }[] }>(
      '{ l: verantwoordingen { id verzondenOp verzondenDoor kenmerk } }',
    );
    expect(lijst.data!.l[0]).toEqual({
      id: verantwoording!.id,
      verzondenOp: '2025-07-10',
      verzondenDoor: 'regisseur',
      kenmerk: 'X-1',
    });
  });

  it('bewaart bestanden alleen versleuteld, en noteert maken en downloaden', async () => {
    const [r] = await p.eigenaar<{ t: string }>(
      `select string_agg(encode(inhoud, 'escape') || v::text, '') t from verantwoording v`,
    );
    expect(r!.t).not.toContain(BSN);
    const [n] = await p.eigenaar<{ n: number }>(
      `select count(*)::int n from persoon_inzage where doel = 'VERANTWOORDING' and handeling = 'BESTAND'`,
    );
    expect(n!.n).toBeGreaterThan(4);
  });

  describe('opruimen', () => {
    const bereid = async (): Promise<{
      opruiming: { id: string; regels: { trajectnummer: string; feiten: number; persoon: boolean }[] } | null;
      fouten: { code: string }[];
    }> =>
      (
        await rita.gql<{ m: never }>(
          'mutation { m: opruimingVoorbereiden { opruiming { id regels { trajectnummer feiten persoon } } fouten { code } } }',
        )
      ).data!.m;
    const bevestig = async (id: string): Promise<string[]> =>
      (
        await rita.gql<{ f: { code: string }[] }>(`mutation { f: opruimingBevestigen(id: "${id}") { code } }`)
      ).data!.f.map((f) => f.code);
    const over = (): Promise<unknown[]> =>
      p.eigenaar(
        `select t.trajectnummer n, (select count(*)::int from traject_feit f where f.traject_id = t.id) f, (select count(*)::int from inburgeraar i where i.traject_id = t.id) i from traject t where trajectnummer like 'V-_' order by 1`,
      );

    it('toont eerst wat weggaat, en haalt na bevestigen precies dat weg', async () => {
      expect((await bereid()).fouten.map((f) => f.code)).toEqual(['BEW-002']);
      await p.eigenaar(
        `update traject set afgesloten_op = current_date - interval '10 years' where trajectnummer = 'V-2'`,
      );
      expect((await bereid()).fouten.map((f) => f.code)).toEqual(['BEW-002']);
      await p.eigenaar(
        `update traject set afgesloten_op = current_date - interval '10 years 1 day' where trajectnummer in ('V-1', 'V-9')`,
      );
      const { opruiming } = await bereid();
      expect(opruiming!.regels).toEqual([{ trajectnummer: 'V-1', feiten: 3, persoon: true }]);
      const voor = await over();
      const opruimen = new Opruimen(p.app.get(Database));
      // Not confirmed yet: the job does nothing.
      await opruimen.voer(werkendeKlus(opruiming!.id));
      expect(await over()).toEqual(voor);
      // Closed long enough meanwhile, but not on the list that was shown.
      await p.eigenaar(
        `update traject set afgesloten_op = current_date - interval '20 years' where trajectnummer = 'V-2'`,
      );
      expect(await bevestig(opruiming!.id)).toEqual([]);
      expect(await bevestig(opruiming!.id)).toEqual(['BEW-003']);
      expect(await p.eigenaar(`select soort from opdracht where onderwerp_id = $1`, [opruiming!.id])).toEqual([
        { soort: 'traject.opruimen' },
      ]);
      await opruimen.voer(werkendeKlus(opruiming!.id));
      expect(await over()).toEqual([
        { n: 'V-1', f: 0, i: 0 },
        { n: 'V-2', f: 2, i: 1 },
        { n: 'V-3', f: 1, i: 0 },
        { n: 'V-9', f: 0, i: 0 },
      ]);
      expect(
        await p.eigenaar(
          `select inhoud is null weg, count(*)::int n from verantwoording where traject_ids @> array(select id from traject where trajectnummer = 'V-1') group by 1`,
        ),
      ).toEqual([{ weg: true, n: expect.any(Number) }]);
      expect(await p.eigenaar(`select stand, verwijderd from opruiming where id = $1`, [opruiming!.id])).toEqual([
        { stand: 'UITGEVOERD', verwijderd: 1 },
      ]);
    });

    it('wat weer open ging blijft, en een andere termijn vraagt een nieuw voorstel', async () => {
      const { opruiming } = await bereid();
      expect(opruiming!.regels.map((r) => r.trajectnummer)).toEqual(['V-2']);
      await rita.gql('mutation { bewaartermijnInstellen(jaren: 12) { code } }');
      expect(await bevestig(opruiming!.id)).toEqual(['BEW-004']);
      const { opruiming: tweede } = await bereid();
      expect(await bevestig(tweede!.id)).toEqual([]);
      await p.eigenaar(`update traject set afgesloten_op = null where trajectnummer = 'V-2'`);
      await new Opruimen(p.app.get(Database)).voer(werkendeKlus(tweede!.id));
      expect((await over())[1]).toEqual({ n: 'V-2', f: 2, i: 1 });
      const fout = await rita.gql<{ f: { code: string }[] }>(
        'mutation { f: bewaartermijnInstellen(jaren: 0) { code } }',
      );
      expect(fout.data!.f.map((f) => f.code)).toEqual(['BEW-001']);
    });
  });
});
