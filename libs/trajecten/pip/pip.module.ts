import { Module } from '@nestjs/common';
import { PersoonModule } from '../persoon/persoon.module.js';
import { PipController } from './pip.controller.js';
import { PipResolver } from './pip.resolver.js';
import { Pips } from './pip.service.js';
import { PipBesluiten } from './vaststellen.service.js';
import { LeerrouteWijzigingen } from './wijziging.service.js';

/** The plan of a person: drafts, price, decision, change of route, objections and the printed decision. */
@Module({
  imports: [PersoonModule],
  controllers: [PipController],
  providers: [Pips, PipBesluiten, LeerrouteWijzigingen, PipResolver],
  exports: [Pips],
})
export class PipModule {}
