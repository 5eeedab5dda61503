import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#core';
import { isUuid } from '#platform';
import { ActorVan, Allow } from './guard.js';
import { gebeurtenisSoorten, Webhooks } from './webhooks.service.js';
import { BezorgingConnection, WebhookInput, WebhookOverzicht, WebhookResultaat } from './webhooks.type.js';

const nummer = (id: string): number => (/^\d{1,9}$/.test(id) ? Number(id) : 0);
const NIET_ER = {
  code: 'TOE-020',
  melding: 'Dit is er niet (meer).',
  oplossing: 'Laad de pagina opnieuw.',
};
const uitkomst = (gelukt: boolean): WebhookResultaat => ({ gelukt, fouten: gelukt ? [] : [NIET_ER] });

@Resolver()
export class WebhooksResolver {
  constructor(@Inject(Webhooks) private readonly webhooks_: Webhooks) {}

  @Allow('webhook.beheren')
  @Query(() => WebhookOverzicht, { description: 'De webhooks van uw organisatie.' })
  async webhooks(@ActorVan() actor: Actor): Promise<WebhookOverzicht> {
    return { webhooks: await this.webhooks_.lijst(actor), soorten: gebeurtenisSoorten };
  }

  @Allow('bezorging.lezen')
  @Query(() => BezorgingConnection, { description: 'Wat het portaal verstuurde, en hoe dat ging.' })
  bezorgingen(
    @ActorVan() actor: Actor,
    @Args('webhook', { type: () => ID, nullable: true, description: 'Alleen van deze webhook.' })
    webhook?: string | null,
    @Args('first', { type: () => Int, nullable: true, description: 'Hoeveel, hoogstens 100.' }) first?: number | null,
    @Args('after', { type: () => String, nullable: true, description: 'Vanaf waar.' }) after?: string | null,
  ): Promise<BezorgingConnection> {
    return this.webhooks_.bezorgingen(actor, webhook ? nummer(webhook) : null, first, after);
  }

  @Allow('webhook.beheren')
  @Mutation(() => WebhookResultaat, { description: 'Maakt een webhook. Het geheim ziet u één keer.' })
  async webhookMaken(
    @ActorVan() actor: Actor,
    @Args('input', { description: 'De webhook.' }) input: WebhookInput,
  ): Promise<WebhookResultaat> {
    const { id, geheim, fouten } = await this.webhooks_.maak(actor, input);
    return { gelukt: id !== null, id: id === null ? null : String(id), geheim, fouten };
  }

  @Allow('webhook.beheren')
  @Mutation(() => WebhookResultaat, { description: 'Zet een webhook aan of uit.' })
  async webhookZetten(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer van de webhook.' }) id: string,
    @Args('actief', { description: 'Aan?' }) actief: boolean,
  ): Promise<WebhookResultaat> {
    return uitkomst(await this.webhooks_.zet(actor, nummer(id), actief));
  }

  @Allow('webhook.beheren')
  @Mutation(() => WebhookResultaat, { description: 'Stuurt een proefbericht.' })
  async webhookProberen(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer van de webhook.' }) id: string,
  ): Promise<WebhookResultaat> {
    return uitkomst(await this.webhooks_.probeer(actor, nummer(id)));
  }

  @Allow('bezorging.lezen')
  @Mutation(() => WebhookResultaat, { description: 'Probeert een opgegeven bericht opnieuw te bezorgen.' })
  async bezorgingOpnieuw(
    @ActorVan() actor: Actor,
    @Args('id', { type: () => ID, description: 'Nummer van het bericht.' }) id: string,
  ): Promise<WebhookResultaat> {
    return uitkomst(isUuid(id) && (await this.webhooks_.opnieuw(actor, id)));
  }
}
