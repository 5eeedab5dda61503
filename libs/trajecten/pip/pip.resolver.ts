import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { vandaag, type Actor } from '#core';
import { Bedrag, Datum } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { leesRuw, PipBezwaarInput, PipInhoudInput, PipVaststellenInput } from './pip.input.js';
import { Pips } from './pip.service.js';
import * as t from './pip.type.js';
import { PipBesluiten } from './vaststellen.service.js';
import { LeerrouteWijzigingen } from './wijziging.service.js';

const NUMMER = { description: 'Trajectnummer.' };
const DAG = { type: () => Datum, nullable: true, description: 'De dag; leeg = vandaag.' };
const VERSIE = { type: () => Int, description: 'De versie van het concept dat u zag.' };

@Resolver()
export class PipResolver {
  constructor(
    @Inject(Pips) private readonly pips: Pips,
    @Inject(PipBesluiten) private readonly besluiten: PipBesluiten,
    @Inject(LeerrouteWijzigingen) private readonly wijzigingen: LeerrouteWijzigingen,
  ) {}

  @Allow('traject.lezen')
  @Query(() => t.PipDossier, {
    nullable: true,
    description: 'Alle versies van een plan, het concept en de lopende wijziging; leeg als het traject niet van u is.',
  })
  pipVersies(@ActorVan() actor: Actor, @Args('trajectnummer', NUMMER) nummer: string): Promise<t.PipDossier | null> {
    return this.pips.dossier(actor, nummer);
  }

  @Allow('pip.opstellen')
  @Query(() => [t.PipAanbod], { description: 'Waarop deze persoon op een dag kan worden geplaatst, of waarom niet.' })
  pipAanbod(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
    @Args('dag', DAG) dag: string | null,
    @Args('leerroute', {
      type: () => String,
      nullable: true,
      description: 'Leerroute; leeg = die van het laatste plan.',
    })
    leerroute: string | null,
  ): Promise<t.PipAanbod[]> {
    return this.pips.aanbod(actor, nummer, dag ?? vandaag(), leerroute);
  }

  @Allow('pip.opstellen')
  @Query(() => t.PipPrijs, {
    nullable: true,
    description:
      'Rekent uit wat een plan kost en wat vaststellen tegenhoudt; bewaart niets. Leeg als het traject niet van u is.',
  })
  pipPrijsBerekenen(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
    @Args('inhoud', { description: 'De inhoud zoals getypt.' }) inhoud: PipInhoudInput,
    @Args('dag', DAG) dag: string | null,
  ): Promise<t.PipPrijs | null> {
    return this.pips.prijs(actor, nummer, leesRuw(inhoud), dag ?? vandaag());
  }

  @Allow('pip.opstellen')
  @Mutation(() => t.PipConceptResultaat, { description: 'Bewaart een plan in bewerking, ook als het nog niet klopt.' })
  pipConceptOpslaan(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
    @Args('versie', { ...VERSIE, nullable: true, description: 'De versie die u zag; leeg = een nieuw concept.' })
    versie: number | null,
    @Args('inhoud', { description: 'De inhoud zoals getypt.' }) inhoud: PipInhoudInput,
  ): Promise<t.PipConceptResultaat> {
    return this.pips.opslaan(actor, nummer, versie ?? null, leesRuw(inhoud));
  }

  @Allow('pip.opstellen')
  @Mutation(() => t.PipConceptResultaat, { description: 'Trekt een plan in bewerking in; het blijft bewaard.' })
  pipConceptIntrekken(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
    @Args('versie', VERSIE) versie: number,
  ): Promise<t.PipConceptResultaat> {
    return this.pips.intrekken(actor, nummer, versie);
  }

  @Allow('pip.vaststellen')
  @Mutation(() => t.PipResultaat, { description: 'Stelt een plan vast: de kostprijs ligt daarna vast.' })
  pipVaststellen(
    @ActorVan() actor: Actor,
    @Args('besluit', { description: 'Het besluit.' }) besluit: PipVaststellenInput,
  ): Promise<t.PipResultaat> {
    return this.besluiten.vaststellen(actor, besluit);
  }

  @Allow('pip.vaststellen')
  @Mutation(() => t.PipResultaat, { description: 'Noteert een bezwaar tegen een plan, of de uitkomst ervan.' })
  pipBezwaarNoteren(
    @ActorVan() actor: Actor,
    @Args('bezwaar', { description: 'Het bezwaar.' }) bezwaar: PipBezwaarInput,
  ): Promise<t.PipResultaat> {
    return this.besluiten.bezwaar(actor, bezwaar);
  }

  @Allow('pip.opstellen')
  @Mutation(() => t.LeerrouteWijzigingResultaat, {
    description: 'Toetst de andere leerroute of het andere niveau in het concept, en laat de gevolgen zien.',
  })
  leerrouteWijzigingVoorbereiden(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
    @Args('versie', VERSIE) versie: number,
  ): Promise<t.LeerrouteWijzigingResultaat> {
    return this.wijzigingen.voorbereiden(actor, nummer, versie);
  }

  @Allow('pip.vaststellen')
  @Mutation(() => t.LeerrouteWijzigingResultaat, { description: 'Keurt de voorbereide wijziging goed.' })
  leerrouteWijzigingGoedkeuren(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
    @Args('versie', VERSIE) versie: number,
    @Args('kostprijs', { type: () => Bedrag, description: 'De nieuwe kostprijs die u zag.' }) kostprijs: string,
  ): Promise<t.LeerrouteWijzigingResultaat> {
    return this.wijzigingen.goedkeuren(actor, nummer, versie, kostprijs);
  }
}
