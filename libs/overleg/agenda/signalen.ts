import type { Actor } from '#core';
import type { Lezer, Tx } from '#platform';
import { naarNieuw, Signaalregels, SignaalLezer, zetBesproken, zetOpAgenda, type Signaalrij } from '#reconciliatie';
import { puntVan, sleutelVoor, type Agendasignaalrij, type Deel, type Signaalpunt } from '../domain/signaalpunten.js';
import type { Cijfer, Overlegrij, Puntrij } from '../overleg.repository.js';
import { ACTIE_OVER_TIJD } from '../acties/signaalregels.js';
import type { NieuwPunt } from './agenda.js';

/** Where signals are read. */
export const SIGNAALBRON = Symbol('SIGNAALBRON');
export interface Signaalbron {
  lezer: SignaalLezer;
  regels: Signaalregels;
}

const over = (rij: Overlegrij): { contractId: number | null; regioId: number | null } =>
  rij.contractId === null ? { contractId: null, regioId: rij.regioId } : { contractId: rij.contractId, regioId: null };

/** What asks for attention now about what the meeting is about; an overdue action stands in the list of actions already. */
async function levende(q: Lezer, actor: Actor, { lezer }: Signaalbron, rij: Overlegrij): Promise<Agendasignaalrij[]> {
  const gevonden = (await lezer.voorOverlegIn(q, actor, over(rij))).filter((s) => s.code !== ACTIE_OVER_TIJD);
  const wie = await q.query<{ id: string; aanbieder_id: number | null; zicht_aanbieder_id: number | null; gemeente_id: number | null }>(
    `select id, aanbieder_id, zicht_aanbieder_id, gemeente_id from signaal where id = any ($1::uuid[])`,
    [gevonden.map((s) => s.id)],
  ); // prettier-ignore
  const bij = new Map(wie.map((w) => [w.id, w]));
  return gevonden.flatMap((s) => {
    const w = bij.get(s.id);
    const hier = !w || w.aanbieder_id === null || !rij.aanbiederIds.length || rij.aanbiederIds.includes(w.aanbieder_id);
    return w && hier ? [{ ...alsRij(s, lezer.deel(actor, s)), aanbiederId: w.aanbieder_id, zichtAanbiederId: w.zicht_aanbieder_id, gemeenteId: w.gemeente_id }] : []; // prettier-ignore
  });
}
const alsRij = (s: Signaalrij, deel: Deel | null): Omit<Agendasignaalrij, 'aanbiederId' | 'zichtAanbiederId' | 'gemeenteId'> & { bron: Signaalrij } => ({
  ...{ id: s.id, code: s.code, contractId: s.contract_id, contract: s.contract, aanbieder: s.aanbieder, bron: s },
  ...{ perTraject: s.cijfers['trajectnummer'] !== undefined, deel },
}); // prettier-ignore

function groepeer(
  actor: Actor,
  { lezer, regels }: Signaalbron,
  rij: Overlegrij,
  rijen: Agendasignaalrij[],
  staat: readonly Puntrij[],
): Signaalpunt[] {
  const sleutels = new Set(staat.flatMap((p) => p.signaalSleutel ?? []));
  const groepen = new Map<string, Agendasignaalrij[]>();
  for (const s of rijen) {
    const sleutel = sleutelVoor(s, regels.van(s.code).zien.GEMEENTE !== undefined, sleutels);
    groepen.set(sleutel, [...(groepen.get(sleutel) ?? []), s]);
  }
  return [...groepen].map(([sleutel, g]) => {
    const regel = regels.van(g[0]!.code);
    const tekst = lezer.tekst(actor, g[0]!.bron as Signaalrij);
    const { naam, betekenis, samen } = regel;
    return puntVan(sleutel, g, { naam, betekenis, samen, ...tekst }, rij.contractId === null);
  });
}

/** The points that the signals of a contract or region ask for, beside those that stand on the agenda already. */
export async function signaalpunten(
  tx: Tx,
  actor: Actor,
  bron: Signaalbron,
  rij: Overlegrij,
  staat: readonly Puntrij[],
): Promise<Signaalpunt[]> {
  const volgorde = bron.regels.alle().map((r) => r.code as string);
  const punten = groepeer(actor, bron, rij, await levende(tx, actor, bron, rij), staat);
  return punten.sort((a, b) => volgorde.indexOf(a.code) - volgorde.indexOf(b.code));
}
export const alsPunt = (p: Signaalpunt): NieuwPunt => ({
  ...{ soort: 'SIGNAAL', titel: p.titel.slice(0, 200), toelichting: p.toelichting, zicht: p.zicht },
  ...{ signaalSleutel: p.sleutel, signaalCode: p.code, signaalIds: p.ids },
  ...{ contractId: p.contractId, aanbiederId: p.aanbiederId, gemeenteId: p.gemeenteId },
});

/**
 * What points on an agenda that several signals share say by now. Before it is sent that is what is true today; what was
 * sent keeps its lines and gets the new ones beside them.
 */
export async function bijgewerkt(
  tx: Tx,
  actor: Actor,
  bron: Signaalbron,
  rij: Overlegrij,
  staat: readonly Puntrij[],
  nu: readonly Signaalpunt[],
): Promise<Signaalpunt[]> {
  const uit: Signaalpunt[] = [];
  for (const p of staat.filter((x) => x.weggelatenReden === null)) {
    const s = nu.find((x) => x.sleutel === p.signaalSleutel);
    if (!s) continue;
    const erbij = s.ids.some((id) => !p.signaalIds.includes(id));
    if (!rij.verstuurdOp && (erbij || s.ids.length < p.signaalIds.length || s.titel !== p.titel)) uit.push(s);
    if (rij.verstuurdOp && erbij && s.delen) uit.push(await metOude(tx, actor, bron, rij, p, s));
  }
  return uit;
}
async function metOude(
  tx: Tx,
  actor: Actor,
  bron: Signaalbron,
  rij: Overlegrij,
  p: Puntrij,
  s: Signaalpunt,
): Promise<Signaalpunt> {
  const rijen = await bron.lezer.opNummer(tx, actor, [...new Set([...p.signaalIds, ...s.ids])]);
  const { aanbiederId, gemeenteId } = s;
  const alle = rijen.map((r) => ({
    ...alsRij(r, bron.lezer.deel(actor, r)),
    ...{ aanbiederId, gemeenteId, zichtAanbiederId: s.zicht === 'IEDEREEN' ? aanbiederId : null },
  }));
  const samen = groepeer(actor, bron, rij, alle, []).find((x) => x.sleutel === s.sleutel) ?? s;
  const toen = new Map((p.cijfers ?? []).map((c) => [c.naam, c]));
  return { ...samen, cijfers: samen.cijfers.map((c) => toen.get(c.naam) ?? c) };
}

export async function zetStandVan(
  tx: Tx,
  ids: readonly string[],
  naar: 'OP_AGENDA' | 'BESPROKEN' | 'NIEUW',
): Promise<void> {
  if (!ids.length) return;
  await { OP_AGENDA: zetOpAgenda, BESPROKEN: zetBesproken, NIEUW: naarNieuw }[naar](tx, ids);
}

/**
 * The figures of the points with signals as they are now, by point; what is gone has none. Only while a meeting is coming
 * or going on, and for who may see the signals of the contract.
 */
export async function cijfersNu(
  q: Lezer,
  actor: Actor,
  bron: Signaalbron,
  rij: Overlegrij,
  punten: readonly Puntrij[],
): Promise<ReadonlyMap<string, { cijfers: Cijfer[]; aantal: number; link: string | null }>> {
  const met = punten.filter((p) => p.signaalSleutel !== null && p.weggelatenReden === null);
  if (!met.length || actor.organisatieSoort === 'GEMEENTE' || !['CONCEPT', 'VERSTUURD', 'BEZIG'].includes(rij.stand))
    return new Map();
  const gevonden = groepeer(actor, bron, rij, await levende(q, actor, bron, rij), punten);
  const nu = new Map(gevonden.map((p) => [p.sleutel, p]));
  return new Map(
    met.map((p) => {
      const s = nu.get(p.signaalSleutel!);
      return [p.id, { cijfers: s?.cijfers ?? [], aantal: s?.ids.length ?? 0, link: s?.link ?? null }];
    }),
  );
}
