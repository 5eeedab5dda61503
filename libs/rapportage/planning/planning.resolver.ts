import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor, Fout } from '#core';
import { leesUuid, Datum, Maand } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { Inleverplanning } from './planning.service.js';
import {
  Inlevermoment,
  Levertrouw,
  RapportageregelingInput,
  RapportageregelingType,
  TermijnResultaat,
} from './planning.type.js';

const uitkomst = (fouten: Fout[]): TermijnResultaat => ({ gelukt: fouten.length === 0, fouten });
const VAN = { type: () => Maand, description: 'Eerste maand.' };
const TOT = { type: () => Maand, description: 'Laatste maand.' };
const RAPPORTAGE = { type: () => ID, description: 'De rapportage.' };
const REDEN = { description: 'Waarom.' };
const CONTRACT = { description: 'Contractnummer.' };

@Resolver()
export class PlanningResolver {
  constructor(@Inject(Inleverplanning) private readonly planning: Inleverplanning) {}

  @Allow('inleverschema.lezen')
  @Query(() => [Inlevermoment], {
    description: 'Wat per contract moet worden ingeleverd en wanneer, ook wat nog komt.',
  })
  inleverschema(
    @ActorVan() actor: Actor,
    @Args('van', VAN) van: string,
    @Args('totEnMet', TOT) totEnMet: string,
    @Args('contract', { type: () => String, nullable: true, description: 'Alleen dit contract.' })
    contract?: string | null,
  ): Promise<Inlevermoment[]> {
    return this.planning.schema(actor, van, totEnMet, contract ?? null);
  }

  @Allow('inleverschema.lezen')
  @Query(() => Levertrouw, { description: 'Hoe vaak op tijd en compleet is ingeleverd.' })
  levertrouw(
    @ActorVan() actor: Actor,
    @Args('van', VAN) van: string,
    @Args('totEnMet', TOT) totEnMet: string,
  ): Promise<Levertrouw> {
    return this.planning.trouw(actor, van, totEnMet);
  }

  @Allow('inleverschema.lezen')
  @Query(() => RapportageregelingType, {
    nullable: true,
    description: 'Hoe een contract wordt herinnerd en wanneer het sluit.',
  })
  rapportageregeling(
    @ActorVan() actor: Actor,
    @Args('contract', CONTRACT) contract: string,
  ): Promise<RapportageregelingType | null> {
    return this.planning.regeling(actor, contract);
  }

  @Allow('contract.beheren')
  @Mutation(() => TermijnResultaat, { description: 'Legt vast hoe een contract wordt herinnerd en wanneer het sluit.' })
  async rapportageregelingVastleggen(
    @ActorVan() actor: Actor,
    @Args('contract', CONTRACT) contract: string,
    @Args('regeling', { description: 'De regeling.' }) regeling: RapportageregelingInput,
  ): Promise<TermijnResultaat> {
    return uitkomst(await this.planning.regelingVastleggen(actor, contract, regeling));
  }

  @Allow('uitstel.vragen')
  @Mutation(() => TermijnResultaat, { description: 'Vraagt om later te mogen inleveren.' })
  async uitstelVragen(
    @ActorVan() actor: Actor,
    @Args('rapportageId', RAPPORTAGE) id: string,
    @Args('tot', { type: () => Datum, description: 'Tot en met deze dag.' }) tot: string,
    @Args('reden', REDEN) reden: string,
  ): Promise<TermijnResultaat> {
    return uitkomst(await this.planning.uitstelVragen(actor, leesUuid(id), tot, reden));
  }

  @Allow('termijn.beheren')
  @Mutation(() => TermijnResultaat, { description: 'Geeft of weigert uitstel, met een reden.' })
  async uitstelBeslissen(
    @ActorVan() actor: Actor,
    @Args('rapportageId', RAPPORTAGE) id: string,
    @Args('reden', REDEN) reden: string,
    @Args('tot', { type: () => Datum, nullable: true, description: 'Tot en met deze dag; leeg = geen uitstel.' })
    tot?: string | null,
  ): Promise<TermijnResultaat> {
    return uitkomst(await this.planning.uitstelBeslissen(actor, leesUuid(id), tot ?? null, reden));
  }

  @Allow('termijn.beheren')
  @Mutation(() => TermijnResultaat, { description: 'Opent een rapportage die op slot is, tot en met een dag.' })
  async rapportageOntgrendelen(
    @ActorVan() actor: Actor,
    @Args('rapportageId', RAPPORTAGE) id: string,
    @Args('tot', { type: () => Datum, description: 'Tot en met deze dag.' }) tot: string,
    @Args('reden', REDEN) reden: string,
  ): Promise<TermijnResultaat> {
    return uitkomst(await this.planning.ontgrendelen(actor, leesUuid(id), tot, reden));
  }
}
