import { Inject } from '@nestjs/common';
import { Args, Field, InputType, Int, Query, Resolver } from '@nestjs/graphql';
import { IsDefined, IsEnum, IsOptional, MaxLength } from 'class-validator';
import type { Actor } from '#core';
import { Maand } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { Kpis } from './kpi.service.js';
import { Kpi, KpiGroepering, KpiKeuze, KpiRegelConnection } from './kpi.type.js';

@InputType({ description: 'Welke kengetallen u wilt zien.' })
export class KpiVraag {
  @IsDefined() @Field(() => Maand, { description: 'Eerste maand.' }) van: string;
  @IsDefined() @Field(() => Maand, { description: 'Laatste maand.' }) totEnMet: string;
  @IsEnum(KpiGroepering) @Field(() => KpiGroepering, { description: 'Een lijn per wat.' }) groepering: KpiGroepering;
  @IsOptional() @MaxLength(60) @Field(() => String, { nullable: true, description: 'Alleen dit contract.' }) contract?:
    string | null;
  @IsOptional() @MaxLength(60) @Field(() => String, { nullable: true, description: 'Alleen dit perceel.' }) perceel?:
    string | null;
  @IsOptional()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'Alleen deze aanbieder.' })
  aanbieder?: string | null;
}

@Resolver()
export class KpiResolver {
  constructor(@Inject(Kpis) private readonly kpis_: Kpis) {}

  @Allow('kpi.lezen')
  @Query(() => [Kpi], { description: 'Kengetallen van uw contracten over de maanden, naast de norm.' })
  kpis(@ActorVan() actor: Actor, @Args('vraag', { description: 'Welke.' }) vraag: KpiVraag): Promise<Kpi[]> {
    return this.kpis_.lijst(actor, vraag);
  }

  @Allow('kpi.lezen')
  @Query(() => [KpiKeuze], { description: 'Waaruit u kunt kiezen om kengetallen van een deel te zien.' })
  kpiKeuzes(@ActorVan() actor: Actor): Promise<KpiKeuze[]> {
    return this.kpis_.keuzes(actor);
  }

  @Allow('kpi.regels')
  @Query(() => KpiRegelConnection, {
    description: 'De regels of rapportages onder een kengetal van een contract in een maand.',
  })
  kpiRegels(
    @ActorVan() actor: Actor,
    @Args('code', { description: 'Code van het kengetal.' }) code: string,
    @Args('contract', { description: 'Contractnummer.' }) contract: string,
    @Args('maand', { type: () => Maand, description: 'Maand.' }) maand: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: 'Hoeveel, ten hoogste 100.' })
    first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'Waar de vorige bladzijde ophield.' })
    after?: string,
  ): Promise<KpiRegelConnection> {
    return this.kpis_.regels(actor, code, contract, maand, first, after);
  }
}
