import { werker } from '#core';
import type { Database } from '#platform';

/** Everything here is invented; the source says so on screen. */
const BRON = `'Verzonnen voorbeeld'`;
const DOOR = `'Voorbeelddata'`;

/** Amounts per head: the amounts of one year to come are left open, so that the portal asks for them by name. */
const BEDRAGEN = `
INSERT INTO spuk_bedrag (regio_id, soort, jaar, bedrag_e4, vastgesteld_op, bron, door)
SELECT r.id, b.soort, j, b.e4 + (j - $1) * b.stijging, make_date(least(j, $1), 1, 1), ${BRON}, ${DOOR}
FROM regio r, generate_series($1 - 2, $1 + 3) j,
  (VALUES ('ASIEL_JAAR_1', 80000000, 1500000), ('ASIEL_JAAR_2', 41500000, 800000), ('ASIEL_JAAR_3', 10500000, 200000),
    ('GEZIN', 6110000, 100000), ('FACTOR', 7000, 0), ('ONDERWIJSROUTE', 54000000, 1000000)) b (soort, e4, stijging)
WHERE NOT (b.soort = 'ASIEL_JAAR_3' AND j = $1 + 3) AND NOT (b.soort = 'ONDERWIJSROUTE' AND j < 2026)`;

const TELLINGEN = `
INSERT INTO spuk_telling (gemeente_id, soort, jaar, aantal_h, peildatum, bron, door)
SELECT g.id, t.soort, j, t.aantal * 100, CASE WHEN t.soort = 'TAAKSTELLING' THEN make_date(j - 1, 10, 1) ELSE make_date(j, 12, 31) END, ${BRON}, ${DOOR}
FROM gemeente g, generate_series($1 - 2, $1 + 1) j,
  LATERAL (SELECT count(*)::int AS nu FROM pip p JOIN traject t ON t.id = p.traject_id
    WHERE t.gemeente_id = g.id AND p.versie = 1 AND extract(year FROM p.vastgesteld_op) = $1) pips,
  LATERAL (VALUES ('TAAKSTELLING', CASE WHEN j = $1 THEN pips.nu + g.id % 3 ELSE 12 + (g.id * 7 + j) % 23 END), ('GEHUISVEST', 7 + (g.id * 5 + j) % 13), ('GEZIN', 2 + (g.id + j) % 4)) t (soort, aantal)
WHERE t.soort = 'TAAKSTELLING' AND j <= $1 + 1 OR t.soort <> 'TAAKSTELLING' AND j < $1`;

const BESLUITEN = `
INSERT INTO spuk_besluit (gemeente_id, beurs, naam, jaar, soort, bedrag_cent, besloten_op, bron, door)
SELECT g.id, 'UITVOERING', '', j, 'VOORLOPIG', 6000000 + (g.id % 9) * 650000, make_date(j - 1, 12, 15), ${BRON}, ${DOOR}
FROM gemeente g, generate_series($1 - 1, $1) j
UNION ALL
SELECT DISTINCT d.gemeente_id, 'ONDERWIJSROUTE', '', j, 'VOORLOPIG', 4000000 + (d.gemeente_id % 5) * 500000, make_date(j - 1, 11, 1), ${BRON}, ${DOOR}
FROM deelname d JOIN regio r ON r.id = d.regio_id AND r.code = 'AH', generate_series($1 - 1, $1) j
UNION ALL
SELECT g.id, 'EXTRA', 'Reserve invoering', $1, 'VOORLOPIG', 2500000, make_date($1 - 1, 12, 1), ${BRON}, ${DOOR} FROM gemeente g WHERE g.code IN ('GM0935', 'GM0294')
UNION ALL
-- Fixed in May: some get more, some must pay back.
SELECT s.gemeente_id, 'INBURGERINGSVOORZIENINGEN', '', s.jaar, v.soort, s.bedrag_cent * v.deel / 100, v.dag, ${BRON}, ${DOOR}
FROM spuk_budget s JOIN gemeente g ON g.id = s.gemeente_id,
  LATERAL (VALUES ('VOORLOPIG', 100, make_date(s.jaar - 1, 10, 1)), ('DEFINITIEF', 94 + (g.id % 3) * 6, make_date(s.jaar + 1, 5, 20))) v (soort, deel, dag)
WHERE s.jaar = $1 - 1 AND g.code IN ('GM0917', 'GM1883', 'GM0222', 'GM0294', 'GM0957', 'GM0988') AND v.dag <= $2::date`;

const UITGAVEN = `
INSERT INTO spuk_uitgave (gemeente_id, beurs, naam, maand, bedrag_cent, omschrijving, bron, door)
SELECT b.gemeente_id, 'UITVOERING', '', m::date, b.bedrag_cent / 12 * (88 + b.gemeente_id % 20) / 100, 'Consulenten en systemen', ${BRON}, ${DOOR}
FROM spuk_besluit b, generate_series(make_date(b.jaar, 1, 1), make_date(b.jaar, 12, 1), interval '1 month') m
WHERE b.beurs = 'UITVOERING' AND m < date_trunc('month', $2::date) AND b.jaar >= $1 - 1`;

const TOEREKENING = `
INSERT INTO spuk_toerekening (regio_id, product_id, beurs, van_jaar)
SELECT r.id, p.id, 'ONDERWIJSROUTE', $1 - 2 FROM regio r, product p WHERE r.code = 'AH' AND p.code = 'TAALSCHAKEL'`;

const DELING = `
INSERT INTO kostendeling (contract_id, regio_id, sleutel, van_jaar, bron, door)
SELECT c.id, c.regio_id, x.sleutel, $1 - 1, ${BRON}, ${DOOR}
FROM (VALUES ('MH-MB-01', 'PERSONEN'), ('AH-BZ-01', 'TAAKSTELLING'), ('ML-LR-01', 'TAAKSTELLING')) x (nummer, sleutel) JOIN contract c ON c.nummer = x.nummer`;
/** Fixed shares for the contract of the whole region: what is left of the hundred percent is for the biggest. */
const VASTE_DELING = `
INSERT INTO kostendeling (contract_id, regio_id, sleutel, delen, van_jaar, bron, door)
SELECT c.id, c.regio_id, 'VAST', d.delen, $1 - 1, ${BRON}, ${DOOR} FROM contract c, LATERAL (
  SELECT jsonb_agg(jsonb_build_object('gemeente', g.code, 'bp', CASE WHEN g.code = 'GM0935' THEN 10000 - 500 * (g.n - 1) ELSE 500 END)) delen
  FROM (SELECT g.code, count(*) OVER () AS n FROM deelname x JOIN gemeente g ON g.id = x.gemeente_id WHERE x.regio_id = c.regio_id) g) d
WHERE c.nummer = 'ZL-LR-01'`;
/** One purse of last year is explained already; the other is left for whoever tries it. */
const TOELICHTING = `
INSERT INTO spuk_toelichting (gemeente_id, jaar, beurs, tekst, door)
SELECT id, $1 - 1, 'UITVOERING', 'Er kwam halverwege het jaar een consulent bij.', ${DOOR} FROM gemeente WHERE code = 'GM0935'`;

const SCENARIOS = `
INSERT INTO spuk_scenario (regio_id, gemeente_id, naam, beurs, jaar, aannames, door)
SELECT CASE WHEN x.van = 'ZL' THEN r.id END, CASE WHEN x.van <> 'ZL' THEN g.id END, x.naam, 'INBURGERINGSVOORZIENINGEN', $1, x.aannames::jsonb, ${DOOR}
FROM (VALUES ('ZL', 'Een kwart meer instroom', '{"instroom":"125"}'), ('ZL', 'Klassen van acht in plaats van twaalf', '{"klasWas":12,"klasWordt":8}'),
  ('ZL', 'Meer mensen naar de onderwijsroute', '{"mix":[{"route":"ONDERWIJSROUTE","aandeel":"35"},{"route":"B1_ROUTE","aandeel":"55"},{"route":"Z_ROUTE","aandeel":"10"}]}'),
  ('GM0935', 'Tarieven vijf procent hoger', '{"tarief":"5"}'), ('GM0935', 'Een kwart meer instroom', '{"instroom":"125"}'),
  ('GM0935', 'Eén groot dossier in december', '{"dossier":{"bedrag":"25000.00","vanaf":"$1-12","maanden":1}}')) x (van, naam, aannames)
LEFT JOIN regio r ON r.code = x.van LEFT JOIN gemeente g ON g.code = x.van`;

const INDICATOREN = `
INSERT INTO sisa_indicator (gemeente_id, volgorde, code, omschrijving, beurs, grootheid, van_jaar, bron, door)
SELECT g.id, x.volgorde, x.code, x.omschrijving, x.beurs, x.grootheid, $1 - 1, ${BRON}, ${DOOR}
FROM gemeente g, (VALUES (1, 'VB-1', 'Besteding inburgeringsvoorzieningen', 'INBURGERINGSVOORZIENINGEN', 'BESTEED'),
  (2, 'VB-2', 'Ontvangen voorschotten', 'INBURGERINGSVOORZIENINGEN', 'BETAALD'), (3, 'VB-3', 'Uitvoeringskosten', 'UITVOERING', 'BESTEED'))
  x (volgorde, code, omschrijving, beurs, grootheid) WHERE g.code = 'GM0935'`;

/** Decisions, amounts, counts, keys and scenarios, relative to the day of loading. */
export async function laadSpuk(db: Database, dag: string): Promise<void> {
  const jaar = Number(dag.slice(0, 4));
  await db.schrijf(werker, async (tx) => {
    for (const sql of [BEDRAGEN, TELLINGEN, TOEREKENING, DELING, VASTE_DELING, SCENARIOS, INDICATOREN, TOELICHTING])
      await tx.query(sql.replaceAll('$1', String(jaar)));
    for (const sql of [BESLUITEN, UITGAVEN])
      await tx.query(sql.replaceAll('$1', String(jaar)).replaceAll('$2', '$1'), [dag]);
  });
}
