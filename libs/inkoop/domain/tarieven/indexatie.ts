import { naarDecimaal, nl, type Fout } from '#core';
import { breuk, maal, min, NUL, plus, rond, type Breuk } from './breuk.js';

/** Percentages are ten-thousandths of a percent (4,18 % = 41800), weights ten-thousandths (90 % = 9000). */
export interface Formule {
  gewichten: readonly { reeks: string; gewichtBp: number }[];
  grondslag: 'VOORLOPIG_MET_CORRECTIE' | 'VOORLOPIG' | 'DEFINITIEF' | 'VAST';
  vastE4: number | null;
  plafondE4: number | null;
  /** The price level of the first prices: no year up to this one is indexed, and so none is corrected. */
  basisjaar: number;
  percentageDecimalen: number;
  tariefDecimalen: number;
}
export interface Cijfer {
  reeks: string;
  jaar: number;
  stand: 'VOORLOPIG' | 'DEFINITIEF';
  waardeE4: number;
  gepubliceerdOp: string;
  bron: string;
}
export interface Uitkomst {
  /** The weighted figure of the year itself. */
  jaarcijferE4: bigint;
  /** What last year was given too little or too much; 0 without correction. */
  correctieE4: bigint;
  percentageE4: bigint;
  afgetopt: boolean;
  som: string;
  bronnen: string[];
}

/** A percentage in Dutch without needless zeros: 39440 -> '3,944'. */
export const procent = (e4: bigint | number): string => nl(naarDecimaal(e4, 4).replace(/\.?0+$/, ''));

/**
 * What the prices of a contract rise with in a year: weights times figures, plus the correction of the year before
 * (definitive minus provisional), cut off at the cap and then rounded. Advice of the VNG on social-domain contracts,
 * https://vng.nl/artikelen/indexatie-bij-inkoop-jeugdhulp-en-wmo-ondersteuning-2025: 2025 = 3,944 % + 1,013 % = 4,96 %.
 */
export function berekenIndexatie(f: Formule, jaar: number, cijfers: readonly Cijfer[]): Uitkomst | Fout {
  if (jaar <= f.basisjaar)
    return {
      code: 'IDX-001',
      melding: `De eerste prijzen hebben prijspeil ${f.basisjaar}: in ${jaar} is er niets te indexeren.`,
      oplossing: `Kies een jaar vanaf ${f.basisjaar + 1}.`,
    };
  if (f.grondslag === 'VAST') return rondAf(f, breuk(f.vastE4 ?? 0), NUL, `vast ${procent(f.vastE4 ?? 0)} %`, []);
  const zoek = (stand: Cijfer['stand'], j: number): Gewogen => weeg(f, cijfers, stand, j);
  const nu = zoek(f.grondslag === 'DEFINITIEF' ? 'DEFINITIEF' : 'VOORLOPIG', jaar);
  const corrigeer = f.grondslag === 'VOORLOPIG_MET_CORRECTIE' && jaar - 1 > f.basisjaar;
  const eerder = corrigeer ? [zoek('DEFINITIEF', jaar - 1), zoek('VOORLOPIG', jaar - 1)] : [];
  const mist = [nu, ...eerder].flatMap((g) => g.mist);
  if (mist.length) return ontbreekt(mist);
  if (!corrigeer) return rondAf(f, nu.som, NUL, nu.tekst, nu.bronnen);
  const [definitief, voorlopig] = eerder as [Gewogen, Gewogen];
  const tekst = `${nu.tekst}; correctie ${jaar - 1}: (${definitief.delen}) − (${voorlopig.delen})`;
  const bronnen = [...new Set([nu, ...eerder].flatMap((g) => g.bronnen))];
  return rondAf(f, nu.som, min(definitief.som, voorlopig.som), tekst, bronnen);
}

interface Gewogen {
  som: Breuk;
  tekst: string;
  delen: string;
  bronnen: string[];
  mist: string[];
}
/** Weight times figure, over the series; of several publications of one figure the last holds. */
function weeg(f: Formule, cijfers: readonly Cijfer[], stand: Cijfer['stand'], jaar: number): Gewogen {
  const uit: Gewogen = { som: NUL, tekst: '', delen: '', bronnen: [], mist: [] };
  const [teksten, delen]: [string[], string[]] = [[], []];
  for (const { reeks, gewichtBp } of f.gewichten) {
    const kandidaten = cijfers.filter((c) => c.reeks === reeks && c.jaar === jaar && c.stand === stand);
    const cijfer = kandidaten.reduce<Cijfer | null>(
      (b, c) => (b && b.gepubliceerdOp >= c.gepubliceerdOp ? b : c),
      null,
    );
    if (!cijfer) {
      uit.mist.push(`${reeks} ${jaar} (${stand === 'VOORLOPIG' ? 'voorlopig' : 'definitief'})`);
      continue;
    }
    const deel = maal(breuk(gewichtBp, 10_000), breuk(cijfer.waardeE4));
    uit.som = plus(uit.som, deel);
    teksten.push(`${nl(naarDecimaal(gewichtBp, 4).replace(/\.?0+$/, ''))} × ${procent(cijfer.waardeE4)}`);
    delen.push(procent(rond(deel, 0)));
    uit.bronnen.push(cijfer.bron);
  }
  return { ...uit, tekst: teksten.join(' + '), delen: delen.join(' + ') };
}

function ontbreekt(mist: string[]): Fout {
  return {
    code: 'IDX-002',
    melding: `Deze indexcijfers zijn nog niet ingevoerd: ${[...new Set(mist)].join(', ')}.`,
    oplossing: 'Voer de gepubliceerde cijfers in, met hun bron.',
  };
}

function rondAf(f: Formule, jaar: Breuk, correctie: Breuk, tekst: string, bronnen: string[]): Uitkomst {
  const heel = plus(jaar, correctie);
  const afgetopt = f.plafondE4 !== null && heel.t > BigInt(f.plafondE4) * heel.n;
  const eind = afgetopt ? breuk(f.plafondE4!) : heel;
  // Ten-thousandths of a percent to the wanted number of decimals, and back.
  const stap = 10n ** BigInt(4 - f.percentageDecimalen);
  const percentageE4 = rond(maal(eind, breuk(1n, stap)), 0) * stap;
  const [jaarcijferE4, correctieE4] = [rond(jaar, 0), rond(correctie, 0)];
  const optel =
    correctie.t === 0n
      ? ''
      : ` = ${procent(jaarcijferE4)} % ${correctieE4 < 0n ? '−' : '+'} ${procent(correctieE4 < 0n ? -correctieE4 : correctieE4)} %`;
  const top = afgetopt ? `, afgetopt op ${procent(f.plafondE4!)} %` : '';
  return {
    jaarcijferE4,
    correctieE4,
    percentageE4,
    afgetopt,
    bronnen,
    som: `${tekst}${optel} = ${procent(percentageE4)} %${top}`,
  };
}

/** A price after indexation, rounded once to the decimals that the contract agreed on. */
export function indexeer(bedragE4: bigint, percentageE4: bigint, decimalen: number): bigint {
  const nieuw = maal(breuk(bedragE4), breuk(1_000_000n + percentageE4, 1_000_000n));
  const stap = 10n ** BigInt(4 - decimalen);
  return rond(maal(nieuw, breuk(1n, stap)), 0) * stap;
}

export function keurFormule(f: Formule): Fout[] {
  const uit: Fout[] = [];
  const fout = (code: string, veld: string, melding: string, oplossing: string): void =>
    void uit.push({ code, veld, melding, oplossing });
  const som = f.gewichten.reduce((n, g) => n + g.gewichtBp, 0);
  if (f.grondslag !== 'VAST' && (som !== 10_000 || f.gewichten.some((g) => g.gewichtBp <= 0)))
    fout('IDX-003', 'gewichten', `De gewichten zijn samen ${som / 100} %.`, 'Zorg dat de gewichten samen 100 % zijn.');
  if (new Set(f.gewichten.map((g) => g.reeks)).size !== f.gewichten.length)
    fout('IDX-004', 'gewichten', 'Een reeks staat er twee keer in.', 'Tel de gewichten van die reeks bij elkaar op.');
  if ((f.grondslag === 'VAST') !== (f.vastE4 !== null))
    fout(
      'IDX-005',
      'vast',
      'Een vast percentage hoort bij de grondslag VAST, en alleen daarbij.',
      'Kies één van beide.',
    );
  if (f.plafondE4 !== null && f.plafondE4 < 0)
    fout('IDX-006', 'plafond', 'Het plafond ligt onder nul.', 'Vul 0 of meer in, of laat het plafond leeg.');
  return uit;
}
