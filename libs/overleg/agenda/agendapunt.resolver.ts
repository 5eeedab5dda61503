import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { ActorVan, Allow } from '#toegang';
import { AgendapuntInput, AgendapuntTekstInput } from '../overleg.input.js';
import { NotulenResultaat, OverlegResultaat } from '../overleg.type.js';
import { Agendapunten } from './agendapunten.service.js';
import { Notuleerder } from './notulen.service.js';

const PUNT = { type: () => ID, description: 'Het agendapunt.' };
const REDEN = { description: 'Waarom.' };
/** More than anybody writes about one point; the merge of two may be longer. */
const MEEST = 50_000;

@Resolver()
export class AgendapuntResolver {
  constructor(
    @Inject(Agendapunten) private readonly punten: Agendapunten,
    @Inject(Notuleerder) private readonly notulen: Notuleerder,
  ) {}

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, { description: 'Zet een eigen punt onderaan de agenda.' })
  agendapuntToevoegen(
    @ActorVan() actor: Actor,
    @Args('overleg', { type: () => ID, description: 'Het overleg.' }) overleg: string,
    @Args('punt', { description: 'Het punt.' }) punt: AgendapuntInput,
  ): Promise<OverlegResultaat> {
    return this.punten.toevoegen(actor, overleg, punt);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, {
    description: 'Verandert titel en uitleg van een eigen punt, tot het verslag bij beide kanten ligt.',
  })
  agendapuntWijzigen(
    @ActorVan() actor: Actor,
    @Args('id', PUNT) id: string,
    @Args('versie', { type: () => Int, description: 'De versie waarmee u begon.' }) versie: number,
    @Args('punt', { description: 'De titel en de uitleg.' }) punt: AgendapuntTekstInput,
  ): Promise<OverlegResultaat> {
    return this.punten.wijzigen(actor, id, versie, punt);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, { description: 'Zet een punt op een andere plaats op de agenda.' })
  agendapuntVerplaatsen(
    @ActorVan() actor: Actor,
    @Args('id', PUNT) id: string,
    @Args('voor', { type: () => ID, nullable: true, description: 'Vóór dit punt; leeg = onderaan.' })
    voor?: string | null,
  ): Promise<OverlegResultaat> {
    return this.punten.verplaatsen(actor, id, voor ?? null);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, { description: 'Laat een punt weg, met een reden.' })
  agendapuntWeglaten(
    @ActorVan() actor: Actor,
    @Args('id', PUNT) id: string,
    @Args('reden', REDEN) reden: string,
  ): Promise<OverlegResultaat> {
    return this.punten.weglaten(actor, id, reden);
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, { description: 'Zet een weggelaten punt terug op de agenda.' })
  agendapuntTerugzetten(@ActorVan() actor: Actor, @Args('id', PUNT) id: string): Promise<OverlegResultaat> {
    return this.punten.terugzetten(actor, id);
  }

  @Allow('overleg.voeren')
  @Mutation(() => NotulenResultaat, {
    description: 'Bewaart de tekst bij een punt. Schreef iemand anders ook, dan blijven beide wijzigingen staan.',
  })
  notulenBewaren(
    @ActorVan() actor: Actor,
    @Args('punt', PUNT) punt: string,
    @Args('versie', { type: () => Int, description: 'De versie waarmee u begon; 0 = nog niets.' }) versie: number,
    @Args('tekst', { description: 'De hele tekst, ten hoogste 50.000 tekens.' }) tekst: string,
  ): Promise<NotulenResultaat> {
    return this.notulen.bewaar(actor, punt, versie, tekst.slice(0, MEEST));
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, { description: 'Schrijft een besluit op bij een punt.' })
  besluitToevoegen(
    @ActorVan() actor: Actor,
    @Args('punt', PUNT) punt: string,
    @Args('tekst', { description: 'Wat er is besloten.' }) tekst: string,
  ): Promise<OverlegResultaat> {
    return this.punten.besluit(actor, punt, tekst.slice(0, 4000));
  }

  @Allow('overleg.voeren')
  @Mutation(() => OverlegResultaat, { description: 'Trekt een besluit in; het blijft leesbaar tot het verslag.' })
  besluitIntrekken(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Het besluit.' }) id: string,
    @Args('reden', REDEN) reden: string,
  ): Promise<OverlegResultaat> {
    return this.punten.besluitIntrekken(actor, id, reden);
  }

  @Allow('overleg.meedoen')
  @Mutation(() => OverlegResultaat, { description: 'Zet een opmerking bij een punt, tijdens of na het overleg.' })
  opmerkingToevoegen(
    @ActorVan() actor: Actor,
    @Args('punt', PUNT) punt: string,
    @Args('tekst', { description: 'De opmerking.' }) tekst: string,
  ): Promise<OverlegResultaat> {
    return this.punten.opmerking(actor, punt, tekst.slice(0, 4000));
  }
}
