import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { centNaarEuro, type Actor, type Fout } from '#core';
import { Datum } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { bezwaarTot } from '../bezwaar.js';
import { GRONDEN } from '../domain/handhaving/boete.js';
import { boeteStaat, STANDEN, STAPCODES, VOLGT, type Stand } from '../domain/handhaving/stappen.js';
import { Handhavingen, type Handhavingrij } from './handhaving.service.js';
import {
  BoeteType,
  HandhavingBeginInput,
  HandhavingGrond,
  HandhavingKeuze,
  HandhavingResultaat,
  HandhavingStapInput,
  HandhavingType,
  VerwijtbaarheidEnum,
} from './handhaving.type.js';

const uitkomst = (fouten: Fout[]): HandhavingResultaat => ({ gelukt: fouten.length === 0, fouten });

const keuzes = (stand: Stand): HandhavingKeuze[] =>
  Object.entries(VOLGT[stand]).map(([naar, mag]) => ({
    ...{ naar: naar as HandhavingKeuze['naar'], naam: STANDEN[naar as Stand] },
    uitkomsten: Object.entries(STAPCODES[naar as Stand])
      .filter(([code]) => mag === 'ALLE' || mag.includes(code))
      .map(([code, naam]) => ({ code, naam })),
  }));

function toon(h: Handhavingrij): HandhavingType {
  const besluit = h.stappen.find((s) => s.naar === 'BESLOTEN');
  return {
    ...{ id: h.id, grond: h.grond as HandhavingGrond, feitdatum: h.feitdatum, som: h.som },
    ...{ grondNaam: GRONDEN[h.grond].naam, artikel: GRONDEN[h.grond].artikel, boeteStaat: boeteStaat(h.stappen) },
    ...{ stand: h.stand as HandhavingType['stand'], verwijtbaarheid: h.verwijtbaarheid as VerwijtbaarheidEnum | null },
    bedrag: h.bedrag_cent === null ? null : centNaarEuro(h.bedrag_cent),
    bezwaarTotEnMet: besluit ? bezwaarTot(besluit.datum) : null,
    stappen: h.stappen.map((s) => ({
      ...{ naar: s.naar as HandhavingKeuze['naar'], datum: s.datum, code: s.code, door: s.door, op: new Date(s.op) },
      uitkomst: STAPCODES[s.naar][s.code] ?? s.code,
    })),
    keuzes: keuzes(h.stand),
  };
}

@Resolver()
export class HandhavingResolver {
  constructor(@Inject(Handhavingen) private readonly handhavingen_: Handhavingen) {}

  @Allow('handhaving.voeren')
  @Query(() => [HandhavingType], { description: 'De handhaving bij een traject, de laatste eerst.' })
  async handhavingen(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', { description: 'Trajectnummer.' }) trajectnummer: string,
  ): Promise<HandhavingType[]> {
    return (await this.handhavingen_.van(actor, trajectnummer)).map(toon);
  }

  @Allow('handhaving.voeren')
  @Query(() => BoeteType, { nullable: true, description: 'Wat de boete zou zijn; er wordt niets vastgelegd.' })
  async boeteBerekenen(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', { description: 'Trajectnummer.' }) trajectnummer: string,
    @Args('grond', { type: () => HandhavingGrond, description: 'Waarom.' }) grond: HandhavingGrond,
    @Args('dag', { type: () => Datum, description: 'Dag waarop het gebeurde.' }) dag: string,
    @Args('verwijtbaarheid', { type: () => VerwijtbaarheidEnum, nullable: true, description: 'Hoe verwijtbaar.' })
    verwijtbaarheid?: VerwijtbaarheidEnum,
  ): Promise<BoeteType | null> {
    const vraag = { trajectnummer, grond, dag, verwijtbaarheid: verwijtbaarheid ?? null };
    const boete = await this.handhavingen_.bereken(actor, vraag);
    return boete && { ...boete, bedrag: boete.bedragCent === null ? null : centNaarEuro(boete.bedragCent) };
  }

  @Allow('handhaving.voeren')
  @Mutation(() => HandhavingResultaat, { description: 'Begint met een waarschuwing.' })
  async handhavingBeginnen(
    @ActorVan() actor: Actor,
    @Args('waarschuwing', { description: 'De waarschuwing.' }) w: HandhavingBeginInput,
  ): Promise<HandhavingResultaat> {
    return uitkomst(await this.handhavingen_.begin(actor, w));
  }

  @Allow('handhaving.voeren')
  @Mutation(() => HandhavingResultaat, {
    description: 'Zet de volgende stap; bij een boete rekent het portaal het bedrag uit.',
  })
  async handhavingStapZetten(
    @ActorVan() actor: Actor,
    @Args('stap', { description: 'De stap.' }) s: HandhavingStapInput,
  ): Promise<HandhavingResultaat> {
    return uitkomst(await this.handhavingen_.zet(actor, { ...s, verwijtbaarheid: s.verwijtbaarheid ?? null }));
  }
}
