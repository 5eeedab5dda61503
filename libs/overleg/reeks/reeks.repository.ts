import type { Lezer, Tx } from '#platform';
import { leesPartij, ROLLEN_VAN, type Deelnemer, type PartijSoort } from '../domain/partij.js';

export interface Partij {
  partij: string;
  soort: PartijSoort;
  sleutel: string;
  naam: string;
  aanbieder_id: number | null;
  gemeente_id: number | null;
}
/** Every organisation that can take part in a meeting of this region, in one statement. */
export const partijenVan = (q: Lezer, regioId: number): Promise<Partij[]> =>
  q.query<Partij>(
    `select 'REGIO/' || code partij, 'REGIO' soort, 'R' sleutel, naam, null::int aanbieder_id, null::int gemeente_id from regio where id = $1
     union all select distinct 'AANBIEDER/' || a.code, 'AANBIEDER', 'A' || a.id, a.naam, a.id, null::int
       from aanbieder a join contract c on c.aanbieder_id = a.id where c.regio_id = $1
     union all select distinct 'GEMEENTE/' || g.code, 'GEMEENTE', 'G' || g.id, g.naam, null::int, g.id
       from gemeente g join deelname d on d.gemeente_id = g.id where d.regio_id = $1 and (d.tot is null or d.tot >= current_date)
     order by 2 desc, 4`,
    [regioId],
  );

export interface Mens {
  id: number;
  naam: string;
  rol: string;
  sleutel: string;
}
/** People who can take part, of these parties (R, A12, G3). */
export const mensenVan = (q: Lezer, sleutels: readonly string[]): Promise<Mens[]> =>
  q.query<Mens>(`select id, naam, rol, sleutel from overleg_mensen($1) order by sleutel, naam, id`, [sleutels]);

/** Who takes part in a series now, as a meeting keeps it. */
export async function deelnemersVan(q: Lezer, reeksId: string): Promise<Deelnemer[]> {
  const rijen = await q.query<Deelnemer & { ids: number[] }>(
    `select d.partij sleutel, d.rollen, d.gebruiker_ids ids, coalesce(a.naam, g.naam, r.naam) naam,
       case when a.id is not null then 'AANBIEDER/' || a.code when g.id is not null then 'GEMEENTE/' || g.code else 'REGIO/' || r.code end partij
     from overlegdeelnemer d left join aanbieder a on a.id = d.aanbieder_id left join gemeente g on g.id = d.gemeente_id
     join regio r on r.id = d.regio_id
     where d.reeks_id = $1 and d.actief order by d.partij <> 'R', left(d.partij, 1), 4`,
    [reeksId],
  );
  const mensen = rijen.some((d) => d.ids.length)
    ? await mensenVan(q, rijen.flatMap((d) => (d.ids.length ? [d.sleutel] : []))) // prettier-ignore
    : [];
  return rijen.map(({ ids, ...d }) => ({
    ...d,
    mensen: ids.flatMap((id) => {
      const m = mensen.find((x) => x.id === id && x.sleutel === d.sleutel);
      return m ? [{ id, naam: m.naam }] : [];
    }),
  }));
}

export interface GekozenDeelnemer {
  partij: Partij;
  rollen: string[];
  mensen: number[];
}
export interface RuweDeelnemer {
  partij: string;
  rollen?: string[] | null;
  mensen?: string[] | null;
}
/** Who was chosen, with the region and the aanbieder of the contract always; null when one of them cannot take part. */
export async function kiesDeelnemers(
  q: Lezer,
  regioId: number,
  contractPartij: string | null,
  ruw: readonly RuweDeelnemer[],
): Promise<GekozenDeelnemer[] | null> {
  const partijen = await partijenVan(q, regioId);
  const altijd = partijen.filter((p) => p.soort === 'REGIO' || p.sleutel === contractPartij);
  const gevraagd = [...ruw, ...altijd.filter((p) => !ruw.some((r) => r.partij === p.partij))];
  const uit: GekozenDeelnemer[] = [];
  for (const r of gevraagd as RuweDeelnemer[]) {
    const partij = leesPartij(r.partij) && partijen.find((p) => p.partij === r.partij);
    if (!partij || uit.some((u) => u.partij.sleutel === partij.sleutel)) return null;
    if (contractPartij && partij.soort === 'AANBIEDER' && partij.sleutel !== contractPartij) return null;
    const mogelijk = ROLLEN_VAN[partij.soort];
    const rollen = r.rollen?.length ? [...new Set(r.rollen)] : [...mogelijk];
    const mensen = [...new Set(r.mensen ?? [])].map((m) => (/^\d{1,9}$/.test(m) ? Number(m) : 0));
    if (!rollen.every((rol) => mogelijk.includes(rol))) return null;
    uit.push({ partij, rollen, mensen });
  }
  const bekend = uit.some((u) => u.mensen.length) ? await mensenVan(q, uit.map((u) => u.partij.sleutel)) : []; // prettier-ignore
  const past = (u: GekozenDeelnemer, id: number): boolean =>
    bekend.some((m) => m.id === id && m.sleutel === u.partij.sleutel && u.rollen.includes(m.rol));
  return uit.every((u) => u.mensen.every((id) => past(u, id))) ? uit : null;
}

export async function schrijfDeelnemers(
  tx: Tx,
  reeksId: string,
  regioId: number,
  gekozen: readonly GekozenDeelnemer[],
): Promise<void> {
  await tx.query(`update overlegdeelnemer set actief = false where reeks_id = $1 and actief and partij <> all ($2)`, [
    ...[reeksId, gekozen.map((g) => g.partij.sleutel)],
  ]);
  await tx.query(
    `insert into overlegdeelnemer (reeks_id, regio_id, aanbieder_id, gemeente_id, partij, rollen, gebruiker_ids)
     select $1, $2, x.aanbieder_id, x.gemeente_id, x.partij, x.rollen, x.mensen
     from jsonb_to_recordset($3::jsonb) x (aanbieder_id int, gemeente_id int, partij text, rollen text[], mensen int[])
     on conflict (reeks_id, partij) do update set rollen = excluded.rollen, gebruiker_ids = excluded.gebruiker_ids, actief = true`,
    [
      ...[reeksId, regioId],
      JSON.stringify(
        gekozen.map(({ partij, rollen, mensen }) => ({
          ...{
            aanbieder_id: partij.aanbieder_id,
            gemeente_id: partij.gemeente_id,
            partij: partij.sleutel,
            rollen,
            mensen,
          },
        })),
      ),
    ],
  );
}
