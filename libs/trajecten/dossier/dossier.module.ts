import { Module } from '@nestjs/common';
import { DossierResolver } from './dossier.resolver.js';
import { Dossiers } from './dossier.service.js';

@Module({ providers: [Dossiers, DossierResolver], exports: [Dossiers] })
export class DossierModule {}
