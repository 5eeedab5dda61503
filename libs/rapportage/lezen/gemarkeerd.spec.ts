import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Workbook } from '@cj-tech-master/excelts';
import { openSpreadsheet } from '#spreadsheets';
import { bytesBron, nodeCrc32, nodeUitpakker } from '#spreadsheets-node';
import { praktijkset, productcodes, tabel } from './praktijkset.testhulp.js';
import { Bestandscontrole, type Controleuitslag } from '../domain/bestandscontrole.js';
import { kopScore, veldLabel } from '../domain/kolommen.js';
import { rapRegels } from '../domain/rapregels.js';
import { foutenUit, type Regel } from '../domain/regelcontrole.js';
import { gemarkeerdCsv, gemarkeerdXlsx, KOLOM_DOE, KOLOM_WAT, type Markering } from './gemarkeerd.js';
import { readFileSync } from 'node:fs';

const set = praktijkset();
const producten = productcodes(set);

async function lees(bytes: Uint8Array): Promise<Controleuitslag & { lijst: Regel[] }> {
  const blad = await openSpreadsheet(bytesBron(bytes), { kopScore, uitpakker: nodeUitpakker, crc32: nodeCrc32 });
  const controle = new Bestandscontrole({ producten });
  const lijst: Regel[] = [];
  for await (const rijen of blad.rijen()) lijst.push(...controle.verwerk(rijen));
  return { lijst, ...controle.rondAf() };
}

const markeringen = (lijst: Regel[]): Markering[] =>
  lijst
    .filter((r) => r.fouten)
    .map((r) => ({
      rij: r.rij,
      teksten: foutenUit(r.fouten).map(({ code, veld }) => {
        const { melding, oplossing } = rapRegels.find((x) => x.code === code)!;
        return { melding: melding.replace('{veld}', veldLabel[veld]), oplossing, veld };
      }),
    }));

describe('het bestand terug met de foute rijen gemarkeerd', () => {
  const map = mkdtempSync(join(tmpdir(), 'gemarkeerd-'));
  afterAll(() => rmSync(map, { recursive: true }));

  async function merk(soort: (o: Parameters<typeof gemarkeerdCsv>[0]) => Readable, bytes: Uint8Array, naam: string) {
    const pad = join(map, naam);
    writeFileSync(pad, bytes);
    const { kopRij, indeling, lijst } = await lees(bytes);
    return buffer(soort({ pad, bestandsnaam: naam, kopRij, indeling, markeringen: markeringen(lijst) }));
  }

  const namen = tabel(join(set, 'verwacht', 'rapportages.csv')).map((r) => r.bestand!);
  it.each(namen)('%s: opnieuw inlezen geeft dezelfde regels, met twee kolommen erbij', async (naam) => {
    const bytes = readFileSync(join(set, 'rapportages', naam));
    const eerst = await lees(bytes);
    for (const soort of [gemarkeerdCsv, gemarkeerdXlsx]) {
      const terug = await merk(soort, bytes, naam);
      const weer = await lees(terug);
      expect(weer.lijst).toEqual(eerst.lijst);
      expect(weer.kopRij).toBe(eerst.kopRij);
      expect(weer.kop.slice(-2)).toEqual([KOLOM_WAT, KOLOM_DOE]);
      const nogmaals = await lees(await merk(soort, terug, `weer-${naam}`));
      expect(nogmaals.kop).toEqual(weer.kop);
      expect(nogmaals.lijst).toEqual(eerst.lijst);
    }
  });

  it('zet rood, een notitie en de twee teksten op de foute rij', async () => {
    const bytes = readFileSync(join(set, 'rapportages', 'AH-BZ-01_2025-03.xlsx'));
    const boek = new Workbook();
    await boek.xlsx.load(await merk(gemarkeerdXlsx, bytes, 'notitie.xlsx'));
    const blad = boek.worksheets[0]!;
    const cel = blad.getCell('D3');
    expect(cel.value).toBe('-');
    expect(JSON.stringify(cel.fill)).toContain('FFFFC7CE');
    expect(JSON.stringify(cel.note)).toContain('Vul een getal in');
    expect(blad.getCell('J3').value).toContain('Uren gevolgd');
    expect(blad.getCell('K3').value).toContain('bijvoorbeeld 36,5');
    expect(blad.getCell('J2').value ?? '').toBe('');
    expect(blad.getCell('C2').value).toBe(39);
    expect(blad.getCell('I2').value).toBe(544.05);
  });

  it('CSV heeft BOM, CRLF, puntkomma en de bedragen zoals ze er stonden', async () => {
    const bytes = readFileSync(join(set, 'rapportages', 'AH-BZ-02_2025-04.csv'));
    const tekst = (await merk(gemarkeerdCsv, bytes, 'bom.csv')).toString();
    expect(tekst.startsWith('\ufeffInterbeek Support – voortgang')).toBe(true);
    expect(tekst.split('\r\n')[2]).toMatch(
      /^TAAL_KNM;AH-10427;536,40;36;-4;1,75;0;ja;36;In de kolom Uren gevolgd staat geen/,
    );
  });

  it('lege rijen, brede rijen en rijen onderaan houden hun plaats', async () => {
    const kop = 'trajectnummer,product,aangeboden,gevolgd,geoorloofd,ongeoorloofd,in de pas,eenheden,bedrag';
    const regel = 'ZL-1,TAAL_KNM,"1.000,5","1000,50",0,0,J,1,"€ 5,-"';
    const bytes = Buffer.from(`titel,a\n\n\n${kop}\n\n${regel},,extra\n${regel}\nTotaal,,3\n`);
    for (const soort of [gemarkeerdCsv, gemarkeerdXlsx]) {
      const weer = await lees(await merk(soort, bytes, 'plaats.csv'));
      expect(weer.lijst).toEqual((await lees(bytes)).lijst);
      expect([weer.kopRij, weer.kop.indexOf(KOLOM_WAT), weer.lijst.map((r) => r.rij)]).toEqual([4, 11, [6, 7]]);
    }
  });

  it('een bestand dat er niet meer is geeft een fout op de stroom', async () => {
    const o = { pad: join(map, 'weg'), bestandsnaam: 'weg.csv', kopRij: 1, indeling: {}, markeringen: [] };
    await expect(buffer(gemarkeerdCsv(o))).rejects.toThrow('ENOENT');
    await expect(buffer(gemarkeerdXlsx(o))).rejects.toThrow('ENOENT');
  });
});
