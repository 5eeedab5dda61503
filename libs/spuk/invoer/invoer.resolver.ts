import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { naarGeheel, type Actor, type Fout } from '#core';
import { ActorVan, Allow } from '#toegang';
import { keurJaar } from '../jaar.js';
import { SpukBedragType, SpukTellingType } from '../rekenen/rekenen.type.js';
import { Kostendelen } from './kostendelen.service.js';
import { SpukInvoer } from './invoer.service.js';
import {
  KostendelingInput,
  KostendelingType,
  SpukBedragInput,
  SpukBesluitInput,
  SpukProduct,
  SpukResultaat,
  SpukTellingInput,
  SpukToerekeningInput,
  SpukToerekeningType,
  SpukUitgaveInput,
  SpukUitgaveType,
} from './invoer.type.js';

export const uitkomst = (fouten: Fout[]): SpukResultaat => ({ gelukt: fouten.length === 0, fouten });
/** Whole units; what is no number becomes -1, which every judge refuses. */
const geheel = (t: string, schaal: number): number => naarGeheel(t, schaal) ?? -1;

@Resolver()
export class SpukInvoerResolver {
  constructor(
    @Inject(SpukInvoer) private readonly invoer: SpukInvoer,
    @Inject(Kostendelen) private readonly delen: Kostendelen,
  ) {}

  @Allow('spuk.beheren')
  @Mutation(() => SpukResultaat, { description: 'Legt een besluit over een toekenning vast.' })
  async spukBesluitVastleggen(
    @ActorVan() actor: Actor,
    @Args('besluit', { description: 'Het besluit.' }) b: SpukBesluitInput,
  ): Promise<SpukResultaat> {
    return uitkomst(await this.invoer.besluit(actor, { ...b, bedragCent: BigInt(geheel(b.bedrag, 2)) }));
  }

  @Allow('spuk.beheren')
  @Mutation(() => SpukResultaat, { description: 'Trekt een besluit in; het blijft zichtbaar met de reden.' })
  async spukBesluitIntrekken(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer.' }) id: string,
    @Args('reden', { description: 'Waarom.' }) reden: string,
  ): Promise<SpukResultaat> {
    return uitkomst(await this.invoer.trekIn(actor, 'spuk_besluit', id, reden.slice(0, 500)));
  }

  @Allow('spuk.beheren')
  @Mutation(() => SpukResultaat, {
    description: 'Corrigeert een besluit: het oude blijft zichtbaar met de reden, het nieuwe komt ernaast.',
  })
  async spukBesluitCorrigeren(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer van het oude besluit.' }) id: string,
    @Args('besluit', { description: 'Het nieuwe besluit.' }) b: SpukBesluitInput,
    @Args('reden', { description: 'Waarom.' }) reden: string,
  ): Promise<SpukResultaat> {
    const nieuw = { ...b, bedragCent: BigInt(geheel(b.bedrag, 2)) };
    return uitkomst(await this.invoer.corrigeer(actor, id, nieuw, reden.slice(0, 500)));
  }

  @Allow('spuk.beheren')
  @Mutation(() => SpukResultaat, { description: 'Legt een uitgave vast waar geen rapportage bij hoort.' })
  async spukUitgaveVastleggen(
    @ActorVan() actor: Actor,
    @Args('uitgave', { description: 'De uitgave.' }) u: SpukUitgaveInput,
  ): Promise<SpukResultaat> {
    return uitkomst(await this.invoer.uitgave(actor, { ...u, bedragCent: BigInt(naarGeheel(u.bedrag, 2) ?? 0) }));
  }

  @Allow('spuk.beheren')
  @Mutation(() => SpukResultaat, { description: 'Trekt een uitgave in; zij blijft zichtbaar met de reden.' })
  async spukUitgaveIntrekken(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer.' }) id: string,
    @Args('reden', { description: 'Waarom.' }) reden: string,
  ): Promise<SpukResultaat> {
    return uitkomst(await this.invoer.trekIn(actor, 'spuk_uitgave', id, reden.slice(0, 500)));
  }

  @Allow('spuk.rekenen')
  @Mutation(() => SpukResultaat, { description: 'Legt een bedrag per persoon of een factor vast.' })
  async spukBedragVastleggen(
    @ActorVan() actor: Actor,
    @Args('bedrag', { description: 'Het bedrag.' }) b: SpukBedragInput,
  ): Promise<SpukResultaat> {
    return uitkomst(await this.invoer.bedrag(actor, { ...b, bedragE4: BigInt(geheel(b.bedrag, 4)) }));
  }

  @Allow('spuk.beheren')
  @Mutation(() => SpukResultaat, { description: 'Legt een taakstelling of telling vast.' })
  async spukTellingVastleggen(
    @ActorVan() actor: Actor,
    @Args('telling', { description: 'De telling.' }) t: SpukTellingInput,
  ): Promise<SpukResultaat> {
    return uitkomst(await this.invoer.telling(actor, { ...t, aantalH: geheel(t.aantal, 2) }));
  }

  @Allow('kostendeling.beheren')
  @Mutation(() => SpukResultaat, { description: 'Legt vast uit welke beurs een product wordt betaald.' })
  async spukBeursToewijzen(
    @ActorVan() actor: Actor,
    @Args('toerekening', { description: 'Product en beurs.' }) t: SpukToerekeningInput,
  ): Promise<SpukResultaat> {
    return uitkomst(
      await this.invoer.wijsBeursToe(actor, t.product, { beurs: t.beurs, naam: t.naam, bron: '' }, t.vanJaar),
    );
  }

  @Allow('kostendeling.beheren')
  @Mutation(() => SpukResultaat, { description: 'Legt vast hoe gemeenten de kosten van een contract delen.' })
  async kostendelingVastleggen(
    @ActorVan() actor: Actor,
    @Args('deling', { description: 'De afspraak.' }) d: KostendelingInput,
  ): Promise<SpukResultaat> {
    const delen = (d.delen ?? []).map((x) => ({ gemeente: x.gemeenteCode, bp: geheel(x.aandeel, 2) }));
    return uitkomst(await this.delen.legVast(actor, { ...d, delen }));
  }

  @Allow('spuk.lezen')
  @Query(() => [KostendelingType], { description: 'De kosten van contracten, gedeeld naar hun sleutel.' })
  kostendelingen(
    @ActorVan() actor: Actor,
    @Args('jaar', { type: () => Int, description: 'Jaar.' }) jaar: number,
  ): Promise<KostendelingType[]> {
    return this.delen.lijst(actor, keurJaar(jaar));
  }

  @Allow('kostendeling.beheren')
  @Query(() => [SpukProduct], { description: 'De producten waarvan u de beurs kunt vastleggen.' })
  spukProducten(@ActorVan() actor: Actor): Promise<SpukProduct[]> {
    return this.delen.producten(actor);
  }

  @Allow('spuk.lezen')
  @Query(() => [SpukToerekeningType], { description: 'Uit welke beurs elk product wordt betaald.' })
  spukToerekeningen(@ActorVan() actor: Actor): Promise<SpukToerekeningType[]> {
    return this.delen.toerekeningen(actor);
  }

  @Allow('spuk.lezen')
  @Query(() => [SpukBedragType], {
    description: 'Vastgelegde bedragen en factoren, van drie jaar terug tot vijf jaar vooruit.',
  })
  spukBedragen(
    @ActorVan() actor: Actor,
    @Args('jaar', { type: () => Int, description: 'Jaar.' }) jaar: number,
  ): Promise<SpukBedragType[]> {
    return this.invoer.bedragen(actor, keurJaar(jaar));
  }

  @Allow('spuk.lezen')
  @Query(() => [SpukTellingType], { description: 'Vastgelegde taakstellingen en tellingen.' })
  spukTellingen(
    @ActorVan() actor: Actor,
    @Args('jaar', { type: () => Int, description: 'Jaar.' }) jaar: number,
  ): Promise<SpukTellingType[]> {
    return this.invoer.tellingen(actor, keurJaar(jaar));
  }

  @Allow('spuk.lezen')
  @Query(() => [SpukUitgaveType], { description: 'Ingevoerde uitgaven van een jaar.' })
  async spukUitgaven(
    @ActorVan() actor: Actor,
    @Args('jaar', { type: () => Int, description: 'Jaar.' }) jaar: number,
  ): Promise<SpukUitgaveType[]> {
    return (await this.invoer.uitgaven(actor, keurJaar(jaar))) as unknown as SpukUitgaveType[];
  }
}
