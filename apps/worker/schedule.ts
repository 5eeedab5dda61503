import path from 'node:path';
import { vandaag, werker } from '#core';
import { log, ruimOp, type Config, type Database } from '#platform';
import { herinnerOverleg } from '#overleg';
import { maakHerinneringen, verstuurHerinneringen, verwachteRapportages } from '#rapportage';
import { herrekenen, planSignalen } from '#reconciliatie';
import { controleerVerplichtingen, verzetPeil } from '#spuk';

const UUR_MS = 3_600_000;
/** The quiet hour (UTC) in which all totals are recomputed. */
const NACHT = 2;

/** What the clock asks for. Everything here may run twice, late, or at several workers at once without harm. */
export class Schema {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly db: Database,
    private readonly config: Config,
  ) {}

  start(): void {
    void this.ronde();
    this.timer = setInterval(() => void this.ronde(), UUR_MS);
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async ronde(): Promise<void> {
    try {
      const nieuw = await this.db.schrijf(werker, (tx) => verwachteRapportages(tx, vandaag()));
      if (nieuw) log.info({ nieuw }, 'verwachte rapportages klaargezet');
      await this.db.schrijf(werker, (tx) => verzetPeil(tx, vandaag()));
      const herinnerd = await this.db.schrijf(werker, (tx) => maakHerinneringen(tx, vandaag()));
      if (herinnerd) log.info({ herinnerd }, 'herinneringen klaargezet');
      await this.db.schrijf(werker, (tx) => herinnerOverleg(tx, vandaag()));
      await this.db.schrijf(werker, (tx) => verstuurHerinneringen(tx, vandaag()));
      await this.db.schrijf(werker, (tx) => planSignalen(tx, vandaag()));
      if (new Date().getUTCHours() === NACHT) await this.herreken();
      for (const map of ['quarantaine', 'tijdelijk']) await ruimOp(path.join(this.config.opslagMap, map));
    } catch (e) {
      log.warn({ err: e }, 'uurlijkse ronde mislukt; over een uur weer');
    }
  }

  /** The difference must be nothing. */
  private async herreken(): Promise<void> {
    const verschillen = [
      ...(await this.db.schrijf(werker, herrekenen)),
      ...(await this.db.schrijf(werker, controleerVerplichtingen)),
    ];
    if (verschillen.length > 0) log.error({ verschillen: verschillen.slice(0, 20) }, 'totalen kloppen niet');
    else log.info('totalen herrekend: geen verschil');
  }
}
