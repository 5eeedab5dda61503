import { plusMaanden, type Fout } from '#core';
import { prognose, type Maandbedrag, type Prognose, type Prognoseinvoer, type Routeprijs } from './prognose.js';
import { deelRond, som, verdeel } from './verdelen.js';

/** One big file: a single traject or project that costs much. */
export interface Dossier {
  bedragCent: bigint;
  /** jjjj-mm */
  vanaf: string;
  maanden: number;
}
/** What may be different. Absent = as it is. Percentages in ten-thousandths. */
export interface WatAls {
  /** 12000 = a fifth more people. */
  instroomBp?: bigint | null;
  /** Shares per route, together 10000. */
  mix?: readonly { route: string; aandeelBp: bigint }[] | null;
  /** Group lessons are paid per lesson: the price per person goes with was / wordt. */
  klas?: { was: number; wordt: number } | null;
  /** -500 = 5 % cheaper from the first forecast month on. */
  tariefBp?: bigint | null;
  /** Per year, from each first of January. */
  indexatieBp?: bigint | null;
  dossier?: Dossier | null;
}
const HEEL = 10_000n;

const fout = (veld: string, melding: string, oplossing: string): Fout => ({
  code: 'SPU-020',
  veld,
  melding,
  oplossing,
});
export function keurWatAls(w: WatAls): Fout[] {
  const uit: Fout[] = [];
  const buiten = (bp: bigint | null | undefined, van: bigint, tot: bigint): boolean =>
    bp != null && (bp < van || bp > tot);
  if (buiten(w.instroomBp, 0n, 100_000n))
    uit.push(
      fout(
        'instroom',
        'De instroom kan niet onder 0 % of boven 1000 % liggen.',
        'Vul een percentage van de huidige instroom in; 100 is gelijk.',
      ),
    );
  if (w.mix && (som(w.mix.map((m) => m.aandeelBp)) !== HEEL || w.mix.some((m) => m.aandeelBp < 0n)))
    uit.push(fout('mix', 'De leerroutes zijn samen geen 100 %.', 'Pas de aandelen aan tot ze samen 100 zijn.'));
  if (w.klas && (w.klas.was < 1 || w.klas.wordt < 1 || w.klas.was > 100 || w.klas.wordt > 100))
    uit.push(fout('klas', 'Een klas heeft 1 tot 100 inburgeraars.', 'Vul de oude en de nieuwe klasgrootte in.'));
  if (buiten(w.tariefBp, -9_000n, 50_000n) || buiten(w.indexatieBp, -9_000n, 50_000n))
    uit.push(fout('tarief', 'Dit percentage kan niet.', 'Vul een percentage in van -90 tot 500.'));
  if (w.dossier && (w.dossier.bedragCent < 0n || w.dossier.maanden < 1 || w.dossier.maanden > 60))
    uit.push(
      fout(
        'dossier',
        'Een groot dossier heeft een bedrag en 1 tot 60 maanden.',
        'Pas het bedrag of het aantal maanden aan.',
      ),
    );
  return uit;
}

/** The factor on future prices in a month, as a fraction. */
function prijs(w: WatAls, maand: string, eerste: string): [bigint, bigint] {
  let [t, n] = [HEEL + (w.tariefBp ?? 0n), HEEL];
  if (w.klas) [t, n] = [t * BigInt(w.klas.was), n * BigInt(w.klas.wordt)];
  const jaren = BigInt(Math.max(0, Number(maand.slice(0, 4)) - Number(eerste.slice(0, 4))));
  const index = HEEL + (w.indexatieBp ?? 0n);
  return [t * index ** jaren, n * HEEL ** jaren];
}

function mixMet(w: WatAls, mix: readonly Routeprijs[], factor: [bigint, bigint]): Routeprijs[] {
  const aandeel = w.mix ? new Map(w.mix.map((m) => [m.route, m.aandeelBp])) : null;
  return mix.map((r) => ({
    ...r,
    aandeelBp: aandeel ? (aandeel.get(r.route) ?? 0n) : r.aandeelBp,
    kostprijsCent: deelRond(r.kostprijsCent * factor[0], factor[1]),
  }));
}

/** The same question with other assumptions; nothing is written. */
export function metWatAls(p: Prognoseinvoer, w: WatAls): Prognoseinvoer {
  const eerste = plusMaanden(p.laatsteMaand, 1);
  const open = p.open.map((m): Maandbedrag => {
    const [t, n] = prijs(w, m.maand < eerste ? eerste : m.maand, eerste);
    return { maand: m.maand, cent: deelRond(m.cent * t, n) };
  });
  const midden = prijs(w, p.tot, eerste);
  const instroom = p.instroom && {
    ...p.instroom,
    perMaandH: deelRond(p.instroom.perMaandH * (w.instroomBp ?? HEEL), HEEL),
    mix: mixMet(w, p.instroom.mix, midden),
  };
  return { ...p, open, instroom };
}

/** A big file is certain once it is assumed: it comes on top of every line, untouched by the pace. */
function metDossier(uit: Prognose, d: Dossier, budgetCent: bigint | null): Prognose {
  const delen = verdeel(
    d.bedragCent,
    Array.from({ length: d.maanden }, () => 1n),
  );
  let extra = 0n;
  const droog: Prognose['droog'] = { laag: null, midden: null, hoog: null };
  const maanden = uit.maanden.map((m) => {
    const i = maandenTussen(d.vanaf, m.maand);
    const deel = m.verwacht && i >= 0 && i < delen.length ? delen[i]! : 0n;
    extra += deel;
    const plus = (r: Record<'laag' | 'midden' | 'hoog', bigint>, e: bigint): typeof r => ({
      ...{ laag: r.laag + e, midden: r.midden + e, hoog: r.hoog + e },
    });
    const cumulatief = plus(m.cumulatief, extra);
    for (const l of ['laag', 'midden', 'hoog'] as const)
      if (budgetCent !== null && cumulatief[l] > budgetCent) droog[l] ??= m.maand;
    return { ...m, verwacht: m.verwacht && plus(m.verwacht, deel), cumulatief };
  });
  return { ...uit, maanden, droog, totaal: maanden.at(-1)?.cumulatief ?? uit.totaal };
}
const maandenTussen = (a: string, b: string): number =>
  (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));

export function scenario(p: Prognoseinvoer, w: WatAls): Prognose {
  const uit = prognose(metWatAls(p, w));
  return w.dossier ? metDossier(uit, w.dossier, p.budgetCent) : uit;
}
