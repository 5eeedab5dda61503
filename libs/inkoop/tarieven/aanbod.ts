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
/** product, naam, soort, uren, eenheid, bedrag, btw, brondocument, bronpagina, tarief. */
type Deelrij = [string, string, AanbodDeel['soort'], number | null, Tekst, Tekst, Tekst, Tekst, Tekst, number | null];
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
  aangeboden_h: string | null;
  gegeven_h: string | null;
  gevolgd_h: string | null;
  bedrag_cent: string | null;
}

/**
 * Hours of the year of the peildatum as booked from accepted reports. Given = charged hours where the price is per lesson
 * hour on the peildatum, else what was offered. Summed per product first: the unit is looked up once per product. $1 leerroute, $2 doelgroep, $3 peildatum, $4 numbers of contracts, $5 today.
 */
const UREN = `
  LEFT JOIN LATERAL (
    SELECT sum(k.a)::text AS aangeboden_h, sum(k.g)::text AS gevolgd_h, sum(k.b)::text AS bedrag_cent,
      sum(CASE WHEN t.eenheid LIKE 'LESUUR%' THEN k.e ELSE k.a END)::text AS gegeven_h
    FROM (SELECT product_id, sum(aangeboden_h) AS a, sum(gevolgd_h) AS g, sum(eenheden_h) AS e, sum(bedrag_cent) AS b FROM boeking
      WHERE contract_id = b.contract_id AND periode >= date_trunc('year', $3::date)::date
        AND periode < (date_trunc('year', $3::date) + interval '1 year')::date GROUP BY 1 OFFSET 0) k
    JOIN pakket_deel pd ON pd.pakket_id = (b.pakket->>'id')::int AND pd.product_id = k.product_id
    LEFT JOIN tarief t ON t.contract_id = b.contract_id AND t.product_id = k.product_id AND t.van <= $3::date
      AND (t.tot IS NULL OR t.tot >= $3::date)) u ON true`;
const KEUZE = `WHERE $4::text[] IS NULL OR b.contract = ANY ($4)`;
const EIGEN = `SELECT b.*, true AS eigen, u.* FROM aanbod(NULL, $1, $2, $3) b ${UREN} ${KEUZE}`;
const GEDEELD = `SELECT b.*, false, NULL, NULL, NULL, NULL FROM aanbod_gedeeld($1, $2, $3, $5) b ${KEUZE}`;

/** Every offer that the reader may see, in one statement; those of other regions only where these share their prices. */
export async function leesAanbod(q: Lezer, actor: Actor, v: AanbodVraag): Promise<Aanbod[]> {
  const regio = actor.organisatieSoort === 'REGIO';
  const params: unknown[] = [v.leerroute, v.doelgroep, v.peildatum, v.contracten];
  if (regio) params.push(v.vandaag);
  const rijen = await q.query<Aanbodrij>(regio ? `${EIGEN} UNION ALL ${GEDEELD}` : EIGEN, params);
  return rijen.map(toonAanbod);
}

/** 'Inschrijving, p. 14', or null. */
export const bron = (document: string | null, pagina: string | null): string | null =>
  document && (pagina ? `${document}, p. ${pagina}` : document);

function toonAanbod(r: Aanbodrij): Aanbod {
  const algemeen = bron(r.bron_document, r.bron_pagina) ?? `Contract ${r.contract}`;
  return {
    ...{ contract: r.contract, aanbieder: r.aanbieder, regio: r.regio, perceel: r.perceel, eigen: r.eigen },
    pakket: r.pakket && toonPakket(r.pakket, algemeen),
    delen: (r.prijzen ?? []).map((d) => toonDeel(d, r.treden ?? [], algemeen)),
    indexering: r.formule && indexering(r.formule),
    uren:
      r.gevolgd_h === null
        ? null
        : {
            ...{ aangebodenH: Number(r.aangeboden_h), gegevenH: Number(r.gegeven_h), gevolgdH: Number(r.gevolgd_h) },
            bedragCent: r.bedrag_cent!,
          },
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
function toonDeel(d: Deelrij, treden: readonly Treederij[], algemeen: string): AanbodDeel {
  const [product, naam, soort, urenH, eenheid, bedragE4, btw, document, pagina, tarief] = d;
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
