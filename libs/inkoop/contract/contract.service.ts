import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Actor, type Fout } from '#core';
import { Database, type Lezer, type Tx } from '#platform';
import { contractsignalen, type Contractsignaal } from '../domain/contract/signalen.js';
import type { ContractKeuzes, ContractOverzicht, ContractType } from './contract.type.js';
import { leesContracten, voorSignalen } from './contract.repository.js';
import { signalenVan, toonContract, toonOverzicht } from './tonen.js';
import { metFouten } from './wijzigen.js';

const lijst = (bron: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('code', x.code, 'naam', x.naam) ORDER BY x.naam, x.code), '[]') FROM ${bron} x)`;
/** $1 today, $2 the region: its lots, and the gemeenten that take part in it on that day. */
const KEUZES = `SELECT ${lijst('(SELECT code, naam FROM perceel WHERE regio_id = $2)')} AS percelen, ${lijst('aanbieder')} AS aanbieders, ${lijst('product')} AS producten,
  ${lijst(`(SELECT DISTINCT g.code, g.naam FROM gemeente g JOIN deelname d ON d.gemeente_id = g.id WHERE d.regio_id = $2 AND d.van <= $1 AND (d.tot IS NULL OR d.tot >= $1))`)} AS gemeenten`;

/** A warning with the keys of its contract, for who keeps it. */
export interface SignaalVanContract {
  contractId: number;
  regioId: number;
  aanbiederId: number;
  signaal: Contractsignaal;
}
/** Every warning that comes up within so many days on the contracts that the reader sees. */
export async function contractsignalenVan(
  q: Lezer,
  actor: Actor,
  dag: string,
  vooraf: number,
): Promise<SignaalVanContract[]> {
  return (await leesContracten(q, actor, null)).flatMap((r) =>
    contractsignalen(voorSignalen(r), dag, vooraf).map((signaal) => ({
      ...{ contractId: r.id, regioId: r.regio_id, aanbiederId: r.aanbieder_id, signaal },
    })),
  );
}

/** Contracts within the reader's scope. */
@Injectable()
export class Contracten {
  constructor(@Inject(Database) private readonly db: Database) {}

  async lijst(actor: Actor): Promise<ContractOverzicht[]> {
    const rijen = await this.db.lees(actor, (q) => leesContracten(q, actor, null));
    return rijen.map((r) => toonOverzicht(r, vandaag()));
  }

  async een(actor: Actor, nummer: string): Promise<ContractType | null> {
    const [r] = await this.db.lees(actor, (q) => leesContracten(q, actor, nummer));
    return r ? toonContract(r, vandaag()) : null;
  }

  async keuzes(actor: Actor): Promise<ContractKeuzes> {
    const [r] = await this.db.lees(actor, (q) => q.query<ContractKeuzes>(KEUZES, [vandaag(), actor.organisatieId]));
    return r!;
  }

  /** Every warning on the reader's contracts, for a list of tasks. */
  async signalen(actor: Actor): Promise<Contractsignaal[]> {
    const rijen = await this.db.lees(actor, (q) => leesContracten(q, actor, null));
    return rijen.flatMap((r) => signalenVan(r, vandaag())).sort((a, b) => a.dagen - b.dagen);
  }

  /** A change in one transaction: expected failures come back as data and leave nothing behind. */
  wijzig(actor: Actor, werk: (tx: Tx) => Promise<Fout[]>): Promise<Fout[]> {
    return metFouten(() => this.db.schrijf(actor, werk));
  }
}
