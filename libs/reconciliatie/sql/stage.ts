/** The lines that the reader process found, as COPY brings them; the session's own. */
const REGEL_STAGE = `CREATE TEMP TABLE IF NOT EXISTS regel_stage (
  rij int, trajectnummer text, product text, aangeboden_h int, gevolgd_h int, geoorloofd_h int, ongeoorloofd_h int,
  in_de_pas bool, eenheden_h int, bedrag_cent bigint, fouten int)`;

/**
 * Working tables of the judge. They exist per connection and are emptied by the commit, so that a report costs no
 * changes in the system catalog.
 * - rec_rapport: the reports that play a part; `hoofd` = its lines are judged anew, else only some lines are touched.
 * - rec_regel: their lines with everything that was looked up for them.
 * - rec_vondst: the findings as they must be; rec_was: those that stood there, within what is judged now.
 */
const WERK = [
  `CREATE TEMP TABLE IF NOT EXISTS rec_rapport (
    nr int, hoofd bool, rapportage_id uuid, inlevering_id uuid, contract_id int, periode date, laatste date,
    regio_id int, aanbieder_id int) ON COMMIT DELETE ROWS`,
  `CREATE TEMP TABLE IF NOT EXISTS rec_regel (
    nr int, rij int, trajectnummer text, product text, aangeboden_h int, gevolgd_h int, geoorloofd_h int,
    ongeoorloofd_h int, in_de_pas bool, eenheden_h int, bedrag_cent bigint, fouten int, extra bool, traject_id int,
    product_id int, gemeente_id int, pip_id int, kostprijs_cent bigint, deel_maand date, maanden int, uren_per_maand_h int,
    uren_totaal_h int, tarief_e4 bigint, eenheid text, blok int) ON COMMIT DELETE ROWS`,
  `CREATE TEMP TABLE IF NOT EXISTS rec_weg (
    traject_id int, product_id int, contract_id int, periode date, gemeente_id int, aanbieder_id int,
    aangeboden_h int, gevolgd_h int, eenheden_h int, bedrag_cent bigint) ON COMMIT DELETE ROWS`,
  `CREATE TEMP TABLE IF NOT EXISTS rec_traject (traject_id int, vanaf date) ON COMMIT DELETE ROWS`,
  `CREATE TEMP TABLE IF NOT EXISTS rec_gemeente (gemeente_id int, vanaf date) ON COMMIT DELETE ROWS`,
  `CREATE TEMP TABLE IF NOT EXISTS rec_budget (
    rapportage_id uuid, inlevering_id uuid, gemeente_id int, code text, regio_id int, aanbieder_id int,
    gemeten bigint, grens bigint) ON COMMIT DELETE ROWS`,
  `CREATE TEMP TABLE IF NOT EXISTS rec_vondst (
    rapportage_id uuid, inlevering_id uuid, code text, sleutel text, rij int, trajectnummer text, product text,
    veld text, gemeten bigint, grens bigint, gemeente_id int, regio_id int, aanbieder_id int,
    zicht_aanbieder_id int) ON COMMIT DELETE ROWS`,
  `CREATE TEMP TABLE IF NOT EXISTS rec_was (id uuid, rapportage_id uuid, code text, sleutel text) ON COMMIT DELETE ROWS`,
];
const NAMEN = 'rec_rapport, rec_regel, rec_weg, rec_traject, rec_gemeente, rec_budget, rec_vondst, rec_was';

/**
 * Before the transaction: the stage (kept over transactions, emptied here) and the working tables. All belong to the
 * worker's scope role, whoever makes them first; the login may only fill the stage.
 */
export const MAAK_STAGE = [
  'SET client_min_messages = warning',
  'SET ROLE portaal_werker',
  REGEL_STAGE,
  'TRUNCATE regel_stage',
  ...WERK,
  'GRANT SELECT, INSERT, TRUNCATE ON regel_stage TO SESSION_USER',
  'RESET ROLE',
].join(';\n');

/** Inside a transaction of the worker's scope role, for judging again without a file. */
export const MAAK_WERK = ['SET LOCAL client_min_messages = warning', ...WERK, `TRUNCATE ${NAMEN}`].join(';\n');
