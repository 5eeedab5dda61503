import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Values by the name of the argument, so that a question is about something that exists. */
export type Waarden = Record<string, unknown>;

function waarde(naam: string, type: GraphQLInputType, bij: Waarden): unknown {
  if (isNonNullType(type)) return waarde(naam, type.ofType, bij);
  if (isListType(type)) return [waarde(naam, type.ofType, bij)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((v) => isRequiredInputField(v) || v.name in bij)
        .map((v) => [v.name, waarde(v.name, v.type, bij)]),
    );
  return naam in bij ? bij[naam] : (bij[`: ${type.name}`] ?? 'GEEN');
}

/** Every field down to a depth, as far as it needs no arguments. */
function velden(type: GraphQLOutputType, diepte: number): string {
  const kaal = getNamedType(type);
  if (!isObjectType(kaal) && !isInterfaceType(kaal)) return '';
  const delen = Object.values(kaal.getFields())
    .filter((v) => !v.args.some(isRequiredArgument))
    .map((v) => (isLeafType(getNamedType(v.type)) ? v.name : diepte > 1 ? v.name + velden(v.type, diepte - 1) : ''))
    .filter(Boolean);
  return ` { ${delen.length ? delen.join(' ') : '__typename'} }`;
}

export interface Vraag {
  naam: string;
  gql: string;
  variables: Record<string, unknown>;
}
/** Every operation of the schema, asking for all that it can give down to `diepte`. */
export function alleVragen(schema: GraphQLSchema, bij: Waarden, diepte: number): Vraag[] {
  const uit: Vraag[] = [];
  for (const [soort, type] of [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const)
    for (const veld of Object.values(type?.getFields() ?? {})) {
      const args = veld.args.filter((a) => isRequiredArgument(a) || a.name in bij);
      const kop = args.length ? `(${args.map((a) => `$${a.name}: ${String(a.type)}`).join(', ')})` : '';
      const door = args.length ? `(${args.map((a) => `${a.name}: $${a.name}`).join(', ')})` : '';
      uit.push({
        naam: veld.name,
        gql: `${soort}${kop} { ${veld.name}${door}${velden(veld.type, diepte)} }`,
        variables: Object.fromEntries(args.map((a) => [a.name, waarde(a.name, a.type, bij)])),
      });
    }
  return uit;
}
