import type { Tx } from '#platform';
import type { Afspraken } from '../domain/contract/contract.js';

/** Options after the ones that there are, and phases as long as there are none. */
export async function schrijfOpties(
  tx: Tx,
  contractId: number,
  na: number,
  a: Pick<Afspraken, 'verlengingen' | 'fasen'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO contract_verlenging (contract_id, volgnummer, maanden, uiterlijk_besluiten_op)
     SELECT $1, $3 + row_number() OVER (ORDER BY x."uiterlijkBesluitenOp"), x.maanden, x."uiterlijkBesluitenOp"
     FROM jsonb_to_recordset($2) AS x (maanden int, "uiterlijkBesluitenOp" date)`,
    [contractId, JSON.stringify(a.verlengingen ?? []), na],
  );
  await tx.query(
    `INSERT INTO contract_fase (contract_id, volgnummer, naam, aandeel_bp, resultaat)
     SELECT $1, x.nr, x.naam, x."aandeelBp", x.resultaat
     FROM jsonb_to_recordset($2) AS x (nr int, naam text, "aandeelBp" int, resultaat boolean)`,
    [contractId, JSON.stringify((a.fasen ?? []).map((f, i) => ({ ...f, nr: i + 1 })))],
  );
}
