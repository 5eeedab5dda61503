import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource, type MixedList } from 'typeorm';

const SCOPES = ['aanbieder', 'regio', 'gemeente', 'beheer', 'werker', 'aanmelden'];

/** Brings a database up to date: tables, roles, the queue's own schema and the application's login. Safe to repeat. */
export async function migreer(ownerUrl: string, appUrl: string, migraties: MixedList<Function>): Promise<string[]> {
  const ds = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: migraties,
    migrationsTransactionMode: 'each',
  });
  await ds.initialize();
  try {
    const gedaan = await ds.runMigrations();
    await wachtrijSchema(ownerUrl);
    await appLogin(ds, appUrl);
    return gedaan.map((m) => m.name);
  } finally {
    await ds.destroy();
  }
}

async function wachtrijSchema(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client as never, 'bullmq');
  } finally {
    await client.end();
  }
}

async function appLogin(ds: DataSource, appUrl: string): Promise<void> {
  const url = new URL(appUrl);
  const naam = decodeURIComponent(url.username);
  const geciteerd = `"${naam.replaceAll('"', '""')}"`;
  const wachtwoord = decodeURIComponent(url.password).replaceAll("'", "''");
  await ds.query(`DO $$ BEGIN CREATE ROLE ${geciteerd} LOGIN NOINHERIT;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
  await ds.query(`ALTER ROLE ${geciteerd} LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS PASSWORD '${wachtwoord}'`);
  await ds.query(`GRANT ${SCOPES.map((s) => `portaal_${s}`).join(', ')} TO ${geciteerd}`);
  await ds.query(
    `DO $$ BEGIN EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO ${geciteerd}, portaal_werker', current_database()); END $$`,
  );
  await ds.query(`GRANT USAGE ON SCHEMA bullmq TO ${geciteerd}`);
  await ds.query(`GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA bullmq TO ${geciteerd}`);
  await ds.query(`GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO ${geciteerd}`);
  await ds.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO ${geciteerd}`);
  await ds.query(`GRANT EXECUTE ON ALL PROCEDURES IN SCHEMA bullmq TO ${geciteerd}`);
}
