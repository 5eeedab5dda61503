import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Maand, Tijdstip, Uren } from '#platform';

export enum UrensoortEnum {
  CURSUS = 'cursus',
  ALFABETISERING = 'alfabetisering',
  PARTICIPATIE = 'participatie',
  PVT = 'pvt',
}
registerEnumType(UrensoortEnum, {
  name: 'Urensoort',
  description: 'Waarvoor uren meetellen in de termijnen.',
  valuesMap: {
    CURSUS: { description: 'Cursusuren: Nederlands en KNM.' },
    ALFABETISERING: { description: 'Alfabetisering.' },
    PARTICIPATIE: { description: 'Participatie in de Z-route.' },
    PVT: { description: 'Participatieverklaringstraject.' },
  },
});

@ObjectType('Urenregel', { description: 'Een regel uit een rapportage die meetelt.' })
export class UrenregelType {
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Aanbieder.' }) aanbieder: string;
  @Field({ description: 'Bestand.' }) bestandsnaam: string;
  @Field(() => Int, { description: 'Versie van de rapportage; een correctie is een nieuwe versie.' }) versie: number;
  @Field(() => Tijdstip, { description: 'Wanneer die versie is ontvangen.' }) ontvangenOp: Date;
  @Field(() => Int, { description: 'Rij in het bestand.' }) rij: number;
  @Field(() => Uren, { description: 'Uren aangeboden.' }) aangeboden: string;
  @Field(() => Uren, { description: 'Uren gevolgd.' }) gevolgd: string;
  @Field(() => Uren, { nullable: true, description: 'Uren afwezig met reden.' }) geoorloofd: string | null;
  @Field(() => Uren, { nullable: true, description: 'Uren afwezig zonder reden.' }) ongeoorloofd: string | null;
  @Field({ description: 'Ligt volgens de aanbieder op schema.' }) inDePas: boolean;
}
@ObjectType('Urenmaand', { description: 'Gepland en gevolgd in één maand, voor één product.' })
export class UrenmaandType {
  @Field(() => Maand, { description: 'Maand.' }) maand: string;
  @Field({ description: 'Productcode.' }) product: string;
  @Field({ description: 'Naam van het product.' }) productNaam: string;
  @Field(() => UrensoortEnum, { nullable: true, description: 'Waarvoor de uren meetellen.' })
  teltVoor: UrensoortEnum | null;
  @Field(() => Uren, { description: 'Gepland in het PIP van die maand.' }) gepland: string;
  @Field(() => Uren, { description: 'Aangeboden.' }) aangeboden: string;
  @Field(() => Uren, { description: 'Gevolgd.' }) gevolgd: string;
  @Field(() => Uren, { description: 'Afwezig met reden.' }) geoorloofd: string;
  @Field(() => Uren, { description: 'Afwezig zonder reden.' }) ongeoorloofd: string;
  @Field(() => Uren, { description: 'Gepland tot en met deze maand.' }) geplandTot: string;
  @Field(() => Uren, { description: 'Gevolgd tot en met deze maand.' }) gevolgdTot: string;
  @Field(() => [UrenregelType], { description: 'De regels van de aanbieder waar dit uit komt.' })
  regels: UrenregelType[];
}
@ObjectType('Urenherkomst', { description: 'Uren die meetellen voor de termijnen, en waar ze vandaan komen.' })
export class UrenherkomstType {
  @Field(() => UrensoortEnum, { description: 'Soort uren.' }) soort: UrensoortEnum;
  @Field(() => Uren, { description: 'Gevolgd.' }) gevolgd: string;
  @Field(() => Uren, { description: 'Aangeboden.' }) aangeboden: string;
  @Field(() => Int, { description: 'Aantal regels.' }) regels: number;
  @Field(() => Int, { description: 'Aantal rapportages.' }) rapportages: number;
  @Field(() => Maand, { nullable: true, description: 'De laatste maand die is gemeld.' }) totEnMet: string | null;
}
@ObjectType('Urenoverzicht', { description: 'Geplande en gevolgde uren van een traject.' })
export class UrenoverzichtType {
  @Field({ description: 'Trajectnummer.' }) trajectnummer: string;
  @Field(() => [UrenmaandType], { description: 'Per maand en product.' }) maanden: UrenmaandType[];
  @Field(() => [UrenherkomstType], { description: 'De uren waar de termijnen op rusten.' })
  herkomst: UrenherkomstType[];
}
