/** Lines of the one report that was just read. */
export const UIT_STAGE = `SELECT 1 AS nr, rij, trajectnummer, product, aangeboden_h, gevolgd_h, geoorloofd_h,
  ongeoorloofd_h, in_de_pas, eenheden_h, bedrag_cent, fouten, false AS extra FROM regel_stage`;

/** Stored lines of the current versions of the reports that are judged again. */
export const UIT_REGELS = `SELECT r.nr, g.rij, g.trajectnummer, g.product, g.aangeboden_h, g.gevolgd_h, g.geoorloofd_h,
  g.ongeoorloofd_h, g.in_de_pas, g.eenheden_h, g.bedrag_cent, g.fouten, false AS extra
  FROM rec_rapport r JOIN rapportageregel g ON g.inlevering_id = r.inlevering_id WHERE r.hoofd`;

/** Booked lines of other reports that a change can touch: the same trajecten, from that month on, in any contract. */
export const UIT_BOEKINGEN = `SELECT r.nr, g.rij, g.trajectnummer, g.product, g.aangeboden_h, g.gevolgd_h, g.geoorloofd_h,
  g.ongeoorloofd_h, g.in_de_pas, g.eenheden_h, g.bedrag_cent, g.fouten, true AS extra
  FROM (SELECT traject_id, min(vanaf) AS vanaf FROM rec_traject GROUP BY 1) t
  JOIN boeking b ON b.traject_id = t.traject_id AND b.periode >= t.vanaf
  JOIN rec_rapport r ON r.inlevering_id = b.inlevering_id AND NOT r.hoofd
  JOIN rapportageregel g ON g.inlevering_id = b.inlevering_id AND g.rij = b.rij`;

/** The reports that those booked lines belong to. */
export const EXTRA_RAPPORTEN = `INSERT INTO rec_rapport
  SELECT (SELECT max(nr) FROM rec_rapport) + row_number() OVER (ORDER BY i.id), false, ra.id, i.id, ra.contract_id,
    ra.periode, (ra.periode + interval '1 month - 1 day')::date, ra.regio_id, ra.aanbieder_id
  FROM (SELECT DISTINCT b.inlevering_id FROM rec_traject t
    JOIN boeking b ON b.traject_id = t.traject_id AND b.periode >= t.vanaf
    WHERE NOT EXISTS (SELECT FROM rec_rapport r WHERE r.inlevering_id = b.inlevering_id)) x
  JOIN inlevering i ON i.id = x.inlevering_id JOIN rapportage ra ON ra.id = i.rapportage_id`;

/**
 * Looks up for every line: product, traject, participation on the last day of the month, the PIP that is valid then, its
 * part, the tariff on the first day; and says why it is blocked. Of several parts of one product that overlap the month,
 * one on this contract goes first, then the one that started first (months and sums run from there). A month before a move
 * stays with the gemeente of that month, however often it is judged again.
 * LATERAL probes need no statistics; derived tables would flip plans without.
 */
export const duid = (bron: string): string => `
INSERT INTO rec_regel
SELECT s.nr, s.rij, s.trajectnummer, s.product, s.aangeboden_h, s.gevolgd_h, s.geoorloofd_h, s.ongeoorloofd_h, s.in_de_pas,
  s.eenheden_h, s.bedrag_cent, x.fouten, s.extra, t.id, pr.id, CASE WHEN d.id IS NOT NULL THEN t.gemeente_id END,
  p.id, p.kostprijs_cent, o.maand,
  (12 * (date_part('year', r.periode) - date_part('year', o.maand)) + date_part('month', r.periode)
    - date_part('month', o.maand))::int + 1,
  o.uren_per_maand_h, o.uren_totaal_h, f.bedrag_e4, f.eenheid,
  CASE WHEN x.fouten <> 0 THEN 0 WHEN d.id IS NULL THEN 201 WHEN p.id IS NULL THEN 202
       WHEN o.contract_id IS NULL THEN 203 WHEN o.contract_id <> r.contract_id THEN 204 ELSE 0 END
FROM (${bron}) s
JOIN rec_rapport r ON r.nr = s.nr
LEFT JOIN product pr ON upper(pr.code) = upper(s.product)
CROSS JOIN LATERAL (SELECT (s.fouten & ~2) | CASE WHEN pr.id IS NULL THEN 2 ELSE 0 END AS fouten) x
LEFT JOIN LATERAL (
  SELECT t.id, coalesce((SELECT e.gemeente_id FROM eerdere_gemeente e WHERE e.traject_id = t.id AND e.tot >= r.laatste
    ORDER BY e.tot LIMIT 1), t.gemeente_id) AS gemeente_id
  FROM traject t WHERE upper(t.trajectnummer) = upper(s.trajectnummer) LIMIT 1) t ON true
LEFT JOIN deelname d ON d.regio_id = r.regio_id AND d.gemeente_id = t.gemeente_id AND d.van <= r.laatste
  AND (d.tot IS NULL OR d.tot >= r.laatste)
LEFT JOIN LATERAL (
  SELECT p.id, p.kostprijs_cent FROM pip p WHERE p.traject_id = t.id AND p.vastgesteld_op <= r.laatste
    AND x.fouten = 0 AND d.id IS NOT NULL
  ORDER BY p.versie DESC LIMIT 1) p ON true
LEFT JOIN LATERAL (
  SELECT o.contract_id, date_trunc('month', o.van::timestamp)::date AS maand, o.uren_per_maand_h, o.uren_totaal_h
  FROM pip_onderdeel o
  WHERE o.pip_id = p.id AND o.product_id = pr.id AND o.van <= r.laatste AND (o.tot IS NULL OR o.tot >= r.periode)
  ORDER BY o.contract_id = r.contract_id DESC, o.van, o.tot NULLS LAST, o.uren_per_maand_h DESC, o.uren_totaal_h DESC
  LIMIT 1) o ON true
LEFT JOIN tarief f ON f.contract_id = r.contract_id AND f.product_id = pr.id AND f.van <= r.periode
  AND (f.tot IS NULL OR f.tot >= r.periode)`;
