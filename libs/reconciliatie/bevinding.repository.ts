import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Fout } from '#core';
import {
  meldGebeurtenis,
  Database,
  isGetal,
  isUuid,
  leesCursor,
  type Lezer,
  pagina,
  paginaGrootte,
  type Tx,
  type Pagina,
} from '#platform';
import { type BevindingStatus, stapFouten, type Wie } from './domain/leven.js';
import type { BevindingSoort } from './domain/bevindingregel.js';
import { codesVan } from './regels.js';
import { DETAIL, LIJST, STAP, STAPPEN, TELLING, TOTAAL } from './sql/lezen.js';

/** A finding as the pages show it; measured value and limit in hundredths. */
export interface BevindingRij {
  id: string;
  code: string;
  rapportage_id: string;
  contract: string;
  aanbieder: string;
  periode: string;
  bestandsnaam: string;
  versie: number;
  rij: number | null;
  trajectnummer: string | null;
  product: string | null;
  veld: string | null;
  gemeente: string | null;
  gemeten: string | null;
  grens: string | null;
  status: BevindingStatus;
  ontstaan_op: Date;
}
export interface StapRij {
  van: BevindingStatus | null;
  naar: BevindingStatus;
  rol: string | null;
  door: string;
  op: Date;
  tekst: string | null;
}
export interface TellingRij {
  rapportage_id: string;
  code: string;
  aantal: number;
  open: number;
}
export interface BevindingZoek {
  rapportage?: string | null;
  contract?: string | null;
  /** jjjj-mm */
  periode?: string | null;
  code?: string[] | null;
  soort?: BevindingSoort[] | null;
  status?: BevindingStatus[] | null;
  trajectnummer?: string | null;
  gemeente?: string | null;
}

/**
 * An aanbieder does not learn the gemeente of a traject by guessing its number: it shows only on lines that were booked
 * or that the PIP gave to this contract.
 */
const GEMEENTE_VERBORGEN = codesVan(['FOUT', 'BLOKKADE']);
const TOTAAL_TOT = 10_000;

/** Reading findings within the reader's scope, and the steps that people take. */
@Injectable()
export class Bevindingen {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** A page: within one report in the order of the file, else the newest first. One statement, whatever is asked. */
  async lijst(
    actor: Actor,
    zoek: BevindingZoek,
    first?: number | null,
    after?: string | null,
  ): Promise<Pagina<BevindingRij>> {
    const n = paginaGrootte(first);
    const [rij = null, id = null] = leesCursor(after, [isGetal, isUuid]) ?? [];
    const filter = filterParams(actor, zoek);
    const rijen = await this.db.lees(actor, (q) =>
      q.query<BevindingRij>(LIJST(Boolean(zoek.rapportage)), [...filter, id, id && rij, n + 1]),
    );
    return pagina(rijen, n, (r) => [String(r.rij ?? 0), r.id]);
  }

  /** How many there are, up to ten thousand; null above: counting on would cost more than it tells. */
  async totaal(actor: Actor, zoek: BevindingZoek): Promise<number | null> {
    const [r] = await this.db.lees(actor, (q) =>
      q.query<{ n: number }>(TOTAAL, [...filterParams(actor, zoek), TOTAAL_TOT + 1]),
    );
    return r!.n > TOTAAL_TOT ? null : r!.n;
  }

  /** One finding, or null when it does not exist or is not the reader's. */
  een(actor: Actor, id: string): Promise<BevindingRij | null> {
    return this.db.lees(actor, (q) => eenVan(q, actor, id));
  }

  stappen(actor: Actor, id: string): Promise<StapRij[]> {
    return this.db.lees(actor, (q) => q.query<StapRij>(STAPPEN, [id]));
  }

  /** Counts per report and code of what is not solved. */
  telling(actor: Actor, rapportageIds: readonly string[]): Promise<TellingRij[]> {
    return this.db.lees(actor, (q) => q.query<TellingRij>(TELLING, [rapportageIds]));
  }

  /** Takes a step for a person; answers why not, or the finding as it is then. */
  zetStap(
    actor: Actor,
    id: string,
    naar: BevindingStatus,
    tekst: string,
  ): Promise<{ bevinding: BevindingRij | null; fouten: Fout[] }> {
    return this.db.schrijf(actor, async (tx) => {
      const fouten = await zetStap(tx, id, naar, tekst);
      return { bevinding: await eenVan(tx, actor, id), fouten };
    });
  }
}

/** One step in the life of a finding, in the caller's transaction. */
export async function zetStap(tx: Tx, id: string, naar: BevindingStatus, tekst: string): Promise<Fout[]> {
  const woorden = tekst.trim();
  const [b] = await tx.query<{ status: BevindingStatus; ziet: number | null }>(
    'SELECT status, zicht_aanbieder_id ziet FROM bevinding WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (!b)
    return [
      {
        code: 'BEV-001',
        melding: 'Deze bevinding bestaat niet.',
        oplossing: 'Ga terug naar de lijst en laad die opnieuw.',
      },
    ];
  const fouten = stapFouten(b.status, naar, wieIs(tx.actor), woorden);
  if (fouten.length > 0) return fouten;
  await tx.query('UPDATE bevinding SET status = $2 WHERE id = $1', [id, naar]);
  await tx.query(STAP, [id, b.status, naar, woorden || null, tx.actor.gebruikerId, tx.actor.rol]);
  if (tx.actor.organisatieSoort === 'REGIO')
    await meldGebeurtenis(tx, { soort: 'bevinding.beoordeeld', onderwerp: id, aanbiederId: b.ziet });
  return [];
}

export function wieIs(actor: Actor): Wie {
  if (actor.organisatieSoort === 'AANBIEDER') return 'AANBIEDER';
  return actor.rol === 'WERKER' ? 'PORTAAL' : 'REGIO';
}

const verborgen = (actor: Actor): string[] => (actor.organisatieSoort === 'AANBIEDER' ? GEMEENTE_VERBORGEN : []);

async function eenVan(q: Lezer, actor: Actor, id: string): Promise<BevindingRij | null> {
  return (await q.query<BevindingRij>(DETAIL, [id, verborgen(actor)]))[0] ?? null;
}

function filterParams(actor: Actor, z: BevindingZoek): unknown[] {
  const lijst = <T>(l?: T[] | null): T[] | null => (l && l.length > 0 ? l : null);
  const soorten = lijst(z.soort);
  return [
    ...[verborgen(actor), z.rapportage ?? null, z.contract ?? null, z.periode ? `${z.periode}-01` : null],
    ...[lijst(z.code), soorten && codesVan(soorten), lijst(z.status)],
    ...[z.trajectnummer?.trim() || null, z.gemeente?.trim() || null],
  ];
}
