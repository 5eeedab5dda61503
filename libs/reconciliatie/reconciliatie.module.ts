import { Module } from '@nestjs/common';
import { Bevindingen } from './bevinding.repository.js';
import { BevindingResolver, BladzijdeResolver } from './bevinding.resolver.js';
import { RapportageBevindingenResolver } from './rapportage.resolver.js';

@Module({
  providers: [Bevindingen, BevindingResolver, BladzijdeResolver, RapportageBevindingenResolver],
  exports: [Bevindingen],
})
export class ReconciliatieModule {}
