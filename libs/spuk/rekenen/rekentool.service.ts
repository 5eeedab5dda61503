import { Inject, Injectable } from '@nestjs/common';
import { centNaarEuro, naarDecimaal, naarGeheel, type Actor } from '#core';
import type { Blad } from '#inkoop';
import { Database, type Lezer } from '#platform';
import { geenToegang } from '#toegang';
import {
  inCent,
  inEuro,
  rekentool,
  restant,
  vergelijk,
  type Bedrag,
  type Cohort,
  type Publicatie,
  type Rekeninvoer,
  type Telling,
} from '../domain/rekentool.js';
import { rekentoolblad } from '../domain/rekentoolblad.js';
import { DALFSEN, WINTERSWIJK } from '../domain/voorbeelden.js';
import { leesGemeenten, leesTellingen, type Tellingrij } from '../beurzen/lezen.js';
import type { SpukRekentabel, SpukRekentoolInput, SpukVoorbeeld } from './rekenen.type.js';

interface Bedragrij {
  soort: Bedrag['soort'];
  jaar: number;
  bedrag_e4: string;
}
/** The latest amount of each kind and year; what a gemeente entered itself goes before its region's. */
const BEDRAGEN = `SELECT DISTINCT ON (soort, jaar) soort, jaar, bedrag_e4 FROM spuk_bedrag WHERE jaar BETWEEN $1 AND $2
  ORDER BY soort, jaar, (gemeente_id IS NOT NULL) DESC, vastgesteld_op DESC, id DESC`;
const COHORT_JAREN = 2;

/** The rekentool on what was recorded, or on what somebody types; it writes nothing. */
@Injectable()
export class Rekentool {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Years `van` to `tot` of inflow; the two cohorts before them still count. */
  async vastgelegd(actor: Actor, gemeente: string | null, van: number, tot: number): Promise<SpukRekentabel> {
    const invoer = await this.db.lees(actor, (q) => this.invoer(q, gemeente, van, tot));
    return toonTabel(invoer, []);
  }

  /** What the table of this year asks for and nobody recorded, by name. */
  async ontbrekend(actor: Actor, jaar: number): Promise<string[]> {
    const { ontbreekt } = await this.vastgelegd(actor, null, jaar, jaar);
    return ontbreekt.filter((o) => o.jaar === jaar).map((o) => o.vraag);
  }

  eigen(invoer: SpukRekentoolInput): SpukRekentabel {
    const gepubliceerd = (invoer.gepubliceerd ?? []).map((p) => ({
      jaar: p.jaar,
      euro: BigInt(naarGeheel(p.bedrag, 0) ?? 0),
    }));
    return toonTabel(uitInvoer(invoer), gepubliceerd);
  }

  /** The same input as a workbook with formulas. */
  bladen(invoer: SpukRekentoolInput): Blad[] {
    return rekentoolblad(uitInvoer(invoer));
  }

  voorbeelden(): SpukVoorbeeld[] {
    const { toegekendCent, kosten, genoemdCent } = WINTERSWIJK;
    const r = restant(
      toegekendCent,
      kosten.map((k) => k.bedragCent),
      genoemdCent,
    );
    const leeg = { gedrukt: null, precies: null, restBerekend: null, restGenoemd: null, restVerschil: null };
    return [
      {
        ...{ ...leeg, naam: 'Dalfsen 2021', bron: DALFSEN.bron },
        gedrukt: toonTabel(DALFSEN.gedrukt, DALFSEN.gepubliceerd),
        precies: toonTabel(DALFSEN.precies, DALFSEN.gepubliceerd),
      },
      {
        ...{ ...leeg, naam: 'Winterswijk 2021', bron: WINTERSWIJK.bron, restBerekend: centNaarEuro(r.berekendCent) },
        ...{ restGenoemd: centNaarEuro(r.genoemdCent!), restVerschil: centNaarEuro(r.verschilCent!) },
      },
    ];
  }

  private async invoer(q: Lezer, gemeente: string | null, van: number, tot: number): Promise<Rekeninvoer> {
    const vroegst = van - COHORT_JAREN;
    const gemeenten = (await leesGemeenten(q, tot)).filter((g) => gemeente === null || g.code === gemeente);
    if (gemeenten.length === 0) throw geenToegang();
    const ids = new Set(gemeenten.map((g) => g.id));
    const tellingen = (await leesTellingen(q, vroegst, tot)).filter((t) => ids.has(t.gemeente_id));
    const bedragen = await q.query<Bedragrij>(BEDRAGEN, [vroegst, tot + COHORT_JAREN]);
    const routes = await q.query<{ gemeente_id: number; jaar: number; aantal: number }>(
      'SELECT * FROM spuk_routes($1, $2)',
      [van, tot],
    );
    return {
      cohorten: cohorten(tellingen, vroegst, tot),
      gezinnen: tel(tellingen, 'GEZIN', van, tot),
      onderwijsroute: onderwijs(
        tellingen,
        routes.filter((r) => ids.has(r.gemeente_id)),
        van,
        tot,
      ),
      bedragen: bedragen.map((b) => ({ soort: b.soort, jaar: b.jaar, bedragE4: BigInt(b.bedrag_e4) })),
    };
  }
}

const jaren = (van: number, tot: number): number[] => Array.from({ length: tot - van + 1 }, (_, i) => van + i);
const optel = (rijen: readonly Tellingrij[]): bigint => rijen.reduce((s, r) => s + BigInt(r.aantal_h), 0n);
/** Per gemeente the count goes before the target; with a count of one and a target of another both are used. */
function cohorten(alle: readonly Tellingrij[], van: number, tot: number): Cohort[] {
  return jaren(van, tot).flatMap((jaar) => {
    const dit = alle.filter((t) => t.jaar === jaar);
    const geteld = dit.filter((t) => t.soort === 'GEHUISVEST');
    const taak = dit.filter((t) => t.soort === 'TAAKSTELLING' && !geteld.some((g) => g.gemeente_id === t.gemeente_id));
    return [
      ...(geteld.length ? [{ jaar, taakstellingH: 0n, werkelijkH: optel(geteld) }] : []),
      ...(taak.length ? [{ jaar, taakstellingH: optel(taak), werkelijkH: null }] : []),
    ];
  });
}
const tel = (alle: readonly Tellingrij[], soort: string, van: number, tot: number): Telling[] =>
  jaren(van, tot).flatMap((jaar) => {
    const dit = alle.filter((t) => t.jaar === jaar && t.soort === soort);
    return dit.length ? [{ jaar, aantalH: optel(dit) }] : [];
  });
/** What was recorded, else what the plans say. */
function onderwijs(
  alle: readonly Tellingrij[],
  routes: readonly { gemeente_id: number; jaar: number; aantal: number }[],
  van: number,
  tot: number,
): Telling[] {
  return jaren(van, tot).flatMap((jaar) => {
    const vast = alle.filter((t) => t.jaar === jaar && t.soort === 'ONDERWIJSROUTE');
    const rest = routes.filter((r) => r.jaar === jaar && !vast.some((v) => v.gemeente_id === r.gemeente_id));
    const aantalH = optel(vast) + BigInt(rest.reduce((s, r) => s + r.aantal, 0)) * 100n;
    return vast.length || aantalH > 0n ? [{ jaar, aantalH }] : [];
  });
}

const groot = (tekst: string | null | undefined, schaal: number): bigint =>
  BigInt(naarGeheel(tekst ?? '0', schaal) ?? 0);
const uitInvoer = (i: SpukRekentoolInput): Rekeninvoer => ({
  cohorten: i.cohorten.map((c) => ({
    ...{ jaar: c.jaar, taakstellingH: groot(c.taakstelling, 2) },
    werkelijkH: c.werkelijk == null ? null : groot(c.werkelijk, 2),
  })),
  gezinnen: (i.gezinnen ?? []).map((t) => ({ jaar: t.jaar, aantalH: groot(t.aantal, 2) })),
  onderwijsroute: (i.onderwijsroute ?? []).map((t) => ({ jaar: t.jaar, aantalH: groot(t.aantal, 2) })),
  bedragen: i.bedragen.map((b) => ({ soort: b.soort as Bedrag['soort'], jaar: b.jaar, bedragE4: groot(b.bedrag, 4) })),
});

const cent = (e8: bigint | null): string | null => (e8 === null ? null : naarDecimaal(inCent(e8), 2));
function toonTabel(invoer: Rekeninvoer, gepubliceerd: readonly Publicatie[]): SpukRekentabel {
  const t = rekentool(invoer);
  const aantal = (x: Telling) => ({ jaar: x.jaar, aantal: naarDecimaal(x.aantalH, 2), werkelijk: null });
  return {
    jaren: t.jaren,
    rijen: t.rijen.map((r) => ({
      ...{
        soort: r.soort as never,
        naam: r.naam,
        jaar: r.jaar,
        personen: r.personenE4 === null ? null : naarDecimaal(r.personenE4, 4),
      },
      cellen: r.cellen.map((c) => ({
        ...{ jaar: c.jaar, stand: c.stand as never, bedrag: cent(c.bedragE8) },
        euro: c.bedragE8 === null ? null : Number(inEuro(c.bedragE8)),
      })),
    })),
    totalen: t.totalen.map((x) => ({
      ...{ jaar: x.jaar, uitloop: x.uitloop, bedrag: cent(x.bedragE8), euro: x.euro === null ? null : Number(x.euro) },
    })),
    ontbreekt: t.ontbreekt.map((o) => ({ ...o, soort: o.soort as never })),
    afwijkingen: vergelijk(t, gepubliceerd).map((a) => ({
      ...{
        jaar: a.jaar,
        gepubliceerd: Number(a.gepubliceerd),
        berekend: Number(a.berekend),
        verschil: Number(a.verschil),
      },
      ...{ precies: cent(a.exactE8)!, melding: a.melding },
    })),
    invoer: {
      cohorten: invoer.cohorten.map((c) => ({
        ...{ jaar: c.jaar, aantal: naarDecimaal(c.taakstellingH, 2) },
        werkelijk: c.werkelijkH === null ? null : naarDecimaal(c.werkelijkH, 2),
      })),
      ...{ gezinnen: invoer.gezinnen.map(aantal), onderwijsroute: invoer.onderwijsroute.map(aantal) },
      bedragen: invoer.bedragen.map((b) => ({
        soort: b.soort as never,
        jaar: b.jaar,
        bedrag: naarDecimaal(b.bedragE4, 4),
      })),
    },
  };
}
