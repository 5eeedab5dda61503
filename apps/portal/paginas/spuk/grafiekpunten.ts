import type { Beursdetail, Beursmaand } from '../../api/beurzen';
import { maandKort } from '../../onderdelen/opmaak';
import { cent } from './beurs';

/** One place on the axis: what is left at the end of a month (or, without an amount of the rijk, what is used by then). */
export interface Punt {
  naam: string;
  besteed: number | null;
  toegezegd: number | null;
  verwacht: number | null;
  band: [number, number] | null;
  gelijk: number | null;
}
const euro = (c: number): number => c / 100;

/** January first and the end of each month; lines that start later start where the booked one ends. */
export function punten(d: Beursdetail, jaar: number): Punt[] {
  const budget = d.stand.toegekend === null ? null : cent(d.stand.toegekend);
  const teken = (gebruikt: number): number => euro(budget === null ? gebruikt : budget - gebruikt);
  const gelijk = (n: number) => (budget === null ? null : euro((budget * (12 - n)) / 12));
  const per = new Map(d.maanden.map((m) => [m.maand, m]));
  const komt = d.maanden.some((m) => m.verwacht && m.maand.startsWith(String(jaar)));
  const uit: Punt[] = [];
  let [geboekt, toegezegd] = [0, 0];
  const zet = (naam: string, n: number, m: Beursmaand | undefined, laatste: boolean): void => {
    if (m?.verwacht) {
      toegezegd += cent(m.verplicht);
      uit.push({
        ...{ naam, besteed: null, gelijk: gelijk(n), toegezegd: teken(geboekt + toegezegd) },
        verwacht: teken(cent(m.cumulatief.midden)),
        band: [teken(cent(m.cumulatief.hoog)), teken(cent(m.cumulatief.laag))],
      });
      return;
    }
    if (m) geboekt = cent(m.cumulatief.midden);
    const nu = teken(geboekt);
    const begin = laatste && komt;
    uit.push({
      ...{ naam, besteed: nu, gelijk: gelijk(n) },
      ...{ toegezegd: begin ? nu : null, verwacht: begin ? nu : null, band: begin ? [nu, nu] : null },
    });
  };
  const maanden = Array.from({ length: 12 }, (_, i) => `${jaar}-${String(i + 1).padStart(2, '0')}`);
  const eerste = maanden.findIndex((m) => per.get(m)?.verwacht);
  zet('begin', 0, undefined, eerste === 0);
  maanden.forEach((m, i) => zet(maandKort(m), i + 1, per.get(m), i === eerste - 1));
  return uit;
}

/** Round figures for the axis: at most seven steps of 1, 2 or 5 times a power of ten, always with zero. */
export function streepjes(waarden: readonly (number | null)[]): number[] {
  const bekend = waarden.filter((w) => w !== null);
  const [laag, hoog] = [Math.min(0, ...bekend), Math.max(1, ...bekend)];
  const ruw = (hoog - laag) / 6;
  const macht = 10 ** Math.floor(Math.log10(ruw));
  const stap = [1, 2, 5, 10].map((n) => n * macht).find((n) => n >= ruw)!;
  const eerste = Math.floor(laag / stap);
  return Array.from({ length: Math.ceil(hoog / stap) - eerste + 1 }, (_, i) => (eerste + i) * stap);
}
