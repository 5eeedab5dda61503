import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = `(select current_setting('app.organisatie')::int)`;
const WIE = `(select nullif(current_setting('app.gebruiker', true), '')::int)`;

/**
 * What decides who sees a procurement. They run as owner, so that a policy on one table can look at another without
 * that table's policy looking back.
 */
const FUNCTIES = `
-- An announcement opens a procurement for every supplier, an invitation for one.
CREATE FUNCTION aanbesteding_open_voor(p_id uuid, p_aanbieder int) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM aanbesteding_gebeurtenis g WHERE g.aanbesteding_id = p_id
    AND (g.soort IN ('MARKTCONSULTATIE_HOUDEN', 'AANKONDIGEN') OR g.soort = 'AANBIEDERS_UITNODIGEN' AND g.aanbieder_id = p_aanbieder))
$$;
-- The safe: two different people, both after the last moment at which a bid could come in.
CREATE FUNCTION ronde_geopend(p_ronde uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT count(DISTINCT o.gebruiker_id) >= 2 FROM ronde_opening o WHERE o.ronde_id = p_ronde
$$;
CREATE FUNCTION eigen_inschrijving(p_id uuid, p_aanbieder int) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM inschrijving i WHERE i.id = p_id AND i.aanbieder_id = p_aanbieder)
      OR EXISTS (SELECT FROM inschrijving_partij p WHERE p.inschrijving_id = p_id AND p.aanbieder_id = p_aanbieder)
$$;
-- The server's clock, and the time at which this supplier's upload began.
CREATE FUNCTION ronde_neemt_aan(p_ronde uuid, p_aanbieder int) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM ronde r WHERE r.id = p_ronde AND aanbesteding_open_voor(r.aanbesteding_id, p_aanbieder)
    AND (clock_timestamp() < r.sluit_op OR clock_timestamp() < r.uitloop_tot AND EXISTS (
      SELECT FROM inschrijving_bijlage b WHERE b.ronde_id = r.id AND b.aanbieder_id = p_aanbieder AND b.begonnen_op < r.sluit_op)))
$$;
CREATE FUNCTION eigen_vraag(p_id uuid, p_aanbieder int) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM vraag_partij p WHERE p.vraag_id = p_id AND p.aanbieder_id = p_aanbieder)
$$;
CREATE FUNCTION vraag_zonder_afzender(p_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM vraag v WHERE v.id = p_id AND NOT v.van_regio)
     AND NOT EXISTS (SELECT FROM vraag_partij p WHERE p.vraag_id = p_id)
$$;
-- Partners of a combination are named by their number in the public trade register; nothing else is given away.
CREATE FUNCTION aanbieder_bij_kvk(p_kvk text) RETURNS TABLE (id int, naam text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.id, a.naam FROM aanbieder a WHERE a.kvk = p_kvk
$$;
CREATE FUNCTION aanbesteding_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'Wat in een aanbesteding is vastgelegd kan niet worden gewijzigd'; END $$;
`;
const functies = ['aanbesteding_open_voor(uuid, int)', 'ronde_geopend(uuid)', 'eigen_inschrijving(uuid, int)'];
functies.push(
  'ronde_neemt_aan(uuid, int)',
  'eigen_vraag(uuid, int)',
  'aanbieder_bij_kvk(text)',
  'vraag_zonder_afzender(uuid)',
);

const MEE = `aanbesteding_open_voor(aanbesteding_id, ${ORG})`;
const EIGEN_REGIO = `regio_id = ${ORG}`;
const BIJ = (tabel: string, sleutel: string): string => `exists (select from ${tabel} x where x.id = ${sleutel})`;
/** Parts of a bid are written in the same transaction as the bid, never later. */
const ZOJUIST = `exists (select from inschrijving i where i.id = inschrijving_id and i.aanbieder_id = ${ORG} and i.ontvangen_op >= now())`;

/** Role, table, what, when it may be read (or changed), and what may be written. */
type Grens = [
  rol: 'regio' | 'aanbieder',
  tabel: string,
  wat: 'SELECT' | 'INSERT' | 'UPDATE',
  waar: string,
  kolommen?: string,
];
const lezen = (rol: Grens[0], waar: string, ...tabellen: string[]): Grens[] =>
  tabellen.map((t) => [rol, t, 'SELECT', waar]);
const schrijven = (rol: Grens[0], waar: string, ...tabellen: string[]): Grens[] =>
  tabellen.map((t) => [rol, t, 'INSERT', waar]);

const GRENZEN: Grens[] = [
  ...lezen('regio', 'true', 'drempel'),
  ...lezen('aanbieder', 'true', 'drempel'),
  ...lezen('regio', `regio_id is null or ${EIGEN_REGIO}`, 'procedurevorm'),
  ...lezen('aanbieder', 'true', 'procedurevorm', 'procedurestap'),
  ...lezen('regio', BIJ('procedurevorm', 'procedurevorm_id'), 'procedurestap'),
  ...schrijven(
    'regio',
    EIGEN_REGIO,
    'procedurevorm',
    'aanbesteding',
    'ramingregel',
    'perceelversie',
    'aanbesteding_gebeurtenis',
    'ronde',
  ),
  ...schrijven(
    'regio',
    `exists (select from procedurevorm v where v.id = procedurevorm_id and v.regio_id = ${ORG})`,
    'procedurestap',
  ),
  ...lezen(
    'regio',
    EIGEN_REGIO,
    'aanbesteding',
    'ramingregel',
    'perceelversie',
    'aanbesteding_gebeurtenis',
    'ronde',
    'vraag',
  ),
  ...lezen('regio', BIJ('perceelversie', 'perceelversie_id'), 'perceelversie_product', 'plafondregel', 'ronde_perceel'),
  ...schrijven(
    'regio',
    BIJ('perceelversie', 'perceelversie_id'),
    'perceelversie_product',
    'plafondregel',
    'ronde_perceel',
  ),
  ...lezen('aanbieder', `aanbesteding_open_voor(id, ${ORG})`, 'aanbesteding'),
  ...lezen('aanbieder', MEE, 'perceelversie', 'ronde'),
  ...lezen(
    'aanbieder',
    BIJ('perceelversie', 'perceelversie_id'),
    'perceelversie_product',
    'plafondregel',
    'ronde_perceel',
  ),
  ...lezen(
    'aanbieder',
    `zicht = 'AANBIEDER' and aanbieder_id = ${ORG} or zicht = 'DEELNEMERS' and ${MEE}`,
    'aanbesteding_gebeurtenis',
  ),
  ...lezen('regio', BIJ('ronde', 'ronde_id'), 'ronde_opening'),
  ...lezen('aanbieder', BIJ('ronde', 'ronde_id'), 'ronde_opening'),
  [
    'regio',
    'ronde_opening',
    'INSERT',
    `gebruiker_id = ${WIE} and exists (select from ronde r where r.id = ronde_id and clock_timestamp() >= r.uitloop_tot)`,
  ],
  // Bids: sealed for the region until the safe is open, and for everybody else always.
  ...lezen('regio', `${EIGEN_REGIO} and ronde_geopend(ronde_id)`, 'inschrijving'),
  ...lezen(
    'regio',
    BIJ('inschrijving', 'inschrijving_id'),
    'inschrijving_partij',
    'inschrijving_perceel',
    'inschrijving_prijs',
    'inschrijving_bijlage',
  ),
  ...lezen('aanbieder', `aanbieder_id = ${ORG} or eigen_inschrijving(id, ${ORG})`, 'inschrijving'),
  ...lezen(
    'aanbieder',
    `eigen_inschrijving(inschrijving_id, ${ORG})`,
    'inschrijving_partij',
    'inschrijving_perceel',
    'inschrijving_prijs',
  ),
  ...lezen('aanbieder', `aanbieder_id = ${ORG} or eigen_inschrijving(inschrijving_id, ${ORG})`, 'inschrijving_bijlage'),
  [
    'aanbieder',
    'inschrijving',
    'INSERT',
    `aanbieder_id = ${ORG} and ronde_neemt_aan(ronde_id, aanbieder_id) and exists (select from ronde r where r.id = ronde_id and r.regio_id = inschrijving.regio_id)`,
    'id, ronde_id, regio_id, aanbieder_id, versie, plan, uitloop_sinds, door_id, door',
  ],
  ...schrijven('aanbieder', ZOJUIST, 'inschrijving_partij', 'inschrijving_perceel', 'inschrijving_prijs'),
  [
    'aanbieder',
    'inschrijving_bijlage',
    'INSERT',
    `aanbieder_id = ${ORG} and ${BIJ('ronde', 'ronde_id')}`,
    'id, ronde_id, aanbieder_id',
  ],
  [
    'aanbieder',
    'inschrijving_bijlage',
    'UPDATE',
    `aanbieder_id = ${ORG} and (inschrijving_id is null or ${ZOJUIST})`,
    'inschrijving_id, ontvangen_op, bestandsnaam, bytes, sha256, opslag_sleutel',
  ],
  // Questions: who asked is in a table of its own, that no other supplier can read.
  ...lezen('aanbieder', `zicht = 'ALLEN' and ${MEE} or eigen_vraag(id, ${ORG})`, 'vraag'),
  ...lezen('regio', BIJ('vraag', 'vraag_id'), 'vraag_partij', 'antwoord'),
  ...lezen('aanbieder', `aanbieder_id = ${ORG}`, 'vraag_partij'),
  ...lezen('aanbieder', `(aanbieder_id is null or aanbieder_id = ${ORG}) and ${BIJ('vraag', 'vraag_id')}`, 'antwoord'),
  ...schrijven('regio', `${EIGEN_REGIO} and van_regio`, 'vraag'),
  ...schrijven('aanbieder', `not van_regio and zicht = 'EEN' and ${MEE}`, 'vraag'),
  ['regio', 'vraag', 'UPDATE', EIGEN_REGIO, 'zicht'],
  ...schrijven('regio', BIJ('vraag', 'vraag_id'), 'vraag_partij'),
  // A supplier names itself as the asker of a question that has none yet.
  ['aanbieder', 'vraag_partij', 'INSERT', `aanbieder_id = ${ORG} and vraag_zonder_afzender(vraag_id)`],
  ['regio', 'antwoord', 'INSERT', `aanbieder_id is null and ${BIJ('vraag', 'vraag_id')}`],
  [
    'aanbieder',
    'antwoord',
    'INSERT',
    `aanbieder_id = ${ORG} and exists (select from vraag v where v.id = vraag_id and v.van_regio)`,
  ],
];

const TABELLEN = [...new Set(GRENZEN.map(([, tabel]) => tabel))];
/** What nobody changes afterwards, not even by mistake. Bids stay out of the audit: the safe is not opened by reading a log. */
const VAST = ['aanbesteding_gebeurtenis', 'ronde_opening', 'inschrijving', 'inschrijving_prijs', 'inschrijving_partij'];
const GEVOLGD = ['drempel', 'procedurevorm', 'aanbesteding', 'perceelversie', 'aanbesteding_gebeurtenis', 'ronde'];

function rechten(): string[] {
  const sql = TABELLEN.map((t) => `ALTER TABLE ${t} ENABLE ROW LEVEL SECURITY`);
  for (const [rol, tabel, wat, waar, kolommen] of GRENZEN) {
    const onder =
      wat === 'INSERT'
        ? `WITH CHECK (${waar})`
        : wat === 'SELECT'
          ? `USING (${waar})`
          : `USING (${waar}) WITH CHECK (${waar})`;
    sql.push(`GRANT ${wat}${kolommen ? ` (${kolommen})` : ''} ON ${tabel} TO portaal_${rol}`);
    sql.push(`CREATE POLICY ${rol}_${wat.toLowerCase()} ON ${tabel} FOR ${wat} TO portaal_${rol} ${onder}`);
  }
  for (const t of VAST)
    sql.push(`CREATE TRIGGER vast BEFORE UPDATE OR DELETE ON ${t} FOR EACH ROW EXECUTE FUNCTION aanbesteding_vast()`);
  for (const t of GEVOLGD) {
    sql.push(
      `CREATE TRIGGER audit_erbij AFTER INSERT ON ${t} REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel()`,
    );
    sql.push(
      `CREATE TRIGGER audit_anders AFTER UPDATE ON ${t} REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel()`,
    );
  }
  return sql;
}

/** Existing tables: a lot and what is put in its contract come from the procurement. */
const BESTAAND = `
GRANT INSERT (code, regio_id, naam, max_aanbieders), UPDATE (naam, max_aanbieders) ON perceel TO portaal_regio;

CREATE POLICY aanbieder_markt ON perceel FOR SELECT TO portaal_aanbieder
  USING (exists (select from perceelversie v where v.perceel_id = perceel.id));
`;

export class AanbestedingRechten1767225631000 implements MigrationInterface {
  name = 'AanbestedingRechten1767225631000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(FUNCTIES);
    for (const f of functies)
      await q.query(
        `REVOKE ALL ON FUNCTION ${f} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${f} TO portaal_regio, portaal_aanbieder`,
      );
    await q.query(rechten().join(';\n'));
    await q.query(BESTAAND);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
