import { vandaag } from '#core';
import { csvBlad, type Uitvoerblad } from '#spreadsheets';

export type Vorm = 'xlsx' | 'csv';
const SOORT: Record<Vorm, string> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** 'Rapportages per contract' -> 'rapportages-per-contract-2026-11-22.csv'; the name says when rows are missing. */
export function bestandsnaam(titel: string, vorm: Vorm, dag: string, eerste: number | null): string {
  const kaal = titel
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return `${kaal || 'overzicht'}-${dag}${eerste === null ? '' : `-eerste-${eerste}`}.${vorm}`;
}

async function inhoud(blad: Uitvoerblad, vorm: Vorm): Promise<BlobPart> {
  if (vorm === 'csv') return csvBlad(blad);
  const { maakWerkmap } = await import('./werkmap');
  return (await maakWerkmap(blad)) as Uint8Array<ArrayBuffer>;
}

/** Makes the file in the browser and hands it over as a download. */
export async function bewaar(blad: Uitvoerblad, vorm: Vorm, eerste: number | null): Promise<void> {
  const url = URL.createObjectURL(new Blob([await inhoud(blad, vorm)], { type: SOORT[vorm] }));
  const a = document.createElement('a');
  a.href = url;
  a.download = bestandsnaam(blad.naam, vorm, vandaag(), eerste);
  a.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
