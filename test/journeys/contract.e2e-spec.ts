import type { Browser, Locator } from 'playwright-core';
import { TARIEVENSTAM } from '../hulp/tarieven.js';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(120_000);

describe('een contractmanager legt een contract vast, met alles eronder', () => {
  let portaal: Portaal;
  let browser: Browser;
  let b: Bezoeker;
  beforeAll(async () => {
    [portaal, browser] = await Promise.all([startPortaal({ stam: TARIEVENSTAM }), startBrowser()]);
    b = await Bezoeker.nieuw(browser, portaal.url);
    b.page.setDefaultTimeout(12_000);
    await b.inloggen('contract@noord');
  });
  afterAll(async () => {
    await browser?.close();
    await portaal?.sluit();
  });

  const formulier = (naam: string): Locator => b.page.getByRole('form', { name: naam });
  const knop = (naam: string | RegExp): Locator => b.page.getByRole('button', { name: naam, exact: true });
  const klap = (titel: string): Promise<void> => b.page.locator('summary', { hasText: titel }).click();
  const klaar = (tekst: string): Promise<void> => b.page.getByRole('status').getByText(tekst).waitFor();
  const fouten = (): Locator => b.page.locator('.foutenoverzicht');
  const heeftFocus = (): Promise<string> => b.page.evaluate(() => document.activeElement?.id ?? '');

  it('zegt bij een leeg formulier alles wat mist, en brengt naar het veld', async () => {
    await b.ga('/contracten');
    await b.page.getByRole('link', { name: 'Contract vastleggen' }).click();
    await b.kop('Contract vastleggen');
    expect(await b.toegankelijkheid()).toEqual([]);
    await knop('Contract vastleggen').click();
    await fouten().getByRole('link', { name: 'Vul in: Contractnummer.' }).click();
    expect(await heeftFocus()).toBe('contract-vastleggen-nummer');
    await fouten().getByText('Vul in: Perceel.').waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('maakt het contract met het toetsenbord, met een verlenging en fasen', async () => {
    const f = formulier('Contract vastleggen');
    await f.getByLabel('Contractnummer').fill('NO-E');
    await f.getByLabel('Perceel').selectOption('NO-1');
    await f.getByLabel('Aanbieder').selectOption('TAALA');
    await f.getByLabel('Eerste dag').fill('2025-01-01');
    await f.getByLabel('Laatste dag (niet verplicht)').fill('2030-12-31');
    await f.getByLabel('Cleyburg').waitFor({ state: 'detached' });
    await f.getByLabel('Bergdorp').uncheck();
    await f.getByLabel('Plafond').fill('1.250.000,00');
    await f.getByLabel('Verplicht keurmerk').fill('Blik op Werk');
    await f.getByLabel('Bij uitval').selectOption('PER_FASE');
    await f.getByRole('button', { name: 'Verlenging toevoegen' }).focus();
    await b.page.keyboard.press('Enter');
    await b.page.keyboard.type('12');
    await f.getByLabel('Laatste dag om te besluiten').fill('2031-06-30');
    for (const [naam, deel] of [
      ['Start', '60'],
      ['Diploma', '30'],
    ] as const) {
      await f.getByRole('button', { name: 'Fase toevoegen' }).focus();
      await b.page.keyboard.press('Enter');
      await b.page.keyboard.type(naam);
      await b.page.keyboard.press('Tab');
      await b.page.keyboard.type(deel);
    }
    await f.getByLabel('Hangt af van het resultaat').last().selectOption('ja');
    await f.getByLabel('Document').fill('Raamovereenkomst 2025');
    await knop('Contract vastleggen').click();
    await fouten().getByText('De fasen zijn samen 90 % van de prijs.').waitFor();
    await fouten()
      .getByRole('link', { name: /Over verlenging 1 moet zijn besloten/ })
      .click();
    await b.page.keyboard.press('Tab');
    await f.getByLabel('Laatste dag om te besluiten').fill('2030-06-30');
    await f.getByLabel('Deel van de prijs').last().fill('40');
    await knop('Contract vastleggen').click();
    await b.kop('Contract NO-E');
    await b.page.getByText('Start 60 %, Diploma 40 % (op resultaat)').waitFor();
    await b.page.getByRole('rowheader', { name: 'Ademhuizen' }).waitFor();
    await b.page.getByText('er kan niemand nieuw starten').first().waitFor();
    await b.page.getByText('€ 1.250.000,00, waarvan € 0,00 geboekt').waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('legt prijzen met treden vast', async () => {
    await klap('Eerste prijs vastleggen');
    const f = formulier('Nieuwe versie van een tarief');
    await f.getByLabel('Product', { exact: true }).selectOption('TAAL_KNM');
    await f.getByLabel('Per', { exact: true }).selectOption('TRAJECT');
    await f.getByLabel('Bedrag in euro').fill('negen');
    await f.getByLabel('Vanaf').fill('2025-01-01');
    await f.getByLabel('Document').fill('Bijlage 2');
    await f.getByLabel('Bladzijde').fill('14');
    await knop('Versie vastleggen').click();
    await fouten().getByText('Schrijf een bedrag met een komma, bijvoorbeeld 1.234,50.').waitFor();
    await f.getByLabel('Bedrag in euro').fill('9.500,00');
    await knop('Trede toevoegen').click();
    await f.getByLabel('Klas tot en met').fill('6');
    await f.getByLabel('Bedrag in euro').last().fill('11.250,50');
    expect(await b.toegankelijkheid()).toEqual([]);
    await knop('Versie vastleggen').click();
    await klaar('De nieuwe versie is vastgelegd');
    await b.page.getByText('klas 1 tot en met 6: € 11.250,50').waitFor();
    await b.page.getByRole('cell', { name: 'Bijlage 2, p. 14' }).waitFor();
  });

  it('legt het basispakket vast; de prijs is daarna te vergelijken', async () => {
    await klap('Basispakket met modules vastleggen');
    const f = formulier('Basispakket vastleggen');
    await f.getByLabel('Leerroute').selectOption('B1_ROUTE');
    await f.getByLabel('Lesuren in een traject').fill('600');
    await f.getByLabel('Kleinste klas').fill('8');
    await f.getByLabel('Grootste klas').fill('14');
    await f.getByLabel('Vanaf').fill('2025-01-01');
    await f.getByLabel('Wat erin zit').fill('Taal en KNM, drie dagdelen per week');
    await f.getByRole('group', { name: 'Product 1' }).getByLabel('Product', { exact: true }).selectOption('TAAL_KNM');
    await f.getByRole('group', { name: 'Product 1' }).getByLabel('Hoort bij').selectOption('MODULE');
    await knop('Pakket vastleggen').click();
    await fouten().getByText('Het pakket heeft geen basis.').waitFor();
    await f.getByRole('group', { name: 'Product 1' }).getByLabel('Hoort bij').selectOption('BASIS');
    await knop('Product toevoegen').click();
    await f
      .getByRole('group', { name: 'Product 2' })
      .getByLabel('Product', { exact: true })
      .selectOption('ALFABETISERING');
    await f.getByRole('group', { name: 'Product 2' }).getByLabel('Hoort bij').selectOption('MODULE');
    await f.getByRole('button', { name: 'Product 2 weghalen' }).click();
    expect(await b.page.evaluate(() => document.activeElement?.textContent)).toBe('Product toevoegen');
    expect(await b.toegankelijkheid()).toEqual([]);
    await knop('Pakket vastleggen').click();
    await klaar('Het pakket is vastgelegd');
    await b.ga('/tarieven?leerroute=B1_ROUTE&jaar=2026&modules=geen');
    await b.page.getByText('9.500 / 600 lesuren = 15,83').waitFor();
    await b.ga('/contracten/NO-E');
    await klap('Basispakket met modules vastleggen');
    await b.page.getByRole('button', { name: 'B1-route vanaf 01-01-2025' }).click();
    await b.page.waitForFunction(
      () => (document.getElementById('basispakket-vastleggen-lesuren') as HTMLInputElement | null)?.value === '600',
    );
  });

  it('legt het keurmerk, een gemeente en de afspraken vast', async () => {
    await klap('Stand van het keurmerk vastleggen');
    await formulier('Stand van het keurmerk vastleggen').getByLabel('Waar staat dit?').fill('Register, 3 januari');
    await knop('Stand vastleggen').click();
    await klaar('De stand van het keurmerk is vastgelegd');
    await b.page.getByText('er kunnen mensen starten').waitFor();
    await klap('Deelname van een gemeente vastleggen');
    await formulier('Deelname van een gemeente').getByLabel('Gemeente').selectOption('GM0002');
    await knop('Deelname vastleggen').click();
    await b.page.getByRole('rowheader', { name: 'Bergdorp' }).waitFor();
    await klap('Afspraken, plafond, keurmerk of verlengingen vastleggen');
    const f = formulier('Afspraken vastleggen');
    await f.getByLabel('Hoe vaak').selectOption('BEIDE');
    await f.getByLabel('Betaald bij wegblijven').fill('50');
    expect(await b.toegankelijkheid()).toEqual([]);
    await knop('Afspraken vastleggen').click();
    await klaar('De afspraken zijn vastgelegd');
    await b.page.getByText('elke maand en elk kwartaal, uiterlijk').waitFor();
    await b.page.getByText('50 % van de prijs').waitFor();
    expect(
      await portaal.proef.eigenaar(
        `select count(*)::int n from contract_verlenging v join contract c on c.id = v.contract_id where c.nummer = 'NO-E'`,
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('verandert geen normen meer van een contract waarop is geboekt', async () => {
    await b.ga('/contracten/NO-A');
    await klap('Afspraken, plafond, keurmerk of verlengingen vastleggen');
    await b.page.getByText('Er zijn al uren geboekt.').waitFor();
    const f = formulier('Afspraken vastleggen');
    await f.getByLabel('Aanwezigheid').fill('70');
    await f.getByLabel('Plafond').fill('90.000');
    await knop('Afspraken vastleggen').click();
    await fouten()
      .getByRole('link', { name: /liggen vast/ })
      .click();
    expect(await heeftFocus()).toBe('afspraken-vastleggen-aanwezigheidsnorm');
    await f.getByLabel('Aanwezigheid').fill('80');
    await knop('Afspraken vastleggen').click();
    await klaar('De afspraken zijn vastgelegd');
  });

  it('spreekt 90 % OVA + 10 % PCC af, voert de cijfers in en ziet 4,96 %', async () => {
    const jaar = new Date().getFullYear() + 1;
    await b.ga('/contracten/NO-E');
    await klap('Formule vastleggen');
    const f = formulier('Indexatieformule vastleggen');
    await f.getByLabel('Prijspeil van de eerste prijzen').fill(String(jaar - 2));
    await f.getByLabel('Gewicht (%)').last().fill('5');
    await f.getByLabel('Waar staat dit?').fill('Contract, artikel 9');
    await knop('Formule vastleggen').click();
    await fouten().getByText('De gewichten zijn samen 95 %.').waitFor();
    await f.getByLabel('Gewicht (%)').last().fill('10');
    expect(await b.toegankelijkheid()).toEqual([]);
    await knop('Formule vastleggen').click();
    await klaar('De formule is vastgelegd');
    await b.page.getByText('OVA 90 % + PCC 10 %').waitFor();
    await b.page.getByRole('link', { name: 'Nieuwe prijzen uitrekenen' }).click();
    await b.kop('Indexatie');
    await b.page.getByLabel('Nieuw prijspeil').selectOption(String(jaar));
    await knop('Voorstel uitrekenen').click();
    await fouten().getByText(`OVA ${jaar} (voorlopig)`).waitFor();
    for (const [reeks, j, stand, waarde] of [
      ['OVA', jaar, 'VOORLOPIG', '4,18'],
      ['PCC', jaar, 'VOORLOPIG', '1,82'],
      ['OVA', jaar - 1, 'DEFINITIEF', '6,00'],
      ['PCC', jaar - 1, 'DEFINITIEF', '3,10'],
      ['OVA', jaar - 1, 'VOORLOPIG', '4,94'],
      ['PCC', jaar - 1, 'VOORLOPIG', '2,51'],
    ] as const) {
      const c = formulier('Indexcijfer invoeren');
      await c.getByLabel('Reeks').fill(reeks);
      await c.getByLabel('Jaar').fill(String(j));
      await c.getByLabel('Stand').selectOption(stand);
      await c.getByLabel('Cijfer in procenten').fill(waarde);
      await c.getByLabel('Gepubliceerd op').fill('2025-10-01');
      await c.getByLabel('Bron').fill('VNG');
      await c.getByRole('button', { name: 'Cijfer invoeren' }).click();
      await b.page.getByRole('row', { name: `${reeks} ${j} ${stand.toLowerCase()}` }).waitFor();
    }
    await b.page.getByLabel('Nieuw prijspeil').selectOption(String(jaar));
    await knop('Voorstel uitrekenen').click();
    await b.page.getByRole('heading', { name: `Prijspeil ${jaar}: wacht op besluit` }).waitFor();
    await b.page.getByText('0,9 × 4,18 + 0,1 × 1,82').first().waitFor();
    await b.page.getByText('3,944 % + 1,013 % = 4,96 %').first().waitFor();
    await b.page.getByRole('cell', { name: '€ 9.971,20' }).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('wijst alleen af met een reden, en keurt de rest goed', async () => {
    await portaal.proef.eigenaar(
      `insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van) select id, 2, 'TRAJECT', 5000000, '2025-01-01' from contract where nummer = 'NO-E'`,
    );
    const jaar = new Date().getFullYear() + 1;
    const keuze = b.page.getByLabel('NO-E, Taal en KNM');
    await keuze.focus();
    await b.page.keyboard.press('Space');
    await knop('Afwijzen: 1 gekozen prijs').click();
    await fouten().getByRole('link', { name: 'Afwijzen kan alleen met een reden.' }).click();
    await b.page.keyboard.type('Eerst overleg met de aanbieder');
    await knop('Afwijzen: 1 gekozen prijs').click();
    await b.page.getByRole('heading', { name: `Prijspeil ${jaar}: afgewezen` }).waitFor();
    await b.page.getByText('contract: Eerst overleg met de aanbieder').first().waitFor();
    await b.page.getByLabel('Nieuw prijspeil').selectOption(String(jaar));
    await knop('Voorstel uitrekenen').click();
    await b.page.getByRole('heading', { name: `Prijspeil ${jaar}: wacht op besluit` }).waitFor();
    await b.page.getByLabel('NO-E, Alfabetisering').check();
    await b.page.getByLabel('Waarom').fill('Nog niet gestart');
    await knop('Afwijzen: 1 gekozen prijs').click();
    await knop('Goedkeuren: alle 1 open prijs').click();
    await b.page.getByRole('heading', { name: `Prijspeil ${jaar}: goedgekeurd` }).waitFor();
    expect(
      await portaal.proef.eigenaar(
        `select p.code, t.bedrag_e4::int / 100 as cent from tarief t join product p on p.id = t.product_id join contract c on c.id = t.contract_id
         where c.nummer = 'NO-E' and t.van = $1`,
        [`${jaar}-01-01`],
      ),
    ).toEqual([{ code: 'TAAL_KNM', cent: 997120 }]);
  });

  it('deelt de prijzen van de regio, stopt daarmee, en legt het rijksbudget vast', async () => {
    await b.ga('/contracten/delen');
    await knop('Prijzen delen').click();
    await b.page.getByText('Uw regio deelt haar prijzen sinds').waitFor();
    const f = formulier('Rijksbudget vastleggen');
    await f.getByLabel('Bedrag per traject').fill('10.000');
    await f.getByLabel('Vanaf').fill('2025-01-01');
    await f.getByLabel('Waar staat dit?').fill('Circulaire');
    await knop('Rijksbudget vastleggen').click();
    await klaar('Het rijksbudget is vastgelegd');
    expect(await b.toegankelijkheid()).toEqual([]);
    await knop('Stoppen met delen').click();
    await b.page.getByText('tot en met').first().waitFor();
    await b.page.getByRole('link', { name: 'Naar de mixtoets' }).click();
    await b.page.getByText('Vastgelegd vanaf 01-01-2025: Circulaire').waitFor();
  });

  it('past met alle formulieren open op een telefoon van 320 pixels', async () => {
    const smal = await Bezoeker.nieuw(browser, portaal.url, 320);
    await smal.inloggen('contract@noord');
    for (const pad of ['/contracten/NO-E', '/contracten/nieuw', '/contracten/delen', '/indexatie', '/mixtoets']) {
      await smal.ga(pad);
      await smal.page.locator('main .paneel').first().waitFor();
      await smal.page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
      expect([pad, await smal.toegankelijkheid()]).toEqual([pad, []]);
    }
    expect([...smal.klachten, ...b.klachten]).toEqual([]);
  });
});
