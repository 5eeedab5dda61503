import type { Actor } from '#core';
import type { Tx } from '#platform';
import type { Zicht } from '../domain/partij.js';
import { actiesBij, puntenVan, type Overlegrij } from '../overleg.repository.js';
import type { Signaalpunt } from '../domain/signaalpunten.js';
import { alsPunt, bijgewerkt, cijfersNu, signaalpunten, zetStandVan, type Signaalbron } from './signalen.js';

export interface NieuwPunt {
  soort: 'VAST' | 'SIGNAAL' | 'ACTIES' | 'EIGEN';
  titel: string;
  toelichting: string | null;
  zicht: Zicht;
  signaalSleutel: string | null;
  signaalCode: string | null;
  signaalIds: string[];
  contractId: number | null;
  aanbiederId: number | null;
  gemeenteId: number | null;
}
const kaal = (soort: NieuwPunt['soort'], titel: string): NieuwPunt => ({
  ...{ soort, titel, toelichting: null, zicht: 'IEDEREEN', signaalSleutel: null, signaalCode: null, signaalIds: [] },
  ...{ contractId: null, aanbiederId: null, gemeenteId: null },
});

/** Puts points at the end of an agenda, in the order given. */
export async function schrijfPunten(tx: Tx, rij: Overlegrij, punten: readonly NieuwPunt[]): Promise<string[]> {
  if (!punten.length) return [];
  const nieuw = await tx.query<{ id: string }>(
    `insert into agendapunt (overleg_id, regio_id, volgorde, soort, titel, toelichting, zicht, signaal_sleutel, signaal_code, signaal_ids,
       contract_id, aanbieder_id, gemeente_id)
     select $1, $2, coalesce((select max(p.volgorde) from agendapunt p where p.overleg_id = $1), 0) + x.nr, x.soort, x.titel, x.toelichting, x.zicht,
       x."signaalSleutel", x."signaalCode", x."signaalIds", x."contractId", x."aanbiederId", x."gemeenteId"
     from jsonb_to_recordset($3::jsonb) x (nr int, soort text, titel text, toelichting text, zicht text, "signaalSleutel" text, "signaalCode" text,
       "signaalIds" uuid[], "contractId" int, "aanbiederId" int, "gemeenteId" int) order by x.nr
     returning id`,
    [rij.id, rij.regioId, JSON.stringify(punten.map((p, i) => ({ ...p, nr: i + 1 })))],
  );
  return nieuw.map((p) => p.id);
}

export const schrijfVolgorde = (tx: Tx, ids: readonly string[]): Promise<unknown> =>
  tx.query(
    `update agendapunt p set volgorde = x.nr from unnest($1::uuid[]) with ordinality x (id, nr) where p.id = x.id and p.volgorde <> x.nr`,
    [ids],
  );

/**
 * Makes the agenda of what there is to talk about: actions that are still open, signals, and what always stands on it.
 * Done again it adds what is new and takes nothing away.
 */
export async function vulAgenda(tx: Tx, actor: Actor, bron: Signaalbron, rij: Overlegrij): Promise<void> {
  const staat = await puntenVan(tx, rij.id);
  const heeftActies = staat.some((p) => p.soort === 'ACTIES');
  const open = heeftActies ? [] : await actiesBij(tx, rij);
  const [reeks] = await tx.query<{ vaste_punten: string[] }>(`select vaste_punten from overlegreeks where id = $1`, [
    rij.reeksId,
  ]);
  const gevonden = await signaalpunten(tx, actor, bron, rij, staat);
  const signalen = gevonden.filter((s) => !staat.some((p) => p.signaalSleutel === s.sleutel)).map(alsPunt);
  await werkBij(tx, await bijgewerkt(tx, actor, bron, rij, staat, gevonden), rij);
  const vast = staat.length ? [] : reeks!.vaste_punten.map((titel) => kaal('VAST', titel));
  const acties = open.length ? [kaal('ACTIES', 'Acties uit eerdere overleggen')] : [];
  const ids = await schrijfPunten(tx, rij, [...acties, ...signalen, ...vast]);
  await zetStandVan(tx, signalen.flatMap((s) => s.signaalIds), 'OP_AGENDA'); // prettier-ignore
  if (staat.length && ids.length) await voegIn(tx, staat, ids, acties.length);
  if (rij.verstuurdOp && ids.length) await bevries(tx, actor, bron, rij, ids);
}

/** Points that several signals share say what is so now, before the agenda goes out. */
export async function neemOpnieuwOp(tx: Tx, actor: Actor, bron: Signaalbron, rij: Overlegrij): Promise<void> {
  const staat = await puntenVan(tx, rij.id);
  const nu = await signaalpunten(tx, actor, bron, rij, staat);
  await werkBij(tx, await bijgewerkt(tx, actor, bron, rij, staat, nu), rij);
}
async function werkBij(tx: Tx, punten: readonly Signaalpunt[], rij: Overlegrij): Promise<void> {
  if (!punten.length) return;
  await tx.query(
    `update agendapunt p set titel = x.titel, toelichting = x.toelichting, signaal_ids = x.ids,
       cijfers = case when p.bevroren_op is null then null else x.cijfers end
     from jsonb_to_recordset($2::jsonb) x (sleutel text, titel text, toelichting text, ids uuid[], cijfers jsonb)
     where p.overleg_id = $1 and p.signaal_sleutel = x.sleutel`,
    [rij.id, JSON.stringify(punten.map((p) => ({ ...p, titel: p.titel.slice(0, 200) })))],
  );
  await zetStandVan(tx, punten.flatMap((p) => p.ids), 'OP_AGENDA'); // prettier-ignore
}

/** What was added later comes before the points that always close the agenda, and open actions come first. */
async function voegIn(
  tx: Tx,
  staat: readonly { id: string; soort: string; weggelatenReden: string | null }[],
  nieuw: readonly string[],
  acties: number,
): Promise<void> {
  const volgorde = [...staat].filter((p) => p.weggelatenReden === null);
  const slot = volgorde.findLastIndex((p) => p.soort !== 'VAST') + 1;
  const oud = volgorde.map((p) => p.id);
  await schrijfVolgorde(tx, [
    ...[...nieuw.slice(0, acties), ...oud.slice(0, slot), ...nieuw.slice(acties), ...oud.slice(slot)],
    ...staat.filter((p) => p.weggelatenReden !== null).map((p) => p.id),
  ]);
}

/** Keeps the figures and the actions as they are now, so that everybody prepares from the same. */
export async function bevries(
  tx: Tx,
  actor: Actor,
  bron: Signaalbron,
  rij: Overlegrij,
  alleen?: readonly string[],
): Promise<void> {
  const punten = (await puntenVan(tx, rij.id)).filter((p) => !alleen || alleen.includes(p.id));
  const nu = await cijfersNu(tx, actor, bron, rij, punten);
  await tx.query(
    `update agendapunt p set cijfers = x.cijfers, bevroren_op = clock_timestamp()
     from jsonb_to_recordset($1::jsonb) x (id uuid, cijfers jsonb) where p.id = x.id`,
    [JSON.stringify([...nu].map(([id, n]) => ({ id, cijfers: n.cijfers })))],
  );
  const lijst = punten.find((p) => p.soort === 'ACTIES');
  if (lijst)
    await tx.query(
      `insert into agendapunt_actie (agendapunt_id, actie_id, regio_id, stand, uiterlijk)
       select $1, a.id, a.regio_id, a.stand, a.uiterlijk from overlegactie a join overleg o on o.id = a.overleg_id
       where a.reeks_id = $2 and a.stand = 'OPEN' and (o.datum, o.id) < ($3::date, $4) on conflict do nothing`,
      [lijst.id, rij.reeksId, rij.datum, rij.id],
    );
}

/** The signals of the points that are on the agenda go on to this stand. */
export async function zetSignalen(tx: Tx, overlegId: string, naar: 'BESPROKEN' | 'NIEUW'): Promise<void> {
  const [r] = await tx.query<{ ids: string[] | null }>(
    `select array_agg(distinct s) ids from agendapunt p, unnest(p.signaal_ids) s where p.overleg_id = $1 and p.weggelaten_reden is null`,
    [overlegId],
  );
  await zetStandVan(tx, r?.ids ?? [], naar);
}
