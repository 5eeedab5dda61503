import type { Command } from 'commander';
import { vandaag } from '#core';
import { metDatabase } from './met-database.js';
import { importeerStamgegevens, STAMBESTANDEN, toonMelding, toonUitkomst } from './stamgegevens.js';

const UITLEG = `
In de map staan ${STAMBESTANDEN.join(', ')}: CSV in UTF-8, met een puntkomma tussen de
cellen, een komma in getallen en datums als jjjj-mm-dd. Een lege "tot" is een open einde. contracten.csv mag een kolom
rapportage_vanaf (jjjj-mm) hebben: de eerste maand die gerapporteerd wordt. Zonder die kolom is dat voor een nieuw
contract de maand van inlezen.

Alles of niets: bij één fout wordt niets opgeslagen, en alle fouten staan bij elkaar op het scherm. Rijen die niet in
een bestand staan blijven zoals ze zijn, behalve de onderdelen van een PIP-versie: die worden wat het bestand zegt.
Nog een keer inlezen wijzigt niets.`;

export function stamgegevensOpdracht(cli: Command): void {
  cli
    .command('stamgegevens:importeer')
    .description("Leest regio's, gemeenten, aanbieders, contracten, tarieven, trajecten, PIP's en SPUK-budgetten in.")
    .argument('<map>', 'map met de CSV-bestanden')
    .addHelpText('after', UITLEG)
    .action(async (map: string) => {
      const uitkomst = await metDatabase((db) => importeerStamgegevens(db, map, vandaag()));
      for (const m of uitkomst.meldingen) console.log(toonMelding(m));
      console.log(toonUitkomst(uitkomst));
      if (!uitkomst.gelukt) process.exitCode = 1;
    });
}
