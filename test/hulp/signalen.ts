import { werker } from '#core';
import {
  evalueerSignalen,
  SIGNAALREGELS,
  type Signaalfeit,
  type Signaalregel,
  type Signaaltelling,
} from '#reconciliatie';
import type { Proef } from '../api.js';

export interface Uren {
  contract?: number;
  traject?: number;
  product?: number;
  periode: string;
  aangeboden?: number;
  gevolgd?: number;
  cent?: number;
}

/** Facts put straight into the tables, and the evaluator run as the worker runs it. */
export class Signaalproef {
  constructor(
    readonly p: Proef,
    public dag: string,
  ) {}

  evalueer(
    opties: { contractId?: number; gevoed?: Map<string, Signaalfeit[]>; regels?: readonly Signaalregel[] } = {},
  ): Promise<Signaaltelling> {
    const { regels = SIGNAALREGELS, ...bereik } = opties;
    return this.p.database.schrijf(werker, (tx) => evalueerSignalen(tx, regels, this.dag, bereik));
  }

  /** What lives: `code sleutel`. */
  async levend(code?: string): Promise<string[]> {
    const rijen = await this.p.eigenaar<{ t: string }>(
      `select code || ' ' || sleutel || case when stand = 'NIEUW' then '' else ' ' || stand end t from signaal
       where stand <> 'WEG' and ($1::text is null or code = $1)`,
      [code ?? null],
    );
    return rijen.map((r) => r.t).sort();
  }
  async aantal(code: string): Promise<number> {
    return (await this.levend(code)).length;
  }

  /** A month that was handed in and booked, with the hours of one traject. */
  async boek(u: Uren): Promise<void> {
    const { contract = 1, traject = 1, product = 1, periode, aangeboden = 4000, gevolgd = 4000, cent = 60_000 } = u;
    await this.ingeleverd(contract, periode);
    await this.p.eigenaar(
      `insert into boeking (traject_id, product_id, contract_id, periode, inlevering_id, rij, gemeente_id, regio_id, aanbieder_id, aangeboden_h, gevolgd_h, eenheden_h, bedrag_cent, in_de_pas)
       select t.id, $2, c.id, $4, r.huidige_inlevering_id, t.id * 10 + $2, t.gemeente_id, c.regio_id, c.aanbieder_id, $5, $6, $5, $7, true
       from traject t, contract c join rapportage r on r.contract_id = c.id and r.periode = $4 and r.soort = 'MAAND' where t.id = $1 and c.id = $3
       on conflict (traject_id, product_id, contract_id, periode) do update set aangeboden_h = excluded.aangeboden_h, gevolgd_h = excluded.gevolgd_h`,
      [traject, product, contract, `${periode}-01`, aangeboden, gevolgd, cent],
    );
  }

  /** A report that is there, also when it holds no line. */
  async ingeleverd(contract: number, periode: string): Promise<void> {
    await this.p.eigenaar(
      `insert into rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op) select id, aanbieder_id, regio_id, 'MAAND', $2, $2::date + 40
       from contract where id = $1 on conflict do nothing`,
      [contract, `${periode}-01`],
    );
    await this.p.eigenaar(
      `with i as (insert into inlevering (rapportage_id, aanbieder_id, regio_id, versie, bestandsnaam, bytes, sha256, status, via)
         select id, aanbieder_id, regio_id, 1, 'x.csv', 1, '\\x00', 'VERWERKT', 'API' from rapportage
         where contract_id = $1 and periode = $2 and soort = 'MAAND' and huidige_inlevering_id is null returning id, rapportage_id)
       update rapportage r set huidige_inlevering_id = i.id from i where i.rapportage_id = r.id`,
      [contract, `${periode}-01`],
    );
  }

  /** Nothing of earlier tests is left. */
  async leeg(): Promise<void> {
    await this.p.eigenaar(`delete from signaal_stap`);
    await this.p.eigenaar(`delete from signaal`);
    await this.p.eigenaar(`delete from signaaldrempel`);
    await this.p.eigenaar(`delete from bevinding`);
    await this.p.eigenaar(`delete from boeking`);
    await this.p.eigenaar(`update rapportage set huidige_inlevering_id = null`);
    await this.p.eigenaar(`delete from inlevering`);
    await this.p.eigenaar(`delete from rapportage`);
    await this.p.eigenaar(`delete from verplichting_stand`);
  }

  /** Which version of which row stands: another text means that something was written. */
  async afdruk(): Promise<string> {
    const [r] = await this.p.eigenaar<{ t: string }>(
      `select (select coalesce(string_agg(id || ctid::text || xmin::text, ' ' order by id), '') from signaal)
         || (select count(*) from audit) || (select count(*) from signaal_stap) t`,
    );
    return r!.t;
  }
}
