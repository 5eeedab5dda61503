import { ValidationPipe, type INestApplication, type ValidationError } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Weigering } from '#core';
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
  app.set('trust proxy', config.vertrouwdeProxy);
  app.disable('x-powered-by');
  app.useGlobalPipes(
    new ValidationPipe({
      ...{ whitelist: true, transform: true, validationError: { target: false, value: false } },
      exceptionFactory: ongeldig,
    }),
  );
  app.useGlobalFilters(new FoutFilter());
  dienPortaal(app, config.portaalMap, config.veiligeCookie);
  app.enableShutdownHooks();
  // Longer than a proxy or a browser keeps a connection: else a call sent just as we close it breaks.
  app.getHttpServer().keepAliveTimeout = 75_000;
  return app;
}

/** The first field that is not right, by name; what was in it is never repeated. */
function ongeldig(fouten: ValidationError[]): Weigering {
  let fout = fouten[0];
  while (fout?.children?.length) fout = fout.children[0];
  const veld = fout?.property ?? '';
  return new Weigering(
    {
      ...{
        code: 'POR-002',
        veld,
        melding: `Het veld "${veld}" is niet goed ingevuld: te lang, te kort of niet van de goede soort.`,
      },
      oplossing: 'Controleer dit veld en probeer het opnieuw.',
    },
    400,
  );
}
