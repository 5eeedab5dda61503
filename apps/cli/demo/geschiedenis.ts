import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { werker, type Actor } from '#core';
import { maakOpslag, OpdrachtLoper, Wachtrij, type Afhandeling, type Config, type Database } from '#platform';
import { Inleveren, VERWERKEN } from '#rapportage';
import { Bevindingen, Contractsignalen, SIGNAALREGELS, SIGNALEN_CONTRACT, Verwerken, zetStap } from '#reconciliatie';
import { actorVan, Sessies } from '#toegang';
import { vormVan } from './bestand.js';
import type { Demolevering } from './rapport.js';

/** A demo person as the portal sees who acts. */
export async function demoActor(db: Database, email: string): Promise<Actor> {
  const [g] = await db.aanmelden((tx) =>
    tx.query<{ id: number }>('SELECT id FROM gebruiker WHERE email = $1', [email]),
  );
  const [rol] = await new Sessies(db).toewijzingen(g!.id);
  return actorVan(rol!);
}

/** Whoever hands in for a supplier. */
export async function aanbiederActor(db: Database, code: string): Promise<Actor> {
  if (code === 'VISTA') return demoActor(db, 'aanbieder@vista.voorbeeld');
  const [a] = await db.lees(werker, (q) =>
    q.query<{ id: number; naam: string }>('SELECT id, naam FROM aanbieder WHERE code = $1', [code]),
  );
  return { ...werker, naam: a!.naam, rol: 'AANBIEDER', organisatieSoort: 'AANBIEDER', organisatieId: a!.id };
}

/** Hands in the past through the real door, and lets the real worker read and judge it. */
export async function speelGeschiedenis(db: Database, config: Config, leveringen: Demolevering[]): Promise<number> {
  const nog = await nogNietIngeleverd(db, leveringen);
  if (nog.length === 0) return 0;
  const opslag = maakOpslag(config);
  const wachtrij = new Wachtrij(config);
  const inleveren = new Inleveren(db, wachtrij, opslag);
  const ontvangen: { id: string; op: string }[] = [];
  const map = path.join(config.opslagMap, 'quarantaine');
  await mkdir(map, { recursive: true });
  for (const l of nog) {
    const actor = await aanbiederActor(db, l.contract.aanbieder);
    const id = await leverIn(inleveren, actor, l, map);
    if (id) ontvangen.push({ id, op: l.ontvangen });
  }
  await verwerk(db, config, wachtrij);
  await dateerTerug(db, ontvangen);
  return ontvangen.length;
}

/** After an interrupted load only the rest: each report that has a version is left alone. */
async function nogNietIngeleverd(db: Database, leveringen: Demolevering[]): Promise<Demolevering[]> {
  const rijen = await db.lees(werker, (q) =>
    q.query<{ plek: string }>(`SELECT c.nummer || ' ' || to_char(r.periode, 'YYYY-MM') AS plek
      FROM rapportage r JOIN contract c ON c.id = r.contract_id WHERE r.laatste_versie > 0`),
  );
  const klaar = new Set(rijen.map((r) => r.plek));
  return leveringen.filter((l) => !klaar.has(`${l.contract.nummer} ${l.maand}`));
}

async function leverIn(inleveren: Inleveren, actor: Actor, l: Demolevering, map: string): Promise<string | null> {
  const vorm = vormVan(l.contract.aanbieder);
  const inhoud = await vorm.maak(l.regels);
  const pad = path.join(map, `demo-${process.pid}`);
  await writeFile(pad, inhoud);
  try {
    const uit = await inleveren.neemIn(actor, {
      ...{ pad, bestandsnaam: `${l.contract.nummer}_${l.maand}.${vorm.extensie}`, bytes: inhoud.length },
      ...{ sha256: createHash('sha256').update(inhoud).digest(), contract: l.contract.nummer, periode: l.maand },
      ...{ soort: 'MAAND', kolommen: null, idempotentieSleutel: null, via: 'CLI' },
    });
    return uit.code ? null : uit.inleveringId;
  } finally {
    await rm(pad, { force: true });
  }
}

async function verwerk(db: Database, config: Config, wachtrij: Wachtrij): Promise<void> {
  const verwerken = new Verwerken(db, maakOpslag(config), { ...config, werkerGelijktijdig: 2 });
  const loper = new OpdrachtLoper(
    db,
    wachtrij,
    new Map<string, Afhandeling>([
      [VERWERKEN, verwerken],
      [SIGNALEN_CONTRACT, new Contractsignalen(db, SIGNAALREGELS)],
    ]),
  );
  await verwerken.warm();
  loper.start(2);
  try {
    for (let i = 0; i < 1200; i++) {
      const [open] = await db.lees(werker, (q) =>
        q.query<{ n: number }>(`SELECT count(*)::int AS n FROM opdracht WHERE status IN ('WACHT', 'BEZIG')`),
      );
      if (open!.n === 0) return;
      await wacht(100);
    }
    throw new Error('De voorbeeldrapportages zijn na twee minuten nog niet verwerkt.');
  } finally {
    await loper.stop();
    await verwerken.stop();
  }
}

/** The past came in when it should have, not all at this moment. */
async function dateerTerug(db: Database, ontvangen: { id: string; op: string }[]): Promise<void> {
  const lijst = [ontvangen.map((o) => o.id), ontvangen.map((o) => o.op)];
  const tijden = `(SELECT id, op AT TIME ZONE 'Europe/Amsterdam' AS op FROM unnest($1::uuid[], $2::timestamp[]) AS x(id, op)) x`;
  await db.schrijf(werker, async (tx) => {
    await tx.query(
      `UPDATE inlevering i SET ontvangen_op = x.op, verwerkt_op = x.op + interval '7 seconds' FROM ${tijden} WHERE i.id = x.id`,
      lijst,
    );
    await tx.query(
      `UPDATE bevinding b SET ontstaan_op = x.op + interval '7 seconds' FROM ${tijden} WHERE b.inlevering_id = x.id`,
      lijst,
    );
  });
}

const UITLEG = [
  'Deze deelnemer was twee weken ziek; de lessen worden in de zomer ingehaald.',
  'Op verzoek van de klantmanager zijn deze maand extra lessen gegeven.',
  'De groep is halverwege de maand gestart; vanaf volgende maand klopt het aantal uren weer.',
  'Er is een typefout gemaakt in het bedrag; we leveren een verbeterde versie in.',
  'De deelnemer werkt sinds deze maand in de ochtend en gaat naar de avondgroep.',
];

/** A conversation about one month: some findings explained, some of those accepted, one rejected. */
export async function praatErOver(db: Database, contract: string, maand: string): Promise<void> {
  const { aanbieder, manager, nodes } = await gesprek(db, contract, maand, 8);
  await db.schrijf(aanbieder, async (tx) => {
    for (const [i, b] of nodes.entries()) await zetStap(tx, b.id, 'TOEGELICHT', UITLEG[i % UITLEG.length]!);
  });
  await db.schrijf(manager, async (tx) => {
    for (const b of nodes.slice(0, 3)) await zetStap(tx, b.id, 'GEACCEPTEERD', 'Akkoord, dank voor de uitleg.');
    for (const b of nodes.slice(3, 4))
      await zetStap(tx, b.id, 'AFGEWEZEN', 'Graag een verbeterd bestand met het juiste bedrag.');
  });
}

/** A month that is done with: the contract manager accepted what there was. */
export async function rondAf(db: Database, contract: string, maand: string): Promise<void> {
  const { manager, nodes } = await gesprek(db, contract, maand, 200);
  await db.schrijf(manager, async (tx) => {
    for (const b of nodes) await zetStap(tx, b.id, 'GEACCEPTEERD', 'Besproken in het voortgangsgesprek.');
  });
}

async function gesprek(db: Database, contract: string, maand: string, aantal: number) {
  const aanbieder = await demoActor(db, 'aanbieder@vista.voorbeeld');
  const manager = await demoActor(db, 'contract@zuid-limburg.voorbeeld');
  const zoek = { contract, periode: maand, status: ['OPEN' as const] };
  const { nodes } = await new Bevindingen(db).lijst(aanbieder, zoek, aantal);
  return { aanbieder, manager, nodes };
}
