import { Inject, Injectable } from '@nestjs/common';
import { naarDecimaal, plusDagen, type Actor, type Fout } from '#core';
import { Database, leesNummer } from '#platform';
import { metFouten } from '../contract/wijzigen.js';
import { eenheidNaam } from '../domain/tarieven/eenheden.js';
import { indexatieBesluiten, type Indexatiebesluit } from './indexatie-besluit.js';
import { indexatieVoorstellen } from './indexeren.js';
import type {
  IndexatieResultaat,
  IndexatieType,
  IndexatieVoorstelType,
  IndexcijferType,
  PrijsdelingType,
  RijksbudgetType,
} from './indexatie.type.js';

interface Besluitids {
  id: string;
  voorstellen: string[] | null;
}
interface Runrij extends Omit<IndexatieType, 'voorstellen' | 'id'> {
  id: number;
  voorstellen: (Omit<IndexatieVoorstelType, 'percentage' | 'id'> & { id: number; percentage: number })[];
}
const RUNS = `
  SELECT i.id, i.jaar, i.ingang, i.status, i.gemaakt_op AS "gemaaktOp", i.gemaakt_door AS "gemaaktDoor", i.besloten_op AS "beslotenOp",
    i.besloten_door AS "beslotenDoor", i.toelichting, i.overgeslagen,
    (SELECT coalesce(json_agg(json_build_object('id', v.id, 'besluit', v.besluit, 'toelichting', v.toelichting, 'beslotenDoor', v.besloten_door, 'contract', c.nummer, 'aanbieder', a.naam, 'product', p.naam, 'trede', v.trede_id IS NOT NULL,
      'eenheid', coalesce(r.eenheid, t.eenheid), 'percentage', v.percentage_e4, 'som', v.som, 'oud', v.oud_e4::text, 'nieuw', v.nieuw_e4::text)
      ORDER BY a.naam, c.nummer, p.naam, v.tarief_id, v.id), '[]')
     FROM indexatie_voorstel v JOIN tarief t ON t.id = v.tarief_id LEFT JOIN tarief_trede r ON r.id = v.trede_id JOIN contract c ON c.id = t.contract_id
     JOIN aanbieder a ON a.id = c.aanbieder_id JOIN product p ON p.id = t.product_id WHERE v.indexatie_id = i.id) AS voorstellen
  FROM indexatie i WHERE i.regio_id = $1 ORDER BY i.id DESC LIMIT 20`;

/** Indexation runs, figures, and the dated settings of a region. */
@Injectable()
export class Indexaties {
  constructor(@Inject(Database) private readonly db: Database) {}

  async lijst(actor: Actor): Promise<IndexatieType[]> {
    const rijen = await this.db.lees(actor, (q) => q.query<Runrij>(RUNS, [actor.organisatieId]));
    return rijen.map((r) => ({
      ...r,
      id: String(r.id),
      voorstellen: r.voorstellen.map((v) => ({
        ...v,
        id: String(v.id),
        eenheid: eenheidNaam(v.eenheid),
        ...{ percentage: naarDecimaal(v.percentage, 4), oud: naarDecimaal(v.oud, 4), nieuw: naarDecimaal(v.nieuw, 4) },
      })),
    }));
  }

  async stelVoor(actor: Actor, jaar: number, ingang: string): Promise<IndexatieResultaat> {
    const { id, fouten } = await this.db.schrijf(actor, (tx) => indexatieVoorstellen(tx, jaar, ingang));
    return { id: id === null ? null : String(id), fouten };
  }

  besluit(actor: Actor, b: Omit<Indexatiebesluit, 'id' | 'voorstellen'> & Besluitids): Promise<Fout[]> {
    const besluit = { ...b, id: leesNummer(b.id), voorstellen: b.voorstellen?.map(leesNummer) ?? null };
    return metFouten(() => this.db.schrijf(actor, (tx) => indexatieBesluiten(tx, besluit)));
  }

  async cijfers(actor: Actor): Promise<IndexcijferType[]> {
    const rijen = await this.db.lees(actor, (q) =>
      q.query<Omit<IndexcijferType, 'waarde'> & { waarde: number }>(
        `SELECT reeks, jaar, stand, waarde_e4 AS waarde, gepubliceerd_op AS "gepubliceerdOp", bron FROM indexcijfer
         WHERE regio_id = $1 ORDER BY jaar DESC, reeks, stand, gepubliceerd_op DESC LIMIT 500`,
        [actor.organisatieId],
      ),
    );
    return rijen.map((r) => ({ ...r, waarde: naarDecimaal(r.waarde, 4) }));
  }

  legCijferVast(actor: Actor, c: Omit<IndexcijferType, 'waarde'> & { waardeE4: number }): Promise<Fout[]> {
    return this.db.schrijf(actor, async (tx) => {
      const rij = await tx.query(
        `INSERT INTO indexcijfer (regio_id, reeks, jaar, stand, waarde_e4, gepubliceerd_op, bron) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT DO NOTHING RETURNING id`,
        [actor.organisatieId, c.reeks, c.jaar, c.stand, c.waardeE4, c.gepubliceerdOp, c.bron],
      );
      if (rij.length) return [];
      const melding = `${c.reeks} ${c.jaar} is met deze publicatiedatum al ingevoerd.`;
      return [
        { code: 'IDX-015', veld: 'gepubliceerdOp', melding, oplossing: 'Geef een latere publicatie haar eigen datum.' },
      ];
    });
  }

  budgetten(actor: Actor): Promise<RijksbudgetType[]> {
    return this.db.lees(actor, async (q) => {
      const rijen = await q.query<RijksbudgetType>(
        `SELECT bedrag_cent AS bedrag, van, tot, bron FROM rijksbudget WHERE regio_id = $1 ORDER BY van DESC`,
        [actor.organisatieId],
      );
      return rijen.map((r) => ({ ...r, bedrag: naarDecimaal(r.bedrag, 2) }));
    });
  }

  /** A new amount ends the one before it; history stays. */
  legBudgetVast(actor: Actor, b: { bedragCent: number; van: string; bron: string }): Promise<Fout[]> {
    return metFouten(() =>
      this.db.schrijf(actor, async (tx) => {
        await tx.query(`UPDATE rijksbudget SET tot = $2 WHERE regio_id = $1 AND tot IS NULL AND van < $3`, [
          ...[actor.organisatieId, plusDagen(b.van, -1), b.van],
        ]);
        await tx.query(`INSERT INTO rijksbudget (regio_id, bedrag_cent, van, bron) VALUES ($1, $2, $3, $4)`, [
          ...[actor.organisatieId, b.bedragCent, b.van, b.bron],
        ]);
        return [];
      }),
    );
  }

  delingen(actor: Actor): Promise<PrijsdelingType[]> {
    return this.db.lees(actor, (q) =>
      q.query<PrijsdelingType>(`SELECT van, tot FROM prijsdeling WHERE regio_id = $1 ORDER BY van DESC`, [
        actor.organisatieId,
      ]),
    );
  }

  /** From a day on, or until a day: `tot` ends the sharing that runs then. */
  stelDelingIn(actor: Actor, van: string, tot: string | null): Promise<Fout[]> {
    return metFouten(() =>
      this.db.schrijf(actor, async (tx) => {
        const bij = await tx.query(`UPDATE prijsdeling SET tot = $3 WHERE regio_id = $1 AND van = $2 RETURNING id`, [
          actor.organisatieId,
          van,
          tot,
        ]);
        if (bij.length === 0)
          await tx.query(`INSERT INTO prijsdeling (regio_id, van, tot) VALUES ($1, $2, $3)`, [
            actor.organisatieId,
            van,
            tot,
          ]);
        return [];
      }),
    );
  }
}
