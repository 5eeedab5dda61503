import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';

type Doc = InstanceType<typeof PDFDocument>;
export type Dikte = 'gewoon' | 'vet';
/** A piece of text that one font file can draw. */
export interface Stuk {
  font: string;
  tekst: string;
}

const DIKTE: Record<Dikte, number> = { gewoon: 400, vet: 600 };
const DELEN = ['latin', 'latin-ext', 'vietnamese'] as const;
const vind = createRequire(import.meta.url);
const bestanden = new Map<string, Buffer>();
const naam = (deel: string, dikte: Dikte): string => `${deel}-${dikte}`;

function bestand(deel: string, dikte: Dikte): Buffer {
  const sleutel = naam(deel, dikte);
  let inhoud = bestanden.get(sleutel);
  if (!inhoud) {
    inhoud = readFileSync(
      vind.resolve(`@fontsource/source-sans-3/files/source-sans-3-${deel}-${DIKTE[dikte]}-normal.woff`),
    );
    bestanden.set(sleutel, inhoud);
  }
  return inhoud;
}

/**
 * The letters of a document. The font comes in files (plain Latin, and the rest of Latin for names as they are written
 * elsewhere), so a text is cut where the file changes. What none has becomes a question mark, never an empty box.
 */
export class Letters {
  constructor(private readonly doc: Doc) {
    for (const dikte of Object.keys(DIKTE) as Dikte[])
      for (const deel of DELEN) doc.registerFont(naam(deel, dikte), bestand(deel, dikte));
  }

  stukken(tekst: string, dikte: Dikte): Stuk[] {
    const uit: Stuk[] = [];
    for (const teken of tekst.normalize('NFC')) {
      const { font, vorm } = this.vorm(teken, dikte);
      const vorig = uit.at(-1);
      if (vorig?.font === font) vorig.tekst += vorm;
      else uit.push({ font, tekst: vorm });
    }
    return uit;
  }

  breedte(tekst: string, dikte: Dikte, maat: number): number {
    return this.stukken(tekst, dikte).reduce(
      (som, s) => som + this.doc.font(s.font).fontSize(maat).widthOfString(s.tekst),
      0,
    );
  }

  /** The lines that a text takes within a width; a word that is wider is cut. */
  regels(tekst: string, dikte: Dikte, maat: number, breedte: number): string[] {
    const uit: string[] = [];
    for (const alinea of tekst.split('\n')) {
      let regel = '';
      for (const woord of alinea.split(/[ \t]+/).flatMap((w) => this.knip(w, dikte, maat, breedte))) {
        const samen = regel === '' ? woord : `${regel} ${woord}`;
        if (regel !== '' && this.breedte(samen, dikte, maat) > breedte) {
          uit.push(regel);
          regel = woord;
        } else regel = samen;
      }
      uit.push(regel);
    }
    return uit;
  }

  teken(tekst: string, dikte: Dikte, maat: number, x: number, y: number): void {
    let links = x;
    for (const s of this.stukken(tekst, dikte)) {
      this.doc.font(s.font).fontSize(maat).text(s.tekst, links, y, { lineBreak: false });
      links += this.doc.widthOfString(s.tekst);
    }
  }

  private knip(woord: string, dikte: Dikte, maat: number, breedte: number): string[] {
    if (this.breedte(woord, dikte, maat) <= breedte) return [woord];
    const uit = [''];
    for (const teken of woord) {
      if (uit.at(-1) !== '' && this.breedte(uit.at(-1)! + teken, dikte, maat) > breedte) uit.push('');
      uit[uit.length - 1] += teken;
    }
    return uit;
  }

  /** The character, else its letter without signs, else a question mark. */
  private vorm(teken: string, dikte: Dikte): { font: string; vorm: string } {
    for (const vorm of [teken, teken.normalize('NFD')[0]!]) {
      const deel = DELEN.find((d) => this.heeft(naam(d, dikte), vorm));
      if (deel) return { font: naam(deel, dikte), vorm };
    }
    return { font: naam('latin', dikte), vorm: '?' };
  }
  private heeft(font: string, teken: string): boolean {
    const letter = this.doc.font(font) as unknown as { _font: { font: { hasGlyphForCodePoint(n: number): boolean } } };
    return letter._font.font.hasGlyphForCodePoint(teken.codePointAt(0)!);
  }
}
