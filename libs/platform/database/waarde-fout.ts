import { Weigering } from '#core';

/**
 * The database cannot hold this value: a character that no text may have, a number that does not fit (SQLSTATE class 22).
 * That is the caller's question, not a failure of the portal; null for everything else.
 */
export function waardeFout(e: unknown): Weigering | null {
  const code = (e as { code?: unknown } | null)?.code;
  if (typeof code !== 'string' || !/^22[0-9A-Z]{3}$/.test(code)) return null;
  return new Weigering(
    {
      code: 'POR-001',
      melding: 'In dit verzoek staat een waarde die het portaal niet kan bewaren of zoeken.',
      oplossing: 'Haal vreemde tekens weg, controleer de getallen en probeer het opnieuw.',
    },
    400,
  );
}
