import { createServer, request, Agent, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { maakOmgeving, mediaan, toonTabel, type Omgeving } from './omgeving.js';
import { alsCsv, CONTRACT, maakWereld, WACHTWOORD } from './wereld.js';

const VERBINDINGEN = 32;
const SECONDEN = Number(process.env.BENCH_SECONDEN ?? 5);
const RONDEN = Number(process.env.BENCH_RONDEN ?? 5);
const VRAAG = `query Bevindingen($after: String) { bevindingen(first: 50, after: $after) {
  nodes { id code soort titel melding oplossing contract aanbieder periode bestandsnaam versie rij trajectnummer product gemeente gemeten grens eenheid status ontstaanOp }
  pageInfo { hasNextPage endCursor } } }`;

/** The floor: node http and one hand-written statement that gives the same page. */
async function vloer(o: Omgeving): Promise<Server> {
  const pool = new pg.Pool({ connectionString: o.url, max: 10 });
  const sql = `select b.id, b.code, b.rij, b.trajectnummer, b.product, b.gemeten, b.grens, b.status, b.ontstaan_op, c.nummer, a.naam aanbieder,
      r.periode, i.bestandsnaam, i.versie, g.naam gemeente
    from bevinding b join rapportage r on r.id = b.rapportage_id join contract c on c.id = r.contract_id join aanbieder a on a.id = b.aanbieder_id
    join inlevering i on i.id = b.inlevering_id left join gemeente g on g.id = b.gemeente_id
    where b.regio_id = 1 order by b.id desc limit 51`;
  const server = createServer((_req, res) => {
    pool.query(sql).then(
      (r) => res.setHeader('content-type', 'application/json').end(JSON.stringify(r.rows)),
      () => res.writeHead(500).end(),
    );
  });
  server.on('close', () => void pool.end());
  await new Promise<void>((k) => server.listen(0, '127.0.0.1', k));
  return server;
}

interface Last {
  perSeconde: number;
  tijden: number[];
  bytes: number;
}

/** Thirty-two connections that each ask again as soon as they have an answer, for a bounded time. */
async function belast(url: string, kop: Record<string, string>, inhoud: string | null): Promise<Last> {
  const agent = new Agent({ keepAlive: true, maxSockets: VERBINDINGEN });
  const tijden: number[] = [];
  let bytes = 0;
  const einde = performance.now() + SECONDEN * 1000;
  const een = (): Promise<void> =>
    new Promise((klaar, mis) => {
      const t0 = performance.now();
      const r = request(url, { agent, method: inhoud ? 'POST' : 'GET', headers: kop }, (antwoord) => {
        antwoord.on('data', (d: Buffer) => (bytes += d.length));
        antwoord.on('end', () => {
          tijden.push(performance.now() - t0);
          if (antwoord.statusCode === 200) klaar();
          else mis(new Error(`status ${antwoord.statusCode}`));
        });
      });
      r.on('error', mis);
      r.end(inhoud ?? undefined);
    });
  const t0 = performance.now();
  await Promise.all(
    Array.from({ length: VERBINDINGEN }, async () => {
      while (performance.now() < einde) await een();
    }),
  );
  agent.destroy();
  return {
    perSeconde: tijden.length / ((performance.now() - t0) / 1000),
    tijden: tijden.sort((a, b) => a - b),
    bytes: bytes / tijden.length,
  };
}

async function vul(o: Omgeving): Promise<string> {
  await maakWereld(o.pool, 5000);
  const cookies: string[] = [];
  for (const email of ['a1@bench', 'r@bench']) {
    const r = await fetch(`${o.basis}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { inloggen(email: "${email}", wachtwoord: "${WACHTWOORD}") { fouten { melding } } }`,
      }),
    });
    cookies.push(r.headers.getSetCookie()[0]!.split(';')[0]!);
  }
  const f = new FormData();
  f.append('contract', CONTRACT);
  f.append('periode', '2024-01');
  f.append('bestand', new Blob([new Uint8Array(alsCsv(15_000))]), 'b.csv');
  await fetch(`${o.basis}/api/inleveringen`, { method: 'POST', headers: { cookie: cookies[0]! }, body: f });
  for (let i = 0; i < 400; i++) {
    const { rows } = await o.pool.query(`select 1 from inlevering where status = 'VERWERKT'`);
    if (rows.length) return cookies[1]!;
    await wacht(50);
  }
  throw new Error('The report was not processed');
}

export async function meet(): Promise<void> {
  const o = await maakOmgeving();
  const cookie = await vul(o);
  await o.pool.query('vacuum analyze');
  const server = await vloer(o);
  const vloerUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const inhoud = JSON.stringify({ query: VRAAG });
  const kop = { 'content-type': 'application/json', cookie };
  const proef = (await (await fetch(`${o.basis}/graphql`, { method: 'POST', headers: kop, body: inhoud })).json()) as {
    data?: { bevindingen: { nodes: unknown[] } };
    errors?: unknown;
  };
  if (proef.data?.bevindingen.nodes.length !== 50)
    throw new Error(`No full page: ${JSON.stringify(proef).slice(0, 500)}`);
  await belast(vloerUrl, {}, null);
  await belast(`${o.basis}/graphql`, kop, inhoud);
  const uit = { vloer: [] as Last[], portaal: [] as Last[] };
  for (let i = 0; i < RONDEN; i++) {
    uit.vloer.push(await belast(vloerUrl, {}, null));
    uit.portaal.push(await belast(`${o.basis}/graphql`, kop, inhoud));
  }
  server.close();
  server.closeAllConnections();
  await o.sluit();
  const p = (l: Last, deel: number): number => l.tijden[Math.floor(l.tijden.length * deel)]!;
  toonTabel(
    Object.entries(uit).map(([wat, l]) => ({
      wat: `${wat}: een bladzijde van 50 bevindingen, ${VERBINDINGEN} verbindingen`,
      ms: l.map((x) => p(x, 0.5)),
    })),
  );
  for (const [wat, l] of Object.entries(uit))
    console.log(
      `${wat}: ${Math.round(mediaan(l.map((x) => x.perSeconde)))} per seconde, p99 ${Math.round(mediaan(l.map((x) => p(x, 0.99))))} ms, p99/p50 ${mediaan(l.map((x) => p(x, 0.99) / p(x, 0.5))).toFixed(1)}`,
    );
  console.log(
    `portaal ten opzichte van vloer: ${(mediaan(uit.portaal.map((x) => x.perSeconde)) / mediaan(uit.vloer.map((x) => x.perSeconde))).toFixed(2)} (doel 0,25)`,
  );
}
