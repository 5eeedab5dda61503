/** The order when `id` is put before `voor`, or last when that is null; null when one of them is not there. */
export function verplaats(volgorde: readonly string[], id: string, voor: string | null): string[] | null {
  if (!volgorde.includes(id) || (voor !== null && !volgorde.includes(voor))) return null;
  if (voor === id) return [...volgorde];
  const rest = volgorde.filter((x) => x !== id);
  const plek = voor === null ? rest.length : rest.indexOf(voor);
  return [...rest.slice(0, plek), id, ...rest.slice(plek)];
}
