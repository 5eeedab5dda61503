export type Waarden = Record<string, string>;

/** The lines of a form: 'delen.3.product' -> [{ product }], in the order of the page. */
export function leesRegels(w: Waarden, naam: string): Waarden[] {
  const uit = new Map<string, Waarden>();
  for (const [sleutel, waarde] of Object.entries(w)) {
    const [lijst, nr, veld] = sleutel.split('.');
    if (lijst === naam && nr && veld) uit.set(nr, { ...uit.get(nr), [veld]: waarde });
  }
  return [...uit.values()];
}
const DUIZENDTALLEN = /^-?[1-9]\d{0,2}(\.\d{3})+$/;
/** '1.234,50', '1234,50' or '1234.50' as people type it -> '1234.50' for the API; nothing stays nothing. */
export function punt(tekst: string | undefined): string | null {
  if (!tekst) return null;
  const metKomma = tekst.includes(',') || DUIZENDTALLEN.test(tekst);
  return metKomma ? tekst.replaceAll('.', '').replace(',', '.') : tekst;
}
export const heel = (tekst: string | undefined): number | null => (tekst ? Number(tekst) : null);
export const ofLeeg = (tekst: string | undefined): string | null => tekst || null;
/** '80.00' of the API -> '80' in a field. */
export const komma = (waarde: string | null | undefined): string =>
  (waarde ?? '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace('.', ',');
