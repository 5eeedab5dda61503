import { stapel, voegSamen, type Samengevoegd, type Tx } from '#platform';
import type { BekendeTrajecten, TrajectenStam } from './domain/stamgegevens.js';

export async function bekendeTrajecten(tx: Tx): Promise<BekendeTrajecten> {
  const trajecten = await tx.query<{ trajectnummer: string }>('SELECT trajectnummer FROM traject');
  return {
    trajecten: trajecten.map((t) => t.trajectnummer),
    pips: await tx.query(
      `SELECT t.trajectnummer, p.versie, p.vastgesteld_op, p.soort IS NOT NULL AS eigen
       FROM pip p JOIN traject t ON t.id = p.traject_id`,
    ),
    verhuisd: await tx.query(
      `SELECT t.trajectnummer, n.code AS nu, g.code AS van, max(e.tot)::text AS tot FROM eerdere_gemeente e
       JOIN traject t ON t.id = e.traject_id JOIN gemeente n ON n.id = t.gemeente_id JOIN gemeente g ON g.id = e.gemeente_id
       GROUP BY 1, 2, 3`,
    ),
  };
}

/** Writes trajecten and PIP versions; the parts of a version that the files name become exactly the parts in the file. */
export async function schrijfTrajecten(tx: Tx, stam: TrajectenStam): Promise<Samengevoegd[]> {
  await stapelTrajecten(tx, stam);
  const traject = await voegSamen(tx, {
    tabel: 'traject',
    sleutel: ['trajectnummer'],
    waarden: ['gemeente_id', 'doelgroep', 'gehuisvest_op'],
    bron: `SELECT s.rij, s.trajectnummer, g.id AS gemeente_id, s.doelgroep, s.gehuisvest_op
      FROM stam_traject s JOIN gemeente g ON g.code = s.gemeente`,
  });
  const pip = await voegSamen(tx, {
    tabel: 'pip',
    sleutel: ['traject_id', 'versie'],
    waarden: ['vastgesteld_op', 'leerroute', 'kostprijs_cent'],
    bron: `SELECT s.rij, t.id AS traject_id, s.versie, s.vastgesteld_op, s.leerroute, s.kostprijs AS kostprijs_cent
      FROM stam_pip s JOIN traject t ON t.trajectnummer = s.trajectnummer`,
  });
  const onderdeel = await voegSamen(tx, {
    tabel: 'pip_onderdeel',
    sleutel: ['pip_id', 'product_id', 'contract_id', 'van'],
    waarden: ['tot', 'uren_per_maand_h', 'uren_totaal_h'],
    bron: `SELECT s.rij, p.id AS pip_id, d.id AS product_id, c.id AS contract_id, s.van, s.tot,
        s.uren_per_maand AS uren_per_maand_h, s.uren_totaal AS uren_totaal_h
      FROM stam_onderdeel s JOIN traject t ON t.trajectnummer = s.trajectnummer
      JOIN pip p ON p.traject_id = t.id AND p.versie = s.versie
      JOIN product d ON d.code = s.product JOIN contract c ON c.nummer = s.contract`,
  });
  return [traject, pip, { ...onderdeel, verwijderd: await verwijderOnderdelen(tx) }];
}

/** The rows go, so what stays behind for judging again is their PIP and their contract. */
async function verwijderOnderdelen(tx: Tx): Promise<number> {
  const [uit] = await tx.query<{ n: number }>(`WITH weg AS (
      DELETE FROM pip_onderdeel o USING (
        SELECT p.id FROM pip p JOIN traject t ON t.id = p.traject_id
        JOIN (SELECT trajectnummer, versie FROM stam_pip UNION SELECT trajectnummer, versie FROM stam_onderdeel) s
          ON s.trajectnummer = t.trajectnummer AND s.versie = p.versie) genoemd
      WHERE o.pip_id = genoemd.id AND NOT EXISTS (
        SELECT FROM samen_pip_onderdeel n WHERE n.pip_id = o.pip_id AND n.product_id = o.product_id
          AND n.contract_id = o.contract_id AND n.van = o.van)
      RETURNING o.pip_id, o.contract_id),
    genoteerd AS (
      INSERT INTO stam_geraakt
      SELECT 'pip', pip_id, false FROM weg UNION SELECT 'contract', contract_id, false FROM weg)
    SELECT count(*)::int AS n FROM weg`);
  return uit!.n;
}

async function stapelTrajecten(tx: Tx, stam: TrajectenStam): Promise<void> {
  const traject = { rij: 'int', trajectnummer: 'text', gemeente: 'text', doelgroep: 'text', gehuisvest_op: 'date' };
  const pip = {
    ...{ rij: 'int', trajectnummer: 'text', versie: 'int', vastgesteld_op: 'date', leerroute: 'text' },
    kostprijs: 'bigint',
  };
  const onderdeel = {
    ...{
      rij: 'int',
      trajectnummer: 'text',
      versie: 'int',
      product: 'text',
      contract: 'text',
      van: 'date',
      tot: 'date',
    },
    ...{ uren_per_maand: 'int', uren_totaal: 'int' },
  };
  await stapel(tx, 'stam_traject', traject, stam.trajecten);
  await stapel(tx, 'stam_pip', pip, stam.pips);
  await stapel(tx, 'stam_onderdeel', onderdeel, stam.onderdelen);
}
