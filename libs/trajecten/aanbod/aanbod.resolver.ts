import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { vandaag, type Actor, type Fout } from '#core';
import { Datum } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { BeleidResultaat } from '../beleid/beleid.type.js';
import { ONDERDELEN, type Onderdeel } from '../domain/aanbod/begrippen.js';
import { Aanbod } from './aanbod.service.js';
import {
  AanbodAfwijkingInput,
  AanbodConfiguratieType,
  AanbodType,
  AanbodVoorPersoon,
  OnderdeelUitvoeringInput,
} from './aanbod.type.js';

const DAG = { type: () => Datum, nullable: true, description: 'Dag; zonder keuze vandaag.' };
const uitkomst = (fouten: Fout[]): BeleidResultaat => ({ gelukt: fouten.length === 0, fouten });
const namen = Object.entries(ONDERDELEN).map(([code, naam]) => ({ code, naam }));

@Resolver()
export class AanbodResolver {
  constructor(@Inject(Aanbod) private readonly aanbod_: Aanbod) {}

  @Allow('traject.lezen')
  @Query(() => [AanbodConfiguratieType], { description: 'De configuraties waaruit een gemeente kan kiezen.' })
  async aanbodConfiguraties(@ActorVan() actor: Actor): Promise<AanbodConfiguratieType[]> {
    return (await this.aanbod_.configuraties(actor)) as unknown as AanbodConfiguratieType[];
  }

  @Allow('traject.lezen')
  @Query(() => AanbodType, { description: 'Wat in uw gemeente op een dag moet worden aangeboden, en op welke schaal.' })
  async aanbod(@ActorVan() actor: Actor, @Args('dag', DAG) dag?: string): Promise<AanbodType> {
    const staat = await this.aanbod_.staat(actor, dag ?? vandaag());
    return { ...staat, onderdelen: namen } as unknown as AanbodType;
  }

  @Allow('traject.lezen')
  @Query(() => [AanbodVoorPersoon], {
    nullable: true,
    description: 'Wat aan deze persoon moet worden aangeboden; leeg als het traject niet van u is.',
  })
  async aanbodVoorTraject(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', { description: 'Trajectnummer.' }) trajectnummer: string,
    @Args('dag', DAG) dag?: string,
  ): Promise<AanbodVoorPersoon[] | null> {
    return (await this.aanbod_.voorTraject(actor, trajectnummer, dag ?? vandaag())) as AanbodVoorPersoon[] | null;
  }

  @Allow('trajectbeleid.beheren')
  @Mutation(() => BeleidResultaat, { description: 'Kiest de configuratie die uw gemeente vanaf een dag volgt.' })
  async aanbodKiezen(
    @ActorVan() actor: Actor,
    @Args('configuratie', { description: 'Code.' }) configuratie: string,
    @Args('van', { type: () => Datum, description: 'Eerste dag.' }) van: string,
  ): Promise<BeleidResultaat> {
    return uitkomst(await this.aanbod_.kies(actor, configuratie, van));
  }

  @Allow('trajectbeleid.beheren')
  @Mutation(() => BeleidResultaat, { description: 'Vult een cel zelf in, vanaf een dag.' })
  async aanbodAfwijken(
    @ActorVan() actor: Actor,
    @Args('afwijking', { description: 'De cel.' }) a: AanbodAfwijkingInput,
  ): Promise<BeleidResultaat> {
    return uitkomst(
      await this.aanbod_.wijkAf(actor, { ...a, onderdeel: a.onderdeel as Onderdeel, tot: a.tot ?? null }),
    );
  }

  @Allow('trajectbeleid.beheren')
  @Mutation(() => BeleidResultaat, {
    description: 'Legt vast op welke schaal een onderdeel is ingekocht en wie het uitvoert.',
  })
  async onderdeelUitvoeringVastleggen(
    @ActorVan() actor: Actor,
    @Args('uitvoering', { description: 'Schaal en uitvoering.' }) u: OnderdeelUitvoeringInput,
  ): Promise<BeleidResultaat> {
    const regel = { ...u, onderdeel: u.onderdeel as Onderdeel, uitvoerder: u.uitvoerder ?? null, tot: u.tot ?? null };
    return uitkomst(await this.aanbod_.zetUitvoering(actor, regel));
  }
}
