import { naarGeheel } from './bedrag.js';
import { isDatum, isMaand } from './datum.js';
import { citeer, type Celoordeel, type Stamkolom } from './stamtabel.js';

/** How a cell of master data is read: Dutch notation in, exact values out. */
const leeg: Celoordeel<never> = { code: 'STAM-006', gevonden: 'de cel is leeg', oplossing: 'Vul de cel in.' };
const TEKST_MAX = 200;

function tekstOordeel(cel: string): Celoordeel<string> {
  if (cel === '') return leeg;
  if (cel.length > TEKST_MAX)
    return { code: 'STAM-018', gevonden: `${cel.length} tekens`, oplossing: `Gebruik hooguit ${TEKST_MAX} tekens.` };
  if (/\p{C}|\p{Zl}|\p{Zp}/u.test(cel))
    return {
      code: 'STAM-018',
      gevonden: `${citeer(cel)} bevat onzichtbare tekens`,
      oplossing: 'Typ de tekst opnieuw, op één regel.',
    };
  return { waarde: cel };
}
export const tekst: Stamkolom<string> = { keur: tekstOordeel };

function datumOordeel(cel: string): Celoordeel<string> {
  if (cel === '') return leeg;
  if (isDatum(cel)) return { waarde: cel };
  return {
    code: 'STAM-007',
    gevonden: `${citeer(cel)} is geen bestaande datum`,
    oplossing: 'Schrijf jjjj-mm-dd, bijvoorbeeld 2026-01-31.',
  };
}
export const datum: Stamkolom<string> = { keur: datumOordeel };
/** Empty = open end. */
export const datumOfLeeg: Stamkolom<string | null> = {
  keur: (cel) => (cel === '' ? { waarde: null } : datumOordeel(cel)),
};
/** An optional column: jjjj-mm or empty. */
export const maandOfLeeg: Stamkolom<string | null> = {
  standaard: { waarde: null },
  keur: (cel) => {
    if (cel === '') return { waarde: null };
    if (isMaand(cel)) return { waarde: cel };
    return {
      code: 'STAM-007',
      gevonden: `${citeer(cel)} is geen maand`,
      oplossing: 'Schrijf jjjj-mm, bijvoorbeeld 2026-01.',
    };
  },
};

interface Getalgrens {
  decimalen: number;
  /** Largest value, in whole units. */
  max: number;
  voorbeeld: string;
}
function getalOordeel(cel: string, { decimalen, max, voorbeeld }: Getalgrens): Celoordeel<number> {
  if (cel === '') return leeg;
  const oplossing = `Schrijf een getal van 0 tot en met ${max} met een komma en hooguit ${decimalen} cijfers erachter, bijvoorbeeld ${voorbeeld}.`;
  const m = /^(-?)(\d{1,15})(?:,(\d+))?$/.exec(cel);
  if (!m) return { code: 'STAM-008', gevonden: `${citeer(cel)} is geen getal`, oplossing };
  if ((m[3] ?? '').length > decimalen)
    return { code: 'STAM-008', gevonden: `${citeer(cel)} heeft te veel cijfers achter de komma`, oplossing };
  const waarde = naarGeheel(cel.replace(',', '.'), decimalen);
  if (waarde === null || waarde < 0 || waarde > max * 10 ** decimalen || m[1])
    return { code: 'STAM-009', gevonden: `${citeer(cel)} ligt buiten de grens`, oplossing };
  return { waarde };
}
const getal = (grens: Getalgrens): Stamkolom<number> => ({ keur: (cel) => getalOordeel(cel, grens) });

/** Euro in cents. */
export const euro = getal({ decimalen: 2, max: 10_000_000_000, voorbeeld: '1250,00' });
/** A price per unit, in ten-thousandths of a euro. */
export const tarief = getal({ decimalen: 4, max: 10_000_000, voorbeeld: '14,85' });
/** A ratio of 0 to 1, in ten-thousandths. */
export const verhouding = getal({ decimalen: 4, max: 1, voorbeeld: '0,80' });

const urenGetal = getal({ decimalen: 2, max: 100_000, voorbeeld: '36,25' });
/** Hours in hundredths, exact to a quarter. */
export const uren: Stamkolom<number> = {
  keur: (cel) => {
    const oordeel = urenGetal.keur(cel);
    if (!('waarde' in oordeel) || oordeel.waarde % 25 === 0) return oordeel;
    return { code: 'STAM-010', gevonden: `${citeer(cel)} is geen heel kwartier`, oplossing: 'Rond af op 0,25 uur.' };
  },
};

/** A whole number between two limits. */
export const heel = (min: number, max: number): Stamkolom<number> => ({
  keur: (cel) => {
    if (cel === '') return leeg;
    const oplossing = `Schrijf een heel getal van ${min} tot en met ${max}.`;
    if (!/^-?\d{1,9}$/.test(cel)) return { code: 'STAM-008', gevonden: `${citeer(cel)} is geen heel getal`, oplossing };
    const waarde = Number(cel);
    if (waarde < min || waarde > max)
      return { code: 'STAM-009', gevonden: `${citeer(cel)} ligt buiten de grens`, oplossing };
    return { waarde };
  },
});

/** One of a few words. */
export const keuze = (woorden: readonly string[]): Stamkolom<string> => ({
  keur: (cel) => {
    if (cel === '') return leeg;
    if (woorden.includes(cel)) return { waarde: cel };
    return {
      code: 'STAM-016',
      gevonden: `${citeer(cel)} is geen geldige keuze`,
      oplossing: `Kies uit ${woorden.join(', ')}.`,
    };
  },
});
