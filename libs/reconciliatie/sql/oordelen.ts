import { foutBits, veldLabel } from '#rapportage';
import { oordelen } from '../domain/rec-regels.js';

const VONDST = `INSERT INTO rec_vondst (rapportage_id, inlevering_id, code, sleutel, rij, trajectnummer, product, veld,
  gemeten, grens, gemeente_id, regio_id, aanbieder_id, zicht_aanbieder_id)`;
const bit = Object.fromEntries(oordelen.map((r) => [r.code, r.bit]));
const rond = (teller: string, deler: number): string => `((${teller}) + ${deler / 2}) / ${deler}`;
/** Shares are ten-thousandths (`_bp`), tariffs ten-thousandths of a euro on hundredths of a unit. */
const deel = (bp: string, van: string): string => rond(`${bp}::bigint * ${van}`, 10000);

/**
 * Sums per booked line. One probe on the bookings of the traject gives all of them, and whether there are bookings that
 * this line can touch: a later month, or this month under another contract.
 */
const feit = (welke: string): string => `
  SELECT w.*, r.contract_id, r.periode, r.rapportage_id, r.inlevering_id, r.regio_id, r.aanbieder_id, k.aanbodgrens_bp,
    k.tempogrens_bp, k.tempo_vanaf_maand, k.aanwezigheidsnorm_bp, c.cum_aangeboden, c.cum_gevolgd, c.cum_eenheden,
    c.totaal, c.alleen, c.raakt,
    ${rond('w.eenheden_h::bigint * w.tarief_e4', 10000)} AS berekend
  FROM rec_regel w JOIN rec_rapport r ON r.nr = w.nr JOIN contract k ON k.id = r.contract_id
  CROSS JOIN LATERAL (
    SELECT sum(b.aangeboden_h) FILTER (WHERE b.eigen) AS cum_aangeboden, sum(b.gevolgd_h) FILTER (WHERE b.eigen) AS cum_gevolgd,
      sum(b.eenheden_h) FILTER (WHERE b.eigen) AS cum_eenheden,
      sum(b.bedrag_cent) FILTER (WHERE b.periode <= r.periode)::bigint AS totaal,
      bool_and(b.aanbieder_id = r.aanbieder_id) FILTER (WHERE b.periode <= r.periode) AS alleen,
      bool_or(b.periode > r.periode OR (b.periode = r.periode AND b.contract_id <> r.contract_id)) AS raakt
    FROM (SELECT b.*, b.product_id = w.product_id AND b.contract_id = r.contract_id AND b.periode <= r.periode
            AND b.periode >= w.deel_maand AS eigen
          FROM boeking b WHERE b.traject_id = w.traject_id) b) c
  WHERE w.fouten = 0 AND w.blok = 0 AND ${welke}`;

const ACHTER = `maanden >= tempo_vanaf_maand AND uren_per_maand_h > 0
      AND cum_gevolgd * 10000 < tempogrens_bp::bigint * uren_per_maand_h * maanden`;
/** Each rule once: its condition, measured value and limit. The texts stand in domain/rec-regels.ts under the same code. */
const VOORWAARDEN: Record<string, [waar: string, gemeten: string, grens: string]> = {
  'REC-205': [
    'uren_per_maand_h > 0 AND aangeboden_h::bigint * 10000 > aanbodgrens_bp::bigint * uren_per_maand_h',
    'aangeboden_h',
    deel('aanbodgrens_bp', 'uren_per_maand_h'),
  ],
  'REC-206': [
    'aangeboden_h > 0 AND gevolgd_h::bigint * 10000 < aanwezigheidsnorm_bp::bigint * aangeboden_h',
    // A share that falls short must not be shown as if it did not: rounded down.
    'gevolgd_h::bigint * 10000 / nullif(aangeboden_h, 0)',
    'aanwezigheidsnorm_bp',
  ],
  'REC-207': [ACHTER, 'cum_gevolgd', deel('tempogrens_bp', 'uren_per_maand_h * maanden')],
  'REC-208': [`in_de_pas AND ${ACHTER}`, 'NULL::bigint', 'NULL::bigint'],
  'REC-209': ['uren_totaal_h > 0 AND cum_aangeboden > uren_totaal_h', 'cum_aangeboden', 'uren_totaal_h'],
  'REC-301': ['tarief_e4 IS NULL', 'NULL::bigint', 'NULL::bigint'],
  'REC-302': ['abs(bedrag_cent - berekend) > 1', 'bedrag_cent', 'berekend'],
  'REC-303': [`eenheid = 'LESUUR' AND eenheden_h <> aangeboden_h`, 'eenheden_h', 'aangeboden_h'],
  'REC-304': ['totaal > kostprijs_cent', 'totaal', 'kostprijs_cent'],
  'REC-305': [`eenheid = 'TRAJECT' AND cum_eenheden > 100`, 'cum_eenheden', '100'],
};
const MASKER = Object.entries(VOORWAARDEN)
  .map(([code, [waar]]) => `CASE WHEN ${waar} THEN ${bit[code]} ELSE 0 END`)
  .join('\n    + ');
const UITVOUWEN = Object.entries(VOORWAARDEN)
  .map(([code, [, gemeten, grens]]) => `(${bit[code]}, '${code}', (${gemeten})::bigint, (${grens})::bigint)`)
  .join(',\n    ');

/** Only where every part of the PIP and every counted booking is the aanbieder's own; else it would tell of another. */
const ZICHT_304 = `f.alleen AND NOT EXISTS (SELECT FROM pip_onderdeel o JOIN contract a ON a.id = o.contract_id
      WHERE o.pip_id = f.pip_id AND a.aanbieder_id <> f.aanbieder_id)`;

const perRegel = (welke: string): string =>
  `feit AS MATERIALIZED (SELECT f.*, ${MASKER} AS masker FROM (${feit(welke)}) f)`;
const UITGEVOUWEN = `
SELECT f.rapportage_id, f.inlevering_id, v.code, upper(f.trajectnummer || '|' || f.product), f.rij, f.trajectnummer,
  f.product, NULL, v.gemeten, v.grens, f.gemeente_id, f.regio_id, f.aanbieder_id,
  CASE WHEN v.code <> 'REC-304' OR (${ZICHT_304}) THEN f.aanbieder_id END
FROM feit f CROSS JOIN LATERAL (VALUES
    ${UITVOUWEN}) v (bit, code, gemeten, grens)
WHERE f.masker <> 0 AND f.masker & v.bit <> 0`;

/** The one pass over the lines of the reports at hand; what it can touch elsewhere is put in rec_traject. */
export const OORDELEN = `
WITH ${perRegel('NOT w.extra')},
raakt AS (INSERT INTO rec_traject SELECT traject_id, min(periode) FROM feit WHERE raakt GROUP BY 1)
${VONDST} ${UITGEVOUWEN}`;

/** The same rules for the lines elsewhere that were touched. */
export const OORDELEN_EXTRA = `WITH ${perRegel('w.extra')} ${VONDST} ${UITGEVOUWEN}`;

const KERN = `traject_id, product_id, contract_id, periode, gemeente_id, aanbieder_id, aangeboden_h, gevolgd_h, eenheden_h,
  bedrag_cent`;
/** After a correction only trajecten whose bookings really changed touch other lines, also those that fell away. */
export const TRAJECT_ANDERS = `
WITH nu AS (SELECT b.* FROM rec_rapport r JOIN boeking b ON b.contract_id = r.contract_id AND b.periode = r.periode WHERE r.hoofd),
anders AS (
  (SELECT ${KERN} FROM rec_weg EXCEPT SELECT ${KERN} FROM nu)
  UNION ALL (SELECT ${KERN} FROM nu EXCEPT SELECT ${KERN} FROM rec_weg)),
gelijk AS (DELETE FROM rec_traject t WHERE NOT EXISTS (SELECT FROM anders a WHERE a.traject_id = t.traject_id))
INSERT INTO rec_traject SELECT traject_id, min(periode) FROM anders GROUP BY 1`;

const FOUTEN = foutBits.map((f) => `(${f.bit}, '${f.code}', '${veldLabel[f.veld]}')`).join(', ');

/** Rejected and blocked lines. Lines that say the same get a number, in the order of the file. */
export const NIET_GEBOEKT = `
${VONDST}
SELECT rapportage_id, inlevering_id, code, sleutel || CASE WHEN n > 1 THEN '|' || n ELSE '' END, rij, trajectnummer,
  product, veld, NULL, NULL, gemeente_id, regio_id, aanbieder_id, aanbieder_id
FROM (
  SELECT x.*, row_number() OVER (PARTITION BY rapportage_id, code, sleutel ORDER BY rij) AS n FROM (
    SELECT r.rapportage_id, r.inlevering_id, r.regio_id, r.aanbieder_id, v.code, w.rij, w.trajectnummer, w.product, v.veld,
      CASE WHEN v.code <> 'REC-201' THEN w.gemeente_id END AS gemeente_id,
      upper(coalesce(w.trajectnummer, '') || '|' || coalesce(w.product, '')) || coalesce('|' || v.veld, '') AS sleutel
    FROM rec_regel w JOIN rec_rapport r ON r.nr = w.nr
    CROSS JOIN LATERAL (
      SELECT f.code, CASE WHEN f.code = 'RAP-103' THEN f.veld END AS veld FROM (VALUES ${FOUTEN}) f (bit, code, veld)
      WHERE w.fouten & f.bit <> 0
      UNION ALL SELECT 'REC-' || w.blok, NULL WHERE w.blok <> 0) v
    WHERE NOT w.extra AND (w.fouten <> 0 OR w.blok <> 0)) x) y`;

/**
 * A part of a valid PIP on this contract and no line that names it. The unit is that of the tariff on the first day of
 * the month; where none is valid then, of the tariff nearest before it, else of the first one after.
 */
export const ONTBREEKT = `
WITH soort AS MATERIALIZED (
  SELECT r.*, pr.id AS product_id, pr.code AS product FROM rec_rapport r CROSS JOIN product pr
  WHERE r.hoofd AND (SELECT f.eenheid FROM tarief f WHERE f.contract_id = r.contract_id AND f.product_id = pr.id
    ORDER BY f.van <= r.periode DESC, abs(f.van - r.periode) LIMIT 1) IS DISTINCT FROM 'TRAJECT'),
deel AS (
  SELECT DISTINCT r.nr, r.product_id, p.id AS pip_id, p.traject_id, p.versie
  FROM soort r JOIN pip_onderdeel o ON o.contract_id = r.contract_id AND o.product_id = r.product_id
    AND o.van <= r.laatste AND (o.tot IS NULL OR o.tot >= r.periode) AND o.contract_id = ANY ($1::int[])
  JOIN pip p ON p.id = o.pip_id AND p.vastgesteld_op <= r.laatste
  WHERE NOT EXISTS (SELECT FROM rec_regel w WHERE w.nr = r.nr AND w.traject_id = p.traject_id
    AND w.product_id = o.product_id AND NOT w.extra))
${VONDST}
SELECT r.rapportage_id, r.inlevering_id, 'REC-501', upper(t.trajectnummer || '|' || r.product), NULL, t.trajectnummer,
  r.product, NULL, NULL, NULL, CASE WHEN d.id IS NOT NULL THEN t.gemeente_id END, r.regio_id, r.aanbieder_id, r.aanbieder_id
FROM deel x JOIN soort r ON r.nr = x.nr AND r.product_id = x.product_id
JOIN LATERAL (
  SELECT t.trajectnummer, coalesce((SELECT e.gemeente_id FROM eerdere_gemeente e WHERE e.traject_id = t.id AND e.tot >= r.laatste
    ORDER BY e.tot LIMIT 1), t.gemeente_id) AS gemeente_id FROM traject t WHERE t.id = x.traject_id) t ON true
LEFT JOIN deelname d ON d.regio_id = r.regio_id AND d.gemeente_id = t.gemeente_id AND d.van <= r.laatste
  AND (d.tot IS NULL OR d.tot >= r.laatste)
WHERE NOT EXISTS (SELECT FROM pip h WHERE h.traject_id = x.traject_id AND h.versie > x.versie
  AND h.vastgesteld_op <= r.laatste)`;

/** After other master data only trajecten whose bookings changed touch other lines; rec_weg holds both sides. */
export const TRAJECT_HERBOEKT = `
WITH gelijk AS (DELETE FROM rec_traject t WHERE NOT EXISTS (SELECT FROM rec_weg a WHERE a.traject_id = t.traject_id))
INSERT INTO rec_traject SELECT traject_id, min(periode) FROM rec_weg GROUP BY 1`;

/**
 * Every report of the same year, from the touched month on, that books money for a touched gemeente. The budget is the
 * latest decision, or else the amount of the master data; money of another purse does not count against it.
 */
export const BUDGET = `
INSERT INTO rec_budget
SELECT ra.id, ra.huidige_inlevering_id, c.gemeente_id, m.code, ra.regio_id, ra.aanbieder_id, c.besteed,
  coalesce(d.bedrag_cent, s.bedrag_cent)
FROM (
  SELECT b.gemeente_id, b.contract_id, b.periode, g.vanaf, sum(b.bedrag_cent) AS bedrag,
    sum(sum(b.bedrag_cent)) OVER (PARTITION BY b.gemeente_id, extract(year FROM b.periode) ORDER BY b.periode) AS besteed
  FROM (SELECT gemeente_id, vanaf, make_date(extract(year FROM vanaf)::int, 1, 1) AS jaar
    FROM (SELECT gemeente_id, min(vanaf) AS vanaf FROM rec_gemeente GROUP BY 1) x) g
  JOIN besteding b ON b.gemeente_id = g.gemeente_id AND b.periode >= g.jaar
    AND ($1 OR b.periode < g.jaar + interval '1 year')
  WHERE NOT EXISTS (SELECT FROM spuk_toerekening t WHERE t.regio_id = b.regio_id AND t.product_id = b.product_id
    AND t.beurs <> 'INBURGERINGSVOORZIENINGEN' AND t.van_jaar <= extract(year FROM b.periode)
    AND (t.tot_jaar IS NULL OR t.tot_jaar >= extract(year FROM b.periode)))
  GROUP BY b.gemeente_id, b.contract_id, b.periode, g.vanaf) c
JOIN gemeente m ON m.id = c.gemeente_id
JOIN rapportage ra ON ra.contract_id = c.contract_id AND ra.periode = c.periode AND ra.huidige_inlevering_id IS NOT NULL
LEFT JOIN spuk_budget s ON s.gemeente_id = c.gemeente_id AND s.jaar = extract(year FROM c.periode)
LEFT JOIN LATERAL (SELECT x.bedrag_cent FROM spuk_besluit x WHERE x.gemeente_id = c.gemeente_id
  AND x.jaar = extract(year FROM c.periode) AND x.beurs = 'INBURGERINGSVOORZIENINGEN' AND x.ingetrokken_op IS NULL
  ORDER BY x.soort = 'DEFINITIEF' DESC, x.besloten_op DESC, x.id DESC LIMIT 1) d ON true
WHERE c.periode >= c.vanaf AND c.bedrag > 0`;

export const BUDGET_OVER = `
${VONDST}
SELECT rapportage_id, inlevering_id, 'REC-401', code, NULL, NULL, NULL, NULL, gemeten, grens, gemeente_id, regio_id,
  aanbieder_id, NULL
FROM rec_budget WHERE gemeten > grens`;
