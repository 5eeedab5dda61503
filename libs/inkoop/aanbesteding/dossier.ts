import { vandaag as dagVan, type Actor } from '#core';
import { termijnvrij, type Lezer } from '#platform';
import type { Contracttermen } from '../domain/aanbesteding/contract.js';
import type {
  Dossier,
  Drempel,
  Gebeurtenis,
  Gegevens,
  Moment,
  Prijssoort,
  Ramingregel,
  Ronde,
  Stapsoort,
  Vorm,
  Wie,
} from '../domain/aanbesteding/begrippen.js';

interface Van {
  aanbesteding_id: string;
}
export interface KopRij {
  id: string;
  titel: string;
  omschrijving: string;
  kenmerk: string | null;
  cpv: string[];
  aangemaakt_op: Date;
  regio_id: number;
  regio: string;
  regio_code: string;
  vorm_id: number;
}
export interface VersieRij extends Van {
  id: number;
  perceel_id: number;
  versie: number;
  code: string;
  naam: string;
  gebied: string;
  leerroutes: string[];
  omvang: number;
  max_aanbieders: number;
  plafond_cent: string | null;
  reden: string;
  gemaakt_op: Date;
  producten: string[];
  contracttermen: Contracttermen;
  plafondregels: { omschrijving: string; bedrag_cent: number; bron: string }[];
}
export interface RondeRij extends Van {
  id: string;
  nummer: number;
  stap: string;
  naam: string;
  prijs: Prijssoort;
  omschrijving: string;
  geopend_op: Date;
  sluit_op: Date;
  uitloop_tot: Date;
  percelen: number[];
  openers: { gebruiker_id: number; naam: string; op: string }[];
}
export interface GebeurtenisRij extends Van {
  id: string;
  soort: Stapsoort;
  stap: string | null;
  op: string;
  perceel_id: number | null;
  aanbieder_id: number | null;
  zicht: string;
  gegevens: Gegevens;
  door: string;
  vastgelegd_op: Date;
}
interface BodRij {
  id: string;
  ronde_id: string;
  aanbieder_id: number;
  naam: string;
  partijen: number;
  leden: string[];
  percelen: number[];
}
/** A procurement as the reader may see it: the rows, and the same as the rules want it. */
export interface Geladen {
  kop: KopRij;
  versies: VersieRij[];
  rondes: RondeRij[];
  gebeurtenissen: GebeurtenisRij[];
  dossier: Dossier;
}

const KOP = `SELECT a.id, a.titel, a.omschrijving, a.kenmerk, a.cpv, a.aangemaakt_op, a.regio_id, r.naam AS regio, r.code AS regio_code,
  a.procedurevorm_id AS vorm_id FROM aanbesteding a JOIN regio r ON r.id = a.regio_id
  WHERE a.id = ANY ($1) ORDER BY a.id DESC`;
const VERSIES = `SELECT v.*, coalesce((SELECT json_agg(p.code ORDER BY p.code) FROM perceelversie_product x
    JOIN product p ON p.id = x.product_id WHERE x.perceelversie_id = v.id), '[]') AS producten,
  coalesce((SELECT json_agg(json_build_object('omschrijving', f.omschrijving, 'bedrag_cent', f.bedrag_cent, 'bron', f.bron)
    ORDER BY f.volgnr) FROM plafondregel f WHERE f.perceelversie_id = v.id), '[]') AS plafondregels
  FROM perceelversie v WHERE v.aanbesteding_id = ANY ($1) ORDER BY v.code, v.versie DESC`;
const RONDES = `SELECT r.id, r.aanbesteding_id, r.nummer, r.stap, r.naam, r.prijs, r.omschrijving, r.geopend_op, r.sluit_op, r.uitloop_tot,
  coalesce((SELECT json_agg(v.perceel_id) FROM ronde_perceel x JOIN perceelversie v ON v.id = x.perceelversie_id
    WHERE x.ronde_id = r.id), '[]') AS percelen,
  coalesce((SELECT json_agg(json_build_object('gebruiker_id', o.gebruiker_id, 'naam', o.naam, 'op', o.op) ORDER BY o.op)
    FROM ronde_opening o WHERE o.ronde_id = r.id), '[]') AS openers
  FROM ronde r WHERE r.aanbesteding_id = ANY ($1) ORDER BY r.nummer`;
/** Of each leader the last version that all members agreed to and that was not withdrawn; row-level security keeps out what is sealed and what is another's. */
const BODEN = `SELECT DISTINCT ON (i.ronde_id, i.aanbieder_id) i.id, i.ronde_id, i.aanbieder_id,
  coalesce((SELECT p.naam FROM inschrijving_partij p WHERE p.inschrijving_id = i.id AND p.penvoerder), '') AS naam,
  (SELECT count(*)::int FROM inschrijving_partij p WHERE p.inschrijving_id = i.id) AS partijen,
  coalesce((SELECT json_agg(p.naam ORDER BY p.naam) FROM inschrijving_partij p WHERE p.inschrijving_id = i.id AND NOT p.penvoerder), '[]') AS leden,
  coalesce((SELECT json_agg(x.perceel_id) FROM inschrijving_perceel x WHERE x.inschrijving_id = i.id), '[]') AS percelen
  FROM inschrijving i JOIN ronde r ON r.id = i.ronde_id WHERE r.aanbesteding_id = ANY ($1) AND combinatie_compleet(i.id)
    AND NOT inschrijving_ingetrokken(i.id)
  ORDER BY i.ronde_id, i.aanbieder_id, i.versie DESC`;
const GEBEURTENISSEN = `SELECT id, aanbesteding_id, soort, stap, op, perceel_id, aanbieder_id, zicht, gegevens, door, vastgelegd_op
  FROM aanbesteding_gebeurtenis WHERE aanbesteding_id = ANY ($1) ORDER BY id`;
const RAMING = `SELECT aanbesteding_id, omschrijving, per_jaar_cent::float8 AS "perJaarCent", jaren, verlengingsjaren, btw_bp AS "btwBp"
  FROM ramingregel r WHERE aanbesteding_id = ANY ($1)
    AND versie = (SELECT max(versie) FROM ramingregel x WHERE x.aanbesteding_id = r.aanbesteding_id) ORDER BY volgnr`;

interface Alles {
  vormen: VormRij[];
  versies: VersieRij[];
  rondes: RondeRij[];
  gebeurtenissen: GebeurtenisRij[];
  boden: BodRij[];
  raming: (Ramingregel & Van)[];
  drempels: Drempel[];
}

/** Procurements in eight statements, however many there are. */
export async function laadAlle(q: Lezer, actor: Actor, ids: readonly string[]): Promise<Geladen[]> {
  const koppen = await q.query<KopRij>(KOP, [ids]);
  const alles: Alles = {
    vormen: await q.query<VormRij>(`${VORM} WHERE v.id = ANY ($1)`, [koppen.map((k) => k.vorm_id)]),
    versies: await q.query<VersieRij>(VERSIES, [ids]),
    rondes: await q.query<RondeRij>(RONDES, [ids]),
    gebeurtenissen: await q.query<GebeurtenisRij>(GEBEURTENISSEN, [ids]),
    boden: await q.query<BodRij>(BODEN, [ids]),
    raming: actor.organisatieSoort === 'REGIO' ? await q.query<Ramingregel & Van>(RAMING, [ids]) : [],
    drempels: await laadDrempels(q),
  };
  return koppen.map((kop) => voegSamen(kop, alles));
}

/** One procurement; null when it does not exist for this reader. */
export async function laad(q: Lezer, actor: Actor, id: string): Promise<Geladen | null> {
  return (await laadAlle(q, actor, [id]))[0] ?? null;
}

function voegSamen(kop: KopRij, alles: Alles): Geladen {
  const van = <T extends Van>(rijen: T[]): T[] => rijen.filter((r) => r.aanbesteding_id === kop.id);
  const [versies, rondes, gebeurtenissen] = [van(alles.versies), van(alles.rondes), van(alles.gebeurtenissen)];
  const dossier: Dossier = {
    vorm: alles.vormen.find((v) => v.id === kop.vorm_id)!,
    drempels: alles.drempels,
    raming: van(alles.raming),
    percelen: laatsteVersies(versies).map((v) => ({
      ...{ id: v.perceel_id, code: v.code, naam: v.naam, maxAanbieders: v.max_aanbieders },
    })),
    gebeurtenissen: gebeurtenissen.map(naarGebeurtenis),
    rondes: rondes.map((r) => naarRonde(r, alles.boden)),
    feestdag: termijnvrij,
  };
  return { kop, versies, rondes, gebeurtenissen, dossier };
}

/** Of each lot the version that counts: the newest, which comes first. */
export const laatsteVersies = (versies: readonly VersieRij[]): VersieRij[] =>
  versies.filter((v, i) => versies.findIndex((w) => w.perceel_id === v.perceel_id) === i);

const naarGebeurtenis = (g: GebeurtenisRij): Gebeurtenis => ({
  ...{ id: g.id, soort: g.soort, stap: g.stap, op: g.op, vastgelegd: dagVan(g.vastgelegd_op) },
  ...{ perceelId: g.perceel_id, aanbiederId: g.aanbieder_id, gegevens: g.gegevens },
});

const naarRonde = (r: RondeRij, boden: readonly BodRij[]): Ronde => ({
  ...{ id: r.id, stap: r.stap, prijs: r.prijs, perceelIds: r.percelen },
  sluitOp: r.sluit_op.toISOString(),
  uitloopTot: r.uitloop_tot.toISOString(),
  openers: r.openers.map((o) => o.gebruiker_id),
  boden: boden
    .filter((b) => b.ronde_id === r.id)
    .map((b) => ({
      ...{
        inschrijvingId: b.id,
        aanbiederId: b.aanbieder_id,
        naam: b.naam,
        partijen: b.partijen,
        leden: b.leden,
        perceelIds: b.percelen,
      },
    })),
});

const laadDrempels = (q: Lezer): Promise<Drempel[]> =>
  q.query<Drempel>(
    `SELECT bedrag_cent::float8 AS "bedragCent", van, tot, bron FROM drempel WHERE soort = 'SAS' ORDER BY van DESC`,
  );

export type VormRij = Vorm & { id: number; van: string; eigen: boolean };
const VORM = `SELECT v.id, v.code, v.naam, v.bron, v.van, v.regio_id IS NOT NULL AS eigen, v.onder_drempel AS "onderDrempel",
  v.eigen_grens_cent::float8 AS "eigenGrensCent", v.min_uitnodigingen AS "minUitnodigingen",
  v.max_uitnodigingen AS "maxUitnodigingen", v.standstill_dagen AS "standstillDagen", v.gratie_minuten AS "gratieMinuten",
  v.cap_telling AS "capTelling", (SELECT json_agg(json_build_object('code', s.code, 'soort', s.soort, 'naam', s.naam,
    'wie', s.wie, 'verplicht', s.verplicht, 'prijs', s.prijs, 'minDagen', s.min_dagen, 'bron', s.bron) ORDER BY s.volgnr)
    FROM procedurestap s WHERE s.procedurevorm_id = v.id) AS stappen
  FROM procedurevorm v`;

export async function laadVorm(q: Lezer, id: number): Promise<VormRij | null> {
  return (await q.query<VormRij>(`${VORM} WHERE v.id = $1`, [id]))[0] ?? null;
}
/** The forms that may be chosen on a day: of each code the newest, a region's own beside the seeded ones. */
export const laadVormen = (q: Lezer, dag: string): Promise<VormRij[]> =>
  q.query<VormRij>(
    `${VORM} WHERE v.van <= $1 AND NOT EXISTS (SELECT FROM procedurevorm n WHERE n.code = v.code
       AND n.regio_id IS NOT DISTINCT FROM v.regio_id AND n.van > v.van AND n.van <= $1) ORDER BY v.regio_id NULLS FIRST, v.id`,
    [dag],
  );

export const moment = (actor: Actor, vandaag: string, nu: Date): Moment => ({
  vandaag,
  nu: nu.toISOString(),
  rol: actor.rol as Wie,
  ...(actor.gebruikerId === null ? {} : { gebruikerId: actor.gebruikerId }),
});
