import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { leesUuid } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { OverlegreeksInput } from '../overleg.input.js';
import { OverlegKeuzes, OverlegreeksResultaat, OverlegreeksType } from '../overleg.type.js';
import { Overlegreeksen } from './reeksen.service.js';

const ID_ARG = { type: () => ID, description: 'De reeks.' };
const VERSIE = { type: () => Int, description: 'De versie die u zag.' };
const REEKS = { description: 'De reeks.' };

@Resolver()
export class ReeksResolver {
  constructor(@Inject(Overlegreeksen) private readonly reeksen: Overlegreeksen) {}

  @Allow('overleg.lezen')
  @Query(() => [OverlegreeksType], {
    description: 'De reeksen waar u aan meedoet, zonder hun overleggen en deelnemers; ten hoogste 200.',
  })
  overlegreeksen(
    @ActorVan() actor: Actor,
    @Args('contract', { type: () => String, nullable: true, description: 'Alleen van dit contract.' })
    contract?: string | null,
    @Args('ookBeeindigd', { type: () => Boolean, nullable: true, description: 'Ook wat is beëindigd?' })
    ookBeeindigd?: boolean | null,
  ): Promise<OverlegreeksType[]> {
    return this.reeksen.lijst(actor, contract ?? null, ookBeeindigd ?? false);
  }

  @Allow('overleg.lezen')
  @Query(() => OverlegreeksType, {
    nullable: true,
    description: 'Eén reeks met haar overleggen; leeg als die er niet is of u er niet aan meedoet.',
  })
  overlegreeks(@ActorVan() actor: Actor, @Args('id', ID_ARG) id: string): Promise<OverlegreeksType | null> {
    return this.reeksen.een(actor, leesUuid(id));
  }

  @Allow('overleg.voeren')
  @Query(() => OverlegKeuzes, { description: 'Wat u kunt kiezen bij een reeks of een actie.' })
  overlegKeuzes(
    @ActorVan() actor: Actor,
    @Args('partijen', {
      type: () => [String],
      nullable: true,
      description: 'Van welke organisaties u de mensen wilt zien.',
    })
    partijen?: string[] | null,
  ): Promise<OverlegKeuzes> {
    return this.reeksen.keuzes(actor, (partijen ?? []).slice(0, 100));
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegreeksResultaat, { description: 'Begint een reeks overleggen.' })
  overlegreeksMaken(
    @ActorVan() actor: Actor,
    @Args('reeks', REEKS) reeks: OverlegreeksInput,
  ): Promise<OverlegreeksResultaat> {
    return this.reeksen.maken(actor, reeks);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegreeksResultaat, {
    description: 'Wijzigt een reeks; wat al is verstuurd blijft zoals het was.',
  })
  overlegreeksWijzigen(
    @ActorVan() actor: Actor,
    @Args('id', ID_ARG) id: string,
    @Args('versie', VERSIE) versie: number,
    @Args('reeks', REEKS) reeks: OverlegreeksInput,
  ): Promise<OverlegreeksResultaat> {
    return this.reeksen.wijzigen(actor, leesUuid(id), versie, reeks);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegreeksResultaat, { description: 'Beëindigt een reeks; wat er is geweest blijft staan.' })
  overlegreeksBeeindigen(
    @ActorVan() actor: Actor,
    @Args('id', ID_ARG) id: string,
    @Args('versie', VERSIE) versie: number,
  ): Promise<OverlegreeksResultaat> {
    return this.reeksen.beeindigen(actor, leesUuid(id), versie);
  }
}
