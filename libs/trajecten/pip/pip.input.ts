import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsDefined,
  IsIn,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Bedrag, Datum } from '#platform';
import { DELEN_MAX, type RuweInhoud } from '../domain/pip/inhoud.js';

const leeg = (wat: string) => ({ defaultValue: '', description: `${wat} Zoals getypt; leeg = nog niet ingevuld.` });

@InputType({ description: 'Een onderdeel van een plan in bewerking, zoals het is getypt.' })
export class PipDeelInput {
  @Matches(/^[A-Za-z0-9-]{1,40}$/)
  @Field({ description: 'Eigen kenmerk van dit onderdeel; blijft hetzelfde zolang het onderdeel bestaat.' })
  sleutel: string;
  @MaxLength(60) @Field(leeg('Code van het product.')) product: string;
  @MaxLength(60) @Field(leeg('Contractnummer.')) contract: string;
  @MaxLength(40) @Field(leeg('Eerste dag, jjjj-mm-dd.')) van: string;
  @MaxLength(40) @Field(leeg('Laatste dag, jjjj-mm-dd.')) tot: string;
  @MaxLength(40) @Field(leeg('Uren per maand, zoals 40 of 36,25.')) urenPerMaand: string;
  @MaxLength(40) @Field(leeg('Uren in totaal.')) urenTotaal: string;
  @MaxLength(40) @Field(leeg('Aantal stuks of fasen; leeg = 1, of wat het contract zegt.')) aantal: string;
  @MaxLength(40) @Field(leeg('Deelnemers in een groep, bij een groepsprijs.')) groep: string;
  @MaxLength(40) @Field(leeg('Niveau, als de prijs daarvan afhangt.')) niveau: string;
  @MaxLength(100) @Field(leeg('Locatie, als de prijs daarvan afhangt.')) locatie: string;
}
@InputType({ description: 'Het niveau van een onderdeel van het examen.' })
export class PipNiveauInput {
  @Matches(/^[A-Z_]{1,40}$/) @Field({ description: 'LEZEN, LUISTEREN, SCHRIJVEN of SPREKEN.' }) onderdeel: string;
  @MaxLength(10) @Field({ description: 'A2, B1 of B2.' }) niveau: string;
}
@InputType({ description: 'Wat er naast de lessen is afgesproken: aantallen, nooit redenen.' })
export class PipAfsprakenInput {
  @MaxLength(40) @Field(leeg('Uren participatieverklaringstraject.')) pvtUren: string;
  @MaxLength(40) @Field(leeg('Uren module arbeidsmarkt en participatie.')) mapUren: string;
  @MaxLength(40) @Field(leeg('Voortgangsgesprekken per jaar.')) voortgangsgesprekken: string;
  @MaxLength(40) @Field(leeg('Maanden financieel ontzorgen.')) ontzorgingMaanden: string;
}
@InputType({ description: 'De inhoud van een plan in bewerking. Wat nog niet klopt, mag ook worden bewaard.' })
export class PipInhoudInput {
  @MaxLength(40) @Field(leeg('B1_ROUTE, ONDERWIJSROUTE of Z_ROUTE.')) leerroute: string;
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PipNiveauInput)
  @Field(() => [PipNiveauInput], {
    defaultValue: [],
    description: 'Niveaus die afwijken van het gewone niveau van de route.',
  })
  niveaus: PipNiveauInput[];
  @IsDefined()
  @ValidateNested()
  @Type(() => PipAfsprakenInput)
  @Field(() => PipAfsprakenInput, { description: 'Afspraken naast de lessen.' })
  afspraken: PipAfsprakenInput;
  @ArrayMaxSize(DELEN_MAX)
  @ValidateNested({ each: true })
  @Type(() => PipDeelInput)
  @Field(() => [PipDeelInput], { defaultValue: [], description: 'De onderdelen, in volgorde.' })
  delen: PipDeelInput[];
}
@InputType({ description: 'Een plan vaststellen.' })
export class PipVaststellenInput {
  @MaxLength(100) @Field({ description: 'Trajectnummer.' }) trajectnummer: string;
  @Min(1) @Max(1_000_000) @Field(() => Int, { description: 'De versie van het concept dat u zag.' }) versie: number;
  @IsDefined()
  @Field(() => Datum, { description: 'Dagtekening van het besluit; de tarieven van deze dag tellen.' })
  dagtekening: string;
  @IsDefined()
  @Field(() => Bedrag, { description: 'De kostprijs die u zag; klopt hij niet meer, dan wordt er niets vastgesteld.' })
  kostprijs: string;
}
const UITKOMSTEN = ['GEGROND', 'DEELS_GEGROND', 'ONGEGROND', 'NIET_ONTVANKELIJK', 'INGETROKKEN'];
@InputType({ description: 'Een bezwaar tegen een vastgesteld plan, of de uitkomst ervan.' })
export class PipBezwaarInput {
  @MaxLength(100) @Field({ description: 'Trajectnummer.' }) trajectnummer: string;
  @Min(1) @Max(9999) @Field(() => Int, { description: 'Versie van het plan.' }) versie: number;
  @IsDefined() @Field(() => Datum, { description: 'Dag waarop het bezwaar binnenkwam.' }) ontvangenOp: string;
  @IsOptional()
  @IsIn(UITKOMSTEN)
  @Field(() => String, { nullable: true, description: `Uitkomst: ${UITKOMSTEN.join(', ')}; leeg = nog niet beslist.` })
  uitkomst?: string | null;
  @IsOptional() @Field(() => Datum, { nullable: true, description: 'Dag van de beslissing.' }) beslistOp?:
    string | null;
}

/** The same shape for the domain: levels by part. */
export const leesRuw = (i: PipInhoudInput): RuweInhoud => ({
  leerroute: i.leerroute,
  niveaus: Object.fromEntries(i.niveaus.map((n) => [n.onderdeel, n.niveau])),
  afspraken: { ...i.afspraken },
  delen: i.delen.map((d) => ({ ...d })),
});
