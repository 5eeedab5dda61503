import { Global, Module, type DynamicModule, type OnModuleDestroy } from '@nestjs/common';
import { Inject } from '@nestjs/common';
import type { MixedList } from 'typeorm';
import { CONFIG, type Config } from './config.js';
import { Database, maakDataSource } from './database/database.js';
import { maakOpslag, OPSLAG } from './files/opslag.js';
import { Wachtrij } from './wachtrij/wachtrij.js';

/** The plumbing that every room may use: configuration, database, queue, file storage. */
@Global()
@Module({})
export class PlatformModule implements OnModuleDestroy {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Wachtrij) private readonly wachtrij: Wachtrij,
  ) {}

  static met(config: Config, entiteiten: MixedList<Function>): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        {
          provide: Database,
          useFactory: async () =>
            new Database(await maakDataSource(config.databaseAppUrl, entiteiten, config.dbPool).initialize()),
        },
        { provide: Wachtrij, useFactory: () => new Wachtrij(config) },
        { provide: OPSLAG, useFactory: () => maakOpslag(config) },
      ],
      exports: [CONFIG, Database, Wachtrij, OPSLAG],
    };
  }

  async onModuleDestroy(): Promise<void> {
    await this.wachtrij.sluit();
    await this.db.dataSource.destroy();
  }
}
