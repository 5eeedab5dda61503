import { Module } from '@nestjs/common';
import { SpukResolver } from './spuk.resolver.js';
import { Spuk } from './spuk.service.js';

@Module({ providers: [Spuk, SpukResolver], exports: [Spuk] })
export class SpukModule {}
