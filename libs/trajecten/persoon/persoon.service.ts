import { Inject, Injectable } from '@nestjs/common';
import { vandaag, Weigering, type Actor, type Fout } from '#core';
import { CONFIG, Database, type Config, type Tx } from '#platform';
import { geenTraject, leesTraject, trajectOpSlot } from '../dossier/dossier.repository.js';
import type { Doel } from '../domain/persoon/doelen.js';
import { keurPersoon, leesBsn, naamPast, type Persoon } from '../domain/persoon/persoon.js';
import {
  leesAlle,
  leesInzagen,
  leesOpBsn,
  leesRijen,
  magZien,
  noteerInzage,
  ontsleutel,
  schrijfPersoon,
  type Inzagerij,
  type Persoonrij,
} from './persoon.repository.js';
import { Sleutelring } from './sleutelring.js';

export interface Gevonden {
  rij: Persoonrij;
  persoon: Persoon;
}
const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});
const nietUw = fout(
  'PER-008',
  'doel',
  'Dit is de inburgeraar van een collega.',
  'Neemt u waar? Kies dan bij "Waarvoor": Waarnemen voor een collega.',
);
const opgeruimd = fout(
  'PER-012',
  'trajectnummer',
  'Dit dossier is na de bewaartermijn opgeruimd: hier komen geen persoonsgegevens meer in.',
  'Open een nieuw traject.',
);
const MEESTE_GEVONDEN = 50;

/** Who an inburgeraar is. Each read is a line in the log, in the same transaction. */
@Injectable()
export class Personen {
  readonly ring: Sleutelring;

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.ring = new Sleutelring(config.persoonssleutels);
  }

  /** One person; null when nobody was recorded for that traject. */
  een(
    actor: Actor,
    nummer: string,
    doel: Doel,
    handeling = 'INZIEN',
  ): Promise<{ fouten: Fout[]; gevonden: Gevonden | null }> {
    return this.db.schrijf(actor, async (tx) => {
      const t = await leesTraject(tx, nummer);
      if (!t) return { fouten: [geenTraject], gevonden: null };
      if (!magZien(actor, doel, t.klantmanager_id)) return { fouten: [nietUw], gevonden: null };
      const [gevonden = null] = await this.lees(tx, [t.id], doel, handeling);
      return { fouten: [], gevonden };
    });
  }

  /**
   * The persons of a page of trajecten: two statements however many, and one line in the log. Where the key is missing
   * stands why: a list must be of use without names too.
   */
  lijst(actor: Actor, trajectIds: readonly number[], doel: Doel): Promise<Map<number, Persoon | Weigering>> {
    return this.db.schrijf(actor, (tx) => this.leesbare(tx, trajectIds, doel, 'LIJST'));
  }

  /**
   * The birth date for a rule about age, to be told nobody: null when it is not recorded or not for this reader. Only ever
   * of one traject at a time. Lists leave the rule open: its warning never decides their order, and reading all persons of
   * a gemeente for it would be more than the purpose asks.
   */
  geboortedatum(actor: Actor, trajectId: number): Promise<string | null> {
    return this.db.schrijf(actor, (tx) => this.geboortedatumIn(tx, trajectId));
  }

  /** The same within what the caller is doing. */
  async geboortedatumIn(tx: Tx, trajectId: number): Promise<string | null> {
    const { rechten, rol } = tx.actor;
    if (!rechten.includes('persoon.lezen')) return null;
    const doel: Doel = rol === 'REGISSEUR' ? 'REGIE' : 'BEGELEIDING';
    const p = (await this.leesbare(tx, [trajectId], doel, 'BEOORDELEN')).get(trajectId);
    return p && !(p instanceof Weigering) ? p.geboortedatum : null;
  }

  /** By BSN along the blind index, else by name or V-nummer: decrypted here, never in the database. */
  zoek(actor: Actor, tekst: string, doel: Doel): Promise<Gevonden[]> {
    return this.db.schrijf(actor, async (tx) => {
      const bsn = leesBsn(tekst);
      const rijen = bsn ? await leesOpBsn(tx, this.ring, bsn) : await leesAlle(tx);
      const alle = rijen
        .filter((r) => magZien(actor, doel, r.klantmanager_id))
        .map((rij) => ({ rij, persoon: ontsleutel(this.ring, rij) }));
      const uit = alle.filter((g) => bsn || naamPast(g.persoon, tekst)).slice(0, MEESTE_GEVONDEN);
      await noteerInzage(
        tx,
        doel,
        'ZOEKEN',
        uit.map((g) => g.rij.traject_id),
      );
      return uit;
    });
  }

  /** Records who it is. `versie` is what the writer saw; null = nobody was recorded. */
  vastleggen(actor: Actor, nummer: string, invoer: Persoon, versie: number | null): Promise<Fout[]> {
    const { fouten, persoon } = keurPersoon(invoer, vandaag());
    if (fouten.length) return Promise.resolve(fouten);
    return this.db.schrijf(actor, async (tx) => {
      const t = await trajectOpSlot(tx, nummer);
      if (!t) return [geenTraject];
      if (!magZien(actor, 'CORRECTIE', t.klantmanager_id)) return [nietUw];
      if (t.opgeruimd_op !== null) return [opgeruimd];
      const dubbel = persoon.bsn ? await this.elders(tx, persoon.bsn, t.id) : null;
      if (dubbel) {
        // That somebody with this BSN is in another file is told: so it is read, and noted.
        await noteerInzage(tx, 'CORRECTIE', 'ZOEKEN', [dubbel.id]);
        return [bestaatAl(dubbel.trajectnummer)];
      }
      const [oud] = await leesRijen(tx, [t.id]);
      if ((oud?.versie ?? null) !== versie || !(await schrijfPersoon(tx, this.ring, t.id, persoon, versie)))
        return [intussen(oud)];
      await noteerInzage(tx, 'CORRECTIE', 'VASTLEGGEN', [t.id]);
      return [];
    });
  }

  inzagen(
    actor: Actor,
    nummer: string | null,
    voor: string | null,
    aantal: number,
  ): Promise<(Inzagerij & { id: string })[]> {
    return this.db.lees(actor, (q) => leesInzagen(q, nummer, voor, aantal));
  }

  /** Decrypts and logs what the caller may see and can be read; of the rest why it cannot. */
  private async leesbare(
    tx: Tx,
    trajectIds: readonly number[],
    doel: Doel,
    handeling: string,
  ): Promise<Map<number, Persoon | Weigering>> {
    const rijen = (await leesRijen(tx, trajectIds)).filter((r) => magZien(tx.actor, doel, r.klantmanager_id));
    const uit = new Map(rijen.map((r) => [r.traject_id, this.ring.belet(r.sleutel_nr) ?? ontsleutel(this.ring, r)]));
    const gelezen = [...uit].filter(([, p]) => !(p instanceof Weigering)).map(([id]) => id);
    if (gelezen.length) await noteerInzage(tx, doel, handeling, gelezen);
    return uit;
  }

  /** Decrypts what the caller may see and logs it. */
  async lees(tx: Tx, trajectIds: readonly number[], doel: Doel, handeling: string): Promise<Gevonden[]> {
    const rijen = (await leesRijen(tx, trajectIds)).filter((r) => magZien(tx.actor, doel, r.klantmanager_id));
    if (rijen.length)
      await noteerInzage(
        tx,
        doel,
        handeling,
        rijen.map((r) => r.traject_id),
      );
    return rijen.map((rij) => ({ rij, persoon: ontsleutel(this.ring, rij) }));
  }

  /** Only where the line in the log was written already. */
  async ontsleutel(tx: Tx, trajectIds: readonly number[]): Promise<Gevonden[]> {
    return (await leesRijen(tx, trajectIds)).map((rij) => ({ rij, persoon: ontsleutel(this.ring, rij) }));
  }

  /** Another open traject with the same BSN. */
  private async elders(
    tx: Tx,
    bsn: string,
    trajectId: number,
  ): Promise<{ id: number; trajectnummer: string } | undefined> {
    const rijen = (await leesOpBsn(tx, this.ring, bsn)).filter((r) => r.traject_id !== trajectId);
    const [open] = await tx.query<{ id: number; trajectnummer: string }>(
      'SELECT id, trajectnummer FROM traject WHERE id = ANY ($1) AND afgesloten_op IS NULL LIMIT 1',
      [rijen.map((r) => r.traject_id)],
    );
    return open;
  }
}

const bestaatAl = (nummer: string): Fout =>
  fout(
    'PER-006',
    'bsn',
    `Deze persoon heeft al een open traject: ${nummer}.`,
    'Werk in dat traject verder, of sluit het eerst af.',
  );
const intussen = (oud: Persoonrij | undefined): Fout =>
  fout(
    'PER-011',
    'versie',
    oud
      ? `Deze gegevens zijn intussen veranderd door ${oud.gewijzigd_door}. Er is niets van u opgeslagen.`
      : 'Er waren nog geen gegevens.',
    'Open de gegevens opnieuw en doe het zo nodig nog eens.',
  );
