import type { Browser } from 'playwright-core';
import { plusDagen, vandaag, werker } from '#core';
import { evalueerSignalen, SIGNAALREGELS } from '#reconciliatie';
import { Signaalproef } from '../hulp/signalen.js';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(90_000);
const KIEK = process.env.KIEKJES;

describe('signalen', () => {
  let portaal: Portaal;
  let browser: Browser;
  let manager: Bezoeker;
  const kiek = async (b: Bezoeker, naam: string): Promise<void> => {
    if (KIEK) await b.page.screenshot({ path: `${KIEK}/${naam}.png`, fullPage: true });
  };
  beforeAll(async () => {
    [portaal, browser] = await Promise.all([startPortaal(), startBrowser()]);
    const p = portaal.proef;
    const s = new Signaalproef(p, vandaag());
    await p.eigenaar(`update pip_onderdeel set tot = '2099-12-31'`);
    await p.eigenaar(`update contract set tot = null`);
    for (const periode of ['2025-01', '2025-02', '2025-03', '2025-04']) {
      await s.boek({ periode, aangeboden: 4000, gevolgd: 1500 });
      await s.ingeleverd(2, periode);
    }
    await p.database.schrijf(werker, (tx) => evalueerSignalen(tx, SIGNAALREGELS, vandaag()));
    manager = await Bezoeker.nieuw(browser, portaal.url);
    await manager.inloggen('contract@noord');
  });
  afterAll(async () => {
    expect(manager.klachten).toEqual([]);
    await browser?.close();
    await portaal?.sluit();
  });

  it('de contractmanager ziet op Mijn taken dat er nieuwe signalen bij een contract zijn, en gaat erheen', async () => {
    const { page } = manager;
    await page.getByRole('link', { name: /nieuwe signalen bij contract NO-A/ }).click();
    await manager.kop('Signalen');
    expect(new URL(page.url()).search).toBe('?contract=NO-A&stand=NIEUW');
    await page.getByRole('link', { name: 'Aanwezigheid onder de norm' }).waitFor();
    expect(await page.getByLabel('Stand').inputValue()).toBe('NIEUW');
    expect(await manager.toegankelijkheid()).toEqual([]);
    await kiek(manager, 'signalen-1280');
  });

  it('kiest een soort, ziet wat die betekent, en opent de regels onder het cijfer', async () => {
    const { page } = manager;
    await page
      .getByRole('navigation', { name: 'Soorten signalen' })
      .getByRole('link', { name: 'Achter op het PIP' })
      .click();
    await page.waitForURL(/code=SIG-203/);
    await page.getByText('is veel minder gevolgd dan het contract vraagt').waitFor();
    await page.locator('.tabel tbody tr').nth(1).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /Traject T-1 volgde 37,5 %/ }).click();
    await manager.kop('Bevindingen');
    expect(new URL(page.url()).search).toBe('?contract=NO-A&trajectnummer=T-1');
    await page.goBack();
    await manager.kop('Signalen');
  });

  it('dempt met het toetsenbord: zonder reden niet, met reden wel, en haalt hem terug', async () => {
    const { page } = manager;
    const knop = page.getByRole('button', { name: /^Dempen: Traject T-1 volgde/ });
    await knop.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Waarom vraagt dit nu geen aandacht?').waitFor();
    expect(await knop.getAttribute('aria-expanded')).toBe('true');
    expect(await page.getByLabel('Tot en met').inputValue()).toBe(plusDagen(vandaag(), 30));
    await page.getByLabel('Tot en met').focus();
    await page.keyboard.press('Enter');
    await page.locator('.foutenoverzicht').getByText('Vul in: Waarom').waitFor();
    expect(await manager.toegankelijkheid()).toEqual([]);
    await page.locator('.foutenoverzicht').getByRole('link').first().click();
    await page.keyboard.type('De deelnemer is ziek en begint in maart weer.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('is gedempt').first().waitFor();
    await page.getByText('Geen signalen').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('bericht');
    await page.getByLabel('Stand').selectOption('GEDEMPT');
    await page.getByText('De deelnemer is ziek en begint in maart weer.').waitFor();
    expect(await manager.toegankelijkheid()).toEqual([]);
    await page.getByRole('button', { name: /^Weer aan/ }).click();
    await page.getByText('vraagt weer aandacht').first().waitFor();
  });

  it('zet op de pagina van het contract de drempel, en de signalen volgen', async () => {
    const { page } = manager;
    await manager.ga('/contracten/NO-A');
    await manager.kop('Contract NO-A');
    await page.getByText('Wanneer spreekt een signaal bij dit contract?').click();
    const veld = page.getByLabel('Drempel in procentpunt: Achter op het PIP');
    await veld.fill('200');
    await page.getByText('Een heel getal van 0 tot en met 100.').waitFor();
    await veld.fill('60');
    expect(await manager.toegankelijkheid()).toEqual([]);
    await kiek(manager, 'drempels-1280');
    await page.getByRole('button', { name: 'Bewaren: Achter op het PIP' }).click();
    await page.getByText('De drempel is vastgelegd').waitFor();
    await page.getByRole('checkbox', { name: 'Aan: Aanwezigheid onder de norm' }).uncheck();
    await page.getByRole('button', { name: 'Bewaren: Aanwezigheid onder de norm' }).click();
    await page.getByText('Laatst gezet door contract').nth(1).waitFor();
    await page.getByRole('link', { name: 'Signalen van dit contract' }).click();
    await manager.kop('Signalen');
    const over = async (): Promise<number> => {
      await page.locator('.laden').first().waitFor({ state: 'detached' });
      return page.getByText(/de norm is|Achter op het PIP/).count();
    };
    for (let i = 0; i < 40 && (await over()) > 0; i++) {
      await page.waitForTimeout(250);
      await page.reload();
      await manager.kop('Signalen');
    }
    expect(await over()).toBe(0);
  });

  it('een aanbieder ziet alleen wat van haar is, op een telefoon, zonder knop om te dempen', async () => {
    const aanbieder = await Bezoeker.nieuw(browser, portaal.url, 320);
    await aanbieder.inloggen('aanbieder@b');
    await aanbieder.ga('/signalen?trajectnummer=T-2');
    await aanbieder.kop('Signalen');
    await aanbieder.page.getByRole('link', { name: 'Traject T-2 heeft geen uren' }).waitFor();
    expect(await aanbieder.page.locator('main').innerText()).not.toMatch(/NO-A|T-1\b|Taalhuis A/);
    expect(await aanbieder.page.getByRole('button', { name: /Dempen/ }).count()).toBe(0);
    expect(await aanbieder.toegankelijkheid()).toEqual([]);
    await kiek(aanbieder, 'signalen-320');
    expect(aanbieder.klachten).toEqual([]);
  });
});
