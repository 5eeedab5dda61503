import { NIETS, samen, voor, type Soort } from './isolatiesoort.js';

/** Money and files that a gemeente recorded itself, each in a state in which its owner could take the step. */
export async function vanGemeente(rij: (sql: string) => Promise<string[]>): Promise<Record<string, Soort>> {
  const maak = (tabel: string, velden: string, waarden: string): Promise<string[]> =>
    rij(`insert into ${tabel} (${velden}) values (${waarden}) returning id`);
  const scenario = (kolom: string, id: number): Promise<string[]> =>
    maak(
      'spuk_scenario',
      `${kolom}, naam, beurs, jaar, aannames, door`,
      `${id}, 'x', 'ONDERWIJSROUTE', 2025, '{}', 'x'`,
    );
  const besluit = await maak(
    'spuk_besluit',
    'gemeente_id, beurs, jaar, soort, bedrag_cent, besloten_op, bron, door',
    `1, 'ONDERWIJSROUTE', 2025, 'VOORLOPIG', 100, '2025-01-01', 'x', 'x'`,
  );
  const uitgave = await maak(
    'spuk_uitgave',
    'gemeente_id, beurs, maand, bedrag_cent, omschrijving, bron, door',
    `1, 'ONDERWIJSROUTE', '2025-01-01', 100, 'x', 'x', 'x'`,
  );
  const opruiming = await maak(
    'opruiming',
    'gemeente_id, jaren, peildatum, traject_ids, voorstel, gemaakt_door',
    `2, 10, '2025-01-01', '{}', '[]', 'x'`,
  );
  const verantwoording = await maak(
    'verantwoording',
    'gemeente_id, soort, periode, gemaakt_door, regels, traject_ids, sha256, inhoud, sleutel_nr',
    `2, 'CBS', '2025-K1', 'x', 0, '{}', '\\x00', '\\x00', 1`,
  );
  const [vanAdemhuizen, vanBergdorp, vanNoord, vanZuid] = [
    ...[await scenario('gemeente_id', 1), await scenario('gemeente_id', 2)],
    ...[await scenario('regio_id', 1), await scenario('regio_id', 2)],
  ] as [string[], string[], string[], string[]];
  const geld = ['financien@bergdorp', 'contract@noord', 'niemand'];
  const dossier = ['regisseur@ademhuizen', 'klant@ademhuizen', 'financien@bergdorp', 'niemand'];
  return {
    spukBesluit: { onbestaand: '999999', vreemd: voor(geld, ...besluit) },
    spukUitgave: { onbestaand: '999999', vreemd: voor(geld, ...uitgave) },
    spukScenario: {
      onbestaand: '999999',
      vreemd: samen(
        voor(['financien@bergdorp'], ...vanAdemhuizen, ...vanNoord),
        voor(['contract@noord', 'regio@noord'], ...vanAdemhuizen, ...vanBergdorp, ...vanZuid),
        voor(['contract@zuid', 'niemand'], ...vanNoord),
      ),
    },
    opruiming: { onbestaand: NIETS, vreemd: voor(dossier, ...opruiming) },
    verantwoording: { onbestaand: NIETS, vreemd: voor(dossier, ...verantwoording) },
  };
}
