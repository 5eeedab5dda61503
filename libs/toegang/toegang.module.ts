import { Global, Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { BeheerResolver } from './beheer.resolver.js';
import { Gebruikers } from './gebruikers.service.js';
import { RechtGuard } from './guard.js';
import { SessieMiddleware } from './sessie.middleware.js';
import { Sessies } from './sessies.service.js';
import { ToegangResolver } from './toegang.resolver.js';
import { WebhooksResolver } from './webhooks.resolver.js';
import { Webhooks } from './webhooks.service.js';

@Global()
@Module({
  providers: [
    Sessies,
    Gebruikers,
    SessieMiddleware,
    ToegangResolver,
    BeheerResolver,
    Webhooks,
    WebhooksResolver,
    { provide: APP_GUARD, useClass: RechtGuard },
  ],
  exports: [Sessies, Gebruikers],
})
export class ToegangModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessieMiddleware).forRoutes('{*pad}');
  }
}
