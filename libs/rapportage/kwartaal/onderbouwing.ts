import { Inject, Injectable } from '@nestjs/common';
import { centNaarEuro, eersteDag, naarDecimaal, type Actor } from '#core';
import { Database, isGetal, leesCursor, maakCursor, paginaGrootte } from '#platform';
import { celstaten, type Celstaat } from '../domain/kwartaal/cijfers.js';
import { LEEG } from '../domain/kwartaal/opgave.js';
import { eindeVan } from '../domain/planning.js';
import { formulierVan, REDENEN, type Sectie, type Veld } from '../domain/soorten/index.js';
import type { KpiRegel, KpiRegelConnection } from '../kpi/kpi.type.js';
import { kwartaalHeel, leesNamen, type Inhoud, type KwartaalHeel } from './kwartaal.repository.js';
import type { KwartaalVersieregel } from './kwartaal.type.js';
import { leesbaar } from './ontvangstbewijs.js';

interface Plaats {
  leerroute?: string | null | undefined;
  gemeente?: string | null | undefined;
}
const NIETS: KpiRegelConnection = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
/** So few trajecten point at a person, except for who reported them. */
const WEINIG = 5;

/** What lies beneath a quarter report: the lines of its months, and its versions beside each other. */
@Injectable()
export class Onderbouwing {
  constructor(@Inject(Database) private readonly db: Database) {}

  regels(
    actor: Actor,
    id: string,
    p: Plaats,
    first?: number | null,
    after?: string | null,
  ): Promise<KpiRegelConnection> {
    const n = paginaGrootte(first);
    const sprong = Number(leesCursor(after, [isGetal])?.[0] ?? 0);
    return this.db.lees(actor, async (q) => {
      const r = actor.organisatieSoort === 'GEMEENTE' ? null : await kwartaalHeel(q, actor, id);
      if (!r) return NIETS;
      const rijen = await q.query<Regelrij>(REGELS, [
        ...[
          r.contract_id,
          eersteDag(r.periode),
          eindeVan('KWARTAAL', r.periode),
          p.leerroute ?? null,
          p.gemeente ?? null,
        ],
        ...[n + 1, sprong],
      ]);
      if (actor.organisatieSoort !== 'AANBIEDER' && (rijen[0]?.trajecten ?? 0) < WEINIG) return NIETS;
      const meer = rijen.length > n;
      return {
        nodes: rijen.slice(0, n).map(toonRegel),
        pageInfo: { hasNextPage: meer, endCursor: meer ? maakCursor([String(sprong + n)]) : null },
      };
    });
  }

  /** Two versions field by field, as a person reads them; nothing when one of them is not there. */
  naastElkaar(actor: Actor, id: string, eerste: number, tweede: number): Promise<KwartaalVersieregel[]> {
    return this.db.lees(actor, async (q) => {
      const r = await kwartaalHeel(q, actor, id);
      if (!r) return [];
      const versies = await q.query<{ nr: number; inhoud: Inhoud }>(
        `select nr, inhoud from kwartaal_versie where rapportage_id = $1 and nr = any($2)`,
        [id, [eerste, tweede]],
      );
      const [a, b] = [eerste, tweede].map((nr) => versies.find((v) => v.nr === nr)?.inhoud);
      if (!a || !b) return [];
      const { gemeente } = await leesNamen(q);
      return formulierVan(r.formulier).secties.flatMap((s) => vergelijk(r, s, a, b, gemeente));
    });
  }
}

interface Regelrij {
  trajectnummer: string | null;
  product: string | null;
  gemeente: string | null;
  maand: string;
  aangeboden: number | null;
  gevolgd: number | null;
  ongeoorloofd: number | null;
  pas: boolean | null;
  bedrag: string | null;
  trajecten: number;
}
const REGELS = `
  with k as materialized (select * from kwartaal_regels($1, $2, $3, $4, (select id from gemeente where code = $5)) where $5::text is null
      or exists (select from gemeente where code = $5))
  select l.trajectnummer, l.product, g.naam gemeente, to_char(k.periode, 'YYYY-MM') maand, l.aangeboden_h aangeboden, l.gevolgd_h gevolgd,
    l.ongeoorloofd_h ongeoorloofd, l.in_de_pas pas, l.bedrag_cent bedrag, (select count(distinct traject_id)::int from k) trajecten
  from k join rapportageregel l on l.inlevering_id = k.inlevering_id and l.rij = k.rij left join gemeente g on g.id = l.gemeente_id
  order by k.periode, l.rij limit $6 offset $7`;
const toonRegel = (r: Regelrij): KpiRegel => {
  const uren = (h: number | null): string | null => (h === null ? null : naarDecimaal(h, 2));
  return {
    ...{ trajectnummer: r.trajectnummer, product: r.product, gemeente: r.gemeente, maand: r.maand, soort: 'MAAND' },
    ...{ aangeboden: uren(r.aangeboden), gevolgd: uren(r.gevolgd), ongeoorloofd: uren(r.ongeoorloofd), inDePas: r.pas },
    ...{ bedrag: r.bedrag === null ? null : centNaarEuro(r.bedrag), uitleg: null },
  };
};

const inWoorden = (veld: Veld, c: Celstaat | undefined): string => {
  if (!c) return '-';
  const berekend = veld.berekend ? (c.verborgen ? 'minder dan 5' : leesbaar(veld, c.waarde)) : null;
  const opgave = c.opgave === null ? null : leesbaar(veld, c.opgave);
  const waarde =
    berekend === null ? (opgave ?? '-') : opgave === null ? berekend : `${berekend}; volgens de aanbieder ${opgave}`;
  return [waarde, c.reden && REDENEN[c.reden], c.toelichting].filter(Boolean).join('. ');
};
function vergelijk(
  r: KwartaalHeel,
  sectie: Sectie,
  a: Inhoud,
  b: Inhoud,
  gemeenten: ReadonlyMap<string, string>,
): KwartaalVersieregel[] {
  const cellen = (veld: Veld, i: Inhoud): Celstaat[] =>
    celstaten(veld, i.cijfers, i.secties[sectie.code] ?? LEEG, r.norm_bp);
  const velden = sectie.velden.flatMap((veld) => {
    const [x, y] = [cellen(veld, a), cellen(veld, b)];
    const sleutel = (c: Celstaat): string => `${c.leerroute}|${c.gemeente}`;
    const plaatsen = new Map([...x, ...y].map((c) => [sleutel(c), c]));
    return [...plaatsen].map(([k, c]) => {
      const [eerste, tweede] = [x, y].map((lijst) => inWoorden(veld, lijst.find((z) => sleutel(z) === k))) as [string, string]; // prettier-ignore
      return {
        ...{ sectie: sectie.naam, veld: veld.naam, leerroute: c.leerroute, eerste, tweede, anders: eerste !== tweede },
        gemeenteNaam: c.gemeente && (gemeenten.get(c.gemeente) ?? c.gemeente),
      };
    });
  });
  const acties = [a, b].map((i) => (i.secties[sectie.code]?.acties ?? []).map((z) => `${z.wat} (${z.eigenaar})`).join('; ') || '-') as [string, string]; // prettier-ignore
  if (!sectie.acties) return velden;
  const plaats = { leerroute: null, gemeenteNaam: null };
  return [...velden, { sectie: sectie.naam, veld: 'Verbeteracties', ...plaats, eerste: acties[0], tweede: acties[1], anders: acties[0] !== acties[1] }]; // prettier-ignore
}
