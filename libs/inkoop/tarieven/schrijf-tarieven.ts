import type { Tx } from '#platform';
import { vulAan, type NieuwTarief } from '../domain/tarieven/tarief.js';

/** Tariff versions with their steps, in two statements whatever their number. The caller has judged them and made room. */
export async function schrijfTarieven(
  tx: Tx,
  tarieven: readonly (NieuwTarief & { contractId: number })[],
  indexatieId: number | null,
): Promise<void> {
  await tx.query(
    `INSERT INTO tarief (contract_id, product_id, eenheid, bedrag_e4, van, tot, btw, bron_document, bron_pagina, indexatie_id)
     SELECT x."contractId", p.id, x.eenheid, x."bedragE4", x.van, x.tot, coalesce(x.btw, 'VRIJGESTELD'), x."bronDocument", x."bronPagina", $2
     FROM jsonb_to_recordset($1) AS x ("contractId" int, product text, eenheid text, "bedragE4" bigint, van date, tot date, btw text,
       "bronDocument" text, "bronPagina" text) JOIN product p ON p.code = x.product`,
    [JSON.stringify(tarieven), indexatieId],
  );
  const treden = tarieven.flatMap((t) =>
    (t.treden ?? []).map((r) => ({ contractId: t.contractId, product: t.product, van: t.van, ...vulAan(r, t) })),
  );
  await tx.query(
    `INSERT INTO tarief_trede (tarief_id, leerroute, doelgroep, niveau, locatie, groep_van, groep_tot, eenheid, bedrag_e4)
     SELECT t.id, x.leerroute, x.doelgroep, x.niveau, x.locatie, x."groepVan", x."groepTot", x.eenheid, x."bedragE4"
     FROM jsonb_to_recordset($1) AS x ("contractId" int, product text, van date, leerroute text, doelgroep text, niveau text, locatie text,
       "groepVan" int, "groepTot" int, eenheid text, "bedragE4" bigint)
     JOIN product p ON p.code = x.product JOIN tarief t ON t.contract_id = x."contractId" AND t.product_id = p.id AND t.van = x.van`,
    [JSON.stringify(treden)],
  );
}
