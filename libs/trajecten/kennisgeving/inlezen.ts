import { createHash } from 'node:crypto';
import type { Tx } from '#platform';
import { CsvLezer, LeesFout, standaardLimieten } from '#spreadsheets';
import { nl, vandaag } from '#core';
import {
  berichtInhoud,
  leesBericht,
  leesKop,
  vind,
  type Bericht,
  type Berichtbron,
  type Bevinding,
} from '../domain/kennisgeving/bericht.js';
import { keurPersoon } from '../domain/persoon/persoon.js';
import { trajectOpSlot, type Trajectrij } from '../dossier/dossier.repository.js';
import { openTraject } from '../dossier/levensloop.js';
import { corrigeerFeit, noteerFeit, trekFeitIn, type Uitkomst } from '../dossier/schrijf-feit.js';
import { leesOpBsn, noteerInzage, schrijfPersoon } from '../persoon/persoon.repository.js';
import type { Sleutelring } from '../persoon/sleutelring.js';

export interface Telling {
  nieuw: number;
  gecorrigeerd: number;
  ingetrokken: number;
  bekend: number;
}
interface Eerder {
  id: number;
  kenmerk: string;
  traject_id: number;
  trajectnummer: string | null;
  feit_id: number | null;
  soort: string;
  inhoud_hash: Buffer;
  stand: string;
}
/** What one file works with: the transaction, the keys, and what was found on the way. */
export interface Werk {
  tx: Tx;
  ring: Sleutelring;
  bron: Berichtbron;
  bestandId: string;
  telling: Telling;
  bevindingen: Bevinding[];
  geraakt: Set<number>;
}
const MEESTE = 20_000;

/** The rows of a file as notices; UTF-8, or what Excel for Windows writes. */
export function leesBestand(inhoud: Buffer, bron: Berichtbron): { berichten: Bericht[]; bevindingen: Bevinding[] } {
  const leesbaar = leesRijen(inhoud);
  if ('code' in leesbaar) return { berichten: [], bevindingen: [leesbaar] };
  const [kop, ...rijen] = leesbaar.rijen;
  const { plaats, bevindingen } = leesKop(kop?.cellen ?? []);
  if (!bevindingen.length && rijen.length === 0)
    bevindingen.push(
      vind('KEN-003', null, null, 'Er staan geen berichten in dit bestand.', 'Controleer of u het goede bestand koos.'),
    );
  if (bevindingen.length) return { berichten: [], bevindingen };
  const gelezen = rijen.map((r) => leesBericht(bron, r.nummer, r.cellen, plaats));
  const berichten = gelezen.flatMap((g) => (g.bericht ? [g.bericht] : []));
  return { berichten, bevindingen: [...gelezen.flatMap((g) => g.bevindingen), ...dubbel(berichten)] };
}
function leesRijen(inhoud: Buffer): { rijen: { nummer: number; cellen: string[] }[] } | Bevinding {
  const onleesbaar = vind(
    'KEN-001',
    null,
    null,
    'Dit is geen leesbaar CSV-bestand.',
    'Bewaar het bestand als CSV met puntkomma’s en kies het opnieuw.',
  );
  if (inhoud.includes(0)) return onleesbaar;
  const tekst = naarTekst(inhoud).replace(/^\ufeff/, '');
  const teken = (tekst.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  try {
    const lezer = new CsvLezer(teken, { ...standaardLimieten, maxRijen: MEESTE, maxKolommen: 60, maxCel: 500 });
    return { rijen: [...lezer.duw(tekst), ...lezer.klaar()] };
  } catch (e) {
    if (e instanceof LeesFout) return { ...onleesbaar, melding: e.melding, oplossing: raadBij(e) };
    throw e;
  }
}
const raadBij = (e: LeesFout): string =>
  e.waarom === 'aanhalingsteken niet gesloten'
    ? e.oplossing
    : `Bewaar het bestand als CSV met puntkomma’s, met hooguit ${nl(String(MEESTE - 1))} berichten, en kies het opnieuw.`;
function naarTekst(inhoud: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(inhoud);
  } catch {
    return new TextDecoder('windows-1252').decode(inhoud);
  }
}
function dubbel(berichten: Bericht[]): Bevinding[] {
  const gezien = new Set<string>();
  return berichten.flatMap((b) => {
    const al = gezien.has(b.kenmerk);
    gezien.add(b.kenmerk);
    return al
      ? [
          vind(
            'KEN-010',
            b.rij,
            'kenmerk',
            'Dit kenmerk staat al in een eerdere rij.',
            'Geef elk bericht een eigen kenmerk.',
          ),
        ]
      : [];
  });
}

/** One notice into the files; what is wrong with it is added to the findings and the rest goes on being judged. */
export async function verwerk(w: Werk, b: Bericht): Promise<void> {
  const bekend = await zoekBericht(w, b.kenmerk);
  if (bekend) return herken(w, b, bekend);
  if (b.handeling === 'NIEUW') return nieuw(w, b);
  const eerder = await zoekBericht(w, b.vervangt!);
  if (!eerder?.feit_id || eerder.trajectnummer === null)
    return mis(
      w,
      b,
      'KEN-016',
      'vervangt',
      'Het eerdere bericht is hier niet bekend.',
      'Lees eerst het bericht in dat hierdoor verandert.',
    );
  if (eerder.stand !== 'GELDIG')
    return mis(
      w,
      b,
      'KEN-017',
      'vervangt',
      'Het eerdere bericht is al vervangen of ingetrokken.',
      'Verwijs naar het laatste bericht.',
    );
  if (eerder.soort !== b.soort)
    return mis(
      w,
      b,
      'KEN-023',
      'soort',
      'Het eerdere bericht is van een andere soort.',
      'Controleer naar welk bericht dit verwijst, of trek dat bericht in en stuur een nieuw bericht.',
    );
  await verander(w, b, eerder);
}

const zoekBericht = async (w: Werk, kenmerk: string): Promise<Eerder | null> =>
  (
    await w.tx.query<Eerder>(
      `SELECT k.id, k.kenmerk, k.traject_id, t.trajectnummer, k.feit_id, k.soort, k.inhoud_hash, k.stand
       FROM kennisgeving k LEFT JOIN traject t ON t.id = k.traject_id WHERE k.bron = $1 AND k.kenmerk = $2`,
      [w.bron, kenmerk],
    )
  )[0] ?? null;
const hash = (b: Bericht, trajectId: number): Buffer =>
  createHash('sha256').update(berichtInhoud(b, trajectId)).digest();
const mis = (w: Werk, b: Bericht, code: string, kolom: string, melding: string, oplossing: string): void =>
  void w.bevindingen.push(vind(code, b.rij, kolom, melding, oplossing));
/** What a column is called that a field of a fact was read from. */
const KOLOM: Readonly<Record<string, string>> = { nieuweEinddatum: 'einddatum' };
const neemOver = (w: Werk, b: Bericht, uit: Uitkomst): void =>
  void w.bevindingen.push(
    ...uit.fouten.map((f) => vind(f.code, b.rij, KOLOM[f.veld ?? ''] ?? f.veld ?? null, f.melding, f.oplossing ?? '')),
  );

/** What a notice said is kept, not whom it named: whether that is the same person is looked up. */
const overEenAnder = async (w: Werk, b: Bericht, trajectId: number): Promise<boolean> =>
  b.bsn !== null && !(await leesOpBsn(w.tx, w.ring, b.bsn)).some((r) => r.traject_id === trajectId);

async function herken(w: Werk, b: Bericht, bekend: Eerder): Promise<void> {
  if (bekend.trajectnummer !== null && (await overEenAnder(w, b, bekend.traject_id)))
    mis(
      w,
      b,
      'KEN-022',
      'bsn',
      'Een bericht met dit kenmerk is al ingelezen, en ging over een andere persoon.',
      'Controleer het kenmerk en het BSN.',
    );
  else if (bekend.inhoud_hash.equals(hash(b, bekend.traject_id))) w.telling.bekend++;
  else
    mis(
      w,
      b,
      'KEN-019',
      'kenmerk',
      'Een bericht met dit kenmerk is al ingelezen, met een andere inhoud.',
      'Stuur een CORRECTIE met een nieuw kenmerk.',
    );
}

async function nieuw(w: Werk, b: Bericht): Promise<void> {
  const t = await trajectVan(w, b);
  if (!t) return;
  const uit = await noteerFeit(w.tx, t, b.inhoud, { bron: w.bron });
  if (uit.fouten.length) return neemOver(w, b, uit);
  await bewaar(w, b, t.id, uit.feitId!);
  w.telling.nieuw++;
}

/** The open traject of this BSN; a notice of DUO about somebody new opens one. */
async function trajectVan(w: Werk, b: Bericht): Promise<Trajectrij | null> {
  const nummers = await openVan(w, b.bsn!);
  if (nummers.length > 1)
    mis(
      w,
      b,
      'KEN-020',
      'bsn',
      'Deze persoon heeft meer dan één open traject.',
      'Sluit eerst het traject dat niet klopt.',
    );
  if (nummers.length === 1) return trajectOpSlot(w.tx, nummers[0]!);
  if (nummers.length === 0 && b.soort === 'KENNISGEVING') return maakTraject(w, b);
  if (nummers.length === 0)
    mis(
      w,
      b,
      'KEN-015',
      'bsn',
      'Van deze persoon is hier geen open traject.',
      'Lees eerst de kennisgeving van DUO in, of leg de persoon vast.',
    );
  return null;
}
async function openVan(w: Werk, bsn: string): Promise<string[]> {
  const rijen = await leesOpBsn(w.tx, w.ring, bsn);
  const open = await w.tx.query<{ trajectnummer: string }>(
    'SELECT trajectnummer FROM traject WHERE id = ANY ($1) AND afgesloten_op IS NULL',
    [rijen.map((r) => r.traject_id)],
  );
  return open.map((o) => o.trajectnummer);
}
async function maakTraject(w: Werk, b: Bericht): Promise<Trajectrij | null> {
  const leeg = (k: 'tussenvoegsel' | 'vnummer'): string | null => b.cel(k) || null;
  const { fouten, persoon } = keurPersoon(
    {
      ...{ voornamen: b.cel('voornamen'), tussenvoegsel: leeg('tussenvoegsel'), achternaam: b.cel('achternaam') },
      ...{ geboortedatum: b.cel('geboortedatum'), bsn: b.bsn, vnummer: leeg('vnummer') },
    },
    vandaag(),
  );
  const doelgroep = b.cel('doelgroep').toUpperCase();
  if (!doelgroep)
    mis(w, b, 'KEN-021', 'doelgroep', 'De doelgroep ontbreekt.', 'Die is nodig voor iemand die hier nieuw is.');
  for (const f of fouten) mis(w, b, f.code, f.veld ?? '', f.melding, f.oplossing ?? '');
  if (fouten.length || !doelgroep) return null;
  const { traject } = await openTraject(w.tx, {
    trajectnummer: null,
    doelgroep,
    gehuisvestOp: null,
    klantmanagerId: null,
  });
  if (traject) await schrijfPersoon(w.tx, w.ring, traject.id, persoon, null);
  return traject;
}

async function verander(w: Werk, b: Bericht, eerder: Eerder): Promise<void> {
  const t = await trajectOpSlot(w.tx, eerder.trajectnummer!);
  if (!t) return;
  if (await overEenAnder(w, b, t.id))
    return mis(
      w,
      b,
      'KEN-022',
      'bsn',
      'Het eerdere bericht gaat over een andere persoon.',
      'Trek dat bericht in en stuur een nieuw bericht.',
    );
  const weg = b.handeling === 'INTREKKING';
  const uit = weg
    ? await trekFeitIn(w.tx, t, eerder.feit_id!, `INGETROKKEN_${w.bron}`)
    : await corrigeerFeit(w.tx, t, eerder.feit_id!, b.inhoud, `CORRECTIE_${w.bron}`, { bron: w.bron });
  if (uit.fouten.length) return neemOver(w, b, uit);
  await w.tx.query('UPDATE kennisgeving SET stand = $2 WHERE id = $1', [eerder.id, weg ? 'INGETROKKEN' : 'VERVANGEN']);
  await bewaar(w, b, t.id, weg ? null : uit.feitId);
  w.telling[weg ? 'ingetrokken' : 'gecorrigeerd']++;
}

async function bewaar(w: Werk, b: Bericht, trajectId: number, feitId: number | null): Promise<void> {
  w.geraakt.add(trajectId);
  await w.tx.query(
    `INSERT INTO kennisgeving (gemeente_id, bestand_id, bron, kenmerk, vervangt, handeling, soort, traject_id, feit_id, inhoud_hash, stand)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[
        w.tx.actor.organisatieId,
        w.bestandId,
        w.bron,
        b.kenmerk,
        b.vervangt,
        b.handeling,
        b.soort,
        trajectId,
        feitId,
      ],
      ...[hash(b, trajectId), feitId === null ? 'VERWERKT' : 'GELDIG'],
    ],
  );
}

/** The line in the log about whose data were matched. */
export const noteerKoppelingen = async (w: Werk): Promise<void> => {
  if (w.geraakt.size) await noteerInzage(w.tx, 'KENNISGEVING', 'KOPPELEN', [...w.geraakt]);
};
