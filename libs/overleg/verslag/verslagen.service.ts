import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Fout } from '#core';
import { Database, leesUuid, type Lezer, type Tx } from '#platform';
import { SIGNAALBRON, type Signaalbron } from '../agenda/signalen.js';
import { echteReden } from '../domain/tekst.js';
import { verslagVoor, type Verslagtekst } from '../domain/verslag.js';
import { BSN, GEANTWOORD, OUD, REDEN } from '../fouten.js';
import { overlegRij, sleutelVan, type Overlegrij } from '../overleg.repository.js';
import type { OverlegResultaat } from '../overleg.type.js';
import { mailDeelnemers } from '../post.js';
import { leesBeeld, wijzigOverleg } from '../vergadering.js';
import { heeftBsn } from './bsn.js';

export interface Exemplaar {
  nr: number;
  inhoud: Verslagtekst;
  /** Null = as it would be now. */
  sha256: string | null;
  stand: string;
  aangebodenOp: Date;
  akkoorden: { naam: string; door: string; op: string }[];
}

/** The verslag: put to both sides, approved by both, and then for good; each organisation has its own copy. */
@Injectable()
export class Overlegverslagen {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(SIGNAALBRON) private readonly bron: Signaalbron,
  ) {}

  /** The reader's copy of a version, or what it would be now; null when that is not there or not the reader's. */
  exemplaar(actor: Actor, id: string, nr: number | null): Promise<Exemplaar | null> {
    return this.db.lees(actor, (q) => (nr ? leesAfschrift(q, actor, id, nr) : this.voorbeeld(q, actor, id)));
  }

  aanbieden(actor: Actor, id: string): Promise<OverlegResultaat> {
    return this.wijzig(actor, id, 'AANBIEDEN', async (tx, rij) => {
      const beeld = (await leesBeeld(tx, actor, this.bron, rij.id))!;
      const heel = JSON.stringify(verslagVoor(beeld, 'R'));
      if (heeftBsn(heel)) return [BSN('notulen')];
      const [v] = await tx.query<{ id: string; nr: number }>(
        `insert into overlegverslag (overleg_id, regio_id, nr, reden, aangeboden_door)
         select $1, $2, coalesce(max(nr), 0) + 1, $3, $4 from overlegverslag where overleg_id = $1 returning id, nr`,
        [rij.id, rij.regioId, rij.correctieReden, actor.naam],
      );
      const teksten = rij.deelnemers.map((d) => ({ sleutel: d.sleutel, tekst: JSON.stringify(verslagVoor(beeld, d.sleutel)) })); // prettier-ignore
      await schrijfAfschriften(tx, v!.id, rij.regioId, teksten);
      await this.meld(tx, 'OVERLEG_VERSLAG', rij, (s) => s === 'R' || s.startsWith('A'));
      return [];
    });
  }

  terugnemen(actor: Actor, id: string, reden: string): Promise<OverlegResultaat> {
    return this.wijzig(actor, id, 'TERUGNEMEN', async (tx, rij) => {
      const waarom = echteReden(reden);
      if (!waarom) return [REDEN()];
      await tx.query(
        `update overlegverslag set stand = 'TERUGGENOMEN', besloten_op = clock_timestamp(), terugneemreden = $2 where id = $1`,
        [rij.verslagen[0]!.id, waarom],
      );
      return [];
    });
  }

  akkoord(actor: Actor, id: string, nr: number): Promise<OverlegResultaat> {
    return this.beslis(actor, id, nr, 'AKKOORD', null);
  }
  wijzigingVragen(actor: Actor, id: string, nr: number, toelichting: string): Promise<OverlegResultaat> {
    return this.beslis(actor, id, nr, 'WIJZIGING', toelichting);
  }

  /** Opens a verslag that was vastgesteld for a next version; the one that stood stays readable. */
  corrigeren(actor: Actor, id: string, reden: string): Promise<OverlegResultaat> {
    return this.wijzig(actor, id, 'CORRIGEREN', async (tx, rij) => {
      const waarom = echteReden(reden);
      if (!waarom) return [REDEN()];
      await tx.query(
        `update overleg set stand = 'VERSLAG_CONCEPT', correctie_reden = $2, versie = versie + 1 where id = $1`,
        [rij.id, waarom],
      );
      return [];
    });
  }

  private beslis(
    actor: Actor,
    id: string,
    nr: number,
    besluit: 'AKKOORD' | 'WIJZIGING',
    toelichting: string | null,
  ): Promise<OverlegResultaat> {
    return this.wijzig(actor, id, 'BESLISSEN', async (tx, rij) => {
      const versie = rij.verslagen[0]!;
      if (versie.nr !== nr) return [OUD];
      const sleutel = sleutelVan(actor);
      if (versie.akkoorden.some((k) => k.partij === sleutel)) return [GEANTWOORD];
      const tekst = echteReden(toelichting);
      if (besluit === 'WIJZIGING' && !tekst) return [REDEN('toelichting')];
      if (heeftBsn(tekst ?? '')) return [BSN('toelichting')];
      const kolommen = sleutel === 'R' ? '' : 'aanbieder_id, ';
      await tx.query(
        `insert into overlegakkoord (${kolommen}verslag_id, regio_id, partij, besluit, toelichting, gebruiker_id, door)
         values (${kolommen ? `${Number(actor.organisatieId)}, ` : ''}$1, $2, $3, $4, $5, $6, $7)`,
        [versie.id, rij.regioId, sleutel, besluit, tekst, actor.gebruikerId, actor.naam],
      );
      if (besluit === 'WIJZIGING') await this.meld(tx, 'OVERLEG_WIJZIGING', rij, (s) => s === 'R');
      const na = await overlegRij(tx, actor, rij.id);
      if (na?.stand === 'VASTGESTELD') await this.meld(tx, 'OVERLEG_VASTGESTELD', rij, () => true);
      return [];
    });
  }

  private async voorbeeld(q: Lezer, actor: Actor, id: string): Promise<Exemplaar | null> {
    const beeld = await leesBeeld(q, actor, this.bron, id);
    if (!beeld) return null;
    const inhoud = verslagVoor(beeld, sleutelVan(actor));
    return { nr: 0, inhoud, sha256: null, stand: 'VOORBEELD', aangebodenOp: new Date(), akkoorden: [] };
  }
  private meld(tx: Tx, soort: string, rij: Overlegrij, wie: (sleutel: string) => boolean): Promise<void> {
    return mailDeelnemers(tx, soort, rij.id, {}, { ...rij, alleen: (d) => wie(d.sleutel) });
  }
  private wijzig(
    actor: Actor,
    id: string,
    handeling: Parameters<typeof wijzigOverleg>[4],
    werk: (tx: Tx, rij: Overlegrij) => Promise<Fout[]>,
  ): Promise<OverlegResultaat> {
    return wijzigOverleg(this.db, this.bron, actor, leesUuid(id), handeling, werk);
  }
}

/** One copy for each organisation that was asked, in one statement. */
const schrijfAfschriften = (
  tx: Tx,
  verslagId: string,
  regioId: number,
  teksten: readonly { sleutel: string; tekst: string }[],
): Promise<unknown> =>
  tx.query(
    `insert into overlegafschrift (verslag_id, regio_id, aanbieder_id, gemeente_id, partij, inhoud, sha256)
     select $1, $2, case when left(s, 1) = 'A' then substr(s, 2)::int end, case when left(s, 1) = 'G' then substr(s, 2)::int end, s, t, h
     from unnest($3::text[], $4::text[], $5::bytea[]) x (s, t, h)`,
    [
      ...[verslagId, regioId, teksten.map((x) => x.sleutel), teksten.map((x) => x.tekst)],
      teksten.map((x) => createHash('sha256').update(x.tekst).digest()),
    ],
  );

async function leesAfschrift(q: Lezer, actor: Actor, id: string, nr: number): Promise<Exemplaar | null> {
  const rij = await overlegRij(q, actor, id);
  const versie = rij?.verslagen.find((v) => v.nr === nr);
  if (!rij || !versie) return null;
  const [a] = await q.query<{ inhoud: string; sha256: string; op: Date }>(
    `select f.inhoud, encode(f.sha256, 'hex') sha256, v.aangeboden_op op from overlegafschrift f join overlegverslag v on v.id = f.verslag_id
     where f.verslag_id = $1 and f.partij = $2`,
    [versie.id, sleutelVan(actor)],
  );
  if (!a) return null;
  const naam = (sleutel: string): string => rij.deelnemers.find((d) => d.sleutel === sleutel)?.naam ?? 'Andere partij';
  return {
    ...{ nr, inhoud: JSON.parse(a.inhoud) as Verslagtekst, sha256: a.sha256, stand: versie.stand, aangebodenOp: a.op },
    akkoorden: versie.akkoorden
      .filter((k) => k.besluit === 'AKKOORD')
      .map((k) => ({ naam: naam(k.partij), door: k.door, op: k.op })),
  };
}
