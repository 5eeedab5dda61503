import type { Browser } from 'playwright-core';
import { formulierVan } from '../../libs/rapportage/domain/soorten/index.js';
import { vulKwartaal, type Kwartaalproef } from '../hulp/kwartaal.js';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(120_000);

const INVULLING: Record<string, Record<string, string>> = {
  UITVAL: { 'Uitval die u zelf telde': '0' },
  GROEPEN: {
    'Aantal groepen': '2',
    'Deelnemers in de kleinste groep': '6',
    'Deelnemers in de grootste groep': '9',
    'Deelnemers per groep, gemiddeld': '7,5',
  },
  PERSONEEL: { Docenten: '4', 'Van hen met NT2-certificaat': '3' },
  TEVREDENHEID: { 'Klachten ontvangen': '1', 'Klachten opgelost': '1' },
  GELD: { 'Uw verwachting voor het volgende kwartaal': '12500,00' },
};

describe('een aanbieder doet een kwartaalrapportage, van herinnering tot goedkeuring', () => {
  let portaal: Portaal;
  let browser: Browser;
  let k: Kwartaalproef;
  let b: Bezoeker;
  let regio: Bezoeker;
  beforeAll(async () => {
    [portaal, browser] = await Promise.all([startPortaal(), startBrowser()]);
    k = await vulKwartaal(portaal.proef);
    b = await Bezoeker.nieuw(browser, portaal.url);
    await b.inloggen('aanbieder@a');
    regio = await Bezoeker.nieuw(browser, portaal.url);
    await regio.inloggen('contract@noord');
  });
  afterAll(async () => {
    await browser?.close();
    await portaal?.sluit();
  });
  const sectie = (v: Bezoeker, naam: string) => v.page.getByRole('region', { name: naam, exact: true });
  const naamVan = (code: string): string => formulierVan('LEERROUTE').secties.find((s) => s.code === code)!.naam;

  it('ziet wat het portaal al telde, met bron en maanden eronder', async () => {
    await b.ga(`/kwartaal/${k.id}`);
    await b.kop(/Kwartaalrapportage leerroutes/);
    const uren = sectie(b, naamVan('UREN'));
    await uren.getByText('82\u00a0%').first().waitFor();
    expect(await uren.innerText()).toMatch(/1.312 van 1.600[\s\S]*Bron: Maandrapportages van dit contract/);
    await uren.getByText('Waar dit getal vandaan komt').nth(2).click();
    await uren.getByRole('table', { name: 'Aanwezigheid per leerroute en gemeente' }).waitFor();
    if (process.env.FOTO) await b.page.screenshot({ path: `${process.env.FOTO}/kwartaal-1280.png`, fullPage: true });
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('bewaart vanzelf een halve sectie, en twee vensters overschrijven elkaar niet', async () => {
    const groepen = sectie(b, naamVan('GROEPEN'));
    await groepen.getByLabel('Aantal groepen').fill('2');
    await groepen.getByText(/^Opgeslagen om \d\d:\d\d$/).waitFor();
    const ander = await b.context.newPage();
    await ander.goto(`${portaal.url}/kwartaal/${k.id}`);
    const daar = ander.getByRole('region', { name: naamVan('GROEPEN'), exact: true });
    await daar.getByLabel('Deelnemers in de kleinste groep').fill('5');
    await daar.getByText(/^Opgeslagen om/).waitFor();
    // Another field: both stay.
    await groepen.getByLabel('Deelnemers in de grootste groep').fill('9');
    await groepen.getByText('Ook overgenomen uit een ander venster').waitFor();
    await groepen.getByText(/^Opgeslagen om/).waitFor();
    expect(await groepen.getByLabel('Deelnemers in de kleinste groep').inputValue()).toBe('5');
    // The same field: asked about, with both values.
    await daar.getByLabel('Deelnemers in de kleinste groep').fill('4');
    await daar.getByText(/^Opgeslagen om/).waitFor();
    await groepen.getByLabel('Deelnemers in de kleinste groep').fill('6');
    await groepen.getByText(/Er is niets overschreven/).waitFor();
    if (process.env.FOTO) await groepen.screenshot({ path: `${process.env.FOTO}/kwartaal-botsing.png` });
    expect(await b.toegankelijkheid()).toEqual([]);
    await groepen.getByLabel('In dit venster: 6').waitFor();
    await groepen.getByLabel('In het andere venster: 4').waitFor();
    await groepen.getByRole('button', { name: 'Deze keuze opslaan' }).click();
    await groepen.getByText(/^Opgeslagen om/).waitFor();
    await ander.close();
    const [rij] = await portaal.proef.eigenaar<{ g: { waarden: { veld: string; waarde: string }[] } }>(
      `select gegevens g from kwartaal_sectie where rapportage_id = $1 and sectie = 'GROEPEN'`,
      [k.id],
    );
    expect(Object.fromEntries(rij!.g.waarden.map((w) => [w.veld, w.waarde]))).toMatchObject({
      ...{ GROEPEN: '2', GROEP_KLEINSTE: '6', GROEP_GROOTSTE: '9' },
    });
  });

  it('hoort bovenaan wat er nog moet, en gaat met een link naar het veld', async () => {
    await b.page.getByRole('button', { name: 'Rapportage indienen' }).click();
    const overzicht = b.page.getByRole('alert', { name: /nog niet ingediend/ });
    await overzicht.waitFor();
    expect(await overzicht.evaluate((e) => e === document.activeElement)).toBe(true);
    expect(await b.page.title()).toMatch(/^\(\d+ fouten\)/);
    await overzicht.getByRole('link', { name: '"Keurmerk Blik op Werk" is leeg.' }).press('Enter');
    expect(await b.page.evaluate(() => document.activeElement?.id)).toBe('PERSONEEL.KEURMERK');
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('legt een verschil uit, vult de rest in en dient in', async () => {
    await b.page.getByLabel('Berekende cijfers van').selectOption({ label: 'Z-route, Bergdorp' });
    await b.page.waitForURL(/leerroute=Z_ROUTE&gemeente=GM0002/);
    const uren = sectie(b, naamVan('UREN'));
    await uren.getByRole('button', { name: 'Klopt dit niet? Gevolgde uren' }).press('Enter');
    await uren.getByLabel('Gevolgde uren volgens u, in uur').fill('460');
    await uren.getByLabel('Waarom verschilt dit?').selectOption('FOUT_IN_MAAND');
    if (process.env.FOTO) await uren.screenshot({ path: `${process.env.FOTO}/kwartaal-verschil.png` });
    expect(await b.toegankelijkheid()).toEqual([]);
    for (const [code, velden] of Object.entries(INVULLING))
      for (const [label, waarde] of Object.entries(velden))
        await sectie(b, naamVan(code)).getByRole('textbox', { name: label, exact: false }).first().fill(waarde);
    await sectie(b, naamVan('PERSONEEL')).getByLabel('Keurmerk Blik op Werk').selectOption('GELDIG');
    await sectie(b, naamVan('RISICOS')).getByLabel('Hoe ernstig is het grootste risico?').selectOption('LAAG');
    for (const vink of await b.page.getByRole('checkbox').all()) await vink.check();
    await b.page.getByRole('button', { name: 'Rapportage indienen' }).click();
    await b.page.getByRole('link', { name: /Ontvangstbewijs \(PDF\)/ }).waitFor();
    const [pdf] = await Promise.all([
      b.page.waitForEvent('download'),
      b.page.getByRole('link', { name: /Ontvangstbewijs \(PDF\)/ }).click(),
    ]);
    expect(pdf.suggestedFilename()).toMatch(/^ontvangstbewijs-NO-A-.*-v1\.pdf$/);
    expect(await b.toegankelijkheid()).toEqual([]);
  });
});
