import type { Browser } from 'playwright-core';
import { maakHaak, type Haak } from '../hulp/ontvangers.js';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(90_000);

describe('een aanbieder koppelt het eigen systeem en ziet wat er werd verstuurd', () => {
  let portaal: Portaal;
  let browser: Browser;
  let haak: Haak;
  let b: Bezoeker;
  beforeAll(async () => {
    haak = await maakHaak();
    const env = { WEBHOOK_INTERN: '1', BEZORG_PAUZES: '1' };
    [portaal, browser] = await Promise.all([startPortaal({ env }), startBrowser()]);
    b = await Bezoeker.nieuw(browser, portaal.url);
    await b.inloggen('aanbieder@a');
  });
  afterAll(async () => {
    await browser?.close();
    await portaal?.sluit();
    await haak?.sluit();
  });

  it('zegt wat er mist in het formulier, en bij welk veld', async () => {
    await b.page.getByRole('link', { name: 'Berichten', exact: true }).click();
    await b.kop('Berichten');
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.page.getByRole('button', { name: 'Webhook maken' }).click();
    await b.page.getByRole('link', { name: /Geef de webhook een naam/ }).waitFor();
    await b.page.getByRole('link', { name: /Kies waarvan u bericht wilt/ }).waitFor();
  });

  it('maakt met het toetsenbord een webhook en ziet het geheim één keer', async () => {
    await b.page.getByLabel('Naam', { exact: true }).fill('Ons leerlingsysteem');
    await b.page.getByLabel('Adres van uw systeem').fill(haak.url);
    await b.page.getByLabel('Een rapportage is gelezen en beoordeeld.').focus();
    await b.page.keyboard.press('Space');
    await b.page.getByRole('button', { name: 'Webhook maken' }).press('Enter');
    await b.page.getByText(/^whsec_/).waitFor();
    await b.page.getByRole('rowheader', { name: /Ons leerlingsysteem/ }).waitFor();
    await b.page.reload();
    await b.page.getByRole('rowheader', { name: /Ons leerlingsysteem/ }).waitFor();
    expect(await b.page.getByText(/^whsec_/).count()).toBe(0);
  });

  it('ziet een mislukt proefbericht met elke poging, en stuurt het opnieuw', async () => {
    haak.antwoord = 503;
    await b.page.getByRole('button', { name: /Proefbericht/ }).click();
    await b.page.getByText('Opgegeven').waitFor();
    const bericht = b.page.getByRole('table', { name: 'Berichten, het nieuwste eerst' }).getByRole('rowheader').first();
    expect((await bericht.innerText()).split('\n')[0]).toBe('Proefbericht');
    expect(await b.page.getByText('De ontvanger antwoordde met 503').count()).toBe(2);
    expect(await b.toegankelijkheid()).toEqual([]);
    haak.antwoord = 200;
    await b.page.getByRole('button', { name: /Opnieuw sturen/ }).click();
    await b.page.getByText('Bezorgd', { exact: true }).waitFor();
    expect(haak.ontvangen).toHaveLength(3);
  });

  it('past op een telefoon', async () => {
    await b.page.setViewportSize({ width: 320, height: 640 });
    await b.page.reload();
    await b.page.getByRole('rowheader', { name: /Ons leerlingsysteem/ }).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    expect(b.klachten).toEqual([]);
  });
});
