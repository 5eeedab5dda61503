import DataLoader from 'dataloader';

const perVerzoek = new WeakMap<object, Map<string, DataLoader<string, unknown>>>();

/** One loader per request and name: many rows that ask the same cost one statement. */
export function lader<V>(
  verzoek: object,
  naam: string,
  haal: (ids: readonly string[]) => Promise<Map<string, V>>,
  leeg: () => V,
): DataLoader<string, V> {
  const laders = perVerzoek.get(verzoek) ?? new Map<string, DataLoader<string, unknown>>();
  perVerzoek.set(verzoek, laders);
  const bestaand = laders.get(naam) as DataLoader<string, V> | undefined;
  if (bestaand) return bestaand;
  const nieuw = new DataLoader<string, V>(async (ids) => {
    const gevonden = await haal(ids);
    return ids.map((id) => gevonden.get(id) ?? leeg());
  });
  laders.set(naam, nieuw as DataLoader<string, unknown>);
  return nieuw;
}
