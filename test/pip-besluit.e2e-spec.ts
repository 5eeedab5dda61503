import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plusDagen, vandaag, volgendeWerkdag } from '#core';
import { isTermijnvrij } from '#platform';
import { maakProef, type Beller, type Proef } from './api.js';
import { b1, Plan, taal, type Inhoud } from './hulp/pip.js';

const VANDAAG = vandaag();
const dag = (n: number): string => plusDagen(VANDAAG, n);
const straks = (over: Parameters<typeof taal>[0] = {}) => taal({ van: dag(30), tot: dag(395), ...over });

describe('PIP: de prijs ligt vast, wisselen, plaatsen, bezwaar en afdruk', () => {
  let p: Proef;
  let km: Beller;
  let volgend = 0;
  beforeAll(async () => {
    p = await maakProef();
    km = await p.als('klant@ademhuizen');
    await p.eigenaar(`insert into traject (trajectnummer, gemeente_id, doelgroep)
      select 'P-' || n, 1, 'ASIELSTATUSHOUDER' from generate_series(1, 40) n`);
  }, 60_000);
  afterAll(() => p?.sluit());

  /** A traject with a first plan of € 6.000. */
  async function metPlan(dagtekening = dag(-20), inhoud: Inhoud = b1(straks()), prijs = '6000.00'): Promise<Plan> {
    const plan = new Plan(km, `P-${++volgend}`);
    await plan.onderzocht('B1_ROUTE', 'B1_HAALBAAR', dag(-40));
    await stelVast(plan, inhoud, prijs, dagtekening);
    return plan;
  }
  async function stelVast(plan: Plan, inhoud: Inhoud, prijs: string, dagtekening = VANDAAG): Promise<void> {
    const { concept } = await plan.opslaan(inhoud, null);
    const uit = await plan.vaststellen(concept!.versie, prijs, dagtekening);
    if (!uit.gelukt) throw new Error(JSON.stringify(uit.fouten));
  }
  /** A draft for the onderwijsroute, with the reasons that it asks for. */
  async function naarOnderwijs(plan: Plan): Promise<{ versie: number }> {
    await plan.feit('LEERROUTE_AFGEWEZEN', {
      datum: VANDAAG,
      code: 'LEEFTIJD',
      gegevens: [{ naam: 'leerroute', waarde: 'B1_ROUTE' }],
    });
    await p.eigenaar(
      `update traject_feit set gegevens = '{"afwijkreden":"MOTIVATIE"}' where soort = 'LEERBAARHEIDSTOETS'`,
    );
    const { concept } = await plan.opslaan({ ...b1(straks()), leerroute: 'ONDERWIJSROUTE' }, null);
    return concept!;
  }
  const codes = async (werk: Promise<{ fouten: { code: string }[] }>): Promise<string[]> =>
    (await werk).fouten.map((f) => f.code);

  it('een bijstelling houdt de prijs, ook als het tarief intussen steeg; meer uren worden geweigerd met de cijfers', async () => {
    const bij = (over: Parameters<typeof straks>[0] = {}) => b1(straks({ contract: 'NO-B', ...over }));
    const plan = await metPlan(dag(-20), bij(), '5600.00');
    await p.eigenaar(`update tarief set tot = $1 where contract_id = 2`, [dag(-10)]);
    await p.eigenaar(
      `insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van) values (2, 1, 'LESUUR', 200000, $1)`,
      [dag(-9)],
    );
    const later = bij({ van: dag(60), tot: dag(420) });
    expect(await plan.prijs(later)).toMatchObject({ soort: 'BIJSTELLING', kostprijs: '5600.00', magVaststellen: true });
    const meer = await plan.prijs(bij({ urenTotaal: '450' }));
    expect(meer.fouten.map((f) => f.code)).toEqual(['PIP-050']);
    expect(meer.fouten[0]!.melding).toMatch(/€ 5\.600,00 .*€ 9\.000,00: € 3\.400,00 hoger.*Regel:.*Bron:/);
    const { concept } = await plan.opslaan(bij({ urenTotaal: '450' }), null);
    expect(await codes(plan.vaststellen(concept!.versie, '9000.00', VANDAAG))).toEqual(['PIP-050']);
    await plan.opslaan(later, concept!.versie);
    expect((await plan.vaststellen(concept!.versie + 1, '5600.00', VANDAAG)).versie).toMatchObject({
      ...{ versie: 2, soort: 'BIJSTELLING', kostprijs: '5600.00' },
    });
  });

  it('een andere leerroute gaat in stappen: advies, toets, gevolgen, goedkeuring, nieuwe versie', async () => {
    const plan = await metPlan();
    const z: Inhoud = { ...b1(straks({ urenTotaal: '800' })), leerroute: 'Z_ROUTE' };
    const { concept } = await plan.opslaan(z, null);
    const v = concept!.versie;
    expect(await codes(plan.vaststellen(v, '12000.00', VANDAAG))).toEqual(['PIP-043', 'PIP-045', 'PIP-051']);
    await plan.feit('LEERROUTE_AFGEWEZEN', {
      ...{ datum: dag(-1), code: 'NIVEAU_NIET_HAALBAAR', gegevens: [{ naam: 'leerroute', waarde: 'B1_ROUTE' }] },
    });
    await p.eigenaar(
      `update traject_feit set gegevens = '{"afwijkreden":"LEERACHTERGROND"}' where soort = 'LEERBAARHEIDSTOETS'
      and traject_id = (select id from traject where trajectnummer = $1)`,
      [plan.nummer],
    );
    expect(await codes(plan.goedkeuren(v, '12000.00'))).toEqual(['PIP-060']);
    const zonder = await plan.voorbereiden(v);
    expect(zonder.wijziging).toMatchObject({
      stand: 'VOORBEREID',
      mag: false,
      kostprijsWas: '6000.00',
      kostprijsWordt: '12000.00',
      verschil: '6000.00',
    });
    expect(await codes(plan.goedkeuren(v, '12000.00'))).toEqual(['PIP-061']);
    await plan.feit('ROUTEADVIES', {
      datum: dag(-1),
      code: 'TRAGER_DAN_VERWACHT',
      gegevens: [{ naam: 'leerroute', waarde: 'Z_ROUTE' }],
    });
    const met = (await plan.voorbereiden(v)).wijziging!;
    expect(met.mag).toBe(true);
    expect(met.gevolgen.map((g) => g.naam)).toContain('Einde van de inburgeringstermijn');
    expect(await codes(plan.goedkeuren(v, '11999.00'))).toEqual(['PIP-063']);
    expect((await plan.goedkeuren(v, '12000.00')).wijziging).toMatchObject({ stand: 'GOEDGEKEURD' });
    // Approved is what was shown: another plan under the same approval is refused.
    await plan.opslaan({ ...z, delen: [straks({ urenTotaal: '900' })] }, v);
    expect(await codes(plan.vaststellen(v + 1, '13500.00', VANDAAG))).toEqual(['PIP-053']);
    await plan.opslaan(z, v + 1);
    // The window closed between approval and decision.
    const eerste = await p.eigenaar(
      `update pip set vastgesteld_op = vastgesteld_op - 600 where traject_id = (select id from traject where trajectnummer = $1) returning id`,
      [plan.nummer],
    );
    expect(await codes(plan.vaststellen(v + 2, '12000.00', VANDAAG))).toEqual(['PIP-061']);
    await p.eigenaar(`update pip set vastgesteld_op = vastgesteld_op + 600 where id = $1`, [eerste[0]!.id]);
    const uit = await plan.vaststellen(v + 2, '12000.00', VANDAAG);
    expect(uit.versie).toMatchObject({
      versie: 2,
      soort: 'LEERROUTE',
      leerroute: 'Z_ROUTE',
      kostprijs: '12000.00',
      niveaus: [],
    });
    const [w] = await p.eigenaar(
      `select w.stand, w.goedgekeurd_door, p.versie from leerroute_wijziging w join pip p on p.wijziging_id = w.id where w.stand = 'UITGEVOERD'`,
    );
    expect(w).toEqual({ stand: 'UITGEVOERD', goedgekeurd_door: 'klant', versie: 2 });
    expect((await plan.dossier())!.wijziging).toBeNull();
  });

  it('een andere route na het venster en een ander niveau zonder 600 uur worden geweigerd, met regel en bron', async () => {
    const plan = await metPlan(dag(-600), b1(straks()));
    await plan.feit('ROUTEADVIES', {
      datum: VANDAAG,
      code: 'WERK',
      gegevens: [{ naam: 'leerroute', waarde: 'ONDERWIJSROUTE' }],
    });
    const concept = await naarOnderwijs(plan);
    const { wijziging } = await plan.voorbereiden(concept!.versie);
    expect(wijziging!.toets.filter((r) => !r.mag).map((r) => r.code)).toEqual(['WISSELEN']);
    expect(wijziging!.gevolgen.map((g) => g.naam)).not.toContain('Leeftijd bij de leerroute');
    await plan.opslaan({ ...b1(straks()), niveaus: [{ onderdeel: 'LEZEN', niveau: 'A2' }] }, concept!.versie);
    const niveau = (await plan.voorbereiden(concept!.versie + 1)).wijziging!;
    expect(niveau).toMatchObject({ soort: 'NIVEAU', mag: false });
    expect(niveau.toets.find((r) => r.code === 'AFSCHALEN_LEZEN')!.uitleg).toContain('600 uur cursus');
  });

  it('een andere route waarschuwt voor de leeftijd die de gemeente instelde; wie ernaar kijkt staat in het logboek', async () => {
    const plan = await metPlan();
    const rita = await p.als('regisseur@ademhuizen');
    const zet = (sleutel: string, waarde: string): Promise<unknown> =>
      rita.gql(
        `mutation { trajectinstellingVastleggen(instelling: { sleutel: "${sleutel}", waarde: "${waarde}", van: "2022-01-01", bron: "Beleidsregel" }) { gelukt } }`,
      );
    await zet('onderwijsMaxLeeftijd', '28');
    await rita.gql(
      `mutation { inburgeraarVastleggen(trajectnummer: "${plan.nummer}", inburgeraar: { voornamen: "Abel", achternaam: "Proef", geboortedatum: "1980-02-29" }) { fouten { code } } }`,
    );
    const concept = await naarOnderwijs(plan);
    const inzagen = async (): Promise<number> =>
      (await p.eigenaar<{ n: number }>(`select count(*)::int n from persoon_inzage where handeling = 'BEOORDELEN'`))[0]!
        .n;
    const voor = await inzagen();
    const { wijziging } = await plan.voorbereiden(concept.versie);
    expect(wijziging!.gevolgen.find((g) => g.naam === 'Leeftijd bij de leerroute')).toEqual({
      ...{ naam: 'Leeftijd bij de leerroute', was: 'geen leeftijd ingesteld', wordt: 'let op: past niet' },
    });
    expect(await inzagen()).toBe(voor + 1);
    expect(JSON.stringify(wijziging)).not.toMatch(/(?<![0-9a-f])1980(?![0-9a-f])/);
    await zet('onderwijsMaxLeeftijd', 'geen');
  });

  it('plaatsen kan niet bij een geschorst keurmerk, een contract zonder deze gemeente of boven het plafond; wie is gestart gaat door', async () => {
    const gestart = await metPlan(dag(-20), b1(straks({ van: dag(-10) })));
    await p.eigenaar(`update contract set keurmerk_vereist = 'Blik op Werk' where nummer = 'NO-A'`);
    const nieuw = new Plan(km, `P-${++volgend}`);
    const plaats = async (plan: Plan, inhoud = b1(straks())): Promise<string[]> =>
      (await plan.prijs(inhoud)).fouten.map((f) => f.code).filter((c) => !['PIP-043', 'PIP-044'].includes(c));
    expect(await plaats(nieuw)).toEqual(['CON-025']);
    await p.eigenaar(
      `insert into contract_keurmerk (contract_id, stand, van, tot, bron) values (1, 'GELDIG', '2024-01-01', $1, 'register'), (1, 'GESCHORST', $2, null, 'register')`,
      [dag(-1), VANDAAG],
    );
    expect(await plaats(nieuw)).toEqual(['CON-024']);
    // A first day before the suspension does not help.
    expect(await plaats(nieuw, b1(straks({ van: dag(-5) })))).toEqual(['CON-024']);
    expect(await plaats(gestart, b1(straks({ van: dag(-10) })))).toEqual([]);
    expect((await nieuw.aanbod()).filter((a) => a.contract === 'NO-A')[0]!.belet).toMatchObject({ code: 'CON-024' });
    await p.eigenaar(`update contract set keurmerk_vereist = null where nummer = 'NO-A'`);
    expect((await nieuw.aanbod()).map((a) => [a.contract, a.belet])).toContainEqual(['NO-A', null]);

    await p.eigenaar(`insert into contract_gemeente (contract_id, gemeente_id, van) values (1, 2, '2024-01-01')`);
    expect(await plaats(nieuw)).toEqual(['CON-023']);
    await p.eigenaar(`delete from contract_gemeente`);
    expect(await plaats(nieuw, b1(straks({ contract: 'ZU-B' })))).toEqual(['PIP-017']);
    expect(await plaats(nieuw, b1(straks({ van: '2028-01-01', tot: '2028-12-31' })))).toEqual(['CON-022']);

    const [{ bezet }] = (await p.eigenaar<{ bezet: string }>(
      `select (coalesce(sum(o.bedrag_cent), 0) + (select kostprijs_cent from pip where id = 1))::text bezet
       from pip_onderdeel o join pip p on p.id = o.pip_id
       where o.contract_id = 1 and not exists (select from pip h where h.traject_id = p.traject_id and h.versie > p.versie)`,
    )) as [{ bezet: string }];
    await p.eigenaar(`update contract set plafond_cent = $1 where nummer = 'NO-A'`, [String(Number(bezet) + 600_000)]);
    expect(await plaats(nieuw)).toEqual([]);
    await p.eigenaar(`update contract set plafond_cent = plafond_cent - 1 where nummer = 'NO-A'`);
    const vol = await nieuw.prijs(b1(straks()));
    expect(vol.fouten.find((f) => f.code === 'PIP-031')!.melding).toContain('nog € 5.999,99 over');
    await p.eigenaar(`update contract set plafond_cent = null where nummer = 'NO-A'`);
  });

  it('een tarief waarmee een plan is geprijsd, verandert niet meer, ook als de lessen later beginnen', async () => {
    const stam = `insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van, tot) values (1, 2, 'STUK', 10000, $1, $2)`;
    await p.eigenaar(stam, [dag(-30), dag(5)]);
    const regio = await p.als('contract@noord');
    const leg = (van: string): Promise<string[]> =>
      regio
        .gql<{ tariefVastleggen: { fouten: { code: string }[] } }>(
          `mutation($t: TariefInput!) { tariefVastleggen(contract: "NO-A", tarief: $t) { fouten { code } } }`,
          { t: { product: 'PVT', eenheid: 'STUK', bedrag: '2.00', van, bronDocument: 'brief' } },
        )
        .then((r) => r.data!.tariefVastleggen.fouten.map((f) => f.code));
    const plan = new Plan(km, `P-${++volgend}`);
    await plan.onderzocht('B1_ROUTE', 'B1_HAALBAAR', dag(-40));
    const pvt = { sleutel: 'd2', product: 'PVT', contract: 'NO-A', van: dag(40), tot: dag(50) };
    await stelVast(plan, b1(straks(), pvt), '6001.00');
    expect(await leg(dag(-30))).toEqual(['TAR-010']);
    expect(await leg(dag(-1))).toEqual(['TAR-010']);
    expect(await leg(dag(1))).toEqual([]);
  });

  it('noteert een bezwaar met zijn uitkomst; onmogelijke dagen worden geweigerd', async () => {
    const plan = await metPlan(dag(-50));
    // Six weeks, and no Saturday, Sunday or holiday.
    const tot = volgendeWerkdag(dag(-8), isTermijnvrij);
    const fout = (over: Record<string, unknown>) => codes(plan.bezwaar({ versie: 1, ontvangenOp: dag(-10), ...over }));
    expect(await fout({ versie: 9 })).toEqual(['PIP-070']);
    expect(await fout({ ontvangenOp: dag(-51) })).toEqual(['PIP-071']);
    expect(await fout({ ontvangenOp: dag(1) })).toEqual(['PIP-071']);
    expect(await fout({ uitkomst: 'GEGROND' })).toEqual(['PIP-072']);
    expect(await fout({ uitkomst: 'GEGROND', beslistOp: dag(-11) })).toEqual(['PIP-073']);
    const eerst = await plan.bezwaar({ versie: 1, ontvangenOp: dag(-10) });
    expect(eerst.versie!.bezwaren).toEqual([{ ontvangenOp: dag(-10), opTijd: true, uitkomst: null, beslistOp: null }]);
    const na = await plan.bezwaar({ versie: 1, ontvangenOp: dag(-10), uitkomst: 'ONGEGROND', beslistOp: dag(-2) });
    expect(na.versie!.bezwaren).toEqual([
      { ontvangenOp: dag(-10), opTijd: true, uitkomst: 'ONGEGROND', beslistOp: dag(-2) },
    ]);
    const laat = await plan.bezwaar({ versie: 1, ontvangenOp: plusDagen(tot, 1) });
    expect(laat.versie!.bezwaren.map((b) => b.opTijd)).toEqual([true, false]);
    expect(na.versie!.bezwaarTot).toBe(tot);
  });

  it('een andere gemeente, een regio en een aanbieder zien en doen niets met dit plan', async () => {
    const plan = await metPlan();
    await plan.opslaan(b1(straks()), null);
    const ander = new Plan(await p.als('klant@cleyburg'), plan.nummer);
    expect(
      await (await p.als('klant@cleyburg')).gql(`{ pipVersies(trajectnummer: "${plan.nummer}") { trajectnummer } }`),
    ).toEqual({ data: { pipVersies: null } });
    expect(await ander.aanbod()).toEqual([]);
    expect(await codes(ander.opslaan(b1(straks()), 1))).toEqual(['PIP-001']);
    expect(await codes(ander.vaststellen(1, '6000.00', VANDAAG))).toEqual(['PIP-001']);
    expect(await codes(ander.bezwaar({ versie: 1, ontvangenOp: VANDAAG }))).toEqual(['PIP-001']);
    expect(await codes(ander.voorbereiden(1))).toEqual(['PIP-001']);
    const pad = `/api/trajecten/${plan.nummer}/pip/1.pdf`;
    expect((await km.get(pad)).status).toBe(200);
    for (const wie of ['klant@cleyburg', 'aanbieder@a', 'contract@noord', 'financien@bergdorp', 'beheer@portaal'])
      expect((await (await p.als(wie)).get(pad)).status).toBe(404);
    expect((await p.anoniem.get(pad)).status).toBe(401);
    const open = await p.eigenaar(
      `select rol, tabel from unnest(array['aanbieder', 'regio', 'beheer', 'aanmelden']) rol,
         unnest(array['pip_concept', 'leerroute_wijziging', 'pip_bezwaar']) tabel
       where has_any_column_privilege('portaal_' || rol, tabel, 'select, insert, update') or has_table_privilege('portaal_' || rol, tabel, 'delete')`,
    );
    expect(open).toEqual([]);
  });

  it('drukt het plan af als PDF die kan worden voorgelezen, zonder prijzen', async () => {
    const plan = await metPlan();
    const haal = async (b: Beller, zoek = ''): Promise<{ kop: Record<string, string>; pdf: Buffer }> => {
      const r = await b
        .get(`/api/trajecten/${plan.nummer}/pip/1.pdf${zoek}`)
        .buffer(true)
        .parse((res, klaar) => {
          const delen: Buffer[] = [];
          res.on('data', (d: Buffer) => delen.push(d));
          res.on('end', () => klaar(null, Buffer.concat(delen)));
        });
      return { kop: r.headers as never, pdf: r.body as Buffer };
    };
    await km.gql(
      `mutation($n: String!, $i: InburgeraarInput!) { inburgeraarVastleggen(trajectnummer: $n, inburgeraar: $i) { fouten { code } } }`,
      { n: plan.nummer, i: { voornamen: 'Şükrü', achternaam: 'Đặng', geboortedatum: '1990-05-01' } },
    );
    const { kop, pdf } = await haal(km);
    expect(kop).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    const map = mkdtempSync(path.join(tmpdir(), 'pip-'));
    const bestand = path.join(map, 'pip.pdf');
    writeFileSync(bestand, pdf);
    const lees = (programma: string, ...opties: string[]): string => execFileSync(programma, opties).toString();
    const boom = lees('pdfinfo', '-struct-text', bestand);
    const tekst = lees('pdftotext', '-layout', bestand, '-');
    for (const soort of ['H1', 'H2', 'P (block)', 'Table', 'TH', 'TD', 'LBody']) expect(boom).toContain(soort);
    for (const stuk of [
      'Ademhuizen',
      plan.nummer,
      'B1-route',
      'Taal en KNM',
      'Taalhuis A',
      'bezwaar',
      'Leerbaarheid',
      'Onderwijsroute',
    ])
      expect(tekst.toLowerCase()).toContain(stuk.toLowerCase());
    expect(tekst).not.toMatch(/€|6\.000/);
    expect(tekst).toContain('Şükrü Đặng');
    const [inzage] = await p.eigenaar(`select doel, handeling, door from persoon_inzage order by id desc limit 1`);
    expect(inzage).toEqual({ doel: 'BEGELEIDING', handeling: 'BESTAND', door: 'klant' });
    // Somebody else's: without a reason no name.
    await p.eigenaar(
      `update traject set klantmanager_id = (select id from gebruiker where email = 'klant@cleyburg') where trajectnummer = $1`,
      [plan.nummer],
    );
    const zonder = async (zoek: string): Promise<boolean> => {
      writeFileSync(bestand, (await haal(km, zoek)).pdf);
      return !lees('pdftotext', bestand, '-').includes('Đặng');
    };
    expect([await zonder(''), await zonder('?doel=toString'), await zonder('?doel=WAARNEMING')]).toEqual([
      true,
      true,
      false,
    ]);
    rmSync(map, { recursive: true });
  });
});
