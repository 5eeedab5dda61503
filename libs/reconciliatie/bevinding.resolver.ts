import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, naarDecimaal } from '#core';
import { leesUuid } from '#platform';
import { ActorVan, Allow, ROLLEN } from '#toegang';
import { Bevindingen, type BevindingRij, type BevindingZoek, type StapRij, wieIs } from './bevinding.repository.js';
import {
  BevindingConnection,
  BevindingFilter,
  BevindingResultaat,
  BevindingStapType,
  BevindingType,
} from './bevinding.type.js';
import { type BevindingStatus, magStap } from './domain/leven.js';
import { meldingVan } from './domain/melding.js';
import { regelVan } from './regels.js';

const decimaal = (honderdsten: string | null): string | null =>
  honderdsten === null ? null : naarDecimaal(honderdsten, 2);

/** A finding as the API shows it, with its texts; everything in one piece, so that a list needs no resolver per row. */
export function toonBevinding(b: BevindingRij, actor: Actor): BevindingType {
  const regel = regelVan(b.code);
  const mag = (recht: string, ...naar: BevindingStatus[]): boolean =>
    actor.rechten.includes(recht) && naar.some((n) => magStap(b.status, n, wieIs(actor)));
  const { titel, oplossing, eenheid } = regel;
  return {
    ...{
      id: b.id,
      code: b.code,
      soort: regel.soort as BevindingType['soort'],
      titel,
      melding: meldingVan(regel, b),
      oplossing,
    },
    ...{ rapportageId: b.rapportage_id, contract: b.contract, aanbieder: b.aanbieder, periode: b.periode },
    ...{
      bestandsnaam: b.bestandsnaam,
      versie: b.versie,
      rij: b.rij,
      trajectnummer: b.trajectnummer,
      product: b.product,
    },
    ...{ veld: b.veld, gemeente: b.gemeente, gemeten: decimaal(b.gemeten), grens: decimaal(b.grens), eenheid },
    ...{ status: b.status as BevindingType['status'], ontstaanOp: b.ontstaan_op },
    magToelichten: mag('bevinding.toelichten', 'TOEGELICHT'),
    magBeoordelen: mag('bevinding.beoordelen', 'GEACCEPTEERD', 'AFGEWEZEN'),
  };
}

const toonStap = (s: StapRij): BevindingStapType => ({
  ...{ van: s.van as BevindingStapType['van'], naar: s.naar as BevindingStapType['naar'], op: s.op, tekst: s.tekst },
  door: s.rol && s.rol in ROLLEN ? ROLLEN[s.rol as keyof typeof ROLLEN].naam : null,
  organisatie: s.rol === 'WERKER' ? null : s.door,
});

/** What was asked travels with the page, so that counting happens only for who wants to know. */
class Bladzijde extends BevindingConnection {
  zoek: BevindingZoek;
}

@Resolver(() => BevindingType)
export class BevindingResolver {
  constructor(@Inject(Bevindingen) private readonly bevindingen_: Bevindingen) {}

  @Allow('bevinding.lezen')
  @Query(() => BevindingConnection, {
    description: 'Bevindingen die u mag zien: binnen één rapportage op rij, anders de nieuwste eerst.',
  })
  async bevindingen(
    @ActorVan() actor: Actor,
    @Args('filter', { nullable: true, description: 'Welke.' }) filter?: BevindingFilter,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: 'Hoeveel, ten hoogste 100.' })
    first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'Waar de vorige bladzijde ophield.' })
    after?: string,
  ): Promise<Bladzijde> {
    const zoek: BevindingZoek = filter ?? {};
    const p = await this.bevindingen_.lijst(actor, zoek, first, after);
    return { ...p, nodes: p.nodes.map((b) => toonBevinding(b, actor)), zoek };
  }

  @Allow('bevinding.lezen')
  @Query(() => BevindingType, {
    nullable: true,
    description: 'Eén bevinding; leeg als die niet bestaat of niet van u is.',
  })
  async bevinding(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer.' }) id: string,
  ): Promise<BevindingType | null> {
    const b = await this.bevindingen_.een(actor, leesUuid(id));
    return b && toonBevinding(b, actor);
  }

  @Allow('bevinding.lezen')
  @ResolveField(() => [BevindingStapType], { description: 'Het gesprek: alle stappen, de oudste eerst.' })
  async stappen(@ActorVan() actor: Actor, @Parent() b: BevindingType): Promise<BevindingStapType[]> {
    return (await this.bevindingen_.stappen(actor, b.id)).map(toonStap);
  }

  @Allow('bevinding.toelichten')
  @Mutation(() => BevindingResultaat, { description: 'Geeft uitleg bij een bevinding.' })
  bevindingToelichten(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer van de bevinding.' }) id: string,
    @Args('tekst', { description: 'De uitleg.' }) tekst: string,
  ): Promise<BevindingResultaat> {
    return this.stap(actor, id, 'TOEGELICHT', tekst);
  }

  @Allow('bevinding.beoordelen')
  @Mutation(() => BevindingResultaat, { description: 'Gaat akkoord met een bevinding en haar toelichting.' })
  bevindingAccepteren(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer van de bevinding.' }) id: string,
    @Args('tekst', { type: () => String, nullable: true, description: 'Opmerking.' }) tekst?: string | null,
  ): Promise<BevindingResultaat> {
    return this.stap(actor, id, 'GEACCEPTEERD', tekst ?? '');
  }

  @Allow('bevinding.beoordelen')
  @Mutation(() => BevindingResultaat, { description: 'Wijst de toelichting of de regel af, met de reden.' })
  bevindingAfwijzen(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer van de bevinding.' }) id: string,
    @Args('tekst', { description: 'Waarom.' }) tekst: string,
  ): Promise<BevindingResultaat> {
    return this.stap(actor, id, 'AFGEWEZEN', tekst);
  }

  private async stap(actor: Actor, id: string, naar: BevindingStatus, tekst: string): Promise<BevindingResultaat> {
    const { bevinding, fouten } = await this.bevindingen_.zetStap(actor, leesUuid(id), naar, tekst);
    return { bevinding: bevinding && toonBevinding(bevinding, actor), fouten };
  }
}

@Resolver(() => BevindingConnection)
export class BladzijdeResolver {
  constructor(@Inject(Bevindingen) private readonly bevindingen: Bevindingen) {}

  @Allow('bevinding.lezen')
  @ResolveField(() => Int, { nullable: true, description: 'Hoeveel er in totaal zijn; leeg boven de tienduizend.' })
  totalCount(@ActorVan() actor: Actor, @Parent() p: Bladzijde): Promise<number | null> {
    return this.bevindingen.totaal(actor, p.zoek);
  }
}
