import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Weigering, type Actor } from '#core';
import { ActorVan, Allow, geenToegang } from '#toegang';
import { BeursArgs, beursvraag } from '../beurzen/beurzen.resolver.js';
import { uitkomst } from '../invoer/invoer.resolver.js';
import { SpukResultaat, SpukScenarioInput } from '../invoer/invoer.type.js';
import { keurJaar } from '../jaar.js';
import { Rekentool } from './rekentool.service.js';
import {
  SpukRekentabel,
  SpukRekentoolInput,
  SpukScenarioType,
  SpukVooruitblik,
  SpukVoorbeeld,
  WatAlsInput,
} from './rekenen.type.js';
import { Scenarios } from './scenario.service.js';

@Resolver()
export class RekenenResolver {
  constructor(
    @Inject(Rekentool) private readonly tool: Rekentool,
    @Inject(Scenarios) private readonly scenarios: Scenarios,
  ) {}

  @Allow('spuk.lezen')
  @Query(() => SpukRekentabel, {
    description: 'De rekentool: wat het rijk geeft, per cohort en jaar. Er wordt niets opgeslagen.',
  })
  spukRekentool(
    @ActorVan() actor: Actor,
    @Args('gemeenteCode', {
      type: () => String,
      nullable: true,
      description: 'CBS-code; leeg = alle gemeenten die u ziet.',
    })
    code?: string | null,
    @Args('vanJaar', { type: () => Int, nullable: true, description: 'Eerste jaar van de vastgelegde gegevens.' })
    van?: number | null,
    @Args('totJaar', { type: () => Int, nullable: true, description: 'Laatste jaar van instroom.' })
    tot?: number | null,
    @Args('invoer', {
      type: () => SpukRekentoolInput,
      nullable: true,
      description: 'Eigen invoer; leeg = wat is vastgelegd.',
    })
    invoer?: SpukRekentoolInput | null,
  ): Promise<SpukRekentabel> | SpukRekentabel {
    if (invoer) return this.tool.eigen(invoer);
    const [eerste, laatste] = [keurJaar(van ?? 0), keurJaar(tot ?? van ?? 0)];
    if (laatste < eerste || laatste - eerste > 15)
      throw new Weigering(
        {
          code: 'SPU-003',
          veld: 'totJaar',
          melding: 'Dit zijn geen jaren om mee te rekenen.',
          oplossing: 'Kies hoogstens vijftien jaar, het eerste voor het laatste.',
        },
        400,
      );
    return this.tool.vastgelegd(actor, code ?? null, eerste, laatste);
  }

  @Allow('spuk.lezen')
  @Query(() => [SpukVoorbeeld], { description: 'Gepubliceerde tabellen om de rekentool mee te controleren.' })
  spukVoorbeelden(): SpukVoorbeeld[] {
    return this.tool.voorbeelden();
  }

  @Allow('spuk.lezen')
  @Query(() => SpukVooruitblik, { description: 'De prognose, naast een wat-als. Er wordt niets opgeslagen.' })
  async spukVooruitblik(
    @ActorVan() actor: Actor,
    @Args() args: BeursArgs,
    @Args('watAls', { type: () => WatAlsInput, nullable: true, description: 'Wat er anders is.' })
    watAls?: WatAlsInput | null,
    @Args('scenarioId', { type: () => ID, nullable: true, description: 'Of een bewaard scenario.' })
    scenarioId?: string | null,
  ): Promise<SpukVooruitblik> {
    const v = beursvraag(args);
    if (!scenarioId) return this.scenarios.vooruitblik(actor, v, watAls ?? null);
    const bewaard = (await this.scenarios.lijst(actor, v.jaar)).find((s) => s.id === scenarioId);
    if (!bewaard) throw geenToegang();
    return this.scenarios.vooruitblik(actor, v, bewaard.aannames);
  }

  @Allow('spuk.lezen')
  @Query(() => [SpukScenarioType], { description: 'Scenario’s die u bewaarde.' })
  spukScenarios(
    @ActorVan() actor: Actor,
    @Args('jaar', { type: () => Int, description: 'Jaar.' }) jaar: number,
  ): Promise<SpukScenarioType[]> {
    return this.scenarios.lijst(actor, keurJaar(jaar));
  }

  @Allow('spuk.rekenen')
  @Mutation(() => SpukResultaat, { description: 'Bewaart een scenario onder een naam.' })
  async spukScenarioBewaren(
    @ActorVan() actor: Actor,
    @Args('scenario', { description: 'Het scenario.' }) s: SpukScenarioInput,
  ): Promise<SpukResultaat> {
    return uitkomst(await this.scenarios.bewaar(actor, { ...s, watAls: s.aannames }));
  }

  @Allow('spuk.rekenen')
  @Mutation(() => SpukResultaat, { description: 'Geeft een bewaard scenario een andere naam.' })
  async spukScenarioHernoemen(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer.' }) id: string,
    @Args('naam', { description: 'De nieuwe naam.' }) naam: string,
  ): Promise<SpukResultaat> {
    return uitkomst(await this.scenarios.hernoem(actor, id, naam));
  }

  @Allow('spuk.rekenen')
  @Mutation(() => SpukResultaat, { description: 'Gooit een bewaard scenario weg.' })
  async spukScenarioVerwijderen(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer.' }) id: string,
  ): Promise<SpukResultaat> {
    return uitkomst(await this.scenarios.verwijder(actor, id));
  }
}
