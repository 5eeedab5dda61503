import { Module } from '@nestjs/common';
import { BewarenResolver } from '../bewaren/bewaren.resolver.js';
import { Bewaren } from '../bewaren/bewaren.service.js';
import { KennisgevingController, KennisgevingResolver } from '../kennisgeving/kennisgeving.controller.js';
import { Kennisgevingen } from '../kennisgeving/kennisgeving.service.js';
import { VerantwoordingController, VerantwoordingResolver } from '../verantwoording/verantwoording.resolver.js';
import { Verantwoordingen } from '../verantwoording/verantwoording.service.js';
import { PersoonResolver } from './persoon.resolver.js';
import { Personen } from './persoon.service.js';
import { UitdraaiController } from './uitdraai.controller.js';

/** Everything that touches who somebody is: recording, notices, accountability, keeping and removing. */
@Module({
  controllers: [UitdraaiController, KennisgevingController, VerantwoordingController],
  providers: [
    ...[Personen, PersoonResolver, Kennisgevingen, KennisgevingResolver],
    ...[Verantwoordingen, VerantwoordingResolver, Bewaren, BewarenResolver],
  ],
  exports: [Personen],
})
export class PersoonModule {}
