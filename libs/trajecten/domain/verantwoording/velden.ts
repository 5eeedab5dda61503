import { laatsteDag, naarDecimaal, nl } from '#core';
import { EXAMENONDERDELEN } from '../feitcodes.js';
import { feitsoort, type Feit, type FeitsoortCode } from '../feiten.js';

export const VERANTWOORDINGSOORTEN = ['CBS', 'DUO_PVT', 'DUO_MAP', 'DUO_Z'] as const;
export type Verantwoordingsoort = (typeof VERANTWOORDINGSOORTEN)[number];

export interface Kwartaal {
  van: string;
  tot: string;
}
/** '2026-K3' as its first and last day; null when it is no quarter. */
export function leesKwartaal(tekst: string): Kwartaal | null {
  const m = /^(20\d\d)-K([1-4])$/.exec(tekst);
  if (!m) return null;
  const eind = `${m[1]}-${String(Number(m[2]) * 3).padStart(2, '0')}`;
  return { van: `${m[1]}-${String(Number(m[2]) * 3 - 2).padStart(2, '0')}-01`, tot: laatsteDag(eind) };
}

/** Hours up to the end of the quarter, in hundredths. */
export interface Uren {
  cursusH: number;
  alfabetiseringH: number;
  participatieH: number;
  geoorloofdH: number;
  ongeoorloofdH: number;
}
export interface Verantwoordtraject {
  id: number;
  trajectnummer: string;
  doelgroep: string;
  afgeslotenOp: string | null;
  bsnBekend: boolean;
  feiten: readonly Feit[];
  pips: readonly {
    versie: number;
    vastgesteldOp: string;
    leerroute: string;
    /** Null when the version came from elsewhere. */
    niveaus: Readonly<Record<string, string>> | null;
    /** Hours of language and KNM in the plan, in hundredths. */
    cursusH: number;
  }[];
  contracten: readonly string[];
  /** Who gives the course of the plan. */
  instellingen: readonly string[];
  uren: Uren;
}
interface Zaak {
  t: Verantwoordtraject;
  kwartaal: Kwartaal;
}
export interface Veld {
  /** The national name. */
  naam: string;
  waarde: (z: Zaak) => string;
  /** Must it be filled for this traject? */
  verplicht: (z: Zaak) => boolean;
}

const altijd = (): boolean => true;
const nooit = (): boolean => false;
/** The facts of a kind up to the end of the quarter, oldest first; of one day the one that was written first. */
const feiten = (z: Zaak, soort: FeitsoortCode): Feit[] =>
  z.t.feiten
    .filter((f) => f.soort === soort && f.datum <= z.kwartaal.tot)
    .sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : a.id - b.id));
const laatste = (z: Zaak, soort: FeitsoortCode): Feit | undefined => feiten(z, soort).pop();
const pips = (z: Zaak): Verantwoordtraject['pips'][number][] =>
  z.t.pips.filter((p) => p.vastgesteldOp <= z.kwartaal.tot).sort((a, b) => a.versie - b.versie);
const heeftPip = (z: Zaak): boolean => pips(z).length > 0;
const nieuweWet = (z: Zaak): boolean => ['ASIELSTATUSHOUDER', 'GEZINS_OF_OVERIGE_MIGRANT'].includes(z.t.doelgroep);
const uur = (h: number): string => nl(naarDecimaal(h, 2), false);
export const jaNee = (w: unknown): string => (w === true ? 'Ja' : w === false ? 'Nee' : '');

const dagVan = (soort: FeitsoortCode, verplicht: Veld['verplicht'] = nooit, voor = ''): Veld => ({
  naam: voor + (feitsoort(soort).landelijk ?? soort),
  waarde: (z) => laatste(z, soort)?.datum ?? '',
  verplicht,
});
/** The national name of a small extra of a fact. */
const gegevensnaam = (soort: FeitsoortCode, veld: string): string =>
  feitsoort(soort).velden?.[veld]?.landelijk ?? `${soort}.${veld}`;
const codeVan = (soort: FeitsoortCode, verplicht: Veld['verplicht'], voor = ''): Veld => ({
  naam: voor + (feitsoort(soort).landelijkeCode ?? soort),
  waarde: (z) => laatste(z, soort)?.code ?? '',
  verplicht,
});
const uren = (naam: string, som: (u: Uren) => number): Veld => ({
  naam,
  waarde: (z) => uur(som(z.t.uren)),
  verplicht: nooit,
});
const pip = (
  naam: string,
  kies: (p: Verantwoordtraject['pips'][number][]) => string | undefined,
  verplicht: Veld['verplicht'],
): Veld => ({
  ...{ naam, verplicht },
  waarde: (z) => kies(pips(z)) ?? '',
});
/** Is filled in when the file is made, from the person; whether it is known is told without looking. */
export const PERSOONSVELDEN = ['Burgerservicenummer', 'V-nummer'] as const;
const persoon: Veld[] = [
  { naam: PERSOONSVELDEN[0], waarde: (z) => (z.t.bsnBekend ? '(bekend)' : ''), verplicht: altijd },
  { naam: PERSOONSVELDEN[1], waarde: () => '', verplicht: nooit },
];
const nietVoltooid =
  (soort: FeitsoortCode) =>
  (z: Zaak): boolean =>
    laatste(z, soort)?.code === 'NIET_VOLTOOID';
/** End talk, result, and why not: MAP and Z-route end alike. */
const einde = (soort: 'MAP_EINDGESPREK' | 'Z_EINDGESPREK', verplicht: Veld['verplicht'], voor: string): Veld[] => [
  dagVan(soort, verplicht, voor),
  codeVan(soort, verplicht, voor),
  {
    naam: `${voor}RedenNietSuccesvolVoltooid`,
    waarde: (z) => String(laatste(z, soort)?.gegevens['reden'] ?? ''),
    verplicht: nietVoltooid(soort),
  },
  {
    naam: `${voor}IndicatorVerwijtbaar`,
    waarde: (z) => jaNee(laatste(z, soort)?.gegevens['verwijtbaar']),
    verplicht: nietVoltooid(soort),
  },
];
/** The signature ends the PVT. */
const pvt = (verplicht: Veld['verplicht'], voor: string): Veld[] => [
  dagVan('PVT_ONDERTEKEND', verplicht, voor),
  { naam: `${voor}Resultaat`, waarde: (z) => (laatste(z, 'PVT_ONDERTEKEND') ? 'VOLTOOID' : ''), verplicht },
];
const cursusuren: Veld[] = [
  uren('GevolgdeUrenKNMenTaalles', (u) => u.cursusH),
  uren('GevolgdeUrenParticipatieActiviteiten', (u) => u.participatieH),
];
const datumTot: Veld = { naam: 'DatumTot', waarde: (z) => z.kwartaal.tot, verplicht: altijd };

/** One level when all parts of the exam have the same, else each with its own. */
function niveau(niveaus: Readonly<Record<string, string>> | null | undefined): string | undefined {
  const delen = Object.entries(niveaus ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  if (new Set(delen.map(([, n]) => n)).size === 1) return delen[0]![1];
  return delen.map(([onderdeel, n]) => `${onderdeel} ${n}`).join(', ') || undefined;
}

/**
 * How many hours language and KNM the B1-route is estimated to take: what the plan holds, in whole hours, half up.
 * DUO takes it of asielstatushouders in the B1-route only.
 */
function intensiteitB1(z: Zaak): string {
  const plan = pips(z).at(-1);
  if (z.t.doelgroep !== 'ASIELSTATUSHOUDER' || plan?.leerroute !== 'B1_ROUTE' || plan.cursusH === 0) return '';
  return String(Math.floor((plan.cursusH + 50) / 100));
}

/** The result that counts of a part of the exam: passed once is passed, else the last try. */
function examen(z: Zaak, onderdeel: string): Feit | undefined {
  const pogingen = feiten(z, 'EXAMEN').filter(
    (f) => f.gegevens['onderdeel'] === onderdeel && (f.code === 'GESLAAGD' || f.code === 'NIET_GESLAAGD'),
  );
  return pogingen.filter((f) => f.code === 'GESLAAGD').pop() ?? pogingen.pop();
}
/** A decision of DUO about this part or about the whole exam; it reaches us as a fact of its own or as an exam result. */
const besluit =
  (soort: 'ONTHEFFING' | 'VRIJSTELLING', onderdeel: string) =>
  (z: Zaak): string =>
    jaNee(
      feiten(z, soort).some((f) => (f.gegevens['onderdeel'] ?? onderdeel) === onderdeel) ||
        feiten(z, 'EXAMEN').some((f) => f.code === soort && f.gegevens['onderdeel'] === onderdeel),
    );
const examenvelden: Veld[] = Object.keys(EXAMENONDERDELEN).flatMap((onderdeel) => {
  const voor = `Examenonderdeel.${onderdeel === 'KNM' ? onderdeel : onderdeel[0] + onderdeel.slice(1).toLowerCase()}.`;
  return [
    { naam: `${voor}Score`, waarde: (z: Zaak) => String(examen(z, onderdeel)?.gegevens['score'] ?? '') },
    { naam: `${voor}Resultaat`, waarde: (z: Zaak) => examen(z, onderdeel)?.code ?? '' },
    { naam: `${voor}Ontheffing`, waarde: besluit('ONTHEFFING', onderdeel) },
    { naam: `${voor}Vrijstelling`, waarde: besluit('VRIJSTELLING', onderdeel) },
  ].map((v) => ({ ...v, verplicht: nooit }));
});

const CBS: Veld[] = [
  ...persoon,
  { naam: 'Doelgroep', waarde: (z) => z.t.doelgroep, verplicht: altijd },
  dagVan('DUO_KENNISGEVING', nieuweWet),
  dagVan('BRP_INSCHRIJVING'),
  dagVan('INTAKE_GESTART', heeftPip),
  dagVan('INTAKE_AFGEROND', heeftPip),
  dagVan('LEERBAARHEIDSTOETS', heeftPip),
  codeVan('LEERBAARHEIDSTOETS', heeftPip),
  codeVan('OPLEIDINGSNIVEAU', heeftPip),
  {
    naam: 'IndicatorAlfabetisering',
    waarde: (z) => alfabetisering(laatste(z, 'GELETTERDHEID')?.code),
    verplicht: heeftPip,
  },
  pip(
    'DagtekeningInitielePIP',
    (p) => p[0]?.vastgesteldOp,
    (z) => laatste(z, 'INTAKE_AFGEROND') !== undefined,
  ),
  pip('DagtekeningPIP', (p) => p.at(-1)?.vastgesteldOp, heeftPip),
  {
    naam: gegevensnaam('OPLEIDING_AFMAKEN', 'mag'),
    waarde: (z) => jaNee(laatste(z, 'OPLEIDING_AFMAKEN')?.gegevens['mag']),
    verplicht: nooit,
  },
  pip('LeerrouteType', (p) => p.at(-1)?.leerroute, heeftPip),
  pip('Niveau', (p) => niveau(p.at(-1)?.niveaus), nooit),
  { naam: 'GeschatteIntensiteitB1Route', waarde: intensiteitB1, verplicht: nooit },
  {
    naam: 'IndicatorToestemmingExamenA2',
    waarde: (z) => jaNee(feiten(z, 'AFSCHAALADVIES').length > 0),
    verplicht: nooit,
  },
  dagVan('INBURGERINGSAANBOD', (z) => heeftPip(z) && z.t.doelgroep === 'ASIELSTATUSHOUDER'),
  {
    naam: 'ContractId',
    waarde: (z) => z.t.contracten.join(' '),
    verplicht: (z) => heeftPip(z) && z.t.doelgroep === 'ASIELSTATUSHOUDER',
  },
  { naam: 'CursusInstelling', waarde: (z) => z.t.instellingen.join(', '), verplicht: nooit },
  dagVan('TAALSCHAKEL_START'),
  dagVan('TAALSCHAKEL_DIPLOMA'),
  dagVan('CURSUS_EINDE'),
  ...cursusuren,
  uren('AantalUrenAlfabetiseringsOnderwijs', (u) => u.alfabetiseringH),
  uren('UrenGeoorloofdVerzuim', (u) => u.geoorloofdH),
  uren('UrenOngeoorloofdVerzuim', (u) => u.ongeoorloofdH),
  datumTot,
  ...pvt(nooit, 'PVT.'),
  ...einde('MAP_EINDGESPREK', nooit, 'MAP.'),
  ...einde('Z_EINDGESPREK', nooit, 'ZRoute.'),
  ...examenvelden,
  dagVan('AFGESLOTEN'),
];
const alfabetisering = (code: string | null | undefined): string =>
  code === 'NIET_GEALFABETISEERD' ? 'Ja' : code === 'GEALFABETISEERD' ? 'Nee' : '';

const VELDEN: Record<Verantwoordingsoort, Veld[]> = {
  CBS,
  DUO_PVT: [...persoon, ...pvt(altijd, '')],
  DUO_MAP: [...persoon, ...einde('MAP_EINDGESPREK', altijd, '')],
  DUO_Z: [...persoon, ...einde('Z_EINDGESPREK', altijd, ''), ...cursusuren, datumTot],
};
const UITKOMST: Record<Exclude<Verantwoordingsoort, 'CBS'>, FeitsoortCode> = {
  ...{ DUO_PVT: 'PVT_ONDERTEKEND', DUO_MAP: 'MAP_EINDGESPREK', DUO_Z: 'Z_EINDGESPREK' },
};

/** CBS counts who was under way in the quarter; DUO hears of results that were reached in it. */
function hoortErbij(soort: Verantwoordingsoort, z: Zaak): boolean {
  if (soort !== 'CBS')
    return z.t.feiten.some(
      (f) => f.soort === UITKOMST[soort] && f.datum >= z.kwartaal.van && f.datum <= z.kwartaal.tot,
    );
  const begonnen = heeftPip(z) || z.t.feiten.some((f) => f.datum <= z.kwartaal.tot && f.soort !== 'VERHUISD');
  return begonnen && (z.t.afgeslotenOp === null || z.t.afgeslotenOp >= z.kwartaal.van);
}

export interface Opgave {
  kop: string[];
  rijen: { t: Verantwoordtraject; cellen: string[]; ontbreekt: string[] }[];
}
/** The rows of a file, with for each traject which fields that should be there are not. By trajectnummer, so in any order the same. */
export function maakOpgave(
  soort: Verantwoordingsoort,
  kwartaal: Kwartaal,
  trajecten: readonly Verantwoordtraject[],
): Opgave {
  const velden = VELDEN[soort];
  const rijen = trajecten
    .map((t): Zaak => ({ t, kwartaal }))
    .filter((z) => hoortErbij(soort, z))
    .sort((a, b) => (a.t.trajectnummer < b.t.trajectnummer ? -1 : 1))
    .map((z) => {
      const cellen = velden.map((v) => v.waarde(z));
      return {
        t: z.t,
        cellen,
        ontbreekt: velden.filter((v, i) => cellen[i] === '' && v.verplicht(z)).map((v) => v.naam),
      };
    });
  return { kop: velden.map((v) => v.naam), rijen };
}
