import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { leesUuid } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { OverlegResultaat } from '../overleg.type.js';
import { Verslaginhoud } from './verslag.type.js';
import { Overlegverslagen } from './verslagen.service.js';

const OVERLEG = { type: () => ID, description: 'Het overleg.' };
const NR = { type: () => Int, description: 'Het nummer van de versie die u las.' };
const REDEN = { description: 'Waarom.' };

@Resolver()
export class VerslagResolver {
  constructor(@Inject(Overlegverslagen) private readonly verslagen: Overlegverslagen) {}

  @Allow('overleg.lezen')
  @Query(() => Verslaginhoud, {
    nullable: true,
    description: 'Uw exemplaar van een versie van het verslag; zonder nummer zoals het nu zou zijn.',
  })
  async overlegVerslag(
    @ActorVan() actor: Actor,
    @Args('id', OVERLEG) id: string,
    @Args('nr', { type: () => Int, nullable: true, description: 'De versie; leeg = zoals het nu zou zijn.' })
    nr?: number | null,
  ): Promise<Verslaginhoud | null> {
    return (await this.verslagen.exemplaar(actor, leesUuid(id), nr ?? null))?.inhoud ?? null;
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, {
    description: 'Legt het verslag aan beide kanten voor; daarna verandert er niets meer aan deze versie.',
  })
  verslagAanbieden(@ActorVan() actor: Actor, @Args('id', OVERLEG) id: string): Promise<OverlegResultaat> {
    return this.verslagen.aanbieden(actor, id);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, { description: 'Neemt de aangeboden versie terug om iets te veranderen.' })
  verslagTerugnemen(
    @ActorVan() actor: Actor,
    @Args('id', OVERLEG) id: string,
    @Args('reden', REDEN) reden: string,
  ): Promise<OverlegResultaat> {
    return this.verslagen.terugnemen(actor, id, reden);
  }

  @Allow('overleg.vaststellen')
  @Mutation(() => OverlegResultaat, {
    description: 'Geeft namens uw kant akkoord; met het laatste akkoord is het verslag vastgesteld.',
  })
  verslagAkkoord(
    @ActorVan() actor: Actor,
    @Args('id', OVERLEG) id: string,
    @Args('nr', NR) nr: number,
  ): Promise<OverlegResultaat> {
    return this.verslagen.akkoord(actor, id, nr);
  }

  @Allow('overleg.vaststellen')
  @Mutation(() => OverlegResultaat, { description: 'Vraagt namens uw kant om een wijziging van het verslag.' })
  verslagWijzigingVragen(
    @ActorVan() actor: Actor,
    @Args('id', OVERLEG) id: string,
    @Args('nr', NR) nr: number,
    @Args('toelichting', { description: 'Wat er moet veranderen.' }) toelichting: string,
  ): Promise<OverlegResultaat> {
    return this.verslagen.wijzigingVragen(actor, id, nr, toelichting);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, {
    description: 'Opent een vastgesteld verslag voor een verbeterde versie; de oude blijft leesbaar.',
  })
  verslagCorrigeren(
    @ActorVan() actor: Actor,
    @Args('id', OVERLEG) id: string,
    @Args('reden', REDEN) reden: string,
  ): Promise<OverlegResultaat> {
    return this.verslagen.corrigeren(actor, id, reden);
  }
}
