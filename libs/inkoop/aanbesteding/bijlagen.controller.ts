import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Actor } from '#core';
import { CONFIG, leesUuid, ontvang, OPSLAG, verstuur, type Config, type Opslag } from '#platform';
import { ActorVan, Allow, geenToegang } from '#toegang';
import { Inschrijvingen } from './inschrijvingen.service.js';

/** Files with a bid, streamed as reports are: never whole in memory, hashed on the way. */
@Controller('api/inschrijvingen')
export class BijlagenController {
  constructor(
    @Inject(Inschrijvingen) private readonly inschrijvingen: Inschrijvingen,
    @Inject(OPSLAG) private readonly opslag: Opslag,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Allow('inschrijving.doen')
  @Post('rondes/:ronde/bijlagen')
  async nieuw(
    @Param('ronde') ronde: string,
    @Req() req: Request,
    @ActorVan() actor: Actor,
  ): Promise<{ bijlageId: string }> {
    const id = await this.inschrijvingen.begin(actor, leesUuid(ronde));
    const { opslagMap, uploadMaxBytes, uploadStilSeconden } = this.config;
    const pakket = await ontvang(req, path.join(opslagMap, 'quarantaine'), uploadMaxBytes, uploadStilSeconden * 1000);
    try {
      await this.inschrijvingen.ontvangen(actor, id, pakket.bestand);
      return { bijlageId: id };
    } finally {
      await rm(pakket.bestand.pad, { force: true });
    }
  }

  @Allow('aanbesteding.lezen')
  @Get('bijlagen/:id')
  async bestand(@Param('id') id: string, @Res() res: Response, @ActorVan() actor: Actor): Promise<void> {
    const b = await this.inschrijvingen.bijlage(actor, leesUuid(id));
    if (!b) throw geenToegang();
    await verstuur(res, this.opslag, { sleutel: b.opslag_sleutel, naam: b.bestandsnaam });
  }
}
