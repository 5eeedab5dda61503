import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDatum, isMaand } from '#core';

function tekst(
  naam: string,
  description: string,
  keur: (v: string) => boolean,
  uit: (v: unknown) => string = String,
): GraphQLScalarType {
  const lees = (v: unknown): string => {
    if (typeof v === 'string' && keur(v)) return v;
    throw new GraphQLError(`Dit is geen ${naam}: ${description}`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType({
    name: naam,
    description,
    serialize: uit,
    parseValue: lees,
    parseLiteral: (n) => lees(n.kind === Kind.STRING ? n.value : null),
  });
}
const decimaal = (v: string): boolean => /^-?\d{1,15}(\.\d{1,4})?$/.test(v);

export const Datum = tekst('Datum', 'Een kalenderdag, geschreven als jjjj-mm-dd.', isDatum);
export const Maand = tekst('Maand', 'Een maand, geschreven als jjjj-mm.', isMaand, (v) => String(v).slice(0, 7));
export const Bedrag = tekst('Bedrag', 'Een bedrag in euro, exact, met een punt voor de centen: "1234.56".', decimaal);
export const Uren = tekst('Uren', 'Een aantal uren of eenheden, exact, met een punt: "36.25".', decimaal);
export const Tijdstip = tekst(
  'Tijdstip',
  'Een moment in UTC, geschreven volgens ISO 8601.',
  (v) => !Number.isNaN(Date.parse(v)),
  (v) => (v instanceof Date ? v.toISOString() : String(v)),
);
export const Percentage = tekst('Percentage', 'Een percentage, exact, met een punt: "4.96".', decimaal);
