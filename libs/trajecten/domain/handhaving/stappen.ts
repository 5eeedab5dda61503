import { dagNl, type Feestdag, type Fout } from '#core';
import { bezwaarTotEnMet } from '../bezwaar.js';

export const STANDEN = {
  GEWAARSCHUWD: 'Gewaarschuwd',
  REDENEN_GEVRAAGD: 'Naar redenen gevraagd',
  GEHOORD: 'Gehoord',
  BESLOTEN: 'Besloten',
  BEZWAAR: 'Bezwaar gemaakt',
  AFGEDAAN: 'Afgedaan',
} as const;
export type Stand = keyof typeof STANDEN;

/** What may be written down with a step; codes only, never words about health or family. */
export const STAPCODES: Record<Stand, Readonly<Record<string, string>>> = {
  GEWAARSCHUWD: { BRIEF: 'Per brief', GESPREK: 'In een gesprek', MAIL: 'Per e-mail' },
  REDENEN_GEVRAAGD: {
    GELDIGE_REDEN: 'Er was een geldige reden',
    GEEN_GELDIGE_REDEN: 'Er was geen geldige reden',
    GEEN_REACTIE: 'Er kwam geen reactie',
  },
  GEHOORD: { GEHOORD: 'Is gehoord', NIET_VERSCHENEN: 'Verscheen niet', AFGEZIEN: 'Zag af van het horen' },
  BESLOTEN: {
    BOETE: 'Een boete',
    GEEN_BOETE: 'Geen boete',
    ANDER_SPOOR: 'Maatregel volgens de Participatiewet in plaats van een boete',
  },
  BEZWAAR: { OP_TIJD: 'Op tijd', TE_LAAT_VERSCHOONBAAR: 'Te laat, met een goede reden', TE_LAAT: 'Te laat' },
  AFGEDAAN: {
    AFGEZIEN: 'Er is van afgezien',
    ONHERROEPELIJK: 'Er kwam geen bezwaar',
    GEGROND: 'Bezwaar gegrond: de boete vervalt',
    ONGEGROND: 'Bezwaar ongegrond',
    NIET_ONTVANKELIJK: 'Bezwaar niet-ontvankelijk',
  },
};
/** What may follow what, and with which codes where not all. */
export const VOLGT: Record<Stand, Partial<Record<Stand, readonly string[] | 'ALLE'>>> = {
  GEWAARSCHUWD: { REDENEN_GEVRAAGD: 'ALLE', AFGEDAAN: ['AFGEZIEN'] },
  REDENEN_GEVRAAGD: { GEHOORD: 'ALLE', AFGEDAAN: ['AFGEZIEN'] },
  GEHOORD: { BESLOTEN: 'ALLE', AFGEDAAN: ['AFGEZIEN'] },
  BESLOTEN: { BEZWAAR: 'ALLE', AFGEDAAN: ['ONHERROEPELIJK'] },
  BEZWAAR: { AFGEDAAN: ['GEGROND', 'ONGEGROND', 'NIET_ONTVANKELIJK'] },
  AFGEDAAN: {},
};
export interface Stap {
  naar: Stand;
  datum: string;
  code: string;
}
const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});

/** Why this step may not be taken now, or nothing. `stappen` are those taken, the oldest first. */
export function keurStap(stappen: readonly Stap[], stap: Stap, vandaag: string, vrij: Feestdag): Fout[] {
  const vorige = stappen.at(-1);
  const mag = vorige ? VOLGT[vorige.naar][stap.naar] : stap.naar === 'GEWAARSCHUWD' ? 'ALLE' : undefined;
  if (mag === undefined) {
    const kan = vorige
      ? Object.keys(VOLGT[vorige.naar]).map((s) => STANDEN[s as Stand].toLowerCase())
      : ['gewaarschuwd'];
    const melding = `Deze stap kan nu niet: het staat op "${vorige ? STANDEN[vorige.naar].toLowerCase() : 'begin'}".`;
    return [
      fout('HAN-010', 'stap', melding, kan.length ? `Wat nu kan: ${kan.join(', ')}.` : 'Begin zo nodig opnieuw.'),
    ];
  }
  const uit: Fout[] = [];
  if (!Object.hasOwn(STAPCODES[stap.naar], stap.code) || (mag !== 'ALLE' && !mag.includes(stap.code)))
    uit.push(fout('HAN-011', 'code', 'Deze uitkomst past niet bij deze stap.', 'Kies een uitkomst uit de lijst.'));
  if (stap.datum > vandaag)
    uit.push(fout('HAN-012', 'datum', 'Deze dag ligt in de toekomst.', 'Vul in wanneer het is gebeurd.'));
  if (vorige && stap.datum < vorige.datum)
    uit.push(fout('HAN-013', 'datum', `De vorige stap was op ${dagNl(vorige.datum)}.`, 'Kies die dag of een latere.'));
  return [...uit, ...keurInhoud(stappen, stap, vrij)];
}

function keurInhoud(stappen: readonly Stap[], stap: Stap, vrij: Feestdag): Fout[] {
  const redenen = stappen.find((s) => s.naar === 'REDENEN_GEVRAAGD');
  if (stap.naar === 'BESLOTEN' && stap.code === 'BOETE' && redenen?.code === 'GELDIGE_REDEN')
    return [fout('HAN-014', 'code', 'Er was een geldige reden; dan kan er geen boete zijn.', 'Besluit zonder boete.')];
  const besluit = stappen.find((s) => s.naar === 'BESLOTEN');
  if (!besluit) return [];
  const grens = bezwaarTotEnMet(besluit.datum, vrij);
  if (stap.naar === 'BEZWAAR' && (stap.code === 'OP_TIJD') !== stap.datum <= grens)
    return [fout('HAN-015', 'code', `Bezwaar kon tot en met ${dagNl(grens)}.`, 'Kies de uitkomst die daarbij past.')];
  if (stap.naar === 'AFGEDAAN' && stap.code === 'ONHERROEPELIJK' && stap.datum <= grens)
    return [fout('HAN-016', 'datum', `Bezwaar kan nog tot en met ${dagNl(grens)}.`, 'Wacht tot die dag voorbij is.')];
  return [];
}
/** Whether a fine stands: decided, and not undone by an objection. */
export const boeteStaat = (stappen: readonly Stap[]): boolean =>
  stappen.some((s) => s.naar === 'BESLOTEN' && s.code === 'BOETE') &&
  !stappen.some((s) => s.naar === 'AFGEDAAN' && s.code === 'GEGROND');
