import { naarDecimaal } from '#core';
import type { Veld } from '../soorten/soort.js';
import { som, verberg, type Blad } from '../verbergen.js';
import { plek, type Gegevens } from './opgave.js';

/** A computed figure: per leerroute and gemeente, per leerroute (gemeente null), or of the whole (both null). */
export interface Cijfer {
  leerroute: string | null;
  gemeente: string | null;
  maat: string;
  teller: number | null;
  noemer: number | null;
}
/** A figure that was hidden keeps its place. */
export interface Toonbaar extends Cijfer {
  verborgen: boolean;
  /** A total without the hidden parts in it. */
  onvolledig: boolean;
}
export interface Celstaat {
  niveau: 'CEL' | 'LEERROUTE' | 'GEHEEL';
  leerroute: string | null;
  gemeente: string | null;
  teller: number | null;
  noemer: number | null;
  /** The computed value in one spelling; null when there is none or it is hidden. */
  waarde: string | null;
  verborgen: boolean;
  onvolledig: boolean;
  opgave: string | null;
  verschil: boolean;
  reden: string | null;
  toelichting: string | null;
  /** Why the supplier must explain this figure; null when not. */
  uitleg: string | null;
}

/** A computed figure as text. A share is rounded down: one that falls short must not look as if it did not. */
export function alsTekst(veld: Pick<Veld, 'vorm'>, teller: number | null, noemer: number | null): string | null {
  if (teller === null) return null;
  if (veld.vorm === 'AANDEEL') return noemer ? naarDecimaal(Math.floor((teller * 10_000) / noemer), 2) : null;
  if (veld.vorm === 'UREN' || veld.vorm === 'BEDRAG') return naarDecimaal(teller, 2);
  return String(teller);
}

const zelfde = (a: Pick<Cijfer, 'leerroute' | 'gemeente'>, b: Pick<Cijfer, 'leerroute' | 'gemeente'>): boolean =>
  a.leerroute === b.leerroute && a.gemeente === b.gemeente;

/** Hides what can point at a person; totals are then made of what is shown. Other figures stay as they are. */
export function veilig(cijfers: readonly Cijfer[], gevoelig: ReadonlySet<string>): Toonbaar[] {
  const uit: Toonbaar[] = [];
  const perMaat = new Map<string, Cijfer[]>();
  for (const c of cijfers)
    if (gevoelig.has(c.maat)) perMaat.set(c.maat, [...(perMaat.get(c.maat) ?? []), c]);
    else uit.push({ ...c, verborgen: false, onvolledig: false });
  const delen = [...perMaat.keys()].filter((maat) => maat.startsWith(REDEN_VAN_UITVAL));
  for (const [maat, groep] of perMaat) if (!delen.includes(maat)) uit.push(...veiligeMaat(groep));
  const totaal = uit.find((c) => c.maat === 'UITVAL' && c.leerroute === null);
  uit.push(
    ...veiligeRedenen(
      delen.map((maat) => perMaat.get(maat)![0]!),
      totaal?.onvolledig ?? true,
    ),
  );
  return uit;
}

const REDEN_VAN_UITVAL = 'UITVAL_';
/** The reasons add up to the total, so one hidden reason would follow from the others: then none is shown. */
function veiligeRedenen(redenen: readonly Cijfer[], totaalOnvolledig: boolean): Toonbaar[] {
  const { toon, rest } = verberg(redenen.map((c) => ({ teller: c.teller ?? 0, noemer: null })));
  const niets = totaalOnvolledig || (toon.includes(false) && rest === null);
  return redenen.map((c, i) => (niets || !toon[i] ? leeg(c) : { ...c, verborgen: false, onvolledig: false }));
}

function veiligeMaat(groep: readonly Cijfer[]): Toonbaar[] {
  const heeftCellen = groep.some((c) => c.gemeente !== null);
  const bladen = groep.filter((c) => !heeftCellen || c.gemeente !== null);
  const waarden: Blad[] = bladen.map((c) => ({ teller: c.teller ?? 0, noemer: c.noemer }));
  const { toon, rest } = verberg(waarden);
  const zichtbaar = (waar: (c: Cijfer) => boolean): { som: Blad; weg: number } => ({
    som: som(waarden.filter((_, i) => toon[i] && waar(bladen[i]!))),
    weg: bladen.filter((c, i) => !toon[i] && waar(c)).length,
  });
  return groep.map((c) => {
    const i = bladen.indexOf(c);
    if (i >= 0) return toon[i] ? { ...c, verborgen: false, onvolledig: false } : leeg(c);
    const deel = zichtbaar((b) => c.leerroute === null || b.leerroute === c.leerroute);
    const alles = c.leerroute === null && rest ? som([deel.som, rest]) : deel.som;
    const mist = deel.weg > 0 && !(c.leerroute === null && rest);
    // Nothing but what is hidden: a nought would be untrue.
    if (mist && alles.teller === 0) return leeg(c);
    return { ...c, teller: alles.teller, noemer: alles.noemer, verborgen: false, onvolledig: mist };
  });
}
const leeg = (c: Cijfer): Toonbaar => ({ ...c, teller: null, noemer: null, verborgen: true, onvolledig: false });

/** Why a whole figure must be explained, given the contract's norm for attendance. */
export function vraagtUitleg(veld: Veld, teller: number | null, noemer: number | null, normBp: number): string | null {
  const als = veld.berekend?.uitlegAls;
  if (!als || teller === null || !noemer) return null;
  if (als === 'ONDER_NORM')
    return teller * 10_000 < normBp * noemer ? `De aanwezigheid is lager dan de norm van ${normBp / 100} %.` : null;
  return teller * 10_000 > als.bovenBp * noemer
    ? `Er is meer gefactureerd dan ${als.bovenBp / 100} % van de PIP-prijs.`
    : null;
}

/** One field with everything that is known about it: computed, filled in, explained. */
export function celstaten(veld: Veld, cijfers: readonly Toonbaar[], g: Gegevens, normBp: number): Celstaat[] {
  const eigen = new Map(
    g.waarden.filter((w) => w.veld === veld.code).map((w) => [plek(w.veld, w.leerroute, w.gemeente), w]),
  );
  const mijn = cijfers.filter((c) => c.maat === veld.code);
  const los = veld.berekend ? [] : [{ leerroute: null, gemeente: null }];
  return [...mijn, ...los].map((p) => {
    const c = mijn.find((m) => zelfde(m, p));
    const w = eigen.get(plek(veld.code, p.leerroute, p.gemeente));
    const waarde = c && !c.verborgen ? alsTekst(veld, c.teller, c.noemer) : null;
    const geheel = p.leerroute === null;
    return {
      niveau: geheel ? 'GEHEEL' : p.gemeente === null ? 'LEERROUTE' : 'CEL',
      ...{ leerroute: p.leerroute, gemeente: p.gemeente, teller: c?.teller ?? null, noemer: c?.noemer ?? null, waarde },
      ...{ verborgen: c?.verborgen ?? false, onvolledig: c?.onvolledig ?? false, opgave: w?.waarde ?? null },
      verschil: Boolean(c && waarde !== null && w?.waarde != null && w.waarde !== waarde),
      ...{ reden: w?.reden ?? null, toelichting: w?.toelichting ?? null },
      uitleg: geheel && c ? vraagtUitleg(veld, c.teller, c.noemer, normBp) : null,
    };
  });
}

export interface Verandering {
  veld: string;
  leerroute: string | null;
  gemeente: string | null;
  toen: string | null;
  nu: string | null;
}
/** What differs between two sets of figures; hidden on either side says nothing. */
export function veranderd(velden: readonly Veld[], toen: readonly Toonbaar[], nu: readonly Toonbaar[]): Verandering[] {
  const uit: Verandering[] = [];
  for (const veld of velden.filter((v) => v.berekend)) {
    const [a, b] = [toen, nu].map((lijst) => lijst.filter((c) => c.maat === veld.code)) as [Toonbaar[], Toonbaar[]];
    const plekken = new Map([...a, ...b].map((c) => [plek(veld.code, c.leerroute, c.gemeente), c]));
    for (const p of plekken.values()) {
      const [x, y] = [a.find((c) => zelfde(c, p)), b.find((c) => zelfde(c, p))];
      if (x?.verborgen || y?.verborgen) continue;
      const tekst = (c: Toonbaar | undefined): string | null => (c ? alsTekst(veld, c.teller, c.noemer) : null);
      if (tekst(x) !== tekst(y))
        uit.push({ veld: veld.code, leerroute: p.leerroute, gemeente: p.gemeente, toen: tekst(x), nu: tekst(y) });
    }
  }
  return uit;
}
