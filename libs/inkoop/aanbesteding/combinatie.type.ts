import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Tijdstip } from '#platform';
import { Instemming } from './aanbesteding.enum.js';

@ObjectType('Combinatieverzoek', {
  description: 'Een verzoek aan uw organisatie om in een combinatie mee in te schrijven. Zonder plan en zonder prijs.',
})
export class CombinatieverzoekType {
  @Field(() => ID, { description: 'Nummer van het verzoek.' }) id: string;
  @Field({ description: 'Titel van de aanbesteding.' }) aanbesteding: string;
  @Field(() => ID, { nullable: true, description: 'Nummer van de aanbesteding, als u die mag lezen.' })
  aanbestedingId: string | null;
  @Field({ description: 'Regio.' }) regio: string;
  @Field({ description: 'Naam van de ronde.' }) ronde: string;
  @Field(() => Tijdstip, { description: 'Tot wanneer u kunt antwoorden.' }) sluitOp: Date;
  @Field(() => [String], { description: 'Codes van de percelen waarvoor de combinatie inschrijft.' })
  percelen: string[];
  @Field({ description: 'Wie de combinatie leidt en u vraagt.' }) penvoerder: string;
  @Field(() => [String], { description: 'Alle leden naast de penvoerder, u ook.' }) leden: string[];
  @Field(() => Tijdstip, { description: 'Wanneer gevraagd.' }) gevraagdOp: Date;
  @Field(() => Instemming, { description: 'Wat u antwoordde.' }) antwoord: Instemming;
  @Field({ description: 'Kunt u nog antwoorden?' }) teBeantwoorden: boolean;
}
