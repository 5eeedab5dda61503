import { BladLezer, GedeeldeTeksten } from './blad.js';
import { beschadigd, type Bron, type LeesOpties, type Limieten, onleesbaar, type Rij } from './soorten.js';
import { bomVan, Tekstlezer } from './tekst.js';
import { eigenCrc32, fflateUitpakker, type Pakhulp, pakUit, Uitpakteller } from './uitpakken.js';
import { type XmlHoorder, XmlLezer } from './xml.js';
import { deelInBestand, type ZipDeel, zipDelen } from './zip.js';

const MAX_BLADEN = 20;
const KOPRIJEN = 20;

interface Blad {
  naam: string;
  deel: string;
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

  /** Name of the workbook part, or null when this zip is something else. */
  private async werkboekDeel(): Promise<string | null> {
    for (const r of await this.relaties('_rels/.rels'))
      if (r.soort.endsWith('/officeDocument')) {
        const doel = doelVan('', r.doel);
        return /\.xml$/.test(doel) && this.delen.has(doel) && /workbook/.test(doel) ? doel : null;
      }
    return this.delen.has('xl/workbook.xml') ? 'xl/workbook.xml' : null;
  }

  async rijen(kopScore?: (cellen: string[]) => number): Promise<{ blad: string | null; rijen: AsyncIterable<Rij[]> }> {
    const werkboek = await this.werkboekDeel();
    if (!werkboek) throw geenXlsx();
    const relaties = await this.relaties(`${map(werkboek)}_rels/${werkboek.slice(map(werkboek).length)}.rels`);
    const doelen = new Map(relaties.filter((r) => !r.buiten).map((r) => [r.id, doelVan(map(werkboek), r.doel)]));
    const bladen = (await this.bladen(werkboek)).flatMap(({ naam, id }) => {
      const deel = doelen.get(id);
      return deel && this.delen.has(deel) ? [{ naam, deel }] : [];
    });
    const sst = relaties.find((r) => r.soort.endsWith('/sharedStrings') && !r.buiten);
    const gedeeld = sst ? await this.gedeeld(doelVan(map(werkboek), sst.doel)) : [];
    const blad = await this.kies(bladen.slice(0, MAX_BLADEN), gedeeld, kopScore);
    return { blad: blad?.naam ?? null, rijen: blad ? this.bladRijen(blad.deel, gedeeld) : leeg() };
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
    for await (const rijen of this.bladRijen(deel, gedeeld)) {
      uit.push(...rijen.slice(0, KOPRIJEN));
      if (uit.length >= KOPRIJEN) break;
    }
    return uit.slice(0, KOPRIJEN);
  }

  private async *bladRijen(deel: string, gedeeld: string[]): AsyncGenerator<Rij[]> {
    const lezer = new BladLezer(gedeeld, this.limieten);
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

  private async bladen(werkboek: string): Promise<{ naam: string; id: string }[]> {
    const uit: { naam: string; id: string }[] = [];
    await this.loop(werkboek, (naam, xml) => {
      if (naam !== 'sheet' || (xml.attr('state') ?? 'visible') !== 'visible') return;
      uit.push({ naam: xml.attr('name') ?? '', id: xml.attr('id') ?? '' });
    });
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
