import { Inject } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Weigering, type Actor } from '#core';
import { ActorVan, Allow } from '#toegang';
import { Spuk } from './spuk.service.js';
import { SpukGemeente, SpukStand } from './spuk.type.js';

export function keurJaar(jaar: number): number {
  if (jaar >= 2020 && jaar <= 2100) return jaar;
  throw new Weigering(
    {
      code: 'SPU-001',
      veld: 'jaar',
      melding: 'Dit jaar kent het portaal niet.',
      oplossing: 'Kies een jaar van 2020 tot 2100.',
    },
    400,
  );
}

@Resolver()
export class SpukResolver {
  constructor(@Inject(Spuk) private readonly spuk: Spuk) {}

  @Allow('spuk.lezen')
  @Query(() => [SpukStand], { description: 'Budget en besteding van elke gemeente die u mag zien.' })
  spukOverzicht(
    @ActorVan() actor: Actor,
    @Args('jaar', { type: () => Int, description: 'Jaar.' }) jaar: number,
  ): Promise<SpukStand[]> {
    return this.spuk.overzicht(actor, keurJaar(jaar));
  }

  @Allow('spuk.lezen')
  @Query(() => SpukGemeente, {
    nullable: true,
    description: 'Eén gemeente, per maand en per contract; leeg als u die niet mag zien.',
  })
  spukGemeente(
    @ActorVan() actor: Actor,
    @Args('gemeenteCode', { description: 'CBS-code, bijvoorbeeld GM0935.' }) code: string,
    @Args('jaar', { type: () => Int, description: 'Jaar.' }) jaar: number,
  ): Promise<SpukGemeente | null> {
    return this.spuk.gemeente(actor, code, keurJaar(jaar));
  }
}
