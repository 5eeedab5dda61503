import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { centNaarEuro, naarDecimaal, naarGeheel, type Fout } from '#core';
import { Bedrag, Percentage } from '#platform';
import type { Contracttermen } from '../domain/aanbesteding/contract.js';

@InputType({
  description: 'Wat er in het contract van een perceel komt te staan. Wat u leeg laat krijgt de gewone waarde.',
})
export class ContracttermenInput {
  @Field(() => Percentage, { nullable: true, description: 'Aanwezigheidsnorm in procenten; leeg is 80.' })
  @IsOptional()
  @IsString()
  aanwezigheidsnorm?: string | null;
  @Field(() => Bedrag, { nullable: true, description: 'Plafond van het hele contract in euro; leeg is geen plafond.' })
  @IsOptional()
  @IsString()
  plafond?: string | null;
  @Field(() => String, { nullable: true, description: 'Verplicht keurmerk; leeg is geen.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  keurmerkVereist?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Ritme van rapporteren: MAAND, KWARTAAL of BEIDE; leeg is MAAND.',
  })
  @IsOptional()
  @IsIn(['MAAND', 'KWARTAAL', 'BEIDE'])
  ritme?: string | null;
  @Field(() => Int, { nullable: true, description: 'Dag waarop de maandrapportage binnen moet zijn; leeg is 10.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(28)
  inleverdag?: number | null;
}
@ObjectType('Contracttermen', { description: 'Wat er in het contract van een perceel komt te staan.' })
export class ContracttermenType {
  @Field(() => Percentage, { description: 'Aanwezigheidsnorm in procenten.' }) aanwezigheidsnorm: string;
  @Field(() => Bedrag, { nullable: true, description: 'Plafond van het hele contract.' }) plafond: string | null;
  @Field(() => String, { nullable: true, description: 'Verplicht keurmerk.' }) keurmerkVereist: string | null;
  @Field({ description: 'MAAND, KWARTAAL of BEIDE.' }) ritme: string;
  @Field(() => Int, { nullable: true, description: 'Dag waarop de maandrapportage binnen moet zijn; leeg is 10.' })
  inleverdag: number | null;
}

/** What is kept with a lot: only what was chosen, so that a default stays one. */
export function leesTermen(i: ContracttermenInput | null | undefined): { termen: Contracttermen; fouten: Fout[] } {
  const norm = i?.aanwezigheidsnorm == null ? undefined : naarGeheel(i.aanwezigheidsnorm, 2);
  const plafond = i?.plafond == null ? undefined : naarGeheel(i.plafond, 2);
  if (norm === null || plafond === null || (norm ?? 0) < 0 || (norm ?? 0) > 10_000 || (plafond ?? 0) < 0)
    return {
      termen: {},
      fouten: [
        {
          code: 'AAN-069',
          veld: 'contracttermen',
          melding: 'De norm of het plafond van het contract klopt niet.',
          oplossing: 'Vul een norm van 0 tot 100 % in, en een plafond van nul of meer.',
        },
      ],
    };
  const termen = {
    ...{ aanwezigheidsnormBp: norm, plafondCent: plafond, inleverdag: i?.inleverdag ?? undefined },
    ...{
      keurmerkVereist: i?.keurmerkVereist?.trim() || undefined,
      ritme: (i?.ritme ?? undefined) as 'MAAND' | undefined,
    },
  };
  return { termen: JSON.parse(JSON.stringify(termen)) as Contracttermen, fouten: [] };
}
export const toonTermen = (t: Contracttermen): ContracttermenType => ({
  aanwezigheidsnorm: naarDecimaal(t.aanwezigheidsnormBp ?? 8000, 2),
  plafond: t.plafondCent === undefined ? null : centNaarEuro(t.plafondCent),
  ...{ keurmerkVereist: t.keurmerkVereist ?? null, ritme: t.ritme ?? 'MAAND', inleverdag: t.inleverdag ?? null },
});
