import type { Browser } from 'playwright-core';
import { plusDagen, vandaag, werker } from '#core';
import { maakHerinneringen, verstuurHerinneringen } from '#rapportage';
import { formulierVan } from '../../libs/rapportage/domain/soorten/index.js';
import { vulKwartaal, type Kwartaalproef } from '../hulp/kwartaal.js';
import { maakBrievenbus, type Brievenbus } from '../hulp/ontvangers.js';
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
  let bus: Brievenbus;
  beforeAll(async () => {
    bus = await maakBrievenbus();
    const env = { SMTP_URL: bus.url, PORTAAL_URL: 'https://portaal.example', BEZORG_PAUZES: '0,1' };
    [portaal, browser] = await Promise.all([startPortaal({ env }), startBrowser()]);
    k = await vulKwartaal(portaal.proef);
    await portaal.proef.eigenaar(`update rapportage set uiterlijk_op = $2 where id = $1`, [k.id, vandaag()]);
    await portaal.proef.eigenaar(`update rapportage set ontgrendeld_tot = $2 where id = $1`, [
      k.begeleiding,
      vandaag(),
    ]);
    await portaal.proef.database.schrijf(werker, async (tx) => {
      await maakHerinneringen(tx, vandaag());
      await verstuurHerinneringen(tx, vandaag());
    });
    b = await Bezoeker.nieuw(browser, portaal.url);
    await b.inloggen('aanbieder@a');
    regio = await Bezoeker.nieuw(browser, portaal.url);
    await regio.inloggen('contract@noord');
  });
  afterAll(async () => {
    await browser?.close();
    await portaal?.sluit();
    await bus?.sluit();
  });
  const sectie = (v: Bezoeker, naam: string) => v.page.getByRole('region', { name: naam, exact: true });
  const naamVan = (code: string): string => formulierVan('LEERROUTE').secties.find((s) => s.code === code)!.naam;

  const foto = async (v: Bezoeker, naam: string): Promise<void> => {
    if (!process.env.FOTO) return;
    const maat = v.page.viewportSize()!.width;
    await v.page.screenshot({ path: `${process.env.FOTO}/${naam}-${maat}.png`, fullPage: true });
  };
  /** The page that the last mail with this subject leads to. */
  const uitMail = async (onderwerp: RegExp): Promise<string> => {
    for (let i = 0; i < 300; i++) {
      const mail = bus.post.map((m) => m.bron.replace(/=3D/g, '=')).find((t) => onderwerp.test(t));
      const pad = mail && /https:\/\/portaal\.example(\/kwartaal\/[\w-]+)/.exec(mail)?.[1];
      if (pad) return pad;
      await new Promise((klaar) => setTimeout(klaar, 200));
    }
    throw new Error('De mail kwam niet.');
  };

  it('komt met de link uit de herinnering bij de rapportage, en heeft er een taak voor', async () => {
    expect(await uitMail(/Subject: Herinnering: kwartaalrapportage/)).toBe(`/kwartaal/${k.id}`);
    await b.ga('/');
    await b.page
      .getByRole('link', { name: /^Invullen: Kwartaalrapportage/ })
      .first()
      .click();
    await b.kop(/Kwartaalrapportage leerroutes/);
  });

  it('ziet wat het portaal al telde, met bron en maanden eronder', async () => {
    await b.ga(await uitMail(/Subject: Herinnering: kwartaalrapportage/));
    await b.kop(/Kwartaalrapportage leerroutes/);
    const uren = sectie(b, naamVan('UREN'));
    await uren.getByText('82\u00a0%').first().waitFor();
    expect(await uren.innerText()).toMatch(/1.312 van 1.600[\s\S]*Bron: Maandrapportages van dit contract/);
    await uren.getByText('Waar dit getal vandaan komt').nth(2).click();
    await uren.getByRole('table', { name: 'Aanwezigheid per leerroute en gemeente' }).waitFor();
    await uren.getByRole('button', { name: 'Regels tonen onder Aanwezigheid, Alles samen' }).press('Enter');
    await uren.getByRole('rowheader', { name: 'T-101' }).first().waitFor();
    await foto(b, 'kwartaal');
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

  it('wordt beoordeeld per sectie: goedgekeurd of teruggestuurd met wat er nodig is', async () => {
    await regio.ga('/');
    await regio.page
      .getByRole('link', { name: /^Beoordelen: Kwartaalrapportage/ })
      .first()
      .click();
    await regio.kop(/Kwartaalrapportage leerroutes/);
    const groepen = sectie(regio, naamVan('GROEPEN'));
    await groepen.getByText('Terugsturen: Groepen').click();
    await groepen.getByRole('button', { name: 'Terugsturen met deze reden' }).press('Enter');
    await groepen.getByRole('link', { name: /Vul in: Wat moet er worden verbeterd/ }).waitFor();
    await groepen
      .getByLabel('Wat moet er worden verbeterd?')
      .fill('Er waren drie groepen. Klopt het dat er een is gestopt?');
    await groepen.getByRole('button', { name: 'Terugsturen met deze reden' }).click();
    await groepen.getByText('Verbetering gevraagd').waitFor();
    await sectie(regio, naamVan('UREN'))
      .getByRole('button', { name: /^Goedkeuren/ })
      .click();
    await sectie(regio, naamVan('UREN')).locator('.paneelkop').getByText('Goedgekeurd').waitFor();
    await foto(regio, 'kwartaal-regio');
    expect(await regio.toegankelijkheid()).toEqual([]);
  });

  it('verbetert alleen wat is teruggestuurd, en dat geeft een tweede versie', async () => {
    await b.ga(await uitMail(/Subject: Verbetering gevraagd/));
    await b.kop(/Kwartaalrapportage leerroutes/);
    const groepen = sectie(b, naamVan('GROEPEN'));
    await groepen.getByText('Er waren drie groepen. Klopt het dat er een is gestopt?').waitFor();
    expect(await sectie(b, naamVan('PERSONEEL')).getByRole('textbox').count()).toBe(0);
    await groepen.getByRole('textbox', { name: 'Aantal groepen' }).fill('3');
    await groepen.getByText(/^Opgeslagen om/).waitFor();
    await b.page.getByRole('button', { name: 'Verbetering indienen' }).click();
    await b.page.getByRole('rowheader', { name: 'Versie 2' }).waitFor();
    expect(await b.page.getByRole('link', { name: /Ontvangstbewijs \(PDF\)/ }).count()).toBe(2);
    await b.page.getByText('Versies naast elkaar lezen').click();
    const naast = b.page.getByRole('table', { name: 'Versie 1 naast versie 2' });
    expect(await naast.getByRole('row').allInnerTexts()).toEqual([
      expect.stringContaining('Versie 1'),
      expect.stringMatching(/Aantal groepen[\s\S]*2[\s\S]*3[\s\S]*anders/),
    ]);
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('wordt goedgekeurd', async () => {
    await regio.page.reload();
    await regio.page.getByRole('button', { name: /^Alle \d+ ingediende secties goedkeuren/ }).click();
    await regio.page.locator('.feiten').getByText('Goedgekeurd').first().waitFor();
    await b.page.reload();
    await b.page.locator('.feiten').getByText('Goedgekeurd').first().waitFor();
    const [rij] = await portaal.proef.eigenaar<{ n: number }>(
      `select count(*)::int n from kwartaal_sectie where rapportage_id = $1 and stand = 'GOEDGEKEURD'`,
      [k.id],
    );
    expect(rij!.n).toBe(formulierVan('LEERROUTE').secties.length);
  });

  it('heeft een eigen formulier voor maatschappelijke begeleiding', async () => {
    const mb = await Bezoeker.nieuw(browser, portaal.url);
    await mb.inloggen('aanbieder@b');
    await mb.ga(`/kwartaal/${k.begeleiding}`);
    await mb.kop(/Kwartaalrapportage maatschappelijke begeleiding/);
    await sectie(mb, 'Vrijwilligers en medewerkers').getByRole('textbox', { name: 'Actieve vrijwilligers' }).waitFor();
    expect(await mb.toegankelijkheid()).toEqual([]);
    await mb.ga(`/kwartaal/${k.id}`);
    await mb.kop('Niet gevonden');
    expect(mb.klachten).toEqual([]);
  });

  it('ziet in het schema wat wanneer moet, en krijgt uitstel met een reden', async () => {
    await portaal.proef.eigenaar(
      `update rapportage set uiterlijk_op = $1 where contract_id = 1 and soort = 'MAAND' and huidige_inlevering_id is null`,
      [plusDagen(vandaag(), 2)],
    );
    await b.ga('/inleverschema');
    await b.kop('Inleverschema');
    await b.page.getByRole('cell', { name: 'Verwacht' }).first().waitFor();
    const rij = b.page.getByRole('row').filter({ hasText: 'Verwacht' }).first();
    await rij.getByRole('button', { name: /^Bekijken/ }).press('Enter');
    await b.page.waitForURL(/rapportage=/);
    await b.page.getByText('Uitstel vragen', { exact: true }).first().click();
    await b.page.getByLabel('Tot en met', { exact: true }).fill(plusDagen(vandaag(), 9));
    await b.page.getByLabel('Waarom lukt het niet op tijd?').fill('Het leerlingvolgsysteem wordt vervangen.');
    await b.page.getByRole('button', { name: 'Uitstel vragen' }).click();
    await b.page.getByText(/Uitstel gevraagd tot en met/).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    await regio.ga('/');
    await regio.page.getByRole('link', { name: /^Beslissen: Taalhuis A vraagt om uitstel/ }).click();
    await regio.kop('Inleverschema');
    await regio.page.getByText('Het leerlingvolgsysteem wordt vervangen.').first().waitFor();
    await regio.page.getByLabel('Reden', { exact: true }).fill('Akkoord, eenmalig.');
    await regio.page.getByRole('button', { name: 'Besluit vastleggen' }).click();
    await regio.page.getByText(/^Uitstel gegeven tot en met/).waitFor();
    await regio.page.getByRole('table', { name: 'Per aanbieder' }).waitFor();
    await foto(regio, 'inleverschema');
    expect(await regio.toegankelijkheid()).toEqual([]);
  });

  it('ziet kengetallen naast de norm, met een grafiek en dezelfde getallen als tabel, en de regels eronder', async () => {
    await regio.ga(`/kpi?van=${k.kwartaal}`);
    await regio.kop('Kengetallen');
    await regio.page.getByRole('img', { name: /^Lijngrafiek van Aanwezigheid/ }).waitFor();
    const tabel = regio.page.getByRole('table', { name: 'Aanwezigheid per maand' });
    await tabel
      .getByRole('link', { name: /82.% ?: regels van NO-A/ })
      .first()
      .press('Enter');
    await regio.page.waitForURL(/regelsVan=NO-A/);
    await regio.page.getByRole('rowheader', { name: 'T-101' }).waitFor();
    await foto(regio, 'kpi');
    expect(await regio.toegankelijkheid()).toEqual([]);
    await regio.page.getByRole('link', { name: 'Uitval', exact: true }).click();
    await regio.page.waitForURL(/kpi=UITVAL/);
    await regio.page.getByLabel('Een lijn per').selectOption('AANBIEDER');
    await regio.page.waitForURL(/per=AANBIEDER/);
    await regio.page.getByRole('link', { name: 'Taalhuis A', exact: true }).click();
    await regio.page.waitForURL(/aanbieder=TAALA/);
    expect(await regio.toegankelijkheid()).toEqual([]);
    // The lists of the filter say what was chosen, and another supplier lets go of a contract that is not its own.
    const aanbieder = regio.page.getByLabel('Aanbieder', { exact: true });
    await regio.page.getByLabel('Contract', { exact: true }).selectOption('NO-A');
    expect(await aanbieder.locator('option:checked').innerText()).toBe('Taalhuis A');
    await aanbieder.selectOption({ label: 'Taalhuis B' });
    await regio.page.waitForURL(/aanbieder=TAALB/);
    expect(regio.page.url()).not.toContain('contract=');
    await regio.page.getByRole('columnheader', { name: /NO-B/ }).first().waitFor();
  });

  it('past op een telefoon van 320 pixels', async () => {
    for (const [wie, pad, kop, naam] of [
      [b, `/kwartaal/${k.id}`, /Kwartaalrapportage leerroutes/, 'kwartaal'],
      [b, '/kwartaal', 'Kwartaalrapportages', 'kwartalen'],
      [regio, `/kwartaal/${k.id}?leerroute=B1_ROUTE`, /Kwartaalrapportage leerroutes/, 'kwartaal-regio'],
      [regio, '/inleverschema?contract=NO-A', 'Inleverschema', 'inleverschema'],
      [regio, `/kpi?van=${k.kwartaal}&regelsVan=NO-A&maand=${k.kwartaal}`, 'Kengetallen', 'kpi'],
    ] as const) {
      await wie.page.setViewportSize({ width: 320, height: 640 });
      await wie.ga(pad);
      await wie.kop(kop);
      await wie.page.locator('.laden').first().waitFor({ state: 'detached' });
      await foto(wie, naam);
      expect([pad, await wie.toegankelijkheid()]).toEqual([pad, []]);
    }
    expect([...b.klachten, ...regio.klachten]).toEqual([]);
  });
});
