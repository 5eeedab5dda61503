import type { Browser } from 'playwright-core';
import { Toneel } from '../hulp/aanbesteding.js';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(240_000);

/** From market consultation to two contracts, as people click it; only the clock is moved by hand. */
describe('de Achterhoek koopt leerroutes in, in dialoog', () => {
  let portaal: Portaal;
  let browser: Browser;
  let t: Toneel;
  let manager: Bezoeker, coordinator: Bezoeker, a: Bezoeker, b: Bezoeker;
  let pad = '';
  const bezoek = async (email: string, breedte?: number): Promise<Bezoeker> => {
    const bezoeker = await Bezoeker.nieuw(browser, portaal.url, breedte);
    bezoeker.page.setDefaultTimeout(12_000);
    await bezoeker.inloggen(email);
    return bezoeker;
  };
  const knop = (wie: Bezoeker, naam: string | RegExp) => wie.page.getByRole('button', { name: naam });
  /** Opens a fold by its summary, when it is closed. */
  const klap = async (wie: Bezoeker, titel: string): Promise<void> => {
    const d = wie.page.locator('details.uitklap', { has: wie.page.locator('summary', { hasText: titel }) }).last();
    await d.waitFor();
    // The page opens the fold of the next step by itself once its data are fresh: look again before and after.
    for (let i = 0; i < 5; i++) {
      if ((await d.getAttribute('open')) === null) await d.locator('summary').first().click();
      await wie.page.waitForTimeout(150);
      if ((await d.getAttribute('open')) !== null) return;
    }
  };
  const volgende = (naam: string): Promise<void> => manager.page.getByText(`Volgende stap: ${naam}`).waitFor();
  /** Axe and the width of the window, collected: one finding does not hide the next. */
  const mis: string[] = [];
  const keur = async (wie: Bezoeker): Promise<void> => {
    for (const m of await wie.toegankelijkheid()) mis.push(`${await wie.page.locator('h1').innerText()}: ${m}`);
  };
  const ververs = async (...wie: Bezoeker[]): Promise<void> => {
    for (const w of wie) {
      await w.ga(pad);
      await w.kop('Leerroutes Achterhoek');
    }
  };
  const zet = async (naam: string): Promise<void> => {
    await klap(manager, naam);
    await knop(manager, `Vastleggen: ${naam}`).click();
  };
  const rondeId = async (): Promise<string> =>
    (await portaal.proef.eigenaar<{ id: string }>('select id from ronde order by nummer desc limit 1'))[0]!.id;
  const openRonde = async (naam: string): Promise<void> => {
    await manager.page.getByRole('heading', { name: `Ronde openen: ${naam}` }).waitFor();
    await manager.page.getByLabel('Sluit op').fill('2099-01-01T12:00');
    await manager.page.getByLabel('Wat u vraagt').fill(`Wat wij vragen: ${naam}`);
    await knop(manager, 'Ronde openen').click();
    await manager.page.getByText('De kluis is dicht').waitFor();
    await ververs(a, b);
  };
  const schrijfIn = async (wie: Bezoeker, plan: string, prijzen?: string): Promise<void> => {
    await wie.page.getByLabel('Plan van aanpak').fill(plan);
    if (prijzen) await wie.page.locator('#inschrijven-prijzen').fill(prijzen);
    await knop(wie, 'Inschrijven').click();
    await wie.page.getByText('Uw inschrijving is ontvangen en verzegeld').waitFor();
  };
  const openKluis = async (): Promise<void> => {
    await t.sluit(await rondeId());
    for (const [wie, tekst] of [
      [manager, /Kluis geopend door contract/],
      [coordinator, / en regio /],
    ] as const) {
      await ververs(wie);
      await knop(wie, 'Kluis openen').click();
      const ronde = wie.page
        .locator('section.paneel', { has: wie.page.getByRole('heading', { name: /^Ronde \d/ }) })
        .first();
      await ronde.getByText(tekst).waitFor();
    }
    await ververs(manager);
  };

  beforeAll(async () => {
    [portaal, browser] = await Promise.all([startPortaal(), startBrowser()]);
    t = new Toneel(portaal.proef);
    manager = await bezoek('contract@noord');
    coordinator = await bezoek('regio@noord');
    a = await bezoek('aanbieder@a');
    b = await bezoek('aanbieder@b', 320);
  });
  afterAll(async () => {
    await browser?.close();
    await portaal?.sluit();
  });

  it('begint met een raming en een perceel', async () => {
    const { page } = manager;
    await page.getByRole('link', { name: 'Aanbestedingen' }).click();
    await manager.kop('Aanbestedingen');
    await klap(manager, 'Aanbesteding beginnen');
    await page.getByLabel('Titel').fill('Leerroutes Achterhoek');
    await page.getByLabel('Procedure').selectOption({ label: 'Dialoog in drie fasen' });
    await keur(manager);
    await knop(manager, 'Aanbesteding beginnen').click();
    await manager.kop('Leerroutes Achterhoek');
    pad = new URL(page.url()).pathname;
    await page.getByLabel('Bedrag per jaar in euro').fill('500.000,00');
    await knop(manager, 'Raming vaststellen').click();
    await page.getByText('niet lager dan het drempelbedrag van €\u00a0750.000,00').waitFor();
    await page.locator('#perceel-code').fill('P2');
    await page.locator('#perceel-naam').fill('Z-route en B1-route');
    await page.locator('#perceel-gebied').fill('Acht gemeenten in de Achterhoek');
    await page.locator('#perceel-omvang').fill('120');
    await knop(manager, 'Perceel vaststellen').click();
    await page.getByRole('heading', { name: 'Perceel P2: Z-route en B1-route' }).waitFor();
    await keur(manager);
  });

  it('zegt wat de volgende stap is en waarom een andere niet kan', async () => {
    await zet('Marktconsultatie houden');
    await volgende('Opdracht aankondigen');
    await klap(manager, 'Waarom kan een andere stap nu niet?');
    await manager.page.getByText('Bron: Aanbestedingswet 2012, art. 2.127-2.131').first().waitFor();
    await keur(manager);
    await zet('Opdracht aankondigen');
    await volgende('Ronde openen: plan van aanpak zonder prijs, met wensenlijst');
  });

  it('vraagt plannen zonder prijs, verzegeld tot twee mensen openen', async () => {
    await openRonde('plan van aanpak zonder prijs, met wensenlijst');
    await keur(b);
    await klap(a, 'Vraag stellen');
    await a.page.getByLabel('Uw vraag').fill('Mag het ook in de avond?');
    await knop(a, 'Vraag versturen').click();
    await a.page.getByText('De vraag is verstuurd').waitFor();
    await knop(a, 'Inschrijven').click();
    await a.page.locator('.foutenoverzicht').getByRole('link', { name: 'Vul in: Plan van aanpak' }).click();
    expect(await a.page.evaluate(() => document.activeElement?.id)).toBe('inschrijven-plan');
    await a.page
      .locator('#bijlage')
      .setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('plan') });
    await a.page.getByRole('listitem').filter({ hasText: 'plan.pdf' }).first().waitFor();
    await schrijfIn(a, 'Voorstel van A');
    await schrijfIn(b, 'Voorstel van B');
    await keur(a);
    await ververs(manager);
    await manager.page.getByText('Mag het ook in de avond?').waitFor();
    expect(await manager.page.locator('main').innerText()).not.toMatch(/Voorstel van [AB]/);
    await openKluis();
    await manager.page.getByText('Voorstel van A').waitFor();
    await manager.page.getByText('Voorstel van B').waitFor();
    await keur(manager);
  });

  it('voert gesprekken en vraagt indicatieve prijzen met hun aannames', async () => {
    await zet('Gezamenlijke sessie en gesprekken apart');
    await openRonde('indicatieve prijs');
    await schrijfIn(a, 'Zes in een klas', 'P2; B1-route; traject; 9.800,00; 6; 3; 800');
    await schrijfIn(b, 'Twaalf in een klas', 'P2; B1-route; traject; 8.200,00; 12; 1; 800');
    await openKluis();
    await manager.page.getByText('groep van 6, 3 locaties, 800,00 uur').waitFor();
    await manager.page.getByText('groep van 12').waitFor();
    await zet('Prijsgesprekken: welk comfort verlaagt de prijs');
    await openRonde('herzien plan van aanpak');
    await schrijfIn(a, 'Herzien', 'P2; B1-route; traject; 9.000,00; 12; 2; 800');
    await openKluis();
  });

  it('vraagt de slotprijs voor het basispakket, met modules apart', async () => {
    await openRonde('definitieve prijs voor het basispakket, modules apart');
    const prijs = (bedrag: string) =>
      `P2; basispakket; TAAL_KNM; B1_ROUTE; Basispakket B1; traject; ${bedrag}; 12; 800`;
    await schrijfIn(a, 'Slot A', `${prijs('7.666,67')}\nP2; module; PVT; ; Avondles; maand; 12,3456`);
    await schrijfIn(b, 'Slot B', prijs('7.500,00'));
    await keur(b);
    await openKluis();
    await manager.page.getByText('€\u00a07.666,67').first().waitFor();
    await volgende('Voorlopig gunnen, perceel P2');
  });

  it('gunt voorlopig; de termijn loopt pas na de laatste kennisgeving', async () => {
    const { page } = manager;
    await page.getByLabel('Taalhuis A').check();
    await page.getByLabel('Taalhuis B').check();
    await page.locator('#voorlopig-P2-redenen').fill('Beide voldoen en blijven onder het budget');
    await knop(manager, 'Voorlopig gunnen').click();
    await page.getByText('De opschortende termijn is niet begonnen').waitFor();
    await page.getByText('Nog geen kennisgeving aan: Taalhuis A, Taalhuis B.').waitFor();
    await knop(manager, 'Kennisgeving versturen aan Taalhuis A').click();
    await page.getByText('Nog geen kennisgeving aan: Taalhuis B.').waitFor();
    await knop(manager, 'Kennisgeving versturen aan Taalhuis B').click();
    await page.getByText(/De opschortende termijn loopt van/).waitFor();
    await keur(manager);
    await ververs(b);
    await b.page.getByText('Voorlopig gegund aan Taalhuis A en Taalhuis B.').waitFor();
  });

  it('gunt na de termijn definitief: twee contracten met de prijzen van de inschrijving', async () => {
    const { page } = manager;
    await t.wacht(pad.split('/').pop()!, 21);
    await ververs(manager);
    await page.getByLabel('Eerste dag van het contract').fill('2027-01-01');
    await page.getByLabel('Laatste dag van het contract').fill('2028-12-31');
    await knop(manager, 'Definitief gunnen en contracten maken').click();
    await page.getByText('Contracten: P2-2027-1, P2-2027-2.').waitFor();
    await keur(manager);
    const contracten = await portaal.proef.eigenaar(
      `select c.nummer, t.bedrag_e4 from contract c join tarief t on t.contract_id = c.id join product p on p.id = t.product_id
       where c.nummer like 'P2-%' and p.code = 'TAAL_KNM' order by 1`,
    );
    expect(contracten).toEqual([
      { nummer: 'P2-2027-1', bedrag_e4: '76666700' },
      { nummer: 'P2-2027-2', bedrag_e4: '75000000' },
    ]);
    await zet('Gegunde opdracht aankondigen');
    await zet('Aanbesteding afronden');
    await page.getByText('Er is geen volgende stap').waitFor();
    await manager.ga('/aanbestedingen');
    await page.getByRole('rowheader', { name: /Leerroutes Achterhoek/ }).waitFor();
    await keur(manager);
  });

  it('geen enkele pagina gaf fouten of vroeg iets buiten het portaal', () => {
    expect(mis).toEqual([]);
    expect([manager, coordinator, a, b].flatMap((x) => x.klachten)).toEqual([]);
  });
});
