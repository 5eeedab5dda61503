import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor, Fout } from '#core';
import { Datum, leesUuid } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { drempelTekst } from '../domain/signalen/soort.js';
import { Signaalregels, SignaalLezer, type Signaalrij } from './signaal.repository.js';
import {
  SignaalConnection,
  SignaaldrempelResultaat,
  SignaaldrempelType,
  SignaalFilter,
  SignaalResultaat,
  SignaalTelling,
  SignaalType,
} from './signaal.type.js';
import { Signalen, type Drempelrij } from './signalen.service.js';

const FILTER = { nullable: true, description: 'Welke.' };
const NUMMER = { type: () => ID, description: 'Nummer van het signaal.' };
const CONTRACT = { description: 'Contractnummer.' };

@Resolver()
export class SignaalResolver {
  constructor(
    @Inject(SignaalLezer) private readonly lezer: SignaalLezer,
    @Inject(Signalen) private readonly dienst: Signalen,
    @Inject(Signaalregels) private readonly regels: Signaalregels,
  ) {}

  @Allow('signaal.lezen')
  @Query(() => SignaalConnection, { description: 'Signalen die u mag zien, de nieuwste eerst.' })
  async signalen(
    @ActorVan() actor: Actor,
    @Args('filter', FILTER) filter?: SignaalFilter,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: 'Hoeveel, ten hoogste 100.' })
    first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'Waar de vorige bladzijde ophield.' })
    after?: string,
  ): Promise<SignaalConnection> {
    const p = await this.lezer.lijst(actor, filter ?? {}, first, after);
    return { ...p, nodes: p.nodes.map((r) => this.toon(actor, r)) };
  }

  @Allow('signaal.lezen')
  @Query(() => [SignaalTelling], {
    description: 'Elke soort signaal die u mag zien, met hoeveel er zijn; het filter op soort telt niet mee.',
  })
  async signaaltellingen(
    @ActorVan() actor: Actor,
    @Args('filter', FILTER) filter?: SignaalFilter,
  ): Promise<SignaalTelling[]> {
    const per = new Map((await this.lezer.tel(actor, filter ?? {})).map((t) => [t.code, t]));
    return this.regels.voor(actor).map((r) => ({
      ...{ code: r.code, soort: r.naam, groep: r.groep as SignaalTelling['groep'], betekenis: r.betekenis },
      ...{ aantal: per.get(r.code)?.aantal ?? 0, nieuw: per.get(r.code)?.nieuw ?? 0 },
    }));
  }

  @Allow('signaal.dempen')
  @Mutation(() => SignaalResultaat, { description: 'Dempt een signaal tot en met een dag, met een reden.' })
  async signaalDempen(
    @ActorVan() actor: Actor,
    @Args('id', NUMMER) id: string,
    @Args('tot', { type: () => Datum, description: 'Tot en met deze dag.' }) tot: string,
    @Args('reden', { description: 'Waarom.' }) reden: string,
  ): Promise<SignaalResultaat> {
    return this.uitkomst(actor, await this.dienst.demp(actor, leesUuid(id), tot, reden));
  }

  @Allow('signaal.dempen')
  @Mutation(() => SignaalResultaat, { description: 'Laat een signaal weer aandacht vragen.' })
  async signaalHervatten(@ActorVan() actor: Actor, @Args('id', NUMMER) id: string): Promise<SignaalResultaat> {
    return this.uitkomst(actor, await this.dienst.hervat(actor, leesUuid(id)));
  }

  @Allow('signaal.instellen')
  @Query(() => [SignaaldrempelType], {
    nullable: true,
    description: 'Vanaf waar elke soort signaal bij een contract spreekt; leeg als het contract niet van u is.',
  })
  async signaaldrempels(
    @ActorVan() actor: Actor,
    @Args('contract', CONTRACT) contract: string,
  ): Promise<SignaaldrempelType[] | null> {
    const rijen = await this.dienst.drempels(actor, contract);
    return rijen && this.drempels(actor, rijen);
  }

  @Allow('signaal.instellen')
  @Mutation(() => SignaaldrempelResultaat, {
    description: 'Legt vast vanaf waar een soort signaal bij een contract spreekt, of dat de soort zwijgt.',
  })
  async signaaldrempelVastleggen(
    @ActorVan() actor: Actor,
    @Args('contract', CONTRACT) contract: string,
    @Args('code', { description: 'Code van de soort.' }) code: string,
    @Args('aan', { description: 'Staat deze soort aan?' }) aan: boolean,
    @Args('waarde', { type: () => Int, nullable: true, description: 'De drempel; leeg = de gewone.' })
    waarde?: number | null,
  ): Promise<SignaaldrempelResultaat> {
    const { rijen, fouten } = await this.dienst.zetDrempel(actor, contract, code, waarde ?? null, aan);
    return { drempels: fouten.length ? [] : this.drempels(actor, rijen), fouten };
  }

  private uitkomst(actor: Actor, { rij, fouten }: { rij: Signaalrij | null; fouten: Fout[] }): SignaalResultaat {
    return { signaal: rij && this.toon(actor, rij), fouten };
  }

  private drempels(actor: Actor, rijen: readonly Drempelrij[]): SignaaldrempelType[] {
    const per = new Map(rijen.map((r) => [r.code, r]));
    return this.regels
      .voor(actor)
      .filter((r) => r.perContract)
      .map(({ code, naam, betekenis, drempel: d }) => ({
        ...{ code, soort: naam, betekenis, eenheid: d.eenheid, uitleg: d.uitleg, standaard: d.standaard },
        ...{ min: d.min, max: d.max, waarde: per.get(code)?.waarde ?? null, aan: per.get(code)?.aan ?? true },
        gewijzigdDoor: per.get(code)?.gewijzigd_door ?? null,
      }));
  }

  private toon(actor: Actor, r: Signaalrij): SignaalType {
    const regel = this.regels.van(r.code);
    return {
      ...{ id: r.id, code: r.code, soort: regel.naam, stand: r.stand as SignaalType['stand'] },
      ...this.lezer.tekst(actor, r),
      ...{ contract: r.contract, aanbieder: r.aanbieder, gemeente: r.gemeente },
      trajectnummer: (r.cijfers['trajectnummer'] as string | undefined) ?? null,
      drempel: r.drempel === null ? null : `${drempelTekst(regel.drempel, r.drempel)} ${regel.drempel.uitleg}`,
      ...{ eerstGezien: r.eerst_gezien, laatstVeranderd: r.laatst_veranderd, keer: r.leven },
      ...{ vorigeKeerTot: r.vorige_weg_op, gedemptTot: r.gedempt_tot, reden: r.reden, gedemptDoor: r.gedempt_door },
      ...{ wegOp: r.weg_op, magDempen: this.dienst.magDempen(actor, r) },
    };
  }
}
