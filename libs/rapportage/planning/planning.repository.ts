import { eersteDag, laatsteDag } from '#core';
import type { Lezer } from '#platform';
import { FORMULIER } from '../verwacht.js';

export interface Momentrij {
  id: string;
  contract_id: number;
  soort: 'MAAND' | 'KWARTAAL';
  periode: string;
  formulier: string | null;
  uiterlijk_op: string;
  uitstel_tot: string | null;
  ontgrendeld_tot: string | null;
  ontvangen_op: string | null;
  laatste: string | null;
  herinneringen: { soort: string; dag: string; verstuurdOp: string | null }[];
  besluiten: { soort: string; tot: string | null; reden: string; door: string; op: string }[];
}
export interface Contractrij {
  id: number;
  nummer: string;
  perceel: string;
  aanbieder: string;
  regio: string;
  van: string;
  tot: string | null;
  ritme: string;
  rapportage_vanaf: string | null;
  inleverdag: number;
  inleverdag_kwartaal: number;
  formulier: 'LEERROUTE' | 'BEGELEIDING';
  herinnerdagen: number[] | null;
  slot_maand: number | null;
  slot_kwartaal: number | null;
}

/** $1 a number or null: the reader's contracts with how they are reminded and closed. */
export const leesPlancontracten = (q: Lezer, nummer: string | null): Promise<Contractrij[]> =>
  q.query<Contractrij>(
    `select c.id, c.nummer, p.naam perceel, a.naam aanbieder, g.naam regio, c.van, c.tot, c.ritme, c.rapportage_vanaf, c.inleverdag,
       c.inleverdag_kwartaal, ${FORMULIER} formulier, w.herinnerdagen, w.slot_maand_dagen slot_maand,
       case when w.id is null then 7 else w.slot_kwartaal_dagen end slot_kwartaal
     from contract c join perceel p on p.id = c.perceel_id join aanbieder a on a.id = c.aanbieder_id join regio g on g.id = c.regio_id
     left join rapportageregeling w on w.contract_id = c.id
     where ($1::text is null or c.nummer = $1) order by a.naam, c.nummer`,
    [nummer],
  );

const ONTVANGEN = `case r.soort when 'MAAND'
  then (select min(i.ontvangen_op) from inlevering i where i.rapportage_id = r.id and i.status not in ('GEWEIGERD','GEPARKEERD'))
  else (select min(v.op) from kwartaal_versie v where v.rapportage_id = r.id) end`;

/** The reports of these months, with their reminders and decisions. */
export const leesMomenten = (q: Lezer, van: string, totEnMet: string): Promise<Momentrij[]> =>
  q.query<Momentrij>(
    `select r.id, r.contract_id, r.soort, to_char(r.periode, 'YYYY-MM') periode, r.formulier, r.uiterlijk_op, r.uitstel_tot,
       r.ontgrendeld_tot, ${ONTVANGEN} ontvangen_op,
       (select i.status from inlevering i where i.rapportage_id = r.id order by i.versie desc limit 1) laatste,
       (select coalesce(json_agg(json_build_object('soort', h.soort, 'dag', h.dag, 'verstuurdOp', h.verstuurd_op) order by h.dag), '[]')
        from herinnering h where h.rapportage_id = r.id) herinneringen,
       (select coalesce(json_agg(json_build_object('soort', b.soort, 'tot', b.tot, 'reden', b.reden, 'door', b.door, 'op', b.op)
          order by b.id desc), '[]') from termijnbesluit b where b.rapportage_id = r.id) besluiten
     from rapportage r where r.periode between $1 and $2`,
    [eersteDag(van), laatsteDag(totEnMet)],
  );

export interface Trouwrij {
  contract: string;
  aanbieder: string;
  verwacht: number;
  ontvangen: number;
  op_tijd: number;
  regels: number;
  geboekt: number;
  verbeterd: number;
}
/** On time and complete per contract, of what had to be there on `$3`. */
export const leesTrouw = (q: Lezer, van: string, totEnMet: string, vandaag: string): Promise<Trouwrij[]> =>
  q.query<Trouwrij>(
    `select c.nummer contract, a.naam aanbieder, count(*)::int verwacht, count(x.op)::int ontvangen,
       count(*) filter (where (x.op at time zone 'Europe/Amsterdam')::date <= greatest(r.uiterlijk_op, r.uitstel_tot))::int op_tijd,
       coalesce(sum(h.aantal_regels), 0)::int regels, coalesce(sum(h.aantal_geboekt), 0)::int geboekt,
       count(*) filter (where case r.soort when 'MAAND' then h.versie > (select min(i.versie) from inlevering i where i.rapportage_id = r.id
           and i.status not in ('GEWEIGERD','GEPARKEERD'))
         else (select count(*) > 1 from kwartaal_versie v where v.rapportage_id = r.id) end)::int verbeterd
     from rapportage r join contract c on c.id = r.contract_id join aanbieder a on a.id = r.aanbieder_id
     left join inlevering h on h.id = r.huidige_inlevering_id cross join lateral (select ${ONTVANGEN} op) x
     where r.periode between $1 and $2 and (x.op is not null or greatest(r.uiterlijk_op, r.uitstel_tot) < $3::date)
     group by 1, 2 order by 2, 1`,
    [eersteDag(van), laatsteDag(totEnMet), vandaag],
  );
