import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#core';
import { leesUuid, bijlage } from '#platform';
import { ActorVan, Allow, geenToegang } from '#toegang';
import { Kwartaalrapportages } from './kwartaal.service.js';
import { bewijsNaam, ontvangstbewijs } from './ontvangstbewijs.js';

@Controller('api/kwartaalrapportages')
export class KwartaalController {
  constructor(@Inject(Kwartaalrapportages) private readonly kwartalen: Kwartaalrapportages) {}

  @Allow('inleverschema.lezen')
  @Get(':id/versies/:nr/ontvangstbewijs.pdf')
  async bewijs(
    @ActorVan() actor: Actor,
    @Param('id') id: string,
    @Param('nr') nr: string,
    @Res() res: Response,
  ): Promise<void> {
    const b = /^\d{1,6}$/.test(nr) ? await this.kwartalen.versie(actor, leesUuid(id), Number(nr)) : null;
    if (!b) throw geenToegang();
    res.setHeader('Content-Disposition', bijlage(bewijsNaam(b)));
    res.type('application/pdf').send(await ontvangstbewijs(b));
  }
}
