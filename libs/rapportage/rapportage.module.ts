import { Module } from '@nestjs/common';
import { InleverenController } from './inleveren.controller.js';
import { Inleveren } from './inleveren.service.js';
import { Rapportages } from './rapportage.repository.js';
import { RapportageResolver } from './rapportage.resolver.js';

@Module({
  controllers: [InleverenController],
  providers: [Inleveren, Rapportages, RapportageResolver],
  exports: [Inleveren, Rapportages],
})
export class RapportageModule {}
