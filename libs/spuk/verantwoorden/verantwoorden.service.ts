import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Actor, type Fout } from '#core';
import { Database, type Lezer } from '#platform';
import { geenToegang } from '#toegang';
import { Beurzen, naamVan, type Beursbeeld } from '../beurzen/beurzen.service.js';
import { beursNaam, type Beurs } from '../domain/beurzen.js';
import {
  afwijkingen,
  alsTekst,
  cijfersVan,
  verklaar,
  type Cijfers,
  type Grootheid,
  type Kostenregel,
  type Verklaring,
} from '../domain/verantwoording.js';
import type { Bladregel, Bladuitgave, Jaarrekening } from '../domain/verantwoordingsblad.js';
import { fout, heropenVoor, volgOp } from '../invoer/keuren.js';
import type { SisaIndicatorInput } from '../invoer/invoer.type.js';

export interface Indicatorrij {
  id: number;
  volgorde: number;
  code: string;
  omschrijving: string;
  beurs: Beurs;
  naam: string;
  grootheid: Grootheid;
  van_jaar: number;
  bron: string;
}
export interface Vastrij {
  beurs: Beurs;
  naam: string;
  cijfers: Record<string, string>;
  vastgesteld_op: Date;
  door: string;
  heropend_op: Date | null;
  heropend_door: string | null;
  heropend_reden: string | null;
}
export interface Toelichting {
  beurs: Beurs;
  naam: string;
  tekst: string;
  door: string;
  op: Date;
}
export interface Jaarbeurs {
  beurs: Beurs;
  naam: string;
  titel: string;
  beeld: Beursbeeld | null;
  nu: Cijfers;
  vorig: Cijfers;
  vast: Vastrij | null;
  anders: Grootheid[];
  /** Why it is another amount than last year. */
  toelichting: Toelichting | null;
}
export interface Jaarbeeld {
  jaar: number;
  gemeente: string;
  indicatoren: Indicatorrij[];
  /** False: nobody recorded a mapping for this year; a proposal stands there. */
  ingevuld: boolean;
  beurzen: Jaarbeurs[];
  geschiedenis: Vastrij[];
  verklaringen: Verklaring[];
}
const NUL: Cijfers = { TOEGEKEND: 0n, BETAALD: 0n, BESTEED: 0n, VERPLICHT: 0n, SALDO: 0n };
const INDICATOREN = `SELECT * FROM sisa_indicator WHERE van_jaar <= $1 AND (tot_jaar IS NULL OR tot_jaar >= $1) ORDER BY volgorde, id`;
const VAST = `SELECT * FROM spuk_verantwoording WHERE jaar = $1 ORDER BY vastgesteld_op, id`;
const TOELICHTINGEN = `SELECT DISTINCT ON (beurs, naam) beurs, naam, tekst, door, op FROM spuk_toelichting WHERE jaar = $1 ORDER BY beurs, naam, id DESC`;
const KOSTEN = `SELECT c.nummer AS contract, p.code AS product, sum(b.bedrag_cent)::bigint AS cent, sum(b.gevolgd_h)::bigint AS uren
  FROM besteding b JOIN contract c ON c.id = b.contract_id JOIN product p ON p.id = b.product_id
  WHERE b.gemeente_id = $2 AND b.periode BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31) GROUP BY 1, 2 ORDER BY 1, 2`;
const REGELS = `SELECT coalesce(t.beurs, 'INBURGERINGSVOORZIENINGEN') AS beurs, coalesce(t.naam, '') AS naam, to_char(b.periode, 'YYYY-MM') AS maand,
    c.nummer AS contract, a.naam AS aanbieder, p.naam AS product, sum(b.bedrag_cent)::bigint AS cent, sum(b.aantal)::int AS regels
  FROM besteding b JOIN contract c ON c.id = b.contract_id JOIN aanbieder a ON a.id = c.aanbieder_id JOIN product p ON p.id = b.product_id
  LEFT JOIN spuk_toerekening t ON t.regio_id = b.regio_id AND t.product_id = b.product_id AND t.van_jaar <= $1 AND (t.tot_jaar IS NULL OR t.tot_jaar >= $1)
  WHERE b.gemeente_id = $2 AND b.periode BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31) GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 6`;
const UITGAVEN = `SELECT beurs, naam, to_char(maand, 'YYYY-MM') AS maand, omschrijving, bedrag_cent AS cent, bron FROM spuk_uitgave
  WHERE gemeente_id = $2 AND ingetrokken_op IS NULL AND maand BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31) ORDER BY beurs, naam, maand, id`;

/** The year-end accounts of one gemeente: figures per purse, the mapping to indicators, and what was fixed. */
@Injectable()
export class Verantwoorden {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Beurzen) private readonly beurzen: Beurzen,
  ) {}

  async jaar(actor: Actor, jaar: number): Promise<Jaarbeeld> {
    if (actor.organisatieSoort !== 'GEMEENTE') throw geenToegang();
    const nu = await this.beurzen.overzicht(actor, jaar);
    const vorig = await this.beurzen.overzicht(actor, jaar - 1);
    return this.db.lees(actor, async (q) => {
      const ingevuld = await q.query<Indicatorrij>(INDICATOREN, [jaar]);
      const vast = await q.query<Vastrij>(VAST, [jaar]);
      const beurzen = jaarbeurzen(nu, vorig, vast, await q.query<Toelichting>(TOELICHTINGEN, [jaar]));
      return {
        ...{ jaar, gemeente: nu[0]?.gemeente.naam ?? '', beurzen, geschiedenis: vast, ingevuld: ingevuld.length > 0 },
        indicatoren: ingevuld.length ? ingevuld : voorstel(beurzen),
        verklaringen: verklaar(await kosten(q, actor, jaar - 1), await kosten(q, actor, jaar)),
      };
    });
  }

  /** Everything for the sheet, down to month, contract and product. */
  async jaarrekening(actor: Actor, jaar: number): Promise<Jaarrekening> {
    const beeld = await this.jaar(actor, jaar);
    const params = [jaar, actor.organisatieId];
    type Met<T> = Omit<T, 'titel' | 'cent'> & { beurs: Beurs; naam: string; cent: string };
    const { regels, uitgaven } = await this.db.lees(actor, async (q) => ({
      regels: await q.query<Met<Bladregel>>(REGELS, params),
      uitgaven: await q.query<Met<Bladuitgave>>(UITGAVEN, params),
    }));
    const vul = <T extends { beurs: Beurs; naam: string; cent: string }>(r: T) => ({
      ...r,
      titel: beursNaam(r.beurs, r.naam),
      cent: BigInt(r.cent),
    });
    const tel = (titel: string, l: readonly { titel: string; cent: bigint }[]): bigint =>
      l.filter((x) => x.titel === titel).reduce((s, x) => s + x.cent, 0n);
    const [r, u] = [regels.map(vul), uitgaven.map(vul)];
    return {
      ...{ gemeente: beeld.gemeente, jaar, verklaringen: beeld.verklaringen, regels: r, uitgaven: u },
      indicatoren: beeld.indicatoren.map((i) => ({
        code: i.code,
        omschrijving: i.omschrijving,
        titel: beursNaam(i.beurs, i.naam),
        grootheid: i.grootheid,
      })),
      // What the sheet adds up must be what stands on it, also in the seconds before commitments follow the lines.
      beurzen: beeld.beurzen.map((b) => {
        const [geboektCent, uitgavenCent] = [tel(b.titel, r), tel(b.titel, u)];
        const BESTEED = geboektCent + uitgavenCent;
        return {
          titel: b.titel,
          nu: { ...b.nu, BESTEED, SALDO: b.nu.TOEGEKEND - BESTEED },
          geboektCent,
          uitgavenCent,
          vorig: b.vorig,
          toelichting: b.toelichting?.tekst ?? '',
        };
      }),
    };
  }

  /** Fixes the figures of every purse of a year that is over; what was fixed already stays as it is. */
  async stelVast(actor: Actor, jaar: number): Promise<Fout[]> {
    if (jaar >= Number(vandaag().slice(0, 4)))
      return [fout('SPU-040', 'jaar', 'Dit jaar is nog niet voorbij.', 'Stel de verantwoording vast na 31 december.')];
    const beeld = await this.jaar(actor, jaar);
    const open = beeld.beurzen.filter((b) => b.vast === null && b.beeld !== null);
    const mis = open.flatMap((b) => keurOpen(b, jaar));
    if (mis.length) return mis;
    await this.db.schrijf(actor, async (tx) => {
      for (const b of open)
        await tx.query(
          `INSERT INTO spuk_verantwoording (gemeente_id, jaar, beurs, naam, cijfers, door) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (gemeente_id, jaar, beurs, naam) WHERE heropend_op IS NULL DO NOTHING`,
          [actor.organisatieId, jaar, b.beurs, b.naam, JSON.stringify(alsTekst(b.nu)), actor.naam],
        );
    });
    return [];
  }

  /** The words beside the difference with last year; what was fixed is opened first. */
  async lichtToe(actor: Actor, jaar: number, d: { beurs: Beurs; naam: string }, tekst: string): Promise<Fout[]> {
    if (!tekst.trim())
      return [fout('SPU-043', 'tekst', 'De toelichting is leeg.', 'Schrijf waardoor het bedrag anders is.')];
    const b = (await this.jaar(actor, jaar)).beurzen.find((x) => sleutel(x) === sleutel(d));
    if (!b) return [fout('SPU-022', 'beurs', `Deze beurs heeft geen cijfers over ${jaar}.`, 'Laad de pagina opnieuw.')];
    if (b.vast) return [fout('SPU-044', 'beurs', `${b.titel} staat vast over ${jaar}.`, 'Heropen deze beurs eerst.')];
    await this.db.schrijf(actor, (tx) =>
      tx.query(
        `INSERT INTO spuk_toelichting (gemeente_id, jaar, beurs, naam, tekst, door) VALUES ($1, $2, $3, $4, $5, $6)`,
        [actor.organisatieId, jaar, d.beurs, d.naam, tekst.trim(), actor.naam],
      ),
    );
    return [];
  }

  async heropen(actor: Actor, jaar: number, d: { beurs: string; naam: string }, reden: string): Promise<Fout[]> {
    if (!reden.trim())
      return [fout('SPU-015', 'reden', 'Er is geen reden ingevuld.', 'Schrijf waarom deze beurs weer open gaat.')];
    return this.db.schrijf(actor, (tx) => heropenVoor(tx, jaar, d, reden));
  }

  async indicator(actor: Actor, i: SisaIndicatorInput): Promise<Fout[]> {
    if (!i.omschrijving.trim() || !i.bron.trim())
      return [fout('SPU-042', 'omschrijving', 'Een indicator heeft een omschrijving en een bron.', 'Vul beide in.')];
    return this.db.schrijf(actor, async (tx) => {
      const later = await volgOp(
        tx,
        'sisa_indicator',
        'gemeente_id = $1 AND volgorde = $2',
        [actor.organisatieId, i.volgorde],
        i.vanJaar,
      );
      if (later) return [later];
      await tx.query(
        `INSERT INTO sisa_indicator (gemeente_id, volgorde, code, omschrijving, beurs, naam, grootheid, van_jaar, bron, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          actor.organisatieId,
          i.volgorde,
          i.code.trim(),
          i.omschrijving.trim(),
          i.beurs,
          i.naam.trim(),
          i.grootheid,
          i.vanJaar,
          i.bron.trim(),
          actor.naam,
        ],
      );
      return [];
    });
  }
}

/** What is still missing before a purse can be fixed. */
function keurOpen(b: Jaarbeurs, jaar: number): Fout[] {
  if (b.beeld!.stand.toegekendCent === null && b.nu.BESTEED !== 0n) {
    const melding = `Voor ${b.titel} is geen toekenning vastgelegd over ${jaar}.`;
    return [fout('SPU-041', 'beurs', melding, 'Leg het besluit vast; het telt niet als nul.')];
  }
  if (b.nu.BESTEED === b.vorig.BESTEED || b.toelichting) return [];
  const melding = `Het verschil met vorig jaar is nog niet toegelicht voor ${b.titel}.`;
  return [fout('SPU-043', 'tekst', melding, 'Schrijf waardoor het bedrag anders is.')];
}
const sleutel = (b: { beurs: string; naam: string }): string => `${b.beurs}|${b.naam}`;
function jaarbeurzen(
  nu: readonly Beursbeeld[],
  vorig: readonly Beursbeeld[],
  vast: readonly Vastrij[],
  toelichtingen: readonly Toelichting[],
): Jaarbeurs[] {
  const van = (l: readonly Beursbeeld[]) => new Map(l.map((b) => [sleutel(b.feiten), b]));
  const [a, b] = [van(nu), van(vorig)];
  return [...new Set([...a.keys(), ...b.keys()])].map((s) => {
    const bekend = (a.get(s) ?? b.get(s))!;
    const cijfers = a.has(s) ? cijfersVan(a.get(s)!.stand) : NUL;
    const v = vast.find((x) => sleutel(x) === s && x.heropend_op === null) ?? null;
    return {
      ...{ beurs: bekend.feiten.beurs, naam: bekend.feiten.naam, titel: naamVan(bekend), beeld: a.get(s) ?? null },
      ...{ nu: cijfers, vorig: b.has(s) ? cijfersVan(b.get(s)!.stand) : NUL, vast: v },
      anders: v ? afwijkingen(v.cijfers, cijfers) : [],
      toelichting: toelichtingen.find((t) => sleutel(t) === s) ?? null,
    };
  });
}
/** Until somebody records a mapping: what is spent and granted per purse, without a code. */
const voorstel = (beurzen: readonly Jaarbeurs[]): Indicatorrij[] =>
  beurzen.flatMap((b, i) =>
    (['TOEGEKEND', 'BESTEED', 'SALDO'] as const).map((grootheid, k) => ({
      ...{
        id: 0,
        volgorde: i * 10 + k + 1,
        code: '',
        omschrijving: `${b.titel}: ${grootheid.toLowerCase()}`,
        beurs: b.beurs,
      },
      ...{ naam: b.naam, grootheid, van_jaar: 0, bron: 'Voorstel van het portaal' },
    })),
  );
async function kosten(q: Lezer, actor: Actor, jaar: number): Promise<Kostenregel[]> {
  const rijen = await q.query<{ contract: string; product: string; cent: string; uren: string }>(KOSTEN, [
    jaar,
    actor.organisatieId,
  ]);
  return rijen.map((r) => ({ contract: r.contract, product: r.product, cent: BigInt(r.cent), urenH: BigInt(r.uren) }));
}
