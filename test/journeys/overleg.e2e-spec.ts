import ICAL from 'ical.js';
import type { Browser } from 'playwright-core';
import { plusDagen, vandaag } from '#core';
import { maakBrievenbus, type Brievenbus } from '../hulp/ontvangers.js';
import type { Proef } from '../api.js';
import { Signaalproef } from '../hulp/signalen.js';
import { Bezoeker, startBrowser } from './browser.js';
import { startPortaal, type Portaal } from './portaal.js';

jest.setTimeout(120_000);

const DAG = vandaag();
const nl = (dag: string): string => dag.split('-').reverse().join('-');

const wachtTot = async (wat: () => Promise<boolean> | boolean): Promise<void> => {
  for (let i = 0; i < 200; i++) {
    if (await wat()) return;
    await new Promise((r) => setTimeout(r, 100));
  }
  throw new Error('Dat gebeurde niet binnen twintig seconden.');
};

/** Of all the months that the planner expects, one is late. */
async function maakFeiten(p: Proef): Promise<void> {
  const aantal = async (): Promise<number> =>
    Number((await p.eigenaar<{ n: string }>(`select count(*) n from rapportage where contract_id = 1`))[0]!.n);
  await wachtTot(async () => (await aantal()) > 30);
  await p.eigenaar(
    `update rapportage set uiterlijk_op = current_date - 6 where contract_id = 1 and periode = date_trunc('month', current_date - 75)`,
  );
  await p.eigenaar(
    `with i as (insert into inlevering (rapportage_id, aanbieder_id, regio_id, versie, bestandsnaam, bytes, sha256, status, via)
       select id, 1, 1, 1, 'x.csv', 1, '\\x00', 'VERWERKT', 'API' from rapportage
       where contract_id = 1 and uiterlijk_op <> current_date - 6 returning id, rapportage_id)
     update rapportage r set huidige_inlevering_id = i.id from i where i.rapportage_id = r.id`,
  );
  await new Signaalproef(p, DAG).evalueer();
}

describe('een overleg, van de feiten op de agenda tot een verslag van beide kanten', () => {
  let portaal: Portaal;
  let browser: Browser;
  let bus: Brievenbus;
  let regio: Bezoeker;
  let collega: Bezoeker;
  let aanbieder: Bezoeker;
  let pad: string;
  beforeAll(async () => {
    bus = await maakBrievenbus();
    const env = { SMTP_URL: bus.url, MAIL_VAN: 'Regioportaal <portaal@regio.voorbeeld>', BEZORG_PAUZES: '1' };
    [portaal, browser] = await Promise.all([startPortaal({ env }), startBrowser()]);
    await maakFeiten(portaal.proef);
    [regio, collega, aanbieder] = (await Promise.all(
      ['regio@noord', 'contract@noord', 'aanbieder@a'].map(async (email) => {
        const b = await Bezoeker.nieuw(browser, portaal.url);
        await b.inloggen(email);
        return b;
      }),
    )) as [Bezoeker, Bezoeker, Bezoeker];
  });
  afterAll(async () => {
    await browser?.close();
    await portaal?.sluit();
    await bus?.sluit();
  });
  const punten = (b: Bezoeker): Promise<string[]> =>
    b.page.locator('.agendatitel').evaluateAll((l) => l.map((e) => e.firstChild?.textContent ?? ''));

  it('de coördinator begint een reeks en plant een overleg; de agenda staat er meteen, met de cijfers erachter', async () => {
    await regio.page.getByRole('link', { name: 'Overleggen', exact: true }).click();
    await regio.kop('Overleggen');
    expect(await regio.toegankelijkheid()).toEqual([]);
    await regio.page.getByRole('link', { name: 'Reeks beginnen' }).click();
    await regio.kop('Reeks overleggen beginnen');
    await regio.page.getByLabel('Contract', { exact: true }).selectOption('NO-A');
    await regio.page.getByLabel('Ademhuizen').check();
    await regio.page.getByText('Alleen bepaalde mensen van Taalhuis A').click();
    await regio.page.getByLabel('aanbieder (Taalaanbieder)').check();
    expect(await regio.page.getByLabel('Taalhuis B').count()).toBe(0);
    expect(await regio.toegankelijkheid()).toEqual([]);
    await regio.page.getByRole('button', { name: 'Reeks beginnen' }).click();
    await regio.kop('Voortgangsoverleg Taalhuis A');
    await regio.page.getByText('Noord, Taalhuis A (aanbieder), Ademhuizen').waitFor();
    // Another change of the series leaves who was chosen as it is.
    await regio.page.getByText('Reeks wijzigen').click();
    await regio.page.getByLabel('aanbieder (Taalaanbieder)').waitFor();
    expect(await regio.page.getByLabel('aanbieder (Taalaanbieder)').isChecked()).toBe(true);
    await regio.page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    await regio.page.getByText('De reeks is gewijzigd.').waitFor();
    await regio.page.getByText('Noord, Taalhuis A (aanbieder), Ademhuizen').waitFor();
    await regio.page.getByRole('button', { name: 'Overleg plannen' }).click();
    await regio.page.getByRole('link', { name: 'Vul in: Dag.' }).waitFor();
    await regio.page.getByLabel('Dag').fill(DAG);
    await regio.page.getByLabel(/^Plaats/).fill('Stadhuis, kamer 2');
    expect(await regio.toegankelijkheid()).toEqual([]);
    await regio.page.getByRole('button', { name: 'Overleg plannen' }).click();
    await regio.kop(/^Overleg: Voortgangsoverleg Taalhuis A/);
    pad = new URL(regio.page.url()).pathname;
    const agenda = await punten(regio);
    expect(agenda.filter((titel) => /^Rapportage .* is er niet$/.test(titel)).length).toBe(1);
    expect(agenda.slice(-2)).toEqual(['Opening en mededelingen', 'Rondvraag']);
    await regio.page.locator('.agendaknop', { hasText: 'is er niet' }).press('Enter');
    await regio.page
      .locator('.cijfers')
      .getByText(nl(plusDagen(DAG, -6)))
      .waitFor();
    expect(await regio.toegankelijkheid()).toEqual([]);
    await aanbieder.ga(pad);
    await aanbieder.kop('Niet gevonden');
  });

  it('zet met het toetsenbord een punt hoger, laat een punt weg met een reden en voegt een eigen punt toe', async () => {
    await regio.page.getByText('Punt toevoegen').first().click();
    await regio.page.getByLabel('Punt', { exact: true }).fill('Inhaallessen Z-route');
    await regio.page.getByRole('button', { name: 'Punt toevoegen' }).press('Enter');
    await regio.page.locator('.agendaknop', { hasText: 'Inhaallessen' }).waitFor();
    const laatste = (await punten(regio)).length;
    await regio.page.getByRole('button', { name: 'Inhaallessen Z-route omhoog' }).press('Enter');
    await wachtTot(async () => (await punten(regio)).at(-2) === 'Inhaallessen Z-route');
    await regio.page.locator('.agendaknop', { hasText: 'Rondvraag' }).focus();
    await regio.page.keyboard.press('Alt+Shift+ArrowUp');
    await regio.page
      .getByText(`Rondvraag staat nu op plaats ${laatste - 1} van ${laatste}`)
      .waitFor({ state: 'attached' });
    await wachtTot(async () => (await punten(regio)).at(-1) === 'Inhaallessen Z-route');
    await regio.page.keyboard.press('Alt+Shift+ArrowDown');
    await wachtTot(async () => (await punten(regio)).at(-1) === 'Rondvraag');
    await wachtTot(() =>
      regio.page.locator('.agendaknop', { hasText: 'Rondvraag' }).evaluate((e) => e === document.activeElement),
    );
    await regio.page.locator('.agendaknop', { hasText: 'Rondvraag' }).press('Enter');
    await regio.page.getByRole('heading', { name: /^Punt \d+: Rondvraag/ }).waitFor();
    await regio.page.getByText('Dit punt weglaten').click();
    await regio.page.getByRole('button', { name: 'Weglaten' }).click();
    await regio.page.getByRole('link', { name: /^Vul in: Waarom/ }).waitFor();
    await regio.page.getByLabel('Waarom laat u dit punt weg?').fill('Er is weinig tijd vandaag.');
    await regio.page.getByRole('button', { name: 'Weglaten' }).click();
    await regio.page.getByText('Weggelaten (1)').waitFor();
    expect(await punten(regio)).not.toContain('Rondvraag');
    expect(await regio.toegankelijkheid()).toEqual([]);
  });

  it('verandert de titel van een eigen punt; wie achterloopt, leest wat er nu staat en verliest niets', async () => {
    const open = async (b: Bezoeker): Promise<void> => {
      await b.page.locator('.agendaknop', { hasText: 'Inhaallessen' }).click();
      await b.page.getByText('Dit punt wijzigen').click();
    };
    const titel = (b: Bezoeker) => b.page.getByLabel('Titel', { exact: true });
    await open(regio);
    await collega.ga(pad);
    await open(collega);
    await titel(regio).fill('Inhaallessen in de Z-route');
    await regio.page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    await regio.page.getByText('Het punt is gewijzigd.').waitFor();
    await titel(collega).fill('Inhaallessen na de herfst');
    await collega.page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    await collega.page.getByText('Nu staat er: Inhaallessen in de Z-route').waitFor();
    expect(await titel(collega).inputValue()).toBe('Inhaallessen na de herfst');
    expect(await collega.toegankelijkheid()).toEqual([]);
    await collega.page.getByRole('button', { name: 'Verder met wat er nu staat' }).click();
    await titel(collega).fill('Inhaallessen Z-route');
    await collega.page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    await collega.page.getByText('Het punt is gewijzigd.').waitFor();
    expect(await collega.page.getByText('Iemand anders wijzigde').count()).toBe(0);
    await regio.page.reload();
    await wachtTot(async () => (await punten(regio)).includes('Inhaallessen Z-route'));
  });

  it('sleept met de muis een punt naar boven', async () => {
    const greep = regio.page.locator('.agenda > li').last().locator('.greep');
    const eerste = regio.page.locator('.agenda > li').first();
    await greep.scrollIntoViewIfNeeded();
    await greep.hover();
    const hier = (await greep.boundingBox())!;
    await regio.page.mouse.down();
    // Dragging begins with a small move; a place is told that something hangs above it only when the mouse moves there.
    await regio.page.mouse.move(hier.x + 14, hier.y + 4);
    await regio.page.mouse.move(hier.x + 18, hier.y - 12);
    await eerste.hover();
    await eerste.hover({ position: { x: 30, y: 12 } });
    await regio.page.mouse.up();
    await wachtTot(async () => (await punten(regio))[0] === 'Inhaallessen Z-route');
  });

  it('verstuurt de uitnodiging: een mail met een afspraak en een link, zonder persoonsgegevens', async () => {
    await regio.page.getByRole('button', { name: 'Uitnodiging versturen' }).click();
    await regio.page.getByText(/De uitnodiging is verstuurd op/).waitFor();
    // A reminder of the late report may come first.
    const uitnodiging = () =>
      bus.post.find((m) => m.aan.includes('aanbieder@a') && m.bron.includes('voortgangsoverleg'));
    await wachtTot(() => uitnodiging() !== undefined);
    const { bron } = uitnodiging()!;
    expect(bron).toContain(pad);
    expect(bron).not.toMatch(/T-1\b|Ademhuizen/);
    const ics = await regio.page.request.get(
      `${portaal.url}/api${pad.replace('/overleg/', '/overleggen/')}/uitnodiging.ics`,
    );
    const afspraak = new ICAL.Component(ICAL.parse(await ics.text())).getFirstSubcomponent('vevent')!;
    const event = new ICAL.Event(afspraak);
    expect([event.sequence, event.uid.startsWith(pad.split('/').at(-1)!), event.startDate.toString()]).toEqual([
      0,
      true,
      expect.stringMatching(new RegExp(`^${DAG}T1[23]:00:00Z$`)),
    ]);
    await aanbieder.ga(pad);
    await aanbieder.kop(/^Overleg: Voortgangsoverleg Taalhuis A/);
    expect(await aanbieder.page.getByRole('button', { name: /Uitnodiging|omhoog|Overleg beginnen/ }).count()).toBe(0);
    expect(await aanbieder.toegankelijkheid()).toEqual([]);
  });

  it('twee mensen schrijven tegelijk bij hetzelfde punt, en geen woord gaat verloren', async () => {
    await regio.page.getByRole('button', { name: 'Overleg beginnen' }).click();
    await regio.page.locator('.agendaknop', { hasText: 'Inhaallessen' }).click();
    await regio.page.getByLabel('Verslag bij dit punt').waitFor();
    await regio.page.getByLabel('Verslag bij dit punt').fill('Eerste regel.\n\nLaatste regel.');
    await regio.page.getByText(/^Opgeslagen om \d\d:\d\d/).waitFor();
    await collega.ga(pad);
    await collega.page.locator('.agendaknop', { hasText: 'Inhaallessen' }).click();
    const veld = collega.page.getByLabel('Verslag bij dit punt');
    await wachtTot(async () => (await veld.inputValue()).includes('Laatste regel.'));
    await Promise.all([
      regio.page.getByLabel('Verslag bij dit punt').fill('Eerste regel.\nVan de coördinator.\n\nLaatste regel.'),
      veld.fill('Eerste regel.\n\nLaatste regel.\nVan de contractmanager.'),
    ]);
    const heeftBeide = async (b: Bezoeker): Promise<boolean> =>
      /Van de coördinator\.[^]*Van de contractmanager\./.test(
        await b.page.getByLabel('Verslag bij dit punt').inputValue(),
      );
    await wachtTot(() => heeftBeide(regio));
    await wachtTot(() => heeftBeide(collega));
    expect(await regio.toegankelijkheid()).toEqual([]);
  });

  it('zonder verbinding blijft staan wat is geschreven, en daarna wordt het vanzelf opgeslagen', async () => {
    await regio.context.setOffline(true);
    await regio.page.getByLabel('Verslag bij dit punt').press('End');
    await regio.page.getByLabel('Verslag bij dit punt').pressSequentially(' Nog iets.');
    await regio.page.getByText(/Nog niet opgeslagen: er is geen verbinding/).waitFor();
    await regio.context.setOffline(false);
    await regio.page.getByText(/^Opgeslagen om \d\d:\d\d/).waitFor({ timeout: 15_000 });
  });

  it('met alleen het toetsenbord: verder op de agenda, een besluit uit de regel en een actie voor de aanbieder', async () => {
    const toets = regio.page.keyboard;
    await toets.press('Alt+ArrowDown');
    await regio.page.getByRole('heading', { name: /^Punt 2:/ }).waitFor();
    await toets.press('Alt+KeyN');
    await toets.type('- De inhaallessen komen in week 48.');
    await toets.press('Alt+KeyB');
    await regio.page.locator('.besluiten').getByText('De inhaallessen komen in week 48.').waitFor();
    await toets.press('Alt+KeyA');
    await toets.type('Inhaalrooster delen');
    await toets.press('Tab');
    await toets.type('Taalhuis A');
    await toets.press('Tab');
    await regio.page.getByLabel('Uiterlijk').fill(plusDagen(DAG, 7));
    await toets.press('Enter');
    await regio.page.getByText('De actie is toegevoegd.').waitFor();
    const rij = regio.page.getByRole('row', { name: /Inhaalrooster delen/ });
    await rij.waitFor();
    expect(await rij.innerText()).toMatch(/Taalhuis A/);
    expect(await rij.innerText()).toContain(nl(plusDagen(DAG, 7)));
    expect(await regio.toegankelijkheid()).toEqual([]);
    await aanbieder.page.getByText(/nu bezig/i).waitFor();
    await aanbieder.page.locator('.agendaknop').nth(1).press('Enter');
    await aanbieder.page.getByLabel('Uw opmerking bij dit punt').fill('Wij halen de lessen in het buurthuis in.');
    await aanbieder.page.getByRole('button', { name: 'Opmerking toevoegen' }).click();
    await regio.page.getByText('Wij halen de lessen in het buurthuis in.').waitFor();
  });

  it('rondt af; beide kanten stellen het verslag vast, en het is er als pdf', async () => {
    await regio.page.getByText('Overleg afronden').first().click();
    await regio.page.getByRole('button', { name: 'Afronden en naar het verslag' }).press('Enter');
    await regio.kop(/^Verslag:/);
    await regio.page.getByText('Van de coördinator.').waitFor();
    await regio.page.getByRole('button', { name: 'Verslag aanbieden' }).click();
    await regio.page.getByRole('button', { name: 'Akkoord', exact: true }).click();
    await wachtTot(async () => (await regio.page.getByText('heeft nog niet geantwoord').count()) === 1);
    expect(await regio.toegankelijkheid()).toEqual([]);
    await aanbieder.ga('/');
    await aanbieder.page.getByRole('link', { name: /^Verslag lezen: Verslag van Voortgangsoverleg/ }).click();
    await aanbieder.kop(/^Verslag:/);
    await aanbieder.page.getByText('Besluit 1: De inhaallessen komen in week 48.').waitFor();
    expect(await aanbieder.toegankelijkheid()).toEqual([]);
    await aanbieder.page.getByRole('button', { name: 'Akkoord', exact: true }).press('Enter');
    await aanbieder.page.getByRole('heading', { name: /^Vastgesteld op/ }).waitFor();
    const href = await aanbieder.page.getByRole('link', { name: 'Downloaden (PDF)' }).getAttribute('href');
    const pdf = await aanbieder.page.request.get(portaal.url + href!);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await regio.ga(pad);
    await regio.page.getByText('Het verslag is vastgesteld en verandert niet meer.').waitFor();
    expect(await regio.page.getByLabel('Verslag bij dit punt').count()).toBe(0);
  });

  it('geeft een actie aan één persoon, met een reden', async () => {
    await regio.ga('/acties');
    await regio.page.getByText(/^Geschiedenis van .* en wijzigen$/).click();
    const wie = regio.page.getByLabel('Wie', { exact: true });
    await wie.waitFor();
    expect(await wie.locator('option:checked').innerText()).toBe('Taalhuis A');
    await wie.selectOption({ label: 'Taalhuis A: aanbieder' });
    await regio.page.getByLabel('Waarom', { exact: true }).fill('Ans pakt het op.');
    expect(await regio.toegankelijkheid()).toEqual([]);
    await regio.page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    await regio.page.getByText('wie was Taalhuis A, is aanbieder (Taalhuis A)').waitFor();
    await wie.waitFor();
    expect(await wie.locator('option:checked').innerText()).toBe('Taalhuis A: aanbieder');
    await regio.ga(pad);
    await regio.kop(/^Overleg:/);
  });

  it('de actie komt terug op de volgende agenda, tot de aanbieder haar met één knop afmeldt', async () => {
    await regio.page.getByRole('link', { name: 'Voortgangsoverleg Taalhuis A' }).click();
    await regio.kop('Voortgangsoverleg Taalhuis A');
    await regio.page.getByLabel('Dag').fill(plusDagen(DAG, 28));
    await regio.page.getByRole('button', { name: 'Overleg plannen' }).click();
    await regio.kop(/^Overleg:/);
    expect((await punten(regio))[0]).toBe('Acties uit eerdere overleggen');
    const terug = regio.page.locator('.actieregelklein', { hasText: 'Inhaalrooster delen' });
    await terug.waitFor();
    expect(await regio.toegankelijkheid()).toEqual([]);
    await aanbieder.ga('/');
    await aanbieder.page.getByRole('link', { name: /^Naar de actie: .*Inhaalrooster delen/ }).click();
    await aanbieder.kop('Actielijst');
    expect(await aanbieder.toegankelijkheid()).toEqual([]);
    await aanbieder.page.getByRole('button', { name: /^Gedaan: .*Inhaalrooster/ }).click();
    await aanbieder.page.getByText('Geen acties bij deze keuze').waitFor();
    await regio.page.reload();
    await regio.page.locator('.agendaknop', { hasText: 'Acties uit eerdere overleggen' }).waitFor();
    expect(await terug.count()).toBe(0);
  });

  it('past op een telefoon van 320 pixels', async () => {
    const smal = await Bezoeker.nieuw(browser, portaal.url, 320);
    await smal.inloggen('regio@noord');
    const volgende = new URL(regio.page.url()).pathname;
    for (const naar of ['/overleg', '/overleg/reeksen/nieuw', volgende, pad, `${pad}/verslag`, '/acties?stand=ALLES']) {
      await smal.ga(naar);
      await smal.page.locator('h1').waitFor();
      expect([naar, await smal.toegankelijkheid()]).toEqual([naar, []]);
    }
    await smal.context.close();
    expect([...regio.klachten, ...collega.klachten, ...aanbieder.klachten]).toEqual([]);
  });
});
