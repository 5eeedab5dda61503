import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Bedrag } from '#platform';

export enum BevindingSoortEnum {
  FOUT = 'FOUT',
  BLOKKADE = 'BLOKKADE',
  AFWIJKING = 'AFWIJKING',
  SIGNAAL = 'SIGNAAL',
}
registerEnumType(BevindingSoortEnum, {
  name: 'BevindingSoort',
  description: 'Hoe zwaar een bevinding weegt.',
  valuesMap: {
    FOUT: { description: 'De regel is afgewezen: er staat iets in dat niet kan.' },
    BLOKKADE: { description: 'De regel is bewaard, maar boekt geen uren en geen geld.' },
    AFWIJKING: { description: 'De regel is geboekt, maar wijkt af van de afspraak.' },
    SIGNAAL: { description: 'Iets om over te praten.' },
  },
});

@ObjectType({ description: 'Hoeveel bevindingen er zijn bij een rapportage, voor zover u ze mag zien.' })
export class BevindingTelling {
  @Field(() => Int, { description: 'Afgewezen regels: aantal fouten.' }) fouten: number;
  @Field(() => Int, { description: 'Aantal blokkades.' }) blokkades: number;
  @Field(() => Int, { description: 'Aantal afwijkingen.' }) afwijkingen: number;
  @Field(() => Int, { description: 'Aantal signalen.' }) signalen: number;
  @Field(() => Int, { description: 'Hoeveel daarvan nog open staan.' }) open: number;
}

@ObjectType({ description: 'Bevindingen die op dezelfde manier worden hersteld.' })
export class BevindingGroep {
  @Field({ description: 'Code van de regel.' }) code: string;
  @Field(() => BevindingSoortEnum, { description: 'Hoe zwaar het weegt.' }) soort: BevindingSoortEnum;
  @Field({ description: 'Wat er is.' }) titel: string;
  @Field({ description: 'Wat u kunt doen.' }) oplossing: string;
  @Field(() => Int, { description: 'Hoe vaak.' }) aantal: number;
  @Field(() => Int, { description: 'Hoeveel daarvan nog open staan.' }) open: number;
}

@ObjectType({ description: 'Wat een rapportage doet met het SPUK-budget van een gemeente.' })
export class GemeenteEffect {
  @Field({ description: 'Naam van de gemeente.' }) gemeente: string;
  @Field({ description: 'CBS-code.' }) gemeenteCode: string;
  @Field(() => Int, { description: 'Jaar van het budget.' }) jaar: number;
  @Field(() => Bedrag, { description: 'Wat deze rapportage boekt, in euro.' }) bedragDezeRapportage: string;
  @Field(() => Bedrag, { description: 'Alles wat in dit jaar is geboekt tot en met deze maand, in euro.' })
  besteedTotEnMet: string;
  @Field(() => Bedrag, { nullable: true, description: 'Budget van het jaar in euro; leeg als het niet is ingevuld.' })
  budget: string | null;
}
