import { gelezen } from '../../../../libs/rapportage/domain/kwartaal/waarde.js';
import type { Actie, Cel, Plaats, Sectie, Veld } from '../../api/kwartaal';
import { komma } from '../contracten/invoer';

/** What a supplier fills in or says about one field, at one place. */
export interface Waarde extends Plaats {
  veld: string;
  waarde: string;
  reden: string;
  toelichting: string;
}
/** A section as it stands in the form. */
export interface Opgave {
  waarden: Readonly<Record<string, Waarde>>;
  acties: readonly Actie[];
  bevestigd: boolean;
}

export const plek = (veld: string, p: Plaats): string => [veld, p.leerroute ?? '', p.gemeente ?? ''].join('|');
export const GEHEEL: Plaats = { leerroute: null, gemeente: null };
export const zelfdePlaats = (a: Plaats, b: Plaats): boolean => a.leerroute === b.leerroute && a.gemeente === b.gemeente;
export const leeg = (veld: string, p: Plaats): Waarde => ({
  ...{ veld, leerroute: p.leerroute, gemeente: p.gemeente },
  ...{ waarde: '', reden: '', toelichting: '' },
});
const heeftIets = (w: Waarde): boolean => Boolean(w.waarde.trim() || w.reden || w.toelichting.trim());
const ZO_GELATEN = ['TEKST', 'KEUZE', 'DATUM'];
/** '12.50' of the server as people write it. */
const invoer = (veld: Veld, waarde: string | null): string =>
  ZO_GELATEN.includes(veld.vorm) ? (waarde ?? '') : komma(waarde);
const vanCel = (veld: Veld, c: Cel): Waarde => ({
  ...leeg(veld.code, c),
  ...{ waarde: invoer(veld, c.opgave), reden: c.reden ?? '', toelichting: c.toelichting ?? '' },
});

/** The section as the server has it. */
export function opgaveVan(s: Sectie): Opgave {
  const waarden = s.velden.flatMap((v) => v.cellen.map((c) => vanCel(v, c))).filter(heeftIets);
  return {
    waarden: Object.fromEntries(waarden.map((w) => [plek(w.veld, w), w])),
    acties: s.acties,
    bevestigd: s.bevestigd,
  };
}
/** The section of the server with what was just kept in it, so that a later look shows it. */
export const metOpgave = (s: Sectie, o: Opgave): Sectie => ({
  ...s,
  ...{ bevestigd: o.bevestigd, acties: [...o.acties] },
  velden: s.velden.map((v) => ({
    ...v,
    cellen: v.cellen.map((c) => {
      const w = o.waarden[plek(v.code, c)];
      const opgave = w?.waarde.trim() ? inSpelling(v, w.waarde) : null;
      return {
        ...{ ...c, opgave, reden: w?.reden || null, toelichting: w?.toelichting.trim() || null },
        verschil: verschilt(v, c, opgave),
      };
    }),
  })),
});
/** A value in the one spelling that the server keeps; what cannot be read stays as it was typed. */
export const inSpelling = (veld: Veld, waarde: string): string =>
  veld.vorm === 'KEUZE' ? waarde : (gelezen(veld.vorm, waarde, veld.max ?? undefined) ?? waarde.trim());
export const verschilt = (veld: Veld, c: Cel, waarde: string | null): boolean =>
  veld.berekend && c.waarde !== null && Boolean(waarde?.trim()) && inSpelling(veld, waarde!) !== c.waarde;

/** As it is sent: what is empty is left out. */
export const teVersturen = (o: Opgave) => ({
  waarden: Object.values(o.waarden)
    .filter(heeftIets)
    .map((w) => ({
      ...w,
      waarde: w.waarde.trim() || null,
      reden: w.reden || null,
      toelichting: w.toelichting || null,
    })),
  acties: o.acties.map((a) => ({ ...a, datum: a.datum || null })),
  bevestigd: o.bevestigd,
});

/** Parts of a section that are kept or changed on their own. */
interface Deel {
  naam: string;
  waarde: string;
}
function delen(o: Opgave, s: Sectie): Map<string, Deel> {
  const uit = new Map<string, Deel>();
  for (const v of s.velden)
    for (const c of v.cellen) {
      const w = o.waarden[plek(v.code, c)] ?? leeg(v.code, c);
      const waar = [c.leerroute, c.gemeenteNaam].filter(Boolean).join(', ');
      const naam = waar ? `${v.naam} (${waar})` : v.naam;
      uit.set(`${plek(v.code, c)}|waarde`, { naam, waarde: w.waarde.trim() ? inSpelling(v, w.waarde) : '' });
      uit.set(`${plek(v.code, c)}|reden`, { naam: `${naam}: reden`, waarde: w.reden });
      uit.set(`${plek(v.code, c)}|toelichting`, { naam: `${naam}: uitleg`, waarde: w.toelichting.trim() });
    }
  uit.set('acties', { naam: 'Verbeteracties', waarde: JSON.stringify(o.acties) });
  uit.set('bevestigd', { naam: 'De berekende cijfers zijn bekeken', waarde: o.bevestigd ? 'ja' : 'nee' });
  return uit;
}
export function gelijk(a: Opgave, b: Opgave, s: Sectie): boolean {
  const [x, y] = [delen(a, s), delen(b, s)];
  return [...x].every(([k, d]) => y.get(k)?.waarde === d.waarde);
}

export interface Strijd {
  sleutel: string;
  naam: string;
  mijn: string;
  hun: string;
}
export interface Samenvoeging {
  /** Theirs, with mine where only I changed it. */
  samen: Opgave;
  /** Changed by both, in different ways. */
  strijd: Strijd[];
  /** Names of what only the other changed. */
  overgenomen: string[];
}

const zet = (o: Opgave, sleutel: string, uit: Opgave): Opgave => {
  if (sleutel === 'acties' || sleutel === 'bevestigd') return { ...o, [sleutel]: uit[sleutel] };
  const plaats = sleutel.slice(0, sleutel.lastIndexOf('|'));
  const wat = sleutel.slice(plaats.length + 1) as 'waarde' | 'reden' | 'toelichting';
  const [veld, leerroute, gemeente] = plaats.split('|') as [string, string, string];
  const oud = o.waarden[plaats] ?? leeg(veld, { leerroute: leerroute || null, gemeente: gemeente || null });
  return { ...o, waarden: { ...o.waarden, [plaats]: { ...oud, [wat]: uit.waarden[plaats]?.[wat] ?? '' } } };
};

/** Puts two windows together: what one of them changed is kept, what both changed is asked about. */
export function voegSamen(basis: Opgave, mijn: Opgave, hun: Opgave, s: Sectie): Samenvoeging {
  const [b, m, h] = [delen(basis, s), delen(mijn, s), delen(hun, s)];
  const uit: Samenvoeging = { samen: hun, strijd: [], overgenomen: [] };
  for (const [sleutel, { naam, waarde }] of m) {
    const [was, is] = [b.get(sleutel)?.waarde ?? '', h.get(sleutel)?.waarde ?? ''];
    if (waarde === is) continue;
    if (waarde === was) uit.overgenomen.push(naam);
    else {
      uit.samen = zet(uit.samen, sleutel, mijn);
      if (is !== was) uit.strijd.push({ sleutel, naam, mijn: waarde, hun: is });
    }
  }
  return uit;
}
/** The section with their value for what was in dispute. */
export const neemHun = (samen: Opgave, hun: Opgave, sleutels: readonly string[]): Opgave =>
  sleutels.reduce((o, sleutel) => zet(o, sleutel, hun), samen);
