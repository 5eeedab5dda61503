import { dagNl, maandVan, naarDecimaal, nl, type Fout } from '#core';
import type { Eenheid } from '#inkoop';
import { pipFout } from './begrippen.js';
import type { Deel } from './inhoud.js';

/** The price of a product under a contract on a day, as it was chosen from a tariff version and its steps. */
export interface Dagprijs {
  tariefId: number;
  eenheid: string;
  bedragE4: string;
  /** First day of the tariff version. */
  van: string;
  bron: string | null;
}
/** What is needed to price a part; `prijs` null = there is none on that day. */
export interface Prijsgrond {
  prijs: Dagprijs | null;
  /** Of the package: participants in a group. */
  groepMax: number | null;
  /** Of the package or of the contract. */
  fasen: number | null;
}
export interface Prijsregel {
  sleutel: string;
  tariefId: number | null;
  eenheid: string | null;
  bedragE4: string | null;
  aantalH: number | null;
  deler: number;
  bedragCent: number;
  /** The sum as people write it. */
  som: string;
  bron: string | null;
  tariefVan: string | null;
  /** The amount was fixed in an earlier version. */
  vast: boolean;
}
export interface Rekenwereld {
  eenheden: Readonly<Record<string, Eenheid>>;
  urenPerDagdeel: number;
}

/** Calendar months that a part touches: reports and invoices go by the calendar month. */
export function maanden(van: string, tot: string | null): number | null {
  if (tot === null) return null;
  const n = (dag: string): number => Number(dag.slice(0, 4)) * 12 + Number(dag.slice(5, 7));
  return n(maandVan(tot)) - n(maandVan(van)) + 1;
}

/** Cents of a price (ten-thousandths) times a quantity (hundredths), shared; half a cent is rounded up. */
export function centen(bedragE4: string, aantalH: number, deler: number): number {
  const t = BigInt(bedragE4) * BigInt(aantalH);
  const n = 10_000n * BigInt(deler);
  return Number((t * 2n + n) / (n * 2n));
}

/** How many units a part takes, or what is missing to say so. */
export function aantalVan(d: Deel, eenheid: Eenheid, grond: Prijsgrond, w: Rekenwereld, veld: string): number | Fout {
  switch (eenheid.keer) {
    case 'UREN':
      return d.urenTotaalH || geenUren(veld);
    case 'DAGDELEN':
      // A dagdeel is bought whole.
      return Math.ceil(d.urenTotaalH / (w.urenPerDagdeel * 100)) * 100 || geenUren(veld);
    case 'MAANDEN': {
      const n = maanden(d.van, d.tot);
      if (n !== null) return n * 100;
      return pipFout(
        '022',
        'Dit product kost een bedrag per maand: er is een einde nodig.',
        'Kies de laatste dag.',
        `${veld}.tot`,
      );
    }
    case 'FASEN':
      if (d.aantalH ?? grond.fasen) return d.aantalH ?? grond.fasen! * 100;
      return pipFout(
        '023',
        'Het contract zegt niet hoeveel fasen er zijn.',
        'Vul het aantal fasen in.',
        `${veld}.aantal`,
      );
    default:
      return d.aantalH ?? 100;
  }
}
const geenUren = (veld: string): Fout =>
  pipFout(
    '021',
    'Dit product kost een bedrag per uur: er zijn uren nodig.',
    'Vul de uren in totaal in.',
    `${veld}.urenTotaal`,
  );

/** The price of one part on a day: price times quantity, exact, rounded once to cents. */
export function prijsVan(d: Deel, grond: Prijsgrond, w: Rekenwereld, dag: string, veld: string): Prijsregel | Fout {
  const { prijs } = grond;
  if (!prijs)
    return pipFout(
      '020',
      `Contract ${d.contract} heeft op ${dagNl(dag)} geen tarief voor dit onderdeel.`,
      'Kies een ander contract, of laat de contractmanager het tarief vastleggen.',
      `${veld}.contract`,
    );
  const eenheid = w.eenheden[prijs.eenheid];
  if (!eenheid)
    return pipFout(
      '020',
      `De eenheid ${prijs.eenheid} is niet om te rekenen.`,
      'Kies een ander contract.',
      `${veld}.contract`,
    );
  const aantalH = aantalVan(d, eenheid, grond, w, veld);
  if (typeof aantalH !== 'number') return aantalH;
  const deler = eenheid.per === 'GROEP' ? (d.groep ?? grond.groepMax) : 1;
  if (deler === null)
    return pipFout(
      '024',
      'Deze prijs is voor een hele groep, en de groepsgrootte is niet bekend.',
      'Vul de groepsgrootte in.',
      `${veld}.groep`,
    );
  const bedragCent = centen(prijs.bedragE4, aantalH, deler);
  return {
    ...{ sleutel: d.sleutel, tariefId: prijs.tariefId, eenheid: prijs.eenheid, bedragE4: prijs.bedragE4, aantalH },
    ...{ deler, bedragCent, som: somTekst(prijs.bedragE4, aantalH, eenheid, deler, bedragCent), vast: false },
    ...{ bron: prijs.bron, tariefVan: prijs.van },
  };
}

const kaal = (decimaal: string): string => (decimaal.includes('.') ? decimaal.replace(/\.?0+$/, '') : decimaal);
export const euro = (cent: number): string => `€ ${nl(naarDecimaal(cent, 2))}`;
/** At least cents, and more when the price has more. */
const tariefTekst = (e4: string): string => nl(naarDecimaal(e4, 4).replace(/0{1,2}$/, ''));

function somTekst(e4: string, aantalH: number, eenheid: Eenheid, deler: number, cent: number): string {
  const aantal = `${nl(kaal(naarDecimaal(aantalH, 2)))} ${eenheid.woord}`;
  const gedeeld = deler > 1 ? ` / ${deler} deelnemers` : '';
  return `€ ${tariefTekst(e4)} × ${aantal}${gedeeld} = ${euro(cent)}`;
}

export const kostprijs = (regels: readonly Prijsregel[]): number => regels.reduce((som, r) => som + r.bedragCent, 0);
