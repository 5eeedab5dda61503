import pg from 'pg';
import type { Proef } from '../api.js';

/** The database as somebody meets it who got past the product: SQL of one's own, in a scope role. */
export interface Muur {
  /** The rows, or what the database said; whatever was done is undone. */
  als(rol: string, organisatie: number, sql: string, gebruiker?: number): Promise<unknown>;
  /** Holds a lock, as somebody does who is busy, until `los`. */
  vast(sql: string): Promise<void>;
  los(): Promise<void>;
  sluit(): Promise<void>;
}
export async function maakMuur(p: Proef): Promise<Muur> {
  const c = new pg.Client({ connectionString: p.db.url });
  await c.connect();
  return {
    als: async (rol, organisatie, sql, gebruiker) => {
      await c.query(`begin; set local role portaal_${rol}`);
      try {
        await c.query(
          `select set_config('app.organisatie', $1, true), set_config('app.soort', $2, true), set_config('app.gebruiker', $3, true)`,
          [String(organisatie), rol.toUpperCase(), String(gebruiker ?? '')],
        );
        return (await c.query(sql)).rows;
      } catch (e) {
        return (e as Error).message;
      } finally {
        await c.query('rollback');
      }
    },
    vast: async (sql) => void (await c.query(`begin; ${sql}`)),
    los: async () => void (await c.query('rollback')),
    sluit: () => c.end(),
  };
}
