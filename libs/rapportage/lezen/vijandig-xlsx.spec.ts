import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { blad, type Deel, herhaald, maakXlsx, maakZip, relaties, rij, werkboek } from '../../../test/hulp/zip.js';
import { bouwLeeskind } from './bouw.testhulp.js';
import { Leespool } from './leespool.js';

const KOP = [
  'traject',
  'product',
  'aangeboden',
  'gevolgd',
  'geoorloofd',
  'ongeoorloofd',
  'in de pas',
  'aantal',
  'bedrag',
];
const REGEL = ['ZL-1', 'TAAL_KNM', 40, 38, 1, 1, 'J', 40, 594];
const GOED = blad(rij(1, KOP) + rij(2, REGEL));
const SHEET = 'xl/worksheets/sheet1.xml';
const met = (inhoud: string): Buffer => maakXlsx([{ naam: SHEET, inhoud }]);
const metRij = (xml: string): Buffer => met(blad(rij(1, KOP) + rij(2, REGEL) + xml));
const bom = (blok: string, keer: number, voor: string, na: string): Buffer =>
  maakXlsx([{ naam: SHEET, ingepakt: herhaald(blok, keer, voor, na) }]);
const OPEN = GOED.slice(0, GOED.indexOf('</sheetData>'));
const DICHT = '</sheetData></worksheet>';
const MB = 1024 * 1024;
const sst = (ingepakt: Uint8Array): Deel => ({ naam: 'xl/sharedStrings.xml', ingepakt });

/** A second sheet beside the good one. */
const metBladen = (tweede: string | Uint8Array, staat = 'visible'): Buffer =>
  maakXlsx([
    { naam: SHEET, inhoud: GOED },
    typeof tweede === 'string'
      ? { naam: 'xl/worksheets/sheet2.xml', inhoud: blad(tweede) }
      : { naam: 'xl/worksheets/sheet2.xml', ingepakt: tweede },
    {
      naam: 'xl/workbook.xml',
      inhoud: werkboek(`<sheet name="Ander" state="${staat}" r:id="r2"/><sheet name="Blad1" r:id="r1"/>`),
    },
    {
      naam: 'xl/_rels/workbook.xml.rels',
      inhoud: relaties([
        ['r1', 'worksheet', 'worksheets/sheet1.xml'],
        ['r2', 'worksheet', 'worksheets/sheet2.xml'],
      ]),
    },
  ]);

const flip = (b: Buffer, plek: number): Buffer => {
  const uit = Buffer.from(b);
  uit[plek]! ^= 0x10;
  return uit;
};
const plekVan = (b: Buffer, naam: string): number => b.indexOf(naam) + naam.length + 40;

/** Name, file, and the reason of the refusal; a number is the number of lines that must be read. */
const gevallen: [string, () => Buffer, string | number | RegExp][] = [
  ['een gewoon bestand', () => met(GOED), 1],
  ['1,5 GB spaties tussen de rijen', () => bom(' '.repeat(MB), 1500, OPEN, DICHT), 'uitgepakt te groot'],
  [
    '1,5 GB met een gelogen grootte',
    () => maakXlsx([{ naam: SHEET, ingepakt: herhaald(' '.repeat(MB), 1500, OPEN, DICHT), lieg: { uitgepakt: 100 } }]),
    'uitgepakt te groot',
  ],
  [
    '300 MB in een cel',
    () => bom('x'.repeat(MB), 300, `${OPEN}<row r="9"><c t="inlineStr"><is><t>`, DICHT),
    /te lange cel|te groot/,
  ],
  ['300 MB in een getal', () => bom('1'.repeat(MB), 300, `${OPEN}<row r="9"><c><v>`, DICHT), /te lange cel|te groot/],
  ['300 MB in een attribuut', () => bom('x'.repeat(MB), 300, `${OPEN}<row r="9" x="`, DICHT), /beschadigd|te groot/],
  ['300 MB in een opmerking', () => bom('x'.repeat(MB), 300, `${OPEN}<!-- `, DICHT), /beschadigd|te groot/],
  [
    'CDATA zonder einde',
    () => bom('x'.repeat(MB), 300, `${OPEN}<row r="9"><c t="str"><v><![CDATA[`, DICHT),
    /beschadigd|te groot/,
  ],
  [
    'een miljoen rijen',
    () =>
      met(
        blad(
          Array.from({ length: 1_000_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`).join(
            '',
          ),
        ),
      ),
    /te veel regels|RAP-002/,
  ],
  [
    'een miljoen regels onder een goede kop',
    () => met(blad(rij(1, KOP) + Array.from({ length: 400_000 }, (_, i) => rij(i + 2, [`Z${i}`])).join(''))),
    'te veel regels',
  ],
  ['een cel op XFD1048576', () => metRij('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 'te veel kolommen'],
  ['een lege cel op XFD1048576', () => metRij('<row r="1048576"><c r="XFD1048576" s="1"/></row>'), 1],
  ['een kolom die niet bestaat', () => metRij('<row r="3"><c r="ZZZZZZZZ3"><v>1</v></c></row>'), 'te veel kolommen'],
  ['rijnummer een miljard', () => metRij('<row r="1000000000"><c><v>1</v></c></row>'), 'beschadigde xlsx'],
  ['rijnummers die teruglopen', () => metRij('<row r="1"><c><v>1</v></c></row>'), 'beschadigde xlsx'],
  ['rijnummer geen getal', () => metRij('<row r="x"><c><v>1</v></c></row>'), 'beschadigde xlsx'],
  ['een miljoen lege cellen in een rij', () => metRij(`<row r="3">${'<c/>'.repeat(1_000_000)}</row>`), /te groot|^1$/],
  [
    '1,2 GB gedeelde teksten',
    () =>
      maakXlsx([
        { naam: SHEET, inhoud: GOED },
        sst(herhaald(`<si><t>${'y'.repeat(1000)}</t></si>`.repeat(1000), 1200, '<sst>', '</sst>')),
      ]),
    /te groot|te veel/,
  ],
  [
    'een gedeelde tekst van 300 MB',
    () =>
      maakXlsx([{ naam: SHEET, inhoud: GOED }, sst(herhaald('y'.repeat(MB), 300, '<sst><si><t>', '</t></si></sst>'))]),
    /te lange cel|te groot/,
  ],
  [
    'een miljard lege gedeelde teksten',
    () => maakXlsx([{ naam: SHEET, inhoud: GOED }, sst(herhaald('<si/>'.repeat(200_000), 100, '<sst>', '</sst>'))]),
    /te groot|te veel/,
  ],
  [
    'verwijzing naar een gedeelde tekst die er niet is',
    () => metRij('<row r="3"><c t="s"><v>99</v></c></row>'),
    'beschadigde xlsx',
  ],
  [
    'billion laughs',
    () => met(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${GOED}`.replace('ZL-1', '&b;')),
    'onveilige xlsx',
  ],
  ['entiteit van buiten', () => met(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${GOED}`), 'onveilige xlsx'],
  ['onbekende entiteit zonder doctype', () => met(GOED.replace('ZL-1', '&geheim;')), 'beschadigde xlsx'],
  [
    'versleuteld (vlag in de zip)',
    () => maakXlsx([{ naam: SHEET, inhoud: GOED, lieg: { vlaggen: 1 } }]),
    'versleutelde xlsx',
  ],
  [
    'versleuteld (OLE)',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
    'versleutelde of oude xls',
  ],
  ['html met de naam .xlsx', () => Buffer.from('<html><table><tr><td>1'), 'html in plaats van xlsx'],
  ['een zip in een zip', () => maakZip([{ naam: 'binnen.zip', inhoud: met(GOED) }]), 'geen xlsx'],
  [
    'een Worddocument',
    () =>
      maakZip([
        { naam: '_rels/.rels', inhoud: relaties([['r1', 'officeDocument', 'word/document.xml']]) },
        { naam: 'word/document.xml', inhoud: '<w/>' },
      ]),
    'geen xlsx',
  ],
  [
    'een xlsb',
    () =>
      maakZip([
        { naam: '_rels/.rels', inhoud: relaties([['r1', 'officeDocument', 'xl/workbook.bin']]) },
        { naam: 'xl/workbook.bin', inhoud: 'x' },
      ]),
    'geen xlsx',
  ],
  [
    'twee delen met dezelfde naam',
    () =>
      maakXlsx([
        { naam: SHEET, inhoud: GOED },
        { naam: SHEET, inhoud: blad('') },
      ]),
    'beschadigde xlsx',
  ],
  [
    'onbekende manier van inpakken',
    () => maakXlsx([{ naam: SHEET, inhoud: GOED, lieg: { methode: 14 } }]),
    'beschadigde xlsx',
  ],
  [
    'een deel buiten het bestand',
    () => maakXlsx([{ naam: SHEET, inhoud: GOED, lieg: { plek: 0x7fffffff } }]),
    'afgebroken xlsx',
  ],
  [
    'een deel langer dan het bestand',
    () => maakXlsx([{ naam: SHEET, inhoud: GOED, lieg: { ingepakt: 0x7fffffff } }]),
    'afgebroken xlsx',
  ],
  ['een verkeerde controlesom', () => maakXlsx([{ naam: SHEET, inhoud: GOED, lieg: { crc: 1 } }]), 'beschadigde xlsx'],
  ['65.000 delen beloofd', () => maakZip([{ naam: 'a', inhoud: 'b' }], 65_000), 'beschadigde xlsx'],
  [
    'padtrucs als namen',
    () =>
      maakXlsx(
        [{ naam: SHEET, inhoud: GOED }],
        [
          { naam: '../../../etc/passwd', inhoud: 'x' },
          { naam: 'C:\\x', inhoud: 'x' },
        ],
      ),
    1,
  ],
  [
    'een relatie naar een pad buiten de zip',
    () =>
      maakXlsx([
        { naam: SHEET, inhoud: GOED },
        { naam: 'xl/_rels/workbook.xml.rels', inhoud: relaties([['r1', 'worksheet', '../../../etc/passwd']]) },
      ]),
    'geen enkele regel',
  ],
  [
    'een blad op een webadres',
    () =>
      maakXlsx([
        { naam: SHEET, inhoud: GOED },
        {
          naam: 'xl/_rels/workbook.xml.rels',
          inhoud: relaties([['r1', 'worksheet', 'http://x.example/a.xml', 'TargetMode="External"']]),
        },
      ]),
    'geen enkele regel',
  ],
  [
    'alleen verborgen bladen',
    () =>
      maakXlsx([
        { naam: SHEET, inhoud: GOED },
        { naam: 'xl/workbook.xml', inhoud: werkboek('<sheet name="a" state="veryHidden" r:id="r1"/>') },
      ]),
    'geen enkele regel',
  ],
  [
    'een BSN op een verborgen blad',
    () => metBladen(`<row r="7"><c r="B7"><v>${111_222_333}</v></c></row>`, 'veryHidden'),
    'lijkt een BSN te bevatten',
  ],
  [
    'een ander blad met heel veel kolommen',
    () => metBladen(rij(1, ['a']) + '<row r="2"><c r="XFD2"><v>1</v></c></row>'),
    1,
  ],
  [
    'een bom op een verborgen blad',
    () => metBladen(herhaald(' '.repeat(MB), 1500, OPEN, DICHT), 'hidden'),
    'uitgepakt te groot',
  ],
  [
    '101 bladen',
    () =>
      maakXlsx([
        { naam: SHEET, inhoud: GOED },
        { naam: 'xl/workbook.xml', inhoud: werkboek('<sheet name="a" r:id="r1"/>'.repeat(101)) },
      ]),
    'te veel bladen',
  ],
  ['100.000 diep genest', () => metRij('<a>'.repeat(100_000)), 1],
  ['afgebroken op de helft', () => met(GOED).subarray(0, 900), 'afgebroken xlsx'],
  ['alleen het begin van een zip', () => Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1'), 'afgebroken xlsx'],
  [
    'getallen als 1e400, NaN en 1e-400',
    () => metRij('<row r="3"><c r="C3"><v>1e400</v></c><c r="D3"><v>NaN</v></c><c r="E3"><v>1e-400</v></c></row>'),
    2,
  ],
  [
    'formules en macrotekst als waarde',
    () =>
      metRij(
        `${rij(3, ["=cmd|' /C calc'!A0", '@SUM(1)', 1, 1, 0, 0, 'N', 1, 1])}<row r="4"><c r="A4" t="str"><f>HYPERLINK("http://x")</f><v>ZL-9</v></c></row>`,
      ),
    3,
  ],
  ['blad in UTF-16', () => maakXlsx([{ naam: SHEET, inhoud: Buffer.from(`\ufeff${GOED}`, 'utf16le') }]), 1],
  ['een opgeslagen, niet ingepakt blad', () => maakXlsx([{ naam: SHEET, inhoud: GOED, opgeslagen: true }]), 1],
  [
    'willekeurige bytes achter een zipkop',
    () =>
      Buffer.concat([
        Buffer.from('PK\u0003\u0004', 'latin1'),
        Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) & 255)),
      ]),
    'afgebroken xlsx',
  ],
];

describe('vijandige Excelbestanden', () => {
  const map = mkdtempSync(join(tmpdir(), 'vijandig-'));
  const pool = new Leespool({ limieten: { geheugenMb: 200 } });

  beforeAll(async () => {
    await bouwLeeskind();
    await pool.warm();
  }, 60_000);
  afterAll(async () => {
    await pool.stop();
    rmSync(map, { recursive: true });
  });

  let rijen = '';
  async function uitkomst(inhoud: Buffer): Promise<string> {
    const pad = join(map, 'bestand.xlsx');
    writeFileSync(pad, inhoud);
    const { copyStream, samenvatting } = pool.leesBestand({ pad, bestandsnaam: 'x.xlsx', producten: ['TAAL_KNM'] });
    rijen = await text(copyStream).catch(() => '');
    return samenvatting.then(
      (s) => String(s.regels),
      (f: { code?: string; waarom?: string; message: string }) =>
        f.code === 'RAP-002' ? f.code : (f.waarom ?? `STORING ${f.message}`),
    );
  }

  it.each(gevallen)(
    '%s',
    async (_, maak, verwacht) => {
      const inhoud = maak();
      const begin = performance.now();
      const uit = await uitkomst(inhoud);
      expect(performance.now() - begin).toBeLessThan(25_000);
      if (verwacht instanceof RegExp) expect(uit).toMatch(verwacht);
      else expect(uit).toBe(String(verwacht));
    },
    30_000,
  );

  it('een omgevallen bit geeft een weigering of dezelfde regels, nooit andere getallen', async () => {
    const heel = met(GOED);
    const vanaf = plekVan(heel, SHEET);
    expect(await uitkomst(heel)).toBe('1');
    const goed = rijen;
    let geweigerd = 0;
    for (let i = 0; i < 90; i++) {
      const plek = i < 30 ? vanaf + i * 3 : Math.floor((heel.length * (i - 30)) / 60);
      const uit = await uitkomst(flip(heel, plek));
      if (uit === '1') expect(rijen).toBe(goed);
      else expect(uit).not.toMatch(/STORING|^\d/);
      geweigerd += uit === '1' ? 0 : 1;
    }
    expect(geweigerd).toBeGreaterThan(40);
  });
});
