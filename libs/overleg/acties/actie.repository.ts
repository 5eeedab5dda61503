import { isDatum } from '#core';
import { isUuid, leesCursor, pagina, paginaGrootte, type Lezer, type Pagina } from '#platform';
import type { Zicht } from '../domain/partij.js';
import type { Actiestand } from '../domain/standen.js';

export interface Actierij {
  id: string;
  nr: string;
  tekst: string;
  partij: string;
  eigenaar: string;
  persoon: string | null;
  /** R, A12 or G3. */
  sleutel: string;
  uiterlijk: string;
  stand: Actiestand;
  reden: string | null;
  versie: number;
  overlegId: string;
  overlegDatum: string;
  agendapuntId: string;
  reeksId: string;
  reeks: string;
  contract: string | null;
  regioId: number;
  zicht: Zicht;
  aanbiederId: number | null;
  gemeenteId: number | null;
  geschiedenis: { op: string; door: string; wat: string; reden: string | null }[];
}
export const ACTIE_KOLOMMEN = `a.id, lpad((a.jaar % 100)::text, 2, '0') || '-' || lpad(a.nr::text, greatest(3, length(a.nr::text)), '0') nr, a.tekst, a.eigenaar_partij partij,
  a.eigenaar_organisatie eigenaar, a.eigenaar_persoon persoon,
  case when a.eigenaar_aanbieder_id is not null then 'A' || a.eigenaar_aanbieder_id when a.eigenaar_gemeente_id is not null then 'G' || a.eigenaar_gemeente_id
    else 'R' end sleutel,
  a.uiterlijk, a.stand, a.reden, a.versie, a.overleg_id "overlegId", o.datum "overlegDatum", a.agendapunt_id "agendapuntId", a.reeks_id "reeksId",
  r.naam reeks, c.nummer contract, a.regio_id "regioId", a.zicht, a.aanbieder_id "aanbiederId", a.gemeente_id "gemeenteId",
  (select coalesce(json_agg(json_build_object('op', s.op, 'door', s.door, 'wat', s.wat, 'reden', s.reden) order by s.id), '[]')
    from overlegactie_stap s where s.actie_id = a.id) geschiedenis`;
export const ACTIE_VAN = `overlegactie a join overleg o on o.id = a.overleg_id join overlegreeks r on r.id = a.reeks_id
  left join contract c on c.id = coalesce(a.contract_id, r.contract_id)`;

export async function actieRij(q: Lezer, id: string): Promise<Actierij | null> {
  const [rij] = await q.query<Actierij>(`select ${ACTIE_KOLOMMEN} from ${ACTIE_VAN} where a.id = $1`, [id]);
  return rij ?? null;
}

export interface ActieZoek {
  reeks?: string | null;
  contract?: string | null;
  stand?: string[] | null;
  /** Only of this party. */
  sleutel?: string | null;
  /** Open, and due before this day. */
  voor?: string | null;
}
const EIGENAAR = `case left($4, 1) when 'A' then a.eigenaar_aanbieder_id = substr($4, 2)::int when 'G' then a.eigenaar_gemeente_id = substr($4, 2)::int
  else a.eigenaar_aanbieder_id is null and a.eigenaar_gemeente_id is null end`;
/** A page of actions by their last day, in one statement. */
export async function actieLijst(
  q: Lezer,
  zoek: ActieZoek,
  first?: number | null,
  after?: string | null,
): Promise<Pagina<Actierij>> {
  const n = paginaGrootte(first);
  const [dag = null, id = null] = leesCursor(after, [isDatum, isUuid]) ?? [];
  const rijen = await q.query<Actierij>(
    `select ${ACTIE_KOLOMMEN} from ${ACTIE_VAN}
     where ($1::uuid is null or a.reeks_id = $1) and ($2::text is null or c.nummer = $2) and ($3::text[] is null or a.stand = any($3))
       and ($4::text is null or ${EIGENAAR}) and ($5::date is null or a.stand = 'OPEN' and a.uiterlijk < $5)
       and ($6::date is null or (a.uiterlijk, a.id) > ($6, $7::uuid))
     order by a.uiterlijk, a.id limit $8`,
    [
      ...[zoek.reeks ?? null, zoek.contract ?? null, zoek.stand?.length ? zoek.stand : null],
      ...[zoek.sleutel ?? null, zoek.voor ?? null, dag, id, n + 1],
    ],
  );
  return pagina(rijen, n, (r) => [r.uiterlijk, r.id]);
}
