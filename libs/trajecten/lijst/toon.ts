import { naarDecimaal } from '#core';
import { stand, type Lijstregel } from '../domain/lijst.js';
import { termijnEinde } from '../domain/termijnen/grenzen.js';
import type { Termijn } from '../domain/termijnen/termijnen.js';
import type { Cijfer } from '../domain/termijnen/wettelijk.js';
import type { Geladen } from './laad.js';
import type { CijferType, TermijnType, TrajectType } from './traject.type.js';

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

/** Shows a traject; its terms are put into words only when they are asked for. */
export class GetoondTraject implements TrajectType {
  constructor(private readonly regel: Lijstregel<Geladen>) {}
  get id(): string {
    return String(this.regel.traject.id);
  }
  get trajectnummer(): string {
    return this.regel.traject.trajectnummer;
  }
  get doelgroep(): string {
    return this.regel.traject.doelgroep;
  }
  get leerroute(): string | null {
    return this.regel.zaak.beeld.leerroute;
  }
  get gehuisvestOp(): string | null {
    return this.regel.zaak.beeld.gehuisvest;
  }
  get klantmanagerId(): string | null {
    const nr = this.regel.traject.klantmanagerId;
    return nr === null ? null : String(nr);
  }
  get klantmanager(): string | null {
    return this.regel.traject.klantmanager;
  }
  get eerstePip(): string | null {
    return this.regel.zaak.beeld.eerstePip;
  }
  get huidigePip(): string | null {
    return this.regel.zaak.beeld.huidigePip;
  }
  get termijnEinde(): string | null {
    return termijnEinde(this.regel.zaak);
  }
  get afgeslotenOp(): string | null {
    return this.regel.traject.afgeslotenOp;
  }
  get dringendst(): TermijnType | null {
    return this.regel.dringendst && toonTermijn(this.regel.dringendst);
  }
  get termijnen(): TermijnType[] {
    return this.regel.termijnen.map(toonTermijn);
  }
  get stand(): unknown {
    return stand(this.regel.termijnen);
  }
}
