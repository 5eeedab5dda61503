const kolommen = (verborgen: string): string => `b.id, b.code, b.rapportage_id, c.nummer contract, a.naam aanbieder,
  to_char(ra.periode, 'YYYY-MM') periode, i.bestandsnaam, i.versie, b.rij, b.trajectnummer, b.product, b.veld,
  CASE WHEN b.code <> ALL (${verborgen}::text[]) THEN g.naam END gemeente, b.gemeten, b.grens, b.status, b.ontstaan_op`;
const VAN = `FROM bevinding b JOIN rapportage ra ON ra.id = b.rapportage_id JOIN contract c ON c.id = ra.contract_id
  JOIN aanbieder a ON a.id = b.aanbieder_id JOIN inlevering i ON i.id = b.inlevering_id
  LEFT JOIN gemeente g ON g.id = b.gemeente_id`;
/** Only plain comparisons: PostgreSQL does not use an index below a policy for operators that could leak. */
const WAAR = `WHERE ($2::uuid IS NULL OR b.rapportage_id = $2) AND ($3::text IS NULL OR c.nummer = $3)
  AND ($4::date IS NULL OR ra.periode = $4) AND ($5::text[] IS NULL OR b.code = ANY ($5))
  AND ($6::text[] IS NULL OR b.code = ANY ($6)) AND ($7::text[] IS NULL OR b.status = ANY ($7))
  AND ($8::text IS NULL OR b.trajectnummer IN ($8, upper($8)))
  AND ($9::text IS NULL OR (g.code = upper($9) AND b.code <> ALL ($1::text[])))`;

/** Within one report by row; else the newest first, along the index of the reader's own scope. */
export const LIJST = (inRapport: boolean): string => `SELECT ${kolommen('$1')} ${VAN} ${WAAR}
  AND ($10::uuid IS NULL OR ${inRapport ? '(coalesce(b.rij, 0), b.id) > ($11::int, $10)' : 'b.id < $10 AND $11::int IS NOT NULL'})
  ORDER BY ${inRapport ? 'coalesce(b.rij, 0), b.id' : 'b.id DESC'} LIMIT $12`;

export const TOTAAL = `SELECT count(*)::int n FROM (SELECT b.id ${VAN} ${WAAR} LIMIT $10) x`;

export const DETAIL = `SELECT ${kolommen('$2')} ${VAN} WHERE b.id = $1`;

export const STAPPEN = `SELECT van, naar, rol, door, op, tekst FROM bevinding_stap WHERE bevinding_id = $1 ORDER BY id`;

export const TELLING = `SELECT rapportage_id, code, count(*)::int aantal, (count(*) FILTER (WHERE status = 'OPEN'))::int open
  FROM bevinding WHERE rapportage_id = ANY ($1::uuid[]) AND status <> 'OPGELOST' GROUP BY 1, 2 ORDER BY 1, 2`;

/** The other side sees the role and the organisation; the person is in gebruiker_id and in the audit. */
export const STAP = `INSERT INTO bevinding_stap (bevinding_id, van, naar, tekst, gebruiker_id, rol, door, verborgen)
  SELECT $1, $2, $3, $4, $5, $6, coalesce(CASE current_setting('app.soort')
    WHEN 'AANBIEDER' THEN (SELECT naam FROM aanbieder WHERE id = current_setting('app.organisatie')::int)
    WHEN 'REGIO' THEN (SELECT naam FROM regio WHERE id = current_setting('app.organisatie')::int)
    WHEN 'GEMEENTE' THEN (SELECT naam FROM gemeente WHERE id = current_setting('app.organisatie')::int) END, 'Portaal'),
  (SELECT zicht_aanbieder_id IS NULL FROM bevinding WHERE id = $1)`;

/** What a report does to each budget: its own amount, all that was spent up to its month in the year, the budget. */
export const EFFECT = `
SELECT g.naam gemeente, g.code, extract(year FROM ra.periode)::int jaar, sum(b.bedrag_cent)::bigint bedrag,
  (SELECT coalesce(sum(s.bedrag_cent), 0)::bigint FROM spuk_besteed(make_date(extract(year FROM ra.periode)::int, 1, 1), ra.periode) s
    WHERE s.gemeente_id = g.id) besteed,
  (SELECT p.bedrag_cent FROM spuk_budget p WHERE p.gemeente_id = g.id AND p.jaar = extract(year FROM ra.periode)) budget
FROM rapportage ra JOIN besteding b ON b.contract_id = ra.contract_id AND b.periode = ra.periode
JOIN gemeente g ON g.id = b.gemeente_id
WHERE ra.id = $1 GROUP BY g.id, ra.periode HAVING sum(b.bedrag_cent) <> 0 ORDER BY g.naam`;
