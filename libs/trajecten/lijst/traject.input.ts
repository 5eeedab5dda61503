import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsEnum, IsIn, IsOptional, MaxLength } from 'class-validator';
import { TERMIJNCODES } from '../domain/termijnen/termijnen.js';
import { DOELGROEPEN, LEERROUTES } from '../domain/feitcodes.js';
import { TermijnOordeel } from './traject.type.js';

@InputType({ description: 'Welke trajecten u wilt zien. Wat u leeg laat, telt niet.' })
export class TrajectFilter {
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Alleen mijn inburgeraars.' })
  mijn?: boolean | null;
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Afgesloten trajecten in plaats van lopende.' })
  afgesloten?: boolean | null;
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Alleen trajecten waar iets moet gebeuren.' })
  aandacht?: boolean | null;
  @IsOptional()
  @IsIn(Object.keys(LEERROUTES))
  @Field(() => String, { nullable: true, description: 'Leerroute, bijvoorbeeld B1_ROUTE.' })
  leerroute?: string | null;
  @IsOptional()
  @IsIn(Object.keys(DOELGROEPEN))
  @Field(() => String, { nullable: true, description: 'Doelgroep, bijvoorbeeld ASIELSTATUSHOUDER.' })
  doelgroep?: string | null;
  @IsOptional()
  @IsIn(TERMIJNCODES as string[])
  @Field(() => String, {
    nullable: true,
    description: 'Alleen trajecten waarvoor deze termijn geldt, bijvoorbeeld PIP.',
  })
  termijn?: string | null;
  @IsOptional()
  @ArrayMaxSize(6)
  @IsEnum(TermijnOordeel, { each: true })
  @Field(() => [TermijnOordeel], {
    nullable: true,
    description: 'Alleen met een open termijn met een van deze oordelen.',
  })
  oordeel?: TermijnOordeel[] | null;
  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'Deel van het trajectnummer.' })
  zoek?: string | null;
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(40, { each: true })
  @Field(() => [String], {
    nullable: true,
    description: 'Alleen deze trajectnummers, ook als ze zijn afgesloten: wat het zoeken op naam heeft gevonden.',
  })
  nummers?: string[] | null;
}
