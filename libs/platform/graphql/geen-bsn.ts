import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import {
  getNamedType,
  GraphQLError,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { noemtBsn, Weigering } from '#core';

/** Where a BSN belongs, or where nine digits are something else; everywhere else it is refused before anything runs. */
export const MAG_BSN: Readonly<Record<string, string>> = {
  'inburgeraarVastleggen.inburgeraar.bsn': 'dit is de plaats voor het BSN; het wordt versleuteld bewaard',
  'inburgeraarVastleggen.inburgeraar.vnummer': 'wordt versleuteld bewaard',
  // The person's own name check says what is wrong, field by field, and repeats nothing.
  'inburgeraarVastleggen.inburgeraar.voornamen': 'wordt gekeurd als naam',
  'inburgeraarVastleggen.inburgeraar.tussenvoegsel': 'wordt gekeurd als naam',
  'inburgeraarVastleggen.inburgeraar.achternaam': 'wordt gekeurd als naam',
  'inloggen.wachtwoord': 'wordt niet bewaard',
  'gebruikerMaken.input.wachtwoord': 'wordt niet bewaard',
  // These say themselves what is wrong, beside the field.
  'trajectOpenen.traject.trajectnummer': 'wordt gekeurd als trajectnummer',
  'actieToevoegen.actie.tekst': 'wordt gekeurd bij het veld',
  'kwartaalSectieBewaren.input.waarden.toelichting': 'wordt gekeurd bij het veld',
  'kwartaalSectieBewaren.input.waarden.waarde': 'wordt gekeurd bij het veld',
  'uitstelBeslissen.reden': 'wordt gekeurd bij het veld',
  'uitstelVragen.reden': 'wordt gekeurd bij het veld',
  // Minutes are kept as they are typed; they cannot be sent before the number is gone.
  'notulenBewaren.tekst': 'een kladversie, met een waarschuwing; versturen kan niet met een BSN erin',
};

/** Addresses of the outside world are full of numbers that mean nothing. */
const ADRESSEN = /\.(link|url|email)$/;

type Plek = (pad: string) => void;

const mag = (pad: string): boolean => Object.hasOwn(MAG_BSN, pad) || ADRESSEN.test(pad);

/** Every text of type String in the arguments of the fields that are asked; other scalars cannot hold words. */
function loop(type: GraphQLInputType, waarde: unknown, pad: string, tref: Plek): void {
  if (waarde === null || waarde === undefined) return;
  if (isNonNullType(type)) return loop(type.ofType, waarde, pad, tref);
  if (isListType(type)) {
    for (const w of Array.isArray(waarde) ? waarde : [waarde]) loop(type.ofType, w, pad, tref);
    return;
  }
  const kern = getNamedType(type);
  if (isInputObjectType(kern)) {
    for (const v of Object.values(kern.getFields()))
      loop(v.type, (waarde as Record<string, unknown>)[v.name], `${pad}.${v.name}`, tref);
  } else if (kern.name === 'String' && typeof waarde === 'string' && !mag(pad) && noemtBsn(waarde)) tref(pad);
}

/** The fields that a mutation asks for, also by way of fragments. */
function velden(document: DocumentNode, selectie: SelectionSetNode, diep = 0): FieldNode[] {
  if (diep > 8) return [];
  return selectie.selections.flatMap((s) => {
    if (s.kind === Kind.FIELD) return [s];
    const onder =
      s.kind === Kind.INLINE_FRAGMENT
        ? s
        : document.definitions.find((d) => d.kind === Kind.FRAGMENT_DEFINITION && d.name.value === s.name.value);
    return onder?.kind === Kind.INLINE_FRAGMENT || onder?.kind === Kind.FRAGMENT_DEFINITION
      ? velden(document, onder.selectionSet, diep + 1)
      : [];
  });
}

/** The first place in a mutation where a BSN stands that does not belong there; what it was is not repeated. */
export function bsnIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  operatie: OperationDefinitionNode,
  variabelen: Record<string, unknown>,
): string | null {
  if (operatie.operation !== 'mutation') return null;
  const bij: Record<string, unknown> = { ...variabelen };
  for (const v of operatie.variableDefinitions ?? [])
    if (v.defaultValue && !(v.variable.name.value in bij))
      bij[v.variable.name.value] = valueFromASTUntyped(v.defaultValue);
  let gevonden: string | null = null;
  for (const veld of velden(document, operatie.selectionSet)) {
    const naam = veld.name.value;
    for (const arg of schema.getMutationType()?.getFields()[naam]?.args ?? []) {
      const gegeven = veld.arguments?.find((a) => a.name.value === arg.name);
      if (gegeven)
        loop(arg.type, valueFromASTUntyped(gegeven.value, bij), `${naam}.${arg.name}`, (pad) => (gevonden ??= pad));
    }
  }
  return gevonden;
}

/** Refuses a BSN in free text: names and numbers of persons live in one room only, encrypted. */
export const geenBsn: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({
        schema,
        document,
        operation,
        request,
      }: GraphQLRequestContextDidResolveOperation<object>) => {
        const pad = operation ? bsnIn(schema, document, operation, request.variables ?? {}) : null;
        if (pad === null) return Promise.resolve();
        const weigering = new Weigering({
          ...{ code: 'POR-003', veld: pad.slice(pad.indexOf('.') + 1) },
          melding: 'Hier staat een nummer dat een burgerservicenummer kan zijn. Er is niets opgeslagen.',
          oplossing: 'Haal het nummer weg en noem het trajectnummer.',
        });
        throw new GraphQLError(weigering.message, { originalError: weigering });
      },
    }),
};
