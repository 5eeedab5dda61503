import { CsvLezer, kiesScheidingsteken } from './csv.js';
import { binair, geenTabel, soortVan } from './soort.js';
import {
  type Bron,
  LeesFout,
  type LeesOpties,
  type Limieten,
  type Rij,
  type Spreadsheet,
  standaardLimieten,
  teGroot,
} from './soorten.js';
import { bomVan, Bytekeuring, type Codering, stukken, Tekstlezer } from './tekst.js';
import { Werkboek } from './xlsx.js';

const BEGIN = 64 * 1024;

export const geenRegel = (): LeesFout =>
  new LeesFout(
    'RAP-003',
    'geen enkele regel',
    'Het bestand is leeg.',
    'Controleer of u het juiste bestand hebt gekozen en stuur het opnieuw in.',
  );

/** Opens a spreadsheet by its content. The rows come later, in batches; both steps refuse with a LeesFout. */
export async function openSpreadsheet(bron: Bron, opties: LeesOpties = {}): Promise<Spreadsheet> {
  const limieten: Limieten = { ...standaardLimieten, ...opties.limieten };
  if (bron.size === 0) throw geenRegel();
  if (bron.size > limieten.maxBytes) throw bestandTeGroot(limieten.maxBytes);
  const soort = soortVan(await bron.lees(0, Math.min(bron.size, 4096)), opties.bestandsnaam);
  if (soort === 'zip') {
    const werkboek = await Werkboek.open(bron, limieten, opties);
    const { blad, rijen, overige } = await werkboek.inhoud(opties.kopScore);
    const tekst = { scheidingsteken: null, codering: null };
    return { vorm: 'xlsx', ...tekst, blad, rijen: () => rijen, overigeRijen: () => overige };
  }
  return openTekst(bron, limieten, opties);
}

async function* geen(): AsyncGenerator<never> {}

const bestandTeGroot = (max: number): LeesFout =>
  teGroot('bestand te groot', `Het bestand is groter dan ${Math.round(max / 1024 / 1024)} MB.`);

async function openTekst(bron: Bron, limieten: Limieten, opties: LeesOpties): Promise<Spreadsheet> {
  const { codering, van } = await coderingVan(bron, opties.bestandsnaam);
  const lezer = new Tekstlezer(codering);
  const begin = heleRegels(lezer.duw(await bron.lees(van, Math.min(bron.size, van + BEGIN))), bron.size - van <= BEGIN);
  const leeg = begin.trim() === '';
  if (leeg && bron.size - van <= BEGIN) throw geenRegel();
  const teken = leeg ? ';' : kiesScheidingsteken(begin, opties.kopScore);
  if (!teken) throw geenTabel(opties.bestandsnaam);
  return {
    vorm: 'csv',
    scheidingsteken: teken,
    codering,
    blad: null,
    rijen: () => csvRijen(bron, van, codering, teken, limieten),
    overigeRijen: geen,
  };
}

/** The sample may end in the middle of a line, which would then look different from the others. */
function heleRegels(begin: string, alles: boolean): string {
  if (alles) return begin;
  const eind = Math.max(begin.lastIndexOf('\n'), begin.lastIndexOf('\r'));
  return eind > 0 ? begin.slice(0, eind) : begin;
}

async function coderingVan(bron: Bron, naam?: string): Promise<{ codering: Codering; van: number }> {
  const bom = bomVan(await bron.lees(0, Math.min(4, bron.size)));
  if (bom && bom.codering !== 'utf-8') return { codering: bom.codering, van: bom.lengte };
  const keuring = new Bytekeuring();
  for await (const stuk of stukken(bron)) {
    keuring.bekijk(stuk);
    if (keuring.binair) throw binair(naam);
  }
  keuring.klaar();
  return { codering: bom || keuring.utf8 ? 'utf-8' : 'windows-1252', van: bom?.lengte ?? 0 };
}

async function* csvRijen(
  bron: Bron,
  van: number,
  codering: Codering,
  teken: string,
  limieten: Limieten,
): AsyncGenerator<Rij[]> {
  const tekst = new Tekstlezer(codering);
  const csv = new CsvLezer(teken, limieten);
  let eerste = true;
  for await (const bytes of stukken(bron, van)) {
    let stuk = tekst.duw(bytes);
    if (eerste) stuk = stuk.replace(/^sep=.(\r\n|\r|\n|$)/i, '');
    eerste = false;
    const rijen = csv.duw(stuk);
    if (rijen.length) yield rijen;
  }
  const slot = [...csv.duw(tekst.klaar()), ...csv.klaar()];
  if (slot.length) yield slot;
}
