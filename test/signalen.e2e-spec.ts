import { plusDagen } from '#core';
import { Contractsignalen, SIGNAALREGELS, type Signaalfeit, type Signaalregel } from '#reconciliatie';
import { maakProef, type Proef } from './api.js';
import { werkendeKlus } from './hulp/klus.js';
import { Signaalproef } from './hulp/signalen.js';

const DAG = '2025-08-20';
const MAANDEN = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06', '2025-07'];

describe('Signalen', () => {
  let p: Proef;
  let s: Signaalproef;
  beforeAll(async () => {
    p = await maakProef();
    s = new Signaalproef(p, DAG);
  }, 120_000);
  afterAll(() => p?.sluit());
  beforeEach(async () => {
    s.dag = DAG;
    await s.leeg();
  });
  const drempel = (code: string, waarde: number | null, aan = true, contract = 1): Promise<unknown> =>
    p.eigenaar(
      `insert into signaaldrempel (contract_id, code, waarde, aan, gewijzigd_door) values ($1, $2, $3, $4, 'x')
       on conflict (contract_id, code) do update set waarde = excluded.waarde, aan = excluded.aan`,
      [contract, code, waarde, aan],
    );
  const alles = async (gevolgd = 4000): Promise<void> => {
    for (const periode of MAANDEN) await s.boek({ periode, gevolgd });
  };
  const verwacht = (uiterlijk: string, uitstel: string | null = null): Promise<unknown> =>
    p.eigenaar(
      `insert into rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op, uitstel_tot) values (1, 1, 1, 'MAAND', '2025-07-01', $1, $2)`,
      [uiterlijk, uitstel],
    );

  describe('de tabel met regels', () => {
    it('kent elke regel een keer, met een drempel die binnen zijn grenzen ligt', () => {
      const codes = SIGNAALREGELS.map((r) => r.code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const { drempel: d } of SIGNAALREGELS) expect(d.standaard >= d.min && d.standaard <= d.max).toBe(true);
    });
  });

  describe('aan beide kanten van de drempel', () => {
    it('rapportage te laat: de dag na de laatste dag wel, op de dag zelf niet, en uitstel telt', async () => {
      await verwacht(DAG);
      await s.evalueer();
      expect(await s.aantal('SIG-101')).toBe(0);
      s.dag = plusDagen(DAG, 1);
      await s.evalueer();
      expect(await s.aantal('SIG-101')).toBe(1);
      await p.eigenaar(`update rapportage set uitstel_tot = $1`, [s.dag]);
      await s.evalueer();
      expect(await s.aantal('SIG-101')).toBe(0);
      await drempel('SIG-101', 3);
      s.dag = plusDagen(DAG, 3);
      await s.evalueer();
      expect(await s.aantal('SIG-101')).toBe(0);
      s.dag = plusDagen(DAG, 4);
      await s.evalueer();
      expect(await s.aantal('SIG-101')).toBe(1);
    });
    it('rapportage te laat: een geweigerd bestand is geen rapportage, een dat wordt gelezen wel', async () => {
      await verwacht('2025-08-10');
      const lever = (status: string): Promise<unknown> =>
        p.eigenaar(`insert into inlevering (rapportage_id, aanbieder_id, regio_id, versie, bestandsnaam, bytes, sha256, status, via)
          select id, 1, 1, (select count(*) + 1 from inlevering), 'x', 1, '\\x00', '${status}', 'API' from rapportage`);
      await lever('GEWEIGERD');
      await s.evalueer();
      expect(await s.aantal('SIG-101')).toBe(1);
      await lever('LEZEN');
      await s.evalueer();
      expect(await s.aantal('SIG-101')).toBe(0);
    });
    it('rapportage te laat: een kwartaal tot het is ingediend', async () => {
      await p.eigenaar(
        `insert into rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op, formulier) values (1, 1, 1, 'KWARTAAL', '2025-04-01', '2025-07-15', 'LEERROUTE')`,
      );
      await s.evalueer();
      expect(await s.aantal('SIG-101')).toBe(1);
      await p.eigenaar(
        `insert into kwartaal_versie (rapportage_id, aanbieder_id, regio_id, nr, inhoud, sha256, door) select id, 1, 1, 1, '{}', '\\x00', 'x' from rapportage`,
      );
      await s.evalueer();
      expect(await s.aantal('SIG-101')).toBe(0);
      await p.eigenaar(`delete from kwartaal_versie`);
    });

    it('open bevindingen: tien wel, negen niet, en wat de aanbieder niet ziet telt niet', async () => {
      await s.ingeleverd(1, '2025-07');
      const vind = (n: number, zicht: string, status = 'OPEN'): Promise<unknown> =>
        p.eigenaar(`insert into bevinding (rapportage_id, inlevering_id, code, sleutel, regio_id, aanbieder_id, zicht_aanbieder_id, status)
          select id, huidige_inlevering_id, 'REC-206', '${zicht}${status}' || i, 1, 1, ${zicht}, '${status}' from rapportage, generate_series(1, ${n}) i`);
      await vind(8, '1');
      await vind(1, '1', 'AFGEWEZEN');
      await vind(5, 'null');
      await vind(5, '1', 'GEACCEPTEERD');
      await s.evalueer();
      expect(await s.aantal('SIG-102')).toBe(0);
      await p.eigenaar(`update bevinding set status = 'OPEN' where sleutel = '1GEACCEPTEERD1'`);
      await s.evalueer();
      expect(await s.levend('SIG-102')).toEqual(['SIG-102 1']);
    });

    it('aanwezigheid: precies de norm niet, een honderdste uur eronder wel, over de laatste drie maanden', async () => {
      for (const periode of MAANDEN.slice(0, 4)) await s.boek({ periode, gevolgd: 100 });
      for (const periode of MAANDEN.slice(4)) await s.boek({ periode, gevolgd: 3200 });
      await s.evalueer();
      expect(await s.aantal('SIG-201')).toBe(0);
      await s.boek({ periode: '2025-07', gevolgd: 3199 });
      await s.evalueer();
      expect(await s.aantal('SIG-201')).toBe(1);
      await drempel('SIG-201', 1);
      await s.evalueer();
      expect(await s.aantal('SIG-201')).toBe(0);
    });

    it('zonder uren: twee maanden achter elkaar wel, een niet', async () => {
      await alles();
      await p.eigenaar(`delete from boeking where periode = '2025-07-01'`);
      await s.evalueer();
      expect(await s.aantal('SIG-202')).toBe(0);
      await p.eigenaar(`delete from boeking where periode = '2025-06-01'`);
      await s.evalueer();
      expect(await s.levend('SIG-202')).toEqual(['SIG-202 1|T-1']);
    });
    it('zonder uren: nooit begonnen telt vanaf de eerste maand van het onderdeel', async () => {
      await s.ingeleverd(1, '2025-01');
      await s.evalueer();
      expect(await s.aantal('SIG-202')).toBe(0);
      await s.ingeleverd(1, '2025-02');
      await s.evalueer();
      expect(await s.levend('SIG-202')).toEqual(['SIG-202 1|T-1']);
    });
    it.each([
      [
        'het traject is afgesloten',
        `update traject set afgesloten_op = '2025-07-01' where id = 1`,
        `update traject set afgesloten_op = null`,
      ],
      [
        'de deelnemer is uitgevallen',
        `insert into traject_feit (traject_id, gemeente_id, soort, datum, code, bron, door) values (1, 1, 'UITVAL', '2025-07-01', 'ONBEKEND', 'KLANTMANAGER', 'x')`,
        `delete from traject_feit`,
      ],
      [
        'een nieuw plan het onderdeel niet meer heeft',
        `insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent) values (1, 2, '2025-07-01', 'B1_ROUTE', 1)`,
        `delete from pip where versie = 2`,
      ],
      [
        'het onderdeel voorbij is',
        `update pip_onderdeel set tot = '2025-08-19' where id = 1`,
        `update pip_onderdeel set tot = '2026-12-31' where id = 1`,
      ],
    ])('zonder uren zegt niets als %s', async (_, zo, terug) => {
      await s.ingeleverd(1, '2025-03');
      await s.evalueer();
      expect(await s.aantal('SIG-202')).toBe(1);
      await p.eigenaar(zo);
      await s.evalueer();
      expect(await s.aantal('SIG-202')).toBe(0);
      await p.eigenaar(terug);
    });

    it('achter op het PIP: tien procentpunt onder de tempogrens niet, meer wel', async () => {
      await alles(2600);
      await s.evalueer();
      expect(await s.aantal('SIG-203')).toBe(0);
      await s.boek({ periode: '2025-07', gevolgd: 2500 });
      await s.evalueer();
      expect(await s.levend('SIG-203')).toEqual(['SIG-203 1|T-1']);
      await drempel('SIG-203', 20);
      await s.evalueer();
      expect(await s.aantal('SIG-203')).toBe(0);
    });
    it('achter op het PIP: niet voor de maand waarin het contract voor het eerst kijkt', async () => {
      await s.boek({ periode: '2025-01', gevolgd: 100 });
      await s.boek({ periode: '2025-02', gevolgd: 100 });
      await s.evalueer();
      expect(await s.aantal('SIG-203')).toBe(0);
      await s.boek({ periode: '2025-03', gevolgd: 100 });
      await s.evalueer();
      expect(await s.aantal('SIG-203')).toBe(1);
    });

    it('komt niet opdagen: een maand aangeboden en niets gevolgd; met een kwartier niet', async () => {
      await alles();
      await s.boek({ periode: '2025-07', gevolgd: 25 });
      await s.evalueer();
      expect(await s.aantal('SIG-204')).toBe(0);
      await s.boek({ periode: '2025-07', gevolgd: 0 });
      await s.evalueer();
      expect(await s.levend('SIG-204')).toEqual(['SIG-204 1|T-1']);
      await drempel('SIG-204', 2);
      await s.evalueer();
      expect(await s.aantal('SIG-204')).toBe(0);
      await s.boek({ periode: '2025-06', gevolgd: 0 });
      await s.evalueer();
      expect(await s.aantal('SIG-204')).toBe(1);
    });

    it('geld: tien procent anders dan gepland wel, iets minder niet, en naar boven en naar beneden', async () => {
      const stand = (besteed: number): Promise<unknown> =>
        p.eigenaar(`insert into verplichting_stand (gemeente_id, contract_id, product_id, jaar, van_maand, tot_maand, regio_id, plan_cent, toegezegd_cent, boven_cent, verschoven_cent, besteed_cent, open_cent, vrij_cent, aantal)
          values (1, 1, 1, 2025, 1, 12, 1, 120000, 120000, 0, 0, ${besteed}, 0, 0, 1)
          on conflict (gemeente_id, contract_id, product_id, jaar, van_maand, tot_maand) do update set besteed_cent = excluded.besteed_cent`);
      await s.ingeleverd(1, '2025-07');
      for (const [besteed, is] of [
        [70_000, 0],
        [63_001, 0],
        [63_000, 1],
        [76_999, 0],
        [77_000, 1],
      ] as const) {
        await stand(besteed);
        await s.evalueer();
        expect([besteed, await s.aantal('SIG-301')]).toEqual([besteed, is]);
      }
      // The plan of a part may be spread from the price of a whole plan in which others have parts.
      expect(
        await p.eigenaar(`select 1 from signaal where code = 'SIG-301' and zicht_aanbieder_id is not null`),
      ).toEqual([]);
    });
  });

  const feit = (rest: Partial<Signaalfeit>): Signaalfeit => ({
    ...{ code: 'SIG-205', sleutel: 'T-1|PIP', onderwerp: 'PIP', regioId: null, aanbiederId: null, zicht: false },
    ...{ contractId: null, gemeenteId: 1, trajectId: 1, gemeten: 10 },
    cijfers: { naam: 'PIP vaststellen', datum: '2025-08-30', trajectnummer: 'T-1' },
    ...rest,
  });
  const gevoed = (...feiten: Signaalfeit[]): Map<string, Signaalfeit[]> => new Map([['SIG-205', feiten]]);

  describe('het leven van een signaal', () => {
    it('wordt gevonden, blijft, verandert alleen als het cijfer verandert, en gaat weg met de dag erbij', async () => {
      await verwacht('2025-08-10');
      expect(await s.evalueer()).toEqual({ nieuw: 1, veranderd: 0, ontdempt: 0, weg: 0 });
      const voor = await s.afdruk();
      expect(await s.evalueer()).toEqual({ nieuw: 0, veranderd: 0, ontdempt: 0, weg: 0 });
      s.dag = plusDagen(DAG, 9);
      await s.evalueer();
      expect(await s.afdruk()).toBe(voor);
      await p.eigenaar(`update rapportage set uitstel_tot = '2025-08-12'`);
      expect(await s.evalueer()).toMatchObject({ nieuw: 0, veranderd: 1 });
      await p.eigenaar(`update rapportage set uitstel_tot = '2026-08-12'`);
      expect(await s.evalueer()).toMatchObject({ weg: 1 });
      expect(await p.eigenaar(`select stand, eerst_gezien, weg_op, leven from signaal`)).toEqual([
        { stand: 'WEG', eerst_gezien: DAG, weg_op: s.dag, leven: 1 },
      ]);
    });
    it('komt na weg terug als een nieuw leven dat zegt wanneer het eerder weg was', async () => {
      await verwacht('2025-08-10');
      await s.evalueer();
      await p.eigenaar(`update rapportage set uitstel_tot = '2025-08-21'`);
      await s.evalueer();
      s.dag = '2025-08-25';
      await s.evalueer();
      expect(await p.eigenaar(`select leven, stand, eerst_gezien, vorige_weg_op from signaal order by leven`)).toEqual([
        { leven: 1, stand: 'WEG', eerst_gezien: DAG, vorige_weg_op: null },
        { leven: 2, stand: 'NIEUW', eerst_gezien: '2025-08-25', vorige_weg_op: DAG },
      ]);
    });
    it('kan niet twee keer leven, ook niet als twee tegelijk kijken', async () => {
      await verwacht('2025-08-10');
      const tellingen = await Promise.all([s.evalueer(), s.evalueer(), s.evalueer()]);
      expect(tellingen.reduce((a, t) => a + t.nieuw, 0)).toBe(1);
      await expect(
        p.eigenaar(
          `insert into signaal (code, sleutel, leven, regio_id, cijfers, eerst_gezien) select code, sleutel, 9, 1, '{}', eerst_gezien from signaal`,
        ),
      ).rejects.toMatchObject({ code: '23505' });
    });
    it('blijft gedempt tot en met de dag, en is daarna weer nieuw', async () => {
      await verwacht('2025-08-10');
      await s.evalueer();
      await p.eigenaar(
        `update signaal set stand = 'GEDEMPT', gedempt_tot = '2025-08-30', reden = 'vakantie', gedempt_door = 'x'`,
      );
      s.dag = '2025-08-30';
      expect(await s.evalueer()).toMatchObject({ ontdempt: 0 });
      s.dag = '2025-08-31';
      expect(await s.evalueer()).toMatchObject({ ontdempt: 1 });
      expect(await p.eigenaar(`select stand, gedempt_tot, reden from signaal`)).toEqual([
        { stand: 'NIEUW', gedempt_tot: null, reden: null },
      ]);
    });
    it('gaat ook weg als het gedempt of besproken was', async () => {
      await verwacht('2025-08-10');
      await s.evalueer();
      await p.eigenaar(
        `update signaal set stand = 'GEDEMPT', gedempt_tot = '2025-12-30', reden = 'vakantie', gedempt_door = 'x'`,
      );
      await p.eigenaar(`update rapportage set uitstel_tot = '2025-12-12'`);
      await s.evalueer();
      expect(await p.eigenaar(`select stand, gedempt_tot from signaal`)).toEqual([{ stand: 'WEG', gedempt_tot: null }]);
    });
    it('laat wat niet is gevoed met rust, en een regel die uit staat zwijgt', async () => {
      await s.evalueer({
        gevoed: gevoed(feit({}), feit({ sleutel: 'T-1|KNM', gemeten: 30 }), feit({ sleutel: 'T-1|MAP', gemeten: 31 })),
      });
      expect(await s.levend()).toEqual(['SIG-205 T-1|KNM', 'SIG-205 T-1|PIP']);
      await s.evalueer();
      expect(await s.aantal('SIG-205')).toBe(2);
      await s.evalueer({ gevoed: gevoed(feit({ contractId: 1, regioId: 1, aanbiederId: 1 })) });
      expect(await s.aantal('SIG-205')).toBe(1);
      await drempel('SIG-205', null, false);
      await s.evalueer({ gevoed: gevoed(feit({ contractId: 1, regioId: 1, aanbiederId: 1 })) });
      expect(await s.aantal('SIG-205')).toBe(0);
    });
    it('kijkt na een rapportage alleen naar dat contract', async () => {
      for (const contract of [1, 2])
        await p.eigenaar(
          `insert into rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op) select id, aanbieder_id, regio_id, 'MAAND', '2025-07-01', '2025-08-10' from contract where id = $1`,
          [contract],
        );
      expect(await s.evalueer({ contractId: 1 })).toMatchObject({ nieuw: 1 });
      await s.evalueer();
      await p.eigenaar(`delete from rapportage`);
      expect(await s.evalueer({ contractId: 2 })).toMatchObject({ weg: 1 });
      expect(await p.eigenaar(`select contract_id from signaal where stand <> 'WEG'`)).toEqual([{ contract_id: 1 }]);
    });
    it('neemt regels van een andere kamer mee, en laat ze met rust als ze niet meekomen', async () => {
      const extra: Signaalregel = {
        ...SIGNAALREGELS[0]!,
        ...{ code: 'SIG-501', groep: 'OVERLEG', naRapportage: false },
        drempel: { ...SIGNAALREGELS[0]!.drempel, standaard: 1 },
        sql: `SELECT 'actie ' || c.id AS sleutel, NULL AS onderwerp, c.regio_id, NULL::int AS aanbieder_id, false AS zicht,
          c.id AS contract_id, NULL::int AS gemeente_id, NULL::int AS traject_id, :vandaag - date '2025-08-18' AS gemeten,
          '{"uiterlijk": "2025-08-18"}'::jsonb AS cijfers FROM sig_contract c WHERE c.id < 3`,
      };
      const regels = [...SIGNAALREGELS, extra];
      expect(await s.evalueer({ regels })).toMatchObject({ nieuw: 2 });
      expect(await s.evalueer()).toMatchObject({ weg: 0 });
      await drempel('SIG-501', 30, true, 2);
      expect(await s.evalueer({ regels })).toMatchObject({ weg: 1 });
      expect(await s.levend()).toEqual(['SIG-501 actie 1']);
    });
    it('kost een vast aantal vragen aan de database, en niet meer bij meer trajecten', async () => {
      const tel = async (): Promise<number> => {
        const voor = p.database.statements;
        await s.evalueer();
        return p.database.statements - voor;
      };
      const weinig = await tel();
      await alles(100);
      await p.eigenaar(
        `insert into traject (trajectnummer, gemeente_id, doelgroep) select 'V-' || i, 1, 'ASIELSTATUSHOUDER' from generate_series(1, 300) i`,
      );
      await p.eigenaar(
        `insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent) select id, 1, '2025-01-01', 'B1_ROUTE', 1 from traject where trajectnummer like 'V-%'`,
      );
      await p.eigenaar(
        `insert into pip_onderdeel (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h) select p.id, 1, 1, '2025-01-01', '2026-12-31', 4000, 80000 from pip p join traject t on t.id = p.traject_id where t.trajectnummer like 'V-%'`,
      );
      expect(await tel()).toBe(weinig + 1);
      expect(await s.aantal('SIG-202')).toBe(300);
      expect(await tel()).toBe(weinig);
    });
    it('werkt eerst bij wat de database over haar tabellen weet, en alleen na groei', async () => {
      await p.eigenaar(
        `insert into traject (trajectnummer, gemeente_id, doelgroep) select 'W-' || i, 1, 'ASIELSTATUSHOUDER' from generate_series(1, 6000) i`,
      );
      const gekeken = async (): Promise<[boolean, number]> => {
        const [r] = await p.eigenaar<{ weet: boolean; keer: number }>(
          `select c.reltuples > 6000 weet, s.analyze_count::int keer from pg_class c join pg_stat_all_tables s on s.relid = c.oid where c.oid = 'traject'::regclass`,
        );
        return [r!.weet, r!.keer];
      };
      const contract = await p.eigenaar<{ id: string }>(`select md5('contract ' || 1)::uuid id`);
      const kijk = (): Promise<void> =>
        new Contractsignalen(p.database, SIGNAALREGELS).voer(werkendeKlus(contract[0]!.id));
      expect((await gekeken())[0]).toBe(false);
      await kijk();
      const [weet, keer] = await gekeken();
      expect(weet).toBe(true);
      await kijk();
      expect((await gekeken())[1]).toBe(keer);
    });
    it('doet van een contract in één keer al het werk dat erom vroeg', async () => {
      const vraag = (): Promise<unknown> =>
        p.eigenaar(
          `insert into opdracht (soort, onderwerp_id) values ('signalen.contract', md5('contract 1')::uuid), ('signalen.contract', md5('contract 2')::uuid)`,
        );
      await vraag();
      await vraag();
      const [c] = await p.eigenaar<{ id: string }>(`select md5('contract 1')::uuid id`);
      await new Contractsignalen(p.database, SIGNAALREGELS).voer(werkendeKlus(c!.id));
      expect(
        await p.eigenaar(
          `select onderwerp_id = md5('contract 1')::uuid een, status, count(*)::int n from opdracht where soort = 'signalen.contract' group by 1, 2 order by 1`,
        ),
      ).toEqual([
        { een: false, status: 'WACHT', n: 2 },
        { een: true, status: 'KLAAR', n: 2 },
      ]);
    });
  });
});
