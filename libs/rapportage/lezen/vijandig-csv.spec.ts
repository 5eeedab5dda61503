import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bouwLeeskind } from './bouw.testhulp.js';
import { Leespool } from './leespool.js';

const KOP = 'traject;product;aangeboden;gevolgd;geoorloofd;ongeoorloofd;in de pas;aantal;bedrag';
const REGEL = 'ZL-1;TAAL_KNM;40;38;1;1;J;40;594,00';
const GOED = `${KOP}\n${REGEL}\n`;
const MB = 1024 * 1024;
const b = (t: string) => Buffer.from(t);
const bytes = (...x: number[]) => Buffer.from(x);
const regels = (n: number, f: (i: number) => string) =>
  b(`${KOP}\n${Array.from({ length: n }, (_, i) => f(i)).join('\n')}`);

/** Name, bytes, and the reason of the refusal; a number is the number of lines that must be read. */
const gevallen: [string, () => Buffer, string | number | RegExp][] = [
  ['een gewoon bestand', () => b(GOED), 1],
  ['niets', () => b(''), 'geen enkele regel'],
  ['alleen een BOM', () => bytes(0xef, 0xbb, 0xbf), 'geen enkele regel'],
  ['alleen een BOM van UTF-16', () => bytes(0xff, 0xfe), 'geen enkele regel'],
  ['alleen witruimte', () => b(' \r\n\t\r\n  '), 'geen enkele regel'],
  ['20 MB lege regels', () => Buffer.alloc(20 * MB, 10), 'geen enkele regel'],
  ['20 MB puntkomma’s', () => Buffer.alloc(20 * MB, 59), /te lange cel|RAP-002|geen/],
  ['20 MB puntkomma’s onder een kop', () => Buffer.concat([b(GOED), Buffer.alloc(19 * MB, 59)]), 'te lange cel'],
  ['20 MB aanhalingstekens', () => Buffer.concat([b(GOED), Buffer.alloc(19 * MB, 34)]), /te lange cel|aanhalingsteken/],
  ['een regel van 20 MB', () => Buffer.concat([b(GOED), Buffer.alloc(19 * MB, 97)]), 'te lange cel'],
  ['een cel van 50.000 tekens', () => b(`${GOED}${'x'.repeat(50_000)};TAAL_KNM`), 'te lange cel'],
  ['een aangehaalde cel van 50.000 tekens', () => b(`${GOED}"${'x'.repeat(50_000)}";TAAL_KNM`), 'te lange cel'],
  [
    'een aanhalingsteken dat nooit sluit',
    () => Buffer.concat([b(`${GOED}"`), Buffer.alloc(10 * MB, 97)]),
    'aanhalingsteken niet gesloten',
  ],
  [
    'een aanhalingsteken dat op de laatste regel niet sluit',
    () => b(`${GOED}ZL-2;"TAAL`),
    'aanhalingsteken niet gesloten',
  ],
  ['groter dan 20 MB', () => Buffer.alloc(20 * MB + 1, 97), 'bestand te groot'],
  ['te veel regels', () => regels(200_001, (i) => `Z${i};PVT;1;1;0;0;J;1;1`), 'te veel regels'],
  ['een miljoen regels', () => regels(1_000_000, () => '1;2;3;4;5'), 'te veel regels'],
  ['tienduizend kolommen', () => b(`${GOED}${';x'.repeat(10_000)}\n`), 'te veel kolommen'],
  ['tienduizend lege kolommen', () => b(`${KOP}${';'.repeat(10_000)}\n${REGEL}`), 1],
  ['een NUL-byte achterin', () => Buffer.concat([b(GOED), Buffer.alloc(5 * MB, 97), bytes(0)]), 'binair bestand'],
  ['een programma', () => Buffer.concat([b('\u007fELF'), Buffer.alloc(1000)]), 'binair bestand'],
  ['een Windowsprogramma', () => Buffer.concat([bytes(0x4d, 0x5a, 0x90), Buffer.alloc(1000)]), 'binair bestand'],
  ['een pdf', () => b('%PDF-1.7\n1;2;3\n'), 'pdf in plaats van csv'],
  ['een foto', () => bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'binair bestand'],
  ['een gzip', () => bytes(0x1f, 0x8b, 8, 0, 1, 2, 3), 'binair bestand'],
  [
    'een oude xls',
    () => Buffer.concat([bytes(0xd0, 0xcf, 0x11, 0xe0), Buffer.alloc(1000)]),
    'versleutelde of oude xls',
  ],
  ['html', () => b('  \r\n<!DOCTYPE HTML><p>a;b;c'), 'html in plaats van csv'],
  ['xml', () => b('\ufeff<?xml version="1.0"?><a/>'), 'html in plaats van csv'],
  ['json', () => b('{"a": 1, "b": 2}\n'), /RAP-002|geen tabel/],
  ['een brief', () => b('Beste collega,\n\nHierbij het overzicht, zoals beloofd.\n'), /RAP-002/],
  ['tekst zonder kolommen', () => b('trajectnummer\nZL-1\n'), 'geen tabel'],
  [
    'willekeurige bytes',
    () => Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3)) & 255)),
    'binair bestand',
  ],
  ['UTF-16', () => Buffer.from(`\ufeff${GOED}`, 'utf16le'), 1],
  ['UTF-16 zonder merkteken', () => Buffer.from(GOED, 'utf16le'), 'binair bestand'],
  ['UTF-16 met een half teken', () => Buffer.concat([Buffer.from(`\ufeff${GOED}`, 'utf16le'), bytes(65)]), /^[12]$/],
  ['ongeldige UTF-8', () => Buffer.concat([b(KOP), b('\nZL-\xc3(;TAAL_KNM;40;38;1;1;J;40;594,00\n')]), 1],
  ['overlange UTF-8', () => Buffer.concat([b(GOED), bytes(0xc0, 0xaf, 59, 0xe0, 0x80, 0x80, 10)]), 2],
  [
    'merkteken van UTF-8 met vreemde bytes',
    () => Buffer.concat([bytes(0xef, 0xbb, 0xbf), b(GOED), bytes(0xe9, 59, 65, 10)]),
    2,
  ],
  ['regels die met CR eindigen', () => b(GOED.replaceAll('\n', '\r')), 1],
  ['CRLF en LF door elkaar', () => b(`${KOP}\r\n${REGEL}\n${REGEL}\r\n\r\n`), 2],
  ['een regel sep= en tab', () => b(`sep=\t\r\n${GOED.replaceAll(';', '\t')}`), 1],
  ['de kop op rij 20', () => b('x\n'.repeat(19) + GOED), 1],
  ['de kop op rij 21', () => b('x;y\n'.repeat(20) + GOED), /RAP-002/],
  ['twee keer dezelfde kolom', () => b(GOED.replace('aantal', 'bedrag')), /RAP-002/],
  ['formules in cellen', () => b(`${KOP}\n=cmd|'/C calc'!A0;@SUM(1);+1;-1;=1;0;J;1;1\n`), 1],
  ['getallen als 1e400', () => b(`${KOP}\nZL-1;TAAL_KNM;1e400;-1e400;NaN;Infinity;J;0x10;${'9'.repeat(400)}\n`), 1],
  ['kolomnamen van 32.000 haakjes', () => b(`${`${'('.repeat(32_000)};`.repeat(30)}\n`.repeat(19) + GOED), 1],
  [
    'getallen van 32.000 tekens',
    () => regels(500, (i) => `Z${i};PVT;${'1.'.repeat(16_000)};${' 1'.repeat(100)};€;1;J;1;1`),
    500,
  ],
  [
    'een BSN op de laatste van 150.000 regels',
    () => regels(150_000, (i) => (i === 149_999 ? '111222333;PVT' : `Z${i};PVT`)),
    'lijkt een BSN te bevatten',
  ],
  [
    'een kolom met geboortedatums',
    () => b(GOED.replaceAll('\n', ';x\n').replace(';x', ';Geboortedatum')),
    'kolom met geboortegegevens',
  ],
];

describe('vijandige CSV-bestanden', () => {
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

  it.each(gevallen)(
    '%s',
    async (_, maak, verwacht) => {
      const pad = join(map, 'bestand.csv');
      writeFileSync(pad, maak());
      const begin = performance.now();
      const { copyStream, samenvatting } = pool.leesBestand({ pad, bestandsnaam: 'x.csv', producten: ['TAAL_KNM'] });
      await text(copyStream).catch(() => '');
      const uit = await samenvatting.then(
        (s) => String(s.regels),
        (f: { code?: string; waarom?: string; message: string }) =>
          f.code === 'RAP-002' ? `RAP-002 ${f.waarom}` : (f.waarom ?? `STORING ${f.message}`),
      );
      expect(performance.now() - begin).toBeLessThan(25_000);
      if (verwacht instanceof RegExp) expect(uit).toMatch(verwacht);
      else expect(uit).toBe(String(verwacht));
    },
    30_000,
  );
});
