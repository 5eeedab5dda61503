import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Readable } from 'node:stream';
import type { Actor } from '#core';
import { Database, leesUuid, OPSLAG, verstuur, type Opslag } from '#platform';
import { ActorVan, Allow, geenToegang } from '#toegang';
import {
  gemarkeerdCsv,
  gemarkeerdXlsx,
  Rapportages,
  type Indeling,
  type MarkeerOpdracht,
  type Markering,
  type Veld,
} from '#rapportage';
import { meldingVan } from './domain/melding.js';
import { regelVan } from './regels.js';

type Gelezen = { kopRij: number; velden: Indeling };
type Fout = { rij: number; code: string; veld: string | null; gemeten: string | null; grens: string | null };

const SOORTEN: Record<string, { type: string; maak: (o: MarkeerOpdracht) => Readable }> = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', maak: gemarkeerdXlsx },
  csv: { type: 'text/csv; charset=utf-8', maak: gemarkeerdCsv },
};

/** Gives a file back with its wrong rows marked, so that it can be mended and handed in again. */
@Controller('api/inleveringen')
export class GemarkeerdController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Rapportages) private readonly rapportages: Rapportages,
    @Inject(OPSLAG) private readonly opslag: Opslag,
  ) {}

  @Allow('bevinding.lezen')
  @Get(':id/gemarkeerd.:soort')
  async gemarkeerd(
    @Param('id') id: string,
    @Param('soort') soort: string,
    @Res() res: Response,
    @ActorVan() actor: Actor,
  ): Promise<void> {
    const vorm = SOORTEN[soort];
    const bestand = vorm && (await this.rapportages.bestand(actor, leesUuid(id)));
    const gelezen = bestand?.kolomindeling as Gelezen | null | undefined;
    if (!vorm || !bestand || !gelezen?.kopRij) throw geenToegang();
    const markeringen = await this.markeringen(actor, id);
    const { kopRij, velden: indeling } = gelezen;
    const { bestandsnaam, opslag_sleutel: sleutel } = bestand;
    await verstuur(res, this.opslag, {
      ...{ sleutel, naam: `${bestandsnaam.replace(/\.[a-z]{3,4}$/i, '')} - gemarkeerd.${soort}`, soort: vorm.type },
      maak: (pad) => vorm.maak({ pad, bestandsnaam, kopRij, indeling, markeringen }),
    });
  }

  /** Only what this reader may see of it, row by row. */
  private async markeringen(actor: Actor, inleveringId: string): Promise<Markering[]> {
    const rijen = await this.db.lees(actor, (q) =>
      q.query<Fout>(
        `select rij, code, veld, gemeten, grens from bevinding
         where inlevering_id = $1 and rij is not null and status <> 'OPGELOST' order by rij, code, veld`,
        [inleveringId],
      ),
    );
    const perRij = new Map<number, Markering>();
    for (const f of rijen) {
      const regel = regelVan(f.code);
      const m = perRij.get(f.rij) ?? { rij: f.rij, teksten: [] };
      m.teksten.push({ melding: meldingVan(regel, f), oplossing: regel.oplossing, veld: f.veld as Veld | null });
      perRij.set(f.rij, m);
    }
    return [...perRij.values()];
  }
}
