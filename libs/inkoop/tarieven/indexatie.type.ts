import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, Max, MaxLength, Min, IsDefined } from 'class-validator';
import { Bedrag, Datum, FoutType, Percentage, Tijdstip } from '#platform';

export enum IndexatieStatusEnum {
  VOORGESTELD = 'VOORGESTELD',
  GOEDGEKEURD = 'GOEDGEKEURD',
  AFGEWEZEN = 'AFGEWEZEN',
}
registerEnumType(IndexatieStatusEnum, {
  name: 'IndexatieStatus',
  description: 'Hoe het met een voorstel staat.',
  valuesMap: {
    VOORGESTELD: { description: 'Er is nog niet besloten; er is niets veranderd.' },
    GOEDGEKEURD: { description: 'De nieuwe prijzen zijn vastgelegd.' },
    AFGEWEZEN: { description: 'Er is niets veranderd.' },
  },
});

@ObjectType('Indexcijfer', { description: 'Een gepubliceerd indexcijfer.' })
export class IndexcijferType {
  @Field({ description: 'Reeks, bijvoorbeeld OVA.' }) reeks: string;
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field({ description: 'VOORLOPIG of DEFINITIEF.' }) stand: string;
  @Field(() => Percentage, { description: 'Het cijfer.' }) waarde: string;
  @Field(() => Datum, { description: 'Dag van publicatie.' }) gepubliceerdOp: string;
  @Field({ description: 'Waar het staat.' }) bron: string;
}
@InputType({ description: 'Een gepubliceerd indexcijfer.' })
export class IndexcijferInput {
  @MaxLength(40) @Field({ description: 'Reeks.' }) reeks: string;
  @Min(2000) @Max(2100) @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @IsIn(['VOORLOPIG', 'DEFINITIEF']) @Field({ description: 'VOORLOPIG of DEFINITIEF.' }) stand: string;
  @IsDefined() @Field(() => Percentage, { description: 'Het cijfer.' }) waarde: string;
  @IsDefined() @Field(() => Datum, { description: 'Dag van publicatie.' }) gepubliceerdOp: string;
  @MaxLength(500) @Field({ description: 'Waar het staat.' }) bron: string;
}
@ObjectType('IndexatieVoorstel', { description: 'Een nieuwe prijs in een voorstel.' })
export class IndexatieVoorstelType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => String, { nullable: true, description: 'GOEDGEKEURD of AFGEWEZEN; leeg = nog te besluiten.' }) besluit:
    string | null;
  @Field(() => String, { nullable: true, description: 'Waarom zo is besloten.' }) toelichting: string | null;
  @Field(() => String, { nullable: true, description: 'Wie besloot.' }) beslotenDoor: string | null;
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Aanbieder.' }) aanbieder: string;
  @Field({ description: 'Product.' }) product: string;
  @Field({ description: 'Is dit een trede onder het tarief?' }) trede: boolean;
  @Field({ description: 'Eenheid in woorden.' }) eenheid: string;
  @Field(() => Percentage, { description: 'Percentage.' }) percentage: string;
  @Field({ description: 'De som van het percentage.' }) som: string;
  @Field(() => Bedrag, { description: 'Oude prijs.' }) oud: string;
  @Field(() => Bedrag, { description: 'Nieuwe prijs.' }) nieuw: string;
}
@ObjectType({ description: 'Een contract dat niet kon worden geïndexeerd.' })
export class IndexatieOvergeslagen {
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Nummer van de reden.' }) code: string;
  @Field({ description: 'Waarom niet.' }) melding: string;
}
@ObjectType('Indexatie', {
  description: 'Een voorstel voor nieuwe prijzen. Er verandert niets voordat iemand het goedkeurt.',
})
export class IndexatieType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field(() => Datum, { description: 'Eerste dag van de nieuwe prijzen.' }) ingang: string;
  @Field(() => IndexatieStatusEnum, { description: 'Stand.' }) status: IndexatieStatusEnum;
  @Field(() => Tijdstip, { description: 'Wanneer het is gemaakt.' }) gemaaktOp: Date;
  @Field({ description: 'Wie het maakte.' }) gemaaktDoor: string;
  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer is besloten.' }) beslotenOp: Date | null;
  @Field(() => String, { nullable: true, description: 'Wie besloot.' }) beslotenDoor: string | null;
  @Field(() => String, { nullable: true, description: 'Toelichting bij het besluit.' }) toelichting: string | null;
  @Field(() => [IndexatieVoorstelType], { description: 'De nieuwe prijzen.' }) voorstellen: IndexatieVoorstelType[];
  @Field(() => [IndexatieOvergeslagen], { description: 'Wat niet kon.' }) overgeslagen: IndexatieOvergeslagen[];
}
@ObjectType({ description: 'Uitkomst van een voorstel.' })
export class IndexatieResultaat {
  @Field(() => ID, { nullable: true, description: 'Nummer van het voorstel.' }) id: string | null;
  @Field(() => [FoutType], { description: 'Waarom het niet lukte; dan is er niets veranderd.' }) fouten: FoutType[];
}
@ObjectType('Prijsdeling', { description: 'Wanneer uw regio haar prijzen met andere regio’s deelt.' })
export class PrijsdelingType {
  @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag.' }) tot: string | null;
}
@ObjectType('Rijksbudget', { description: 'Wat het Rijk gemiddeld per traject betaalt.' })
export class RijksbudgetType {
  @Field(() => Bedrag, { description: 'Bedrag per traject.' }) bedrag: string;
  @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag.' }) tot: string | null;
  @Field({ description: 'Waar het staat.' }) bron: string;
}
@InputType({ description: 'Een leerroute in de mix.' })
export class MixdeelInput {
  @MaxLength(40) @Field({ description: 'Leerroute.' }) route: string;
  @IsDefined() @Field(() => Percentage, { description: 'Aandeel.' }) aandeel: string;
  @IsDefined()
  @Field(() => Bedrag, { nullable: true, description: 'Prijs per traject; leeg = de prijs die wordt gezocht.' })
  prijs?: string | null;
}
@ObjectType({ description: 'Tot welke prijs van een leerroute de mix nog past.' })
export class MixGrens {
  @Field({ description: 'Leerroute.' }) route: string;
  @Field(() => Bedrag, {
    nullable: true,
    description: 'Hoogste prijs die past, afgerond op centen; leeg = geen enkele.',
  })
  grens: string | null;
  @Field({ description: 'De som.' }) som: string;
}
@ObjectType({ description: 'Past de mix binnen het rijksbudget per traject?' })
export class Mixtoets {
  @Field(() => Bedrag, { nullable: true, description: 'Budget waarmee is getoetst.' }) budget: string | null;
  @Field(() => Bedrag, { nullable: true, description: 'Gemiddelde prijs; leeg zolang een prijs wordt gezocht.' })
  gemiddeld: string | null;
  @Field(() => Bedrag, { nullable: true, description: 'Wat er per traject overblijft.' }) over: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Past het?' }) past: boolean | null;
  @Field({ description: 'De som.' }) som: string;
  @Field(() => [MixGrens], { description: 'Grens per leerroute.' }) grenzen: MixGrens[];
  @Field(() => [FoutType], { description: 'Waarom er niet kon worden gerekend.' }) fouten: FoutType[];
}
