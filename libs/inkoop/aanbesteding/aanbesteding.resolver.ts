import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { ActorVan, Allow } from '#toegang';
import { Aanbestedingen } from './aanbestedingen.service.js';
import {
  AanbestedingMakenInput,
  PerceelInput,
  ProcedureAanpassenInput,
  RamingregelInput,
  RondeOpenenInput,
} from './aanbesteding.input.js';
import { StapsoortEnum } from './aanbesteding.enum.js';
import {
  AanbestedingConnection,
  AanbestedingResultaat,
  AanbestedingType,
  KeuzesType,
  ProcedureType,
} from './aanbesteding.type.js';
import { Percelen } from './percelen.service.js';
import { toonAanbesteding, toonProcedure } from './toon.js';
import { Datum, leesUuid } from '#platform';

const Id = (description = 'Nummer van de aanbesteding.'): ParameterDecorator =>
  Args('id', { type: () => ID, description });

@Resolver(() => AanbestedingType)
export class AanbestedingResolver {
  constructor(
    @Inject(Aanbestedingen) private readonly aanbestedingen_: Aanbestedingen,
    @Inject(Percelen) private readonly percelen: Percelen,
  ) {}

  @Allow('aanbesteding.lezen')
  @Query(() => AanbestedingConnection, { description: 'De aanbestedingen die u mag zien, de nieuwste eerst.' })
  async aanbestedingen(
    @ActorVan() actor: Actor,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: 'Hoeveel, ten hoogste 50.' })
    first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'Waar de vorige bladzijde ophield.' })
    after?: string,
  ): Promise<AanbestedingConnection> {
    const p = await this.aanbestedingen_.lijst(actor, first, after);
    const nu = new Date();
    return { ...p, nodes: p.nodes.map((g) => toonAanbesteding(g, actor, nu)) };
  }

  @Allow('aanbesteding.lezen')
  @Query(() => AanbestedingType, {
    nullable: true,
    description: 'Eén aanbesteding; leeg als die niet bestaat of niet voor u is.',
  })
  async aanbesteding(@ActorVan() actor: Actor, @Id() id: string): Promise<AanbestedingType | null> {
    const g = await this.aanbestedingen_.een(actor, leesUuid(id));
    return g && toonAanbesteding(g, actor, new Date());
  }

  @Allow('aanbesteding.lezen')
  @Query(() => [ProcedureType], { description: 'De procedures die nu gelden, met hun stappen.' })
  async procedures(@ActorVan() actor: Actor): Promise<ProcedureType[]> {
    return (await this.aanbestedingen_.vormen(actor)).map(toonProcedure);
  }

  @Allow('aanbesteding.lezen')
  @Query(() => KeuzesType, { description: 'Waaruit u kiest in de formulieren van een aanbesteding.' })
  aanbestedingKeuzes(@ActorVan() actor: Actor): Promise<KeuzesType> {
    return this.aanbestedingen_.keuzes(actor);
  }

  @Allow('aanbesteding.voeren')
  @Mutation(() => AanbestedingResultaat, { description: 'Maakt een eigen versie van een procedure.' })
  procedureAanpassen(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'Wat er anders is.' }) input: ProcedureAanpassenInput,
  ): Promise<AanbestedingResultaat> {
    return this.aanbestedingen_.pasVormAan(actor, input);
  }

  @Allow('aanbesteding.voeren')
  @Mutation(() => AanbestedingResultaat, { description: 'Begint een aanbesteding.' })
  aanbestedingMaken(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'De aanbesteding.' }) input: AanbestedingMakenInput,
  ): Promise<AanbestedingResultaat> {
    return this.aanbestedingen_.maak(actor, input);
  }

  @Allow('aanbesteding.voeren')
  @Mutation(() => AanbestedingResultaat, {
    description: 'Stelt de raming vast: hele looptijd met verlengingen, alle percelen, zonder btw.',
  })
  ramingVaststellen(
    @ActorVan() actor: Actor,
    @Id() id: string,
    @Args('regels', { type: () => [RamingregelInput], description: 'De regels.' }) regels: RamingregelInput[],
  ): Promise<AanbestedingResultaat> {
    return this.aanbestedingen_.stelRamingVast(actor, leesUuid(id), regels);
  }

  @Allow('aanbesteding.voeren')
  @Mutation(() => AanbestedingResultaat, {
    description: 'Voegt een perceel toe of wijzigt het, zolang er niets is aangekondigd.',
  })
  perceelVaststellen(
    @ActorVan() actor: Actor,
    @Id() id: string,
    @Args('input', { description: 'Het perceel.' }) input: PerceelInput,
  ): Promise<AanbestedingResultaat> {
    return this.percelen.stelVast(actor, leesUuid(id), input);
  }

  @Allow('aanbesteding.voeren')
  @Mutation(() => AanbestedingResultaat, {
    description: 'Zet een ingetrokken of leeg gebleven perceel opnieuw uit, bijvoorbeeld met een hoger plafond.',
  })
  perceelOpnieuwUitzetten(
    @ActorVan() actor: Actor,
    @Id() id: string,
    @Args('input', { description: 'De nieuwe versie.' }) input: PerceelInput,
  ): Promise<AanbestedingResultaat> {
    return this.percelen.zetOpnieuwUit(actor, leesUuid(id), input);
  }

  @Allow('aanbesteding.voeren')
  @Mutation(() => AanbestedingResultaat, {
    description: 'Legt vast dat een stap is gezet die alleen een dag en een toelichting heeft.',
  })
  aanbestedingStapZetten(
    @ActorVan() actor: Actor,
    @Id() id: string,
    @Args('soort', { type: () => StapsoortEnum, description: 'Welke stap.' }) soort: StapsoortEnum,
    @Args('stap', {
      type: () => String,
      nullable: true,
      description: 'Code van de stap, als de procedure er meer van heeft.',
    })
    stap?: string,
    @Args('perceel', { type: () => String, nullable: true, description: 'Code van het perceel.' }) perceel?: string,
    @Args('op', { type: () => Datum, nullable: true, description: 'De dag; leeg is vandaag.' }) op?: string,
    @Args('toelichting', { nullable: true, defaultValue: '', description: 'Toelichting.' }) toelichting?: string,
  ): Promise<AanbestedingResultaat> {
    const verzoek = {
      aanbestedingId: leesUuid(id),
      soort,
      ...(stap ? { code: stap } : {}),
      ...(perceel ? { perceel } : {}),
      ...(op ? { op } : {}),
    };
    return this.aanbestedingen_.zetStap(actor, verzoek, (toelichting ?? '').slice(0, 4000));
  }

  @Allow('aanbesteding.voeren')
  @Mutation(() => AanbestedingResultaat, { description: 'Nodigt een aanbieder uit.' })
  aanbiederUitnodigen(
    @ActorVan() actor: Actor,
    @Id() id: string,
    @Args('aanbieder', { description: 'Code van de aanbieder.' }) aanbieder: string,
  ): Promise<AanbestedingResultaat> {
    return this.aanbestedingen_.nodigUit(actor, leesUuid(id), aanbieder.slice(0, 50));
  }

  @Allow('aanbesteding.voeren')
  @Mutation(() => AanbestedingResultaat, { description: 'Opent een ronde waarin aanbieders inschrijven.' })
  rondeOpenen(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'De ronde.' }) input: RondeOpenenInput,
  ): Promise<AanbestedingResultaat> {
    return this.aanbestedingen_.openRonde(actor, input);
  }

  @Allow('aanbesteding.voeren')
  @Mutation(() => AanbestedingResultaat, {
    description:
      'Opent de kluis van de laatste ronde. Twee verschillende personen doen dit; daarna zijn de inschrijvingen te lezen.',
  })
  kluisOpenen(@ActorVan() actor: Actor, @Id() id: string): Promise<AanbestedingResultaat> {
    return this.aanbestedingen_.openKluis(actor, leesUuid(id));
  }
}
