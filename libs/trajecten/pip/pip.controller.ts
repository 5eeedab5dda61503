import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#core';
import { Database } from '#platform';
import { ActorVan, Allow, geenToegang } from '#toegang';
import { DOELEN, type Doel } from '../domain/persoon/doelen.js';
import { volledigeNaam } from '../domain/persoon/persoon.js';
import { Personen } from '../persoon/persoon.service.js';
import { maakAfdruk } from './afdruk.js';
import { leesDossier } from './dossier.js';

/** The decision on paper. */
@Controller('api/trajecten')
export class PipController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Personen) private readonly personen: Personen,
  ) {}

  @Allow('traject.lezen')
  @Get(':nummer/pip/:versie.pdf')
  async afdruk(
    @Param('nummer') nummer: string,
    @Param('versie') versie: string,
    @Query('doel') doel: unknown,
    @ActorVan() actor: Actor,
    @Res() res: Response,
  ): Promise<void> {
    // A number with a sign in it that no text can hold is a number that does not exist.
    const d = /\p{Cc}/u.test(nummer) ? undefined : await this.db.lees(actor, (q) => leesDossier(q, nummer));
    const pip = d?.pips.find((p) => String(p.versie) === versie);
    if (!d || !pip) throw geenToegang();
    const pdf = await maakAfdruk(d, pip, await this.naam(actor, nummer, doel), new Date());
    const bestand = `PIP-${nummer.replace(/[^\w-]/g, '_')}-${versie}.pdf`;
    res.setHeader('Content-Disposition', `inline; filename="${bestand}"`);
    res.setHeader('Cache-Control', 'no-store');
    res.type('application/pdf').send(pdf);
  }

  /** Who it is for, with a line in the log of who looked; without a name when the reader may not see it. */
  private async naam(actor: Actor, nummer: string, doel: unknown): Promise<string | null> {
    if (!actor.rechten.includes('persoon.lezen')) return null;
    const gewoon: Doel = actor.rol === 'REGISSEUR' ? 'REGIE' : 'BEGELEIDING';
    const gekozen = typeof doel === 'string' && Object.hasOwn(DOELEN, doel) ? (doel as Doel) : gewoon;
    const { gevonden } = await this.personen.een(actor, nummer, gekozen, 'BESTAND');
    return gevonden && volledigeNaam(gevonden.persoon);
  }
}
