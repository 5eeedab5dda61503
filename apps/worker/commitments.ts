import { werker } from '#core';
import { log, type Database } from '#platform';
import { herbeoordeelBudgetten } from '#reconciliatie';
import { werkBetwistBij, werkVerplichtingenBij } from '#spuk';

const RUST_MS = 1_500;

/**
 * Follows what plans, lines and decisions change: commitments are reckoned again, and reports judged again against a new
 * budget. What waits stands in a table, written in the transaction of the change; asking twice, late or at several
 * workers at once does no harm.
 */
export class Verplichtingloper {
  private timer: NodeJS.Timeout | null = null;
  private bezig: Promise<void> = Promise.resolve();
  private stopt = false;

  constructor(private readonly db: Database) {}

  start(): void {
    this.timer = setTimeout(() => {
      this.bezig = this.ronde();
      void this.bezig.then(() => (this.stopt ? undefined : this.start()));
    }, RUST_MS);
  }

  async stop(): Promise<void> {
    this.stopt = true;
    if (this.timer) clearTimeout(this.timer);
    await this.bezig;
  }

  private async ronde(): Promise<void> {
    try {
      const [wacht] = await this.db.lees(werker, (q) =>
        q.query<{ traject: boolean; budget: boolean; rapportage: boolean }>(
          `select exists (select from spuk_wacht where soort = 'TRAJECT') traject, exists (select from spuk_wacht where soort = 'BUDGET') budget,
             exists (select from spuk_wacht where soort = 'RAPPORTAGE') rapportage`,
        ),
      );
      if (wacht!.budget) await this.db.schrijf(werker, herbeoordeelBudgetten);
      if (wacht!.rapportage) while (!this.stopt && (await this.db.schrijf(werker, werkBetwistBij)) > 0);
      if (wacht!.traject) while (!this.stopt && (await this.db.schrijf(werker, werkVerplichtingenBij)) > 0);
    } catch (e) {
      log.warn({ err: e }, 'verplichtingen niet bijgewerkt; over enkele tellen weer');
    }
  }
}
