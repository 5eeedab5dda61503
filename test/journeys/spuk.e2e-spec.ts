import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { naarGeheel, vandaag } from '#core';
import { csv, lever, totStil } from '../hulp/post.js';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(120_000);

const NU = Number(vandaag().slice(0, 4));
const VORIG = NU - 1;
const BEURS = 'inburgeringsvoorzieningen';
/** Plans over last year and this one, so that something was booked and something is still to come. */
const PLANNEN = `
update tarief set van = make_date(${VORIG}, 1, 1) where van > make_date(${VORIG}, 1, 1);
update contract set van = least(van, make_date(${VORIG}, 1, 1)), tot = make_date(${NU + 2}, 12, 31);
update pip_onderdeel set van = make_date(${VORIG}, 1, 1), tot = make_date(${NU}, 12, 31);
update pip set kostprijs_cent = 1000000, vastgesteld_op = make_date(${VORIG - 1}, 12, 1);
delete from spuk_budget;
insert into regio (code, naam, soort) values ('OO', 'Oost', 'SUBREGIO');
insert into deelname (regio_id, gemeente_id, van) select id, 2, '2022-01-01' from regio where code = 'OO';
insert into spuk_besluit (gemeente_id, beurs, naam, jaar, soort, bedrag_cent, besloten_op, bron, door) values
  (2, 'INBURGERINGSVOORZIENINGEN', '', ${VORIG}, 'VOORLOPIG', 1200000, make_date(${VORIG - 1}, 10, 1), 'Beschikking A', 'proef'),
  (2, 'INBURGERINGSVOORZIENINGEN', '', ${NU}, 'VOORLOPIG', 400000, make_date(${VORIG}, 10, 1), 'Beschikking B', 'proef'),
  (2, 'ONDERWIJSROUTE', '', ${NU}, 'VOORLOPIG', 4000000, make_date(${VORIG}, 10, 1), 'Beschikking C', 'proef'),
  (2, 'UITVOERING', '', ${NU}, 'VOORLOPIG', 6000000, make_date(${VORIG}, 12, 15), 'Circulaire', 'proef');
insert into spuk_uitgave (gemeente_id, beurs, naam, maand, bedrag_cent, omschrijving, bron, door) values
  (2, 'UITVOERING', '', make_date(${NU}, 1, 1), 500000, 'Consulenten', 'Factuur 12', 'proef');`;

describe('wie over het geld gaat, volgt de beurzen tot op de regel', () => {
  let portaal: Portaal;
  let browser: Browser;
  let fin: Bezoeker;
  let regio: Bezoeker;
  const map = mkdtempSync(path.join(os.tmpdir(), 'beurzen-'));
  beforeAll(async () => {
    [portaal, browser] = await Promise.all([startPortaal(), startBrowser()]);
    const p = portaal.proef;
    await p.eigenaar(PLANNEN);
    const periode = `${VORIG}-03`;
    const regels = csv(
      'T-1;TAAL_KNM;60;30;10;20;ja;60;900,00',
      'T-2;TAAL_KNM;10;10;0;0;ja;10;150,00',
      'T-2;TAAL_KNM;10;10;0;0;ja;10;151,00',
    );
    await lever(await p.als('aanbieder@a'), 'NO-A', regels, { periode, naam: 'maart-a.csv' });
    await lever(await p.als('aanbieder@b'), 'NO-B', csv('T-2;TAAL_KNM;40;40;0;0;nee;40;901,00'), {
      ...{ periode, naam: 'maart-b.csv' },
    });
    await totStil(p);
    await bijgewerkt();
    [fin, regio] = [await Bezoeker.nieuw(browser, portaal.url), await Bezoeker.nieuw(browser, portaal.url)];
    await fin.inloggen('financien@bergdorp');
    await regio.inloggen('regio@noord');
  });
  afterAll(async () => {
    rmSync(map, { recursive: true, force: true });
    await browser?.close();
    await portaal?.sluit();
  });

  /** The worker follows the lines within seconds. */
  async function bijgewerkt(): Promise<void> {
    for (let i = 0; i < 200; i++) {
      const [r] = await portaal.proef.eigenaar<{ n: number }>('select count(*)::int n from spuk_wacht');
      if (r!.n === 0) return;
      await new Promise((k) => setTimeout(k, 100));
    }
    throw new Error('De verplichtingen zijn niet bijgewerkt.');
  }
  const tekst = async (b: Bezoeker, waar = 'main'): Promise<string> =>
    (await b.page.locator(waar).first().innerText()).replaceAll('\u00a0', ' ');
  /** '€ 1.234,50' -> 123450. */
  const cent = (t: string): number => naarGeheel(/-?[\d.]+,\d\d/.exec(t)![0].replaceAll('.', '').replace(',', '.'), 2)!;
  /** By keyboard only: on to the next thing until this one has the focus. */
  async function tabNaar(b: Bezoeker, naam: RegExp): Promise<void> {
    for (let i = 0; i < 120; i++) {
      await b.page.keyboard.press('Tab');
      const hier = await b.page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
      if (naam.test(hier.replaceAll('\u00a0', ' '))) return;
    }
    throw new Error(`Met Tab kwam ${naam} niet in beeld.`);
  }

  it('financiën ziet drie beurzen naast elkaar, nooit opgeteld, en wat er leegloopt', async () => {
    await fin.page.getByRole('link', { name: 'SPUK-budget', exact: true }).click();
    await fin.kop(`SPUK-budget ${NU}`);
    await fin.page.locator('.beurskaart').nth(2).waitFor();
    const kaarten = (await fin.page.locator('.beurskaart').allInnerTexts()).map((t) => t.replaceAll('\u00a0', ' '));
    expect(kaarten).toHaveLength(3);
    expect(kaarten[0]).toMatch(/Uitvoeringskosten[\s\S]*€ 5\.000,00 van € 60\.000,00[\s\S]*8,3 % gebruikt/);
    expect(kaarten[1]).toMatch(/SPUK inburgeringsvoorzieningen[\s\S]*van € 4\.000,00[\s\S]*boven 100 %/);
    expect(kaarten[2]).toMatch(/SPUK onderwijsroute[\s\S]*van € 40\.000,00[\s\S]*Genoeg tot het eind van het jaar/);
    expect(await fin.toegankelijkheid()).toEqual([]);
  });

  it('opent een beurs: de grafiek en dezelfde cijfers als tabel, en een optelling die klopt', async () => {
    await fin.ga(`/spuk/GM0002/${BEURS}?jaar=${VORIG}`);
    await fin.kop(`SPUK inburgeringsvoorzieningen ${VORIG}: Bergdorp`);
    await fin.page.getByRole('img', { name: /Lijngrafiek van wat er over is: € 901,00 besteed/ }).waitFor();
    const sommen = (await fin.page.locator('.optelling-som dd').allInnerTexts()).map(cent);
    expect(sommen).toHaveLength(2);
    expect(sommen[0]).toBe(sommen[1]);
    expect(await tekst(fin)).toContain('Geen euro telt twee keer en geen euro is weg.');
    const besteed = fin.page.getByRole('row', { name: new RegExp(`^Maart ${VORIG}`) });
    expect((await besteed.innerText()).replaceAll('\u00a0', ' ')).toMatch(/€ 901,00[\s\S]*€ 11\.099,00/);
    expect(await fin.toegankelijkheid()).toEqual([]);
    await fin.ga(`/spuk/GM0002/${BEURS}?jaar=${NU}`);
    await fin.page.getByText(/^De beurs is leeg: /).waitFor();
    await fin.page.getByRole('img', { name: new RegExp(`; leeg in \\w+ ${NU}`) }).waitFor();
    expect(await tekst(fin)).toMatch(/meer gebruikt dan het rijk geeft[\s\S]*Vraag het rijk om bijstelling/);
    expect(await fin.toegankelijkheid()).toEqual([]);
  });

  it('gaat met alleen het toetsenbord van het overzicht naar de regel en zijn rapportage', async () => {
    await fin.ga(`/spuk?jaar=${VORIG}&beurs=INBURGERINGSVOORZIENINGEN`);
    await fin.page.getByRole('link', { name: 'Bergdorp' }).waitFor();
    await tabNaar(fin, /^Bergdorp$/);
    await fin.page.keyboard.press('Enter');
    await fin.kop(`SPUK inburgeringsvoorzieningen ${VORIG}: Bergdorp`);
    await fin.page.getByRole('heading', { name: 'Dit telt altijd op' }).waitFor();
    await tabNaar(fin, /^€ 901,00$/);
    await fin.page.keyboard.press('Enter');
    await fin.kop(/^Besteed: SPUK/);
    await fin.page.getByText('Geboekt uit rapportages').first().waitFor();
    await tabNaar(fin, /^€ 901,00: regels van maart/);
    await fin.page.keyboard.press('Enter');
    await fin.kop(/^Besteed, regel voor regel/);
    await fin.page.getByText('maart-b.csv').waitFor();
    expect(await tekst(fin, '.tabel')).toMatch(/rij 2[\s\S]*T-2[\s\S]*€ 901,00/);
    expect(await fin.toegankelijkheid()).toEqual([]);
    await tabNaar(fin, new RegExp(`^Maart ${VORIG}, NO-B$`));
    await fin.page.keyboard.press('Enter');
    await fin.kop(`Rapportage maart ${VORIG}, NO-B`);
  });

  it('ziet per traject wat is toegezegd, en wat geblokkeerd is met de bevinding erbij', async () => {
    await fin.ga(`/spuk/GM0002/${BEURS}?jaar=${VORIG}`);
    await fin.page
      .getByRole('link', { name: /bekijk de regels/ })
      .first()
      .click();
    await fin.kop(/^Geblokkeerd, regel voor regel/);
    await fin.page
      .getByRole('link', { name: 'REC-304' })
      .or(fin.page.getByRole('link', { name: /^REC-/ }))
      .first()
      .click();
    await fin.page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(fin.page.url()).pathname).toMatch(/^\/bevindingen\//);
    await fin.ga(`/spuk/GM0002/${BEURS}/trajecten?jaar=${VORIG}&contract=NO-B`);
    await fin.kop(/^Toezeggingen per traject/);
    await fin.page.getByRole('rowheader', { name: 'T-2' }).waitFor();
    expect(await fin.toegankelijkheid()).toEqual([]);
    await fin.page.getByRole('link', { name: '€ 901,00' }).click();
    await fin.kop(/^Besteed, regel voor regel/);
    await fin.page.getByText(/^Traject T-2, contract NO-B/).waitFor();
    await fin.page.getByText('maart-b.csv').waitFor();
  });

  it('een traject zonder contract of maand is te veel: de pagina zegt hoe het wel kan', async () => {
    await fin.ga(`/spuk/GM0002/${BEURS}/regels?jaar=${VORIG}&soort=BESTEED`);
    await fin.page.getByText('Er zijn te veel regels om zonder keuze te tonen.').waitFor();
    await fin.page.getByRole('link', { name: 'Kies uit de bedragen per maand' }).click();
    await fin.kop(/^Besteed: SPUK/);
  });

  it('de regio-coördinator ziet alle gemeenten met een totaal, sorteert en filtert; het staat in het adres', async () => {
    await regio.ga(`/spuk?jaar=${VORIG}`);
    await regio.kop(`SPUK-budget ${VORIG}`);
    const rijen = regio.page.locator('.tabel tbody tr');
    await rijen.nth(1).waitFor();
    const voet = await tekst(regio, '.tabel tfoot');
    expect(voet).toMatch(/Oost[\s\S]*Alle gemeenten samen/);
    const kolom = async (n: number): Promise<number[]> =>
      (await rijen.evaluateAll((r, i) => r.map((x) => x.children[i]!.textContent ?? ''), n)).map(cent);
    const totaal = await regio.page.locator('.tabel tfoot tr').last().locator('td').nth(2).innerText();
    expect((await kolom(3)).reduce((a, b) => a + b, 0)).toBe(cent(totaal));
    await regio.page.getByRole('button', { name: 'Besteed', exact: true }).click();
    await regio.page.waitForURL(/sorteer=besteed/);
    expect(await kolom(3)).toEqual([90100, 90000]);
    await regio.page.getByLabel('Stand').selectOption('ONTBREEKT');
    await regio.page.waitForURL(/stand=ONTBREEKT/);
    await regio.page.reload();
    await regio.page.getByRole('link', { name: 'Ademhuizen' }).waitFor();
    expect(await rijen.count()).toBe(1);
    expect(await tekst(regio, '.tabel tbody')).toContain('niet ingevuld');
    expect(await regio.toegankelijkheid()).toEqual([]);
    await regio.page.getByLabel('Stand').selectOption('');
    await regio.page.getByLabel('Gemeente of subregio').selectOption('Oost');
    await regio.page.waitForURL(/gebied=Oost/);
    expect(await rijen.count()).toBe(1);
    expect(await tekst(regio, '.tabel tbody')).toContain('Bergdorp');
  });

  it('en komt tot op de regel, zonder trajectnummers en zonder toezeggingen per traject', async () => {
    await regio.ga(`/spuk/alle/${BEURS}?jaar=${VORIG}`);
    await regio.kop(`SPUK inburgeringsvoorzieningen ${VORIG}: Alle gemeenten`);
    await regio.page.getByText('Bij 1 gemeente ontbreekt het bedrag van het rijk').waitFor();
    const post = regio.page.locator('#toezeggingen').getByRole('row', { name: /NO-B/ });
    await post.getByRole('link', { name: '€ 901,00' }).click();
    await regio.kop(/^Besteed: SPUK/);
    await regio.page.getByRole('link', { name: /€ 901,00: regels van maart/ }).click();
    await regio.kop(/^Besteed, regel voor regel/);
    await regio.page.getByText('maart-b.csv').waitFor();
    expect(await tekst(regio)).not.toContain('T-2');
    await regio.page.getByRole('link', { name: `Maart ${VORIG}, NO-B` }).click();
    await regio.kop(`Rapportage maart ${VORIG}, NO-B`);
    await regio.ga(`/spuk/GM0002/${BEURS}/trajecten?jaar=${VORIG}`);
    await regio.kop(/niet gevonden|bestaat niet/i);
  });

  it('past op 320 pixels, zonder opzij te schuiven', async () => {
    const smal = await Bezoeker.nieuw(browser, portaal.url, 320);
    await smal.inloggen('financien@bergdorp');
    for (const pad of [
      `/spuk?jaar=${NU}`,
      `/spuk/GM0002?jaar=${NU}`,
      `/spuk/GM0002/${BEURS}?jaar=${NU}`,
      `/spuk/GM0002/${BEURS}?jaar=${VORIG}`,
      `/spuk/GM0002/${BEURS}/besteed?jaar=${VORIG}`,
      `/spuk/GM0002/uitvoering/besteed?jaar=${NU}`,
      `/spuk/GM0002/${BEURS}/trajecten?jaar=${VORIG}`,
      `/spuk/GM0002/${BEURS}/regels?jaar=${VORIG}&soort=GEBLOKKEERD`,
    ]) {
      await smal.ga(pad);
      await smal.page.locator('h1').waitFor();
      expect([pad, await smal.toegankelijkheid()]).toEqual([pad, []]);
    }
    expect(smal.klachten).toEqual([]);
    await smal.context.close();
  });

  it('drukt een beurs af met de grafiek en de tabel', async () => {
    await fin.ga(`/spuk/GM0002/${BEURS}?jaar=${NU}`);
    await fin.page.locator('.grafiek svg path').first().waitFor({ state: 'attached' });
    const pad = path.join(map, 'beurs.pdf');
    writeFileSync(pad, await fin.page.pdf({ format: 'A4' }));
    const papier = execFileSync('pdftotext', ['-layout', pad, '-'], { encoding: 'utf8' });
    for (const wat of ['Bergdorp', 'Over na wat is besteed', 'Dit telt altijd op', 'Waar de prognose op rust'])
      expect(papier).toContain(wat);
    expect(papier).not.toMatch(/Afdrukken|Excel met formules|Kiezen wat u ziet/);
  });

  it('neemt het overzicht mee als Excel; een ander programma komt op dezelfde bedragen', async () => {
    await regio.ga(`/spuk?jaar=${VORIG}`);
    await regio.page.locator('.tabel tfoot').waitFor();
    const cellen = await regio.page.locator('.tabel tfoot tr').last().locator('td').allInnerTexts();
    const [download] = await Promise.all([
      regio.page.waitForEvent('download'),
      regio.page.getByRole('button', { name: 'Excel met formules' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`spuk-${VORIG}.xlsx`);
    await download.saveAs(path.join(map, 'b.xlsx'));
    await regio.page.getByText('Het bestand is klaar').waitFor({ state: 'attached' });
    execFileSync(
      'soffice',
      [
        ...[`-env:UserInstallation=file://${map}/profiel`, '--headless', '--convert-to'],
        ...[
          'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false',
          '--outdir',
          map,
          path.join(map, 'b.xlsx'),
        ],
      ],
      { timeout: 90_000, stdio: 'ignore' },
    );
    const totaal = readFileSync(path.join(map, 'b.csv'), 'utf8')
      .split('\n')
      .map((r) => r.replaceAll('"', '').split(';'))
      .find((r) => r[0] === 'Totaal')!;
    expect(naarGeheel(Number(totaal[4]).toFixed(2), 2)).toBe(cent(cellen[2]!));
    expect(naarGeheel(Number(totaal[6]).toFixed(2), 2)).toBe(cent(cellen[3]!));
    expect(naarGeheel(Number(totaal[8]).toFixed(2), 2)).toBe(cent(cellen[4]!));
  });

  it('zegt het als het bestand niet komt, en hoe het verder gaat', async () => {
    await regio.page.route('**/api/spuk/beurzen/*', (r) => r.fulfill({ status: 503, body: '{}' }));
    await regio.page.getByRole('button', { name: 'Excel met formules' }).click();
    await regio.page.getByText(/Het bestand is niet gemaakt.*Probeer het opnieuw/).waitFor();
    await regio.page.unroute('**/api/spuk/beurzen/*');
    expect(regio.klachten).toEqual([]);
    expect(fin.klachten).toEqual([]);
  });
});
