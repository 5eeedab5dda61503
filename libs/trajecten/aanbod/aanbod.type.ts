import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsOptional, Length, MaxLength } from 'class-validator';
import { Datum } from '#platform';
import { GROEPEN, SCHALEN, UITVOERINGEN, WAARDEN } from '../domain/aanbod/begrippen.js';

export enum AanbodTabel {
  AANBODPLICHT = 'AANBODPLICHT',
  SCHAAL = 'SCHAAL',
}
export enum AanbodGroep {
  ASIEL = 'ASIEL',
  GEZIN = 'GEZIN',
  ASIEL_B1 = 'ASIEL_B1',
  ASIEL_ONDERWIJS = 'ASIEL_ONDERWIJS',
  ASIEL_Z = 'ASIEL_Z',
}
export enum AanbodWaarde {
  JA = 'JA',
  NEE = 'NEE',
  MET_BIJSTAND = 'MET_BIJSTAND',
}
export enum AanbodSchaal {
  LOKAAL = 'LOKAAL',
  SUBREGIONAAL = 'SUBREGIONAAL',
  REGIONAAL = 'REGIONAAL',
}
export enum AanbodUitvoering {
  ZELF = 'ZELF',
  GEDEELDE_DIENST = 'GEDEELDE_DIENST',
  CONTRACT = 'CONTRACT',
}
const uitleg = (namen: Record<string, string>): Record<string, { description: string }> =>
  Object.fromEntries(Object.entries(namen).map(([k, description]) => [k, { description: `${description}.` }]));
registerEnumType(AanbodTabel, {
  name: 'AanbodTabel',
  description: 'De twee tabellen van een configuratie.',
  valuesMap: uitleg({
    AANBODPLICHT: 'Wat aan wie moet worden aangeboden',
    SCHAAL: 'Op welke schaal het wordt ingekocht',
  }),
});
registerEnumType(AanbodGroep, { name: 'AanbodGroep', description: 'Groep in een tabel.', valuesMap: uitleg(GROEPEN) });
registerEnumType(AanbodWaarde, { name: 'AanbodWaarde', description: 'Of het moet.', valuesMap: uitleg(WAARDEN) });
registerEnumType(AanbodSchaal, { name: 'AanbodSchaal', description: 'Schaal van inkoop.', valuesMap: uitleg(SCHALEN) });
registerEnumType(AanbodUitvoering, {
  ...{ name: 'AanbodUitvoering', description: 'Wie het uitvoert.', valuesMap: uitleg(UITVOERINGEN) },
});

@ObjectType('AanbodCel', { description: 'Eén cel van een tabel.' })
export class AanbodCelType {
  @Field(() => AanbodTabel, { description: 'Tabel.' }) tabel: AanbodTabel;
  @Field({ description: 'Code van het onderdeel.' }) onderdeel: string;
  @Field(() => AanbodGroep, { description: 'Groep.' }) groep: AanbodGroep;
  @Field(() => AanbodWaarde, { description: 'Waarde.' }) waarde: AanbodWaarde;
  @Field(() => String, { nullable: true, description: 'Gevuld als de gemeente dit zelf bepaalde: het besluit.' })
  afwijking?: string | null;
}
@ObjectType('AanbodSchaalregel', { description: 'Op welke schalen een onderdeel kan worden ingekocht.' })
export class AanbodSchaalregel {
  @Field({ description: 'Code van het onderdeel.' }) onderdeel: string;
  @Field(() => [AanbodSchaal], { description: 'De schalen; meer dan een waar de bron de keuze laat.' })
  schalen: AanbodSchaal[];
  @Field({ description: 'De gemeente kan het ook zelf doen.' }) zelf: boolean;
}
@ObjectType('AanbodConfiguratie', { description: 'De tabellen van één bron.' })
export class AanbodConfiguratieType {
  @Field({ description: 'Code.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field({ description: 'Bron.' }) bron: string;
  @Field(() => [AanbodCelType], { description: 'De cellen; wat de bron niet noemt staat er niet in.' })
  cellen: AanbodCelType[];
  @Field(() => [AanbodSchaalregel], { description: 'De schalen.' }) schalen: AanbodSchaalregel[];
}
@ObjectType('AanbodKeuze', { description: 'Welke configuratie de gemeente volgt, en wanneer.' })
export class AanbodKeuzeType {
  @Field({ description: 'Code.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag.' }) tot: string | null;
  @Field({ description: 'Wie dit koos.' }) door: string;
}
@ObjectType('AanbodAfwijking', { description: 'Een cel die de gemeente zelf invult.' })
export class AanbodAfwijkingType extends AanbodCelType {
  @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag.' }) tot: string | null;
  @Field({ description: 'Besluit.' }) bron: string;
  @Field({ description: 'Wie dit vastlegde.' }) door: string;
}
@ObjectType('OnderdeelUitvoering', { description: 'Op welke schaal een onderdeel is ingekocht en wie het uitvoert.' })
export class OnderdeelUitvoeringType {
  @Field({ description: 'Code van het onderdeel.' }) onderdeel: string;
  @Field(() => AanbodSchaal, { description: 'Schaal.' }) schaal: AanbodSchaal;
  @Field(() => AanbodUitvoering, { description: 'Uitvoering.' }) uitvoering: AanbodUitvoering;
  @Field(() => String, { nullable: true, description: 'Naam van de dienst of het contract.' }) uitvoerder:
    string | null;
  @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @Field(() => Datum, { nullable: true, description: 'Laatste dag.' }) tot: string | null;
  @Field({ description: 'Wie dit vastlegde.' }) door: string;
}
@ObjectType('AanbodOnderdeel', { description: 'Een onderdeel van het aanbod.' })
export class AanbodOnderdeelType {
  @Field({ description: 'Code.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
}
@ObjectType('Aanbod', { description: 'Wat in de gemeente op een dag geldt.' })
export class AanbodType {
  @Field(() => AanbodConfiguratieType, { nullable: true, description: 'De configuratie die op die dag wordt gevolgd.' })
  configuratie: AanbodConfiguratieType | null;
  @Field(() => [AanbodOnderdeelType], { description: 'Alle onderdelen met hun naam.' })
  onderdelen: AanbodOnderdeelType[];
  @Field(() => [AanbodKeuzeType], { description: 'Alle keuzes, de laatste eerst.' }) keuzes: AanbodKeuzeType[];
  @Field(() => [AanbodCelType], { description: 'De cellen van die dag, met wat de gemeente anders doet.' })
  cellen: AanbodCelType[];
  @Field(() => [AanbodAfwijkingType], { description: 'Alle afwijkingen, de laatste eerst.' })
  afwijkingen: AanbodAfwijkingType[];
  @Field(() => [AanbodSchaalregel], { description: 'De schalen van de bron.' }) schalen: AanbodSchaalregel[];
  @Field(() => [OnderdeelUitvoeringType], { description: 'Schaal en uitvoering per onderdeel, de laatste eerst.' })
  uitvoeringen: OnderdeelUitvoeringType[];
}
@ObjectType('AanbodVoorPersoon', { description: 'Of een onderdeel aan deze persoon moet worden aangeboden.' })
export class AanbodVoorPersoon {
  @Field({ description: 'Code van het onderdeel.' }) onderdeel: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => Boolean, { nullable: true, description: 'Moet het? Leeg is: niet te zeggen.' }) moet: boolean | null;
  @Field(() => AanbodWaarde, { nullable: true, description: 'Waarde in de tabel.' }) waarde: AanbodWaarde | null;
  @Field({ description: 'Waarom, in gewone taal.' }) uitleg: string;
  @Field(() => AanbodWaarde, {
    nullable: true,
    description: 'Gevuld als de andere tabel van de bron iets anders zegt.',
  })
  verschil: AanbodWaarde | null;
  @Field(() => [AanbodSchaal], { description: 'Schaal van inkoop.' }) schalen: AanbodSchaal[];
  @Field({ description: 'De gemeente kan het ook zelf doen.' }) zelf: boolean;
  @Field(() => AanbodUitvoering, { nullable: true, description: 'Uitvoering.' }) uitvoering: AanbodUitvoering | null;
  @Field(() => String, { nullable: true, description: 'Wie het uitvoert.' }) uitvoerder: string | null;
}

@InputType({ description: 'Een cel die de gemeente zelf invult, vanaf een dag.' })
export class AanbodAfwijkingInput {
  @IsEnum(AanbodTabel) @Field(() => AanbodTabel, { description: 'Tabel.' }) tabel: AanbodTabel;
  @MaxLength(40) @Field({ description: 'Code van het onderdeel.' }) onderdeel: string;
  @IsEnum(AanbodGroep) @Field(() => AanbodGroep, { description: 'Groep.' }) groep: AanbodGroep;
  @IsEnum(AanbodWaarde) @Field(() => AanbodWaarde, { description: 'Waarde.' }) waarde: AanbodWaarde;
  @Length(10, 10) @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @IsOptional() @Length(10, 10) @Field(() => Datum, { nullable: true, description: 'Laatste dag.' }) tot?:
    string | null;
  @Length(3, 200) @Field({ description: 'Besluit waar dit op rust.' }) bron: string;
}
@InputType({ description: 'Op welke schaal een onderdeel is ingekocht en wie het uitvoert, vanaf een dag.' })
export class OnderdeelUitvoeringInput {
  @MaxLength(40) @Field({ description: 'Code van het onderdeel.' }) onderdeel: string;
  @IsEnum(AanbodSchaal) @Field(() => AanbodSchaal, { description: 'Schaal.' }) schaal: AanbodSchaal;
  @IsEnum(AanbodUitvoering) @Field(() => AanbodUitvoering, { description: 'Uitvoering.' }) uitvoering: AanbodUitvoering;
  @IsOptional()
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Naam van de dienst of het contract.' })
  uitvoerder?: string | null;
  @Length(10, 10) @Field(() => Datum, { description: 'Eerste dag.' }) van: string;
  @IsOptional() @Length(10, 10) @Field(() => Datum, { nullable: true, description: 'Laatste dag.' }) tot?:
    string | null;
}
