const OORDEEL = `CASE WHEN w.fouten <> 0 THEN 'AFGEWEZEN' WHEN w.blok <> 0 THEN 'GEBLOKKEERD' ELSE 'GEBOEKT' END`;
/** Whether a traject exists elsewhere is no business of the aanbieder, who reads these rows. */
const TRAJECT = `CASE WHEN w.gemeente_id IS NOT NULL THEN w.traject_id END`;
/** Without a tariff a line books its hours and no money. */
const BEDRAG = `CASE WHEN w.tarief_e4 IS NULL THEN 0 ELSE w.bedrag_cent END`;

export const REGELS_OPSLAAN = `
INSERT INTO rapportageregel (inlevering_id, rij, aanbieder_id, regio_id, gemeente_id, traject_id, product_id,
  trajectnummer, product, aangeboden_h, gevolgd_h, geoorloofd_h, ongeoorloofd_h, in_de_pas, eenheden_h, bedrag_cent,
  oordeel, fouten)
SELECT r.inlevering_id, w.rij, r.aanbieder_id, r.regio_id, w.gemeente_id, ${TRAJECT}, w.product_id, w.trajectnummer,
  w.product, w.aangeboden_h, w.gevolgd_h, w.geoorloofd_h, w.ongeoorloofd_h, w.in_de_pas, w.eenheden_h, w.bedrag_cent,
  ${OORDEEL}, w.fouten
FROM rec_regel w JOIN rec_rapport r ON r.nr = w.nr`;

/** Stored lines follow the master data when they are judged again. */
export const REGELS_BIJWERKEN = `
UPDATE rapportageregel g SET gemeente_id = w.gemeente_id, traject_id = ${TRAJECT}, product_id = w.product_id,
  oordeel = ${OORDEEL}, fouten = w.fouten
FROM rec_regel w JOIN rec_rapport r ON r.nr = w.nr
WHERE g.inlevering_id = r.inlevering_id AND g.rij = w.rij AND NOT w.extra
  AND (g.gemeente_id, g.traject_id, g.product_id, g.oordeel, g.fouten)
    IS DISTINCT FROM (w.gemeente_id, ${TRAJECT}, w.product_id, ${OORDEEL}, w.fouten)`;

export const ONTBOEK = `
WITH weg AS (
  DELETE FROM boeking b USING rec_rapport r WHERE r.hoofd AND b.contract_id = r.contract_id AND b.periode = r.periode
  RETURNING b.traject_id, b.product_id, b.contract_id, b.periode, b.gemeente_id, b.aanbieder_id, b.aangeboden_h,
    b.gevolgd_h, b.eenheden_h, b.bedrag_cent)
INSERT INTO rec_weg SELECT * FROM weg`;

const TE_BOEKEN = `
INSERT INTO boeking (traject_id, product_id, contract_id, periode, inlevering_id, rij, gemeente_id, regio_id,
  aanbieder_id, aangeboden_h, gevolgd_h, eenheden_h, bedrag_cent, in_de_pas)
SELECT w.traject_id, w.product_id, r.contract_id, r.periode, r.inlevering_id, w.rij, w.gemeente_id, r.regio_id,
  r.aanbieder_id, w.aangeboden_h, w.gevolgd_h, w.eenheden_h, ${BEDRAG}, w.in_de_pas
FROM rec_regel w JOIN rec_rapport r ON r.nr = w.nr
WHERE w.fouten = 0 AND w.blok = 0 AND NOT w.extra`;
export const BOEK = `${TE_BOEKEN} ORDER BY w.traject_id, w.product_id`;

/** The same lines under other master data: only bookings that differ are replaced, and those are remembered. */
const KERN = `traject_id, product_id, contract_id, periode, gemeente_id, aanbieder_id, aangeboden_h, gevolgd_h,
  eenheden_h, bedrag_cent`;
export const HERBOEK_WEG = `
WITH weg AS (
  DELETE FROM boeking b USING rec_rapport r WHERE r.hoofd AND b.contract_id = r.contract_id AND b.periode = r.periode
    AND NOT EXISTS (SELECT FROM rec_regel w WHERE w.nr = r.nr AND w.rij = b.rij AND w.fouten = 0 AND w.blok = 0
      AND NOT w.extra AND (b.inlevering_id, b.traject_id, b.product_id, b.gemeente_id, b.regio_id, b.aanbieder_id, b.bedrag_cent)
        = (r.inlevering_id, w.traject_id, w.product_id, w.gemeente_id, r.regio_id, r.aanbieder_id, ${BEDRAG}))
  RETURNING b.*)
INSERT INTO rec_weg SELECT ${KERN} FROM weg`;
export const HERBOEK = `
WITH erbij AS (${TE_BOEKEN} AND NOT EXISTS (SELECT FROM boeking b WHERE b.traject_id = w.traject_id
    AND b.product_id = w.product_id AND b.contract_id = r.contract_id AND b.periode = r.periode)
  RETURNING *)
INSERT INTO rec_weg SELECT ${KERN} FROM erbij`;

/** The gemeenten whose totals this work can change, from the first month on. */
export const GEMEENTEN = `
INSERT INTO rec_gemeente
SELECT gemeente_id, min(periode) FROM (
  SELECT w.gemeente_id, r.periode FROM rec_regel w JOIN rec_rapport r ON r.nr = w.nr WHERE w.fouten = 0 AND w.blok = 0
  UNION SELECT gemeente_id, periode FROM rec_weg) x
GROUP BY gemeente_id`;

export const ROLLUP_WEG = `
DELETE FROM besteding b USING rec_rapport r WHERE r.hoofd AND b.contract_id = r.contract_id AND b.periode = r.periode`;
export const ROLLUP = `
INSERT INTO besteding (gemeente_id, periode, contract_id, product_id, regio_id, aanbieder_id, bedrag_cent, aangeboden_h,
  gevolgd_h, eenheden_h, aantal)
SELECT w.gemeente_id, r.periode, r.contract_id, w.product_id, r.regio_id, r.aanbieder_id, sum(${BEDRAG}),
  sum(w.aangeboden_h), sum(w.gevolgd_h), sum(w.eenheden_h), count(*)
FROM rec_regel w JOIN rec_rapport r ON r.nr = w.nr WHERE w.fouten = 0 AND w.blok = 0 AND NOT w.extra
GROUP BY w.gemeente_id, r.periode, r.contract_id, w.product_id, r.regio_id, r.aanbieder_id
ORDER BY 1, 2, 3, 4`;

/** Counts on the version; only where they changed, because each change is in the audit. */
export const TELLINGEN = `
UPDATE inlevering i SET aantal_regels = t.regels, aantal_afgewezen = t.afgewezen, aantal_geblokkeerd = t.geblokkeerd,
  aantal_geboekt = t.geboekt, bedrag_geboekt_cent = t.bedrag
FROM (
  SELECT r.inlevering_id, count(w.rij) regels, count(*) FILTER (WHERE w.fouten <> 0) afgewezen,
    count(*) FILTER (WHERE w.blok <> 0) geblokkeerd, count(*) FILTER (WHERE w.fouten = 0 AND w.blok = 0) geboekt,
    coalesce(sum(${BEDRAG}) FILTER (WHERE w.fouten = 0 AND w.blok = 0), 0) bedrag
  FROM rec_rapport r LEFT JOIN rec_regel w ON w.nr = r.nr WHERE r.hoofd GROUP BY 1) t
WHERE i.id = t.inlevering_id
  AND (i.aantal_regels, i.aantal_afgewezen, i.aantal_geblokkeerd, i.aantal_geboekt, i.bedrag_geboekt_cent)
    IS DISTINCT FROM (t.regels, t.afgewezen, t.geblokkeerd, t.geboekt, t.bedrag)`;
