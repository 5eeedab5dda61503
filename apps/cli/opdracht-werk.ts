import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { Command } from 'commander';
import { Weigering, werker, type Actor } from '#core';
import { maakOpslag, Wachtrij, type Config, type Database } from '#platform';
import { Inleveren, type Ontvangst } from '#rapportage';
import { metDatabase } from './met-database.js';

const EIND = ['VERWERKT', 'GEWEIGERD', 'VERVANGEN', 'GEPARKEERD'];

interface Opties {
  contract: string;
  periode: string;
  sleutel?: string;
}

/** The supplier of a contract; somebody on the server hands in on its behalf, and the record says so. */
async function namens(db: Database, contract: string): Promise<Actor> {
  const [c] = await db.lees(werker, (q) =>
    q.query<{ aanbieder_id: number }>('select aanbieder_id from contract where nummer = $1', [contract]),
  );
  if (!c)
    throw new Weigering({
      code: 'RAP-004',
      melding: `Er is geen contract ${contract}.`,
      oplossing: 'Controleer het nummer.',
    });
  return {
    ...{ gebruikerId: null, naam: `${os.userInfo().username} (op de server)`, rol: 'AANBIEDER' },
    ...{ organisatieSoort: 'AANBIEDER', organisatieId: c.aanbieder_id, toewijzingId: null },
    rechten: ['rapportage.inleveren'],
  };
}

async function neemIn(db: Database, config: Config, bestand: string, o: Opties): Promise<Ontvangst> {
  const { size } = await stat(bestand);
  if (size > config.uploadMaxBytes)
    throw new Weigering({
      code: 'RAP-001',
      melding: 'Het bestand is te groot.',
      oplossing: 'Haal overbodige bladen weg.',
    });
  const map = path.join(config.opslagMap, 'quarantaine');
  await mkdir(map, { recursive: true });
  const pad = path.join(map, randomUUID());
  await copyFile(bestand, pad);
  const hash = createHash('sha256');
  for await (const deel of createReadStream(pad)) hash.update(deel as Buffer);
  const wachtrij = new Wachtrij(config);
  try {
    return await new Inleveren(db, wachtrij, maakOpslag(config)).neemIn(await namens(db, o.contract), {
      ...{
        pad,
        bestandsnaam: path.basename(bestand),
        bytes: size,
        sha256: hash.digest(),
        soort: 'MAAND',
        kolommen: null,
      },
      ...{ contract: o.contract, periode: o.periode, idempotentieSleutel: o.sleutel ?? null, via: 'CLI' },
    });
  } finally {
    await wachtrij.sluit();
  }
}

interface Stand {
  status: string;
  aantal_regels: number;
  aantal_geboekt: number;
  aantal_afgewezen: number;
  aantal_geblokkeerd: number;
  weigering: { code: string; melding: string; oplossing: string } | null;
}

async function volg(db: Database, id: string): Promise<void> {
  for (;;) {
    const [s] = await db.lees(werker, (q) => q.query<Stand>('select * from inlevering where id = $1', [id]));
    if (s?.weigering) throw new Weigering(s.weigering);
    if (s && EIND.includes(s.status)) {
      console.log(
        `${s.status}: ${s.aantal_regels} regels, ${s.aantal_geboekt} geboekt, ${s.aantal_geblokkeerd} geblokkeerd, ${s.aantal_afgewezen} afgewezen.`,
      );
      return;
    }
    await wacht(300);
  }
}

const inleveren = async (bestand: string, o: Opties): Promise<void> =>
  metDatabase(async (db, config) => {
    const uit = await neemIn(db, config, bestand, o);
    const eerder = uit.code ? ' Dit bestand was er al; dit is het eerdere ontvangstbewijs.' : '';
    console.log(`Ontvangen als versie ${uit.versie}, nummer ${uit.inleveringId}.${eerder}`);
    await volg(db, uit.inleveringId);
  });

/** Puts parked jobs back in the queue; the sweep of a worker wakes them within seconds. */
const opnieuw = async (): Promise<void> =>
  metDatabase(async (db) => {
    const rijen = await db.schrijf(werker, (tx) =>
      tx.query<{ onderwerp_id: string }>(
        `with o as (update opdracht set status = 'WACHT', pogingen = 0, niet_voor = now(), fout = null where status = 'GEPARKEERD' returning onderwerp_id),
         i as (update inlevering set status = 'ONTVANGEN' where id in (select onderwerp_id from o) and status = 'GEPARKEERD')
         select onderwerp_id from o`,
      ),
    );
    console.log(rijen.length ? `Opnieuw ingezet: ${rijen.length}` : 'Er stond niets stil.');
  });

const lijst = async (): Promise<void> =>
  metDatabase(async (db) => {
    const rijen = await db.lees(werker, (q) =>
      q.query(
        `select id, soort, status, pogingen, aangemaakt_op, fout from opdracht where status <> 'KLAAR' order by id limit 200`,
      ),
    );
    if (rijen.length) console.table(rijen);
    else console.log('Alle opdrachten zijn klaar.');
  });

/** Commands for the work itself: handing in from the server, and jobs that stand still. */
export function werkOpdrachten(cli: Command): void {
  cli
    .command('rapportage:inleveren')
    .description('Levert een bestand in namens de aanbieder van een contract, en wacht op de uitkomst.')
    .argument('<bestand>', 'het bestand van de aanbieder')
    .requiredOption('--contract <nummer>', 'contractnummer')
    .requiredOption('--periode <jjjj-mm>', 'maand waar het over gaat')
    .option('--sleutel <sleutel>', 'idempotentiesleutel: een herhaling doet niets')
    .action(inleveren);
  cli.command('opdracht:lijst').description('Toont opdrachten die nog niet klaar zijn.').action(lijst);
  cli.command('opdracht:opnieuw').description('Zet opdrachten die stilstaan opnieuw in.').action(opnieuw);
}
