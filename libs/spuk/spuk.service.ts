import { Inject, Injectable } from '@nestjs/common';
import { centNaarEuro, naarDecimaal, type Actor } from '#core';
import { Database } from '#platform';
import type { SpukContract, SpukGemeente, SpukStand } from './spuk.type.js';

type StandRij = { code: string; naam: string; budget: string | null; besteed: string };

/** Gemeenten of the reader with budget and spending; $1 and $2 are the first and last day of the year, $3 a code or null. */
const STAND = `
  select g.code, g.naam, b.bedrag_cent budget, coalesce(s.besteed, 0)::bigint besteed
  from gemeente g
  left join spuk_budget b on b.gemeente_id = g.id and b.jaar = extract(year from $1::date)
  left join (select gemeente_id, sum(bedrag_cent) besteed from spuk_besteed($1, $2) group by 1) s on s.gemeente_id = g.id
  where ($3::text is null or g.code = $3) and case current_setting('app.soort')
    when 'GEMEENTE' then g.id = current_setting('app.organisatie')::int
    else exists (select from deelname d where d.gemeente_id = g.id and d.regio_id = current_setting('app.organisatie')::int
                 and d.van <= $2 and (d.tot is null or d.tot >= $1)) end
  order by g.naam`;

const PER_CONTRACT = `
  select c.nummer contract, a.naam aanbieder, p.code product, sum(b.bedrag_cent)::bigint besteed
  from besteding b join contract c on c.id = b.contract_id join aanbieder a on a.id = b.aanbieder_id
  join product p on p.id = b.product_id join gemeente g on g.id = b.gemeente_id
  where g.code = $3 and b.periode between $1 and $2
  group by 1, 2, 3 having sum(b.bedrag_cent) <> 0 order by besteed desc, 1, 3`;

/** Share of the budget in percent, one decimal, rounded down so that 100 never shows before the budget is used up. */
export function percentage(besteed: bigint, budget: bigint | null): string | null {
  if (budget === null || budget === 0n) return null;
  return naarDecimaal((besteed * 1000n) / budget, 1);
}

const toonStand = (r: StandRij, jaar: number): SpukStand => ({
  gemeente: r.naam,
  gemeenteCode: r.code,
  jaar,
  budget: r.budget === null ? null : centNaarEuro(r.budget),
  besteed: centNaarEuro(r.besteed),
  percentage: percentage(BigInt(r.besteed), r.budget === null ? null : BigInt(r.budget)),
});

/** Budgets and spending per gemeente, within the reader's scope. */
@Injectable()
export class Spuk {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Every gemeente that the reader may see, in one year. */
  async overzicht(actor: Actor, jaar: number): Promise<SpukStand[]> {
    const rijen = await this.db.lees(actor, (q) => q.query<StandRij>(STAND, [...dagen(jaar), null]));
    return rijen.map((r) => toonStand(r, jaar));
  }

  /** One gemeente with its months and the contracts beneath; null when it is not the reader's. */
  async gemeente(actor: Actor, code: string, jaar: number): Promise<SpukGemeente | null> {
    return this.db.lees(actor, async (q) => {
      const [stand] = await q.query<StandRij>(STAND, [...dagen(jaar), code]);
      if (!stand) return null;
      const maanden = await q.query<{ maand: string; besteed: string; cumulatief: string }>(
        `select to_char(m, 'YYYY-MM') maand, coalesce(s.bedrag, 0)::bigint besteed,
           (sum(coalesce(s.bedrag, 0)) over (order by m))::bigint cumulatief
         from generate_series($1::date, $2::date, interval '1 month') m
         left join (select periode, sum(bedrag_cent) bedrag from spuk_besteed($1, $2)
                    where gemeente_id = (select id from gemeente where code = $3) group by 1) s on s.periode = m::date
         order by m`,
        [...dagen(jaar), code],
      );
      const rijen = await q.query<SpukContract>(PER_CONTRACT, [...dagen(jaar), code]);
      return {
        stand: toonStand(stand, jaar),
        maanden: maanden.map((m) => ({
          ...m,
          besteed: centNaarEuro(m.besteed),
          cumulatief: centNaarEuro(m.cumulatief),
        })),
        perContract: rijen.map((r) => ({ ...r, besteed: centNaarEuro(r.besteed) })),
      };
    });
  }
}

const dagen = (jaar: number): [string, string] => [`${jaar}-01-01`, `${jaar}-12-31`];
