import type { Fout } from '#core';
import { bevatBsn } from '../bsn.js';

const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/;
const TELEFOON = /(?<!\d)(?:\+31|0031|0)[\s-]?[1-9](?:[\s-]?\d){8}(?!\d)/;
const GEBOREN = /\b(geb(?:oren)?\.?|geboortedatum)\s*(?:op\s*)?:?\s*\d/i;
const AANHEF = /\b(mevrouw|mevr\.?|meneer|dhr\.?|mw\.?|de heer|familie)\s+(?:[a-z]{1,3}\s+){0,2}\p{Lu}\p{L}+/u;
/** Two or more capitalised words in a row, the first not at the start of a sentence. */
const TWEE_NAMEN =
  /(?<=[\p{Ll}\d,;)]\s)\p{Lu}\p{Ll}+(?:\s+(?:van|de|den|der|el|al|ten|ter|bin|ben))*\s+\p{Lu}\p{Ll}+/gu;

export interface Tekstoordeel {
  fouten: Fout[];
  waarschuwingen: Fout[];
}

const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});

/**
 * Judges a free text: a number that can be a BSN, an address of a person or a date of birth is refused, what reads like a
 * name is asked about. `bekend` are names that may stand there: gemeenten, aanbieders, regions.
 */
export function keurTekst(tekst: string, veld: string, bekend: readonly string[] = []): Tekstoordeel {
  const uit: Tekstoordeel = { fouten: [], waarschuwingen: [] };
  const weiger = (wat: string): void =>
    void uit.fouten.push(
      fout('KWA-010', veld, `In deze tekst lijkt ${wat} te staan. De tekst is niet bewaard.`, 'Haal dit weg en schrijf over aantallen, niet over personen.'), // prettier-ignore
    );
  if (tekst.split(/[^\d. \u00a0]+/).some((t) => bevatBsn(t)) || bevatBsn(tekst)) weiger('een BSN');
  else if (TELEFOON.test(tekst)) weiger('een telefoonnummer');
  if (EMAIL.test(tekst)) weiger('een e-mailadres');
  if (GEBOREN.test(tekst)) weiger('een geboortedatum');
  const rest = bekend.reduce((t, naam) => (naam ? t.replaceAll(naam, 'x') : t), tekst);
  const naam = AANHEF.exec(rest)?.[0] ?? rest.match(TWEE_NAMEN)?.[0];
  if (naam && !uit.fouten.length)
    uit.waarschuwingen.push(
      fout('KWA-011', veld, 'Staat hier een naam van een persoon? Die hoort niet in deze rapportage.', 'Haal de naam weg, of laat de tekst staan als het geen persoon is.'), // prettier-ignore
    );
  return uit;
}
