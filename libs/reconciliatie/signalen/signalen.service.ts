import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Actor, type Fout } from '#core';
import { Database, type Lezer } from '#platform';
import { dempFouten, drempelFouten, magStap, STANDEN, type Signaalstap } from '../domain/signalen/leven.js';
import { Signaalregels, SignaalLezer, type Signaalrij } from './signaal.repository.js';
import { planContractsignalen } from './signalen.job.js';
import { zetStap } from './stappen.js';

const WEG: Fout = {
  code: 'SIG-001',
  melding: 'Dit signaal bestaat niet, of u kunt het niet dempen.',
  oplossing: 'Ga terug naar de lijst en laad die opnieuw.',
};
const GEEN_CONTRACT: Fout = {
  code: 'SIG-006',
  veld: 'contract',
  melding: 'Dit contract bestaat niet.',
  oplossing: 'Kies een contract van uw eigen regio.',
};
const GEEN_SOORT: Fout = {
  code: 'SIG-004',
  veld: 'code',
  melding: 'Van deze soort signaal kan een contract geen eigen drempel hebben.',
  oplossing: 'Kies een soort uit de lijst van drempels.',
};

export interface Drempelrij {
  code: string;
  waarde: number | null;
  aan: boolean;
  gewijzigd_door: string;
}

/** What people do with signals and from where on they want to see them. */
@Injectable()
export class Signalen {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(SignaalLezer) private readonly lezer: SignaalLezer,
    @Inject(Signaalregels) private readonly regels: Signaalregels,
  ) {}

  async demp(
    actor: Actor,
    id: string,
    tot: string,
    reden: string,
  ): Promise<{ rij: Signaalrij | null; fouten: Fout[] }> {
    const woorden = reden.trim();
    return this.zet(actor, id, 'GEDEMPT', dempFouten(tot, woorden, vandaag()), { tot, reden: woorden });
  }
  hervat(actor: Actor, id: string): Promise<{ rij: Signaalrij | null; fouten: Fout[] }> {
    return this.zet(actor, id, 'NIEUW', [], null);
  }

  /** A gemeente mutes what is its own; what a region talks about with an aanbieder is the region's. */
  magDempen(actor: Actor, r: Signaalrij): boolean {
    const eigen =
      actor.organisatieSoort === 'REGIO' || (actor.organisatieSoort === 'GEMEENTE' && r.contract_id === null);
    return eigen && r.stand !== 'WEG' && actor.rechten.includes('signaal.dempen');
  }

  private zet(
    actor: Actor,
    id: string,
    naar: Signaalstap,
    fouten: Fout[],
    demping: { tot: string; reden: string } | null,
  ): Promise<{ rij: Signaalrij | null; fouten: Fout[] }> {
    return this.db.schrijf(actor, async (tx) => {
      const rij = await this.lezer.eenVan(tx, actor, id);
      if (!rij || !this.magDempen(actor, rij)) return { rij: null, fouten: [WEG] };
      if (fouten.length) return { rij, fouten };
      if (!magStap(rij.stand, naar)) return { rij, fouten: [kanNiet(rij)] };
      const gezet = await zetStap(tx, [id], naar, demping);
      return { rij: await this.lezer.eenVan(tx, actor, id), fouten: gezet.length ? [] : [kanNiet(rij)] };
    });
  }

  /** The own thresholds of a contract by rule; null when the contract is not the reader's. */
  drempels(actor: Actor, contract: string): Promise<Drempelrij[] | null> {
    return this.db.lees(actor, async (q) => {
      const id = await contractVan(q, contract);
      return id === null ? null : drempelsVan(q, id);
    });
  }

  /** Sets a threshold; the contract is looked at again at once. */
  zetDrempel(
    actor: Actor,
    contract: string,
    code: string,
    waarde: number | null,
    aan: boolean,
  ): Promise<{ rijen: Drempelrij[]; fouten: Fout[] }> {
    return this.db.schrijf(actor, async (tx) => {
      const id = await contractVan(tx, contract);
      if (id === null) return { rijen: [], fouten: [GEEN_CONTRACT] };
      const regel = this.regels.voor(actor).find((r) => r.code === code && r.perContract);
      const fouten = regel ? drempelFouten(regel.drempel, waarde) : [GEEN_SOORT];
      if (!fouten.length) {
        await tx.query(
          `INSERT INTO signaaldrempel (contract_id, code, waarde, aan, gewijzigd_door) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (contract_id, code) DO UPDATE SET waarde = excluded.waarde, aan = excluded.aan,
             gewijzigd_door = excluded.gewijzigd_door, gewijzigd_op = clock_timestamp()
           WHERE (signaaldrempel.waarde, signaaldrempel.aan) IS DISTINCT FROM (excluded.waarde, excluded.aan)`,
          [id, code, waarde, aan, actor.naam],
        );
        await planContractsignalen(tx, id);
      }
      return { rijen: await drempelsVan(tx, id), fouten };
    });
  }
}

/** Row-level security decides whose contract it is. */
async function contractVan(q: Lezer, nummer: string): Promise<number | null> {
  const [c] = await q.query<{ id: number }>('SELECT id FROM contract WHERE nummer = $1', [nummer.trim()]);
  return c?.id ?? null;
}
const drempelsVan = (q: Lezer, contractId: number): Promise<Drempelrij[]> =>
  q.query<Drempelrij>('SELECT code, waarde, aan, gewijzigd_door FROM signaaldrempel WHERE contract_id = $1', [
    contractId,
  ]);

const kanNiet = (r: Signaalrij): Fout => ({
  code: 'SIG-007',
  melding: `Dit signaal is al veranderd: het staat nu op ${STANDEN[r.stand].toLowerCase()}.`,
  oplossing: 'Laad de lijst opnieuw en kijk wat u nu kunt doen.',
});
