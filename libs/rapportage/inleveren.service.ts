import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { eersteDag, isMaand, laatsteDag, vandaag, Weigering, type Actor } from '#core';
import { Database, isFeestdag, OPSLAG, plaatsOpdracht, Wachtrij, type Opslag, type Tx } from '#platform';
import type { BevestigdeIndeling } from './domain/kolommen.js';
import { isGesloten, uiterlijkeDag, type Termijnstand } from './domain/planning.js';

export const VERWERKEN = 'inlevering.verwerken';

/** A file that has arrived whole in quarantine, with what the sender said about it. */
export interface Ontvangen {
  pad: string;
  bestandsnaam: string;
  bytes: number;
  sha256: Buffer;
  contract: string;
  periode: string;
  soort: string;
  kolommen: BevestigdeIndeling | null;
  idempotentieSleutel: string | null;
  via: 'PORTAAL' | 'API' | 'CLI';
}

/** The receipt: which version of which report this file became, or already was. */
export interface Ontvangst {
  inleveringId: string;
  rapportageId: string;
  versie: number;
  status: string;
  /** RAP-005 when the same bytes had come in before: this is the earlier receipt. */
  code?: string;
}

type RapportageRij = { id: string; laatste_versie: number; regio_id: number } & Termijnstand;
type Eerder = { id: string; versie: number; status: string; zelfde: boolean; rapportage_id: string };

const geenContract = (): Weigering =>
  new Weigering({
    code: 'RAP-004',
    veld: 'contract',
    melding: 'Dit contract is niet van u, of de maand valt buiten de looptijd van het contract.',
    oplossing: 'Controleer het contractnummer en de maand.',
  });

const opSlot = (): Weigering =>
  new Weigering({
    code: 'RAP-010',
    veld: 'periode',
    melding: 'Deze maand is op slot: de laatste dag om in te leveren is voorbij.',
    oplossing: 'Vraag de contractmanager om de maand te openen, met de reden erbij.',
  });

/** Takes in files: everything that belongs to a receipt is written in one transaction, or nothing is. */
@Injectable()
export class Inleveren {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Wachtrij) private readonly wachtrij: Wachtrij,
    @Inject(OPSLAG) private readonly opslag: Opslag,
  ) {}

  /** Stores the file and plans its reading; the same bytes as the current version give the earlier receipt. */
  async neemIn(actor: Actor, o: Ontvangen): Promise<Ontvangst> {
    if (o.soort !== 'MAAND' || !isMaand(o.periode)) throw geenContract();
    const sleutel = `inleveringen/${randomUUID()}`;
    await this.opslag.neemOver(o.pad, sleutel);
    try {
      const leg = (): Promise<Ontvangst> => this.db.schrijf(actor, (tx) => this.legVast(tx, o, sleutel));
      // Another contract took the same key at the same moment: a second look finds it there.
      const uit = await leg().catch((e: unknown) => {
        if ((e as { constraint?: string }).constraint !== 'inlevering_idempotentie') throw e;
        return leg();
      });
      if (uit.code) await this.opslag.verwijder(sleutel);
      return uit;
    } catch (e) {
      await this.opslag.verwijder(sleutel);
      throw e;
    }
  }

  private async legVast(tx: Tx, o: Ontvangen, sleutel: string): Promise<Ontvangst> {
    const rapportage = await this.rapportage(tx, o);
    const eerder = await this.eerder(tx, rapportage.id, o);
    if (eerder) return eerder;
    if (isGesloten(rapportage, vandaag())) throw opSlot();
    const versie = rapportage.laatste_versie + 1;
    await tx.query(`update rapportage set laatste_versie = $2 where id = $1`, [rapportage.id, versie]);
    const [rij] = await tx.query<{ id: string }>(
      `insert into inlevering (rapportage_id, aanbieder_id, regio_id, versie, bestandsnaam, bytes, sha256, opslag_sleutel,
         idempotentie_sleutel, kolomindeling, ingeleverd_door, ingeleverd_door_naam, via)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
      [
        ...[
          rapportage.id,
          tx.actor.organisatieId,
          rapportage.regio_id,
          versie,
          o.bestandsnaam,
          o.bytes,
          o.sha256,
          sleutel,
        ],
        ...[o.idempotentieSleutel, o.kolommen && JSON.stringify(o.kolommen)],
        ...[tx.actor.gebruikerId, tx.actor.naam, o.via],
      ],
    );
    await plaatsOpdracht(tx, this.wachtrij, VERWERKEN, rij!.id);
    return { inleveringId: rij!.id, rapportageId: rapportage.id, versie, status: 'ONTVANGEN' };
  }

  /** The report row, locked: versions of one report are numbered in order of receipt. */
  private async rapportage(tx: Tx, o: Ontvangen): Promise<RapportageRij> {
    const [contract] = await tx.query<{ id: number; inleverdag: number }>(
      `select id, inleverdag from contract where nummer = $1 and aanbieder_id = $2 and van <= $4 and (tot is null or tot >= $3)`,
      [o.contract, tx.actor.organisatieId, eersteDag(o.periode), laatsteDag(o.periode)],
    );
    if (!contract || o.periode > vandaag().slice(0, 7)) throw geenContract();
    await tx.query(
      `insert into rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op)
       select id, aanbieder_id, regio_id, $2, $3, $4 from contract where id = $1 on conflict do nothing`,
      [
        ...[contract.id, o.soort, eersteDag(o.periode)],
        uiterlijkeDag('MAAND', o.periode, contract.inleverdag, isFeestdag),
      ],
    );
    const [r] = await tx.query<RapportageRij>(
      `select r.id, r.laatste_versie, r.regio_id, r.uiterlijk_op "uiterlijkOp", r.uitstel_tot "uitstelTot",
         r.ontgrendeld_tot "ontgrendeldTot", w.slot_maand_dagen "slotDagen"
       from rapportage r left join rapportageregeling w on w.contract_id = r.contract_id
       where r.contract_id = $1 and r.soort = $2 and r.periode = $3 for update of r`,
      [contract.id, o.soort, eersteDag(o.periode)],
    );
    return r!;
  }

  private async eerder(tx: Tx, rapportageId: string, o: Ontvangen): Promise<Ontvangst | null> {
    const [zelfdeSleutel] = o.idempotentieSleutel
      ? await tx.query<Eerder>(
          `select id, versie, status, sha256 = $2 zelfde, rapportage_id from inlevering where idempotentie_sleutel = $1`,
          [o.idempotentieSleutel, o.sha256],
        )
      : [];
    if (zelfdeSleutel && (!zelfdeSleutel.zelfde || zelfdeSleutel.rapportage_id !== rapportageId))
      throw new Weigering(
        {
          code: 'RAP-008',
          veld: 'Idempotency-Key',
          melding: 'Met deze sleutel is al een ander bestand ingeleverd.',
          oplossing: 'Gebruik voor elk nieuw bestand een nieuwe sleutel.',
        },
        409,
      );
    const [laatste] = zelfdeSleutel
      ? [zelfdeSleutel]
      : await tx.query<Eerder>(
          `select id, versie, status, sha256 = $2 zelfde, rapportage_id from inlevering
           where rapportage_id = $1 and status not in ('GEWEIGERD','GEPARKEERD') order by versie desc limit 1`,
          [rapportageId, o.sha256],
        );
    if (!laatste?.zelfde) return null;
    return { inleveringId: laatste.id, rapportageId, versie: laatste.versie, status: laatste.status, code: 'RAP-005' };
  }
}
