import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Fout', { description: 'Iets dat niet kon: wat er mis is, waar, en hoe u het herstelt.' })
export class FoutType {
  @Field({ description: 'Vast nummer van de fout, bijvoorbeeld RAP-004.' }) code: string;
  @Field({ description: 'Wat er mis is, in gewone taal.' }) melding: string;
  @Field(() => String, { nullable: true, description: 'Het veld waar het om gaat.' }) veld?: string | null;
  @Field(() => String, { nullable: true, description: 'Wat u kunt doen.' }) oplossing?: string | null;
}

@ObjectType({ description: 'Of er na deze bladzijde nog meer is.' })
export class PageInfo {
  @Field({ description: 'Is er een volgende bladzijde?' }) hasNextPage: boolean;
  @Field(() => String, { nullable: true, description: 'Geef dit mee als "after" voor de volgende bladzijde.' })
  endCursor: string | null;
}

/** Keyset cursors are opaque to the caller. */
export const maakCursor = (delen: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(delen)).toString('base64url');
export function leesCursor(cursor: string | null | undefined, lengte: number): string[] | null {
  if (!cursor) return null;
  try {
    const delen: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(delen) && delen.length === lengte && delen.every((d) => typeof d === 'string'))
      return delen as string[];
  } catch {
    // falls through: a cursor that is not ours means the first page
  }
  return null;
}
/** A page size within 1 to 100. */
export const paginaGrootte = (first: number | null | undefined): number => Math.min(Math.max(first ?? 50, 1), 100);
