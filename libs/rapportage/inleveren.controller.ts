import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Weigering, type Actor } from '#core';
import { CONFIG, leesUuid, ontvang, OPSLAG, verstuur, type Config, type Opslag, type Pakket } from '#platform';
import { ActorVan, Allow, geenToegang } from '#toegang';
import { velden, type BevestigdeIndeling, type Indeling } from './domain/kolommen.js';
import { Inleveren, type Ontvangst } from './inleveren.service.js';
import { Rapportages } from './rapportage.repository.js';

@Controller('api/inleveringen')
export class InleverenController {
  constructor(
    @Inject(Inleveren) private readonly inleveren: Inleveren,
    @Inject(Rapportages) private readonly rapportages: Rapportages,
    @Inject(OPSLAG) private readonly opslag: Opslag,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Allow('rapportage.inleveren')
  @Post()
  async nieuw(
    @Req() req: Request,
    @Res({ passthrough: true }) res: Response,
    @ActorVan() actor: Actor,
  ): Promise<Ontvangst> {
    const sleutel = idempotentie(req);
    const { opslagMap, uploadMaxBytes, uploadStilSeconden } = this.config;
    const pakket = await ontvang(req, path.join(opslagMap, 'quarantaine'), uploadMaxBytes, uploadStilSeconden * 1000);
    try {
      const uit = await this.inleveren.neemIn(actor, {
        ...pakket.bestand,
        bestandsnaam: pakket.bestand.naam,
        contract: pakket.velden.contract ?? '',
        periode: pakket.velden.periode ?? '',
        soort: pakket.velden.soort ?? 'MAAND',
        kolommen: leesKolommen(pakket),
        idempotentieSleutel: sleutel,
        via: actor.apiSleutelId === undefined ? 'PORTAAL' : 'API',
      });
      res.status(uit.code ? 200 : 202);
      return uit;
    } finally {
      await rm(pakket.bestand.pad, { force: true });
    }
  }

  @Allow('rapportage.lezen')
  @Get(':id/bestand')
  async bestand(@Param('id') id: string, @Res() res: Response, @ActorVan() actor: Actor): Promise<void> {
    const b = await this.rapportages.bestand(actor, leesUuid(id));
    if (!b) throw geenToegang();
    await verstuur(res, this.opslag, { sleutel: b.opslag_sleutel, naam: b.bestandsnaam });
  }
}

function idempotentie(req: Request): string | null {
  const kop = req.headers['idempotency-key'];
  if (kop === undefined) return null;
  if (typeof kop !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(kop))
    throw new Weigering(
      {
        code: 'RAP-009',
        veld: 'Idempotency-Key',
        melding: 'De sleutel is geen tekst van 1 tot 100 tekens.',
        oplossing: 'Gebruik bijvoorbeeld een UUID.',
      },
      400,
    );
  return kop;
}

/** Text that the database can hold: no NUL, no half of a character. */
const isCel = (c: unknown): boolean => typeof c === 'string' && !/[\u0000\ud800-\udfff]/u.test(c);

/** The mapping that the sender confirmed for this header: `{ "kop": [...], "velden": { "bedrag": 8, ... } }`. */
function leesKolommen(p: Pakket): BevestigdeIndeling | null {
  if (!p.velden.kolommen) return null;
  try {
    const k = JSON.parse(p.velden.kolommen) as BevestigdeIndeling;
    const kolom = (n: unknown): boolean => Number.isInteger(n) && (n as number) >= 0 && (n as number) < 1000;
    const kopGoed = Array.isArray(k.kop) && k.kop.length <= 1000 && k.kop.every(isCel);
    if (kopGoed && velden.every((v) => kolom(k.velden[v])))
      return { kop: k.kop, velden: Object.fromEntries(velden.map((v) => [v, k.velden[v]])) as Indeling };
  } catch {
    // refused below
  }
  throw new Weigering(
    {
      code: 'RAP-009',
      veld: 'kolommen',
      melding: 'De kolomindeling is niet leesbaar.',
      oplossing: 'Kies de kolommen opnieuw.',
    },
    400,
  );
}
