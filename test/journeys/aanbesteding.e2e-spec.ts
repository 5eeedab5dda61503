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
  const actief = async (wie: Bezoeker, id: string): Promise<void> => {
    await wie.page.waitForFunction((x) => document.activeElement?.id === x, id);
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
  /** Fills the fields of one row by their names; a choice is made by its value. */
  const vul = async (wie: Bezoeker, rij: string, velden: Record<string, string>): Promise<void> => {
    for (const [naam, waarde] of Object.entries(velden)) {
      const veld = wie.page.locator(`#${rij}-${naam}`);
      if ((await veld.evaluate((e) => e.tagName)) === 'SELECT') await veld.selectOption(waarde);
      else await veld.fill(waarde);
    }
  };
  const schrijfIn = async (wie: Bezoeker, plan: string, prijzen: Record<string, string>[] = []): Promise<void> => {
    await wie.page.getByLabel('Plan van aanpak').fill(plan);
    for (const [i, p] of prijzen.entries()) await vul(wie, `inschrijven-prijzen-${i}`, p);
    await knop(wie, /^(Inschrijven|Nieuwe versie inschrijven)$/).click();
    await wie.page.getByText('Uw inschrijving is ontvangen en verzegeld').waitFor();
  };
  /** The first opener is told that someone else must follow, and is not asked again. */
  const openKluis = async (): Promise<void> => {
    await t.sluit(await rondeId());
    await ververs(manager);
    await knop(manager, 'Kluis openen als eerste').click();
    await manager.page.getByText('Nu moet een tweede, andere persoon de kluis openen').waitFor();
    expect(await knop(manager, /Kluis openen/).count()).toBe(0);
    await ververs(coordinator);
    await coordinator.page.getByText('U bent de tweede').waitFor();
    await knop(coordinator, 'Kluis openen als tweede').click();
    const verbaal = coordinator.page.locator('.procesverbaal').first();
    await verbaal.getByText(/Kluis geopend door contract/).waitFor();
    await verbaal.getByText(/Kluis geopend door regio/).waitFor();
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
    await page.locator('#perceel-code').fill('P2');
    await page.locator('#perceel-naam').fill('Z-route en B1-route');
    await page.locator('#perceel-gebied').fill('Acht gemeenten in de Achterhoek');
    await page.locator('#perceel-producten').getByRole('checkbox').first().waitFor();
    await page.getByLabel('Taal en KNM').check();
    await page.getByLabel('B1-route', { exact: true }).check();
    await page.locator('#perceel-omvang').fill('120');
  });

  it('bouwt het plafond op uit posten, met het toetsenbord', async () => {
    const { page } = manager;
    await knop(manager, 'Post toevoegen').focus();
    await page.keyboard.press('Enter');
    await actief(manager, 'perceel-plafondregels-0-omschrijving');
    await page.keyboard.type('Docent, 620 lesuren, groep van 12');
    await page.keyboard.press('Tab');
    await page.keyboard.type('6200,5');
    await page.keyboard.press('Alt+Enter');
    await actief(manager, 'perceel-plafondregels-1-omschrijving');
    await page.getByText('Plafond per traject: €\u00a06.200,50').waitFor();
    await page.keyboard.press('Alt+Enter');
    await actief(manager, 'perceel-plafondregels-2-omschrijving');
    await page.keyboard.press('Alt+Delete');
    await actief(manager, 'perceel-plafondregels-1-omschrijving');
    await vul(manager, 'perceel-plafondregels-1', { omschrijving: 'Lesruimte', bedrag: 'duizend', bron: 'Offertes' });
    await knop(manager, 'Perceel vaststellen').click();
    const overzicht = page.locator('.foutenoverzicht');
    await overzicht.getByRole('heading', { name: 'Er zijn 2 fouten' }).waitFor();
    expect(await overzicht.evaluate((e) => e === document.activeElement)).toBe(true);
    await keur(manager);
    await overzicht.getByRole('link', { name: 'Post 2: "duizend" is geen bedrag per traject' }).click();
    await actief(manager, 'perceel-plafondregels-1-bedrag');
    await page.locator('#perceel-plafondregels-1-bedrag').fill('1.799,50');
    await page.locator('#perceel-plafondregels-0-bron').fill('Kostenonderzoek regio');
    await page.getByText('Plafond per traject: €\u00a08.000,00').waitFor();
    await knop(manager, 'Perceel vaststellen').click();
    await page.getByRole('heading', { name: 'Perceel P2: Z-route en B1-route' }).waitFor();
    await klap(manager, 'Kostenopbouw van het plafond van €\u00a08.000,00');
    await page.getByRole('rowheader', { name: 'Lesruimte' }).waitFor();
  });

  it('raamt per perceel: aantal, prijs en jaren, naast het drempelbedrag', async () => {
    const { page } = manager;
    const regel = 'raming-regels-0';
    await page.locator(`#${regel}-waarvoor`).waitFor();
    expect(await page.locator(`#${regel}-waarvoor`).inputValue()).toBe('P2: Z-route en B1-route');
    expect(await page.locator(`#${regel}-prijs`).inputValue()).toBe('8.000,00');
    await vul(manager, regel, { aantal: '20', jaren: '2', verlenging: '1' });
    await page.getByText('Dat is €\u00a0270.000,00 onder het drempelbedrag van €\u00a0750.000,00').waitFor();
    await knop(manager, 'Regel toevoegen').click();
    await vul(manager, 'raming-regels-1', {
      waarvoor: 'Modules',
      aantal: '1',
      prijs: '363.000',
      verlenging: '2',
      btw: '21',
    });
    await page.getByText('Dat is €\u00a0930.000,00 boven het drempelbedrag van €\u00a0750.000,00').waitFor();
    await keur(manager);
    await knop(manager, 'Raming vaststellen').click();
    await page.getByText('€\u00a01.680.000,00 is niet lager dan het drempelbedrag van €\u00a0750.000,00').waitFor();
    await page.getByRole('rowheader', { name: 'P2: Z-route en B1-route (20 × € 8.000,00)' }).waitFor();
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
    await ververs(a);
    await knop(a, 'plan.pdf niet meesturen').waitFor();
    await schrijfIn(b, 'Ingetrokken voorstel');
    await b.page.getByText('Inschrijving intrekken').click();
    await keur(b);
    await knop(b, 'Versie 1 intrekken').press('Enter');
    await b.page.getByText('Taalhuis B, versie 1 (ingetrokken)').click();
    await b.page.getByText('Deze inschrijving is ingetrokken en telt niet mee').waitFor();
    await keur(b);
    await schrijfIn(b, 'Voorstel van B');
    await b.page.getByText('Nieuwe versie geven (nu geldt versie 2)').waitFor();
    await keur(a);
    await ververs(manager);
    await manager.page.getByText('Mag het ook in de avond?').waitFor();
    expect(await manager.page.locator('main').innerText()).not.toMatch(/Voorstel van [AB]/);
    await openKluis();
    await manager.page.getByText('Voorstel van A').waitFor();
    await manager.page.getByText('Voorstel van B').waitFor();
    expect(await manager.page.locator('main').innerText()).not.toMatch(/Ingetrokken voorstel/);
    await keur(manager);
  });

  it('voert gesprekken en vraagt indicatieve prijzen met hun aannames', async () => {
    await zet('Gezamenlijke sessie en gesprekken apart');
    await openRonde('indicatieve prijs');
    await keur(b);
    await schrijfIn(a, 'Zes in een klas', [{ bedrag: '9800', groepsgrootte: '6', locaties: '3', uren: '800' }]);
    await b.page.locator('#inschrijven-prijzen-0-bedrag').fill('8.200,00');
    await b.page.getByLabel('Plan van aanpak').fill('Twaalf in een klas');
    await knop(b, 'Inschrijven').click();
    await b.page.locator('.foutenoverzicht').getByRole('link', { name: 'Prijs 1: vul in: aantal locaties' }).click();
    await actief(b, 'inschrijven-prijzen-0-locaties');
    await keur(b);
    await schrijfIn(b, 'Twaalf in een klas', [{ groepsgrootte: '12', locaties: '1', uren: '800' }]);
    await openKluis();
    await manager.page.getByText('groep van 6, 3 locaties, 800,00 uur').waitFor();
    await manager.page.getByText('groep van 12, 1 locatie, 800,00 uur').waitFor();
    await zet('Prijsgesprekken: welk comfort verlaagt de prijs');
    await openRonde('herzien plan van aanpak');
    expect(await a.page.locator('#inschrijven-prijzen-0-bedrag').inputValue()).toBe('9.800,00');
    await knop(a, 'Lid toevoegen').click();
    await a.page.locator('#inschrijven-combinatie-0-kvk').fill('2222 222');
    await knop(a, 'Inschrijven').click();
    await a.page
      .locator('.foutenoverzicht')
      .getByRole('link', { name: /^Lid 1: "2222 222" is geen kvk-nummer/ })
      .click();
    await actief(a, 'inschrijven-combinatie-0-kvk');
    await a.page.keyboard.type('2');
    await schrijfIn(a, 'Herzien', [{ bedrag: '9.000,00', groepsgrootte: '12', locaties: '2', uren: '800' }]);
    await a.page.getByText('Taalhuis B: nog geen antwoord').waitFor();
    await ververs(a);
    await a.page.locator('#inschrijven-combinatie-0-kvk').waitFor();
    expect(await a.page.locator('#inschrijven-combinatie-0-kvk').inputValue()).toBe('22222222');
    await keur(a);
    await b.ga('/aanbestedingen');
    await b.page.getByRole('heading', { name: 'Taalhuis A vraagt u mee te doen' }).waitFor();
    expect(await b.page.locator('main').innerText()).not.toMatch(/Herzien|9\.000/);
    await keur(b);
    await knop(b, 'Weigeren aan Taalhuis A').click();
    await b.page.getByText('U doet niet mee').waitFor();
    await ververs(b);
    await knop(b, 'Instemmen met Taalhuis A').click();
    await b.page.getByText('U doet mee').waitFor();
    await b.page.getByText('Combinatie van Taalhuis A (penvoerder) met Taalhuis B, versie 1').waitFor();
    await keur(b);
    await openKluis();
    await manager.page
      .getByRole('rowheader', { name: 'Combinatie van Taalhuis A (penvoerder) met Taalhuis B' })
      .waitFor();
  });

  it('vraagt de slotprijs voor het basispakket, met modules apart', async () => {
    await openRonde('definitieve prijs voor het basispakket, modules apart');
    const basis = 'inschrijven-prijzen-0';
    expect(await a.page.locator(`#${basis}-product`).inputValue()).toBe('TAAL_KNM');
    expect(await a.page.locator(`#${basis}-leerroute`).inputValue()).toBe('B1_ROUTE');
    await a.page.getByLabel('Plan van aanpak').fill('Slot A');
    await vul(a, basis, { eenheid: 'LESUUR_GROEP', bedrag: '150', uren: '800', groepsgrootte: '12', btw: 'HOOG' });
    await a.page.getByText('€ 150,00 × 800 lesuren / 12 deelnemers = € 10.000,00').waitFor();
    await a.page.getByText('€\u00a02.000,00 boven het plafond').waitFor();
    await vul(a, basis, { eenheid: 'TRAJECT', bedrag: '8.000,0001' });
    await knop(a, 'Inschrijven').click();
    const fout = a.page
      .locator('.foutenoverzicht')
      .getByRole('link', { name: /^Prijs 1: De prijs van € 8.000,0001 is hoger/ });
    await fout.click();
    await actief(a, `${basis}-bedrag`);
    await a.page.getByText('€\u00a00,0001 boven het plafond').waitFor();
    await keur(a);
    await a.page.keyboard.press('Alt+Enter');
    await actief(a, 'inschrijven-prijzen-1-soort');
    await schrijfIn(a, 'Slot A', [
      { bedrag: '7.666,67' },
      { product: 'PVT', omschrijving: 'Avondles', eenheid: 'MAAND', bedrag: '12,3456' },
    ]);
    await a.page.getByText('een prijs per maand zegt niet wat een traject kost').first().waitFor();
    await schrijfIn(b, 'Slot B', [{ bedrag: '7.500,00', groepsgrootte: '12', uren: '800' }]);
    await keur(b);
    await a.page.getByText('Nieuwe versie geven (nu geldt versie 1)').waitFor();
    await schrijfIn(a, 'Slot A, beter', [{ uren: '800' }]);
    await a.page.getByText('Nieuwe versie geven (nu geldt versie 2)').waitFor();
    await openKluis();
    await manager.page.getByText('€\u00a07.666,67').first().waitFor();
    await volgende('Voorlopig gunnen, perceel P2');
  });

  it('gunt voorlopig; de termijn loopt pas na de laatste kennisgeving', async () => {
    const { page } = manager;
    await page.getByRole('checkbox', { name: 'Taalhuis A' }).check();
    await page.getByRole('checkbox', { name: 'Taalhuis B' }).check();
    await page.locator('#voorlopig-P2-redenen-0-tekst').fill('Beide voldoen en blijven onder het budget');
    await page.getByLabel('Verwacht u bezwaren?').fill('Nee: iedereen wint');
    await knop(manager, 'Reden toevoegen').click();
    await vul(manager, 'voorlopig-P2-redenen-1', { criterium: 'Kwaliteit', tekst: 'Beide plannen hebben avondles' });
    await knop(manager, 'Voorlopig gunnen').click();
    await page.getByText('De opschortende termijn is niet begonnen').waitFor();
    await page.getByText('Verwachting van bezwaren: Nee: iedereen wint').waitFor();
    await page.getByText('Nog geen kennisgeving aan: Taalhuis A, Taalhuis B.').waitFor();
    await knop(manager, 'Kennisgeving versturen aan Taalhuis A').click();
    await page.getByText('Nog geen kennisgeving aan: Taalhuis B.').waitFor();
    await knop(manager, 'Kennisgeving versturen aan Taalhuis B').click();
    await page.getByText(/De opschortende termijn loopt van/).waitFor();
    await keur(manager);
    await ververs(b);
    await b.page.getByText('Voorlopig gegund aan Taalhuis A en Taalhuis B.').waitFor();
    expect(await b.page.locator('main').innerText()).not.toMatch(/Verwachting van bezwaren|Raming/);
  });

  it('gunt na de termijn definitief: twee contracten met de prijzen van de inschrijving', async () => {
    const { page } = manager;
    await t.wacht(pad.split('/').pop()!, 30);
    await ververs(manager);
    await page.getByLabel('Eerste dag van het contract').fill('2027-01-01');
    await page.getByLabel('Laatste dag van het contract').fill('2028-12-31');
    await knop(manager, 'Definitief gunnen en contracten maken').click();
    await page.getByText('Contracten: P2-2027-1, P2-2027-2.').waitFor();
    await keur(manager);
    const contracten = await portaal.proef.eigenaar(
      `select c.nummer, t.bedrag_e4, t.btw from contract c join tarief t on t.contract_id = c.id join product p on p.id = t.product_id
       where c.nummer like 'P2-%' and p.code = 'TAAL_KNM' order by 1`,
    );
    expect(contracten).toEqual([
      { nummer: 'P2-2027-1', bedrag_e4: '76666700', btw: 'HOOG' },
      { nummer: 'P2-2027-2', bedrag_e4: '75000000', btw: 'VRIJGESTELD' },
    ]);
    await zet('Gegunde opdracht aankondigen');
    await zet('Aanbesteding afronden');
    await page.getByText('Er is geen volgende stap').waitFor();
    await manager.ga('/aanbestedingen');
    await page.getByRole('rowheader', { name: /Leerroutes Achterhoek/ }).waitFor();
    await keur(manager);
  });

  it('past een kopie van een procedure aan; een weigering staat bij haar stap', async () => {
    const { page } = manager;
    await manager.ga('/aanbestedingen/procedures');
    await manager.kop('Procedures');
    await keur(manager);
    await page.getByRole('link', { name: 'Eigen versie van Aangekondigde procedure (SAS) maken' }).click();
    await manager.kop('Eigen versie van Aangekondigde procedure (SAS)');
    await page.getByLabel('Naam', { exact: true }).first().fill('Aangekondigd met een plan vooraf');
    await page.getByLabel('Opschortende termijn in dagen').fill('25');
    await page.getByLabel('Uitlooptijd in minuten').fill('45');
    await knop(manager, 'Ronde met kluis toevoegen').click();
    const ronde = page.locator('[data-stap]', { hasText: 'Ronde openen: eigen ronde' });
    await page.keyboard.press('Enter');
    await ronde.getByLabel('Naam').fill('Ronde openen: plan zonder prijs');
    const kluis = page.locator('[data-stap]', { hasText: 'Kluis openen: eigen ronde' });
    await kluis.locator('summary').click();
    await kluis.getByLabel('Deze stap is verplicht').uncheck();
    await knop(manager, 'Eigen versie vaststellen').click();
    const overzicht = page.locator('.foutenoverzicht');
    await overzicht.getByRole('link', { name: /^Stap \d+: Op elke ronde volgt een verplichte opening/ }).click();
    expect(await kluis.getAttribute('data-fout')).toBe('true');
    await kluis.getByText('Zet ronde en opening om en om.').waitFor();
    await keur(manager);
    await page.setViewportSize({ width: 320, height: 800 });
    await keur(manager);
    await page.setViewportSize({ width: 1280, height: 800 });
    await kluis.getByLabel('Deze stap is verplicht').check();
    await knop(manager, 'Eigen versie vaststellen').click();
    await manager.kop('Procedures');
    await page.getByRole('heading', { name: 'Aangekondigd met een plan vooraf (eigen versie)' }).waitFor();
    expect(
      await portaal.proef.eigenaar(
        `select v.standstill_dagen, v.gratie_minuten, count(*) filter (where s.soort = 'RONDE_OPENEN')::int rondes, count(*) filter (where s.prijs = 'GEEN')::int zonder
         from procedurevorm v join procedurestap s on s.procedurevorm_id = v.id where v.naam like 'Aangekondigd met%' group by v.id`,
      ),
    ).toEqual([{ standstill_dagen: 25, gratie_minuten: 45, rondes: 2, zonder: 1 }]);
    await keur(manager);
  });

  it('is bij elke stap ook op 320 pixels en op papier te gebruiken', async () => {
    const { page } = manager;
    await page.setViewportSize({ width: 320, height: 800 });
    for (const waar of ['/aanbestedingen', '/aanbestedingen/procedures', pad]) {
      await manager.ga(waar);
      await page.locator('.paneel').first().waitFor();
      await keur(manager);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form:visible').count()).toBe(0);
    await page.getByText('Lesruimte').first().waitFor();
    await page.emulateMedia({ media: 'screen' });
  });

  it('geen enkele pagina gaf fouten of vroeg iets buiten het portaal', () => {
    expect(mis).toEqual([]);
    expect([manager, coordinator, a, b].flatMap((x) => x.klachten)).toEqual([]);
  });
});
