import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { Weigering } from '#core';
import { waardeFout } from '../database/waarde-fout.js';
import { log } from '../log.js';
import { geenBsn } from './geen-bsn.js';

const EIGEN_SCHULD = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_NOT_FOUND',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/** The complaint itself, without what the server would rather have read. */
const zonderRaad = (tekst: string): string => tekst.replace(/\s*(Did you mean [\s\S]*|\n[\s\S]*)$/, '');

/** What a caller may know of an error: our own refusals whole, mistakes in the question, and of the rest a number only. */
export function toonFout(fout: GraphQLFormattedError, oorzaak: unknown): GraphQLFormattedError {
  const bron = (oorzaak as { originalError?: unknown }).originalError ?? oorzaak;
  const weigering = bron instanceof Weigering ? bron : waardeFout(bron);
  if (weigering) {
    const { code, melding, veld, oplossing } = weigering.fout;
    return { message: melding, path: fout.path, extensions: { code, veld, oplossing } };
  }
  const code = String(fout.extensions?.code ?? '');
  if (EIGEN_SCHULD.has(code)) {
    const meldingen = (fout.extensions?.originalError as { message?: unknown } | undefined)?.message;
    return {
      message: Array.isArray(meldingen) ? meldingen.join('; ') : zonderRaad(fout.message),
      locations: fout.locations,
      extensions: { code },
    };
  }
  const nummer = randomUUID();
  log.error({ err: bron, nummer, pad: fout.path }, 'graphql');
  return {
    message: 'Er ging iets mis in het portaal. Probeer het later opnieuw en noem dit nummer bij de helpdesk.',
    extensions: { code: 'INTERNE_FOUT', nummer },
  };
}

/** GraphQL on Apollo Server: limits on every document, no introspection in production, no stack traces, no outside page. */
export function graphql(schema: string | true): DynamicModule {
  const armor = new ApolloArmor({
    maxDepth: { n: 8 },
    maxAliases: { n: 15 },
    maxDirectives: { n: 10 },
    // Its own counting ends in status 500; the parser counts too, see parseOptions.
    maxTokens: { enabled: false },
    costLimit: { maxCost: 10_000 },
    blockFieldSuggestion: { enabled: true },
  });
  const schild = armor.protect();
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    autoSchemaFile: schema,
    sortSchema: true,
    csrfPrevention: true,
    introspection: process.env.NODE_ENV !== 'production',
    graphiql: false,
    plugins: [ApolloServerPluginCacheControlDisabled(), geenBsn, ...(schild.plugins as never[])],
    validationRules: schild.validationRules,
    parseOptions: { maxTokens: 1000 },
    // Nested fields are guarded as operations are: what is not decorated is refused.
    fieldResolverEnhancers: ['guards'],
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    formatError: toonFout,
    context: ({ req, res }: { req: unknown; res: unknown }) => ({ req, res }),
  });
}
