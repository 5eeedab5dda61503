import { plusDagen, type Fout } from '#core';
import type { Eenheid, PlaatsContract, Trede, Vraag } from '#inkoop';
import type { Feit } from '../feiten.js';
import type { Pipsoort } from './begrippen.js';
import { keurNiveaus, leesInhoud, type Deel, type Inhoud, type RuweInhoud } from './inhoud.js';
import { keurAfspraken, keurMotivering, opmerkingenAfspraken } from './motivering.js';
import { keurPlaatsing, keurPlafond, opmerkingen, type Plaatscontract } from './plaatsing.js';
import { kostprijs, prijsVan, type Dagprijs, type Prijsgrond, type Prijsregel } from './prijs.js';
import { keurPrijs, soortVan, vasteRegels, type Goedkeuring, type VasteVersie } from './prijsvast.js';
import { pipFout } from './begrippen.js';

/** A tariff version of the day with its steps. */
export interface Dagtarief {
  id: number;
  product: string;
  productNaam: string;
  eenheid: string;
  bedragE4: string;
  van: string;
  bron: string | null;
  treden: readonly Trede[];
}
export interface Aanbodcontract extends Plaatscontract {
  id: number;
  regio: string;
  tarieven: readonly Dagtarief[];
  groepen: readonly { leerroute: string; groepMax: number | null; fasen: number | null }[];
  /** Phases of payment of the contract itself. */
  fasen: number | null;
  /** What this traject has booked under the contract. */
  geboektCent: number;
}
type Gekozen = { eenheid: string; bedragE4: string };
/** What the room of procurement knows: how a price is chosen, what a unit is, who may be placed. */
export interface Inkoopregels {
  kiesPrijs(prijs: Gekozen & { treden: readonly Trede[] }, vraag: Vraag): Gekozen;
  magPlaatsen(c: PlaatsContract, gemeente: string, dag: string): Fout | undefined;
  eenheden: Readonly<Record<string, Eenheid>>;
  urenPerDagdeel: number;
}
export interface Pipwereld {
  gemeente: string;
  doelgroep: string;
  contracten: ReadonlyMap<string, Aanbodcontract>;
  vorige: VasteVersie | null;
  goedkeuring: Goedkeuring | null;
  feiten: readonly Feit[];
  /** The day of the decision: its tariffs count. */
  dag: string;
  vandaag: string;
}
export interface Deeloordeel {
  sleutel: string;
  deel: Deel | null;
  contract: Aanbodcontract | null;
  tarief: Dagtarief | null;
  prijs: Prijsregel | null;
  fouten: Fout[];
  opmerkingen: string[];
}
export interface Beoordeling {
  inhoud: Inhoud;
  soort: Pipsoort;
  delen: Deeloordeel[];
  /** Null as long as a part has no price. */
  kostprijsCent: number | null;
  /** Everything that stands in the way of vaststellen. */
  fouten: Fout[];
  opmerkingen: string[];
}

/** Judges a draft: what it costs on the day, and everything that stands in the way of a decision. */
export function beoordeel(ruw: RuweInhoud, w: Pipwereld, i: Inkoopregels): Beoordeling {
  const { inhoud, fouten } = leesInhoud(ruw);
  const soort = soortVan(inhoud, w.vorige);
  const vast = vasteRegels(inhoud.delen, w.vorige, i.eenheden);
  const delen = inhoud.delen.map((d, n) => beoordeelDeel(d, n, ruw.delen[n]!.sleutel, inhoud, w, i, vast));
  const prijzen = delen.flatMap((d) => d.prijs ?? []);
  const compleet = prijzen.length === delen.length;
  const kostprijsCent = compleet ? kostprijs(prijzen) : null;
  plafonds(delen, w);
  const nieuw = { leerroute: inhoud.leerroute, niveaus: inhoud.niveaus, kostprijsCent: kostprijsCent ?? 0 };
  const prijsFout = compleet && fouten.length === 0 ? keurPrijs(soort, w.vorige, nieuw, w.goedkeuring) : undefined;
  return {
    ...{ inhoud, soort, delen, kostprijsCent },
    fouten: [
      ...fouten,
      ...keurNiveaus(inhoud, soort),
      ...delen.flatMap((d) => d.fouten),
      // What was typed wrongly is not also "not filled in".
      ...keurAfspraken(inhoud.leerroute, inhoud.afspraken).filter((f) => !fouten.some((g) => g.veld === f.veld)),
      ...keurMotivering(inhoud.leerroute, soort, w.feiten),
      ...(prijsFout ? [prijsFout] : []),
    ],
    opmerkingen: [
      ...(delen.length === 0 ? ['Dit plan heeft nog geen onderdelen.'] : []),
      ...opmerkingenAfspraken(inhoud.leerroute, inhoud.afspraken),
      ...delen.flatMap((d) => d.opmerkingen),
    ],
  };
}

function beoordeelDeel(
  deel: Deel | null,
  n: number,
  sleutel: string,
  inhoud: Inhoud,
  w: Pipwereld,
  i: Inkoopregels,
  vast: ReadonlyMap<string, Prijsregel>,
): Deeloordeel {
  const uit: Deeloordeel = { sleutel, deel, contract: null, tarief: null, prijs: null, fouten: [], opmerkingen: [] };
  if (deel === null) return uit;
  const veld = `delen.${n}`;
  const eerder = vast.get(sleutel);
  const c = w.contracten.get(deel.contract);
  if (!c) {
    // What was fixed stays fixed, also when the contract is out of sight by now.
    if (eerder) return { ...uit, prijs: eerder };
    uit.fouten.push(
      pipFout(
        '017',
        `Contract ${deel.contract} is er niet voor deze gemeente.`,
        'Kies een ander contract.',
        `${veld}.contract`,
      ),
    );
    return uit;
  }
  const tarief = c.tarieven.find((t) => t.product === deel.product) ?? null;
  const prijs = eerder ?? prijsVan(deel, prijsgrond(deel, c, tarief, inhoud, w, i), i, w.dag, veld);
  if ('code' in prijs) uit.fouten.push(prijs);
  if (!alGestart(deel, w)) {
    const o = { gemeente: w.gemeente, leerroute: inhoud.leerroute, vandaag: w.vandaag, veld };
    const belet = keurPlaatsing(deel, c, o, i.magPlaatsen);
    if (belet) uit.fouten.push(belet);
  }
  return { ...uit, contract: c, tarief, prijs: 'code' in prijs ? null : prijs, opmerkingen: opmerkingen(deel, c) };
}

/** Goes on with what was running, or leaves as it is what is over; after a gap it is a new placement. */
const alGestart = (d: Deel, w: Pipwereld): boolean =>
  w.vorige?.delen.some(
    (v) => v.product === d.product && v.contract === d.contract && v.van <= w.vandaag && sluitAan(d, v.tot, w.vandaag),
  ) ?? false;
const sluitAan = (d: Deel, tot: string | null, vandaag: string): boolean => {
  if (tot === null || (d.tot !== null && d.tot <= tot)) return true;
  const daarna = plusDagen(tot, 1);
  return d.van <= daarna && vandaag <= daarna;
};

function prijsgrond(
  d: Deel,
  c: Aanbodcontract,
  t: Dagtarief | null,
  inhoud: Inhoud,
  w: Pipwereld,
  i: Inkoopregels,
): Prijsgrond {
  const groep = c.groepen.find((g) => g.leerroute === inhoud.leerroute);
  const grond = { groepMax: groep?.groepMax ?? null, fasen: groep?.fasen ?? c.fasen };
  if (!t) return { prijs: null, ...grond };
  const vraag: Vraag = {
    ...{ leerroute: inhoud.leerroute, doelgroep: w.doelgroep, niveau: d.niveau, locatie: d.locatie },
    klas: d.groep ?? groep?.groepMax ?? null,
  };
  const { eenheid, bedragE4 } = i.kiesPrijs(t, vraag);
  const prijs: Dagprijs = { tariefId: t.id, eenheid, bedragE4, van: t.van, bron: t.bron };
  return { prijs, ...grond };
}

/** The ceiling counts per contract, over all its parts; a plan that asks no more than before is let through. */
function plafonds(delen: Deeloordeel[], w: Pipwereld): void {
  const eerder = (contract: string): number =>
    (w.vorige?.delen ?? []).reduce((som, v) => som + (v.contract === contract ? (v.bedragCent ?? 0) : 0), 0);
  for (const c of new Set(delen.flatMap((d) => d.contract ?? []))) {
    const eigen = delen.filter((d) => d.contract === c);
    const gepland = eigen.reduce((som, d) => som + (d.prijs?.bedragCent ?? 0), 0);
    if (gepland <= eerder(c.nummer)) continue;
    const fout = keurPlafond(c, Math.max(gepland, c.geboektCent), `delen.${delen.indexOf(eigen[0]!)}`);
    if (fout) eigen[0]!.fouten.push(fout);
  }
}
