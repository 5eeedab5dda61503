import { geldtOp } from '#core';
import { ONDERDELEN, type Afwijking, type Cel, type Groep, type Onderdeel, type Schaal } from './begrippen.js';
import type { Schaalregel, Uitvoering, Uitvoeringsregel, Waarde } from './begrippen.js';

export interface GeldendeCel extends Cel {
  /** Set by the gemeente itself, and why. */
  afwijking: string | null;
}
/** The cells that hold on a day: the configuration with what the gemeente does otherwise. */
export function cellenOp(cellen: readonly Cel[], afwijkingen: readonly Afwijking[], dag: string): GeldendeCel[] {
  const uit = new Map<string, GeldendeCel>();
  const sleutel = (c: Cel): string => `${c.tabel} ${c.onderdeel} ${c.groep}`;
  for (const c of cellen) uit.set(sleutel(c), { ...c, afwijking: null });
  for (const { van, tot, bron, ...c } of afwijkingen)
    if (geldtOp({ van, tot }, dag)) uit.set(sleutel(c), { ...c, afwijking: bron });
  return [...uit.values()];
}

export interface Persoon {
  doelgroep: string;
  leerroute: string | null;
  /** Whether there is a benefit on this day; null = not known. */
  bijstand: boolean | null;
}
export interface Aangeboden {
  onderdeel: Onderdeel;
  naam: string;
  /** Null = the sources that this gemeente follows say nothing, or it is not known whether there is a benefit. */
  moet: boolean | null;
  waarde: Waarde | null;
  uitleg: string;
  /** The scale table says something else about the same part. */
  verschil: string | null;
  schalen: readonly Schaal[];
  zelf: boolean;
  uitvoering: Uitvoering | null;
  uitvoerder: string | null;
}
const SCHAALGROEP: Record<string, Groep> = {
  B1_ROUTE: 'ASIEL_B1',
  ONDERWIJSROUTE: 'ASIEL_ONDERWIJS',
  Z_ROUTE: 'ASIEL_Z',
};
/** The columns of the two matrices that this person stands in. */
export function groepenVan(p: Persoon): { plicht: Groep; schaal: Groep | null } | null {
  if (p.doelgroep === 'GEZINS_OF_OVERIGE_MIGRANT') return { plicht: 'GEZIN', schaal: 'GEZIN' };
  if (p.doelgroep !== 'ASIELSTATUSHOUDER') return null;
  return { plicht: 'ASIEL', schaal: (p.leerroute && SCHAALGROEP[p.leerroute]) || null };
}
/** The part of the scale table for a part of the matrix: the leerroute stands there under its own name. */
const opSchaal = (o: Onderdeel, p: Persoon): Onderdeel =>
  o === 'LEERROUTE' && p.leerroute && p.leerroute in ONDERDELEN ? (p.leerroute as Onderdeel) : o;

function moet(waarde: Waarde | null, p: Persoon): boolean | null {
  if (waarde === null) return null;
  return waarde === 'MET_BIJSTAND' ? p.bijstand : waarde === 'JA';
}
function uitleg(waarde: Waarde | null, p: Persoon, afwijking: string | null): string {
  const eigen = afwijking ? ` Uw gemeente heeft dit zelf bepaald: ${afwijking}.` : '';
  if (waarde === null) return 'De bron die uw gemeente volgt noemt dit niet.';
  if (waarde === 'JA') return `Dit moet worden aangeboden.${eigen}`;
  if (waarde === 'NEE') return `Dit hoeft niet te worden aangeboden.${eigen}`;
  const bijstand = p.bijstand === null ? 'of die er is, is niet bekend' : p.bijstand ? 'die is er' : 'die is er niet';
  return `Dit moet alleen met bijstand; ${bijstand}.${eigen}`;
}

/** What this person must be offered on a day, and how it is bought and done. */
export function watMoet(
  p: Persoon,
  cellen: readonly GeldendeCel[],
  schalen: readonly Schaalregel[],
  uitvoeringen: readonly Uitvoeringsregel[],
  dag: string,
): Aangeboden[] {
  const groepen = groepenVan(p);
  if (!groepen) return [];
  const plicht = cellen.filter((c) => c.tabel === 'AANBODPLICHT');
  const onderdelen = (Object.keys(ONDERDELEN) as Onderdeel[]).filter((o) => plicht.some((c) => c.onderdeel === o));
  return onderdelen.map((onderdeel) => {
    const cel = plicht.find((c) => c.onderdeel === onderdeel && c.groep === groepen.plicht) ?? null;
    const plek = opSchaal(onderdeel, p);
    const anders = cellen.find((c) => c.tabel === 'SCHAAL' && c.onderdeel === plek && c.groep === groepen.schaal);
    const schaal = schalen.find((s) => s.onderdeel === plek);
    const wie = uitvoeringen.find((u) => u.onderdeel === plek && geldtOp(u, dag));
    const waarde = cel?.waarde ?? null;
    return {
      ...{ onderdeel, naam: ONDERDELEN[onderdeel], moet: moet(waarde, p), waarde },
      uitleg: uitleg(waarde, p, cel?.afwijking ?? null),
      verschil: anders && waarde !== null && anders.waarde !== waarde ? anders.waarde : null,
      ...{ schalen: wie ? [wie.schaal] : (schaal?.schalen ?? []), zelf: schaal?.zelf ?? false },
      ...{ uitvoering: wie?.uitvoering ?? null, uitvoerder: wie?.uitvoerder ?? null },
    };
  });
}
