import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { centNaarEuro, Weigering, type Actor } from '#core';
import { ActorVan, Allow } from '#toegang';
import { SpukBeursEnum } from '../beurzen/beurzen.type.js';
import { beursNaam } from '../domain/beurzen.js';
import { uitkomst } from '../invoer/invoer.resolver.js';
import { SisaIndicatorInput, SpukResultaat } from '../invoer/invoer.type.js';
import { keurJaar } from '../jaar.js';
import { Raad } from './raad.service.js';
import { Verantwoorden, type Jaarbeeld } from './verantwoorden.service.js';
import { SpukRaadcijfers, SpukVerantwoordingType } from './verantwoorden.type.js';

@Resolver()
export class VerantwoordenResolver {
  constructor(
    @Inject(Verantwoorden) private readonly verantwoorden: Verantwoorden,
    @Inject(Raad) private readonly raad: Raad,
  ) {}

  @Allow('spuk.beheren')
  @Query(() => SpukVerantwoordingType, { description: 'De verantwoording van een jaar van uw gemeente.' })
  async spukVerantwoording(
    @ActorVan() actor: Actor,
    @Args('jaar', { type: () => Int, description: 'Jaar.' }) jaar: number,
  ): Promise<SpukVerantwoordingType> {
    return toon(await this.verantwoorden.jaar(actor, keurJaar(jaar)));
  }

  @Allow('spuk.beheren')
  @Mutation(() => SpukResultaat, {
    description: 'Stelt de cijfers van een jaar vast; wat al vaststaat blijft zoals het is.',
  })
  async spukVerantwoordingVaststellen(
    @ActorVan() actor: Actor,
    @Args('jaar', { type: () => Int, description: 'Jaar.' }) jaar: number,
  ): Promise<SpukResultaat> {
    return uitkomst(await this.verantwoorden.stelVast(actor, keurJaar(jaar)));
  }

  @Allow('spuk.beheren')
  @Mutation(() => SpukResultaat, { description: 'Opent één beurs van een vastgesteld jaar weer, met een reden.' })
  async spukVerantwoordingHeropenen(
    @ActorVan() actor: Actor,
    @Args('jaar', { type: () => Int, description: 'Jaar.' }) jaar: number,
    @Args('beurs', { type: () => SpukBeursEnum, description: 'De beurs.' }) beurs: SpukBeursEnum,
    @Args('reden', { description: 'Waarom.' }) reden: string,
    @Args('naam', { nullable: true, defaultValue: '', description: 'Naam van een andere bron.' }) naam: string,
  ): Promise<SpukResultaat> {
    return uitkomst(await this.verantwoorden.heropen(actor, keurJaar(jaar), { beurs, naam }, reden.slice(0, 500)));
  }

  @Allow('spuk.beheren')
  @Mutation(() => SpukResultaat, { description: 'Legt vast waardoor een beurs een ander bedrag heeft dan vorig jaar.' })
  async spukToelichtingVastleggen(
    @ActorVan() actor: Actor,
    @Args('jaar', { type: () => Int, description: 'Jaar.' }) jaar: number,
    @Args('beurs', { type: () => SpukBeursEnum, description: 'De beurs.' }) beurs: SpukBeursEnum,
    @Args('tekst', { description: 'De toelichting, hoogstens 2000 tekens.' }) tekst: string,
    @Args('naam', { nullable: true, defaultValue: '', description: 'Naam van een andere bron.' }) naam: string,
  ): Promise<SpukResultaat> {
    return uitkomst(await this.verantwoorden.lichtToe(actor, keurJaar(jaar), { beurs, naam }, tekst.slice(0, 2000)));
  }

  @Allow('spuk.beheren')
  @Mutation(() => SpukResultaat, { description: 'Legt vast welk cijfer vanaf een jaar in een indicator komt.' })
  async sisaIndicatorVastleggen(
    @ActorVan() actor: Actor,
    @Args('indicator', { description: 'De indicator.' }) indicator: SisaIndicatorInput,
  ): Promise<SpukResultaat> {
    return uitkomst(await this.verantwoorden.indicator(actor, indicator));
  }

  @Allow('spuk.lezen')
  @Query(() => [SpukRaadcijfers], {
    description: 'Cijfers voor de raad over een half jaar, per gemeente, zonder personen.',
  })
  spukRaadcijfers(
    @ActorVan() actor: Actor,
    @Args('jaar', { type: () => Int, description: 'Jaar.' }) jaar: number,
    @Args('halfjaar', { type: () => Int, description: '1 of 2.' }) halfjaar: number,
  ): Promise<SpukRaadcijfers[]> {
    if (halfjaar !== 1 && halfjaar !== 2)
      throw new Weigering(
        { code: 'SPU-004', veld: 'halfjaar', melding: 'Dit half jaar is er niet.', oplossing: 'Kies 1 of 2.' },
        400,
      );
    return this.raad.cijfers(actor, keurJaar(jaar), halfjaar);
  }
}

function toon(j: Jaarbeeld): SpukVerantwoordingType {
  const euro = centNaarEuro;
  return {
    ...{ jaar: j.jaar, gemeente: j.gemeente, ingevuld: j.ingevuld },
    indicatoren: j.indicatoren.map((i) => {
      const b = j.beurzen.find((x) => x.beurs === i.beurs && x.naam === i.naam);
      const [nu, vorig] = [b?.nu[i.grootheid] ?? 0n, b?.vorig[i.grootheid] ?? 0n];
      return {
        ...{
          id: String(i.id),
          volgorde: i.volgorde,
          code: i.code,
          omschrijving: i.omschrijving,
          beurs: i.beurs as SpukBeursEnum,
        },
        ...{ naam: i.naam, titel: beursNaam(i.beurs, i.naam), grootheid: i.grootheid as never, bron: i.bron },
        ...{ bedrag: euro(nu), vorigJaar: euro(vorig), verschil: euro(nu - vorig) },
      };
    }),
    beurzen: j.beurzen.map((b) => ({
      ...{ beurs: b.beurs as SpukBeursEnum, naam: b.naam, titel: b.titel, vast: b.vast !== null },
      ...{ vastgesteldOp: b.vast?.vastgesteld_op ?? null, door: b.vast?.door ?? null, veranderd: b.anders as never[] },
      ...{ besteed: euro(b.nu.BESTEED), besteedVorigJaar: euro(b.vorig.BESTEED) },
      ...{ verschil: euro(b.nu.BESTEED - b.vorig.BESTEED), toelichting: b.toelichting },
    })),
    heropeningen: j.geschiedenis
      .filter((v) => v.heropend_op !== null)
      .map((v) => ({
        titel: beursNaam(v.beurs, v.naam),
        op: v.heropend_op!,
        door: v.heropend_door!,
        reden: v.heropend_reden!,
      })),
    verklaringen: j.verklaringen.map((v) => ({
      ...{ contract: v.contract, product: v.product, vorig: euro(v.vorigCent), nu: euro(v.nuCent) },
      ...{ verschil: euro(v.verschilCent), volume: euro(v.volumeCent), prijs: euro(v.prijsCent) },
    })),
  };
}
