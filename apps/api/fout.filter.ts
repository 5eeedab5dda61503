import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import { Weigering } from '#core';
import { log, waardeFout } from '#platform';

/** Turns every failure of a REST call into a code, what, where and how to mend it; never a stack trace. */
@Catch()
export class FoutFilter implements ExceptionFilter {
  catch(fout: unknown, host: ArgumentsHost): unknown {
    // GraphQL formats its own errors.
    if (host.getType<GqlContextType>() === 'graphql') return fout;
    const res = host.switchToHttp().getResponse<Response>();
    const req = host.switchToHttp().getRequest<Request>();
    const { status, inhoud } = antwoord(fout, req);
    if (res.headersSent || res.destroyed) return void res.destroy();
    if (!req.complete) laatUitpraten(req, res, status);
    res.status(status).json(inhoud);
  }
}

const UITPRATEN_MS = 15_000;
/**
 * A sender who is still writing when the connection closes sees that it broke, and not why we refused. So what is still
 * coming is thrown away for a while; who fell silent, or goes on for too long, is cut off.
 */
function laatUitpraten(req: Request, res: Response, status: number): void {
  if (status === 408) return void res.setHeader('Connection', 'close');
  const einde = setTimeout(() => req.socket.destroy(), UITPRATEN_MS).unref();
  req.once('close', () => clearTimeout(einde)).resume();
}

function antwoord(fout: unknown, req: Request): { status: number; inhoud: Record<string, unknown> } {
  const weigering = fout instanceof Weigering ? fout : waardeFout(fout);
  if (weigering) {
    const { code, melding, veld, oplossing } = weigering.fout;
    return {
      status: weigering.httpStatus,
      inhoud: { code, melding, waar: veld ?? null, oplossing: oplossing ?? null },
    };
  }
  const http = fout instanceof HttpException ? fout.getStatus() : ((fout as { status?: number }).status ?? 500);
  if (http < 500)
    return {
      status: http,
      inhoud: {
        code: `HTTP-${http}`,
        melding: http === 404 ? 'Deze pagina bestaat niet.' : 'Dit verzoek begrijpt het portaal niet.',
        waar: req.path,
        oplossing: 'Controleer het adres en de inhoud.',
      },
    };
  const nummer = randomUUID();
  log.error({ err: fout, nummer, pad: req.path }, 'rest');
  return {
    status: 500,
    inhoud: {
      code: 'INTERNE_FOUT',
      melding: 'Er ging iets mis in het portaal.',
      waar: nummer,
      oplossing: 'Probeer het later opnieuw en noem dit nummer bij de helpdesk.',
    },
  };
}
