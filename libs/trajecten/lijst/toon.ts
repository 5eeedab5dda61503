import { naarDecimaal } from '#core';
import { stand } from '../domain/lijst.js';
import type { Termijn } from '../domain/termijnen/termijnen.js';
import type { Cijfer } from '../domain/termijnen/wettelijk.js';
import type { CijferType, TermijnType, TrajectType } from './traject.type.js';
import type { Beoordeeld } from './trajecten.service.js';

const toonCijfer = (c: Cijfer): CijferType => ({
  naam: c.naam,
  waarde: c.eenheid === 'UUR' || c.eenheid === 'PROCENT' ? naarDecimaal(c.waarde, 2) : String(c.waarde),
  eenheid: c.eenheid as CijferType['eenheid'],
});
export const toonTermijn = (t: Termijn): TermijnType => ({
  ...{ code: t.code, naam: t.naam, oordeel: t.oordeel as TermijnType['oordeel'], datum: t.datum },
  ...{ dagenOver: t.dagenOver, klaar: t.klaar, uitleg: t.uitleg, cijfers: t.cijfers.map(toonCijfer) },
  ontbreekt: [...t.ontbreekt],
  regel: { tekst: t.regel.tekst, bron: t.regel.bron, geldigVanaf: t.regel.geldigVanaf },
});

/** Shows a traject; its terms are put into words only when they are asked for, and then once. */
export class GetoondTraject implements TrajectType {
  readonly id: string;
  readonly trajectnummer: string;
  readonly doelgroep: string;
  readonly leerroute: string | null;
  readonly gehuisvestOp: string | null;
  readonly klantmanagerId: string | null;
  readonly klantmanager: string | null;
  readonly eerstePip: string | null;
  readonly huidigePip: string | null;
  readonly termijnEinde: string | null;
  readonly afgeslotenOp: string | null;
  private woorden: Termijn[] | null = null;

  constructor(private readonly traject: Beoordeeld) {
    const { rij, kort } = traject;
    this.id = String(traject.id);
    this.trajectnummer = traject.trajectnummer;
    this.doelgroep = traject.doelgroep;
    this.leerroute = kort.leerroute;
    this.gehuisvestOp = kort.gehuisvest;
    this.klantmanagerId = rij.klantmanager_id === null ? null : String(rij.klantmanager_id);
    this.klantmanager = rij.klantmanager;
    this.eerstePip = kort.eerstePip;
    this.huidigePip = kort.huidigePip;
    this.termijnEinde = kort.einde;
    this.afgeslotenOp = rij.afgesloten_op;
  }
  private get voluit(): Termijn[] {
    return (this.woorden ??= this.traject.voluit());
  }
  get dringendst(): TermijnType | null {
    const { dringendst } = this.traject.kort;
    return dringendst < 0 ? null : toonTermijn(this.voluit[dringendst]!);
  }
  get volgende(): TermijnType | null {
    const { volgende } = this.traject.kort;
    return volgende < 0 ? null : toonTermijn(this.voluit[volgende]!);
  }
  get termijnen(): TermijnType[] {
    return this.voluit.map(toonTermijn);
  }
  get stand(): unknown {
    return stand(this.traject.kort, this.traject.vandaag);
  }
}
