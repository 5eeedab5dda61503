import type { Lezer } from '#platform';
import type { Beurs } from '../domain/beurzen.js';
import type { Besluitsoort } from '../domain/vaststelling.js';

/** One purse of one gemeente: the key of every figure. */
export interface Beurssleutel {
  gemeente_id: number;
  beurs: Beurs;
  naam: string;
}
export interface Gemeenterij {
  id: number;
  code: string;
  naam: string;
  subregio: string | null;
}
export interface Besluitrij extends Beurssleutel {
  id: number;
  jaar: number;
  soort: Besluitsoort;
  bedrag_cent: string;
  besloten_op: string;
  bron: string;
  door: string;
  op: Date | null;
  ingetrokken_op: Date | null;
  ingetrokken_reden: string | null;
}
export interface Verplichtrij extends Beurssleutel {
  jaar: number;
  van_maand: number;
  tot_maand: number;
  plan_cent: string;
  toegezegd_cent: string;
  boven_cent: string;
  verschoven_cent: string;
  besteed_cent: string;
  open_cent: string;
  vrij_cent: string;
}
export interface Maandrij extends Beurssleutel {
  maand: string;
  bedrag_cent: string;
  /** False: entered by hand, no report line beneath. */
  regel: boolean;
}
export interface Apartrij extends Beurssleutel {
  geblokkeerd_cent: string | null;
  betwist_cent: string | null;
}

/** The subregion is the smallest other region that the gemeente takes part in that year. */
const GEMEENTEN = `
  SELECT g.id, g.code, g.naam, (SELECT r.naam FROM deelname d JOIN regio r ON r.id = d.regio_id AND r.soort = 'SUBREGIO'
    WHERE d.gemeente_id = g.id AND d.van <= make_date($1, 12, 31) AND (d.tot IS NULL OR d.tot >= make_date($1, 1, 1))
    ORDER BY r.naam LIMIT 1) AS subregio
  FROM spuk_gemeenten($1) s JOIN gemeente g ON g.id = s.gemeente_id ORDER BY g.naam`;
/** What master data brings is the provisional amount as long as no decision was recorded. */
const BESLUITEN = `
  SELECT b.id, b.gemeente_id, b.beurs, b.naam, b.jaar, b.soort, b.bedrag_cent, b.besloten_op, b.bron, b.door, b.op, b.ingetrokken_op, b.ingetrokken_reden
  FROM spuk_besluit b WHERE b.jaar BETWEEN $1 AND $2
  UNION ALL
  SELECT 0, s.gemeente_id, 'INBURGERINGSVOORZIENINGEN', '', s.jaar, 'VOORLOPIG', s.bedrag_cent, make_date(s.jaar, 1, 1), 'Stamgegevens', 'Portaal', NULL, NULL, NULL
  FROM spuk_budget s WHERE s.jaar BETWEEN $1 AND $2 AND NOT EXISTS (SELECT FROM spuk_besluit b WHERE b.gemeente_id = s.gemeente_id
    AND b.jaar = s.jaar AND b.beurs = 'INBURGERINGSVOORZIENINGEN' AND b.ingetrokken_op IS NULL)
  ORDER BY besloten_op, id`;
const MAANDEN = `
  SELECT gemeente_id, beurs, naam, to_char(periode, 'YYYY-MM') AS maand, bedrag_cent, true AS regel FROM spuk_besteed_maand($1, $2)
  UNION ALL SELECT gemeente_id, beurs, naam, to_char(maand, 'YYYY-MM'), sum(bedrag_cent)::bigint, false FROM spuk_uitgave
  WHERE ingetrokken_op IS NULL AND maand BETWEEN make_date($1, 1, 1) AND make_date($2, 12, 31) GROUP BY 1, 2, 3, 4`;

export const leesGemeenten = (q: Lezer, jaar: number): Promise<Gemeenterij[]> => q.query(GEMEENTEN, [jaar]);
export const leesBesluiten = (q: Lezer, van: number, tot: number): Promise<Besluitrij[]> =>
  q.query(BESLUITEN, [van, tot]);
export const leesVerplicht = (q: Lezer, van: number, tot: number): Promise<Verplichtrij[]> =>
  q.query(`SELECT * FROM spuk_verplicht($1, $2)`, [van, tot]);
export const leesMaanden = (q: Lezer, van: number, tot: number): Promise<Maandrij[]> => q.query(MAANDEN, [van, tot]);
export const leesApart = (q: Lezer, jaar: number): Promise<Apartrij[]> =>
  q.query(`SELECT * FROM spuk_apart($1)`, [jaar]);

export interface Instroomrij {
  gemeente_id: number;
  leerroute: string;
  /** First plans of the twelve months before: how many, and what they cost together. */
  aantal: number;
  kostprijs_cent: string;
  /** First plans in the year itself. */
  dit_jaar: number;
}
export const leesInstroom = (q: Lezer, jaar: number, dag: string): Promise<Instroomrij[]> =>
  q.query(`SELECT * FROM spuk_instroom($1, $2)`, [jaar, dag]);
export interface Tellingrij {
  id: number;
  gemeente_id: number;
  soort: 'TAAKSTELLING' | 'GEHUISVEST' | 'GEZIN' | 'ONDERWIJSROUTE';
  jaar: number;
  aantal_h: number;
  peildatum: string;
  bron: string;
  door: string;
  op: Date;
}
/** The latest count of each kind and year. */
export const leesTellingen = (q: Lezer, van: number, tot: number): Promise<Tellingrij[]> =>
  q.query(
    `SELECT DISTINCT ON (gemeente_id, soort, jaar) * FROM spuk_telling WHERE jaar BETWEEN $1 AND $2
     ORDER BY gemeente_id, soort, jaar, peildatum DESC, id DESC`,
    [van, tot],
  );

/** Everything that the purses of a year are made of, in a constant number of statements. */
export interface Beursgegevens {
  gemeenten: Gemeenterij[];
  besluiten: Besluitrij[];
  verplicht: Verplichtrij[];
  maanden: Maandrij[];
  apart: Apartrij[];
  instroom: Instroomrij[];
  tellingen: Tellingrij[];
}
export async function leesBeurzen(q: Lezer, jaar: number, dag: string): Promise<Beursgegevens> {
  return {
    gemeenten: await leesGemeenten(q, jaar),
    besluiten: await leesBesluiten(q, jaar, jaar),
    verplicht: await leesVerplicht(q, jaar - 1, jaar),
    maanden: await leesMaanden(q, jaar - 1, jaar),
    apart: await leesApart(q, jaar),
    instroom: await leesInstroom(q, jaar, dag),
    tellingen: await leesTellingen(q, jaar, jaar),
  };
}
