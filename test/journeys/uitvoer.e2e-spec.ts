import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import type { Browser } from 'playwright-core';
import { vandaag } from '#core';
import { CsvLezer, standaardLimieten } from '#spreadsheets';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(120_000);

const KWAAD = '=HYPERLINK("http://kwaad.voorbeeld";"klik")';

describe('wie een tabel ziet, neemt haar mee als Excel of als CSV', () => {
  let portaal: Portaal;
  let browser: Browser;
  let b: Bezoeker;
  const map = mkdtempSync(path.join(os.tmpdir(), 'uitvoer-'));
  beforeAll(async () => {
    [portaal, browser] = await Promise.all([startPortaal(), startBrowser()]);
    await portaal.proef.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep) select 'V-' || n, 1, 'ASIELSTATUSHOUDER' from generate_series(1, 130) n`,
    );
    await portaal.proef.eigenaar(`update gebruiker set naam = $1 where email = 'klant@ademhuizen'`, [KWAAD]);
    await portaal.proef.eigenaar(
      `update traject set klantmanager_id = (select id from gebruiker where email = 'klant@ademhuizen') where trajectnummer = 'V-1'`,
    );
    b = await Bezoeker.nieuw(browser, portaal.url);
  });
  afterAll(async () => {
    rmSync(map, { recursive: true, force: true });
    await browser?.close();
    await portaal?.sluit();
  });

  async function download(van: Bezoeker, naam: string | RegExp): Promise<string> {
    const [bestand] = await Promise.all([
      van.page.waitForEvent('download'),
      van.page.getByRole('button', { name: naam }).first().press('Enter'),
    ]);
    const pad = path.join(map, bestand.suggestedFilename());
    await bestand.saveAs(pad);
    return pad;
  }
  const leesCsv = (pad: string): string[][] => {
    const tekst = readFileSync(pad, 'utf8');
    expect(tekst.startsWith('\ufeff') && tekst.endsWith('\r\n')).toBe(true);
    return new CsvLezer(';', standaardLimieten).duw(tekst.slice(1)).map((r) => r.cellen);
  };
  /** Another program opens the workbook and writes down what it sees. */
  function metLibreOffice(pad: string): string[][] {
    const args = ['--headless', `-env:UserInstallation=file://${map}/profiel`, '--convert-to'];
    const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true';
    execFileSync('soffice', [...args, filter, '--outdir', path.join(map, 'uit'), pad], {
      stdio: 'ignore',
      timeout: 90_000,
    });
    const tekst = readFileSync(path.join(map, 'uit', `${path.basename(pad, '.xlsx')}.csv`), 'utf8').replace(
      /^\ufeff/,
      '',
    );
    return new CsvLezer(';', standaardLimieten).duw(tekst).map((r) => r.cellen);
  }

  it('een lange lijst komt er met alle bladzijden in, en de pagina zegt hoeveel rijen het zijn', async () => {
    await b.inloggen('klant@ademhuizen');
    await b.ga('/trajecten?mijn=nee');
    await b.kop('Inburgeraars');
    await b.page.getByText(/50 van 131 trajecten getoond/).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    const pad = await download(b, /^CSV Trajecten/);
    expect(path.basename(pad)).toBe(`trajecten-het-dringendste-eerst-${vandaag()}.csv`);
    await b.page.getByText('Het bestand is gemaakt, met 131 rijen.').waitFor();
    const [kop, ...rijen] = leesCsv(pad);
    expect(kop!.slice(0, 4)).toEqual(['Traject', 'Doelgroep', 'Oordeel', 'Wat vraagt aandacht']);
    expect(rijen.length).toBe(131);
    const v1 = rijen.find((r) => r[0] === 'V-1')!;
    expect(v1[kop!.indexOf('Klantmanager')]).toBe(`'${KWAAD}`);
    expect(v1[1]).toBe('Asielstatushouder');
  });

  it('een ander programma leest uit de Excel dezelfde waarden; wat een formule lijkt, is tekst', async () => {
    const [kop, ...rijen] = metLibreOffice(await download(b, /^Excel Trajecten/));
    expect(rijen.length).toBe(131);
    expect(rijen.find((r) => r[0] === 'V-1')![kop!.indexOf('Klantmanager')]).toBe(KWAAD);
  });

  it('een tabel zonder bladzijden komt erin zoals zij er staat, met echte getallen en dagen', async () => {
    const c = await Bezoeker.nieuw(browser, portaal.url);
    await c.inloggen('contract@noord');
    await c.ga('/contracten/NO-A');
    await c.kop(/NO-A/);
    const pad = await download(c, /^Excel Alle versies/);
    const werkmap = new Workbook();
    await werkmap.xlsx.load(readFileSync(pad));
    const blad = werkmap.worksheets[0]!;
    const rij = (n: number) => (blad.getRow(n).values as unknown[]).slice(1);
    expect(blad.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(rij(1).slice(0, 4)).toEqual(['Product', 'Bedrag', 'Per', 'Per: toelichting']);
    expect(rij(2).slice(0, 3)).toEqual(['Taal en KNM', 15, 'lesuur (per deelnemer)']);
    const [kop, eerste] = leesCsv(await download(c, /^CSV Alle versies/));
    expect(kop!.slice(0, 2)).toEqual(['Product', 'Bedrag']);
    expect(eerste!.slice(0, 2)).toEqual(['Taal en KNM', '15,00']);
    expect(c.klachten).toEqual([]);
    await c.context.close();
  });

  it('zonder verbinding komt er geen half bestand, en de pagina zegt het', async () => {
    await b.context.setOffline(true);
    await b.page.getByRole('button', { name: /^CSV Trajecten/ }).click();
    await b.page.getByText(/Er is geen verbinding met het portaal\. Het bestand is niet gemaakt/).waitFor();
    await b.context.setOffline(false);
    expect(b.klachten).toEqual([]);
  });
});
