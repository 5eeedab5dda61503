import 'reflect-metadata';
import { Command } from 'commander';
import { leesConfig, migreer } from '#platform';
import { migraties } from '#migraties';
import { verklaar } from './met-database.js';
import { demoOpdracht } from './opdracht-demo.js';
import { persoonOpdrachten } from './opdracht-persoon.js';
import { stamgegevensOpdracht } from './opdracht-stamgegevens.js';
import { toegangOpdrachten } from './opdracht-toegang.js';
import { werkOpdrachten } from './opdracht-werk.js';

const cli = new Command('portaal')
  .description('Beheer van het Regioportaal Inburgering')
  .showHelpAfterError('(portaal --help geeft uitleg)');

cli
  .command('migreer')
  .description('Brengt de database op orde: tabellen, rollen en wachtrij. Mag altijd opnieuw.')
  .action(async () => {
    const c = leesConfig();
    const gedaan = await migreer(c.databaseUrl, c.databaseAppUrl, migraties);
    console.log(gedaan.length ? `Uitgevoerd: ${gedaan.join(', ')}` : 'De database was al op orde.');
  });
stamgegevensOpdracht(cli);
toegangOpdrachten(cli);
persoonOpdrachten(cli);
demoOpdracht(cli);
werkOpdrachten(cli);

cli
  .command('schema:schrijf')
  .description('Schrijft het GraphQL-schema zoals de API het heeft.')
  .argument('[bestand]', 'waarheen', 'schema/schema.graphql')
  .action(async (bestand: string) => {
    const { schrijfSchema } = await import('./schema.js');
    await schrijfSchema(leesConfig(), bestand);
  });

try {
  await cli.parseAsync();
} catch (e) {
  console.error(verklaar(e));
  process.exitCode = 1;
}
