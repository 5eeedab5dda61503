import pg from 'pg';
import { werker } from '#core';
import { appUrl, type Tx } from '#platform';
import {
  beoordeel,
  herbeoordeel,
  herbeoordeelGeraakt,
  herrekenen,
  maakStage,
  ruimStage,
  type Tellingen,
} from '#reconciliatie';
import { maakDatabase, type TestDatabase } from '../database.js';
import { vondstTekst, type Vondst } from './orakel.js';
import type { Regel, Stam } from './stam.js';

/** What arrives: one file for a contract and a month, already read. */
export interface Levering {
  bestand: string;
  contract: string;
  periode: string;
  versie: number;
  regels: Regel[];
}
export interface Ontvangen {
  inleveringId: string;
  rapportageId: string;
  contractId: number;
  periode: string;
  regels: Regel[];
}

/** A database of its own with master data, to hand in reports and have them judged as the worker does. */
export class Wereld {
  private constructor(
    readonly database: TestDatabase,
    readonly eigenaar: pg.Pool,
    readonly app: pg.Pool,
  ) {}

  static async maak(stam: Stam): Promise<Wereld> {
    const wereld = Wereld.op(await maakDatabase());
    await wereld.zetStam(stam);
    return wereld;
  }

  /** On a database that has its master data already. */
  static op(database: TestDatabase): Wereld {
    const eigenaar = new pg.Pool({ connectionString: database.url, max: 2 });
    const app = new pg.Pool({ connectionString: appUrl(database.url), max: 8 });
    for (const p of [eigenaar, app]) p.on('error', () => undefined);
    return new Wereld(database, eigenaar, app);
  }

  async sluit(): Promise<void> {
    await this.laatLos();
    await this.database.sluit();
  }
  async laatLos(): Promise<void> {
    await this.app.end();
    await this.eigenaar.end();
  }

  async sql<T = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> {
    return (await this.eigenaar.query(sql, params)).rows as T[];
  }

  /** Replaces nothing: on an empty database only. */
  async zetStam(stam: Stam): Promise<void> {
    for (const [sql, rijen] of INVOER(stam)) await this.sql(sql, [JSON.stringify(rijen)]);
  }

  async ontvang(l: Levering): Promise<Ontvangen> {
    const [ra] = await this.sql<{ id: string; contract_id: number }>(
      `INSERT INTO rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op)
       SELECT id, aanbieder_id, regio_id, 'MAAND', $2, $2 FROM contract WHERE nummer = $1
       ON CONFLICT (contract_id, soort, periode) DO UPDATE SET soort = 'MAAND' RETURNING id, contract_id`,
      [l.contract, `${l.periode}-01`],
    );
    const [i] = await this.sql<{ id: string }>(
      `INSERT INTO inlevering (rapportage_id, aanbieder_id, regio_id, versie, bestandsnaam, bytes, sha256, via)
       SELECT id, aanbieder_id, regio_id, $2, $3, 1, '\\x00', 'API' FROM rapportage WHERE id = $1 RETURNING id`,
      [ra!.id, l.versie, l.bestand],
    );
    return {
      inleveringId: i!.id,
      rapportageId: ra!.id,
      contractId: ra!.contract_id,
      periode: `${l.periode}-01`,
      regels: l.regels,
    };
  }

  async oordeel(o: Ontvangen): Promise<Tellingen> {
    const client = await this.app.connect();
    try {
      await maakStage(client);
      await client.query(
        `INSERT INTO regel_stage SELECT * FROM jsonb_to_recordset($1) AS x (rij int, trajectnummer text, product text,
           aangeboden_h int, gevolgd_h int, geoorloofd_h int, ongeoorloofd_h int, in_de_pas bool, eenheden_h int,
           bedrag_cent bigint, fouten int)`,
        [JSON.stringify(o.regels)],
      );
      return await alsWerker(client, (tx) => beoordeel(tx, o));
    } finally {
      await ruimStage(client).catch(() => undefined);
      client.release();
    }
  }

  /** Changes master data past the guards of an import (a world may change in any way), and judges again. */
  async wijzigStam(sql: string, welke: string[] | 'ALLES' | 'GERAAKT' = 'ALLES'): Promise<number> {
    const client = await this.eigenaar.connect();
    try {
      return await alsWerker(client, async (tx) => {
        await tx.client.query(`RESET ROLE; SET LOCAL session_replication_role = replica; ${sql};
          SET LOCAL session_replication_role = origin; SET LOCAL ROLE portaal_werker`);
        return welke === 'GERAAKT' ? herbeoordeelGeraakt(tx) : herbeoordeel(tx, welke);
      });
    } finally {
      client.release();
    }
  }

  /** The findings in the columns and the order of the exchange format. */
  async bevindingen(): Promise<string[]> {
    const rijen = await this.sql<{ t: string }>(
      `SELECT concat_ws(';', i.bestandsnaam, coalesce(b.rij::text, ''), b.code, coalesce(b.trajectnummer, ''),
         coalesce(b.product, ''), CASE WHEN b.code = 'REC-401' THEN g.code ELSE '' END,
         CASE WHEN b.code <> 'REC-206' THEN replace(round(b.gemeten / 100.0, 2)::text, '.', ',') END,
         CASE WHEN b.code <> 'REC-206' THEN replace(round(b.grens / 100.0, 2)::text, '.', ',') END) t, b.gemeten
       FROM bevinding b JOIN inlevering i ON i.id = b.inlevering_id LEFT JOIN gemeente g ON g.id = b.gemeente_id
       WHERE b.status <> 'OPGELOST'`,
    );
    return rijen.map((r) => (r.t.split(';').length === 6 ? `${r.t};;` : r.t)).sort();
  }

  /** Every finding that stands, with what the exchange format leaves out. */
  async volledig(): Promise<string[]> {
    type Rij = Omit<Vondst, 'gemeten' | 'grens'> & { gemeten: string | null; grens: string | null };
    const rijen = await this.sql<Rij>(
      `SELECT i.bestandsnaam bestand, b.rij, b.code, b.trajectnummer traject, b.product, b.veld, g.code gemeente,
         b.gemeten, b.grens, a.code zicht
       FROM bevinding b JOIN inlevering i ON i.id = b.inlevering_id LEFT JOIN gemeente g ON g.id = b.gemeente_id
       LEFT JOIN aanbieder a ON a.id = b.zicht_aanbieder_id WHERE b.status <> 'OPGELOST'`,
    );
    return rijen.map((r) => vondstTekst(r as unknown as Vondst)).sort();
  }

  async tellingen(): Promise<string[]> {
    const rijen = await this.sql<{ t: string }>(
      `SELECT concat_ws(';', i.bestandsnaam, i.aantal_regels, i.aantal_afgewezen, i.aantal_geblokkeerd, i.aantal_geboekt,
         i.bedrag_geboekt_cent) t FROM rapportage ra JOIN inlevering i ON i.id = ra.huidige_inlevering_id`,
    );
    return rijen.map((r) => r.t).sort();
  }

  async rollup(): Promise<string[]> {
    const rijen = await this.sql<{ t: string }>(
      `SELECT concat_ws(';', g.code, to_char(b.periode, 'YYYY-MM'), c.nummer, p.code, b.bedrag_cent) t FROM besteding b
       JOIN gemeente g ON g.id = b.gemeente_id JOIN contract c ON c.id = b.contract_id JOIN product p ON p.id = b.product_id`,
    );
    return rijen.map((r) => r.t).sort();
  }

  async aantalStappen(): Promise<number> {
    return (await this.sql<{ n: number }>('SELECT count(*)::int n FROM bevinding_stap'))[0]!.n;
  }

  /** Where totals, bookings, lines and versions do not agree. */
  async verschillen(): Promise<unknown[]> {
    const boekingen = await this.sql(
      `SELECT * FROM (SELECT inlevering_id, rij FROM boeking) b FULL JOIN (
         SELECT g.inlevering_id, g.rij FROM rapportageregel g JOIN rapportage ra ON ra.huidige_inlevering_id = g.inlevering_id
         WHERE g.oordeel = 'GEBOEKT') g USING (inlevering_id, rij) WHERE b.* IS NULL OR g.* IS NULL`,
    );
    const versies = await this.sql(
      `SELECT i.bestandsnaam, i.status FROM inlevering i JOIN rapportage ra ON ra.id = i.rapportage_id
       WHERE i.status IS DISTINCT FROM CASE WHEN ra.huidige_inlevering_id = i.id THEN 'VERWERKT' ELSE 'VERVANGEN' END`,
    );
    return [...boekingen, ...versies, ...(await this.herrekend())];
  }

  async herrekend(): Promise<unknown[]> {
    const client = await this.app.connect();
    try {
      return await alsWerker(client, herrekenen);
    } finally {
      client.release();
    }
  }

  /** SQL that makes the master data other than it was, keeping the contracts, trajecten and gemeenten that lines refer to. */
  vervangStam(stam: Stam): string {
    const waarde = (rijen: unknown[]): string => `'${JSON.stringify(rijen).replaceAll("'", "''")}'::jsonb`;
    const weg = ['pip_onderdeel', 'pip', 'tarief', 'deelname', 'spuk_budget'];
    const nieuw = INVOER(stam).filter(([sql]) => weg.some((t) => sql.startsWith(`INSERT INTO ${t} `)));
    const traject = `UPDATE traject t SET gemeente_id = g.id FROM jsonb_to_recordset(${waarde(stam.trajecten)}) AS x (nummer text, gemeente text)
      JOIN gemeente g ON g.code = x.gemeente WHERE t.trajectnummer = x.nummer`;
    const contract = `UPDATE contract c SET aanwezigheidsnorm_bp = x.norm, aanbodgrens_bp = x.aanbod, tempogrens_bp = x.tempo,
      tempo_vanaf_maand = x.vanaf FROM jsonb_to_recordset(${waarde(stam.contracten)}) AS x (nummer text, norm int, aanbod int, tempo int,
      vanaf int) WHERE c.nummer = x.nummer`;
    return [
      ...weg.map((t) => `DELETE FROM ${t}`),
      ...nieuw.map(([sql, rijen]) => sql.replace('$1', waarde(rijen))),
      ...[traject, contract],
    ].join(';');
  }

  async rapportages(): Promise<string[]> {
    const rijen = await this.sql<{ t: string }>(
      `SELECT concat_ws(';', i.bestandsnaam, i.aantal_regels, i.aantal_afgewezen, i.aantal_geblokkeerd, i.aantal_geboekt,
         replace(round(i.bedrag_geboekt_cent / 100.0, 2)::text, '.', ',')) t
       FROM rapportage ra JOIN inlevering i ON i.id = ra.huidige_inlevering_id`,
    );
    return rijen.map((r) => r.t).sort();
  }

  async besteed(): Promise<string[]> {
    const rijen = await this.sql<{ t: string }>(
      `SELECT concat_ws(';', g.code, s.jaar, replace(round(s.bedrag_cent / 100.0, 2)::text, '.', ','),
         replace(round(coalesce((SELECT sum(b.bedrag_cent) FROM besteding b WHERE b.gemeente_id = g.id
           AND extract(year FROM b.periode) = s.jaar), 0) / 100.0, 2)::text, '.', ',')) t
       FROM spuk_budget s JOIN gemeente g ON g.id = s.gemeente_id`,
    );
    return rijen.map((r) => r.t).sort();
  }
}

export async function alsWerker<T>(client: pg.PoolClient, werk: (tx: Tx) => Promise<T>): Promise<T> {
  const tx: Tx = {
    actor: werker,
    client,
    manager: undefined as never,
    query: async <R>(sql: string, params?: unknown[]) => (await client.query(sql, params)).rows as R[],
    naCommit: () => undefined,
  };
  await client.query(`BEGIN; SET LOCAL ROLE portaal_werker; SELECT set_config('app.rol', 'WERKER', true)`);
  try {
    const uit = await werk(tx);
    await client.query('COMMIT');
    return uit;
  } catch (e) {
    await client.query('ROLLBACK');
    throw e;
  }
}

const INVOER = (s: Stam): [string, unknown[]][] => [
  [
    `INSERT INTO regio (code, naam, soort) SELECT code, code, 'INKOOPREGIO' FROM jsonb_to_recordset($1) AS x (code text)`,
    s.regios.map((code) => ({ code })),
  ],
  [
    `INSERT INTO gemeente (code, naam) SELECT code, code FROM jsonb_to_recordset($1) AS x (code text)`,
    s.gemeenten.map((code) => ({ code })),
  ],
  [
    `INSERT INTO aanbieder (code, naam, kvk) SELECT code, code, '1' FROM jsonb_to_recordset($1) AS x (code text)`,
    s.aanbieders.map((code) => ({ code })),
  ],
  [
    `INSERT INTO product (code, naam) SELECT code, code FROM jsonb_to_recordset($1) AS x (code text)`,
    s.producten.map((code) => ({ code })),
  ],
  [
    `INSERT INTO perceel (code, regio_id, naam, max_aanbieders) SELECT code, id, code, 9 FROM regio WHERE $1::text IS NOT NULL`,
    [],
  ],
  [
    `INSERT INTO deelname (regio_id, gemeente_id, van, tot) SELECT r.id, g.id, x.van, x.tot
     FROM jsonb_to_recordset($1) AS x (regio text, gemeente text, van date, tot date)
     JOIN regio r ON r.code = x.regio JOIN gemeente g ON g.code = x.gemeente`,
    s.deelnames,
  ],
  [
    `INSERT INTO contract (nummer, perceel_id, regio_id, aanbieder_id, van, tot, ritme, aanwezigheidsnorm_bp,
       aanbodgrens_bp, tempogrens_bp, tempo_vanaf_maand)
     SELECT x.nummer, p.id, r.id, a.id, x.van, x.tot, 'MAAND', x.norm, x.aanbod, x.tempo, x.vanaf
     FROM jsonb_to_recordset($1) AS x (nummer text, regio text, aanbieder text, van date, tot date, norm int, aanbod int,
       tempo int, vanaf int)
     JOIN regio r ON r.code = x.regio JOIN perceel p ON p.regio_id = r.id JOIN aanbieder a ON a.code = x.aanbieder`,
    s.contracten,
  ],
  [
    `INSERT INTO tarief (contract_id, product_id, eenheid, bedrag_e4, van, tot)
     SELECT c.id, p.id, x.eenheid, x.bedrag, x.van, x.tot
     FROM jsonb_to_recordset($1) AS x (contract text, product text, eenheid text, bedrag bigint, van date, tot date)
     JOIN contract c ON c.nummer = x.contract JOIN product p ON p.code = x.product`,
    s.tarieven,
  ],
  [
    `INSERT INTO traject (trajectnummer, gemeente_id, doelgroep) SELECT x.nummer, g.id, 'ASIELSTATUSHOUDER'
     FROM jsonb_to_recordset($1) AS x (nummer text, gemeente text) JOIN gemeente g ON g.code = x.gemeente`,
    s.trajecten,
  ],
  [
    `INSERT INTO pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent)
     SELECT t.id, x.versie, x.vastgesteld, 'B1_ROUTE', x.kostprijs
     FROM jsonb_to_recordset($1) AS x (traject text, versie int, vastgesteld date, kostprijs bigint)
     JOIN traject t ON t.trajectnummer = x.traject`,
    s.pips,
  ],
  [
    `INSERT INTO pip_onderdeel (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h)
     SELECT p.id, pr.id, c.id, x.van, x.tot, x.maand, x.totaal
     FROM jsonb_to_recordset($1) AS x (traject text, versie int, product text, contract text, van date, tot date,
       maand int, totaal int)
     JOIN traject t ON t.trajectnummer = x.traject JOIN pip p ON p.traject_id = t.id AND p.versie = x.versie
     JOIN product pr ON pr.code = x.product JOIN contract c ON c.nummer = x.contract`,
    s.onderdelen,
  ],
  [
    `INSERT INTO spuk_budget (gemeente_id, jaar, bedrag_cent) SELECT g.id, x.jaar, x.bedrag
     FROM jsonb_to_recordset($1) AS x (gemeente text, jaar int, bedrag bigint) JOIN gemeente g ON g.code = x.gemeente`,
    s.budgetten,
  ],
];
