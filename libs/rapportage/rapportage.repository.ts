import { Inject, Injectable } from '@nestjs/common';
import { isDatum, type Actor } from '#core';
import { Database, isUuid, leesCursor, pagina, paginaGrootte, type Pagina } from '#platform';

/** One file as the pages show it; times and counts as they are in the table. */
export interface InleveringRij {
  id: string;
  rapportage_id: string;
  versie: number;
  bestandsnaam: string;
  bytes: number;
  sha256: string;
  vorm: string | null;
  status: string;
  regels_gelezen: number;
  aantal_regels: number | null;
  aantal_afgewezen: number | null;
  aantal_geblokkeerd: number | null;
  aantal_geboekt: number | null;
  bedrag_geboekt_cent: string | null;
  weigering: { code: string; waarom?: string; melding: string; oplossing?: string } | null;
  ontvangen_op: string;
  verwerkt_op: string | null;
  ingeleverd_door_naam: string;
  via: string;
}
export interface RapportageRij {
  id: string;
  periode: string;
  soort: string;
  uiterlijk_op: string;
  stand: string;
  huidige_inlevering_id: string | null;
  contract: string;
  perceel: string;
  aanbieder: string;
  regio: string;
  van: string;
  tot: string | null;
  inleveringen: InleveringRij[];
}
export interface RapportageZoek {
  van?: string;
  totEnMet?: string;
  contract?: string;
  aanbieder?: string;
  stand?: string[];
}

/** A gemeente learns that a file is there; its counts and its amount hold the lines of other gemeenten too. */
const inlevering = (actor: Actor): string => `i.id, i.rapportage_id, i.versie, i.bestandsnaam, i.bytes,
  encode(i.sha256, 'hex') sha256, i.vorm, i.status, i.weigering, i.ontvangen_op, i.verwerkt_op, i.ingeleverd_door_naam, i.via,
  ${
    actor.organisatieSoort === 'GEMEENTE'
      ? `0 regels_gelezen, null aantal_regels, null aantal_afgewezen, null aantal_geblokkeerd, null aantal_geboekt, null bedrag_geboekt_cent`
      : `i.regels_gelezen, i.aantal_regels, i.aantal_afgewezen, i.aantal_geblokkeerd, i.aantal_geboekt, i.bedrag_geboekt_cent`
  }`;

/**
 * Month reports with everything a page shows, in one statement (quarters have their own page). Stand: what is expected, late, being read, refused, or in —
 * on time when a file that was not refused arrived on the last day or before.
 */
const lijst = (actor: Actor): string => `
  select * from (
    select r.id, to_char(r.periode, 'YYYY-MM') periode, r.periode dag, r.soort, greatest(r.uiterlijk_op, r.uitstel_tot) uiterlijk_op, r.huidige_inlevering_id, c.nummer contract,
      p.naam perceel, a.naam aanbieder, g.naam regio, c.van, c.tot, i.rijen inleveringen,
      case when i.bezig then 'IN_BEHANDELING'
        when r.huidige_inlevering_id is not null
          then case when (i.eerste_goede at time zone 'Europe/Amsterdam')::date <= greatest(r.uiterlijk_op, r.uitstel_tot) then 'OP_TIJD' else 'TE_LAAT_INGELEVERD' end
        when i.laatste in ('GEWEIGERD','GEPARKEERD') then 'GEWEIGERD'
        when (now() at time zone 'Europe/Amsterdam')::date > greatest(r.uiterlijk_op, r.uitstel_tot) then 'TE_LAAT' else 'VERWACHT' end stand
    from rapportage r join contract c on c.id = r.contract_id join perceel p on p.id = c.perceel_id
    join aanbieder a on a.id = r.aanbieder_id join regio g on g.id = r.regio_id
    cross join lateral (
      select coalesce(jsonb_agg(to_jsonb(x) order by x.versie desc), '[]') rijen,
        coalesce(bool_or(x.status in ('ONTVANGEN','LEZEN','BEOORDELEN')), false) bezig,
        min(x.ontvangen_op) filter (where x.status not in ('GEWEIGERD','GEPARKEERD')) eerste_goede,
        (array_agg(x.status order by x.versie desc))[1] laatste
      from (select ${inlevering(actor)} from inlevering i where i.rapportage_id = r.id) x) i
    where r.soort = 'MAAND' and ($1::date is null or r.periode >= $1) and ($2::date is null or r.periode <= $2)
      and ($3::text is null or c.nummer = $3) and ($4::text is null or a.code = $4) and ($5::uuid is null or r.id = $5)
      and ($6::date is null or (r.periode, r.id) < ($6, $7::uuid))
  ) x where $8::text[] is null or stand = any($8) order by dag desc, id desc limit $9`;

/** Reading reports and files, within the reader's scope. */
@Injectable()
export class Rapportages {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** A page of reports, newest period first. */
  async lijst(
    actor: Actor,
    zoek: RapportageZoek,
    first?: number | null,
    after?: string | null,
  ): Promise<Pagina<RapportageRij>> {
    const n = paginaGrootte(first);
    const [dag = null, id = null] = leesCursor(after, [isDatum, isUuid]) ?? [];
    const maand = (m?: string): string | null => (m ? `${m}-01` : null);
    const rijen = await this.db.lees(actor, (q) =>
      q.query<RapportageRij & { dag: string }>(lijst(actor), [
        ...[maand(zoek.van), maand(zoek.totEnMet), zoek.contract ?? null, zoek.aanbieder ?? null],
        ...[null, dag, id, zoek.stand?.length ? zoek.stand : null, n + 1],
      ]),
    );
    return pagina(rijen, n, (r) => [r.dag, r.id]);
  }

  /** One report, or null when it does not exist or is not the reader's. */
  async een(actor: Actor, id: string): Promise<RapportageRij | null> {
    const rijen = await this.db.lees(actor, (q) =>
      q.query<RapportageRij>(lijst(actor), [null, null, null, null, id, null, null, null, 1]),
    );
    return rijen[0] ?? null;
  }

  /** One file, for following its progress. */
  async inlevering(actor: Actor, id: string): Promise<(InleveringRij & { huidige: boolean }) | null> {
    const rijen = await this.db.lees(actor, (q) =>
      q.query<InleveringRij & { huidige: boolean }>(
        `select ${inlevering(actor)}, coalesce(r.huidige_inlevering_id = i.id, false) huidige
         from inlevering i join rapportage r on r.id = i.rapportage_id where i.id = $1`,
        [id],
      ),
    );
    return rijen[0] ?? null;
  }

  /** Where the bytes of a file are; a gemeente never gets the file itself: it holds lines of other gemeenten. */
  async bestand(
    actor: Actor,
    id: string,
  ): Promise<{ opslag_sleutel: string; bestandsnaam: string; vorm: string | null; kolomindeling: unknown } | null> {
    if (actor.organisatieSoort !== 'AANBIEDER' && actor.organisatieSoort !== 'REGIO') return null;
    const rijen = await this.db.lees(actor, (q) =>
      q.query<{ opslag_sleutel: string; bestandsnaam: string; vorm: string | null; kolomindeling: unknown }>(
        `select opslag_sleutel, bestandsnaam, vorm, kolomindeling from inlevering where id = $1 and opslag_sleutel is not null`,
        [id],
      ),
    );
    return rijen[0] ?? null;
  }

  /** Contracts that the reader may hand in for or look at. */
  contracten(
    actor: Actor,
  ): Promise<{ nummer: string; perceel: string; aanbieder: string; regio: string; van: string; tot: string | null }[]> {
    return this.db.lees(actor, (q) =>
      q.query(
        `select c.nummer, p.naam perceel, a.naam aanbieder, g.naam regio, c.van, c.tot from contract c
         join perceel p on p.id = c.perceel_id join aanbieder a on a.id = c.aanbieder_id join regio g on g.id = c.regio_id
         order by c.nummer`,
      ),
    );
  }

  /** Known products: a line about another one is rejected, and the preview wants to say so. */
  producten(actor: Actor): Promise<{ code: string; naam: string }[]> {
    return this.db.lees(actor, (q) => q.query('select code, naam from product order by code'));
  }

  /** The mapping that this supplier confirmed for a header, if any. */
  async kolomindeling(
    actor: Actor,
    kopHash: Buffer,
  ): Promise<{ kop: string[]; indeling: Record<string, number>; bevestigd_op: Date } | null> {
    const rijen = await this.db.lees(actor, (q) =>
      q.query<{ kop: string[]; indeling: Record<string, number>; bevestigd_op: Date }>(
        `select kop, indeling, bevestigd_op from kolomindeling where aanbieder_id = $1 and kop_hash = $2`,
        [actor.organisatieId, kopHash],
      ),
    );
    return rijen[0] ?? null;
  }
}
