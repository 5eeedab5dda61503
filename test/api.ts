import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import request from 'supertest';
import type { Rol } from '#core';
import { appUrl, Database, leesConfig, type Config } from '#platform';
import { Gebruikers, opServer } from '#toegang';
import { maakApi } from '../apps/api/maak-api.js';
import { maakDatabase, type TestDatabase } from './database.js';

export const WACHTWOORD = 'proef-wachtwoord-1';

/** The real API on a database of its own, with the people of `proefdata`. */
export interface Proef {
  app: INestApplication;
  db: TestDatabase;
  config: Config;
  database: Database;
  /** A statement as owner, past every wall: to prepare and to check. */
  eigenaar<T = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<T[]>;
  /** Logs in and gives a caller that carries the session cookie. */
  als(email: string): Promise<Beller>;
  anoniem: Beller;
  sluit(): Promise<void>;
}

export interface Beller {
  gql<T = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ data: T | null; errors?: { message: string; extensions: { code: string } }[] }>;
  get(pad: string): request.Test;
  post(pad: string): request.Test;
}

/** Two regions that share a gemeente, and two suppliers that must know nothing of each other. */
const STAM = `
insert into regio (code, naam, soort) values ('NO', 'Noord', 'INKOOPREGIO'), ('ZU', 'Zuid', 'INKOOPREGIO');
insert into gemeente (code, naam) values ('GM0001', 'Ademhuizen'), ('GM0002', 'Bergdorp'), ('GM0003', 'Cleyburg');
insert into aanbieder (code, naam, kvk) values ('TAALA', 'Taalhuis A', '11111111'), ('TAALB', 'Taalhuis B', '22222222');
insert into deelname (regio_id, gemeente_id, van) values (1, 1, '2022-01-01'), (1, 2, '2022-01-01'), (2, 2, '2022-01-01'), (2, 3, '2022-01-01');
insert into product (code, naam) values ('TAAL_KNM', 'Taal en KNM'), ('PVT', 'Participatieverklaringstraject');
insert into perceel (code, regio_id, naam, max_aanbieders) values ('NO-1', 1, 'Leerroutes Noord', 2), ('ZU-1', 2, 'Leerroutes Zuid', 2);
insert into contract (nummer, perceel_id, regio_id, aanbieder_id, van, tot, ritme, aanwezigheidsnorm_bp) values
  ('NO-A', 1, 1, 1, '2024-01-01', '2027-12-31', 'MAAND', 8000), ('NO-B', 1, 1, 2, '2024-01-01', '2027-12-31', 'MAAND', 8000),
  ('ZU-B', 2, 2, 2, '2024-01-01', '2027-12-31', 'MAAND', 8000);
insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van) values (1, 1, 'LESUUR', 150000, '2024-01-01'), (2, 1, 'LESUUR', 140000, '2024-01-01'), (3, 1, 'LESUUR', 130000, '2024-01-01');
insert into traject (trajectnummer, gemeente_id, doelgroep) values ('T-1', 1, 'ASIELSTATUSHOUDER'), ('T-2', 2, 'ASIELSTATUSHOUDER'), ('T-3', 3, 'ASIELSTATUSHOUDER');
insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent) values (1, 1, '2024-01-01', 'B1_ROUTE', 1000000), (2, 1, '2024-01-01', 'B1_ROUTE', 1000000), (3, 1, '2024-01-01', 'B1_ROUTE', 1000000);
insert into pip_onderdeel (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h) values
  (1, 1, 1, '2025-01-01', '2026-12-31', 4000, 80000), (2, 1, 2, '2025-01-01', '2026-12-31', 4000, 80000), (3, 1, 3, '2025-01-01', '2026-12-31', 4000, 80000);
insert into spuk_budget (gemeente_id, jaar, bedrag_cent) values (1, 2025, 1000000), (2, 2025, 1000000), (3, 2025, 1000000);
`;

const MENSEN: [string, Rol, string | null][] = [
  ['aanbieder@a', 'AANBIEDER', 'TAALA'],
  ['aanbieder@b', 'AANBIEDER', 'TAALB'],
  ['contract@noord', 'CONTRACTMANAGER', 'NO'],
  ['contract@zuid', 'CONTRACTMANAGER', 'ZU'],
  ['regio@noord', 'REGIO_COORDINATOR', 'NO'],
  ['klant@ademhuizen', 'KLANTMANAGER', 'GM0001'],
  ['klant@cleyburg', 'KLANTMANAGER', 'GM0003'],
  ['regisseur@ademhuizen', 'REGISSEUR', 'GM0001'],
  ['financien@bergdorp', 'GEMEENTE_FINANCIEN', 'GM0002'],
  ['beheer@portaal', 'BEHEERDER', null],
];

async function voegMensenToe(app: INestApplication): Promise<void> {
  const gebruikers = app.get(Gebruikers);
  for (const [email, rol, organisatie] of MENSEN) {
    const g = await gebruikers.maak(opServer, { email, naam: email.split('@')[0]!, wachtwoord: WACHTWOORD });
    await gebruikers.geefRol(opServer, { gebruikerId: g.waarde!, rol, organisatie, van: '2024-01-01', tot: null });
  }
}

function beller(app: INestApplication, cookie: string[]): Beller {
  const server = app.getHttpServer() as Parameters<typeof request>[0];
  const met = (t: request.Test): request.Test => (cookie.length ? t.set('Cookie', cookie) : t);
  return {
    get: (pad) => met(request(server).get(pad)),
    post: (pad) => met(request(server).post(pad)),
    gql: async (query, variables) => {
      const r = await met(request(server).post('/graphql')).send({ query, variables });
      return r.body as never;
    },
  };
}

/** Starts it all; `extra` is master data beyond the usual. */
export async function maakProef(
  opties: { stam?: string; env?: Record<string, string>; mensen?: boolean } = {},
): Promise<Proef> {
  const db = await maakDatabase();
  const map = await mkdtemp(path.join(os.tmpdir(), 'proef-'));
  const config = leesConfig({
    DATABASE_URL: db.url,
    DATABASE_APP_URL: appUrl(db.url),
    REDIS_URL: process.env.REDIS_URL,
    OPSLAG_MAP: map,
    PERSOONSSLEUTELS: `1:${randomBytes(32).toString('base64')}`,
    ...opties.env,
  });
  const eigenaarPool = new pg.Pool({ connectionString: db.url, max: 2 });
  eigenaarPool.on('error', () => undefined);
  await eigenaarPool.query(opties.stam ?? STAM);
  const app = (await maakApi(config)) as NestExpressApplication;
  // Listening once and for all: supertest would open and close a port for every question.
  await app.listen(0, '127.0.0.1');
  if (opties.mensen !== false) await voegMensenToe(app);
  return {
    ...{ app, db, config, database: app.get(Database), anoniem: beller(app, []) },
    eigenaar: async (sql, params) => (await eigenaarPool.query(sql, params)).rows as never[],
    als: async (email) => {
      const r = await request(app.getHttpServer() as never)
        .post('/graphql')
        .send({
          query: `mutation($e: String!, $w: String!) { inloggen(email: $e, wachtwoord: $w) { fouten { melding } } }`,
          variables: { e: email, w: WACHTWOORD },
        });
      return beller(app, (r.headers['set-cookie'] as unknown as string[] | undefined) ?? []);
    },
    sluit: async () => {
      await app.close();
      await eigenaarPool.end();
      await db.sluit();
      await rm(map, { recursive: true, force: true });
    },
  };
}
