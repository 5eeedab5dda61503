import { Module } from '@nestjs/common';
import { InleverenController } from './inleveren.controller.js';
import { Inleveren } from './inleveren.service.js';
import { KpiResolver } from './kpi/kpi.resolver.js';
import { Kpis } from './kpi/kpi.service.js';
import { KwartaalController } from './kwartaal/kwartaal.controller.js';
import { KwartaalResolver } from './kwartaal/kwartaal.resolver.js';
import { Kwartaalrapportages } from './kwartaal/kwartaal.service.js';
import { Onderbouwing } from './kwartaal/onderbouwing.js';
import { PlanningResolver } from './planning/planning.resolver.js';
import { Inleverplanning } from './planning/planning.service.js';
import { Rapportages } from './rapportage.repository.js';
import { RapportageResolver } from './rapportage.resolver.js';

@Module({
  controllers: [InleverenController, KwartaalController],
  providers: [
    ...[Inleveren, Rapportages, RapportageResolver],
    ...[Inleverplanning, PlanningResolver, Kwartaalrapportages, Onderbouwing, KwartaalResolver, Kpis, KpiResolver],
  ],
  exports: [Inleveren, Rapportages],
})
export class RapportageModule {}
