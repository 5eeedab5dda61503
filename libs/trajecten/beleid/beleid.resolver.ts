import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { geldtOp, vandaag, type Actor } from '#core';
import { ActorVan, Allow } from '#toegang';
import { INSTELLINGEN, type Sleutel } from '../domain/termijnen/instellingen.js';
import { BeleidResultaat, TrajectinstellingInput, TrajectinstellingType } from './beleid.type.js';
import { Beleidsinstellingen, leesbaar, type Instellingversie } from './instellingen.service.js';

function toon(sleutel: Sleutel, versies: Instellingversie[], dag: string): TrajectinstellingType {
  const s = INSTELLINGEN[sleutel];
  const nu = versies.find((v) => geldtOp(v, dag));
  const standaard = leesbaar(sleutel, s.standaard);
  return {
    ...{ sleutel, naam: s.naam, soort: typeof s.soort === 'string' ? s.soort : 'KEUZE', versies },
    keuzes: typeof s.soort === 'string' ? [] : [...s.soort.keuze],
    ...{ min: grens(s.soort, s.min), max: grens(s.soort, s.max), waarde: nu ? nu.waarde : standaard, standaard },
    ...{ bron: s.bron, verschil: s.verschil ?? null },
  };
}

/** Hours and percentages are kept in hundredths. */
const grens = (soort: unknown, n: number | undefined): number | null =>
  n === undefined ? null : soort === 'UREN' || soort === 'PERCENTAGE' ? n / 100 : n;

@Resolver()
export class BeleidResolver {
  constructor(@Inject(Beleidsinstellingen) private readonly instellingen: Beleidsinstellingen) {}

  @Allow('traject.lezen')
  @Query(() => [TrajectinstellingType], { description: 'Waarin gemeenten verschillen, en wat bij u geldt.' })
  async trajectinstellingen(@ActorVan() actor: Actor): Promise<TrajectinstellingType[]> {
    const alle = await this.instellingen.alle(actor);
    return alle.map(({ sleutel, versies }) => toon(sleutel, versies, vandaag()));
  }

  @Allow('trajectbeleid.beheren')
  @Mutation(() => BeleidResultaat, {
    description: 'Legt een instelling vast vanaf een dag; de vorige eindigt de dag ervoor.',
  })
  async trajectinstellingVastleggen(
    @ActorVan() actor: Actor,
    @Args('instelling', { description: 'De instelling.' }) i: TrajectinstellingInput,
  ): Promise<BeleidResultaat> {
    const fouten = await this.instellingen.zet(actor, { ...i, waarde: i.waarde ?? null });
    return { gelukt: fouten.length === 0, fouten };
  }
}
