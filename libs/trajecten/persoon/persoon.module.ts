import { Module } from '@nestjs/common';
import { PersoonResolver } from './persoon.resolver.js';
import { Personen } from './persoon.service.js';
import { UitdraaiController } from './uitdraai.controller.js';

@Module({ controllers: [UitdraaiController], providers: [Personen, PersoonResolver], exports: [Personen] })
export class PersoonModule {}
