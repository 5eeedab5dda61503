import { setTimeout as wacht } from 'node:timers/promises';
import { vandaag } from '#core';
import { Gebruikers, opServer } from '#toegang';
import { maakProef, WACHTWOORD, type Beller, type Proef } from './api.js';
import { BASIS, codes, gelukt, PERCEEL, Toneel, type Uitkomst } from './hulp/aanbesteding.js';
import { maakMuur, type Muur } from './hulp/muur.js';

const PLAN = 'ZEER-GEHEIM-PLAN-VAN-B';
const PRIJZEN = ['6543.21', '6321.12'];

/** The safe itself: its clock, its two keys, and what comes after it. */
describe('aanval op de kluis', () => {
  let p: Proef;
  let t: Toneel;
  let muur: Muur;
  let cm: Beller, rc: Beller, a: Beller, b: Beller, c: Beller;
  beforeAll(async () => {
    p = await maakProef();
    t = new Toneel(p);
    muur = await maakMuur(p);
    [cm, rc, a, b] = [
      await p.als('contract@noord'),
      await p.als('regio@noord'),
      await p.als('aanbieder@a'),
      await p.als('aanbieder@b'),
    ];
    c = await t.taalhuisC();
  }, 60_000);
  afterAll(async () => {
    await muur?.sluit();
    await p?.sluit();
  });

  const bied = (
    wie: Beller,
    ronde: string,
    perceel: string,
    rest: Record<string, unknown> = {},
    prijs = PRIJZEN[0]!,
  ): Promise<Uitkomst> =>
    t.doe(wie, 'inschrijvingDoen', 'InschrijvingDoenInput', {
      ...{ ronde, percelen: [perceel], plan: PLAN, prijzen: [BASIS(perceel, prijs)], ...rest },
    });
  const stuur = async (wie: Beller, ronde: string, naam = `${PLAN}.pdf`): Promise<string> => {
    const r = await wie.post(`/api/inschrijvingen/rondes/${ronde}/bijlagen`).attach('bestand', Buffer.from(PLAN), naam);
    return (r.body as { bijlageId: string }).bijlageId;
  };

  describe('door de tijd', () => {
    let ronde: string;
    beforeAll(async () => {
      ({ ronde } = await t.aangekondigd(cm, 'TIJD'));
    });
    const codesVan = async (wie: Beller, bijlagen: string[]): Promise<string[]> =>
      codes(await bied(wie, ronde, 'TIJD-1', { bijlagen }));

    it('geeft een upload die voor de sluiting binnen was geen uitlooptijd', async () => {
      const opTijd = await stuur(b, ronde);
      gelukt(await bied(b, ronde, 'TIJD-1', { bijlagen: [opTijd] }));
      await t.uitloop(ronde);
      await p.eigenaar(
        `update inschrijving_bijlage set begonnen_op = begonnen_op - interval '1 hour', ontvangen_op = ontvangen_op - interval '1 hour' where ronde_id = '${ronde}'`,
      );
      expect(await codesVan(b, [opTijd])).toEqual(['AAN-058']);
      expect(
        await muur.als(
          'aanbieder',
          2,
          `insert into inschrijving (id, ronde_id, regio_id, aanbieder_id, versie, plan, door) values (gen_random_uuid(), '${ronde}', 1, 2, 9, 'x', 'x')`,
        ),
      ).toMatch(/row-level security/);
    });

    it('neemt in de uitlooptijd alleen aan wat bij de sluiting nog onderweg was', async () => {
      await p.eigenaar(
        `insert into inschrijving_bijlage (ronde_id, aanbieder_id, begonnen_op) values ('${ronde}', 2, now() - interval '1 minute')`,
      );
      const eerder = await p.eigenaar<{ id: string }>(
        `select id from inschrijving_bijlage where ronde_id = '${ronde}' and ontvangen_op is not null`,
      );
      expect(await codesVan(b, [])).toEqual(['AAN-072']);
      expect(await codesVan(b, [eerder[0]!.id])).toEqual(['AAN-072']);
      expect(await codesVan(b, [eerder[0]!.id, await stuur(b, ronde, 'opnieuw.pdf')])).toEqual([]);
    });

    it('schrijft niets bij terwijl iemand de kluis opent: de klok wordt daarna opnieuw gelezen', async () => {
      const { id, ronde: r } = await t.aangekondigd(cm, 'SAMEN');
      await muur.vast(`select pg_advisory_xact_lock(hashtextextended('${id}', 7))`);
      const bezig = bied(b, r, 'SAMEN-1');
      await Promise.race([bezig, wacht(1500)]);
      await t.sluit(r);
      await muur.los();
      expect(codes(await bezig)).toEqual(['AAN-058']);
      expect(await p.eigenaar(`select 1 from inschrijving where ronde_id = '${r}'`)).toEqual([]);
    });

    it('leest geen tijd van de inzender', async () => {
      const r = await b.gql(
        `mutation { inschrijvingDoen(input: { ronde: "${ronde}", percelen: ["TIJD-1"], plan: "x", ontvangenOp: "2020-01-01T00:00:00Z" }) { id } }`,
      );
      expect(r.errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    });
  });

  describe('door de kluis', () => {
    /** A person with these roles, the second from the first day on in the database itself. */
    async function persoon(email: string, ...rollen: string[]): Promise<{ beller: Beller; nr: number }> {
      const g = await p.app.get(Gebruikers).maak(opServer, { email, naam: email, wachtwoord: WACHTWOORD });
      for (const rol of rollen)
        await p.eigenaar(
          `insert into toewijzing (gebruiker_id, rol, van, tot, ${rol === 'AANBIEDER' ? 'aanbieder_id' : 'regio_id'}) values ($1, $2, '2024-01-01', $3, 1)`,
          [g.waarde, rol, rol === 'AANBIEDER' ? vandaag() : null],
        );
      return { beller: await p.als(email), nr: g.waarde! };
    }

    it('laat iemand met twee rollen niet twee keer openen', async () => {
      const { id, ronde } = await t.aangekondigd(cm, 'DUBBEL');
      gelukt(await bied(b, ronde, 'DUBBEL-1'));
      const { beller } = await persoon('dubbel@noord', 'CONTRACTMANAGER', 'REGIO_COORDINATOR');
      for (const wie of [cm, rc, beller]) expect(codes(await t.kluis(wie, id))).toContain('AAN-001');
      await t.sluit(ronde);
      gelukt(await t.kluis(beller, id));
      const ik = await beller.gql<{ ik: { toewijzing: { id: string }; toewijzingen: { id: string }[] } }>(
        '{ ik { toewijzing { id } toewijzingen { id } } }',
      );
      const ander = ik.data!.ik.toewijzingen.find((x) => x.id !== ik.data!.ik.toewijzing.id)!.id;
      await beller.gql(`mutation { rolKiezen(toewijzingId: "${ander}") { fouten { code } } }`);
      expect(codes(await t.kluis(beller, id))).toEqual(['AAN-041']);
      expect(await t.boden(beller, id)).toEqual([]);
    });

    it('opent niet voor wie tijdens de ronde ook voor een aanbieder werkte, welke dat ook is', async () => {
      const { id, ronde } = await t.aangekondigd(cm, 'KANTEN');
      gelukt(await bied(b, ronde, 'KANTEN-1'));
      const { beller, nr } = await persoon('beide@noord', 'CONTRACTMANAGER', 'AANBIEDER');
      await t.sluit(ronde);
      expect(codes(await t.kluis(beller, id))).toEqual(['AAN-073']);
      const opening = `insert into ronde_opening (ronde_id, gebruiker_id, naam) values ('${ronde}', `;
      expect(await muur.als('regio', 1, `${opening}${nr}, 'x')`, nr)).toMatch(/row-level security/);
      expect(await muur.als('regio', 2, `${opening}5, 'x')`, 5)).toMatch(/row-level security/);
    });

    it('geeft niemand op dezelfde dag een rol bij een aanbieder en bij een regio', async () => {
      const gebruikers = p.app.get(Gebruikers);
      const { nr } = await persoon('koper@noord', 'CONTRACTMANAGER');
      const geef = async (rol: 'AANBIEDER' | 'KLANTMANAGER', organisatie: string) =>
        (
          await gebruikers.geefRol(opServer, {
            gebruikerId: nr,
            rol,
            organisatie,
            van: '2025-01-01',
            tot: '2025-02-01',
          })
        ).fouten.map((f) => f.code);
      expect(await geef('AANBIEDER', 'TAALA')).toEqual(['TOE-018']);
      expect(await geef('KLANTMANAGER', 'GM0001')).toEqual([]);
      await p.eigenaar(
        `update toewijzing set tot = '2024-12-31' where gebruiker_id = ${nr} and rol = 'CONTRACTMANAGER'`,
      );
      expect(await geef('AANBIEDER', 'TAALA')).toEqual([]);
    });
  });

  describe('door te herhalen', () => {
    it('vervangen en opnieuw uitzetten opent niets: de nieuwe ronde blijft dicht terwijl de oude open is', async () => {
      const { id, ronde } = await t.aangekondigd(cm, 'WEER', ['WEER-1', 'WEER-2']);
      gelukt(await bied(b, ronde, 'WEER-1', { plan: 'eerste' }));
      gelukt(await bied(b, ronde, 'WEER-1', { plan: 'tweede' }, PRIJZEN[1]));
      await t.sluit(ronde);
      gelukt(await t.kluis(cm, id));
      gelukt(await t.kluis(rc, id));
      expect((await t.boden(cm, id)).map((x) => [x.plan, x.geldt])).toEqual([
        ['tweede', true],
        ['eerste', false],
      ]);
      gelukt(await t.stap(cm, id, 'PERCEEL_ZONDER_INSCHRIJVING', { perceel: 'WEER-2' }));
      gelukt(await t.perceel(cm, id, PERCEEL('WEER-2', { reden: 'x' }), 'perceelOpnieuwUitzetten'));
      const twee = gelukt(await t.ronde(cm, id, 'RONDE_INSCHRIJVING'));
      const zicht = async (wie: Beller): Promise<string> =>
        JSON.stringify([
          await t.stand(wie, id),
          await t.boden(wie, id),
          (await wie.get(`/api/aanbestedingen/${id}/ocds.json`)).body,
        ]);
      const voor = [await zicht(cm), await zicht(a)];
      const bod = gelukt(await bied(b, twee, 'WEER-2', { plan: PLAN }));
      expect([await zicht(cm), await zicht(a)]).toEqual(voor);
      await t.sluit(twee);
      gelukt(await t.kluis(cm, id));
      const half = await zicht(cm);
      expect(half).not.toMatch(new RegExp(`${PLAN}|${bod}|is in de laatste prijsronde niet`));
      expect(half).toContain('tweede');
      expect(await zicht(a)).not.toMatch(/tweede|Taalhuis B/);
      const gun = await t.doe(cm, 'voorlopigGunnen', 'VoorlopigGunnenInput', {
        ...{ aanbesteding: id, perceel: 'WEER-2', winnaars: [bod], redenen: [{ criterium: 'x', tekst: 'x' }] },
      });
      expect(codes(gun)).toContain('AAN-001');
      gelukt(await t.kluis(rc, id));
      expect(await zicht(cm)).toContain(bod);
    });

    it('een lid dat weigerde ziet ook daarna niets, en de penvoerder hoort niet waarom', async () => {
      const { id, ronde } = await t.aangekondigd(cm, 'WEIGER');
      gelukt(await bied(b, ronde, 'WEIGER-1', { combinatie: ['33333333'] }));
      gelukt(await bied(c, ronde, 'WEIGER-1', { plan: 'van C' }, PRIJZEN[1]));
      expect(codes(await t.stemIn(c))).toEqual(['AAN-067']);
      expect((await t.boden(b, id))[0]!.partijen[1]).toMatchObject({ naam: 'Taalhuis C', antwoord: 'GEVRAAGD' });
      gelukt(await t.stemIn(c, false));
      expect((await t.boden(c, id)).map((x) => x.plan)).toEqual(['van C']);
      expect(JSON.stringify(await t.boden(b, id))).not.toContain(PRIJZEN[1]);
    });
  });
});
