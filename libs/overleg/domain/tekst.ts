const TIJD = /^([01]\d|2[0-3]):[0-5]\d$/;
export const isTijd = (t: string): boolean => TIJD.test(t);
/** An address that a browser may open: nothing but https. */
export function isLink(t: string): boolean {
  try {
    return new URL(t).protocol === 'https:';
  } catch {
    return false;
  }
}
/** What somebody typed, without space around it; nothing = null. */
export const schoon = (t: string | null | undefined): string | null => t?.trim() || null;
export const echteReden = (t: string | null | undefined): string | null => {
  const tekst = schoon(t);
  return tekst && tekst.length >= 3 && tekst.length <= 1000 ? tekst : null;
};
