import { maakProef, type Beller, type Proef } from './api.js';
import { BASIS, codes, gelukt, PERCEEL, Toneel } from './hulp/aanbesteding.js';

const GEHEIM = 'ZEER-GEHEIM-PLAN-VAN-B';
const PRIJS_B = '6543.21';
/** Statements of recognising the session of a request. */
const SESSIE = 1;

/** Everything that somebody can ask of a procurement, as one text. */
async function alles(b: Beller, id: string): Promise<string> {
  const vragen = [
    `query($id: ID!) { aanbesteding(id: $id) { id titel stand standNaam raming { totaal } stappen { naam gedaanOp toegestaan beletsels { melding cijfers } } volgendeStap { naam }
       percelen { code stand inschrijvers { naam inschrijvingId } standstill { ontbreekt } argumenten { tekst } } rondes { id geopend openingen { naam } } gebeurtenissen { soort door toelichting redenen } } }`,
    `query($id: ID!) { inschrijvingen(id: $id) { id plan versie partijen { naam } prijzen { bedrag omschrijving } bijlagen { id bestandsnaam } } }`,
    `query($id: ID!) { aanbestedingVragen(id: $id) { tekst partij eigen antwoorden { tekst } } }`,
  ];
  const uit = await Promise.all(vragen.map((q) => b.gql(q, { id })));
  const ocds = await b.get(`/api/aanbestedingen/${id}/ocds.json`);
  return JSON.stringify([...uit, ocds.body]);
}

describe('verzegelde inschrijvingen', () => {
  let p: Proef;
  let t: Toneel;
  let cm: Beller, rc: Beller, a: Beller, b: Beller, zuid: Beller;
  let id: string;
  let ronde: string;
  let bijlage: string;
  beforeAll(async () => {
    p = await maakProef();
    t = new Toneel(p);
    [cm, rc, a, b, zuid] = [
      await p.als('contract@noord'),
      await p.als('regio@noord'),
      await p.als('aanbieder@a'),
      await p.als('aanbieder@b'),
      await p.als('contract@zuid'),
    ];
    id = await t.maak(cm, 'SAS_AANGEKONDIGD', 'Leerroutes Noord');
    gelukt(await t.perceel(cm, id, PERCEEL('N1')));
    gelukt(await t.raming(cm, id, [{ omschrijving: 'Alles', perJaar: '400000', jaren: 2, verlengingsjaren: 0 }]));
    gelukt(await t.stap(cm, id, 'AANKONDIGEN'));
    ronde = gelukt(await t.ronde(cm, id, 'RONDE_INSCHRIJVING'));
    const r = await b
      .post(`/api/inschrijvingen/rondes/${ronde}/bijlagen`)
      .attach('bestand', Buffer.from(GEHEIM), `${GEHEIM}.pdf`);
    expect(r.status).toBe(201);
    bijlage = (r.body as { bijlageId: string }).bijlageId;
    gelukt(
      await t.doe(b, 'inschrijvingDoen', 'InschrijvingDoenInput', {
        ronde,
        percelen: ['N1'],
        plan: GEHEIM,
        prijzen: [BASIS('N1', PRIJS_B)],
        bijlagen: [bijlage],
      }),
    );
  });
  afterAll(() => p.sluit());

  it('laat voor het openen alleen de eigen inschrijver iets zien, ook niet hoeveel er zijn', async () => {
    for (const wie of [cm, rc, a, zuid]) {
      const tekst = await alles(wie, id);
      expect(tekst).not.toContain(GEHEIM);
      expect(tekst).not.toContain(PRIJS_B);
      expect(tekst).not.toContain('Taalhuis B');
    }
    expect(await alles(b, id)).toContain(PRIJS_B);
  });

  it('toont de regio hetzelfde met en zonder inschrijvingen: geen telling, geen volgorde', async () => {
    const met = await alles(cm, id);
    await p.eigenaar(
      `set session_replication_role = replica; update inschrijving set regio_id = 2; set session_replication_role = origin`,
    );
    expect(await alles(cm, id)).toBe(met);
    await p.eigenaar(
      `set session_replication_role = replica; update inschrijving set regio_id = 1; set session_replication_role = origin`,
    );
  });

  it('geeft op een bijlage van een ander hetzelfde antwoord als op een die niet bestaat', async () => {
    const niets = await a.get('/api/inschrijvingen/bijlagen/018f0000-0000-7000-8000-000000000000');
    for (const wie of [a, cm, rc, zuid]) {
      const r = await wie.get(`/api/inschrijvingen/bijlagen/${bijlage}`);
      expect([r.status, r.body]).toEqual([niets.status, niets.body]);
    }
    expect((await b.get(`/api/inschrijvingen/bijlagen/${bijlage}`)).status).toBe(200);
    expect((await p.anoniem.get(`/api/inschrijvingen/bijlagen/${bijlage}`)).status).toBe(401);
  });

  it('houdt de database zelf dicht: de rol van de regio leest niets, en niemand schrijft met terugwerkende kracht', async () => {
    const als = (rol: string, org: number, sql: string) =>
      p
        .eigenaar(
          `begin; set local role portaal_${rol}; select set_config('app.organisatie', '${org}', true), set_config('app.gebruiker', '4', true); ${sql}; rollback`,
        )
        .catch(async (e: Error) => {
          await p.eigenaar('rollback');
          return e.message;
        });
    for (const tabel of [
      'inschrijving',
      'inschrijving_partij',
      'inschrijving_perceel',
      'inschrijving_prijs',
      'inschrijving_bijlage',
    ])
      for (const [rol, org, n] of [
        ['regio', 1, 0],
        ['regio', 2, 0],
        ['aanbieder', 1, 0],
        ['aanbieder', 2, 1],
      ] as const) {
        const uit = await als(
          rol,
          org,
          `do $$ begin if (select count(*) from ${tabel}) <> ${n} then raise exception 'telt % rijen', (select count(*) from ${tabel}); end if; end $$`,
        );
        expect([tabel, rol, org, typeof uit === 'string' ? uit : 'goed']).toEqual([tabel, rol, org, 'goed']);
      }
    expect(
      await als('regio', 1, `insert into ronde_opening (ronde_id, gebruiker_id, naam) values ('${ronde}', 4, 'x')`),
    ).toMatch(/row-level security/);
    expect(
      await als(
        'aanbieder',
        2,
        `insert into inschrijving (id, ronde_id, regio_id, aanbieder_id, versie, plan, door, ontvangen_op) values (gen_random_uuid(), '${ronde}', 1, 2, 9, 'x', 'x', '2020-01-01')`,
      ),
    ).toMatch(/permission denied/);
    expect(
      await als(
        'aanbieder',
        2,
        `insert into inschrijving_prijs (inschrijving_id, volgnr, perceel_id, soort, omschrijving, eenheid, bedrag_e4) select id, 9, 3, 'MODULE', 'x', 'MAAND', 1 from inschrijving`,
      ),
    ).toMatch(/row-level security/);
    await expect(p.eigenaar(`update inschrijving set plan = 'x'`)).rejects.toThrow(/niet worden gewijzigd/);
    await expect(p.eigenaar(`delete from aanbesteding_gebeurtenis`)).rejects.toThrow(/niet worden gewijzigd/);
  });

  it('schrijft niets van een inschrijving in de audit', async () => {
    expect(JSON.stringify(await p.eigenaar('select * from audit'))).not.toContain(GEHEIM);
  });

  it('laat de uitlooptijd alleen aan wie op tijd begon, en toont dat', async () => {
    const begonnen = gelukt(
      await t.doe(b, 'inschrijvingDoen', 'InschrijvingDoenInput', {
        ronde,
        percelen: ['N1'],
        plan: GEHEIM,
        prijzen: [BASIS('N1', PRIJS_B)],
      }),
    );
    expect(begonnen).toBeTruthy();
    await t.uitloop(ronde);
    const nagekomen = await t.nagekomen(ronde, 2);
    expect(
      codes(
        await t.doe(a, 'inschrijvingDoen', 'InschrijvingDoenInput', {
          ronde,
          percelen: ['N1'],
          plan: 'te laat',
          prijzen: [BASIS('N1', '1')],
        }),
      ),
    ).toEqual(['AAN-058']);
    expect(
      (await a.post(`/api/inschrijvingen/rondes/${ronde}/bijlagen`).attach('bestand', Buffer.from('x'), 'x.pdf'))
        .status,
    ).toBe(404);
    gelukt(
      await t.doe(b, 'inschrijvingDoen', 'InschrijvingDoenInput', {
        ronde,
        percelen: ['N1'],
        plan: `${GEHEIM} in de uitloop`,
        prijzen: [BASIS('N1', PRIJS_B)],
        bijlagen: [nagekomen],
      }),
    );
    expect((await t.boden(b, id))[0]!.uitloopSinds).not.toBeNull();
    expect(codes(await t.kluis(cm, id))).toEqual(['AAN-001']);
    await t.sluit(ronde);
    const laat = await t.doe(b, 'inschrijvingDoen', 'InschrijvingDoenInput', {
      ronde,
      percelen: ['N1'],
      plan: 'x',
      prijzen: [BASIS('N1', '1')],
    });
    expect(codes(laat)).toEqual(['AAN-058']);
  });

  it('opent voor de regio na twee personen, en voor een andere aanbieder en regio nooit', async () => {
    gelukt(await t.kluis(rc, id));
    expect(await alles(rc, id)).not.toContain(GEHEIM);
    gelukt(await t.kluis(cm, id));
    const open = await alles(cm, id);
    expect(open).toContain(GEHEIM);
    expect(open).toContain(PRIJS_B);
    expect(open).not.toContain('ocds-000000-ZEER');
    expect((await cm.get(`/api/inschrijvingen/bijlagen/${bijlage}`)).status).toBe(200);
    for (const wie of [a, zuid]) expect(await alles(wie, id)).not.toMatch(/ZEER-GEHEIM|6543|Taalhuis B/);
    expect(codes(await t.kluis(cm, id))).toContain('AAN-001');
  });

  it('kost een vast aantal SQL-opdrachten, hoeveel er ook zijn', async () => {
    const tel = async (werk: () => Promise<unknown>): Promise<number> => {
      const voor = p.database.statements;
      await werk();
      return p.database.statements - voor;
    };
    const lijst = () =>
      cm.gql(`{ aanbestedingen { nodes { id stand percelen { code stand } rondes { id } volgendeStap { naam } } } }`);
    const een = [await tel(lijst), await tel(() => t.stand(cm, id)), await tel(() => t.boden(cm, id))];
    for (let i = 0; i < 3; i++)
      gelukt(await t.perceel(cm, await t.maak(cm, 'SAS_AANGEKONDIGD', `Nog ${i}`), PERCEEL(`X${i}`)));
    expect([await tel(lijst), await tel(() => t.stand(cm, id)), await tel(() => t.boden(cm, id))]).toEqual(een);
    expect(een).toEqual([9, 8, 1].map((n) => n + SESSIE));
  });

  it('vragen: anoniem, voor één of voor allen, en beide kanten op', async () => {
    const x = await t.maak(cm, 'SAS_AANGEKONDIGD', 'Met vragen');
    gelukt(await t.perceel(cm, x, PERCEEL('V1')));
    gelukt(await t.raming(cm, x, [{ omschrijving: 'Alles', perJaar: '400000', jaren: 2, verlengingsjaren: 0 }]));
    expect(codes(await t.doe(cm, 'vraagStellen', 'VraagStellenInput', { aanbesteding: x, tekst: 'Te vroeg' }))).toEqual(
      ['AAN-001'],
    );
    gelukt(await t.stap(cm, x, 'AANKONDIGEN'));
    const vraag = gelukt(
      await t.doe(a, 'vraagStellen', 'VraagStellenInput', { aanbesteding: x, tekst: 'Mag een klas 12 groot zijn?' }),
    );
    expect(await alles(b, x)).not.toContain('klas 12');
    expect(await alles(cm, x)).toContain('Taalhuis A');
    gelukt(
      await t.doe(cm, 'vraagBeantwoorden', 'VraagBeantwoordenInput', { vraag, tekst: 'Ja, tot 15.', voorAllen: true }),
    );
    const bij_b = await alles(b, x);
    expect(bij_b).toContain('klas 12');
    expect(bij_b).toContain('tot 15');
    expect(bij_b).not.toContain('Taalhuis A');
    const terug = gelukt(
      await t.doe(cm, 'vraagStellen', 'VraagStellenInput', { aanbesteding: x, tekst: 'Hoeveel docenten heeft u?' }),
    );
    gelukt(
      await t.doe(a, 'vraagBeantwoorden', 'VraagBeantwoordenInput', {
        vraag: terug,
        tekst: 'Veertien docenten',
        voorAllen: true,
      }),
    );
    expect(await alles(b, x)).toContain('Hoeveel docenten');
    expect(await alles(b, x)).not.toContain('Veertien');
    expect(await alles(cm, x)).toContain('Veertien');
    const een = gelukt(
      await t.doe(cm, 'vraagStellen', 'VraagStellenInput', {
        aanbesteding: x,
        tekst: 'Alleen voor B',
        aanbieder: 'TAALB',
      }),
    );
    expect(await alles(a, x)).not.toContain('Alleen voor B');
    expect(await alles(b, x)).toContain('Alleen voor B');
    const kaal = await a.gql(
      `mutation { vraagBeantwoorden(input: { vraag: "${een}", tekst: "x", voorAllen: false }) { id } }`,
    );
    expect(kaal.errors?.[0]?.extensions.code).toBe('TOE-002');
  });
});
