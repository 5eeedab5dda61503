import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Bedrag, Datum, FoutType, Maand, PageInfo, Percentage, Tijdstip } from '#platform';

export enum SpukBeursEnum {
  UITVOERING = 'UITVOERING',
  INBURGERINGSVOORZIENINGEN = 'INBURGERINGSVOORZIENINGEN',
  ONDERWIJSROUTE = 'ONDERWIJSROUTE',
  EXTRA = 'EXTRA',
}
registerEnumType(SpukBeursEnum, {
  name: 'SpukBeurs',
  description: 'Een geldstroom. De stromen worden nooit gemengd.',
  valuesMap: {
    UITVOERING: { description: 'Uitvoeringskosten, uit het gemeentefonds.' },
    INBURGERINGSVOORZIENINGEN: { description: 'SPUK inburgeringsvoorzieningen.' },
    ONDERWIJSROUTE: { description: 'SPUK onderwijsroute.' },
    EXTRA: { description: 'Een andere bron, met een eigen naam.' },
  },
});
export enum BesluitsoortEnum {
  VOORLOPIG = 'VOORLOPIG',
  BIJGESTELD = 'BIJGESTELD',
  DEFINITIEF = 'DEFINITIEF',
}
registerEnumType(BesluitsoortEnum, {
  name: 'SpukBesluitsoort',
  description: 'Hoe vast een toekenning is.',
  valuesMap: {
    VOORLOPIG: { description: 'De eerste toekenning.' },
    BIJGESTELD: { description: 'Een latere, nog niet definitieve toekenning.' },
    DEFINITIEF: { description: 'Vastgesteld op de telling van 31 december, in mei van het jaar erna.' },
  },
});

@ObjectType({ description: 'Drie lijnen: de verwachting ligt er tussenin.' })
export class SpukBand {
  @Field(() => Bedrag, { description: 'De laagste verwachting.' }) laag: string;
  @Field(() => Bedrag, { description: 'De middelste verwachting.' }) midden: string;
  @Field(() => Bedrag, { description: 'De hoogste verwachting.' }) hoog: string;
}
@ObjectType({ description: 'De maand waarin een beurs leeg is, per lijn; leeg als er genoeg is.' })
export class SpukDroog {
  @Field(() => Maand, { nullable: true, description: 'Bij de laagste verwachting.' }) laag: string | null;
  @Field(() => Maand, { nullable: true, description: 'Bij de middelste verwachting.' }) midden: string | null;
  @Field(() => Maand, { nullable: true, description: 'Bij de hoogste verwachting.' }) hoog: string | null;
}

@ObjectType({
  description:
    'Hoe het staat met een beurs in een jaar. Toegezegd + boven + verschoven = besteed + verplicht + vrijgevallen.',
})
export class SpukBeursStand {
  @Field({ description: 'Naam van de gemeente, van de subregio, of van alles samen.' }) gemeente: string;
  @Field(() => String, { nullable: true, description: 'CBS-code; leeg voor een optelling.' }) gemeenteCode:
    string | null;
  @Field(() => String, { nullable: true, description: 'Subregio van de gemeente.' }) subregio: string | null;
  @Field(() => SpukBeursEnum, { description: 'De beurs.' }) beurs: SpukBeursEnum;
  @Field({ description: 'Naam van een andere bron; leeg voor de drie vaste beurzen.' }) naam: string;
  @Field({ description: 'Naam voor op het scherm.' }) titel: string;
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field(() => Bedrag, { nullable: true, description: 'Toegekend door het rijk; leeg als er geen besluit is.' })
  toegekend: string | null;
  @Field(() => Int, { description: 'Aantal gemeenten in dit cijfer waarvan het bedrag van het rijk ontbreekt.' })
  ontbreekt: number;
  @Field(() => BesluitsoortEnum, { nullable: true, description: 'Soort van het besluit dat nu geldt.' })
  besluit: BesluitsoortEnum | null;
  @Field(() => Datum, { nullable: true, description: 'Dag van dat besluit.' }) beslotenOp: string | null;
  @Field(() => Bedrag, {
    nullable: true,
    description: 'Tot en met deze maand aan voorschotten betaald; leeg voor een optelling.',
  })
  betaald: string | null;
  @Field(() => Bedrag, { description: 'Ooit toegezegd in PIP’s voor dit jaar.' }) toegezegd: string;
  @Field(() => Bedrag, { description: 'Meer besteed dan ooit is toegezegd.' }) boven: string;
  @Field(() => Bedrag, { description: 'Doorgeschoven uit een ander jaar (plus) of naar een ander jaar (min).' })
  verschoven: string;
  @Field(() => Bedrag, { description: 'Besteed: geboekte regels uit rapportages.' }) besteed: string;
  @Field(() => Bedrag, { description: 'Ingevoerde uitgaven, waar geen rapportage bij hoort.' }) uitgaven: string;
  @Field(() => Bedrag, { description: 'Nog verplicht: toegezegd in PIP’s en nog niet besteed.' }) verplicht: string;
  @Field(() => Bedrag, { description: 'Vrijgevallen door een andere route, uitval, of een deel dat voorbij is.' })
  vrijgevallen: string;
  @Field(() => Bedrag, { description: 'Besteed, uitgaven en verplicht samen.' }) gebruikt: string;
  @Field(() => Bedrag, { nullable: true, description: 'Toegekend min gebruikt; onder nul is te veel.' }) rest:
    string | null;
  @Field(() => Percentage, {
    nullable: true,
    description: 'Gebruikt als percentage van toegekend, naar beneden afgerond.',
  })
  percentage: string | null;
  @Field(() => Int, { nullable: true, description: 'Gepasseerde drempel: 80, 90 of 100 procent.' }) drempel:
    number | null;
  @Field(() => Bedrag, { description: 'Geblokkeerde regels: ze tellen niet mee als besteed.' }) geblokkeerd: string;
  @Field(() => Bedrag, { description: 'Besteed, maar met een bevinding over geld die niet is afgedaan.' })
  betwist: string;
  @Field(() => SpukBand, { description: 'Verwacht gebruik aan het eind van het jaar.' }) verwacht: SpukBand;
  @Field(() => SpukDroog, { description: 'Maand waarin de beurs leeg is.' }) droog: SpukDroog;
}

@ObjectType({ description: 'Alle beurzen van een jaar.' })
export class SpukBeurzenType {
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field(() => [SpukBeursStand], { description: 'Per gemeente en beurs.' }) standen: SpukBeursStand[];
  @Field(() => [SpukBeursStand], { description: 'Per subregio en beurs, als er subregio’s zijn.' })
  subregios: SpukBeursStand[];
  @Field(() => [SpukBeursStand], { description: 'Alles samen, per beurs.' }) totalen: SpukBeursStand[];
}

@ObjectType({ description: 'Eén maand van een beurs.' })
export class SpukBeursMaand {
  @Field(() => Maand, { description: 'Maand.' }) maand: string;
  @Field(() => Bedrag, { nullable: true, description: 'Besteed in deze maand; leeg voor een maand die nog komt.' })
  besteed: string | null;
  @Field(() => SpukBand, { nullable: true, description: 'Verwacht in deze maand; leeg voor een maand die er al is.' })
  verwacht: SpukBand | null;
  @Field(() => Bedrag, {
    nullable: true,
    description: 'Toegezegd voor deze maand en nog niet besteed; leeg voor een maand die er al is.',
  })
  verplicht: string | null;
  @Field(() => SpukBand, { description: 'Besteed en verwacht vanaf januari.' }) cumulatief: SpukBand;
  @Field(() => SpukBand, { nullable: true, description: 'Wat er dan nog in de beurs zit; leeg zonder besluit.' })
  over: SpukBand | null;
}
@ObjectType({ description: 'Een besluit over een toekenning.' })
export class SpukBesluitType {
  @Field(() => ID, { description: 'Nummer; 0 is het bedrag uit de stamgegevens.' }) id: string;
  @Field({ description: 'CBS-code van de gemeente.' }) gemeenteCode: string;
  @Field(() => SpukBeursEnum, { description: 'De beurs.' }) beurs: SpukBeursEnum;
  @Field({ description: 'Naam van een andere bron.' }) naam: string;
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field(() => BesluitsoortEnum, { description: 'Soort.' }) soort: BesluitsoortEnum;
  @Field(() => Bedrag, { description: 'Bedrag voor het hele jaar.' }) bedrag: string;
  @Field(() => Datum, { description: 'Dag van het besluit.' }) beslotenOp: string;
  @Field({ description: 'Waar het staat.' }) bron: string;
  @Field({ description: 'Wie het vastlegde.' }) door: string;
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer het is ingetrokken.' }) ingetrokkenOp: Date | null;
  @Field(() => String, { nullable: true, description: 'Waarom het is ingetrokken.' }) ingetrokkenReden: string | null;
}
@ObjectType({ description: 'Een voorschot: een twaalfde van wat op de eerste van de maand geldt.' })
export class SpukVoorschot {
  @Field(() => Maand, { description: 'Maand.' }) maand: string;
  @Field(() => Bedrag, { description: 'Bedrag van deze maand.' }) bedrag: string;
  @Field(() => Bedrag, { description: 'Samen tot en met deze maand.' }) cumulatief: string;
}
export enum VerrekeningEnum {
  NOG_NIET = 'NOG_NIET',
  NABETALING = 'NABETALING',
  TERUGVORDERING = 'TERUGVORDERING',
  GELIJK = 'GELIJK',
}
registerEnumType(VerrekeningEnum, {
  name: 'SpukVerrekeningsoort',
  description: 'Wat er na de definitieve vaststelling gebeurt.',
  valuesMap: {
    NOG_NIET: { description: 'Er is nog geen definitief besluit.' },
    NABETALING: { description: 'Het rijk betaalt bij.' },
    TERUGVORDERING: { description: 'Het rijk vordert terug.' },
    GELIJK: { description: 'Er is precies genoeg betaald.' },
  },
});
@ObjectType({ description: 'Definitief min betaald.' })
export class SpukVerrekening {
  @Field(() => Maand, { description: 'Maand waarin het definitieve besluit wordt verwacht.' }) verwachtIn: string;
  @Field(() => Bedrag, { nullable: true, description: 'Definitief toegekend.' }) definitief: string | null;
  @Field(() => Bedrag, { description: 'Betaald aan voorschotten.' }) betaald: string;
  @Field(() => Bedrag, { nullable: true, description: 'Definitief min betaald; onder nul is een terugvordering.' })
  verschil: string | null;
  @Field(() => VerrekeningEnum, { description: 'Wat dat betekent.' }) soort: VerrekeningEnum;
}
@ObjectType({ description: 'Waar de prognose op rust.' })
export class SpukAanname {
  @Field({ description: 'Wat.' }) wat: string;
  @Field({ description: 'Hoeveel, in woorden.' }) waarde: string;
}
@ObjectType({ description: 'Een contract en product binnen een beurs.' })
export class SpukPost {
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Aanbieder.' }) aanbieder: string;
  @Field({ description: 'Code van het product.' }) product: string;
  @Field({ description: 'Naam van het product.' }) productNaam: string;
  @Field(() => Bedrag, { description: 'Ooit toegezegd.' }) toegezegd: string;
  @Field(() => Bedrag, { description: 'Meer besteed dan toegezegd.' }) boven: string;
  @Field(() => Bedrag, { description: 'Doorgeschoven uit (plus) of naar (min) een ander jaar.' }) verschoven: string;
  @Field(() => Bedrag, { description: 'Besteed.' }) besteed: string;
  @Field(() => Bedrag, { description: 'Nog verplicht.' }) verplicht: string;
  @Field(() => Bedrag, { description: 'Vrijgevallen.' }) vrijgevallen: string;
}
@ObjectType({ description: 'Eén beurs, met alles wat eronder ligt.' })
export class SpukBeursDetail {
  @Field(() => SpukBeursStand, { description: 'De stand.' }) stand: SpukBeursStand;
  @Field(() => [SpukBeursMaand], { description: 'Maand voor maand, met de prognose.' }) maanden: SpukBeursMaand[];
  @Field(() => [SpukBesluitType], { description: 'Besluiten, het oudste eerst.' }) besluiten: SpukBesluitType[];
  @Field(() => [SpukVoorschot], { description: 'Voorschotten; leeg voor een optelling.' })
  voorschotten: SpukVoorschot[];
  @Field(() => SpukVerrekening, { nullable: true, description: 'Verrekening; leeg voor een optelling.' })
  verrekening: SpukVerrekening | null;
  @Field(() => [SpukAanname], { description: 'Waar de prognose op rust.' }) aannames: SpukAanname[];
  @Field(() => [SpukPost], { description: 'Per contract en product, zover u die contracten mag zien.' })
  posten: SpukPost[];
}

export enum SpukRegelsoortEnum {
  BESTEED = 'BESTEED',
  GEBLOKKEERD = 'GEBLOKKEERD',
  BETWIST = 'BETWIST',
}
registerEnumType(SpukRegelsoortEnum, {
  name: 'SpukRegelsoort',
  description: 'Welke regels onder een bedrag liggen.',
  valuesMap: {
    BESTEED: { description: 'Geboekte regels.' },
    GEBLOKKEERD: { description: 'Regels die niet passen bij traject, PIP of contract.' },
    BETWIST: { description: 'Geboekte regels met een bevinding over geld die niet is afgedaan.' },
  },
});
@ObjectType({ description: 'Een bedrag per maand, contract en product: één stap boven de regels.' })
export class SpukMaandpost {
  @Field(() => Maand, { description: 'Maand.' }) maand: string;
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Aanbieder.' }) aanbieder: string;
  @Field({ description: 'Code van het product.' }) product: string;
  @Field({ description: 'Naam van het product.' }) productNaam: string;
  @Field(() => Bedrag, { description: 'Besteed.' }) bedrag: string;
  @Field(() => Int, { description: 'Aantal regels.' }) regels: number;
}
@ObjectType({ description: 'Een bevinding bij een regel.' })
export class SpukRegelbevinding {
  @Field(() => ID, { description: 'Nummer van de bevinding.' }) id: string;
  @Field({ description: 'Code, bijvoorbeeld REC-304.' }) code: string;
}
@ObjectType({ description: 'Een regel uit een rapportage.' })
export class SpukRegel {
  @Field(() => ID, { description: 'Nummer van de rapportage.' }) rapportageId: string;
  @Field(() => ID, { description: 'Nummer van de inlevering.' }) inleveringId: string;
  @Field({ description: 'Naam van het bestand.' }) bestandsnaam: string;
  @Field(() => Int, { description: 'Rij in het bestand.' }) rij: number;
  @Field(() => Maand, { description: 'Maand.' }) maand: string;
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Aanbieder.' }) aanbieder: string;
  @Field(() => String, { nullable: true, description: 'Product zoals het in het bestand staat.' }) product:
    string | null;
  @Field(() => String, { nullable: true, description: 'Trajectnummer; alleen voor de gemeente zelf.' })
  trajectnummer: string | null;
  @Field(() => Bedrag, { nullable: true, description: 'Bedrag.' }) bedrag: string | null;
  @Field(() => [SpukRegelbevinding], { description: 'Bevindingen bij deze regel, zover u die mag zien.' })
  bevindingen: SpukRegelbevinding[];
}
@ObjectType({ description: 'Een bladzijde regels.' })
export class SpukRegelConnection {
  @Field(() => [SpukRegel], { description: 'De regels.' }) nodes: SpukRegel[];
  @Field(() => PageInfo, { description: 'Of er meer is.' }) pageInfo: PageInfo;
  @Field(() => [FoutType], { description: 'Wat er mis is met de vraag.' }) fouten: FoutType[];
}
@ObjectType({ description: 'De verplichting van één traject, in één jaar.' })
export class SpukTrajectPost extends SpukPost {
  @Field({ description: 'Trajectnummer.' }) trajectnummer: string;
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
}
@ObjectType({ description: 'Een bladzijde verplichtingen per traject.' })
export class SpukTrajectPostConnection {
  @Field(() => [SpukTrajectPost], { description: 'De verplichtingen.' }) nodes: SpukTrajectPost[];
  @Field(() => PageInfo, { description: 'Of er meer is.' }) pageInfo: PageInfo;
}
