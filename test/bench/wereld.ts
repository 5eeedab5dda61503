import type pg from 'pg';
import { hashWachtwoord } from '#toegang';

export const WACHTWOORD = 'bench-wachtwoord-1';
export const CONTRACT = 'B-1';
export const KLEIN = 'B-3';
const PRODUCTEN = ['TAAL_KNM', 'ALFABETISERING', 'PARTICIPATIE'];

/** One region with 8 gemeenten, two contracts, and a number of trajecten with three parts each; all made in the database. */
export async function maakWereld(db: pg.Pool, trajecten: number): Promise<void> {
  await db.query(`
    insert into regio (code, naam, soort) values ('B', 'Bench', 'INKOOPREGIO');
    insert into gemeente (code, naam) select 'GM' || lpad(i::text, 4, '0'), 'Gemeente ' || i from generate_series(1, 8) i;
    insert into deelname (regio_id, gemeente_id, van) select 1, id, '2020-01-01' from gemeente;
    insert into aanbieder (code, naam, kvk) values ('A1', 'Aanbieder 1', '11111111'), ('A2', 'Aanbieder 2', '22222222');
    insert into product (code, naam) select p, p from unnest(array['${PRODUCTEN.join("','")}']) p;
    insert into perceel (code, regio_id, naam, max_aanbieders) values ('P', 1, 'Leerroutes', 2);
    insert into contract (nummer, perceel_id, regio_id, aanbieder_id, van, tot, ritme, aanwezigheidsnorm_bp)
      values ('${CONTRACT}', 1, 1, 1, '2020-01-01', '2029-12-31', 'MAAND', 8000), ('B-2', 1, 1, 2, '2020-01-01', '2029-12-31', 'MAAND', 8000);
    insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van) select c, p, 'LESUUR', 148500, '2020-01-01' from generate_series(1, 2) c, generate_series(1, 3) p;
    insert into spuk_budget (gemeente_id, jaar, bedrag_cent) select id, j, 500000000000 from gemeente, generate_series(2020, 2029) j;`);
  await db.query(
    `insert into traject (trajectnummer, gemeente_id, doelgroep) select 'BE-' || (100000 + i), 1 + i % 8, 'ASIELSTATUSHOUDER' from generate_series(1, $1::int) i`,
    [trajecten],
  );
  await db.query(`
    insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent) select id, 1, '2023-12-01', 'Z_ROUTE', 100000000 from traject;
    insert into pip_onderdeel (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h)
      select p.id, k, 1, '2024-01-01', '2027-12-31', 4000, 400000 from pip p, generate_series(1, 3) k;`);
  await db.query(
    `insert into gebruiker (email, naam, wachtwoord_hash) values ('a1@bench', 'A1', $1), ('r@bench', 'R', $1)`,
    [await hashWachtwoord(WACHTWOORD)],
  );
  await db.query(
    `insert into toewijzing (gebruiker_id, rol, aanbieder_id, van) values (1, 'AANBIEDER', 1, '2020-01-01')`,
  );
  await db.query(
    `insert into toewijzing (gebruiker_id, rol, regio_id, van) values (2, 'CONTRACTMANAGER', 1, '2020-01-01')`,
  );
  await kleinContract(db);
  await db.query('analyze');
}

/** A contract of ordinary size: 17 trajecten with three parts, for a report of 50 lines. */
async function kleinContract(db: pg.Pool): Promise<void> {
  await db.query(`
    insert into contract (nummer, perceel_id, regio_id, aanbieder_id, van, tot, ritme, aanwezigheidsnorm_bp)
      values ('${KLEIN}', 1, 1, 1, '2020-01-01', '2029-12-31', 'MAAND', 8000);
    insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van) select 3, p, 'LESUUR', 148500, '2020-01-01' from generate_series(1, 3) p;
    insert into traject (trajectnummer, gemeente_id, doelgroep) select 'KL-' || (100000 + i), 1 + i % 8, 'ASIELSTATUSHOUDER' from generate_series(1, 17) i;
    insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent) select id, 1, '2023-12-01', 'Z_ROUTE', 100000000 from traject where trajectnummer like 'KL-%';
    insert into pip_onderdeel (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h)
      select p.id, k, 3, '2024-01-01', '2027-12-31', 4000, 400000 from pip p join traject t on t.id = p.traject_id and t.trajectnummer like 'KL-%', generate_series(1, 3) k;`);
}

/** Adds booked history of a second contract, other trajecten, until there are `regels` lines and bookings. */
export async function voegHistorieToe(db: pg.Pool, regels: number): Promise<void> {
  const perMaand = Math.ceil(regels / 24);
  await db.query(
    `insert into traject (trajectnummer, gemeente_id, doelgroep) select 'HI-' || (1000000 + i), 1 + i % 8, 'ASIELSTATUSHOUDER' from generate_series(1, $1::int) i`,
    [Math.ceil(perMaand / 3)],
  );
  await db.query(`
    insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent) select id, 1, '2021-12-01', 'Z_ROUTE', 100000000 from traject where trajectnummer like 'HI-%';
    insert into pip_onderdeel (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h)
      select p.id, k, 2, '2022-01-01', '2027-12-31', 4000, 400000 from pip p join traject t on t.id = p.traject_id and t.trajectnummer like 'HI-%', generate_series(1, 3) k;
    insert into rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op, laatste_versie)
      select 2, 2, 1, 'MAAND', m::date, m::date + 40, 1 from generate_series('2022-01-01'::date, '2023-12-01'::date, interval '1 month') m;
    insert into inlevering (rapportage_id, aanbieder_id, regio_id, versie, bestandsnaam, bytes, sha256, status, via)
      select id, 2, 1, 1, 'historie.csv', 1, sha256(id::text::bytea), 'VERWERKT', 'CLI' from rapportage where contract_id = 2;
    update rapportage r set huidige_inlevering_id = i.id from inlevering i where i.rapportage_id = r.id;`);
  await db.query(`
    insert into rapportageregel (inlevering_id, rij, aanbieder_id, regio_id, gemeente_id, traject_id, product_id, trajectnummer, product,
      aangeboden_h, gevolgd_h, geoorloofd_h, ongeoorloofd_h, in_de_pas, eenheden_h, bedrag_cent, oordeel)
    select r.huidige_inlevering_id, row_number() over (partition by r.id), 2, 1, t.gemeente_id, t.id, k, t.trajectnummer, 'TAAL_KNM',
      4000, 3600, 200, 200, true, 4000, 59400, 'GEBOEKT'
    from rapportage r, traject t, generate_series(1, 3) k where r.contract_id = 2 and t.trajectnummer like 'HI-%';
    insert into boeking (traject_id, product_id, contract_id, periode, inlevering_id, rij, gemeente_id, regio_id, aanbieder_id,
      aangeboden_h, gevolgd_h, eenheden_h, bedrag_cent, in_de_pas)
    select l.traject_id, l.product_id, 2, r.periode, l.inlevering_id, l.rij, l.gemeente_id, 1, 2, 4000, 3600, 4000, 59400, true
    from rapportageregel l join rapportage r on r.huidige_inlevering_id = l.inlevering_id where r.contract_id = 2;
    insert into besteding (gemeente_id, periode, contract_id, product_id, regio_id, aanbieder_id, bedrag_cent, aangeboden_h,
      gevolgd_h, eenheden_h, aantal)
    select gemeente_id, periode, contract_id, product_id, 1, 2, sum(bedrag_cent), sum(aangeboden_h), sum(gevolgd_h),
      sum(eenheden_h), count(*) from boeking where contract_id = 2 group by 1, 2, 3, 4;`);
  await db.query('vacuum analyze');
  await db.query('checkpoint');
}

export type Regel = [
  traject: string,
  product: string,
  aangeboden: string,
  gevolgd: string,
  g: string,
  o: string,
  pas: string,
  eenheden: string,
  bedrag: string,
];
const KOP = [
  'trajectnummer',
  'product',
  'uren_aangeboden',
  'uren_gevolgd',
  'uren_geoorloofd_verzuim',
  'uren_ongeoorloofd_verzuim',
  'in_de_pas',
  'eenheden',
  'bedrag',
];

/** Lines with the share of mistakes that real files have: about one line in ten gets a finding. */
export function* maakRegels(aantal: number, begin = 'BE'): Generator<Regel> {
  for (let i = 0; i < aantal; i++) {
    const traject = `${begin}-${100001 + Math.floor(i / 3)}`;
    const product = PRODUCTEN[i % 3]!;
    if (i % 97 === 0) yield [traject, 'ONBEKEND', '40', '36', '2', '2', 'J', '40', '594,00'];
    else if (i % 89 === 0) yield [traject, product, '40', '36', '2', '1', 'J', '40', '594,00'];
    else if (i % 31 === 0) yield [traject, product, '40', '20', '10', '10', 'J', '40', '594,00'];
    else if (i % 43 === 0) yield [traject, product, '50', '45', '5', '0', 'J', '50', '742,50'];
    else if (i % 53 === 0) yield [traject, product, '40', '36', '2', '2', 'J', '40', '600,00'];
    else yield [traject, product, '40', '36,25', '2', '1,75', 'J', '40', '594,00'];
  }
}

export const alsCsv = (aantal: number, begin = 'BE'): Buffer =>
  Buffer.from(`${[KOP, ...maakRegels(aantal, begin)].map((r) => r.join(';')).join('\r\n')}\r\n`);

/** A workbook as spreadsheet programs write it: shared strings, numbers as numbers. */
export async function alsXlsx(aantal: number): Promise<Buffer> {
  const { Workbook } = await import('@cj-tech-master/excelts');
  const boek = new Workbook();
  const blad = boek.addWorksheet('rapportage');
  blad.addRow(KOP);
  for (const r of maakRegels(aantal))
    blad.addRow(r.map((c, k) => (k < 2 || k === 6 ? c : Number(c.replace(',', '.')))));
  return Buffer.from(await boek.xlsx.writeBuffer());
}
