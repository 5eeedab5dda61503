import PDFDocument from 'pdfkit';
import { Letters, type Dikte } from './letters.js';

export interface PdfOpties {
  titel: string;
  /** At the foot of each page, beside the page number. */
  voet?: string;
  /** When it was made. */
  gemaaktOp: Date;
}
export interface PdfTabel {
  kop: readonly string[];
  rijen: readonly (readonly string[])[];
  /** Shares of the width, one per column; left out = equal. */
  breedtes?: readonly number[];
  /** Columns with numbers, counted from 0: they line up on the right. */
  rechts?: readonly number[];
  /** The first cell of a row names the row. */
  rijkop?: boolean;
  /** The last row is a total. */
  totaal?: boolean;
}
type Doc = InstanceType<typeof PDFDocument>;
type Element = PDFKit.PDFStructureElement;
type ElementOpties = Exclude<Parameters<Doc['struct']>[1], undefined | unknown[]>;

const MARGE = 56;
const MAAT = 10.5;
const REGEL = 1.35;
const KOPMAAT: Record<1 | 2 | 3, number> = { 1: 20, 2: 14, 3: 11.5 };
const CEL = 4;
const INKT = '#1a1a1a';
const LIJN = '#767676';

/**
 * Writes a document that a screen reader can read: headings, paragraphs, lists and tables with their headers, in the order
 * of writing. Everything else on the page (lines, page numbers) is marked as decoration.
 */
export class Pdf {
  private readonly doc: Doc;
  private readonly letters: Letters;
  private readonly wortel: Element;
  private readonly klaarMet: Promise<Buffer>;
  private y = MARGE;

  constructor(private readonly opties: PdfOpties) {
    // The library puts the title in XML as it is.
    const titel = opties.titel.replace(/[<>&]/g, ' ');
    this.doc = new PDFDocument({
      ...{ size: 'A4', margin: MARGE, bufferPages: true, tagged: true, lang: 'nl-NL', displayTitle: true },
      ...{ pdfVersion: '1.7', subset: 'PDF/UA' as never, font: null as never },
      info: { Title: titel, Producer: 'Regioportaal Inburgering', CreationDate: opties.gemaaktOp },
    });
    const delen: Buffer[] = [];
    this.klaarMet = new Promise((goed, mis) => {
      this.doc.on('data', (d: Buffer) => delen.push(d));
      this.doc.on('end', () => goed(Buffer.concat(delen)));
      this.doc.on('error', mis);
    });
    this.letters = new Letters(this.doc);
    this.doc.fillColor(INKT);
    this.wortel = this.doc.struct('Document', { title: titel });
    this.doc.addStructure(this.wortel);
  }

  kop(niveau: 1 | 2 | 3, tekst: string): this {
    const maat = KOPMAAT[niveau];
    if (this.y > MARGE) this.y += maat * 0.7;
    // A heading stays with what it is about.
    this.ruimte(maat * REGEL + 3 * MAAT * REGEL);
    this.blok(`H${niveau}`, this.wortel, tekst, { dikte: 'vet', maat });
    this.y += maat * 0.25;
    return this;
  }

  alinea(tekst: string): this {
    this.blok('P', this.wortel, tekst, {});
    this.y += MAAT * 0.6;
    return this;
  }

  lijst(punten: readonly string[], vorm: 'STIPPEN' | 'NUMMERS' = 'STIPPEN'): this {
    const lijst = this.onder(this.wortel, 'L');
    punten.forEach((punt, i) => {
      const item = this.onder(lijst, 'LI');
      this.ruimte(MAAT * REGEL);
      const hoog = this.y;
      this.blok('Lbl', item, vorm === 'STIPPEN' ? '•' : `${i + 1}.`, { x: MARGE + 4 });
      this.y = hoog;
      this.blok('LBody', item, punt, { x: MARGE + 22 });
      item.end();
    });
    lijst.end();
    this.y += MAAT * 0.6;
    return this;
  }

  tabel(t: PdfTabel): this {
    const tabel = this.onder(this.wortel, 'Table');
    const breedtes = this.kolommen(t);
    this.ruimte(this.rijHoogte(t.kop, breedtes, 'vet') + 2 * MAAT * REGEL);
    this.rij(tabel, t, t.kop, breedtes, 'KOP');
    t.rijen.forEach((cellen, i) => {
      const soort = t.totaal && i === t.rijen.length - 1 ? 'TOTAAL' : 'RIJ';
      if (this.ruimte(this.rijHoogte(cellen, breedtes, soort === 'TOTAAL' ? 'vet' : 'gewoon')))
        this.herhaalKop(t, breedtes);
      this.rij(tabel, t, cellen, breedtes, soort);
    });
    tabel.end();
    this.y += MAAT * 0.8;
    return this;
  }

  /** The whole document; nothing can be added afterwards. */
  klaar(): Promise<Buffer> {
    this.wortel.end();
    const { start, count } = this.doc.bufferedPageRange();
    for (let i = start; i < start + count; i++) {
      this.doc.switchToPage(i);
      this.sier(() => {
        const y = this.doc.page.height - MARGE / 1.6;
        const tekst = `Bladzijde ${i + 1} van ${count}`;
        const breed = this.letters.breedte(tekst, 'gewoon', 9);
        if (this.opties.voet) this.letters.teken(this.opties.voet, 'gewoon', 9, MARGE, y);
        this.letters.teken(tekst, 'gewoon', 9, this.doc.page.width - MARGE - breed, y);
      });
    }
    this.doc.end();
    return this.klaarMet;
  }

  private get breed(): number {
    return this.doc.page.width - 2 * MARGE;
  }
  private onder(ouder: Element, soort: string, opties: ElementOpties = {}): Element {
    const element = this.doc.struct(soort, opties);
    ouder.add(element);
    return element;
  }

  /** Turns the page when there is less room than this; says whether it did. */
  private ruimte(hoogte: number): boolean {
    if (this.y === MARGE || this.y + hoogte <= this.doc.page.height - MARGE) return false;
    this.doc.addPage();
    this.doc.fillColor(INKT);
    this.y = MARGE;
    return true;
  }

  /** Text under one element, over pages if need be. */
  private blok(soort: string, ouder: Element, tekst: string, o: { dikte?: Dikte; maat?: number; x?: number }): void {
    const { dikte = 'gewoon', maat = MAAT, x = MARGE } = o;
    const element = this.onder(ouder, soort);
    const regels = this.letters.regels(tekst, dikte, maat, this.doc.page.width - MARGE - x);
    let open = false;
    for (const regel of regels) {
      if (this.y + maat * REGEL > this.doc.page.height - MARGE) {
        if (open) this.doc.endMarkedContent();
        open = false;
        this.ruimte(maat * REGEL);
      }
      if (!open) element.add(this.doc.markStructureContent(soort));
      open = true;
      this.letters.teken(regel, dikte, maat, x, this.y);
      this.y += maat * REGEL;
    }
    this.doc.endMarkedContent();
    element.end();
  }

  private kolommen(t: PdfTabel): number[] {
    const delen = t.breedtes ?? t.kop.map(() => 1);
    const som = delen.reduce((a, b) => a + b, 0);
    return delen.map((d) => (d / som) * this.breed);
  }
  private celRegels(tekst: string, breedte: number, dikte: Dikte): string[] {
    return this.letters.regels(tekst, dikte, MAAT, breedte - 2 * CEL);
  }
  private rijHoogte(cellen: readonly string[], breedtes: readonly number[], dikte: Dikte): number {
    return Math.max(...cellen.map((c, i) => this.celRegels(c, breedtes[i]!, dikte).length)) * MAAT * REGEL + 2 * CEL;
  }

  private rij(
    tabel: Element,
    t: PdfTabel,
    cellen: readonly string[],
    breedtes: readonly number[],
    soort: 'KOP' | 'RIJ' | 'TOTAAL',
  ): void {
    const rij = this.onder(tabel, 'TR');
    const dikte = soort === 'RIJ' ? 'gewoon' : 'vet';
    const hoogte = this.rijHoogte(cellen, breedtes, dikte);
    cellen.forEach((tekst, i) => {
      const rijkop = t.rijkop === true && i === 0;
      const [naam, opties] =
        soort === 'KOP' ? ['TH', { scope: 'Column' }] : rijkop ? ['TH', { scope: 'Row' }] : ['TD', {}];
      const cel = this.onder(rij, naam as string, opties as ElementOpties);
      cel.add(this.doc.markStructureContent(naam as string));
      this.celTekst(t, tekst, i, breedtes, rijkop ? 'vet' : dikte);
      this.doc.endMarkedContent();
      cel.end();
    });
    rij.end();
    this.y += hoogte;
    this.streep(soort === 'KOP' ? 1 : 0.5);
  }
  private celTekst(t: PdfTabel, tekst: string, i: number, breedtes: readonly number[], dikte: Dikte): void {
    const links = MARGE + breedtes.slice(0, i).reduce((a, b) => a + b, 0) + CEL;
    this.celRegels(tekst, breedtes[i]!, dikte).forEach((regel, n) => {
      const over = breedtes[i]! - 2 * CEL - this.letters.breedte(regel, dikte, MAAT);
      const x = t.rechts?.includes(i) ? links + over : links;
      this.letters.teken(regel, dikte, MAAT, x, this.y + CEL + n * MAAT * REGEL);
    });
  }
  /** On a new page the headers are shown again: for the eye only, they are in the table once. */
  private herhaalKop(t: PdfTabel, breedtes: readonly number[]): void {
    this.sier(() => t.kop.forEach((tekst, i) => this.celTekst(t, tekst, i, breedtes, 'vet')));
    this.y += this.rijHoogte(t.kop, breedtes, 'vet');
    this.streep(1);
  }
  private streep(dikte: number): void {
    this.sier(() =>
      this.doc
        .lineWidth(dikte)
        .strokeColor(LIJN)
        .moveTo(MARGE, this.y)
        .lineTo(MARGE + this.breed, this.y)
        .stroke(),
    );
  }
  private sier(werk: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    werk();
    this.doc.endMarkedContent();
  }
}
