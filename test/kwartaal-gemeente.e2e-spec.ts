import { plusMaanden } from '#core';
import { formulierVan } from '../libs/rapportage/domain/soorten/index.js';
import { maakProef, type Beller, type Proef } from './api.js';
import { vulKwartaal, type Kwartaalproef } from './hulp/kwartaal.js';

interface Cel {
  niveau: string;
  gemeente: string | null;
  waarde: string | null;
  toelichting: string | null;
}
interface Heel {
  stand: string;
  bronnen: object[];
  versies: object[];
  stappen: object[];
  secties: {
    code: string;
    stand: string;
    terugReden: string | null;
    acties: object[];
    velden: { code: string; cellen: Cel[] }[];
  }[];
}
const EEN = `query($id: ID!) { kwartaalrapportage(id: $id) { stand bronnen { maand } versies { nr } stappen { sectie }
  secties { code stand terugReden acties { wat } velden { code cellen { niveau gemeente waarde toelichting } } } } }`;
const een = async (b: Beller, id: string): Promise<Heel | null> => {
  const r = await b.gql<{ kwartaalrapportage: Heel | null }>(EEN, { id });
  if (r.errors) throw new Error(JSON.stringify(r.errors));
  return r.data!.kwartaalrapportage;
};
const lijst = async (b: Beller, filter = ''): Promise<string[]> => {
  const r = await b.gql<{ kwartaalrapportages: { nodes: { id: string }[] } }>(
    `{ kwartaalrapportages${filter} { nodes { id } } }`,
  );
  if (r.errors) throw new Error(JSON.stringify(r.errors));
  return r.data!.kwartaalrapportages.nodes.map((n) => n.id);
};

describe('Een gemeente ziet van kwartalen en kengetallen alleen wat over haar eigen inwoners gaat', () => {
  let p: Proef;
  let k: Kwartaalproef;
  let klant: Beller, cleyburg: Beller, financien: Beller, regisseur: Beller;
  beforeAll(async () => {
    p = await maakProef();
    k = await vulKwartaal(p);
    [klant, cleyburg, financien, regisseur] = (await Promise.all(
      ['klant@ademhuizen', 'klant@cleyburg', 'financien@bergdorp', 'regisseur@ademhuizen'].map((e) => p.als(e)),
    )) as [Beller, Beller, Beller, Beller];
  }, 120_000);
  afterAll(() => p?.sluit());

  it('en niets van een concept', async () => {
    const a = await p.als('aanbieder@a');
    await a.gql(
      `mutation($i: KwartaalSectieInput!) { kwartaalSectieBewaren(input: $i) { gelukt } }`,
      { i: { rapportageId: k.id, sectie: 'UREN', versie: 0, bevestigd: true, waarden: [{ veld: 'UREN_GEVOLGD', leerroute: 'Z_ROUTE', gemeente: 'GM0002', waarde: '460', reden: 'FOUT_IN_MAAND', toelichting: 'alleen Bergdorp' }] } }, // prettier-ignore
    );
    expect(await lijst(klant)).toEqual([]);
    expect(await een(klant, k.id)).toBeNull();
  });

  it('na het indienen de eigen cijfers, niet die van een ander, en niet wat over het geheel gaat', async () => {
    // Handed in as the supplier would: the figures of the whole, with what was said about each gemeente.
    const noord = await p.als('contract@noord');
    const cijfers = (await een(noord, k.id))!.secties.flatMap((s) =>
      s.velden.flatMap((v) =>
        v.cellen.map((c) => ({ ...c, maat: v.code, leerroute: c.gemeente === 'GM0001' ? 'B1_ROUTE' : 'Z_ROUTE' })),
      ),
    );
    const inhoud = {
      cijfers: cijfers.map((c) => ({
        ...{ leerroute: c.niveau === 'GEHEEL' ? null : c.leerroute, gemeente: c.gemeente, maat: c.maat },
        ...{ teller: 12, noemer: 20, verborgen: false, onvolledig: false },
      })),
      secties: {
        UREN: { acties: [], bevestigd: true, waarden: [{ veld: 'UREN_GEVOLGD', leerroute: 'Z_ROUTE', gemeente: 'GM0002', waarde: '460.00', reden: 'FOUT_IN_MAAND', toelichting: 'alleen Bergdorp' }] }, // prettier-ignore
        RISICOS: { acties: [{ wat: 'geheim plan', eigenaar: 'x', datum: null }], bevestigd: true, waarden: [{ veld: 'RISICOS', leerroute: null, gemeente: null, waarde: 'over het geheel', reden: null, toelichting: null }] }, // prettier-ignore
      },
      bronnen: [],
    };
    await p.eigenaar(`insert into kwartaal_versie (rapportage_id, aanbieder_id, regio_id, nr, inhoud, sha256, door) values ($1, 1, 1, 1, $2, '\\x00', 'x')`, [k.id, JSON.stringify(inhoud)]); // prettier-ignore
    await p.eigenaar(`delete from kwartaal_sectie where rapportage_id = $1`, [k.id]);
    await p.eigenaar(
      `insert into kwartaal_sectie (rapportage_id, aanbieder_id, regio_id, sectie, stand, gegevens, bijgewerkt_door, terug_reden) select $1, 1, 1, s, 'INGEDIEND', '{}', 'x', 'tussen ons' from unnest($2::text[]) s`,
      [k.id, formulierVan('LEERROUTE').secties.map((s) => s.code)],
    );
    for (const [wie, code, ander] of [
      [klant, 'GM0001', 'GM0002'],
      [regisseur, 'GM0001', 'GM0002'],
      [financien, 'GM0002', 'GM0001'],
    ] as const) {
      // prettier-ignore
      const h = (await een(wie, k.id))!;
      const cellen = h.secties.flatMap((s) => s.velden.flatMap((v) => v.cellen));
      expect(cellen.length).toBeGreaterThan(5);
      expect(new Set(cellen.map((c) => `${c.niveau} ${c.gemeente}`))).toEqual(new Set([`CEL ${code}`]));
      expect(JSON.stringify(h)).not.toMatch(new RegExp(`${ander}|geheim plan|over het geheel|tussen ons`));
      expect([h.stand, h.bronnen, h.versies, h.stappen]).toEqual(['INGEDIEND', [], [], []]);
      expect(await lijst(wie)).toEqual([k.id]);
      expect(await lijst(wie, '(filter: { stand: [GOEDGEKEURD] })')).toEqual([]);
      expect((await wie.get(`/api/kwartaalrapportages/${k.id}/versies/1/ontvangstbewijs.pdf`)).status).not.toBe(200);
    }
    expect(JSON.stringify(await een(financien, k.id))).toContain('alleen Bergdorp');
    expect(JSON.stringify(await een(klant, k.id))).not.toContain('alleen Bergdorp');
    expect([await lijst(cleyburg), await een(cleyburg, k.id)]).toEqual([[], null]);
  });

  it('kengetallen over de eigen inwoners, en regels alleen voor wie trajecten mag zien', async () => {
    const kpis = async (b: Beller) => {
      const r = await b.gql<{
        kpis: {
          code: string;
          regels: string | null;
          reeksen: { sleutel: string; totaal: { teller: string | null; noemer: string } | null }[];
        }[];
      }>(
        `{ kpis(vraag: { van: "${k.kwartaal}", totEnMet: "${plusMaanden(k.kwartaal, 2)}", groepering: CONTRACT }) { code regels reeksen { sleutel totaal { teller noemer } } } }`,
      );
      if (r.errors) throw new Error(JSON.stringify(r.errors));
      return new Map(r.data!.kpis.map((x) => [x.code, x]));
    };
    const regels = (b: Beller) => b.gql<{ kpiRegels: { nodes: { trajectnummer: string; gemeente: string }[] } }>(`{ kpiRegels(code: "AANWEZIGHEID", contract: "NO-A", maand: "${k.kwartaal}") { nodes { trajectnummer gemeente } } }`); // prettier-ignore
    // 12 trajecten of Ademhuizen follow 36 of 40 hours in two months, 8 of Bergdorp 28.
    expect((await kpis(klant)).get('AANWEZIGHEID')!.reeksen.find((r) => r.sleutel === 'NO-A')!.totaal).toEqual({
      teller: '864.00',
      noemer: '960.00',
    });
    expect((await kpis(financien)).get('AANWEZIGHEID')!.reeksen.find((r) => r.sleutel === 'NO-A')!.totaal).toEqual({
      teller: '448.00',
      noemer: '640.00',
    });
    expect((await kpis(klant)).get('UITVAL')!.reeksen[0]!.totaal).toMatchObject({ teller: '5' });
    expect((await kpis(financien)).get('UITVAL')!.reeksen[0]!.totaal?.teller ?? null).not.toBe('2');
    expect([...(await kpis(klant)).keys()]).not.toContain('REGELS_GOED');
    expect((await kpis(cleyburg)).get('AANWEZIGHEID')!.reeksen.filter((r) => r.sleutel.startsWith('NO'))).toEqual([]);
    const rijen = (await regels(klant)).data!.kpiRegels.nodes;
    expect([rijen.length, new Set(rijen.map((r) => r.gemeente))]).toEqual([12, new Set(['Ademhuizen'])]);
    expect((await regels(financien)).errors?.[0]?.extensions.code).toBe('TOE-002');
    expect((await kpis(financien)).get('AANWEZIGHEID')!.regels).toBeNull();
  });
});
