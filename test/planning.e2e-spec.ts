import { plusDagen, plusMaanden, vandaag, werker } from '#core';
import { isFeestdag } from '#platform';
import { herinneringenVerstuurd, maakHerinneringen, teVersturen, verwachteRapportages } from '#rapportage';
import { kwartaalVan, uiterlijkeDag, verwachtePerioden } from '../libs/rapportage/domain/planning.js';
import { maakProef, type Beller, type Proef } from './api.js';
import { csv } from './hulp/post.js';

const NU = vandaag();
const MAAND = plusMaanden(NU.slice(0, 7), -1);
const KWARTAAL = plusMaanden(kwartaalVan(NU.slice(0, 7)), -3);
type Uit = { gelukt: boolean; fouten: { code: string }[] };
interface Moment {
  rapportageId: string | null;
  soort: string;
  formulier: string | null;
  periode: string;
  stand: string;
  uiterlijkOp: string;
  uitstelTot: string | null;
  gesloten: boolean;
  uitstelGevraagd: boolean;
  contract: { nummer: string };
  herinneringen: { soort: string; dag: string; geweest: boolean }[];
  besluiten: { soort: string; tot: string | null; reden: string; door: string }[];
}

describe('Inleverschema', () => {
  let p: Proef;
  let a: Beller, b: Beller, noord: Beller, zuid: Beller;
  let maandId: string, kwartaalId: string;
  beforeAll(async () => {
    p = await maakProef();
    await p.eigenaar(`update contract set ritme = 'BEIDE', rapportage_vanaf = '${KWARTAAL}-01' where nummer = 'NO-A'`);
    await p.database.schrijf(werker, (tx) => verwachteRapportages(tx, NU));
    const [m, q] = await Promise.all([[MAAND, 'MAAND'], [KWARTAAL, 'KWARTAAL']].map(async ([periode, soort]) =>
      (await p.eigenaar<{ id: string }>(`select id from rapportage where contract_id = 1 and periode = $1 and soort = $2`, [`${periode}-01`, soort]))[0]!.id)); // prettier-ignore
    [maandId, kwartaalId] = [m!, q!];
    [a, b, noord, zuid] = (await Promise.all(['aanbieder@a', 'aanbieder@b', 'contract@noord', 'contract@zuid'].map((e) => p.als(e)))) as [Beller, Beller, Beller, Beller]; // prettier-ignore
  }, 60_000);
  afterAll(() => p?.sluit());

  const schema = async (wie: Beller, van = KWARTAAL, totEnMet = plusMaanden(KWARTAAL, 8)): Promise<Moment[]> => {
    const r = await wie.gql<{ inleverschema: Moment[] }>(
      `query($van: Maand!, $tot: Maand!) { inleverschema(van: $van, totEnMet: $tot) { rapportageId soort formulier periode stand uiterlijkOp
        uitstelTot gesloten uitstelGevraagd contract { nummer } herinneringen { soort dag geweest } besluiten { soort tot reden door } } }`,
      { van, tot: totEnMet },
    );
    if (r.errors) throw new Error(JSON.stringify(r.errors));
    return r.data!.inleverschema;
  };
  const doe = async (wie: Beller, mutatie: string): Promise<string[]> => {
    const r = await wie.gql<Record<string, Uit>>(`mutation { x: ${mutatie} { gelukt fouten { code } } }`);
    if (r.errors) return r.errors.map((e) => e.extensions.code);
    return r.data!['x']!.fouten.map((f) => f.code);
  };
  const uitstel = (id: string, tot: string | null, reden = 'Systeem van de school lag stil'): string =>
    `uitstelBeslissen(rapportageId: "${id}", reden: "${reden}"${tot ? `, tot: "${tot}"` : ''})`;

  it('zet in de database precies klaar wat de regels zeggen', async () => {
    const contracten = await p.eigenaar<{ id: number; van: string; tot: string | null; ritme: string; rapportage_vanaf: string | null; inleverdag: number; inleverdag_kwartaal: number }>('select * from contract'); // prettier-ignore
    for (const c of contracten) {
      const verwacht = verwachtePerioden({ ...c, rapportageVanaf: c.rapportage_vanaf }, plusDagen(NU, -1)).map(
        (x) => `${x.soort} ${x.periode} ${uiterlijkeDag(x.soort, x.periode, x.soort === 'MAAND' ? c.inleverdag : c.inleverdag_kwartaal, isFeestdag)}`, // prettier-ignore
      );
      const echt = await p.eigenaar<{ t: string }>(
        `select concat_ws(' ', soort, to_char(periode, 'YYYY-MM'), uiterlijk_op) t from rapportage where contract_id = $1`,
        [c.id],
      );
      expect(echt.map((e) => e.t).sort()).toEqual(verwacht.sort());
    }
  });

  it('toont een aanbieder wat wordt verwacht en wat nog komt, van niemand anders', async () => {
    const mijn = await schema(a);
    expect([...new Set(mijn.map((m) => m.contract.nummer))]).toEqual(['NO-A']);
    const kwartaal = mijn.find((m) => m.rapportageId === kwartaalId)!;
    expect(kwartaal).toMatchObject({ soort: 'KWARTAAL', formulier: 'LEERROUTE' });
    expect(mijn.filter((m) => m.stand === 'NOG_NIET' && m.rapportageId === null).length).toBeGreaterThan(3);
    expect(new Set((await schema(noord)).map((m) => m.contract.nummer))).toEqual(new Set(['NO-A', 'NO-B']));
    expect(new Set((await schema(zuid)).map((m) => m.contract.nummer))).toEqual(new Set(['ZU-B']));
    const begin = p.database.statements;
    await schema(noord);
    expect(p.database.statements - begin).toBeLessThanOrEqual(4);
    const mis = await a.gql(`{ inleverschema(van: "2020-01", totEnMet: "2026-01") { soort } }`);
    expect(mis.errors?.[0]?.extensions.code).toBe('PLA-008');
  });

  it('geeft uitstel met een reden, binnen de grens, en alleen door de eigen regio', async () => {
    await p.eigenaar(`update rapportage set uiterlijk_op = $2 where id = $1`, [maandId, plusDagen(NU, -3)]);
    expect((await schema(a)).find((m) => m.rapportageId === maandId)!.stand).toBe('TE_LAAT');
    expect(
      await doe(a, `uitstelVragen(rapportageId: "${maandId}", tot: "${plusDagen(NU, 4)}", reden: "Nieuw systeem")`),
    ).toEqual([]);
    expect((await schema(noord)).find((m) => m.rapportageId === maandId)!.uitstelGevraagd).toBe(true);
    expect(
      await doe(b, `uitstelVragen(rapportageId: "${maandId}", tot: "${plusDagen(NU, 4)}", reden: "Nieuw systeem")`),
    ).toEqual(['PLA-001']);
    expect(await doe(zuid, uitstel(maandId, plusDagen(NU, 4)))).toEqual(['PLA-001']);
    expect(await doe(noord, uitstel(maandId, plusDagen(NU, 4), 'x'))).toEqual(['PLA-003']);
    expect(await doe(noord, uitstel(maandId, plusDagen(NU, -1)))).toEqual(['PLA-006']);
    expect(await doe(noord, uitstel(maandId, plusDagen(NU, 90)))).toEqual(['PLA-007']);
    expect(await doe(noord, uitstel(maandId, plusDagen(NU, 4), 'Deelnemer 111222333 was ziek'))).toEqual(['KWA-010']);
    expect(await doe(a, uitstel(maandId, plusDagen(NU, 4)))).toEqual(['TOE-002']);
    expect(await doe(noord, uitstel(maandId, plusDagen(NU, 4)))).toEqual([]);
    const m = (await schema(a)).find((x) => x.rapportageId === maandId)!;
    expect(m).toMatchObject({
      stand: 'VERWACHT',
      uitstelTot: plusDagen(NU, 4),
      uiterlijkOp: plusDagen(NU, 4),
      uitstelGevraagd: false,
    });
    expect(m.besluiten.map((x) => [x.soort, x.door])).toEqual([['UITSTEL_GEGEVEN', 'contract'], ['UITSTEL_GEVRAAGD', 'aanbieder']]); // prettier-ignore
    // The list of month reports counts it in as well.
    const lijst = await a.gql<{ rapportages: { nodes: { id: string; stand: string }[] } }>(
      `{ rapportages { nodes { id stand } } }`,
    );
    expect(lijst.data!.rapportages.nodes.find((n) => n.id === maandId)!.stand).toBe('VERWACHT');
  });

  it('doet een maand op slot, weigert dan een bestand, en opent alleen met een reden die in de audit staat', async () => {
    const lever = async (): Promise<[number, string | undefined]> => {
      const r = await a.post('/api/inleveringen').field({ contract: 'NO-A', periode: MAAND, soort: 'MAAND' })
        .attach('bestand', csv('T-1;TAAL_KNM;10;10;0;0;ja;10;150,00'), 'x.csv'); // prettier-ignore
      return [r.status, (r.body as { code?: string }).code];
    };
    expect(await doe(noord, 'rapportageregelingVastleggen(contract: "NO-A", regeling: { herinnerdagen: [0, -3, 2], slotMaandDagen: 1, slotKwartaalDagen: 7 })')).toEqual([]); // prettier-ignore
    expect(await doe(zuid, 'rapportageregelingVastleggen(contract: "NO-A", regeling: { herinnerdagen: [0] })')).toEqual(
      ['PLA-002'],
    );
    await p.eigenaar(`update rapportage set uiterlijk_op = $2, uitstel_tot = null where id = $1`, [
      maandId,
      plusDagen(NU, -2),
    ]);
    expect((await schema(a)).find((m) => m.rapportageId === maandId)!.gesloten).toBe(true);
    expect(await lever()).toEqual([422, 'RAP-010']);
    expect(await doe(noord, `rapportageOntgrendelen(rapportageId: "${maandId}", tot: "${NU}", reden: " ")`)).toEqual([
      'PLA-003',
    ]);
    expect(await doe(zuid, `rapportageOntgrendelen(rapportageId: "${maandId}", tot: "${NU}", reden: "Bestand was stuk")`)).toEqual(['PLA-001']); // prettier-ignore
    expect(await doe(noord, `rapportageOntgrendelen(rapportageId: "${maandId}", tot: "${plusDagen(NU, 61)}", reden: "Bestand was stuk")`)).toEqual(['PLA-005']); // prettier-ignore
    expect(await lever()).toEqual([422, 'RAP-010']);
    expect(
      await doe(noord, `rapportageOntgrendelen(rapportageId: "${maandId}", tot: "${NU}", reden: "Bestand was stuk")`),
    ).toEqual([]);
    expect(await doe(noord, `rapportageOntgrendelen(rapportageId: "${maandId}", tot: "${NU}", reden: "Bestand was stuk")`)).toEqual(['PLA-004']); // prettier-ignore
    expect((await lever())[0]).toBeLessThan(300);
    const audit = await p.eigenaar<{ reden: string; rol: string }>(
      `select na->>'reden' reden, rol from audit where tabel = 'termijnbesluit' and na->>'soort' = 'ONTGRENDELD'`,
    );
    expect(audit).toEqual([{ reden: 'Bestand was stuk', rol: 'CONTRACTMANAGER' }]);
  });

  it('herinnert voor, op en na de laatste dag, elke dag één keer, en niet meer als het er is', async () => {
    await p.eigenaar(`update rapportage set uiterlijk_op = $2 where id = $1`, [kwartaalId, NU]);
    const maak = (dag: string): Promise<number> => p.database.schrijf(werker, (tx) => maakHerinneringen(tx, dag));
    const mijn = (): Promise<{ soort: string; dag: string }[]> =>
      p.eigenaar(`select soort, dag from herinnering where rapportage_id = $1 order by dag`, [kwartaalId]);
    await maak(plusDagen(NU, -4));
    expect(await mijn()).toEqual([]);
    await maak(plusDagen(NU, -3));
    expect(await mijn()).toEqual([{ soort: 'VOORAF', dag: plusDagen(NU, -3) }]);
    await Promise.all([maak(NU), maak(NU), maak(NU)]);
    expect((await mijn()).map((h) => h.soort)).toEqual(['VOORAF', 'OP']);
    const open = await p.database.lees(werker, (q) => teVersturen(q));
    const zelf = open.filter((h) => h.rapportage_id === kwartaalId);
    expect(zelf.map((h) => [h.contract, h.soort])).toEqual([
      ['NO-A', 'VOORAF'],
      ['NO-A', 'OP'],
    ]);
    await p.database.schrijf(werker, (tx) => herinneringenVerstuurd(tx, zelf.map((h) => h.id))); // prettier-ignore
    const na = await p.database.lees(werker, (q) => teVersturen(q));
    expect(na.filter((h) => h.rapportage_id === kwartaalId)).toEqual([]);
    expect((await schema(a)).find((m) => m.rapportageId === kwartaalId)!.herinneringen).toMatchObject([
      ...[
        { soort: 'VOORAF', geweest: true },
        { soort: 'OP', geweest: true },
        { soort: 'NA', geweest: false },
      ],
    ]);
    await p.eigenaar(`insert into kwartaal_versie (rapportage_id, aanbieder_id, regio_id, nr, inhoud, sha256, door) values ($1, 1, 1, 1, '{}', '\\x00', 'x')`, [kwartaalId]); // prettier-ignore
    await maak(plusDagen(NU, 2));
    expect(await mijn()).toHaveLength(2);
  });

  it('telt op tijd en compleet, uitstel meegeteld', async () => {
    await p.eigenaar(
      `delete from herinnering; update rapportage set uiterlijk_op = periode + 40 where contract_id = 2`,
    );
    const trouw = async (wie: Beller) =>
      (await wie.gql<{ levertrouw: { contracten: { contract: string; verwacht: number; ontvangen: number; opTijd: number; teLaat: number; ontbreekt: number; percentageOpTijd: string }[]; aanbieders: { aanbieder: string; verwacht: number }[] } }>(
        `{ levertrouw(van: "2025-01", totEnMet: "2025-04") { contracten { contract verwacht ontvangen opTijd teLaat ontbreekt percentageOpTijd } aanbieders { aanbieder verwacht } } }`,
      )).data!.levertrouw; // prettier-ignore
    await p.eigenaar(`
      with r as (select id, periode, uiterlijk_op, row_number() over (order by periode) n from rapportage where contract_id = 2 and periode between '2025-01-01' and '2025-04-01')
      insert into inlevering (rapportage_id, aanbieder_id, regio_id, versie, bestandsnaam, bytes, sha256, status, via, ontvangen_op)
      select id, 2, 1, 1, 'x', 1, '\\x00', case when n = 3 then 'GEWEIGERD' else 'VERWERKT' end, 'API', uiterlijk_op + case when n = 2 then 1 else 0 end + time '22:59' from r where n <= 3`);
    expect((await trouw(noord)).contracten).toEqual([
      { contract: 'NO-B', verwacht: 4, ontvangen: 2, opTijd: 1, teLaat: 1, ontbreekt: 2, percentageOpTijd: '25.00' },
    ]);
    await p.eigenaar(
      `update rapportage set uitstel_tot = uiterlijk_op + 1 where contract_id = 2 and periode = '2025-02-01'`,
    );
    expect((await trouw(noord)).contracten[0]).toMatchObject({ opTijd: 2, teLaat: 0, percentageOpTijd: '50.00' });
    expect((await trouw(a)).contracten).toEqual([]);
    expect((await trouw(b)).aanbieders).toEqual([{ aanbieder: 'Taalhuis B', verwacht: 8 }]);
  });
});
