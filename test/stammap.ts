import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A small, right set of master data; a test changes what it is about. */
export const STAM: Readonly<Record<string, string>> = {
  'regios.csv': 'code;naam;soort\nZL;Zuid;INKOOPREGIO\n',
  'gemeenten.csv': 'code;naam\nGM0001;Een\nGM0002;Twee\n',
  'aanbieders.csv': 'code;naam;kvk\nA;Aanbieder A;12345678\nB;Aanbieder B;12345679\n',
  'deelnames.csv': 'regio;gemeente;van;tot\nZL;GM0001;2022-01-01;\nZL;GM0002;2022-01-01;2025-12-31\n',
  'percelen.csv': 'code;regio;naam;max_aanbieders\nP1;ZL;Leerroutes;2\n',
  'contracten.csv':
    'nummer;perceel;aanbieder;van;tot;ritme;aanwezigheidsnorm\nC1;P1;A;2024-01-01;2026-12-31;MAAND;0,80\nC2;P1;B;2024-01-01;;BEIDE;0,7\n',
  'tarieven.csv':
    'contract;product;eenheid;bedrag;van;tot\nC1;TAAL_KNM;LESUUR;14,85;2024-01-01;\nC2;IETS_NIEUWS;MAAND;1,2345;2024-01-01;2024-12-31\n',
  'trajecten.csv':
    'trajectnummer;gemeente;doelgroep;gehuisvest_op\nT1;GM0001;ASIELSTATUSHOUDER;2024-05-01\nT2;GM0002;GEZIN;\n',
  'pips.csv': 'trajectnummer;versie;vastgesteld_op;leerroute;kostprijs\nT1;1;2024-06-01;B1_ROUTE;1630,80\n',
  'pip_onderdelen.csv':
    'trajectnummer;versie;product;contract;van;tot;uren_per_maand;uren_totaal\nT1;1;TAAL_KNM;C1;2024-07-01;;40;800,25\nT1;1;PVT;C2;2024-07-01;2024-12-31;0;0\n',
  'spuk.csv': 'gemeente;jaar;bedrag\nGM0001;2025;23591,00\n',
};

const gemaakt: string[] = [];
/** A folder that `ruimMappen` removes. */
export function tijdelijkeMap(naam: string): string {
  gemaakt.push(mkdtempSync(path.join(tmpdir(), `${naam}-`)));
  return gemaakt.at(-1)!;
}
export function ruimMappen(): void {
  for (const map of gemaakt.splice(0)) rmSync(map, { recursive: true, force: true });
}

/** Writes the set with changes to a new folder; null leaves a file out. */
export function stammap(anders: Record<string, string | Buffer | null> = {}): string {
  const map = tijdelijkeMap('stam');
  for (const [naam, inhoud] of Object.entries({ ...STAM, ...anders }))
    if (inhoud !== null) writeFileSync(path.join(map, naam), inhoud);
  return map;
}
