import { Inject, Injectable } from '@nestjs/common';
import { centNaarEuro, type Actor, type Fout } from '#core';
import { Database, isGetal, isUuid, leesCursor, pagina, paginaGrootte, type Lezer, type Pagina } from '#platform';
import type { Beursvraag } from './beurzen.service.js';
import type { SpukMaandpost, SpukPost, SpukRegel, SpukRegelbevinding, SpukTrajectPost } from './beurzen.type.js';

/** $1 gemeente code or null, $2 year, $3 purse, $4 name. */
const BIJ = (rij: string, jaar: string): string => `
  JOIN gemeente g ON g.id = ${rij}.gemeente_id AND ($1::text IS NULL OR g.code = $1)
  LEFT JOIN spuk_toerekening tr ON tr.regio_id = ${rij}.regio_id AND tr.product_id = ${rij}.product_id
    AND tr.van_jaar <= ${jaar} AND (tr.tot_jaar IS NULL OR tr.tot_jaar >= ${jaar})`;
const IN_BEURS = `coalesce(tr.beurs, 'INBURGERINGSVOORZIENINGEN') = $3 AND coalesce(tr.naam, '') = $4`;
const NAMEN = (rij: string): string => `JOIN contract c ON c.id = ${rij}.contract_id
  JOIN aanbieder a ON a.id = c.aanbieder_id JOIN product pr ON pr.id = ${rij}.product_id`;
const GELD = `sum(v.toegezegd_cent)::bigint AS toegezegd, sum(v.boven_cent)::bigint AS boven, sum(v.verschoven_cent)::bigint AS verschoven,
  sum(v.besteed_cent)::bigint AS besteed, sum(v.open_cent)::bigint AS verplicht, sum(v.vrij_cent)::bigint AS vrijgevallen`;

const POSTEN = `
  SELECT c.nummer AS contract, a.naam AS aanbieder, pr.code AS product, pr.naam AS "productNaam", ${GELD}
  FROM verplichting_stand v ${BIJ('v', 'v.jaar')} ${NAMEN('v')}
  WHERE v.jaar = $2 AND ${IN_BEURS} GROUP BY 1, 2, 3, 4 ORDER BY 2, 1, 3`;
const MAANDPOSTEN = `
  SELECT to_char(v.periode, 'YYYY-MM') AS maand, c.nummer AS contract, a.naam AS aanbieder, pr.code AS product, pr.naam AS "productNaam",
    sum(v.bedrag_cent)::bigint AS bedrag, sum(v.aantal)::int AS regels
  FROM besteding v ${BIJ('v', '$2')} ${NAMEN('v')}
  WHERE v.periode BETWEEN make_date($2, 1, 1) AND make_date($2, 12, 31) AND ${IN_BEURS}
    AND ($5::date IS NULL OR v.periode = $5) AND ($6::text IS NULL OR c.nummer = $6) AND ($7::text IS NULL OR pr.code = $7)
  GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 3, 2, 4 LIMIT 2000`;
/** A traject that moved away is no longer the reader's; what was spent on it before still is. */
const TRAJECTPOSTEN = `
  SELECT coalesce(t.trajectnummer, 'verhuisd') AS trajectnummer, v.jaar, c.nummer AS contract, a.naam AS aanbieder, pr.code AS product, pr.naam AS "productNaam", v.toegezegd_cent AS toegezegd,
    v.boven_cent AS boven, v.verschoven_cent AS verschoven, v.besteed_cent AS besteed, v.open_cent AS verplicht, v.vrij_cent AS vrijgevallen,
    v.contract_id, v.product_id, v.traject_id
  FROM verplichting v ${BIJ('v', 'v.jaar')} ${NAMEN('v')} LEFT JOIN traject t ON t.id = v.traject_id
  WHERE v.jaar = $2 AND ${IN_BEURS} AND ($5::text IS NULL OR c.nummer = $5) AND ($6::text IS NULL OR pr.code = $6)
    AND ($7::int IS NULL OR (v.contract_id, v.product_id, v.traject_id) > ($7, $8::int, $9::int))
  ORDER BY v.contract_id, v.product_id, v.traject_id LIMIT $10`;

const REGEL = `ra.id AS "rapportageId", r.inlevering_id AS "inleveringId", i.bestandsnaam, r.rij, to_char(ra.periode, 'YYYY-MM') AS maand,
  c.nummer AS contract, a.naam AS aanbieder, r.product, r.trajectnummer, r.bedrag_cent AS bedrag`;
const REGELBRON = `JOIN rapportage ra ON ra.huidige_inlevering_id = r.inlevering_id JOIN inlevering i ON i.id = r.inlevering_id
  JOIN contract c ON c.id = ra.contract_id JOIN aanbieder a ON a.id = ra.aanbieder_id LEFT JOIN product pr ON pr.id = r.product_id ${BIJ('r', '$2')}`;
const REGELFILTER = `ra.periode BETWEEN make_date($2, 1, 1) AND make_date($2, 12, 31) AND ${IN_BEURS}
  AND ($5::date IS NULL OR ra.periode = $5) AND ($6::text IS NULL OR c.nummer = $6) AND ($7::text IS NULL OR pr.code = $7)
  AND ($8::text IS NULL OR r.trajectnummer = $8) AND ($9::uuid IS NULL OR (r.inlevering_id, r.rij) > ($9, $10::int))
  ORDER BY r.inlevering_id, r.rij LIMIT $11`;
/** Findings of the lines on one page; row-level security keeps what the reader may not see. */
const BEVINDINGEN = `SELECT b.id, b.code, b.inlevering_id || '/' || b.rij AS regel FROM bevinding b
  JOIN unnest($2::uuid[], $3::int[]) AS r (inlevering_id, rij) ON r.inlevering_id = b.inlevering_id AND r.rij = b.rij
  WHERE b.rapportage_id = ANY ($1) AND b.status <> 'OPGELOST' ORDER BY b.code, b.id`;
const BRON: Record<string, string> = {
  BESTEED: `rapportageregel r ${REGELBRON} WHERE r.oordeel = 'GEBOEKT' AND`,
  GEBLOKKEERD: `rapportageregel r ${REGELBRON} WHERE r.oordeel = 'GEBLOKKEERD' AND`,
  BETWIST: `(SELECT DISTINCT b.inlevering_id, b.rij FROM bevinding b WHERE b.code IN ('REC-302','REC-303','REC-304','REC-305')
    AND b.status IN ('OPEN','TOEGELICHT','AFGEWEZEN')) b JOIN rapportageregel r ON r.inlevering_id = b.inlevering_id AND r.rij = b.rij
    ${REGELBRON} WHERE r.oordeel = 'GEBOEKT' AND`,
};

export interface Onderfilter {
  maand?: string | null;
  contract?: string | null;
  product?: string | null;
  traject?: string | null;
}
interface Trajectrij extends SpukTrajectPost {
  contract_id: number;
  product_id: number;
  traject_id: number;
}
const GELDVELDEN = ['toegezegd', 'boven', 'verschoven', 'besteed', 'verplicht', 'vrijgevallen'] as const;
const inEuro = <T extends SpukPost>(r: T): T => ({
  ...r,
  ...Object.fromEntries(GELDVELDEN.map((v) => [v, centNaarEuro(r[v])])),
});
const KIES: Fout = {
  ...{ code: 'SPU-002', veld: 'contract', melding: 'Er zijn te veel regels om zonder keuze te tonen.' },
  oplossing: 'Kies een contract met een maand of een traject.',
};

/** Every figure opens the rows beneath it, within the reader's scope, down to the report line. */
@Injectable()
export class Onderliggend {
  constructor(@Inject(Database) private readonly db: Database) {}

  async posten(actor: Actor, v: Beursvraag): Promise<SpukPost[]> {
    const rijen = await this.db.lees(actor, (q) => q.query<SpukPost>(POSTEN, vraag(v)));
    return rijen.map(inEuro);
  }

  async maandposten(actor: Actor, v: Beursvraag, f: Onderfilter): Promise<SpukMaandpost[]> {
    const rijen = await this.db.lees(actor, (q) => q.query<SpukMaandpost>(MAANDPOSTEN, [...vraag(v), ...filter(f)]));
    return rijen.map((r) => ({ ...r, bedrag: centNaarEuro(r.bedrag) }));
  }

  /** Per traject: only the gemeente itself has rows here. */
  async trajecten(
    actor: Actor,
    v: Beursvraag,
    f: Onderfilter,
    first?: number,
    after?: string,
  ): Promise<Pagina<SpukTrajectPost>> {
    const n = paginaGrootte(first);
    const na = leesCursor(after, [isGetal, isGetal, isGetal]) ?? [null, null, null];
    const params = [...vraag(v), f.contract ?? null, f.product ?? null, ...na, n + 1];
    const rijen = await this.db.lees(actor, (q) => q.query<Trajectrij>(TRAJECTPOSTEN, params));
    const blad = pagina(rijen, n, (r) => [r.contract_id, r.product_id, r.traject_id].map(String));
    return { ...blad, nodes: blad.nodes.map(inEuro) };
  }

  /** Report lines; booked ones per contract and month, for there are millions. */
  async regels(
    actor: Actor,
    v: Beursvraag,
    soort: string,
    f: Onderfilter,
    blad: { first?: number; after?: string },
  ): Promise<Pagina<SpukRegel> & { fouten: Fout[] }> {
    const leeg = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    if (soort === 'BESTEED' && !(f.contract && (f.maand || f.traject))) return { ...leeg, fouten: [KIES] };
    const n = paginaGrootte(blad.first);
    const na = leesCursor(blad.after, [isUuid, isGetal]) ?? [null, null];
    const sql = `SELECT ${REGEL} FROM ${BRON[soort]} ${REGELFILTER}`;
    const params = [...vraag(v), ...filter(f), f.traject ?? null, ...na, n + 1];
    const { rijen, bevindingen } = await this.db.lees(actor, async (q) => {
      const gevonden = await q.query<SpukRegel>(sql, params);
      return { rijen: gevonden, bevindingen: await bevindingenBij(q, gevonden.slice(0, n)) };
    });
    const gelezen = pagina(rijen, n, (r) => [r.inleveringId, String(r.rij)]);
    const nodes = gelezen.nodes.map((r) => ({
      ...r,
      bedrag: r.bedrag === null ? null : centNaarEuro(r.bedrag),
      // A region sees amounts, not persons.
      trajectnummer: actor.organisatieSoort === 'GEMEENTE' ? r.trajectnummer : null,
      bevindingen: bevindingen.get(`${r.inleveringId}/${r.rij}`) ?? [],
    }));
    return { nodes, pageInfo: gelezen.pageInfo, fouten: [] };
  }
}
async function bevindingenBij(q: Lezer, regels: readonly SpukRegel[]): Promise<Map<string, SpukRegelbevinding[]>> {
  const uit = new Map<string, SpukRegelbevinding[]>();
  if (regels.length === 0) return uit;
  const rijen = await q.query<SpukRegelbevinding & { regel: string }>(BEVINDINGEN, [
    [...new Set(regels.map((r) => r.rapportageId))],
    regels.map((r) => r.inleveringId),
    regels.map((r) => r.rij),
  ]);
  for (const { id, code, regel } of rijen) uit.set(regel, [...(uit.get(regel) ?? []), { id, code }]);
  return uit;
}
const vraag = (v: Beursvraag): unknown[] => [v.gemeente, v.jaar, v.beurs, v.naam];
const filter = (f: Onderfilter): unknown[] => [f.maand ? `${f.maand}-01` : null, f.contract ?? null, f.product ?? null];
