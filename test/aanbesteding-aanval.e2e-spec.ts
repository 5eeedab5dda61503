import { GraphQLSchemaHost } from '@nestjs/graphql';
import { maakProef, type Beller, type Proef } from './api.js';
import { alleVragen } from './hulp/alles-vragen.js';
import { maakMuur, type Muur } from './hulp/muur.js';
import { BASIS, gelukt, Toneel, type Uitkomst } from './hulp/aanbesteding.js';

const PLAN = 'ZEER-GEHEIM-PLAN-VAN-B';
const PRIJZEN = ['6543.21', '6321.12'];
const NIETS = '00000000-0000-7000-8000-000000000000';
const KIJKERS = [
  ...['contract@noord', 'regio@noord', 'contract@zuid', 'aanbieder@a', 'klant@ademhuizen'],
  ...['financien@bergdorp', 'beheer@portaal'],
];
/** The scope roles of the database, with an organisation that exists; supplier 2 bids and supplier 3 is asked along. */
const BEREIKEN: [rol: string, organisatie: number][] = [
  ['regio', 1],
  ['regio', 2],
  ['aanbieder', 1],
  ['gemeente', 1],
  ['gemeente', 2],
  ['beheer', 0],
  ['aanmelden', 0],
  ['werker', 0],
];

/** An answer without the name of the lot and the minute in which its round closes. */
const gelijk = (antwoord: unknown, perceel: string): string =>
  JSON.stringify(antwoord)
    .replaceAll(perceel, 'PERCEEL')
    .replace(/om \d\d:\d\d/g, 'om nu');

/** Every way in to a bid that is not one's own, before two people opened the safe: none of them may tell anything at all. */
describe('aanval op een verzegelde inschrijving', () => {
  let p: Proef;
  let t: Toneel;
  let cm: Beller, a: Beller, b: Beller, c: Beller;
  let muur: Muur;
  const bellers: Record<string, Beller> = {};
  beforeAll(async () => {
    p = await maakProef();
    t = new Toneel(p);
    muur = await maakMuur(p);
    for (const k of KIJKERS) bellers[k] = await p.als(k);
    bellers['niemand'] = p.anoniem;
    [cm, a] = [bellers['contract@noord']!, bellers['aanbieder@a']!];
    b = await p.als('aanbieder@b');
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
  describe('door wat iedereen mag vragen', () => {
    let id: string;
    let ronde: string;
    const geheimen: string[] = [PLAN, ...PRIJZEN, ...PRIJZEN.map((x) => x.replace('.', '') + '00')];

    /** Every question of the schema and the files of this procurement, by everybody. */
    async function alles(): Promise<Record<string, string>> {
      const uit: Record<string, string> = {};
      const vragen = alleVragen(
        p.app.get(GraphQLSchemaHost).schema,
        {
          ...{ id, aanbesteding: id, nummer: 'NO-A', contract: 'NO-A', trajectnummer: 'T-1', gemeenteCode: 'GM0001' },
          ...{ jaar: 2026, periode: '2026-K1', ': ID': id, ': Int': 1, ': Boolean': true, ': Datum': '2026-01-01' },
          ...{ ': Maand': '2026-01', ': Bedrag': '1.00', ': Tijdstip': '2026-01-01T00:00:00.000Z' },
        },
        3,
      ).filter((v) => v.gql.startsWith('query'));
      for (const [wie, beller] of Object.entries(bellers)) {
        for (const v of vragen) uit[`${wie}: ${v.naam}`] = JSON.stringify(await beller.gql(v.gql, v.variables));
        for (const pad of [
          `/api/aanbestedingen/${id}/ocds.json`,
          ...['csv', 'xlsx'].map((x) => `/api/tarieven/vergelijking.${x}?leerroute=B1_ROUTE`),
        ]) {
          const r = await beller.get(pad);
          uit[`${wie}: ${pad}`] = `${r.status} ${pad.includes('xlsx') ? '' : r.text}`;
        }
      }
      return uit;
    }

    it('antwoordt elke vraag van het schema voor en na een inschrijving hetzelfde, voor ieder ander', async () => {
      ({ id, ronde } = await t.aangekondigd(cm, 'VRAAG'));
      const voor = await alles();
      expect(voor['contract@noord: aanbesteding']).toContain('RONDE_OPEN');
      expect(voor['contract@noord: mijnTaken']).toContain('"data"');
      const bijlage = await stuur(b, ronde);
      geheimen.push(bijlage, gelukt(await bied(b, ronde, 'VRAAG-1', { bijlagen: [bijlage] })));
      geheimen.push(gelukt(await bied(b, ronde, 'VRAAG-1', { combinatie: ['33333333'] })));
      geheimen.push((await t.verzoeken(c))[0]!.id);
      gelukt(await t.stemIn(c));
      geheimen.push(gelukt(await bied(b, ronde, 'VRAAG-1', { bijlagen: [bijlage] }, PRIJZEN[1])));
      const na = await alles();
      for (const [vraag, antwoord] of Object.entries(na)) expect([vraag, antwoord]).toEqual([vraag, voor[vraag]]);
    }, 180_000);

    it('bewaart geen tabel iets van de inschrijving waar een ander bereik bij kan: ook geen log, bericht of klus', async () => {
      const bij = await p.eigenaar<{ rol: string; t: string; k: string }>(
        `select grantee rol, table_name t, string_agg(format('%I::text', column_name), ',') k from information_schema.column_privileges
         where table_schema = 'public' and privilege_type = 'SELECT' and grantee like 'portaal\\_%' group by 1, 2 order by 1, 2`,
      );
      const gezien: string[] = [];
      for (const [rol, org] of BEREIKEN)
        for (const { t: tabel, k } of bij.filter((x) => x.rol === `portaal_${rol}`)) {
          const uit = await muur.als(
            rol,
            org,
            `select count(*)::int n from ${tabel} x where concat_ws('|', ${k}) ~ '${geheimen.join('|').replaceAll('.', '\\.')}'`,
          );
          if ((uit as { n: number }[])[0]?.n !== 0) gezien.push(`${rol} ${org} ${tabel}: ${JSON.stringify(uit)}`);
        }
      expect(gezien).toEqual([]);
      expect(bij.filter((x) => x.rol === 'portaal_beheer').map((x) => x.t)).toContain('audit');
    });

    it('geeft elke versie en bijlage een nummer waaruit tijd en volgorde niet te lezen zijn', async () => {
      const nummers = await p.eigenaar<{ v: string }>(
        `select distinct substr(id::text, 15, 1) v from (select id from inschrijving union all select id from inschrijving_bijlage) x`,
      );
      expect(nummers).toEqual([{ v: '4' }]);
    });

    it('verraadt met geen weigering of iemand inschreef: de concurrent hoort hetzelfde', async () => {
      const leeg = await t.aangekondigd(cm, 'LEEG');
      const probeer = async (r: string, perceel: string): Promise<string> => {
        const uit = [
          await bied(a, r, perceel, { combinatie: ['22222222'], prijzen: [BASIS(perceel, '99999')] }),
          await bied(a, r, perceel, { bijlagen: [geheimen.at(-1)] }),
          await bied(a, r, perceel, { combinatie: ['99999999'] }),
        ];
        return gelijk(uit, perceel);
      };
      expect(await probeer(ronde, 'VRAAG-1')).toBe(await probeer(leeg.ronde, 'LEEG-1'));
      const gun = (aanbesteding: string, perceel: string, winnaar: string) =>
        t.doe(cm, 'voorlopigGunnen', 'VoorlopigGunnenInput', {
          ...{ aanbesteding, perceel, winnaars: [winnaar], redenen: [{ criterium: 'x', tekst: 'x' }] },
        });
      const met = await gun(id, 'VRAAG-1', geheimen.at(-1)!);
      expect(gelijk(met, 'VRAAG-1')).toBe(gelijk(await gun(leeg.id, 'LEEG-1', NIETS), 'LEEG-1'));
      expect(JSON.stringify(met)).not.toMatch(/niet ingeschreven|0 inschrijvingen/);
    });

    it('beantwoordt geen functie van de database een vraag over een ander', async () => {
      const [bod] = await p.eigenaar<{ id: string; perceel_id: number }>(
        `select i.id, x.perceel_id from inschrijving i join inschrijving_perceel x on x.inschrijving_id = i.id where i.ronde_id = '${ronde}' and i.versie = 1`,
      );
      const [verzoek] = await p.eigenaar<{ id: string }>(
        `select id from combinatieverzoek where ronde_id = '${ronde}'`,
      );
      const vragen = [
        `eigen_inschrijving('${bod!.id}', 2)`,
        `zelf_ingeschreven('${ronde}', 2, array[${bod!.perceel_id}])`,
        `perceel_in_combinatie('${ronde}', 3, array[${bod!.perceel_id}], 1)`,
        `ronde_neemt_aan('${ronde}', 2)`,
        `combinatie_te_beantwoorden('${verzoek!.id}', 3)`,
        `aanbesteding_open_voor('${id}', 2)`,
        `aanbesteding_te_lezen('${id}', 2)`,
        `exists (select from combinatieverzoeken(3))`,
      ];
      for (const f of vragen) {
        expect([f, await muur.als('aanbieder', 1, `select ${f} u`)]).toEqual([f, [{ u: false }]]);
        // The number of a region can be that of a supplier.
        for (const org of [1, 2, 3])
          expect([f, await muur.als('regio', org, `select ${f} u`)]).toEqual([
            f,
            expect.stringMatching(/permission denied/),
          ]);
        for (const rol of ['gemeente', 'beheer', 'werker', 'aanmelden'])
          expect([f, rol, await muur.als(rol, 3, `select ${f} u`)]).toEqual([
            f,
            rol,
            expect.stringMatching(/permission denied/),
          ]);
      }
    });
  });
});
