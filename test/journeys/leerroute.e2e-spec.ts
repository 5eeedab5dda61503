import type { Browser } from 'playwright-core';
import { plusDagen, vandaag } from '#core';
import { AFSPRAKEN, b1, Plan, taal } from '../hulp/pip.js';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(90_000);

const dag = (n: number): string => plusDagen(vandaag(), n);

describe('een andere leerroute, in stappen', () => {
  let portaal: Portaal;
  let browser: Browser;
  let b: Bezoeker;
  beforeAll(async () => {
    [portaal, browser] = await Promise.all([startPortaal(), startBrowser()]);
    const { proef } = portaal;
    await proef.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep) values ('T-30', 1, 'ASIELSTATUSHOUDER')`,
    );
    const plan = new Plan(await proef.als('klant@ademhuizen'), 'T-30');
    await plan.onderzocht('B1_ROUTE', 'B1_HAALBAAR', dag(-40));
    const { concept } = await plan.opslaan(b1(taal({ van: dag(30), tot: dag(395) })), null);
    expect((await plan.vaststellen(concept!.versie, '6000.00', dag(-20))).gelukt).toBe(true);
    await plan.feit('LEERROUTE_AFGEWEZEN', {
      ...{ datum: dag(-1), code: 'NIVEAU_NIET_HAALBAAR', gegevens: [{ naam: 'leerroute', waarde: 'B1_ROUTE' }] },
    });
    await proef.eigenaar(
      `update traject_feit set gegevens = '{"afwijkreden":"LEERACHTERGROND"}' where soort = 'LEERBAARHEIDSTOETS'`,
    );
    b = await Bezoeker.nieuw(browser, portaal.url);
    await b.inloggen('klant@ademhuizen');
  });
  afterAll(async () => {
    await browser?.close();
    await portaal?.sluit();
  });
  const stap = (): Promise<string> => b.page.locator('.stappen [aria-current=step]').innerText();
  const knop = (name: string | RegExp) => b.page.getByRole('button', { name });

  it('meer uren op dezelfde route houden het plan tegen: de prijs ligt vast', async () => {
    await b.ga('/trajecten/T-30?deel=plan');
    await knop('Plan bijstellen').click();
    await b.page.getByLabel('Uren in totaal').fill('800');
    await b.page.getByText(/€ 6\.000,00 .*€ 12\.000,00: € 6\.000,00 hoger/).waitFor();
    await knop('Concept opslaan').click();
    await b.page.getByText('Sla het concept op om het plan te kunnen vaststellen.').waitFor({ state: 'detached' });
    expect(await knop('Plan vaststellen').isDisabled()).toBe(true);
    expect(await knop('Gevolgen bekijken').count()).toBe(0);
  });

  it('hoort dat een collega intussen opsloeg, ook als de pagina dat vanzelf ophaalt; niets gaat verloren', async () => {
    const collega = new Plan(await portaal.proef.als('regisseur@ademhuizen'), 'T-30');
    const voor = (await collega.dossier())!.concept!;
    await b.page.getByLabel('Uren MAP').fill('44');
    const hun = { ...voor.inhoud, afspraken: { ...AFSPRAKEN, pvtUren: '16' } };
    expect((await collega.opslaan(hun as never, voor.versie)).gelukt).toBe(true);
    // Coming back to the window asks everything again.
    await b.page.waitForTimeout(5_100);
    await b.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await b.page.getByText('regisseur heeft dit plan intussen opgeslagen').waitFor();
    await knop('Concept opslaan').click();
    await b.page.getByText('Uren participatieverklaringstraject: was 12, is nu 16').waitFor();
    expect(await b.page.getByLabel('Uren MAP').inputValue()).toBe('44');
    expect(await b.page.getByLabel('Uren PVT').inputValue()).toBe('16');
    expect(await b.toegankelijkheid()).toEqual([]);
    await knop('Concept opslaan').click();
    await b.page.getByText('Sla het concept op om het plan te kunnen vaststellen.').waitFor({ state: 'detached' });
    await b.page.getByLabel('Uren PVT').fill('12');
    await b.page.getByLabel('Uren MAP').fill('40');
    await knop('Concept opslaan').click();
    await b.page.getByText('Sla het concept op om het plan te kunnen vaststellen.').waitFor({ state: 'detached' });
  });

  it('ziet na een andere route wat de regels zeggen en wat er verandert, en legt eerst het advies vast', async () => {
    await b.page.getByLabel('Leerroute').selectOption('Z_ROUTE');
    await b.page.locator('.stappen').waitFor();
    expect(await stap()).toContain('Plan wijzigen en opslaan');
    await knop('Concept opslaan').press('Enter');
    // It shows while the draft is still being kept; a click waits until it can be pressed.
    await knop('Gevolgen bekijken').click();
    await b.page.locator(':focus', { hasText: /^Van B1-route naar Z-route$/ }).waitFor();
    expect(await stap()).toContain('Wijziging goedkeuren');
    await b.page.getByText('Mag niet').waitFor();
    expect(await knop(/Wijziging goedkeuren voor/).count()).toBe(0);
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.page.getByRole('link', { name: 'Advies vastleggen in het dossier' }).click();
    await b.page.getByLabel('Wat wilt u noteren?').selectOption('ROUTEADVIES');
    await b.page.getByLabel('Wat', { exact: true }).selectOption('TRAGER_DAN_VERWACHT');
    await b.page.getByRole('combobox', { name: 'Leerroute' }).selectOption('Z_ROUTE');
    await b.page.getByRole('button', { name: 'Noteren', exact: true }).click();
    await b.page.getByText('Genoteerd.').waitFor();
  });

  it('ziet termijn en kostprijs, nu en straks, en keurt precies dat bedrag goed', async () => {
    await b.page.getByRole('link', { name: 'Plan (PIP)' }).click();
    await knop('Gevolgen bekijken').click();
    await knop('Wijziging goedkeuren voor €\u00a012.000,00').waitFor();
    const tabel = b.page.getByRole('table', { name: 'Wat er verandert' });
    for (const rij of [
      /^Einde van de inburgeringstermijn/,
      /^Uren van de Z-route .*niet nodig.*800/,
      /^Kostprijs Al besteed: €\s0,00 €\s6\.000,00 €\s12\.000,00 verschil €\s6\.000,00/,
    ])
      await tabel.getByRole('row', { name: rij }).waitFor();
    const rijen = await tabel
      .getByRole('row', { name: /^Einde van de inburgeringstermijn/ })
      .getByRole('cell')
      .allInnerTexts();
    expect(rijen[0]).toBe(rijen[1]);
    expect(await b.toegankelijkheid()).toEqual([]);
    await knop('Wijziging goedkeuren voor €\u00a012.000,00').press('Enter');
    await b.page.getByText(/Goedgekeurd door klant/).waitFor();
    expect(await stap()).toContain('Plan vaststellen');
  });

  it('past op een telefoon van 320 pixels, en stelt daar het plan vast', async () => {
    await b.page.setViewportSize({ width: 320, height: 640 });
    expect(await b.toegankelijkheid()).toEqual([]);
    await knop('Naar vaststellen').press('Enter');
    await b.page.locator(':focus', { hasText: /^Plan vaststellen$/ }).waitFor();
    await b.page.keyboard.press('Enter');
    await b.page.getByRole('heading', { name: 'Plan, versie 2' }).waitFor();
    const tekst = await b.page.locator('main').innerText();
    expect(tekst).toContain('€\u00a012.000,00');
    const [rij] = await portaal.proef.eigenaar(
      `select p.leerroute, p.kostprijs_cent, w.stand from pip p join leerroute_wijziging w on w.id = p.wijziging_id join traject t on t.id = p.traject_id
       where t.trajectnummer = 'T-30' and p.versie = 2`,
    );
    expect(rij).toEqual({ leerroute: 'Z_ROUTE', kostprijs_cent: '1200000', stand: 'UITGEVOERD' });
    expect(b.klachten).toEqual([]);
  });
});
