import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Bedrag, Datum, FoutType, Maand, PageInfo, Tijdstip } from '#platform';

export enum RapportageStand {
  VERWACHT = 'VERWACHT',
  TE_LAAT = 'TE_LAAT',
  IN_BEHANDELING = 'IN_BEHANDELING',
  GEWEIGERD = 'GEWEIGERD',
  OP_TIJD = 'OP_TIJD',
  TE_LAAT_INGELEVERD = 'TE_LAAT_INGELEVERD',
}
export enum InleveringStatus {
  ONTVANGEN = 'ONTVANGEN',
  LEZEN = 'LEZEN',
  BEOORDELEN = 'BEOORDELEN',
  VERWERKT = 'VERWERKT',
  GEWEIGERD = 'GEWEIGERD',
  VERVANGEN = 'VERVANGEN',
  GEPARKEERD = 'GEPARKEERD',
}
registerEnumType(RapportageStand, {
  name: 'RapportageStand',
  description: 'Hoe het met een rapportage staat.',
  valuesMap: {
    VERWACHT: { description: 'Nog niet ingeleverd; er is nog tijd.' },
    TE_LAAT: { description: 'Niet ingeleverd en de laatste dag is voorbij.' },
    IN_BEHANDELING: { description: 'Ingeleverd; het portaal leest of beoordeelt het bestand.' },
    GEWEIGERD: { description: 'Ingeleverd, maar het bestand kon niet worden gebruikt.' },
    OP_TIJD: { description: 'Op tijd ingeleverd en verwerkt.' },
    TE_LAAT_INGELEVERD: { description: 'Ingeleverd en verwerkt, maar na de laatste dag.' },
  },
});
registerEnumType(InleveringStatus, {
  name: 'InleveringStatus',
  description: 'Waar een ingeleverd bestand is.',
  valuesMap: {
    ONTVANGEN: { description: 'Ontvangen; wacht op lezen.' },
    LEZEN: { description: 'Het bestand wordt gelezen.' },
    BEOORDELEN: { description: 'De regels worden vergeleken met PIP, contract en budget.' },
    VERWERKT: { description: 'Verwerkt; dit is de geldende versie.' },
    GEWEIGERD: { description: 'Geweigerd; er is niets van opgeslagen.' },
    VERVANGEN: { description: 'Vervangen door een nieuwere versie.' },
    GEPARKEERD: { description: 'Verwerken lukte niet; de beheerder kijkt ernaar.' },
  },
});

@ObjectType({ description: 'Het contract waar een rapportage bij hoort.' })
export class ContractKort {
  @Field({ description: 'Contractnummer.' }) nummer: string;
  @Field({ description: 'Naam van het perceel.' }) perceel: string;
  @Field({ description: 'Naam van de aanbieder.' }) aanbieder: string;
  @Field({ description: 'Naam van de regio.' }) regio: string;
  @Field(() => Datum, { description: 'Eerste dag van het contract.' }) van: string;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag; leeg is zonder einde.' }) tot: string | null;
}

@ObjectType('Inlevering', {
  description: 'Eén ingeleverd bestand: een versie van een rapportage. Ook het ontvangstbewijs.',
})
export class InleveringType {
  @Field(() => ID, { description: 'Nummer van ontvangst.' }) id: string;
  @Field(() => ID, { description: 'De rapportage waar dit bestand bij hoort.' }) rapportageId: string;
  @Field(() => Int, { description: 'Volgorde van ontvangst binnen de rapportage.' }) versie: number;
  @Field({ description: 'Naam van het bestand.' }) bestandsnaam: string;
  @Field(() => Int, { description: 'Grootte in bytes.' }) bytes: number;
  @Field({ description: 'Vingerafdruk (SHA-256) van het bestand.' }) sha256: string;
  @Field(() => String, { nullable: true, description: 'CSV, TSV of XLSX, zoals de inhoud is.' }) vorm: string | null;
  @Field(() => InleveringStatus, { description: 'Waar het bestand is.' }) status: InleveringStatus;
  @Field(() => Int, { description: 'Hoeveel regels tot nu toe zijn gelezen.' }) regelsGelezen: number;
  @Field(() => Int, { nullable: true, description: 'Aantal regels; leeg zolang het lezen niet klaar is.' })
  regelsTotaal: number | null;
  @Field(() => Int, { nullable: true, description: 'Aantal regels in het bestand.' }) aantalRegels: number | null;
  @Field(() => Int, { nullable: true, description: 'Aantal afgewezen regels.' }) aantalAfgewezen: number | null;
  @Field(() => Int, { nullable: true, description: 'Aantal geblokkeerde regels.' }) aantalGeblokkeerd: number | null;
  @Field(() => Int, { nullable: true, description: 'Aantal geboekte regels.' }) aantalGeboekt: number | null;
  @Field(() => Bedrag, { nullable: true, description: 'Geboekt bedrag in euro.' }) bedragGeboekt: string | null;
  @Field(() => FoutType, { nullable: true, description: 'Waarom het bestand is geweigerd.' })
  weigering: FoutType | null;
  @Field(() => String, { nullable: true, description: 'De reden van weigering in een paar woorden.' }) waarom:
    string | null;
  @Field(() => Tijdstip, { description: 'Wanneer het portaal het bestand ontving.' }) ontvangenOp: string;
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer het is verwerkt of geweigerd.' }) verwerktOp:
    string | null;
  @Field(() => String, { nullable: true, description: 'Wie het inleverde.' }) ingeleverdDoor: string | null;
  @Field({ description: 'PORTAAL, API of CLI.' }) via: string;
  @Field({ description: 'Is dit de versie die nu geldt?' }) isHuidig: boolean;
}

@ObjectType('Rapportage', { description: 'Wat een aanbieder over een contract en een maand meldt.' })
export class RapportageType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => ContractKort, { description: 'Het contract.' }) contract: ContractKort;
  @Field(() => Maand, { description: 'De maand waar het over gaat.' }) periode: string;
  @Field({ description: 'MAAND of KWARTAAL.' }) soort: string;
  @Field(() => Datum, { description: 'Laatste dag om op tijd in te leveren.' }) uiterlijkOp: string;
  @Field(() => RapportageStand, { description: 'Hoe het ermee staat.' }) stand: RapportageStand;
  @Field(() => InleveringType, { nullable: true, description: 'De versie die nu geldt.' })
  huidige: InleveringType | null;
  @Field(() => [InleveringType], { description: 'Alle ingeleverde versies, de nieuwste eerst.' })
  inleveringen: InleveringType[];
}

@ObjectType({ description: 'Een bladzijde met rapportages.' })
export class RapportageConnection {
  @Field(() => [RapportageType], { description: 'De rapportages.' }) nodes: RapportageType[];
  @Field(() => PageInfo, { description: 'Of er meer is.' }) pageInfo: PageInfo;
}

@InputType({ description: 'Welke rapportages u wilt zien.' })
export class RapportageFilter {
  @IsOptional() @Field(() => Maand, { nullable: true, description: 'Vanaf deze maand.' }) van?: string;
  @IsOptional() @Field(() => Maand, { nullable: true, description: 'Tot en met deze maand.' }) totEnMet?: string;
  @IsOptional()
  @MaxLength(50)
  @Field(() => String, { nullable: true, description: 'Contractnummer.' })
  contract?: string;
  @IsOptional()
  @MaxLength(50)
  @Field(() => String, { nullable: true, description: 'Code van de aanbieder.' })
  aanbieder?: string;
  @IsOptional()
  @ArrayMaxSize(10)
  @Field(() => [RapportageStand], { nullable: true, description: 'Hoe het ermee staat.' })
  stand?: RapportageStand[];
}

@ObjectType('Product', { description: 'Waar een regel van een rapportage over kan gaan.' })
export class ProductType {
  @Field({ description: 'Code, bijvoorbeeld TAAL_KNM.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
}

@ObjectType('KolomToewijzing', { description: 'Welke kolom van het bestand welk gegeven bevat.' })
export class KolomToewijzing {
  @Field({ description: 'Het gegeven, bijvoorbeeld uren_gevolgd.' }) veld: string;
  @Field(() => Int, { description: 'Kolom, geteld vanaf 0.' }) kolom: number;
}

@ObjectType('Kolomindeling', { description: 'De kolommen zoals uw organisatie die eerder heeft bevestigd.' })
export class KolomindelingType {
  @Field(() => [String], { description: 'De kop van het bestand.' }) kop: string[];
  @Field(() => [KolomToewijzing], { description: 'De indeling.' }) indeling: KolomToewijzing[];
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer dat was.' }) bevestigdOp: Date | null;
}
