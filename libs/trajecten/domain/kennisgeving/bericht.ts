import { isDatum, noemtBsn } from '#core';
import { DOELGROEPEN } from '../feitcodes.js';
import type { Bron, FeitsoortCode } from '../feiten.js';
import type { Feitinvoer } from '../dossier/feitcontrole.js';
import { leesBsn } from '../persoon/persoon.js';

/** The columns of a file with notices. Only what a kind of notice needs must be filled. */
export const KOLOMMEN = [
  ...['kenmerk', 'handeling', 'vervangt', 'soort', 'bsn', 'vnummer', 'voornamen', 'tussenvoegsel', 'achternaam'],
  ...['geboortedatum', 'doelgroep', 'datum', 'code', 'onderdeel', 'niveau', 'einddatum'],
] as const;
export type Kolom = (typeof KOLOMMEN)[number];
export const NODIG: readonly Kolom[] = ['kenmerk', 'handeling', 'soort', 'bsn', 'datum'];
export const HANDELINGEN = ['NIEUW', 'CORRECTIE', 'INTREKKING'] as const;
export type Berichthandeling = (typeof HANDELINGEN)[number];

export const BERICHTSOORTEN: Record<'DUO' | 'BRP', Record<string, FeitsoortCode>> = {
  DUO: {
    ...{ KENNISGEVING: 'DUO_KENNISGEVING', INBURGERINGSPLICHT: 'INBURGERINGSPLICHT', EXAMEN: 'EXAMEN' },
    ...{ VERLENGING: 'VERLENGING', ONTHEFFING: 'ONTHEFFING', VRIJSTELLING: 'VRIJSTELLING' },
  },
  BRP: { INSCHRIJVING: 'BRP_INSCHRIJVING', HUISVESTING: 'HUISVESTING' },
};
export type Berichtbron = keyof typeof BERICHTSOORTEN & Bron;

/** Something wrong with a row; what stands in the row is never repeated, for it may be a name or a BSN. */
export interface Bevinding {
  code: string;
  rij: number | null;
  kolom: string | null;
  melding: string;
  oplossing: string;
}
export interface Bericht {
  rij: number;
  kenmerk: string;
  handeling: Berichthandeling;
  vervangt: string | null;
  soort: string;
  feitsoort: FeitsoortCode;
  bsn: string | null;
  inhoud: Feitinvoer;
  cel: (kolom: Kolom) => string;
}
export const vind = (
  code: string,
  rij: number | null,
  kolom: string | null,
  melding: string,
  oplossing: string,
): Bevinding => ({
  ...{ code, rij, kolom, melding, oplossing },
});

/** Where each column stands, or which are missing. */
export function leesKop(cellen: readonly string[]): { plaats: Map<Kolom, number>; bevindingen: Bevinding[] } {
  const kop = cellen.map((c) =>
    c
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ''),
  );
  const plaats = new Map(KOLOMMEN.flatMap((k) => (kop.includes(k) ? [[k, kop.indexOf(k)] as const] : [])));
  const mist = NODIG.filter((k) => !plaats.has(k));
  const bevindingen = mist.map((k) =>
    vind('KEN-002', 1, k, `De kolom "${k}" ontbreekt.`, 'Zet de namen van de kolommen in de eerste rij.'),
  );
  return { plaats, bevindingen };
}

/** A row as a notice, with everything that is wrong with it by itself. */
export function leesBericht(
  bron: Berichtbron,
  rij: number,
  cellen: readonly string[],
  plaats: Map<Kolom, number>,
): { bericht: Bericht | null; bevindingen: Bevinding[] } {
  const cel = (k: Kolom): string => cellen[plaats.get(k) ?? -1]?.trim() ?? '';
  const uit: Bevinding[] = [];
  const mis = (code: string, kolom: Kolom, melding: string, oplossing: string): void =>
    void uit.push(vind(code, rij, kolom, melding, oplossing));
  const handeling = cel('handeling').toUpperCase();
  const soort = cel('soort').toUpperCase();
  const feitsoort = Object.hasOwn(BERICHTSOORTEN[bron], soort) ? BERICHTSOORTEN[bron][soort]! : null;
  const bsn = leesBsn(cel('bsn'));
  const weg = handeling === 'INTREKKING';
  if (!/^[A-Za-z0-9._/-]{1,40}$/.test(cel('kenmerk')) || noemtPersoon(cel('kenmerk'), bsn, cel('vnummer')))
    mis(
      'KEN-010',
      'kenmerk',
      'Het kenmerk ontbreekt of kan geen kenmerk zijn.',
      'Geef elk bericht een eigen kenmerk van letters en cijfers, geen BSN.',
    );
  if (!(HANDELINGEN as readonly string[]).includes(handeling))
    mis('KEN-011', 'handeling', 'Deze handeling is er niet.', `Schrijf ${HANDELINGEN.join(', ')}.`);
  else if ((handeling === 'NIEUW') !== (cel('vervangt') === ''))
    mis(
      'KEN-016',
      'vervangt',
      handeling === 'NIEUW'
        ? 'Een nieuw bericht vervangt niets.'
        : 'Er staat niet welk bericht dit vervangt of intrekt.',
      'Vul hier het kenmerk van het eerdere bericht in, alleen bij CORRECTIE en INTREKKING.',
    );
  if (!feitsoort)
    mis(
      'KEN-012',
      'soort',
      `Deze soort komt niet van ${bron}.`,
      `Schrijf ${Object.keys(BERICHTSOORTEN[bron]).join(', ')}.`,
    );
  if (!weg && !isDatum(cel('datum')))
    mis('KEN-013', 'datum', 'Deze dag bestaat niet.', 'Schrijf de dag als jjjj-mm-dd.');
  if (!bsn && !(weg && cel('bsn') === ''))
    mis('KEN-014', 'bsn', 'Dit BSN ontbreekt of klopt niet met de elfproef.', 'Controleer de cijfers.');
  if (cel('doelgroep') && !Object.hasOwn(DOELGROEPEN, cel('doelgroep').toUpperCase()))
    mis('KEN-021', 'doelgroep', 'Deze doelgroep is er niet.', `Schrijf ${Object.keys(DOELGROEPEN).join(', ')}.`);
  if (uit.length || !feitsoort) return { bericht: null, bevindingen: uit };
  const wat = { handeling: handeling as Berichthandeling, soort, feitsoort, inhoud: leesInhoud(feitsoort, cel) };
  return {
    bericht: { ...wat, rij, kenmerk: cel('kenmerk'), vervangt: cel('vervangt') || null, bsn, cel },
    bevindingen: [],
  };
}

/** A reference is kept readable, so it may not be made of the number of whoever it is about. */
function noemtPersoon(kenmerk: string, bsn: string | null, vnummer: string): boolean {
  const cijfers = kenmerk.replace(/\D/g, '');
  const eigen = [bsn, bsn?.replace(/^0/, ''), vnummer.replace(/\D/g, '')];
  return eigen.some((n) => n && n.length >= 8 && cijfers.includes(n)) || (bsn === null && noemtBsn(kenmerk));
}

function leesInhoud(soort: FeitsoortCode, cel: (k: Kolom) => string): Feitinvoer {
  const velden: [string, string][] = [
    ['onderdeel', cel('onderdeel').toUpperCase()],
    ['niveau', cel('niveau').toUpperCase()],
    ['nieuweEinddatum', cel('einddatum')],
  ];
  return {
    ...{ soort, datum: cel('datum'), tot: null, urenH: null, code: cel('code').toUpperCase() || null },
    gegevens: velden.filter(([, w]) => w !== '').map(([naam, waarde]) => ({ naam, waarde })),
  };
}

/** What a notice says without the person, to see that the same notice came again. */
export const berichtInhoud = (b: Bericht, trajectId: number): string =>
  JSON.stringify([b.handeling, b.vervangt, b.soort, b.handeling === 'INTREKKING' ? null : b.inhoud, trajectId]);
