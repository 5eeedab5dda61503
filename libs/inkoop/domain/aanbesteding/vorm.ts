import type { Fout } from '#core';
import { STAPSOORTEN, type Stapdefinitie, type Stapsoort, type Vorm } from './begrippen.js';
import { geordend } from './stappen.js';

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
  const uit = v.stappen.flatMap((s, i) => keurStap(v, s, i));
  for (const soort of ALTIJD)
    if (!v.stappen.some((s) => s.soort === soort)) uit.push(fout(`De stap ${soort} ontbreekt.`, 'Zet die stap erbij.'));
  const begin = v.stappen.filter((s) => s.soort === 'AANKONDIGEN' || s.soort === 'AANBIEDERS_UITNODIGEN');
  if (!begin.some((s) => s.verplicht))
    uit.push(
      fout('Niemand hoort van deze aanbesteding.', 'Maak aankondigen of uitnodigen verplicht.', bij(v, begin[0])),
    );
  const aankondiging = begin.find((s) => s.soort === 'AANKONDIGEN');
  if (!v.onderDrempel && !begin.some((s) => s.soort === 'AANKONDIGEN' && s.verplicht))
    uit.push(
      fout('Boven de drempel is een aankondiging verplicht.', 'Maak aankondigen verplicht.', bij(v, aankondiging)),
    );
  return uit;
}
/** The place of a step in what was sent, so that the refusal stands beside it. */
const bij = (v: Vorm, s: Stapdefinitie | undefined): string => (s ? `stappen.${v.stappen.indexOf(s)}` : 'stappen');

function keurStap(v: Vorm, s: Stapdefinitie, i: number): Fout[] {
  const uit: Fout[] = [];
  const veld = `stappen.${i}`;
  if (v.stappen.findIndex((x) => x.code === s.code) < i)
    uit.push(fout('Twee stappen hebben dezelfde code.', 'Geef elke stap een eigen code.', `${veld}.code`));
  if (!STAPSOORTEN.includes(s.soort) || !s.naam.trim() || !s.bron.trim())
    uit.push(
      fout(
        'Een stap mist een soort, een naam of een bron.',
        'Vul ze in.',
        `${veld}.${s.naam.trim() ? 'bron' : 'naam'}`,
      ),
    );
  if (!s.wie.length) uit.push(fout('Een stap is aan niemand.', 'Kies per stap wie die mag zetten.', `${veld}.wie`));
  else if (!wieMag(s))
    uit.push(
      fout(
        s.soort === 'INSCHRIJVING_DOEN' ? 'Alleen een aanbieder schrijft in.' : 'Deze stap is niet aan een aanbieder.',
        s.soort === 'INSCHRIJVING_DOEN' ? 'Kies alleen de aanbieder.' : 'Kies wie van de regio de stap zet.',
        `${veld}.wie`,
      ),
    );
  if (!binnen(s.minDagen, 365))
    uit.push(fout('Een termijn van een stap is 0 tot 365 dagen.', 'Verbeter het aantal dagen.', `${veld}.minDagen`));
  return uit;
}

const VRAGEN: readonly Stapsoort[] = ['VRAAG_STELLEN', 'VRAAG_BEANTWOORDEN'];
/** A supplier bids and asks; the region does all the rest. */
const wieMag = (s: Stapdefinitie): boolean =>
  s.soort === 'INSCHRIJVING_DOEN'
    ? s.wie.every((w) => w === 'AANBIEDER')
    : VRAGEN.includes(s.soort) || !s.wie.includes('AANBIEDER');

/** After each round its safe is opened before anything else of the order; the last round has final prices. */
function keurRondes(v: Vorm): Fout[] {
  const rij = v.stappen.filter((s) => s.soort === 'RONDE_OPENEN' || s.soort === 'KLUIS_OPENEN');
  const past = (s: Stapdefinitie, i: number): boolean =>
    s.soort === (i % 2 ? 'KLUIS_OPENEN' : 'RONDE_OPENEN') && s.verplicht;
  const uit: Fout[] = [];
  const mis = rij.find((s, i) => !past(s, i)) ?? tussenin(v);
  if (rij.length < 2 || mis || rij.length % 2)
    uit.push(
      fout(
        'Op elke ronde volgt een verplichte opening van de kluis.',
        'Zet ronde en opening om en om.',
        bij(v, mis ?? rij.at(-1)),
      ),
    );
  const rondes = rij.filter((s) => s.soort === 'RONDE_OPENEN');
  const zonder = rondes.find((s) => s.prijs === null);
  if (zonder || rondes.at(-1)?.prijs !== 'DEFINITIEF')
    uit.push(
      fout(
        'De laatste ronde vraagt een definitieve prijs.',
        'Kies per ronde of er een prijs bij hoort.',
        rondes.length ? `${bij(v, zonder ?? rondes.at(-1))}.prijs` : 'stappen',
      ),
    );
  return uit;
}

/** A step of the order that stands between a round and its safe. */
function tussenin(v: Vorm): Stapdefinitie | undefined {
  const orde = v.stappen.filter((s) => geordend(s.soort));
  return orde.find((s, i) => s.soort !== 'KLUIS_OPENEN' && orde[i - 1]?.soort === 'RONDE_OPENEN');
}

const binnen = (n: number, max: number): boolean => Number.isInteger(n) && n >= 0 && n <= max;
function keurGetallen(v: Vorm): Fout[] {
  const uit: Fout[] = [];
  if (!binnen(v.standstillDagen, 60))
    uit.push(fout('De opschortende termijn is 0 tot 60 dagen.', 'Kies een ander aantal.', 'standstillDagen'));
  if (!binnen(v.gratieMinuten, 240))
    uit.push(fout('De uitlooptijd is 0 tot 240 minuten.', 'Kies een ander aantal.', 'gratieMinuten'));
  if (v.maxUitnodigingen !== null && v.maxUitnodigingen < Math.max(1, v.minUitnodigingen))
    uit.push(fout('Er passen minder uitnodigingen dan er nodig zijn.', 'Verbeter de aantallen.', 'maxUitnodigingen'));
  return uit;
}
