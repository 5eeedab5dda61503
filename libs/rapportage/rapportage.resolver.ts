import { Inject } from '@nestjs/common';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { centNaarEuro, type Actor } from '#core';
import { leesUuid } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { kopHash } from './kop.js';
import { Rapportages, type InleveringRij, type RapportageRij } from './rapportage.repository.js';
import {
  ContractKort,
  InleveringType,
  KolomindelingType,
  ProductType,
  RapportageConnection,
  RapportageFilter,
  RapportageType,
} from './rapportage.type.js';

/** A file as the API shows it. */
export function toonInlevering(i: InleveringRij, huidig: boolean): InleveringType {
  return {
    ...{
      id: i.id,
      rapportageId: i.rapportage_id,
      versie: i.versie,
      bestandsnaam: i.bestandsnaam,
      bytes: Number(i.bytes),
    },
    ...{
      sha256: i.sha256,
      vorm: i.vorm,
      status: i.status as InleveringType['status'],
      regelsGelezen: i.regels_gelezen,
    },
    ...{ regelsTotaal: i.aantal_regels, aantalRegels: i.aantal_regels, aantalAfgewezen: i.aantal_afgewezen },
    ...{ aantalGeblokkeerd: i.aantal_geblokkeerd, aantalGeboekt: i.aantal_geboekt },
    bedragGeboekt: i.bedrag_geboekt_cent === null ? null : centNaarEuro(i.bedrag_geboekt_cent),
    weigering: i.weigering,
    waarom: i.weigering?.waarom ?? null,
    ...{ ontvangenOp: i.ontvangen_op, verwerktOp: i.verwerkt_op, ingeleverdDoor: i.ingeleverd_door_naam || null },
    ...{ via: i.via, isHuidig: huidig },
  };
}

function toonRapportage(r: RapportageRij): RapportageType {
  const inleveringen = r.inleveringen.map((i) => toonInlevering(i, i.id === r.huidige_inlevering_id));
  return {
    ...{ id: r.id, periode: r.periode, soort: r.soort, uiterlijkOp: r.uiterlijk_op },
    contract: {
      nummer: r.contract,
      perceel: r.perceel,
      aanbieder: r.aanbieder,
      regio: r.regio,
      van: r.van,
      tot: r.tot,
    },
    stand: r.stand as RapportageType['stand'],
    huidige: inleveringen.find((i) => i.isHuidig) ?? null,
    inleveringen,
  };
}

@Resolver(() => RapportageType)
export class RapportageResolver {
  constructor(@Inject(Rapportages) private readonly rapportages_: Rapportages) {}

  @Allow('rapportage.lezen')
  @Query(() => RapportageConnection, { description: 'Rapportages van uw organisatie, de nieuwste maand eerst.' })
  async rapportages(
    @ActorVan() actor: Actor,
    @Args('filter', { nullable: true, description: 'Welke.' }) filter?: RapportageFilter,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: 'Hoeveel, ten hoogste 100.' })
    first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'Waar de vorige bladzijde ophield.' })
    after?: string,
  ): Promise<RapportageConnection> {
    const p = await this.rapportages_.lijst(actor, filter ?? {}, first, after);
    return { ...p, nodes: p.nodes.map(toonRapportage) };
  }

  @Allow('rapportage.lezen')
  @Query(() => RapportageType, {
    nullable: true,
    description: 'Eén rapportage; leeg als die niet bestaat of niet van u is.',
  })
  async rapportage(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer.' }) id: string,
  ): Promise<RapportageType | null> {
    const r = await this.rapportages_.een(actor, leesUuid(id));
    return r && toonRapportage(r);
  }

  @Allow('rapportage.lezen')
  @Query(() => InleveringType, { nullable: true, description: 'Eén ingeleverd bestand, om de voortgang te volgen.' })
  async inlevering(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer.' }) id: string,
  ): Promise<InleveringType | null> {
    const i = await this.rapportages_.inlevering(actor, leesUuid(id));
    return i && toonInlevering(i, i.huidige);
  }

  @Allow('contract.lezen')
  @Query(() => [ContractKort], { description: 'De contracten van uw organisatie.' })
  mijnContracten(@ActorVan() actor: Actor): Promise<ContractKort[]> {
    return this.rapportages_.contracten(actor);
  }

  @Allow('rapportage.inleveren')
  @Query(() => [ProductType], { description: 'De producten waar een regel over kan gaan.' })
  producten(@ActorVan() actor: Actor): Promise<ProductType[]> {
    return this.rapportages_.producten(actor);
  }

  @Allow('rapportage.inleveren')
  @Query(() => KolomindelingType, {
    nullable: true,
    description: 'Hoe uw organisatie een bestand met deze kop eerder liet lezen.',
  })
  async kolomindeling(
    @ActorVan() actor: Actor,
    @Args('kop', { type: () => [String], description: 'De cellen van de kopregel.' }) kop: string[],
  ): Promise<KolomindelingType | null> {
    const k = await this.rapportages_.kolomindeling(actor, kopHash(kop.slice(0, 300)));
    return (
      k && {
        kop: k.kop,
        indeling: Object.entries(k.indeling).map(([veld, kolom]) => ({ veld, kolom })),
        bevestigdOp: k.bevestigd_op,
      }
    );
  }
}
