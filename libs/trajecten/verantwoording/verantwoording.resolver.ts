import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { Args, Field, ID, Int, Mutation, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import type { Response } from 'express';
import type { Actor } from '#core';
import { bijlage, Datum, FoutType, isUuid, Tijdstip } from '#platform';
import { ActorVan, Allow, geenToegang } from '#toegang';
import type { Verantwoordingsoort } from '../domain/verantwoording/velden.js';
import { Verantwoordingen, type Verantwoordingrij } from './verantwoording.service.js';

export const VerantwoordingsoortEnum = { CBS: 'CBS', DUO_PVT: 'DUO_PVT', DUO_MAP: 'DUO_MAP', DUO_Z: 'DUO_Z' } as const;
registerEnumType(VerantwoordingsoortEnum, {
  name: 'Verantwoordingsoort',
  description: 'Aan wie een gemeente wat meldt.',
  valuesMap: {
    CBS: { description: 'Statistiek Wet inburgering voor het CBS, per kwartaal.' },
    DUO_PVT: { description: 'Resultaten van het participatieverklaringstraject voor DUO.' },
    DUO_MAP: { description: 'Resultaten van de Module Arbeidsmarkt en Participatie voor DUO.' },
    DUO_Z: { description: 'Resultaten van de Z-route voor DUO.' },
  },
});
const leeg = { nullable: true } as const;

@ObjectType({ description: 'Een traject waarvan velden ontbreken.' })
export class OnvolledigTraject {
  @Field({ description: 'Trajectnummer.' }) trajectnummer: string;
  @Field(() => [String], { description: 'Landelijke namen van de velden die ontbreken.' }) ontbreekt: string[];
}
@ObjectType({ description: 'Hoe volledig een opgave is, zonder persoonsgegevens te openen.' })
export class Volledigheid {
  @Field(() => Int, { description: 'Hoeveel personen erin komen.' }) regels: number;
  @Field(() => [OnvolledigTraject], { description: 'Wat er nog ontbreekt, per traject.' })
  onvolledig: OnvolledigTraject[];
  @Field(() => [FoutType], { description: 'Waarom het niet lukte.' }) fouten: FoutType[];
}
@ObjectType('Verantwoording', { description: 'Een bestand dat voor CBS of DUO is gemaakt.' })
export class VerantwoordingType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => VerantwoordingsoortEnum, { description: 'Soort.' }) soort: Verantwoordingsoort;
  @Field({ description: 'Kwartaal, zoals 2026-K3.' }) periode: string;
  @Field(() => Tijdstip, { description: 'Wanneer het is gemaakt.' }) gemaaktOp: Date;
  @Field({ description: 'Wie het maakte.' }) gemaaktDoor: string;
  @Field(() => Int, { description: 'Hoeveel personen erin staan.' }) regels: number;
  @Field({ description: 'SHA-256 van het bestand.' }) sha256: string;
  @Field({ description: 'Is het bestand nog te downloaden?' }) bewaard: boolean;
  @Field(() => Datum, { ...leeg, description: 'Wanneer het is verzonden.' }) verzondenOp: string | null;
  @Field(() => String, { ...leeg, description: 'Wie vastlegde dat het is verzonden.' }) verzondenDoor: string | null;
  @Field(() => String, { ...leeg, description: 'Kenmerk van de ontvanger.' }) kenmerk: string | null;
}
@ObjectType({ description: 'Uitkomst van het maken van een bestand.' })
export class VerantwoordingResultaat {
  @Field(() => VerantwoordingType, { ...leeg, description: 'Het bestand.' }) verantwoording: VerantwoordingType | null;
  @Field(() => [FoutType], { description: 'Waarom het niet lukte.' }) fouten: FoutType[];
}
const toon = (r: Verantwoordingrij): VerantwoordingType => ({
  ...{
    id: r.id,
    soort: r.soort,
    periode: r.periode,
    gemaaktOp: r.gemaakt_op,
    gemaaktDoor: r.gemaakt_door,
    regels: r.regels,
  },
  ...{
    sha256: r.sha256,
    bewaard: r.bewaard,
    verzondenOp: r.verzonden_op,
    verzondenDoor: r.verzonden_door,
    kenmerk: r.kenmerk,
  },
});
const SOORT = { type: () => VerantwoordingsoortEnum, description: 'Soort.' };
const PERIODE = { description: 'Kwartaal, zoals 2026-K3.' };

@Resolver()
export class VerantwoordingResolver {
  constructor(@Inject(Verantwoordingen) private readonly verantwoordingen_: Verantwoordingen) {}

  @Allow('verantwoording.leveren')
  @Query(() => Volledigheid, { description: 'Welke velden nog ontbreken in een opgave aan CBS of DUO.' })
  async verantwoordingVolledigheid(
    @ActorVan() actor: Actor,
    @Args('soort', SOORT) soort: Verantwoordingsoort,
    @Args('periode', PERIODE) periode: string,
  ): Promise<Volledigheid> {
    const { fouten, opgave } = await this.verantwoordingen_.volledigheid(actor, soort, periode);
    const onvolledig = (opgave?.rijen ?? []).filter((r) => r.ontbreekt.length > 0);
    return {
      ...{ fouten, regels: opgave?.rijen.length ?? 0 },
      onvolledig: onvolledig.map(({ t, ontbreekt }) => ({ trajectnummer: t.trajectnummer, ontbreekt })),
    };
  }

  @Allow('verantwoording.leveren')
  @Query(() => [VerantwoordingType], { description: 'Wat er wanneer is gemaakt en verzonden, het nieuwste eerst.' })
  async verantwoordingen(@ActorVan() actor: Actor): Promise<VerantwoordingType[]> {
    return (await this.verantwoordingen_.lijst(actor)).map(toon);
  }

  @Allow('verantwoording.leveren')
  @Mutation(() => VerantwoordingResultaat, { description: 'Maakt het bestand van een kwartaal.' })
  async verantwoordingMaken(
    @ActorVan() actor: Actor,
    @Args('soort', SOORT) soort: Verantwoordingsoort,
    @Args('periode', PERIODE) periode: string,
  ): Promise<VerantwoordingResultaat> {
    const { fouten, rij } = await this.verantwoordingen_.maak(actor, soort, periode);
    return { fouten, verantwoording: rij && toon(rij) };
  }

  @Allow('verantwoording.leveren')
  @Mutation(() => [FoutType], { description: 'Legt vast dat een bestand is verzonden; leeg is gelukt.' })
  verantwoordingVerzonden(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer van het bestand.' }) id: string,
    @Args('op', { type: () => Datum, description: 'Wanneer.' }) op: string,
    @Args('kenmerk', {
      type: () => String,
      nullable: true,
      description: 'Kenmerk van de ontvanger, ten hoogste 60 tekens.',
    })
    kenmerk?: string | null,
  ): Promise<FoutType[]> {
    const nummer = isUuid(id) ? id : '00000000-0000-7000-8000-000000000000';
    return this.verantwoordingen_.verzonden(actor, nummer, op, kenmerk?.slice(0, 60) || null);
  }
}

@Controller('api/verantwoording')
export class VerantwoordingController {
  constructor(@Inject(Verantwoordingen) private readonly verantwoordingen: Verantwoordingen) {}

  @Allow('verantwoording.leveren')
  @Get(':id/bestand')
  async bestand(@Param('id') id: string, @Res() res: Response, @ActorVan() actor: Actor): Promise<void> {
    const b = isUuid(id) ? await this.verantwoordingen.bestand(actor, id) : null;
    if (!b) throw geenToegang();
    res.setHeader('Cache-Control', 'no-store');
    res.setHeader('Content-Disposition', bijlage(b.naam));
    res.type('text/csv; charset=utf-8').send(b.inhoud);
  }
}
