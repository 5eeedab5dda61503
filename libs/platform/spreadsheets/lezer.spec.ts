import { Excel } from './excelts.testhulp.js';
import fc from 'fast-check';
import { BladLezer } from './blad.js';
import { getalTekst } from './getaltekst.js';
import { openSpreadsheet } from './lezer.js';
import { bytesBron, nodeCrc32, nodeUitpakker } from './node-bron.js';
import { type LeesOpties, type Rij, standaardLimieten } from './soorten.js';
import { Tekstlezer } from './tekst.js';
import { eigenCrc32 } from './uitpakken.js';
import { blad, herhaald, maakXlsx, relaties, werkboek } from '../../../test/hulp/zip.js';

const alles = async (bytes: Uint8Array, opties: LeesOpties = {}): Promise<Rij[]> => {
  const uit: Rij[] = [];
  for await (const rijen of (await openSpreadsheet(bytesBron(bytes), opties)).rijen()) uit.push(...rijen);
  return uit;
};
const cellen = async (bytes: Uint8Array, opties?: LeesOpties) => (await alles(bytes, opties)).map((r) => r.cellen);
const node = { uitpakker: nodeUitpakker, crc32: nodeCrc32 };

describe('Excel lezen', () => {
  it('leest terug wat een ander pakket schreef, op de server en in de browser gelijk', async () => {
    const waarde = fc.oneof(
      fc.string({ maxLength: 12 }).map((t) => t.replace(/[\u0000-\u001f\ud800-\udfff\ufffe\uffff]|_x/g, '')),
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 1e9 }).map((n) => n / 100),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(waarde, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        async (rijen) => {
          const bytes = await Excel.schrijf(rijen);
          const tekst = (v: string | number | boolean) => {
            if (typeof v === 'boolean') return v ? 'WAAR' : 'ONWAAR';
            return typeof v === 'number' ? String(v).replace('.', ',') : v;
          };
          const verwacht = rijen
            .map((r, i) => ({ nummer: i + 1, cellen: zonderLeegSlot(r.map(tekst)) }))
            .filter((r) => r.cellen.length > 0);
          const gelezen = (await alles(bytes, node)).map((r) => ({ ...r, cellen: zonderLeegSlot(r.cellen) }));
          expect(gelezen).toEqual(verwacht);
          expect(await alles(bytes)).toEqual(await alles(bytes, node));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('hangt niet af van de plaats waar de stukken worden geknipt', () => {
    const xml = blad(
      '<row r="2" spans="1:3"><c r="A2" s="12" t="s"><v>1</v></c><c r="C2"><v>1234.5</v></c></row>' +
        '<x:row r="4"><x:c r="B4" t="inlineStr"><is><r><t>ri</t></r><rPh><t>weg</t></rPh><r><t xml:space="preserve">jk &amp; &#x20AC; </t></r></is></x:c>' +
        '<c t=\'b\'><v>1</v></c><c t="str"><f>A1&lt;2</f><v><![CDATA[<x>]]></v></c><!-- > --><c r=\'H4\' t="e"><v>#N/A</v></c></x:row>',
    );
    const lees = (stuk: number) => {
      const lezer = new BladLezer(['nul', 'een'], standaardLimieten);
      const uit: Rij[] = [];
      for (let i = 0; i < xml.length; i += stuk) uit.push(...lezer.duw(xml.slice(i, i + stuk)));
      return uit;
    };
    const verwacht = [
      { nummer: 2, cellen: ['een', '', '1234,5'] },
      { nummer: 4, cellen: ['', 'rijk & € ', 'WAAR', '<x>', '', '', '', '#N/A'] },
    ];
    for (let stuk = 1; stuk < 60; stuk++) expect(lees(stuk)).toEqual(verwacht);
    expect(lees(xml.length)).toEqual(verwacht);
  });

  it('kiest het eerste zichtbare blad met inhoud, of het blad met de beste kop', async () => {
    const delen = [
      {
        naam: 'xl/workbook.xml',
        inhoud: werkboek(
          '<sheet name="geheim" state="hidden" r:id="r1"/><sheet name="leeg" r:id="r2"/><sheet name="Uitleg" r:id="r3"/><sheet name="Data" r:id="r4"/>',
        ),
      },
      {
        naam: 'xl/_rels/workbook.xml.rels',
        inhoud: relaties([1, 2, 3, 4].map((n) => [`r${n}`, 'worksheet', `/xl/worksheets/s${n}.xml`])),
      },
      ...['geheim', '', 'uitleg', 'kop'].map((t, i) => ({
        naam: `xl/worksheets/s${i + 1}.xml`,
        inhoud: blad(t && `<row><c t="str"><v>${t}</v></c></row>`),
      })),
    ];
    const bytes = maakXlsx(delen);
    expect(await cellen(bytes)).toEqual([['uitleg']]);
    expect(await cellen(bytes, { kopScore: (c) => (c[0] === 'kop' ? 5 : 0) })).toEqual([['kop']]);
  });

  it.each([
    ['36.299999999999997', '36,3'],
    ['1234.5', '1234,5'],
    ['0.1', '0,1'],
    ['1E-3', '0,001'],
    ['1.5E3', '1500'],
    ['-4', '-4'],
    ['-0.25', '-0,25'],
    ['594.00', '594'],
    ['007', '7'],
    ['123456789012345678', '123456789012346000'],
    ['0.30000000000000004', '0,3'],
    ['99999999999999.995', '100000000000000'],
    ['1e400', '1e400'],
    ['1e-400', '0'],
    ['n.v.t.', 'n.v.t.'],
  ])('schrijft het getal %s als %s', (ruw, verwacht) => expect(getalTekst(ruw)).toBe(verwacht));

  it('een getal met twee decimalen komt er altijd gaaf uit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), (n) => {
        const [heel, breuk = ''] = getalTekst(String(n / 100)).split(',');
        expect(Number(heel) * 100 + Number(breuk.padEnd(2, '0'))).toBe(n);
      }),
    );
  });

  it('rekent dezelfde controlesom als zlib', () => {
    fc.assert(fc.property(fc.uint8Array(), (b) => expect(eigenCrc32(b, 0)).toBe(nodeCrc32(b, 0))));
  });
});

describe('tekst lezen', () => {
  it.each([
    ['UTF-8', Buffer.from('naam;€\nZoë;1'), 'utf-8'],
    ['UTF-8 met BOM', Buffer.from('\ufeffnaam;€\nZoë;1'), 'utf-8'],
    ['Windows-1252', Buffer.from('naam;\x80\nZo\xeb;1', 'latin1'), 'windows-1252'],
    ['UTF-16 LE', Buffer.from('\ufeffnaam;€\nZoë;1', 'utf16le'), 'utf-16le'],
    ['UTF-16 BE', Buffer.from('\ufeffnaam;€\nZoë;1', 'utf16le').swap16(), 'utf-16be'],
  ])('%s', async (_, bytes, codering) => {
    expect((await openSpreadsheet(bytesBron(bytes))).codering).toBe(codering);
    expect(await cellen(bytes)).toEqual([
      ['naam', '€'],
      ['Zoë', '1'],
    ]);
  });

  it('een vreemd teken helemaal achterin maakt het hele bestand Windows-1252', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a;b\n'),
      Buffer.from('x;y\n'.repeat(100_000)),
      Buffer.from('z;\xe9\n', 'latin1'),
    ]);
    expect((await cellen(bytes)).at(-1)).toEqual(['z', 'é']);
  });

  it('een teken dat over de rand van een stuk valt blijft heel', async () => {
    const regel = 'a;€€€\n';
    const bytes = Buffer.from(regel.repeat(60_000));
    const uit = await cellen(bytes);
    expect(uit).toHaveLength(60_000);
    expect(new Set(uit.map((c) => c.join(';')))).toEqual(new Set(['a;€€€']));
  });

  it('kent alle tekens van Windows-1252', () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i);
    expect(new Tekstlezer('windows-1252').duw(bytes).replace(/[\u0080-\u009f]/g, '')).toBe(
      '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ',
    );
  });

  it('de regel sep= van Excel telt niet als rij', async () => {
    expect(await alles(Buffer.from('sep=,\na,b\n1,2\n'))).toEqual([
      { nummer: 1, cellen: ['a', 'b'] },
      { nummer: 2, cellen: ['1', '2'] },
    ]);
  });
});

function zonderLeegSlot(r: string[]): string[] {
  const uit = [...r];
  while (uit.length && uit.at(-1) === '') uit.pop();
  return uit;
}

describe('een bom in de browser', () => {
  const begin = blad('<row><c t="str"><v>a</v></c></row>').replace('</sheetData></worksheet>', '');
  it.each([
    ['spaties', ' ', ''],
    ['een cel', 'x', '<row><c t="inlineStr"><is><t>'],
  ])('1,5 GB %s wordt geweigerd', async (_, teken, voor) => {
    const ingepakt = herhaald(teken.repeat(1024 * 1024), 1500, begin + voor, '</worksheet>');
    const bytes = maakXlsx([{ naam: 'xl/worksheets/sheet1.xml', ingepakt }]);
    await expect(alles(bytes)).rejects.toMatchObject({ code: 'RAP-001' });
  });

  it('beschadigde en afgebroken inhoud wordt geweigerd', async () => {
    const heel = maakXlsx([{ naam: 'xl/worksheets/sheet1.xml', inhoud: `${begin}</sheetData></worksheet>` }]);
    expect(await cellen(heel)).toEqual([['a']]);
    for (const uitpakker of [undefined, nodeUitpakker])
      for (let i = 30; i < heel.length; i += 97) {
        const stuk = Buffer.from(heel);
        stuk[i]! ^= 0x55;
        const uit = await cellen(stuk, { uitpakker }).catch((f: { code: string }) => f.code);
        expect(['RAP-001', 'RAP-003', undefined]).toContain(typeof uit === 'string' ? uit : undefined);
        if (typeof uit !== 'string') expect(uit).toEqual(uit.length ? [['a']] : []);
      }
  });
});
