import { from as copyFrom } from 'pg-copy-streams';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wacht } from 'node:timers/promises';
import { maakDataSource } from '#platform';
import { Tarief } from '#inkoop';
import { Pip, PipOnderdeel, Traject } from '#trajecten';
import { COPY_KOLOMMEN, Leespool, Rapportageregel } from '#rapportage';
import { Boeking } from '#reconciliatie';
import { entiteiten } from '../../apps/entiteiten.js';
import { mediaan, maakOmgeving, piekgeheugenMb, toonTabel, type Meting, type Omgeving } from './omgeving.js';
import { alsCsv, alsXlsx, CONTRACT, KLEIN, maakWereld, voegHistorieToe, WACHTWOORD } from './wereld.js';

const REGELS = Number(process.env.BENCH_REGELS ?? 50_000);
const HISTORIE = Number(process.env.BENCH_HISTORIE ?? 2_000_000);
const RONDEN = Number(process.env.BENCH_RONDEN ?? 5);
const STAGE =
  'rij int, trajectnummer text, product text, aangeboden_h int, gevolgd_h int, geoorloofd_h int, ongeoorloofd_h int, in_de_pas bool, eenheden_h int, bedrag_cent bigint, fouten int';

let maand = 0;
/** Each upload is a month of its own, so that nothing is a correction. */
const volgendeMaand = (): string => `${2024 + Math.floor(maand / 12)}-${String((maand++ % 12) + 1).padStart(2, '0')}`;

async function inloggen(o: Omgeving, email: string): Promise<string> {
  const r = await fetch(`${o.basis}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation { inloggen(email: "${email}", wachtwoord: "${WACHTWOORD}") { fouten { melding } } }`,
    }),
  });
  return r.headers.getSetCookie()[0]!.split(';')[0]!;
}

/** From the last byte received (the 202) until the findings can be read over the API. */
async function leverIn(
  o: Omgeving,
  cookie: string,
  bestand: Buffer,
  naam: string,
  contract = CONTRACT,
): Promise<number> {
  const f = new FormData();
  f.append('contract', contract);
  f.append('periode', volgendeMaand());
  f.append('bestand', new Blob([new Uint8Array(bestand)]), naam);
  const r = await fetch(`${o.basis}/api/inleveringen`, { method: 'POST', headers: { cookie }, body: f });
  if (r.status !== 202) throw new Error(await r.text());
  const t0 = performance.now();
  const { inleveringId } = (await r.json()) as { inleveringId: string };
  for (;;) {
    const { rows } = await o.pool.query<{ status: string; weigering: unknown }>(
      'select status, weigering from inlevering where id = $1',
      [inleveringId],
    );
    if (rows[0]!.status === 'VERWERKT') break;
    if (!['ONTVANGEN', 'LEZEN', 'BEOORDELEN'].includes(rows[0]!.status)) throw new Error(JSON.stringify(rows[0]));
    await wacht(5);
  }
  return performance.now() - t0;
}

class Vloer {
  private readonly pool = new Leespool({ aantal: 1 });
  private regels: Buffer | null = null;

  constructor(
    private readonly o: Omgeving,
    private readonly pad: string,
  ) {}

  async klaarzetten(): Promise<void> {
    await this.pool.warm();
    await this.o.pool.query(
      `create table kaal_copy (${STAGE}); create table kaal_opslag (like rapportageregel including all)`,
    );
    const delen: Buffer[] = [];
    for await (const d of this.lees().copyStream) delen.push(d as Buffer);
    this.regels = Buffer.concat(delen);
  }

  stop(): Promise<void> {
    return this.pool.stop();
  }

  /** The physical limit: the same lines, already encoded, into a logged table without an index. */
  async kaleCopy(): Promise<number> {
    const c = await this.o.pool.connect();
    try {
      await c.query('truncate kaal_copy');
      const t0 = performance.now();
      await pipeline(Readable.from([this.regels!]), c.query(copyFrom('copy kaal_copy from stdin')));
      return performance.now() - t0;
    } finally {
      c.release();
    }
  }

  /** Parse, COPY, store in a table with the product's keys; no judgement, no bookings, no findings. */
  async zonderControle(): Promise<number> {
    const c = await this.o.pool.connect();
    try {
      await c.query('truncate kaal_copy, kaal_opslag');
      const t0 = performance.now();
      await pipeline(
        this.lees().copyStream,
        c.query(copyFrom(`copy kaal_copy (${COPY_KOLOMMEN.join(', ')}) from stdin`)),
      );
      await c.query(`insert into kaal_opslag (inlevering_id, rij, aanbieder_id, regio_id, trajectnummer, product, aangeboden_h, gevolgd_h, geoorloofd_h, ongeoorloofd_h, in_de_pas, eenheden_h, bedrag_cent, oordeel)
        select '00000000-0000-0000-0000-000000000000', rij, 1, 1, trajectnummer, product, aangeboden_h, gevolgd_h, geoorloofd_h, ongeoorloofd_h, in_de_pas, eenheden_h, bedrag_cent, 'GEBOEKT' from kaal_copy`);
      return performance.now() - t0;
    } finally {
      c.release();
    }
  }

  private lees(): ReturnType<Leespool['leesBestand']> {
    const r = this.pool.leesBestand({
      pad: this.pad,
      bestandsnaam: 'b.csv',
      producten: ['TAAL_KNM', 'ALFABETISERING', 'PARTICIPATIE'],
    });
    r.samenvatting.catch(() => undefined);
    return r;
  }
}

/** Rows per second when every line is looked up, judged and saved by the mapper on its own, as one would write it first. */
async function perRegel(o: Omgeving): Promise<number> {
  const bron = await maakDataSource(o.url, entiteiten, 2).initialize();
  const m = bron.manager;
  const aantal = 200;
  const t0 = performance.now();
  for (let rij = 1; rij <= aantal; rij++) {
    const traject = await m.findOneByOrFail(Traject, { trajectnummer: `BE-${100000 + rij}` });
    const pip = await m.findOneOrFail(Pip, { where: { trajectId: traject.id }, order: { versie: 'DESC' } });
    const deel = await m.findOneByOrFail(PipOnderdeel, { pipId: pip.id, productId: 1, contractId: 1 });
    await m.findOneByOrFail(Tarief, { contractId: 1, productId: deel.productId });
    const eerder = await m.findBy(Boeking, { trajectId: traject.id });
    const sleutel = { inleveringId: '11111111-1111-1111-1111-111111111111', rij, aanbiederId: 1, regioId: 1 };
    await m.save(Rapportageregel, { ...sleutel, trajectnummer: traject.trajectnummer, oordeel: 'GEBOEKT' });
    const boeking = {
      trajectId: traject.id,
      productId: 1,
      contractId: 1,
      periode: `2019-01-${1 + (eerder.length % 28)}`,
      ...sleutel,
    };
    await m.save(Boeking, {
      ...boeking,
      gemeenteId: 1,
      aangebodenH: 0,
      gevolgdH: 0,
      eenhedenH: 0,
      bedragCent: '0',
      inDePas: true,
    });
  }
  const perSeconde = aantal / ((performance.now() - t0) / 1000);
  await bron.destroy();
  return perSeconde;
}

async function ronden(o: Omgeving, vloer: Vloer, csv: Buffer, xlsx: Buffer, kop: string): Promise<Meting[]> {
  const cookie = await inloggen(o, 'a1@bench');
  const m = { kaal: [] as number[], zonder: [] as number[], csv: [] as number[], xlsx: [] as number[] };
  await leverIn(o, cookie, csv, 'warm.csv');
  for (let i = 0; i < RONDEN; i++) {
    m.kaal.push(await vloer.kaleCopy());
    m.csv.push(await leverIn(o, cookie, csv, 'b.csv'));
    m.zonder.push(await vloer.zonderControle());
    m.xlsx.push(await leverIn(o, cookie, xlsx, 'b.xlsx'));
  }
  return [
    { wat: `${kop}: kale COPY`, ms: m.kaal, regels: REGELS },
    { wat: `${kop}: lezen, COPY, opslaan zonder controle`, ms: m.zonder, regels: REGELS },
    { wat: `${kop}: CSV, van ontvangst tot bevindingen`, ms: m.csv, regels: REGELS },
    { wat: `${kop}: XLSX, van ontvangst tot bevindingen`, ms: m.xlsx, regels: REGELS },
  ];
}

function toonVerhoudingen(leeg: Meting[], vol: Meting[], mapper: number): void {
  const [kaal, zonder, csv, xlsx] = leeg.map((m) => mediaan(m.ms)) as [number, number, number, number];
  const v = (n: number): string => n.toFixed(2);
  console.log(`CSV ten opzichte van kale COPY: ${v(kaal / csv)}`);
  console.log(`CSV ten opzichte van lezen en opslaan zonder controle: ${v(zonder / csv)} (doel 0,25)`);
  console.log(`XLSX ten opzichte van CSV: ${v(csv / xlsx)} (doel 0,80)`);
  console.log(
    `CSV ten opzichte van opzoeken en opslaan per regel (${Math.round(mapper)} regels/s): ${Math.round(REGELS / (csv / 1000) / mapper)} keer (doel 100)`,
  );
  console.log(`Met ${HISTORIE} regels historie ten opzichte van zonder: ${v(mediaan(vol[2]!.ms) / csv)} (doel 1,25)`);
}

export async function meet(): Promise<void> {
  const map = await mkdtemp(path.join(os.tmpdir(), 'bench-'));
  const o = await maakOmgeving();
  const csv = alsCsv(REGELS);
  const xlsx = await alsXlsx(REGELS);
  await writeFile(path.join(map, 'b.csv'), csv);
  const vloer = new Vloer(o, path.join(map, 'b.csv'));
  try {
    await maakWereld(o.pool, Math.ceil(REGELS / 3));
    await vloer.klaarzetten();
    const leeg = await ronden(o, vloer, csv, xlsx, 'leeg');
    toonTabel(leeg);
    await voegHistorieToe(o.pool, HISTORIE);
    const vol = await ronden(o, vloer, csv, xlsx, `${HISTORIE / 1e6} mln`);
    const klein: number[] = [];
    const cookie = await inloggen(o, 'a1@bench');
    for (let i = 0; i < 7; i++) klein.push(await leverIn(o, cookie, alsCsv(50, 'KL'), 'klein.csv', KLEIN));
    toonTabel([
      ...leeg,
      ...vol,
      { wat: '50 regels, van ontvangst tot bevindingen (doel 250 ms)', ms: klein, regels: 50 },
    ]);
    toonVerhoudingen(leeg, vol, await perRegel(o));
    console.log(
      `Piekgeheugen van de worker met zijn leesproces: ${Math.round(await piekgeheugenMb(o.werkers[0]!.pid!))} MB`,
    );
  } finally {
    await vloer.stop();
    await o.sluit();
    await rm(map, { recursive: true, force: true });
  }
}
