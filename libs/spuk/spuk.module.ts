import { Module } from '@nestjs/common';
import { BeurzenResolver } from './beurzen/beurzen.resolver.js';
import { Beurzen } from './beurzen/beurzen.service.js';
import { Onderliggend } from './beurzen/onder.service.js';
import { SpukResolver } from './spuk.resolver.js';
import { Spuk } from './spuk.service.js';

@Module({
  providers: [Spuk, SpukResolver, Beurzen, BeurzenResolver, Onderliggend],
  exports: [Spuk, Beurzen],
})
export class SpukModule {}
