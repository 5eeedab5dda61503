import { Module } from '@nestjs/common';
import { RapportageModule } from '#rapportage';
import { Bevindingen } from './bevinding.repository.js';
import { BevindingResolver, BladzijdeResolver } from './bevinding.resolver.js';
import { GemarkeerdController } from './gemarkeerd.controller.js';
import { RapportageBevindingenResolver } from './rapportage.resolver.js';
import { SignaalLezer, Signaalregels } from './signalen/signaal.repository.js';
import { SignaalResolver } from './signalen/signaal.resolver.js';
import { Signalen } from './signalen/signalen.service.js';

@Module({
  imports: [RapportageModule],
  controllers: [GemarkeerdController],
  providers: [
    Bevindingen,
    BevindingResolver,
    BladzijdeResolver,
    RapportageBevindingenResolver,
    Signaalregels,
    SignaalLezer,
    Signalen,
    SignaalResolver,
  ],
  exports: [Bevindingen, Signaalregels, SignaalLezer],
})
export class ReconciliatieModule {}
