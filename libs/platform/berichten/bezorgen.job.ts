import { werker } from '#core';
import type { Config } from '../config.js';
import type { Database, Tx } from '../database/database.js';
import type { Afhandeling, Klus } from '../wachtrij/opdrachten.js';
import { Post, type Mailmaker } from './mail.js';
import { verstuur, type Antwoord } from './webhook.js';

export const BEZORGEN = 'BEZORGEN';

interface Rij {
  id: string;
  kanaal: 'MAIL' | 'WEBHOOK';
  soort: string;
  onderwerp: string;
  gegevens: Record<string, string>;
  status: string;
  pogingen: number;
  aangemaakt_op: Date;
  url: string | null;
  actief: boolean | null;
  geheim: Buffer | null;
  email: string | null;
}
const LEES = `
  select b.id, b.kanaal, b.soort, b.onderwerp, b.gegevens, b.status, b.pogingen, b.aangemaakt_op, w.url, w.actief, g.geheim,
    case when b.kanaal = 'MAIL' then bezorging_adres(b.id) end email
  from bezorging b left join webhook w on w.id = b.webhook_id left join webhook_geheim g on g.webhook_id = w.id where b.id = $1`;

/**
 * Brings one message to one receiver. A receiver that does not answer never holds anything up: the try is noted and a
 * later job tries again, with longer and longer pauses, until it is given up where people can see it.
 */
export class Bezorgen implements Afhandeling {
  readonly achteraf = true;
  private readonly post: Post;

  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly mails: Readonly<Record<string, Mailmaker>>,
  ) {
    this.post = new Post({ smtpUrl: config.smtpUrl, van: config.mailVan, portaalUrl: config.portaalUrl });
  }

  async voer(klus: Klus): Promise<void> {
    const [b] = await this.db.lees(werker, (q) => q.query<Rij>(LEES, [klus.onderwerpId]));
    if (!b || b.status === 'BEZORGD') return this.db.schrijf(werker, (tx) => klus.rondAf(tx));
    if (b.kanaal === 'MAIL' && !this.post.ingesteld) return this.zonderServer(klus, b);
    const begin = Date.now();
    const antwoord = await this.stuur(b);
    const duur = Date.now() - begin;
    await this.db.schrijf(werker, async (tx) => {
      await klus.rondAf(tx);
      await this.noteer(tx, b, antwoord, duur);
    });
  }

  sluit(): void {
    this.post.sluit();
  }

  private async stuur(b: Rij): Promise<Antwoord> {
    if (b.kanaal === 'WEBHOOK') {
      if (!b.actief || !b.url || !b.geheim) return { gelukt: false, tekst: 'De webhook staat uit' };
      const bericht = { id: b.id, soort: b.soort, onderwerp: b.onderwerp, op: b.aangemaakt_op };
      return verstuur(b.url, b.geheim, bericht, {
        portaalUrl: this.config.portaalUrl,
        intern: this.config.webhookIntern,
      });
    }
    const maker = this.mails[b.soort];
    if (!maker) throw new Error(`No mail of kind ${b.soort}`);
    if (!b.email) return { gelukt: false, tekst: 'Deze gebruiker is niet meer actief' };
    return this.post.verstuur(b.email, b.id, maker(b.gegevens, b.onderwerp));
  }

  private async noteer(tx: Tx, b: Rij, antwoord: Antwoord, duur: number): Promise<void> {
    const nr = b.pogingen + 1;
    const pauze = this.config.bezorgPauzes[b.pogingen];
    await tx.query(
      `insert into bezorgpoging (bezorging_id, nr, duur_ms, gelukt, antwoord) values ($1, $2, $3, $4, $5)`,
      [b.id, nr, duur, antwoord.gelukt, antwoord.tekst],
    );
    const status = antwoord.gelukt ? 'BEZORGD' : pauze === undefined ? 'OPGEGEVEN' : 'WACHT';
    await tx.query(
      `update bezorging set status = $2, pogingen = $3, bezorgd_op = case when $2 = 'BEZORGD' then clock_timestamp() end,
         volgende_op = case when $2 = 'WACHT' then now() + make_interval(secs => $4) end where id = $1`,
      [b.id, status, nr, pauze ?? 0],
    );
    if (status === 'WACHT')
      await tx.query(
        `insert into opdracht (soort, onderwerp_id, niet_voor) values ($1, $2, now() + make_interval(secs => $3))`,
        [BEZORGEN, b.id, pauze],
      );
  }

  private zonderServer(klus: Klus, b: Rij): Promise<void> {
    return this.db.schrijf(werker, async (tx) => {
      await klus.rondAf(tx);
      await tx.query(`update bezorging set status = 'NIET_INGESTELD', volgende_op = null where id = $1`, [b.id]);
    });
  }
}
