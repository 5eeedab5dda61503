import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSpreadsheet } from '#spreadsheets';
import { naarGeheel } from '#core';
import { bestandBron, nodeCrc32, nodeUitpakker } from '#spreadsheets-node';
import { Bestandscontrole, kopScore } from '#rapportage';
import type { Regel, Stam } from './stam.js';
import type { Levering } from './wereld.js';

export function tabel(pad: string): Record<string, string>[] {
  const [kop, ...regels] = readFileSync(pad, 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/);
  const namen = kop!.split(';');
  return regels.map((r) => Object.fromEntries(r.split(';').map((waarde, i) => [namen[i]!, waarde])));
}
export const regelsVan = (pad: string): string[] =>
  readFileSync(pad, 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .sort();

const getal = (tekst: string | undefined, schaal: number): number =>
  naarGeheel((tekst || '0').replace(',', '.'), schaal)!;
const leeg = (tekst: string | undefined): string | null => tekst || null;

export function leesStam(map: string): Stam {
  const t = (naam: string): Record<string, string>[] => tabel(join(map, 'stamgegevens', `${naam}.csv`));
  const perceel = new Map(t('percelen').map((p) => [p.code!, p.regio!]));
  const tarieven = t('tarieven');
  return {
    regios: t('regios').map((r) => r.code!),
    gemeenten: t('gemeenten').map((r) => r.code!),
    aanbieders: t('aanbieders').map((r) => r.code!),
    producten: [...new Set([...tarieven, ...t('pip_onderdelen')].map((r) => r.product!))],
    deelnames: t('deelnames').map((r) => ({ regio: r.regio!, gemeente: r.gemeente!, van: r.van!, tot: leeg(r.tot) })),
    contracten: t('contracten').map((r) => ({
      ...{ nummer: r.nummer!, regio: perceel.get(r.perceel!)!, aanbieder: r.aanbieder!, van: r.van!, tot: leeg(r.tot) },
      ...{ norm: getal(r.aanwezigheidsnorm, 4), aanbod: 11000, tempo: 7500, vanaf: 3 },
    })),
    tarieven: tarieven.map((r) => ({
      ...{ contract: r.contract!, product: r.product!, eenheid: r.eenheid!, bedrag: getal(r.bedrag, 4) },
      ...{ van: r.van!, tot: leeg(r.tot) },
    })),
    trajecten: t('trajecten').map((r) => ({ nummer: r.trajectnummer!, gemeente: r.gemeente! })),
    pips: t('pips').map((r) => ({
      ...{ traject: r.trajectnummer!, versie: Number(r.versie), vastgesteld: r.vastgesteld_op! },
      kostprijs: getal(r.kostprijs, 2),
    })),
    onderdelen: t('pip_onderdelen').map((r) => ({
      ...{ traject: r.trajectnummer!, versie: Number(r.versie), product: r.product!, contract: r.contract! },
      ...{ van: r.van!, tot: leeg(r.tot), maand: getal(r.uren_per_maand, 2), totaal: getal(r.uren_totaal, 2) },
    })),
    budgetten: t('spuk').map((r) => ({ gemeente: r.gemeente!, jaar: Number(r.jaar), bedrag: getal(r.bedrag, 2) })),
  };
}

async function leesRegels(pad: string, producten: string[]): Promise<Regel[]> {
  const bron = await bestandBron(pad);
  try {
    const bestandsnaam = pad.split('/').pop()!;
    const blad = await openSpreadsheet(bron, { bestandsnaam, kopScore, uitpakker: nodeUitpakker, crc32: nodeCrc32 });
    const controle = new Bestandscontrole({ producten });
    const regels: Regel[] = [];
    for await (const rijen of blad.rijen()) regels.push(...controle.verwerk(rijen));
    controle.rondAf();
    return regels;
  } finally {
    await bron.sluit();
  }
}

export async function leesLeveringen(map: string, producten: string[]): Promise<Levering[]> {
  const uit: Levering[] = [];
  for (const r of tabel(join(map, 'rapportages', 'index.csv')))
    uit.push({
      ...{ bestand: r.bestand!, contract: r.contract!, periode: r.periode!, versie: Number(r.versie) },
      regels: await leesRegels(join(map, 'rapportages', r.bestand!), producten),
    });
  return uit;
}
