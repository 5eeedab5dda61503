import 'reflect-metadata';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import pg from 'pg';
import { vandaag } from '#core';
import { migraties } from '#migraties';
import { Database, maakDataSource, migreer } from '#platform';
import { entiteiten } from '../entiteiten.js';
import { maakPersoon, maakWachtwoord } from './opdracht-toegang.js';
import { Inlogger, type Antwoord } from './praktijkset/lever.js';
import { leesPraktijkset, type Praktijkset } from './praktijkset/map.js';
import { Omgeving } from './praktijkset/omgeving.js';
import { bevindingen, onleesbaar, rapportages, spuk } from './praktijkset/uitkomst.js';
import { verschillen } from './praktijkset/vergelijk.js';
import { leverAllemaal, schud } from './praktijkset/volgorde.js';
import { doodBezigeWerker, hervat, wachtTotStil } from './praktijkset/wachtrij.js';
import { importeerStamgegevens, toonMelding, toonUitkomst } from './stamgegevens.js';

interface Opties {
  uit?: string;
  volgorde: number;
  werkers: number;
  tegelijk: number;
  doodWerker?: boolean;
}
const meld = (tekst: string): void => console.error(tekst);

/** Imports the master data and makes someone who can log in for each supplier. */
async function richtIn(omgeving: Omgeving, set: Praktijkset, wachtwoord: string): Promise<void> {
  const db = new Database(await maakDataSource(omgeving.env.DATABASE_APP_URL!, entiteiten, 2).initialize());
  try {
    const uitkomst = await importeerStamgegevens(db, set.stamgegevens, vandaag());
    for (const m of uitkomst.meldingen) meld(toonMelding(m));
    if (!uitkomst.gelukt) throw new Error(toonUitkomst(uitkomst));
    for (const code of aanbieders(set)) {
      const persoon = { email: adres(code), naam: code, wachtwoord, rol: 'AANBIEDER' as const, organisatie: code };
      await maakPersoon(db, { ...persoon, van: vandaag(), tot: null });
    }
  } finally {
    await db.dataSource.destroy();
  }
}
const aanbieders = (set: Praktijkset): string[] => [
  ...new Set([...set.uploads, ...set.onleesbaar].map((u) => u.aanbieder)),
];
const adres = (code: string): string => `${code.toLowerCase().replace(/[^a-z0-9]/g, '-')}@praktijkset.voorbeeld`;

/** Sends every file as its supplier; a report that is not taken in is a failure of the run. */
async function leverAlles(omgeving: Omgeving, set: Praktijkset, wachtwoord: string, o: Opties): Promise<Antwoord[]> {
  const inloggers = new Map<string, Inlogger>();
  for (const code of aanbieders(set))
    inloggers.set(code, await Inlogger.inloggen(omgeving.url, adres(code), wachtwoord));
  const rij = schud([...set.uploads, ...set.onleesbaar], o.volgorde);
  const antwoorden = await leverAllemaal(rij, o.tegelijk, (u) => inloggers.get(u.aanbieder)!.lever(u));
  const mis = antwoorden.filter((a) => a.upload.versie !== null && a.inleveringId === null);
  if (mis.length)
    throw new Error(
      mis
        .map((a) => `${a.upload.bestand} is niet aangenomen: ${a.status} ${a.code ?? ''} ${a.melding ?? ''}`)
        .join('\n'),
    );
  return antwoorden;
}

async function leverEnWacht(
  omgeving: Omgeving,
  db: pg.Client,
  set: Praktijkset,
  wachtwoord: string,
  o: Opties,
): Promise<Antwoord[]> {
  let klaar = false;
  const moord = o.doodWerker ? doodBezigeWerker(omgeving.databaseUrl, omgeving, () => klaar) : null;
  try {
    const antwoorden = await leverAlles(omgeving, set, wachtwoord, o);
    meld(`${antwoorden.length} bestanden ingeleverd; wachten tot de wachtrij stil is ...`);
    const geparkeerd = await wachtTotStil(db);
    if (geparkeerd.length) throw new Error(`Opgegeven opdrachten:\n  ${geparkeerd.join('\n  ')}`);
    return antwoorden;
  } finally {
    klaar = true;
    const naam = await moord;
    if (moord)
      meld(
        naam
          ? `${naam} is midden in het werk gestopt (SIGKILL); opnieuw opgepakt: ${await hervat(db)}`
          : 'Er was geen werker meer bezig om te stoppen.',
      );
  }
}

/** Writes the four answers and compares them; gives the differences. */
async function besluit(db: pg.Client, set: Praktijkset, antwoorden: Antwoord[], uit: string): Promise<string[]> {
  const tabellen: Record<string, string> = {
    'bevindingen.csv': await bevindingen(db, set),
    'rapportages.csv': await rapportages(db),
    'spuk.csv': await spuk(db, set),
    'onleesbaar.csv': await onleesbaar(db, set, antwoorden),
  };
  mkdirSync(uit, { recursive: true });
  for (const [naam, tekst] of Object.entries(tabellen)) writeFileSync(path.join(uit, naam), tekst);
  meld(`Uitkomst geschreven naar ${uit}`);
  const te = Object.keys(tabellen).filter((naam) => existsSync(path.join(set.verwacht, naam)));
  if (te.length === 0) meld('Er is geen map verwacht: de uitkomst is nergens mee vergeleken.');
  return te.flatMap((naam) => verschillen(naam, tabellen[naam]!, readFileSync(path.join(set.verwacht, naam), 'utf8')));
}

async function draai(map: string, o: Opties): Promise<void> {
  const sinds = performance.now();
  const set = leesPraktijkset(path.resolve(map));
  const omgeving = new Omgeving(process.env.PORTAAL_ROOT ?? path.resolve(import.meta.dirname, '../../..'));
  for (const sein of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(sein, () => void omgeving.sluit().finally(() => process.exit(130)));
  let db: pg.Client | null = null;
  try {
    const wachtwoord = maakWachtwoord();
    await omgeving.startDatabase();
    await migreer(omgeving.databaseUrl, omgeving.env.DATABASE_APP_URL!, migraties);
    omgeving.startPortaal(o.werkers);
    await richtIn(omgeving, set, wachtwoord);
    await omgeving.totGereed();
    db = new pg.Client({ connectionString: omgeving.databaseUrl });
    await db.connect();
    meld(
      `Portaal met ${o.werkers} werkers op ${process.env.REDIS_URL ? 'Redis' : 'PostgreSQL'}; volgorde ${o.volgorde}`,
    );
    const antwoorden = await leverEnWacht(omgeving, db, set, wachtwoord, o);
    const uit = o.uit ? path.resolve(o.uit) : mkdtempSync(path.join(tmpdir(), 'praktijkset-uit-'));
    const anders = await besluit(db, set, antwoorden, uit);
    const duur = `${((performance.now() - sinds) / 1000).toFixed(1).replace('.', ',')} s`;
    for (const regel of anders) console.log(regel);
    console.log(anders.length ? `De uitkomst is niet gelijk (${duur}).` : `De uitkomst is gelijk (${duur}).`);
    if (anders.length) process.exitCode = 1;
  } catch (e) {
    for (const naam of omgeving.processen) if (omgeving.staart(naam)) meld(`--- ${naam}\n${omgeving.staart(naam)}`);
    throw e;
  } finally {
    await db?.end().catch(() => undefined);
    await omgeving.sluit();
  }
}

const geheel = (tekst: string): number => {
  if (!/^\d{1,9}$/.test(tekst)) throw new InvalidArgumentError('Schrijf een geheel getal.');
  return Number(tekst);
};

const cli = new Command('praktijkset')
  .description('Speelt een praktijkset af op een eigen, leeg portaal en vergelijkt de uitkomst met verwacht/.')
  .argument('<map>', 'map met stamgegevens/, rapportages/ en zo mogelijk verwacht/')
  .option('--uit <map>', 'waarheen de uitkomst geschreven wordt (standaard een nieuwe tijdelijke map)')
  .option('--volgorde <getal>', 'zaad van de volgorde waarin wordt ingeleverd', geheel, 1)
  .option('--werkers <aantal>', 'aantal werkers', geheel, 4)
  .option('--tegelijk <aantal>', 'aantal uploads tegelijk', geheel, 4)
  .option('--dood-werker', 'stopt onderweg een werker die bezig is (SIGKILL)')
  .action(draai);

try {
  await cli.parseAsync();
} catch (e) {
  console.error((e as Error).message);
  process.exitCode = 2;
}
