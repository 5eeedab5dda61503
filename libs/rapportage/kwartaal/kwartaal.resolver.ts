import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { leesUuid } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { KpiRegelConnection } from '../kpi/kpi.type.js';
import { KwartaalFilter, KwartaalSectieInput } from './kwartaal.input.js';
import { Kwartaalrapportages } from './kwartaal.service.js';
import { KwartaalConnection, KwartaalRapportage, KwartaalResultaat, KwartaalVersieregel } from './kwartaal.type.js';
import { Onderbouwing } from './onderbouwing.js';

const RAPPORTAGE = { type: () => ID, description: 'De kwartaalrapportage.' };

@Resolver()
export class KwartaalResolver {
  constructor(
    @Inject(Kwartaalrapportages) private readonly kwartalen: Kwartaalrapportages,
    @Inject(Onderbouwing) private readonly onder: Onderbouwing,
  ) {}

  @Allow('kwartaal.lezen')
  @Query(() => KwartaalConnection, {
    description: 'Kwartaalrapportages van uw organisatie, het nieuwste kwartaal eerst.',
  })
  async kwartaalrapportages(
    @ActorVan() actor: Actor,
    @Args('filter', { nullable: true, description: 'Welke.' }) filter?: KwartaalFilter,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: 'Hoeveel, ten hoogste 100.' })
    first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'Waar de vorige bladzijde ophield.' })
    after?: string,
  ): Promise<KwartaalConnection> {
    return this.kwartalen.lijst(actor, filter ?? {}, first, after);
  }

  @Allow('kwartaal.lezen')
  @Query(() => KwartaalRapportage, {
    nullable: true,
    description: 'Eén kwartaalrapportage met alle secties; leeg als die er niet is of niet van u is.',
  })
  kwartaalrapportage(@ActorVan() actor: Actor, @Args('id', RAPPORTAGE) id: string): Promise<KwartaalRapportage | null> {
    return this.kwartalen.een(actor, leesUuid(id));
  }

  @Allow('kpi.regels')
  @Query(() => KpiRegelConnection, {
    description: 'De geboekte regels onder een kwartaalrapportage; leeg als ze over minder dan 5 trajecten gaan.',
  })
  kwartaalRegels(
    @ActorVan() actor: Actor,
    @Args('rapportageId', RAPPORTAGE) id: string,
    @Args('leerroute', { type: () => String, nullable: true, description: 'Alleen deze leerroute.' })
    leerroute?: string | null,
    @Args('gemeente', { type: () => String, nullable: true, description: 'Alleen deze gemeente (CBS-code).' })
    gemeente?: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: 'Hoeveel, ten hoogste 100.' })
    first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'Waar de vorige bladzijde ophield.' })
    after?: string,
  ): Promise<KpiRegelConnection> {
    return this.onder.regels(actor, leesUuid(id), { leerroute, gemeente }, first, after);
  }

  @Allow('inleverschema.lezen')
  @Query(() => [KwartaalVersieregel], { description: 'Twee ingediende versies naast elkaar; leeg als er een niet is.' })
  kwartaalVersies(
    @ActorVan() actor: Actor,
    @Args('rapportageId', RAPPORTAGE) id: string,
    @Args('eerste', { type: () => Int, description: 'Nummer van de eerste versie.' }) eerste: number,
    @Args('tweede', { type: () => Int, description: 'Nummer van de tweede versie.' }) tweede: number,
  ): Promise<KwartaalVersieregel[]> {
    return this.onder.naastElkaar(actor, leesUuid(id), eerste, tweede);
  }

  @Allow('kwartaal.invullen')
  @Mutation(() => KwartaalResultaat, { description: 'Bewaart een sectie, ook als die nog niet af is.' })
  kwartaalSectieBewaren(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'De sectie.' }) input: KwartaalSectieInput,
  ): Promise<KwartaalResultaat> {
    const waarden = input.waarden.map((w) => ({
      ...{ veld: w.veld, leerroute: w.leerroute ?? null, gemeente: w.gemeente ?? null, waarde: w.waarde ?? null },
      ...{ reden: w.reden ?? null, toelichting: w.toelichting ?? null },
    }));
    const acties = (input.acties ?? []).map((a) => ({ wat: a.wat, eigenaar: a.eigenaar, datum: a.datum ?? null }));
    const { rapportageId, sectie, versie, bevestigd } = input;
    return this.kwartalen.bewaar(actor, { rapportageId, sectie, versie, gegevens: { waarden, acties, bevestigd } });
  }

  @Allow('kwartaal.invullen')
  @Mutation(() => KwartaalResultaat, { description: 'Dient alle secties in die bij u liggen.' })
  kwartaalIndienen(@ActorVan() actor: Actor, @Args('rapportageId', RAPPORTAGE) id: string): Promise<KwartaalResultaat> {
    return this.kwartalen.indienen(actor, leesUuid(id));
  }

  @Allow('kwartaal.beoordelen')
  @Mutation(() => KwartaalResultaat, { description: 'Stuurt een sectie terug, met wat er moet worden verbeterd.' })
  kwartaalSectieTerugvragen(
    @ActorVan() actor: Actor,
    @Args('rapportageId', RAPPORTAGE) id: string,
    @Args('sectie', { description: 'Code van de sectie.' }) sectie: string,
    @Args('reden', { description: 'Wat er moet worden verbeterd.' }) reden: string,
  ): Promise<KwartaalResultaat> {
    return this.kwartalen.terugvragen(actor, leesUuid(id), sectie, reden.slice(0, 2000));
  }

  @Allow('kwartaal.beoordelen')
  @Mutation(() => KwartaalResultaat, { description: 'Keurt ingediende secties goed.' })
  kwartaalGoedkeuren(
    @ActorVan() actor: Actor,
    @Args('rapportageId', RAPPORTAGE) id: string,
    @Args('secties', { type: () => [String], nullable: true, description: 'Codes; leeg = alles wat is ingediend.' })
    secties?: string[] | null,
  ): Promise<KwartaalResultaat> {
    return this.kwartalen.goedkeuren(actor, leesUuid(id), secties ?? null);
  }
}
