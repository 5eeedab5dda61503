import { NIETS, samen, voor, type Soort } from './isolatiesoort.js';

/** A signal of a contract of each region, and one that is a gemeente's own; muting each is a step that its owner could take. */
export async function signalenVan(rij: (sql: string) => Promise<string[]>): Promise<Record<string, Soort>> {
  const [noord, zuid] = [1, 2].map((regio) =>
    rij(
      `insert into signaal (code, sleutel, regio_id, aanbieder_id, zicht_aanbieder_id, contract_id, gemeente_id, cijfers, eerst_gezien)
       select 'SIG-202', 'x' || id, regio_id, aanbieder_id, aanbieder_id, id, ${regio === 1 ? 1 : 3}, '{"trajectnummer": "T-9"}', '2025-01-01'
       from contract where regio_id = ${regio} order by id limit 1 returning id`,
    ),
  );
  const [adem, berg] = [1, 2].map((gemeente) =>
    rij(
      `insert into signaal (code, sleutel, gemeente_id, cijfers, eerst_gezien)
       values ('SIG-302', 'beurs ${gemeente}', ${gemeente}, '{"titel": "x", "uitleg": "x", "jaar": 2025}', '2025-01-01') returning id`,
    ),
  );
  const [n, z, a, b] = [await noord!, await zuid!, await adem!, await berg!];
  return {
    signaal: {
      onbestaand: NIETS,
      vreemd: samen(
        { 'contract@noord': [...z, ...a, ...b], 'regio@noord': z, 'contract@zuid': [...n, ...b] },
        // A gemeente sees what is said about its own trajecten, and mutes none of it.
        { 'regisseur@ademhuizen': [...n, ...z, ...b], 'financien@bergdorp': [...n, ...z, ...a] },
        voor(['aanbieder@a', 'aanbieder@b', 'klant@ademhuizen', 'beheer@portaal', 'niemand'], ...n, ...a),
      ),
    },
  };
}
