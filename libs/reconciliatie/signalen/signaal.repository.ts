import { Inject, Injectable } from '@nestjs/common';
import type { Actor, OrganisatieSoort } from '#core';
import { Database, isUuid, leesCursor, pagina, paginaGrootte, type Lezer, type Pagina } from '#platform';
import type { Signaalstand } from '../domain/signalen/leven.js';
import type {
  Signaalbeeld,
  Signaalcijfers,
  Signaaldeel,
  Signaalregel,
  Signaaltekst,
} from '../domain/signalen/soort.js';
import { SIGNAALREGELS } from './regels.js';

/** The rules that this app knows: those of this room, and what rooms to the right add when they start. */
@Injectable()
export class Signaalregels {
  private readonly opCode = new Map(SIGNAALREGELS.map((r) => [r.code as string, r]));

  voegToe(regels: readonly Signaalregel[]): void {
    for (const r of regels) this.opCode.set(r.code, r);
  }
  alle(): Signaalregel[] {
    return [...this.opCode.values()];
  }
  van(code: string): Signaalregel {
    const regel = this.opCode.get(code);
    if (!regel) throw new Error(`Unknown signal ${code}`);
    return regel;
  }
  /** What this reader may see at all. */
  voor(actor: Actor): Signaalregel[] {
    return this.alle().filter((r) => {
      const recht = r.zien[actor.organisatieSoort];
      return recht !== undefined && actor.rechten.includes(recht);
    });
  }
}

export interface Signaalrij {
  id: string;
  code: string;
  leven: number;
  onderwerp: string | null;
  contract_id: number | null;
  contract: string | null;
  aanbieder: string | null;
  gemeente: string | null;
  gemeente_code: string | null;
  cijfers: Signaalcijfers;
  drempel: number | null;
  stand: Signaalstand;
  eerst_gezien: string;
  laatst_veranderd: Date;
  gedempt_tot: string | null;
  reden: string | null;
  gedempt_door: string | null;
  weg_op: string | null;
  vorige_weg_op: string | null;
}
export interface Signaalzoek {
  code?: string[] | null;
  groep?: string[] | null;
  stand?: Signaalstand[] | null;
  contract?: string | null;
  gemeente?: string | null;
  trajectnummer?: string | null;
}
export interface Signaalteller {
  code: string;
  aantal: number;
  nieuw: number;
}
/** What asks for attention. */
export const OPEN: readonly Signaalstand[] = ['NIEUW', 'OP_AGENDA', 'BESPROKEN'];

const VAN: Partial<Record<OrganisatieSoort, string>> = {
  AANBIEDER: 's.zicht_aanbieder_id',
  REGIO: 's.regio_id',
  GEMEENTE: 's.gemeente_id',
};
/** Why and by whom it was muted is not for an aanbieder. */
const DEMPING = 'gedempt_tot reden gedempt_door'.split(' ');
const velden = (soort: OrganisatieSoort): string =>
  `s.id, s.code, s.leven, s.onderwerp, s.contract_id, c.nummer AS contract, a.naam AS aanbieder, g.naam AS gemeente,
   g.code AS gemeente_code, s.cijfers, s.drempel, s.stand, s.eerst_gezien, s.laatst_veranderd, s.weg_op, s.vorige_weg_op,
   ${DEMPING.map((k) => (soort === 'AANBIEDER' ? `NULL AS ${k}` : `s.${k}`)).join(', ')}`;
const BRON = `signaal s LEFT JOIN contract c ON c.id = s.contract_id LEFT JOIN aanbieder a ON a.id = s.aanbieder_id
  LEFT JOIN gemeente g ON g.id = s.gemeente_id`;
const waar = (
  soort: OrganisatieSoort,
): string => `${VAN[soort] ?? 'NULL'} = $1 AND s.code = ANY ($2) AND s.stand = ANY ($3)
  AND ($4::text IS NULL OR c.nummer = $4) AND ($5::text IS NULL OR g.code = $5) AND ($6::text IS NULL OR s.cijfers->>'trajectnummer' = $6)`;

/** Reading signals within the reader's scope and rights. */
@Injectable()
export class SignaalLezer {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Signaalregels) private readonly regels: Signaalregels,
  ) {}

  /** A page, the newest first; one statement, whatever is asked. */
  async lijst(
    actor: Actor,
    zoek: Signaalzoek,
    first?: number | null,
    after?: string | null,
  ): Promise<Pagina<Signaalrij>> {
    const n = paginaGrootte(first);
    const [na = null] = leesCursor(after, [isUuid]) ?? [];
    const soort = actor.organisatieSoort;
    const rijen = await this.db.lees(actor, (q) =>
      q.query<Signaalrij>(
        `SELECT ${velden(soort)} FROM ${BRON} WHERE ${waar(soort)} AND ($7::uuid IS NULL OR s.id < $7) ORDER BY s.id DESC LIMIT $8`,
        [...this.params(actor, zoek), na, n + 1],
      ),
    );
    return pagina(rijen, n, (r) => [r.id]);
  }

  /** How many there are of each kind, whatever kind was chosen. */
  tel(actor: Actor, zoek: Signaalzoek): Promise<Signaalteller[]> {
    const soort = actor.organisatieSoort;
    return this.db.lees(actor, (q) =>
      q.query<Signaalteller>(
        `SELECT s.code, count(*)::int AS aantal, count(*) FILTER (WHERE s.stand = 'NIEUW')::int AS nieuw FROM ${BRON}
         WHERE ${waar(soort)} GROUP BY 1 ORDER BY 1`,
        this.params(actor, { ...zoek, code: null, groep: null }),
      ),
    );
  }

  een(actor: Actor, id: string): Promise<Signaalrij | null> {
    return this.db.lees(actor, (q) => this.eenVan(q, actor, id));
  }

  async eenVan(q: Lezer, actor: Actor, id: string): Promise<Signaalrij | null> {
    const soort = actor.organisatieSoort;
    const [rij] = await q.query<Signaalrij>(
      `SELECT ${velden(soort)} FROM ${BRON} WHERE ${VAN[soort] ?? 'NULL'} = $1 AND s.code = ANY ($2) AND s.id = $3`,
      [actor.organisatieId, this.regels.voor(actor).map((r) => r.code), id],
    );
    return rij ?? null;
  }

  /** Everything that asks for attention about a contract or in a region, for the agenda of a meeting; by kind, oldest first. */
  async voorOverleg(
    actor: Actor,
    over: { contractId?: number | null; regioId?: number | null },
    standen: readonly Signaalstand[] = OPEN,
  ): Promise<Signaalrij[]> {
    return this.db.lees(actor, (q) => this.voorOverlegIn(q, actor, over, standen));
  }

  /** The same within a transaction. */
  voorOverlegIn(
    q: Lezer,
    actor: Actor,
    over: { contractId?: number | null; regioId?: number | null },
    standen: readonly Signaalstand[] = OPEN,
  ): Promise<Signaalrij[]> {
    const soort = actor.organisatieSoort;
    return q.query<Signaalrij>(
      `SELECT ${velden(soort)} FROM ${BRON} WHERE ${waar(soort)} AND ($7::int IS NULL OR s.contract_id = $7) AND ($8::int IS NULL OR ${soort === 'REGIO' ? 's.regio_id' : 'c.regio_id'} = $8)
       ORDER BY s.code, s.id LIMIT 2000`,
      [...this.params(actor, { stand: [...standen] }), over.contractId ?? null, over.regioId ?? null],
    );
  }

  /** Signals by id, also those that are gone meanwhile, for what was frozen. */
  opNummer(q: Lezer, actor: Actor, ids: readonly string[]): Promise<Signaalrij[]> {
    const soort = actor.organisatieSoort;
    return q.query<Signaalrij>(
      `SELECT ${velden(soort)} FROM ${BRON} WHERE ${VAN[soort] ?? 'NULL'} = $1 AND s.code = ANY ($2) AND s.id = ANY ($3::uuid[]) ORDER BY s.code, s.id`,
      [actor.organisatieId, this.regels.voor(actor).map((r) => r.code), ids],
    );
  }

  /** What a rule says about it, to this reader. */
  tekst(actor: Actor, r: Signaalrij): Signaaltekst {
    return this.regels.van(r.code).tekst(beeldVan(actor, r));
  }

  /** Its part of what several are told as together; null of a rule that tells each by itself. */
  deel(actor: Actor, r: Signaalrij): Signaaldeel | null {
    return this.regels.van(r.code).samen?.deel(beeldVan(actor, r)) ?? null;
  }

  private params(actor: Actor, z: Signaalzoek): unknown[] {
    const mag = this.regels
      .voor(actor)
      .filter((r) => (!z.code?.length || z.code.includes(r.code)) && (!z.groep?.length || z.groep.includes(r.groep)))
      .map((r) => r.code);
    const tekst = (t?: string | null): string | null => t?.trim() || null;
    return [
      ...[actor.organisatieId, mag, z.stand?.length ? z.stand : OPEN],
      ...[tekst(z.contract), tekst(z.gemeente), tekst(z.trajectnummer)],
    ];
  }
}

const beeldVan = (actor: Actor, r: Signaalrij): Signaalbeeld => ({
  ...{ onderwerp: r.onderwerp, contract: r.contract, aanbieder: r.aanbieder, gemeente: r.gemeente },
  ...{ gemeenteCode: r.gemeente_code, cijfers: r.cijfers, drempel: r.drempel, lezer: actor.organisatieSoort },
  trajectnummer: (r.cijfers['trajectnummer'] as string | undefined) ?? null,
});
