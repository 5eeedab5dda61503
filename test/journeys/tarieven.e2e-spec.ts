import type { Browser } from 'playwright-core';
import { TARIEVENSTAM } from '../hulp/tarieven.js';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(90_000);

const MEER = `
update contract set keurmerk_vereist = 'Blik op Werk', noshow_betaald_bp = 5000, uitval_regel = 'NAAR_UREN', plafond_cent = 50000000 where id = 1;
insert into contract_verlenging (contract_id, volgnummer, maanden, uiterlijk_besluiten_op) values (1, 1, 12, current_date + 20);
insert into contract_keurmerk (contract_id, stand, van, bron) values (1, 'GESCHORST', '2024-01-01', 'register');
insert into contract_fase (contract_id, volgnummer, naam, aandeel_bp, resultaat) values (1, 1, 'Start', 10000, false), (1, 2, 'Diploma', 0, true);
insert into indexformule (contract_id, gewichten, grondslag, vast_e4, basisjaar, van) values (2, '[]', 'VAST', 25000, 2024, '2024-01-01');
insert into rijksbudget (regio_id, bedrag_cent, van, bron) values (1, 1000000, '2022-01-01', 'Divosa');`;

describe('een contractmanager vergelijkt drie aanbieders, van wie er één een module niet biedt', () => {
  let portaal: Portaal;
  let browser: Browser;
  let b: Bezoeker;
  beforeAll(async () => {
    [portaal, browser] = await Promise.all([startPortaal({ stam: TARIEVENSTAM + MEER }), startBrowser()]);
    b = await Bezoeker.nieuw(browser, portaal.url);
    await b.inloggen('contract@noord');
  });
  afterAll(async () => {
    await browser?.close();
    await portaal?.sluit();
  });
  const kolom = async (n: number): Promise<string> =>
    (
      await b.page
        .locator('.tabel tbody tr')
        .evaluateAll((rijen, i) => rijen.map((r) => r.children[i]?.textContent ?? '').join(' | '), n)
    ).replaceAll('\u00a0', ' ');

  it('en ziet bij elke prijs de som en de bron; wat niet wordt geboden is niet € 0 en nooit de laagste', async () => {
    await b.page.getByRole('link', { name: 'Tarieven', exact: true }).click();
    await b.kop(/^Tarieven vergelijken: B1-route/);
    await b.ga('/tarieven?leerroute=B1_ROUTE&jaar=2026');
    await b.page.getByText('(9.850 + 640) / 620 lesuren = 16,92').waitFor();
    expect(await kolom(1)).toMatch(/€ 9\.850,00.*Inschrijving Vista, p\. 14.*€ 640,00.*€ 16,92 laagste/);
    expect(await kolom(2)).toMatch(/€ 18,29/);
    expect(await kolom(3)).toMatch(/niet aangeboden.*€ 15,59 niet vergelijkbaar/);
    expect(await kolom(3)).not.toMatch(/€ 0,00|laagste/);
    expect(await b.page.getByRole('img', { name: /Staafdiagram.*Interbeek € 15,59, niet vergelijkbaar/ }).count()).toBe(
      1,
    );
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('haalt met het toetsenbord de module eruit; de keuze staat in het adres', async () => {
    const vak = b.page.getByLabel('Alfabetisering');
    await vak.focus();
    await b.page.keyboard.press('Space');
    await b.page.waitForURL(/modules=geen/);
    await b.page.getByText('9.850 / 620 lesuren = 15,89').waitFor();
    expect(await kolom(1)).toMatch(/€ 15,59 laagste/);
    await b.page.getByLabel('Vergelijk per').selectOption('TRAJECT');
    await b.page.waitForURL(/maatstaf=TRAJECT/);
    await b.page.getByRole('rowheader', { name: 'Prijs per traject' }).waitFor();
    const adres = new URL(b.page.url());
    const ander = await Bezoeker.nieuw(browser, portaal.url);
    await ander.inloggen('regio@noord');
    await ander.ga(adres.pathname + adres.search);
    await ander.page.getByRole('rowheader', { name: 'Prijs per traject' }).waitFor();
    expect(await ander.page.getByLabel('Alfabetisering').isChecked()).toBe(false);
    await ander.context.close();
  });

  it('rekent met een kleinere klas en ziet wie de lege stoelen draagt', async () => {
    await b.ga('/tarieven?leerroute=B1_ROUTE&jaar=2026&maatstaf=LESUUR_PER_DEELNEMER&klas=5');
    await b.page.getByText('(9.420 + 820) / 560 lesuren × 6 / 5 = 21,94').waitFor();
    await b.page.getByText('opdrachtgever betaalt 1 lege stoel (× 6 / 5)').waitFor();
    await b.page.getByText('aanbieder draagt 3 lege stoelen').first().waitFor();
  });

  it('drukt de vergelijking af op één A4', async () => {
    await b.ga('/tarieven?leerroute=B1_ROUTE&jaar=2026');
    await b.page.getByText('(9.850 + 640) / 620 lesuren = 16,92').waitFor();
    const pdf = (await b.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(pdf).toMatch(/MediaBox \[0 0 84[12](\.\d+)? 59[456]/);
  });

  it('neemt hetzelfde mee als Excel en als CSV', async () => {
    for (const [naam, bestand] of [
      ['Excel met formules', 'tarieven-2026-01-01.xlsx'],
      ['CSV', 'tarieven-2026-01-01.csv'],
    ] as const) {
      const [download] = await Promise.all([
        b.page.waitForEvent('download'),
        b.page.getByRole('link', { name: naam }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(bestand);
    }
  });

  it('past op een telefoon van 320 pixels', async () => {
    const smal = await Bezoeker.nieuw(browser, portaal.url, 320);
    await smal.inloggen('contract@noord');
    for (const pad of [
      '/tarieven?leerroute=B1_ROUTE&jaar=2026',
      '/contracten',
      '/contracten/NO-A',
      '/mixtoets',
      '/indexatie',
    ]) {
      await smal.ga(pad);
      await smal.page.locator('h1').waitFor();
      expect([pad, await smal.toegankelijkheid()]).toEqual([pad, []]);
    }
    expect(smal.klachten).toEqual([]);
    await smal.context.close();
  });

  it('ziet het contract met zijn waarschuwingen en besluit over de verlenging', async () => {
    await b.ga('/contracten');
    await b.page.getByRole('link', { name: 'NO-A' }).click();
    await b.kop('Contract NO-A');
    await b.page.getByText('er kan niemand nieuw starten').first().waitFor();
    await b.page.getByText('Diploma 0 % (op resultaat)').waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.page.getByRole('button', { name: 'Verlengen', exact: true }).click();
    await b.page.getByText('Het besluit is vastgelegd').waitFor();
    await b.page.getByText('01-01-2024 tot en met 31-12-2028').waitFor();
  });

  it('legt een nieuwe prijs vast, en leest waarom een gebruikte niet kan', async () => {
    const vul = async (van: string): Promise<void> => {
      const f = b.page.getByRole('form', { name: 'Nieuwe versie van een tarief' });
      await f.getByLabel('Product').selectOption('TAAL_KNM');
      await f.getByLabel('Per', { exact: true }).selectOption('TRAJECT');
      await f.getByLabel('Bedrag in euro').fill('9.999,50');
      await f.getByLabel('Vanaf').fill(van);
      await f.getByLabel('Document').fill('Addendum');
      await f.getByRole('button', { name: 'Versie vastleggen' }).click();
    };
    await b.page.getByText('Nieuwe prijs vanaf een dag').click();
    await vul('2026-01-01');
    await b.page.locator('.foutenoverzicht').getByText('een gebruikt tarief verandert niet meer').waitFor();
    await vul('2027-01-01');
    await b.page.getByText('De nieuwe versie is vastgelegd').waitFor();
    await b.page.getByRole('cell', { name: '€ 9.999,50' }).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('rekent een indexatie uit en keurt die goed; daarvoor verandert er niets', async () => {
    await b.ga('/indexatie');
    const jaar = String(Number(new Date().getFullYear()) + 1);
    await b.page.getByLabel('Nieuw prijspeil').selectOption(jaar);
    await b.page.getByRole('button', { name: 'Voorstel uitrekenen' }).click();
    await b.page.getByRole('heading', { name: `Prijspeil ${jaar}: wacht op besluit` }).waitFor();
    await b.page.getByRole('cell', { name: '€ 9.655,50' }).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.page.getByRole('button', { name: 'Goedkeuren' }).click();
    await b.page.getByRole('heading', { name: `Prijspeil ${jaar}: goedgekeurd` }).waitFor();
  });

  it('toetst de mix: bij 17.000 voor de onderwijsroute past 7.666,67', async () => {
    await b.ga('/mixtoets');
    await b.page.getByLabel('Onderwijsroute: prijs per traject').fill('17.000');
    await b.page.getByRole('cell', { name: '€ 7.666,67' }).first().waitFor();
    await b.page.getByText('(10.000,00 − 0,25 × 17.000,00) / 0,75 = 7.666,67').first().waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.page.getByRole('button', { name: 'Overnemen: B1-route van Toptaal, NO-B' }).focus();
    await b.page.keyboard.press('Enter');
    await b.page.getByLabel('Z-route: prijs per traject').fill('8.000');
    await b.page.getByText('De mix past niet binnen het rijksbudget').waitFor();
    expect(await b.page.getByLabel('B1-route: prijs per traject').inputValue()).toBe('9.420,00');
    await b.page.getByLabel('Z-route: aandeel (%)').fill('10');
    await b.page.getByText('De aandelen zijn samen 95 %').waitFor();
    expect(b.klachten).toEqual([]);
  });

  it('en een aanbieder ziet alleen het eigen contract', async () => {
    const a = await Bezoeker.nieuw(browser, portaal.url);
    await a.inloggen('aanbieder@a');
    await a.ga('/tarieven?leerroute=B1_ROUTE&jaar=2026');
    await a.page.getByText('(9.850 + 640) / 620 lesuren = 16,92').waitFor();
    expect(await a.page.locator('main').innerText()).not.toMatch(/Toptaal|Interbeek/);
    await a.ga('/contracten/NO-B');
    await a.kop(/niet gevonden|bestaat niet/i);
    expect(a.klachten).toEqual([]);
    await a.context.close();
  });
});
