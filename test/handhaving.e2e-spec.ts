import { plusDagen, vandaag, volgendeWerkdag } from '#core';
import { isTermijnvrij } from '#platform';
import { maakProef, type Beller, type Proef } from './api.js';

const dag = (n: number): string => plusDagen(vandaag(), n);
interface Zaak {
  id: string;
  grond: string;
  stand: string;
  bedrag: string | null;
  som: string | null;
  boeteStaat: boolean;
  bezwaarTotEnMet: string | null;
  stappen: { naar: string; datum: string; code: string }[];
  keuzes: { naar: string }[];
}

describe('Handhaving', () => {
  let p: Proef;
  let km: Beller;
  beforeAll(async () => {
    p = await maakProef();
    km = await p.als('klant@ademhuizen');
    await p.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep) values ('G-1', 1, 'GEZINS_OF_OVERIGE_MIGRANT'), ('C-1', 3, 'GEZINS_OF_OVERIGE_MIGRANT')`,
    );
    await p.eigenaar(
      `insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent) select id, 1, $1, 'B1_ROUTE', 0 from traject where trajectnummer = 'G-1'`,
      [dag(-120)],
    );
  }, 120_000);
  afterAll(() => p?.sluit());

  const doe = async (veld: string, b = km): Promise<string[]> => {
    const r = await b.gql<Record<string, { gelukt: boolean; fouten: { code: string }[] }>>(
      `mutation { ${veld} { gelukt fouten { code } } }`,
    );
    if (!r.data) return r.errors!.map((e) => e.extensions.code);
    return Object.values(r.data)[0]!.fouten.map((f) => f.code);
  };
  const zaken = async (nummer: string, b = km): Promise<Zaak[]> =>
    (
      await b.gql<{ handhavingen: Zaak[] }>(
        `{ handhavingen(trajectnummer: "${nummer}") { id grond artikel stand bedrag som boeteStaat bezwaarTotEnMet stappen { naar datum code uitkomst } keuzes { naar } } }`,
      )
    ).data!.handhavingen;
  const begin = (nummer: string, grond: string, van: number, b = km) =>
    doe(
      `handhavingBeginnen(waarschuwing: { trajectnummer: "${nummer}", grond: ${grond}, feitdatum: "${dag(van)}", datum: "${dag(van)}", code: "BRIEF" })`,
      b,
    );
  const stap = (id: string, naar: string, d: string, code: string, extra = '', b = km) =>
    doe(`handhavingStapZetten(stap: { id: "${id}", naar: ${naar}, datum: "${d}", code: "${code}"${extra} })`, b);
  /** A whole case up to a decision to fine. */
  async function boete(nummer: string, grond: string, van: number, verwijtbaarheid = 'OPZET'): Promise<Zaak> {
    expect(await begin(nummer, grond, van)).toEqual([]);
    const zaak = (await zaken(nummer)).find((z) => z.stand === 'GEWAARSCHUWD')!;
    expect(await stap(zaak.id, 'REDENEN_GEVRAAGD', dag(van + 1), 'GEEN_REACTIE')).toEqual([]);
    expect(await stap(zaak.id, 'GEHOORD', dag(van + 2), 'AFGEZIEN')).toEqual([]);
    expect(await stap(zaak.id, 'BESLOTEN', dag(van + 3), 'BOETE', `, verwijtbaarheid: ${verwijtbaarheid}`)).toEqual([]);
    return (await zaken(nummer)).find((z) => z.id === zaak.id)!;
  }

  it('gaat van waarschuwing tot besluit en bezwaar, elke stap met een dag', async () => {
    // Six weeks after the decision of 97 days ago, and no Saturday, Sunday or holiday.
    const tot = volgendeWerkdag(dag(-55), isTermijnvrij);
    const z = await boete('G-1', 'LESSEN_GEMIST', -100);
    expect(z).toMatchObject({
      stand: 'BESLOTEN',
      bedrag: '50.00',
      som: '1e keer: € 50 × 100 % = € 50',
      boeteStaat: true,
      bezwaarTotEnMet: tot,
    });
    expect(z.stappen.map((s) => s.naar)).toEqual(['GEWAARSCHUWD', 'REDENEN_GEVRAAGD', 'GEHOORD', 'BESLOTEN']);
    expect(z.keuzes.map((k) => k.naar)).toEqual(['BEZWAAR', 'AFGEDAAN']);
    expect(await stap(z.id, 'GEHOORD', dag(-90), 'GEHOORD')).toEqual(['HAN-010']);
    expect(await stap(z.id, 'BEZWAAR', plusDagen(tot, 1), 'OP_TIJD')).toEqual(['HAN-015']);
    expect(await stap(z.id, 'BEZWAAR', tot, 'OP_TIJD')).toEqual([]);
  });

  it('de ladder telt wat eerder staat; een gegrond bezwaar telt niet meer', async () => {
    const tweede = await boete('G-1', 'AFSPRAAK_NIET_NAGEKOMEN', -50, 'NORMAAL');
    expect(tweede).toMatchObject({ bedrag: '50.00', som: '2e keer: € 100 × 50 % = € 50' });
    const eerste = (await zaken('G-1')).find((z) => z.stand === 'BEZWAAR')!;
    expect(await stap(eerste.id, 'AFGEDAAN', dag(-10), 'GEGROND')).toEqual([]);
    const berekend = await km.gql<{ boeteBerekenen: { bedrag: string; som: string } }>(
      `{ boeteBerekenen(trajectnummer: "G-1", grond: LESSEN_GEMIST, dag: "${dag(-1)}", verwijtbaarheid: GROVE_SCHULD) { bedrag som bron tekst fouten { code } } }`,
    );
    expect(berekend.data!.boeteBerekenen).toMatchObject({ bedrag: '75.00', som: '2e keer: € 100 × 75 % = € 75' });
    const voorHetPip = await km.gql<{ boeteBerekenen: { bedrag: string | null; fouten: { code: string }[] } }>(
      `{ boeteBerekenen(trajectnummer: "G-1", grond: LESSEN_GEMIST, dag: "${dag(-121)}", verwijtbaarheid: OPZET) { bedrag fouten { code } } }`,
    );
    expect(voorHetPip.data!.boeteBerekenen).toEqual({ bedrag: null, fouten: [{ code: 'HAN-005' }] });
  });

  it('artikel 22 is een vast bedrag en telt niet in de ladder', async () => {
    expect(await boete('G-1', 'INTAKE_NIET_VERSCHENEN', -40)).toMatchObject({ bedrag: '250.00' });
    expect((await boete('G-1', 'LESSEN_GEMIST', -30)).som).toContain('2e keer');
  });

  it('asielstatushouders krijgen geen boete, tenzij de gemeente dat heeft aangezet', async () => {
    expect(await begin('T-1', 'LESSEN_GEMIST', -20)).toEqual([]);
    const [z] = await zaken('T-1');
    await stap(z!.id, 'REDENEN_GEVRAAGD', dag(-19), 'GEEN_REACTIE');
    await stap(z!.id, 'GEHOORD', dag(-18), 'GEHOORD');
    expect(await stap(z!.id, 'BESLOTEN', dag(-17), 'BOETE', ', verwijtbaarheid: OPZET')).toEqual(['HAN-003']);
    expect((await zaken('T-1'))[0]!.stand).toBe('GEHOORD');
    const regisseur = await p.als('regisseur@ademhuizen');
    await doe(
      `trajectinstellingVastleggen(instelling: { sleutel: "boeteAsiel", waarde: "JA", van: "2024-01-01", bron: "Besluit 9" })`,
      regisseur,
    );
    expect(await stap(z!.id, 'BESLOTEN', dag(-17), 'BOETE')).toEqual(['HAN-004']);
    expect(await stap(z!.id, 'BESLOTEN', dag(-17), 'BOETE', ', verwijtbaarheid: OPZET')).toEqual([]);
  });

  it('voor één voorval is er één zaak, ook als twee er tegelijk aan beginnen; wie ervan afziet kan opnieuw beginnen', async () => {
    const gelijk = await Promise.all([1, 2, 3].map(() => begin('G-1', 'GESPREK_NIET_VERSCHENEN', -15)));
    expect(gelijk.flat()).toEqual(['HAN-023', 'HAN-023']);
    expect(await begin('G-1', 'AFSPRAAK_NIET_NAGEKOMEN', -15)).toEqual([]);
    const zaak = (await zaken('G-1')).find((z) => z.stand === 'GEWAARSCHUWD' && z.grond === 'GESPREK_NIET_VERSCHENEN')!;
    expect(await stap(zaak.id, 'AFGEDAAN', dag(-14), 'AFGEZIEN')).toEqual([]);
    expect(await begin('G-1', 'GESPREK_NIET_VERSCHENEN', -15)).toEqual([]);
  });

  it('op een afgesloten traject begint geen handhaving', async () => {
    await p.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep, afgesloten_op) values ('G-2', 1, 'GEZINS_OF_OVERIGE_MIGRANT', $1)`,
      [dag(-5)],
    );
    expect(await begin('G-2', 'LESSEN_GEMIST', -10)).toEqual(['HAN-024']);
  });

  it('weigert dagen en codes die niet kunnen, en legt dan niets vast', async () => {
    const voor = await p.eigenaar(`select count(*) from handhaving_stap`);
    expect(await begin('G-1', 'LESSEN_GEMIST', 1)).toEqual(['HAN-012']);
    expect(await begin('BESTAAT-NIET', 'LESSEN_GEMIST', -1)).toEqual(['HAN-020']);
    const [z] = await zaken('G-1');
    expect(await stap(z!.id, 'BEZWAAR', dag(0), 'zijn rug doet pijn')).toEqual(['POR-002']);
    expect(await p.eigenaar(`select count(*) from handhaving_stap`)).toEqual(voor);
  });

  it('een andere gemeente ziet en doet hier niets, ook niet aan de database', async () => {
    const ander = await p.als('klant@cleyburg');
    expect(await zaken('G-1', ander)).toEqual([]);
    const [z] = await zaken('G-1');
    expect(await stap(z!.id, 'BEZWAAR', dag(0), 'OP_TIJD', '', ander)).toEqual(['HAN-021']);
    expect(await begin('G-1', 'LESSEN_GEMIST', -1, ander)).toEqual(['HAN-020']);
    for (const scope of ['aanbieder', 'regio', 'beheer', 'aanmelden'])
      await expect(
        p
          .eigenaar(`begin; set local role portaal_${scope}; select * from handhaving`)
          .finally(() => p.eigenaar('rollback')),
      ).rejects.toThrow(/permission denied/);
  });
});
