import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Datum, Tijdstip } from '#platform';
import { AkkoordBesluit, VerslagStand } from '../overleg.enum.js';

const leeg = { nullable: true } as const;

@ObjectType({ description: 'Wat een kant van een versie vindt.' })
export class OverlegAkkoordType {
  @Field({ description: 'Naam van de kant.' }) naam: string;
  @Field(() => AkkoordBesluit, { description: 'Wat zij vindt.' }) besluit: AkkoordBesluit;
  @Field(() => String, { ...leeg, description: 'Wie het zei.' }) door: string | null;
  @Field(() => Tijdstip, { ...leeg, description: 'Wanneer.' }) op: string | null;
  @Field(() => String, { ...leeg, description: 'Wat er moet veranderen.' }) toelichting: string | null;
}
@ObjectType({ description: 'Een versie van het verslag die aan beide kanten is aangeboden.' })
export class OverlegVerslagType {
  @Field(() => Int, { description: 'Nummer van de versie.' }) nr: number;
  @Field(() => VerslagStand, { description: 'Hoe ver deze versie is.' }) stand: VerslagStand;
  @Field(() => String, { ...leeg, description: 'Waarom een vastgesteld verslag is verbeterd.' }) reden: string | null;
  @Field(() => Tijdstip, { description: 'Wanneer zij is aangeboden.' }) aangebodenOp: string;
  @Field({ description: 'Wie haar aanbood.' }) aangebodenDoor: string;
  @Field(() => Tijdstip, { ...leeg, description: 'Wanneer er over is besloten.' }) beslotenOp: string | null;
  @Field({ description: 'Vingerafdruk (SHA-256) van uw exemplaar.' }) sha256: string;
  @Field({ description: 'Adres van uw exemplaar als pdf.' }) pdf: string;
  @Field(() => [OverlegAkkoordType], { description: 'Wat de kanten ervan vinden.' }) akkoorden: OverlegAkkoordType[];
}

@ObjectType({ description: 'Een cijfer in het verslag.' })
export class VerslagCijfer {
  @Field({ description: 'Wat het is.' }) naam: string;
  @Field({ description: 'Hoeveel.' }) waarde: string;
}
@ObjectType({ description: 'Een besluit in het verslag.' })
export class VerslagBesluit {
  @Field(() => Int, { description: 'Volgnummer.' }) nr: number;
  @Field({ description: 'Wat er is besloten.' }) tekst: string;
}
@ObjectType({ description: 'Een actie in het verslag.' })
export class VerslagActie {
  @Field({ description: 'Nummer.' }) nr: string;
  @Field({ description: 'Wat er moet gebeuren.' }) tekst: string;
  @Field({ description: 'Wie het doet.' }) eigenaar: string;
  @Field(() => Datum, { description: 'Laatste dag.' }) uiterlijk: string;
  @Field({ description: 'Stand op dat moment.' }) stand: string;
}
@ObjectType({ description: 'Een opmerking in het verslag.' })
export class VerslagOpmerking {
  @Field({ description: 'Van welke organisatie.' }) van: string;
  @Field({ description: 'De opmerking.' }) tekst: string;
}
@ObjectType({ description: 'Een punt in het verslag.' })
export class VerslagPunt {
  @Field(() => Int, { description: 'Nummer op de agenda.' }) nr: number;
  @Field({ description: 'Titel.' }) titel: string;
  @Field(() => String, { ...leeg, description: 'Contract of gemeente waar het over gaat.' }) over: string | null;
  @Field(() => [VerslagCijfer], { description: 'Cijfers bij het versturen van de agenda.' }) cijfers: VerslagCijfer[];
  @Field({ description: 'Wat erover is gezegd.' }) notulen: string;
  @Field(() => [VerslagBesluit], { description: 'Besluiten.' }) besluiten: VerslagBesluit[];
  @Field(() => [VerslagActie], { description: 'Acties: nieuwe, en bij de actielijst de eerdere.' })
  acties: VerslagActie[];
  @Field(() => [VerslagOpmerking], { description: 'Opmerkingen van deelnemers.' }) opmerkingen: VerslagOpmerking[];
}
@ObjectType({ description: 'De inhoud van een verslag, zoals u die mag lezen.' })
export class Verslaginhoud {
  @Field({ description: 'Titel.' }) titel: string;
  @Field(() => Datum, { description: 'Dag van het overleg.' }) datum: string;
  @Field({ description: 'Begintijd.' }) begin: string;
  @Field({ description: 'Eindtijd.' }) eind: string;
  @Field(() => String, { ...leeg, description: 'Plaats.' }) plaats: string | null;
  @Field(() => [String], { description: 'Organisaties die waren uitgenodigd.' }) deelnemers: string[];
  @Field(() => String, { ...leeg, description: 'Wie er waren.' }) aanwezigen: string | null;
  @Field(() => String, { ...leeg, description: 'Waarom een eerder verslag is verbeterd.' }) reden: string | null;
  @Field(() => [VerslagPunt], { description: 'De punten.' }) punten: VerslagPunt[];
}
