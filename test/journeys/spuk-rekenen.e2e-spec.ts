import type { Browser, Locator } from 'playwright-core';
import { vandaag } from '#core';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(120_000);

const NU = Number(vandaag().slice(0, 4));
const kaal = (t: string): string => t.replaceAll('\u00a0', ' ');

describe('gemeente-financiën rekent met SPUK', () => {
  let portaal: Portaal;
  let browser: Browser;
  let b: Bezoeker;
  beforeAll(async () => {
    [portaal, browser] = await Promise.all([startPortaal(), startBrowser()]);
    b = await Bezoeker.nieuw(browser, portaal.url);
    await b.inloggen('financien@bergdorp');
  });
  afterAll(async () => {
    await browser?.close();
    await portaal?.sluit();
  });
  const formulier = (naam: string): Locator => b.page.getByRole('form', { name: naam, exact: true });
  /** Opens a fold, unless it is open. */
  const open = async (titel: string | RegExp): Promise<void> => {
    const kop = b.page.locator('summary', { hasText: titel }).first();
    if (!(await kop.evaluate((el) => (el.parentElement as HTMLDetailsElement).open))) await kop.click();
  };
  const overzicht = (bezoeker: Bezoeker, melding: string): Promise<void> =>
    bezoeker.page.locator('.foutenoverzicht').getByText(melding).waitFor();
  const rij = async (naam: string): Promise<string[]> => {
    const cellen = await b.page
      .getByRole('row', { name: new RegExp(`^${naam}`) })
      .first()
      .locator('td')
      .allTextContents();
    return cellen.map(kaal).filter((t) => t !== '');
  };
  async function besluit(soort: string, bedrag: string, dag: string): Promise<void> {
    const titel = 'SPUK onderwijsroute';
    await open(`Besluit vastleggen: ${titel}`);
    const f = formulier(`Besluit ${titel}`);
    await f.getByLabel('Soort').selectOption(soort);
    await f.getByLabel('Bedrag voor het hele jaar (euro)').fill(bedrag);
    await f.getByLabel('Dag van het besluit').fill(dag);
    await f.getByLabel('Waar staat dit?').fill('Beschikking');
    await f.getByRole('button', { name: 'Besluit vastleggen' }).click();
    await b.page.getByText('Het besluit is vastgelegd').waitFor();
  }

  it('legt een toekenning vast en ziet de voorschotten van een twaalfde', async () => {
    await b.page.getByRole('link', { name: 'SPUK-budget' }).click();
    await b.page
      .getByRole('navigation', { name: 'Onderdelen van SPUK' })
      .getByRole('link', { name: 'Beschikkingen' })
      .click();
    await b.kop(`Beschikkingen ${NU}`);
    await b.page.getByText(`Er is nog geen besluit vastgelegd voor ${NU}. Dat telt niet als nul.`).first().waitFor();
    await besluit('VOORLOPIG', '12.000', `${NU}-01-01`);
    await b.page
      .getByText(/^€\s12\.000,00$/)
      .first()
      .waitFor();
    await open('Voorschotten per maand');
    expect(await rij(`december ${NU}`)).toEqual(['€ 1.000,00', '€ 12.000,00']);
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('ziet een terugvordering als het definitieve besluit onder het betaalde ligt, en corrigeert met een reden', async () => {
    await b.ga(`/spuk/beschikkingen?jaar=${NU - 1}`);
    await b.kop(`Beschikkingen ${NU - 1}`);
    await besluit('VOORLOPIG', '12.000', `${NU - 1}-01-01`);
    await besluit('DEFINITIEF', '10.000', `${NU}-01-01`);
    await b.page.getByText(/Het Rijk vordert €\s2\.000,00 terug/).waitFor();
    await open('Corrigeren of intrekken: SPUK onderwijsroute');
    await open(/^Definitief besluit/);
    const f = b.page.getByRole('form', { name: /^Corrigeren SPUK onderwijsroute/ }).last();
    await f.getByLabel('Bedrag voor het hele jaar (euro)').fill('13.000');
    await f.getByRole('button', { name: 'Besluit corrigeren' }).click();
    await overzicht(b, 'Vul in: Waarom?');
    await f.getByLabel('Waarom?').fill('Verkeerd overgenomen');
    await f.getByRole('button', { name: 'Besluit corrigeren' }).click();
    await b.page.getByText(/Het Rijk betaalt €\s1\.000,00 bij/).waitFor();
    await b.page.getByText('Het besluit is gecorrigeerd').waitFor();
    await b.page.getByText(/ingetrokken op .*: Verkeerd overgenomen/).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('rekent Dalfsen na, op de euro, en leest waarom de gedrukte bedragen niet uitkomen', async () => {
    await b.ga('/spuk/rekentool?begin=dalfsen');
    await b.kop('Rekentool');
    const EURO = ['€ 136.729', '€ 190.534', '€ 199.634', '€ 197.534', '€ 77.000', '€ 15.400'];
    await b.page.getByRole('row', { name: /^Totaal/ }).waitFor();
    expect(await rij('Totaal')).toEqual(EURO);
    expect((await rij('Voor het afronden')).slice(0, 2)).toEqual(['€ 136.729,05', '€ 190.533,64']);
    expect((await rij('Afgeronde bedragen opgeteld')).slice(0, 2)).toEqual(['€ 136.729', '€ 190.533']);
    await b.page.getByText('De gepubliceerde tabel klopt op de euro').waitFor();
    await b.page.getByText(/Het document noemt €\s25\.025,00; berekend is €\s25\.054,00/).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.page.getByLabel('Begin met').selectOption('dalfsen-gedrukt');
    await b.page.getByText('De gepubliceerde tabel is anders').waitFor();
    expect(await b.page.getByText(/Verschil: € 2\./).count()).toBe(4);
  });

  it('vraagt met het toetsenbord om het bedrag dat ontbreekt, en rekent mee terwijl er getypt wordt', async () => {
    await b.ga('/spuk/rekentool?begin=dalfsen');
    const cel = b.page.getByLabel('Bedrag per gezins- of overige migrant, 2023');
    await cel.fill('');
    const knop = b.page.getByRole('button', {
      name: 'Bedrag per gezins- of overige migrant in 2023 is niet ingevuld.',
    });
    await knop.focus();
    await b.page.keyboard.press('Enter');
    expect((await rij('Totaal'))[1]).toBe('ontbreekt');
    await b.page.keyboard.type('600');
    expect(await cel.inputValue()).toBe('600');
    expect((await rij('Totaal'))[1]).toBe('€ 190.566');
    const [download] = await Promise.all([
      b.page.waitForEvent('download'),
      b.page.getByRole('button', { name: 'Excel met formules' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('rekentool.xlsx');
  });

  it('legt een bedrag van een jaar vast met de dag en de bron', async () => {
    await b.ga(`/spuk/rekentool?jaar=${NU}`);
    await open('Bedragen per persoon');
    const f = formulier('Bedrag vastleggen');
    await f.getByLabel('Wat').selectOption('ASIEL_JAAR_1');
    await f.getByLabel('Bedrag in euro, of het deel in procent').fill('7.712,10');
    await f.getByLabel('Waar staat dit?').fill('Regeling inburgering 2021');
    await f.getByRole('button', { name: 'Bedrag vastleggen' }).click();
    await b.page.getByText('Het bedrag is vastgelegd').waitFor();
    await b.page.getByRole('cell', { name: '€ 7.712,10' }).waitFor();
  });

  it('maakt een scenario naast de prognose; er staat pas iets als het is bewaard', async () => {
    const blad = b.page.locator('#wat-als');
    const maak = async (bedrag: string, naam: string): Promise<void> => {
      await blad.getByLabel('Bedrag (euro)').fill(bedrag);
      await blad.getByLabel('Eerste maand').fill(`${NU + 1}-03`);
      await blad.getByText(new RegExp(`Dat is €\\s${bedrag.replace('.', '\\.')},00 meer`)).waitFor();
      await blad.getByLabel('Naam van het scenario').fill(naam);
      await blad.getByRole('button', { name: 'Scenario bewaren' }).click();
      await blad.getByText('Het scenario is bewaard').waitFor();
    };
    await b.ga(`/spuk/scenarios?jaar=${NU + 1}`);
    await b.kop(`Scenario’s ${NU + 1}`);
    await b.page.getByText('Er is nog geen scenario bewaard').waitFor();
    await maak('5.000', 'Klein dossier');
    await maak('20.000', 'Groot dossier');
    await b.page.getByRole('slider', { name: 'Instroom' }).focus();
    await b.page.keyboard.press('ArrowRight');
    await b.page.getByText('101 % van nu').waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
  });

  it('zet twee scenario’s naast elkaar, geeft er een een andere naam en gooit de ander weg', async () => {
    await b.page.getByLabel('Klein dossier', { exact: true }).check();
    await b.page.getByLabel('Groot dossier', { exact: true }).check();
    await b.page.getByRole('heading', { name: 'Naast elkaar' }).waitFor();
    expect(await rij('Meer dan nu')).toEqual(['€ 20.000,00', '€ 5.000,00']);
    expect(await b.toegankelijkheid()).toEqual([]);
    await b.page.getByLabel('Andere naam: Groot dossier').click();
    const f = b.page.getByRole('form', { name: /^Hernoemen/ }).first();
    await f.getByLabel('Nieuwe naam').fill('Eén zwaar traject');
    await f.getByRole('button', { name: 'Naam opslaan' }).click();
    await b.page.getByLabel('Eén zwaar traject', { exact: true }).waitFor();
    const weg = b.page.getByRole('button', { name: 'Weggooien: Klein dossier' });
    await weg.focus();
    await b.page.keyboard.press('Enter');
    await b.page.keyboard.press('Enter');
    await b.page.getByText('Het scenario is weggegooid').waitFor();
    expect(await b.page.getByLabel('Klein dossier', { exact: true }).count()).toBe(0);
  });

  it('maakt de verantwoording af: indeling, toelichting, vaststellen en het blad', async () => {
    await b.ga(`/spuk/beschikkingen?jaar=${NU - 1}`);
    await open('Uitgave vastleggen');
    const u = formulier('Uitgave');
    await u.getByLabel('Geldstroom').selectOption({ label: 'SPUK onderwijsroute' });
    await u.getByLabel('Bedrag (euro)').fill('735,25');
    await u.getByLabel('Waaraan?').fill('Schakeljaar');
    await u.getByLabel('Waar staat dit?').fill('Factuur');
    await u.getByRole('button', { name: 'Uitgave vastleggen' }).click();
    await b.page.getByText('De uitgave is vastgelegd').waitFor();
    await b.ga(`/spuk/verantwoording?jaar=${NU - 1}`);
    await b.kop(`Verantwoording ${NU - 1}`);
    await b.page.getByText('Dit is een voorstel van het portaal').waitFor();
    await open('Indicator vastleggen of veranderen');
    const i = formulier('Indicator');
    await i.getByLabel('SiSa-code').fill('G12/03');
    await i.getByLabel('Omschrijving').fill('Besteding onderwijsroute');
    await i.getByLabel('Geldstroom').selectOption({ label: 'SPUK onderwijsroute' });
    await i.getByLabel('Waar staat dit?').fill('SiSa-bijlage');
    await i.getByRole('button', { name: 'Indicator vastleggen' }).click();
    await b.page.getByText('De indicator is vastgelegd').waitFor();
    expect(await rij('G12/03')).toContain('€ 735,25');
    const vast = b.page.getByRole('button', { name: 'Verantwoording vaststellen' });
    await vast.click();
    await b.page.getByText('Het verschil met vorig jaar is nog niet toegelicht voor SPUK onderwijsroute.').waitFor();
    await open('Toelichting schrijven: SPUK onderwijsroute');
    const t = formulier('Toelichting SPUK onderwijsroute');
    await t.getByLabel('Waardoor is het bedrag anders?').fill('Het schakeljaar begon dit jaar');
    await t.getByRole('button', { name: 'Toelichting vastleggen' }).click();
    await b.page.getByRole('cell', { name: /^Het schakeljaar begon dit jaar/ }).waitFor();
    await vast.click();
    await b.page.getByText(`Alles van ${NU - 1} staat vast`).waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    const [download] = await Promise.all([
      b.page.waitForEvent('download'),
      b.page.getByRole('link', { name: 'Excel met formules' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`verantwoording-${NU - 1}.xlsx`);
  });

  it('kan een vastgesteld jaar alleen met een reden veranderen, en leest wat er dan open gaat', async () => {
    await b.ga(`/spuk/beschikkingen?jaar=${NU - 1}`);
    await b.page.getByText(`De verantwoording van ${NU - 1} staat vast voor SPUK onderwijsroute`).waitFor();
    await open('Besluit vastleggen: SPUK onderwijsroute');
    const f = formulier('Besluit SPUK onderwijsroute');
    await f.getByLabel('Soort').selectOption('DEFINITIEF');
    await f.getByLabel('Bedrag voor het hele jaar (euro)').fill('14.000');
    await f.getByLabel('Waar staat dit?').fill('Herzien besluit');
    await f.getByRole('button', { name: 'Besluit vastleggen' }).click();
    await overzicht(b, `Vul in: Waarom verandert ${NU - 1} nog?`);
    await f.getByLabel(`Waarom verandert ${NU - 1} nog?`).fill('Bezwaar gegrond');
    await f.getByRole('button', { name: 'Besluit vastleggen' }).click();
    await b.page.getByText('Het besluit is vastgelegd').waitFor();
    await b.ga(`/spuk/verantwoording?jaar=${NU - 1}`);
    await b.page.getByRole('cell', { name: 'Bezwaar gegrond' }).waitFor();
    expect(b.klachten).toEqual([]);
  });

  it('en de regio legt vast hoe gemeenten delen; het telt op tot op de cent', async () => {
    const r = await Bezoeker.nieuw(browser, portaal.url);
    await r.inloggen('regio@noord');
    await r.ga(`/spuk/kostendeling?jaar=${NU}`);
    await r.kop(`Kostendeling ${NU}`);
    await r.page.locator('summary', { hasText: 'Afspraak over een contract vastleggen' }).click();
    const f = r.page.getByRole('form', { name: 'Afspraak', exact: true });
    await f.getByLabel('Contract').selectOption('NO-A');
    await f.getByLabel('Sleutel').selectOption('VAST');
    await f.getByLabel('Waar is dit afgesproken?').fill('Bestuursbesluit');
    await f.getByLabel('Ademhuizen').fill('60');
    await r.page.getByText('Samen 60 %; het moet 100 % zijn').waitFor();
    await f.getByRole('button', { name: 'Afspraak vastleggen' }).click();
    await overzicht(r, 'De vaste aandelen zijn samen geen 100 %.');
    await f.getByLabel('Bergdorp').fill('40');
    await f.getByRole('button', { name: 'Afspraak vastleggen' }).click();
    await r.page.getByText('De afspraak is vastgelegd').waitFor();
    await r.page.getByRole('heading', { name: 'Overzicht voor de centrumgemeente' }).waitFor();
    expect(await r.page.getByText('klopt op de cent').count()).toBeGreaterThan(0);
    await r.page.locator('summary', { hasText: 'Geldstroom van een product vastleggen' }).click();
    const g = r.page.getByRole('form', { name: 'Geldstroom', exact: true });
    await g.getByLabel('Product').selectOption({ label: 'Participatieverklaringstraject' });
    await g.getByRole('button', { name: 'Geldstroom vastleggen' }).click();
    await r.page.getByText('De geldstroom is vastgelegd').waitFor();
    await r.page.getByRole('rowheader', { name: 'Participatieverklaringstraject' }).waitFor();
    expect(await r.toegankelijkheid()).toEqual([]);
    await r.ga('/spuk/verantwoording');
    await r.kop(/niet gevonden|bestaat niet/i);
    expect(r.klachten).toEqual([]);
    await r.context.close();
  });

  it('past op een telefoon van 320 pixels', async () => {
    const smal = await Bezoeker.nieuw(browser, portaal.url, 320);
    await smal.inloggen('financien@bergdorp');
    for (const pad of [
      `beschikkingen?jaar=${NU - 1}`,
      ...['rekentool?begin=dalfsen', `rekentool?jaar=${NU}`],
      `scenarios?jaar=${NU + 1}`,
      `kostendeling?jaar=${NU}`,
      `verantwoording?jaar=${NU - 1}`,
    ]) {
      await smal.ga(`/spuk/${pad}`);
      await smal.page.locator('h1').waitFor();
      expect([pad, await smal.toegankelijkheid()]).toEqual([pad, []]);
    }
    expect(smal.klachten).toEqual([]);
    await smal.context.close();
  });
});
