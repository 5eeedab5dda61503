import { maakProef, type Beller, type Proef } from './api.js';
import { BASIS, codes, gelukt, Toneel, type Uitkomst } from './hulp/aanbesteding.js';

const GEHEIM = 'INGETROKKEN-PLAN-VAN-B';
const PRIJS = '6543.21';

describe('een inschrijving intrekken', () => {
  let p: Proef;
  let t: Toneel;
  let cm: Beller, rc: Beller, a: Beller, b: Beller, c: Beller;
  let id: string;
  let ronde: string;
  let n: string;
  let bijlage: string;
  beforeAll(async () => {
    p = await maakProef();
    t = new Toneel(p);
    [cm, rc, a, b] = (await Promise.all(['contract@noord', 'regio@noord', 'aanbieder@a', 'aanbieder@b'].map((e) => p.als(e)))) as [Beller, Beller, Beller, Beller]; // prettier-ignore
    c = await t.taalhuisC();
    ({ id, ronde } = await t.aangekondigd(cm, 'INTREK'));
    n = 'INTREK-1';
    const r = await b
      .post(`/api/inschrijvingen/rondes/${ronde}/bijlagen`)
      .attach('bestand', Buffer.from(GEHEIM), `${GEHEIM}.pdf`);
    bijlage = (r.body as { bijlageId: string }).bijlageId;
    gelukt(await bied(a, { plan: 'Plan van A' }));
    gelukt(await bied(b, { plan: GEHEIM, bijlagen: [bijlage] }));
  });
  afterAll(() => p?.sluit());

  const bied = (wie: Beller, rest: Record<string, unknown> = {}, in_ = ronde, perceel = n): Promise<Uitkomst> =>
    t.doe(wie, 'inschrijvingDoen', 'InschrijvingDoenInput', {
      ...{ ronde: in_, percelen: [perceel], plan: 'x', prijzen: [BASIS(perceel, PRIJS)], ...rest },
    });
  const trekIn = (wie: Beller, versie: number, in_ = ronde): Promise<Uitkomst> =>
    t.doe(wie, 'inschrijvingIntrekken', 'InschrijvingIntrekkenInput', { ronde: in_, versie });
  /** Everything that somebody can ask of the procurement, as one text. */
  const alles = async (wie: Beller): Promise<string> => {
    const uit = await wie.gql(
      `query($id: ID!) { inschrijvingen(id: $id) { id plan versie ingetrokkenOp partijen { naam } prijzen { bedrag } bijlagen { id bestandsnaam } }
       aanbesteding(id: $id) { stand stappen { naam toegestaan beletsels { melding cijfers } } gebeurtenissen { soort toelichting }
         percelen { stand inschrijvers { naam inschrijvingId } } rondes { id geopend openingen { naam } } } mijnTaken { titel uitleg } bezorgingen { nodes { soort aan } } }`,
      { id },
    );
    return JSON.stringify([uit, (await wie.get(`/api/aanbestedingen/${id}/ocds.json`)).body]);
  };
  /** What the role of the database itself reads or does, beneath the portal. */
  const als = (rol: string, org: number, sql: string): Promise<string> =>
    p
      .eigenaar(
        `begin; set local role portaal_${rol}; select set_config('app.organisatie', '${org}', true), set_config('app.gebruiker', '', true); ${sql}; rollback`,
      )
      .then(() => 'goed')
      .catch(async (e: Error) => {
        await p.eigenaar('rollback');
        return e.message;
      });
  const telt = (rol: string, org: number, tabel: string, aantal: number): Promise<string> =>
    als(rol, org, `do $$ begin if (select count(*) from ${tabel}) <> ${aantal} then raise exception '${tabel}: % rijen', (select count(*) from ${tabel}); end if; end $$`); // prettier-ignore
  const mijn = async (wie: Beller) =>
    (
      await wie.gql<{ inschrijvingen: { versie: number; geldt: boolean; ingetrokkenOp: string | null; ingetrokkenDoor: string | null }[] }>(
        `query($id: ID!) { inschrijvingen(id: $id) { versie geldt ingetrokkenOp ingetrokkenDoor } }`,
        { id },
      )
    ).data!.inschrijvingen; // prettier-ignore

  it('kan alleen met de eigen, laatste versie, en wordt vastgelegd met wie en wanneer', async () => {
    expect(codes(await trekIn(c, 1))).toEqual(['AAN-082']);
    expect(codes(await trekIn(b, 2))).toEqual(['AAN-083']);
    const voor = await alles(cm);
    gelukt(await trekIn(b, 1));
    expect(codes(await trekIn(b, 1))).toEqual(['AAN-082']);
    expect(await mijn(b)).toEqual([
      { versie: 1, geldt: false, ingetrokkenOp: expect.any(String), ingetrokkenDoor: 'aanbieder' },
    ]);
    expect((await mijn(a)).map((x) => x.geldt)).toEqual([true]);
    // The region, and another supplier, learn nothing of it.
    expect(await alles(cm)).toBe(voor);
    expect(await alles(a)).not.toContain('Taalhuis B');
    await expect(p.eigenaar(`update inschrijving_intrekking set tot_versie = 0`)).rejects.toThrow(
      /niet worden gewijzigd/,
    );
    await expect(p.eigenaar(`delete from inschrijving_intrekking`)).rejects.toThrow(/niet worden gewijzigd/);
  });

  it('laat opnieuw inschrijven, en ook die weer intrekken; twee tegelijk trekken één keer in', async () => {
    gelukt(await bied(b, { plan: `${GEHEIM} versie 2` }));
    expect((await mijn(b)).map((x) => [x.versie, x.geldt])).toEqual([
      [2, true],
      [1, false],
    ]);
    const beide = await Promise.all([trekIn(b, 2), trekIn(b, 2)]);
    expect(beide.map(codes).sort()).toEqual([[], ['AAN-082']]);
    expect((await mijn(b)).map((x) => x.geldt)).toEqual([false, false]);
  });

  it('houdt de database zelf dicht: niet voor een ander, en niet voor een versie die er niet is', async () => {
    const voeg = (aanbieder: number, versie: number): string =>
      `insert into inschrijving_intrekking (ronde_id, aanbieder_id, tot_versie, door) values ('${ronde}', ${aanbieder}, ${versie}, 'x')`;
    expect(await als('aanbieder', 2, voeg(1, 1))).toMatch(/row-level security/);
    expect(await als('aanbieder', 1, voeg(1, 9))).toMatch(/row-level security/);
    expect(await als('regio', 1, voeg(1, 1))).toMatch(/permission denied/);
    expect(await telt('aanbieder', 1, 'inschrijving_intrekking', 0)).toBe('goed');
    expect(await telt('aanbieder', 2, 'inschrijving_intrekking', 2)).toBe('goed');
    expect(await telt('regio', 1, 'inschrijving_intrekking', 0)).toBe('goed');
  });

  it('laat een combinatie los: een gevraagd lid antwoordt niet meer, en wie introk mag met een ander mee', async () => {
    const ander = await t.aangekondigd(cm, 'SAMEN');
    const kvkA = '11111111';
    gelukt(await bied(b, { plan: GEHEIM, combinatie: [kvkA] }, ander.ronde, 'SAMEN-1'));
    expect((await t.verzoeken(a)).map((v) => v.teBeantwoorden)).toEqual([true]);
    gelukt(await trekIn(b, 1, ander.ronde));
    expect((await t.verzoeken(a)).map((v) => v.teBeantwoorden)).toEqual([false]);
    gelukt(await bied(a, {}, ander.ronde, 'SAMEN-1'));
    gelukt(await bied(b, { plan: 'Nieuw', combinatie: [kvkA] }, ander.ronde, 'SAMEN-1'));
    expect(codes(await t.stemIn(a))).toEqual(['AAN-067']);
    gelukt(await trekIn(a, 1, ander.ronde));
    gelukt(await t.stemIn(a));
    expect(codes(await trekIn(a, 1, ander.ronde))).toEqual(['AAN-082']);
    // What was withdrawn stays closed to the member that agreed to the new one.
    const bijA = JSON.stringify(await t.boden(a, ander.id));
    expect([bijA.includes('Nieuw'), bijA.includes(GEHEIM)]).toEqual([true, false]);
    expect(await telt('aanbieder', 1, 'inschrijving_prijs where bedrag_e4 > 0', 3)).toBe('goed');
  });

  it('kan niet meer na de sluiting, ook niet in de uitlooptijd', async () => {
    await t.uitloop(ronde);
    expect(codes(await trekIn(a, 1))).toEqual(['AAN-081']);
    await t.sluit(ronde);
    expect(codes(await trekIn(a, 1))).toEqual(['AAN-081']);
    const laat = `insert into inschrijving_intrekking (ronde_id, aanbieder_id, tot_versie, door) values ('${ronde}', 1, 1, 'x')`;
    expect(await als('aanbieder', 1, laat)).toMatch(/row-level security/);
    expect((await mijn(a)).map((x) => x.geldt)).toEqual([true]);
  });

  it('wordt niet geopend en niet geteld: de regio ziet na het openen alleen wie meedoet', async () => {
    gelukt(await t.kluis(rc, id));
    gelukt(await t.kluis(cm, id));
    const open = await alles(cm);
    expect(open).toContain('Plan van A');
    for (const woord of [GEHEIM, 'Taalhuis B', bijlage]) expect(open.includes(woord) ? woord : null).toBeNull();
    expect((await t.stand(cm, id)).percelen[0]!.inschrijvers.map((x) => x.naam)).toEqual(['Taalhuis A']);
    expect((await cm.get(`/api/inschrijvingen/bijlagen/${bijlage}`)).status).toBe(404);
    expect((await b.get(`/api/inschrijvingen/bijlagen/${bijlage}`)).status).toBe(200);
    for (const tabel of ['inschrijving', 'inschrijving_partij', 'inschrijving_perceel', 'inschrijving_prijs'])
      expect(await telt('regio', 1, tabel, 1)).toBe('goed');
    expect(await telt('regio', 1, 'inschrijving_bijlage', 0)).toBe('goed');
    // Nor can it win, by whoever knows its number.
    const gun = await t.doe(cm, 'voorlopigGunnen', 'VoorlopigGunnenInput', {
      ...{ aanbesteding: id, perceel: n, redenen: [{ criterium: 'Prijs', tekst: 'Laagste' }] },
      winnaars: [(await b.gql<{ inschrijvingen: { id: string }[] }>(`query($id: ID!) { inschrijvingen(id: $id) { id } }`, { id })).data!.inschrijvingen[0]!.id], // prettier-ignore
    });
    expect(gun.fouten.length).toBeGreaterThan(0);
  });
});
