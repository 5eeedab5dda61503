import { Inject, Injectable } from '@nestjs/common';
import { maandVan, vandaag, type Actor } from '#core';
import { Database } from '#platform';
import {
  urenHerkomst,
  urenPerMaand,
  type Planonderdeel,
  type Urenherkomst,
  type Urenmaand,
  type Urenregel,
} from '../domain/urenoverzicht.js';

export interface Urenoverzicht {
  trajectnummer: string;
  maanden: Urenmaand[];
  herkomst: Urenherkomst[];
}
interface Regelrij extends Omit<Urenregel, 'maand'> {
  periode: string;
}

const PLAN = `
  SELECT p.versie, p.vastgesteld_op AS "vastgesteldOp", d.code AS product, d.naam AS "productNaam", c.nummer AS contract,
    o.van, o.tot, o.uren_per_maand_h AS "urenPerMaandH", o.uren_totaal_h AS "urenTotaalH"
  FROM pip p JOIN pip_onderdeel o ON o.pip_id = p.id JOIN product d ON d.id = o.product_id LEFT JOIN contract c ON c.id = o.contract_id
  WHERE p.traject_id = $1 ORDER BY p.versie, d.code`;
const REGELS = `
  SELECT periode, product, product_naam AS "productNaam", contract, aanbieder, bestandsnaam, versie, ontvangen_op AS "ontvangenOp",
    rij, aangeboden_h AS "aangebodenH", gevolgd_h AS "gevolgdH", geoorloofd_h AS "geoorloofdH", ongeoorloofd_h AS "ongeoorloofdH",
    in_de_pas AS "inDePas"
  FROM traject_urenregels(ARRAY[$1::int])`;

/** Planned and realised hours of a traject, from the plan and from the reports themselves. */
@Injectable()
export class Urenstaat {
  constructor(@Inject(Database) private readonly db: Database) {}

  van(actor: Actor, trajectnummer: string): Promise<Urenoverzicht | null> {
    return this.db.lees(actor, async (q) => {
      const [t] = await q.query<{ id: number }>(
        `SELECT id FROM traject WHERE trajectnummer = $1 AND gemeente_id = $2`,
        [...[trajectnummer, actor.organisatieId]],
      );
      if (!t) return null;
      const plan = await q.query<Planonderdeel>(PLAN, [t.id]);
      const rijen = await q.query<Regelrij>(REGELS, [t.id]);
      const regels = rijen.map(({ periode, ...r }) => ({ ...r, maand: maandVan(periode) }));
      return { trajectnummer, maanden: urenPerMaand(plan, regels, vandaag()), herkomst: urenHerkomst(regels) };
    });
  }
}
