import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { WACHTWOORD } from '../api.js';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const VLAGGEN = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export async function startBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error(`${CHROMIUM} ontbreekt: installeer het Debian-pakket chromium.`);
  return chromium.launch({ executablePath: CHROMIUM, args: VLAGGEN });
}

/** Whole words only: '2026-10-nieuw.xlsx' is the name that a file has. */
const KALE_DAG = /(?<![\w.-])20\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?(?![\w-]|\.\w)/g;

/** A visitor with a window of their own; whatever goes wrong in the page, or leaves this machine, is remembered. */
export class Bezoeker {
  readonly klachten: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
  ) {
    page.on('pageerror', (e) => this.klachten.push(`fout in de pagina: ${e.message}`));
    page.on('console', (m) => {
      // A failed request is also written to the console by the browser; the page itself must say it to the user.
      if (m.type() === 'error' && !m.text().startsWith('Failed to load resource')) this.klachten.push(m.text());
    });
    page.on('request', (r) => {
      if (!r.url().startsWith(url) && !r.url().startsWith('data:') && !r.url().startsWith('blob:'))
        this.klachten.push(`verzoek naar buiten: ${r.url()}`);
    });
  }

  static async nieuw(browser: Browser, url: string, breedte = 1280): Promise<Bezoeker> {
    const context = await browser.newContext({ viewport: { width: breedte, height: 800 }, locale: 'nl-NL' });
    return new Bezoeker(context, await context.newPage(), url);
  }

  async inloggen(email: string): Promise<void> {
    await this.ga('/inloggen');
    await this.page.getByLabel('E-mailadres').fill(email);
    await this.page.getByRole('textbox', { name: 'Wachtwoord' }).fill(WACHTWOORD);
    await this.page.getByRole('button', { name: 'Inloggen' }).click();
    await this.kop('Mijn taken');
  }

  async ga(pad: string): Promise<void> {
    await this.page.goto(this.url + pad);
  }

  /** Waits for the page with this heading. */
  async kop(naam: string | RegExp): Promise<void> {
    try {
      await this.page.getByRole('heading', { level: 1, name: naam }).waitFor({ timeout: 15_000 });
    } catch {
      throw new Error(`De pagina "${naam}" kwam niet. ${this.page.url()} toont:\n${await this.tekst()}`);
    }
  }

  private tekst(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** What is wrong with the page as it stands: WCAG 2.2 A and AA, anything wider than the window, and 2026-10 for a month. */
  async toegankelijkheid(): Promise<string[]> {
    await this.page.locator('.laden').first().waitFor({ state: 'detached' });
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(WCAG).analyze();
    const over = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    const breed = over > 0 ? [`${over} px breder dan het venster`] : [];
    const kaal = (await this.page.locator('body').innerText()).match(KALE_DAG) ?? [];
    if (kaal.length) breed.push(`een dag of maand zoals alleen een computer die schrijft: ${kaal.join(', ')}`);
    return [...violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`), ...breed];
  }
}
