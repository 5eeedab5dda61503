import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Maand, PageInfo, Uren } from '#platform';

export enum KpiGroepering {
  CONTRACT = 'CONTRACT',
  PERCEEL = 'PERCEEL',
  AANBIEDER = 'AANBIEDER',
  REGIO = 'REGIO',
}
registerEnumType(KpiGroepering, {
  name: 'KpiGroepering',
  description: 'Waar een lijn in de grafiek over gaat.',
  valuesMap: {
    CONTRACT: { description: 'Elk contract apart.' },
    PERCEEL: { description: 'Alle contracten van een perceel.' },
    AANBIEDER: { description: 'Alle contracten van een aanbieder.' },
    REGIO: { description: 'Alle contracten van een regio.' },
  },
});

@ObjectType({ description: 'Een kengetal in een maand.' })
export class KpiPunt {
  @Field(() => Maand, { description: 'Maand.' }) maand: string;
  @Field(() => String, {
    nullable: true,
    description: 'De waarde: een percentage of aantal dagen, exact met een punt.',
  })
  waarde: string | null;
  @Field(() => Uren, { nullable: true, description: 'Teller; leeg als die verborgen is.' }) teller: string | null;
  @Field(() => Uren, { nullable: true, description: 'Noemer; leeg als die verborgen is.' }) noemer: string | null;
  @Field({ description: 'Weggelaten of niet compleet, omdat een klein aantal een persoon kan aanwijzen.' })
  verborgen: boolean;
}
@ObjectType({ description: 'Het gemiddelde van de anderen in een maand, zonder te zeggen wie dat zijn.' })
export class KpiAnderen {
  @Field(() => Maand, { description: 'Maand.' }) maand: string;
  @Field({ description: 'De regio.' }) regio: string;
  @Field({ description: 'De waarde van de anderen samen.' }) waarde: string;
  @Field(() => Int, { description: 'Van hoeveel aanbieders; nooit minder dan drie.' }) aanbieders: number;
}
@ObjectType({ description: 'Een lijn: een kengetal van een contract, perceel, aanbieder of regio over de maanden.' })
export class KpiReeks {
  @Field({ description: 'Contractnummer, of code van perceel, aanbieder of regio.' }) sleutel: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field(() => String, { nullable: true, description: 'De norm; leeg als die er niet is of per contract verschilt.' })
  norm: string | null;
  @Field(() => [KpiPunt], { description: 'Per maand.' }) punten: KpiPunt[];
  @Field(() => KpiPunt, { nullable: true, description: 'De hele periode, van wat getoond mag worden.' })
  totaal: KpiPunt | null;
}
@ObjectType({ description: 'Een kengetal met zijn uitleg en lijnen.' })
export class Kpi {
  @Field({ description: 'Code.' }) code: string;
  @Field({ description: 'Naam.' }) naam: string;
  @Field({ description: 'AANDEEL (percentage) of DAGEN.' }) vorm: string;
  @Field({ description: 'Wat precies wordt geteld.' }) definitie: string;
  @Field({ description: 'Wat de teller is.' }) teller: string;
  @Field({ description: 'Wat de noemer is.' }) noemer: string;
  @Field({ description: 'HOGER, LAGER of DICHT_BIJ_100: wat beter is.' }) beter: string;
  @Field(() => String, {
    nullable: true,
    description: 'Wat eronder ligt: REGELS of RAPPORTAGES; leeg als dat niet getoond mag worden.',
  })
  regels: string | null;
  @Field(() => [KpiReeks], { description: 'De lijnen.' }) reeksen: KpiReeks[];
  @Field(() => [KpiAnderen], { description: 'Voor een aanbieder: de anderen in de regio samen.' })
  anderen: KpiAnderen[];
}
@ObjectType({ description: 'Een regel onder een kengetal.' })
export class KpiRegel {
  @Field(() => String, { nullable: true, description: 'Trajectnummer.' }) trajectnummer: string | null;
  @Field(() => String, { nullable: true, description: 'Product.' }) product: string | null;
  @Field(() => String, { nullable: true, description: 'Gemeente.' }) gemeente: string | null;
  @Field(() => Maand, { description: 'Maand.' }) maand: string;
  @Field({ description: 'MAAND of KWARTAAL, bij een rapportage.' }) soort: string;
  @Field(() => Uren, { nullable: true, description: 'Aangeboden uren.' }) aangeboden: string | null;
  @Field(() => Uren, { nullable: true, description: 'Gevolgde uren.' }) gevolgd: string | null;
  @Field(() => Uren, { nullable: true, description: 'Uren ongeoorloofd verzuim.' }) ongeoorloofd: string | null;
  @Field(() => Boolean, { nullable: true, description: 'In de pas volgens de aanbieder.' }) inDePas: boolean | null;
  @Field(() => String, { nullable: true, description: 'Bedrag in euro.' }) bedrag: string | null;
  @Field(() => String, { nullable: true, description: 'Bij een rapportage: laatste dag en dag van ontvangst.' })
  uitleg: string | null;
}
@ObjectType({ description: 'Een bladzijde met regels onder een kengetal.' })
export class KpiRegelConnection {
  @Field(() => [KpiRegel], { description: 'De regels.' }) nodes: KpiRegel[];
  @Field(() => PageInfo, { description: 'Of er meer is.' }) pageInfo: PageInfo;
}

@ObjectType({ description: 'Een contract waarvan u kengetallen kunt zien, met waar het bij hoort.' })
export class KpiKeuze {
  @Field({ description: 'Contractnummer.' }) contract: string;
  @Field({ description: 'Code van het perceel.' }) perceel: string;
  @Field({ description: 'Naam van het perceel.' }) perceelNaam: string;
  @Field({ description: 'Code van de aanbieder.' }) aanbieder: string;
  @Field({ description: 'Naam van de aanbieder.' }) aanbiederNaam: string;
}
