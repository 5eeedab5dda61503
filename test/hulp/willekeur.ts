import { foutBit } from '#rapportage';
import { eersteDag, laatsteDag, plusMaanden } from '#core';
import type { Regel, Stam } from './stam.js';
import type { Levering } from './wereld.js';

type Kans = () => number;
const EERSTE = '2024-10';
const kies = <T>(kans: Kans, lijst: readonly T[]): T => lijst[Math.floor(kans() * lijst.length)]!;
const tussen = (kans: Kans, van: number, tot: number): number => van + Math.floor(kans() * (tot - van + 1));
const maand = (kans: Kans, van = 0, tot = 8): string => plusMaanden(EERSTE, tussen(kans, van, tot));
const dag = (kans: Kans, m: string): string =>
  kans() < 0.5 ? eersteDag(m) : kans() < 0.5 ? laatsteDag(m) : `${m}-${String(tussen(kans, 2, 27)).padStart(2, '0')}`;

/** Small worlds in which everything that can go wrong does so often: gaps, overlaps, late and out-of-order versions. */
export function willekeurigeStam(kans: Kans): Stam {
  const gemeenten = ['GM1', 'GM2', 'GM3', 'GM4'];
  const producten = ['TAAL', 'PVT', 'MB'];
  const contracten = ['R1', 'R1', 'R1', 'R2'].map((regio, i) => ({
    ...{ nummer: `C${i}`, regio, aanbieder: kies(kans, ['A', 'B', 'C']), van: '2020-01-01', tot: null },
    ...{ norm: kies(kans, [7000, 8000, 8333]), aanbod: kies(kans, [11000, 12345]), tempo: kies(kans, [7500, 6667]) },
    vanaf: kies(kans, [1, 3, 4]),
  }));
  const trajecten = Array.from({ length: 10 }, (_, i) => ({ nummer: `Tr-${i}`, gemeente: kies(kans, gemeenten) }));
  const pips = trajecten.flatMap((t) => pipsVan(kans, t.nummer));
  return {
    ...{ regios: ['R1', 'R2'], gemeenten, aanbieders: ['A', 'B', 'C'], producten, contracten, trajecten, pips },
    deelnames: gemeenten.flatMap((gemeente) =>
      ['R1', 'R2'].flatMap((regio) => {
        const x = kans();
        if (x < 0.05) return [];
        const tot = x < 0.2 ? dag(kans, maand(kans, 3, 7)) : null;
        return [{ regio, gemeente, van: x > 0.9 ? dag(kans, maand(kans, 0, 3)) : '2020-01-01', tot }];
      }),
    ),
    tarieven: contracten.flatMap((c) => producten.flatMap((p) => tarievenVan(kans, c.nummer, p))),
    onderdelen: pips.flatMap((p) =>
      Array.from({ length: tussen(kans, 2, 5) }, () => {
        const start = maand(kans, -3, kans() < 0.7 ? 1 : 6);
        return {
          ...{
            traject: p.traject,
            versie: p.versie,
            product: kies(kans, producten),
            contract: kies(kans, contracten).nummer,
          },
          ...{
            van: dag(kans, start),
            tot: kans() < 0.3 ? null : laatsteDag(plusMaanden(start, tussen(kans, kans() < 0.7 ? 4 : 0, 9))),
          },
          ...{ maand: kies(kans, [0, 1600, 4000, 3333]), totaal: kies(kans, [0, 8000, 12000]) },
        };
      }),
    ),
    budgetten: gemeenten.flatMap((gemeente) =>
      [2024, 2025].flatMap((jaar) => (kans() < 0.8 ? [{ gemeente, jaar, bedrag: tussen(kans, 0, 400000) }] : [])),
    ),
  };
}

function pipsVan(kans: Kans, traject: string): Stam['pips'] {
  const n = kans() < 0.1 ? 0 : tussen(kans, 1, 3);
  return Array.from({ length: n }, (_, i) => ({
    ...{ traject, versie: i + 1, kostprijs: tussen(kans, 50000, 300000) },
    vastgesteld: dag(kans, i === 0 && kans() < 0.7 ? '2024-01' : maand(kans)),
  }));
}

function tarievenVan(kans: Kans, contract: string, product: string): Stam['tarieven'] {
  if (kans() < 0.1) return [];
  const eenheid = { TAAL: 'LESUUR', PVT: 'TRAJECT', MB: 'MAAND' }[product]!;
  const bedrag = (): number => (kans() < 0.5 ? tussen(kans, 10000, 200000) : 150000);
  const wissel = dag(kans, maand(kans, 1, 6));
  const eerste = { contract, product, eenheid, bedrag: bedrag(), van: '2020-01-01', tot: kans() < 0.5 ? wissel : null };
  if (eerste.tot === null) return [eerste];
  const later = kans() < 0.6 ? plusMaanden(wissel.slice(0, 7), tussen(kans, 1, 2)) : null;
  return later ? [eerste, { ...eerste, bedrag: bedrag(), van: eersteDag(later), tot: null }] : [eerste];
}

function willekeurigeRegel(kans: Kans, stam: Stam, contract: string, rij: number): Regel {
  const aangeboden = kies(kans, [0, 1600, 4000, 4400, 4425, 5000]);
  const gevolgd = Math.min(aangeboden, kies(kans, [0, 1200, 3000, 3200, 4000, 4425]));
  const eenheden = kans() < 0.8 ? aangeboden : kies(kans, [100, 50, 4000]);
  // Mostly what some version of the PIP says for this contract: else hardly a line would be booked.
  const gepland = stam.onderdelen.filter((o) => o.contract === contract);
  const deel = kans() < 0.9 && gepland.length > 0 ? kies(kans, gepland) : null;
  const nummer = deel?.traject ?? (kans() < 0.2 ? 'Weg-1' : kies(kans, stam.trajecten).nummer);
  const product = deel?.product ?? (kans() < 0.2 ? 'Onbekend' : kies(kans, stam.producten));
  return {
    ...{ rij, trajectnummer: kans() < 0.2 ? nummer.toUpperCase() : nummer, product, aangeboden_h: aangeboden },
    ...{ gevolgd_h: gevolgd, geoorloofd_h: aangeboden - gevolgd, ongeoorloofd_h: 0, in_de_pas: kans() < 0.5 },
    ...{ eenheden_h: eenheden, bedrag_cent: kans() < 0.6 ? eenheden * 15 : tussen(kans, 0, 90000), fouten: 0 },
  };
}

/** Gives a line the marks that the reader would give it. */
function merk(kans: Kans, r: Regel, gezien: Set<string>, stam: Stam): Regel {
  if (kans() < 0.04) Object.assign(r, { trajectnummer: null, fouten: r.fouten | foutBit.geenTraject });
  if (!stam.producten.includes(r.product!)) r.fouten |= foutBit.onbekendProduct;
  if (kans() < 0.04)
    Object.assign(r, { gevolgd_h: null, bedrag_cent: null, fouten: r.fouten | foutBit.uren_gevolgd | foutBit.bedrag });
  if (kans() < 0.04) Object.assign(r, { in_de_pas: null, fouten: r.fouten | foutBit.inDePas });
  if (kans() < 0.04) r.fouten |= foutBit.urenKloppenNiet;
  if (r.trajectnummer) {
    const sleutel = `${r.trajectnummer}\t${r.product}`.toUpperCase();
    if (gezien.has(sleutel)) r.fouten |= foutBit.dubbel;
    gezien.add(sleutel);
  }
  return r;
}

export function willekeurigeLeveringen(kans: Kans, stam: Stam): Levering[] {
  return stam.contracten.flatMap((c) =>
    Array.from({ length: 7 }, (_, i) => plusMaanden(EERSTE, i)).flatMap((periode) =>
      Array.from({ length: kies(kans, [0, 1, 1, 2, 3]) }, (_, v) => {
        const gezien = new Set<string>();
        return {
          ...{ bestand: `${c.nummer}_${periode}_v${v + 1}`, contract: c.nummer, periode, versie: v + 1 },
          regels: Array.from({ length: tussen(kans, 1, 18) }, (_, n) =>
            merk(kans, willekeurigeRegel(kans, stam, c.nummer, n + 2), gezien, stam),
          ),
        };
      }),
    ),
  );
}
