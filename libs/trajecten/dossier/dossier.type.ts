import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsDefined, IsOptional, Matches, MaxLength } from 'class-validator';
import { Datum, FoutType, Tijdstip, Uren } from '#platform';
import { FEITSOORTCODES, feitsoort, type FeitsoortCode } from '../domain/feiten.js';

export const FeitsoortEnum = Object.fromEntries(FEITSOORTCODES.map((s) => [s, s])) as Record<
  FeitsoortCode,
  FeitsoortCode
>;
registerEnumType(FeitsoortEnum, {
  name: 'Feitsoort',
  description: 'Wat er in het dossier van een traject kan staan.',
  valuesMap: Object.fromEntries(FEITSOORTCODES.map((s) => [s, { description: `${feitsoort(s).naam}.` }])) as Record<
    FeitsoortCode,
    { description: string }
  >,
});
export enum FeitstandEnum {
  GELDIG = 'GELDIG',
  VERVANGEN = 'VERVANGEN',
  INGETROKKEN = 'INGETROKKEN',
}
registerEnumType(FeitstandEnum, {
  name: 'Feitstand',
  description: 'Of een feit nog telt.',
  valuesMap: {
    GELDIG: { description: 'Telt mee.' },
    VERVANGEN: { description: 'Verbeterd: een ander feit kwam ervoor in de plaats.' },
    INGETROKKEN: { description: 'Weggenomen, met een reden.' },
  },
});
const leeg = { nullable: true } as const;
const CODE = /^[A-Z0-9_]{1,60}$/;

@ObjectType({ description: 'Een extra gegeven bij een feit.' })
export class FeitGegeven {
  @Field({ description: 'Naam van het veld.' }) naam: string;
  @Field({ description: 'De vraag erbij.' }) label: string;
  @Field({ description: 'Waarde: JA of NEE, een code, een dag of een getal.' }) waarde: string;
  @Field({ description: 'De waarde in woorden.' }) tekst: string;
}
@ObjectType('TrajectFeit', {
  description:
    'Een feit in het dossier van een traject. Het verdwijnt nooit: verbeteren en intrekken blijven zichtbaar.',
})
export class TrajectFeitType {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field(() => FeitsoortEnum, { description: 'Soort.' }) soort: FeitsoortCode;
  @Field({ description: 'Soort in woorden.' }) naam: string;
  @Field({ description: 'Deel van het dossier, zoals INTAKE of MAP.' }) groep: string;
  @Field(() => Datum, { description: 'De dag, of de eerste dag.' }) datum: string;
  @Field(() => Datum, { ...leeg, description: 'Laatste dag.' }) tot: string | null;
  @Field(() => Uren, { ...leeg, description: 'Uren.' }) uren: string | null;
  @Field(() => String, { ...leeg, description: 'Code.' }) code: string | null;
  @Field(() => String, { ...leeg, description: 'Code in woorden.' }) codeTekst: string | null;
  @Field(() => [FeitGegeven], { description: 'Extra gegevens.' }) gegevens: FeitGegeven[];
  @Field({ description: 'Waar het vandaan komt: KLANTMANAGER, DUO, BRP, RAPPORTAGE of PIP.' }) bron: string;
  @Field({ description: 'Wie het schreef.' }) door: string;
  @Field(() => Tijdstip, { description: 'Wanneer het werd geschreven.' }) op: Date;
  @Field(() => FeitstandEnum, { description: 'Of het nog telt.' }) stand: FeitstandEnum;
  @Field(() => ID, { ...leeg, description: 'Het feit dat dit vervangt.' }) vervangt: string | null;
  @Field(() => String, { ...leeg, description: 'Waarom het werd verbeterd of ingetrokken.' }) reden: string | null;
  @Field(() => Boolean, { description: 'Overgenomen uit het dossier van de vorige gemeente?' }) overgenomen: boolean;
  @Field(() => String, { ...leeg, description: 'Wie het introk.' }) ingetrokkenDoor: string | null;
  @Field(() => Tijdstip, { ...leeg, description: 'Wanneer het werd ingetrokken.' }) ingetrokkenOp: Date | null;
}
@ObjectType({ description: 'Iemand van de gemeente die trajecten begeleidt.' })
export class Medewerker {
  @Field(() => ID, { description: 'Nummer.' }) id: string;
  @Field({ description: 'Naam.' }) naam: string;
}
@ObjectType({
  description: 'Het dossier van een traject, van de kennisgeving van DUO tot het afsluiten. Zonder persoonsgegevens.',
})
export class TrajectDossier {
  @Field({ description: 'Trajectnummer.' }) trajectnummer: string;
  @Field({ description: 'Doelgroep.' }) doelgroep: string;
  @Field({ description: 'Doelgroep in woorden.' }) doelgroepTekst: string;
  @Field(() => Datum, { ...leeg, description: 'Dag van huisvesting.' }) gehuisvestOp: string | null;
  @Field(() => Medewerker, { ...leeg, description: 'Wie het traject begeleidt.' }) klantmanager: Medewerker | null;
  @Field(() => Datum, { ...leeg, description: 'Dag van afsluiten.' }) afgeslotenOp: string | null;
  @Field(() => Datum, { ...leeg, description: 'Dag waarop het dossier is opgeruimd.' }) opgeruimdOp: string | null;
  @Field(() => String, { ...leeg, description: 'Verhuisd naar deze gemeente: dit is dan wat van uw gemeente bleef.' })
  verhuisdNaar: string | null;
  @Field(() => ID, { ...leeg, description: 'Het nieuwste feit; geef dit mee als u iets noteert.' }) laatsteFeit:
    string | null;
  @Field(() => [TrajectFeitType], { description: 'Alle feiten, ook die zijn verbeterd of ingetrokken.' })
  feiten: TrajectFeitType[];
}
@ObjectType({ description: 'Een traject dat van uw gemeente was en verhuisde.' })
export class VerhuisdTraject {
  @Field({ description: 'Trajectnummer.' }) trajectnummer: string;
  @Field({ description: 'Gemeente waarheen.' }) naar: string;
  @Field(() => Datum, { description: 'Laatste dag bij uw gemeente.' }) tot: string;
}
@ObjectType({ description: 'Uitkomst van een handeling in een dossier.' })
export class DossierResultaat {
  @Field(() => TrajectDossier, { ...leeg, description: 'Het dossier zoals het nu is.' }) dossier: TrajectDossier | null;
  @Field(() => ID, { ...leeg, description: 'Nummer van het geschreven feit.' }) feit: string | null;
  @Field(() => [FoutType], { description: 'Waarom het niet lukte; dan is er niets veranderd.' }) fouten: FoutType[];
  @Field(() => [TrajectFeitType], { description: 'Wat een ander intussen veranderde.' }) veranderd: TrajectFeitType[];
}

@InputType({ description: 'Een extra gegeven bij een feit. Vrije tekst kan niet.' })
export class FeitGegevenInput {
  @MaxLength(40) @Field({ description: 'Naam van het veld.' }) naam: string;
  @MaxLength(60) @Field({ description: 'JA of NEE, een code, een dag of een getal.' }) waarde: string;
}
@InputType({ description: 'De inhoud van een feit.' })
export class FeitInhoudInput {
  @IsDefined() @Field(() => Datum, { description: 'De dag, of de eerste dag.' }) datum: string;
  @IsOptional() @Field(() => Datum, { ...leeg, description: 'Laatste dag.' }) tot?: string | null;
  @IsOptional() @Field(() => Uren, { ...leeg, description: 'Uren.' }) uren?: string | null;
  @IsOptional() @Matches(CODE) @Field(() => String, { ...leeg, description: 'Code.' }) code?: string | null;
  @IsOptional()
  @ArrayMaxSize(10)
  @Field(() => [FeitGegevenInput], { ...leeg, description: 'Extra gegevens.' })
  gegevens?: FeitGegevenInput[] | null;
}
@InputType({ description: 'Een nieuw traject.' })
export class TrajectOpenenInput {
  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { ...leeg, description: 'Trajectnummer; leeg: het portaal maakt er een.' })
  trajectnummer?: string | null;
  @MaxLength(40) @Field({ description: 'Doelgroep, bijvoorbeeld ASIELSTATUSHOUDER.' }) doelgroep: string;
  @IsOptional() @Field(() => Datum, { ...leeg, description: 'Dag van huisvesting.' }) gehuisvestOp?: string | null;
  @IsOptional() @Field(() => Int, { ...leeg, description: 'Wie het traject begeleidt.' }) klantmanager?: number | null;
}
