import { eersteDag, isDatum, type Actor } from '#core';
import { isUuid, leesCursor, pagina, paginaGrootte, type Lezer, type Pagina } from '#platform';
import type { Cijfer, Toonbaar } from '../domain/kwartaal/cijfers.js';
import type { Gegevens } from '../domain/kwartaal/opgave.js';
import type { Stand } from '../domain/kwartaal/standen.js';
import { eindeVan } from '../domain/planning.js';
import type { Formulier } from '../domain/soorten/index.js';

export interface Sectierij {
  sectie: string;
  stand: Stand;
  versie: number;
  gegevens: Gegevens | null;
  terugReden: string | null;
  bijgewerktDoor: string;
  bijgewerktOp: string;
}
export interface Bronrij {
  maand: string;
  rapportageId: string | null;
  versie: number | null;
  ontvangenOp: string | null;
  regels: number | null;
  geboekt: number | null;
}
/** What was handed in. */
export interface Inhoud {
  cijfers: Toonbaar[];
  secties: Record<string, Gegevens>;
  bronnen: Bronrij[];
}
export interface KwartaalRij {
  id: string;
  /** First month, 'jjjj-mm'. */
  periode: string;
  dag: string;
  formulier: Formulier;
  uiterlijk_op: string;
  uitstel_tot: string | null;
  ontgrendeld_tot: string | null;
  slot_dagen: number | null;
  contract_id: number;
  aanbieder_id: number;
  regio_id: number;
  contract: string;
  norm_bp: number;
  perceel: string;
  aanbieder: string;
  regio: string;
  van: string;
  tot: string | null;
  secties: Sectierij[];
  ingediend_op: string | null;
}
export interface KwartaalHeel extends KwartaalRij {
  stappen: { sectie: string; van: Stand; naar: Stand; reden: string | null; door: string; op: string }[];
  versies: { nr: number; door: string; op: string; sha256: string }[];
  laatste: Inhoud | null;
}

const isGemeente = (actor: Actor): boolean => actor.organisatieSoort === 'GEMEENTE';
/** The region reads the sections as they were handed in, never what is being changed in them. */
const secties = (actor: Actor): string =>
  isGemeente(actor)
    ? 'z.secties'
    : `
  (select coalesce(json_agg(json_build_object('sectie', s.sectie, 'stand', s.stand, 'versie', s.versie, 'terugReden', s.terug_reden,
    'bijgewerktDoor', s.bijgewerkt_door, 'bijgewerktOp', s.bijgewerkt_op${actor.organisatieSoort === 'AANBIEDER' ? `, 'gegevens', s.gegevens` : ''})), '[]')
   from kwartaal_sectie s where s.rapportage_id = r.id)`;
const kolommen = (actor: Actor): string => `
  r.id, to_char(r.periode, 'YYYY-MM') periode, r.periode dag, r.formulier, r.uiterlijk_op, r.uitstel_tot, r.ontgrendeld_tot,
  ${isGemeente(actor) ? 'null::int' : 'case when w.id is null then 7 else w.slot_kwartaal_dagen end'} slot_dagen, r.contract_id, r.aanbieder_id, r.regio_id,
  c.nummer contract, c.aanwezigheidsnorm_bp norm_bp, p.naam perceel, a.naam aanbieder, g.naam regio, c.van, c.tot,
  ${secties(actor)} secties,
  ${isGemeente(actor) ? 'z.ingediend_op' : '(select min(v.op) from kwartaal_versie v where v.rapportage_id = r.id)'} ingediend_op`;
/** A gemeente has only what was handed in about its own inhabitants; when it closes is not its business. */
const bron = (actor: Actor, id: string): string => `
  from rapportage r join contract c on c.id = r.contract_id join perceel p on p.id = c.perceel_id
  join aanbieder a on a.id = r.aanbieder_id join regio g on g.id = r.regio_id
  ${isGemeente(actor) ? `join kwartaal_gemeente(${id}) z on z.rapportage_id = r.id` : 'left join rapportageregeling w on w.contract_id = c.id'}
  where r.soort = 'KWARTAAL'`;

/** Stand of the whole in SQL, as `geheelStand` in the domain: a form that is handed in has all its sections. */
const STAND = `case when bool_or(s.stand = 'ACTIE_NODIG') then 'ACTIE_NODIG' when count(*) = 0 or bool_or(s.stand = 'CONCEPT') then 'CONCEPT'
  when bool_and(s.stand = 'GOEDGEKEURD') then 'GOEDGEKEURD' else 'INGEDIEND' end`;

export interface KwartaalZoek {
  van?: string | null;
  totEnMet?: string | null;
  contract?: string | null;
  stand?: string[] | null;
}
/** A page of quarter reports, the newest first, in one statement. */
export async function kwartaalLijst(
  q: Lezer,
  actor: Actor,
  zoek: KwartaalZoek,
  first?: number | null,
  after?: string | null,
): Promise<Pagina<KwartaalRij>> {
  const n = paginaGrootte(first);
  const [dag = null, id = null] = leesCursor(after, [isDatum, isUuid]) ?? [];
  const dagVan = (m?: string | null): string | null => (m ? eersteDag(m) : null);
  const rijen = await q.query<KwartaalRij>(
    `select ${kolommen(actor)} ${bron(actor, 'null')}
       and ($1::date is null or r.periode >= $1) and ($2::date is null or r.periode <= $2) and ($3::text is null or c.nummer = $3)
       and ($4::text[] is null or (select ${STAND} from ${isGemeente(actor) ? 'jsonb_to_recordset(z.secties) s (stand text)' : 'kwartaal_sectie s where s.rapportage_id = r.id'}) = any($4))
       and ($5::date is null or (r.periode, r.id) < ($5, $6::uuid))
     order by r.periode desc, r.id desc limit $7`,
    [
      ...[
        dagVan(zoek.van),
        dagVan(zoek.totEnMet),
        zoek.contract ?? null,
        zoek.stand?.length ? zoek.stand : null,
        dag,
        id,
        n + 1,
      ],
    ],
  );
  return pagina(rijen, n, (r) => [r.dag, r.id]);
}

const GESCHIEDENIS = `
       (select coalesce(json_agg(json_build_object('sectie', s.sectie, 'van', s.van, 'naar', s.naar, 'reden', s.reden, 'door', s.door,
          'op', s.op) order by s.id desc), '[]') from kwartaal_stap s where s.rapportage_id = r.id) stappen,
       (select coalesce(json_agg(json_build_object('nr', v.nr, 'door', v.door, 'op', v.op, 'sha256', encode(v.sha256, 'hex'))
          order by v.nr desc), '[]') from kwartaal_versie v where v.rapportage_id = r.id) versies,
       (select v.inhoud from kwartaal_versie v where v.rapportage_id = r.id order by v.nr desc limit 1) laatste`;
/** One quarter report with all beneath it, or null when it is not the reader's. */
export async function kwartaalHeel(q: Lezer, actor: Actor, id: string): Promise<KwartaalHeel | null> {
  const [r] = await q.query<KwartaalHeel>(
    `select ${kolommen(actor)}, ${isGemeente(actor) ? `'[]'::json stappen, '[]'::json versies, z.laatste` : GESCHIEDENIS} ${bron(actor, '$1')} and r.id = $1`,
    [id],
  );
  return r ?? null;
}

/** The figures of the quarter as they are now: two statements, whatever the size. */
export async function leesCijfers(q: Lezer, r: KwartaalRij): Promise<Cijfer[]> {
  const rijen = await q.query<Omit<Cijfer, 'teller' | 'noemer'> & { teller: string | null; noemer: string | null }>(
    `select k.leerroute, g.code gemeente, k.maat, k.teller, k.noemer
     from kwartaal_cijfers($1, $2, $3) k left join gemeente g on g.id = k.gemeente_id
     order by k.leerroute nulls first, g.naam nulls first, k.maat`,
    [r.contract_id, eersteDag(r.periode), eindeVan('KWARTAAL', r.periode)],
  );
  const getal = (t: string | null): number | null => (t === null ? null : Number(t));
  return rijen.map((c) => ({ ...c, teller: getal(c.teller), noemer: getal(c.noemer) }));
}
export const leesBronnen = (q: Lezer, r: KwartaalRij): Promise<Bronrij[]> =>
  q.query<Bronrij>(
    `select to_char(m, 'YYYY-MM') maand, x.id "rapportageId", i.versie, i.ontvangen_op "ontvangenOp", i.aantal_regels regels,
       i.aantal_geboekt geboekt
     from generate_series($2::date, $3::date, interval '1 month') m
     left join rapportage x on x.contract_id = $1 and x.soort = 'MAAND' and x.periode = m::date
     left join inlevering i on i.id = x.huidige_inlevering_id order by m`,
    [r.contract_id, eersteDag(r.periode), eindeVan('KWARTAAL', r.periode)],
  );
/** Names that may stand in a text, and those of gemeenten by their code. */
export async function leesNamen(q: Lezer): Promise<{ bekend: string[]; gemeente: Map<string, string> }> {
  const rijen = await q.query<{ code: string | null; naam: string }>(
    `select code, naam from gemeente union all select null, naam from regio union all select null, naam from aanbieder`,
  );
  return {
    bekend: rijen.map((r) => r.naam),
    gemeente: new Map(rijen.flatMap((r) => (r.code ? [[r.code, r.naam] as const] : []))),
  };
}
