import { stamcel as cel, type Stamkeuring, type Stamrij, type Stamtabel } from '#core';

const SPUK = { gemeente: cel.tekst, jaar: cel.heel(2000, 2199), bedrag: cel.euro };

export const SPUK_BESTANDEN = ['spuk.csv'] as const;
export interface SpukStam {
  budgetten: Stamrij<typeof SPUK>[];
}

/** Judges the SPUK amounts per gemeente and year. */
export function keurSpuk(k: Stamkeuring, t: Map<string, Stamtabel>, gemeenten: ReadonlySet<string> | null): SpukStam {
  const tabel = k.tabel('spuk.csv', t.get('spuk.csv'), SPUK);
  k.uniek(tabel, 'jaar', (r) => `${r.gemeente} ${r.jaar}`);
  for (const r of tabel.rijen)
    k.bestaat(
      gemeenten,
      r.gemeente,
      { bestand: tabel.bestand, rij: r.rij, kolom: 'gemeente' },
      'de gemeente aan gemeenten.csv',
    );
  return { budgetten: tabel.rijen };
}
