import { maakProef, type Beller, type Proef } from './api.js';
import { BASIS, codes, gelukt, PERCEEL, Toneel, type Uitkomst } from './hulp/aanbesteding.js';

const GEHEIM = 'PLAN-VAN-DE-PENVOERDER';
const PRIJS = '6543.21';
const NIETS = '00000000-0000-7000-8000-000000000000';

/** A member of a combination agrees itself: before that the bid does not count, and the member sees no more than the request. */
describe('combinatie van aanbieders', () => {
  let p: Proef;
  let t: Toneel;
  let cm: Beller, rc: Beller, a: Beller, b: Beller, c: Beller;
  beforeAll(async () => {
    p = await maakProef();
    t = new Toneel(p);
    [cm, rc, a, b] = [
      await p.als('contract@noord'),
      await p.als('regio@noord'),
      await p.als('aanbieder@a'),
      await p.als('aanbieder@b'),
    ];
    c = await t.taalhuisC();
  });
  afterAll(() => p.sluit());

  const aangekondigd = async (titel: string) => {
    const [n, m] = [`${titel}-1`, `${titel}-2`];
    return { ...(await t.aangekondigd(cm, titel, [n, m])), n, m };
  };
  const bied = (
    wie: Beller,
    ronde: string,
    percelen: string[],
    rest: Record<string, unknown> = {},
  ): Promise<Uitkomst> =>
    t.doe(wie, 'inschrijvingDoen', 'InschrijvingDoenInput', {
      ...{ ronde, percelen, plan: GEHEIM, prijzen: percelen.map((x) => BASIS(x, PRIJS)), ...rest },
    });
  const instemmen = (wie: Beller, verzoek: string, akkoord = true): Promise<Uitkomst> =>
    t.doe(wie, 'combinatieInstemmen', 'CombinatieInstemmenInput', { verzoek, akkoord });
  const gezien = async (wie: Beller, id: string): Promise<string> =>
    JSON.stringify([
      await wie.gql(
        `query($id: ID!) { inschrijvingen(id: $id) { id plan partijen { naam } prijzen { bedrag } bijlagen { id bestandsnaam } }
         aanbesteding(id: $id) { stand gebeurtenissen { toelichting } percelen { inschrijvers { naam } } rondes { id } } }`,
        { id },
      ),
      (await wie.get(`/api/aanbestedingen/${id}/ocds.json`)).body,
    ]);

  it('een genoemd lid ziet alleen het kale verzoek, en pas na instemmen plan, prijs en bijlage', async () => {
    const { id, ronde, n } = await aangekondigd('KAAL');
    const r = await b
      .post(`/api/inschrijvingen/rondes/${ronde}/bijlagen`)
      .attach('bestand', Buffer.from(GEHEIM), `${GEHEIM}.pdf`);
    const { bijlageId } = r.body as { bijlageId: string };
    const bod = gelukt(await bied(b, ronde, [n], { combinatie: ['11111111'], bijlagen: [bijlageId] }));
    const voor = await gezien(a, id);
    for (const w of [GEHEIM, PRIJS, bod, 'Taalhuis B']) expect(voor.includes(w) ? w : null).toBeNull();
    expect((await a.get(`/api/inschrijvingen/bijlagen/${bijlageId}`)).status).toBe(404);
    const [verzoek] = await t.verzoeken(a);
    expect(verzoek).toEqual({
      ...{ id: verzoek!.id, aanbesteding: 'KAAL', aanbestedingId: id, regio: 'Noord', percelen: [n] },
      ...{ ronde: expect.any(String), penvoerder: 'Taalhuis B', leden: ['Taalhuis A'] },
      ...{ antwoord: 'GEVRAAGD', teBeantwoorden: true },
    });
    expect(await t.boden(b, id)).toMatchObject([
      { geldt: false, compleet: false, partijen: [{ antwoord: null }, { naam: 'Taalhuis A', antwoord: 'GEVRAAGD' }] },
    ]);
    gelukt(await instemmen(a, verzoek!.id));
    const na = await gezien(a, id);
    for (const w of [GEHEIM, PRIJS, bod, 'Taalhuis B']) expect(na.includes(w) ? null : w).toBeNull();
    expect((await a.get(`/api/inschrijvingen/bijlagen/${bijlageId}`)).status).toBe(200);
    expect(await t.boden(b, id)).toMatchObject([{ geldt: true, compleet: true }]);
    expect(codes(await instemmen(a, verzoek!.id, false))).toEqual(['AAN-066']);
  });

  it('alleen wie is gevraagd kan antwoorden: voor ieder ander bestaat het verzoek niet', async () => {
    const { ronde, n } = await aangekondigd('VREEMD');
    gelukt(await bied(b, ronde, [n], { combinatie: ['11111111'] }));
    const verzoek = (await t.verzoeken(a)).find((v) => v.aanbesteding === 'VREEMD')!.id;
    const vraag = (wie: Beller, id: string) =>
      wie.gql(`mutation { combinatieInstemmen(input: { verzoek: "${id}", akkoord: true }) { id fouten { code } } }`);
    for (const wie of [b, c, cm]) expect(await vraag(wie, verzoek)).toEqual(await vraag(wie, NIETS));
    expect((await vraag(c, verzoek)).errors![0]!.extensions.code).toBe('TOE-002');
    expect(await t.verzoeken(c)).toEqual([]);
    expect(await p.eigenaar(`select 1 from combinatieantwoord where verzoek_id = '${verzoek}'`)).toEqual([]);
  });

  it('instemmen geldt voor dit gezelschap en deze percelen: een andere samenstelling vraagt opnieuw', async () => {
    const { id, ronde, n, m } = await aangekondigd('ANDERS');
    gelukt(await bied(b, ronde, [n], { combinatie: ['11111111'] }));
    gelukt(await t.stemIn(a));
    gelukt(await bied(b, ronde, [n], { plan: 'NIEUW-PLAN', combinatie: ['11111111'] }));
    expect((await t.boden(a, id)).map((x) => [x.plan, x.geldt])).toEqual([
      ['NIEUW-PLAN', true],
      [GEHEIM, false],
    ]);
    gelukt(await bied(b, ronde, [n], { plan: 'MET-C', combinatie: ['33333333', '11111111'] }));
    gelukt(await bied(b, ronde, [n, m], { plan: 'OOK-PERCEEL-2', combinatie: ['11111111'] }));
    expect((await t.boden(b, id)).map((x) => [x.plan, x.geldt])).toEqual([
      ...[['OOK-PERCEEL-2', false], ['MET-C', false], ['NIEUW-PLAN', true]], // prettier-ignore
      [GEHEIM, false],
    ]);
    for (const wie of [a, c]) expect(await gezien(wie, id)).not.toMatch(/MET-C|OOK-PERCEEL-2/);
    expect((await t.verzoeken(a)).filter((v) => v.teBeantwoorden && v.aanbesteding === 'ANDERS')).toMatchObject([
      { leden: ['Taalhuis A', 'Taalhuis C'], percelen: [n] },
      { leden: ['Taalhuis A'], percelen: [n, m] },
    ]);
    gelukt(await t.stemIn(c, false));
    gelukt(await t.stemIn(c));
    gelukt(await t.stemIn(a));
    expect((await t.boden(b, id)).find((x) => x.geldt)!.plan).toBe('OOK-PERCEEL-2');
    expect(await gezien(a, id)).not.toMatch(/MET-C/);
  });

  it('wie de prijs van een combinatie ziet doet op dat perceel niet ook zelf of met een ander mee', async () => {
    const { ronde, n, m } = await aangekondigd('EENS');
    gelukt(await bied(b, ronde, [n], { combinatie: ['11111111'] }));
    gelukt(await t.stemIn(a));
    expect(codes(await bied(a, ronde, [n]))).toEqual(['AAN-065']);
    expect(codes(await bied(a, ronde, [m, n]))).toEqual(['AAN-065']);
    gelukt(await bied(a, ronde, [m]));
    gelukt(await bied(c, ronde, [n, m], { combinatie: ['11111111'] }));
    expect(codes(await t.stemIn(a))).toEqual(['AAN-067']);
    gelukt(await bied(c, ronde, [n]));
    gelukt(await bied(b, ronde, [n], { combinatie: ['11111111', '33333333'] }));
    expect(codes(await t.stemIn(c))).toEqual(['AAN-067']);
    gelukt(await t.stemIn(c, false));
  });

  it('antwoorden kan tot de sluiting, in de uitloop alleen op wat in de uitloop binnenkwam, en niet na intrekken', async () => {
    const { id, ronde, n } = await aangekondigd('TIJD');
    gelukt(await bied(b, ronde, [n], { combinatie: ['11111111'] }));
    const verzoek = (await t.verzoeken(a)).find((v) => v.aanbesteding === 'TIJD')!.id;
    await t.uitloop(ronde);
    expect(codes(await instemmen(a, verzoek))).toEqual(['AAN-066']);
    const bijlage = await t.nagekomen(ronde, 2);
    gelukt(await bied(b, ronde, [n], { plan: 'in de uitloop', combinatie: ['11111111'], bijlagen: [bijlage] }));
    gelukt(await instemmen(a, verzoek, false));
    await t.sluit(ronde);
    expect(codes(await instemmen(a, verzoek))).toEqual(['AAN-066']);
    expect((await t.boden(b, id)).map((x) => x.geldt)).toEqual([false, false]);

    const ander = await aangekondigd('WEG');
    gelukt(await bied(b, ander.ronde, [ander.n], { combinatie: ['11111111'] }));
    gelukt(await t.stap(cm, ander.id, 'AANBESTEDING_INTREKKEN'));
    expect(codes(await instemmen(a, (await t.verzoeken(a)).find((v) => v.aanbesteding === 'WEG')!.id))).toEqual([
      'AAN-066',
    ]);
  });

  it('een bod zonder alle leden telt niet mee: de regio ziet na het openen wie niet instemde, en kan het niet gunnen', async () => {
    const { id, ronde, n } = await aangekondigd('TELT');
    gelukt(await bied(b, ronde, [n], { plan: 'alleen' }));
    gelukt(await bied(b, ronde, [n], { plan: 'samen', combinatie: ['11111111'] }));
    gelukt(await bied(c, ronde, [n], { plan: 'met A', combinatie: ['11111111'] }));
    const dicht = await gezien(cm, id);
    expect(dicht).not.toMatch(/Taalhuis|samen|alleen/);
    await t.sluit(ronde);
    gelukt(await t.kluis(cm, id));
    gelukt(await t.kluis(rc, id));
    const [perceel] = (await t.stand(cm, id)).percelen;
    expect(perceel!.inschrijvers.map((x) => x.naam)).toEqual(['Taalhuis B']);
    const boden = await t.boden(cm, id);
    expect(boden.map((x) => [x.plan, x.geldt, x.compleet])).toEqual([
      ...[['samen', false, false], ['alleen', true, true]], // prettier-ignore
      ['met A', false, false],
    ]);
    expect(perceel!.inschrijvers[0]!.inschrijvingId).toBe(boden[1]!.id);
    expect(boden[0]!.partijen[1]).toEqual({
      ...{ naam: 'Taalhuis A', kvk: '11111111', penvoerder: false, antwoord: 'GEVRAAGD' },
    });
    const gun = (winnaar: string) =>
      t.doe(cm, 'voorlopigGunnen', 'VoorlopigGunnenInput', {
        ...{ aanbesteding: id, perceel: n, winnaars: [winnaar], redenen: [{ criterium: 'x', tekst: 'x' }] },
      });
    expect(codes(await gun(boden[2]!.id))).not.toEqual([]);
    gelukt(await gun(boden[1]!.id));
  });

  it('een lid dat niet is uitgenodigd leest pas na instemmen mee, en biedt zelf niet', async () => {
    const id = await t.maak(cm, 'MEERVOUDIG_ONDERHANDS', 'ONDERHANDS');
    gelukt(await t.perceel(cm, id, PERCEEL('OH-1')));
    gelukt(await t.raming(cm, id, [{ omschrijving: 'Alles', perJaar: '100000', jaren: 2, verlengingsjaren: 0 }]));
    await p.eigenaar(`insert into aanbieder (code, naam, kvk) values ('TAALD', 'Taalhuis D', '44444444'), ('TAALE', 'Taalhuis E', '55555555')`); // prettier-ignore
    for (const code of ['TAALB', 'TAALD', 'TAALE']) gelukt(await t.nodigUit(cm, id, code));
    const ronde = gelukt(await t.ronde(cm, id, 'RONDE_OFFERTE'));
    gelukt(await bied(b, ronde, ['OH-1'], { combinatie: ['33333333'] }));
    expect(await t.verzoeken(c)).toContainEqual(
      expect.objectContaining({ aanbesteding: 'ONDERHANDS', aanbestedingId: null }),
    );
    const leeg = await gezien(c, NIETS);
    expect(await gezien(c, id)).toBe(leeg);
    gelukt(await t.stemIn(c));
    expect(await t.boden(c, id)).toMatchObject([{ plan: GEHEIM, geldt: true, prijzen: [{ bedrag: PRIJS }] }]);
    expect(await gezien(c, id)).not.toContain('Taalhuis D');
    const zelf = await c.gql(
      `mutation { inschrijvingDoen(input: { ronde: "${ronde}", percelen: ["OH-1"], plan: "x" }) { id fouten { code } } }`,
    );
    expect(zelf.errors![0]!.extensions.code).toBe('TOE-002');
    const upload = await c
      .post(`/api/inschrijvingen/rondes/${ronde}/bijlagen`)
      .attach('bestand', Buffer.from('x'), 'x');
    expect(upload.status).toBe(404);
    expect(await gezien(a, id)).toBe(leeg);
  });

  it('de database zelf laat een penvoerder niet voor een ander instemmen, en een gevraagd lid niets lezen', async () => {
    const { ronde, n } = await aangekondigd('MUUR');
    gelukt(await bied(b, ronde, [n], { combinatie: ['11111111'] }));
    const verzoek = (await t.verzoeken(a)).find((v) => v.aanbesteding === 'MUUR')!.id;
    const als = (rol: string, org: number, sql: string): Promise<string> =>
      p
        .eigenaar(
          `begin; set local role portaal_${rol}; select set_config('app.organisatie', '${org}', true); ${sql}; rollback`,
        )
        .then(() => 'goed')
        .catch(async (e: Error) => {
          await p.eigenaar('rollback');
          return e.message;
        });
    const telt = (tabel: string, hoeveel: number): string =>
      `do $$ begin if (select count(*) from ${tabel} x where x::text like '%${verzoek}%' or x::text like '%${ronde}%') <> ${hoeveel} then raise exception 'anders'; end if; end $$`;
    for (const tabel of ['inschrijving', 'inschrijving_partij']) {
      expect([tabel, await als('aanbieder', 1, telt(tabel, 0))]).toEqual([tabel, 'goed']);
      expect([tabel, await als('aanbieder', 2, telt(tabel, 1))]).toEqual([tabel, 'goed']);
    }
    for (const [rol, org] of [
      ['regio', 1],
      ['regio', 2],
      ['aanbieder', 3],
    ] as const)
      // prettier-ignore
      expect([rol, org, await als(rol, org, telt('combinatieverzoek', 0))]).toEqual([rol, org, 'goed']);
    const ja = `insert into combinatieantwoord (verzoek_id, akkoord, door) values ('${verzoek}', true, 'x')`;
    for (const org of [2, 3]) expect(await als('aanbieder', org, ja)).toMatch(/row-level security/);
    expect(await als('aanbieder', 1, ja)).toBe('goed');
    const lid = (v: string): string =>
      `insert into inschrijving_partij select id, 3, 'x', false, ${v} from inschrijving where ronde_id = '${ronde}'`;
    for (const v of ['null', `'${verzoek}'`]) expect(await als('aanbieder', 2, lid(v))).toMatch(/row-level security/);
    await expect(p.eigenaar(`delete from combinatieantwoord`)).rejects.toThrow(/niet worden gewijzigd/);
    expect(JSON.stringify(await p.eigenaar('select * from audit'))).not.toContain(verzoek);
  });
});
