import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { Datum } from '#platform';
import { ActorVan, Allow } from '#toegang';
import type { FeitsoortCode } from '../domain/feiten.js';
import { Dossiers } from './dossier.service.js';
import {
  DossierResultaat,
  FeitInhoudInput,
  FeitsoortEnum,
  Medewerker,
  TrajectDossier,
  TrajectOpenenInput,
  VerhuisdTraject,
} from './dossier.type.js';
import { sluitAf, verhuis, wijsToe, wijzigDoelgroep } from './levensloop.js';
import { corrigeerFeit, noteerFeit, trekFeitIn } from './schrijf-feit.js';
import { leesInhoud } from './tonen.js';

const NUMMER = { description: 'Trajectnummer.' };
const OP = { type: () => Datum, description: 'De dag.' };
const id = (tekst: string): number => (/^\d{1,9}$/.test(tekst) ? Number(tekst) : 0);

@Resolver()
export class DossierResolver {
  constructor(@Inject(Dossiers) private readonly dossiers: Dossiers) {}

  @Allow('traject.lezen')
  @Query(() => TrajectDossier, {
    nullable: true,
    description: 'Het dossier van een traject van uw gemeente; ook wat bleef van een traject dat verhuisde.',
  })
  trajectDossier(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
  ): Promise<TrajectDossier | null> {
    return this.dossiers.een(actor, nummer);
  }

  @Allow('traject.lezen')
  @Query(() => [Medewerker], { description: 'Wie bij uw gemeente trajecten kan begeleiden.' })
  trajectMedewerkers(@ActorVan() actor: Actor): Promise<Medewerker[]> {
    return this.dossiers.medewerkers(actor);
  }

  @Allow('traject.lezen')
  @Query(() => [VerhuisdTraject], { description: 'Trajecten die van uw gemeente waren en verhuisden.' })
  trajectenVerhuisd(@ActorVan() actor: Actor): Promise<VerhuisdTraject[]> {
    return this.dossiers.verhuisd(actor);
  }

  @Allow('traject.bijhouden')
  @Mutation(() => DossierResultaat, { description: 'Opent een traject bij uw gemeente.' })
  trajectOpenen(
    @ActorVan() actor: Actor,
    @Args('traject', { description: 'Het traject.' }) t: TrajectOpenenInput,
  ): Promise<DossierResultaat> {
    return this.dossiers.open(actor, {
      ...{ trajectnummer: t.trajectnummer || null, doelgroep: t.doelgroep, gehuisvestOp: t.gehuisvestOp ?? null },
      klantmanagerId: t.klantmanager ?? null,
    });
  }

  @Allow('traject.bijhouden')
  @Mutation(() => DossierResultaat, { description: 'Geeft een traject aan een klantmanager.' })
  trajectToewijzen(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
    @Args('klantmanager', { type: () => Int, nullable: true, description: 'Wie; leeg: niemand.' }) wie?: number | null,
  ): Promise<DossierResultaat> {
    return this.dossiers.wijzig(actor, nummer, (tx, t) => wijsToe(tx, t, wie ?? null));
  }

  @Allow('traject.bijhouden')
  @Mutation(() => DossierResultaat, { description: 'Noteert een feit in het dossier.' })
  trajectFeitNoteren(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
    @Args('soort', { type: () => FeitsoortEnum, description: 'Soort.' }) soort: FeitsoortCode,
    @Args('feit', { description: 'De inhoud.' }) feit: FeitInhoudInput,
    @Args('laatsteFeit', {
      type: () => ID,
      nullable: true,
      description: 'Het nieuwste feit dat u zag: dan hoort u of een ander u voor was.',
    })
    laatste?: string | null,
  ): Promise<DossierResultaat> {
    const hoe = { laatsteFeit: laatste ? id(laatste) : null };
    return this.dossiers.wijzig(actor, nummer, (tx, t) => noteerFeit(tx, t, { ...leesInhoud(feit), soort }, hoe));
  }

  @Allow('traject.bijhouden')
  @Mutation(() => DossierResultaat, { description: 'Verbetert een feit. Het oude blijft leesbaar en telt niet meer.' })
  trajectFeitCorrigeren(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
    @Args('feit', { type: () => ID, description: 'Nummer van het feit.' }) feit: string,
    @Args('nieuw', { description: 'De goede inhoud.' }) nieuw: FeitInhoudInput,
    @Args('reden', { description: 'Code van de reden, zoals VERGISSING.' }) reden: string,
  ): Promise<DossierResultaat> {
    return this.dossiers.wijzig(actor, nummer, (tx, t) => corrigeerFeit(tx, t, id(feit), leesInhoud(nieuw), reden));
  }

  @Allow('traject.bijhouden')
  @Mutation(() => DossierResultaat, { description: 'Trekt een feit in. Het blijft leesbaar en telt niet meer.' })
  trajectFeitIntrekken(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
    @Args('feit', { type: () => ID, description: 'Nummer van het feit.' }) feit: string,
    @Args('reden', { description: 'Code van de reden, zoals DUBBEL.' }) reden: string,
  ): Promise<DossierResultaat> {
    return this.dossiers.wijzig(actor, nummer, (tx, t) => trekFeitIn(tx, t, id(feit), reden));
  }

  @Allow('traject.bijhouden')
  @Mutation(() => DossierResultaat, {
    description: 'Sluit een traject af. Daarna verandert er niets meer, tot u het afsluiten intrekt.',
  })
  trajectAfsluiten(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
    @Args('op', OP) op: string,
    @Args('reden', { description: 'Code van de reden, zoals VOLDAAN.' }) reden: string,
  ): Promise<DossierResultaat> {
    return this.dossiers.wijzig(actor, nummer, (tx, t) => sluitAf(tx, t, op, reden));
  }

  @Allow('traject.bijhouden')
  @Mutation(() => DossierResultaat, {
    description: 'Geeft een traject over aan een andere gemeente. Uw gemeente houdt wat van haar was.',
  })
  trajectVerhuizen(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
    @Args('naar', { description: 'CBS-code of naam van de nieuwe gemeente.' }) naar: string,
    @Args('op', { type: () => Datum, description: 'Eerste dag bij de nieuwe gemeente.' }) op: string,
  ): Promise<DossierResultaat> {
    return this.dossiers.wijzig(actor, nummer, (tx, t) => verhuis(tx, t, naar, op));
  }

  @Allow('traject.bijhouden')
  @Mutation(() => DossierResultaat, { description: 'Zet een traject in een andere doelgroep.' })
  trajectDoelgroepWijzigen(
    @ActorVan() actor: Actor,
    @Args('trajectnummer', NUMMER) nummer: string,
    @Args('op', OP) op: string,
    @Args('doelgroep', { description: 'De nieuwe doelgroep.' }) doelgroep: string,
  ): Promise<DossierResultaat> {
    return this.dossiers.wijzig(actor, nummer, (tx, t) => wijzigDoelgroep(tx, t, op, doelgroep));
  }
}
