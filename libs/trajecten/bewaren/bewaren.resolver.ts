import { Inject } from '@nestjs/common';
import { Args, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { Datum, FoutType, isUuid, Tijdstip } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { Bewaren, type Opruimrij } from './bewaren.service.js';

const leeg = { nullable: true } as const;

@ObjectType({ description: 'Een dossier waarvan de bewaartermijn voorbij is.' })
export class OpruimregelType {
  @Field({ description: 'Trajectnummer.' }) trajectnummer: string;
  @Field({ description: 'AFGESLOTEN of VERHUISD.' }) waarom: string;
  @Field(() => Datum, { description: 'Sinds wanneer.' }) op: string;
  @Field(() => Int, { description: 'Hoeveel feiten weggaan.' }) feiten: number;
  @Field({ description: 'Gaan er persoonsgegevens weg?' }) persoon: boolean;
}
@ObjectType('Opruiming', {
  description: 'Een voorstel om dossiers weg te halen. Er gaat niets weg voordat iemand het bevestigt.',
})
export class OpruimingType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => Int, { description: 'De bewaartermijn in jaren.' }) jaren: number;
  @Field(() => Datum, { description: 'Tot deze dag is gekeken.' }) peildatum: string;
  @Field({ description: 'VOORGESTELD, BEVESTIGD of UITGEVOERD.' }) stand: string;
  @Field(() => [OpruimregelType], { description: 'Wat er weggaat, en niets anders.' }) regels: OpruimregelType[];
  @Field(() => Tijdstip, { description: 'Wanneer het is gemaakt.' }) gemaaktOp: Date;
  @Field({ description: 'Wie het maakte.' }) gemaaktDoor: string;
  @Field(() => Tijdstip, { ...leeg, description: 'Wanneer het is bevestigd.' }) bevestigdOp: Date | null;
  @Field(() => String, { ...leeg, description: 'Wie het bevestigde.' }) bevestigdDoor: string | null;
  @Field(() => Tijdstip, { ...leeg, description: 'Wanneer het is gedaan.' }) uitgevoerdOp: Date | null;
  @Field(() => Int, { ...leeg, description: 'Hoeveel dossiers zijn weggehaald.' }) verwijderd: number | null;
}
@ObjectType({ description: 'Uitkomst van het voorbereiden.' })
export class OpruimingResultaat {
  @Field(() => OpruimingType, { ...leeg, description: 'Het voorstel.' }) opruiming: OpruimingType | null;
  @Field(() => [FoutType], { description: 'Waarom er geen voorstel is.' }) fouten: FoutType[];
}
const toon = (r: Opruimrij): OpruimingType => ({
  ...{ id: r.id, jaren: r.jaren, peildatum: r.peildatum, stand: r.stand, regels: r.voorstel, gemaaktOp: r.gemaakt_op },
  ...{ gemaaktDoor: r.gemaakt_door, bevestigdOp: r.bevestigd_op, bevestigdDoor: r.bevestigd_door },
  ...{ uitgevoerdOp: r.uitgevoerd_op, verwijderd: r.verwijderd },
});

@Resolver()
export class BewarenResolver {
  constructor(@Inject(Bewaren) private readonly bewaren: Bewaren) {}

  @Allow('bewaren.beheren')
  @Query(() => Int, { description: 'Hoeveel jaar na afsluiten uw gemeente een dossier bewaart.' })
  bewaartermijn(@ActorVan() actor: Actor): Promise<number> {
    return this.bewaren.termijn(actor);
  }

  @Allow('bewaren.beheren')
  @Query(() => [OpruimingType], { description: 'Voorstellen om dossiers weg te halen, de nieuwste eerst.' })
  async opruimingen(@ActorVan() actor: Actor): Promise<OpruimingType[]> {
    return (await this.bewaren.lijst(actor)).map(toon);
  }

  @Allow('bewaren.beheren')
  @Mutation(() => [FoutType], { description: 'Stelt de bewaartermijn in; leeg is gelukt.' })
  bewaartermijnInstellen(
    @ActorVan() actor: Actor,
    @Args('jaren', { type: () => Int, description: 'Jaren na afsluiten.' }) jaren: number,
  ): Promise<FoutType[]> {
    return this.bewaren.stelIn(actor, jaren);
  }

  @Allow('bewaren.beheren')
  @Mutation(() => OpruimingResultaat, { description: 'Toont welke dossiers weg kunnen. Er verandert nog niets.' })
  async opruimingVoorbereiden(@ActorVan() actor: Actor): Promise<OpruimingResultaat> {
    const { fouten, rij } = await this.bewaren.bereidVoor(actor);
    return { fouten, opruiming: rij && toon(rij) };
  }

  @Allow('bewaren.beheren')
  @Mutation(() => [FoutType], {
    description: 'Bevestigt een voorstel: daarna worden precies die dossiers weggehaald. Leeg is gelukt.',
  })
  opruimingBevestigen(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer van het voorstel.' }) id: string,
  ): Promise<FoutType[]> {
    return this.bewaren.bevestig(actor, isUuid(id) ? id : '00000000-0000-7000-8000-000000000000');
  }
}
