import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = `(select current_setting('app.organisatie')::int)`;
const doetMee = (tabel: string, van: string, tot: string): string =>
  `EXISTS (SELECT FROM deelname d WHERE d.gemeente_id = ${tabel}.gemeente_id AND d.regio_id = ${ORG}
    AND d.van <= make_date(${tot}, 12, 31) AND (d.tot IS NULL OR d.tot >= make_date(${van}, 1, 1)))`;
const MIJN_REGIO = `regio_id IN (SELECT d.regio_id FROM deelname d WHERE d.gemeente_id = ${ORG})`;

/** Table -> scope role -> [privileges, rows that it reads, rows that it writes]. */
const GRENZEN: Record<string, Record<string, [recht: string, lezen: string, schrijven?: string]>> = {
  spuk_besluit: {
    gemeente: ['SELECT, INSERT, UPDATE (ingetrokken_op, ingetrokken_reden)', `gemeente_id = ${ORG}`],
    regio: ['SELECT', doetMee('spuk_besluit', 'jaar', 'jaar')],
  },
  spuk_uitgave: {
    gemeente: ['SELECT, INSERT, UPDATE (ingetrokken_op, ingetrokken_reden)', `gemeente_id = ${ORG}`],
    regio: ['SELECT', doetMee('spuk_uitgave', 'extract(year FROM maand)::int', 'extract(year FROM maand)::int')],
  },
  spuk_bedrag: {
    gemeente: ['SELECT, INSERT', `gemeente_id = ${ORG} OR ${MIJN_REGIO}`, `gemeente_id = ${ORG}`],
    regio: ['SELECT, INSERT', `regio_id = ${ORG}`],
  },
  spuk_telling: {
    gemeente: ['SELECT, INSERT', `gemeente_id = ${ORG}`],
    regio: ['SELECT', doetMee('spuk_telling', 'jaar', 'jaar')],
  },
  spuk_toerekening: {
    gemeente: ['SELECT', MIJN_REGIO],
    regio: ['SELECT, INSERT, UPDATE (tot_jaar)', `regio_id = ${ORG}`],
  },
  spuk_scenario: {
    gemeente: ['SELECT, INSERT, UPDATE (beurs, aannames, door, op)', `gemeente_id = ${ORG}`],
    regio: ['SELECT, INSERT, UPDATE (beurs, aannames, door, op)', `regio_id = ${ORG}`],
  },
  kostendeling: {
    gemeente: ['SELECT', MIJN_REGIO],
    regio: [
      'SELECT, INSERT, UPDATE (tot_jaar)',
      `regio_id = ${ORG}`,
      `regio_id = ${ORG} AND EXISTS (SELECT FROM contract c WHERE c.id = contract_id)`,
    ],
  },
  sisa_indicator: { gemeente: ['SELECT, INSERT, UPDATE (tot_jaar)', `gemeente_id = ${ORG}`] },
  spuk_verantwoording: {
    gemeente: ['SELECT, INSERT, UPDATE (heropend_op, heropend_door, heropend_reden)', `gemeente_id = ${ORG}`],
  },
  verplichting: { gemeente: ['SELECT', `gemeente_id = ${ORG}`] },
  verplichting_stand: {
    gemeente: ['SELECT', `gemeente_id = ${ORG}`],
    regio: ['SELECT', `regio_id = ${ORG}`],
  },
  spuk_peil: { gemeente: ['SELECT', 'true'], regio: ['SELECT', 'true'] },
  spuk_wacht: {},
};
const AFGELEID = ['verplichting', 'verplichting_stand', 'spuk_wacht', 'spuk_peil'];

function rechten(): string {
  const sql: string[] = [];
  for (const [tabel, rollen] of Object.entries(GRENZEN)) {
    const afgeleid = AFGELEID.includes(tabel);
    sql.push(
      `ALTER TABLE ${tabel} ENABLE ROW LEVEL SECURITY`,
      `GRANT SELECT, INSERT, UPDATE${afgeleid ? ', DELETE' : ''} ON ${tabel} TO portaal_werker`,
      `CREATE POLICY werker ON ${tabel} TO portaal_werker USING (true) WITH CHECK (true)`,
    );
    for (const [rol, [recht, lezen, schrijven = lezen]] of Object.entries(rollen))
      sql.push(
        `GRANT ${recht} ON ${tabel} TO portaal_${rol}`,
        `CREATE POLICY ${rol} ON ${tabel} TO portaal_${rol} USING (${lezen}) WITH CHECK (${schrijven})`,
      );
    if (afgeleid) continue;
    sql.push(
      `CREATE TRIGGER audit_erbij AFTER INSERT ON ${tabel} REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel()`,
      `CREATE TRIGGER audit_anders AFTER UPDATE ON ${tabel} REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel()`,
      `CREATE TRIGGER audit_weg AFTER DELETE ON ${tabel} REFERENCING OLD TABLE AS oud FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel()`,
    );
  }
  return sql.join(';\n');
}

/**
 * Whatever changes a plan or a booked line leaves the number of its traject here, in the same transaction: no writer can
 * forget it, and the worker reckons the commitments again from the facts.
 */
const WACHTEN = `
CREATE FUNCTION spuk_wacht_traject() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF tg_op <> 'DELETE' THEN
    EXECUTE 'INSERT INTO spuk_wacht (soort, sleutel) SELECT DISTINCT ''TRAJECT'', ' || tg_argv[0] || ' FROM nieuw';
  END IF;
  IF tg_op <> 'INSERT' THEN
    EXECUTE 'INSERT INTO spuk_wacht (soort, sleutel) SELECT DISTINCT ''TRAJECT'', ' || tg_argv[0] || ' FROM oud';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION spuk_volg(p_tabel text, p_traject text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER spuk_erbij AFTER INSERT ON %I REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION spuk_wacht_traject(%L)', p_tabel, p_traject);
  EXECUTE format('CREATE TRIGGER spuk_anders AFTER UPDATE ON %I REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION spuk_wacht_traject(%L)', p_tabel, p_traject);
  EXECUTE format('CREATE TRIGGER spuk_weg AFTER DELETE ON %I REFERENCING OLD TABLE AS oud FOR EACH STATEMENT EXECUTE FUNCTION spuk_wacht_traject(%L)', p_tabel, p_traject);
END $$;
SELECT spuk_volg('boeking', 'traject_id'), spuk_volg('pip', 'traject_id'), spuk_volg('traject', 'id'),
  spuk_volg('pip_onderdeel', '(SELECT p.traject_id FROM pip p WHERE p.id = pip_id)');
INSERT INTO spuk_wacht (soort, sleutel) SELECT 'TRAJECT', traject_id FROM pip UNION SELECT 'TRAJECT', traject_id FROM boeking;

CREATE FUNCTION spuk_wacht_budget() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF tg_table_name = 'spuk_besluit' THEN
    INSERT INTO spuk_wacht (soort, sleutel, jaar)
    SELECT DISTINCT 'BUDGET', gemeente_id, jaar FROM nieuw WHERE beurs = 'INBURGERINGSVOORZIENINGEN';
  ELSE
    INSERT INTO spuk_wacht (soort, sleutel, jaar)
    SELECT DISTINCT 'BUDGET', b.gemeente_id, extract(year FROM b.periode)::int
    FROM nieuw n JOIN besteding b ON b.regio_id = n.regio_id AND b.product_id = n.product_id
      AND extract(year FROM b.periode) >= n.van_jaar;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER spuk_erbij AFTER INSERT ON spuk_besluit REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION spuk_wacht_budget();
CREATE TRIGGER spuk_anders AFTER UPDATE ON spuk_besluit REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION spuk_wacht_budget();
CREATE TRIGGER spuk_erbij AFTER INSERT ON spuk_toerekening REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION spuk_wacht_budget();
CREATE TRIGGER spuk_anders AFTER UPDATE ON spuk_toerekening REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION spuk_wacht_budget();
REVOKE ALL ON FUNCTION spuk_wacht_traject(), spuk_wacht_budget(), spuk_volg(text, text) FROM PUBLIC;
`;

/** Drop-out and closing end what was promised; a withdrawn fact is none. */
const EINDE = `
CREATE FUNCTION spuk_einde(p_trajecten int[]) RETURNS TABLE (traject_id int) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT f.traject_id FROM traject_feit f WHERE f.traject_id = ANY (p_trajecten)
    AND f.soort IN ('UITVAL', 'AFGESLOTEN') AND f.levend
$$;
REVOKE ALL ON FUNCTION spuk_einde(int[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION spuk_einde(int[]) TO portaal_werker;
SELECT spuk_volg('traject_feit', 'traject_id');
`;

const BEURS = `coalesce(t.beurs, 'INBURGERINGSVOORZIENINGEN'), coalesce(t.naam, '')`;
const toerekening = (rij: string, jaar: string): string =>
  `LEFT JOIN spuk_toerekening t ON t.regio_id = ${rij}.regio_id AND t.product_id = ${rij}.product_id
    AND t.van_jaar <= ${jaar} AND (t.tot_jaar IS NULL OR t.tot_jaar >= ${jaar})`;

/**
 * Totals of a gemeente over all its regions: wider than a region's own rows, so they apply the reader's scope themselves
 * and give amounts only.
 */
const TOTALEN = `
CREATE FUNCTION spuk_gemeenten(p_jaar int) RETURNS TABLE (gemeente_id int) LANGUAGE sql STABLE AS $$
  SELECT d.gemeente_id FROM deelname d
  WHERE current_setting('app.soort') = 'REGIO' AND d.regio_id = current_setting('app.organisatie')::int
    AND d.van <= make_date(p_jaar, 12, 31) AND (d.tot IS NULL OR d.tot >= make_date(p_jaar, 1, 1))
  UNION SELECT current_setting('app.organisatie')::int WHERE current_setting('app.soort') = 'GEMEENTE'
$$;
CREATE FUNCTION spuk_verplicht(p_van int, p_tot int)
RETURNS TABLE (gemeente_id int, jaar int, beurs text, naam text, van_maand int, tot_maand int, plan_cent bigint, toegezegd_cent bigint,
  boven_cent bigint, verschoven_cent bigint, besteed_cent bigint, open_cent bigint, vrij_cent bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.gemeente_id, s.jaar, ${BEURS}, s.van_maand, s.tot_maand, sum(s.plan_cent)::bigint, sum(s.toegezegd_cent)::bigint,
    sum(s.boven_cent)::bigint, sum(s.verschoven_cent)::bigint, sum(s.besteed_cent)::bigint, sum(s.open_cent)::bigint, sum(s.vrij_cent)::bigint
  FROM generate_series(p_van, p_tot) j CROSS JOIN LATERAL spuk_gemeenten(j) g
  JOIN verplichting_stand s ON s.gemeente_id = g.gemeente_id AND s.jaar = j
  ${toerekening('s', 's.jaar')}
  GROUP BY 1, 2, 3, 4, 5, 6
$$;
CREATE FUNCTION spuk_besteed_maand(p_van int, p_tot int)
RETURNS TABLE (gemeente_id int, periode date, beurs text, naam text, bedrag_cent bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.gemeente_id, b.periode, ${BEURS}, sum(b.bedrag_cent)::bigint
  FROM generate_series(p_van, p_tot) j CROSS JOIN LATERAL spuk_gemeenten(j) g
  JOIN besteding b ON b.gemeente_id = g.gemeente_id AND b.periode BETWEEN make_date(j, 1, 1) AND make_date(j, 12, 31)
  ${toerekening('b', 'j')}
  GROUP BY 1, 2, 3, 4
$$;
CREATE FUNCTION spuk_apart(p_jaar int)
RETURNS TABLE (gemeente_id int, beurs text, naam text, geblokkeerd_cent bigint, betwist_cent bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT x.gemeente_id, ${BEURS}, sum(x.bedrag_cent) FILTER (WHERE x.geblokkeerd)::bigint,
    sum(x.bedrag_cent) FILTER (WHERE NOT x.geblokkeerd)::bigint
  FROM (
    SELECT r.gemeente_id, r.regio_id, r.product_id, r.bedrag_cent, true AS geblokkeerd
    FROM spuk_gemeenten(p_jaar) g JOIN rapportageregel r ON r.gemeente_id = g.gemeente_id AND r.oordeel = 'GEBLOKKEERD'
    JOIN rapportage ra ON ra.huidige_inlevering_id = r.inlevering_id
    WHERE ra.periode BETWEEN make_date(p_jaar, 1, 1) AND make_date(p_jaar, 12, 31)
    UNION ALL
    SELECT r.gemeente_id, r.regio_id, r.product_id, r.bedrag_cent, false
    FROM (SELECT DISTINCT b.inlevering_id, b.rij FROM spuk_gemeenten(p_jaar) g JOIN bevinding b ON b.gemeente_id = g.gemeente_id
        AND b.code IN ('REC-302','REC-303','REC-304','REC-305') AND b.status IN ('OPEN','TOEGELICHT','AFGEWEZEN')
      JOIN rapportage ra ON ra.id = b.rapportage_id
      WHERE ra.periode BETWEEN make_date(p_jaar, 1, 1) AND make_date(p_jaar, 12, 31)) b
    JOIN rapportageregel r ON r.inlevering_id = b.inlevering_id AND r.rij = b.rij AND r.oordeel = 'GEBOEKT') x
  ${toerekening('x', 'p_jaar')}
  GROUP BY 1, 2, 3
$$;
CREATE FUNCTION spuk_instroom(p_jaar int, p_dag date)
RETURNS TABLE (gemeente_id int, leerroute text, aantal int, kostprijs_cent bigint, dit_jaar int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.gemeente_id, p.leerroute, count(*) FILTER (WHERE p.vastgesteld_op > (p_dag - interval '1 year'))::int,
    coalesce(sum(p.kostprijs_cent) FILTER (WHERE p.vastgesteld_op > (p_dag - interval '1 year')), 0)::bigint,
    count(*) FILTER (WHERE p.vastgesteld_op >= make_date(p_jaar, 1, 1))::int
  FROM pip p JOIN traject t ON t.id = p.traject_id
  WHERE p.versie = 1 AND p.vastgesteld_op >= least(make_date(p_jaar, 1, 1), (p_dag - interval '1 year')::date)
    AND p.vastgesteld_op <= p_dag AND t.gemeente_id IN (SELECT g.gemeente_id FROM spuk_gemeenten(p_jaar) g)
  GROUP BY 1, 2 ORDER BY 1, 2
$$;
REVOKE ALL ON FUNCTION spuk_gemeenten(int), spuk_verplicht(int, int), spuk_besteed_maand(int, int), spuk_apart(int),
  spuk_instroom(int, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION spuk_gemeenten(int), spuk_verplicht(int, int), spuk_besteed_maand(int, int), spuk_apart(int), spuk_instroom(int, date)
  TO portaal_regio, portaal_gemeente;
CREATE INDEX rapportageregel_geblokkeerd ON rapportageregel (gemeente_id, inlevering_id) WHERE oordeel = 'GEBLOKKEERD';
CREATE INDEX bevinding_geld ON bevinding (gemeente_id, rapportage_id, inlevering_id, rij)
  WHERE code in ('REC-302','REC-303','REC-304','REC-305') and status in ('OPEN','TOEGELICHT','AFGEWEZEN');
`;

/** Who may see and write what of SPUK, what wakes the reckoning, and the totals that are wider than rows. */
export class SpukRechten1767225691001 implements MigrationInterface {
  name = 'SpukRechten1767225691001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(rechten());
    await q.query(WACHTEN);
    await q.query(EINDE);
    await q.query(TOTALEN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
