import type { Browser, Page } from 'playwright-core';
import * as bestanden from './bestanden.js';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(90_000);

describe('een aanbieder levert een maand in', () => {
  let portaal: Portaal;
  let browser: Browser;
  let anna: Bezoeker;
  let page: Page;
  beforeAll(async () => {
    [portaal, browser] = await Promise.all([startPortaal(), startBrowser()]);
    anna = await Bezoeker.nieuw(browser, portaal.url);
    page = anna.page;
  });
  afterAll(async () => {
    await browser?.close();
    await portaal?.sluit();
  });
  const kies = (bestand: typeof bestanden.metFouten) => page.locator('#bestand').setInputFiles(bestand);
  const kerngetal = (naam: string) =>
    page
      .locator('.kerngetal', { has: page.getByText(naam, { exact: true }) })
      .locator('.kerngetal-waarde')
      .innerText();

  it('zegt bij een verkeerd wachtwoord wat er mis is en zet de focus daar', async () => {
    await anna.ga('/rapportages?stand=TE_LAAT');
    await anna.kop('Inloggen');
    expect(await anna.toegankelijkheid()).toEqual([]);
    await page.getByLabel('E-mailadres').fill('aanbieder@a');
    await page.getByRole('textbox', { name: 'Wachtwoord' }).fill('helemaal-verkeerd');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.locator('.foutenoverzicht').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('foutenoverzicht');
    expect(await page.title()).toMatch(/^\(1 fout\) Inloggen/);
    expect(await anna.toegankelijkheid()).toEqual([]);
  });

  it('komt na het inloggen waar het adres om vroeg', async () => {
    await page.getByRole('textbox', { name: 'Wachtwoord' }).fill('proef-wachtwoord-1');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await anna.kop('Rapportages');
    expect(page.url()).toContain('stand=TE_LAAT');
    expect(await anna.toegankelijkheid()).toEqual([]);
  });

  it('houdt een bestand met een BSN tegen in de browser', async () => {
    const verstuurd: string[] = [];
    page.on('request', (r) => r.url().includes('/api/inleveringen') && verstuurd.push(r.url()));
    await anna.ga('/inleveren?contract=NO-A&periode=2025-01');
    await kies(bestanden.metBsn);
    await page.getByText('lijkt in rij 2 een BSN te bevatten').waitFor();
    await page.getByText('uw browser heeft het tegengehouden').waitFor();
    expect(await page.getByRole('button', { name: /^Inleveren/ }).count()).toBe(0);
    expect(await anna.toegankelijkheid()).toEqual([]);
    expect(verstuurd).toEqual([]);
  });

  it('laat een kolom aanwijzen die niet is herkend', async () => {
    await kies(bestanden.onherkenbareKop);
    await page.getByText('Wijs nog aan: uren gevolgd').waitFor();
    expect(await anna.toegankelijkheid()).toEqual([]);
    await page.getByLabel('Kolom voor Uren gevolgd').selectOption({ label: 'D: Kolom zes' });
    await page.getByText('Er zijn geen fouten gevonden').waitFor();
  });

  it('toont meteen een voorbeeld met de fouten, en vraagt één keer of de kolommen kloppen', async () => {
    const begin = Date.now();
    await kies(bestanden.metFouten);
    await page.getByRole('heading', { name: 'Geen goed getal' }).waitFor();
    expect(Date.now() - begin).toBeLessThan(5000);
    expect([await kerngetal('Regels gevonden'), await kerngetal('Met een fout')]).toEqual(['3', '1']);
    await page.getByText('Rij 3: ').waitFor();
    expect(await page.getByRole('button', { name: /^Inleveren/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Ja, deze indeling klopt' }).click();
    expect(await anna.toegankelijkheid()).toEqual([]);
  });

  it('verwerkt het bestand en toont het verslag met ontvangstbewijs en bevindingen', async () => {
    await page.getByRole('button', { name: /^Inleveren: januari 2025/ }).click();
    await anna.kop('Rapportage januari 2025, NO-A');
    await page.getByRole('heading', { name: 'Ontvangstbewijs' }).waitFor();
    expect([await kerngetal('Geboekt'), await kerngetal('Geblokkeerd'), await kerngetal('Afgewezen')]).toEqual([
      '1',
      '1',
      '1',
    ]);
    await page.getByText('januari.csv').first().waitFor();
    expect(await page.locator('.feiten code').innerText()).toMatch(/^[0-9a-f]{64}$/);
    expect(await page.locator('.herstel > li').count()).toBe(3);
    expect(await page.getByText('Gevolg voor het SPUK-budget').count()).toBe(0);
    expect(await anna.toegankelijkheid()).toEqual([]);
  });

  it('geeft het bestand terug met de bevindingen erin', async () => {
    for (const naam of ['Gemarkeerd als Excel', 'Gemarkeerd als CSV', 'Ingeleverd bestand']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: naam }).click(),
      ]);
      expect(await download.failure()).toBeNull();
      expect(download.suggestedFilename()).toMatch(/januari.*\.(xlsx|csv)$/);
    }
  });

  it('vervangt het met een verbeterd bestand, vraagt de kolommen niet opnieuw en overleeft een verbroken verbinding', async () => {
    await page.getByRole('link', { name: 'Verbeterde versie inleveren' }).click();
    await anna.kop('Rapportage inleveren');
    await kies(bestanden.verbeterd);
    await page.getByText('Kolommen herkend').waitFor();
    await page.route('**/api/inleveringen', (route) => route.abort(), { times: 1 });
    await page.getByRole('button', { name: /^Inleveren: januari 2025/ }).click();
    await page.getByText('De verbinding is verbroken').waitFor();
    await anna.kop('Rapportage januari 2025, NO-A');
    await page.getByText('Alles klopt').waitFor();
    await page.getByRole('heading', { name: 'Alle versies' }).waitFor();
    expect([await kerngetal('Geboekt'), await kerngetal('Afgewezen')]).toEqual(['1', '0']);
    expect(await anna.toegankelijkheid()).toEqual([]);
  });

  it('neemt hetzelfde bestand niet nog een keer in', async () => {
    await anna.ga('/inleveren?contract=NO-A&periode=2025-01');
    await kies(bestanden.verbeterd);
    await page.getByRole('button', { name: /^Inleveren: januari 2025/ }).click();
    await page.getByText('Dit bestand was al ingeleverd').waitFor();
  });

  it('werkt op een telefoon en met alleen het toetsenbord', async () => {
    const telefoon = await Bezoeker.nieuw(browser, portaal.url, 320);
    await telefoon.inloggen('aanbieder@a');
    for (const pad of ['/', '/rapportages', '/inleveren?contract=NO-A&periode=2025-02', '/bevindingen', '/niets']) {
      await telefoon.ga(pad);
      await telefoon.page.getByRole('heading', { level: 1 }).waitFor();
      expect([pad, ...(await telefoon.toegankelijkheid())]).toEqual([pad]);
    }
    await telefoon.ga('/');
    await telefoon.kop('Mijn taken');
    await telefoon.page.keyboard.press('Tab');
    expect(await telefoon.page.evaluate(() => document.activeElement?.textContent)).toBe('Direct naar de inhoud');
    await telefoon.page.keyboard.press('Enter');
    expect(await telefoon.page.evaluate(() => document.activeElement?.id)).toBe('inhoud');
    await telefoon.page.getByRole('button', { name: 'Menu' }).press('Enter');
    await telefoon.page.getByRole('link', { name: 'Rapportages', exact: true }).press('Enter');
    await telefoon.kop('Rapportages');
    expect(await telefoon.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await telefoon.context.clearCookies();
    await telefoon.page.getByRole('button', { name: 'Menu' }).press('Enter');
    await telefoon.page.getByRole('link', { name: 'Bevindingen', exact: true }).press('Enter');
    await telefoon.page.getByText('Uw sessie is afgelopen').waitFor();
    await telefoon.inloggen('aanbieder@a');
    await telefoon.page.getByRole('button', { name: 'Uitloggen' }).press('Enter');
    await telefoon.kop('Inloggen');
    await telefoon.page.goBack();
    await telefoon.kop('Inloggen');
    expect(telefoon.klachten).toEqual([]);
  });

  it('deed geen enkel verzoek naar buiten en gaf geen fouten', () => expect(anna.klachten).toEqual([]));
});
