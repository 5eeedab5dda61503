import { dagNl, isDatum, plusMaanden, type Fout } from '#core';
import { keurTarief, type NieuwTarief } from '../tarieven/tarief.js';

export interface NieuweVerlenging {
  maanden: number;
  uiterlijkBesluitenOp: string;
}
export interface NieuweFase {
  naam: string;
  aandeelBp: number;
  resultaat: boolean;
}
export interface NieuwPakketDeel {
  product: string;
  soort: 'BASIS' | 'INBEGREPEN' | 'MODULE';
  urenH?: number | null;
}
export interface NieuwPakket {
  leerroute: string;
  doelgroep?: string | null;
  omschrijving: string;
  lesurenH: number;
  duurMaanden?: number | null;
  fasen?: number | null;
  groepMin?: number | null;
  groepMax?: number | null;
  onderbezetting?: 'AANBIEDER' | 'OPDRACHTGEVER' | 'GEDEELD';
  bronDocument?: string | null;
  bronPagina?: string | null;
  van: string;
  tot?: string | null;
  delen: NieuwPakketDeel[];
}
/** All that a new contract holds. Codes and numbers, no ids: the same shape comes from an award, a form or a file. */
export interface NieuwContract {
  nummer: string;
  perceel: string;
  aanbieder: string;
  van: string;
  tot: string | null;
  ritme: 'MAAND' | 'KWARTAAL' | 'BEIDE';
  aanwezigheidsnormBp: number;
  aanbodgrensBp?: number;
  tempogrensBp?: number;
  tempoVanafMaand?: number;
  /** First month that must be reported, jjjj-mm. */
  rapportageVanaf?: string | null;
  inleverdag?: number;
  inleverdagKwartaal?: number;
  plafondCent?: number | null;
  keurmerkVereist?: string | null;
  noshowBetaaldBp?: number | null;
  noshowAfmeldenUren?: number | null;
  uitvalRegel?: 'NAAR_UREN' | 'PER_FASE' | 'VOLLEDIG' | 'GEEN' | null;
  uitvalNaWeken?: number | null;
  bronDocument?: string | null;
  bronPagina?: string | null;
  herkomst?: string | null;
  verlengingen?: NieuweVerlenging[];
  /** CBS codes; none = every gemeente of the region. */
  gemeenten?: { gemeente: string; van: string; tot?: string | null }[];
  fasen?: NieuweFase[];
  pakketten?: NieuwPakket[];
  tarieven?: NieuwTarief[];
}

/** What a contract says beside its parties, its term and its prices. */
export type Afspraken = Omit<
  NieuwContract,
  | 'nummer'
  | 'perceel'
  | 'aanbieder'
  | 'van'
  | 'tot'
  | 'rapportageVanaf'
  | 'herkomst'
  | 'gemeenten'
  | 'pakketten'
  | 'tarieven'
>;
/** `eind` is the last day that the options extend. */
export const keurAfspraken = (a: Afspraken, eind: string | null): Fout[] => [
  ...verhouding('aanwezigheidsnorm', a.aanwezigheidsnormBp),
  ...verhouding('aanbodgrens', a.aanbodgrensBp, 20_000),
  ...verhouding('tempogrens', a.tempogrensBp),
  ...verhouding('noshowBetaald', a.noshowBetaaldBp),
  ...dag('inleverdag', a.inleverdag),
  ...dag('inleverdagKwartaal', a.inleverdagKwartaal),
  ...keurVerlengingen(a.verlengingen ?? [], eind),
  ...keurFasen(a.fasen ?? []),
];

/** Everything that is wrong with a new contract at once; what only the database knows is judged where it is written. */
export function keurContract(c: NieuwContract): Fout[] {
  return [
    ...verplicht(c),
    ...periode(c.van, c.tot, 'van'),
    ...keurAfspraken(c, c.tot),
    ...(c.gemeenten ?? []).flatMap((g, i) => periode(g.van, g.tot ?? null, `gemeenten.${i}.van`)),
    ...(c.pakketten ?? []).flatMap((p, i) => keurPakket(p, `pakketten.${i}`)),
    ...(c.tarieven ?? []).flatMap((t, i) => keurTarief(t, `tarieven.${i}`)),
    ...buitenTermijn(c),
    ...overlap(c.tarieven ?? [], (t) => t.product, 'tarieven'),
    ...overlap(c.pakketten ?? [], (p) => `${p.leerroute} ${p.doelgroep ?? ''}`.trim(), 'pakketten'),
    ...overlap(c.gemeenten ?? [], (g) => g.gemeente, 'gemeenten'),
  ];
}

/** Two rows of the same thing may not hold on the same day. */
function overlap<T extends { van: string; tot?: string | null }>(
  rijen: readonly T[],
  naam: (r: T) => string,
  veld: string,
): Fout[] {
  return rijen.flatMap((a, i) => {
    const b = rijen
      .slice(0, i)
      .find((r) => naam(r) === naam(a) && r.van <= (a.tot ?? '9999') && a.van <= (r.tot ?? '9999'));
    const melding = `${naam(a)} staat er twee keer in voor dezelfde dagen.`;
    return b ? [fout('CON-019', `${veld}.${i}.van`, melding, 'Laat de perioden op elkaar aansluiten.')] : [];
  });
}

const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});
const verplicht = (c: NieuwContract): Fout[] =>
  c.nummer.trim() ? [] : [fout('CON-001', 'nummer', 'Het contract heeft nog geen nummer.', 'Vul een nummer in.')];

export function periode(van: string, tot: string | null, veld: string): Fout[] {
  if (!isDatum(van) || (tot !== null && !isDatum(tot)))
    return [fout('CON-002', veld, 'Dit is geen bestaande dag.', 'Schrijf een dag als jjjj-mm-dd.')];
  if (tot === null || tot >= van) return [];
  return [
    fout('CON-003', veld, `De laatste dag (${dagNl(tot)}) ligt voor de eerste (${dagNl(van)}).`, 'Draai de dagen om.'),
  ];
}
function verhouding(veld: string, bp: number | null | undefined, hoogste = 10_000): Fout[] {
  if (bp === null || bp === undefined || (bp >= 0 && bp <= hoogste)) return [];
  return [fout('CON-004', veld, `${bp / 100} % kan niet.`, `Vul een percentage in van 0 tot en met ${hoogste / 100}.`)];
}
function dag(veld: string, n: number | undefined): Fout[] {
  if (n === undefined || (n >= 1 && n <= 28)) return [];
  return [fout('CON-005', veld, `Dag ${n} bestaat niet in elke maand.`, 'Kies een dag van 1 tot en met 28.')];
}

/** The last day to decide lies before the end that the option would extend. */
function keurVerlengingen(lijst: readonly NieuweVerlenging[], tot: string | null): Fout[] {
  if (lijst.length && tot === null)
    return [
      fout('CON-006', 'verlengingen', 'Een contract zonder laatste dag kan niet worden verlengd.', 'Vul een einde in.'),
    ];
  let eind = tot!;
  return lijst.flatMap((v, i) => {
    const oud = eind;
    eind = eindeNaVerlenging(eind, v.maanden);
    if (isDatum(v.uiterlijkBesluitenOp) && v.uiterlijkBesluitenOp <= oud) return [];
    return [
      fout(
        'CON-007',
        `verlengingen.${i}.uiterlijkBesluitenOp`,
        `Over verlenging ${i + 1} moet zijn besloten voordat het contract afloopt (${dagNl(oud)}).`,
        'Kies een eerdere dag.',
      ),
    ];
  });
}

/** The last day after an extension: the same day of the month, or the month's last when the end was a month's last. */
export function eindeNaVerlenging(tot: string, maanden: number): string {
  const maand = plusMaanden(tot.slice(0, 7), maanden);
  const laatste = (m: string): number => new Date(Date.UTC(+m.slice(0, 4), +m.slice(5, 7), 0)).getUTCDate();
  const d = Number(tot.slice(8, 10));
  const eindeMaand = d === laatste(tot.slice(0, 7));
  return `${maand}-${String(eindeMaand ? laatste(maand) : Math.min(d, laatste(maand))).padStart(2, '0')}`;
}

/** Phases share out the whole price; the part that hangs on a result may be nothing. */
export function keurFasen(fasen: readonly NieuweFase[]): Fout[] {
  if (fasen.length === 0) return [];
  const som = fasen.reduce((n, f) => n + f.aandeelBp, 0);
  if (som === 10_000 && fasen.every((f) => f.aandeelBp >= 0)) return [];
  return [
    fout('CON-008', 'fasen', `De fasen zijn samen ${som / 100} % van de prijs.`, 'Zorg dat de fasen samen 100 % zijn.'),
  ];
}

export function keurPakket(p: NieuwPakket, veld: string): Fout[] {
  const uit = periode(p.van, p.tot ?? null, `${veld}.van`);
  if (p.lesurenH <= 0)
    uit.push(fout('CON-009', `${veld}.lesurenH`, 'Het pakket heeft geen lesuren.', 'Vul het aantal lesuren in.'));
  if (p.groepMin && p.groepMax && p.groepMin > p.groepMax)
    uit.push(
      fout('CON-010', `${veld}.groepMin`, 'De kleinste klas is groter dan de grootste.', 'Draai de getallen om.'),
    );
  const dubbel = p.delen.find((d, i) => p.delen.findIndex((e) => e.product === d.product) < i);
  if (dubbel)
    uit.push(fout('CON-011', `${veld}.delen`, `${dubbel.product} staat er twee keer in.`, 'Laat er één weg.'));
  if (!p.delen.some((d) => d.soort === 'BASIS'))
    uit.push(
      fout('CON-012', `${veld}.delen`, 'Het pakket heeft geen basis.', 'Kies minstens één product als basispakket.'),
    );
  return uit;
}

function buitenTermijn(c: NieuwContract): Fout[] {
  const uit = (veld: string, r: { van: string }): Fout[] =>
    r.van >= c.van && (c.tot === null || r.van <= c.tot)
      ? []
      : [
          fout(
            'CON-013',
            `${veld}.van`,
            `${dagNl(r.van)} valt buiten de looptijd van het contract.`,
            'Kies een andere dag.',
          ),
        ];
  return [
    ...(c.tarieven ?? []).flatMap((t, i) => uit(`tarieven.${i}`, t)),
    ...(c.pakketten ?? []).flatMap((p, i) => uit(`pakketten.${i}`, p)),
  ];
}
