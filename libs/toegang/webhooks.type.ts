import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, MaxLength, MinLength } from 'class-validator';
import { FoutType, PageInfo, Tijdstip } from '#platform';

export enum BezorgStatus {
  WACHT = 'WACHT',
  BEZORGD = 'BEZORGD',
  OPGEGEVEN = 'OPGEGEVEN',
  NIET_INGESTELD = 'NIET_INGESTELD',
}
registerEnumType(BezorgStatus, {
  name: 'BezorgStatus',
  description: 'Hoe het met een bericht staat.',
  valuesMap: {
    WACHT: { description: 'Wordt nog verstuurd, of wordt later opnieuw geprobeerd.' },
    BEZORGD: { description: 'De ontvanger nam het bericht aan.' },
    OPGEGEVEN: { description: 'Na de laatste poging is het portaal gestopt.' },
    NIET_INGESTELD: { description: 'Er is geen mailserver ingesteld.' },
  },
});
export enum BezorgKanaal {
  MAIL = 'MAIL',
  WEBHOOK = 'WEBHOOK',
}
registerEnumType(BezorgKanaal, {
  name: 'BezorgKanaal',
  description: 'Waarlangs een bericht gaat.',
  valuesMap: {
    MAIL: { description: 'Een mail aan een persoon.' },
    WEBHOOK: { description: 'Een bericht aan een systeem.' },
  },
});

@ObjectType('GebeurtenisSoort', { description: 'Iets waarvan een ander systeem bericht kan krijgen.' })
export class GebeurtenisSoortType {
  @Field({ description: 'Naam van de gebeurtenis.' }) code: string;
  @Field({ description: 'Wat er dan gebeurd is.' }) uitleg: string;
}

@ObjectType('Webhook', { description: 'Een adres van uw eigen systeem dat bericht krijgt als er iets gebeurt.' })
export class WebhookType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'Naam om de webhook te herkennen.' }) naam: string;
  @Field({ description: 'Adres waar de berichten heen gaan.' }) url: string;
  @Field(() => [String], { description: 'De gebeurtenissen waarvan bericht komt.' }) soorten: string[];
  @Field({ description: 'Staat de webhook aan?' }) actief: boolean;
  @Field(() => Tijdstip, { description: 'Wanneer de webhook is gemaakt.' }) gemaaktOp: Date;
  @Field(() => Int, { description: 'Berichten die nog wachten.' }) wachtend: number;
  @Field(() => Int, { description: 'Berichten die het portaal heeft opgegeven.' }) opgegeven: number;
}

@ObjectType({ description: 'Uw webhooks en de gebeurtenissen waaruit u kunt kiezen.' })
export class WebhookOverzicht {
  @Field(() => [WebhookType], { description: 'De webhooks van uw organisatie.' }) webhooks: WebhookType[];
  @Field(() => [GebeurtenisSoortType], { description: 'Waarvan u bericht kunt krijgen.' })
  soorten: GebeurtenisSoortType[];
}

@ObjectType('Bezorgpoging', { description: 'Eén poging om een bericht te bezorgen.' })
export class BezorgpogingType {
  @Field(() => Int, { description: 'De hoeveelste poging.' }) nr: number;
  @Field(() => Tijdstip, { description: 'Wanneer.' }) op: Date;
  @Field(() => Int, { description: 'Hoe lang het duurde, in milliseconden.' }) duurMs: number;
  @Field({ description: 'Is het gelukt?' }) gelukt: boolean;
  @Field({ description: 'Wat er gebeurde.' }) antwoord: string;
}

@ObjectType('Bezorging', { description: 'Een bericht van het portaal aan één ontvanger, met alle pogingen.' })
export class BezorgingType {
  @Field(() => ID, { description: 'Nummer; staat ook in het bericht zelf.' }) id: string;
  @Field(() => BezorgKanaal, { description: 'Mail of webhook.' }) kanaal: BezorgKanaal;
  @Field({ description: 'Waarover het bericht gaat.' }) soort: string;
  @Field({ description: 'De organisatie of de webhook die het krijgt.' }) aan: string;
  @Field(() => BezorgStatus, { description: 'Hoe het ermee staat.' }) status: BezorgStatus;
  @Field(() => Tijdstip, { description: 'Wanneer het bericht ontstond.' }) aangemaaktOp: Date;
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer het is aangekomen.' }) bezorgdOp: Date | null;
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer de volgende poging is.' }) volgendeOp: Date | null;
  @Field(() => [BezorgpogingType], { description: 'Alle pogingen, de eerste eerst.' }) pogingen: BezorgpogingType[];
}

@ObjectType({ description: 'Een bladzijde van het bezorglogboek.' })
export class BezorgingConnection {
  @Field(() => [BezorgingType], { description: 'De berichten, het nieuwste eerst.' }) nodes: BezorgingType[];
  @Field(() => PageInfo, { description: 'Of er meer is.' }) pageInfo: PageInfo;
}

@ObjectType({ description: 'Uitkomst van een wijziging aan webhooks of berichten.' })
export class WebhookResultaat {
  @Field({ description: 'Is het gelukt?' }) gelukt: boolean;
  @Field(() => [FoutType], { description: 'Waarom het niet lukte.' }) fouten: FoutType[];
  @Field(() => ID, { nullable: true, description: 'Nummer van de nieuwe webhook.' }) id?: string | null;
  @Field(() => String, { nullable: true, description: 'Waarmee berichten worden ondertekend. U ziet dit één keer.' })
  geheim?: string | null;
}

@InputType({ description: 'Een nieuwe webhook.' })
export class WebhookInput {
  @MinLength(1) @MaxLength(100) @Field({ description: 'Naam om de webhook te herkennen.' }) naam: string;
  @MaxLength(500) @Field({ description: 'Adres, beginnend met https.' }) url: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @MaxLength(60, { each: true })
  @Field(() => [String], { description: 'De gebeurtenissen waarvan bericht komt.' })
  soorten: string[];
}
