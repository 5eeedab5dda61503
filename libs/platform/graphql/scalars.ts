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
/** As many digits as fit exactly, in our integers and in the columns. */
const decimaal =
  (cijfers: number) =>
  (v: string): boolean =>
    new RegExp(`^-?\\d{1,${cijfers}}(\\.\\d{1,4})?$`).test(v);
/** After this comes nothing that we plan, and sums with days stay four digits long. */
const tot2200 =
  (keur: (v: string) => boolean) =>
  (v: string): boolean =>
    keur(v) && v < '2200';

export const Datum = tekst(
  'Datum',
  'Een kalenderdag vanaf 1900 en voor 2200, geschreven als jjjj-mm-dd.',
  tot2200(isDatum),
);
export const Maand = tekst('Maand', 'Een maand, geschreven als jjjj-mm.', tot2200(isMaand), (v) =>
  String(v).slice(0, 7),
);
export const Bedrag = tekst(
  'Bedrag',
  'Een bedrag in euro, exact, met een punt voor de centen: "1234.56".',
  decimaal(11),
);
export const Uren = tekst('Uren', 'Een aantal uren of eenheden, exact, met een punt: "36.25".', decimaal(7));
export const Tijdstip = tekst(
  'Tijdstip',
  'Een moment in UTC, geschreven volgens ISO 8601.',
  (v) => /^\d{4}-\d{2}-\d{2}T/.test(v) && isDatum(v.slice(0, 10)) && v < '2200' && !Number.isNaN(Date.parse(v)),
  (v) => (v instanceof Date ? v.toISOString() : String(v)),
);
export const Percentage = tekst('Percentage', 'Een percentage, exact, met een punt: "4.96".', decimaal(5));
