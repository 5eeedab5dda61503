import type { Browser } from 'playwright-core';
import { plusDagen, vandaag } from '#core';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(90_000);

const dag = (n: number): string => plusDagen(vandaag(), n);
const BSN = '111222333';

describe('namen, zoeken, handhaving en beleid in de browser', () => {
  let portaal: Portaal;
  let browser: Browser;
  let b: Bezoeker;
  beforeAll(async () => {
    [portaal, browser] = await Promise.all([startPortaal(), startBrowser()]);
    const { proef } = portaal;
    await proef.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep, klantmanager_id) values
         ('T-20', 1, 'GEZINS_OF_OVERIGE_MIGRANT', null), ('T-21', 1, 'ASIELSTATUSHOUDER', null),
         ('T-22', 1, 'ASIELSTATUSHOUDER', (select id from gebruiker where email = 'regisseur@ademhuizen'))`,
    );
    await proef.eigenaar(
      `insert into traject_feit (traject_id, gemeente_id, soort, datum, bron, door)
       select id, 1, 'DUO_KENNISGEVING', current_date - 80, 'KLANTMANAGER', 'proef' from traject where trajectnummer = 'T-21'`,
    );
    const regisseur = await proef.als('regisseur@ademhuizen');
    const mens = { voornamen: 'Nadira', achternaam: 'Voorbeeld', geboortedatum: '1990-05-17', bsn: BSN };
    for (const [n, i] of [
      ['T-20', mens],
      ['T-21', { ...mens, voornamen: 'Samir', bsn: null }],
      ['T-22', { ...mens, voornamen: 'Collega', bsn: null }],
    ] as const) {
      const r = await regisseur.gql<{ u: { fouten: unknown[] } }>(
        `mutation($n: String!, $i: InburgeraarInput!) { u: inburgeraarVastleggen(trajectnummer: $n, inburgeraar: $i) { fouten { code } } }`,
        { n, i },
      );
      expect(r.data!.u.fouten).toEqual([]);
    }
    b = await Bezoeker.nieuw(browser, portaal.url);
    await b.inloggen('klant@ademhuizen');
  });
  afterAll(async () => {
    await browser?.close();
    await portaal?.sluit();
  });
  const log = async (): Promise<{ handeling: string; doel: string; n: number }[]> =>
    portaal.proef.eigenaar(
      `select handeling, doel, cardinality(traject_ids) n from persoon_inzage where handeling in ('LIJST', 'ZOEKEN', 'BEOORDELEN') order by id`,
    );
  const rij = (tekst: string) => b.page.locator('.tabel tbody tr', { hasText: tekst });

  it('ziet namen in de lijst, met wat het eerst aandacht vraagt bovenaan; het lezen is één regel in het logboek', async () => {
    await b.page.getByRole('link', { name: 'Inburgeraars', exact: true }).click();
    await b.kop('Inburgeraars');
    await rij('Samir Voorbeeld').waitFor();
    expect(await b.page.locator('.tabel tbody tr').first().innerText()).toMatch(/Samir Voorbeeld\s+T-21[\s\S]*Te laat/);
    expect(await rij('T-22').innerText()).toContain('inburgeraar van een collega');
    expect(await b.page.getByText(/Leest u namen, dan leggen wij dat vast/).count()).toBe(1);
    expect(await log()).toEqual([{ handeling: 'LIJST', doel: 'BEGELEIDING', n: 2 }]);
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('toont op verzoek geen namen, en die van een collega alleen bij waarnemen', async () => {
    await b.page.getByLabel('Waarvoor').selectOption('GEEN');
    await b.page.getByRole('columnheader', { name: 'Traject', exact: true }).waitFor();
    expect(await b.page.getByText('Voorbeeld').count()).toBe(0);
    await b.page.getByLabel('Waarvoor').selectOption('WAARNEMING');
    await rij('Collega Voorbeeld').waitFor();
    expect((await log()).slice(1)).toEqual([{ handeling: 'LIJST', doel: 'WAARNEMING', n: 3 }]);
    await b.page.getByLabel('Waarvoor').selectOption('BEGELEIDING');
    await rij('T-22').getByText('inburgeraar van een collega').waitFor();
  });

  it('zoekt met het toetsenbord op naam en op BSN; wat is getypt komt nooit in het adres', async () => {
    const voor = (await log()).length;
    const veld = b.page.getByLabel('Naam, BSN of V-nummer');
    await veld.fill('voorb');
    await veld.press('Enter');
    await b.page.getByText('2 inburgeraars gevonden.').waitFor();
    await rij('Nadira Voorbeeld').waitFor();
    expect(await b.page.locator('.tabel tbody tr').first().innerText()).toContain('Samir Voorbeeld');
    expect(await b.toegankelijkheid()).toEqual([]);
    await veld.fill(BSN);
    await veld.press('Enter');
    await b.page.getByText('1 inburgeraar gevonden.').waitFor();
    expect(await rij('T-20').innerText()).toContain('geboren 17-05-1990');
    expect(b.page.url()).not.toMatch(/voorb|111222333/i);
    expect((await log()).slice(voor)).toEqual([
      { handeling: 'ZOEKEN', doel: 'BEGELEIDING', n: 2 },
      { handeling: 'ZOEKEN', doel: 'BEGELEIDING', n: 1 },
    ]);
    await veld.fill('niemandheetzo');
    await veld.press('Enter');
    await b.page.getByText('Niemand gevonden').waitFor();
    await b.page.getByRole('button', { name: 'Zoeken wissen' }).press('Enter');
    await rij('T-22').waitFor();
  });

  it('handhaaft stap voor stap: waarschuwing, reden, horen, besluit met het bedrag vooraf, bezwaar', async () => {
    await b.ga('/trajecten/T-20?deel=handhaving');
    await b.page.getByText('Een boete voor gemiste lessen kan pas als er een PIP is').waitFor();
    await portaal.proef.eigenaar(
      `insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent)
       select id, 1, current_date - 60, 'B1_ROUTE', 0 from traject where trajectnummer = 'T-20'`,
    );
    await b.page.reload();
    await b.page.getByText(/ten hoogste €\u00a050,00/).waitFor();
    await b.page.getByText('Waarschuwing vastleggen', { exact: true }).first().click();
    await b.page.getByLabel('Wat gebeurde er?').selectOption('LESSEN_GEMIST');
    await b.page.getByLabel('Dag waarop het gebeurde').fill(dag(-30));
    await b.page.getByLabel('Dag van de waarschuwing').fill(dag(-31));
    await b.page.getByLabel('Hoe is er gewaarschuwd?').selectOption('BRIEF');
    await b.page.getByRole('button', { name: 'Waarschuwing vastleggen' }).click();
    await b.page.getByText('De waarschuwing ligt voor wat er gebeurde.').first().waitFor();
    await b.page.getByLabel('Dag van de waarschuwing').fill(dag(-30));
    await b.page.getByRole('button', { name: 'Waarschuwing vastleggen' }).click();
    await b.page.getByRole('heading', { name: /Lessen gemist zonder goede reden/ }).waitFor();
    const stap = async (uitkomst: string, d: number, schuld?: string) => {
      await b.page.getByLabel('Uitkomst').selectOption(uitkomst);
      if (schuld) await b.page.getByLabel('Hoe verwijtbaar?').selectOption(schuld);
      await b.page.getByLabel('Dag', { exact: true }).fill(dag(d));
      if (schuld) await b.page.getByText('1e keer: € 50 × 50 % = € 25').waitFor();
      if (schuld) expect(await b.toegankelijkheid()).toEqual([]);
      await b.page.getByRole('button', { name: 'Stap vastleggen' }).press('Enter');
    };
    await stap('GEEN_GELDIGE_REDEN', -29);
    await b.page.getByText('Naar redenen gevraagd: er was geen geldige reden').waitFor();
    await stap('GEHOORD', -28);
    await b.page.getByText('Gehoord: is gehoord').waitFor();
    await stap('BOETE', -27, 'NORMAAL');
    await b.page.getByText('Besloten: een boete').waitFor();
    await b.page.getByText('Bezwaar kan tot en met').waitFor();
    expect(await b.page.locator('main').innerText()).toContain('€\u00a025,00');
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('ziet bij een asielstatushouder vooraf dat een boete niet kan, en waarom', async () => {
    await b.ga('/trajecten/T-21?deel=handhaving');
    await b.page.getByText('U kunt deze inburgeraar nu geen boete geven').waitFor();
    await b.page.getByText(/HvJ EU 4 februari 2025/).waitFor();
  });

  it('leest het beleid van de gemeente, zonder het te kunnen veranderen', async () => {
    await b.ga('/trajecten/beleid');
    await b.kop('Beleid inburgering');
    await b.page.getByText('Op deze dag volgt uw gemeente nog geen bron').waitFor();
    expect(await b.page.getByText('Een bron kiezen').count()).toBe(0);
  });

  it('de regisseur kiest een bron, wijkt af met een besluit en legt vast wie uitvoert', async () => {
    await b.page.context().clearCookies();
    await b.inloggen('regisseur@ademhuizen');
    await b.ga('/trajecten/beleid');
    await b.page.getByText('Waarin de bronnen verschillen', { exact: true }).click();
    await rij('Andere participatieonderdelen in het PIP').getByText('Alleen met bijstand').waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.page.getByLabel('Bron', { exact: true }).selectOption('ML2020');
    await b.page.getByLabel('Vanaf').first().fill(dag(-100));
    await b.page.getByRole('button', { name: 'Vastleggen' }).first().press('Enter');
    const tabel = b.page.getByRole('table', { name: /Wat u moet aanbieden/ });
    await tabel.getByRole('row', { name: /^Maatschappelijke begeleiding Ja Nee/ }).waitFor();
    await b.page.getByText('Zelf iets anders bepalen').click();
    const form = b.page.getByRole('form', { name: 'Afwijken AANBODPLICHT' });
    await form.getByLabel('Onderdeel').selectOption('MAATSCHAPPELIJKE_BEGELEIDING');
    await form.getByLabel('Voor wie').selectOption('GEZIN');
    await form.getByLabel('Moet het?').selectOption('MET_BIJSTAND');
    await form.getByLabel('Besluit waar dit op rust').fill('Collegebesluit 7');
    await form.getByRole('button', { name: 'Vastleggen' }).click();
    await tabel.getByText('zelf bepaald: Collegebesluit 7').waitFor();
    await b.page.getByLabel('Stand op').fill(dag(-1));
    await tabel.getByText('zelf bepaald: Collegebesluit 7').waitFor({ state: 'detached' });
    await b.page.getByRole('link', { name: 'Schaal en uitvoering' }).click();
    await b.page.getByText('Vastleggen wie een onderdeel uitvoert').click();
    await b.page.getByLabel('Onderdeel').first().selectOption('B1_ROUTE');
    await b.page.getByLabel('Schaal van inkoop').selectOption('REGIONAAL');
    await b.page.getByLabel('Wie voert het uit?').selectOption('CONTRACT');
    await b.page.getByLabel(/Naam van de dienst/).fill('NO-A');
    await b.page.getByRole('button', { name: 'Vastleggen' }).first().click();
    await b.page.getByRole('cell', { name: 'Regionaal; een contract: NO-A' }).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('een ingestelde leeftijd geeft op de pagina van het traject een oordeel; de klantmanager ziet de plicht bij het plan', async () => {
    await portaal.proef.eigenaar(
      `insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent)
       select id, 1, current_date - 10, 'ONDERWIJSROUTE', 0 from traject where trajectnummer = 'T-21'`,
    );
    await b.ga('/trajecten/beleid?deel=termijnen');
    const titel = 'Leeftijd waarvanaf de onderwijsroute een waarschuwing geeft';
    await b.page.getByText(`Wijzigen: ${titel}`).click();
    const form = b.page.getByRole('form', { name: titel });
    await form.getByLabel('Waarde').fill('17');
    await form.getByLabel('Vanaf').fill('2022-01-01');
    await form.getByLabel('Besluit waar dit op rust').fill('Beleidsregel 3');
    await form.getByRole('button', { name: 'Vastleggen' }).click();
    await b.page
      .getByText(/heel getal in van 18 tot en met 67/)
      .first()
      .waitFor();
    await form.getByLabel('Waarde').fill('30');
    await form.getByRole('button', { name: 'Vastleggen' }).press('Enter');
    await b.page.getByText(/Beleidsregel 3, vanaf 01-01-2022/).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.ga('/trajecten/T-21');
    const termijn = b.page.locator('.termijn', { hasText: 'Leeftijd bij de leerroute' });
    await termijn.getByText('Let op').waitFor();
    expect(await b.page.locator('main').innerText()).not.toMatch(/1990|36 jaar/);
    expect((await log()).pop()).toEqual({ handeling: 'BEOORDELEN', doel: 'REGIE', n: 1 });
    await b.ga('/trajecten/T-20?deel=plan');
    await b.page.getByText('Wat moet worden aangeboden').click();
    await b.page.getByRole('row', { name: /Maatschappelijke begeleiding.*Collegebesluit 7/ }).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('de regisseur ziet wie keek, en geeft de inburgeraar alles in één bestand', async () => {
    await b.ga('/trajecten/T-20?deel=persoon');
    await b.page.getByRole('heading', { name: 'Inzage' }).waitFor();
    const eerste = b.page
      .getByRole('table', { name: /Wie de gegevens bekeek/ })
      .locator('tbody tr')
      .first();
    await eerste.getByText('Gezocht').waitFor();
    expect(await b.page.getByLabel('Waarvoor bekijkt u dit?').inputValue()).toBe('REGIE');
    await b.page.getByLabel('Waarvoor bekijkt u dit?').selectOption('INZAGEVERZOEK');
    await b.page.getByRole('button', { name: 'Gegevens tonen' }).click();
    await eerste.getByText('Verzoek om inzage van de inburgeraar zelf').waitFor();
    const [bestand] = await Promise.all([
      b.page.waitForEvent('download'),
      b.page.getByRole('link', { name: 'Alles van deze inburgeraar (CSV)' }).click(),
    ]);
    expect(bestand.suggestedFilename()).toBe('inzage-T-20.csv');
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('past op een telefoon van 320 pixels', async () => {
    await b.page.setViewportSize({ width: 320, height: 640 });
    for (const [pad, kop] of [
      ['/trajecten', 'Inburgeraars'],
      ['/trajecten/T-20?deel=handhaving', 'Traject T-20'],
      ['/trajecten/T-20?deel=plan', 'Traject T-20'],
      ['/trajecten/T-20?deel=persoon', 'Traject T-20'],
      ['/trajecten/beleid', 'Beleid inburgering'],
      ['/trajecten/beleid?deel=uitvoering', 'Beleid inburgering'],
      ['/trajecten/beleid?deel=termijnen', 'Beleid inburgering'],
    ] as const) {
      await b.ga(pad);
      await b.kop(kop);
      await b.page.locator('.laden').first().waitFor({ state: 'detached' });
      for (const d of await b.page.locator('details').all()) await d.evaluate((e) => e.setAttribute('open', ''));
      expect([pad, await b.toegankelijkheid()]).toEqual([pad, []]);
    }
    expect(b.klachten).toEqual([]);
  });
});
