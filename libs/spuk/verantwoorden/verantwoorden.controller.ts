import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#core';
import { maakWerkmap } from '#inkoop';
import { ActorVan, Allow, geenToegang } from '#toegang';
import { Beurzen, naamVan } from '../beurzen/beurzen.service.js';
import { beurzenblad } from '../domain/beurzenblad.js';
import { verantwoordingsblad } from '../domain/verantwoordingsblad.js';
import { SpukRekentoolInput } from '../rekenen/rekenen.type.js';
import { Rekentool } from '../rekenen/rekentool.service.js';
import { keurJaar } from '../jaar.js';
import { Verantwoorden } from './verantwoorden.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Workbooks with live formulas, with the same walls as on screen. */
@Controller('api/spuk')
export class SpukController {
  constructor(
    @Inject(Verantwoorden) private readonly verantwoorden: Verantwoorden,
    @Inject(Beurzen) private readonly beurzen: Beurzen,
    @Inject(Rekentool) private readonly rekentool: Rekentool,
  ) {}

  /** What somebody typed into the rekentool, to go on with in a spreadsheet; nothing is kept. */
  @Allow('spuk.lezen')
  @Post('rekentool.xlsx')
  @HttpCode(200)
  async rekenblad(@Body() invoer: SpukRekentoolInput, @Res() res: Response): Promise<void> {
    stuur(res, 'rekentool.xlsx', await maakWerkmap(this.rekentool.bladen(invoer)));
  }

  @Allow('spuk.beheren')
  @Get('verantwoording/:bestand')
  async verantwoording(
    @Param('bestand') bestand: string,
    @ActorVan() actor: Actor,
    @Res() res: Response,
  ): Promise<void> {
    const jaar = jaarVan(bestand);
    const rekening = await this.verantwoorden.jaarrekening(actor, jaar);
    stuur(res, `verantwoording-${jaar}.xlsx`, await maakWerkmap(verantwoordingsblad(rekening)));
  }

  @Allow('spuk.lezen')
  @Get('beurzen/:bestand')
  async overzicht(@Param('bestand') bestand: string, @ActorVan() actor: Actor, @Res() res: Response): Promise<void> {
    const jaar = jaarVan(bestand);
    const beelden = await this.beurzen.overzicht(actor, jaar);
    const rijen = beelden.map((b) => ({
      gemeente: b.gemeente.naam,
      subregio: b.gemeente.subregio,
      titel: naamVan(b),
      stand: b.stand,
    }));
    stuur(res, `spuk-${jaar}.xlsx`, await maakWerkmap([beurzenblad(rijen)]));
  }
}
function jaarVan(bestand: string): number {
  const m = /^(\d{4})\.xlsx$/.exec(bestand);
  if (!m) throw geenToegang();
  return keurJaar(Number(m[1]));
}
function stuur(res: Response, naam: string, inhoud: Uint8Array): void {
  res.setHeader('Content-Disposition', `attachment; filename="${naam}"`);
  res.type(XLSX).send(Buffer.from(inhoud));
}
