import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Paths that are not pages. */
const GEEN_PAGINA = /^\/(graphql|api|health)(\/|$)/;

/** Security headers for everything, and the built pages; any other path is a page of the portal. */
export function dienPortaal(app: NestExpressApplication, map: string, achterTls: boolean): void {
  app.use((req: Request, res: Response, next: NextFunction) => {
    // What is personal stays in no cache, of a proxy or of a shared computer.
    if (GEEN_PAGINA.test(req.path)) res.setHeader('Cache-Control', 'no-store');
    res.locals.nonce = randomBytes(16).toString('base64');
    next();
  });
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", (_req, res) => `'nonce-${(res as Response).locals.nonce as string}'`],
          // Mantine and the charts set sizes on elements themselves.
          styleSrcAttr: ["'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          workerSrc: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
        },
      },
      strictTransportSecurity: achterTls,
      crossOriginEmbedderPolicy: false,
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  const index = path.join(map, 'index.html');
  if (!existsSync(index)) return;
  const pagina = readFileSync(index, 'utf8');
  app.use(
    '/assets',
    express.static(path.join(map, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
  );
  app.use(express.static(map, { index: false, maxAge: '1h' }));
  app.use((req: Request, res: Response, next: NextFunction) => {
    if ((req.method !== 'GET' && req.method !== 'HEAD') || GEEN_PAGINA.test(req.path)) return next();
    res.setHeader('Cache-Control', 'no-cache');
    res.type('html').send(pagina.replaceAll('%NONCE%', res.locals.nonce as string));
  });
}
