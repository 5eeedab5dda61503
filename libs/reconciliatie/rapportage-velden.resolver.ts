import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { centNaarEuro, type Actor } from '#core';
import { Database, lader } from '#platform';
import { ActorVan } from '#toegang';
import { RapportageType } from '#rapportage';
import { codesVan, regels, type BevindingSoort } from './domain/regels.js';
import { BevindingGroep, BevindingTelling, GemeenteEffect } from './rapportage-velden.type.js';

type Aantal = { rapportage_id: string; code: string; n: number; open: number };
type Effect = {
  rapportage_id: string;
  naam: string;
  code: string;
  jaar: number;
  bedrag: string;
  besteed: string;
  budget: string | null;
};

const AANTALLEN = `
  select rapportage_id, code, count(*)::int n, count(*) filter (where status in ('OPEN','AFGEWEZEN'))::int open
  from bevinding where rapportage_id = any($1::uuid[]) and status <> 'OPGELOST' group by 1, 2`;

const EFFECTEN = `
  with r as (
    select r.id, r.periode, date_trunc('year', r.periode)::date jaar, b.gemeente_id, sum(b.bedrag_cent)::bigint bedrag
    from rapportage r join besteding b on b.contract_id = r.contract_id and b.periode = r.periode
    where r.id = any($1::uuid[]) and r.huidige_inlevering_id is not null group by 1, 2, 3, 4),
  totaal as (
    select p.periode, s.gemeente_id, sum(s.bedrag_cent)::bigint besteed
    from (select distinct periode, jaar from r) p cross join lateral spuk_besteed(p.jaar, p.periode) s group by 1, 2)
  select r.id rapportage_id, g.naam, g.code, extract(year from r.periode)::int jaar, r.bedrag, coalesce(t.besteed, 0)::bigint besteed, sb.bedrag_cent budget
  from r join gemeente g on g.id = r.gemeente_id
  left join totaal t on t.periode = r.periode and t.gemeente_id = r.gemeente_id
  left join spuk_budget sb on sb.gemeente_id = r.gemeente_id and sb.jaar = extract(year from r.periode)
  order by g.naam`;

function groepeer<R extends { rapportage_id: string }>(rijen: R[]): Map<string, R[]> {
  const uit = new Map<string, R[]>();
  for (const r of rijen) uit.set(r.rapportage_id, [...(uit.get(r.rapportage_id) ?? []), r]);
  return uit;
}

/** What the reconciliation adds to a report: counts, groups by repair, and the effect on budgets. */
@Resolver(() => RapportageType)
export class RapportageVelden {
  constructor(@Inject(Database) private readonly db: Database) {}

  @ResolveField(() => BevindingTelling, { description: 'Hoeveel bevindingen er zijn.' })
  async tellingen(
    @Parent() r: RapportageType,
    @ActorVan() actor: Actor,
    @Context('req') req: object,
  ): Promise<BevindingTelling> {
    const rijen = await this.aantallen(req, actor, r.id);
    const tel = (soort: BevindingSoort): number => {
      const codes = new Set(codesVan([soort]));
      return rijen.filter((x) => codes.has(x.code)).reduce((som, x) => som + x.n, 0);
    };
    return {
      ...{ fouten: tel('FOUT'), blokkades: tel('BLOKKADE'), afwijkingen: tel('AFWIJKING'), signalen: tel('SIGNAAL') },
      open: rijen.reduce((som, x) => som + x.open, 0),
    };
  }

  @ResolveField(() => [BevindingGroep], { description: 'De bevindingen, bij elkaar gezet naar hoe u ze herstelt.' })
  async groepen(
    @Parent() r: RapportageType,
    @ActorVan() actor: Actor,
    @Context('req') req: object,
  ): Promise<BevindingGroep[]> {
    const rijen = await this.aantallen(req, actor, r.id);
    return regels.flatMap((regel) => {
      const x = rijen.find((a) => a.code === regel.code);
      const { code, soort, titel, oplossing } = regel;
      return x ? [{ code, titel, oplossing, soort: soort as BevindingGroep['soort'], aantal: x.n, open: x.open }] : [];
    });
  }

  @ResolveField(() => [GemeenteEffect], {
    description: 'Wat dit doet met het SPUK-budget per gemeente; leeg voor een aanbieder.',
  })
  async perGemeente(
    @Parent() r: RapportageType,
    @ActorVan() actor: Actor,
    @Context('req') req: object,
  ): Promise<GemeenteEffect[]> {
    if (!actor.rechten.includes('spuk.lezen')) return [];
    const haal = async (ids: readonly string[]): Promise<Map<string, Effect[]>> =>
      groepeer(await this.db.lees(actor, (q) => q.query<Effect>(EFFECTEN, [ids])));
    const rijen = await lader<Effect[]>(req, 'perGemeente', haal, () => []).load(r.id);
    return rijen.map((e) => ({
      ...{ gemeente: e.naam, gemeenteCode: e.code, jaar: e.jaar, bedragDezeRapportage: centNaarEuro(e.bedrag) },
      besteedTotEnMet: centNaarEuro(e.besteed),
      budget: e.budget === null ? null : centNaarEuro(e.budget),
    }));
  }

  private aantallen(req: object, actor: Actor, id: string): Promise<Aantal[]> {
    const haal = async (ids: readonly string[]): Promise<Map<string, Aantal[]>> =>
      groepeer(await this.db.lees(actor, (q) => q.query<Aantal>(AANTALLEN, [ids])));
    return lader<Aantal[]>(req, 'aantallen', haal, () => []).load(id);
  }
}
