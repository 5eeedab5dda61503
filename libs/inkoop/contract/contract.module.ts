import { Module } from '@nestjs/common';
import { TariefExportController } from '../tarieven/export.controller.js';
import { VergelijkenResolver } from '../tarieven/vergelijken.resolver.js';
import { TarievenVergelijken } from '../tarieven/vergelijken.service.js';

/** Contracts, prices, indexation and comparing: the half of the room after the award. */
@Module({
  controllers: [TariefExportController],
  providers: [TarievenVergelijken, VergelijkenResolver],
  exports: [TarievenVergelijken],
})
export class ContractModule {}
