import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#core';
import { bijlage, leesUuid } from '#platform';
import { ActorVan, Allow, geenToegang } from '#toegang';
import { Overleggen } from './agenda/overleggen.service.js';
import { agendabestand } from './uitnodiging/uitnodiging.js';
import { afdruk, bestandsnaam } from './verslag/afdruk.js';
import { Overlegverslagen } from './verslag/verslagen.service.js';

/** What people take along from a meeting: the invitation for their calendar and the verslag on paper. */
@Controller('api/overleggen')
export class OverlegController {
  constructor(
    @Inject(Overleggen) private readonly overleggen: Overleggen,
    @Inject(Overlegverslagen) private readonly verslagen: Overlegverslagen,
  ) {}

  @Allow('overleg.lezen')
  @Get(':id/uitnodiging.ics')
  async uitnodiging(@ActorVan() actor: Actor, @Param('id') id: string, @Res() res: Response): Promise<void> {
    const u = await this.overleggen.uitnodiging(actor, leesUuid(id));
    if (!u) throw geenToegang();
    const { ics, methode } = agendabestand(u);
    res.setHeader('Content-Disposition', bijlage(`overleg-${u.gegevens.begin!.slice(0, 10)}.ics`));
    res.setHeader('Cache-Control', 'no-store');
    res.type(`text/calendar; charset=utf-8; method=${methode}`).send(ics);
  }

  /** Version 0 is the verslag as it would be now. */
  @Allow('overleg.lezen')
  @Get(':id/verslagen/:nr/verslag.pdf')
  async verslag(
    @ActorVan() actor: Actor,
    @Param('id') id: string,
    @Param('nr') nr: string,
    @Res() res: Response,
  ): Promise<void> {
    const e = /^\d{1,6}$/.test(nr) ? await this.verslagen.exemplaar(actor, leesUuid(id), Number(nr)) : null;
    if (!e) throw geenToegang();
    res.setHeader('Content-Disposition', bijlage(bestandsnaam(e)));
    res.setHeader('Cache-Control', 'no-store');
    res.type('application/pdf').send(await afdruk(e));
  }
}
