import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Datum, FoutType, Maand, PageInfo, Tijdstip, Uren } from '#platform';
import { ContractKort } from '../rapportage.type.js';

export enum KwartaalStand {
  CONCEPT = 'CONCEPT',
  INGEDIEND = 'INGEDIEND',
  ACTIE_NODIG = 'ACTIE_NODIG',
  GOEDGEKEURD = 'GOEDGEKEURD',
}
registerEnumType(KwartaalStand, {
  name: 'KwartaalStand',
  description: 'Hoe het met een kwartaalrapportage of een sectie ervan staat.',
  valuesMap: {
    CONCEPT: { description: 'De aanbieder vult het nog in.' },
    INGEDIEND: { description: 'Ingediend; wacht op de opdrachtgever.' },
    ACTIE_NODIG: { description: 'Teruggestuurd: de aanbieder moet iets verbeteren.' },
    GOEDGEKEURD: { description: 'Goedgekeurd door de opdrachtgever.' },
  },
});

@ObjectType({ description: 'Een keuze uit een lijst.' })
export class KwartaalKeuze {
  @Field({ description: 'Code.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
}

@ObjectType({ description: 'Eén getal van een veld, op één plaats in de rapportage.' })
export class KwartaalCel {
  @Field({ description: 'CEL (leerroute en gemeente), LEERROUTE (alle gemeenten) of GEHEEL.' }) niveau: string;
  @Field(() => String, { nullable: true, description: 'Leerroute; leeg bij GEHEEL.' }) leerroute: string | null;
  @Field(() => String, { nullable: true, description: 'CBS-code; leeg bij LEERROUTE en GEHEEL.' }) gemeente:
    string | null;
  @Field(() => String, { nullable: true, description: 'Naam van de gemeente.' }) gemeenteNaam: string | null;
  @Field(() => Uren, {
    nullable: true,
    description: 'Waar het getal uit bestaat: de teller, in de eenheid van het veld.',
  })
  teller: string | null;
  @Field(() => Uren, { nullable: true, description: 'En waardoor gedeeld is, bij een percentage.' }) noemer:
    string | null;
  @Field(() => String, { nullable: true, description: 'De berekende waarde; leeg als die er niet is.' }) waarde:
    string | null;
  @Field({ description: 'Verborgen, omdat een klein aantal een persoon kan aanwijzen.' }) verborgen: boolean;
  @Field({ description: 'Een totaal waar verborgen getallen niet in meetellen.' }) onvolledig: boolean;
  @Field(() => String, { nullable: true, description: 'Wat de aanbieder zelf invulde.' }) opgave: string | null;
  @Field({ description: 'Wijkt de opgave af van de berekende waarde?' }) verschil: boolean;
  @Field(() => String, { nullable: true, description: 'Code van de reden.' }) reden: string | null;
  @Field(() => String, { nullable: true, description: 'Uitleg van de aanbieder.' }) toelichting: string | null;
  @Field(() => String, { nullable: true, description: 'Waarom uitleg nodig is; leeg als dat niet hoeft.' }) uitleg:
    string | null;
}

@ObjectType({ description: 'Een veld van een sectie, met alles wat erover bekend is.' })
export class KwartaalVeld {
  @Field({ description: 'Code.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field({
    description: 'Hoe het getal is geschreven: AANTAL, UREN, BEDRAG, DAGEN, AANDEEL, CIJFER, TEKST, KEUZE of DATUM.',
  })
  vorm: string;
  @Field({ description: 'CEL: per leerroute en gemeente. GEHEEL: één keer.' }) per: string;
  @Field({ description: 'Rekent het portaal dit uit?' }) berekend: boolean;
  @Field({ description: 'Moet dit zijn ingevuld om in te dienen?' }) verplicht: boolean;
  @Field(() => String, { nullable: true, description: 'Waar het getal vandaan komt.' }) bron: string | null;
  @Field(() => String, { nullable: true, description: 'Wat precies wordt geteld.' }) definitie: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Waar een percentage uit bestaat: UREN of BEDRAG; leeg = trajecten.',
  })
  delen: string | null;
  @Field(() => String, { nullable: true, description: 'Hulp bij het invullen.' }) hulp: string | null;
  @Field(() => Int, { nullable: true, description: 'Grootste getal, of de langste tekst.' }) max: number | null;
  @Field(() => [KwartaalKeuze], { description: 'De keuzes, als het veld die heeft.' }) keuzes: KwartaalKeuze[];
  @Field(() => [KwartaalCel], { description: 'De getallen; het geheel staat erbij.' }) cellen: KwartaalCel[];
}

@ObjectType({ description: 'Een verbeteractie.' })
export class KwartaalActie {
  @Field({ description: 'Wat er gebeurt.' }) wat: string;
  @Field({ description: 'Wie ervoor zorgt: een functie of organisatie, geen naam van een deelnemer.' })
  eigenaar: string;
  @Field(() => Datum, { nullable: true, description: 'Wanneer het klaar is.' }) datum: string | null;
}

@ObjectType('KwartaalSectie', { description: 'Een deel van de kwartaalrapportage.' })
export class KwartaalSectieType {
  @Field({ description: 'Code.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field({ description: 'Waar het over gaat.' }) uitleg: string;
  @Field(() => KwartaalStand, { description: 'Stand.' }) stand: KwartaalStand;
  @Field(() => Int, { description: 'Versie; geef die mee bij het bewaren. 0 = nog nooit bewaard.' }) versie: number;
  @Field({ description: 'Kunt u deze sectie nu bewaren?' }) magBewaren: boolean;
  @Field({ description: 'Heeft de aanbieder de berekende cijfers bevestigd?' }) bevestigd: boolean;
  @Field({ description: 'Horen bij deze sectie verbeteracties?' }) metActies: boolean;
  @Field(() => String, { nullable: true, description: 'Wat er moet worden verbeterd.' }) terugReden: string | null;
  @Field(() => String, { nullable: true, description: 'Wie de sectie als laatste bewaarde.' }) bijgewerktDoor:
    string | null;
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer dat was.' }) bijgewerktOp: string | null;
  @Field(() => [KwartaalVeld], { description: 'De velden.' }) velden: KwartaalVeld[];
  @Field(() => [KwartaalActie], { description: 'De verbeteracties.' }) acties: KwartaalActie[];
  @Field(() => [FoutType], { description: 'Wat nog nodig is om in te dienen.' }) nogNodig: FoutType[];
}

@ObjectType({ description: 'Een maandrapportage waar de cijfers uit komen.' })
export class KwartaalBron {
  @Field(() => Maand, { description: 'Maand.' }) maand: string;
  @Field(() => ID, { nullable: true, description: 'De rapportage; leeg als die er niet is.' }) rapportageId:
    string | null;
  @Field(() => Int, { nullable: true, description: 'Versie van het bestand dat geldt.' }) versie: number | null;
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer het is ontvangen.' }) ontvangenOp: string | null;
  @Field(() => Int, { nullable: true, description: 'Aantal regels.' }) regels: number | null;
  @Field(() => Int, { nullable: true, description: 'Aantal geboekte regels.' }) geboekt: number | null;
}

@ObjectType({ description: 'Wat er met de rapportage gebeurde.' })
export class KwartaalStapType {
  @Field({ description: 'Naam van de sectie.' }) sectie: string;
  @Field(() => KwartaalStand, { description: 'Van deze stand.' }) van: KwartaalStand;
  @Field(() => KwartaalStand, { description: 'Naar deze stand.' }) naar: KwartaalStand;
  @Field(() => String, { nullable: true, description: 'Reden.' }) reden: string | null;
  @Field({ description: 'Wie het deed.' }) door: string;
  @Field(() => Tijdstip, { description: 'Wanneer.' }) op: string;
}

@ObjectType('KwartaalVersie', { description: 'Een ingediende versie; die verandert niet meer.' })
export class KwartaalVersieType {
  @Field(() => Int, { description: 'Volgnummer.' }) nr: number;
  @Field({ description: 'Wie indiende.' }) door: string;
  @Field(() => Tijdstip, { description: 'Wanneer.' }) op: string;
  @Field({ description: 'Vingerafdruk (SHA-256) van wat is ingediend.' }) sha256: string;
  @Field({ description: 'Adres van het ontvangstbewijs (PDF).' }) ontvangstbewijs: string;
}

@ObjectType({ description: 'Een cijfer dat na het indienen veranderde.' })
export class KwartaalVerandering {
  @Field({ description: 'Naam van het veld.' }) veld: string;
  @Field(() => String, { nullable: true, description: 'Leerroute.' }) leerroute: string | null;
  @Field(() => String, { nullable: true, description: 'CBS-code.' }) gemeente: string | null;
  @Field(() => String, { nullable: true, description: 'Zoals ingediend.' }) toen: string | null;
  @Field(() => String, { nullable: true, description: 'Zoals nu berekend.' }) nu: string | null;
}

@ObjectType({ description: 'Een kwartaalrapportage in het kort.' })
export class KwartaalKort {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => ContractKort, { description: 'Het contract.' }) contract: ContractKort;
  @Field(() => Maand, { description: 'Eerste maand van het kwartaal.' }) periode: string;
  @Field({ description: 'Naam van het kwartaal.' }) kwartaal: string;
  @Field({ description: 'LEERROUTE of BEGELEIDING.' }) formulier: string;
  @Field(() => KwartaalStand, { description: 'Stand van het geheel.' }) stand: KwartaalStand;
  @Field(() => Datum, { description: 'Laatste dag om op tijd in te dienen, uitstel meegeteld.' }) uiterlijkOp: string;
  @Field(() => Datum, { nullable: true, description: 'Uitstel tot deze dag.' }) uitstelTot: string | null;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag voor het slot; leeg als het open blijft.' }) sluitOp:
    string | null;
  @Field({ description: 'Op slot: alleen de opdrachtgever kan hem openen.' }) gesloten: boolean;
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer voor het eerst is ingediend.' }) ingediendOp:
    string | null;
  @Field({ description: 'Te laat: niet op tijd ingediend.' }) teLaat: boolean;
  @Field(() => Int, { description: 'Hoeveel secties de opdrachtgever heeft teruggestuurd.' }) actieNodig: number;
}
@ObjectType({ description: 'Een kwartaalrapportage.' })
export class KwartaalRapportage extends KwartaalKort {
  @Field({ description: 'Naam van het formulier.' }) naam: string;
  @Field(() => Datum, { description: 'De dag waarop CBS het kwartaal sluit.' }) cbsOp: string;
  @Field({ description: 'Kunt u deze rapportage nu indienen?' }) magIndienen: boolean;
  @Field({ description: 'Kunt u deze rapportage beoordelen?' }) magBeoordelen: boolean;
  @Field(() => [KwartaalKeuze], { description: 'Redenen voor een verschil met uw eigen administratie.' })
  verschilredenen: KwartaalKeuze[];
  @Field(() => [KwartaalKeuze], { description: 'Verklaringen voor een cijfer onder de norm of boven het plan.' })
  verklaringen: KwartaalKeuze[];
  @Field(() => [KwartaalBron], { description: 'Waar de cijfers uit komen.' }) bronnen: KwartaalBron[];
  @Field(() => [KwartaalSectieType], { description: 'De secties, in volgorde.' }) secties: KwartaalSectieType[];
  @Field(() => [KwartaalStapType], { description: 'Wat er gebeurde, het nieuwste eerst.' }) stappen: KwartaalStapType[];
  @Field(() => [KwartaalVersieType], { description: 'Wat is ingediend, het nieuwste eerst.' })
  versies: KwartaalVersieType[];
  @Field(() => [KwartaalVerandering], { description: 'Wat sinds het indienen veranderde in de maandrapportages.' })
  veranderd: KwartaalVerandering[];
}

@ObjectType({ description: 'Eén gegeven in twee ingediende versies, zoals een mens het leest.' })
export class KwartaalVersieregel {
  @Field({ description: 'Naam van de sectie.' }) sectie: string;
  @Field({ description: 'Naam van het veld.' }) veld: string;
  @Field(() => String, { nullable: true, description: 'Leerroute; leeg = het geheel.' }) leerroute: string | null;
  @Field(() => String, { nullable: true, description: 'Naam van de gemeente.' }) gemeenteNaam: string | null;
  @Field({ description: 'In de eerste versie.' }) eerste: string;
  @Field({ description: 'In de tweede versie.' }) tweede: string;
  @Field({ description: 'Zijn ze anders?' }) anders: boolean;
}

@ObjectType({ description: 'Een bladzijde met kwartaalrapportages.' })
export class KwartaalConnection {
  @Field(() => [KwartaalKort], { description: 'De rapportages.' }) nodes: KwartaalKort[];
  @Field(() => PageInfo, { description: 'Of er meer is.' }) pageInfo: PageInfo;
}

@ObjectType({ description: 'Of het lukte; zo niet, waarom.' })
export class KwartaalResultaat {
  @Field({ description: 'Is het gelukt?' }) gelukt: boolean;
  @Field(() => [FoutType], { description: 'Wat niet kon.' }) fouten: FoutType[];
  @Field(() => [FoutType], { description: 'Waar u nog eens naar moet kijken; het is wel bewaard.' })
  waarschuwingen: FoutType[];
  @Field(() => KwartaalRapportage, { nullable: true, description: 'De rapportage zoals die nu is.' })
  rapportage: KwartaalRapportage | null;
}
