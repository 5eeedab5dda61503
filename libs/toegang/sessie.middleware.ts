import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import type { ActorRequest } from './guard.js';
import { Sessies } from './sessies.service.js';

export const COOKIE = 'regioportaal_sessie';

export function cookieVan(req: { headers: { cookie?: string } }): string | null {
  const m = /(?:^|;\s*)regioportaal_sessie=([A-Za-z0-9_-]{20,100})(?:;|$)/.exec(req.headers.cookie ?? '');
  return m?.[1] ?? null;
}

/** Puts the actor on the request: from the session cookie or, for supplier systems, from a bearer API key. */
@Injectable()
export class SessieMiddleware implements NestMiddleware {
  constructor(@Inject(Sessies) private readonly sessies: Sessies) {}

  use(req: ActorRequest, _res: Response, next: NextFunction): void {
    this.actor(req).then((actor) => {
      if (actor) req.actor = actor;
      next();
    }, next);
  }

  private async actor(req: ActorRequest): Promise<ActorRequest['actor'] | null> {
    const bearer = /^Bearer (rpi_[A-Za-z0-9_-]{20,100})$/.exec(req.headers.authorization ?? '');
    if (bearer) return this.sessies.actorVanSleutel(bearer[1]!);
    // A browser says where a request comes from; what another site sent does not act as the person logged in.
    const herkomst = req.headers['sec-fetch-site'];
    if (herkomst && herkomst !== 'same-origin' && herkomst !== 'none' && req.method !== 'GET') return null;
    const token = cookieVan(req);
    return token ? this.sessies.actor(token) : null;
  }
}
