import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, IsString, MaxLength } from 'class-validator';
import { Datum, FoutType, PageInfo, Tijdstip } from '#platform';

export enum SignaalStand {
  NIEUW = 'NIEUW',
  OP_AGENDA = 'OP_AGENDA',
  BESPROKEN = 'BESPROKEN',
  GEDEMPT = 'GEDEMPT',
  WEG = 'WEG',
}
registerEnumType(SignaalStand, {
  name: 'SignaalStand',
  description: 'Hoe het met een signaal staat.',
  valuesMap: {
    NIEUW: { description: 'Nog niet besproken.' },
    OP_AGENDA: { description: 'Staat op de agenda van een overleg.' },
    BESPROKEN: { description: 'Is in een overleg besproken, en geldt nog.' },
    GEDEMPT: { description: 'Vraagt tot een dag geen aandacht, met een reden.' },
    WEG: { description: 'Geldt niet meer.' },
  },
});
export enum SignaalGroep {
  RAPPORTAGE = 'RAPPORTAGE',
  VOORTGANG = 'VOORTGANG',
  GELD = 'GELD',
  CONTRACT = 'CONTRACT',
  OVERLEG = 'OVERLEG',
}
registerEnumType(SignaalGroep, {
  name: 'SignaalGroep',
  description: 'Waar signalen over gaan.',
  valuesMap: {
    RAPPORTAGE: { description: 'Rapportages en hun bevindingen.' },
    VOORTGANG: { description: 'Lessen, aanwezigheid en termijnen.' },
    GELD: { description: 'Geboekte bedragen en beurzen.' },
    CONTRACT: { description: 'Data en keurmerk van een contract.' },
    OVERLEG: { description: 'Afspraken uit een overleg.' },
  },
});

@ObjectType('SignaalCijfer', { description: 'Een cijfer onder een signaal.' })
export class SignaalCijferType {
  @Field({ description: 'Wat het is.' }) naam: string;
  @Field({ description: 'De waarde, zoals u die leest.' }) waarde: string;
}

@ObjectType('Signaal', { description: 'Iets dat aandacht vraagt, gevonden in de gegevens van het portaal.' })
export class SignaalType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'Vaste code van de soort, bijvoorbeeld SIG-101.' }) code: string;
  @Field({ description: 'Naam van de soort.' }) soort: string;
  @Field({ description: 'Wat er aan de hand is.' }) titel: string;
  @Field({ description: 'Uitleg in een zin.' }) uitleg: string;
  @Field(() => SignaalStand, { description: 'Stand.' }) stand: SignaalStand;
  @Field(() => String, { nullable: true, description: 'Nummer van het contract waar het over gaat.' })
  contract: string | null;
  @Field(() => String, { nullable: true, description: 'Naam van de aanbieder van dat contract.' })
  aanbieder: string | null;
  @Field(() => String, { nullable: true, description: 'Naam van de gemeente waar het over gaat.' })
  gemeente: string | null;
  @Field(() => String, { nullable: true, description: 'Nummer van het traject waar het over gaat.' })
  trajectnummer: string | null;
  @Field(() => [SignaalCijferType], { description: 'De cijfers.' }) cijfers: SignaalCijferType[];
  @Field(() => String, { nullable: true, description: 'De drempel die is gepasseerd.' }) drempel: string | null;
  @Field({ description: 'Pagina van het portaal met de regels onder de cijfers.' }) link: string;
  @Field(() => Datum, { description: 'De dag waarop het portaal dit voor het eerst zag.' }) eerstGezien: string;
  @Field(() => Tijdstip, { description: 'Wanneer de cijfers of de stand voor het laatst veranderden.' })
  laatstVeranderd: Date;
  @Field(() => Int, { description: 'De hoeveelste keer dit aandacht vraagt; 2 of meer is teruggekomen.' })
  keer: number;
  @Field(() => Datum, { nullable: true, description: 'De dag waarop het de vorige keer voorbij was.' })
  vorigeKeerTot: string | null;
  @Field(() => Datum, { nullable: true, description: 'Gedempt tot en met deze dag.' }) gedemptTot: string | null;
  @Field(() => String, { nullable: true, description: 'Waarom het is gedempt.' }) reden: string | null;
  @Field(() => String, { nullable: true, description: 'Wie het dempte.' }) gedemptDoor: string | null;
  @Field(() => Datum, { nullable: true, description: 'De dag waarop het niet meer gold.' }) wegOp: string | null;
  @Field({ description: 'Mag u dit dempen of weer aanzetten?' }) magDempen: boolean;
}

@ObjectType({ description: 'Hoeveel signalen er van een soort zijn.' })
export class SignaalTelling {
  @Field({ description: 'Code van de soort.' }) code: string;
  @Field({ description: 'Naam van de soort.' }) soort: string;
  @Field(() => SignaalGroep, { description: 'Waar de soort over gaat.' }) groep: SignaalGroep;
  @Field({ description: 'Wat een signaal van deze soort betekent.' }) betekenis: string;
  @Field(() => Int, { description: 'Hoeveel.' }) aantal: number;
  @Field(() => Int, { description: 'Hoeveel daarvan nieuw zijn.' }) nieuw: number;
}
@ObjectType({ description: 'Een bladzijde met signalen.' })
export class SignaalConnection {
  @Field(() => [SignaalType], { description: 'De signalen.' }) nodes: SignaalType[];
  @Field(() => PageInfo, { description: 'Of er meer is.' }) pageInfo: PageInfo;
}

@InputType({ description: 'Welke signalen.' })
export class SignaalFilter {
  @Field(() => [String], { nullable: true, description: 'Codes van soorten.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  code?: string[] | null;
  @Field(() => [SignaalGroep], { nullable: true, description: 'Waar ze over gaan.' })
  @IsOptional()
  @ArrayMaxSize(10)
  groep?: SignaalGroep[] | null;
  @Field(() => [SignaalStand], {
    nullable: true,
    description: 'Standen. Leeg: wat aandacht vraagt, dus niet gedempt en niet weg.',
  })
  @IsOptional()
  @ArrayMaxSize(5)
  stand?: SignaalStand[] | null;
  @Field(() => String, { nullable: true, description: 'Contractnummer.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  contract?: string | null;
  @Field(() => String, { nullable: true, description: 'Code van de gemeente.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  gemeente?: string | null;
  @Field(() => String, { nullable: true, description: 'Trajectnummer.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  trajectnummer?: string | null;
}

@ObjectType({ description: 'Wat er van een stap met een signaal werd.' })
export class SignaalResultaat {
  @Field(() => SignaalType, { nullable: true, description: 'Het signaal zoals het nu is.' })
  signaal: SignaalType | null;
  @Field(() => [FoutType], { description: 'Wat niet kon; leeg als het gelukt is.' }) fouten: FoutType[];
}

@ObjectType('Signaaldrempel', { description: 'Vanaf waar een soort signaal bij een contract spreekt.' })
export class SignaaldrempelType {
  @Field({ description: 'Code van de soort.' }) code: string;
  @Field({ description: 'Naam van de soort.' }) soort: string;
  @Field({ description: 'Wat een signaal van deze soort betekent.' }) betekenis: string;
  @Field({ description: 'DAGEN, MAANDEN, PROCENT, PROCENTPUNT of AANTAL.' }) eenheid: string;
  @Field({ description: 'Wat het getal betekent.' }) uitleg: string;
  @Field(() => Int, { description: 'De gewone drempel.' }) standaard: number;
  @Field(() => Int, { nullable: true, description: 'De drempel van dit contract; leeg = de gewone.' })
  waarde: number | null;
  @Field({ description: 'Staat deze soort aan voor dit contract?' }) aan: boolean;
  @Field(() => Int, { description: 'Laagste drempel.' }) min: number;
  @Field(() => Int, { description: 'Hoogste drempel.' }) max: number;
  @Field(() => String, { nullable: true, description: 'Wie dit voor het laatst veranderde.' }) gewijzigdDoor:
    string | null;
}
@ObjectType({ description: 'Wat er van een drempel werd.' })
export class SignaaldrempelResultaat {
  @Field(() => [SignaaldrempelType], { description: 'De drempels van het contract zoals ze nu zijn.' })
  drempels: SignaaldrempelType[];
  @Field(() => [FoutType], { description: 'Wat niet kon; leeg als het gelukt is.' }) fouten: FoutType[];
}
