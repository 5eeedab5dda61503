import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Transform, Type } from 'class-transformer';
import { leesUuid, Datum, Maand } from '#platform';
import { KwartaalStand } from './kwartaal.type.js';

const leeg = { nullable: true } as const;

@InputType({ description: 'Wat u invult of uitlegt bij één veld, op één plaats.' })
export class KwartaalWaardeInput {
  @MaxLength(40) @Field({ description: 'Code van het veld.' }) veld: string;
  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { ...leeg, description: 'Leerroute; leeg = het geheel.' })
  leerroute?: string | null;
  @IsOptional()
  @MaxLength(10)
  @Field(() => String, { ...leeg, description: 'CBS-code; leeg = alle gemeenten.' })
  gemeente?: string | null;
  @IsOptional()
  @MaxLength(4000)
  @Field(() => String, { ...leeg, description: 'Uw getal of tekst; een komma mag.' })
  waarde?: string | null;
  @IsOptional() @MaxLength(40) @Field(() => String, { ...leeg, description: 'Code van de reden.' }) reden?:
    string | null;
  @IsOptional()
  @MaxLength(2000)
  @Field(() => String, { ...leeg, description: 'Korte uitleg, niet over personen.' })
  toelichting?: string | null;
}
@InputType({ description: 'Een verbeteractie.' })
export class KwartaalActieInput {
  @MaxLength(1000) @Field({ description: 'Wat er gebeurt.' }) wat: string;
  @MaxLength(200) @Field({ description: 'Wie ervoor zorgt: een functie of organisatie.' }) eigenaar: string;
  @IsOptional() @Field(() => Datum, { ...leeg, description: 'Wanneer het klaar is.' }) datum?: string | null;
}
@InputType({ description: 'Een sectie, zoals die nu op uw scherm staat.' })
export class KwartaalSectieInput {
  @Transform(({ value }) => leesUuid(value))
  @IsString()
  @Field(() => ID, { description: 'De kwartaalrapportage.' })
  rapportageId: string;
  @MaxLength(40) @Field({ description: 'Code van de sectie.' }) sectie: string;
  @IsInt()
  @Min(0)
  @Field(() => Int, { description: 'De versie waarmee u begon; 0 bij de eerste keer.' })
  versie: number;
  @ArrayMaxSize(3000)
  @ValidateNested({ each: true })
  @Type(() => KwartaalWaardeInput)
  @Field(() => [KwartaalWaardeInput], { description: 'Alles wat is ingevuld; wat er niet bij staat, is leeg.' })
  waarden: KwartaalWaardeInput[];
  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => KwartaalActieInput)
  @Field(() => [KwartaalActieInput], { ...leeg, description: 'Verbeteracties.' })
  acties?: KwartaalActieInput[] | null;
  @IsBoolean()
  @Field({ description: 'Hebt u de berekende cijfers bekeken en kloppen ze, of legde u verschillen uit?' })
  bevestigd: boolean;
}
@InputType({ description: 'Welke kwartaalrapportages u wilt zien.' })
export class KwartaalFilter {
  @IsOptional() @Field(() => Maand, { ...leeg, description: 'Vanaf dit kwartaal (eerste maand).' }) van?: string | null;
  @IsOptional() @Field(() => Maand, { ...leeg, description: 'Tot en met dit kwartaal.' }) totEnMet?: string | null;
  @IsOptional() @MaxLength(60) @Field(() => String, { ...leeg, description: 'Contractnummer.' }) contract?:
    string | null;
  @IsOptional()
  @IsIn(Object.values(KwartaalStand), { each: true })
  @ArrayMaxSize(4)
  @Field(() => [KwartaalStand], { ...leeg, description: 'Stand.' })
  stand?: KwartaalStand[] | null;
}
