import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pdf } from './pdf.js';

const map = mkdtempSync(path.join(tmpdir(), 'pdf-'));
afterAll(() => rmSync(map, { recursive: true, force: true }));
const lees = (programma: string, pdf: Buffer, ...opties: string[]): string => {
  const bestand = path.join(map, 'proef.pdf');
  writeFileSync(bestand, pdf);
  return execFileSync(programma, [...opties, bestand, ...(programma === 'pdftotext' ? ['-'] : [])]).toString();
};
const begin = (): Pdf =>
  new Pdf({ titel: 'Verslag <3> & meer', voet: 'Traject T-1', gemaaktOp: new Date('2026-01-02T03:04:05Z') });
/** The tree without the text and the spaces before it. */
const boom = (pdf: Buffer): string[] =>
  lees('pdfinfo', pdf, '-struct')
    .split('\n')
    .map((r) => r.replace(' (block)', '').replace(/:$/, '').trim())
    .filter(Boolean);

describe('Pdf', () => {
  it('heeft een titel, een taal en een boom met koppen, alineas, lijsten en tabellen', async () => {
    const pdf = await begin()
      .kop(1, 'Verslag')
      .alinea('Eerste alinea.')
      .kop(2, 'Punten')
      .lijst(['Eén', 'Twee'])
      .tabel({ kop: ['Wat', 'Bedrag'], rijen: [['Taal', '€ 1,00']], rechts: [1], rijkop: true })
      .klaar();
    const info = lees('pdfinfo', pdf);
    expect(info).toMatch(/Title:\s+Verslag/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(pdf.toString('latin1')).toContain('/Lang (nl-NL)');
    expect(boom(pdf).map((r) => r.replace(/ ?"Verslag.*/, ''))).toEqual([
      ...['Document', 'H1', 'P', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'LI', 'Lbl', 'LBody', 'Table'],
      ...['TR', 'TH', '/Scope /Column', 'TH', '/Scope /Column', 'TR', 'TH', '/Scope /Row', 'TD'],
    ]);
    expect(lees('pdfinfo', pdf, '-struct-text')).toContain('"Eerste alinea."');
  });

  it('draagt zijn eigen letters, ook die van namen van elders, en laat geen teken weg', async () => {
    const pdf = await begin().alinea('Şükrü Đặng – Łukasz, € 12,50; 漢 Ǩ').klaar();
    const fonts = lees('pdffonts', pdf).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const f of fonts) expect(f).toMatch(/SourceSans3.* yes +yes +yes /);
    expect(lees('pdftotext', pdf)).toContain('Şükrü Đặng');
    expect(lees('pdftotext', pdf)).toMatch(/Łukasz, € 12,50; \? K/);
  });

  it('gaat over bladzijden zonder iets kwijt te raken, met nummers onderaan en de kop van de tabel opnieuw', async () => {
    const rijen = Array.from({ length: 120 }, (_, i) => [
      `rij ${i}`,
      'een cel met zoveel woorden dat hij niet past op een regel van deze kolom, dus twee',
    ]);
    const lang = Array.from({ length: 900 }, (_, i) => `woord${i}`).join(' ');
    const pdf = await begin()
      .kop(1, 'Lang')
      .alinea(lang)
      .tabel({ kop: ['Rij', 'Inhoud'], rijen, breedtes: [1, 4] })
      .klaar();
    const tekst = lees('pdftotext', pdf);
    const bladen = Number(/Pages:\s+(\d+)/.exec(lees('pdfinfo', pdf))![1]);
    expect(bladen).toBeGreaterThan(4);
    for (let i = 1; i <= bladen; i++) expect(tekst).toContain(`Bladzijde ${i} van ${bladen}`);
    for (let i = 0; i < 900; i++) expect(tekst).toMatch(new RegExp(`woord${i}\\b`));
    for (let i = 0; i < 120; i++) expect(tekst).toMatch(new RegExp(`rij ${i}\\b`));
    expect(tekst.match(/^Inhoud$/gm)!.length).toBeGreaterThan(2);
    const inBoom = boom(pdf).filter((r) => r.startsWith('TR'));
    expect(inBoom).toHaveLength(121);
  });

  it('knipt een woord dat breder is dan de bladzijde', async () => {
    const tekst = lees('pdftotext', await begin().alinea('w'.repeat(300)).klaar(), '-raw');
    expect(tekst.match(/w/g)).toHaveLength(300);
  });
});
