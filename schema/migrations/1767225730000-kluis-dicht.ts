import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = `(select current_setting('app.organisatie')::int)`;
const WIE = `(select nullif(current_setting('app.gebruiker', true), '')::int)`;

/**
 * These look past the walls, so they answer a supplier about itself and nobody else: who may call them could otherwise
 * ask whether another bids. The number of a region can be that of a supplier, so a region may not call them at all.
 */
const OVER_ZICHZELF = [
  'aanbesteding_open_voor(uuid, int)',
  'aanbesteding_te_lezen(uuid, int)',
  'eigen_inschrijving(uuid, int)',
  'eigen_vraag(uuid, int)',
  'combinatie_te_beantwoorden(uuid, int)',
  'perceel_in_combinatie(uuid, int, int[], int)',
  'zelf_ingeschreven(uuid, int, int[])',
];
const ALLEEN_AANBIEDER = [
  ...OVER_ZICHZELF,
  'ronde_neemt_aan(uuid, int)',
  'combinatieverzoeken(int)',
  'aanbieder_bij_kvk(text)',
  'vraag_zonder_afzender(uuid)',
];
const ZELF = `p_aanbieder = nullif(current_setting('app.organisatie', true), '')::int`;
/** The body of each, asked only when the question is about who asks. */
const EERST_ZELF = `
DO $$ DECLARE f regprocedure; romp text; BEGIN
  FOREACH f IN ARRAY ARRAY[${OVER_ZICHZELF.map((f) => `'${f}'`).join(', ')}]::regprocedure[] LOOP
    SELECT prosrc INTO romp FROM pg_proc WHERE oid = f;
    EXECUTE replace(pg_get_functiondef(f), romp, format(E' SELECT ${ZELF.replaceAll("'", "''")} AND (%s) ', romp));
  END LOOP;
END $$;
`;

/** Only an upload that hung at the deadline gives the grace: one that was in by then leaves nothing to wait for. */
const UITLOOP = `
CREATE FUNCTION upload_hing(p_ronde uuid, p_aanbieder int) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT min(b.begonnen_op) FROM inschrijving_bijlage b JOIN ronde r ON r.id = b.ronde_id
  WHERE r.id = p_ronde AND b.aanbieder_id = p_aanbieder AND ${ZELF} AND b.begonnen_op < r.sluit_op
    AND (b.ontvangen_op IS NULL OR b.ontvangen_op >= r.sluit_op)
$$;
CREATE OR REPLACE FUNCTION ronde_neemt_aan(p_ronde uuid, p_aanbieder int) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM ronde r WHERE r.id = p_ronde AND aanbesteding_open_voor(r.aanbesteding_id, p_aanbieder)
    AND (clock_timestamp() < r.sluit_op OR clock_timestamp() < r.uitloop_tot AND upload_hing(r.id, p_aanbieder) IS NOT NULL))
$$;
REVOKE ALL ON FUNCTION upload_hing(uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION upload_hing(uuid, int) TO portaal_aanbieder;
`;

/** Who worked for a supplier while the round ran, or does now, opens no safe: which supplier does not matter, so a refusal tells nothing. */
const OPENER = `
CREATE FUNCTION werkt_voor_aanbieder(p_ronde uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM toewijzing t JOIN ronde r ON r.id = p_ronde
    WHERE t.gebruiker_id = ${WIE} AND t.rol = 'AANBIEDER' AND t.van <= current_date
      AND (t.tot IS NULL OR t.tot >= (r.geopend_op AT TIME ZONE 'Europe/Amsterdam')::date))
$$;
REVOKE ALL ON FUNCTION werkt_voor_aanbieder(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION werkt_voor_aanbieder(uuid) TO portaal_regio;
ALTER POLICY regio_insert ON ronde_opening WITH CHECK (gebruiker_id = ${WIE} AND NOT werkt_voor_aanbieder(ronde_id)
  AND exists (select from ronde r where r.id = ronde_id and r.regio_id = ${ORG} and clock_timestamp() >= r.uitloop_tot));
`;

/** The safe stays shut for whoever asks about another, comes after the deadline, or works for both sides. */
export class KluisDicht1767225730000 implements MigrationInterface {
  name = 'KluisDicht1767225730000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(EERST_ZELF);
    await q.query(UITLOOP);
    await q.query(OPENER);
    await q.query(ALLEEN_AANBIEDER.map((f) => `REVOKE EXECUTE ON FUNCTION ${f} FROM portaal_regio`).join(';'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
