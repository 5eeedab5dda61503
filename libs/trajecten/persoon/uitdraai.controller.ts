import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#core';
import { Database } from '#platform';
import { csvTekst } from '#spreadsheets';
import { ActorVan, Allow, geenToegang } from '#toegang';
import { leesTraject } from '../dossier/dossier.repository.js';
import { noteerInzage } from './persoon.repository.js';
import { Personen } from './persoon.service.js';
import { alsRijen, maakUitdraai, type Uitdraai } from './uitdraai.js';

/** Everything of one person, for that person: who asks to see it gets it in a file. */
@Controller('api/inburgeraars')
export class UitdraaiController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Personen) private readonly personen: Personen,
  ) {}

  @Allow('persoon.verantwoorden')
  @Get(':trajectnummer/uitdraai.:vorm')
  async uitdraai(
    @Param('trajectnummer') nummer: string,
    @Param('vorm') vorm: string,
    @ActorVan() actor: Actor,
    @Res() res: Response,
  ): Promise<void> {
    const uit = vorm === 'json' || vorm === 'csv' ? await this.maak(actor, nummer) : null;
    if (!uit) throw geenToegang();
    res.setHeader('Cache-Control', 'no-store');
    res.setHeader('Content-Disposition', `attachment; filename="inzage-${nummer.replace(/[^\w-]/g, '_')}.${vorm}"`);
    if (vorm === 'csv') res.type('text/csv; charset=utf-8').send(csvTekst(alsRijen(uit)));
    else res.json(uit);
  }

  private maak(actor: Actor, nummer: string): Promise<Uitdraai | null> {
    return this.db.schrijf(actor, async (tx) => {
      const t = await leesTraject(tx, nummer);
      if (!t) return null;
      await noteerInzage(tx, 'INZAGEVERZOEK', 'UITDRAAI', [t.id]);
      const [gevonden] = await this.personen.ontsleutel(tx, [t.id]);
      return maakUitdraai(tx, t, gevonden?.persoon ?? null);
    });
  }
}
