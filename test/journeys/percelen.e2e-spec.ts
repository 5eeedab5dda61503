import type { Browser } from 'playwright-core';
import { gelukt, PERCEEL, Toneel } from '../hulp/aanbesteding.js';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(120_000);

/** Small procurements: what does not fit under the threshold, who is invited, and a lot that is put out again. */
describe('onderhands, en een perceel dat opnieuw wordt uitgezet', () => {
  let portaal: Portaal;
  let browser: Browser;
  let t: Toneel;
  let manager: Bezoeker;
  const mis: string[] = [];
  const keur = async (): Promise<void> => {
    for (const breedte of [1280, 320]) {
      await manager.page.setViewportSize({ width: breedte, height: 800 });
      mis.push(...(await manager.toegankelijkheid()));
    }
    await manager.page.setViewportSize({ width: 1280, height: 800 });
  };
  const knop = (naam: string) => manager.page.getByRole('button', { name: naam });
  const vul = async (rij: string, velden: Record<string, string>): Promise<void> => {
    for (const [naam, waarde] of Object.entries(velden)) await manager.page.locator(`#${rij}-${naam}`).fill(waarde);
  };

  beforeAll(async () => {
    [portaal, browser] = await Promise.all([startPortaal(), startBrowser()]);
    t = new Toneel(portaal.proef);
    manager = await Bezoeker.nieuw(browser, portaal.url);
    manager.page.setDefaultTimeout(12_000);
    await manager.inloggen('contract@noord');
  });
  afterAll(async () => {
    await browser?.close();
    await portaal?.sluit();
  });

  it('zegt al bij het typen dat onderhands niet past, en bij de stap met regel, bron en cijfers', async () => {
    const { page } = manager;
    const cm = await portaal.proef.als('contract@noord');
    const id = await t.maak(cm, 'MEERVOUDIG_ONDERHANDS', 'Alfabetisering Noord');
    gelukt(await t.perceel(cm, id, PERCEEL('ON1', { naam: 'Alfabetisering', omvang: 30 })));
    await manager.ga(`/aanbestedingen/${id}`);
    await manager.kop('Alfabetisering Noord');
    await vul('raming-regels-0', { prijs: '6.250', jaren: '2', verlenging: '2' });
    await page.getByText('Dat is precies het drempelbedrag van €\u00a0750.000,00: niet eronder').waitFor();
    await page.getByText('past niet: die mag alleen onder het drempelbedrag').waitFor();
    await knop('Raming vaststellen').click();
    await page.getByText('Volgende stap: Aanbieder uitnodigen').waitFor();
    const waarom = page.locator('.melding', { hasText: 'Volgende stap' });
    await waarom.getByText(/raming € 750.000,00, drempel € 750.000,00/).waitFor();
    await waarom.getByText(/Bron: Richtlijn 2014\/24\/EU/).waitFor();
    await keur();
    await page.locator('summary', { hasText: 'Raming opnieuw vaststellen' }).click();
    expect(await page.locator('#raming-regels-0-aantal').inputValue()).toBe('30');
    await vul('raming-regels-0', { prijs: '6.249,99' });
    await page.getByText('Dat is €\u00a01,20 onder het drempelbedrag').waitFor();
    await knop('Raming vaststellen').click();
    await page.getByText('€\u00a0749.998,80 is lager dan het drempelbedrag').waitFor();
  });

  it('nodigt uit door te kiezen, en zegt wie er al zijn', async () => {
    const { page } = manager;
    await page.getByText('Nog niemand is uitgenodigd.').waitFor();
    for (const naam of ['Taalhuis A', 'Taalhuis B']) {
      await page.locator('#uitnodigen-aanbieder').selectOption({ label: naam });
      await knop('Uitnodigen').click();
      await page
        .getByRole('listitem')
        .filter({ hasText: `${naam}, uitgenodigd op` })
        .waitFor();
    }
    expect(await page.locator('#uitnodigen-aanbieder option').allInnerTexts()).toEqual(['Kies']);
    await page
      .getByText(/Nodig eerst minstens 3 aanbieders uit/)
      .first()
      .waitFor();
    await keur();
  });

  it('zet een leeg gebleven perceel opnieuw uit met een hoger plafond; beide versies blijven leesbaar', async () => {
    const { page } = manager;
    const [cm, rc] = [await portaal.proef.als('contract@noord'), await portaal.proef.als('regio@noord')];
    const id = await t.maak(cm, 'SAS_AANGEKONDIGD', 'Onderwijsroute Noord');
    const opbouw = {
      plafond: '12000.00',
      plafondregels: [{ omschrijving: 'Alles', bedrag: '12000.00', bron: 'onderzoek' }],
    };
    gelukt(await t.perceel(cm, id, PERCEEL('OR1', opbouw)));
    gelukt(await t.raming(cm, id, [{ omschrijving: 'Alles', perJaar: '300000', jaren: 2, verlengingsjaren: 1 }]));
    gelukt(await t.stap(cm, id, 'AANKONDIGEN'));
    await t.sluit(gelukt(await t.ronde(cm, id, 'RONDE_INSCHRIJVING')));
    gelukt(await t.kluis(cm, id));
    gelukt(await t.kluis(rc, id));
    await manager.ga(`/aanbestedingen/${id}`);
    await page.getByText('Er is niet ingeschreven').waitFor();
    await page.getByText('In de kluis: 0 inschrijvingen').waitFor();
    await keur();
    const leeg = 'Perceel zonder inschrijvingen beëindigen, perceel OR1';
    await page.locator('summary', { hasText: leeg }).click();
    await knop(`Vastleggen: ${leeg}`).click();
    await page.locator('summary', { hasText: 'Perceel OR1 opnieuw uitzetten' }).click();
    const post = 'opnieuw-OR1-plafondregels';
    expect(await page.locator(`#${post}-0-bedrag`).inputValue()).toBe('12.000,00');
    await page.locator(`#${post}`).getByRole('button', { name: 'Post toevoegen' }).click();
    await vul(`${post}-1`, { omschrijving: 'Reiskosten', bedrag: '1.500', bron: 'Gesprekken met aanbieders' });
    await page.getByText('Plafond per traject: €\u00a013.500,00').waitFor();
    await knop('Opnieuw uitzetten').click();
    await page.locator('.foutenoverzicht').getByRole('link', { name: 'Vul in: Waarom deze nieuwe versie' }).click();
    await page.keyboard.type('Niemand schreef in onder € 12.000');
    await keur();
    await knop('Opnieuw uitzetten').click();
    await page.getByText('Kostenopbouw van het plafond van €\u00a013.500,00').waitFor();
    await page.locator('summary', { hasText: 'Eerdere versies (1)' }).click();
    await page.getByRole('table', { name: 'Eerdere versies van perceel OR1' }).getByText('€\u00a012.000,00').waitFor();
    await keur();
  });

  it('geen enkele pagina gaf fouten', () => {
    expect(mis).toEqual([]);
    expect(manager.klachten).toEqual([]);
  });
});
