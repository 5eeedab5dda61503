import { Module } from '@nestjs/common';
import { TariefExportController } from '../tarieven/export.controller.js';
import { IndexatieResolver } from '../tarieven/indexatie.resolver.js';
import { Indexaties } from '../tarieven/indexatie.service.js';
import { VergelijkenResolver } from '../tarieven/vergelijken.resolver.js';
import { TarievenVergelijken } from '../tarieven/vergelijken.service.js';
import { ContractResolver } from './contract.resolver.js';
import { Contracten } from './contract.service.js';

/** Contracts, prices, indexation and comparing: the half of the room after the award. */
@Module({
  controllers: [TariefExportController],
  providers: [Contracten, ContractResolver, Indexaties, IndexatieResolver, TarievenVergelijken, VergelijkenResolver],
  exports: [Contracten, TarievenVergelijken],
})
export class ContractModule {}
