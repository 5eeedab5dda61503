import type { Command } from 'commander';
import { leesConfig } from '#platform';
import { maakSleutel, roteer, Sleutelring } from '#trajecten';
import { metDatabase } from './met-database.js';

const UITLEG = `
Zo gaat het:
  1. portaal persoonssleutel:maak    geeft een nieuwe regel, bijvoorbeeld 2:...
  2. zet die met een komma achter de oude in PERSOONSSLEUTELS en herstart api en werkers
  3. portaal persoonssleutel:roteer  zet alles op de nieuwe sleutel
  4. haal de oude regel weg en herstart weer`;

/** Keys of persons' data: making one, and putting everything under it. */
export function persoonOpdrachten(cli: Command): void {
  cli
    .command('persoonssleutel:maak')
    .description('Maakt een nieuwe sleutel voor persoonsgegevens en toont hem één keer.')
    .option('--nr <nr>', 'nummer; standaard één hoger dan de hoogste in PERSOONSSLEUTELS')
    .action((o: { nr?: string }) => {
      const ring = new Sleutelring(process.env.PERSOONSSLEUTELS ?? '');
      console.log(maakSleutel(Number(o.nr ?? Math.max(0, ...ring.nummers) + 1)));
    });
  cli
    .command('persoonssleutel:roteer')
    .description('Zet alle persoonsgegevens op de nieuwste sleutel. Mag altijd opnieuw.')
    .addHelpText('after', UITLEG)
    .action(async () => {
      const ring = new Sleutelring(leesConfig().persoonssleutels);
      const { personen, bestanden } = await metDatabase((db) => roteer(db, ring));
      console.log(`Op sleutel ${ring.nummer} gezet: ${personen} personen en ${bestanden} bestanden.`);
      const oud = ring.nummers.filter((nr) => nr !== ring.nummer);
      if (oud.length) console.log(`Sleutel ${oud.join(' en ')} kan nu weg uit PERSOONSSLEUTELS.`);
    });
}
