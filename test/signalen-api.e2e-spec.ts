import { plusDagen, vandaag, werker } from '#core';
import { maakProef, type Beller, type Proef } from './api.js';
import { Signaalproef } from './hulp/signalen.js';
import { startWerker, totStil } from './hulp/post.js';

const NU = vandaag();
const LATER = plusDagen(NU, 30);

interface Node {
  id: string;
  code: string;
  titel: string;
  stand: string;
  contract: string | null;
  gemeente: string | null;
  trajectnummer: string | null;
  link: string;
  reden: string | null;
  gedemptTot: string | null;
  magDempen: boolean;
  keer: number;
}
const VELDEN =
  'id code titel uitleg stand contract aanbieder gemeente trajectnummer cijfers { naam waarde } link reden gedemptTot gedemptDoor magDempen keer vorigeKeerTot drempel';

describe('Signalen in het portaal', () => {
  let p: Proef;
  let s: Signaalproef;
  const wie: Record<string, Beller> = {};
  beforeAll(async () => {
    p = await maakProef();
    s = new Signaalproef(p, NU);
    for (const naam of [
      ...['aanbieder@a', 'aanbieder@b', 'contract@noord', 'contract@zuid', 'regio@noord', 'klant@ademhuizen'],
      ...['regisseur@ademhuizen', 'financien@bergdorp', 'klant@cleyburg'],
    ])
      wie[naam] = await p.als(naam);
    await p.eigenaar(`update pip_onderdeel set tot = '2099-12-31'`);
    await p.eigenaar(`update contract set tot = null`);
  }, 120_000);
  afterAll(() => p?.sluit());
  beforeEach(() => s.leeg());

  async function lijst(naam: string, filter: object = {}): Promise<Node[]> {
    const r = await wie[naam]!.gql<{ signalen: { nodes: Node[] } }>(
      `query($f: SignaalFilter) { signalen(filter: $f) { nodes { ${VELDEN} } } }`,
      { f: filter },
    );
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data.signalen.nodes;
  }
  const kort = (nodes: Node[]): string[] => nodes.map((n) => `${n.code} ${n.contract ?? n.gemeente}`).sort();

  /** Something of every kind for every contract, of gemeenten, and money. */
  async function van_alles(): Promise<void> {
    for (const contract of [1, 2, 3]) {
      await p.eigenaar(
        `insert into rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op) select id, aanbieder_id, regio_id, 'MAAND', '2025-01-01', '2025-02-10' from contract where id = $1`,
        [contract],
      );
      await s.ingeleverd(contract, '2025-03');
      await p.eigenaar(
        `insert into verplichting_stand (gemeente_id, contract_id, product_id, jaar, van_maand, tot_maand, regio_id, plan_cent, toegezegd_cent, boven_cent, verschoven_cent, besteed_cent, open_cent, vrij_cent, aantal)
         select 1, id, 1, 2025, 1, 12, regio_id, 120000, 120000, 0, 0, 90000, 0, 0, 1 from contract where id = $1`,
        [contract],
      );
    }
    const beurs = (gemeenteId: number): object => ({
      ...{ code: 'SIG-302', sleutel: `b${gemeenteId}`, onderwerp: 'x', regioId: null, aanbiederId: null, zicht: false },
      ...{ contractId: null, gemeenteId, trajectId: null, gemeten: 100 },
      cijfers: { titel: 'Beurs', uitleg: 'x', jaar: 2025, gebruiktPromille: 900, droogIn: null },
    });
    await s.evalueer({ gevoed: new Map([['SIG-302', [beurs(1), beurs(2)]]]) as never });
  }

  describe('wie ziet wat', () => {
    it.each([
      ['aanbieder@a', ['SIG-101 NO-A', 'SIG-202 NO-A']],
      ['aanbieder@b', ['SIG-101 NO-B', 'SIG-101 ZU-B', 'SIG-202 NO-B', 'SIG-202 ZU-B']],
      [
        'contract@noord',
        ['SIG-101 NO-A', 'SIG-101 NO-B', 'SIG-202 NO-A', 'SIG-202 NO-B', 'SIG-301 NO-A', 'SIG-301 NO-B'],
      ],
      ['contract@zuid', ['SIG-101 ZU-B', 'SIG-202 ZU-B', 'SIG-301 ZU-B']],
      ['klant@ademhuizen', ['SIG-202 NO-A']],
      ['regisseur@ademhuizen', ['SIG-202 NO-A']],
      ['financien@bergdorp', ['SIG-202 NO-B', 'SIG-302 Bergdorp']],
      ['klant@cleyburg', ['SIG-202 ZU-B']],
    ])('%s', async (naam, verwacht) => {
      await van_alles();
      expect(kort(await lijst(naam))).toEqual(verwacht);
      const r = await wie[naam]!.gql<{ signaaltellingen: { code: string; aantal: number; nieuw: number }[] }>(
        '{ signaaltellingen { code aantal nieuw } }',
      );
      const telling = r.data!.signaaltellingen.flatMap((t) => Array<string>(t.aantal).fill(t.code));
      expect(telling.sort()).toEqual(verwacht.map((v) => v.split(' ')[0]));
    });
    it('een aanbieder leest nergens geld, een reden van dempen of een ander', async () => {
      await van_alles();
      await p.eigenaar(
        `update signaal set stand = 'GEDEMPT', gedempt_tot = '2099-01-01', reden = 'geheim', gedempt_door = 'geheim'`,
      );
      const nodes = await lijst('aanbieder@a', { stand: ['NIEUW', 'GEDEMPT'] });
      expect(nodes).toHaveLength(2);
      expect(JSON.stringify(nodes)).not.toMatch(/geheim|€|Taalhuis B|NO-B|T-2|2099/);
    });
    it('het filter kiest, en de telling blijft van elke soort', async () => {
      await van_alles();
      expect(kort(await lijst('contract@noord', { code: ['SIG-101'] }))).toEqual(['SIG-101 NO-A', 'SIG-101 NO-B']);
      expect(kort(await lijst('contract@noord', { groep: ['GELD'], contract: 'NO-A' }))).toEqual(['SIG-301 NO-A']);
      expect(kort(await lijst('contract@noord', { trajectnummer: 'T-2' }))).toEqual(['SIG-202 NO-B']);
      expect(await lijst('contract@noord', { contract: 'ZU-B' })).toEqual([]);
      const r = await wie['contract@noord']!.gql<{ signaaltellingen: { code: string; aantal: number }[] }>(
        '{ signaaltellingen(filter: { code: ["SIG-101"], contract: "NO-A" }) { code aantal } }',
      );
      expect(r.data!.signaaltellingen.filter((t) => t.aantal).map((t) => t.code)).toEqual([
        'SIG-101',
        'SIG-202',
        'SIG-301',
      ]);
    });
    it('een gemeente gaat naar haar traject, een regio naar de bevindingen', async () => {
      await van_alles();
      expect((await lijst('klant@ademhuizen'))[0]!.link).toBe('/trajecten/T-1');
      expect((await lijst('contract@noord', { code: ['SIG-202'], contract: 'NO-A' }))[0]!.link).toBe(
        '/bevindingen?contract=NO-A&trajectnummer=T-1',
      );
    });
    it('bladert met een cursor door alles, zonder iets twee keer of niet te tonen', async () => {
      await p.eigenaar(
        `insert into signaal (code, sleutel, regio_id, contract_id, cijfers, eerst_gezien) select 'SIG-102', i::text, 1, 1, '{"aantal": 12, "maanden": 1, "oudste": "2025-01"}', $1 from generate_series(1, 230) i`,
        [NU],
      );
      const gezien: string[] = [];
      let after: string | null = null;
      for (let i = 0; i < 10; i++) {
        const r: {
          data: { signalen: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } | null;
        } = await wie['contract@noord']!.gql(
          `query($a: String) { signalen(first: 100, after: $a) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
          { a: after },
        );
        gezien.push(...r.data!.signalen.nodes.map((n) => n.id));
        if (!r.data!.signalen.pageInfo.hasNextPage) break;
        after = r.data!.signalen.pageInfo.endCursor;
      }
      expect(gezien).toHaveLength(230);
      expect(new Set(gezien).size).toBe(230);
      expect(gezien).toEqual([...gezien].sort().reverse());
    });
    it('kost een vast aantal vragen aan de database, hoeveel het er ook zijn', async () => {
      const meet = async (): Promise<number> => {
        const voor = p.database.statements;
        await lijst('contract@noord');
        return p.database.statements - voor;
      };
      await van_alles();
      const weinig = await meet();
      await p.eigenaar(
        `insert into signaal (code, sleutel, regio_id, contract_id, cijfers, eerst_gezien) select 'SIG-102', i::text, 1, 1, '{"aantal": 12, "maanden": 1, "oudste": "2025-01"}', $1 from generate_series(1, 90) i`,
        [NU],
      );
      expect(await meet()).toBe(weinig);
    });
  });

  describe('dempen', () => {
    const demp = async (naam: string, id: string, tot = LATER, reden = 'Schoolvakantie'): Promise<string[]> => {
      const r = await wie[naam]!.gql<{ signaalDempen: { fouten: { code: string }[] } }>(
        `mutation($id: ID!, $tot: Datum!, $reden: String!) { signaalDempen(id: $id, tot: $tot, reden: $reden) { signaal { stand } fouten { code } } }`,
        { id, tot, reden },
      );
      return r.data ? r.data.signaalDempen.fouten.map((f) => f.code) : r.errors!.map((e) => e.extensions.code);
    };
    const hervat = async (naam: string, id: string): Promise<string[]> => {
      const r = await wie[naam]!.gql<{ signaalHervatten: { fouten: { code: string }[] } }>(
        `mutation($id: ID!) { signaalHervatten(id: $id) { fouten { code } } }`,
        { id },
      );
      return r.data!.signaalHervatten.fouten.map((f) => f.code);
    };
    const eerste = async (naam: string, filter: object = {}): Promise<Node> => (await lijst(naam, filter))[0]!;

    it('gaat uit de lijst, met reden, dag en naam, en komt terug als u dat wilt', async () => {
      await van_alles();
      const { id, magDempen } = await eerste('contract@noord', { code: ['SIG-101'], contract: 'NO-A' });
      expect(magDempen).toBe(true);
      expect(await demp('contract@noord', id, LATER, '  Schoolvakantie  ')).toEqual([]);
      expect(await lijst('contract@noord', { code: ['SIG-101'], contract: 'NO-A' })).toEqual([]);
      expect(await eerste('regio@noord', { stand: ['GEDEMPT'] })).toMatchObject({
        ...{ id, stand: 'GEDEMPT', reden: 'Schoolvakantie', gedemptTot: LATER, gedemptDoor: 'contract' },
      });
      await s.evalueer();
      expect((await eerste('regio@noord', { stand: ['GEDEMPT'] })).id).toBe(id);
      expect(await hervat('regio@noord', id)).toEqual([]);
      expect(await eerste('contract@noord', { code: ['SIG-101'], contract: 'NO-A' })).toMatchObject({
        ...{ id, stand: 'NIEUW', reden: null, gedemptTot: null },
      });
      expect(await hervat('regio@noord', id)).toEqual(['SIG-007']);
      expect(
        await p.eigenaar(`select van, naar, tot, reden, door from signaal_stap where signaal_id = $1 order by id`, [
          id,
        ]),
      ).toEqual([
        { van: 'NIEUW', naar: 'GEDEMPT', tot: LATER, reden: 'Schoolvakantie', door: 'contract' },
        { van: 'GEDEMPT', naar: 'NIEUW', tot: null, reden: null, door: 'regio' },
      ]);
    });
    it.each([
      ['gisteren', plusDagen(NU, -1), 'reden', ['SIG-002']],
      ['meer dan een jaar', plusDagen(NU, 367), 'reden', ['SIG-002']],
      ['zonder reden', LATER, '   ', ['SIG-003']],
      ['met een te lange reden', LATER, 'x'.repeat(1001), ['SIG-003']],
      ['vandaag mag', NU, 'reden', []],
      ['een jaar mag', plusDagen(NU, 366), 'x'.repeat(1000), []],
    ])('%s', async (_, tot, reden, codes) => {
      await van_alles();
      const { id } = await eerste('contract@noord');
      const voor = await s.afdruk();
      expect(await demp('contract@noord', id, tot, reden)).toEqual(codes);
      expect((await s.afdruk()) === voor).toBe(codes.length > 0);
    });
    it('mag alleen wie het aangaat: een gemeente niet dat van een contract, een ander niets', async () => {
      await van_alles();
      const traject = await eerste('regisseur@ademhuizen');
      expect(traject.magDempen).toBe(false);
      const voor = await s.afdruk();
      expect(await demp('regisseur@ademhuizen', traject.id)).toEqual(['SIG-001']);
      expect(await demp('contract@zuid', traject.id)).toEqual(['SIG-001']);
      expect(await demp('aanbieder@a', traject.id)).toEqual(['TOE-002']);
      expect(await demp('klant@ademhuizen', traject.id)).toEqual(['TOE-002']);
      expect(await s.afdruk()).toBe(voor);
      const beurs = await eerste('financien@bergdorp', { code: ['SIG-302'] });
      expect(beurs.magDempen).toBe(true);
      expect(await demp('financien@bergdorp', beurs.id)).toEqual([]);
    });
    it('kan niet meer als het weg is', async () => {
      await van_alles();
      const { id } = await eerste('contract@noord', { code: ['SIG-101'] });
      await p.eigenaar(`update signaal set stand = 'WEG', weg_op = current_date where id = $1`, [id]);
      expect(await demp('contract@noord', id)).toEqual(['SIG-001']);
    });
    it('twee die tegelijk dempen laten een van beide redenen staan, en elk zijn stap', async () => {
      await van_alles();
      const { id } = await eerste('contract@noord');
      await Promise.all([demp('contract@noord', id, LATER, 'eerste'), demp('regio@noord', id, LATER, 'tweede')]);
      const [{ n }] = (await p.eigenaar<{ n: number }>(`select count(*)::int n from signaal_stap`)) as [{ n: number }];
      expect(n).toBe(2);
      expect(['eerste', 'tweede']).toContain((await eerste('contract@noord', { stand: ['GEDEMPT'] })).reden);
    });
  });

  describe('drempels', () => {
    const zet = async (
      naam: string,
      contract: string,
      code: string,
      waarde: number | null,
      aan = true,
    ): Promise<string[]> => {
      const r = await wie[naam]!.gql<{ signaaldrempelVastleggen: { fouten: { code: string }[] } }>(
        `mutation($c: String!, $k: String!, $w: Int, $a: Boolean!) { signaaldrempelVastleggen(contract: $c, code: $k, waarde: $w, aan: $a) { drempels { code } fouten { code } } }`,
        { c: contract, k: code, w: waarde, a: aan },
      );
      return r.data
        ? r.data.signaaldrempelVastleggen.fouten.map((f) => f.code)
        : r.errors!.map((e) => e.extensions.code);
    };
    const drempels = async (
      naam: string,
      contract: string,
    ): Promise<{ code: string; waarde: number | null; aan: boolean }[] | null> =>
      (
        await wie[naam]!.gql<{ signaaldrempels: { code: string; waarde: number | null; aan: boolean }[] | null }>(
          `query($c: String!) { signaaldrempels(contract: $c) { code waarde aan standaard min max } }`,
          { c: contract },
        )
      ).data!.signaaldrempels;

    it('gelden voor een contract, en de worker kijkt meteen opnieuw', async () => {
      const stop = await startWerker(p);
      try {
        await van_alles();
        expect(await zet('contract@noord', 'NO-A', 'SIG-202', 24)).toEqual([]);
        await totStil(p);
        expect(kort(await lijst('contract@noord', { code: ['SIG-202'] }))).toEqual(['SIG-202 NO-B']);
        expect(await zet('regio@noord', 'NO-B', 'SIG-202', null, false)).toEqual([]);
        await totStil(p);
        expect(await lijst('contract@noord', { code: ['SIG-202'] })).toEqual([]);
        expect(kort(await lijst('contract@zuid', { code: ['SIG-202'] }))).toEqual(['SIG-202 ZU-B']);
        expect(await zet('contract@noord', 'NO-A', 'SIG-202', null)).toEqual([]);
        await totStil(p);
        expect(await lijst('contract@noord', { code: ['SIG-202'] })).toMatchObject([{ contract: 'NO-A', keer: 2 }]);
        expect(await drempels('contract@noord', 'NO-B')).toContainEqual(
          expect.objectContaining({ code: 'SIG-202', waarde: null, aan: false }),
        );
      } finally {
        await stop();
      }
    }, 60_000);
    it.each([
      ['onder het laagste', 'NO-A', 'SIG-202', 0, ['SIG-005']],
      ['boven het hoogste', 'NO-A', 'SIG-202', 25, ['SIG-005']],
      ['van een soort die er geen heeft', 'NO-A', 'SIG-302', 90, ['SIG-004']],
      ['van een soort die er niet is', 'NO-A', 'SIG-999', 9, ['SIG-004']],
      ['van een ander', 'ZU-B', 'SIG-202', 3, ['SIG-006']],
    ])('%s gaat niet', async (_, contract, code, waarde, codes) => {
      expect(await zet('contract@noord', contract, code, waarde)).toEqual(codes);
      expect(await p.eigenaar(`select 1 from signaaldrempel`)).toEqual([]);
    });
    it('van een ander contract ziet u niets, en een aanbieder ziet er geen', async () => {
      expect(await drempels('contract@noord', 'ZU-B')).toBeNull();
      expect(await zet('aanbieder@a', 'NO-A', 'SIG-202', 3)).toEqual(['TOE-002']);
    });
    it('staan in de audit, met wie het deed', async () => {
      await zet('contract@noord', 'NO-A', 'SIG-202', 3);
      await zet('contract@noord', 'NO-A', 'SIG-202', 4);
      const rijen = await p.eigenaar(
        `select handeling, na->>'waarde' waarde, na->>'gewijzigd_door' wie from audit where tabel = 'signaaldrempel' order by id desc limit 2`,
      );
      expect(rijen).toEqual([
        { handeling: 'GEWIJZIGD', waarde: '4', wie: 'contract' },
        { handeling: 'TOEGEVOEGD', waarde: '3', wie: 'contract' },
      ]);
    });
  });

  it('de dagelijkse ronde wordt een keer per dag gepland, en kijkt naar alles', async () => {
    const { planSignalen } = await import('#reconciliatie');
    const voor = await p.eigenaar(`select 1 from opdracht where soort = 'signalen.alles'`);
    for (let i = 0; i < 3; i++) await p.database.schrijf(werker, (tx) => planSignalen(tx, NU));
    await Promise.all([1, 2, 3].map(() => p.database.schrijf(werker, (tx) => planSignalen(tx, LATER))));
    expect(await p.eigenaar(`select 1 from opdracht where soort = 'signalen.alles'`)).toHaveLength(voor.length + 2);
    await p.eigenaar(
      `insert into rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op) values (1, 1, 1, 'MAAND', '2025-01-01', '2025-02-10')`,
    );
    await p.eigenaar(
      `insert into contract_verlenging (contract_id, volgnummer, maanden, uiterlijk_besluiten_op) values (1, 1, 12, $1)`,
      [LATER],
    );
    await p.eigenaar(`update contract set keurmerk_vereist = 'Blik op Werk' where id = 1`);
    await p.eigenaar(
      `insert into traject_feit (traject_id, gemeente_id, soort, datum, bron, door) values (1, 1, 'DUO_KENNISGEVING', $1, 'DUO', 'x')`,
      [plusDagen(NU, -60)],
    );
    await p.eigenaar(`delete from pip_onderdeel where pip_id = 1`);
    await p.eigenaar(`delete from pip where id = 1`);
    const stop = await startWerker(p);
    try {
      await totStil(p);
    } finally {
      await stop();
    }
    expect(await s.levend()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^SIG-101/), `SIG-401 1|${LATER}`, 'SIG-403 1', 'SIG-205 T-1|PIP']),
    );
    const [t] = await lijst('regisseur@ademhuizen', { code: ['SIG-205'] });
    expect(t).toMatchObject({ titel: 'Traject T-1: PIP vaststellen', contract: null, magDempen: true });
    expect(await lijst('contract@noord', { code: ['SIG-205'] })).toEqual([]);
    expect(
      await p.eigenaar(`select status from opdracht where soort = 'signalen.alles' and status <> 'KLAAR'`),
    ).toEqual([]);
  }, 60_000);
});
