import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Actor } from '#core';
import { Database, type Lezer } from '#platform';
import { bladzijde, maakRegel, past, type Lijstfilter, type Lijstregel, type Volgorde } from '../domain/lijst.js';
import { hangtAanVerzuim } from '../domain/termijnen/regels-route.js';
import { maakZaak, termijnenVan } from '../domain/termijnen/termijnen.js';
import type { Zaak } from '../domain/termijnen/wettelijk.js';
import { laadGeoorloofd, laadInstellingen, laadTrajecten, type Geladen, type Laadkeuze } from './laad.js';

export interface Trajectvraag extends Lijstfilter {
  mijn?: boolean | null;
  afgesloten?: boolean | null;
  zoek?: string | null;
  volgorde?: Volgorde | null;
}
export interface Trajectblad {
  regels: Lijstregel<Geladen>[];
  meer: boolean;
  laatste: string | null;
  totaal: number;
  teLaat: number;
  letOp: number;
}

/** The cases of trajecten with their terms: four statements, however many trajecten there are. */
export async function oordeelTrajecten(
  q: Lezer,
  gemeenteId: number,
  keuze: Laadkeuze,
  dag: string,
): Promise<Lijstregel<Geladen>[]> {
  const geladen = await laadTrajecten(q, gemeenteId, keuze);
  const instellingen = await laadInstellingen(q, gemeenteId);
  const zaken = geladen.map((t): [Geladen, Zaak] => [t, maakZaak(t, instellingen, dag)]);
  const twijfel = zaken.filter(([, z]) => hangtAanVerzuim(z));
  const geoorloofd = await laadGeoorloofd(
    q,
    twijfel.map(([t]) => t.id),
  );
  for (const [t, z] of twijfel) z.beeld.uren = { ...z.beeld.uren, geoorloofdH: geoorloofd.get(t.id) ?? 0 };
  return zaken.map(([t, z]) => maakRegel(t, z, termijnenVan(z)));
}

/** The trajecten of a gemeente with all their terms. */
@Injectable()
export class Trajecten {
  constructor(@Inject(Database) private readonly db: Database) {}

  async lijst(actor: Actor, vraag: Trajectvraag, aantal: number, na: string | null): Promise<Trajectblad> {
    const keuze: Laadkeuze = {
      klantmanagerId: vraag.mijn ? (actor.gebruikerId ?? -1) : null,
      ...{ afgesloten: vraag.afgesloten ?? false, zoek: vraag.zoek ?? null },
    };
    const alle = await this.db.lees(actor, (q) => oordeelTrajecten(q, actor.organisatieId, keuze, vandaag()));
    const gevonden = alle.filter((r) => past(r, vraag));
    return {
      ...bladzijde(gevonden, vraag.volgorde ?? 'DRINGENDHEID', na, aantal),
      totaal: gevonden.length,
      teLaat: gevonden.filter((r) => r.dringendst?.oordeel === 'TE_LAAT').length,
      letOp: gevonden.filter((r) => r.dringendst?.oordeel === 'LET_OP').length,
    };
  }

  /** One traject; null when it is not the caller's. The absence with a valid reason is always looked up here. */
  async een(actor: Actor, trajectnummer: string): Promise<Lijstregel<Geladen> | null> {
    return this.db.lees(actor, async (q) => {
      const [t] = await laadTrajecten(q, actor.organisatieId, { trajectnummer });
      if (!t) return null;
      const geoorloofd = await laadGeoorloofd(q, [t.id]);
      const uren = { ...t.uren, geoorloofdH: geoorloofd.get(t.id) ?? 0 };
      const zaak = maakZaak({ ...t, uren }, await laadInstellingen(q, actor.organisatieId), vandaag());
      return maakRegel(t, zaak, termijnenVan(zaak));
    });
  }
}
