import type { Beller } from '../api.js';

export interface Deel {
  sleutel: string;
  product: string;
  contract: string;
  van: string;
  tot?: string;
  urenPerMaand?: string;
  urenTotaal?: string;
  aantal?: string;
  groep?: string;
}
export interface Inhoud {
  leerroute: string;
  niveaus?: { onderdeel: string; niveau: string }[];
  afspraken: Record<string, string>;
  delen: Deel[];
}
export const AFSPRAKEN = { pvtUren: '12', mapUren: '40', voortgangsgesprekken: '4' };
export const taal = (over: Partial<Deel> = {}): Deel => ({
  ...{ sleutel: 'd1', product: 'TAAL_KNM', contract: 'NO-A', van: '2026-12-01', tot: '2027-11-30' },
  ...{ urenPerMaand: '40', urenTotaal: '400', ...over },
});
export const b1 = (...delen: Deel[]): Inhoud => ({
  ...{ leerroute: 'B1_ROUTE', afspraken: AFSPRAKEN, delen: delen.length ? delen : [taal()] },
});

const FOUTEN = 'fouten { code melding veld oplossing }';
const INHOUD =
  'leerroute niveaus { onderdeel niveau } afspraken { pvtUren mapUren } delen { sleutel product contract van tot urenPerMaand urenTotaal aantal }';
const CONCEPT = `concept { versie basisVersie gewijzigdDoor inhoud { ${INHOUD} } }`;
const VERSIE = `versie { versie dagtekening soort leerroute kostprijs klantmanager bezwaarTot niveaus { onderdeel niveau }
  afspraken { naam aantal } delen { product contract bedrag som aantal tarief eenheidNaam van tot }
  bezwaren { ontvangenOp opTijd uitkomst beslistOp } }`;
const WIJZIGING = `wijziging { soort stand mag kostprijsWas kostprijsWordt verschil geboekt goedgekeurdDoor
  toets { code mag uitleg bron cijfers { naam waarde } } gevolgen { naam was wordt } }`;

export interface Fout {
  code: string;
  melding: string;
  veld: string | null;
}
interface Regel {
  sleutel: string;
  bedrag: string | null;
  som: string | null;
  bron: string | null;
  tarief: string | null;
  aantal: string | null;
  deler: number;
  vast: boolean;
  fouten: Fout[];
}
export interface Prijs {
  soort: string;
  kostprijs: string | null;
  vorigeKostprijs: string | null;
  magVaststellen: boolean;
  fouten: Fout[];
  opmerkingen: string[];
  regels: Regel[];
}
export interface Concept {
  versie: number;
  basisVersie: number;
  gewijzigdDoor: string;
  inhoud: { leerroute: string; delen: Deel[] };
}
export interface Bewaard {
  gelukt: boolean;
  fouten: Fout[];
  concept: Concept | null;
  wijzigingen: { veld: string; naam: string; was: string; is: string; uw: string | null }[];
  samengevoegd: { delen: Deel[] } | null;
  botsingen: { veld: string; is: string; uw: string }[];
}
export interface Versie {
  versie: number;
  soort: string | null;
  kostprijs: string;
  leerroute: string;
  dagtekening: string;
  bezwaarTot: string;
  klantmanager: string | null;
  niveaus: { onderdeel: string; niveau: string }[];
  delen: { product: string; bedrag: string | null; som: string | null; aantal: string | null; contract: string }[];
  bezwaren: { ontvangenOp: string; opTijd: boolean; uitkomst: string | null; beslistOp: string | null }[];
}
export interface Wijziging {
  stand: string;
  soort: string;
  mag: boolean;
  kostprijsWas: string;
  kostprijsWordt: string;
  verschil: string;
  geboekt: string;
  toets: { code: string; mag: boolean; uitleg: string }[];
  gevolgen: { naam: string; was: string; wordt: string }[];
}
type Uit<K extends string, T> = { gelukt: boolean; fouten: Fout[] } & Record<K, T | null>;

async function een<T>(b: Beller, naam: string, query: string, v: Record<string, unknown>): Promise<T> {
  const r = await b.gql<Record<string, T>>(query, v);
  if (r.errors) throw new Error(JSON.stringify(r.errors));
  return r.data![naam]!;
}

/** The operations of a plan as one person calls them, for one traject. */
export class Plan {
  constructor(
    private readonly beller: Beller,
    readonly nummer: string,
  ) {}

  prijs(inhoud: Inhoud, dag?: string): Promise<Prijs> {
    return een(
      this.beller,
      'pipPrijsBerekenen',
      `query($n: String!, $i: PipInhoudInput!, $d: Datum) { pipPrijsBerekenen(trajectnummer: $n, inhoud: $i, dag: $d) {
        soort kostprijs vorigeKostprijs magVaststellen ${FOUTEN} opmerkingen
        regels { sleutel bedrag som bron tarief aantal deler vast ${FOUTEN} } } }`,
      { n: this.nummer, i: inhoud, d: dag },
    );
  }
  opslaan(inhoud: Inhoud, versie: number | null): Promise<Bewaard> {
    return een(
      this.beller,
      'pipConceptOpslaan',
      `mutation($n: String!, $v: Int, $i: PipInhoudInput!) { pipConceptOpslaan(trajectnummer: $n, versie: $v, inhoud: $i) {
        gelukt ${FOUTEN} ${CONCEPT} wijzigingen { veld naam was is uw } botsingen { veld is uw } samengevoegd { ${INHOUD} } } }`,
      { n: this.nummer, v: versie, i: inhoud },
    );
  }
  intrekken(versie: number): Promise<Bewaard> {
    return een(
      this.beller,
      'pipConceptIntrekken',
      `mutation($n: String!, $v: Int!) { pipConceptIntrekken(trajectnummer: $n, versie: $v) { gelukt ${FOUTEN} ${CONCEPT} } }`,
      { n: this.nummer, v: versie },
    );
  }
  vaststellen(versie: number, kostprijs: string, dagtekening: string): Promise<Uit<'versie', Versie>> {
    return een(
      this.beller,
      'pipVaststellen',
      `mutation($b: PipVaststellenInput!) { pipVaststellen(besluit: $b) { gelukt ${FOUTEN} ${VERSIE} } }`,
      { b: { trajectnummer: this.nummer, versie, kostprijs, dagtekening } },
    );
  }
  bezwaar(b: Record<string, unknown>): Promise<Uit<'versie', Versie>> {
    return een(
      this.beller,
      'pipBezwaarNoteren',
      `mutation($b: PipBezwaarInput!) { pipBezwaarNoteren(bezwaar: $b) { gelukt ${FOUTEN} ${VERSIE} } }`,
      { b: { trajectnummer: this.nummer, ...b } },
    );
  }
  voorbereiden(versie: number): Promise<Uit<'wijziging', Wijziging>> {
    return een(
      this.beller,
      'leerrouteWijzigingVoorbereiden',
      `mutation($n: String!, $v: Int!) { leerrouteWijzigingVoorbereiden(trajectnummer: $n, versie: $v) { gelukt ${FOUTEN} ${WIJZIGING} } }`,
      { n: this.nummer, v: versie },
    );
  }
  goedkeuren(versie: number, kostprijs: string): Promise<Uit<'wijziging', Wijziging>> {
    return een(
      this.beller,
      'leerrouteWijzigingGoedkeuren',
      `mutation($n: String!, $v: Int!, $k: Bedrag!) {
        leerrouteWijzigingGoedkeuren(trajectnummer: $n, versie: $v, kostprijs: $k) { gelukt ${FOUTEN} ${WIJZIGING} } }`,
      { n: this.nummer, v: versie, k: kostprijs },
    );
  }
  dossier(): Promise<{
    versies: Versie[];
    concept: Concept | null;
    begin: Inhoud;
    wijziging: Wijziging | null;
  } | null> {
    return een(
      this.beller,
      'pipVersies',
      `query($n: String!) { pipVersies(trajectnummer: $n) { ${VERSIE.replace('versie {', 'versies {')} ${CONCEPT} begin { ${INHOUD} } ${WIJZIGING} } }`,
      { n: this.nummer },
    );
  }
  aanbod(dag?: string): Promise<{ contract: string; product: string; tarief: string; belet: Fout | null }[]> {
    return een(
      this.beller,
      'pipAanbod',
      `query($n: String!, $d: Datum) { pipAanbod(trajectnummer: $n, dag: $d) { contract product tarief belet { code melding } } }`,
      { n: this.nummer, d: dag },
    );
  }
  async feit(soort: string, feit: Record<string, unknown>): Promise<void> {
    const r = await een<{ fouten: Fout[] }>(
      this.beller,
      'trajectFeitNoteren',
      `mutation($n: String!, $s: Feitsoort!, $f: FeitInhoudInput!) { trajectFeitNoteren(trajectnummer: $n, soort: $s, feit: $f) { ${FOUTEN} } }`,
      { n: this.nummer, s: soort, f: feit },
    );
    if (r.fouten.length) throw new Error(JSON.stringify(r.fouten));
  }
  /** What a first plan must be able to show: both other routes examined, and the test. */
  async onderzocht(gekozen = 'B1_ROUTE', uitslag = 'B1_HAALBAAR', dag = '2026-01-15'): Promise<void> {
    for (const leerroute of ['B1_ROUTE', 'ONDERWIJSROUTE', 'Z_ROUTE'].filter((r) => r !== gekozen))
      await this.feit('LEERROUTE_AFGEWEZEN', {
        ...{ datum: dag, code: 'LEERBAARHEID', gegevens: [{ naam: 'leerroute', waarde: leerroute }] },
      });
    await this.feit('LEERBAARHEIDSTOETS', { datum: dag, code: uitslag });
  }
}
