import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Weigering, type Actor } from '#core';
import { CONFIG, Database, leesUuid, type Config } from '#platform';
import { ActorVan, Allow, geenToegang } from '#toegang';
import { releasePackage, type OcdsBron } from '../domain/aanbesteding/ocds.js';
import { laad, type Geladen } from './dossier.js';

/** A procurement in the Open Contracting Data Standard, for whoever may see it. */
@Controller('api/aanbestedingen')
export class OcdsController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Allow('aanbesteding.lezen')
  @Get(':id/ocds.json')
  async pakket(
    @Param('id') gevraagd: string,
    @ActorVan() actor: Actor,
    @Res({ passthrough: true }) res: Response,
  ): Promise<object> {
    const id = leesUuid(gevraagd);
    const gevonden = await this.db.lees(actor, async (q) => {
      const geladen = await laad(q, actor, id);
      const [vragen] = await q.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM vraag WHERE aanbesteding_id = $1 AND zicht = 'ALLEN'`,
        [id],
      );
      return geladen && { geladen, aantalVragen: vragen!.n };
    });
    if (!gevonden) throw geenToegang();
    const uitgave = { prefix: this.config.ocdsPrefix, adres: `urn:uuid:${id}`, nu: new Date().toISOString() };
    const pakket = releasePackage(bronVan(gevonden.geladen, gevonden.aantalVragen), uitgave);
    if (!pakket)
      throw new Weigering(
        {
          code: 'AAN-080',
          melding: 'Van deze aanbesteding is nog niets openbaar.',
          oplossing: 'Probeer het na de aankondiging opnieuw.',
        },
        404,
      );
    res.setHeader('Content-Disposition', `attachment; filename="ocds-${id}.json"`);
    return pakket;
  }
}

const bronVan = (g: Geladen, aantalVragen: number): OcdsBron => ({
  ...{
    id: g.kop.id,
    titel: g.kop.titel,
    omschrijving: g.kop.omschrijving,
    kenmerk: g.kop.kenmerk,
    cpv: g.kop.cpv,
    aantalVragen,
  },
  regio: { code: g.kop.regio_code, naam: g.kop.regio },
  procedure: {
    ...{ code: g.dossier.vorm.code, naam: g.dossier.vorm.naam },
    aangekondigd: g.dossier.vorm.stappen.some((s) => s.soort === 'AANKONDIGEN' && s.verplicht),
  },
  percelen: g.versies.map((v) => ({
    ...{ id: v.perceel_id, code: v.code, naam: v.naam, gebied: v.gebied },
    gemaaktOp: v.gemaakt_op.toISOString(),
  })),
  rondes: g.rondes.map((r) => ({ geopendOp: r.geopend_op.toISOString(), sluitOp: r.sluit_op.toISOString() })),
  gebeurtenissen: g.dossier.gebeurtenissen.map((e, i) => ({
    ...e,
    vastgelegdOp: g.gebeurtenissen[i]!.vastgelegd_op.toISOString(),
  })),
});
