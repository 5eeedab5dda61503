import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Fout } from '#core';
import {
  adresFout,
  CONFIG,
  Database,
  GEBEURTENISSEN,
  isGebeurtenis,
  isUuid,
  leesCursor,
  pagina,
  paginaGrootte,
  type Config,
  type Pagina,
} from '#platform';
import type { BezorgingType, WebhookType } from './webhooks.type.js';

/** Events of ourselves: what a webhook may ask for, in words. */
export const gebeurtenisSoorten = Object.entries(GEBEURTENISSEN).map(([code, { uitleg }]) => ({ code, uitleg }));

const WEBHOOKS = `
  select w.id::text, w.naam, w.url, w.soorten, w.actief, w.gemaakt_op "gemaaktOp",
    count(b.id) filter (where b.status = 'WACHT')::int wachtend, count(b.id) filter (where b.status = 'OPGEGEVEN')::int opgegeven
  from webhook w left join bezorging b on b.webhook_id = w.id and b.status in ('WACHT', 'OPGEGEVEN')
  group by w.id order by w.naam, w.id limit 100`;
const BEZORGINGEN = `
  select b.id::text, b.kanaal, b.soort, b.aan, b.status, b.aangemaakt_op "aangemaaktOp", b.bezorgd_op "bezorgdOp", b.volgende_op "volgendeOp",
    coalesce((select jsonb_agg(jsonb_build_object('nr', p.nr, 'op', p.op, 'duurMs', p.duur_ms, 'gelukt', p.gelukt, 'antwoord', p.antwoord) order by p.nr)
      from bezorgpoging p where p.bezorging_id = b.id), '[]') pogingen
  from bezorging b where ($1::int is null or b.webhook_id = $1) and ($2::uuid is null or b.id < $2) order by b.id desc limit $3`;

export interface Webhookwens {
  naam: string;
  url: string;
  soorten: readonly string[];
}

/** Webhooks of the reader's organisation, and the log of what the portal sent. */
@Injectable()
export class Webhooks {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  lijst(actor: Actor): Promise<WebhookType[]> {
    return this.db.lees(actor, (q) => q.query<WebhookType>(WEBHOOKS));
  }

  async bezorgingen(
    actor: Actor,
    webhookId: number | null,
    first?: number | null,
    after?: string | null,
  ): Promise<Pagina<BezorgingType>> {
    const n = paginaGrootte(first);
    const [na = null] = leesCursor(after, [isUuid]) ?? [];
    const rijen = await this.db.lees(actor, (q) => q.query<BezorgingType>(BEZORGINGEN, [webhookId, na, n + 1]));
    return pagina(rijen, n, (r) => [r.id]);
  }

  /** Makes a webhook; what its messages are signed with is given once. */
  async maak(actor: Actor, w: Webhookwens): Promise<{ id: number | null; geheim: string | null; fouten: Fout[] }> {
    const fouten = this.keur(w);
    if (fouten.length > 0) return { id: null, geheim: null, fouten };
    const geheim = randomBytes(32);
    const kolom = `${actor.organisatieSoort.toLowerCase()}_id`;
    const id = await this.db.schrijf(actor, async (tx) => {
      const [r] = await tx.query<{ id: number }>(
        `insert into webhook (${kolom}, naam, url, soorten, gemaakt_door) values ($1, $2, $3, $4, $5) returning id`,
        [actor.organisatieId, w.naam.trim(), w.url, [...new Set(w.soorten)], actor.gebruikerId],
      );
      await tx.query(`insert into webhook_geheim (webhook_id, geheim) values ($1, $2)`, [r!.id, geheim]);
      return r!.id;
    });
    return { id, geheim: `whsec_${geheim.toString('base64')}`, fouten: [] };
  }

  async zet(actor: Actor, id: number, actief: boolean): Promise<boolean> {
    const r = await this.db.schrijf(actor, (tx) =>
      tx.query(`update webhook set actief = $2 where id = $1 returning id`, [id, actief]),
    );
    return r.length > 0;
  }

  /** Sends a message that says nothing, to see whether it arrives. */
  probeer(actor: Actor, id: number): Promise<boolean> {
    return this.doe(actor, `select webhook_proberen($1) gelukt`, id);
  }

  opnieuw(actor: Actor, bezorgingId: string): Promise<boolean> {
    return this.doe(actor, `select bezorging_opnieuw($1) gelukt`, bezorgingId);
  }

  private async doe(actor: Actor, sql: string, id: number | string): Promise<boolean> {
    const [r] = await this.db.schrijf(actor, (tx) => tx.query<{ gelukt: boolean }>(sql, [id]));
    return r!.gelukt;
  }

  private keur(w: Webhookwens): Fout[] {
    const fouten: Fout[] = [];
    const adres = adresFout(w.url, this.config.webhookIntern);
    if (adres)
      fouten.push({
        code: 'TOE-021',
        veld: 'url',
        melding: adres,
        oplossing: 'Vul het adres in zoals https://systeem.organisatie.nl/berichten.',
      });
    if (!w.naam.trim())
      fouten.push({
        code: 'TOE-022',
        veld: 'naam',
        melding: 'De webhook heeft geen naam.',
        oplossing: 'Geef een naam waaraan u de webhook herkent.',
      });
    const vreemd = w.soorten.filter((s) => !isGebeurtenis(s));
    if (vreemd.length > 0)
      fouten.push({
        code: 'TOE-023',
        veld: 'soorten',
        melding: 'Deze gebeurtenis kent het portaal niet.',
        oplossing: `Kies uit: ${Object.keys(GEBEURTENISSEN).join(', ')}.`,
      });
    return fouten;
  }
}
