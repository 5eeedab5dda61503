import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { vandaag, type Actor, type Fout } from '#core';
import { Datum } from '#platform';
import { ActorVan, Allow } from '#toegang';
import { formuleVastleggen } from '../tarieven/indexeren.js';
import { afsprakenVastleggen } from './afspraken.js';
import {
  ContractAfsprakenInput,
  ContractMakenInput,
  IndexformuleInput,
  KeurmerkInput,
  PakketInput,
  TariefInput,
} from './contract.input.js';
import { Contracten } from './contract.service.js';
import { ContractKeuzes, ContractOverzicht, ContractResultaat, ContractType } from './contract.type.js';
import { deelnameVastleggen } from './deelname.js';
import { maakContract } from './maak-contract.js';
import { geheel, leesAfspraken, leesContract, leesPakket, leesTarief } from './tonen.js';
import { keurmerkVastleggen, pakketVastleggen, tariefVastleggen, verlengingBesluiten } from './wijzigen.js';

export const uitkomst = (fouten: Fout[]): ContractResultaat => ({ gelukt: fouten.length === 0, fouten });
const NUMMER = { description: 'Contractnummer.' };

@Resolver()
export class ContractResolver {
  constructor(@Inject(Contracten) private readonly contracten_: Contracten) {}

  @Allow('tarief.lezen')
  @Query(() => [ContractOverzicht], { description: 'Uw contracten met hun waarschuwingen.' })
  contracten(@ActorVan() actor: Actor): Promise<ContractOverzicht[]> {
    return this.contracten_.lijst(actor);
  }

  @Allow('tarief.lezen')
  @Query(() => ContractType, { nullable: true, description: 'Eén contract; leeg als het er niet is of niet van u is.' })
  contract(@ActorVan() actor: Actor, @Args('nummer', NUMMER) nummer: string): Promise<ContractType | null> {
    return this.contracten_.een(actor, nummer);
  }

  @Allow('contract.beheren')
  @Mutation(() => ContractResultaat, { description: 'Maakt een contract met alles eronder, of niets.' })
  async contractMaken(
    @ActorVan() actor: Actor,
    @Args('contract', { description: 'Het contract.' }) contract: ContractMakenInput,
  ): Promise<ContractResultaat> {
    const werk = this.contracten_.wijzig(actor, async (tx) => (await maakContract(tx, leesContract(contract))).fouten);
    return uitkomst(await werk);
  }

  @Allow('contract.beheren')
  @Query(() => ContractKeuzes, { description: 'Waaruit u kiest bij het vastleggen van een contract.' })
  contractKeuzes(@ActorVan() actor: Actor): Promise<ContractKeuzes> {
    return this.contracten_.keuzes(actor);
  }

  @Allow('contract.beheren')
  @Mutation(() => ContractResultaat, {
    description: 'Legt vast wat in een contract is afgesproken, bijvoorbeeld na een gunning.',
  })
  async contractAfsprakenVastleggen(
    @ActorVan() actor: Actor,
    @Args('contract', NUMMER) contract: string,
    @Args('afspraken', { description: 'De afspraken.' }) a: ContractAfsprakenInput,
  ): Promise<ContractResultaat> {
    return uitkomst(await this.contracten_.wijzig(actor, (tx) => afsprakenVastleggen(tx, contract, leesAfspraken(a))));
  }

  @Allow('contract.beheren')
  @Mutation(() => ContractResultaat, {
    description: 'Legt een nieuwe versie van een prijs vast; de vorige eindigt de dag ervoor.',
  })
  async tariefVastleggen(
    @ActorVan() actor: Actor,
    @Args('contract', NUMMER) contract: string,
    @Args('tarief', { description: 'De nieuwe versie.' }) tarief: TariefInput,
  ): Promise<ContractResultaat> {
    return uitkomst(await this.contracten_.wijzig(actor, (tx) => tariefVastleggen(tx, contract, leesTarief(tarief))));
  }

  @Allow('contract.beheren')
  @Mutation(() => ContractResultaat, { description: 'Legt een nieuwe versie van een basispakket vast.' })
  async pakketVastleggen(
    @ActorVan() actor: Actor,
    @Args('contract', NUMMER) contract: string,
    @Args('pakket', { description: 'Het pakket.' }) pakket: PakketInput,
  ): Promise<ContractResultaat> {
    return uitkomst(await this.contracten_.wijzig(actor, (tx) => pakketVastleggen(tx, contract, leesPakket(pakket))));
  }

  @Allow('contract.beheren')
  @Mutation(() => ContractResultaat, {
    description: 'Legt de stand van het keurmerk vast. Geschorst: niemand kan nieuw starten.',
  })
  async keurmerkVastleggen(
    @ActorVan() actor: Actor,
    @Args('contract', NUMMER) contract: string,
    @Args('keurmerk', { description: 'De stand.' }) keurmerk: KeurmerkInput,
  ): Promise<ContractResultaat> {
    return uitkomst(await this.contracten_.wijzig(actor, (tx) => keurmerkVastleggen(tx, contract, keurmerk)));
  }

  @Allow('contract.beheren')
  @Mutation(() => ContractResultaat, { description: 'Legt vast van wanneer tot wanneer een gemeente meedoet.' })
  async contractGemeenteVastleggen(
    @ActorVan() actor: Actor,
    @Args('contract', NUMMER) contract: string,
    @Args('gemeente', { description: 'CBS-code.' }) gemeente: string,
    @Args('van', { type: () => Datum, description: 'Eerste dag.' }) van: string,
    @Args('tot', { type: () => Datum, nullable: true, description: 'Laatste dag.' }) tot?: string,
  ): Promise<ContractResultaat> {
    const deel = { gemeente, van, tot: tot ?? null };
    return uitkomst(await this.contracten_.wijzig(actor, (tx) => deelnameVastleggen(tx, contract, deel)));
  }

  @Allow('contract.beheren')
  @Mutation(() => ContractResultaat, { description: 'Besluit over de eerstvolgende verlenging.' })
  async verlengingBesluiten(
    @ActorVan() actor: Actor,
    @Args('contract', NUMMER) contract: string,
    @Args('volgnummer', { type: () => Int, description: 'Volgnummer.' }) volgnummer: number,
    @Args('verlengen', { description: 'Wordt er verlengd?' }) verlengen: boolean,
  ): Promise<ContractResultaat> {
    const werk = this.contracten_.wijzig(actor, (tx) =>
      verlengingBesluiten(tx, contract, volgnummer, verlengen, vandaag()),
    );
    return uitkomst(await werk);
  }

  @Allow('contract.beheren')
  @Mutation(() => ContractResultaat, { description: 'Legt de indexatieformule van een contract vast.' })
  async indexformuleVastleggen(
    @ActorVan() actor: Actor,
    @Args('contract', NUMMER) contract: string,
    @Args('formule', { description: 'De formule.' }) f: IndexformuleInput,
  ): Promise<ContractResultaat> {
    const formule = {
      ...{ grondslag: f.grondslag, basisjaar: f.basisjaar, van: f.van, bron: f.bron },
      ...{ percentageDecimalen: f.percentageDecimalen, tariefDecimalen: f.tariefDecimalen },
      gewichten: f.gewichten.map((g) => ({ reeks: g.reeks, gewichtBp: geheel(g.gewicht, 2) })),
      vastE4: f.vast ? geheel(f.vast, 4) : null,
      plafondE4: f.plafond ? geheel(f.plafond, 4) : null,
    };
    return uitkomst(await this.contracten_.wijzig(actor, (tx) => formuleVastleggen(tx, contract, formule)));
  }
}
