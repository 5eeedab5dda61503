import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { ActorVan, Allow } from '#toegang';
import { CombinatieInstemmenInput } from './aanbesteding.input.js';
import { AanbestedingResultaat } from './aanbesteding.type.js';
import { CombinatieverzoekType } from './combinatie.type.js';
import { Combinaties } from './combinaties.service.js';

@Resolver(() => CombinatieverzoekType)
export class CombinatieResolver {
  constructor(@Inject(Combinaties) private readonly combinaties: Combinaties) {}

  @Allow('inschrijving.doen')
  @Query(() => [CombinatieverzoekType], {
    description: 'Verzoeken aan uw organisatie om in een combinatie mee in te schrijven, laatste sluiting eerst.',
  })
  combinatieverzoeken(@ActorVan() actor: Actor): Promise<CombinatieverzoekType[]> {
    return this.combinaties.lijst(actor);
  }

  @Allow('inschrijving.doen')
  @Mutation(() => AanbestedingResultaat, {
    description:
      'Stemt in met een combinatie, of weigert. Instemmen is definitief: daarna ziet u de inschrijving met de prijs, en schrijft u op die percelen niet meer zelf in. De inschrijving telt pas als alle leden instemden.',
  })
  combinatieInstemmen(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'Het antwoord.' }) input: CombinatieInstemmenInput,
  ): Promise<AanbestedingResultaat> {
    return this.combinaties.antwoord(actor, input);
  }
}
