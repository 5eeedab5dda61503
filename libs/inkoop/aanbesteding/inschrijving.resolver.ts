import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { leesUuid } from '#platform';
import { ActorVan, Allow } from '#toegang';
import {
  BezwaarAfdoenInput,
  BezwaarNoterenInput,
  DefinitiefGunnenInput,
  InschrijvingDoenInput,
  InschrijvingIntrekkenInput,
  KennisgevingInput,
  VoorlopigGunnenInput,
  VraagBeantwoordenInput,
  VraagStellenInput,
} from './aanbesteding.input.js';
import { AanbestedingResultaat, InschrijvingType, VraagType } from './aanbesteding.type.js';
import { Gunningen } from './gunning.service.js';
import { Inschrijvingen } from './inschrijvingen.service.js';
import { Vragen, type VraagRij } from './vragen.service.js';

const Id = (): ParameterDecorator => Args('id', { type: () => ID, description: 'Nummer van de aanbesteding.' });

@Resolver(() => InschrijvingType)
export class InschrijvingResolver {
  constructor(
    @Inject(Inschrijvingen) private readonly inschrijvingen_: Inschrijvingen,
    @Inject(Vragen) private readonly vragen: Vragen,
    @Inject(Gunningen) private readonly gunningen: Gunningen,
  ) {}

  @Allow('aanbesteding.lezen')
  @Query(() => [InschrijvingType], {
    description: 'Inschrijvingen van een aanbesteding: een aanbieder ziet de eigen, de regio die van geopende rondes.',
  })
  inschrijvingen(@ActorVan() actor: Actor, @Id() id: string): Promise<InschrijvingType[]> {
    return this.inschrijvingen_.lijst(actor, leesUuid(id));
  }

  @Allow('aanbesteding.lezen')
  @Query(() => [VraagType], {
    description: 'Vragen en antwoorden die u mag zien. Wie iets vroeg ziet alleen de regio.',
  })
  async aanbestedingVragen(@ActorVan() actor: Actor, @Id() id: string): Promise<VraagType[]> {
    return (await this.vragen.lijst(actor, leesUuid(id))).map((v) => toonVraag(v, actor.organisatieSoort === 'REGIO'));
  }

  @Allow('inschrijving.doen')
  @Mutation(() => AanbestedingResultaat, {
    description: 'Schrijft in, of vervangt de eigen inschrijving door een nieuwe versie. De klok van het portaal telt.',
  })
  inschrijvingDoen(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'De inschrijving.' }) input: InschrijvingDoenInput,
  ): Promise<AanbestedingResultaat> {
    return this.inschrijvingen_.doe(actor, input);
  }

  @Allow('inschrijving.doen')
  @Mutation(() => AanbestedingResultaat, {
    description: 'Trekt de eigen inschrijving in, tot de sluiting. Zij wordt niet geopend; opnieuw inschrijven mag.',
  })
  inschrijvingIntrekken(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'Welke.' }) input: InschrijvingIntrekkenInput,
  ): Promise<AanbestedingResultaat> {
    return this.inschrijvingen_.trekIn(actor, input.ronde, input.versie);
  }

  @Allow('vraag.stellen')
  @Mutation(() => AanbestedingResultaat, { description: 'Stelt een vraag. Anderen zien nooit wie vroeg.' })
  vraagStellen(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'De vraag.' }) input: VraagStellenInput,
  ): Promise<AanbestedingResultaat> {
    return this.vragen.stel(actor, input);
  }

  @Allow('vraag.stellen')
  @Mutation(() => AanbestedingResultaat, { description: 'Beantwoordt een vraag, voor de vrager of voor allen.' })
  vraagBeantwoorden(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'Het antwoord.' }) input: VraagBeantwoordenInput,
  ): Promise<AanbestedingResultaat> {
    return this.vragen.beantwoord(actor, input);
  }

  @Allow('aanbesteding.voeren')
  @Mutation(() => AanbestedingResultaat, { description: 'Gunt een perceel voorlopig, met redenen.' })
  voorlopigGunnen(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'De gunning.' }) input: VoorlopigGunnenInput,
  ): Promise<AanbestedingResultaat> {
    return this.gunningen.gunVoorlopig(actor, input);
  }

  @Allow('aanbesteding.voeren')
  @Mutation(() => AanbestedingResultaat, {
    description: 'Verstuurt één inschrijver de kennisgeving van de voorlopige gunning.',
  })
  kennisgevingVersturen(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'De kennisgeving.' }) input: KennisgevingInput,
  ): Promise<AanbestedingResultaat> {
    return this.gunningen.verstuurKennisgeving(actor, input);
  }

  @Allow('aanbesteding.voeren')
  @Mutation(() => AanbestedingResultaat, { description: 'Noteert één argument van een bezwaar of kort geding.' })
  bezwaarNoteren(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'Het argument.' }) input: BezwaarNoterenInput,
  ): Promise<AanbestedingResultaat> {
    return this.gunningen.noteerBezwaar(actor, input);
  }

  @Allow('aanbesteding.voeren')
  @Mutation(() => AanbestedingResultaat, { description: 'Legt vast hoe een argument is afgedaan.' })
  bezwaarAfdoen(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'De uitkomst.' }) input: BezwaarAfdoenInput,
  ): Promise<AanbestedingResultaat> {
    return this.gunningen.doeBezwaarAf(actor, input);
  }

  @Allow('aanbesteding.voeren')
  @Mutation(() => AanbestedingResultaat, { description: 'Gunt een perceel definitief en maakt de contracten.' })
  definitiefGunnen(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'De gunning.' }) input: DefinitiefGunnenInput,
  ): Promise<AanbestedingResultaat> {
    return this.gunningen.gunDefinitief(actor, input);
  }
}

const toonVraag = (v: VraagRij, regio: boolean): VraagType => ({
  ...{ id: v.id, tekst: v.tekst, vanRegio: v.van_regio, voorAllen: v.zicht === 'ALLEN', gesteldOp: v.gesteld_op },
  eigen: regio ? v.van_regio : v.eigen,
  partij: regio ? v.partij : null,
  antwoorden: v.antwoorden.map((a) => ({ tekst: a.tekst, gegevenOp: a.gegeven_op, vanRegio: a.van_regio })),
});
