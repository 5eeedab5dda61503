import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Bedrag, Maand } from '#platform';

@ObjectType({ description: 'Hoe het met het SPUK-budget van een gemeente staat in een jaar.' })
export class SpukStand {
  @Field({ description: 'Naam van de gemeente.' }) gemeente: string;
  @Field({ description: 'CBS-code van de gemeente.' }) gemeenteCode: string;
  @Field(() => Int, { description: 'Jaar.' }) jaar: number;
  @Field(() => Bedrag, { nullable: true, description: 'Budget in euro; leeg als het nog niet is ingevuld.' }) budget:
    string | null;
  @Field(() => Bedrag, { description: "Besteed in euro: alle geboekte regels, over alle regio's van de gemeente." })
  besteed: string;
  @Field(() => String, {
    nullable: true,
    description: 'Besteed als percentage van het budget, met één cijfer achter de punt.',
  })
  percentage: string | null;
}

@ObjectType({ description: 'Besteding in één maand.' })
export class SpukMaand {
  @Field(() => Maand, { description: 'Maand.' }) maand: string;
  @Field(() => Bedrag, { description: 'Besteed in deze maand, in euro.' }) besteed: string;
  @Field(() => Bedrag, { description: 'Besteed vanaf januari tot en met deze maand, in euro.' }) cumulatief: string;
}

@ObjectType({ description: 'Besteding per contract en product.' })
export class SpukContract {
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Aanbieder.' }) aanbieder: string;
  @Field({ description: 'Product.' }) product: string;
  @Field(() => Bedrag, { description: 'Besteed in euro.' }) besteed: string;
}

@ObjectType({ description: 'Het SPUK-budget van een gemeente, met wat eronder ligt.' })
export class SpukGemeente {
  @Field(() => SpukStand, { description: 'De stand.' }) stand: SpukStand;
  @Field(() => [SpukMaand], { description: 'Per maand van het jaar.' }) maanden: SpukMaand[];
  @Field(() => [SpukContract], { description: 'Per contract en product, zover u die contracten mag zien.' })
  perContract: SpukContract[];
}
