import { beschadigd, onleesbaar } from './soorten.js';

const MAX_LABEL = 64 * 1024;
const BEKEND: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const ENTITEIT = /&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{1,32});?/g;

/** Only the five entities of XML itself and numbers; an own entity can only come from a DOCTYPE, which is refused. */
export function ontsnapt(tekst: string): string {
  if (!tekst.includes('&')) return tekst;
  return tekst.replace(ENTITEIT, (_, naam: string) => {
    if (!naam.startsWith('#')) return BEKEND[naam] ?? weiger();
    const code = naam[1] === 'x' ? parseInt(naam.slice(2), 16) : Number(naam.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : weiger();
  });
}

function weiger(): never {
  throw beschadigd();
}

export interface XmlHoorder {
  open(naam: string, xml: XmlLezer): void;
  sluit(naam: string): void;
  tekst(tekst: string): void;
  /** A short cut for what occurs most: reads on from '<' by itself and returns the place behind it, or -1. */
  snel?(bron: string, lt: number): number;
}

/** Events from pieces of XML, without a tree and without entities: memory does not grow with the file. */
export class XmlLezer {
  /** Text is only passed on while a hoorder wants it. */
  wilTekst = false;
  private rest = '';
  private bron = '';
  private attrVan = 0;
  private attrTot = 0;

  constructor(private readonly hoorder: XmlHoorder) {}

  /**
   * What was left of the last piece is first completed with as little as possible of this one: scanning a string that was
   * just joined is slower than scanning the piece itself.
   */
  duw(stuk: string): void {
    if (this.rest === '') return this.loop(stuk, 0);
    const gt = stuk.indexOf('>') + 1;
    const kop = this.rest + stuk.slice(0, gt);
    if (gt === 0) return this.loop(kop + stuk, 0);
    this.loop(kop, 0);
    if (this.rest === '') this.loop(stuk, gt);
    else this.loop(this.rest + stuk.slice(gt), 0);
  }

  private loop(bron: string, van: number): void {
    this.bron = bron;
    let pos = van;
    for (;;) {
      const lt = this.bron.indexOf('<', pos);
      if (lt < 0) break;
      if (this.wilTekst && lt > pos) this.hoorder.tekst(ontsnapt(this.bron.slice(pos, lt)));
      const snel = this.hoorder.snel ? this.hoorder.snel(this.bron, lt) : -1;
      const na = snel < 0 ? this.label(lt) : snel;
      if (na < 0) {
        if (this.bron.length - lt > MAX_LABEL) throw beschadigd();
        this.rest = this.bron.slice(lt);
        return;
      }
      pos = na;
    }
    this.rest = this.wilTekst ? this.losseTekst(pos) : '';
  }

  /** Text without an end yet is passed on at once, but for an entity that may be cut in two. */
  private losseTekst(pos: number): string {
    const en = this.bron.indexOf('&', Math.max(pos, this.bron.length - 40));
    const tot = en < 0 ? this.bron.length : en;
    if (tot > pos) this.hoorder.tekst(ontsnapt(this.bron.slice(pos, tot)));
    return this.bron.slice(tot);
  }

  private label(lt: number): number {
    const { bron } = this;
    const c = bron.charCodeAt(lt + 1);
    if (c === 33) return this.bijzonder(lt);
    if (c === 63) return voorbij(bron, '?>', lt);
    const n = bron.length;
    let i = lt + 1;
    for (let aanhaling = 0; i < n; i++) {
      const k = bron.charCodeAt(i);
      if (aanhaling) {
        if (k === aanhaling) aanhaling = 0;
      } else if (k === 62) break;
      else if (k === 34 || k === 39) aanhaling = k;
    }
    if (i >= n) return -1;
    this.meld(lt + 1, i, c === 47);
    return i + 1;
  }

  private meld(van: number, tot: number, sluit: boolean): void {
    const { bron } = this;
    let begin = sluit ? van + 1 : van;
    const leeg = bron.charCodeAt(tot - 1) === 47;
    const eind = leeg ? tot - 1 : tot;
    let i = begin;
    for (; i < eind; i++) {
      const k = bron.charCodeAt(i);
      if (k <= 32) break;
      if (k === 58) begin = i + 1;
    }
    const naam = bron.slice(begin, i);
    this.attrVan = i;
    this.attrTot = eind;
    if (sluit) return this.hoorder.sluit(naam);
    this.hoorder.open(naam, this);
    if (leeg) this.hoorder.sluit(naam);
  }

  /** Comments are skipped, CDATA is text, a DOCTYPE (the road of entity bombs and outside files) is refused. */
  private bijzonder(lt: number): number {
    const { bron } = this;
    if (bron.startsWith('<!--', lt)) {
      const na = voorbij(bron, '-->', lt + 4);
      return na;
    }
    if (bron.startsWith('<![CDATA[', lt)) {
      const na = voorbij(bron, ']]>', lt);
      if (na > 0 && this.wilTekst) this.hoorder.tekst(bron.slice(lt + 9, na - 3));
      return na;
    }
    if (bron.length - lt < 9 && ('<!--'.startsWith(bron.slice(lt)) || '<![CDATA['.startsWith(bron.slice(lt))))
      return -1;
    throw onleesbaar(
      'onveilige xlsx',
      'Het Excelbestand bevat verwijzingen die er niet in horen en wordt niet gelezen.',
    );
  }

  /** Value of an attribute of the element that was just opened, by its name without prefix. */
  attr(naam: string): string | null {
    const { bron, attrTot } = this;
    let i = this.attrVan;
    while (i < attrTot) {
      while (i < attrTot && bron.charCodeAt(i) <= 32) i++;
      const is = bron.indexOf('=', i);
      if (is < 0 || is >= attrTot) return null;
      let open = is + 1;
      while (open < attrTot && bron.charCodeAt(open) <= 32) open++;
      const dicht = bron.indexOf(bron[open] === "'" ? "'" : '"', open + 1);
      if (dicht < 0 || dicht >= attrTot) return null;
      if (this.heet(i, is, naam)) return ontsnapt(bron.slice(open + 1, dicht));
      i = dicht + 1;
    }
    return null;
  }

  private heet(van: number, is: number, naam: string): boolean {
    const { bron } = this;
    let tot = is;
    while (tot > van && bron.charCodeAt(tot - 1) <= 32) tot--;
    if (tot - van < naam.length || !bron.startsWith(naam, tot - naam.length)) return false;
    if (tot - van === naam.length) return true;
    return bron.charCodeAt(tot - naam.length - 1) === 58 && !bron.startsWith('xmlns', van);
  }
}

function voorbij(bron: string, wat: string, van: number): number {
  const i = bron.indexOf(wat, van);
  return i < 0 ? -1 : i + wat.length;
}
