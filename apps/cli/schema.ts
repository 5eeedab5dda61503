import { writeFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import type { Config } from '#platform';
import { maakApi } from '../api/maak-api.js';

/** The schema as the running API has it, printed and sorted. */
export async function schemaTekst(config: Config): Promise<string> {
  const app = await maakApi(config);
  await app.init();
  const tekst = printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema));
  await app.close();
  return `${tekst}\n`;
}

export const schrijfSchema = async (config: Config, pad: string): Promise<void> =>
  writeFileSync(pad, await schemaTekst(config));
