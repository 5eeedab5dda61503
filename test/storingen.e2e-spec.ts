import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { appUrl, migreer } from '#platform';
import { migraties } from '#migraties';
import { hashWachtwoord } from '#toegang';
import { vrijePoort } from './hulp/poort.js';

const ROOT = path.resolve(__dirname, '..');
const WACHTWOORD = 'proef-wachtwoord-1';
const AANTAL = 24;
const KOP =
  'trajectnummer;product;uren_aangeboden;uren_gevolgd;uren_geoorloofd_verzuim;uren_ongeoorloofd_verzuim;in_de_pas;eenheden;bedrag';

const STAM = `
insert into regio (code, naam, soort) values ('R', 'Regio', 'INKOOPREGIO');
insert into gemeente (code, naam) values ('GM0001', 'Ademhuizen'), ('GM0002', 'Bergdorp');
insert into deelname (regio_id, gemeente_id, van) values (1, 1, '2020-01-01'), (1, 2, '2020-01-01');
insert into aanbieder (code, naam, kvk) values ('A', 'Taalhuis A', '11111111');
insert into product (code, naam) values ('TAAL_KNM', 'Taal en KNM');
insert into perceel (code, regio_id, naam, max_aanbieders) values ('P', 1, 'Leerroutes', 1);
insert into contract (nummer, perceel_id, regio_id, aanbieder_id, van, tot, ritme, aanwezigheidsnorm_bp)
  select 'C-' || i, 1, 1, 1, '2020-01-01', '2027-12-31', 'MAAND', 8000 from generate_series(1, 6) i;
insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van) select id, 1, 'LESUUR', 150000, '2020-01-01' from contract;
insert into spuk_budget (gemeente_id, jaar, bedrag_cent) values (1, 2025, 1000000), (2, 2025, 1000000);
insert into traject (trajectnummer, gemeente_id, doelgroep) select 'T-' || i, 1 + i % 2, 'ASIELSTATUSHOUDER' from generate_series(1, 300) i;
insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent) select id, 1, '2024-01-01', 'B1_ROUTE', 1000000 from traject;
insert into pip_onderdeel (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h)
  select p.id, 1, c.id, '2025-01-01', '2026-12-31', 4000, 80000 from pip p, contract c where p.id % 6 = c.id - 1;`;

/** A PostgreSQL of its own that can be stopped the hard way. */
class Server {
  readonly map = path.join(ROOT, '.tmp', `pg-storing-${process.pid}`);
  url = '';
  private port = 0;

  async start(): Promise<void> {
    const { startPostgres, urlOf } = (await import(path.join(ROOT, 'apps/cli/house/postgres.mjs'))) as {
      startPostgres(map: string, o: { port: number }): Promise<{ port: number }>;
      urlOf(map: string, port: number, db: string): string;
    };
    this.port ||= await vrijePoort();
    await startPostgres(this.map, { port: this.port });
    this.url = urlOf(this.map, this.port, 'postgres');
  }

  async crash(): Promise<void> {
    const { running } = (await import(path.join(ROOT, 'apps/cli/house/postgres.mjs'))) as {
      running(map: string): { pid: number } | null;
    };
    process.kill(running(this.map)!.pid, 'SIGQUIT');
    for (let i = 0; i < 100 && running(this.map); i++) await wacht(50);
    await this.start();
  }

  async stop(): Promise<void> {
    const { stopPostgres } = (await import(path.join(ROOT, 'apps/cli/house/postgres.mjs'))) as {
      stopPostgres(map: string): Promise<boolean>;
    };
    await stopPostgres(this.map);
    rmSync(this.map, { recursive: true, force: true });
    rmSync(`${this.map}-wachtwoord`, { force: true });
  }
}

function bestand(contract: number, maand: number): string {
  const regels = [];
  for (let i = contract - 1 || 6; i <= 300; i += 6)
    regels.push(`T-${i};TAAL_KNM;40;${30 + ((i + maand) % 10)};${10 - ((i + maand) % 10)};0;J;40;600,00`);
  return [KOP, ...regels].join('\n');
}

describe('Storingen', () => {
  const server = new Server();
  let opslag: string;
  let basis: string;
  let env: NodeJS.ProcessEnv;
  let api: ChildProcess;
  let worker: ChildProcess;
  let cookie: string;
  /** Overrules the usual file. */
  let inhoud: string | null = null;
  const start = (app: string): ChildProcess =>
    spawn(process.execPath, [path.join(ROOT, 'dist/apps', app, 'main.js')], { env, stdio: 'ignore' });
  const vraag = async <T>(sql: string): Promise<T[]> => {
    const c = new pg.Client(server.url);
    await c.connect();
    return (await c.query(sql).finally(() => c.end())).rows as T[];
  };

  beforeAll(async () => {
    await server.start();
    await migreer(server.url, appUrl(server.url), migraties);
    await vraag(STAM);
    await vraag(
      `insert into gebruiker (email, naam, wachtwoord_hash) values ('a@a', 'A', '${await hashWachtwoord(WACHTWOORD)}')`,
    );
    await vraag(
      `insert into toewijzing (gebruiker_id, rol, aanbieder_id, van) values (1, 'AANBIEDER', 1, '2020-01-01')`,
    );
    opslag = await mkdtemp(path.join(os.tmpdir(), 'storing-'));
    const port = await vrijePoort();
    basis = `http://127.0.0.1:${port}`;
    env = { ...process.env, DATABASE_URL: server.url, PORT: String(port), OPSLAG_MAP: opslag, LOG_LEVEL: 'silent' };
    api = start('api');
    worker = start('worker');
    for (
      let i = 0;
      i < 300 &&
      !(await fetch(`${basis}/health/ready`).then(
        (r) => r.ok,
        () => false,
      ));
      i++
    )
      await wacht(100);
    const r = await fetch(`${basis}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { inloggen(email: "a@a", wachtwoord: "${WACHTWOORD}") { fouten { melding } } }`,
      }),
    });
    cookie = r.headers.getSetCookie()[0]!.split(';')[0]!;
  }, 120_000);

  afterAll(async () => {
    for (const p of [api, worker]) p.kill('SIGKILL');
    await server.stop();
    rmSync(opslag, { recursive: true, force: true });
  });

  /** Hands in until it is acknowledged; the key makes a repeat harmless. */
  async function leverIn(contract: number, maand: number): Promise<string> {
    for (let poging = 0; poging < 60; poging++) {
      const f = new FormData();
      f.append('contract', `C-${contract}`);
      f.append('periode', `2025-0${maand}`);
      f.append('bestand', new Blob([inhoud ?? bestand(contract, maand)]), 'b.csv');
      const headers = { cookie, 'idempotency-key': `c${contract}-m${maand}` };
      const r = await fetch(`${basis}/api/inleveringen`, { method: 'POST', headers, body: f }).catch(() => null);
      if (r && (r.status === 202 || r.status === 200))
        return ((await r.json()) as { inleveringId: string }).inleveringId;
      const tekst = r ? await r.text() : '';
      expect(tekst).not.toMatch(/\bat .*\.js:\d+|node_modules/);
      await wacht(250);
    }
    throw new Error('Not acknowledged');
  }

  it('verliest niets en boekt niets dubbel als werker en database midden in het werk omvallen', async () => {
    const bevestigd = new Set<string>();
    const leveren = (async () => {
      for (let n = 0; n < AANTAL; n++) {
        bevestigd.add(await leverIn((n % 6) + 1, Math.floor(n / 6) + 1));
        await wacht(60);
      }
    })();
    for (let ronde = 0; ronde < 6; ronde++) {
      await wacht(200 + ronde * 130);
      worker.kill('SIGKILL');
      worker = start('worker');
      if (ronde % 2 === 1) await server.crash();
    }
    await leveren;
    for (let i = 0; i < 1500; i++) {
      const rijen = await vraag<{ n: number }>(`select count(*)::int n from opdracht where status <> 'KLAAR'`).catch(
        () => [{ n: 1 }],
      );
      if (rijen[0]!.n === 0) break;
      await wacht(100);
    }
    expect(bevestigd.size).toBe(AANTAL);
    const [stand] = await vraag<Record<string, number>>(`select
      (select count(*)::int from inlevering where status = 'VERWERKT') verwerkt,
      (select count(*)::int from inlevering) inleveringen,
      (select count(*)::int from rapportageregel) regels,
      (select count(*)::int from boeking) boekingen,
      (select sum(bedrag_cent)::int from boeking) geboekt,
      (select sum(bedrag_cent)::int from besteding) besteed,
      (select sum(bedrag_geboekt_cent)::int from inlevering) volgens_inlevering,
      (select count(*)::int from (select 1 from bevinding group by rapportage_id, code, sleutel having count(*) > 1) x) dubbel`);
    const regels = AANTAL * 50;
    expect(stand).toEqual({
      ...{ verwerkt: AANTAL, inleveringen: AANTAL, regels, boekingen: regels, dubbel: 0 },
      ...{ geboekt: regels * 60000, besteed: regels * 60000, volgens_inlevering: regels * 60000 },
    });
    expect(existsSync(path.join(opslag, 'quarantaine')) ? readdirSync(path.join(opslag, 'quarantaine')) : []).toEqual(
      [],
    );
  }, 240_000);

  it('pakt een rapport van een gestopte werker binnen 10 seconden weer op', async () => {
    const tweede = start('worker');
    await wacht(6_000);
    tweede.kill('SIGSTOP');
    const groot = Array.from({ length: 20_000 }, (_, i) => `T-${i};TAAL_KNM;40;36;4;0;J;40;600,00`);
    inhoud = [KOP, ...groot].join('\n');
    const id = await leverIn(1, 5);
    const opdracht = (): Promise<{ status: string; lease_nr: number }[]> =>
      vraag(`select status, lease_nr from opdracht where onderwerp_id = '${id}'`);
    while ((await opdracht())[0]!.status !== 'BEZIG') await wacht(10);
    worker.kill('SIGKILL');
    tweede.kill('SIGCONT');
    const t0 = Date.now();
    while ((await opdracht())[0]!.lease_nr < 2 && Date.now() - t0 < 20_000) await wacht(50);
    const na = Date.now() - t0;
    worker = tweede;
    while ((await opdracht())[0]!.status !== 'KLAAR') await wacht(50);
    expect(await opdracht()).toEqual([{ status: 'KLAAR', lease_nr: 2 }]);
    expect(na).toBeLessThan(10_000);
  }, 90_000);
});
