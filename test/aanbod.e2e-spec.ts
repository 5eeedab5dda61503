import { plusDagen, vandaag } from '#core';
import { maakProef, type Beller, type Proef } from './api.js';

const NU = vandaag();
interface Cel {
  tabel: string;
  onderdeel: string;
  groep: string;
  waarde: string;
  afwijking?: string | null;
}
const tekst = (cellen: Cel[], tabel: string): Record<string, string> =>
  Object.fromEntries(cellen.filter((c) => c.tabel === tabel).map((c) => [`${c.onderdeel} ${c.groep}`, c.waarde]));

describe('Aanbodplicht en schaal', () => {
  let p: Proef;
  let km: Beller;
  let regisseur: Beller;
  beforeAll(async () => {
    p = await maakProef();
    [km, regisseur] = [await p.als('klant@ademhuizen'), await p.als('regisseur@ademhuizen')];
    await p.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep) values ('G-1', 1, 'GEZINS_OF_OVERIGE_MIGRANT')`,
    );
  }, 120_000);
  afterAll(() => p?.sluit());
  const vraag = async <T>(b: Beller, query: string, v: Record<string, unknown> = {}): Promise<T> => {
    const r = await b.gql<T>(query, v);
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data;
  };
  const zet = (veld: string, b = regisseur) =>
    b.gql<Record<string, { gelukt: boolean; fouten: { code: string }[] }>>(
      `mutation { ${veld} { gelukt fouten { code } } }`,
    );
  const voor = async (nummer: string, dag = NU) =>
    (
      await vraag<{ aanbodVoorTraject: Record<string, unknown>[] }>(
        km,
        `{ aanbodVoorTraject(trajectnummer: "${nummer}", dag: "${dag}") { onderdeel moet waarde verschil uitleg schalen uitvoering uitvoerder } }`,
      )
    ).aanbodVoorTraject;
  const onderdeel = async (nummer: string, code: string, dag = NU) =>
    (await voor(nummer, dag)).find((a) => a['onderdeel'] === code);

  it('twee configuraties die verschillen waar de bronnen verschillen', async () => {
    const { aanbodConfiguraties: c } = await vraag<{
      aanbodConfiguraties: {
        code: string;
        cellen: Cel[];
        schalen: { onderdeel: string; schalen: string[]; zelf: boolean }[];
      }[];
    }>(
      km,
      `{ aanbodConfiguraties { code naam bron cellen { tabel onderdeel groep waarde } schalen { onderdeel schalen zelf } } }`,
    );
    expect(c.map((x) => x.code)).toEqual(['ML2020', 'DALFSEN2021']);
    const [ml, da] = c.map((x) => tekst(x.cellen, 'AANBODPLICHT')) as [Record<string, string>, Record<string, string>];
    const anders = [...new Set([...Object.keys(ml), ...Object.keys(da)])].filter((k) => ml[k] !== da[k]).sort();
    expect(anders).toEqual(['ALFABETISERING ASIEL', 'ALFABETISERING GEZIN', 'PARTICIPATIE GEZIN']);
    expect([ml['PARTICIPATIE GEZIN'], da['PARTICIPATIE GEZIN'], da['ALFABETISERING ASIEL']]).toEqual([
      'JA',
      'MET_BIJSTAND',
      undefined,
    ]);
    const schaal = tekst(c[0]!.cellen, 'SCHAAL');
    expect([
      schaal['MAP GEZIN'],
      schaal['MAP ASIEL_ONDERWIJS'],
      schaal['KANSENVERKENNER GEZIN'],
      schaal['BELEIDSVOORBEREIDING GEZIN'],
    ]).toEqual(['MET_BIJSTAND', 'NEE', 'NEE', undefined]);
    expect(c[0]!.schalen).toHaveLength(21);
    expect(c[0]!.schalen.find((s) => s.onderdeel === 'KNM')).toEqual({
      onderdeel: 'KNM',
      schalen: ['SUBREGIONAAL', 'REGIONAAL'],
      zelf: true,
    });
    expect(c[1]!.schalen.find((s) => s.onderdeel === 'Z_ROUTE')!.schalen).toEqual(['LOKAAL', 'SUBREGIONAAL']);
  });

  it('een gemeente kiest vanaf een dag; daarvoor geldt de vorige keuze', async () => {
    expect(await voor('T-1')).toEqual([]);
    await zet(`aanbodKiezen(configuratie: "ML2020", van: "2024-01-01")`);
    await zet(`aanbodKiezen(configuratie: "DALFSEN2021", van: "${plusDagen(NU, -10)}")`);
    expect(await onderdeel('G-1', 'PARTICIPATIE', plusDagen(NU, -11))).toMatchObject({ moet: true, waarde: 'JA' });
    expect(await onderdeel('G-1', 'PARTICIPATIE', plusDagen(NU, -10))).toMatchObject({
      moet: null,
      waarde: 'MET_BIJSTAND',
    });
    expect(await onderdeel('G-1', 'PARTICIPATIE', '2023-12-31')).toBeUndefined();
    expect((await zet(`aanbodKiezen(configuratie: "IETS", van: "2024-01-01")`)).data!['aanbodKiezen']!.fouten).toEqual([
      { code: 'TRA-210' },
    ]);
  });

  it('een uitkering op die dag maakt van "alleen met bijstand" een plicht', async () => {
    await p.eigenaar(
      `insert into traject_feit (traject_id, gemeente_id, soort, datum, tot, bron, door)
      select id, 1, 'UITKERING', $1, $2, 'KLANTMANAGER', 'proef' from traject where trajectnummer = 'G-1'`,
      [plusDagen(NU, -5), plusDagen(NU, -1)],
    );
    expect((await onderdeel('G-1', 'PARTICIPATIE', plusDagen(NU, -5)))!['moet']).toBe(true);
    expect((await onderdeel('G-1', 'PARTICIPATIE', plusDagen(NU, -1)))!['moet']).toBe(true);
    expect((await onderdeel('G-1', 'PARTICIPATIE', NU))!['moet']).toBe(false);
  });

  it('een cel wijkt af met een dag, en de uitvoering staat erbij', async () => {
    await zet(
      `aanbodAfwijken(afwijking: { tabel: AANBODPLICHT, onderdeel: "LEERROUTE", groep: GEZIN, waarde: JA, van: "${NU}", bron: "Besluit 7" })`,
    );
    expect((await onderdeel('G-1', 'LEERROUTE', plusDagen(NU, -1)))!['moet']).toBe(false);
    expect(await onderdeel('G-1', 'LEERROUTE')).toMatchObject({
      moet: true,
      uitleg: expect.stringContaining('Besluit 7') as string,
    });
    await zet(
      `onderdeelUitvoeringVastleggen(uitvoering: { onderdeel: "B1_ROUTE", schaal: REGIONAAL, uitvoering: CONTRACT, uitvoerder: "NO-A", van: "2024-01-01" })`,
    );
    expect(await onderdeel('T-1', 'LEERROUTE')).toMatchObject({
      schalen: ['REGIONAAL'],
      uitvoering: 'CONTRACT',
      uitvoerder: 'NO-A',
    });
    for (const [veld, code] of [
      [
        `aanbodAfwijken(afwijking: { tabel: AANBODPLICHT, onderdeel: "NIETS", groep: GEZIN, waarde: JA, van: "${NU}", bron: "x y z" })`,
        'TRA-211',
      ],
      [
        `aanbodAfwijken(afwijking: { tabel: AANBODPLICHT, onderdeel: "constructor", groep: GEZIN, waarde: JA, van: "${NU}", bron: "x y z" })`,
        'TRA-211',
      ],
      [
        `aanbodAfwijken(afwijking: { tabel: AANBODPLICHT, onderdeel: "MAP", groep: ASIEL_Z, waarde: JA, van: "${NU}", bron: "x y z" })`,
        'TRA-213',
      ],
      [
        `aanbodAfwijken(afwijking: { tabel: AANBODPLICHT, onderdeel: "MAP", groep: GEZIN, waarde: JA, van: "${NU}", tot: "2020-01-01", bron: "x y z" })`,
        'TRA-212',
      ],
    ] as const)
      expect((await zet(veld)).data!['aanbodAfwijken']!.fouten).toEqual([{ code }]);
    const { aanbod } = await vraag<{
      aanbod: { configuratie: { code: string }; keuzes: unknown[]; cellen: Cel[]; afwijkingen: unknown[] };
    }>(
      km,
      `{ aanbod { configuratie { code } keuzes { code van tot door } cellen { tabel onderdeel groep waarde afwijking } afwijkingen { onderdeel van tot bron door } uitvoeringen { onderdeel } } }`,
    );
    expect(aanbod.configuratie.code).toBe('DALFSEN2021');
    expect(aanbod.keuzes).toHaveLength(2);
    expect(aanbod.cellen.filter((x) => x.afwijking)).toHaveLength(1);
  });

  it('een andere gemeente ziet of wijzigt hier niets van', async () => {
    const ander = await p.als('klant@cleyburg');
    const { aanbod } = await vraag<{ aanbod: Record<string, unknown> }>(
      ander,
      `{ aanbod { configuratie { code } keuzes { code } afwijkingen { onderdeel } uitvoeringen { onderdeel } } }`,
    );
    expect(aanbod).toEqual({ configuratie: null, keuzes: [], afwijkingen: [], uitvoeringen: [] });
    expect(
      (await zet(`aanbodKiezen(configuratie: "ML2020", van: "2024-01-01")`, km)).errors?.[0]?.extensions.code,
    ).toBe('TOE-002');
  });
});
