import { Inject, Injectable } from '@nestjs/common';
import { centNaarEuro, eersteDag, naarDecimaal, Weigering, type Actor } from '#core';
import { Database, isGetal, leesCursor, maakCursor, paginaGrootte, type Lezer } from '#platform';
import { KPIS, kpiVan, reeks, type Kpi as Definitie, type Kpicijfer, type Kpipunt } from '../domain/kpi/kpis.js';
import type {
  Kpi,
  KpiAnderen,
  KpiGroepering,
  KpiKeuze,
  KpiPunt,
  KpiReeks,
  KpiRegel,
  KpiRegelConnection,
} from './kpi.type.js';

interface Contractrij {
  id: number;
  nummer: string;
  norm_bp: number;
  perceel: string;
  perceel_naam: string;
  aanbieder: string;
  aanbieder_naam: string;
  regio: string;
  regio_naam: string;
}
type Anderenrij = { regio: string; maand: string; maat: string; waarde_e4: string; aanbieders: string };
const MAX_MAANDEN = 36;
const UREN = new Set(['AANWEZIGHEID', 'ONGEOORLOOFD']);

export interface Kpivraag {
  van: string;
  totEnMet: string;
  groepering: KpiGroepering;
  contract?: string | null;
  perceel?: string | null;
  aanbieder?: string | null;
}

/** KPI's of the reader's contracts over time; an aanbieder sees the others only as one number, of at least three. */
@Injectable()
export class Kpis {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Three statements, whatever the number of contracts and months. */
  async lijst(actor: Actor, v: Kpivraag): Promise<Kpi[]> {
    keurPeriode(v.van, v.totEnMet);
    const periode = [eersteDag(v.van), eersteDag(v.totEnMet)];
    const zelf = actor.organisatieSoort === 'AANBIEDER';
    const gemeente = actor.organisatieSoort === 'GEMEENTE';
    const { contracten, cijfers, anderen } = await this.db.lees(actor, async (q) => ({
      contracten: await leesContracten(q, v),
      cijfers: await leesCijfers(q, periode, gemeente),
      anderen: zelf ? await leesAnderen(q, periode) : [],
    }));
    // A gemeente sees what is about its own inhabitants, and only contracts that give them something.
    const kpis = gemeente ? KPIS.filter((k) => k.overPersonen) : KPIS;
    const met = new Set(cijfers.map((c) => c.contract));
    const mijn = gemeente ? contracten.filter((c) => met.has(c.id)) : contracten;
    return kpis.map((k) => ({
      ...{ code: k.code, naam: k.naam, vorm: k.vorm, definitie: k.definitie, teller: k.teller, noemer: k.noemer },
      ...{ beter: k.beter, regels: actor.rechten.includes('kpi.regels') ? k.regels : null },
      reeksen: reeksen(k, mijn, cijfers, v.groepering, zelf),
      anderen: anderen.filter((a) => a.maat === k.code).map((a) => toonAnderen(k, a)),
    }));
  }

  /** Contracts to choose from, with their lot and supplier; of a gemeente those that gave its inhabitants something. */
  keuzes(actor: Actor): Promise<KpiKeuze[]> {
    const eigen =
      actor.organisatieSoort === 'GEMEENTE' ? 'exists (select from boeking b where b.contract_id = c.id)' : 'true';
    return this.db.lees(actor, (q) =>
      q.query<KpiKeuze>(
        `select c.nummer contract, p.code perceel, p.naam "perceelNaam", a.code aanbieder, a.naam "aanbiederNaam" from contract c
         join perceel p on p.id = c.perceel_id join aanbieder a on a.id = c.aanbieder_id where ${eigen} order by c.nummer limit 500`,
      ),
    );
  }

  /** The rows under one point; none where the point itself is hidden. */
  async regels(
    actor: Actor,
    code: string,
    contract: string,
    maand: string,
    first?: number | null,
    after?: string | null,
  ): Promise<KpiRegelConnection> {
    const k = kpiVan(code);
    const niets = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    if (!k?.regels || (actor.organisatieSoort === 'GEMEENTE' && !k.overPersonen)) return niets;
    const n = paginaGrootte(first);
    const sprong = Number(leesCursor(after, [isGetal])?.[0] ?? 0);
    return this.db.lees(actor, async (q) => {
      if (!(await magRegels(q, actor, k, contract, maand))) return niets;
      const sql = k.regels === 'REGELS' ? REGELS : RAPPORTAGES;
      const rijen = await q.query<Regelrij>(sql, [contract, eersteDag(maand), n + 1, sprong]);
      const meer = rijen.length > n;
      return {
        nodes: rijen.slice(0, n).map(toonRegel),
        pageInfo: { hasNextPage: meer, endCursor: meer ? maakCursor([String(sprong + n)]) : null },
      };
    });
  }
}

const leesContracten = (q: Lezer, v: Kpivraag): Promise<Contractrij[]> =>
  q.query<Contractrij>(
    `select c.id, c.nummer, c.aanwezigheidsnorm_bp norm_bp, p.code perceel, p.naam perceel_naam, a.code aanbieder, a.naam aanbieder_naam,
       g.code regio, g.naam regio_naam
     from contract c join perceel p on p.id = c.perceel_id join aanbieder a on a.id = c.aanbieder_id join regio g on g.id = c.regio_id
     where ($1::text is null or c.nummer = $1) and ($2::text is null or p.code = $2) and ($3::text is null or a.code = $3)
     order by c.nummer`,
    [v.contract ?? null, v.perceel ?? null, v.aanbieder ?? null],
  );
async function leesCijfers(q: Lezer, periode: string[], gemeente: boolean): Promise<Kpicijfer[]> {
  const rijen = await q.query<{
    contract: number;
    maand: string;
    maat: string;
    teller: string;
    noemer: string;
    n: string | null;
  }>(
    `select contract_id contract, to_char(maand, 'YYYY-MM') maand, maat, teller, noemer, n from ${gemeente ? 'kpi_gemeente' : 'kpi_cijfers'}($1, $2)
     where teller is not null and noemer is not null`,
    periode,
  );
  return rijen.map((r) => ({
    ...r,
    teller: Number(r.teller),
    noemer: Number(r.noemer),
    n: r.n === null ? null : Number(r.n),
  }));
}
const leesAnderen = (q: Lezer, periode: string[]): Promise<Anderenrij[]> =>
  q.query<Anderenrij>(
    `select g.naam regio, to_char(x.maand, 'YYYY-MM') maand, x.maat, x.waarde_e4, x.aanbieders
     from kpi_anderen($1, $2) x join regio g on g.id = x.regio_id order by x.maat, x.maand, g.naam`,
    periode,
  );

function keurPeriode(van: string, totEnMet: string): void {
  const nr = (m: string): number => Number(m.slice(0, 4)) * 12 + Number(m.slice(5, 7));
  if (totEnMet >= van && nr(totEnMet) - nr(van) < MAX_MAANDEN) return;
  throw new Weigering(
    {
      ...{ code: 'KPI-001', veld: 'totEnMet', melding: `Kies ten hoogste ${MAX_MAANDEN} maanden, de eerste vooraan.` },
      oplossing: 'Maak de periode korter.',
    },
    400,
  );
}

const GROEP: Record<KpiGroepering, (c: Contractrij) => [string, string]> = {
  CONTRACT: (c) => [c.nummer, `${c.nummer} · ${c.aanbieder_naam}`],
  PERCEEL: (c) => [c.perceel, c.perceel_naam],
  AANBIEDER: (c) => [c.aanbieder, c.aanbieder_naam],
  REGIO: (c) => [c.regio, c.regio_naam],
};

function reeksen(
  k: Definitie,
  contracten: readonly Contractrij[],
  cijfers: readonly Kpicijfer[],
  groepering: KpiGroepering,
  zelf: boolean,
): KpiReeks[] {
  const groepen = new Map<string, { naam: string; leden: Contractrij[] }>();
  for (const c of contracten) {
    const [sleutel, naam] = GROEP[groepering](c);
    groepen.set(sleutel, { naam, leden: [...(groepen.get(sleutel)?.leden ?? []), c] });
  }
  return [...groepen].map(([sleutel, { naam, leden }]) => {
    const ids = new Set(leden.map((l) => l.id));
    const r = reeks(k, cijfers.filter((c) => ids.has(c.contract)), zelf); // prettier-ignore
    const zichtbaar = r.punten.map((p) => toonPunt(k, p, r.verborgen.includes(p.maand)));
    const leeg = r.verborgen.filter((m) => !r.punten.some((p) => p.maand === m)).map((m) => toonPunt(k, { maand: m, teller: 0, noemer: 0 }, true)); // prettier-ignore
    const eerste = r.punten[0];
    return {
      ...{ sleutel, naam, norm: norm(k, leden) },
      punten: [...zichtbaar, ...leeg].sort((a, b) => a.maand.localeCompare(b.maand)),
      totaal: r.totaal && eerste ? toonPunt(k, { maand: eerste.maand, ...r.totaal }, r.verborgen.length > 0) : null,
    };
  });
}

function norm(k: Definitie, leden: readonly Contractrij[]): string | null {
  if (k.norm === null) return null;
  if (k.norm !== 'AANWEZIGHEID') return naarDecimaal(k.norm, 2);
  const normen = new Set(leden.map((l) => l.norm_bp));
  return normen.size === 1 ? naarDecimaal(leden[0]!.norm_bp, 2) : null;
}
const inVorm = (k: Definitie, e4: number): string =>
  k.vorm === 'AANDEEL' ? naarDecimaal(e4, 2) : naarDecimaal(Math.round(e4 / 1000), 1);
function toonPunt(k: Definitie, p: Kpipunt, verborgen: boolean): KpiPunt {
  const schaal = UREN.has(k.code) || k.code === 'FACTUUR_PIP' ? 2 : 0;
  if (!p.noemer) return { maand: p.maand, waarde: null, teller: null, noemer: null, verborgen };
  return {
    ...{ maand: p.maand, waarde: inVorm(k, Math.floor((p.teller * 10_000) / p.noemer)), verborgen },
    ...{ teller: naarDecimaal(p.teller, schaal), noemer: naarDecimaal(p.noemer, schaal) },
  };
}
const toonAnderen = (k: Definitie, a: Anderenrij): KpiAnderen => ({
  ...{ maand: a.maand, regio: a.regio, waarde: inVorm(k, Number(a.waarde_e4)), aanbieders: Number(a.aanbieders) },
});

interface Regelrij {
  trajectnummer: string | null;
  product: string | null;
  gemeente: string | null;
  maand: string;
  soort: string;
  aangeboden: number | null;
  gevolgd: number | null;
  ongeoorloofd: number | null;
  pas: boolean | null;
  bedrag: string | null;
  uitleg: string | null;
}
const REGELS = `
  select l.trajectnummer, l.product, g.naam gemeente, to_char(r.periode, 'YYYY-MM') maand, r.soort, l.aangeboden_h aangeboden,
    l.gevolgd_h gevolgd, l.ongeoorloofd_h ongeoorloofd, l.in_de_pas pas, l.bedrag_cent bedrag, null uitleg
  from contract c join rapportage r on r.contract_id = c.id and r.soort = 'MAAND' and r.periode = $2
  join rapportageregel l on l.inlevering_id = r.huidige_inlevering_id and l.oordeel = 'GEBOEKT'
  left join gemeente g on g.id = l.gemeente_id where c.nummer = $1 order by l.rij limit $3 offset $4`;
const RAPPORTAGES = `
  select null trajectnummer, null product, null gemeente, to_char(r.periode, 'YYYY-MM') maand, r.soort, null::int aangeboden,
    null::int gevolgd, null::int ongeoorloofd, null::boolean pas, null::bigint bedrag,
    concat_ws('; ', 'laatste dag ' || to_char(greatest(r.uiterlijk_op, r.uitstel_tot), 'DD-MM-YYYY'),
      case when h.id is not null then h.aantal_geboekt || ' van ' || h.aantal_regels || ' regels geboekt' end,
      coalesce('ontvangen ' || to_char((case r.soort when 'MAAND'
        then (select min(i.ontvangen_op) from inlevering i where i.rapportage_id = r.id and i.status not in ('GEWEIGERD','GEPARKEERD'))
        else (select min(v.op) from kwartaal_versie v where v.rapportage_id = r.id) end) at time zone 'Europe/Amsterdam', 'DD-MM-YYYY'),
        'niet ontvangen')) uitleg
  from contract c join rapportage r on r.contract_id = c.id and r.periode = $2 left join inlevering h on h.id = r.huidige_inlevering_id
  where c.nummer = $1 order by r.soort limit $3 offset $4`;

/** Rows of so few trajecten that the point is hidden stay hidden as well, except for who reported them. */
async function magRegels(q: Lezer, actor: Actor, k: Definitie, contract: string, maand: string): Promise<boolean> {
  if (actor.organisatieSoort === 'AANBIEDER' || !k.overPersonen) return true;
  const [r] = await q.query<{ n: number }>(
    `select count(distinct b.traject_id)::int n from boeking b join contract c on c.id = b.contract_id
     where c.nummer = $1 and b.periode = $2`,
    [contract, eersteDag(maand)],
  );
  return r!.n === 0 || r!.n >= 5;
}
const toonRegel = (r: Regelrij): KpiRegel => {
  const uren = (h: number | null): string | null => (h === null ? null : naarDecimaal(h, 2));
  return {
    ...{ trajectnummer: r.trajectnummer, product: r.product, gemeente: r.gemeente, maand: r.maand, soort: r.soort },
    ...{ aangeboden: uren(r.aangeboden), gevolgd: uren(r.gevolgd), ongeoorloofd: uren(r.ongeoorloofd), inDePas: r.pas },
    ...{ bedrag: r.bedrag === null ? null : centNaarEuro(r.bedrag), uitleg: r.uitleg },
  };
};
