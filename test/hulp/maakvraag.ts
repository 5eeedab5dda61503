import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Gql, Vraag } from './rechtentabel.js';

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

function veldVan(schema: GraphQLSchema, operatie: string): GraphQLField<unknown, unknown> {
  const [soort, naam] = operatie.split('.') as ['Query' | 'Mutation', string];
  const veld = (soort === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[naam];
  if (!veld) throw new Error(`${operatie} staat niet in het schema; geef de rij een eigen vraag.`);
  return veld;
}

/** A valid call of an operation, with every argument that it needs and nothing more. */
export function maakVraag(schema: GraphQLSchema, operatie: string): Vraag {
  const [soort, naam] = operatie.split('.') as ['Query' | 'Mutation', string];
  const veld = veldVan(schema, operatie);
  const nodig = veld.args.filter(isRequiredArgument);
  const kop = nodig.length ? `(${nodig.map((a) => `$${a.name}: ${String(a.type)}`).join(', ')})` : '';
  const args = nodig.length ? `(${nodig.map((a) => `${a.name}: $${a.name}`).join(', ')})` : '';
  const velden = isLeafType(getNamedType(veld.type)) ? '' : ' { __typename }';
  const variables = Object.fromEntries(nodig.map((a) => [a.name, waarde(a.type)]));
  return () => ({ gql: `${soort.toLowerCase()}${kop} { ${naam}${args}${velden} }`, variables });
}

/** Every leaf of an answer, down to the third level: what could tell of another is asked for. */
function alles(type: GraphQLOutputType, diep = 3): string {
  const kern = getNamedType(type);
  if (!isObjectType(kern)) return '';
  const velden = Object.values(kern.getFields()).filter((v) => !v.args.some(isRequiredArgument));
  const delen = velden.flatMap((v) => {
    if (isLeafType(getNamedType(v.type))) return [v.name];
    const onder = diep > 1 ? alles(v.type, diep - 1) : '';
    return onder ? [`${v.name} ${onder}`] : [];
  });
  return delen.length ? `{ ${delen.join(' ')} }` : '';
}
/** Puts a value at a path in the variables; of a list the first is meant. */
function zetOp(doel: Record<string, unknown>, pad: string[], type: GraphQLInputType, id: string): void {
  const [naam, ...rest] = pad as [string, ...string[]];
  const bloot = isNonNullType(type) ? type.ofType : type;
  if (!rest.length) return void (doel[naam] = isListType(bloot) ? [id] : id);
  const kern = getNamedType(type);
  if (!isInputObjectType(kern)) throw new Error(`${naam} heeft geen velden.`);
  doel[naam] ??= isListType(bloot) ? [waarde(kern)] : waarde(kern);
  const onder = (isListType(bloot) ? (doel[naam] as object[])[0] : doel[naam]) as Record<string, unknown>;
  zetOp(onder, rest, kern.getFields()[rest[0]!]!.type, id);
}
/** A call of an operation with one thing named at a path, everything else as required or as given in `verder`; it asks for all there is. */
export function maakVraagMet(schema: GraphQLSchema, pad: string, id: string, verder: Record<string, unknown>): Gql {
  const [soort, naam, ...argument] = pad.split('.') as [string, string, string, ...string[]];
  const veld = veldVan(schema, `${soort}.${naam}`);
  const arg = veld.args.find((a) => a.name === argument[0])!;
  const nodig: GraphQLArgument[] = veld.args.filter((a) => isRequiredArgument(a) || a === arg || a.name in verder);
  const variables: Record<string, unknown> = {};
  for (const a of nodig) variables[a.name] = a.name in verder ? structuredClone(verder[a.name]) : waarde(a.type);
  zetOp(variables, argument, arg.type, id);
  const kop = nodig.map((a) => `$${a.name}: ${String(a.type)}`).join(', ');
  const args = nodig.map((a) => `${a.name}: $${a.name}`).join(', ');
  return { gql: `${soort.toLowerCase()}(${kop}) { ${naam}(${args}) ${alles(veld.type)} }`, variables };
}

/** Of every argument and field of every operation that can name a thing: the path and the name of its type. */
export function verwijzingen(schema: GraphQLSchema): { pad: string; type: string }[] {
  const uit: { pad: string; type: string }[] = [];
  const loop = (pad: string, type: GraphQLInputType, al: readonly string[]): void => {
    const kern = getNamedType(type);
    if (!isInputObjectType(kern)) return void uit.push({ pad, type: kern.name });
    if (al.includes(kern.name)) return;
    for (const v of Object.values(kern.getFields())) loop(`${pad}.${v.name}`, v.type, [...al, kern.name]);
  };
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type))
      for (const v of Object.values(type.getFields()))
        for (const a of v.args) loop(`${type.name}.${v.name}.${a.name}`, a.type, []);
  return uit;
}
