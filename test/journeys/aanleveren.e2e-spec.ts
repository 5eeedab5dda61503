import type { Browser } from 'playwright-core';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(90_000);

describe('een regisseur levert aan CBS en DUO en ruimt op', () => {
  let portaal: Portaal;
  let browser: Browser;
  let b: Bezoeker;
  beforeAll(async () => {
    [portaal, browser] = await Promise.all([startPortaal(), startBrowser()]);
    await portaal.proef.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep, afgesloten_op) values ('T-OUD', 1, 'OUDKOMER', current_date - interval '11 years')`,
    );
    b = await Bezoeker.nieuw(browser, portaal.url);
    await b.inloggen('regisseur@ademhuizen');
  });
  afterAll(async () => {
    await browser?.close();
    await portaal?.sluit();
  });

  it('ziet welke trajecten wat missen, maakt het bestand en legt vast dat het verzonden is', async () => {
    await b.page.getByRole('link', { name: 'Aanleveren en bewaren' }).click();
    await b.kop('Aanleveren en bewaren');
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.page.getByLabel('Kwartaal').selectOption('1e kwartaal 2025');
    await b.page.getByRole('button', { name: 'Nakijken wat ontbreekt' }).press('Enter');
    await b.page.getByRole('link', { name: 'T-1' }).waitFor();
    await b.page.getByRole('button', { name: 'Bestand maken' }).click();
    await b.page.getByRole('table', { name: /Register/ }).waitFor();
    const link = b.page.getByRole('link', { name: /CBS: statistiek per kwartaal, 1e kwartaal 2025/ });
    const [bestand] = await Promise.all([b.page.waitForEvent('download'), link.click()]);
    expect(bestand.suggestedFilename()).toMatch(/\.csv$/);
    await b.page.getByText('Nog niet: vastleggen').click();
    await b.page.getByRole('button', { name: 'Vastleggen' }).first().click();
    await b.page.getByText('Nog niet: vastleggen').waitFor({ state: 'detached' });
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('leest een bestand van DUO niet half in: elke rij die niet kan, staat erbij', async () => {
    await b.page.setInputFiles('#bestand', {
      name: 'duo.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('onzin;kolommen\r\n1;2\r\n'),
    });
    await b.page.getByRole('button', { name: 'Inlezen' }).click();
    await b.page.getByText('Er is niets ingelezen').waitFor();
  });

  it('ziet eerst wat weg mag; er gaat niets weg zonder bevestiging', async () => {
    await b.page.getByRole('button', { name: 'Laten zien wat weg mag' }).click();
    await b.page.getByText(/Voorstel van .*1 dossier ouder dan 10 jaar/).waitFor();
    await b.page.getByRole('button', { name: /^Deze dossiers verwijderen/ }).click();
    await b.page.getByRole('button', { name: /^Ja, voorgoed verwijderen/ }).click();
    await b.page.getByText(/Uitgevoerd .*1 dossier verwijderd/).waitFor();
    await b.page.setViewportSize({ width: 320, height: 640 });
    await b.page.reload();
    await b.page.getByText(/Voorstel van/).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    expect(b.klachten).toEqual([]);
  });
});
