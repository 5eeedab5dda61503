import type { Actor } from '#core';
import type { Lezer } from '#platform';
import { procent } from '../domain/tarieven/indexatie.js';
import type { Trede } from '../domain/tarieven/tarief.js';
import type { Aanbod, AanbodDeel, AanbodPakket } from '../domain/tarieven/vergelijken.js';

export interface AanbodVraag {
  leerroute: string;
  doelgroep: string | null;
  peildatum: string;
  vandaag: string;
  /** Numbers of contracts; null = all. */
  contracten: readonly string[] | null;
}
type Tekst = string | null;
/** tarief, leerroute, doelgroep, niveau, locatie, groep van, groep tot, eenheid, bedrag: arrays, for there are thousands. */
type Treederij = [number, Tekst, Tekst, Tekst, Tekst, number | null, number | null, string, string];
/** product by number, soort, uren, eenheid, bedrag, btw, brondocument, bronpagina, tarief. */
type Deelrij = [number, AanbodDeel['soort'], number | null, Tekst, Tekst, Tekst, Tekst, Tekst, number | null];
interface Aanbodrij {
  contract: string;
  aanbieder: string;
  regio: string;
  perceel: string;
  eigen: boolean;
  bron_document: string | null;
  bron_pagina: string | null;
  pakket: Record<string, never> | null;
  prijzen: Deelrij[] | null;
  treden: Treederij[] | null;
  formule: { gewichten: { reeks: string; gewichtBp: number }[]; grondslag: string; vast_e4: number | null } | null;
  /** Offered, given, followed, amount. */
  uren: [string, string, string, string] | null;
}
type Producten = ReadonlyMap<number, { code: string; naam: string }>;

/** $1 leerroute, $2 doelgroep, $3 peildatum, $4 numbers of contracts, $5 today. */
const EIGEN = `SELECT b.*, true AS eigen FROM aanbod_eigen($1, $2, $3, $4) b`;
const GEDEELD = `SELECT b.*, false FROM aanbod_gedeeld($1, $2, $3, $4, $5) b`;

/** Every offer that the reader may see, in two statements; those of other regions only where these share their prices. */
export async function leesAanbod(q: Lezer, actor: Actor, v: AanbodVraag): Promise<Aanbod[]> {
  const regio = actor.organisatieSoort === 'REGIO';
  const params: unknown[] = [v.leerroute, v.doelgroep, v.peildatum, v.contracten];
  if (regio) params.push(v.vandaag);
  const rijen = await q.query<Aanbodrij>(regio ? `${EIGEN} UNION ALL ${GEDEELD}` : EIGEN, params);
  const lijst = await q.query<{ id: number; code: string; naam: string }>('SELECT id, code, naam FROM product');
  const producten: Producten = new Map(lijst.map((p) => [p.id, p]));
  return rijen.map((r) => toonAanbod(r, producten));
}

/** 'Inschrijving, p. 14', or null. */
export const bron = (document: string | null, pagina: string | null): string | null =>
  document && (pagina ? `${document}, p. ${pagina}` : document);

function toonAanbod(r: Aanbodrij, producten: Producten): Aanbod {
  const algemeen = bron(r.bron_document, r.bron_pagina) ?? `Contract ${r.contract}`;
  const [aangeboden, gegeven, gevolgd, bedrag] = r.uren ?? [];
  return {
    ...{ contract: r.contract, aanbieder: r.aanbieder, regio: r.regio, perceel: r.perceel, eigen: r.eigen },
    pakket: r.pakket && toonPakket(r.pakket, algemeen),
    delen: (r.prijzen ?? []).map((d) => toonDeel(d, producten, r.treden ?? [], algemeen)),
    indexering: r.formule && indexering(r.formule),
    uren: bedrag
      ? {
          ...{ aangebodenH: Number(aangeboden), gegevenH: Number(gegeven), gevolgdH: Number(gevolgd) },
          bedragCent: bedrag,
        }
      : null,
  };
}

function toonPakket(p: Record<string, never>, algemeen: string): AanbodPakket {
  return {
    ...{
      omschrijving: p['omschrijving']!,
      lesurenH: p['lesuren_h']!,
      duurMaanden: p['duur_maanden']!,
      fasen: p['fasen']!,
    },
    ...{ groepMin: p['groep_min']!, groepMax: p['groep_max']!, onderbezetting: p['onderbezetting']! },
    bron: bron(p['bron_document']!, p['bron_pagina']!) ?? algemeen,
  };
}

const GEEN: readonly Trede[] = [];
function toonDeel(d: Deelrij, producten: Producten, treden: readonly Treederij[], algemeen: string): AanbodDeel {
  const [id, soort, urenH, eenheid, bedragE4, btw, document, pagina, tarief] = d;
  const { code: product, naam } = producten.get(id)!;
  const zonderBron = eenheid === null && soort !== 'INBEGREPEN';
  const eigen = treden.length === 0 ? GEEN : treden.filter((t) => t[0] === tarief).map(toonTrede);
  const waar = zonderBron ? null : (bron(document, pagina) ?? algemeen);
  return { product, naam, soort, urenH, eenheid, bedragE4, btw, bron: waar, treden: eigen };
}
const toonTrede = ([
  ,
  leerroute,
  doelgroep,
  niveau,
  locatie,
  groepVan,
  groepTot,
  eenheid,
  bedragE4,
]: Treederij): Trede => ({
  ...{ leerroute, doelgroep, niveau, locatie, groepVan, groepTot, eenheid, bedragE4 },
});

/** A formula in a few words: '90 % OVA + 10 % PCC' or 'vast 2,5 %'. */
export const indexering = (f: {
  gewichten: readonly { reeks: string; gewichtBp: number }[];
  grondslag: string;
  vast_e4: number | null;
}): string =>
  f.grondslag === 'VAST'
    ? `vast ${procent(f.vast_e4 ?? 0)} %`
    : f.gewichten.map((g) => `${procent(g.gewichtBp * 100)} % ${g.reeks}`).join(' + ');
