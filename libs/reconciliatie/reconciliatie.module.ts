import { Module } from '@nestjs/common';
import { RapportageModule } from '#rapportage';
import { RapportageVelden } from './rapportage-velden.resolver.js';

@Module({ imports: [RapportageModule], providers: [RapportageVelden] })
export class ReconciliatieModule {}
