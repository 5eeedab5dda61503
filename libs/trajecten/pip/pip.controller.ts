import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#core';
import { Database } from '#platform';
import { ActorVan, Allow, geenToegang } from '#toegang';
import { maakAfdruk } from './afdruk.js';
import { leesDossier } from './dossier.js';

/** The decision on paper. */
@Controller('api/trajecten')
export class PipController {
  constructor(@Inject(Database) private readonly db: Database) {}

  @Allow('traject.lezen')
  @Get(':nummer/pip/:versie.pdf')
  async afdruk(
    @Param('nummer') nummer: string,
    @Param('versie') versie: string,
    @ActorVan() actor: Actor,
    @Res() res: Response,
  ): Promise<void> {
    const d = await this.db.lees(actor, (q) => leesDossier(q, nummer));
    const pip = d?.pips.find((p) => String(p.versie) === versie);
    if (!d || !pip) throw geenToegang();
    const pdf = await maakAfdruk(d, pip, null, new Date());
    const naam = `PIP-${nummer.replace(/[^\w-]/g, '_')}-${versie}.pdf`;
    res.setHeader('Content-Disposition', `inline; filename="${naam}"`);
    res.setHeader('Cache-Control', 'no-store');
    res.type('application/pdf').send(pdf);
  }
}
