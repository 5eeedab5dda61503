import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { Database, Datum, leesNummer } from '#platform';
import { ActorVan, Allow } from './guard.js';
import { Gebruikers, type Uitkomst } from './gebruikers.service.js';
import { toonToewijzing } from './toegang.resolver.js';
import type { ToewijzingRij } from './sessies.service.js';
import {
  ApiSleutelType,
  BeheerResultaat,
  GebruikerMakenInput,
  GebruikerType,
  ToewijzingGevenInput,
} from './toegang.type.js';

const GEBRUIKERS = `
  select g.id, g.naam, g.email, g.actief, coalesce(jsonb_agg(jsonb_build_object(
    'id', t.id, 'rol', t.rol, 'van', t.van, 'tot', t.tot,
    'soort', case when t.aanbieder_id is not null then 'AANBIEDER' when t.regio_id is not null then 'REGIO'
                  when t.gemeente_id is not null then 'GEMEENTE' else 'PORTAAL' end,
    'organisatie_code', coalesce(a.code, r.code, m.code, 'PORTAAL'),
    'organisatie_naam', coalesce(a.naam, r.naam, m.naam, 'Portaal')) order by t.id) filter (where t.id is not null), '[]') rollen
  from gebruiker g left join toewijzing t on t.gebruiker_id = g.id left join aanbieder a on a.id = t.aanbieder_id
  left join regio r on r.id = t.regio_id left join gemeente m on m.id = t.gemeente_id
  group by g.id order by g.naam, g.id limit 1000`;

const toon = (u: Uitkomst<number>): BeheerResultaat => ({
  gelukt: u.waarde !== null,
  id: u.waarde === null ? null : String(u.waarde),
  fouten: u.fouten,
});

@Resolver()
export class BeheerResolver {
  constructor(
    @Inject(Gebruikers) private readonly gebruikersService: Gebruikers,
    @Inject(Database) private readonly db: Database,
  ) {}

  @Allow('gebruiker.beheren')
  @Query(() => [GebruikerType], { description: 'Alle gebruikers met hun rollen.' })
  async gebruikers(@ActorVan() actor: Actor): Promise<GebruikerType[]> {
    type Rij = { id: number; naam: string; email: string; actief: boolean; rollen: ToewijzingRij[] };
    const rijen = await this.db.lees(actor, (q) => q.query<Rij>(GEBRUIKERS));
    return rijen.map((r) => ({ ...r, id: String(r.id), toewijzingen: r.rollen.map(toonToewijzing) }));
  }

  @Allow('gebruiker.beheren')
  @Query(() => [ApiSleutelType], { description: 'Alle API-sleutels; de sleutels zelf zijn niet te zien.' })
  async apiSleutels(@ActorVan() actor: Actor): Promise<ApiSleutelType[]> {
    return this.db.lees(actor, (q) =>
      q.query<ApiSleutelType>(
        `select s.id::text, s.naam, s.begin, a.naam aanbieder, s.rechten, s.gemaakt_op "gemaaktOp",
           s.ingetrokken_op "ingetrokkenOp", s.laatst_gebruikt_op "laatstGebruiktOp"
         from api_sleutel s join aanbieder a on a.id = s.aanbieder_id order by s.id desc limit 1000`,
      ),
    );
  }

  @Allow('gebruiker.beheren')
  @Mutation(() => BeheerResultaat, { description: 'Maakt een gebruiker; geef daarna een rol.' })
  async gebruikerMaken(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'De gebruiker.' }) input: GebruikerMakenInput,
  ): Promise<BeheerResultaat> {
    return toon(await this.gebruikersService.maak(actor, input));
  }

  @Allow('gebruiker.beheren')
  @Mutation(() => BeheerResultaat, { description: 'Geeft een gebruiker een rol voor een organisatie.' })
  async toewijzingGeven(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'De rol.' }) input: ToewijzingGevenInput,
  ): Promise<BeheerResultaat> {
    return toon(
      await this.gebruikersService.geefRol(actor, {
        gebruikerId: leesNummer(input.gebruikerId),
        rol: input.rol,
        organisatie: input.organisatie ?? null,
        van: input.van,
        tot: input.tot ?? null,
      }),
    );
  }

  @Allow('gebruiker.beheren')
  @Mutation(() => BeheerResultaat, { description: 'Beëindigt een rol op een dag.' })
  async toewijzingBeeindigen(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer van de toewijzing.' }) id: string,
    @Args('tot', { type: () => Datum, description: 'Laatste dag.' }) tot: string,
  ): Promise<BeheerResultaat> {
    return { gelukt: await this.gebruikersService.beeindigRol(actor, leesNummer(id), tot), fouten: [] };
  }

  @Allow('gebruiker.beheren')
  @Mutation(() => BeheerResultaat, {
    description: 'Maakt een API-sleutel voor een aanbieder. U ziet de sleutel één keer.',
  })
  async apiSleutelMaken(
    @ActorVan() actor: Actor,
    @Args('aanbieder', { description: 'Code van de aanbieder.' }) aanbieder: string,
    @Args('naam', { description: 'Naam om de sleutel te herkennen.' }) naam: string,
  ): Promise<BeheerResultaat> {
    const u = await this.gebruikersService.maakSleutel(actor, aanbieder, naam.slice(0, 100));
    return {
      gelukt: u.waarde !== null,
      id: u.waarde ? String(u.waarde.id) : null,
      sleutel: u.waarde?.sleutel,
      fouten: u.fouten,
    };
  }

  @Allow('gebruiker.beheren')
  @Mutation(() => BeheerResultaat, { description: 'Trekt een API-sleutel in; die werkt dan meteen niet meer.' })
  async apiSleutelIntrekken(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer van de sleutel.' }) id: string,
  ): Promise<BeheerResultaat> {
    return { gelukt: await this.gebruikersService.trekSleutelIn(actor, leesNummer(id)), fouten: [] };
  }
}
