import type { Actor } from '#core';
import { isDatum } from '#core';
import { isUuid, leesCursor, pagina, paginaGrootte, type Lezer, type Pagina } from '#platform';
import type { Actierij } from './acties/actie.repository.js';
import { ACTIE_KOLOMMEN, ACTIE_VAN } from './acties/actie.repository.js';
import type { Deelnemer, Zicht } from './domain/partij.js';
import type { Overlegstand, Verslagstand } from './domain/standen.js';

export interface KortRij {
  id: string;
  reeksId: string;
  reeks: string;
  contract: string | null;
  datum: string;
  begin: string;
  eind: string;
  plaats: string | null;
  stand: Overlegstand;
  aantalPunten: number;
  aantalOpenActies: number;
  verslagNr: number | null;
}
export interface Verslagrij {
  id: string;
  nr: number;
  stand: Verslagstand;
  reden: string | null;
  aangebodenOp: string;
  aangebodenDoor: string;
  beslotenOp: string | null;
  sha256: string | null;
  akkoorden: {
    partij: string;
    besluit: 'AKKOORD' | 'WIJZIGING';
    toelichting: string | null;
    door: string;
    op: string;
  }[];
}
export interface Overlegrij extends KortRij {
  regioId: number;
  contractId: number | null;
  actief: boolean;
  link: string | null;
  versie: number;
  volgnummer: number;
  aanbiederIds: number[];
  gemeenteIds: number[];
  deelnemers: Deelnemer[];
  aanwezigen: string | null;
  afzegreden: string | null;
  correctieReden: string | null;
  verstuurdOp: Date | null;
  begonnenOp: Date | null;
  /** The same moment in UTC. */
  begintOp: Date;
  eindigtOp: Date;
  verslagen: Verslagrij[];
}
export interface Cijfer {
  naam: string;
  waarde: string;
}
export interface Puntrij {
  id: string;
  volgorde: number;
  soort: 'VAST' | 'SIGNAAL' | 'ACTIES' | 'EIGEN';
  versie: number;
  titel: string;
  toelichting: string | null;
  zicht: Zicht;
  contractId: number | null;
  aanbiederId: number | null;
  gemeenteId: number | null;
  contract: string | null;
  aanbieder: string | null;
  gemeente: string | null;
  signaalSleutel: string | null;
  signaalCode: string | null;
  signaalIds: string[];
  cijfers: Cijfer[] | null;
  bevrorenOp: Date | null;
  weggelatenReden: string | null;
  notulen: { tekst: string; versie: number; door: string; op: string } | null;
  besluiten: { id: string; nr: number; tekst: string; door: string; op: string; ingetrokkenReden: string | null }[];
  opmerkingen: { id: string; tekst: string; door: string; organisatie: string; op: string; sleutel: string }[];
  toen: { actieId: string; stand: string; uiterlijk: string }[];
}

const KORT = `o.id, o.reeks_id "reeksId", r.naam reeks, c.nummer contract, o.datum, to_char(o.begin, 'HH24:MI') begin,
  to_char(o.eind, 'HH24:MI') eind, o.plaats, o.stand,
  (select count(*)::int from agendapunt p where p.overleg_id = o.id and p.weggelaten_reden is null) "aantalPunten",
  (select count(*)::int from overlegactie a where a.overleg_id = o.id and a.stand = 'OPEN') "aantalOpenActies",
  (select max(v.nr) from overlegverslag v where v.overleg_id = o.id) "verslagNr"`;
const VAN = `overleg o join overlegreeks r on r.id = o.reeks_id left join contract c on c.id = r.contract_id`;
const UTC = (tijd: string): string => `(o.datum + o.${tijd}) at time zone 'Europe/Amsterdam'`;

export interface OverlegZoek {
  reeks?: string | null;
  contract?: string | null;
  stand?: string[] | null;
  van?: string | null;
  totEnMet?: string | null;
}
/** A page of meetings, the newest first, in one statement. */
export async function overlegLijst(
  q: Lezer,
  zoek: OverlegZoek,
  first?: number | null,
  after?: string | null,
): Promise<Pagina<KortRij>> {
  const n = paginaGrootte(first);
  const [dag = null, id = null] = leesCursor(after, [isDatum, isUuid]) ?? [];
  const rijen = await q.query<KortRij>(
    `select ${KORT} from ${VAN}
     where ($1::uuid is null or o.reeks_id = $1) and ($2::text is null or c.nummer = $2) and ($3::text[] is null or o.stand = any($3))
       and ($4::date is null or o.datum >= $4) and ($5::date is null or o.datum <= $5)
       and ($6::date is null or (o.datum, o.id) < ($6, $7::uuid))
     order by o.datum desc, o.id desc limit $8`,
    [
      ...[zoek.reeks ?? null, zoek.contract ?? null, zoek.stand?.length ? zoek.stand : null],
      ...[zoek.van ?? null, zoek.totEnMet ?? null, dag, id, n + 1],
    ],
  );
  return pagina(rijen, n, (r) => [r.datum, r.id]);
}

/** Who reads, as the rows name a party: R, A12 or G3. */
export const sleutelVan = (actor: Actor): string =>
  actor.organisatieSoort === 'REGIO' ? 'R' : `${actor.organisatieSoort[0]}${actor.organisatieId}`;

/** One meeting with the versions of its verslag; null when it is not the reader's. */
export async function overlegRij(q: Lezer, actor: Actor, id: string): Promise<Overlegrij | null> {
  const akkoorden =
    actor.organisatieSoort === 'GEMEENTE'
      ? `'[]'::json`
      : `(select coalesce(json_agg(json_build_object('partij', k.partij, 'besluit', k.besluit, 'toelichting', k.toelichting, 'door', k.door,
          'op', k.op) order by k.op), '[]') from overlegakkoord k where k.verslag_id = v.id)`;
  const [rij] = await q.query<Overlegrij>(
    `select ${KORT}, o.regio_id "regioId", r.contract_id "contractId", r.actief, o.link, o.versie, o.volgnummer,
       o.aanbieder_ids "aanbiederIds", o.gemeente_ids "gemeenteIds", o.deelnemers, o.aanwezigen, o.afzegreden,
       o.correctie_reden "correctieReden", o.verstuurd_op "verstuurdOp", o.begonnen_op "begonnenOp",
       ${UTC('begin')} "begintOp", ${UTC('eind')} "eindigtOp",
       (select coalesce(json_agg(json_build_object('id', v.id, 'nr', v.nr, 'stand', v.stand, 'reden', v.reden, 'aangebodenOp', v.aangeboden_op,
          'aangebodenDoor', v.aangeboden_door, 'beslotenOp', v.besloten_op,
          'sha256', (select encode(f.sha256, 'hex') from overlegafschrift f where f.verslag_id = v.id and f.partij = $2),
          'akkoorden', ${akkoorden}) order by v.nr desc), '[]') from overlegverslag v where v.overleg_id = o.id) verslagen
     from ${VAN} where o.id = $1`,
    [id, sleutelVan(actor)],
  );
  return rij ?? null;
}

/** All points that the reader may see, in their order, with what was said and decided. */
export const puntenVan = (q: Lezer, overlegId: string): Promise<Puntrij[]> =>
  q.query<Puntrij>(
    `select p.id, p.volgorde, p.soort, p.versie, p.titel, p.toelichting, p.zicht, p.contract_id "contractId", p.aanbieder_id "aanbiederId",
       p.gemeente_id "gemeenteId", c.nummer contract, a.naam aanbieder, g.naam gemeente, p.signaal_sleutel "signaalSleutel",
       p.signaal_code "signaalCode", p.signaal_ids "signaalIds", p.cijfers, p.bevroren_op "bevrorenOp", p.weggelaten_reden "weggelatenReden",
       (select json_build_object('tekst', n.tekst, 'versie', n.versie, 'door', n.door, 'op', n.op) from notulen n where n.agendapunt_id = p.id) notulen,
       (select coalesce(json_agg(json_build_object('id', b.id, 'nr', b.nr, 'tekst', b.tekst, 'door', b.door, 'op', b.op,
          'ingetrokkenReden', b.ingetrokken_reden) order by b.nr), '[]') from overlegbesluit b where b.agendapunt_id = p.id) besluiten,
       (select coalesce(json_agg(json_build_object('id', m.id, 'tekst', m.tekst, 'door', m.door, 'op', m.op, 'organisatie', coalesce(ma.naam, mg.naam),
          'sleutel', case when m.aanbieder_id is not null then 'A' || m.aanbieder_id else 'G' || m.gemeente_id end) order by m.id), '[]')
          from overlegopmerking m left join aanbieder ma on ma.id = m.aanbieder_id left join gemeente mg on mg.id = m.gemeente_id
          where m.agendapunt_id = p.id) opmerkingen,
       (select coalesce(json_agg(json_build_object('actieId', t.actie_id, 'stand', t.stand, 'uiterlijk', t.uiterlijk)), '[]')
          from agendapunt_actie t where t.agendapunt_id = p.id) toen
     from agendapunt p left join contract c on c.id = p.contract_id left join aanbieder a on a.id = p.aanbieder_id
     left join gemeente g on g.id = p.gemeente_id
     where p.overleg_id = $1 order by p.weggelaten_reden is not null, p.volgorde, p.id`,
    [overlegId],
  );

/** The actions made in a meeting, and those of earlier ones that stand on its agenda (open, or frozen there). */
export const actiesBij = (q: Lezer, o: { id: string; reeksId: string; datum: string }): Promise<Actierij[]> =>
  q.query<Actierij>(
    `select ${ACTIE_KOLOMMEN} from ${ACTIE_VAN}
     where a.overleg_id = $1
       or a.reeks_id = $2 and a.stand = 'OPEN' and (o.datum, o.id) < ($3::date, $1)
       or a.id in (select t.actie_id from agendapunt_actie t join agendapunt p on p.id = t.agendapunt_id where p.overleg_id = $1)
     order by a.jaar, a.nr`,
    [o.id, o.reeksId, o.datum],
  );
