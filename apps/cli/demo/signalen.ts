import { plusDagen, werker } from '#core';
import type { Database } from '#platform';
import {
  evalueerSignalen,
  herbeoordeelBudgetten,
  SignaalLezer,
  SIGNAALREGELS,
  Signaalregels,
  Signalen,
  verzamelBronnen,
  zetBesproken,
} from '#reconciliatie';
import { werkBetwistBij, werkVerplichtingenBij } from '#spuk';
import { demoActor } from './geschiedenis.js';

/** What the clock would have reckoned before anybody looks: purses and commitments. */
async function werkBij(db: Database): Promise<void> {
  await db.schrijf(werker, herbeoordeelBudgetten);
  while ((await db.schrijf(werker, werkBetwistBij)) > 0);
  while ((await db.schrijf(werker, werkVerplichtingenBij)) > 0);
}

/** Signals as they would be after some weeks: seen at different days, some talked about, one muted with a reason. */
export async function laadSignalen(db: Database, dag: string): Promise<void> {
  await werkBij(db);
  for (const terug of [20, 6, 0]) {
    const toen = plusDagen(dag, -terug);
    const gevoed = await verzamelBronnen(db, toen);
    await db.schrijf(werker, (tx) => evalueerSignalen(tx, SIGNAALREGELS, toen, { gevoed }));
  }
  const manager = await demoActor(db, 'contract@zuid-limburg.voorbeeld');
  const regels = new Signaalregels();
  const lezer = new SignaalLezer(db, regels);
  const alle = await lezer.voorOverleg(manager, {}, ['NIEUW']);
  const besproken = alle.filter((s) => s.code === 'SIG-203').slice(0, 2);
  await db.schrijf(manager, (tx) =>
    zetBesproken(
      tx,
      besproken.map((s) => s.id),
    ),
  );
  const gedempt = alle.find((s) => s.code === 'SIG-405' || s.code === 'SIG-404' || s.code === 'SIG-102');
  if (gedempt)
    await new Signalen(db, lezer, regels).demp(
      manager,
      gedempt.id,
      plusDagen(dag, 45),
      'Staat al op de planning van het team inkoop.',
    );
}
