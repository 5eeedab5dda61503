import type { Browser } from 'playwright-core';
import { februari } from './bestanden.js';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(90_000);

describe('een bevinding wordt besproken', () => {
  let portaal: Portaal;
  let browser: Browser;
  let aanbieder: Bezoeker;
  let manager: Bezoeker;
  let adres = '';
  const bezoek = async (email: string) => {
    const b = await Bezoeker.nieuw(browser, portaal.url);
    await b.inloggen(email);
    return b;
  };
  beforeAll(async () => {
    [portaal, browser] = await Promise.all([startPortaal(), startBrowser()]);
    aanbieder = await bezoek('aanbieder@a');
    await aanbieder.ga('/inleveren?contract=NO-A&periode=2025-02');
    await aanbieder.page.locator('#bestand').setInputFiles(februari);
    await aanbieder.page.getByRole('button', { name: 'Ja, deze indeling klopt' }).click();
    await aanbieder.page.getByRole('button', { name: /^Inleveren: februari 2025/ }).click();
    await aanbieder.kop('Rapportage februari 2025, NO-A');
  });
  afterAll(async () => {
    await browser?.close();
    await portaal?.sluit();
  });

  it('de aanbieder vindt hem met filters in het adres', async () => {
    const { page } = aanbieder;
    await aanbieder.ga('/bevindingen');
    await page.getByLabel('Soort').selectOption('AFWIJKING');
    await page.getByLabel('Maand').selectOption('2025-02');
    await page.waitForURL(/soort=AFWIJKING.*periode=2025-02/);
    await page.getByText('1 bevindingen getoond').or(page.getByText('1 bevinding getoond')).waitFor();
    await page.getByLabel('Maand').selectOption('2025-01');
    await page.getByText('Geen bevindingen').waitFor();
    await page.goBack();
    await aanbieder.ga('/bevindingen?soort=AFWIJKING&periode=2025-02');
    expect(await aanbieder.toegankelijkheid()).toEqual([]);
    await page.locator('.tabel tbody th a').first().click();
    await page.getByRole('heading', { name: 'Gesprek' }).waitFor();
    adres = new URL(page.url()).pathname;
  });

  it('en licht hem toe; een lege toelichting krijgt uitleg', async () => {
    const { page } = aanbieder;
    await page.getByRole('button', { name: 'Toelichting versturen' }).click();
    await page.locator('.foutenoverzicht').getByRole('link', { name: 'Schrijf uw toelichting' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tekst');
    await page.keyboard.type('Er waren vijftig euro aan materialen.');
    expect(await aanbieder.toegankelijkheid()).toEqual([]);
    await page.getByRole('button', { name: 'Toelichting versturen' }).click();
    await page.getByText('Uw toelichting is verstuurd').waitFor();
    await page.locator('.gesprek blockquote', { hasText: 'materialen' }).waitFor();
  });

  it('de contractmanager ziet de taak, wijst af met een reden en accepteert later', async () => {
    manager = await bezoek('contract@noord');
    const { page } = manager;
    expect(await manager.toegankelijkheid()).toEqual([]);
    await page.getByRole('link', { name: /^Beoordelen/ }).click();
    await manager.kop('Bevindingen');
    await page.locator('.tabel tbody th a').first().click();
    await page.getByRole('button', { name: 'Afwijzen' }).click();
    await page.locator('.foutenoverzicht').getByText('Schrijf waarom u afwijst').waitFor();
    await page.getByLabel('Uw antwoord').fill('Materialen horen in het tarief.');
    await page.getByRole('button', { name: 'Afwijzen' }).click();
    await page.locator('.gesprek blockquote', { hasText: 'horen in het tarief' }).waitFor();
    expect(await manager.toegankelijkheid()).toEqual([]);
  });

  it('de aanbieder leest het antwoord', async () => {
    await aanbieder.ga(adres);
    await aanbieder.page.locator('.gesprek blockquote', { hasText: 'horen in het tarief' }).waitFor();
    expect(await aanbieder.toegankelijkheid()).toEqual([]);
  });

  it('de regio ziet wat de rapportage doet met het budget', async () => {
    const { page } = manager;
    await manager.ga('/rapportages?van=2025-02&totEnMet=2025-02&contract=NO-A');
    await page.locator('.tabel tbody th a').first().click();
    await page.getByRole('heading', { name: 'Gevolg voor het SPUK-budget 2025' }).waitFor();
    expect(await manager.toegankelijkheid()).toEqual([]);
    await page.getByRole('link', { name: 'Ademhuizen' }).click();
    await manager.kop('SPUK-budget 2025: Ademhuizen');
    await page.getByRole('link', { name: 'SPUK inburgeringsvoorzieningen' }).click();
    await manager.kop('SPUK inburgeringsvoorzieningen 2025: Ademhuizen');
    await page.locator('.grafiek svg path').first().waitFor({ state: 'attached' });
    await page.getByRole('heading', { name: 'Dit telt altijd op' }).waitFor();
    expect(await manager.toegankelijkheid()).toEqual([]);
    await manager.ga('/spuk?jaar=2025');
    await page.getByRole('rowheader', { name: /Ademhuizen/ }).waitFor();
    expect(await manager.toegankelijkheid()).toEqual([]);
  });

  it('een andere aanbieder krijgt dezelfde pagina als bij iets dat niet bestaat', async () => {
    const ander = await bezoek('aanbieder@b');
    await ander.ga(adres);
    await ander.kop('Niet gevonden');
    const dit = await ander.page.locator('main').innerText();
    await ander.ga('/bevindingen/018f0000-0000-7000-8000-000000000000');
    await ander.kop('Niet gevonden');
    expect(await ander.page.locator('main').innerText()).toBe(dit);
    expect(await ander.toegankelijkheid()).toEqual([]);
  });

  it('de beheerder ziet gebruikers en sleutels, en een gemeente haar budget', async () => {
    const beheer = await bezoek('beheer@portaal');
    await beheer.ga('/beheer');
    await beheer.page.getByRole('rowheader', { name: 'contract', exact: true }).first().waitFor();
    await beheer.page.getByRole('button', { name: 'Rol geven' }).click();
    await beheer.page.locator('form').getByRole('button', { name: 'Rol geven' }).click();
    await beheer.page.locator('.foutenoverzicht').waitFor();
    expect(await beheer.toegankelijkheid()).toEqual([]);
    await beheer.page.getByLabel('Gebruiker', { exact: true }).selectOption({ index: 1 });
    await beheer.page.getByLabel('Code van de organisatie').fill('TAALA');
    await beheer.page.locator('form').getByRole('button', { name: 'Rol geven' }).click();
    await beheer.page.getByText('De rol is gegeven.').waitFor();
    const gemeente = await bezoek('financien@bergdorp');
    await gemeente.ga('/spuk?jaar=2025');
    await gemeente.page.getByRole('rowheader', { name: 'Bergdorp' }).waitFor();
    await gemeente.ga('/beheer');
    await gemeente.kop('Niet gevonden');
    await gemeente.ga('/spuk?jaar=2025');
    await gemeente.page.getByRole('rowheader', { name: 'Bergdorp' }).waitFor();
    expect(await gemeente.toegankelijkheid()).toEqual([]);
    expect([...beheer.klachten, ...gemeente.klachten]).toEqual([]);
  });

  it('geen enkele pagina gaf fouten of vroeg iets buiten het portaal', () => {
    expect([...aanbieder.klachten, ...manager.klachten]).toEqual([]);
  });
});
