import { Module } from '@nestjs/common';
import { ContractModule } from '#inkoop';
import { TakenResolver } from './taken.resolver.js';
import { Taken } from './taken.service.js';

@Module({ imports: [ContractModule], providers: [Taken, TakenResolver] })
export class OverlegModule {}
