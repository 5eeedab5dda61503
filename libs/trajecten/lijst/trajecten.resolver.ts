import { Inject } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { leesCursor, maakCursor } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { Personen } from '../persoon/persoon.service.js';
import { GetoondTraject } from './toon.js';
import { TrajectFilter } from './traject.input.js';
import { TrajectConnection, TrajectType, TrajectVolgorde } from './traject.type.js';
import { Trajecten } from './trajecten.service.js';

const MEESTE = 2000;

@Resolver()
export class TrajectenResolver {
  constructor(
    @Inject(Trajecten) private readonly trajecten_: Trajecten,
    @Inject(Personen) private readonly personen: Personen,
  ) {}

  @Allow('traject.lezen')
  @Query(() => TrajectConnection, {
    description:
      'Trajecten van uw gemeente met al hun termijnen. Vraag in lange lijsten "stand" in plaats van "termijnen".',
  })
  async trajecten(
    @ActorVan() actor: Actor,
    @Args('filter', { nullable: true, description: 'Welke trajecten.' }) filter?: TrajectFilter,
    @Args('volgorde', {
      type: () => TrajectVolgorde,
      nullable: true,
      description: 'Volgorde; zonder keuze het dringendste eerst.',
    })
    volgorde?: TrajectVolgorde,
    @Args('first', { type: () => Int, nullable: true, description: 'Hoeveel, 1 tot 2000; zonder keuze 50.' })
    first?: number,
    @Args('after', { nullable: true, description: 'Waar de vorige bladzijde eindigde.' }) after?: string,
  ): Promise<TrajectConnection> {
    const [na = null] = leesCursor(after, [(t) => t.length < 200]) ?? [];
    const aantal = Math.min(Math.max(first ?? 50, 1), MEESTE);
    const blad = await this.trajecten_.lijst(actor, { ...filter, volgorde: volgorde ?? null }, aantal, na);
    return {
      nodes: blad.rijen.map((r) => new GetoondTraject(r)),
      pageInfo: { hasNextPage: blad.meer, endCursor: blad.laatste === null ? null : maakCursor([blad.laatste]) },
      ...{ totaal: blad.totaal, teLaat: blad.teLaat, letOp: blad.letOp },
    };
  }

  @Allow('traject.lezen')
  @Query(() => TrajectType, {
    nullable: true,
    description:
      'Eén traject; leeg als het er niet is of niet van uw gemeente is. Is er een leeftijd ingesteld en mag u de persoon zien, dan kijkt het portaal naar de geboortedatum; dat wordt genoteerd.',
  })
  async traject(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', { description: 'Trajectnummer.' }) trajectnummer: string,
  ): Promise<TrajectType | null> {
    const geboren = (id: number): Promise<string | null> => this.personen.geboortedatum(actor, id);
    const gevonden = await this.trajecten_.een(actor, trajectnummer, geboren);
    return gevonden && new GetoondTraject(gevonden);
  }
}
