import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { leesUuid } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { OverlegAfspraakInput, OverlegFilter } from '../overleg.input.js';
import { OverlegConnection, OverlegResultaat, OverlegType } from '../overleg.type.js';
import { Overleggen } from './overleggen.service.js';

const ID_ARG = { type: () => ID, description: 'Het overleg.' };
const VERSIE = { type: () => Int, description: 'De versie die u zag.' };
const AFSPRAAK = { description: 'Wanneer en waar.' };

@Resolver()
export class OverlegResolver {
  constructor(@Inject(Overleggen) private readonly overleggen: Overleggen) {}

  @Allow('overleg.lezen')
  @Query(() => OverlegConnection, {
    name: 'overleggen',
    description: 'Overleggen waar u aan meedoet, het nieuwste eerst.',
  })
  overlegLijst(
    @ActorVan() actor: Actor,
    @Args('filter', { nullable: true, description: 'Welke.' }) filter?: OverlegFilter,
    @Args('first', { type: () => Int, nullable: true, description: 'Hoeveel, ten hoogste 100.' }) first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'Waar de vorige bladzijde ophield.' })
    after?: string,
  ): Promise<OverlegConnection> {
    return this.overleggen.lijst(actor, filter ?? {}, first, after);
  }

  @Allow('overleg.lezen')
  @Query(() => OverlegType, {
    nullable: true,
    description: 'Eén overleg met agenda, verslag en acties; leeg als het er niet is of u er niet aan meedoet.',
  })
  overleg(@ActorVan() actor: Actor, @Args('id', ID_ARG) id: string): Promise<OverlegType | null> {
    return this.overleggen.een(actor, leesUuid(id));
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, {
    description: 'Maakt een overleg met een agenda uit open acties, signalen en vaste punten.',
  })
  overlegMaken(
    @ActorVan() actor: Actor,
    @Args('reeks', { type: () => ID, description: 'De reeks.' }) reeks: string,
    @Args('afspraak', AFSPRAAK) afspraak: OverlegAfspraakInput,
  ): Promise<OverlegResultaat> {
    return this.overleggen.maken(actor, reeks, afspraak);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, {
    description: 'Verandert dag, tijd of plaats; na het versturen krijgt iedereen een nieuwe uitnodiging.',
  })
  overlegWijzigen(
    @ActorVan() actor: Actor,
    @Args('id', ID_ARG) id: string,
    @Args('versie', VERSIE) versie: number,
    @Args('afspraak', AFSPRAAK) afspraak: OverlegAfspraakInput,
  ): Promise<OverlegResultaat> {
    return this.overleggen.wijzigen(actor, id, versie, afspraak);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, {
    description: 'Zet op de agenda wat er sindsdien bij kwam; er gaat niets af.',
  })
  overlegAgendaVernieuwen(@ActorVan() actor: Actor, @Args('id', ID_ARG) id: string): Promise<OverlegResultaat> {
    return this.overleggen.agendaVernieuwen(actor, id);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, { description: 'Verstuurt de uitnodiging en bevriest de cijfers op de agenda.' })
  overlegVersturen(
    @ActorVan() actor: Actor,
    @Args('id', ID_ARG) id: string,
    @Args('versie', VERSIE) versie: number,
  ): Promise<OverlegResultaat> {
    return this.overleggen.versturen(actor, id, versie);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, { description: 'Zegt een overleg af; wie was uitgenodigd krijgt bericht.' })
  overlegAfzeggen(
    @ActorVan() actor: Actor,
    @Args('id', ID_ARG) id: string,
    @Args('reden', { description: 'Waarom het niet doorgaat.' }) reden: string,
  ): Promise<OverlegResultaat> {
    return this.overleggen.afzeggen(actor, id, reden);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, { description: 'Begint het overleg: de cijfers van nu komen naast de bevroren.' })
  overlegBeginnen(@ActorVan() actor: Actor, @Args('id', ID_ARG) id: string): Promise<OverlegResultaat> {
    return this.overleggen.beginnen(actor, id);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, {
    description: 'Sluit het overleg: de signalen zijn besproken, en wie een actie kreeg krijgt bericht.',
  })
  overlegAfronden(
    @ActorVan() actor: Actor,
    @Args('id', ID_ARG) id: string,
    @Args('aanwezigen', { type: () => String, nullable: true, description: 'Wie er waren.' })
    aanwezigen?: string | null,
  ): Promise<OverlegResultaat> {
    return this.overleggen.afronden(actor, id, aanwezigen?.slice(0, 2000) ?? null);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, { description: 'Verbetert wie er waren.' })
  overlegAanwezigen(
    @ActorVan() actor: Actor,
    @Args('id', ID_ARG) id: string,
    @Args('aanwezigen', { description: 'Wie er waren.' }) aanwezigen: string,
  ): Promise<OverlegResultaat> {
    return this.overleggen.aanwezigen(actor, id, aanwezigen.slice(0, 2000));
  }
}
