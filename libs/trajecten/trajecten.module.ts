import { Module } from '@nestjs/common';
import { Trajecten } from './lijst/trajecten.service.js';
import { TrajectenResolver } from './lijst/trajecten.resolver.js';

/** Terms, what must be offered, enforcement: what a gemeente sees of its trajecten. */
@Module({ providers: [Trajecten, TrajectenResolver], exports: [Trajecten] })
export class TrajectenModule {}
