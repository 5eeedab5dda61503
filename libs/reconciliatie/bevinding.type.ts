import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsString, MaxLength } from 'class-validator';
import { Bedrag, FoutType, Maand, PageInfo, Tijdstip, leesUuid } from '#platform';

export enum BevindingSoortEnum {
  FOUT = 'FOUT',
  BLOKKADE = 'BLOKKADE',
  AFWIJKING = 'AFWIJKING',
  SIGNAAL = 'SIGNAAL',
}
export enum BevindingStatusEnum {
  OPEN = 'OPEN',
  TOEGELICHT = 'TOEGELICHT',
  GEACCEPTEERD = 'GEACCEPTEERD',
  AFGEWEZEN = 'AFGEWEZEN',
  OPGELOST = 'OPGELOST',
}
registerEnumType(BevindingSoortEnum, {
  name: 'BevindingSoort',
  description: 'Hoe zwaar een bevinding is.',
  valuesMap: {
    FOUT: { description: 'De regel is afgewezen: er staat iets fout in.' },
    BLOKKADE: { description: 'De regel past niet bij traject, PIP of contract en telt niet mee.' },
    AFWIJKING: { description: 'De regel telt mee, maar wijkt af van de afspraken.' },
    SIGNAAL: { description: 'De regel telt mee; er is iets om op te letten.' },
  },
});
registerEnumType(BevindingStatusEnum, {
  name: 'BevindingStatus',
  description: 'Hoe het met een bevinding staat.',
  valuesMap: {
    OPEN: { description: 'Er is nog niets mee gedaan.' },
    TOEGELICHT: { description: 'De aanbieder heeft uitleg gegeven.' },
    GEACCEPTEERD: { description: 'De regio is akkoord.' },
    AFGEWEZEN: { description: 'De regio is niet akkoord.' },
    OPGELOST: { description: 'De bevinding geldt niet meer.' },
  },
});

@ObjectType('BevindingStap', { description: 'Eén stap in het gesprek over een bevinding.' })
export class BevindingStapType {
  @Field(() => BevindingStatusEnum, { nullable: true, description: 'Hoe het stond.' }) van: BevindingStatusEnum | null;
  @Field(() => BevindingStatusEnum, { description: 'Hoe het daarna stond.' }) naar: BevindingStatusEnum;
  @Field(() => String, { nullable: true, description: 'De rol van wie dit deed; leeg is het portaal.' }) door:
    string | null;
  @Field(() => String, { nullable: true, description: 'De organisatie van wie dit deed.' }) organisatie: string | null;
  @Field(() => Tijdstip, { description: 'Wanneer.' }) op: Date;
  @Field(() => String, { nullable: true, description: 'Wat erbij is geschreven.' }) tekst: string | null;
}

@ObjectType('Bevinding', { description: 'Iets in een rapportage dat niet klopt of aandacht vraagt.' })
export class BevindingType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'Vaste code van de regel, bijvoorbeeld REC-205.' }) code: string;
  @Field(() => BevindingSoortEnum, { description: 'Hoe zwaar.' }) soort: BevindingSoortEnum;
  @Field({ description: 'Korte naam.' }) titel: string;
  @Field({ description: 'Wat er is gevonden, in gewone taal.' }) melding: string;
  @Field({ description: 'Wat de aanbieder kan doen.' }) oplossing: string;
  @Field(() => ID, { description: 'De rapportage waar dit bij hoort.' }) rapportageId: string;
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Naam van de aanbieder.' }) aanbieder: string;
  @Field(() => Maand, { description: 'De maand waar het over gaat.' }) periode: string;
  @Field({ description: 'Het bestand waarin het staat.' }) bestandsnaam: string;
  @Field(() => Int, { description: 'Versie van dat bestand.' }) versie: number;
  @Field(() => Int, { nullable: true, description: 'Rij in het bestand; leeg is over het hele bestand.' }) rij:
    number | null;
  @Field(() => String, { nullable: true, description: 'Trajectnummer.' }) trajectnummer: string | null;
  @Field(() => String, { nullable: true, description: 'Productcode.' }) product: string | null;
  @Field(() => String, { nullable: true, description: 'De kolom waar het om gaat.' }) veld: string | null;
  @Field(() => String, { nullable: true, description: 'De gemeente van het traject of het budget.' }) gemeente:
    string | null;
  @Field(() => String, { nullable: true, description: 'Wat is gemeten, met twee decimalen: "50.00".' }) gemeten:
    string | null;
  @Field(() => String, { nullable: true, description: 'De grens, met twee decimalen: "44.00".' }) grens: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'UREN, EENHEDEN, EURO of PROCENT; leeg als er niets is gemeten.',
  })
  eenheid: string | null;
  @Field(() => BevindingStatusEnum, { description: 'Hoe het ermee staat.' }) status: BevindingStatusEnum;
  @Field(() => Tijdstip, { description: 'Wanneer dit voor het eerst is gevonden.' }) ontstaanOp: Date;
  @Field({ description: 'Kunt u dit nu toelichten?' }) magToelichten: boolean;
  @Field({ description: 'Kunt u dit nu accepteren of afwijzen?' }) magBeoordelen: boolean;
}

@ObjectType({ description: 'Een bladzijde met bevindingen.' })
export class BevindingConnection {
  @Field(() => [BevindingType], { description: 'De bevindingen.' }) nodes: BevindingType[];
  @Field(() => PageInfo, { description: 'Of er meer is.' }) pageInfo: PageInfo;
}

@ObjectType({ description: 'Uitkomst van een stap: de bevinding, of waarom het niet kon.' })
export class BevindingResultaat {
  @Field(() => BevindingType, { nullable: true, description: 'De bevinding zoals die nu is.' })
  bevinding: BevindingType | null;
  @Field(() => [FoutType], { description: 'Waarom het niet kon.' }) fouten: FoutType[];
}

@ObjectType({ description: 'Hoeveel bevindingen een rapportage heeft die u mag zien; opgeloste tellen niet mee.' })
export class BevindingTelling {
  @Field(() => Int, { description: 'Fouten: de regel is afgewezen.' }) fouten: number;
  @Field(() => Int, { description: 'Blokkades: de regel telt niet mee.' }) blokkades: number;
  @Field(() => Int, { description: 'Afwijkingen.' }) afwijkingen: number;
  @Field(() => Int, { description: 'Signalen.' }) signalen: number;
  @Field(() => Int, { description: 'Hiervan is nog niets mee gedaan.' }) open: number;
}

@ObjectType({ description: 'Bevindingen van een rapportage die op dezelfde manier worden hersteld.' })
export class BevindingGroep {
  @Field({ description: 'Vaste code van de regel.' }) code: string;
  @Field(() => BevindingSoortEnum, { description: 'Hoe zwaar.' }) soort: BevindingSoortEnum;
  @Field({ description: 'Korte naam.' }) titel: string;
  @Field({ description: 'Wat de aanbieder kan doen.' }) oplossing: string;
  @Field(() => Int, { description: 'Hoeveel.' }) aantal: number;
  @Field(() => Int, { description: 'Hiervan is nog niets mee gedaan.' }) open: number;
}

@ObjectType({ description: 'Wat een rapportage doet met het SPUK-budget van een gemeente.' })
export class GemeenteEffect {
  @Field({ description: 'Naam van de gemeente.' }) gemeente: string;
  @Field({ description: 'CBS-code, bijvoorbeeld GM0935.' }) gemeenteCode: string;
  @Field(() => Bedrag, { description: 'Bedrag van deze rapportage.' }) bedragDezeRapportage: string;
  @Field(() => Bedrag, { description: 'Alles van dit jaar tot en met de maand van deze rapportage.' })
  besteedTotEnMet: string;
  @Field(() => Bedrag, { nullable: true, description: 'Het budget van dit jaar; leeg als dat niet bekend is.' })
  budget: string | null;
  @Field(() => Int, { description: 'Het jaar.' }) jaar: number;
}

@InputType({ description: 'Welke bevindingen u wilt zien.' })
export class BevindingFilter {
  @IsOptional()
  @Transform(({ value }) => (value == null ? value : leesUuid(value)))
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Van deze rapportage.' })
  rapportage?: string;
  @IsOptional()
  @MaxLength(50)
  @Field(() => String, { nullable: true, description: 'Contractnummer.' })
  contract?: string;
  @IsOptional() @Field(() => Maand, { nullable: true, description: 'Maand.' }) periode?: string;
  @IsOptional()
  @ArrayMaxSize(50)
  @Field(() => [String], { nullable: true, description: 'Codes van regels.' })
  code?: string[];
  @IsOptional()
  @ArrayMaxSize(10)
  @Field(() => [BevindingSoortEnum], { nullable: true, description: 'Soorten.' })
  soort?: BevindingSoortEnum[];
  @IsOptional()
  @ArrayMaxSize(10)
  @Field(() => [BevindingStatusEnum], { nullable: true, description: 'Standen.' })
  status?: BevindingStatusEnum[];
  @IsOptional()
  @MaxLength(50)
  @Field(() => String, { nullable: true, description: 'Trajectnummer.' })
  trajectnummer?: string;
  @IsOptional()
  @MaxLength(10)
  @Field(() => String, { nullable: true, description: 'CBS-code van de gemeente.' })
  gemeente?: string;
}
