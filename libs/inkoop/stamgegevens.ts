import { eersteDag, maandVan } from '#core';
import { geteld, stapel, voegSamen, type Samengevoegd, type Tx } from '#platform';
import { productnaam, type BekendeInkoop, type InkoopStam } from './domain/stamgegevens.js';

export async function bekendeInkoop(tx: Tx): Promise<BekendeInkoop> {
  const producten = await tx.query<{ code: string }>('SELECT code FROM product');
  return {
    producten: producten.map((p) => p.code),
    percelen: await tx.query(`SELECT p.code, r.code AS regio FROM perceel p JOIN regio r ON r.id = p.regio_id`),
    contracten: await tx.query(`SELECT c.nummer, p.code AS perceel, a.code AS aanbieder FROM contract c
      JOIN perceel p ON p.id = c.perceel_id JOIN aanbieder a ON a.id = c.aanbieder_id`),
    tarieven: await tx.query(`SELECT c.nummer AS contract, p.code AS product, t.van, t.tot FROM tarief t
      JOIN contract c ON c.id = t.contract_id JOIN product p ON p.id = t.product_id`),
  };
}

/** Products exist because a price or a plan names them; a name that was given is kept. */
export async function schrijfProducten(tx: Tx, codes: Iterable<string>): Promise<Samengevoegd> {
  const rijen = [...new Set(codes)].sort().map((code) => ({ code, naam: productnaam(code) }));
  await stapel(tx, 'stam_product', { code: 'text', naam: 'text' }, rijen);
  const statement = `INSERT INTO product (code, naam) SELECT s.code, s.naam FROM stam_product s
    WHERE NOT EXISTS (SELECT FROM product p WHERE p.code = s.code) ORDER BY s.code RETURNING id`;
  return { tabel: 'product', nieuw: await geteld(tx, 'product', statement, true), gewijzigd: 0, verwijderd: 0 };
}

/**
 * Writes lots, contracts and prices. A new contract without `rapportage_vanaf` must report from the month of this import:
 * the months before it would all appear as overdue at once. An empty cell leaves an existing contract as it is.
 */
export async function schrijfInkoop(tx: Tx, stam: InkoopStam, vandaag: string): Promise<Samengevoegd[]> {
  const perceel = { rij: 'int', code: 'text', regio: 'text', naam: 'text', max_aanbieders: 'int' };
  await stapel(tx, 'stam_perceel', perceel, stam.percelen);
  await stapelContracten(tx, stam, vandaag);
  const tarief = {
    rij: 'int',
    contract: 'text',
    product: 'text',
    eenheid: 'text',
    bedrag: 'bigint',
    van: 'date',
    tot: 'date',
  };
  await stapel(tx, 'stam_tarief', tarief, stam.tarieven);
  return [
    await voegSamen(tx, {
      tabel: 'perceel',
      sleutel: ['code'],
      waarden: ['regio_id', 'naam', 'max_aanbieders'],
      bron: `SELECT s.rij, s.code, r.id AS regio_id, s.naam, s.max_aanbieders FROM stam_perceel s JOIN regio r ON r.code = s.regio`,
    }),
    await voegSamen(tx, {
      tabel: 'contract',
      sleutel: ['nummer'],
      waarden: [
        'perceel_id',
        'regio_id',
        'aanbieder_id',
        'van',
        'tot',
        'ritme',
        'aanwezigheidsnorm_bp',
        'rapportage_vanaf',
      ],
      bron: `SELECT s.rij, s.nummer, p.id AS perceel_id, p.regio_id, a.id AS aanbieder_id, s.van, s.tot, s.ritme,
          s.norm AS aanwezigheidsnorm_bp,
          CASE WHEN c.id IS NULL THEN coalesce(s.vanaf, s.deze_maand) ELSE coalesce(s.vanaf, c.rapportage_vanaf) END AS rapportage_vanaf
        FROM stam_contract s JOIN perceel p ON p.code = s.perceel JOIN aanbieder a ON a.code = s.aanbieder
        LEFT JOIN contract c ON c.nummer = s.nummer`,
    }),
    await voegSamen(tx, {
      tabel: 'tarief',
      sleutel: ['contract_id', 'product_id', 'van'],
      waarden: ['eenheid', 'bedrag_e4', 'tot'],
      bron: `SELECT s.rij, c.id AS contract_id, p.id AS product_id, s.van, s.eenheid, s.bedrag AS bedrag_e4, s.tot
        FROM stam_tarief s JOIN contract c ON c.nummer = s.contract JOIN product p ON p.code = s.product`,
    }),
  ];
}

function stapelContracten(tx: Tx, stam: InkoopStam, vandaag: string): Promise<void> {
  const kolommen = {
    ...{ rij: 'int', nummer: 'text', perceel: 'text', aanbieder: 'text', van: 'date', tot: 'date', ritme: 'text' },
    ...{ norm: 'int', vanaf: 'date', deze_maand: 'date' },
  };
  const rijen = stam.contracten.map((c) => ({
    ...c,
    norm: c.aanwezigheidsnorm,
    vanaf: c.rapportage_vanaf && eersteDag(c.rapportage_vanaf),
    deze_maand: eersteDag(maandVan(vandaag)),
  }));
  return stapel(tx, 'stam_contract', kolommen, rijen);
}
