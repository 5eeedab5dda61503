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

/** A late report was seen the day after its last day; the rest on some day of the last weeks. */
const GEZIEN = `UPDATE signaal SET eerst_gezien = CASE code WHEN 'SIG-101' THEN (cijfers->>'uiterlijk')::date + 1
  ELSE $1::date - (hashtext(sleutel) & 15) END WHERE eerst_gezien = $1`;
/** Signals as they would be after some weeks: seen at different days, some talked about, one muted with a reason. */
export async function laadSignalen(db: Database, dag: string): Promise<void> {
  await werkBij(db);
  const gevoed = await verzamelBronnen(db, dag);
  await db.schrijf(werker, async (tx) => {
    await evalueerSignalen(tx, SIGNAALREGELS, dag, { gevoed });
    await tx.query(GEZIEN, [dag]);
  });
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
