import { Inject, Injectable } from '@nestjs/common';
import { naarDecimaal, vandaag, type Actor } from '#core';
import { Database } from '#platform';
import { vergelijk, type Kolom, type Vergelijking } from '../domain/tarieven/vergelijken.js';
import { leesAanbod } from './aanbod.js';
import type { TariefVergelijkenInput, TariefVergelijking, VergelijkKolom } from './vergelijken.type.js';

export interface Uitkomst extends Vergelijking {
  peildatum: string;
}

/** Comparing prices: one statement, then plain reckoning. */
@Injectable()
export class TarievenVergelijken {
  constructor(@Inject(Database) private readonly db: Database) {}

  async vergelijk(actor: Actor, v: TariefVergelijkenInput): Promise<Uitkomst> {
    const peildatum = v.peildatum ?? `${v.jaar}-01-01`;
    const vraag = { leerroute: v.leerroute, doelgroep: v.doelgroep ?? null, peildatum, vandaag: vandaag() };
    const aanbod = await this.db.lees(actor, (q) =>
      leesAanbod(q, actor, { ...vraag, contracten: v.contracten ?? null }),
    );
    const keuze = { leerroute: v.leerroute, doelgroep: v.doelgroep ?? null, niveau: v.niveau, locatie: v.locatie };
    return {
      peildatum,
      ...vergelijk(aanbod, { ...keuze, maatstaf: v.maatstaf, klas: v.klas ?? null, modules: v.modules ?? null }),
    };
  }
}

export const toonVergelijking = (u: Uitkomst): TariefVergelijking => ({ ...u, kolommen: u.kolommen.map(toonKolom) });

const uren = (h: number): string => naarDecimaal(h, 2);
const toonKolom = (k: Kolom): VergelijkKolom =>
  ({
    ...k,
    pakket: { ...k.pakket, lesuren: uren(k.pakket.lesurenH) },
    uren: k.uren && {
      ...{ aangeboden: uren(k.uren.aangebodenH), gegeven: uren(k.uren.gegevenH), gevolgd: uren(k.uren.gevolgdH) },
      ...{ bedrag: naarDecimaal(k.uren.bedragCent, 2), prijsGevolgdUur: k.uren.prijsGevolgdUur, som: k.uren.som },
    },
  }) as VergelijkKolom;
