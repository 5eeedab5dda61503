import { Module } from '@nestjs/common';
import { TakenResolver } from './taken.resolver.js';
import { Taken } from './taken.service.js';

@Module({ providers: [Taken, TakenResolver] })
export class OverlegModule {}
