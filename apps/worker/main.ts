import 'reflect-metadata';
import { Bezorgen, Database, leesConfig, log, maakDataSource, maakOpslag, OpdrachtLoper, Wachtrij } from '#platform';
import { mails } from '#overleg';
import { Verwerken } from '#reconciliatie';
import { entiteiten } from '../entiteiten.js';
import { keten } from './chain.js';
import { Verplichtingloper } from './commitments.js';
import { Schema } from './schedule.js';

const config = leesConfig();
const db = new Database(await maakDataSource(config.databaseAppUrl, entiteiten, config.dbPool).initialize());
const verwerken = new Verwerken(db, maakOpslag(config), config);
const bezorgen = new Bezorgen(db, config, mails);
const loper = new OpdrachtLoper(db, new Wachtrij(config), keten(db, verwerken, bezorgen));

const schema = new Schema(db, config);
const verplichtingen = new Verplichtingloper(db);

await verwerken.warm();
loper.start(config.werkerGelijktijdig);
schema.start();
verplichtingen.start();
log.info('worker gestart');

/** A job that runs is finished first; a second signal does not wait. */
async function stop(): Promise<void> {
  log.info('worker stopt');
  schema.stop();
  await loper.stop();
  await verplichtingen.stop();
  await verwerken.stop();
  bezorgen.sluit();
  await db.dataSource.destroy();
  process.exit(0);
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
