import { Inject, Module } from '@nestjs/common';
import { AanbestedingModule, ContractModule } from '#inkoop';
import { TrajectenModule } from '#trajecten';
import { SpukModule } from '#spuk';
import { ReconciliatieModule, SignaalLezer, Signaalregels } from '#reconciliatie';
import { ActieResolver } from './acties/actie.resolver.js';
import { OVERLEG_SIGNAALREGELS } from './acties/signaalregels.js';
import { Overlegacties } from './acties/acties.service.js';
import { AgendapuntResolver } from './agenda/agendapunt.resolver.js';
import { Agendapunten } from './agenda/agendapunten.service.js';
import { Notuleerder } from './agenda/notulen.service.js';
import { OverlegResolver } from './agenda/overleg.resolver.js';
import { Overleggen } from './agenda/overleggen.service.js';
import { SIGNAALBRON, type Signaalbron } from './agenda/signalen.js';
import { OverlegController } from './overleg.controller.js';
import { ReeksResolver } from './reeks/reeks.resolver.js';
import { Overlegreeksen } from './reeks/reeksen.service.js';
import { TakenResolver } from './taken.resolver.js';
import { Taken } from './taken.service.js';
import { VerslagResolver } from './verslag/verslag.resolver.js';
import { Overlegverslagen } from './verslag/verslagen.service.js';

@Module({
  imports: [AanbestedingModule, ContractModule, TrajectenModule, SpukModule, ReconciliatieModule],
  controllers: [OverlegController],
  providers: [
    ...[Taken, TakenResolver],
    {
      provide: SIGNAALBRON,
      inject: [SignaalLezer, Signaalregels],
      useFactory: (lezer: SignaalLezer, regels: Signaalregels): Signaalbron => ({ lezer, regels }),
    },
    ...[Overlegreeksen, ReeksResolver, Overleggen, OverlegResolver, Agendapunten, AgendapuntResolver, Notuleerder],
    ...[Overlegacties, ActieResolver, Overlegverslagen, VerslagResolver],
  ],
})
export class OverlegModule {
  constructor(@Inject(Signaalregels) regels: Signaalregels) {
    regels.voegToe(OVERLEG_SIGNAALREGELS);
  }
}
