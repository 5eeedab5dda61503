import type { Browser } from 'playwright-core';
import { plusDagen, vandaag } from '#core';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(90_000);

const nl = (dag: string): string => dag.split('-').reverse().join('-');

describe('een klantmanager houdt de trajecten van de gemeente bij', () => {
  let portaal: Portaal;
  let browser: Browser;
  let b: Bezoeker;
  beforeAll(async () => {
    [portaal, browser] = await Promise.all([startPortaal(), startBrowser()]);
    await portaal.proef.eigenaar(`update pip set vastgesteld_op = current_date - 100 where traject_id = 1`);
    await portaal.proef.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep) values ('T-10', 1, 'ASIELSTATUSHOUDER'), ('T-99', 3, 'ASIELSTATUSHOUDER')`,
    );
    await portaal.proef.eigenaar(
      `insert into traject_feit (traject_id, gemeente_id, soort, datum, bron, door)
       select id, gemeente_id, 'DUO_KENNISGEVING', current_date - 71, 'KLANTMANAGER', 'proef' from traject where trajectnummer in ('T-10', 'T-99')`,
    );
    await portaal.proef.eigenaar(
      `insert into traject_feit (traject_id, gemeente_id, soort, datum, bron, door)
       select id, gemeente_id, 'DUO_KENNISGEVING', current_date - 110, 'KLANTMANAGER', 'proef' from traject where id = 1`,
    );
    await portaal.proef.eigenaar(
      `insert into traject_feit (traject_id, gemeente_id, soort, datum, code, gegevens, bron, door)
       select t.id, t.gemeente_id, f.soort, current_date - 20, f.code, f.gegevens::jsonb, 'KLANTMANAGER', 'proef' from traject t,
         (values ('LEERROUTE_AFGEWEZEN', 'NIVEAU_NIET_HAALBAAR', '{"leerroute":"ONDERWIJSROUTE"}'), ('LEERROUTE_AFGEWEZEN', 'HOGER_NIVEAU_HAALBAAR', '{"leerroute":"Z_ROUTE"}'),
           ('LEERBAARHEIDSTOETS', 'B1_HAALBAAR', '{}')) f (soort, code, gegevens) where t.trajectnummer = 'T-10'`,
    );
    await portaal.proef.eigenaar(
      `update traject set klantmanager_id = (select id from gebruiker where email = 'klant@ademhuizen') where trajectnummer = 'T-10'`,
    );
    b = await Bezoeker.nieuw(browser, portaal.url);
    await b.inloggen('klant@ademhuizen');
  });
  afterAll(async () => {
    await browser?.close();
    await portaal?.sluit();
  });

  it('begint bij de eigen inburgeraars, met één klik naar alle van de gemeente; het adres zegt welke', async () => {
    await b.page.getByRole('link', { name: 'Inburgeraars', exact: true }).click();
    await b.kop('Mijn inburgeraars');
    await b.page.waitForURL(/\/trajecten\?mijn=ja$/);
    await b.page.getByRole('link', { name: 'T-10' }).waitFor();
    expect(await b.page.getByRole('link', { name: 'T-1', exact: true }).count()).toBe(0);
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.page.getByLabel('Leerroute').selectOption('Z_ROUTE');
    await b.page.getByText('Geen inburgeraars van u bij deze keuze').waitFor();
    await b.page.getByLabel('Leerroute').selectOption('');
    await b.page.getByRole('link', { name: 'Alle inburgeraars van Ademhuizen' }).press('Enter');
    await b.kop('Inburgeraars');
    await b.page.waitForURL(/mijn=nee/);
    await b.page.getByRole('link', { name: 'T-1', exact: true }).waitFor();
    await b.page.reload();
    await b.page.getByRole('link', { name: 'T-1', exact: true }).waitFor();
  });

  it('ziet bovenaan wat te laat is, en alleen trajecten van de eigen gemeente', async () => {
    const eerste = b.page.locator('.tabel tbody tr').first();
    await eerste.getByRole('link', { name: 'T-10' }).waitFor();
    expect(await eerste.innerText()).toMatch(/Te laat[\s\S]*1 dag voorbij/);
    expect(await b.page.getByText('T-99').count()).toBe(0);
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.page.getByLabel('Hoe het ermee staat').selectOption('TE_LAAT');
    await b.page.waitForURL(/oordeel=TE_LAAT/);
  });

  it('ziet bij elke termijn de dag, de dagen die er zijn en de regel met haar bron', async () => {
    await b.page.getByRole('link', { name: 'T-10' }).click();
    await b.kop('Traject T-10');
    const termijn = b.page.locator('.termijn', { hasText: 'PIP' }).first();
    expect(await termijn.innerText()).toContain(nl(plusDagen(vandaag(), -1)));
    await termijn.getByText('Waar dit op rust').click();
    expect(await termijn.innerText()).toMatch(/Bron: .*geldt vanaf \d\d-\d\d-\d{4}/);
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('leest een dag die al niet meer telt niet als de dag waarop het is gehaald', async () => {
    await b.ga('/trajecten/T-1');
    const termijn = b.page.locator('.termijn-gehaald', { hasText: 'PIP vaststellen' });
    expect(await termijn.innerText()).toContain(`uiterste dag ${nl(plusDagen(vandaag(), -40))}`);
    await b.ga('/trajecten/T-10');
  });

  it('komt van elke open termijn met één klik waar de volgende stap wordt gezet', async () => {
    await b.page.getByRole('link', { name: /^Bijeenkomst noteren ?: Participatie/ }).press('Enter');
    await b.page.getByRole('form', { name: 'PVT: bijeenkomst noteren' }).waitFor();
    await b.page.goBack();
    await b.page.getByRole('link', { name: /^Naar het plan ?: PIP vaststellen/ }).click();
    await b.page.getByRole('button', { name: 'Plan maken' }).waitFor();
    await b.page.goBack();
  });

  it('noteert met het toetsenbord wat er gebeurde, verbetert het en trekt het in; de termijn volgt', async () => {
    await b.page.getByRole('link', { name: 'Dossier' }).click();
    expect(await b.page.locator('.tabbladen [aria-current=page]').allInnerTexts()).toEqual(['Dossier']);
    await b.page.getByLabel('Wat wilt u noteren?').selectOption('INFO_DERDEN_ONTVANGEN');
    await b.page.getByRole('button', { name: 'Noteren', exact: true }).click();
    await b.page.getByRole('link', { name: /Vul in: Wat/ }).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.page.getByLabel('Wat wilt u noteren?').selectOption('OVERSCHRIJDING_VERSCHOOND');
    await b.page.getByLabel('Wat', { exact: true }).selectOption({ index: 1 });
    await b.page.getByRole('button', { name: 'Noteren', exact: true }).press('Enter');
    await b.page.getByText('Genoteerd.').waitFor();
    await b.page.getByRole('button', { name: /^Verbeteren: Overschrijding/ }).press('Enter');
    await b.page.getByLabel('Waarom verbetert u dit?').selectOption('VERGISSING');
    await b.page.getByLabel('Datum').last().fill(plusDagen(vandaag(), -2));
    await b.page.getByRole('button', { name: 'Verbetering opslaan' }).click();
    await b.page.getByText(/verbeterd: Vergissing/).waitFor();
    await b.page.getByRole('button', { name: /^Intrekken: Overschrijding/ }).click();
    await b.page.getByLabel('Waarom trekt u dit in?').selectOption('DUBBEL');
    await b.page.getByRole('button', { name: 'Intrekken', exact: true }).click();
    await b.page.getByText(/ingetrokken: /).waitFor();
    const rijen = await portaal.proef.eigenaar<{ n: number }>(
      `select count(*)::int n from traject_feit f join traject t on t.id = f.traject_id where t.trajectnummer = 'T-10' and f.soort = 'OVERSCHRIJDING_VERSCHOOND'`,
    );
    expect(rijen[0]!.n).toBe(2);
  });

  it('noteert 12.5 als twaalf en een half uur, en leest bij het veld wat niet kan en wat wel', async () => {
    await b.ga('/trajecten/T-10?deel=dossier&noteer=MAP_PRAKTIJK');
    const f = b.page.getByRole('form', { name: 'MAP: praktijkuren noteren' });
    const [dag, uren] = [f.getByLabel('Datum'), f.getByLabel('Uren')];
    const noteer = () => f.getByRole('button', { name: 'Noteren' }).press('Enter');
    await uren.fill('1.2.3');
    await dag.fill('0026-11-02');
    await noteer();
    await f.getByText(/"Datum" klopt niet. Kies een dag vanaf 1900/).waitFor();
    await f.getByText(/"Uren" klopt niet. Schrijf een getal .* bijvoorbeeld 12,5/).waitFor();
    await dag.fill(vandaag());
    await uren.fill('12.5');
    await noteer();
    await b.page.locator(':focus', { hasText: /^Genoteerd\.$/ }).waitFor();
    await b.page.getByText('MAP: praktijkuren: 12,5 uur').waitFor();
    await b.page.getByLabel('Wat wilt u noteren?').selectOption('PVT_BIJEENKOMST');
    await b.page.getByRole('button', { name: 'Noteren', exact: true }).press('Enter');
    await b.page.getByRole('link', { name: 'Vul in: Was het een activiteit of excursie?', exact: true }).waitFor();
  });

  it('maakt een plan met de prijs van de contracten van vandaag, en stelt het vast', async () => {
    await b.ga('/trajecten/T-10?deel=plan');
    await b.page.getByRole('button', { name: 'Plan maken' }).press('Enter');
    await b.page.locator('#leerroute:focus').waitFor();
    await b.page.getByRole('button', { name: 'Stoppen' }).press('Enter');
    await b.page.locator(':focus', { hasText: 'Plan maken' }).press('Enter');
    await b.page.getByLabel('Leerroute').selectOption('B1_ROUTE');
    await b.page.getByRole('button', { name: 'Onderdeel toevoegen' }).click();
    await b.page.getByLabel('Wat en bij wie').selectOption('NO-A|TAAL_KNM');
    await b.page.getByLabel('Eerste dag').fill(plusDagen(vandaag(), 7));
    await b.page.getByLabel('Laatste dag').fill('2027-12-31');
    await b.page.getByLabel('Uren per maand').fill('veertig');
    await b.page.locator('[aria-invalid=true]').waitFor();
    const veld = b.page.getByLabel('Uren per maand');
    const bij = (await veld.getAttribute('aria-describedby'))!;
    expect(await b.page.locator(`[id="${bij}"]`).innerText()).toMatch(/"veertig" is geen aantal uren/);
    await b.page.getByRole('link', { name: /"veertig" is geen aantal uren/ }).press('Enter');
    expect(await veld.evaluate((e) => e === document.activeElement)).toBe(true);
    const vraag = new Promise<string>((klaar) => b.page.once('dialog', (d) => (klaar(d.message()), void d.dismiss())));
    await b.page.getByRole('link', { name: 'Dossier', exact: true }).click();
    expect(await vraag).toMatch(/nog niet opgeslagen/);
    await veld.fill('40');
    await b.page.getByLabel('Uren in totaal').fill('480');
    await b.page.getByText('€\u00a07.200,00').first().waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.page.getByText('Uren participatieverklaringstraject: nog niet ingevuld.').waitFor();
    await b.page.getByLabel('Uren PVT').fill('veel');
    await b.page.locator('.mantine-InputWrapper-error', { hasText: '"veel" is geen heel getal' }).waitFor();
    expect(await b.page.getByText('Uren participatieverklaringstraject: nog niet ingevuld.').count()).toBe(0);
    await b.page.getByLabel('Uren PVT').fill('12');
    await b.page.getByLabel('Uren MAP').fill('40');
    await b.page.getByLabel('Voortgangsgesprekken per jaar').fill('4');
    await b.page.getByLabel('Maanden ontzorgen').fill('6');
    await b.page.getByRole('button', { name: 'Concept opslaan' }).press('Enter');
    await b.page.locator(':focus', { hasText: 'Het concept is opgeslagen.' }).waitFor();
    const knop = b.page.getByRole('button', { name: 'Plan vaststellen' });
    await knop.click();
    await b.page.getByRole('heading', { name: 'Plan, versie 1' }).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('ziet de geplande en gevolgde uren als grafiek en als tabel', async () => {
    await b.ga('/trajecten/T-1?deel=uren');
    await b.page
      .getByRole('img', { name: /Lijngrafiek/ })
      .first()
      .waitFor();
    await b.page
      .getByRole('table', { name: /Dezelfde uren/ })
      .first()
      .waitFor();
    const stand = b.page.getByRole('table', { name: /^Uren tot en met/ }).getByRole('row', { name: /^Taal en KNM/ });
    expect(await stand.innerText()).toMatch(/geen melding over \d+ maanden[\s\S]*uur minder/);
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('legt persoonsgegevens vast en ziet ze pas na het doel; elke blik staat in het logboek', async () => {
    await b.ga('/trajecten/T-10?deel=persoon');
    await b.page.getByRole('button', { name: 'Gegevens tonen' }).press('Enter');
    await b.page.locator(':focus', { hasText: 'nog geen persoonsgegevens vastgelegd' }).waitFor();
    await b.page.getByText('Gegevens vastleggen', { exact: true }).click();
    await b.page.getByLabel('Voornamen').fill('Proefje');
    await b.page.getByLabel('Achternaam').fill('Verzonnen');
    await b.page.getByLabel('Geboortedatum').fill('1995-02-03');
    await b.page.getByLabel(/Burgerservicenummer/).fill('123456789');
    await b.page.getByRole('button', { name: 'Opslaan' }).click();
    await b.page.getByRole('alert').waitFor();
    await b.page.getByLabel(/Burgerservicenummer/).fill('111222333');
    await b.page.getByRole('button', { name: 'Opslaan' }).click();
    await b.page.getByText('Proefje Verzonnen').waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.page.reload();
    await b.page.getByRole('button', { name: 'Gegevens tonen' }).waitFor();
    expect(await b.page.getByText('Proefje').count()).toBe(0);
    const [log] = await portaal.proef.eigenaar<{ n: number }>(`select count(*)::int n from persoon_inzage`);
    expect(log!.n).toBeGreaterThanOrEqual(2);
    await b.ga('/trajecten');
    await b.page.getByLabel('Naam, BSN of V-nummer').fill('verzon');
    await b.page.getByRole('button', { name: 'Zoeken', exact: true }).press('Enter');
    await b.page.locator(':focus', { hasText: '1 inburgeraar gevonden.' }).waitFor();
  });

  it('werkt zonder de sleutel verder met trajectnummers, en leest wie dat kan verhelpen', async () => {
    const zet = (nr: number) => portaal.proef.eigenaar(`update inburgeraar set sleutel_nr = $1`, [nr]);
    await zet(77);
    await b.ga('/trajecten');
    await b.page.getByText('Namen kunnen nu niet worden getoond').waitFor();
    await b.page.getByText(/Sleutel 77 voor persoonsgegevens ontbreekt\. Vraag de beheerder/).waitFor();
    await b.page.getByRole('link', { name: 'T-10' }).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.page.getByLabel('Naam, BSN of V-nummer').fill('proef');
    await b.page.getByRole('button', { name: 'Zoeken', exact: true }).click();
    await b.page
      .getByRole('alert')
      .getByText(/Sleutel 77/)
      .waitFor();
    await b.ga('/trajecten/T-10?deel=persoon');
    await b.page.getByRole('button', { name: 'Gegevens tonen' }).click();
    await b.page
      .getByRole('alert')
      .getByText(/Sleutel 77/)
      .waitFor();
    await zet(1);
  });

  it('opent een nieuw traject', async () => {
    await b.ga('/trajecten/nieuw');
    await b.kop('Traject openen');
    await b.page.getByLabel('Doelgroep').selectOption('GEZINS_OF_OVERIGE_MIGRANT');
    await b.page.getByRole('button', { name: 'Openen' }).click();
    await b.kop(/^Traject /);
    await b.page.getByText('Wat wilt u noteren?').waitFor();
    await b.page.getByRole('link', { name: 'Termijnen' }).click();
    await b.page.getByRole('link', { name: /^Noteren in het dossier ?: PIP/ }).click();
    await b.page.getByText('Wat wilt u noteren?').waitFor();
  });

  it('hoort dat een collega een feit intussen introk, en ziet dat meteen in het dossier', async () => {
    const [feit] = await portaal.proef.eigenaar<{ id: string }>(
      `insert into traject_feit (traject_id, gemeente_id, soort, datum, bron, door)
       select id, gemeente_id, 'BRP_INSCHRIJVING', current_date - 3, 'KLANTMANAGER', 'proef' from traject where trajectnummer = 'T-1' returning id`,
    );
    await b.ga('/trajecten/T-1?deel=dossier');
    await b.page.getByRole('button', { name: /^Intrekken: Inschrijving in de BRP/ }).click();
    await b.page.getByLabel('Waarom trekt u dit in?').selectOption('DUBBEL');
    const collega = await portaal.proef.als('regisseur@ademhuizen');
    await collega.gql(
      `mutation { trajectFeitIntrekken(trajectnummer: "T-1", feit: "${feit!.id}", reden: "VERGISSING") { fouten { code } } }`,
    );
    await b.page.getByRole('button', { name: 'Intrekken', exact: true }).click();
    await b.page.getByText(/Dit is intussen veranderd door regisseur/).waitFor();
    await b.page.getByText(/ingetrokken: Vergissing/).waitFor();
  });

  it('past op een telefoon van 320 pixels', async () => {
    await b.page.setViewportSize({ width: 320, height: 640 });
    for (const pad of [
      '/trajecten',
      '/trajecten/T-10',
      '/trajecten/T-10?deel=plan',
      '/trajecten/T-1?deel=uren',
      '/trajecten/T-10?deel=dossier',
      '/trajecten/T-10?deel=persoon',
    ]) {
      await b.ga(pad);
      await b.kop(/inburgeraars|Traject T-1/);
      await b.page.locator('.laden').first().waitFor({ state: 'detached' });
      expect([pad, await b.toegankelijkheid()]).toEqual([pad, []]);
    }
    await b.ga('/trajecten');
    const keuze = b.page.getByLabel('Waarvoor');
    await keuze.waitFor();
    // Two lines: what was chosen is not cut off.
    expect((await keuze.boundingBox())!.height).toBeGreaterThan(55);
    expect(b.klachten).toEqual([]);
  });
});
