import type { Fout } from '#core';

/** How much somebody is to blame, and the share of the fine that goes with it. */
export const VERWIJTBAARHEID = {
  VERMINDERD: { naam: 'Verminderd verwijtbaar', deelBp: 2500 },
  NORMAAL: { naam: 'Normaal verwijtbaar', deelBp: 5000 },
  GROVE_SCHULD: { naam: 'Grove schuld', deelBp: 7500 },
  OPZET: { naam: 'Opzet', deelBp: 10_000 },
} as const;
export type Verwijtbaarheid = keyof typeof VERWIJTBAARHEID;

/** Why a person may be fined, by article. */
export const GRONDEN = {
  INTAKE_NIET_VERSCHENEN: { naam: 'Niet verschenen bij de brede intake', artikel: '22' },
  INTAKE_NIET_MEEGEWERKT: { naam: 'Niet meegewerkt aan de brede intake of de leerbaarheidstoets', artikel: '22' },
  LESSEN_GEMIST: { naam: 'Lessen gemist zonder goede reden', artikel: '23' },
  AFSPRAAK_NIET_NAGEKOMEN: { naam: 'Een afspraak uit het PIP niet nagekomen', artikel: '23' },
  GESPREK_NIET_VERSCHENEN: { naam: 'Niet verschenen bij een voortgangsgesprek', artikel: '23' },
} as const;
export type Grond = keyof typeof GRONDEN;
export type Artikel = '22' | '23';

interface Schema {
  geldigVanaf: string;
  bron: string;
  tekst: string;
}
/** The amounts of the law, in cents, by the day of the conduct. */
export const VAST: readonly (Schema & { cent: number })[] = [
  {
    ...{ geldigVanaf: '2022-01-01', bron: 'Wet inburgering 2021, art. 22', cent: 25_000 },
    tekst: 'Een vast bedrag van € 250; matigen kan alleen om bijzondere omstandigheden (Awb 5:46, lid 3).',
  },
];
export const LADDER: readonly (Schema & { treden: readonly number[] })[] = [
  {
    ...{ geldigVanaf: '2022-01-01', bron: 'Wet inburgering 2021, art. 23' },
    treden: [5000, 10_000, 20_000, 40_000, 80_000],
    tekst:
      'De eerste keer € 50, elke keer daarna het dubbele tot € 800; daarvan 25, 50, 75 of 100 procent naar hoe verwijtbaar het is.',
  },
];
const opDag = <T extends Schema>(schemas: readonly T[], dag: string): T | undefined =>
  schemas.findLast((s) => s.geldigVanaf <= dag);

/** A decision of this day or later no longer fines asylum status holders as a rule, whenever the conduct was. */
export const ASIEL_UIT = {
  vanaf: '2025-02-04',
  bron: 'HvJ EU 4 februari 2025 (C:2025:52); RvS 9 juli 2025 en 18 februari 2026',
} as const;

export interface Boetevraag {
  grond: Grond;
  /** The day of the conduct: the law of that day holds. */
  dag: string;
  /** The day of the decision to fine. */
  besluit: string;
  /** The day of the first plan: before it there was nothing agreed to keep to. */
  eerstePip: string | null;
  doelgroep: string;
  /** Earlier fines under art. 23 that stand. */
  eerdere: number;
  verwijtbaarheid: Verwijtbaarheid | null;
  /** The gemeente has decided to fine asylum status holders all the same. */
  asielToegestaan: boolean;
}
export interface Boete {
  bedragCent: number | null;
  artikel: Artikel;
  som: string;
  tekst: string;
  bron: string;
  fouten: Fout[];
}

const euro = (cent: number): string => `€ ${(cent / 100).toFixed(2).replace('.', ',').replace(',00', '')}`;
const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});

/** The fine by the law of the day of the conduct, with its sum; or why there can be none. */
export function berekenBoete(v: Boetevraag): Boete {
  const { artikel } = GRONDEN[v.grond];
  return artikel === '22' ? vasteBoete(v) : ladderBoete(v);
}

function bezwaren(v: Boetevraag, bekend: boolean): Fout[] {
  const uit: Fout[] = [];
  if (!bekend)
    uit.push(fout('HAN-001', 'dag', 'Op deze dag gold de Wet inburgering 2021 nog niet.', 'Controleer de dag.'));
  if (!['ASIELSTATUSHOUDER', 'GEZINS_OF_OVERIGE_MIGRANT'].includes(v.doelgroep))
    uit.push(
      fout('HAN-002', 'doelgroep', 'Deze persoon valt niet onder de Wet inburgering 2021.', 'Leg geen boete op.'),
    );
  if (v.doelgroep === 'ASIELSTATUSHOUDER' && v.besluit >= ASIEL_UIT.vanaf && !v.asielToegestaan)
    uit.push(
      fout(
        'HAN-003',
        'doelgroep',
        `Asielstatushouders krijgen geen boete als regel (${ASIEL_UIT.bron}).`,
        'Waarschuw en ga in gesprek. Een gemeente kan dit in uitzonderlijke gevallen zelf aanzetten bij de instellingen.',
      ),
    );
  return uit;
}
function vasteBoete(v: Boetevraag): Boete {
  const schema = opDag(VAST, v.dag);
  const { cent = 0, tekst = '', bron = '' } = schema ?? {};
  const fouten = bezwaren(v, schema !== undefined);
  const som = schema ? `vast bedrag ${euro(cent)}` : '';
  return { bedragCent: fouten.length ? null : cent, artikel: '22', som, tekst, bron, fouten };
}
function ladderBoete(v: Boetevraag): Boete {
  const schema = opDag(LADDER, v.dag);
  const { treden = [0], tekst = '', bron = '' } = schema ?? {};
  const fouten = bezwaren(v, schema !== undefined);
  if (v.eerstePip === null || v.eerstePip > v.dag)
    fouten.push(
      fout(
        'HAN-005',
        'dag',
        'Op deze dag was er nog geen PIP; artikel 23 gaat over afspraken uit het PIP.',
        'Controleer de dag, of kies een grond die over de brede intake gaat.',
      ),
    );
  if (v.verwijtbaarheid === null)
    fouten.push(
      fout('HAN-004', 'verwijtbaarheid', 'Er is niet gekozen hoe verwijtbaar het is.', 'Kies een van de vier.'),
    );
  const tree = treden[Math.min(v.eerdere, treden.length - 1)]!;
  const { deelBp } = VERWIJTBAARHEID[v.verwijtbaarheid ?? 'NORMAAL'];
  const cent = (tree * deelBp) / 10_000;
  const som = `${v.eerdere + 1}e keer: ${euro(tree)} × ${deelBp / 100} % = ${euro(cent)}`;
  return { bedragCent: fouten.length ? null : cent, artikel: '23', som, tekst, bron, fouten };
}
