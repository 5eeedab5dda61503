import { Module, type DynamicModule } from '@nestjs/common';
import { graphql, PlatformModule, type Config } from '#platform';
import { ToegangModule } from '#toegang';
import { AanbestedingModule, ContractModule } from '#inkoop';
import { DossierModule, PersoonModule, PipModule, TrajectenModule } from '#trajecten';
import { SpukModule } from '#spuk';
import { RapportageModule } from '#rapportage';
import { ReconciliatieModule } from '#reconciliatie';
import { OverlegModule } from '#overleg';
import { entiteiten } from '../entiteiten.js';
import { GezondheidController } from './gezondheid.controller.js';

/** The API: every room's resolvers and controllers. `schema` is a path to print the schema to, or true to keep it in memory. */
@Module({})
export class AppModule {
  static met(config: Config, schema: string | true): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.met(config, entiteiten),
        graphql(schema),
        ToegangModule,
        ContractModule,
        AanbestedingModule,
        TrajectenModule,
        DossierModule,
        PipModule,
        PersoonModule,
        SpukModule,
        RapportageModule,
        ReconciliatieModule,
        OverlegModule,
      ],
      controllers: [GezondheidController],
    };
  }
}
