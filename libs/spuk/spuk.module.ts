import { Module } from '@nestjs/common';
import { BeurzenResolver } from './beurzen/beurzen.resolver.js';
import { Beurzen } from './beurzen/beurzen.service.js';
import { Onderliggend } from './beurzen/onder.service.js';
import { SpukInvoerResolver } from './invoer/invoer.resolver.js';
import { SpukInvoer } from './invoer/invoer.service.js';
import { Kostendelen } from './invoer/kostendelen.service.js';
import { RekenenResolver } from './rekenen/rekenen.resolver.js';
import { Rekentool } from './rekenen/rekentool.service.js';
import { Scenarios } from './rekenen/scenario.service.js';
import { Raad } from './verantwoorden/raad.service.js';
import { SpukController } from './verantwoorden/verantwoorden.controller.js';
import { VerantwoordenResolver } from './verantwoorden/verantwoorden.resolver.js';
import { Verantwoorden } from './verantwoorden/verantwoorden.service.js';

@Module({
  providers: [
    ...[Beurzen, Onderliggend, Rekentool, Scenarios, SpukInvoer, Kostendelen, Verantwoorden, Raad],
    ...[BeurzenResolver, RekenenResolver, SpukInvoerResolver, VerantwoordenResolver],
  ],
  controllers: [SpukController],
  exports: [Beurzen, Rekentool],
})
export class SpukModule {}
