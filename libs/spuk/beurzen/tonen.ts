import { centNaarEuro, naarDecimaal } from '#core';
import type { Lijn } from '../domain/prognose.js';
import { beeldSamen, naamVan, type Beursbeeld } from './beurzen.service.js';
import type { Besluitrij } from './lezen.js';
import type {
  SpukAanname,
  SpukBand,
  SpukBesluitType,
  SpukBeursMaand,
  SpukBeursStand,
  SpukVerrekening,
  SpukVoorschot,
} from './beurzen.type.js';

const leegOf = (c: bigint | null): string | null => (c === null ? null : centNaarEuro(c));
export const band = (b: Record<Lijn, bigint>): SpukBand => ({
  ...{ laag: centNaarEuro(b.laag), midden: centNaarEuro(b.midden), hoog: centNaarEuro(b.hoog) },
});
/** Rounded down, so that 100 never shows before it is used up. Of a sum: of those gemeenten whose amount is known. */
const procent = ({ toegekendCent: t, restCent: r }: Beursbeeld['stand']): string | null =>
  t === null || r === null || t <= 0n ? null : naarDecimaal(((t - r) * 1000n) / t, 1);

/** A sum rests on several decisions, so on none in particular. */
const besluitVan = (b: Beursbeeld) =>
  b.gemeente.code === '' ? null : (b.stand.besluit as { soort: SpukBeursStand['besluit']; besloten: string } | null);

export function toonStand(b: Beursbeeld): SpukBeursStand {
  const { stand: s, feiten: f, gemeente: g } = b;
  return {
    ...{ gemeente: g.naam, gemeenteCode: g.code || null, subregio: g.subregio },
    ...{ beurs: f.beurs as SpukBeursStand['beurs'], naam: f.naam, titel: naamVan(b), jaar: f.jaar },
    ...{ toegekend: leegOf(s.toegekendCent), besluit: besluitVan(b)?.soort ?? null },
    ontbreekt: b.zonderBedrag ?? (s.toegekendCent === null ? 1 : 0),
    ...{ beslotenOp: besluitVan(b)?.besloten ?? null, betaald: g.code ? centNaarEuro(s.betaaldCent) : null },
    ...{ toegezegd: centNaarEuro(s.toegezegdCent), boven: centNaarEuro(s.bovenCent) },
    ...{ verschoven: centNaarEuro(s.verschovenCent), besteed: centNaarEuro(s.besteedCent) },
    ...{ uitgaven: centNaarEuro(s.uitgavenCent), verplicht: centNaarEuro(s.openCent) },
    ...{ vrijgevallen: centNaarEuro(s.vrijgevallenCent), gebruikt: centNaarEuro(s.gebruiktCent) },
    ...{ rest: leegOf(s.restCent), percentage: procent(s), drempel: s.drempel },
    ...{ geblokkeerd: centNaarEuro(s.geblokkeerdCent), betwist: centNaarEuro(s.betwistCent) },
    ...{ verwacht: band(b.prognose.totaal), droog: b.prognose.droog },
  };
}

/** Groups pictures per purse, and adds each group up. */
export function perBeurs(naam: string, beelden: readonly Beursbeeld[]): SpukBeursStand[] {
  const groepen = new Map<string, Beursbeeld[]>();
  for (const b of beelden) {
    const sleutel = `${b.feiten.beurs}|${b.feiten.naam}`;
    groepen.set(sleutel, [...(groepen.get(sleutel) ?? []), b]);
  }
  return [...groepen.values()].map((g) =>
    toonStand(
      beeldSamen(
        naam,
        g.map((b) => b.feiten),
      ),
    ),
  );
}

export function toonMaanden({ prognose, bekend = prognose, stand }: Beursbeeld): SpukBeursMaand[] {
  const met = new Map(bekend.maanden.map((m) => [m.maand, m.cumulatief]));
  return prognose.maanden.map((m) => ({
    maand: m.maand,
    besteed: leegOf(m.besteedCent),
    verwacht: m.verwacht && band(m.verwacht),
    verplicht: leegOf(m.openCent),
    cumulatief: band(m.cumulatief),
    over: over(stand.toegekendCent, met.get(m.maand)),
  }));
}
function over(
  budgetCent: bigint | null,
  c: Record<Lijn, bigint> = { laag: 0n, midden: 0n, hoog: 0n },
): SpukBand | null {
  if (budgetCent === null) return null;
  return band({ laag: budgetCent - c.laag, midden: budgetCent - c.midden, hoog: budgetCent - c.hoog });
}

export const toonBesluit = (b: Besluitrij, code: string): SpukBesluitType => ({
  ...{ id: String(b.id), gemeenteCode: code, beurs: b.beurs as SpukBesluitType['beurs'], naam: b.naam, jaar: b.jaar },
  ...{ soort: b.soort as SpukBesluitType['soort'], bedrag: centNaarEuro(b.bedrag_cent), beslotenOp: b.besloten_op },
  ...{ bron: b.bron, door: b.door, ingetrokkenOp: b.ingetrokken_op, ingetrokkenReden: b.ingetrokken_reden },
});
export const toonVoorschotten = (b: Beursbeeld): SpukVoorschot[] =>
  b.stand.voorschotten.map((v) => ({
    ...{ maand: v.maand, bedrag: centNaarEuro(v.bedragCent), cumulatief: centNaarEuro(v.totCent) },
  }));
export const toonVerrekening = (b: Beursbeeld): SpukVerrekening => {
  const v = b.stand.verrekening;
  return {
    ...{ verwachtIn: v.verwachtIn, definitief: leegOf(v.definitiefCent), betaald: centNaarEuro(v.betaaldCent) },
    ...{ verschil: leegOf(v.verschilCent), soort: v.soort as SpukVerrekening['soort'] },
  };
};

const pct = (bp: bigint): string => `${naarDecimaal(bp, 2).replace('.', ',')} %`;
const ROUTES: Record<string, string> = {
  B1_ROUTE: 'B1-route',
  Z_ROUTE: 'Z-route',
  ONDERWIJSROUTE: 'onderwijsroute',
};
/** What the forecast rests on, in words. */
export function toonAannames(b: Beursbeeld): SpukAanname[] {
  const t = b.prognose.tempo;
  const f = b.feiten;
  const uit: SpukAanname[] = [
    { wat: 'Laatste maand met geboekte regels', waarde: f.laatsteMaand },
    t.maanden
      ? {
          wat: `Tempo over ${t.maanden} ${t.maanden === 1 ? 'maand' : 'maanden'}`,
          waarde: `${pct(t.middenBp)} van het plan (laagste ${pct(t.laagBp)}, hoogste ${pct(t.hoogBp)})`,
        }
      : { wat: 'Tempo', waarde: 'nog niet te meten; het plan geldt' },
  ];
  if (f.beurs !== 'INBURGERINGSVOORZIENINGEN') return uit;
  const aantal = f.routes.reduce((a, r) => a + r.aantal, 0);
  const komen = f.nogTeKomenH > 0n ? f.nogTeKomenH : 0n;
  uit.push({
    wat: 'Nog verwachte instroom dit jaar',
    waarde:
      f.nogTeKomenH === 0n
        ? 'geen taakstelling ingevuld, of al gehaald'
        : `${naarDecimaal(komen, 2).replace('.', ',')} personen, een kwart meer of minder`,
  });
  for (const r of f.routes.filter((x) => x.aantal > 0))
    uit.push({
      wat: `Nieuwe PIP’s ${ROUTES[r.route] ?? r.route}, laatste twaalf maanden`,
      // Small numbers tell of persons: their share stays out of sight.
      waarde:
        r.aantal < 5
          ? 'minder dan 5'
          : `${r.aantal} van ${aantal}, gemiddeld € ${centNaarEuro(r.kostprijsCent / BigInt(r.aantal)).replace('.', ',')}`,
    });
  return uit;
}
