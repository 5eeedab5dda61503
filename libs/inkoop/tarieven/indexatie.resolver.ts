import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { geldtOp, naarDecimaal, naarGeheel, vandaag, type Actor } from '#core';
import { Bedrag, Datum } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { uitkomst } from '../contract/contract.resolver.js';
import { ContractResultaat } from '../contract/contract.type.js';
import { geheel } from '../contract/tonen.js';
import { keurMix, mixtoets } from '../domain/tarieven/mixtoets.js';
import { Indexaties } from './indexatie.service.js';
import {
  IndexatieResultaat,
  IndexatieType,
  IndexcijferInput,
  IndexcijferType,
  MixdeelInput,
  Mixtoets,
  PrijsdelingType,
  RijksbudgetType,
} from './indexatie.type.js';

const cent = (c: bigint | null): string | null => (c === null ? null : naarDecimaal(c, 2));

@Resolver()
export class IndexatieResolver {
  constructor(@Inject(Indexaties) private readonly service: Indexaties) {}

  @Allow('indexatie.beheren')
  @Query(() => [IndexatieType], { description: 'De laatste twintig voorstellen, het nieuwste eerst.' })
  indexaties(@ActorVan() actor: Actor): Promise<IndexatieType[]> {
    return this.service.lijst(actor);
  }

  @Allow('indexatie.beheren')
  @Query(() => [IndexcijferType], { description: 'Indexcijfers die uw regio invoerde.' })
  indexcijfers(@ActorVan() actor: Actor): Promise<IndexcijferType[]> {
    return this.service.cijfers(actor);
  }

  @Allow('indexatie.beheren')
  @Mutation(() => ContractResultaat, { description: 'Voert een gepubliceerd indexcijfer in.' })
  async indexcijferVastleggen(
    @ActorVan() actor: Actor,
    @Args('cijfer', { description: 'Het cijfer.' }) cijfer: IndexcijferInput,
  ): Promise<ContractResultaat> {
    return uitkomst(await this.service.legCijferVast(actor, { ...cijfer, waardeE4: geheel(cijfer.waarde, 4) }));
  }

  @Allow('indexatie.beheren')
  @Mutation(() => IndexatieResultaat, { description: 'Stelt nieuwe prijzen voor. Er verandert nog niets.' })
  indexatieVoorstellen(
    @ActorVan() actor: Actor,
    @Args('jaar', { type: () => Int, description: 'Jaar.' }) jaar: number,
    @Args('ingang', { type: () => Datum, nullable: true, description: 'Eerste dag; leeg = 1 januari van het jaar.' })
    ingang?: string,
  ): Promise<IndexatieResultaat> {
    return this.service.stelVoor(actor, jaar, ingang ?? `${jaar}-01-01`);
  }

  @Allow('indexatie.beheren')
  @Mutation(() => ContractResultaat, { description: 'Keurt voorgestelde prijzen goed of wijst ze af, met een reden.' })
  async indexatieBesluiten(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer van het voorstel.' }) id: string,
    @Args('goedkeuren', { description: 'Goedkeuren, of afwijzen.' }) goedkeuren: boolean,
    @Args('toelichting', { type: () => String, nullable: true, description: 'Waarom; verplicht bij afwijzen.' })
    toelichting?: string,
    @Args('voorstellen', { type: () => [ID], nullable: true, description: 'Welke prijzen; leeg = alle die open zijn.' })
    voorstellen?: string[],
  ): Promise<ContractResultaat> {
    const besluit = { id, goedkeuren, toelichting: toelichting?.slice(0, 2000) ?? null };
    return uitkomst(
      await this.service.besluit(actor, { ...besluit, voorstellen: voorstellen?.slice(0, 5000) ?? null }),
    );
  }

  @Allow('contract.beheren')
  @Query(() => [PrijsdelingType], { description: 'Wanneer uw regio haar prijzen deelt.' })
  prijsdelingen(@ActorVan() actor: Actor): Promise<PrijsdelingType[]> {
    return this.service.delingen(actor);
  }

  @Allow('contract.beheren')
  @Mutation(() => ContractResultaat, {
    description: 'Deelt de prijzen van uw regio met andere regio’s, van een dag tot een dag.',
  })
  async prijsdelingInstellen(
    @ActorVan() actor: Actor,
    @Args('van', { type: () => Datum, description: 'Eerste dag.' }) van: string,
    @Args('tot', { type: () => Datum, nullable: true, description: 'Laatste dag; leeg = tot nader order.' })
    tot?: string,
  ): Promise<ContractResultaat> {
    return uitkomst(await this.service.stelDelingIn(actor, van, tot ?? null));
  }

  @Allow('mixtoets.lezen')
  @Query(() => [RijksbudgetType], { description: 'Het rijksbudget per traject, het laatste eerst.' })
  rijksbudgetten(@ActorVan() actor: Actor): Promise<RijksbudgetType[]> {
    return this.service.budgetten(actor);
  }

  @Allow('contract.beheren')
  @Mutation(() => ContractResultaat, { description: 'Legt het rijksbudget per traject vast vanaf een dag.' })
  async rijksbudgetVastleggen(
    @ActorVan() actor: Actor,
    @Args('bedrag', { type: () => Bedrag, description: 'Bedrag per traject.' }) bedrag: string,
    @Args('van', { type: () => Datum, description: 'Eerste dag.' }) van: string,
    @Args('bron', { description: 'Waar het staat.' }) bron: string,
  ): Promise<ContractResultaat> {
    const bedragCent = geheel(bedrag, 2);
    if (!(bedragCent > 0)) return uitkomst(keurMix([{ route: '', aandeelBp: 10_000, prijsCent: null }], 0));
    return uitkomst(await this.service.legBudgetVast(actor, { bedragCent, van, bron: bron.slice(0, 500) }));
  }

  @Allow('mixtoets.lezen')
  @Query(() => Mixtoets, {
    description: 'Toetst een mix van leerroutes aan het rijksbudget en zoekt de prijs die nog past.',
  })
  async mixtoets(
    @ActorVan() actor: Actor,
    @Args('delen', { type: () => [MixdeelInput], description: 'De leerroutes.' }) delen: MixdeelInput[],
    @Args('budget', { type: () => Bedrag, nullable: true, description: 'Budget per traject; leeg = het vastgelegde.' })
    budget?: string,
    @Args('peildatum', { type: () => Datum, nullable: true, description: 'Dag van het budget; leeg = vandaag.' })
    peildatum?: string,
  ): Promise<Mixtoets> {
    const dag = peildatum ?? vandaag();
    const gekozen = budget ?? (await this.service.budgetten(actor)).find((b) => geldtOp(b, dag))?.bedrag ?? null;
    const mix = delen.map((d) => ({
      ...{ route: d.route, aandeelBp: geheel(d.aandeel, 2) },
      prijsCent: d.prijs === null || d.prijs === undefined ? null : naarGeheel(d.prijs, 2),
    }));
    const budgetCent = gekozen === null ? 0 : geheel(gekozen, 2);
    const fouten = keurMix(mix, budgetCent);
    if (fouten.length)
      return { budget: gekozen, gemiddeld: null, over: null, past: null, som: '', grenzen: [], fouten };
    const uit = mixtoets(mix, budgetCent);
    const grenzen = uit.grenzen.map((g) => ({ route: g.route, grens: cent(g.grensCent), som: g.som }));
    return {
      budget: gekozen,
      gemiddeld: cent(uit.gemiddeldCent),
      over: cent(uit.overCent),
      past: uit.past,
      som: uit.som,
      grenzen,
      fouten,
    };
  }
}
