import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { type Actor, centNaarEuro } from '#core';
import { Database } from '#platform';
import { RapportageType } from '#rapportage';
import { ActorVan, Allow } from '#toegang';
import { Bevindingen, type TellingRij } from './bevinding.repository.js';
import { BevindingGroep, BevindingTelling, GemeenteEffect } from './bevinding.type.js';
import { regels, regelVan } from './regels.js';
import { EFFECT } from './sql/lezen.js';

const VOLGORDE = new Map(regels.map((r, i) => [r.code, i]));
type Lader = DataLoader<string, TellingRij[]>;

export function tel(rijen: readonly TellingRij[]): BevindingTelling {
  const van = (soort: string): number =>
    rijen.reduce((n, r) => n + (regelVan(r.code).soort === soort ? r.aantal : 0), 0);
  return {
    ...{ fouten: van('FOUT'), blokkades: van('BLOKKADE'), afwijkingen: van('AFWIJKING'), signalen: van('SIGNAAL') },
    open: rijen.reduce((n, r) => n + r.open, 0),
  };
}

/** What this room knows about a report: added from the right, so that the arrows between rooms stay straight. */
@Resolver(() => RapportageType)
export class RapportageBevindingenResolver {
  /** One loader per request: a list of reports asks for all its counts in one statement. */
  private readonly laders = new WeakMap<object, Lader>();

  constructor(
    @Inject(Bevindingen) private readonly bevindingen: Bevindingen,
    @Inject(Database) private readonly db: Database,
  ) {}

  @Allow('bevinding.lezen')
  @ResolveField(() => BevindingTelling, { description: 'Hoeveel bevindingen er zijn die u mag zien.' })
  async tellingen(
    @ActorVan() actor: Actor,
    @Parent() r: RapportageType,
    @Context() gql: { req: object },
  ): Promise<BevindingTelling> {
    return tel(await this.lader(gql.req, actor).load(r.id));
  }

  @Allow('bevinding.lezen')
  @ResolveField(() => [BevindingGroep], {
    description: 'De bevindingen bij elkaar die op dezelfde manier worden hersteld.',
  })
  async groepen(
    @ActorVan() actor: Actor,
    @Parent() r: RapportageType,
    @Context() gql: { req: object },
  ): Promise<BevindingGroep[]> {
    const rijen = await this.lader(gql.req, actor).load(r.id);
    return [...rijen]
      .sort((a, b) => VOLGORDE.get(a.code)! - VOLGORDE.get(b.code)!)
      .map(({ code, aantal, open }) => {
        const { soort, titel, oplossing } = regelVan(code);
        return { code, soort: soort as BevindingGroep['soort'], titel, oplossing, aantal, open };
      });
  }

  @Allow('rapportage.lezen')
  @ResolveField(() => [GemeenteEffect], {
    description: 'Wat dit doet met het budget van elke gemeente; leeg voor een aanbieder.',
  })
  async perGemeente(@ActorVan() actor: Actor, @Parent() r: RapportageType): Promise<GemeenteEffect[]> {
    if (!actor.rechten.includes('spuk.lezen')) return [];
    type Rij = { gemeente: string; code: string; jaar: number; bedrag: string; besteed: string; budget: string | null };
    const rijen = await this.db.lees(actor, (q) => q.query<Rij>(EFFECT, [r.id]));
    return rijen.map((e) => ({
      ...{ gemeente: e.gemeente, gemeenteCode: e.code, jaar: e.jaar, bedragDezeRapportage: centNaarEuro(e.bedrag) },
      ...{ besteedTotEnMet: centNaarEuro(e.besteed), budget: e.budget === null ? null : centNaarEuro(e.budget) },
    }));
  }

  private lader(req: object, actor: Actor): Lader {
    let lader = this.laders.get(req);
    if (!lader) {
      lader = new DataLoader(async (ids: readonly string[]) => {
        const rijen = await this.bevindingen.telling(actor, ids);
        return ids.map((id) => rijen.filter((t) => t.rapportage_id === id));
      });
      this.laders.set(req, lader);
    }
    return lader;
  }
}
