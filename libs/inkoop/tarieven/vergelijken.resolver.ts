import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { ActorVan, Allow } from '#toegang';
import { TarievenVergelijken, toonVergelijking } from './vergelijken.service.js';
import { TariefVergelijkenInput, TariefVergelijking } from './vergelijken.type.js';

@Resolver()
export class VergelijkenResolver {
  constructor(@Inject(TarievenVergelijken) private readonly tarieven: TarievenVergelijken) {}

  @Allow('tarief.vergelijken')
  @Query(() => TariefVergelijking, {
    description: 'Vergelijkt de tarieven die u mag zien. Een aanbieder ziet alleen de eigen contracten.',
  })
  async tarievenVergelijken(
    @ActorVan() actor: Actor,
    @Args('vraag', { description: 'Wat er wordt vergeleken.' }) vraag: TariefVergelijkenInput,
  ): Promise<TariefVergelijking> {
    return toonVergelijking(await this.tarieven.vergelijk(actor, vraag));
  }
}
