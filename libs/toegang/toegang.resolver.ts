import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Response } from 'express';
import type { Actor } from '#core';
import { CONFIG, leesNummer, type Config } from '#platform';
import { Allow, Openbaar, type ActorRequest } from './guard.js';
import { COOKIE, cookieVan } from './sessie.middleware.js';
import { Sessies, type ToewijzingRij } from './sessies.service.js';
import { Ik, InloggenResultaat, type ToewijzingType } from './toegang.type.js';

export const toonToewijzing = (t: ToewijzingRij): ToewijzingType =>
  ({
    id: String(t.id),
    rol: t.rol,
    organisatie: { soort: t.soort, code: t.organisatie_code, naam: t.organisatie_naam },
    van: t.van,
    tot: t.tot,
  }) as ToewijzingType;

type Gql = { req: ActorRequest; res: Response };

@Resolver(() => Ik)
export class ToegangResolver {
  constructor(
    @Inject(Sessies) private readonly sessies: Sessies,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Openbaar()
  @Query(() => Ik, { nullable: true, description: 'Wie er is ingelogd; leeg als niemand is ingelogd.' })
  async ik(@Context() { req }: Gql): Promise<Ik | null> {
    return req.actor && req.actor.gebruikerId !== null ? this.toonIk(req.actor) : null;
  }

  @Openbaar()
  @Mutation(() => InloggenResultaat, { description: 'Logt in met e-mailadres en wachtwoord.' })
  async inloggen(
    @Args('email', { description: 'E-mailadres.' }) email: string,
    @Args('wachtwoord', { description: 'Wachtwoord.' }) wachtwoord: string,
    @Context() { req, res }: Gql,
  ): Promise<InloggenResultaat> {
    const uit = await this.sessies.inloggen(email.slice(0, 200), wachtwoord.slice(0, 500), req.ip ?? '');
    if (!uit)
      return {
        ik: null,
        fouten: [
          {
            code: 'TOE-010',
            melding: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.',
            veld: 'email',
            oplossing: 'Controleer beide. Lukt het niet, vraag dan uw beheerder.',
          },
        ],
      };
    const vorige = cookieVan(req);
    if (vorige) await this.sessies.uitloggen(vorige);
    res.cookie(COOKIE, uit.token, { httpOnly: true, sameSite: 'strict', secure: this.config.veiligeCookie, path: '/' });
    return { ik: await this.toonIk(uit.actor), fouten: [] };
  }

  @Openbaar()
  @Mutation(() => Boolean, { description: 'Logt uit; de sessie is daarna niet meer te gebruiken.' })
  async uitloggen(@Context() { req, res }: Gql): Promise<boolean> {
    const token = cookieVan(req);
    if (token) await this.sessies.uitloggen(token);
    res.clearCookie(COOKIE, { path: '/' });
    return true;
  }

  @Allow('eigen.lezen')
  @Mutation(() => InloggenResultaat, { description: 'Werkt verder in een andere eigen rol.' })
  async rolKiezen(
    @Args('toewijzingId', { type: () => ID, description: 'Nummer van de toewijzing.' }) toewijzingId: string,
    @Context() { req }: Gql,
  ): Promise<InloggenResultaat> {
    // An API key is no person: it takes no role, also not of a session that came along.
    const token = req.actor?.apiSleutelId === undefined ? cookieVan(req) : null;
    const actor = token ? await this.sessies.kiesRol(token, leesNummer(toewijzingId)) : null;
    if (!actor)
      return {
        ik: null,
        fouten: [{ code: 'TOE-015', melding: 'Deze rol heeft u vandaag niet.', oplossing: 'Kies een andere rol.' }],
      };
    return { ik: await this.toonIk(actor), fouten: [] };
  }

  private async toonIk(actor: Actor): Promise<Ik> {
    if (actor.gebruikerId === null) throw new Error('An API key is not a person');
    const rijen = await this.sessies.toewijzingen(actor.gebruikerId);
    const nu = rijen.find((r) => r.id === actor.toewijzingId);
    if (!nu) throw new Error('The session has no valid role');
    return {
      naam: nu.naam,
      email: nu.email,
      toewijzing: toonToewijzing(nu),
      toewijzingen: rijen.map(toonToewijzing),
      rechten: [...actor.rechten],
      demo: this.config.demo,
    };
  }
}
