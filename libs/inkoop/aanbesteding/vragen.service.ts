import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Actor, type Fout } from '#core';
import { Database, type Lezer, type Tx } from '#platform';
import { geenToegang } from '#toegang';
import { oordeel, stapVan } from '../domain/aanbesteding/stappen.js';
import type { VraagBeantwoordenInput, VraagStellenInput } from './aanbesteding.input.js';
import { laad, moment } from './dossier.js';
import { gelukt, mislukt, naarFout, type Uitkomst } from './stap.js';

export interface VraagRij {
  id: string;
  van_regio: boolean;
  zicht: 'EEN' | 'ALLEN';
  tekst: string;
  gesteld_op: Date;
  eigen: boolean;
  partij: string | null;
  antwoorden: { tekst: string; gegeven_op: string; van_regio: boolean }[];
}
/** Row-level security leaves a supplier its own questions and those for all; who asked is never among what it can read. */
const VRAGEN = `SELECT v.id, v.van_regio, v.zicht, v.tekst, v.gesteld_op,
  EXISTS (SELECT FROM vraag_partij p WHERE p.vraag_id = v.id) AS eigen,
  (SELECT string_agg(a.naam, ', ') FROM vraag_partij p JOIN aanbieder a ON a.id = p.aanbieder_id WHERE p.vraag_id = v.id) AS partij,
  coalesce((SELECT json_agg(json_build_object('tekst', w.tekst, 'gegeven_op', w.gegeven_op, 'van_regio', w.aanbieder_id IS NULL) ORDER BY w.id)
    FROM antwoord w WHERE w.vraag_id = v.id), '[]') AS antwoorden
  FROM vraag v WHERE v.aanbesteding_id = $1 ORDER BY v.gesteld_op, v.id`;

const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  code,
  veld,
  melding,
  oplossing,
});
const onbekend = fout('AAN-071', 'aanbieder', 'Deze aanbieder kent het portaal niet.', 'Controleer de code.');

/** Questions and answers, both ways, for one or for all, without the name of who asked. */
@Injectable()
export class Vragen {
  constructor(@Inject(Database) private readonly db: Database) {}

  lijst(actor: Actor, aanbestedingId: string): Promise<VraagRij[]> {
    return this.db.lees(actor, (q: Lezer) => q.query<VraagRij>(VRAGEN, [aanbestedingId]));
  }

  stel(actor: Actor, i: VraagStellenInput): Promise<Uitkomst> {
    return this.db.schrijf(actor, async (tx) => {
      const { regioId, fouten } = await this.mag(tx, i.aanbesteding, 'VRAAG_STELLEN');
      if (fouten.length) return mislukt(...fouten);
      const vanRegio = actor.organisatieSoort === 'REGIO';
      const partij = vanRegio ? await aanbiederId(tx, i.aanbieder ?? null) : actor.organisatieId;
      if (partij === undefined) return mislukt(onbekend);
      const id = randomUUID();
      await tx.query(
        'INSERT INTO vraag (id, aanbesteding_id, regio_id, van_regio, zicht, tekst) VALUES ($1, $2, $3, $4, $5, $6)',
        [...[id, i.aanbesteding, regioId, vanRegio, vanRegio && partij === null ? 'ALLEN' : 'EEN', i.tekst.trim()]],
      );
      if (partij !== null)
        await tx.query('INSERT INTO vraag_partij (vraag_id, aanbieder_id) VALUES ($1, $2)', [id, partij]);
      return gelukt(id);
    });
  }

  /** An answer of the region is for the asker, or for all: then the question is shown to all too, without a name. */
  beantwoord(actor: Actor, i: VraagBeantwoordenInput): Promise<Uitkomst> {
    return this.db.schrijf(actor, async (tx) => {
      const [v] = await tx.query<{ aanbesteding_id: string; van_regio: boolean }>(
        'SELECT aanbesteding_id, van_regio FROM vraag WHERE id = $1',
        [i.vraag],
      );
      if (!v) throw geenToegang();
      const { fouten } = await this.mag(tx, v.aanbesteding_id, 'VRAAG_BEANTWOORDEN');
      if (fouten.length) return mislukt(...fouten);
      const regio = actor.organisatieSoort === 'REGIO';
      if (v.van_regio === regio)
        return mislukt(fout('AAN-070', 'vraag', 'Dit is een vraag van uw eigen kant.', 'Wacht op het antwoord.'));
      await tx.query('INSERT INTO antwoord (vraag_id, aanbieder_id, tekst) VALUES ($1, $2, $3)', [
        i.vraag,
        regio ? null : actor.organisatieId,
        i.tekst.trim(),
      ]);
      if (regio && i.voorAllen) await tx.query(`UPDATE vraag SET zicht = 'ALLEN' WHERE id = $1`, [i.vraag]);
      return gelukt(i.vraag);
    });
  }

  private async mag(
    tx: Tx,
    id: string,
    soort: 'VRAAG_STELLEN' | 'VRAAG_BEANTWOORDEN',
  ): Promise<{ regioId: number; fouten: Fout[] }> {
    const g = await laad(tx, tx.actor, id);
    if (!g) throw geenToegang();
    const stap = stapVan(g.dossier, soort);
    const nu = new Date();
    const beletsels = stap ? oordeel(g.dossier, moment(tx.actor, vandaag(nu), nu), stap, null).beletsels : [];
    return { regioId: g.kop.regio_id, fouten: beletsels.map(naarFout) };
  }
}

/** Undefined = there is no such supplier; null = no one in particular. */
async function aanbiederId(tx: Tx, code: string | null): Promise<number | null | undefined> {
  if (code === null) return null;
  return (await tx.query<{ id: number }>('SELECT id FROM aanbieder WHERE code = $1', [code]))[0]?.id;
}
