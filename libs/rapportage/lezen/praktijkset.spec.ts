import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LeesFout, openSpreadsheet } from '#spreadsheets';
import { bestandBron, nodeCrc32, nodeUitpakker } from '#spreadsheets-node';
import { Bestandscontrole } from '../domain/bestandscontrole.js';
import { kopScore } from '../domain/kolommen.js';
import { foutenUit, type Regel } from '../domain/regelcontrole.js';
import { praktijkset, productcodes, tabel } from './praktijkset.testhulp.js';

const map = praktijkset();
const rapportages = join(map, 'rapportages');
const producten = productcodes(map);

async function lees(pad: string, node = true) {
  const bron = await bestandBron(pad);
  try {
    const bestandsnaam = pad.split('/').pop()!;
    const plug = node ? { uitpakker: nodeUitpakker, crc32: nodeCrc32 } : {};
    const blad = await openSpreadsheet(bron, { bestandsnaam, kopScore, ...plug });
    const controle = new Bestandscontrole({ producten });
    const regels: Regel[] = [];
    for await (const rijen of blad.rijen()) regels.push(...controle.verwerk(rijen));
    return { blad, regels, uitslag: controle.rondAf() };
  } finally {
    await bron.sluit();
  }
}

describe('de praktijkset', () => {
  const bevindingen = tabel(join(map, 'verwacht', 'bevindingen.csv')).filter((b) => b.code!.startsWith('RAP-'));
  const lijst = tabel(join(map, 'verwacht', 'rapportages.csv'));

  it.each(lijst.map((r) => [r.bestand!, r] as const))('%s: regels en fouten per regel kloppen', async (naam, r) => {
    const verwacht = bevindingen.filter((b) => b.bestand === naam);
    for (const node of [true, false]) {
      const { regels } = await lees(join(rapportages, naam), node);
      expect(regels).toHaveLength(Number(r.regels));
      expect(regels.filter((x) => x.fouten)).toHaveLength(Number(r.afgewezen));
      const gevonden = regels.flatMap((x) =>
        foutenUit(x.fouten).map((f) => [x.rij, f.code, x.trajectnummer ?? '', x.product ?? ''].join(';')),
      );
      expect(gevonden.sort()).toEqual(
        verwacht.map((b) => [b.rij, b.code, b.trajectnummer, b.product].join(';')).sort(),
      );
    }
  });

  it('leest ook de vervangen versies zonder weigering', async () => {
    const alle = readdirSync(rapportages).filter((n) => n !== 'index.csv' && n !== 'onleesbaar');
    for (const naam of alle) expect((await lees(join(rapportages, naam))).uitslag.regels).toBeGreaterThan(0);
  });

  it.each(tabel(join(map, 'verwacht', 'onleesbaar.csv')).map((r) => [r.bestand!, r] as const))(
    '%s wordt geweigerd met code en reden',
    async (naam, r) => {
      const fout = await lees(join(rapportages, 'onleesbaar', naam)).catch((f: unknown) => f as LeesFout);
      expect(fout).toBeInstanceOf(LeesFout);
      expect([(fout as LeesFout).code, (fout as LeesFout).waarom]).toEqual([r.code, r.waarom]);
    },
  );
});
