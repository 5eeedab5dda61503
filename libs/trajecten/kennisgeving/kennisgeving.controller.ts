import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Weigering, type Actor } from '#core';
import { CONFIG, ontvang, Tijdstip, type Config } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { Kennisgevingen, type Bestandrij, type Inleesbon } from './kennisgeving.service.js';

const MAX_BYTES = 10 * 1024 * 1024;

/** A file with notices, as an upload: read once and not kept, for it names persons. */
@Controller('api/kennisgevingen')
export class KennisgevingController {
  constructor(
    @Inject(Kennisgevingen) private readonly kennisgevingen: Kennisgevingen,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Allow('kennisgeving.inlezen')
  @Post()
  async inlezen(
    @Req() req: Request,
    @Res({ passthrough: true }) res: Response,
    @ActorVan() actor: Actor,
  ): Promise<Inleesbon> {
    const { opslagMap, uploadStilSeconden } = this.config;
    const pakket = await ontvang(req, path.join(opslagMap, 'quarantaine'), MAX_BYTES, uploadStilSeconden * 1000);
    try {
      const bron = pakket.velden['bron'];
      if (bron !== 'DUO' && bron !== 'BRP') throw geenBron;
      const bon = await this.kennisgevingen.leesIn(actor, bron, await readFile(pakket.bestand.pad));
      res.status(bon.gelukt ? 200 : 422);
      return bon;
    } finally {
      await rm(pakket.bestand.pad, { force: true });
    }
  }
}
const geenBron = new Weigering(
  {
    code: 'KEN-004',
    veld: 'bron',
    melding: 'Er staat niet bij van wie dit bestand is.',
    oplossing: 'Kies DUO of BRP.',
  },
  400,
);

@ObjectType('KennisgevingBestand', {
  description: 'Een ingelezen bestand met kennisgevingen. Het bestand zelf wordt niet bewaard.',
})
export class KennisgevingBestandType implements Bestandrij {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'DUO of BRP.' }) bron: string;
  @Field(() => Tijdstip, { description: 'Wanneer het is ingelezen.' }) op: Date;
  @Field({ description: 'Wie het inlas.' }) door: string;
  @Field(() => Int, { description: 'Nieuwe berichten.' }) nieuw: number;
  @Field(() => Int, { description: 'Berichten die een eerder bericht verbeterden.' }) gecorrigeerd: number;
  @Field(() => Int, { description: 'Berichten die een eerder bericht introkken.' }) ingetrokken: number;
  @Field(() => Int, { description: 'Berichten die al bekend waren.' }) bekend: number;
}

@Resolver()
export class KennisgevingResolver {
  constructor(@Inject(Kennisgevingen) private readonly kennisgevingen: Kennisgevingen) {}

  @Allow('kennisgeving.inlezen')
  @Query(() => [KennisgevingBestandType], {
    description: 'De bestanden met kennisgevingen die zijn ingelezen, het nieuwste eerst.',
  })
  async kennisgevingBestanden(
    @ActorVan() actor: Actor,
    @Args('bron', { type: () => String, nullable: true, description: 'Alleen van DUO of BRP.' }) bron?: string | null,
  ): Promise<KennisgevingBestandType[]> {
    return (await this.kennisgevingen.bestanden(actor)).filter((b) => !bron || b.bron === bron);
  }
}
