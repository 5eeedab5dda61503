import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { isDatum, vandaag, type Actor, type Fout } from '#core';
import { Database, type Tx } from '#platform';
import { csvTekst } from '#spreadsheets';
import {
  leesKwartaal,
  maakOpgave,
  PERSOONSVELDEN,
  type Kwartaal,
  type Opgave,
  type Verantwoordingsoort,
} from '../domain/verantwoording/velden.js';
import { noteerInzage } from '../persoon/persoon.repository.js';
import { Personen } from '../persoon/persoon.service.js';
import { laadVerantwoording } from './laad.js';

export interface Verantwoordingrij {
  id: string;
  soort: Verantwoordingsoort;
  periode: string;
  gemaakt_op: Date;
  gemaakt_door: string;
  regels: number;
  sha256: string;
  verzonden_op: string | null;
  verzonden_door: string | null;
  kenmerk: string | null;
  bewaard: boolean;
}
const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});
const geenPeriode = fout(
  'VER-001',
  'periode',
  'Dit is geen kwartaal dat al begonnen is.',
  'Schrijf bijvoorbeeld 2026-K1.',
);
const nietsTeMelden = fout(
  'VER-002',
  'periode',
  'Over dit kwartaal is er niets te melden.',
  'Kies een ander kwartaal.',
);
const bestaatNiet = fout('VER-003', 'id', 'Dit bestand is er niet.', 'Open het overzicht opnieuw.');
const alVerzonden = fout(
  'VER-004',
  'id',
  'Van dit bestand is al vastgelegd dat het is verzonden.',
  'Maak een nieuw bestand als u opnieuw verzendt.',
);
const foutDag = fout(
  'VER-005',
  'op',
  'Deze dag bestaat niet of moet nog komen.',
  'Vul in wanneer u het bestand verzond.',
);

const LIJST = `SELECT id, soort, periode, gemaakt_op, gemaakt_door, regels, encode(sha256, 'hex') AS sha256, verzonden_op,
  verzonden_door, kenmerk, inhoud IS NOT NULL AS bewaard FROM verantwoording`;
const waarvoor = (id: string): string => `verantwoording:${id}`;

/** Files for CBS and DUO: what goes in, what is missing, and what was sent when. */
@Injectable()
export class Verantwoordingen {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Personen) private readonly personen: Personen,
  ) {}

  /** What is missing, by trajectnummer; nobody's data are opened for it. */
  async volledigheid(
    actor: Actor,
    soort: Verantwoordingsoort,
    periode: string,
  ): Promise<{ fouten: Fout[]; opgave: Opgave | null }> {
    const k = begonnen(periode);
    if (!k) return { fouten: [geenPeriode], opgave: null };
    const trajecten = await this.db.lees(actor, (q) => laadVerantwoording(q, actor.organisatieId, k));
    return { fouten: [], opgave: maakOpgave(soort, k, trajecten) };
  }

  lijst(actor: Actor): Promise<Verantwoordingrij[]> {
    return this.db.lees(actor, (q) => q.query<Verantwoordingrij>(`${LIJST} ORDER BY gemaakt_op DESC LIMIT 200`));
  }

  async maak(
    actor: Actor,
    soort: Verantwoordingsoort,
    periode: string,
  ): Promise<{ fouten: Fout[]; rij: Verantwoordingrij | null }> {
    const k = begonnen(periode);
    if (!k) return { fouten: [geenPeriode], rij: null };
    return this.db.schrijf(actor, async (tx) => {
      const opgave = maakOpgave(soort, k, await laadVerantwoording(tx, actor.organisatieId, k));
      if (opgave.rijen.length === 0) return { fouten: [nietsTeMelden], rij: null };
      return { fouten: [], rij: await this.bewaar(tx, soort, periode, await this.metPersonen(tx, opgave), opgave) };
    });
  }

  verzonden(actor: Actor, id: string, op: string, kenmerk: string | null): Promise<Fout[]> {
    if (!isDatum(op) || op > vandaag()) return Promise.resolve([foutDag]);
    return this.db.schrijf(actor, async (tx) => {
      const [rij] = await tx.query<Verantwoordingrij>(`${LIJST} WHERE id = $1`, [id]);
      if (!rij) return [bestaatNiet];
      const gezet = await tx.query(
        `UPDATE verantwoording SET verzonden_op = $2, verzonden_door = $3, kenmerk = $4 WHERE id = $1 AND verzonden_op IS NULL RETURNING id`,
        [id, op, actor.naam, kenmerk],
      );
      return gezet.length ? [] : [alVerzonden];
    });
  }

  /** The bytes whose fingerprint stands in the register; the download is a look at every person in it. */
  bestand(actor: Actor, id: string): Promise<{ naam: string; inhoud: Buffer } | null> {
    return this.db.schrijf(actor, async (tx) => {
      const [r] = await tx.query<{
        soort: string;
        periode: string;
        inhoud: Buffer | null;
        sleutel_nr: number;
        traject_ids: number[];
      }>('SELECT soort, periode, inhoud, sleutel_nr, traject_ids FROM verantwoording WHERE id = $1', [id]);
      if (!r?.inhoud) return null;
      await noteerInzage(tx, 'VERANTWOORDING', 'BESTAND', r.traject_ids);
      const inhoud = this.personen.ring.ontsleutel({ inhoud: r.inhoud, sleutelNr: r.sleutel_nr }, waarvoor(id));
      return { naam: `${r.soort}-${r.periode}.csv`, inhoud };
    });
  }

  private async metPersonen(tx: Tx, opgave: Opgave): Promise<string> {
    const gevonden = await this.personen.lees(
      tx,
      opgave.rijen.map((r) => r.t.id),
      'VERANTWOORDING',
      'BESTAND',
    );
    const perTraject = new Map(gevonden.map((g) => [g.rij.traject_id, g.persoon]));
    const [bsn, vnummer] = PERSOONSVELDEN.map((v) => opgave.kop.indexOf(v)) as [number, number];
    const rijen = opgave.rijen.map(({ t, cellen }) => {
      const p = perTraject.get(t.id);
      return cellen.map((c, i) => (i === bsn ? (p?.bsn ?? '') : i === vnummer ? (p?.vnummer ?? '') : c));
    });
    return csvTekst([opgave.kop, ...rijen]);
  }

  private async bewaar(
    tx: Tx,
    soort: string,
    periode: string,
    csv: string,
    opgave: Opgave,
  ): Promise<Verantwoordingrij> {
    const kaal = Buffer.from(csv);
    const [{ id }] = (await tx.query<{ id: string }>('SELECT uuidv7()::text AS id')) as [{ id: string }];
    const { inhoud, sleutelNr } = this.personen.ring.versleutel(kaal, waarvoor(id));
    await tx.query(
      `INSERT INTO verantwoording (id, gemeente_id, soort, periode, gemaakt_door, regels, traject_ids, sha256, inhoud, sleutel_nr)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[
          id,
          tx.actor.organisatieId,
          soort,
          periode,
          tx.actor.naam,
          opgave.rijen.length,
          opgave.rijen.map((r) => r.t.id),
        ],
        ...[createHash('sha256').update(kaal).digest(), inhoud, sleutelNr],
      ],
    );
    return (await tx.query<Verantwoordingrij>(`${LIJST} WHERE id = $1`, [id]))[0]!;
  }
}

function begonnen(periode: string): Kwartaal | null {
  const k = leesKwartaal(periode);
  return k && k.van <= vandaag() ? k : null;
}
