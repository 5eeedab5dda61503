import { teLangeCel, teVeelKolommen, teVeelRijen } from './csv.js';
import { getalTekst } from './getaltekst.js';
import { snel, snelleCel } from './snellecel.js';
import { beschadigd, type Limieten, type Rij } from './soorten.js';
import { type XmlHoorder, XmlLezer } from './xml.js';

const EXCEL_RIJEN = 1_048_576;
const HEX = /_x([0-9A-Fa-f]{4})_/g;

/** Excel writes control characters in text as _x000D_. */
const zonderHex = (t: string): string =>
  t.includes('_x') ? t.replace(HEX, (_, h: string) => String.fromCharCode(parseInt(h, 16))) : t;

/** 'AB12' -> 27; -1 when there is no column in it. */
function kolomVan(ref: string): number {
  let n = 0;
  for (let i = 0; i < ref.length; i++) {
    const c = ref.charCodeAt(i) | 32;
    if (c < 97 || c > 122) break;
    n = n * 26 + (c - 96);
    if (n > 100_000) return n;
  }
  return n - 1;
}

/** Shared strings of a workbook, capped in all. */
export class GedeeldeTeksten implements XmlHoorder {
  readonly teksten: string[] = [];
  readonly xml = new XmlLezer(this);
  private huidig = '';
  private omvang = 0;
  private klank = 0;

  constructor(private readonly limieten: Limieten) {}

  open(naam: string): void {
    if (naam === 'si') this.huidig = '';
    else if (naam === 'rPh') this.klank++;
    else if (naam === 't') this.xml.wilTekst = this.klank === 0;
  }
  tekst(t: string): void {
    this.huidig += t;
    this.omvang += t.length;
    if (this.huidig.length > this.limieten.maxCel) throw teLangeCel(this.limieten.maxCel, 1);
    this.bewaak();
  }
  sluit(naam: string): void {
    if (naam === 't') this.xml.wilTekst = false;
    else if (naam === 'rPh') this.klank--;
    else if (naam === 'si') {
      this.teksten.push(zonderHex(this.huidig));
      this.omvang += 8;
      this.bewaak();
    }
  }
  private bewaak(): void {
    if (this.omvang > this.limieten.maxGedeeld) throw teVeelRijen(this.limieten.maxRijen);
  }
}

/** Rows of a worksheet from pieces of its XML. */
export class BladLezer implements XmlHoorder {
  readonly xml = new XmlLezer(this);
  private uit: Rij[] = [];
  private cellen: string[] = [];
  private gevuld = false;
  private nummer = 0;
  private aantal = 0;
  private kolom = -1;
  private soort = '';
  private waarde = '';
  private inCel = false;
  private klank = 0;

  constructor(
    private readonly gedeeld: readonly string[],
    private readonly limieten: Limieten,
  ) {}

  duw(stuk: string): Rij[] {
    this.xml.duw(stuk);
    const uit = this.uit;
    if (uit.length) this.uit = [];
    return uit;
  }

  /** The usual cell in one go; anything else goes the long way. */
  snel(bron: string, lt: number): number {
    if (this.inCel || this.nummer === 0) return -1;
    const eind = snelleCel(bron, lt);
    if (eind < 0) return -1;
    this.kolom = snel.kolom;
    this.soort = snel.gedeeld ? 's' : 'n';
    this.waarde = bron.slice(snel.van, eind);
    this.eindeCel();
    return eind + 8;
  }

  open(naam: string, xml: XmlLezer): void {
    if (naam === 'c') this.beginCel(xml);
    else if (naam === 'v') xml.wilTekst = this.inCel;
    else if (naam === 'row') this.beginRij(xml);
    else if (naam === 't') xml.wilTekst = this.inCel && this.klank === 0;
    else if (naam === 'rPh') this.klank++;
  }

  tekst(t: string): void {
    this.waarde += t;
    if (this.waarde.length > this.limieten.maxCel) throw teLangeCel(this.limieten.maxCel, this.nummer);
  }

  sluit(naam: string): void {
    if (naam === 'v' || naam === 't') this.xml.wilTekst = false;
    else if (naam === 'c') this.eindeCel();
    else if (naam === 'row') this.eindeRij();
    else if (naam === 'rPh') this.klank--;
  }

  private beginRij(xml: XmlLezer): void {
    const r = xml.attr('r');
    const nummer = r === null ? this.nummer + 1 : Number(r);
    if (!Number.isInteger(nummer) || nummer <= this.nummer || nummer > EXCEL_RIJEN) throw beschadigd();
    this.nummer = nummer;
    this.kolom = -1;
    this.cellen = [];
    this.gevuld = false;
  }

  private beginCel(xml: XmlLezer): void {
    const ref = xml.attr('r');
    this.kolom = ref === null ? this.kolom + 1 : kolomVan(ref);
    if (this.kolom < 0 || this.nummer === 0) throw beschadigd();
    this.soort = xml.attr('t') ?? 'n';
    this.waarde = '';
    this.inCel = true;
  }

  private eindeCel(): void {
    this.inCel = false;
    if (this.waarde === '') return;
    const tekst = this.celTekst();
    if (tekst === '') return;
    if (this.kolom >= this.limieten.maxKolommen) {
      if (tekst.trim() === '') return;
      throw teVeelKolommen(this.limieten.maxKolommen, this.nummer);
    }
    const { cellen } = this;
    while (cellen.length < this.kolom) cellen.push('');
    cellen[this.kolom] = tekst;
    this.gevuld = true;
  }

  private celTekst(): string {
    const { waarde } = this;
    if (this.soort === 'n') return getalTekst(waarde);
    if (this.soort === 's') return this.gedeeld[Number(waarde)] ?? weg();
    if (this.soort === 'b') return waarde.trim() === '1' ? 'WAAR' : 'ONWAAR';
    return zonderHex(waarde);
  }

  private eindeRij(): void {
    if (!this.gevuld) return;
    if (++this.aantal > this.limieten.maxRijen) throw teVeelRijen(this.limieten.maxRijen);
    this.uit.push({ nummer: this.nummer, cellen: this.cellen });
  }
}

function weg(): never {
  throw beschadigd();
}
