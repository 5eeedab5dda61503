import { LeesFout, type Rij, teGroot } from '#spreadsheets';
import { Bsnwacht } from './bsn.js';
import {
  type BevestigdeIndeling,
  bevestigd,
  herken,
  type Indeling,
  kolommenOntbreken,
  KOPRIJEN,
  type Voorstel,
} from './kolommen.js';
import { isRegel, type Regel, Regelcontrole } from './regelcontrole.js';

export const MAX_REGELS = 200_000;

export interface ControleOpties {
  /** Codes of the known products. */
  producten: Iterable<string>;
  /** Mappings that this supplier confirmed before; the one whose header is found here is used. */
  indelingen?: readonly BevestigdeIndeling[];
  maxRegels?: number;
}

export interface Controleuitslag {
  kopRij: number;
  kop: string[];
  indeling: Indeling;
  regels: number;
  regelsMetFout: number;
}

/**
 * Takes the rows of one file in order: finds the header, watches for personal data, judges each line. Nothing that comes
 * out is final before `rondAf` has returned. The same code runs in the preview of the browser and on the server.
 */
export class Bestandscontrole {
  private readonly wacht = new Bsnwacht();
  private beste: Voorstel | null = null;
  private kop: { rij: number; namen: string[]; indeling: Indeling } | null = null;
  private controle: Regelcontrole | null = null;
  private regels = 0;
  private metFout = 0;
  private rijen = 0;

  constructor(private readonly opties: ControleOpties) {}

  /** Rows with content read so far. */
  get gelezen(): number {
    return this.rijen;
  }

  verwerk(rijen: Rij[]): Regel[] {
    const uit: Regel[] = [];
    for (const rij of rijen) {
      this.rijen++;
      if (!this.controle) this.zoekKop(rij);
      else if (isRegel(rij.cellen)) uit.push(this.regel(rij, this.controle));
      this.wacht.bekijk(rij.cellen, rij.nummer);
    }
    return uit;
  }

  /** Rows of another sheet of the same workbook: no lines, but they may hold no personal data. */
  bekijkAnderBlad(blad: string, rijen: Rij[]): void {
    for (const rij of rijen) this.wacht.bekijkAnderBlad(blad, rij.cellen, rij.nummer);
  }

  rondAf(): Controleuitslag {
    if (!this.kop) {
      if (this.rijen === 0) throw leeg('geen enkele regel', 'Het bestand bevat geen enkele regel.');
      this.geenKop();
    }
    this.wacht.rondAf();
    if (this.regels === 0) throw leeg('kop zonder regels', 'Onder de kolomnamen staat geen enkele regel.');
    const { rij, namen, indeling } = this.kop!;
    return { kopRij: rij, kop: namen, indeling, regels: this.regels, regelsMetFout: this.metFout };
  }

  private regel(rij: Rij, controle: Regelcontrole): Regel {
    const max = this.opties.maxRegels ?? MAX_REGELS;
    if (++this.regels > max)
      throw teGroot('te veel regels', `Het bestand heeft meer dan ${max.toLocaleString('nl-NL')} regels.`);
    const regel = controle.controleer(rij.nummer, rij.cellen);
    if (regel.fouten) this.metFout++;
    return regel;
  }

  private zoekKop(rij: Rij): void {
    if (rij.nummer > KOPRIJEN) this.geenKop();
    const eigen = this.opties.indelingen?.map((b) => bevestigd(rij, b)).find((i) => i !== null) ?? null;
    const voorstel = herken(rij);
    if (!eigen && voorstel.ontbreekt.length > 0) {
      if (!this.beste || voorstel.ontbreekt.length < this.beste.ontbreekt.length) this.beste = voorstel;
      return;
    }
    const indeling = eigen ?? (voorstel.indeling as Indeling);
    const getallen = Object.entries(indeling).flatMap(([v, i]) => (/^(uren|eenheden|bedrag)/.test(v) ? [i] : []));
    this.wacht.kopBekend(voorstel.kop, rij.nummer, getallen);
    this.kop = { rij: rij.nummer, namen: voorstel.kop, indeling };
    this.controle = new Regelcontrole(indeling, this.opties.producten);
  }

  /** Personal data in the row that looks most like a header goes before a missing column. */
  private geenKop(): never {
    const { beste } = this;
    const genoemd = beste && beste.ontbreekt.length < 8 ? beste : null;
    if (genoemd) this.wacht.kopBekend(genoemd.kop, genoemd.kopRij, []);
    throw kolommenOntbreken(genoemd);
  }
}

const leeg = (waarom: string, melding: string): LeesFout =>
  new LeesFout('RAP-003', waarom, melding, 'Controleer of u het juiste bestand hebt gekozen en stuur het opnieuw in.');
