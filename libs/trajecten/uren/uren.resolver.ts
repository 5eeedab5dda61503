import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { naarDecimaal, type Actor } from '#core';
import { ActorVan, Allow } from '#toegang';
import type { Urenherkomst, Urenmaand, Urenregel } from '../domain/urenoverzicht.js';
import { Urenstaat } from './uren.service.js';
import { UrenherkomstType, UrenmaandType, UrenoverzichtType, UrenregelType } from './uren.type.js';

const u = (h: number): string => naarDecimaal(h, 2);
const mag = (h: number | null): string | null => (h === null ? null : u(h));

const toonRegel = (r: Urenregel): UrenregelType => ({
  ...{ contract: r.contract, aanbieder: r.aanbieder, bestandsnaam: r.bestandsnaam, versie: r.versie, rij: r.rij },
  ...{ ontvangenOp: r.ontvangenOp, inDePas: r.inDePas, aangeboden: u(r.aangebodenH), gevolgd: u(r.gevolgdH) },
  ...{ geoorloofd: mag(r.geoorloofdH), ongeoorloofd: mag(r.ongeoorloofdH) },
});
const toonMaand = (m: Urenmaand): UrenmaandType => ({
  ...{ maand: m.maand, product: m.product, productNaam: m.productNaam },
  teltVoor: m.teltVoor as UrenmaandType['teltVoor'],
  ...{ gepland: u(m.geplandH), aangeboden: u(m.aangebodenH), gevolgd: u(m.gevolgdH), geoorloofd: u(m.geoorloofdH) },
  ...{ ongeoorloofd: u(m.ongeoorloofdH), geplandTot: u(m.geplandTotH), gevolgdTot: u(m.gevolgdTotH) },
  regels: m.regels.map(toonRegel),
});
const toonHerkomst = (h: Urenherkomst): UrenherkomstType => ({
  ...{ soort: h.soort as UrenherkomstType['soort'], gevolgd: u(h.gevolgdH), aangeboden: u(h.aangebodenH) },
  ...{ regels: h.regels, rapportages: h.rapportages, totEnMet: h.totEnMet },
});

@Resolver()
export class UrenResolver {
  constructor(@Inject(Urenstaat) private readonly staat: Urenstaat) {}

  @Allow('traject.lezen')
  @Query(() => UrenoverzichtType, {
    nullable: true,
    description: 'Geplande en gevolgde uren met de regels van de aanbieder; leeg als het traject niet van u is.',
  })
  async trajectUren(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', { description: 'Trajectnummer.' }) trajectnummer: string,
  ): Promise<UrenoverzichtType | null> {
    const uit = await this.staat.van(actor, trajectnummer);
    return uit && { ...uit, maanden: uit.maanden.map(toonMaand), herkomst: uit.herkomst.map(toonHerkomst) };
  }
}
