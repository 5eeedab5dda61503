/** A table of master data as it was read: cells as text, rows numbered as a spreadsheet shows them. */
export interface Stamtabel {
  bestand: string;
  kop: string[];
  rijen: { rij: number; cellen: string[] }[];
}

/** Numbered findings about master data; a number is never used for something else. */
export type StamCode = `STAM-${'0' | '1' | '2'}${number}`;

/** What is wrong, where, what was found and how to mend it. A WAARSCHUWING does not stop the import. */
export interface Stammelding {
  code: StamCode;
  ernst: 'FOUT' | 'WAARSCHUWING';
  bestand: string;
  rij: number | null;
  kolom: string | null;
  gevonden: string;
  oplossing: string;
}

export type Celoordeel<T> = { waarde: T } | { code: StamCode; gevonden: string; oplossing: string };
/** `standaard` makes the column optional: without the column, each row has this value. */
export interface Stamkolom<T> {
  keur: (cel: string) => Celoordeel<T>;
  standaard?: { waarde: T };
}
type Kolommen = Record<string, Stamkolom<unknown>>;
type Waarden<K extends Kolommen> = { [N in keyof K]: K[N] extends Stamkolom<infer T> ? T : never };
export type Stamrij<K extends Kolommen> = Waarden<K> & { rij: number };

/** A judged table. `kapot` keeps what could be read of wrong rows, so that one error does not cause a row of others. */
export interface Gekeurd<R> {
  bestand: string;
  rijen: R[];
  kapot: Partial<R>[];
  /** False when the table as a whole could not be judged: nothing can be said about references to it. */
  leesbaar: boolean;
}

const kort = (tekst: string): string => (tekst.length > 60 ? `${tekst.slice(0, 57)}...` : tekst);
/** Quotes a found value for a message: short, and without characters that spoil a screen. */
export const citeer = (tekst: string): string => `"${kort(tekst.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?'))}"`;

/** Collects the findings of one import. */
export class Stamkeuring {
  readonly meldingen: Stammelding[] = [];

  fout(
    code: StamCode,
    waar: { bestand: string; rij?: number; kolom?: string },
    gevonden: string,
    oplossing: string,
  ): void {
    const { bestand, rij = null, kolom = null } = waar;
    this.meldingen.push({ code, ernst: 'FOUT', bestand, rij, kolom, gevonden, oplossing });
  }
  waarschuw(
    code: StamCode,
    waar: { bestand: string; rij?: number; kolom?: string },
    gevonden: string,
    oplossing: string,
  ): void {
    const { bestand, rij = null, kolom = null } = waar;
    this.meldingen.push({ code, ernst: 'WAARSCHUWING', bestand, rij, kolom, gevonden, oplossing });
  }
  get heeftFouten(): boolean {
    return this.meldingen.some((m) => m.ernst === 'FOUT');
  }

  /** Judges header and cells; a table that was not read at all gives no rows. */
  tabel<K extends Kolommen>(bestand: string, tabel: Stamtabel | undefined, kolommen: K): Gekeurd<Stamrij<K>> {
    const uit: Gekeurd<Stamrij<K>> = { bestand, rijen: [], kapot: [], leesbaar: false };
    if (!tabel || !this.kopGoed(tabel, kolommen)) return uit;
    const plaatsen = Object.entries(kolommen).map(([naam, k]) => ({ naam, k, plek: tabel.kop.indexOf(naam) }));
    for (const { rij, cellen } of tabel.rijen) {
      if (cellen.length < tabel.kop.length || cellen.slice(tabel.kop.length).some((c) => c.trim() !== '')) {
        const gevonden = `${cellen.length} cellen, de kop heeft er ${tabel.kop.length}`;
        this.fout(
          'STAM-005',
          { bestand, rij },
          gevonden,
          'Geef elke rij evenveel cellen als de kop; zet tekst met een puntkomma tussen aanhalingstekens.',
        );
        continue;
      }
      const { waarden, goed } = this.rij(bestand, rij, cellen, plaatsen);
      if (goed) uit.rijen.push(waarden as Stamrij<K>);
      else uit.kapot.push(waarden as Partial<Stamrij<K>>);
    }
    return { ...uit, leesbaar: true };
  }

  private rij(
    bestand: string,
    rij: number,
    cellen: string[],
    plaatsen: { naam: string; k: Stamkolom<unknown>; plek: number }[],
  ) {
    const waarden: Record<string, unknown> = { rij };
    let goed = true;
    for (const { naam, k, plek } of plaatsen) {
      const oordeel = plek < 0 ? k.standaard! : k.keur(cellen[plek]!.trim());
      if ('waarde' in oordeel) waarden[naam] = oordeel.waarde;
      else {
        goed = false;
        this.fout(oordeel.code, { bestand, rij, kolom: naam }, oordeel.gevonden, oordeel.oplossing);
      }
    }
    return { waarden, goed };
  }

  private kopGoed({ bestand, kop }: Stamtabel, kolommen: Kolommen): boolean {
    const namen = Object.keys(kolommen);
    const verwacht = `Verwacht worden de kolommen ${namen.join(', ')}.`;
    const mist = namen.filter((n) => !kop.includes(n) && !kolommen[n]!.standaard);
    const dubbel = namen.filter((n) => kop.indexOf(n) !== kop.lastIndexOf(n));
    for (const kolom of mist) this.fout('STAM-003', { bestand, rij: 1, kolom }, 'de kolom ontbreekt', verwacht);
    for (const kolom of dubbel)
      this.fout(
        'STAM-020',
        { bestand, rij: 1, kolom },
        'de kolom staat er twee keer',
        'Laat elke kolom één keer staan.',
      );
    for (const n of kop.filter((k) => k !== '' && !namen.includes(k)))
      this.waarschuw('STAM-004', { bestand, rij: 1, kolom: kort(n) }, 'deze kolom wordt niet gebruikt', verwacht);
    return mist.length + dubbel.length === 0;
  }

  /** All values of a key in the table and in the database; null when the table could not be read. */
  sleutels<R>(
    tabel: Gekeurd<R>,
    sleutel: (r: Partial<R>) => string,
    bekend: Iterable<string>,
  ): ReadonlySet<string> | null {
    if (!tabel.leesbaar) return null;
    const uit = new Set(bekend);
    for (const r of [...tabel.rijen, ...tabel.kapot]) uit.add(sleutel(r as Partial<R>));
    return uit;
  }

  /** The value must exist; `sleutels` null = unknown, then nothing is said. */
  bestaat(
    sleutels: ReadonlySet<string> | null,
    sleutel: string,
    waar: { bestand: string; rij: number; kolom: string },
    wat: string,
  ): void {
    if (sleutels && !sleutels.has(sleutel))
      this.fout('STAM-011', waar, `${citeer(sleutel)} is niet bekend`, `Voeg ${wat} toe of verbeter de spelling.`);
  }

  /** The same key twice in one file. */
  uniek<R extends { rij: number }>(tabel: Gekeurd<R>, kolom: string, sleutel: (r: R) => string): void {
    const eerder = new Map<string, number>();
    for (const r of tabel.rijen) {
      const s = sleutel(r);
      const rij = eerder.get(s);
      if (rij === undefined) eerder.set(s, r.rij);
      else
        this.fout(
          'STAM-012',
          { bestand: tabel.bestand, rij: r.rij, kolom },
          `${citeer(s)} staat ook op rij ${rij}`,
          'Laat één van de twee rijen staan.',
        );
    }
  }

  /** Codes that reports may write in capitals or not: everywhere the same, so that one code never means two things. */
  gelijkGeschreven<R extends { rij: number }>(
    tabel: Gekeurd<R>,
    kolom: string & keyof R,
    schrijfwijzen: Map<string, string>,
  ): void {
    for (const r of tabel.rijen) {
      const code = String(r[kolom]);
      const eerder = schrijfwijzen.get(code.toUpperCase());
      if (eerder === undefined) schrijfwijzen.set(code.toUpperCase(), code);
      else if (eerder !== code)
        this.fout(
          'STAM-025',
          { bestand: tabel.bestand, rij: r.rij, kolom },
          `${citeer(code)} heet elders ${citeer(eerder)}`,
          'Schrijf de code overal met dezelfde hoofdletters.',
        );
    }
  }

  /** The first day may not come after the last. */
  vanTot<R extends { rij: number; van: string; tot: string | null }>(tabel: Gekeurd<R>): void {
    for (const r of tabel.rijen)
      if (r.tot !== null && r.tot < r.van)
        this.fout(
          'STAM-013',
          { bestand: tabel.bestand, rij: r.rij, kolom: 'tot' },
          `${r.tot} ligt voor ${r.van}`,
          'Maak tot gelijk aan of later dan van, of laat tot leeg voor een open einde.',
        );
  }

  /** Periods of the same key may not overlap, with each other nor with what the database keeps. */
  overlap<R extends Periode & { rij: number }>(
    tabel: Gekeurd<R>,
    sleutel: (r: Periode) => string,
    bekend: Periode[],
  ): void {
    const perSleutel = new Map<string, (Periode & { rij?: number })[]>();
    const vanBestand = new Set(tabel.rijen.map((r) => `${sleutel(r)}|${r.van}`));
    for (const p of [...tabel.rijen, ...bekend.filter((b) => !vanBestand.has(`${sleutel(b)}|${b.van}`))]) {
      const s = sleutel(p);
      if (!perSleutel.has(s)) perSleutel.set(s, []);
      perSleutel.get(s)!.push(p);
    }
    for (const lijst of perSleutel.values()) {
      lijst.sort((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0));
      for (let i = 1; i < lijst.length; i++) this.overlapPaar(tabel.bestand, lijst[i - 1]!, lijst[i]!);
    }
  }

  private overlapPaar(bestand: string, a: Periode & { rij?: number }, b: Periode & { rij?: number }): void {
    if (a.van === b.van || (a.tot !== null && a.tot < b.van)) return;
    const [zelf, ander] = b.rij !== undefined ? [b, a] : [a, b];
    if (zelf.rij === undefined) return;
    const waar = ander.rij !== undefined ? `rij ${ander.rij}` : 'een periode die al in het portaal staat';
    const periode = `${ander.van} tot en met ${ander.tot ?? 'open einde'}`;
    this.fout(
      'STAM-014',
      { bestand, rij: zelf.rij, kolom: 'van' },
      `de periode vanaf ${zelf.van} overlapt met ${waar} (${periode})`,
      'Laat de eerste periode eindigen op de dag voordat de volgende begint.',
    );
  }
}

interface Periode {
  van: string;
  tot: string | null;
}
