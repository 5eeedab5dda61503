import { EENHEDEN, kiesPrijs, magPlaatsen, UREN_PER_DAGDEEL } from '#inkoop';
import type { Lezer } from '#platform';
import type { Aanbodcontract, Inkoopregels } from '../domain/pip/beoordeling.js';

export const INKOOPREGELS: Inkoopregels = {
  ...{ kiesPrijs, magPlaatsen, eenheden: EENHEDEN, urenPerDagdeel: UREN_PER_DAGDEEL },
};

const lijst = (velden: string, bron: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${velden})), '[]') FROM ${bron})`;
const OP_DAG = (t: string): string => `${t}.van <= $1::date AND (${t}.tot IS NULL OR ${t}.tot >= $1::date)`;
const TREDEN = lijst(
  `'leerroute', x.leerroute, 'doelgroep', x.doelgroep, 'niveau', x.niveau, 'locatie', x.locatie, 'groepVan', x.groep_van,
   'groepTot', x.groep_tot, 'eenheid', x.eenheid, 'bedragE4', x.bedrag_e4::text`,
  'tarief_trede x WHERE x.tarief_id = f.id',
);
const TARIEVEN = `(SELECT coalesce(json_agg(json_build_object('id', f.id, 'product', pr.code, 'productNaam', pr.naam,
   'eenheid', f.eenheid, 'bedragE4', f.bedrag_e4::text, 'van', f.van,
   'bron', coalesce(f.bron_document || coalesce(', p. ' || f.bron_pagina, ''), c.bron_document || coalesce(', p. ' || c.bron_pagina, '')),
   'treden', ${TREDEN}) ORDER BY pr.naam), '[]')
  FROM tarief f JOIN product pr ON pr.id = f.product_id WHERE f.contract_id = c.id AND ${OP_DAG('f')})`;
const PAKKETTEN = lijst(
  `'leerroute', k.leerroute, 'van', k.van, 'tot', k.tot,
   'producten', (SELECT coalesce(json_agg(pr.code), '[]') FROM pakket_deel d JOIN product pr ON pr.id = d.product_id WHERE d.pakket_id = k.id)`,
  'pakket k WHERE k.contract_id = c.id',
);
const GROEPEN = lijst(
  `'leerroute', k.leerroute, 'groepMax', k.groep_max, 'fasen', k.fasen`,
  `pakket k WHERE k.contract_id = c.id AND ${OP_DAG('k')} AND (k.doelgroep IS NULL OR k.doelgroep = $3)`,
);

/** The contracts that the gemeente can see with their prices of a day, in one statement; `nummers` null = all of them. */
export async function leesContracten(
  q: Lezer,
  o: { dag: string; nummers: readonly string[] | null; doelgroep: string; trajectId: number },
): Promise<Map<string, Aanbodcontract>> {
  const rijen = await q.query<Omit<Aanbodcontract, 'plafondCent'> & { plafondCent: number | null }>(
    `SELECT c.id, c.nummer, c.van, c.tot, c.keurmerk_vereist AS "keurmerkVereist", c.plafond_cent::float8 AS "plafondCent",
       a.naam AS aanbieder, p.naam AS perceel, r.naam AS regio, ${TARIEVEN} AS tarieven, ${PAKKETTEN} AS pakketten,
       ${GROEPEN} AS groepen, (SELECT nullif(count(*), 0)::int FROM contract_fase s WHERE s.contract_id = c.id) AS fasen,
       ${lijst(`'gemeente', g.code, 'van', x.van, 'tot', x.tot`, 'contract_gemeente x JOIN gemeente g ON g.id = x.gemeente_id WHERE x.contract_id = c.id')} AS gemeenten,
       ${lijst(`'gemeente', g.code, 'van', x.van, 'tot', x.tot`, 'deelname x JOIN gemeente g ON g.id = x.gemeente_id WHERE x.regio_id = c.regio_id')} AS regiogemeenten,
       ${lijst(`'stand', x.stand, 'van', x.van, 'tot', x.tot`, 'contract_keurmerk x WHERE x.contract_id = c.id')} AS keurmerk,
       0 AS "bezetCent", 0 AS "geboektCent"
     FROM contract c JOIN aanbieder a ON a.id = c.aanbieder_id JOIN perceel p ON p.id = c.perceel_id
     JOIN regio r ON r.id = c.regio_id
     WHERE $2::text[] IS NULL OR c.nummer = ANY ($2) ORDER BY a.naam, c.nummer`,
    [o.dag, o.nummers, o.doelgroep],
  );
  const uit = new Map(rijen.map((r) => [r.nummer, r]));
  await vulBezet(q, uit, o.trajectId);
  return uit;
}

/** Only contracts with a ceiling need to know what is taken. */
async function vulBezet(q: Lezer, contracten: Map<string, Aanbodcontract>, trajectId: number): Promise<void> {
  const met = [...contracten.values()].filter((c) => c.plafondCent !== null);
  if (met.length === 0) return;
  const rijen = await q.query<{ contract_id: number; bezet: number; geboekt: number }>(
    `SELECT contract_id, bezet_cent::float8 AS bezet, geboekt_cent::float8 AS geboekt FROM contract_bezet($1, $2)`,
    [met.map((c) => c.id), trajectId],
  );
  for (const c of met) {
    const r = rijen.find((x) => x.contract_id === c.id);
    c.bezetCent = r?.bezet ?? 0;
    c.geboektCent = r?.geboekt ?? 0;
  }
}
