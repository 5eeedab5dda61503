import type { Fout } from '#core';
import { STAPSOORTEN, type Stapsoort, type Vorm } from './begrippen.js';

const ALTIJD: readonly Stapsoort[] = [
  'RAMING_VASTSTELLEN',
  'INSCHRIJVING_DOEN',
  'KLUIS_OPENEN',
  'VOORLOPIG_GUNNEN',
  'KENNISGEVING_VERSTUREN',
  'DEFINITIEF_GUNNEN',
];
const fout = (melding: string, oplossing: string, veld = 'stappen'): Fout => ({
  code: 'AAN-060',
  veld,
  melding,
  oplossing,
});

/** Judges a procedure, seeded or adapted: a copy may change order, dates and people, not the guarantees. */
export function keurVorm(v: Vorm): Fout[] {
  return [...keurStappen(v), ...keurRondes(v), ...keurGetallen(v)];
}

function keurStappen(v: Vorm): Fout[] {
  const uit: Fout[] = [];
  const codes = v.stappen.map((s) => s.code);
  if (new Set(codes).size < codes.length)
    uit.push(fout('Twee stappen hebben dezelfde code.', 'Geef elke stap een eigen code.'));
  if (v.stappen.some((s) => !STAPSOORTEN.includes(s.soort) || !s.naam.trim() || !s.bron.trim()))
    uit.push(fout('Een stap mist een soort, een naam of een bron.', 'Vul ze in.'));
  if (v.stappen.some((s) => !s.wie.length))
    uit.push(fout('Een stap is aan niemand.', 'Kies per stap wie die mag zetten.'));
  for (const soort of ALTIJD)
    if (!v.stappen.some((s) => s.soort === soort)) uit.push(fout(`De stap ${soort} ontbreekt.`, 'Zet die stap erbij.'));
  const begin = v.stappen.filter((s) => s.soort === 'AANKONDIGEN' || s.soort === 'AANBIEDERS_UITNODIGEN');
  if (!begin.some((s) => s.verplicht))
    uit.push(fout('Niemand hoort van deze aanbesteding.', 'Maak aankondigen of uitnodigen verplicht.'));
  if (!v.onderDrempel && !begin.some((s) => s.soort === 'AANKONDIGEN' && s.verplicht))
    uit.push(fout('Boven de drempel is een aankondiging verplicht.', 'Maak aankondigen verplicht.'));
  return uit;
}

/** After each round its safe is opened before anything else of the order; the last round has final prices. */
function keurRondes(v: Vorm): Fout[] {
  const rij = v.stappen.filter((s) => s.soort === 'RONDE_OPENEN' || s.soort === 'KLUIS_OPENEN');
  const paren =
    rij.length >= 2 && rij.every((s, i) => s.soort === (i % 2 ? 'KLUIS_OPENEN' : 'RONDE_OPENEN') && s.verplicht);
  const uit: Fout[] = [];
  if (!paren || rij.length % 2)
    uit.push(fout('Op elke ronde volgt een verplichte opening van de kluis.', 'Zet ronde en opening om en om.'));
  const rondes = rij.filter((s) => s.soort === 'RONDE_OPENEN');
  if (rondes.some((s) => s.prijs === null) || rondes.at(-1)?.prijs !== 'DEFINITIEF')
    uit.push(fout('De laatste ronde vraagt een definitieve prijs.', 'Kies per ronde of er een prijs bij hoort.'));
  return uit;
}

function keurGetallen(v: Vorm): Fout[] {
  const binnen = (n: number, max: number): boolean => Number.isInteger(n) && n >= 0 && n <= max;
  const uit: Fout[] = [];
  if (!binnen(v.standstillDagen, 60))
    uit.push(fout('De opschortende termijn is 0 tot 60 dagen.', 'Kies een ander aantal.', 'standstillDagen'));
  if (!binnen(v.gratieMinuten, 240))
    uit.push(fout('De uitlooptijd is 0 tot 240 minuten.', 'Kies een ander aantal.', 'gratieMinuten'));
  if (v.stappen.some((s) => !binnen(s.minDagen, 365)))
    uit.push(fout('Een termijn van een stap is 0 tot 365 dagen.', 'Verbeter het aantal dagen.'));
  if (v.maxUitnodigingen !== null && v.maxUitnodigingen < Math.max(1, v.minUitnodigingen))
    uit.push(fout('Er passen minder uitnodigingen dan er nodig zijn.', 'Verbeter de aantallen.', 'maxUitnodigingen'));
  return uit;
}
