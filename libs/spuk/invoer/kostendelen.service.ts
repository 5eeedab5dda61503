import { Inject, Injectable } from '@nestjs/common';
import { centNaarEuro, naarDecimaal, type Actor, type Fout } from '#core';
import { Database } from '#platform';
import { deelKosten, keurVast, type Deelnemer, type Sleutelsoort } from '../domain/kostendeling.js';
import { leesGemeenten, leesTellingen } from '../beurzen/lezen.js';
import { SpukInvoer } from './invoer.service.js';
import { fout } from './keuren.js';
import type { KostendelingType, NieuweKostendeling, SpukProduct, SpukToerekeningType } from './invoer.type.js';

interface Delingrij {
  contract_id: number;
  contract: string;
  aanbieder: string;
  sleutel: Sleutelsoort;
  delen: { gemeente: string; bp: number }[];
  van_jaar: number;
  bron: string;
}
interface Kostenrij {
  contract_id: number;
  gemeente_id: number;
  code: string;
  gemeente: string;
  bedrag_cent: string;
  personen: number;
}
const DELINGEN = `
  SELECT k.contract_id, c.nummer AS contract, a.naam AS aanbieder, k.sleutel, k.delen, k.van_jaar, k.bron FROM kostendeling k
  JOIN contract c ON c.id = k.contract_id JOIN aanbieder a ON a.id = c.aanbieder_id
  WHERE k.van_jaar <= $1 AND (k.tot_jaar IS NULL OR k.tot_jaar >= $1) ORDER BY a.naam, c.nummer`;
const KOSTEN = `SELECT d.*, g.code, g.naam AS gemeente FROM spuk_deelkosten($1) d JOIN gemeente g ON g.id = d.gemeente_id ORDER BY g.naam`;
/** Fewer than this may be somebody. */
const KLEIN = 5n;

/** How gemeenten share the cost of contracts. */
@Injectable()
export class Kostendelen {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(SpukInvoer) private readonly invoer: SpukInvoer,
  ) {}

  async legVast(actor: Actor, d: NieuweKostendeling): Promise<Fout[]> {
    const vast = d.sleutel === 'VAST' ? keurVast(d.delen.map((x) => ({ vastBp: BigInt(x.bp) }))) : [];
    if (vast.length) return vast;
    const delen = d.sleutel === 'VAST' ? d.delen : [];
    const vreemd = await this.vanAnderen(actor, delen, d.vanJaar);
    return vreemd.length ? vreemd : this.invoer.deelKosten(actor, { ...d, delen });
  }

  /** A share of who takes no part in this region would never be paid; another's reads as one that does not exist. */
  private async vanAnderen(actor: Actor, delen: NieuweKostendeling['delen'], jaar: number): Promise<Fout[]> {
    if (delen.length === 0) return [];
    const eigen = new Set((await this.db.lees(actor, (q) => leesGemeenten(q, jaar))).map((g) => g.code));
    const weg = delen.filter((x) => !eigen.has(x.gemeente)).map((x) => x.gemeente);
    if (weg.length === 0) return [];
    const melding = `In ${jaar} doet niet mee in uw regio: ${weg.join(', ')}.`;
    return [fout('SPU-026', 'delen', melding, 'Verdeel de kosten over gemeenten van uw regio.')];
  }

  lijst(actor: Actor, jaar: number): Promise<KostendelingType[]> {
    return this.db.lees(actor, async (q) => {
      const delingen = await q.query<Delingrij>(DELINGEN, [jaar]);
      const kosten = await q.query<Kostenrij>(KOSTEN, [jaar]);
      const taken = (await leesTellingen(q, jaar, jaar)).filter((t) => t.soort === 'TAAKSTELLING');
      const taak = new Map(taken.map((t) => [t.gemeente_id, BigInt(t.aantal_h)]));
      return delingen.map((d) =>
        toon(
          d,
          kosten.filter((k) => k.contract_id === d.contract_id),
          taak,
          jaar,
          actor,
        ),
      );
    });
  }

  /** What can be paid from another purse. */
  producten(actor: Actor): Promise<SpukProduct[]> {
    return this.db.lees(actor, (q) => q.query<SpukProduct>(`SELECT code, naam FROM product ORDER BY naam, code`));
  }

  async toerekeningen(actor: Actor): Promise<SpukToerekeningType[]> {
    return this.db.lees(actor, (q) =>
      q.query<SpukToerekeningType>(
        `SELECT p.code AS product, p.naam AS "productNaam", r.naam AS regio, t.beurs, t.naam, t.van_jaar AS "vanJaar", t.tot_jaar AS "totJaar"
         FROM spuk_toerekening t JOIN product p ON p.id = t.product_id JOIN regio r ON r.id = t.regio_id ORDER BY r.naam, p.code, t.van_jaar`,
      ),
    );
  }
}

function toon(
  d: Delingrij,
  kosten: readonly Kostenrij[],
  taak: ReadonlyMap<number, bigint>,
  jaar: number,
  actor: Actor,
): KostendelingType {
  const deelnemers = kosten.map((k): Deelnemer => ({
    ...{ gemeente: k.gemeente, eigenCent: BigInt(k.bedrag_cent), personen: BigInt(k.personen) },
    taakstellingH: taak.get(k.gemeente_id) ?? null,
    vastBp: BigInt(d.delen.find((x) => x.gemeente === k.code)?.bp ?? 0),
  }));
  const uit = deelKosten(d.sleutel, deelnemers);
  const gewicht = (g: bigint): string | null => {
    if (d.sleutel === 'PERSONEN') return g > 0n && g < KLEIN ? null : `${g} trajecten`;
    return d.sleutel === 'VAST' ? `${naarDecimaal(g, 2).replace('.', ',')} %` : naarDecimaal(g, 2).replace('.', ',');
  };
  const delen = uit.delen.map((x, i) => ({
    ...{
      gemeente: x.gemeente,
      gemeenteCode: kosten[i]!.code,
      eigen: centNaarEuro(x.eigenCent),
      gewicht: gewicht(x.gewicht),
    },
    ...{
      aandeel: centNaarEuro(x.aandeelCent),
      verrekening: centNaarEuro(x.verrekeningCent),
      id: kosten[i]!.gemeente_id,
    },
  }));
  const mijn = actor.organisatieSoort === 'GEMEENTE' ? delen.filter((x) => x.id === actor.organisatieId) : delen;
  return {
    ...{
      contract: d.contract,
      aanbieder: d.aanbieder,
      jaar,
      sleutel: d.sleutel as never,
      vanJaar: d.van_jaar,
      bron: d.bron,
    },
    ...{ totaal: centNaarEuro(uit.totaalCent), delen: mijn, fouten: uit.fouten },
  };
}
