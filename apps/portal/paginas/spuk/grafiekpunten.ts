import type { Band, Beursdetail, Beursmaand } from '../../api/beurzen';
import { maandKort } from '../../onderdelen/opmaak';
import { cent } from './beurs';

/** One place on the axis: what is left at the end of a month (or, without an amount of the rijk, what is used by then). */
interface Punt {
  naam: string;
  besteed: number | null;
  toegezegd: number | null;
  verwacht: number | null;
  band: [number, number] | null;
  gelijk: number | null;
}
const euro = (c: number): number => c / 100;

/** The months of the year; before the first booking nothing is spent yet. */
export function maandenVan(d: Beursdetail, jaar: number): Beursmaand[] {
  const eigen = d.maanden.filter((m) => m.maand.startsWith(String(jaar)));
  const eerste = eigen[0]?.maand ?? `${jaar}-01`;
  const nul = { laag: '0.00', midden: '0.00', hoog: '0.00' };
  const vol = d.stand.toegekend;
  const leeg = Array.from({ length: Number(eerste.slice(5)) - 1 }, (_, i) => ({
    ...{ maand: `${jaar}-${String(i + 1).padStart(2, '0')}`, besteed: '0.00', verplicht: null, verwacht: null },
    ...{ cumulatief: nul, over: vol === null ? null : { laag: vol, midden: vol, hoog: vol } },
  }));
  return [...leeg, ...eigen];
}

/** January first and the end of each month; lines that start later start where the booked one ends. */
export function punten(d: Beursdetail, jaar: number): Punt[] {
  const budget = d.stand.toegekend === null ? null : cent(d.stand.toegekend);
  const gelijk = (n: number) => (budget === null ? null : euro((budget * (12 - n)) / 12));
  const van = (m: Beursmaand): Band => m.over ?? m.cumulatief;
  const per = new Map(d.maanden.map((m) => [m.maand, m]));
  const uit: Punt[] = [];
  let nu = budget ?? 0;
  let toegezegd = nu;
  const geboekt = (naam: string, n: number, laatste: boolean): void => {
    toegezegd = nu;
    const begin = laatste ? euro(nu) : null;
    uit.push({
      ...{ naam, besteed: euro(nu), gelijk: gelijk(n), toegezegd: d.stand.ontbreekt ? null : begin, verwacht: begin },
      band: begin === null ? null : [begin, begin],
    });
  };
  const komend = (naam: string, n: number, m: Beursmaand): void => {
    toegezegd += cent(m.verplicht) * (budget === null ? 1 : -1);
    uit.push({
      ...{ naam, besteed: null, gelijk: gelijk(n), toegezegd: d.stand.ontbreekt ? null : euro(toegezegd) },
      verwacht: euro(cent(van(m).midden)),
      band: [euro(cent(van(m).laag)), euro(cent(van(m).hoog))].sort((a, b) => a - b) as [number, number],
    });
  };
  const maanden = Array.from({ length: 12 }, (_, i) => `${jaar}-${String(i + 1).padStart(2, '0')}`);
  const eerste = maanden.findIndex((m) => per.get(m)?.verwacht);
  geboekt('begin', 0, eerste === 0);
  maanden.forEach((maand, i) => {
    const m = per.get(maand);
    if (m?.verwacht) return komend(maandKort(maand), i + 1, m);
    if (m) nu = cent(van(m).midden);
    return geboekt(maandKort(maand), i + 1, i === eerste - 1);
  });
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
