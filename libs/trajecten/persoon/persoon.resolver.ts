import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Weigering, type Actor } from '#core';
import { isGetal, lader } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { ACTIVITEITEN, DOELEN, HANDELINGEN, type Doel } from '../domain/persoon/doelen.js';
import { volledigeNaam, type Persoon } from '../domain/persoon/persoon.js';
import { TrajectType } from '../lijst/traject.type.js';
import { Personen, type Gevonden } from './persoon.service.js';
import {
  GevondenInburgeraar,
  InburgeraarInput,
  InburgeraarNaam,
  InburgeraarResultaat,
  InburgeraarType,
  PersoonDoelEnum,
  PersoonInzageType,
} from './persoon.type.js';

const NUMMER = { description: 'Trajectnummer.' };
const DOEL = { type: () => PersoonDoelEnum, description: 'Waarvoor u dit bekijkt; dit wordt genoteerd.' };

const toon = ({ rij, persoon }: Gevonden): InburgeraarType => ({
  ...{
    trajectnummer: rij.trajectnummer,
    versie: rij.versie,
    gewijzigdOp: rij.gewijzigd_op,
    gewijzigdDoor: rij.gewijzigd_door,
  },
  ...persoon,
});
const toonNaam = (p: Persoon): InburgeraarNaam => ({ naam: volledigeNaam(p), geboortedatum: p.geboortedatum });

@Resolver(() => TrajectType)
export class PersoonResolver {
  constructor(@Inject(Personen) private readonly personen: Personen) {}

  @Allow('persoon.lezen')
  @ResolveField(() => InburgeraarNaam, {
    nullable: true,
    description: 'Wie het is; leeg als dat niet is vastgelegd of als u niet de klantmanager bent. Wordt genoteerd.',
  })
  async inburgeraar(
    @Parent() traject: TrajectType,
    @ActorVan() actor: Actor,
    @Context('req') req: object,
    @Args('doel', { ...DOEL, defaultValue: 'BEGELEIDING' }) doel: Doel,
  ): Promise<InburgeraarNaam | null> {
    type Uit = Persoon | Weigering | null;
    const haal = async (ids: readonly string[]): Promise<Map<string, Uit>> => {
      const gevonden = await this.personen.lijst(actor, ids.map(Number), doel);
      return new Map([...gevonden].map(([id, p]) => [String(id), p]));
    };
    const p = await lader<Uit>(req, `inburgeraar ${doel}`, haal, () => null).load(traject.id);
    if (p instanceof Weigering) throw p;
    return p && toonNaam(p);
  }

  @Allow('persoon.lezen')
  @Query(() => InburgeraarResultaat, { description: 'Wie de inburgeraar van een traject is. Wordt genoteerd.' })
  async inburgeraarVan(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
    @Args('doel', DOEL) doel: Doel,
  ): Promise<InburgeraarResultaat> {
    const { fouten, gevonden } = await this.personen.een(actor, nummer, doel);
    return { fouten, inburgeraar: gevonden && toon(gevonden) };
  }

  @Allow('persoon.lezen')
  @Query(() => [GevondenInburgeraar], {
    description: 'Zoekt op naam, V-nummer of burgerservicenummer; ten hoogste 50. Wordt genoteerd.',
  })
  async inburgeraarsZoeken(
    @ActorVan() actor: Actor,
    @Args('zoek', { description: 'Begin van de naam, of een heel nummer.' }) zoek: string,
    @Args('doel', DOEL) doel: Doel,
  ): Promise<GevondenInburgeraar[]> {
    const gevonden = zoek.trim().length < 2 ? [] : await this.personen.zoek(actor, zoek.slice(0, 100), doel);
    return gevonden.map(({ rij, persoon }) => ({ trajectnummer: rij.trajectnummer, ...toonNaam(persoon) }));
  }

  @Allow('persoon.beheren')
  @Mutation(() => InburgeraarResultaat, { description: 'Legt vast wie de inburgeraar van een traject is.' })
  async inburgeraarVastleggen(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
    @Args('inburgeraar', { description: 'De persoon.' }) i: InburgeraarInput,
    @Args('versie', {
      type: () => Int,
      nullable: true,
      description: 'De versie die u zag; leeg als er nog niemand was vastgelegd.',
    })
    versie?: number | null,
  ): Promise<InburgeraarResultaat> {
    const persoon: Persoon = {
      ...{ voornamen: i.voornamen, tussenvoegsel: i.tussenvoegsel ?? null, achternaam: i.achternaam },
      ...{ geboortedatum: i.geboortedatum, bsn: i.bsn ?? null, vnummer: i.vnummer ?? null },
    };
    const fouten = await this.personen.vastleggen(actor, nummer, persoon, versie ?? null);
    if (fouten.length) return { fouten, inburgeraar: null };
    const { gevonden } = await this.personen.een(actor, nummer, 'CORRECTIE');
    return { fouten: [], inburgeraar: gevonden && toon(gevonden) };
  }

  @Allow('persoon.verantwoorden')
  @Query(() => [PersoonInzageType], { description: 'Wie persoonsgegevens bekeek of veranderde, de nieuwste eerst.' })
  async persoonInzagen(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', { type: () => String, nullable: true, description: 'Alleen van dit traject.' })
    nummer?: string | null,
    @Args('first', { type: () => Int, nullable: true, description: 'Hoeveel, ten hoogste 100.' }) first?: number | null,
    @Args('voor', { type: () => String, nullable: true, description: 'Alleen ouder dan dit nummer.' })
    voor?: string | null,
  ): Promise<PersoonInzageType[]> {
    const vanaf = voor && isGetal(voor) ? voor : null;
    const rijen = await this.personen.inzagen(actor, nummer ?? null, vanaf, Math.min(Math.max(first ?? 50, 1), 100));
    return rijen.map((r) => ({
      ...{ id: r.id, op: r.op, door: r.door, rol: r.rol, doel: r.doel, activiteit: r.activiteit, aantal: r.aantal },
      ...{ doelTekst: DOELEN[r.doel].naam, activiteitTekst: ACTIVITEITEN[r.activiteit] ?? r.activiteit },
      ...{ handeling: HANDELINGEN[r.handeling] ?? r.handeling, trajectnummers: r.nummers },
    }));
  }
}
