import { Module } from '@nestjs/common';
import { AanbestedingModule, ContractModule } from '#inkoop';
import { TakenResolver } from './taken.resolver.js';
import { Taken } from './taken.service.js';

@Module({ imports: [AanbestedingModule, ContractModule], providers: [Taken, TakenResolver] })
export class OverlegModule {}
