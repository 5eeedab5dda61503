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
type Vorm = (deel: string) => boolean;
export const isUuid: Vorm = (t) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(t);
export const isGetal: Vorm = (t) => /^\d{1,9}$/.test(t);
/** What a malformed id is read as: it names nothing, so the answer is that of an id that does not exist. */
export const GEEN_UUID = '00000000-0000-0000-0000-000000000000';
export const leesUuid = (id: unknown): string => (typeof id === 'string' && isUuid(id) ? id : GEEN_UUID);
export const leesNummer = (id: unknown): number => (typeof id === 'string' && isGetal(id) ? Number(id) : 0);
/** The parts of a cursor, each of the form that was put in; anything else means the first page. */
export function leesCursor(cursor: string | null | undefined, vormen: readonly Vorm[]): string[] | null {
  if (!cursor) return null;
  try {
    const delen: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const goed = (d: unknown, i: number): boolean => typeof d === 'string' && vormen[i]!(d);
    if (Array.isArray(delen) && delen.length === vormen.length && delen.every(goed)) return delen as string[];
  } catch {
    // falls through: a cursor that is not ours means the first page
  }
  return null;
}
/** A page of a list and whether there is more. */
export interface Pagina<T> {
  nodes: T[];
  pageInfo: PageInfo;
}
/** The page within rows that were read one more than asked, which tells whether there is more; the key of its last row is where the next begins. */
export function pagina<T>(rijen: readonly T[], n: number, sleutel: (laatste: T) => readonly string[]): Pagina<T> {
  const nodes = rijen.slice(0, n);
  const laatste = nodes.at(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: rijen.length > n, endCursor: laatste ? maakCursor(sleutel(laatste)) : null },
  };
}
/** A page size within 1 to 100. */
export const paginaGrootte = (first: number | null | undefined): number => Math.min(Math.max(first ?? 50, 1), 100);
