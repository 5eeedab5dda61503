import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { werker } from '#core';
import { Database, log, Wachtrij } from '#platform';
import { Openbaar } from '#toegang';

const BINNEN_MS = 3_000;
const opTijd = <T>(werk: Promise<T>): Promise<T> =>
  Promise.race([werk, new Promise<never>((_, mis) => setTimeout(() => mis(new Error('timeout')), BINNEN_MS).unref())]);

@Controller('health')
export class GezondheidController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Wachtrij) private readonly wachtrij: Wachtrij,
  ) {}

  @Openbaar()
  @Get('live')
  leeft(): { status: string } {
    return { status: 'ok' };
  }

  @Openbaar()
  @Get('ready')
  async klaar(@Res({ passthrough: true }) res: Response): Promise<Record<string, string>> {
    const [database, wachtrij] = await Promise.all([
      this.proef(this.db.lees(werker, (q) => q.query('select 1'))),
      this.proef(this.wachtrij.gezond()),
    ]);
    if (database !== 'ok' || wachtrij !== 'ok') res.status(503);
    return { database, wachtrij };
  }

  private async proef(werk: Promise<unknown>): Promise<string> {
    try {
      await opTijd(werk);
      return 'ok';
    } catch (e) {
      log.warn({ err: e }, 'niet gezond');
      return 'niet bereikbaar';
    }
  }
}
