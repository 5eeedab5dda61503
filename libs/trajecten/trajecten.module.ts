import { Module } from '@nestjs/common';
import { AanbodResolver } from './aanbod/aanbod.resolver.js';
import { Aanbod } from './aanbod/aanbod.service.js';
import { BeleidResolver } from './beleid/beleid.resolver.js';
import { Beleidsinstellingen } from './beleid/instellingen.service.js';
import { HandhavingResolver } from './handhaving/handhaving.resolver.js';
import { Handhavingen } from './handhaving/handhaving.service.js';
import { PersoonModule } from './persoon/persoon.module.js';
import { Trajecten } from './lijst/trajecten.service.js';
import { TrajectenResolver } from './lijst/trajecten.resolver.js';
import { UrenResolver } from './uren/uren.resolver.js';
import { Urenstaat } from './uren/uren.service.js';

/** Terms, what must be offered, enforcement: what a gemeente sees of its trajecten. */
@Module({
  imports: [PersoonModule],
  providers: [
    ...[Trajecten, TrajectenResolver, Urenstaat, UrenResolver, Beleidsinstellingen, BeleidResolver],
    ...[Aanbod, AanbodResolver, Handhavingen, HandhavingResolver],
  ],
  exports: [Trajecten],
})
export class TrajectenModule {}
