import { eersteDag, laatsteDag, maandVan, plusDagen, plusMaanden, vandaag } from '#core';
import { maakProef, type Beller, type Proef } from './api.js';
import { csv, lever, startWerker, totStil } from './hulp/post.js';

interface Antwoord {
  traject: {
    termijnen: { code: string; oordeel: string; ontbreekt: string[]; cijfers: { naam: string; waarde: string }[] }[];
  };
  trajectUren: {
    maanden: {
      maand: string;
      gepland: string;
      gevolgd: string;
      geplandTot: string;
      gevolgdTot: string;
      regels: { versie: number; gevolgd: string; bestandsnaam: string }[];
    }[];
    herkomst: { soort: string; gevolgd: string; rapportages: number; totEnMet: string | null }[];
  };
}
const VRAAG = `{ traject(trajectnummer: "T-1") { termijnen { code oordeel ontbreekt cijfers { naam waarde } } }
  trajectUren(trajectnummer: "T-1") { maanden { maand gepland gevolgd geplandTot gevolgdTot regels { versie gevolgd bestandsnaam } }
    herkomst { soort gevolgd rapportages totEnMet } } }`;

const MAAND = plusMaanden(maandVan(vandaag()), -2);

describe('Uren uit rapportages en instellingen', () => {
  let p: Proef;
  let km: Beller;
  let regisseur: Beller;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    p = await maakProef();
    await p.eigenaar(`update pip set leerroute = 'Z_ROUTE', vastgesteld_op = $1`, [plusDagen(vandaag(), -200)]);
    await p.eigenaar(`update pip_onderdeel set van = $1, tot = $2`, [
      eersteDag(MAAND),
      plusDagen(eersteDag(MAAND), 27),
    ]);
    [km, regisseur] = [await p.als('klant@ademhuizen'), await p.als('regisseur@ademhuizen')];
    stop = await startWerker(p);
  }, 120_000);
  afterAll(async () => {
    await stop?.();
    await p?.sluit();
  });
  const vraag = async (b = km): Promise<Antwoord> => {
    const r = await b.gql<Antwoord>(VRAAG);
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data;
  };
  const zCursus = (a: Antwoord) => a.traject.termijnen.find((t) => t.code === 'Z_CURSUS')!;
  const zet = (b: Beller, instelling: object) =>
    b.gql<{ trajectinstellingVastleggen: { gelukt: boolean; fouten: { code: string }[] } }>(
      `mutation Z($i: TrajectinstellingInput!) { trajectinstellingVastleggen(instelling: $i) { gelukt fouten { code } } }`,
      { i: instelling },
    );

  it('een instelling van de gemeente geldt voor trajecten die daarna beginnen', async () => {
    const i = { sleutel: 'zCursusAsielH', waarde: '20.00', van: plusDagen(vandaag(), -199), bron: 'Beleidsregel 1' };
    expect((await zet(regisseur, i)).data).toEqual({ trajectinstellingVastleggen: { gelukt: true, fouten: [] } });
    expect(zCursus(await vraag()).cijfers).toContainEqual({ naam: 'nodig', waarde: '800.00' });
    await zet(regisseur, { ...i, van: plusDagen(vandaag(), -200) });
    expect(zCursus(await vraag()).cijfers).toContainEqual({ naam: 'nodig', waarde: '20.00' });
    const lijst = await km.gql<{ trajectinstellingen: { sleutel: string; waarde: string; versies: unknown[] }[] }>(
      `{ trajectinstellingen { sleutel waarde versies { waarde van tot bron door } } }`,
    );
    const een = lijst.data!.trajectinstellingen.find((x) => x.sleutel === 'zCursusAsielH')!;
    expect(een.waarde).toBe('20.00');
    expect(een.versies).toHaveLength(2);
  });

  it('een waarde die niet past wordt geweigerd, en alleen de regisseur stelt in', async () => {
    const i = { sleutel: 'pipAnker', waarde: 'OOIT', van: '2024-01-01', bron: 'Beleidsregel 1' };
    expect((await zet(regisseur, i)).data!.trajectinstellingVastleggen.fouten).toMatchObject([{ code: 'TRA-201' }]);
    expect((await zet(regisseur, { ...i, sleutel: 'niets' })).data!.trajectinstellingVastleggen.fouten).toMatchObject([
      { code: 'TRA-200' },
    ]);
    expect(
      (await zet(regisseur, { ...i, sleutel: 'pvtH', waarde: 'twaalf' })).data!.trajectinstellingVastleggen.fouten,
    ).toMatchObject([{ code: 'TRA-201' }]);
    expect((await zet(km, { ...i, waarde: 'BRP' })).errors?.[0]?.extensions.code).toBe('TOE-002');
    expect(await p.eigenaar(`select * from instelling where sleutel <> 'zCursusAsielH'`)).toEqual([]);
  });

  it('een correctie van een rapportage verandert het oordeel, en het antwoord zegt uit welke versie de uren komen', async () => {
    const aanbieder = await p.als('aanbieder@a');
    await lever(aanbieder, 'NO-A', csv('T-1;TAAL_KNM;40;19;21;0;ja;40;600,00'), { naam: 'eerst.csv', periode: MAAND });
    await totStil(p);
    const eerst = await vraag();
    expect(zCursus(eerst)).toMatchObject({ oordeel: 'OP_TIJD', ontbreekt: ['1 uur cursus'] });
    expect(eerst.trajectUren.herkomst[0]).toEqual({
      soort: 'CURSUS',
      gevolgd: '19.00',
      rapportages: 1,
      totEnMet: MAAND,
    });

    await lever(aanbieder, 'NO-A', csv('T-1;TAAL_KNM;40;20;20;0;ja;40;600,00'), { naam: 'beter.csv', periode: MAAND });
    await totStil(p);
    const daarna = await vraag();
    expect(zCursus(daarna)).toMatchObject({ oordeel: 'GEHAALD', ontbreekt: [] });
    expect(daarna.trajectUren.maanden[0]).toEqual({
      ...{ maand: MAAND, gepland: '40.00', gevolgd: '20.00', geplandTot: '40.00', gevolgdTot: '20.00' },
      regels: [{ versie: 2, gevolgd: '20.00', bestandsnaam: 'beter.csv' }],
    });
    const lijst = await km.gql<{ trajecten: { nodes: { stand: Record<string, unknown[]> }[] } }>(
      `{ trajecten(filter: { zoek: "T-1" }) { nodes { stand } } }`,
    );
    expect(lijst.data!.trajecten.nodes[0]!.stand['Z_CURSUS']![0]).toBe('GEHAALD');
  }, 90_000);

  it('uren van het PVT die een aanbieder meldt tellen mee, ook in de lijst, en niemand typt ze over', async () => {
    await p.eigenaar(
      `insert into product (code, naam) values ('PVT', 'Participatieverklaring') on conflict do nothing`,
    );
    await p.eigenaar(
      `insert into pip_onderdeel (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h)
       select o.pip_id, d.id, o.contract_id, o.van, o.tot, 0, 0 from pip_onderdeel o, product d where o.pip_id = 1 and d.code = 'PVT' limit 1`,
    );
    const pvt = (a: Antwoord): string[] => a.traject.termijnen.find((t) => t.code === 'PVT')!.ontbreekt;
    expect(pvt(await vraag())).toContain('12 uur PVT');
    const aanbieder = await p.als('aanbieder@a');
    await lever(aanbieder, 'NO-A', csv('T-1;TAAL_KNM;40;20;20;0;ja;40;600,00', 'T-1;PVT;12;11,5;0,5;0;ja;1;600,00'), {
      naam: 'met-pvt.csv',
      periode: MAAND,
    });
    await totStil(p);
    const na = await vraag();
    expect(pvt(na)).toContain('0,5 uur PVT');
    expect(na.trajectUren.herkomst.at(-1)).toEqual({ soort: 'PVT', gevolgd: '11.50', rapportages: 1, totEnMet: MAAND });
  }, 90_000);

  it('uren die na het einde van de termijn zijn gemaakt zijn te laat, in de lijst en in het dossier', async () => {
    const i = { sleutel: 'zCursusAsielH', waarde: '20.00', van: '2021-01-01', bron: 'Beleidsregel 2' };
    await zet(regisseur, i);
    const oordelen = async (eerstePip: string): Promise<unknown[]> => {
      await p.eigenaar(`update pip set vastgesteld_op = $1 where traject_id = 1`, [eerstePip]);
      const lijst = await km.gql<{ trajecten: { nodes: { stand: Record<string, unknown[]> }[] } }>(
        `{ trajecten(filter: { zoek: "T-1" }) { nodes { stand } } }`,
      );
      const { oordeel, cijfers } = zCursus(await vraag());
      const klaar = cijfers.find((c) => c.naam === 'klaar op')?.waarde ?? null;
      return [lijst.data!.trajecten.nodes[0]!.stand['Z_CURSUS']![0], oordeel, klaar];
    };
    // The term is three years from the day after; the hours are of MAAND.
    const einde = (maand: string): string => plusDagen(eersteDag(plusMaanden(maand, -36)), 9);
    expect(await oordelen(einde(MAAND))).toEqual(['GEHAALD', 'GEHAALD', null]);
    expect(await oordelen(einde(plusMaanden(MAAND, -1)))).toEqual(['TE_LAAT', 'TE_LAAT', laatsteDag(MAAND)]);
    await p.eigenaar(`update pip set vastgesteld_op = $1 where traject_id = 1`, [plusDagen(vandaag(), -200)]);
  });

  it('na een verhuizing telt de nieuwe gemeente de uren van ervoor mee, en de oude ziet ze niet meer', async () => {
    await p.eigenaar(`update traject set gemeente_id = 3 where trajectnummer = 'T-1'`);
    const nieuw = await vraag(await p.als('klant@cleyburg'));
    expect(nieuw.trajectUren.herkomst[0]).toMatchObject({ gevolgd: '20.00' });
    const oud = await km.gql(VRAAG);
    expect(oud.data).toEqual({ traject: null, trajectUren: null });
  });
});
