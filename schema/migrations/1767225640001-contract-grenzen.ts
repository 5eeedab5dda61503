import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = `(select current_setting('app.organisatie')::int)`;
const VIA_CONTRACT = ['contract_verlenging', 'contract_gemeente', 'contract_keurmerk', 'contract_fase', 'pakket'];
VIA_CONTRACT.push('indexformule');
const VIA: Record<string, string> = {
  ...Object.fromEntries(VIA_CONTRACT.map((t) => [t, `exists (select from contract c where c.id = ${t}.contract_id)`])),
  pakket_deel: `exists (select from pakket p where p.id = pakket_deel.pakket_id)`,
  tarief_trede: `exists (select from tarief t where t.id = tarief_trede.tarief_id)`,
};
/** The region's own; a supplier never sees a row of these. */
const EIGEN: Record<string, string> = {
  ...Object.fromEntries(
    ['indexcijfer', 'indexatie', 'prijsdeling', 'rijksbudget'].map((t) => [t, `regio_id = ${ORG}`]),
  ),
  indexatie_voorstel: `exists (select from indexatie i where i.id = indexatie_voorstel.indexatie_id)`,
};
/** What the region may do beside adding rows: history is closed with a last day, not rewritten. */
const BIJWERKEN: Record<string, string> = {
  contract_verlenging: 'besluit, besloten_op, besloten_door',
  contract_gemeente: 'tot',
  contract_keurmerk: 'tot',
  pakket: 'tot',
  indexformule: 'tot',
  prijsdeling: 'tot',
  rijksbudget: 'tot',
  indexatie: 'status, besloten_op, besloten_door, toelichting',
};

function rechten(): string {
  const sql: string[] = [];
  for (const t of [...Object.keys(VIA), ...Object.keys(EIGEN)]) {
    const waar = VIA[t] ?? EIGEN[t]!;
    sql.push(`ALTER TABLE ${t} ENABLE ROW LEVEL SECURITY`);
    sql.push(`GRANT SELECT, INSERT, UPDATE ON ${t} TO portaal_werker`);
    sql.push(`CREATE POLICY werker ON ${t} TO portaal_werker USING (true) WITH CHECK (true)`);
    sql.push(
      `GRANT SELECT, INSERT${BIJWERKEN[t] ? `, UPDATE (${BIJWERKEN[t]})` : ''} ON ${t} TO portaal_regio`,
      `CREATE POLICY regio ON ${t} TO portaal_regio USING (${waar}) WITH CHECK (${waar})`,
    );
    for (const rol of VIA[t] ? ['aanbieder', 'gemeente'] : [])
      sql.push(
        `GRANT SELECT ON ${t} TO portaal_${rol}`,
        `CREATE POLICY ${rol} ON ${t} TO portaal_${rol} USING (${waar})`,
      );
    sql.push(
      `CREATE TRIGGER audit_erbij AFTER INSERT ON ${t} REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel()`,
    );
    sql.push(
      `CREATE TRIGGER audit_anders AFTER UPDATE ON ${t} REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel()`,
    );
    sql.push(
      `CREATE TRIGGER audit_weg AFTER DELETE ON ${t} REFERENCING OLD TABLE AS oud FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel()`,
    );
  }
  // A region makes and keeps its own contracts; a supplier sees its own booked lines, to know what a followed hour costs.
  sql.push(
    `GRANT INSERT, UPDATE ON contract TO portaal_regio`,
    `GRANT INSERT, UPDATE, DELETE ON tarief TO portaal_regio`,
    `GRANT SELECT ON boeking TO portaal_aanbieder`,
    `CREATE POLICY aanbieder ON boeking TO portaal_aanbieder USING (aanbieder_id = ${ORG})`,
  );
  return sql.join(';\n');
}

/**
 * A price is used once a booking or a part of a PIP refers to its contract and product within its period. A used price
 * never changes; only its last day may, as long as no booked month falls off. The import of master data corrects a source
 * and has every touched report judged again, so it is let through.
 */
const VAST = `
CREATE FUNCTION tarief_gebruikt(p_contract int, p_product int, p_van date, p_tot date) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM boeking b WHERE b.contract_id = p_contract AND b.product_id = p_product
      AND b.periode >= p_van AND (p_tot IS NULL OR b.periode <= p_tot))
    OR EXISTS (SELECT FROM pip_onderdeel o WHERE o.contract_id = p_contract AND o.product_id = p_product
      AND (p_tot IS NULL OR o.van <= p_tot) AND (o.tot IS NULL OR o.tot >= p_van))
$$;
CREATE FUNCTION tarief_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF current_setting('role') = 'portaal_werker' THEN RETURN coalesce(new, old); END IF;
  IF NOT tarief_gebruikt(old.contract_id, old.product_id, old.van, old.tot) THEN RETURN coalesce(new, old); END IF;
  IF tg_op = 'UPDATE' AND to_jsonb(new) - 'tot' = to_jsonb(old) - 'tot' AND NOT EXISTS (
    SELECT FROM boeking b WHERE b.contract_id = old.contract_id AND b.product_id = old.product_id
      AND b.periode > new.tot AND (old.tot IS NULL OR b.periode <= old.tot)) THEN RETURN new; END IF;
  RAISE EXCEPTION 'Dit tarief is gebruikt en verandert niet meer' USING ERRCODE = 'TAR01';
END $$;
CREATE TRIGGER tarief_vast BEFORE UPDATE OR DELETE ON tarief FOR EACH ROW EXECUTE FUNCTION tarief_vast();
CREATE FUNCTION tarief_trede_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t record;
BEGIN
  SELECT tarief.*, tarief.xmin = pg_current_xact_id()::xid AS vers INTO t FROM tarief
  WHERE id = coalesce(new.tarief_id, old.tarief_id);
  -- The steps of a version come with it, in one transaction; after that they are part of a price that may be in use.
  IF current_setting('role') = 'portaal_werker' OR (tg_op = 'INSERT' AND t.vers)
    OR NOT tarief_gebruikt(t.contract_id, t.product_id, t.van, t.tot) THEN RETURN coalesce(new, old); END IF;
  RAISE EXCEPTION 'Dit tarief is gebruikt en verandert niet meer' USING ERRCODE = 'TAR01';
END $$;
CREATE TRIGGER tarief_trede_vast BEFORE INSERT OR UPDATE OR DELETE ON tarief_trede FOR EACH ROW EXECUTE FUNCTION tarief_trede_vast();
REVOKE ALL ON FUNCTION tarief_gebruikt(int, int, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tarief_gebruikt(int, int, date, date) TO portaal_regio, portaal_werker;
`;

/** Why nobody of this gemeente may be placed under this contract on this day; null = it may. Same order as domain/plaatsing.ts. */
const PLAATSEN = `
CREATE FUNCTION plaatsing_belet(p_contract int, p_gemeente int, p_dag date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN c.id IS NULL THEN 'CON-020'
    WHEN p_dag < c.van THEN 'CON-021'
    WHEN p_dag > c.tot THEN 'CON-022'
    WHEN NOT EXISTS (SELECT FROM contract_gemeente g WHERE g.contract_id = c.id AND g.gemeente_id = p_gemeente
        AND g.van <= p_dag AND (g.tot IS NULL OR g.tot >= p_dag))
      AND (EXISTS (SELECT FROM contract_gemeente g WHERE g.contract_id = c.id)
        OR NOT EXISTS (SELECT FROM deelname d WHERE d.regio_id = c.regio_id AND d.gemeente_id = p_gemeente
          AND d.van <= p_dag AND (d.tot IS NULL OR d.tot >= p_dag))) THEN 'CON-023'
    WHEN c.keurmerk_vereist IS NULL OR k.stand = 'GELDIG' THEN NULL
    WHEN k.stand IS NULL THEN 'CON-025'
    ELSE 'CON-024' END
  FROM (SELECT p_contract AS gevraagd) x LEFT JOIN contract c ON c.id = x.gevraagd
  LEFT JOIN contract_keurmerk k ON k.contract_id = c.id AND k.van <= p_dag AND (k.tot IS NULL OR k.tot >= p_dag)
$$;
`;

/**
 * What each contract offers for a leerroute on a day: package, prices with their steps, and formula. It runs with the
 * reader's rights, so it gives the rows of the reader; `aanbod_gedeeld` runs it over the contracts of regions that share
 * their prices that day, wider than a region's own rows, so that one applies the reader's scope itself.
 */
const AANBOD = `
CREATE FUNCTION aanbod(p_contracten int[], p_leerroute text, p_doelgroep text, p_peildatum date)
RETURNS TABLE (contract_id int, contract text, aanbieder text, regio text, perceel text, bron_document text,
  bron_pagina text, pakket json, prijzen json, formule json) LANGUAGE sql STABLE AS $$
  SELECT c.id, c.nummer, a.naam, r.naam, pc.naam, c.bron_document, c.bron_pagina, to_json(p), d.prijzen, f.formule
  FROM contract c JOIN aanbieder a ON a.id = c.aanbieder_id JOIN regio r ON r.id = c.regio_id JOIN perceel pc ON pc.id = c.perceel_id
  LEFT JOIN LATERAL (
    SELECT p.* FROM pakket p WHERE p.contract_id = c.id AND p.leerroute = p_leerroute AND p.van <= p_peildatum
      AND (p.tot IS NULL OR p.tot >= p_peildatum) AND (p.doelgroep IS NULL OR p.doelgroep = p_doelgroep)
    ORDER BY p.doelgroep NULLS LAST LIMIT 1) p ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('product', pr.code, 'naam', pr.naam, 'soort', pd.soort, 'uren_h', pd.uren_h,
      'eenheid', t.eenheid, 'bedrag_e4', t.bedrag_e4::text, 'btw', t.btw, 'van', t.van, 'bron_document', t.bron_document,
      'bron_pagina', t.bron_pagina, 'treden', tr.treden) ORDER BY pd.id) AS prijzen
    FROM pakket_deel pd JOIN product pr ON pr.id = pd.product_id
    LEFT JOIN tarief t ON t.contract_id = c.id AND t.product_id = pd.product_id AND t.van <= p_peildatum
      AND (t.tot IS NULL OR t.tot >= p_peildatum)
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('leerroute', x.leerroute, 'doelgroep', x.doelgroep, 'niveau', x.niveau,
        'locatie', x.locatie, 'groep_van', x.groep_van, 'groep_tot', x.groep_tot, 'eenheid', x.eenheid,
        'bedrag_e4', x.bedrag_e4::text) ORDER BY x.id) AS treden
      FROM tarief_trede x WHERE x.tarief_id = t.id) tr ON true
    WHERE pd.pakket_id = p.id) d ON true
  LEFT JOIN LATERAL (
    SELECT to_json(i) AS formule FROM indexformule i WHERE i.contract_id = c.id AND i.van <= p_peildatum
      AND (i.tot IS NULL OR i.tot >= p_peildatum)) f ON true
  WHERE (p_contracten IS NULL OR c.id = ANY (p_contracten)) AND c.van <= p_peildatum AND (c.tot IS NULL OR c.tot >= p_peildatum)
$$;
CREATE FUNCTION aanbod_gedeeld(p_leerroute text, p_doelgroep text, p_peildatum date, p_vandaag date)
RETURNS TABLE (contract_id int, contract text, aanbieder text, regio text, perceel text, bron_document text,
  bron_pagina text, pakket json, prijzen json, formule json)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT b.* FROM (SELECT array_agg(c.id) AS ids FROM contract c JOIN prijsdeling d ON d.regio_id = c.regio_id
    AND d.van <= p_vandaag AND (d.tot IS NULL OR d.tot >= p_vandaag)
    WHERE current_setting('app.soort') = 'REGIO' AND c.regio_id <> current_setting('app.organisatie')::int) g,
  LATERAL aanbod(g.ids, p_leerroute, p_doelgroep, p_peildatum) b WHERE g.ids IS NOT NULL
$$;
REVOKE ALL ON FUNCTION aanbod(int[], text, text, date), aanbod_gedeeld(text, text, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION aanbod(int[], text, text, date) TO portaal_regio, portaal_aanbieder;
GRANT EXECUTE ON FUNCTION aanbod_gedeeld(text, text, date, date) TO portaal_regio;
`;

export class ContractGrenzen1767225640001 implements MigrationInterface {
  name = 'ContractGrenzen1767225640001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(rechten());
    await q.query(VAST);
    await q.query(PLAATSEN);
    await q.query(AANBOD);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
