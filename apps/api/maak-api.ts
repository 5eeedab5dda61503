import { ValidationPipe, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '#platform';
import { AppModule } from './app.module.js';
import { FoutFilter } from './fout.filter.js';
import { dienPortaal } from './portaal.js';

/** Builds the API with its limits and headers; does not listen yet. */
export async function maakApi(config: Config, schema: string | true = true): Promise<INestApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.met(config, schema), {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.useBodyParser('json', { limit: '64kb' });
  app.set('trust proxy', 'loopback');
  app.disable('x-powered-by');
  app.useGlobalPipes(
    new ValidationPipe({ whitelist: true, transform: true, validationError: { target: false, value: false } }),
  );
  app.useGlobalFilters(new FoutFilter());
  dienPortaal(app, config.portaalMap, config.veiligeCookie);
  app.enableShutdownHooks();
  return app;
}
