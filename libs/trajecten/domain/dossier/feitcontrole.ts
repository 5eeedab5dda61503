import { dagNl, isDatum, type Fout } from '#core';
import {
  feitsoort,
  isFeitsoort,
  type Bron,
  type Feit,
  type Feitsoort,
  type Feitveld,
  type Gegevens,
} from '../feiten.js';

/** What somebody wants to write down; the values of the extra fields are still text. */
export interface Feitinvoer {
  soort: string;
  datum: string;
  tot: string | null;
  urenH: number | null;
  code: string | null;
  gegevens: readonly { naam: string; waarde: string }[];
}
/** What a fact is held against. `levend` leaves out the fact that it replaces. */
export interface Feitzaak {
  doelgroep: string;
  bron: Bron;
  vandaag: string;
  afgesloten: boolean;
  /** True for closing, moving and the like, which write their own kinds. */
  eigenHandeling: boolean;
  levend: readonly Feit[];
}
export interface Gekeurdfeit {
  fouten: Fout[];
  gegevens: Gegevens;
}
const MAX_UREN_H = 200_000;
/** After this nothing is planned: a year with a slip of the finger would move a term out of sight. */
const kan = (dag: string): boolean => isDatum(dag) && dag < '2200';

const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});
const lijst = (codes: Readonly<Record<string, string>>): string => Object.keys(codes).join(', ');

/** Everything that is wrong with a fact, all at once; without faults, its extra fields in their own form. */
export function keurFeit(invoer: Feitinvoer, zaak: Feitzaak): Gekeurdfeit {
  if (!isFeitsoort(invoer.soort))
    return {
      fouten: [fout('TRD-002', 'soort', 'Dit soort feit bestaat niet.', 'Kies een soort uit de lijst.')],
      gegevens: {},
    };
  const s = feitsoort(invoer.soort);
  const { gegevens, fouten: velden } = leesGegevens(s, invoer.gegevens);
  const fouten = [
    ...keurToegang(s, zaak),
    ...keurDagen(s, invoer, zaak.vandaag),
    ...keurUren(s, invoer.urenH),
    ...keurCode(s, invoer.code),
    ...velden,
  ];
  if (fouten.length === 0) fouten.push(...keurNaastAnder(s, { ...invoer, gegevens }, zaak.levend));
  return { fouten, gegevens };
}

/** Nothing is written in a closed traject. */
export const AFGESLOTEN = fout(
  'TRD-012',
  'traject',
  'Dit traject is afgesloten.',
  'Trek eerst het afsluiten in; dan is het weer open.',
);
function keurToegang(s: Feitsoort, zaak: Feitzaak): Fout[] {
  if (s.eigenHandeling && !zaak.eigenHandeling)
    return [
      fout(
        'TRD-003',
        'soort',
        `"${s.naam}" noteert u niet los.`,
        'Gebruik de handeling die daarbij hoort, zoals afsluiten of verhuizen.',
      ),
    ];
  if (!s.schrijft.includes(zaak.bron))
    return [fout('TRD-019', 'soort', `"${s.naam}" komt niet uit deze bron.`, 'Noteer dit feit in het dossier zelf.')];
  if (s.doelgroepen && !s.doelgroepen.includes(zaak.doelgroep))
    return [
      fout(
        'TRD-008',
        'soort',
        `"${s.naam}" geldt niet voor deze doelgroep.`,
        'Controleer de doelgroep van het traject.',
      ),
    ];
  if (zaak.afgesloten && !zaak.eigenHandeling) return [AFGESLOTEN];
  return [];
}

function keurDagen(s: Feitsoort, invoer: Feitinvoer, vandaag: string): Fout[] {
  const fouten: Fout[] = [];
  if (!kan(invoer.datum))
    fouten.push(fout('TRD-004', 'datum', 'Deze dag bestaat niet.', 'Schrijf de dag als jjjj-mm-dd.'));
  else if (!s.toekomst && invoer.datum > vandaag)
    fouten.push(fout('TRD-004', 'datum', 'Deze dag moet nog komen.', 'Noteer het feit als het is gebeurd.'));
  if (invoer.tot === null) {
    if (s.tot === 'VERPLICHT')
      fouten.push(fout('TRD-004', 'tot', 'De laatste dag ontbreekt.', 'Vul de laatste dag in.'));
  } else if (!s.tot)
    fouten.push(fout('TRD-004', 'tot', `"${s.naam}" heeft geen laatste dag.`, 'Laat de laatste dag leeg.'));
  else if (!kan(invoer.tot) || invoer.tot < invoer.datum)
    fouten.push(
      fout('TRD-004', 'tot', 'De laatste dag ligt voor de eerste dag, of bestaat niet.', 'Controleer beide dagen.'),
    );
  return fouten;
}

function keurUren(s: Feitsoort, urenH: number | null): Fout[] {
  if (urenH === null)
    return s.uren === 'VERPLICHT'
      ? [fout('TRD-005', 'uren', 'Het aantal uren ontbreekt.', 'Vul in hoeveel uur het was.')]
      : [];
  if (!s.uren) return [fout('TRD-005', 'uren', `"${s.naam}" heeft geen uren.`, 'Laat de uren leeg.')];
  if (urenH <= 0 || urenH > MAX_UREN_H || !Number.isInteger(urenH))
    return [
      fout(
        'TRD-005',
        'uren',
        'Dit aantal uren kan niet.',
        'Vul meer dan 0 en ten hoogste 2.000 uur in, met ten hoogste twee cijfers achter de punt.',
      ),
    ];
  return [];
}

function keurCode(s: Feitsoort, code: string | null): Fout[] {
  if (code === null)
    return s.codeNodig === 'VERPLICHT'
      ? [fout('TRD-006', 'code', 'De code ontbreekt.', `Kies uit: ${lijst(s.codes ?? {})}.`)]
      : [];
  if (!s.codes) return [fout('TRD-006', 'code', `"${s.naam}" heeft geen code.`, 'Laat de code leeg.')];
  if (!Object.hasOwn(s.codes, code))
    return [fout('TRD-006', 'code', 'Deze code is er niet.', `Kies uit: ${lijst(s.codes)}.`)];
  return [];
}

/** The extra fields from text into their form. What was in a wrong one is never repeated: it could be anybody's name. */
function leesGegevens(s: Feitsoort, invoer: Feitinvoer['gegevens']): Gekeurdfeit {
  const velden = s.velden ?? {};
  const gegevens: Record<string, string | number | boolean> = {};
  const fouten: Fout[] = [];
  for (const { naam, waarde } of invoer) {
    const veld = Object.hasOwn(velden, naam) ? velden[naam]! : null;
    const gelezen = veld && !Object.hasOwn(gegevens, naam) ? leesVeld(veld, waarde) : null;
    if (!veld)
      fouten.push(
        fout(
          'TRD-007',
          'gegevens',
          `Een van de velden hoort niet bij "${s.naam}".`,
          `Gebruik alleen: ${Object.keys(velden).join(', ') || 'geen extra velden'}.`,
        ),
      );
    else if (gelezen === null) fouten.push(fout('TRD-007', naam, `"${veld.label}" is niet goed ingevuld.`, hoe(veld)));
    else gegevens[naam] = gelezen;
  }
  for (const [naam, veld] of Object.entries(velden))
    if (veld.verplicht && !invoer.some((i) => i.naam === naam))
      fouten.push(fout('TRD-007', naam, `"${veld.label}" is niet ingevuld.`, hoe(veld)));
  return { fouten, gegevens };
}
function leesVeld(veld: Feitveld, waarde: string): string | number | boolean | null {
  if (veld.vorm === 'JA_NEE') return waarde === 'JA' ? true : waarde === 'NEE' ? false : null;
  if (veld.vorm === 'CODE') return Object.hasOwn(veld.codes ?? {}, waarde) ? waarde : null;
  if (veld.vorm === 'DATUM') return kan(waarde) ? waarde : null;
  return /^\d{1,6}$/.test(waarde) ? Number(waarde) : null;
}
const hoe = (veld: Feitveld): string =>
  ({
    JA_NEE: 'Kies JA of NEE.',
    CODE: `Kies uit: ${lijst(veld.codes ?? {})}.`,
    DATUM: 'Schrijf een bestaande dag als jjjj-mm-dd.',
    AANTAL: 'Vul een heel getal in.',
  })[veld.vorm];

type Los = Pick<Feit, 'datum' | 'tot' | 'code' | 'gegevens'>;
const waarde = (f: Los, per: string): unknown => (per === 'code' ? f.code : f.gegevens[per]);

/** Once is once, periods of one kind do not overlap, and what ends does not end before it began. */
function keurNaastAnder(s: Feitsoort, nieuw: Los & { soort: string }, levend: readonly Feit[]): Fout[] {
  const zelfde = levend.filter((f) => f.soort === nieuw.soort && (!s.per || waarde(f, s.per) === waarde(nieuw, s.per)));
  const eerder = zelfde[0];
  if (s.eenmalig && eerder)
    return [
      fout(
        'TRD-009',
        'soort',
        `"${s.naam}" is al genoteerd, op ${dagNl(eerder.datum)}.`,
        'Verbeter dat feit, of trek het in.',
      ),
    ];
  if (s.tot && zelfde.some((f) => f.datum <= (nieuw.tot ?? '9999') && nieuw.datum <= (f.tot ?? '9999')))
    return [
      fout(
        'TRD-018',
        'datum',
        `Er loopt in deze dagen al: "${s.naam}".`,
        'Geef dat feit eerst een laatste dag, of kies andere dagen.',
      ),
    ];
  const [begin, eind] = [
    levend.find((f) => f.soort === 'INTAKE_GESTART'),
    levend.find((f) => f.soort === 'INTAKE_AFGEROND'),
  ];
  const omgekeerd =
    (nieuw.soort === 'INTAKE_AFGEROND' && begin && nieuw.datum < begin.datum) ||
    (nieuw.soort === 'INTAKE_GESTART' && eind && nieuw.datum > eind.datum);
  return omgekeerd
    ? [fout('TRD-020', 'datum', 'De intake eindigt dan voordat hij begint.', 'Controleer de dagen van begin en einde.')]
    : [];
}
