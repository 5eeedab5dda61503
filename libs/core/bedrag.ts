/** Exact decimals: an integer number of units of 1/10^schaal. Text in, text out; never a binary fraction. */
const DECIMAAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** '1234.5' at scale 2 -> 123450; more decimals than the scale are rounded half away from zero. Null when it is no decimal. */
export function naarGeheel(tekst: string, schaal: number): number | null {
  const m = DECIMAAL.exec(tekst);
  if (!m) return null;
  const cijfers = (m[3] ?? '').padEnd(schaal + 1, '0');
  const geheel = Number(m[2]! + cijfers.slice(0, schaal)) + (cijfers.charCodeAt(schaal) >= 53 ? 1 : 0);
  if (!Number.isSafeInteger(geheel)) return null;
  return m[1] && geheel !== 0 ? -geheel : geheel;
}

/** 123450 at scale 2 -> '1234.50'. */
export function naarDecimaal(geheel: number | bigint | string, schaal: number): string {
  const tekst = String(geheel);
  const min = tekst.startsWith('-');
  const cijfers = (min ? tekst.slice(1) : tekst).padStart(schaal + 1, '0');
  const uit = schaal === 0 ? cijfers : `${cijfers.slice(0, -schaal)}.${cijfers.slice(-schaal)}`;
  return min ? `-${uit}` : uit;
}

/** Cents to euro text, '1234.50'. */
export const centNaarEuro = (cent: number | bigint | string): string => naarDecimaal(cent, 2);
/** By hand: a price comparison writes tens of thousands of amounts, and a regular expression took five times as long. */
function metPuntjes(geheel: string): string {
  const begin = geheel.startsWith('-') ? 1 : 0;
  let uit = '';
  let eind = geheel.length;
  for (; eind - begin > 3; eind -= 3) uit = `.${geheel.slice(eind - 3, eind)}${uit}`;
  return geheel.slice(0, eind) + uit;
}
/** Dutch notation of an exact decimal: '1234.50' -> '1.234,50'. */
export function nl(decimaal: string, metPunten = true): string {
  const [geheel = '0', breuk] = decimaal.split('.');
  const links = metPunten && geheel.length > 3 ? metPuntjes(geheel) : geheel;
  return breuk === undefined ? links : `${links},${breuk}`;
}
