import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { IsEnum, IsOptional, Matches, MaxLength } from 'class-validator';
import type { Actor } from '#core';
import { Maand } from '#platform';
import { ActorVan, Allow, geenToegang } from '#toegang';
import { keurJaar } from '../jaar.js';
import { Beurzen, type Beursvraag } from './beurzen.service.js';
import {
  SpukBeursDetail,
  SpukBeursEnum,
  SpukBeurzenType,
  SpukMaandpost,
  SpukRegelConnection,
  SpukRegelsoortEnum,
  SpukTrajectPostConnection,
} from './beurzen.type.js';
import { Onderliggend } from './onder.service.js';
import {
  perBeurs,
  toonAannames,
  toonBesluit,
  toonMaanden,
  toonStand,
  toonVerrekening,
  toonVoorschotten,
} from './tonen.js';

@ArgsType()
export class BeursArgs {
  @Field(() => String, { nullable: true, description: 'CBS-code; leeg = alle gemeenten die u ziet, samen.' })
  @IsOptional()
  @Matches(/^GM\d{4}$/)
  gemeenteCode?: string | null;
  @Field(() => SpukBeursEnum, { description: 'De beurs.' }) @IsEnum(SpukBeursEnum) beurs: SpukBeursEnum;
  @Field({ nullable: true, defaultValue: '', description: 'Naam van een andere bron.' }) @MaxLength(80) naam: string;
  @Field(() => Int, { description: 'Jaar.' }) @IsOptional() jaar: number;
}
@ArgsType()
export class OnderArgs extends BeursArgs {
  @Field(() => Maand, { nullable: true, description: 'Alleen deze maand.' }) @IsOptional() maand?: string | null;
  @Field(() => String, { nullable: true, description: 'Alleen dit contract.' })
  @IsOptional()
  @MaxLength(80)
  contract?: string | null;
  @Field(() => String, { nullable: true, description: 'Alleen dit product (code).' })
  @IsOptional()
  @MaxLength(80)
  product?: string | null;
}
@ArgsType()
export class OnderBladArgs extends OnderArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Hoeveel, ten hoogste 100.' })
  @IsOptional()
  first?: number;
  @Field(() => String, { nullable: true, description: 'Waar de vorige bladzijde ophield.' })
  @IsOptional()
  @MaxLength(500)
  after?: string;
}
@ArgsType()
export class RegelArgs extends OnderBladArgs {
  @Field(() => String, { nullable: true, description: 'Alleen van dit traject; alleen voor de gemeente zelf.' })
  @IsOptional()
  @MaxLength(80)
  traject?: string | null;
}
export const beursvraag = (a: BeursArgs): Beursvraag => ({
  ...{ gemeente: a.gemeenteCode ?? null, beurs: a.beurs, naam: a.naam ?? '', jaar: keurJaar(a.jaar) },
});

@Resolver()
export class BeurzenResolver {
  constructor(
    @Inject(Beurzen) private readonly beurzen: Beurzen,
    @Inject(Onderliggend) private readonly onder: Onderliggend,
  ) {}

  @Allow('spuk.lezen')
  @Query(() => SpukBeurzenType, { description: 'Alle beurzen van een jaar: per gemeente, per subregio en samen.' })
  async spukBeurzen(
    @ActorVan() actor: Actor,
    @Args('jaar', { type: () => Int, description: 'Jaar.' }) jaar: number,
  ): Promise<SpukBeurzenType> {
    const beelden = await this.beurzen.overzicht(actor, keurJaar(jaar));
    const subregios = [...new Set(beelden.map((b) => b.gemeente.subregio))].filter((s) => s !== null).sort();
    return {
      jaar,
      standen: beelden.map(toonStand),
      subregios: subregios.flatMap((s) =>
        perBeurs(
          s,
          beelden.filter((b) => b.gemeente.subregio === s),
        ),
      ),
      totalen: perBeurs('Alle gemeenten', beelden),
    };
  }

  @Allow('spuk.lezen')
  @Query(() => SpukBeursDetail, { nullable: true, description: 'Eén beurs; leeg als die gemeente niet van u is.' })
  async spukBeurs(@ActorVan() actor: Actor, @Args() args: BeursArgs): Promise<SpukBeursDetail | null> {
    const v = beursvraag(args);
    const gevonden = await this.beurzen.een(actor, v);
    if (!gevonden) return null;
    const { beeld, besluiten } = gevonden;
    const enkel = beeld.gemeente.code !== '';
    return {
      stand: toonStand(beeld),
      maanden: toonMaanden(beeld),
      besluiten: enkel ? besluiten.map((b) => toonBesluit(b, beeld.gemeente.code)) : [],
      voorschotten: enkel ? toonVoorschotten(beeld) : [],
      verrekening: enkel ? toonVerrekening(beeld) : null,
      aannames: toonAannames(beeld),
      posten: await this.onder.posten(actor, v),
    };
  }

  @Allow('spuk.lezen')
  @Query(() => [SpukMaandpost], { description: 'Wat er onder "besteed" ligt, per maand, contract en product.' })
  spukMaandposten(@ActorVan() actor: Actor, @Args() args: OnderArgs): Promise<SpukMaandpost[]> {
    return this.onder.maandposten(actor, beursvraag(args), args);
  }

  @Allow('spuk.lezen')
  @Query(() => SpukRegelConnection, { description: 'De regels uit rapportages onder een bedrag.' })
  spukRegels(
    @ActorVan() actor: Actor,
    @Args() args: RegelArgs,
    @Args('soort', { type: () => SpukRegelsoortEnum, description: 'Welke regels.' }) soort: SpukRegelsoortEnum,
  ): Promise<SpukRegelConnection> {
    if (args.traject && actor.organisatieSoort !== 'GEMEENTE') throw geenToegang();
    return this.onder.regels(actor, beursvraag(args), soort, args, args);
  }

  @Allow('spuk.trajecten')
  @Query(() => SpukTrajectPostConnection, { description: 'Verplichtingen per traject; alleen voor de gemeente zelf.' })
  spukTrajecten(@ActorVan() actor: Actor, @Args() args: OnderBladArgs): Promise<SpukTrajectPostConnection> {
    if (actor.organisatieSoort !== 'GEMEENTE') throw geenToegang();
    return this.onder.trajecten(actor, beursvraag(args), args, args.first, args.after);
  }
}
