import { plusDagen, type Actor } from '#core';
import type { Database, Tx } from '#platform';

/** Everything here is invented; the source says so on screen. */
const BRON = 'Verzonnen voorbeeld';
const BEGIN = '2022-01-01';
const ACHTERHOEK = new Set(['GM0197', 'GM1859', 'GM1876', 'GM0222', 'GM1955', 'GM1586', 'GM1509', 'GM0294']);
const UITVOERING: [onderdeel: string, schaal: string, uitvoering: string, uitvoerder: string | null][] = [
  ['BEGELEIDING', 'LOKAAL', 'GEDEELDE_DIENST', 'Sociale Zaken'],
  ['B1_ROUTE', 'REGIONAAL', 'CONTRACT', null],
  ['Z_ROUTE', 'REGIONAAL', 'CONTRACT', null],
  ['MAATSCHAPPELIJKE_BEGELEIDING', 'SUBREGIONAAL', 'CONTRACT', null],
  ['PVT', 'LOKAAL', 'ZELF', null],
];
const STAPPEN: [naar: string, dagen: number, code: string][] = [
  ['GEWAARSCHUWD', 1, 'BRIEF'],
  ['REDENEN_GEVRAAGD', 8, 'GEEN_GELDIGE_REDEN'],
  ['GEHOORD', 15, 'GEHOORD'],
];

const alsGemeente = (organisatieId: number): Actor => ({
  ...{ gebruikerId: null, naam: 'Voorbeelddata', rol: 'REGISSEUR', organisatieSoort: 'GEMEENTE', organisatieId },
  ...{ toewijzingId: null, rechten: [] },
});

/** What each gemeente offers and decided, as the sources differ; and a case of enforcement that waits for a decision. */
export async function laadTrajectbeleid(db: Database, dag: string): Promise<void> {
  const gemeenten = await db.lees(alsGemeente(0), (q) =>
    q.query<{ id: number; code: string }>('SELECT id, code FROM gemeente ORDER BY id'),
  );
  for (const g of gemeenten) await db.schrijf(alsGemeente(g.id), (tx) => schrijf(tx, g, dag));
}

async function schrijf(tx: Tx, g: { id: number; code: string }, dag: string): Promise<void> {
  const [al] = await tx.query('SELECT id FROM aanbodkeuze LIMIT 1');
  if (al) return;
  const oost = ACHTERHOEK.has(g.code);
  await tx.query(
    `INSERT INTO aanbodkeuze (gemeente_id, configuratie_id, van, tot, door)
     SELECT $1, id, $2, NULL, $3 FROM aanbodconfiguratie WHERE code = $4`,
    [g.id, BEGIN, BRON, oost ? 'DALFSEN2021' : 'ML2020'],
  );
  for (const [onderdeel, schaal, uitvoering, uitvoerder] of UITVOERING)
    await tx.query(
      `INSERT INTO onderdeeluitvoering (gemeente_id, onderdeel, schaal, uitvoering, uitvoerder, van, tot, door)
       VALUES ($1, $2, $3, $4, $5, $6, NULL, $7)`,
      [g.id, onderdeel, schaal, uitvoering, uitvoerder, BEGIN, BRON],
    );
  await tx.query(
    `INSERT INTO instelling (gemeente_id, sleutel, waarde, van, tot, bron, door)
     VALUES ($1, 'onderwijsMaxLeeftijd', $2, $3, NULL, $4, $4)`,
    [g.id, oost ? '30' : '27', BEGIN, BRON],
  );
  if (g.code === 'GM0935') await handhaaf(tx, g.id, plusDagen(dag, -40));
}

/** Warned, asked and heard: what is left is to decide. */
async function handhaaf(tx: Tx, gemeenteId: number, feitdatum: string): Promise<void> {
  const [zaak] = await tx.query<{ id: string; traject_id: number }>(
    `INSERT INTO handhaving (traject_id, gemeente_id, grond, feitdatum, stand)
     SELECT id, $1, 'LESSEN_GEMIST', $2, 'GEHOORD' FROM traject WHERE gemeente_id = $1 AND afgesloten_op IS NULL
       AND doelgroep = 'GEZINS_OF_OVERIGE_MIGRANT'
     ORDER BY EXISTS (SELECT FROM pip p WHERE p.traject_id = traject.id AND p.vastgesteld_op <= $2) DESC, id LIMIT 1 RETURNING id, traject_id`,
    [gemeenteId, feitdatum],
  );
  if (!zaak) return;
  for (const [naar, dagen, code] of STAPPEN)
    await tx.query(
      `INSERT INTO handhaving_stap (handhaving_id, traject_id, gemeente_id, naar, datum, code, door)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [zaak.id, zaak.traject_id, gemeenteId, naar, plusDagen(feitdatum, dagen), code, BRON],
    );
}
