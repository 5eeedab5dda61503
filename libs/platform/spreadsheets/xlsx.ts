import { BladLezer, GedeeldeTeksten } from './blad.js';
import { beschadigd, type Bron, type LeesOpties, type Limieten, onleesbaar, type Rij, teGroot } from './soorten.js';
import { bomVan, Tekstlezer } from './tekst.js';
import { eigenCrc32, fflateUitpakker, type Pakhulp, pakUit, Uitpakteller } from './uitpakken.js';
import { type XmlHoorder, XmlLezer } from './xml.js';
import { deelInBestand, type ZipDeel, zipDelen } from './zip.js';

const MAX_BLADEN = 100;
/** Visible sheets in which the table is looked for. */
const MAX_ZOEK = 20;
/** Another sheet may be larger than a report: it is only looked through. */
const RUIM: Partial<Limieten> = { maxRijen: 1_048_576, maxKolommen: 16_384 };
const KOPRIJEN = 20;

interface Blad {
  naam: string;
  deel: string;
  zichtbaar: boolean;
}

export interface WerkboekInhoud {
  blad: string | null;
  rijen: AsyncIterable<Rij[]>;
  overige: AsyncIterable<{ blad: string; rijen: Rij[] }>;
}

const map = (pad: string): string => pad.slice(0, pad.lastIndexOf('/') + 1);

/** Where a relation points to, as a name inside the zip. */
function doelVan(basis: string, doel: string): string {
  const delen: string[] = [];
  for (const d of (doel.startsWith('/') ? doel : basis + doel).split('/')) {
    if (d === '..') delen.pop();
    else if (d !== '' && d !== '.') delen.push(d);
  }
  return delen.join('/').toLowerCase();
}

/** Opens the workbook of a zip and reads the first visible sheet that looks like the table wanted. */
export class Werkboek {
  private readonly hulp: Pakhulp;
  private constructor(
    private readonly bron: Bron,
    private readonly delen: Map<string, ZipDeel>,
    private readonly limieten: Limieten,
    opties: LeesOpties,
  ) {
    this.hulp = {
      uitpakker: opties.uitpakker ?? fflateUitpakker,
      crc32: opties.crc32 ?? eigenCrc32,
      teller: new Uitpakteller(limieten),
    };
  }

  static async open(bron: Bron, limieten: Limieten, opties: LeesOpties): Promise<Werkboek> {
    return new Werkboek(bron, await zipDelen(bron), limieten, opties);
  }

  /** Name of the workbook part; whether it is one is seen when it is read. */
  private async werkboekDeel(): Promise<string> {
    const relatie = (await this.relaties('_rels/.rels')).find((r) => r.soort.endsWith('/officeDocument'));
    const deel = relatie ? doelVan('', relatie.doel) : 'xl/workbook.xml';
    if (!deel.endsWith('.xml') || !this.delen.has(deel)) throw geenXlsx();
    return deel;
  }

  /** The sheet that is the table, and all the others, hidden ones too. */
  async inhoud(kopScore?: (cellen: string[]) => number): Promise<WerkboekInhoud> {
    const werkboek = await this.werkboekDeel();
    const relaties = await this.relaties(`${map(werkboek)}_rels/${werkboek.slice(map(werkboek).length)}.rels`);
    const doelen = new Map(relaties.filter((r) => !r.buiten).map((r) => [r.id, doelVan(map(werkboek), r.doel)]));
    const bladen = (await this.bladen(werkboek)).flatMap(({ id, ...blad }) => {
      const deel = doelen.get(id);
      return deel && this.delen.has(deel) ? [{ ...blad, deel }] : [];
    });
    const sst = relaties.find((r) => r.soort.endsWith('/sharedStrings') && !r.buiten);
    const gedeeld = sst ? await this.gedeeld(doelVan(map(werkboek), sst.doel)) : [];
    const blad = await this.kies(bladen.filter((b) => b.zichtbaar).slice(0, MAX_ZOEK), gedeeld, kopScore);
    return {
      blad: blad?.naam ?? null,
      rijen: blad ? this.bladRijen(blad.deel, gedeeld) : leeg(),
      overige: this.overige(
        bladen.filter((b) => b !== blad),
        gedeeld,
      ),
    };
  }

  private async *overige(bladen: Blad[], gedeeld: string[]): AsyncGenerator<{ blad: string; rijen: Rij[] }> {
    for (const { naam, deel } of bladen)
      for await (const rijen of this.bladRijen(deel, gedeeld, RUIM)) yield { blad: naam, rijen };
  }

  private async kies(bladen: Blad[], gedeeld: string[], kopScore?: (c: string[]) => number): Promise<Blad | null> {
    if (bladen.length === 1) return bladen[0]!;
    let beste: Blad | null = null;
    let top = -1;
    for (const blad of bladen) {
      const rijen = await this.begin(blad.deel, gedeeld);
      const score = rijen.length ? Math.max(...rijen.map((r) => kopScore?.(r.cellen) ?? 0)) : -1;
      if (score > top) [beste, top] = [blad, score];
    }
    return beste;
  }

  private async begin(deel: string, gedeeld: string[]): Promise<Rij[]> {
    const uit: Rij[] = [];
    for await (const rijen of this.bladRijen(deel, gedeeld, RUIM)) {
      uit.push(...rijen.slice(0, KOPRIJEN));
      if (uit.length >= KOPRIJEN) break;
    }
    return uit.slice(0, KOPRIJEN);
  }

  private async *bladRijen(deel: string, gedeeld: string[], anders?: Partial<Limieten>): AsyncGenerator<Rij[]> {
    const lezer = new BladLezer(gedeeld, { ...this.limieten, ...anders });
    for await (const tekst of this.tekstVan(deel)) {
      const rijen = lezer.duw(tekst);
      if (rijen.length) yield rijen;
    }
  }

  private async gedeeld(deel: string): Promise<string[]> {
    const teksten = new GedeeldeTeksten(this.limieten);
    if (this.delen.has(deel)) for await (const stuk of this.tekstVan(deel)) teksten.xml.duw(stuk);
    return teksten.teksten;
  }

  private async bladen(werkboek: string): Promise<{ naam: string; id: string; zichtbaar: boolean }[]> {
    const uit: { naam: string; id: string; zichtbaar: boolean }[] = [];
    let wortel: string | null = null;
    await this.loop(werkboek, (naam, xml) => {
      wortel ??= naam;
      if (naam !== 'sheet') return;
      const zichtbaar = (xml.attr('state') ?? 'visible') === 'visible';
      uit.push({ naam: xml.attr('name') ?? '', id: xml.attr('id') ?? '', zichtbaar });
    });
    if (wortel !== 'workbook') throw geenXlsx();
    if (uit.length > MAX_BLADEN)
      throw teGroot('te veel bladen', `Het Excelbestand heeft meer dan ${MAX_BLADEN} bladen.`);
    return uit;
  }

  private async relaties(deel: string): Promise<{ id: string; soort: string; doel: string; buiten: boolean }[]> {
    const uit: { id: string; soort: string; doel: string; buiten: boolean }[] = [];
    if (!this.delen.has(deel)) return uit;
    await this.loop(deel, (naam, xml) => {
      if (naam !== 'Relationship' || uit.length > 1000) return;
      uit.push({
        id: xml.attr('Id') ?? '',
        soort: xml.attr('Type') ?? '',
        doel: xml.attr('Target') ?? '',
        buiten: xml.attr('TargetMode') === 'External',
      });
    });
    return uit;
  }

  private async loop(deel: string, open: XmlHoorder['open']): Promise<void> {
    const xml = new XmlLezer({ open, sluit: () => {}, tekst: () => {} });
    for await (const stuk of this.tekstVan(deel)) xml.duw(stuk);
  }

  private async *tekstVan(naam: string): AsyncGenerator<string> {
    const deel = await deelInBestand(this.bron, this.delen.get(naam)!);
    let lezer: Tekstlezer | null = null;
    for await (let stuk of pakUit(this.bron, deel, this.hulp)) {
      if (!lezer) {
        const bom = bomVan(stuk);
        lezer = new Tekstlezer(bom?.codering ?? 'utf-8');
        stuk = stuk.subarray(bom?.lengte ?? 0);
      }
      yield lezer.duw(stuk);
    }
    if (!lezer) throw beschadigd();
  }
}

async function* leeg(): AsyncGenerator<Rij[]> {}

const geenXlsx = () =>
  onleesbaar(
    'geen xlsx',
    'Het bestand is geen Excelbestand (.xlsx) en geen CSV-bestand.',
    'Open het bestand in Excel, kies Opslaan als, soort "Excel-werkmap (.xlsx)" en stuur dat bestand in.',
  );
