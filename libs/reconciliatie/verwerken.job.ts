import { from as copyFrom } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { LeesFout } from '#spreadsheets';
import { werker } from '#core';
import {
  log,
  meldGebeurtenis,
  type Afhandeling,
  type Config,
  type Database,
  type Klus,
  type Opslag,
  type Tx,
  type Verbinding,
} from '#platform';
import { COPY_KOLOMMEN, kopHash, Leespool, type BevestigdeIndeling, type Leessamenvatting } from '#rapportage';
import { beoordeel, maakStage, ruimStage } from './oordeel.js';
import { planContractsignalen } from './signalen/signalen.job.js';

const VOORTGANG_MS = 300;

interface Werkstuk {
  id: string;
  rapportage_id: string;
  contract_id: number;
  aanbieder_id: number;
  regio_id: number;
  periode: string;
  bestandsnaam: string;
  opslag_sleutel: string | null;
  kolomindeling: BevestigdeIndeling | null;
  ingeleverd_door: number | null;
  status: string;
  producten: string[];
  indelingen: BevestigdeIndeling[] | null;
}

/** Reads one file in the guarded process, then stores, judges and books it in one transaction. */
export class Verwerken implements Afhandeling {
  private readonly pool: Leespool;

  constructor(
    private readonly db: Database,
    private readonly opslag: Opslag,
    config: Config,
  ) {
    this.pool = new Leespool({
      aantal: config.werkerGelijktijdig,
      limieten: {
        ...{ maxRegels: config.maxRegels, tijdMs: config.leesSeconden * 1000, geheugenMb: config.leesGeheugenMb },
        ...{ maxBytes: config.uploadMaxBytes, maxRatio: config.maxUitpakfactor },
      },
    });
  }

  warm(): Promise<void> {
    return this.pool.warm();
  }

  stop(): Promise<void> {
    return this.pool.stop();
  }

  async voer(klus: Klus): Promise<void> {
    const w = await this.begin(klus.onderwerpId);
    if (!w?.opslag_sleutel || !['LEZEN', 'BEOORDELEN'].includes(w.status)) {
      await this.db.schrijf(werker, (tx) => klus.rondAf(tx));
      return;
    }
    const bestand = await this.opslag.haal(w.opslag_sleutel);
    try {
      await this.db.metVerbinding(async (v) => {
        try {
          await this.leesEnBeoordeel(klus, w, bestand.pad, v);
        } finally {
          // Lines of people do not stay on an idle connection, whatever went wrong; a broken connection takes them along.
          await ruimStage(v.client).catch(() => undefined);
        }
      });
    } catch (e) {
      if (!(e instanceof LeesFout)) throw e;
      await this.weiger(klus, w, e);
    } finally {
      await bestand.klaar();
    }
  }

  async geparkeerd(tx: Tx, inleveringId: string): Promise<void> {
    await tx.query(
      `update inlevering set status = 'GEPARKEERD' where id = $1 and status in ('ONTVANGEN','LEZEN','BEOORDELEN')`,
      [inleveringId],
    );
  }

  private async begin(id: string): Promise<Werkstuk | undefined> {
    const [w] = await this.db.schrijf(werker, (tx) =>
      tx.query<Werkstuk>(
        `update inlevering i set status = 'LEZEN', regels_gelezen = 0 from rapportage r
         where i.id = $1 and r.id = i.rapportage_id and i.status in ('ONTVANGEN','LEZEN','BEOORDELEN')
         returning i.id, i.rapportage_id, r.contract_id, i.aanbieder_id, r.regio_id, r.periode, i.bestandsnaam, i.opslag_sleutel,
           i.kolomindeling, i.ingeleverd_door, i.status, (select array_agg(code) from product) producten,
           (select jsonb_agg(jsonb_build_object('kop', k.kop, 'velden', k.indeling)) from kolomindeling k where k.aanbieder_id = i.aanbieder_id) indelingen`,
        [id],
      ),
    );
    return w;
  }

  private async leesEnBeoordeel(klus: Klus, w: Werkstuk, pad: string, v: Verbinding): Promise<void> {
    const gelezen = await this.lees(klus, w, pad, v);
    await this.db.schrijf(werker, (tx) =>
      tx.query(`update inlevering set status = 'BEOORDELEN', regels_gelezen = $2, aantal_regels = $2 where id = $1`, [
        w.id,
        gelezen.regels,
      ]),
    );
    await v.schrijf(werker, async (tx) => {
      await beoordeel(tx, {
        inleveringId: w.id,
        rapportageId: w.rapportage_id,
        contractId: w.contract_id,
        periode: w.periode,
      });
      await this.onthoud(tx, w, gelezen);
      await planContractsignalen(tx, w.contract_id);
      await this.vertel(tx, w, 'rapportage.verwerkt');
      await klus.rondAf(tx);
    });
  }

  /** Everything in the stage of this connection, or an error and nothing. */
  private async lees(klus: Klus, w: Werkstuk, pad: string, v: Verbinding): Promise<Leessamenvatting> {
    await maakStage(v.client);
    const meld = this.voortgang(w.id);
    const { copyStream, samenvatting } = this.pool.leesBestand(
      {
        pad,
        bestandsnaam: w.bestandsnaam,
        producten: w.producten,
        indelingen: [...(w.kolomindeling ? [w.kolomindeling] : []), ...(w.indelingen ?? [])],
        signal: klus.signaal,
      },
      meld,
    );
    const copy = v.client.query(copyFrom(`COPY regel_stage (${COPY_KOLOMMEN.join(', ')}) FROM STDIN`));
    const [uit] = await Promise.all([samenvatting, pipeline(copyStream, copy)]);
    return uit;
  }

  /** Writes the number of lines read now and then; a missed one does no harm. */
  private voortgang(id: string): (gelezen: number) => void {
    let laatst = Date.now();
    let bezig = false;
    return (gelezen) => {
      if (bezig || Date.now() - laatst < VOORTGANG_MS) return;
      bezig = true;
      laatst = Date.now();
      this.db
        .schrijf(werker, (tx) =>
          tx.query(`update inlevering set regels_gelezen = $2 where id = $1 and status = 'LEZEN'`, [id, gelezen]),
        )
        .catch((e: unknown) => log.warn({ err: e }, 'voortgang'))
        .finally(() => (bezig = false));
    };
  }

  /** What was found out about the file, and the mapping for next time if a person confirmed it. */
  private async onthoud(tx: Tx, w: Werkstuk, s: Leessamenvatting): Promise<void> {
    const vorm = s.vorm === 'xlsx' ? 'XLSX' : s.scheidingsteken === '\t' ? 'TSV' : 'CSV';
    await tx.query(`update inlevering set vorm = $2, kolomindeling = $3 where id = $1`, [
      w.id,
      vorm,
      JSON.stringify({ kop: s.kop, kopRij: s.kopRij, velden: s.indeling }),
    ]);
    if (!w.kolomindeling) return;
    await tx.query(
      `insert into kolomindeling (aanbieder_id, kop_hash, kop, indeling, bevestigd_door) values ($1, $2, $3, $4, $5)
       on conflict (aanbieder_id, kop_hash) do update set indeling = excluded.indeling, bevestigd_door = excluded.bevestigd_door,
         bevestigd_op = now() where kolomindeling.indeling is distinct from excluded.indeling`,
      [w.aanbieder_id, kopHash(s.kop), s.kop, JSON.stringify(s.indeling), w.ingeleverd_door],
    );
  }

  private async vertel(tx: Tx, w: Werkstuk, soort: 'rapportage.verwerkt' | 'rapportage.geweigerd'): Promise<void> {
    const partijen = { aanbiederId: w.aanbieder_id, regioId: w.regio_id };
    await meldGebeurtenis(tx, { soort, onderwerp: w.rapportage_id, ...partijen });
  }

  /** Nothing of a refused file is kept but the refusal itself. */
  private async weiger(klus: Klus, w: Werkstuk, e: LeesFout): Promise<void> {
    await this.db.schrijf(werker, async (tx) => {
      await tx.query(
        `update inlevering set status = 'GEWEIGERD', weigering = $2, opslag_sleutel = null, kolomindeling = null,
           verwerkt_op = clock_timestamp(), regels_gelezen = 0 where id = $1`,
        [w.id, JSON.stringify({ code: e.code, waarom: e.waarom, melding: e.melding, oplossing: e.oplossing })],
      );
      await this.vertel(tx, w, 'rapportage.geweigerd');
      await klus.rondAf(tx);
    });
    await this.opslag.verwijder(w.opslag_sleutel!);
  }
}
