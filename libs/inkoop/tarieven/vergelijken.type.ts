import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsDefined, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Bedrag, Datum, Uren } from '#platform';

export enum MaatstafEnum {
  TRAJECT = 'TRAJECT',
  LESUUR = 'LESUUR',
  LESUUR_PER_DEELNEMER = 'LESUUR_PER_DEELNEMER',
  MAAND = 'MAAND',
}
registerEnumType(MaatstafEnum, {
  name: 'Maatstaf',
  description: 'Waarop tarieven naast elkaar worden gezet.',
  valuesMap: {
    TRAJECT: { description: 'De prijs van een heel traject.' },
    LESUUR: {
      description:
        'De prijs van een traject van één deelnemer, gedeeld door de lesuren van het pakket. Een prijs voor de hele groep is eerst over de klas verdeeld.',
    },
    LESUUR_PER_DEELNEMER: {
      description:
        'Wat een lesuur kost per deelnemer die er zit: als LESUUR, en in een te kleine klas met de lege stoelen erbij voor zover de opdrachtgever die betaalt.',
    },
    MAAND: { description: 'De prijs van het traject, gedeeld door de maanden van het pakket.' },
  },
});
export enum CelStandEnum {
  PRIJS = 'PRIJS',
  INBEGREPEN = 'INBEGREPEN',
  NIET_AANGEBODEN = 'NIET_AANGEBODEN',
  ONBEKEND = 'ONBEKEND',
}
registerEnumType(CelStandEnum, {
  name: 'CelStand',
  description: 'Wat er in een cel van de vergelijking staat.',
  valuesMap: {
    PRIJS: { description: 'Een prijs.' },
    INBEGREPEN: { description: 'Het zit in het basispakket.' },
    NIET_AANGEBODEN: { description: 'De aanbieder biedt dit niet aan: dat is niet € 0.' },
    ONBEKEND: { description: 'Er is niet genoeg vastgelegd om te kunnen rekenen.' },
  },
});

@InputType({ description: 'Wat er wordt vergeleken.' })
export class TariefVergelijkenInput {
  @MaxLength(40) @Field({ description: 'Leerroute, bijvoorbeeld B1_ROUTE.' }) leerroute: string;
  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'Doelgroep; leeg = prijzen die voor iedereen gelden.' })
  doelgroep?: string | null;
  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'Niveau, voor prijzen die daarvan afhangen.' })
  niveau?: string | null;
  @IsOptional()
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Locatie, voor prijzen die daarvan afhangen.' })
  locatie?: string | null;
  @Min(2020) @Max(2100) @Field(() => Int, { description: 'Prijspeil: het jaar.' }) jaar: number;
  @IsOptional()
  @Field(() => Datum, {
    nullable: true,
    description: 'De dag waarop de prijzen gelden; leeg = 1 januari van het jaar.',
  })
  peildatum?: string | null;
  @IsDefined()
  @Field(() => MaatstafEnum, { defaultValue: MaatstafEnum.LESUUR, description: 'Waarop wordt vergeleken.' })
  maatstaf: MaatstafEnum;
  @IsOptional()
  @Min(1)
  @Max(100)
  @Field(() => Int, {
    nullable: true,
    description: 'Deelnemers in een klas; leeg = een volle klas volgens het contract.',
  })
  klas?: number | null;
  @IsOptional()
  @ArrayMaxSize(100)
  @MaxLength(60, { each: true })
  @Field(() => [String], { nullable: true, description: 'Modules die meetellen; leeg = alle, een lege lijst = geen.' })
  modules?: string[] | null;
  @IsOptional()
  @ArrayMaxSize(500)
  @MaxLength(60, { each: true })
  @Field(() => [String], { nullable: true, description: 'Contractnummers; leeg = alle contracten die u mag zien.' })
  contracten?: string[] | null;
}

@ObjectType({ description: 'Een module die minstens één contract apart prijst.' })
export class VergelijkModule {
  @Field({ description: 'Code van het product.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field({ description: 'Telt deze module mee?' }) gekozen: boolean;
}

@ObjectType({ description: 'Eén cel: een bedrag per traject met de som erbij, of waarom er geen bedrag is.' })
export class VergelijkCel {
  @Field({ description: 'Code van het product.' }) product: string;
  @Field(() => CelStandEnum, { description: 'Wat er staat.' }) stand: CelStandEnum;
  @Field(() => Bedrag, { nullable: true, description: 'Bedrag per traject; leeg als er geen prijs is.' }) bedrag:
    string | null;
  @Field({ description: 'De som in cijfers, of waarom er geen bedrag is.' }) som: string;
  @Field(() => String, { nullable: true, description: 'Document en bladzijde van de prijs.' }) bron: string | null;
}

@ObjectType({ description: 'Het pakket waarop de prijs slaat.' })
export class VergelijkPakket {
  @Field({ description: 'Wat erin zit.' }) omschrijving: string;
  @Field(() => Uren, { description: 'Lesuren in een traject.' }) lesuren: string;
  @Field(() => Int, { nullable: true, description: 'Maanden van een traject.' }) duurMaanden: number | null;
  @Field(() => Int, { nullable: true, description: 'Kleinste klas.' }) groepMin: number | null;
  @Field(() => Int, { nullable: true, description: 'Grootste klas.' }) groepMax: number | null;
  @Field(() => String, { nullable: true, description: 'Document en bladzijde.' }) bron: string | null;
}

@ObjectType({ description: 'Uren van dit jaar volgens de geboekte rapportages, van het hele contract.' })
export class VergelijkUren {
  @Field(() => Uren, { description: 'Aangeboden uren.' }) aangeboden: string;
  @Field(() => Uren, {
    description: 'Gegeven uren: in rekening gebracht, of aangeboden als er niet per lesuur wordt betaald.',
  })
  gegeven: string;
  @Field(() => Uren, { description: 'Gevolgde uren.' }) gevolgd: string;
  @Field(() => Bedrag, { description: 'Geboekt bedrag.' }) bedrag: string;
  @Field(() => Bedrag, { nullable: true, description: 'Wat een gevolgd uur kost.' }) prijsGevolgdUur: string | null;
  @Field(() => String, { nullable: true, description: 'De som daarvan.' }) som: string | null;
}

@ObjectType({ description: 'Wat één contract biedt, op dezelfde leest als de andere.' })
export class VergelijkKolom {
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Aanbieder.' }) aanbieder: string;
  @Field({ description: 'Regio die het contract sloot.' }) regio: string;
  @Field({ description: 'Perceel.' }) perceel: string;
  @Field({
    description: 'Is het een contract van uw eigen organisatie? Van andere regio’s ziet u alleen gedeelde prijzen.',
  })
  eigen: boolean;
  @Field(() => VergelijkPakket, { description: 'Het pakket.' }) pakket: VergelijkPakket;
  @Field(() => [VergelijkCel], { description: 'De prijzen in het basispakket.' }) basis: VergelijkCel[];
  @Field(() => Bedrag, { nullable: true, description: 'Basispakket per traject.' }) basisBedrag: string | null;
  @Field(() => [VergelijkCel], { description: 'De gekozen modules, in de volgorde van de lijst.' })
  modules: VergelijkCel[];
  @Field(() => Bedrag, { nullable: true, description: 'De prijs volgens de maatstaf.' }) prijs: string | null;
  @Field({ description: 'De som van die prijs.' }) som: string;
  @Field({ description: 'Is de prijs eerlijk te vergelijken?' }) vergelijkbaar: boolean;
  @Field(() => [String], { description: 'Waarom niet.' }) redenen: string[];
  @Field({ description: 'Is dit de laagste vergelijkbare prijs? Bij gelijke prijzen zijn er meer.' }) laagste: boolean;
  @Field(() => Int, { nullable: true, description: 'De klas waarmee is gerekend.' }) klas: number | null;
  @Field({ description: 'Wie een te kleine klas draagt.' }) onderbezetting: string;
  @Field(() => [Int], { description: 'Teller en noemer waarmee lege stoelen de prijs verhogen.' }) factor: number[];
  @Field(() => [String], { description: 'Btw-codes van de prijzen.' }) btw: string[];
  @Field(() => String, { nullable: true, description: 'Hoe de prijzen worden geïndexeerd.' }) indexering: string | null;
  @Field(() => VergelijkUren, { nullable: true, description: 'Uren volgens de rapportages; leeg zonder boekingen.' })
  uren: VergelijkUren | null;
}

@ObjectType({ description: 'Een contract zonder basispakket voor deze leerroute.' })
export class VergelijkZonder {
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Aanbieder.' }) aanbieder: string;
  @Field({ description: 'Regio.' }) regio: string;
}

@ObjectType({
  description: 'Tarieven van meer contracten op dezelfde leest. Vergelijkbare prijzen eerst, van laag naar hoog.',
})
export class TariefVergelijking {
  @Field(() => Datum, { description: 'De dag waarop de prijzen gelden.' }) peildatum: string;
  @Field(() => [VergelijkModule], { description: 'Modules die minstens één contract apart prijst.' })
  modules: VergelijkModule[];
  @Field(() => [VergelijkKolom], { description: 'De contracten.' }) kolommen: VergelijkKolom[];
  @Field(() => [VergelijkZonder], { description: 'Contracten die deze leerroute niet hebben vastgelegd.' })
  zonderPakket: VergelijkZonder[];
}
