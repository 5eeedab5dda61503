import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { maandNl, plusMaanden, vandaag, Weigering, werker } from '#core';
import type { Config, Database } from '#platform';
import { opServer } from '#toegang';
import { demoAccounts, toonAccounts, type Demoaccount } from './demo/accounts.js';
import { demoAanbestedingen } from './demo/aanbestedingen.js';
import { alsCsv, metNamen, werkboek } from './demo/bestand.js';
import { laadContracten } from './demo/contracten.js';
import { demoDossiers, laadDossiers } from './demo/dossiers.js';
import { praatErOver, rondAf, speelGeschiedenis } from './demo/geschiedenis.js';
import { speelKwartalen } from './demo/kwartaal.js';
import { speelOverleggen } from './demo/overleg.js';
import { CONTRACTEN } from './demo/plaatsen.js';
import { laadSignalen } from './demo/signalen.js';
import { laadSpuk } from './demo/spuk.js';
import { demoPlannen } from './demo/plannen.js';
import { laadTrajectbeleid } from './demo/trajectbeleid.js';
import { besteding, geschiedenis, goedeRegels, metFouten } from './demo/rapport.js';
import { schrijfAanbestedingen } from './demo/schrijf-aanbestedingen.js';
import { maakWereld, stamtabellen, type Demowereld } from './demo/wereld.js';
import { metDatabase } from './met-database.js';
import { maakPersoon, maakWachtwoord } from './opdracht-toegang.js';
import { importeerStamgegevens, toonMelding } from './stamgegevens.js';

/** Only where nobody works: an empty database, or one where loading was interrupted. */
async function keurLeeg(db: Database, accounts: Demoaccount[]): Promise<void> {
  const eigen = accounts.map((a) => a.email);
  const anderen = await db.lees(opServer, (q) =>
    q.query('SELECT id FROM gebruiker WHERE email <> ALL ($1) LIMIT 1', [eigen]),
  );
  const [r] = await db.lees(werker, (q) =>
    q.query<{ regios: number; gebruikers: number }>('SELECT count(*)::int AS regios FROM regio'),
  );
  const wij = await db.lees(opServer, (q) => q.query('SELECT id FROM gebruiker LIMIT 1'));
  if (anderen.length === 0 && (r!.regios === 0 || wij.length > 0)) return;
  throw new Weigering({
    code: 'STAM-024',
    melding: 'De database is niet leeg; voorbeelddata komt daar niet bij.',
    oplossing: 'Gebruik een lege database.',
  });
}

async function laadStam(db: Database, w: Demowereld, dag: string): Promise<void> {
  const maanden = Array.from({ length: 6 }, (_, i) => plusMaanden(w.nu, i - 6));
  const map = mkdtempSync(path.join(tmpdir(), 'demo-stam-'));
  try {
    for (const [naam, inhoud] of Object.entries(stamtabellen(w, besteding(w, maanden))))
      writeFileSync(path.join(map, naam), inhoud);
    const uitkomst = await importeerStamgegevens(db, map, dag);
    if (!uitkomst.gelukt) throw new Error(uitkomst.meldingen.map(toonMelding).join('\n'));
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

async function maakAccounts(db: Database, accounts: Demoaccount[], wachtwoord: string, dag: string): Promise<void> {
  const bekend = await db.lees(opServer, (q) => q.query<{ email: string }>('SELECT email FROM gebruiker'));
  for (const a of accounts)
    if (!bekend.some((b) => b.email === a.email))
      await maakPersoon(db, { ...a, ...a.rollen, wachtwoord, van: `${Number(dag.slice(0, 4)) - 1}-01-01`, tot: null });
}

/** Files to try: Vista's month that is still to come in. */
async function schrijfBestanden(w: Demowereld, map: string): Promise<void> {
  const maand = plusMaanden(w.nu, -1);
  const goed = goedeRegels(w, CONTRACTEN[0]!, maand);
  const naam = (wat: string): string => path.join(map, `vista-${maand}-${wat}`);
  writeFileSync(naam('met-fouten.csv'), alsCsv(metFouten(goed)));
  writeFileSync(naam('met-fouten.xlsx'), await werkboek(metFouten(goed)));
  writeFileSync(naam('verbeterd.csv'), alsCsv(goed));
  writeFileSync(naam('met-namen.csv'), metNamen(goed));
}

/** The password of all demo accounts: given by whoever starts the product, else made once and kept beside the files. */
function wachtwoordIn(map: string): string {
  if (process.env.DEMO_WACHTWOORD) return process.env.DEMO_WACHTWOORD;
  const bestand = path.join(map, 'demo-wachtwoord');
  if (!existsSync(bestand)) writeFileSync(bestand, `${maakWachtwoord()}\n`, { mode: 0o600 });
  return readFileSync(bestand, 'utf8').trim();
}

async function laad(db: Database, config: Config, map: string, dag: string): Promise<void> {
  await mkdir(map, { recursive: true });
  const wereld = maakWereld(dag);
  const maand = plusMaanden(wereld.nu, -1);
  const fouten = path.join(map, `vista-${maand}-met-fouten.csv`);
  const accounts = demoAccounts(
    path.relative(process.env.PORTAAL_ROOT ?? process.cwd(), fouten) || fouten,
    maandNl(maand),
  );
  await keurLeeg(db, accounts);
  await maakAccounts(
    db,
    accounts.filter((a) => a.rollen.organisatie === null),
    wachtwoordIn(map),
    dag,
  );
  await laadStam(db, wereld, dag);
  await maakAccounts(db, accounts, wachtwoordIn(map), dag);
  await laadContracten(db, dag);
  await laadDossiers(db, config.persoonssleutels, demoDossiers(wereld, dag));
  await laadTrajectbeleid(db, dag);
  await laadSpuk(db, dag);
  await schrijfAanbestedingen(config.databaseUrl, demoAanbestedingen(dag));
  const ingeleverd = await speelGeschiedenis(db, config, geschiedenis(wereld, dag));
  if (ingeleverd) {
    for (const terug of [6, 5, 4]) await rondAf(db, 'ZL-LR-01', plusMaanden(wereld.nu, -terug));
    for (const terug of [3, 2]) await praatErOver(db, 'ZL-LR-01', plusMaanden(wereld.nu, -terug));
  }
  await speelKwartalen(db, config, dag);
  await demoPlannen(db, config, wereld, dag);
  await laadSignalen(db, dag);
  await speelOverleggen(db, config, dag);
  await schrijfBestanden(wereld, map);
  writeFileSync(path.join(map, 'accounts.json'), JSON.stringify(toonAccounts(accounts), null, 2));
  console.log(
    `Voorbeelddata geladen: ${wereld.trajecten.length} trajecten, ${ingeleverd} rapportages. Bestanden om te proberen: ${map}`,
  );
}

export function demoOpdracht(cli: Command): void {
  cli
    .command('demo:laad')
    .description('Vult een lege database met verzonnen voorbeelddata en demo-accounts.')
    .requiredOption('--map <map>', 'waar de bestanden om te proberen komen')
    .action(async (o: { map: string }) =>
      metDatabase((db, config) => laad(db, config, path.resolve(o.map), vandaag())),
    );
}
