import { elfproef } from '#core';
import { LeesFout } from '#spreadsheets';
import { genormaliseerd, kolomLetter } from './kolommen.js';

/**
 * The guard against personal data. Refused are:
 * - a column whose name means BSN, name, birth date, address, telephone or e-mail;
 * - a column of persons ("deelnemer", "cursist") that holds names;
 * - a cell anywhere with nine digits that pass the elfproef, bare or in the groups 123.456.782 and 1234.56.782 (point or
 *   space), alone or as a separate group of digits inside text;
 * - a column other than hours, eenheden and bedrag in which three or more different numbers of eight digits stand that
 *   all pass: Excel drops the leading zero of a BSN. One such number proves nothing (dates and KvK numbers have eight
 *   digits, and one in eleven passes).
 * A decimal number is never judged: '1234567,82' and '1234567.82' are amounts. The refusal never repeats the value.
 */
const GROEP9 = /(?<![\d.,])(?:\d{9}|\d{3}([. \u00a0])\d{3}\1\d{3}|\d{4}([. \u00a0])\d{2}\2\d{3})(?![\d]|[.,]\d)/g;
const GESPATIEERD9 = /^\d(?:[ \u00a0]*\d){8}$/;
const ACHT = /^\d{8}$/;

/** True when the cell holds a number of nine digits that can be a BSN. */
export function bevatBsn(cel: string): boolean {
  if (cel.length < 9) return false;
  let cijfers = 0;
  for (let i = 0; i < cel.length; i++) {
    const c = cel.charCodeAt(i);
    if (c >= 48 && c <= 57) cijfers++;
  }
  if (cijfers < 9) return false;
  const t = cel.trim();
  if (GESPATIEERD9.test(t)) return elfproef(t.replace(/\D/g, ''));
  for (const m of t.matchAll(GROEP9)) if (elfproef(m[0].replace(/\D/g, ''))) return true;
  return false;
}

const VERBODEN: [RegExp, string][] = [
  [/\b(bsn|bsnnummer|burgerservicenummer|burgerservicenr|burger service nummer|sofi|sofinummer|sofinr)\b/, 'BSN'],
  [
    /\b(geboortedatum|geb ?datum|geboorte ?datum|gebdat|geboren|geboortedag|geboorteplaats|geboorteland)\b/,
    'geboortegegevens',
  ],
  [
    /\b(voornaam|voornamen|achternaam|achternamen|familienaam|geslachtsnaam|roepnaam|tussenvoegsel|voorletters|initialen)\b/,
    'namen',
  ],
  [/\b(adres|straat|straatnaam|huisnummer|huisnr|postcode|woonplaats|woonadres)\b/, 'adressen'],
  [
    /\b(telefoon|telefoonnummer|telefoonnr|telnr|tel|mobiel|mobielnummer|email|e ?mail|emailadres|mailadres)\b/,
    'contactgegevens',
  ],
];
const NAAM = /\b(naam|namen|cursistnaam|deelnemernaam|deelnemersnaam|studentnaam|volledige ?naam)\b/;
const ORGANISATIE =
  /\b(product|onderdeel|aanbieder|contract|gemeente|regio|perceel|organisatie|school|locatie|groep|groeps|klas|bestand|module|leerroute|instelling|bedrijf|traject|kolom|les|cursus)/;
const PERSOON = /^(de |naam )?(deelnemer|cursist|inburgeraar|kandidaat|student|leerling|client|statushouder|persoon)$/;
/** In a column of persons: letters without any digit, such as 'Jansen, P.'. */
const NAAMCEL = /^(?!(?:n\.?v\.?t\.?|onbekend|anoniem)$)\p{L}[\p{L}.'’ ,-]*\p{L}\.?$/iu;

/** What kind of personal data a column of this name holds, or null. */
export function persoonsgegeven(kop: string): string | null {
  const k = genormaliseerd(kop);
  if (k === '') return null;
  if (NAAM.test(k) && !ORGANISATIE.test(k)) return 'namen';
  for (const [vorm, wat] of VERBODEN) if (vorm.test(k) && (wat === 'BSN' || !ORGANISATIE.test(k))) return wat;
  return null;
}

const NIETS_BEWAARD = 'Wij mogen die gegevens niet ontvangen. Er is niets van het bestand bewaard.';

const weiger = (waarom: string, melding: string, kolom: string, waar: string): LeesFout =>
  new LeesFout(
    'RAP-006',
    waarom,
    `${melding} ${NIETS_BEWAARD}`,
    `Verwijder kolom ${kolom} en stuur het bestand opnieuw in.`,
    waar,
  );

interface Acht {
  waarden: Set<string>;
  eerste: number;
}

/** Watches all cells of one file; throws RAP-006 at the first proof. */
export class Bsnwacht {
  private kop: string[] = [];
  private personen: number[] = [];
  private bekend = new Set<number>();
  private acht = new Map<number, Acht | null>();

  /** The header row is known: judge its names, and spare the number columns from the rule of eight digits. */
  kopBekend(kop: string[], nummer: number, getalkolommen: number[]): void {
    this.kop = kop;
    this.bekend = new Set(getalkolommen);
    kop.forEach((naam, i) => {
      const wat = persoonsgegeven(naam);
      if (wat) throw weiger(`kolom met ${wat}`, `Kolom ${this.noem(i)} bevat ${wat}.`, kolomLetter(i), `rij ${nummer}`);
      if (PERSOON.test(genormaliseerd(naam))) this.personen.push(i);
    });
  }

  bekijk(cellen: string[], nummer: number): void {
    for (let i = 0; i < cellen.length; i++) {
      const cel = cellen[i]!;
      if (cel.length < 8) continue;
      if (bevatBsn(cel)) throw this.bsn(i, nummer);
      if (cel.length < 12) this.bekijkAcht(cel, i, nummer);
    }
    for (const i of this.personen)
      if (NAAMCEL.test(cellen[i]?.trim() ?? ''))
        throw weiger('kolom met namen', `Kolom ${this.noem(i)} bevat namen.`, kolomLetter(i), `rij ${nummer}`);
  }

  /** Another sheet of the workbook, perhaps a hidden one: it would be kept with the file, so it may hold no BSN either. */
  bekijkAnderBlad(blad: string, cellen: string[], nummer: number): void {
    const i = cellen.findIndex(bevatBsn);
    if (i < 0) return;
    const naam = bevatBsn(blad) ? 'een ander blad' : `het blad "${blad.slice(0, 31)}"`;
    const waar = `${naam}, kolom ${kolomLetter(i)}, rij ${nummer}`;
    throw new LeesFout(
      'RAP-006',
      'lijkt een BSN te bevatten',
      `In ${waar} lijkt een BSN te staan. ${NIETS_BEWAARD}`,
      `Verwijder ${naam} uit het bestand. Is het verborgen? Maak het in Excel eerst zichtbaar. Stuur het bestand daarna opnieuw in.`,
      waar,
    );
  }

  /** At the end of the file: columns of numbers that lost their leading zero. */
  rondAf(): void {
    for (const [i, stand] of this.acht) if (stand && stand.waarden.size >= 3) throw this.bsn(i, stand.eerste);
  }

  private bekijkAcht(cel: string, i: number, nummer: number): void {
    const t = cel.trim();
    if (t.length !== 8 || this.bekend.has(i) || !ACHT.test(t)) return;
    const stand = this.acht.get(i);
    if (stand === null) return;
    if (!elfproef(t)) return void this.acht.set(i, null);
    if (!stand) this.acht.set(i, { waarden: new Set([t]), eerste: nummer });
    else if (stand.waarden.size < 3) stand.waarden.add(t);
  }

  private noem(i: number): string {
    const naam = this.kop[i]?.trim();
    return naam && !bevatBsn(naam) ? `${kolomLetter(i)} ("${naam.slice(0, 40)}")` : kolomLetter(i);
  }

  private bsn(i: number, nummer: number): LeesFout {
    const waar = `kolom ${kolomLetter(i)}, rij ${nummer}`;
    return weiger(
      'lijkt een BSN te bevatten',
      `Kolom ${this.noem(i)} lijkt in rij ${nummer} een BSN te bevatten.`,
      kolomLetter(i),
      waar,
    );
  }
}
