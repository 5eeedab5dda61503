/** Search parameters as people write them: `?stand=TE_LAAT&stand=GEWEIGERD`, no JSON in the address. */
export type Zoek = Record<string, string | string[]>;

export function leesZoekdeel(tekst: string): Zoek {
  const uit: Zoek = {};
  for (const [sleutel, waarde] of new URLSearchParams(tekst)) {
    const eerder = uit[sleutel];
    uit[sleutel] = eerder === undefined ? waarde : [...(Array.isArray(eerder) ? eerder : [eerder]), waarde];
  }
  return uit;
}

export function schrijfZoekdeel(zoek: Record<string, unknown>): string {
  const uit = new URLSearchParams();
  for (const [sleutel, waarde] of Object.entries(zoek)) {
    const waarden: unknown[] = Array.isArray(waarde) ? waarde : [waarde];
    for (const w of waarden)
      if (w !== undefined && w !== null && w !== '' && w !== false) uit.append(sleutel, String(w));
  }
  const tekst = uit.toString();
  return tekst ? `?${tekst}` : '';
}

/** One value of a parameter, or undefined. */
export const een = (waarde: unknown): string | undefined => {
  const w = Array.isArray(waarde) ? waarde[0] : waarde;
  return typeof w === 'string' && w !== '' ? w : typeof w === 'number' ? String(w) : undefined;
};
/** All values of a parameter that are known; unknown ones are dropped, so an old link never breaks a page. */
export function alle<T extends string>(waarde: unknown, bekend: readonly T[]): T[] | undefined {
  const lijst = (Array.isArray(waarde) ? waarde : [waarde]).filter((w): w is T => bekend.includes(w as T));
  return lijst.length ? lijst : undefined;
}
/** A month 'jjjj-mm', or undefined. */
export const maandOf = (waarde: unknown): string | undefined => {
  const w = een(waarde);
  return w && /^\d{4}-(0[1-9]|1[0-2])$/.test(w) ? w : undefined;
};
