import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { DataSource, type EntityManager, type MixedList, type QueryRunner } from 'typeorm';
import type { Actor } from '#core';
import { SnakeNamen } from './namen.js';

// A calendar date stays text: as a JS Date it would shift with the time zone.
pg.types.setTypeParser(1082, (v: string) => v);

export type Rij = Record<string, unknown>;

/** What a read may do: statements and TypeORM's manager, inside one read-only transaction in the actor's scope. */
export interface Lezer {
  query<T = Rij>(sql: string, params?: unknown[]): Promise<T[]>;
  readonly manager: EntityManager;
}

/** What a write may do. Only Database.schrijf makes one, so a write without a transaction does not compile. */
export interface Tx extends Lezer {
  readonly actor: Actor;
  /** The connection itself, for COPY. */
  readonly client: pg.PoolClient;
  /** Runs after the commit, not at all after a rollback. */
  naCommit(werk: () => void | Promise<void>): void;
}

/** One connection held for a while, for work whose TEMP tables must outlive a transaction. */
export interface Verbinding {
  readonly client: pg.PoolClient;
  schrijf<T>(actor: Actor, werk: (tx: Tx) => Promise<T>): Promise<T>;
}

type Scope = 'aanbieder' | 'regio' | 'gemeente' | 'beheer' | 'werker' | 'aanmelden';

/** The database role that an actor's rows are seen through. */
export function scopeVan(actor: Actor): Scope {
  if (actor.rol === 'WERKER') return 'werker';
  if (actor.organisatieSoort === 'PORTAAL') return 'beheer';
  return actor.organisatieSoort.toLowerCase() as Scope;
}

const TIJDELIJK = new Set(['40001', '40P01']);

/** The only way to the tables: each piece of work runs in one transaction, in the scope of whoever asks. */
export class Database {
  /** Statements sent so far; tests assert that a page costs a constant number. */
  statements = 0;

  constructor(readonly dataSource: DataSource) {}

  /** Reads in the actor's scope. */
  lees<T>(actor: Actor, werk: (q: Lezer) => Promise<T>): Promise<T> {
    return this.inTransactie(scopeVan(actor), actor, true, werk);
  }

  /** Writes in the actor's scope; a deadlock or serialization failure is tried again, at most five times. */
  schrijf<T>(actor: Actor, werk: (tx: Tx) => Promise<T>): Promise<T> {
    return opnieuw(() => this.inTransactie(scopeVan(actor), actor, false, werk));
  }

  /** Holds one connection; its transactions are opened through it. */
  async metVerbinding<T>(werk: (v: Verbinding) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as pg.PoolClient;
    try {
      return await werk({
        client,
        schrijf: (actor, w) => opnieuw(() => this.transactieOp(runner, client, scopeVan(actor), actor, false, w)),
      });
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  /** Login and session look-up: before it is known who acts. */
  aanmelden<T>(werk: (tx: Tx) => Promise<T>): Promise<T> {
    const niemand: Actor = {
      gebruikerId: null,
      naam: '',
      rol: 'BEHEERDER',
      organisatieSoort: 'PORTAAL',
      organisatieId: 0,
      toewijzingId: null,
      rechten: [],
    };
    return this.inTransactie('aanmelden', niemand, false, werk);
  }

  private async inTransactie<T>(scope: Scope, actor: Actor, lezen: boolean, werk: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as pg.PoolClient;
    try {
      return await this.transactieOp(runner, client, scope, actor, lezen, werk);
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  private async transactieOp<T>(
    runner: QueryRunner,
    client: pg.PoolClient,
    scope: Scope,
    actor: Actor,
    lezen: boolean,
    werk: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    const na: (() => void | Promise<void>)[] = [];
    let uit: T;
    try {
      await client.query(begin(scope, actor, lezen));
      uit = await werk(this.maakTx(actor, client, runner, na));
      await client.query('COMMIT');
    } catch (e) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw e;
    }
    for (const f of na) await f();
    return uit;
  }

  private maakTx(actor: Actor, client: pg.PoolClient, runner: QueryRunner, na: (() => void | Promise<void>)[]): Tx {
    return {
      actor,
      client,
      manager: this.dataSource.createEntityManager(runner),
      query: async <T>(sql: string, params?: unknown[]) => {
        this.statements++;
        return (await client.query(sql, params)).rows as T[];
      },
      naCommit: (f) => void na.push(f),
    };
  }
}

async function opnieuw<T>(werk: () => Promise<T>): Promise<T> {
  for (let poging = 1; ; poging++) {
    try {
      return await werk();
    } catch (e) {
      if (poging >= 5 || !TIJDELIJK.has((e as { code?: string }).code ?? '')) throw e;
      await wacht(20 * poging * (1 + Math.random()));
    }
  }
}

/** One round trip opens the transaction and sets the scope; all values are words of ours or whole numbers. */
function begin(scope: Scope, a: Actor, lezen: boolean): string {
  const zet = (naam: string, waarde: string | number): string => `set_config('app.${naam}', '${waarde}', true)`;
  const wie = Number.isInteger(a.gebruikerId) ? String(a.gebruikerId) : '';
  if (!Number.isInteger(a.organisatieId) || !/^[A-Z_]+$/.test(a.rol + a.organisatieSoort))
    throw new Error('An actor without a valid scope may do nothing');
  return `BEGIN${lezen ? ' READ ONLY' : ''}; SET LOCAL ROLE portaal_${scope}; SELECT ${zet('organisatie', a.organisatieId)}, ${zet('soort', a.organisatieSoort)}, ${zet('gebruiker', wie)}, ${zet('rol', a.rol)}`;
}

/** A TypeORM data source on the application's own login. */
export const maakDataSource = (url: string, entiteiten: MixedList<Function>, pool: number): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: entiteiten,
    namingStrategy: new SnakeNamen(),
    synchronize: false,
    logging: false,
    extra: { max: pool, idleTimeoutMillis: 10_000, application_name: process.env.PROCES_NAAM ?? 'regioportaal' },
    poolErrorHandler: () => undefined,
  });
