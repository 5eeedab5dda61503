import { isDatum, type Fout } from '#core';
import { REDENEN, type Sectie, type Veld, type Vorm } from '../soorten/soort.js';
import { keurTekst } from './toelichting.js';
import { gelezen } from './waarde.js';

/** What a supplier fills in or says about one field, for one place in the report. */
export interface Waarde {
  veld: string;
  leerroute: string | null;
  gemeente: string | null;
  waarde: string | null;
  reden: string | null;
  toelichting: string | null;
}
export interface Actie {
  wat: string;
  eigenaar: string;
  datum: string | null;
}
/** A section as it is kept: half filled in is fine. */
export interface Gegevens {
  waarden: Waarde[];
  acties: Actie[];
  /** The computed figures were looked at. */
  bevestigd: boolean;
}
export const LEEG: Gegevens = { waarden: [], acties: [], bevestigd: false };

export const plek = (veld: string, leerroute: string | null, gemeente: string | null): string =>
  [veld, leerroute ?? '', gemeente ?? ''].join('|');
const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});

const VOORBEELD: Record<Vorm, string> = {
  ...{
    AANTAL: 'een heel getal, bijvoorbeeld 12',
    UREN: 'uren, bijvoorbeeld 36,25',
    BEDRAG: 'een bedrag, bijvoorbeeld 1250,00',
  },
  ...{
    DAGEN: 'een heel aantal dagen',
    AANDEEL: 'een percentage, bijvoorbeeld 82,5',
    CIJFER: 'een cijfer, bijvoorbeeld 7,8',
  },
  ...{ TEKST: 'tekst', KEUZE: 'een van de keuzes', DATUM: 'een dag als jjjj-mm-dd' },
};

export interface Oordeel {
  fouten: Fout[];
  waarschuwingen: Fout[];
}
/** What cannot be kept: a value of the wrong form, a field that is not there, a text with a BSN. Missing is not wrong. */
export function keurGegevens(sectie: Sectie, g: Gegevens, bekend: readonly string[]): Oordeel {
  const uit: Oordeel = { fouten: [], waarschuwingen: [] };
  const tekst = (t: string | null, veld: string, max: number): void => {
    if (t === null) return;
    if (t.length > max)
      uit.fouten.push(fout('KWA-016', veld, `Deze tekst is langer dan ${max} tekens.`, 'Maak de tekst korter.'));
    const o = keurTekst(t, veld, bekend);
    uit.fouten.push(...o.fouten);
    uit.waarschuwingen.push(...o.waarschuwingen);
  };
  const gezien = new Set<string>();
  for (const w of g.waarden) {
    const veld = sectie.velden.find((v) => v.code === w.veld);
    const sleutel = plek(w.veld, w.leerroute, w.gemeente);
    if (!veld || gezien.has(sleutel) || (veld.per === 'GEHEEL' && (w.leerroute ?? w.gemeente) !== null)) {
      uit.fouten.push(fout('KWA-006', w.veld, 'Dit veld hoort niet bij deze sectie, of staat er twee keer.', 'Laad de pagina opnieuw.')); // prettier-ignore
      continue;
    }
    gezien.add(sleutel);
    uit.fouten.push(...keurWaarde(veld, w));
    if (veld.vorm === 'TEKST') tekst(w.waarde, w.veld, veld.max ?? 1000);
    tekst(w.toelichting, w.veld, 500);
  }
  if (g.acties.length && !sectie.acties)
    uit.fouten.push(fout('KWA-006', 'acties', 'Bij deze sectie horen geen acties.', 'Laad de pagina opnieuw.'));
  for (const [i, a] of g.acties.entries()) for (const t of [a.wat, a.eigenaar]) tekst(t, `acties.${i}`, 500);
  return uit;
}

function keurWaarde(veld: Veld, w: Waarde): Fout[] {
  if (w.reden !== null && !REDENEN[w.reden])
    return [fout('KWA-007', veld.code, 'Deze reden bestaat niet.', 'Kies een reden uit de lijst.')];
  if (w.waarde === null || w.waarde.trim() === '') return [];
  const goed =
    veld.vorm === 'KEUZE'
      ? Object.hasOwn(veld.keuzes ?? {}, w.waarde)
      : gelezen(veld.vorm, w.waarde, veld.max) !== null;
  if (goed || veld.vorm === 'TEKST') return [];
  return [fout('KWA-007', veld.code, `"${veld.naam}" is niet goed ingevuld.`, `Vul ${VOORBEELD[veld.vorm]} in.`)];
}

/** As it is kept: values in one spelling, empty rows left out. */
export const genormaliseerd = (sectie: Sectie, g: Gegevens): Gegevens => ({
  waarden: g.waarden
    .map((w) => {
      const veld = sectie.velden.find((v) => v.code === w.veld)!;
      const waarde = w.waarde?.trim()
        ? veld.vorm === 'KEUZE'
          ? w.waarde
          : gelezen(veld.vorm, w.waarde, veld.max)
        : null;
      return { ...w, waarde, toelichting: w.toelichting?.trim() || null };
    })
    .filter((w) => w.waarde !== null || w.reden !== null || w.toelichting !== null),
  acties: g.acties.map((a) => ({ wat: a.wat.trim(), eigenaar: a.eigenaar.trim(), datum: a.datum })),
  bevestigd: g.bevestigd,
});

/** Two own values that cannot both be right: the first may not exceed the second. */
const HOOGSTENS: readonly (readonly [string, string])[] = [
  ['DOCENTEN_NT2', 'DOCENTEN'],
  ['KLACHTEN_OPGELOST', 'KLACHTEN'],
  ['GROEP_KLEINSTE', 'GROEP_GROOTSTE'],
  ['GROEP_KLEINSTE', 'GROEP_GEMIDDELD'],
  ['GROEP_GEMIDDELD', 'GROEP_GROOTSTE'],
  ['NIVEAUGROEPEN', 'GROEPEN'],
  ['AUDIT_OP', 'VOLGENDE_AUDIT'],
];

/** What is missing to hand a section in; `uitleg` are the computed figures that ask for one. */
export function ontbreekt(sectie: Sectie, g: Gegevens, uitleg: readonly { veld: string; waarom: string }[]): Fout[] {
  const uit: Fout[] = [];
  const van = (code: string): string | null =>
    g.waarden.find((w) => w.veld === code && w.leerroute === null && w.gemeente === null)?.waarde ?? null;
  for (const v of sectie.velden)
    if (v.verplicht && van(v.code) === null)
      uit.push(fout('KWA-008', v.code, `"${v.naam}" is leeg.`, `Vul ${VOORBEELD[v.vorm]} in.`));
  for (const [laag, hoog] of HOOGSTENS) {
    const [a, b] = [van(laag), van(hoog)];
    const naam = (code: string): string => sectie.velden.find((v) => v.code === code)!.naam;
    const meer = a !== null && b !== null && (isDatum(a) ? a > b : Number(a) > Number(b));
    if (meer) uit.push(fout('KWA-018', laag, `"${naam(laag)}" is meer dan "${naam(hoog)}".`, 'Verbeter een van de twee.')); // prettier-ignore
  }
  for (const u of uitleg) if (!heeftUitleg(g, u.veld)) uit.push(fout('KWA-014', u.veld, u.waarom, 'Kies een reden en leg het kort uit.')); // prettier-ignore
  for (const w of g.waarden)
    if (w.reden === 'ANDERS' && !w.toelichting)
      uit.push(fout('KWA-012', w.veld, 'U koos "Anders", maar schreef niet wat.', 'Schrijf kort wat de reden is.'));
  for (const [i, a] of g.acties.entries())
    if (!a.wat || !a.eigenaar || !a.datum)
      uit.push(fout('KWA-015', `acties.${i}`, 'Een verbeteractie is niet af.', 'Vul in wat, wie en wanneer.'));
  if (!g.bevestigd && sectie.velden.some((v) => v.berekend))
    uit.push(fout('KWA-013', sectie.code, 'U hebt de berekende cijfers nog niet bevestigd.', 'Kijk de cijfers na en vink aan dat ze kloppen, of leg verschillen uit.')); // prettier-ignore
  return uit;
}
const heeftUitleg = (g: Gegevens, veld: string): boolean =>
  g.waarden.some((w) => w.veld === veld && w.reden !== null && w.leerroute === null);
