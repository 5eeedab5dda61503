import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Vraag } from './rechtentabel.js';

/** What fits each scalar and means nothing: ids that do not exist. */
const WAARDEN: Record<string, unknown> = {
  ...{ ID: '00000000-0000-7000-8000-000000000000', String: 'GEEN', Int: 2025, Float: 1, Boolean: true },
  ...{
    Datum: '2025-01-01',
    Maand: '2025-01',
    Tijdstip: '2025-01-01T00:00:00.000Z',
    Bedrag: '1.00',
    Uren: '1.00',
    Percentage: '1.00',
  },
};

function waarde(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return waarde(type.ofType);
  if (isListType(type)) return [waarde(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const velden = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(velden.map((v) => [v.name, waarde(v.type)]));
  }
  return WAARDEN[type.name];
}

/** A valid call of an operation, with every argument that it needs and nothing more. */
export function maakVraag(schema: GraphQLSchema, operatie: string): Vraag {
  const [soort, naam] = operatie.split('.') as ['Query' | 'Mutation', string];
  const veld = (soort === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[naam];
  if (!veld) throw new Error(`${operatie} staat niet in het schema; geef de rij een eigen vraag.`);
  const nodig = veld.args.filter(isRequiredArgument);
  const kop = nodig.length ? `(${nodig.map((a) => `$${a.name}: ${String(a.type)}`).join(', ')})` : '';
  const args = nodig.length ? `(${nodig.map((a) => `${a.name}: $${a.name}`).join(', ')})` : '';
  const velden = isLeafType(getNamedType(veld.type)) ? '' : ' { __typename }';
  const variables = Object.fromEntries(nodig.map((a) => [a.name, waarde(a.type)]));
  return () => ({ gql: `${soort.toLowerCase()}${kop} { ${naam}${args}${velden} }`, variables });
}
