/** Something to upload; uploads of one contract and period keep the order of their versions. */
export interface Upload {
  bestand: string;
  pad: string;
  contract: string;
  periode: string;
  /** Null: a file that must be refused; it may come at any moment. */
  versie: number | null;
  aanbieder: string;
}

/** A small generator of which the same seed always gives the same row (mulberry32). */
export function toeval(zaad: number): () => number {
  let a = zaad >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const sleutel = (u: Upload): string => `${u.contract} ${u.periode}`;

/** Shuffles, and then puts the versions of each contract and period in order on the places they got. */
export function schud<U extends Upload>(uploads: U[], zaad: number): U[] {
  const volgende = toeval(zaad);
  const uit = [...uploads];
  for (let i = uit.length - 1; i > 0; i--) {
    const j = Math.floor(volgende() * (i + 1));
    [uit[i], uit[j]] = [uit[j]!, uit[i]!];
  }
  const rijen = new Map<string, U[]>();
  for (const u of uit) if (u.versie !== null) rijen.set(sleutel(u), [...(rijen.get(sleutel(u)) ?? []), u]);
  for (const rij of rijen.values()) rij.sort((a, b) => a.versie! - b.versie!);
  return uit.map((u) => (u.versie === null ? u : rijen.get(sleutel(u))!.shift()!));
}

/** Runs work on several at once, in the given order of starting; a later version waits until the earlier was received. */
export async function leverAllemaal<U extends Upload, R>(
  uploads: U[],
  tegelijk: number,
  werk: (u: U) => Promise<R>,
): Promise<R[]> {
  const klaar = new Map<string, Promise<unknown>>();
  const uitkomsten = new Array<R>(uploads.length);
  let volgende = 0;
  const loper = async (): Promise<void> => {
    while (volgende < uploads.length) {
      const i = volgende++;
      const u = uploads[i]!;
      if (u.versie === null) uitkomsten[i] = await werk(u);
      else {
        const beurt = (klaar.get(sleutel(u)) ?? Promise.resolve()).then(() => werk(u));
        klaar.set(sleutel(u), beurt);
        uitkomsten[i] = await beurt;
      }
    }
  };
  await Promise.all(Array.from({ length: tegelijk }, loper));
  return uitkomsten;
}
