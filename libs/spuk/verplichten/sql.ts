/**
 * The commitments of a set of trajecten from plans, ends and booked lines: the same reckoning as domain/verplichting.ts,
 * set-based. $1 = trajecten, $2 = first day of the month it holds for.
 */
const maandNr = (d: string): string => `(12 * extract(year FROM ${d})::int + extract(month FROM ${d})::int - 1)`;

/** Largest remainder: whole cents of `bedrag` by `gewicht` within `groep`, ties in the order of `orde`. */
const verdeeld = (bron: string, groep: string, orde: string): string => `
  SELECT v.*, v.heel + CASE WHEN row_number() OVER (PARTITION BY ${groep} ORDER BY v.rest DESC, ${orde})
    <= v.bedrag - v.som_heel THEN 1 ELSE 0 END AS deel
  FROM (SELECT u.*, sum(u.heel) OVER (PARTITION BY ${groep}) AS som_heel
    FROM (SELECT w.*, div(w.bedrag::numeric * w.gewicht, w.som)::bigint AS heel, mod(w.bedrag::numeric * w.gewicht, w.som) AS rest
      FROM (SELECT b.*, sum(b.gewicht) OVER (PARTITION BY ${groep}) AS som FROM (${bron}) b) w) u) v`;

/** A part without a last day runs as long as its hours take, else a year. */
const LAATSTE_MAAND = `CASE WHEN o.tot IS NOT NULL THEN ${maandNr('o.tot')}
  WHEN o.uren_per_maand_h > 0 AND o.uren_totaal_h > 0
    THEN ${maandNr('o.van')} + (o.uren_totaal_h + o.uren_per_maand_h - 1) / o.uren_per_maand_h - 1
  ELSE ${maandNr('o.van')} + 11 END`;

/** Without prices of the parts: by hours × tariff of its first day when every part has a tariff, else by hours. */
const DELEN = `
  SELECT p.traject_id, p.versie, p.kostprijs_cent, p.versie = w.laatste AS geldt, o.id, o.contract_id, o.product_id,
    o.bedrag_cent AS bekend, ${maandNr('o.van')} AS m0, greatest(${maandNr('o.van')}, ${LAATSTE_MAAND}) AS m1,
    o.uren_totaal_h::numeric AS uren,
    CASE f.eenheid WHEN 'TRAJECT' THEN 100 * f.bedrag_e4
      WHEN 'MAAND' THEN 100 * f.bedrag_e4 * (greatest(${maandNr('o.van')}, ${LAATSTE_MAAND}) - ${maandNr('o.van')} + 1)
      ELSE o.uren_totaal_h * f.bedrag_e4 END::numeric AS waarde
  FROM wie w JOIN pip p ON p.traject_id = w.traject_id JOIN pip_onderdeel o ON o.pip_id = p.id
  LEFT JOIN LATERAL (SELECT f.eenheid, f.bedrag_e4 FROM tarief f WHERE f.contract_id = o.contract_id
    AND f.product_id = o.product_id AND f.van <= o.van ORDER BY f.van DESC LIMIT 1) f ON true`;

const TE_VERDELEN = `
  SELECT d.traject_id, d.versie, d.id, d.bedrag, CASE
    WHEN bool_and(d.waarde IS NOT NULL) OVER v AND sum(d.waarde) OVER v > 0 THEN d.waarde
    WHEN sum(d.uren) OVER v > 0 THEN d.uren ELSE 1 END AS gewicht
  FROM (SELECT x.*, greatest(0, x.kostprijs_cent - x.som_bekend
      - CASE WHEN x.geldt THEN coalesce(b.cent, 0) ELSE 0 END)::bigint AS bedrag
    FROM (SELECT d.*, coalesce(sum(d.bekend) OVER (PARTITION BY d.traject_id, d.versie), 0) AS som_bekend FROM delen d) x
    LEFT JOIN buiten b ON b.traject_id = x.traject_id) d
  WHERE d.bekend IS NULL WINDOW v AS (PARTITION BY d.traject_id, d.versie)`;

const PER_JAAR = `
  SELECT d.traject_id, d.versie, d.geldt, d.contract_id, d.product_id, d.m0, d.m1, d.id, d.cent AS bedrag, j AS jaar,
    (least(d.m1, j * 12 + 11) - greatest(d.m0, j * 12) + 1)::numeric AS gewicht
  FROM (SELECT d.*, coalesce(d.bekend, k.deel)::bigint AS cent FROM delen d LEFT JOIN verdeeld k ON k.id = d.id) d,
    generate_series(d.m0 / 12, d.m1 / 12) j`;

/** Takes \`eraf\` from what is in \`kolom\`, the first year first. */
const eerstEraf = (kolom: string, eraf: string): string =>
  `greatest(0, least(${kolom}, sum(${kolom}) OVER op - ${eraf}))`;

/** The piece of \`pot\` that lies under this spending, when all spending is laid out in a row and the pot begins at \`vanaf\`. */
const deelVan = (pot: string, vanaf: string): string =>
  `greatest(0, least(g.eerder + g.cent, ${vanaf} + ${pot}) - greatest(g.eerder, ${vanaf}))`;

/**
 * A traject that moved: what was spent before stays with the gemeente that it was booked for, and takes as much of what
 * was promised along as it used; what is still open goes to the gemeente of today.
 */
const ELDERS = `
  SELECT p.traject_id, p.contract_id, p.product_id, p.jaar, g.gemeente_id, p.regio_id, p.van_maand, p.tot_maand,
    ${deelVan('p.plan_cent', '0')} AS plan_cent, ${deelVan('p.toegezegd_cent', '0')} AS toegezegd_cent,
    ${deelVan('p.boven_cent', 'p.toegezegd_cent')} AS boven_cent,
    g.cent - ${deelVan('p.toegezegd_cent', '0')} - ${deelVan('p.boven_cent', 'p.toegezegd_cent')} AS verschoven_cent,
    g.cent AS besteed_cent, 0::bigint AS open_cent, 0::bigint AS vrij_cent
  FROM post p JOIN (SELECT g.*, (sum(g.cent) OVER (PARTITION BY g.traject_id, g.contract_id, g.product_id, g.jaar ORDER BY g.gemeente_id) - g.cent)::bigint AS eerder
    FROM geboekt g JOIN wie w ON w.traject_id = g.traject_id WHERE g.gemeente_id <> w.gemeente_id) g USING (traject_id, contract_id, product_id, jaar)`;

export const BEREKEN = `
WITH wie AS MATERIALIZED (
  SELECT t.id AS traject_id, t.gemeente_id, (SELECT max(p.versie) FROM pip p WHERE p.traject_id = t.id) AS laatste
  FROM traject t WHERE t.id = ANY ($1::int[])),
einde AS MATERIALIZED (SELECT traject_id FROM spuk_einde($1::int[])),
geboekt AS MATERIALIZED (
  SELECT b.traject_id, b.contract_id, b.product_id, extract(year FROM b.periode)::int AS jaar, b.gemeente_id, sum(b.bedrag_cent)::bigint AS cent
  FROM boeking b WHERE b.traject_id = ANY ($1::int[]) GROUP BY 1, 2, 3, 4, 5),
boek AS MATERIALIZED (
  SELECT traject_id, contract_id, product_id, jaar, sum(cent)::bigint AS cent FROM geboekt GROUP BY 1, 2, 3, 4),
delen AS MATERIALIZED (${DELEN}),
buiten AS MATERIALIZED (
  SELECT b.traject_id, sum(b.cent)::bigint AS cent FROM boek b WHERE NOT EXISTS (SELECT FROM delen d
    WHERE d.traject_id = b.traject_id AND d.geldt AND d.contract_id = b.contract_id AND d.product_id = b.product_id)
  GROUP BY 1),
verdeeld AS MATERIALIZED (${verdeeld(TE_VERDELEN, 'traject_id, versie', 'v.id')}),
perjaar AS MATERIALIZED (${verdeeld(PER_JAAR, 'id', 'v.jaar')}),
plan AS MATERIALIZED (
  SELECT traject_id, contract_id, product_id, versie, jaar, sum(deel)::bigint AS cent,
    min(greatest(m0 - jaar * 12, 0)) FILTER (WHERE geldt) + 1 AS van_maand,
    max(least(m1 - jaar * 12, 11)) FILTER (WHERE geldt) + 1 AS tot_maand, max(m1) FILTER (WHERE geldt) AS einde
  FROM perjaar GROUP BY 1, 2, 3, 4, 5),
postjaar AS (
  SELECT traject_id, contract_id, product_id, jaar FROM plan UNION SELECT traject_id, contract_id, product_id, jaar FROM boek),
raster AS (
  SELECT pj.*, p.versie, coalesce(a.cent, 0) AS cent, p.versie = w.laatste AS geldt, a.van_maand, a.tot_maand,
    lag(coalesce(a.cent, 0)) OVER (PARTITION BY pj.traject_id, pj.contract_id, pj.product_id, pj.jaar ORDER BY p.versie) AS vorig
  FROM postjaar pj JOIN wie w ON w.traject_id = pj.traject_id JOIN pip p ON p.traject_id = pj.traject_id
  LEFT JOIN plan a ON a.traject_id = pj.traject_id AND a.contract_id = pj.contract_id AND a.product_id = pj.product_id
    AND a.jaar = pj.jaar AND a.versie = p.versie),
ooit AS (
  SELECT traject_id, contract_id, product_id, sum(greatest(0, cent - vorig))::bigint AS cent FROM (
    SELECT traject_id, contract_id, product_id, versie, sum(cent) AS cent,
      coalesce(lag(sum(cent)) OVER (PARTITION BY traject_id, contract_id, product_id ORDER BY versie), 0) AS vorig
    FROM raster GROUP BY 1, 2, 3, 4) x GROUP BY 1, 2, 3),
jaren AS (
  SELECT traject_id, contract_id, product_id, jaar, coalesce(sum(cent) FILTER (WHERE geldt), 0)::bigint AS plan,
    coalesce(sum(greatest(0, vorig - cent)), 0)::bigint AS gedaald, max(van_maand) AS van_maand, max(tot_maand) AS tot_maand
  FROM raster GROUP BY 1, 2, 3, 4),
feit AS (
  SELECT pj.traject_id, pj.contract_id, pj.product_id, pj.jaar, coalesce(j.plan, 0) AS plan, coalesce(j.gedaald, 0) AS gedaald,
    j.van_maand, j.tot_maand, coalesce(b.cent, 0) AS besteed, coalesce(o.cent, 0) AS ooit,
    e.traject_id IS NOT NULL OR coalesce(l.einde, -1) + 3 <= ${maandNr('$2::date')} AS klaar,
    (${maandNr('$2::date')} - 2) / 12 AS vanaf
  FROM postjaar pj
  LEFT JOIN jaren j USING (traject_id, contract_id, product_id, jaar) LEFT JOIN boek b USING (traject_id, contract_id, product_id, jaar)
  LEFT JOIN ooit o USING (traject_id, contract_id, product_id) LEFT JOIN einde e USING (traject_id)
  LEFT JOIN (SELECT traject_id, contract_id, product_id, max(einde) AS einde FROM plan GROUP BY 1, 2, 3) l USING (traject_id, contract_id, product_id)),
stap1 AS (
  SELECT f.*, f.plan + f.gedaald - greatest(0, least(f.gedaald, sum(f.gedaald) OVER op - (f.ooit - sum(f.plan) OVER post))) AS toegezegd,
    ${eerstEraf('greatest(0, f.plan - f.besteed)', 'sum(greatest(0, f.besteed - f.plan)) OVER post')} AS rest,
    min(f.jaar) FILTER (WHERE f.jaar >= f.vanaf AND f.plan > 0) OVER post AS doel
  FROM feit f WINDOW post AS (PARTITION BY traject_id, contract_id, product_id),
    op AS (PARTITION BY traject_id, contract_id, product_id ORDER BY jaar)),
stap2 AS (
  SELECT s.*, CASE WHEN s.klaar THEN 0 WHEN s.doel IS NULL THEN s.rest WHEN s.jaar < s.vanaf THEN 0
    WHEN s.jaar = s.doel THEN s.rest + coalesce(sum(s.rest) FILTER (WHERE s.jaar < s.vanaf) OVER post, 0) ELSE s.rest END AS open
  FROM stap1 s WINDOW post AS (PARTITION BY traject_id, contract_id, product_id)),
stap3 AS (SELECT s.*, s.toegezegd - s.besteed - s.open AS saldo FROM stap2 s),
stap4 AS (
  SELECT s.*, CASE WHEN sum(s.saldo) OVER post >= 0
      THEN ${eerstEraf('greatest(0, s.saldo)', 'sum(greatest(0, -s.saldo)) OVER post')} ELSE 0 END AS vrij,
    CASE WHEN sum(s.saldo) OVER post < 0
      THEN ${eerstEraf('greatest(0, -s.saldo)', 'sum(greatest(0, s.saldo)) OVER post')} ELSE 0 END AS boven
  FROM stap3 s WINDOW post AS (PARTITION BY traject_id, contract_id, product_id),
    op AS (PARTITION BY traject_id, contract_id, product_id ORDER BY jaar)),
post AS (
  SELECT s.traject_id, s.contract_id, s.product_id, s.jaar, w.gemeente_id, c.regio_id, coalesce(s.van_maand, 1) AS van_maand,
    coalesce(s.tot_maand, 12) AS tot_maand, s.plan::bigint AS plan_cent, s.toegezegd::bigint AS toegezegd_cent, s.boven::bigint AS boven_cent,
    (s.vrij - s.boven - s.saldo)::bigint AS verschoven_cent, s.besteed::bigint AS besteed_cent, s.open::bigint AS open_cent,
    s.vrij::bigint AS vrij_cent
  FROM stap4 s JOIN wie w ON w.traject_id = s.traject_id JOIN contract c ON c.id = s.contract_id),
elders AS (${ELDERS})
SELECT p.traject_id, p.contract_id, p.product_id, p.jaar, p.gemeente_id, p.regio_id, p.van_maand, p.tot_maand,
  p.plan_cent - coalesce(e.plan_cent, 0), p.toegezegd_cent - coalesce(e.toegezegd_cent, 0), p.boven_cent - coalesce(e.boven_cent, 0),
  p.verschoven_cent - coalesce(e.verschoven_cent, 0), p.besteed_cent - coalesce(e.besteed_cent, 0), p.open_cent, p.vrij_cent
FROM post p LEFT JOIN (SELECT traject_id, contract_id, product_id, jaar, sum(plan_cent)::bigint AS plan_cent,
    sum(toegezegd_cent)::bigint AS toegezegd_cent, sum(boven_cent)::bigint AS boven_cent, sum(verschoven_cent)::bigint AS verschoven_cent,
    sum(besteed_cent)::bigint AS besteed_cent FROM elders GROUP BY 1, 2, 3, 4) e USING (traject_id, contract_id, product_id, jaar)
UNION ALL SELECT * FROM elders`;

export const SLEUTEL = 'traject_id, contract_id, product_id, jaar, gemeente_id';
export const KOLOMMEN = `${SLEUTEL}, regio_id, van_maand, tot_maand, plan_cent, toegezegd_cent, boven_cent,
  verschoven_cent, besteed_cent, open_cent, vrij_cent`;
const rij = (van: string): string =>
  `ROW(${KOLOMMEN.split(',')
    .map((k) => `${van}.${k.trim()}`)
    .join(', ')})`;
const GELD = ['plan', 'toegezegd', 'boven', 'verschoven', 'besteed', 'open', 'vrij'].map((k) => `${k}_cent`);
const STAND = 'gemeente_id, contract_id, product_id, jaar, van_maand, tot_maand';

/** The totals follow by the difference between the new rows and those that stand there. */
export const STAND_BIJ = `
INSERT INTO verplichting_stand AS v (${STAND}, regio_id, ${GELD.join(', ')}, aantal)
SELECT ${STAND}, regio_id, ${GELD.map((k) => `sum(teken * ${k})::bigint`).join(', ')}, sum(teken)::int
FROM (SELECT 1 AS teken, n.* FROM verplichting_nieuw n
  UNION ALL SELECT -1, ${KOLOMMEN} FROM verplichting WHERE traject_id = ANY ($1::int[])) x
GROUP BY ${STAND}, regio_id
HAVING sum(teken) <> 0 OR ${GELD.map((k) => `sum(teken * ${k}) <> 0`).join(' OR ')}
ORDER BY ${STAND}
ON CONFLICT (${STAND}) DO UPDATE SET ${GELD.map((k) => `${k} = v.${k} + excluded.${k}`).join(', ')}, aantal = v.aantal + excluded.aantal`;
export const STAND_LEEG = `DELETE FROM verplichting_stand v USING (SELECT DISTINCT gemeente_id FROM verplichting_nieuw
  UNION SELECT DISTINCT gemeente_id FROM verplichting WHERE traject_id = ANY ($1::int[])) g
  WHERE v.gemeente_id = g.gemeente_id AND v.aantal = 0`;

/** Rows that are the same are not touched. */
export const WEG = `
DELETE FROM verplichting v WHERE v.traject_id = ANY ($1::int[]) AND NOT EXISTS (
  SELECT FROM verplichting_nieuw n WHERE n.traject_id = v.traject_id AND n.contract_id = v.contract_id
    AND n.product_id = v.product_id AND n.jaar = v.jaar AND n.gemeente_id = v.gemeente_id AND ${rij('n')} = ${rij('v')})`;
export const ERBIJ = `
INSERT INTO verplichting (${KOLOMMEN}) SELECT ${KOLOMMEN} FROM verplichting_nieuw n
WHERE NOT EXISTS (SELECT FROM verplichting v WHERE v.traject_id = n.traject_id AND v.contract_id = n.contract_id
  AND v.product_id = n.product_id AND v.jaar = n.jaar AND v.gemeente_id = n.gemeente_id)
ORDER BY ${SLEUTEL}`;

/** What is kept and what it must be, where they differ. */
export const VERSCHIL = `
SELECT 'VERPLICHTING' AS wat, concat_ws('|', coalesce(n.traject_id, v.traject_id), coalesce(n.contract_id, v.contract_id),
  coalesce(n.product_id, v.product_id), coalesce(n.jaar, v.jaar), coalesce(n.gemeente_id, v.gemeente_id)) AS sleutel, v::text AS staat, n::text AS moet
FROM (SELECT ${KOLOMMEN} FROM verplichting_nieuw) n FULL JOIN (SELECT ${KOLOMMEN} FROM verplichting WHERE traject_id = ANY ($1::int[])) v
  USING (traject_id, contract_id, product_id, jaar, gemeente_id)
WHERE n::text IS DISTINCT FROM v::text`;
export const STAND_VERSCHIL = `
SELECT 'VERPLICHTING_STAND' AS wat, concat_ws('|', ${STAND}) AS sleutel, s.t AS staat, m.t AS moet
FROM (SELECT ${STAND}, concat_ws(';', regio_id, ${GELD.join(', ')}, aantal) AS t FROM verplichting_stand) s
FULL JOIN (SELECT ${STAND}, concat_ws(';', regio_id, ${GELD.map((k) => `sum(${k})`).join(', ')}, count(*)) AS t
  FROM verplichting GROUP BY ${STAND}, regio_id) m USING (${STAND})
WHERE s.t IS DISTINCT FROM m.t LIMIT 1000`;
