import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { leesUuid } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { Overlegacties } from './acties.service.js';
import {
  OverlegActieConnection,
  OverlegActieFilter,
  OverlegActieInput,
  OverlegActieResultaat,
  OverlegActieType,
} from './actie.type.js';

const ACTIE = { type: () => ID, description: 'De actie.' };
const REDEN = { description: 'Waarom.' };
const INHOUD = { description: 'Wat er wordt afgesproken.' };

@Resolver()
export class ActieResolver {
  constructor(@Inject(Overlegacties) private readonly acties: Overlegacties) {}

  @Allow('overleg.lezen')
  @Query(() => OverlegActieConnection, { description: 'Acties uit overleggen, wat het eerst af moet eerst.' })
  overlegActies(
    @ActorVan() actor: Actor,
    @Args('filter', { nullable: true, description: 'Welke.' }) filter?: OverlegActieFilter,
    @Args('first', { type: () => Int, nullable: true, description: 'Hoeveel, ten hoogste 100.' }) first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'Waar de vorige bladzijde ophield.' })
    after?: string,
  ): Promise<OverlegActieConnection> {
    return this.acties.lijst(actor, filter ?? {}, first, after);
  }

  @Allow('overleg.lezen')
  @Query(() => OverlegActieType, {
    nullable: true,
    description: 'Eén actie; leeg als die er niet is of u die niet mag zien.',
  })
  overlegActie(@ActorVan() actor: Actor, @Args('id', ACTIE) id: string): Promise<OverlegActieType | null> {
    return this.acties.een(actor, leesUuid(id));
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegActieResultaat, { description: 'Spreekt bij een punt een actie af.' })
  actieToevoegen(
    @ActorVan() actor: Actor,
    @Args('punt', { type: () => ID, description: 'Het agendapunt.' }) punt: string,
    @Args('actie', INHOUD) actie: OverlegActieInput,
  ): Promise<OverlegActieResultaat> {
    return this.acties.toevoegen(actor, punt, actie);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegActieResultaat, { description: 'Verandert een actie, met een reden.' })
  actieWijzigen(
    @ActorVan() actor: Actor,
    @Args('id', ACTIE) id: string,
    @Args('versie', { type: () => Int, description: 'De versie die u zag.' }) versie: number,
    @Args('actie', INHOUD) actie: OverlegActieInput,
    @Args('reden', REDEN) reden: string,
  ): Promise<OverlegActieResultaat> {
    return this.acties.wijzigen(actor, leesUuid(id), versie, actie, reden);
  }

  @Allow('overleg.meedoen')
  @Mutation(() => OverlegActieResultaat, { description: 'Meldt een actie als gedaan: uw eigen, of als regio elke.' })
  actieGedaan(
    @ActorVan() actor: Actor,
    @Args('id', ACTIE) id: string,
    @Args('toelichting', { type: () => String, nullable: true, description: 'Wat er is gedaan.' })
    toelichting?: string | null,
  ): Promise<OverlegActieResultaat> {
    return this.acties.gedaan(actor, leesUuid(id), toelichting?.slice(0, 1000) ?? null);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegActieResultaat, { description: 'Laat een actie vervallen, met een reden.' })
  actieVervallen(
    @ActorVan() actor: Actor,
    @Args('id', ACTIE) id: string,
    @Args('reden', REDEN) reden: string,
  ): Promise<OverlegActieResultaat> {
    return this.acties.vervallen(actor, leesUuid(id), reden);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegActieResultaat, { description: 'Opent een actie weer, met een reden.' })
  actieHeropenen(
    @ActorVan() actor: Actor,
    @Args('id', ACTIE) id: string,
    @Args('reden', REDEN) reden: string,
  ): Promise<OverlegActieResultaat> {
    return this.acties.heropenen(actor, leesUuid(id), reden);
  }
}
