/** Rows of a table of answers: header first, then the rows, cells between semicolons. */
export const naarCsv = (kop: string, rijen: string[][]): string =>
  [kop, ...rijen.map((r) => r.join(';'))].join('\n') + '\n';

/** Text order by code point, the same on every machine. */
const tekst = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** bevindingen.csv: by file, row (the report as a whole first), code, traject, product, gemeente, measured and limit. */
export const opBevinding = (a: string[], b: string[]): number =>
  tekst(a[0]!, b[0]!) || Number(a[1]) - Number(b[1]) || rest(a, b, 2);
const rest = (a: string[], b: string[], vanaf: number): number => {
  for (let i = vanaf; i < a.length; i++) if (a[i] !== b[i]) return tekst(a[i]!, b[i]!);
  return 0;
};
/** rapportages.csv: by file. */
export const opBestand = (a: string[], b: string[]): number => tekst(a[0]!, b[0]!);

const MAX_GETOOND = 20;

/** What two tables differ in, in Dutch; empty when they are equal. Without BOM and with either kind of line end. */
export function verschillen(naam: string, gekregen: string, verwacht: string): string[] {
  const regels = (t: string): string[] =>
    t
      .replace(/^\uFEFF/, '')
      .replace(/\r\n/g, '\n')
      .replace(/\n$/, '')
      .split('\n');
  const [heb, moet] = [regels(gekregen), regels(verwacht)];
  if (heb.length === moet.length && heb.every((r, i) => r === moet[i])) return [];
  const uit = [`${naam}: ${heb.length - 1} rijen, verwacht ${moet.length - 1}`];
  if (heb[0] !== moet[0]) uit.push(`  kop is     ${heb[0]}`, `  verwacht   ${moet[0]}`);
  const teVeel = zonder(heb.slice(1), moet.slice(1));
  const teWeinig = zonder(moet.slice(1), heb.slice(1));
  if (teVeel.length + teWeinig.length === 0 && heb[0] === moet[0]) {
    const i = heb.findIndex((r, n) => r !== moet[n]);
    uit.push(
      `  dezelfde rijen in een andere volgorde; de eerste is rij ${i + 1}`,
      `  is         ${heb[i]}`,
      `  verwacht   ${moet[i]}`,
    );
  }
  return [...uit, ...toon('ontbreekt', teWeinig), ...toon('te veel', teVeel)];
}

function toon(wat: string, rijen: string[]): string[] {
  const uit = rijen.slice(0, MAX_GETOOND).map((r) => `  ${wat.padEnd(10)} ${r}`);
  if (rijen.length > MAX_GETOOND) uit.push(`  ${wat.padEnd(10)} en nog ${rijen.length - MAX_GETOOND} rijen`);
  return uit;
}

/** The rows of a that b does not have, each as often as it stands there. */
function zonder(a: string[], b: string[]): string[] {
  const over = new Map<string, number>();
  for (const r of b) over.set(r, (over.get(r) ?? 0) + 1);
  return a.filter((r) => {
    const n = over.get(r) ?? 0;
    if (n > 0) over.set(r, n - 1);
    return n === 0;
  });
}
