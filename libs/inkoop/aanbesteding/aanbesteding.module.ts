import { Module } from '@nestjs/common';
import { AanbestedingResolver } from './aanbesteding.resolver.js';
import { Aanbestedingen } from './aanbestedingen.service.js';
import { BijlagenController } from './bijlagen.controller.js';
import { CombinatieResolver } from './combinatie.resolver.js';
import { Combinaties } from './combinaties.service.js';
import { Gunningen } from './gunning.service.js';
import { InschrijvingResolver } from './inschrijving.resolver.js';
import { Inschrijvingen } from './inschrijvingen.service.js';
import { OcdsController } from './ocds.controller.js';
import { Percelen } from './percelen.service.js';
import { Inkooptaken } from './taken.service.js';
import { Vragen } from './vragen.service.js';

@Module({
  controllers: [BijlagenController, OcdsController],
  providers: [
    ...[Aanbestedingen, Percelen, Inschrijvingen, Combinaties, Gunningen, Vragen, Inkooptaken],
    ...[AanbestedingResolver, InschrijvingResolver, CombinatieResolver],
  ],
  exports: [Inkooptaken],
})
export class AanbestedingModule {}
