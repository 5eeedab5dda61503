import pg from 'pg';
import { appUrl, type Tx } from '#platform';
import { controleerVerplichtingen, verzetPeil, werkVerplichtingenBij } from '#spuk';
import { verplichtingen, type Plandeel, type Verplichting } from '../libs/spuk/domain/verplichting.js';
import { maakDatabase, type TestDatabase } from './database.js';
import { toeval } from './hulp/toeval.js';
import { alsWerker } from './hulp/wereld.js';

const STAM = `
insert into regio (code, naam, soort) values ('R', 'Regio', 'INKOOPREGIO');
insert into gemeente (code, naam) values ('GM0001', 'A'), ('GM0002', 'B');
insert into deelname (regio_id, gemeente_id, van) values (1, 1, '2020-01-01'), (1, 2, '2020-01-01');
insert into aanbieder (code, naam, kvk) values ('X', 'X', '1');
insert into product (code, naam) values ('1', 'Taal'), ('2', 'Knm');
insert into perceel (code, regio_id, naam, max_aanbieders) values ('P', 1, 'P', 9);
insert into contract (nummer, perceel_id, regio_id, aanbieder_id, van, ritme, aanwezigheidsnorm_bp) select i, 1, 1, 1, '2020-01-01', 'MAAND', 8000 from generate_series(1, 3) i;
insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van) values (1, 1, 'LESUUR', 150000, '2020-01-01'), (1, 2, 'MAAND', 900000, '2020-01-01'), (2, 1, 'TRAJECT', 5000000, '2020-01-01');
insert into traject (trajectnummer, gemeente_id, doelgroep) select 'T-' || i, 1 + i % 2, 'ASIELSTATUSHOUDER' from generate_series(1, 6) i;
update spuk_peil set maand = '2024-06-01';`;
const TARIEF: Record<string, [soort: string, e4: bigint]> = {
  '1|1': ['LESUUR', 150_000n],
  '1|2': ['MAAND', 900_000n],
  '2|1': ['TRAJECT', 5_000_000n],
};

interface Toeval {
  heel(van: number, tot: number): number;
  kans(deel: number): boolean;
}
const maakToeval = (zaad: number): Toeval => {
  const d = toeval(zaad);
  return { heel: (van, tot) => van + Math.floor(d() * (tot - van + 1)), kans: (deel) => d() < deel };
};
interface Deel extends Plandeel {
  uren: number;
  perMaand: number;
}
interface Verhaal {
  versies: { versie: number; kostprijsCent: bigint; delen: Deel[] }[];
  boekingen: Map<string, bigint>;
  beeindigd: boolean;
}
const nr = (m: string): number => Number(m.slice(0, 4)) * 12 + Number(m.slice(5, 7)) - 1;
const maandVan = (n: number): string => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

/** The weights as the rule says: by price when every part without an amount has one, else by hours, else alike. */
function gewogen(delen: Deel[]): Plandeel[] {
  const zonder = delen.filter((d) => d.bedragCent === null);
  const waarde = (d: Deel): bigint | null => {
    const [soort, e4] = TARIEF[`${d.contract}|${d.product}`] ?? [null, 0n];
    if (soort === null) return null;
    if (soort === 'LESUUR') return BigInt(d.uren) * e4;
    return 100n * e4 * (soort === 'MAAND' ? BigInt(Math.max(nr(d.tot), nr(d.van)) - nr(d.van) + 1) : 1n);
  };
  const w = zonder.map(waarde);
  const prijs = w.every((x) => x !== null) && w.some((x) => x! > 0n);
  const uren = zonder.some((d) => d.uren > 0);
  return delen.map((d) => ({ ...d, gewicht: prijs ? (waarde(d) ?? 0n) : uren ? BigInt(d.uren) : 1n }));
}

describe('Verplichtingen in de database', () => {
  let db: TestDatabase;
  let eigenaar: pg.Pool;
  let app: pg.Pool;
  beforeAll(async () => {
    db = await maakDatabase();
    eigenaar = new pg.Pool({ connectionString: db.url, max: 2 });
    app = new pg.Pool({ connectionString: appUrl(db.url), max: 4 });
    await eigenaar.query(STAM);
  });
  afterAll(async () => {
    await app.end();
    await eigenaar.end();
    await db.sluit();
  });
  const sql = async <T>(tekst: string, params: unknown[] = []): Promise<T[]> =>
    (await eigenaar.query(tekst, params)).rows as T[];
  async function metWerker<T>(werk: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await app.connect();
    try {
      return await alsWerker(client, werk);
    } finally {
      client.release();
    }
  }

  async function bewaard(traject: number): Promise<Verplichting[]> {
    const rijen = await sql<Record<string, string>>(
      `select v.contract_id::text contract, v.product_id::text product, v.jaar, ${['plan', 'toegezegd', 'boven', 'verschoven', 'besteed', 'open', 'vrij'].map((k) => `sum(${k}_cent)::bigint ${k}_cent`).join(', ')}
       from verplichting v where traject_id = $1 group by contract_id, product_id, jaar order by contract_id::text || '|' || product_id::text, jaar`,
      [traject],
    );
    const c = (r: Record<string, string>, k: string): bigint => BigInt(r[`${k}_cent`]!);
    return rijen.map((r) => ({
      ...{ contract: r.contract!, product: r.product!, jaar: Number(r.jaar) },
      ...{ planCent: c(r, 'plan'), toegezegdCent: c(r, 'toegezegd'), bovenCent: c(r, 'boven') },
      ...{ verschovenCent: c(r, 'verschoven'), besteedCent: c(r, 'besteed'), openCent: c(r, 'open') },
      vrijgevallenCent: c(r, 'vrij'),
    }));
  }

  async function stelVast(t: number, v: Verhaal, d: Toeval): Promise<void> {
    const delen = Array.from({ length: d.heel(0, 3) }, (): Deel => {
      const van = d.heel(2024 * 12, 2027 * 12);
      const uren = d.kans(0.3) ? 0 : d.heel(1, 900) * 100;
      return {
        ...{
          contract: String(d.heel(1, 3)),
          product: String(d.heel(1, 2)),
          van: maandVan(van),
          tot: maandVan(van + d.heel(0, 30)),
        },
        ...{ bedragCent: d.kans(0.4) ? BigInt(d.heel(0, 900_000)) : null, gewicht: 0n, uren, perMaand: 4000 },
      };
    });
    const versie = { versie: v.versies.length + 1, kostprijsCent: BigInt(d.heel(0, 2_500_000)), delen };
    v.versies.push(versie);
    const [p] = await sql<{ id: number }>(
      `insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent) values ($1, $2, '2024-01-01', 'B1_ROUTE', $3) returning id`,
      [t, versie.versie, versie.kostprijsCent],
    );
    for (const o of delen)
      await sql(
        `insert into pip_onderdeel (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h, bedrag_cent)
         values ($1, $2, $3, $4::date, ($5::date + interval '1 month - 1 day')::date, $6, $7, $8)`,
        [p!.id, o.product, o.contract, `${o.van}-01`, `${o.tot}-01`, o.perMaand, o.uren, o.bedragCent],
      );
  }

  async function boek(t: number, v: Verhaal, d: Toeval): Promise<void> {
    const sleutel = `${d.heel(1, 3)}|${d.heel(1, 2)}|${maandVan(d.heel(2024 * 12, 2028 * 12))}`;
    const [contract, product, maand] = sleutel.split('|') as [string, string, string];
    const cent = d.heel(0, 900_000);
    v.boekingen.delete(sleutel);
    await sql(`delete from boeking where traject_id = $1 and contract_id = $2 and product_id = $3 and periode = $4`, [
      t,
      contract,
      product,
      `${maand}-01`,
    ]);
    if (d.kans(0.15)) return;
    v.boekingen.set(sleutel, BigInt(cent));
    await sql(
      `insert into boeking (traject_id, product_id, contract_id, periode, inlevering_id, rij, gemeente_id, regio_id, aanbieder_id, aangeboden_h, gevolgd_h, eenheden_h, bedrag_cent, in_de_pas)
       values ($1, $2, $3, $4, gen_random_uuid(), 1, (select gemeente_id from traject where id = $1), 1, 1, 0, 0, 0, $5, true)`,
      [t, product, contract, `${maand}-01`, cent],
    );
  }

  /** What each gemeente spent on a traject, by its own lines and by what is kept. */
  const perGemeente = (tabel: string, jaar: string, cent: string, t: number): Promise<unknown[]> =>
    sql(
      `select gemeente_id, contract_id, product_id, ${jaar} jaar, sum(${cent})::bigint cent from ${tabel} where traject_id = $1
       group by 1, 2, 3, 4 having sum(${cent}) > 0 order by 1, 2, 3, 4`,
      [t],
    );

  /** Ends a traject that runs, and takes the end back of one that does not. */
  async function beeindig(t: number, v: Verhaal): Promise<void> {
    if (v.beeindigd)
      await sql(
        `update traject_feit set levend = false, ingetrokken_op = now(), ingetrokken_reden = 'VERGISSING' where traject_id = $1`,
        [t],
      );
    else
      await sql(
        `insert into traject_feit (traject_id, gemeente_id, soort, datum, bron, door) select id, gemeente_id, $2, '2025-01-01', 'KLANTMANAGER', 'x' from traject where id = $1`,
        [t, v.versies.length % 2 ? 'UITVAL' : 'AFGESLOTEN'],
      );
    v.beeindigd = !v.beeindigd;
  }

  it('geven na elke gebeurtenis van een willekeurige geschiedenis wat het domein zegt, en tellen op', async () => {
    const d = maakToeval(20261122);
    const verhalen = new Map<number, Verhaal>();
    let peil = '2024-06';
    for (let stap = 0; stap < 220; stap++) {
      const t = d.heel(1, 6);
      const v = verhalen.get(t) ?? { versies: [], boekingen: new Map<string, bigint>(), beeindigd: false };
      verhalen.set(t, v);
      const kans = d.heel(1, 10);
      // What was spent before a move stays with the gemeente that it was booked for.
      if (d.kans(0.15)) await sql('update traject set gemeente_id = 3 - gemeente_id where id = $1', [t]);
      if (kans <= 3) await stelVast(t, v, d);
      else if (kans <= 8) await boek(t, v, d);
      else if (kans === 9) await beeindig(t, v);
      else {
        peil = maandVan(nr(peil) + d.heel(0, 3));
        await metWerker((tx) => verzetPeil(tx, `${peil}-15`));
      }
      await metWerker((tx) => werkVerplichtingenBij(tx));
      for (const [traject, w] of kans > 9 ? verhalen : new Map([[t, v]])) {
        const boekingen = [...w.boekingen].map(([k, cent]) => {
          const [contract, product, maand] = k.split('|') as [string, string, string];
          return { contract, product, jaar: Number(maand.slice(0, 4)), cent };
        });
        const versies = w.versies.map((x) => ({ ...x, delen: gewogen(x.delen) }));
        expect(await bewaard(traject)).toEqual(verplichtingen({ versies, boekingen, beeindigd: w.beeindigd, peil }));
        expect(await perGemeente('verplichting', 'jaar', 'besteed_cent', traject)).toEqual(
          await perGemeente('boeking', 'extract(year from periode)::int', 'bedrag_cent', traject),
        );
      }
    }
    expect(await metWerker(controleerVerplichtingen)).toEqual([]);
    expect(await sql(`select 1 from spuk_wacht where soort = 'TRAJECT'`)).toEqual([]);
  }, 180_000);

  it('zien een verschil als iemand aan een bewaard totaal komt', async () => {
    await sql(
      `update verplichting_stand set open_cent = open_cent + 1 where ctid = (select min(ctid) from verplichting_stand)`,
    );
    const uit = await metWerker(controleerVerplichtingen);
    expect(uit.map((x) => x.wat)).toEqual(['VERPLICHTING_STAND']);
  });
});
