import { Stamkeuring, werker, type Stammelding } from '#core';
import { bekendeInkoop, INKOOP_BESTANDEN, keurInkoop, schrijfInkoop, schrijfProducten, type InkoopStam } from '#inkoop';
import { bekendePartijen, keurPartijen, PARTIJEN_BESTANDEN, schrijfPartijen, type PartijenStam } from '#partijen';
import { leesStammap, maakGeraakt, type Database, type Samengevoegd, type Tx } from '#platform';
import { verwachteRapportages } from '#rapportage';
import { herbeoordeelGeraakt, slotStamgegevens } from '#reconciliatie';
import { keurSpuk, schrijfSpuk, SPUK_BESTANDEN, type SpukStam } from '#spuk';
import { bekendeTrajecten, keurTrajecten, schrijfTrajecten, TRAJECTEN_BESTANDEN, type TrajectenStam } from '#trajecten';

export const STAMBESTANDEN = [...PARTIJEN_BESTANDEN, ...INKOOP_BESTANDEN, ...TRAJECTEN_BESTANDEN, ...SPUK_BESTANDEN];

export interface Stamuitkomst {
  /** False: there were errors and nothing was stored. */
  gelukt: boolean;
  meldingen: Stammelding[];
  tabellen: Samengevoegd[];
  verwachteRapportages: number;
  /** Reports that were judged again, because what changed touches them. */
  herbeoordeeld: number;
}
interface Stamgegevens {
  partijen: PartijenStam;
  inkoop: InkoopStam;
  trajecten: TrajectenStam;
  spuk: SpukStam;
}

/** Imports a folder of master data: everything or nothing, and a second time changes nothing. */
export async function importeerStamgegevens(db: Database, map: string, vandaag: string): Promise<Stamuitkomst> {
  const keuring = new Stamkeuring();
  const tabellen = await leesStammap(keuring, map, STAMBESTANDEN);
  return db.schrijf(werker, async (tx) => {
    await slotStamgegevens(tx, 'ALLEEN');
    const eerder = keuring.meldingen.length;
    const partijen = keurPartijen(keuring, tabellen, await bekendePartijen(tx));
    const inkoop = keurInkoop(keuring, tabellen, await bekendeInkoop(tx), partijen.bekend);
    const elders = { ...inkoop.bekend, gemeenten: partijen.bekend.gemeenten };
    const trajecten = keurTrajecten(keuring, tabellen, await bekendeTrajecten(tx), elders);
    const spuk = keurSpuk(keuring, tabellen, partijen.bekend.gemeenten);
    const meldingen = opVolgorde(keuring.meldingen);
    const gelukt = !keuring.heeftFouten;
    // A retried transaction judges again: what this round found must not be there twice.
    keuring.meldingen.length = eerder;
    if (!gelukt) return { gelukt, meldingen, tabellen: [], verwachteRapportages: 0, herbeoordeeld: 0 };
    return { gelukt, meldingen, ...(await schrijf(tx, { partijen, inkoop, trajecten, spuk }, vandaag)) };
  });
}

async function schrijf(
  tx: Tx,
  s: Stamgegevens,
  vandaag: string,
): Promise<Pick<Stamuitkomst, 'tabellen' | 'verwachteRapportages' | 'herbeoordeeld'>> {
  await maakGeraakt(tx);
  const producten = [...s.inkoop.tarieven, ...s.trajecten.onderdelen].map((r) => r.product);
  const tabellen = [
    ...(await schrijfPartijen(tx, s.partijen)),
    await schrijfProducten(tx, producten),
    ...(await schrijfInkoop(tx, s.inkoop, vandaag)),
    ...(await schrijfTrajecten(tx, s.trajecten)),
    ...(await schrijfSpuk(tx, s.spuk)),
  ];
  const herbeoordeeld = await herbeoordeelGeraakt(tx);
  return { tabellen, herbeoordeeld, verwachteRapportages: await verwachteRapportages(tx, vandaag) };
}

/** By file in the order of reading, then by row. */
function opVolgorde(meldingen: Stammelding[]): Stammelding[] {
  const plaats = (m: Stammelding): number => (STAMBESTANDEN as readonly string[]).indexOf(m.bestand);
  return [...meldingen].sort(
    (a, b) => plaats(a) - plaats(b) || (a.rij ?? 0) - (b.rij ?? 0) || a.code.localeCompare(b.code),
  );
}

/** One line per finding, as the person at the keyboard reads it. */
export function toonMelding(m: Stammelding): string {
  const waar = [m.bestand, m.rij === null ? null : `rij ${m.rij}`, m.kolom && `kolom ${m.kolom}`]
    .filter(Boolean)
    .join(', ');
  return `${m.code} ${m.ernst === 'FOUT' ? '' : '(waarschuwing) '}${waar}: ${m.gevonden}. ${m.oplossing}`;
}

/** What the import did, in Dutch. */
export function toonUitkomst(u: Stamuitkomst): string {
  const fouten = u.meldingen.filter((m) => m.ernst === 'FOUT').length;
  if (!u.gelukt) return `${fouten} ${fouten === 1 ? 'fout' : 'fouten'} gevonden. Er is niets ingelezen.`;
  const anders = u.tabellen.filter((t) => t.nieuw + t.gewijzigd + t.verwijderd > 0);
  const regels = anders.map(
    (t) => `  ${t.tabel}: ${t.nieuw} nieuw, ${t.gewijzigd} gewijzigd, ${t.verwijderd} vervallen`,
  );
  if (u.verwachteRapportages) regels.push(`  verwachte rapportages: ${u.verwachteRapportages} nieuw`);
  if (u.herbeoordeeld) regels.push(`  opnieuw beoordeelde rapportages: ${u.herbeoordeeld}`);
  return regels.length
    ? ['De stamgegevens zijn ingelezen.', ...regels].join('\n')
    : 'De stamgegevens waren al gelijk; er is niets gewijzigd.';
}
