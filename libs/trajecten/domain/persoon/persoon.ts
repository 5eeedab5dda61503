import { isDatum, type Fout } from '#core';
import { lijktBsn } from '../stamgegevens.js';

/** Who somebody is. This never leaves the room except to the gemeente itself. */
export interface Persoon {
  voornamen: string;
  tussenvoegsel: string | null;
  achternaam: string;
  geboortedatum: string;
  bsn: string | null;
  vnummer: string | null;
}
const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});

/** A BSN as nine digits, or null when it cannot be one. Excel drops a leading zero; people type points and spaces. */
export function leesBsn(tekst: string): string | null {
  const cijfers = tekst.replace(/[\s.-]/g, '');
  const negen = cijfers.length === 8 ? `0${cijfers}` : cijfers;
  return /^\d{9}$/.test(negen) && lijktBsn(negen) ? negen : null;
}
const NAAM = /^[\p{L}\p{M}][\p{L}\p{M}' .’`-]{0,79}$/u;
const TUSSEN = /^[\p{L}' ’]{1,20}$/u;

/** Brings what was typed into one form; `fouten` never repeat what was typed. */
export function keurPersoon(p: Persoon, vandaag: string): { fouten: Fout[]; persoon: Persoon } {
  const schoon = (t: string | null): string | null => t?.normalize('NFC').replace(/\s+/g, ' ').trim() || null;
  const persoon: Persoon = {
    ...{
      voornamen: schoon(p.voornamen) ?? '',
      tussenvoegsel: schoon(p.tussenvoegsel),
      achternaam: schoon(p.achternaam) ?? '',
    },
    ...{
      geboortedatum: p.geboortedatum,
      bsn: schoon(p.bsn),
      vnummer: schoon(p.vnummer)?.replace(/[\s.-]/g, '') ?? null,
    },
  };
  const fouten: Fout[] = [];
  for (const veld of ['voornamen', 'achternaam'] as const)
    if (!NAAM.test(persoon[veld]))
      fouten.push(
        fout(
          'PER-002',
          veld,
          'Deze naam is leeg, te lang of bevat andere tekens dan letters.',
          'Schrijf de naam zoals in de BRP.',
        ),
      );
  if (persoon.tussenvoegsel && !TUSSEN.test(persoon.tussenvoegsel))
    fouten.push(fout('PER-002', 'tussenvoegsel', 'Dit tussenvoegsel kan niet.', 'Schrijf bijvoorbeeld: van der.'));
  if (!isDatum(p.geboortedatum) || p.geboortedatum > vandaag)
    fouten.push(
      fout(
        'PER-003',
        'geboortedatum',
        'Deze geboortedatum bestaat niet of moet nog komen.',
        'Schrijf de dag als jjjj-mm-dd.',
      ),
    );
  if (persoon.bsn) {
    const bsn = leesBsn(persoon.bsn);
    if (!bsn)
      fouten.push(
        fout(
          'PER-004',
          'bsn',
          'Dit kan geen burgerservicenummer zijn: het klopt niet met de elfproef.',
          'Controleer de cijfers.',
        ),
      );
    persoon.bsn = bsn;
  }
  if (persoon.vnummer && !/^\d{10}$/.test(persoon.vnummer))
    fouten.push(fout('PER-005', 'vnummer', 'Een V-nummer heeft tien cijfers.', 'Controleer de cijfers.'));
  return { fouten, persoon };
}

export const volledigeNaam = (p: Persoon): string =>
  [p.voornamen, p.tussenvoegsel, p.achternaam].filter(Boolean).join(' ');

/** For searching: without accents, capitals and marks. */
export const zoekvorm = (t: string): string =>
  t
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
/** True when every word that was typed begins a word of the name, or is the V-nummer. */
export function naamPast(p: Persoon, gezocht: string): boolean {
  const woorden = zoekvorm(gezocht).split(' ').filter(Boolean);
  const naam = zoekvorm(volledigeNaam(p)).split(' ');
  return woorden.length > 0 && woorden.every((w) => naam.some((n) => n.startsWith(w)) || w === p.vnummer);
}
