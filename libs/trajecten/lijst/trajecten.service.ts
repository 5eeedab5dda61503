import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Actor } from '#core';
import { Database, type Lezer } from '#platform';
import {
  bladzijde,
  eersteOordeel,
  past,
  vatSamen,
  type Kort,
  type Lijstfilter,
  type Volgorde,
} from '../domain/lijst.js';
import { instellingenLezer, type Instellingen } from '../domain/termijnen/instellingen.js';
import { vraagtLeeftijd } from '../domain/termijnen/regels-pip.js';
import { maakZaak, termijnenVan, type Termijn } from '../domain/termijnen/termijnen.js';
import { Geheugen } from './geheugen.js';
import { feitenVan, GEEN_NADER, laadInstellingen, laadNader, laadTrajecten, laadZaak } from './laad.js';
import type { Laadkeuze, Trajectrij } from './laad.js';

export interface Trajectvraag extends Lijstfilter {
  mijn?: boolean | null;
  afgesloten?: boolean | null;
  zoek?: string | null;
  nummers?: string[] | null;
  volgorde?: Volgorde | null;
}
/** A traject with its verdicts; the terms in words are made when they are asked for. */
export interface Beoordeeld {
  id: number;
  trajectnummer: string;
  doelgroep: string;
  rij: Trajectrij;
  kort: Kort;
  vandaag: string;
  voluit: () => Termijn[];
}
export interface Trajectblad {
  rijen: Beoordeeld[];
  meer: boolean;
  laatste: string | null;
  totaal: number;
  teLaat: number;
  letOp: number;
}

function maak(r: Trajectrij, kort: Kort, instellingen: (dag: string) => Instellingen, dag: string): Beoordeeld {
  return {
    ...{ id: r.id, trajectnummer: r.trajectnummer, doelgroep: r.doelgroep, rij: r, kort, vandaag: dag },
    voluit: () => termijnenVan(maakZaak(feitenVan(r), instellingen, dag)),
  };
}

/** The trajecten of a gemeente with all their terms. */
@Injectable()
export class Trajecten {
  private readonly geheugen = new Geheugen();

  constructor(@Inject(Database) private readonly db: Database) {}

  async lijst(actor: Actor, vraag: Trajectvraag, aantal: number, na: string | null): Promise<Trajectblad> {
    const keuze: Laadkeuze = {
      klantmanagerId: vraag.mijn ? (actor.gebruikerId ?? -1) : null,
      ...{ afgesloten: vraag.afgesloten ?? (vraag.nummers ? null : false), zoek: vraag.zoek ?? null },
      nummers: vraag.nummers ?? null,
    };
    const alle = await this.db.lees(actor, (q) => this.beoordeel(q, actor.organisatieId, keuze, vandaag()));
    const gevonden = alle.filter((r) => past(r, vraag));
    const tel = (oordeel: string): number => gevonden.filter((r) => eersteOordeel(r.kort)?.oordeel === oordeel).length;
    return {
      ...bladzijde(gevonden, vraag.volgorde ?? 'DRINGENDHEID', na, aantal),
      ...{ totaal: gevonden.length, teLaat: tel('TE_LAAT'), letOp: tel('LET_OP') },
    };
  }

  /** Trajecten with their verdicts: four statements, however many there are. */
  async beoordeel(q: Lezer, gemeenteId: number, keuze: Laadkeuze, dag: string): Promise<Beoordeeld[]> {
    const rijen = await laadTrajecten(q, gemeenteId, keuze);
    const gezet = await laadInstellingen(q, gemeenteId);
    const instellingen = instellingenLezer(gezet);
    const omstandigheid = `${dag} ${gemeenteId} ${JSON.stringify(gezet)}`;
    const reken = (r: Trajectrij): Kort => vatSamen(maakZaak(feitenVan(r), instellingen, dag));
    const korten = rijen.map((r) => this.geheugen.geef(r, omstandigheid, () => reken(r)));
    const twijfel = rijen.filter((_, i) => korten[i]!.twijfel).map((r) => r.id);
    const nader = await laadNader(q, twijfel);
    return rijen.map((r, i) => {
      if (!korten[i]!.twijfel) return maak(r, korten[i]!, instellingen, dag);
      r.uren = { ...r.uren, ...(nader.get(r.id) ?? GEEN_NADER) };
      return maak(r, reken(r), instellingen, dag);
    });
  }

  /**
   * One traject; null when it is not the caller's. The absence with a valid reason is always looked up here, and the birth
   * date when a rule about age needs it.
   */
  async een(
    actor: Actor,
    trajectnummer: string,
    geboren: (trajectId: number) => Promise<string | null> = () => Promise.resolve(null),
  ): Promise<Beoordeeld | null> {
    const dag = vandaag();
    const gevonden = await this.db.lees(actor, (q) => laadZaak(q, actor.organisatieId, trajectnummer, dag));
    if (!gevonden) return null;
    const { rij, zaak } = gevonden;
    if (vraagtLeeftijd(zaak)) zaak.beeld.geboortedatum = await geboren(rij.id);
    return { ...maak(rij, vatSamen(zaak), () => zaak.instellingen, dag), voluit: () => termijnenVan(zaak) };
  }
}
