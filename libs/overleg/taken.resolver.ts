import { Inject } from '@nestjs/common';
import { Field, ID, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { Datum } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { Taken } from './taken.service.js';

export enum TaakErnst {
  TE_LAAT = 'TE_LAAT',
  DEZE_WEEK = 'DEZE_WEEK',
  LATER = 'LATER',
}
registerEnumType(TaakErnst, {
  name: 'TaakErnst',
  description: 'Hoe dringend een taak is.',
  valuesMap: {
    TE_LAAT: { description: 'De laatste dag is voorbij.' },
    DEZE_WEEK: { description: 'Moet binnen zeven dagen.' },
    LATER: { description: 'Heeft nog tijd.' },
  },
});

@ObjectType('Taak', { description: 'Iets dat op u wacht: wat, waarom, tot wanneer, en één knop.' })
export class TaakType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'Soort taak.' }) soort: string;
  @Field({ description: 'Wat u moet doen.' }) titel: string;
  @Field({ description: 'Waarom, en waar het over gaat.' }) uitleg: string;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag, als die er is.' }) uiterlijk: string | null;
  @Field(() => TaakErnst, { description: 'Hoe dringend het is.' }) ernst: TaakErnst;
  @Field({ description: 'Tekst op de knop.' }) knop: string;
  @Field({ description: 'Pagina van het portaal waar u het doet.' }) link: string;
}

@Resolver()
export class TakenResolver {
  constructor(@Inject(Taken) private readonly taken: Taken) {}

  @Allow('eigen.lezen')
  @Query(() => [TaakType], { description: 'Wat op u wacht, het dringendste eerst.' })
  async mijnTaken(@ActorVan() actor: Actor): Promise<TaakType[]> {
    return (await this.taken.van(actor)) as TaakType[];
  }
}
