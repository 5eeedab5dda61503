import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Fout } from '#core';
import { Database, leesUuid, type Tx } from '#platform';
import { echteReden, schoon } from '../domain/tekst.js';
import { verplaats } from '../domain/volgorde.js';
import { BSN, CONTRACT, GEEN, NIET_EIGEN, REDEN, teKort, VERSIE } from '../fouten.js';
import type { AgendapuntInput, AgendapuntTekstInput } from '../overleg.input.js';
import { puntenVan, sleutelVan, type Overlegrij, type Puntrij } from '../overleg.repository.js';
import type { OverlegResultaat } from '../overleg.type.js';
import { contractVan } from '../reeks/reeksen.service.js';
import { NIETS, overlegVan, wijzigOverleg } from '../vergadering.js';
import { heeftBsn } from '../verslag/bsn.js';
import type { Handeling } from '../domain/standen.js';
import { bevries, schrijfPunten, schrijfVolgorde } from './agenda.js';
import { SIGNAALBRON, zetStandVan, type Signaalbron } from './signalen.js';

/** The points of an agenda: own ones, their order, what is left out, and what is decided and remarked at them. */
@Injectable()
export class Agendapunten {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(SIGNAALBRON) private readonly bron: Signaalbron,
  ) {}

  toevoegen(actor: Actor, overlegId: string, p: AgendapuntInput): Promise<OverlegResultaat> {
    return wijzigOverleg(this.db, this.bron, actor, leesUuid(overlegId), 'AGENDA', async (tx, rij) => {
      const titel = schoon(p.titel);
      if (!titel || titel.length < 3) return [teKort('titel', 'De titel')];
      const c = p.contract ? await contractVan(tx, p.contract) : null;
      if (p.contract && (!c || (rij.contractId !== null && rij.contractId !== c.id))) return [CONTRACT];
      const ids = await schrijfPunten(tx, rij, [
        {
          ...{ soort: 'EIGEN', titel, toelichting: schoon(p.toelichting), zicht: p.zicht ?? 'IEDEREEN' },
          ...{ contractId: c?.id ?? null, aanbiederId: c?.aanbieder_id ?? null, gemeenteId: null },
          ...{ signaalSleutel: null, signaalCode: null, signaalIds: [] },
        },
      ]);
      if (rij.verstuurdOp) await bevries(tx, actor, this.bron, rij, ids);
      return [];
    });
  }

  /** Title and explanation of an own point; what was made of signals or stands on every agenda says what it says. */
  wijzigen(actor: Actor, id: string, versie: number, t: AgendapuntTekstInput): Promise<OverlegResultaat> {
    return this.bij(actor, id, ['AGENDA', 'NOTULEREN'], async (tx, p) => {
      if (p.soort !== 'EIGEN') return [NIET_EIGEN];
      const titel = schoon(t.titel);
      if (!titel || titel.length < 3) return [teKort('titel', 'De titel')];
      const om = await tx.query(
        `update agendapunt set titel = $3, toelichting = $4, versie = versie + 1 where id = $1 and versie = $2 returning id`,
        [p.id, versie, titel, schoon(t.toelichting)],
      );
      return om.length ? [] : [VERSIE];
    });
  }

  /** Before that point, or last; drag and keyboard ask the same. */
  verplaatsen(actor: Actor, id: string, voor: string | null): Promise<OverlegResultaat> {
    return this.bij(actor, id, 'AGENDA', async (tx, _p, rij) => {
      const volgorde = verplaats((await puntenVan(tx, rij.id)).map((p) => p.id), leesUuid(id), voor && leesUuid(voor)); // prettier-ignore
      if (!volgorde) return [GEEN];
      await schrijfVolgorde(tx, volgorde);
      return [];
    });
  }

  weglaten(actor: Actor, id: string, reden: string): Promise<OverlegResultaat> {
    return this.bij(actor, id, 'AGENDA', async (tx, p) => {
      const waarom = echteReden(reden);
      if (!waarom) return [REDEN()];
      await tx.query(`update agendapunt set weggelaten_reden = $2, weggelaten_door = $3 where id = $1`, [
        ...[p.id, waarom, actor.naam],
      ]);
      await zetStandVan(tx, p.signaalIds, 'NIEUW');
      return [];
    });
  }

  terugzetten(actor: Actor, id: string): Promise<OverlegResultaat> {
    return this.bij(actor, id, 'AGENDA', async (tx, p) => {
      await tx.query(`update agendapunt set weggelaten_reden = null, weggelaten_door = null where id = $1`, [p.id]);
      await zetStandVan(tx, p.signaalIds, 'OP_AGENDA');
      return [];
    });
  }

  besluit(actor: Actor, id: string, tekst: string): Promise<OverlegResultaat> {
    return this.bij(actor, id, 'NOTULEREN', async (tx, p, rij) => {
      const wat = schoon(tekst);
      if (!wat || wat.length < 3) return [teKort('tekst', 'Het besluit')];
      if (heeftBsn(wat)) return [BSN('tekst')];
      await tx.query(
        `insert into overlegbesluit (overleg_id, agendapunt_id, regio_id, nr, tekst, door)
         select $1, $2, $3, coalesce(max(nr), 0) + 1, $4, $5 from overlegbesluit where overleg_id = $1`,
        [rij.id, p.id, rij.regioId, wat, actor.naam],
      );
      return [];
    });
  }

  async besluitIntrekken(actor: Actor, id: string, reden: string): Promise<OverlegResultaat> {
    const overleg = await this.db.lees(actor, (q) => overlegVan(q, 'overlegbesluit', leesUuid(id)));
    if (!overleg) return NIETS;
    return wijzigOverleg(this.db, this.bron, actor, overleg, 'NOTULEREN', async (tx) => {
      const waarom = echteReden(reden);
      if (!waarom) return [REDEN()];
      const om = await tx.query(
        `update overlegbesluit set ingetrokken_reden = $2, ingetrokken_op = clock_timestamp() where id = $1 and ingetrokken_reden is null returning id`,
        [id, waarom],
      );
      return om.length ? [] : [GEEN];
    });
  }

  /** What an aanbieder or gemeente adds; the region writes in the minutes. */
  opmerking(actor: Actor, id: string, tekst: string): Promise<OverlegResultaat> {
    return this.bij(actor, id, 'OPMERKEN', async (tx, p, rij) => {
      const wat = schoon(tekst);
      if (!wat || wat.length < 3) return [teKort('tekst', 'De opmerking')];
      if (heeftBsn(wat)) return [BSN('tekst')];
      const kolom = sleutelVan(actor).startsWith('A') ? 'aanbieder_id' : 'gemeente_id';
      await tx.query(
        `insert into overlegopmerking (agendapunt_id, regio_id, ${kolom}, tekst, gebruiker_id, door) values ($1, $2, $3, $4, $5, $6)`,
        [p.id, rij.regioId, actor.organisatieId, wat, actor.gebruikerId, actor.naam],
      );
      return [];
    });
  }

  private async bij(
    actor: Actor,
    id: string,
    handeling: Handeling | readonly Handeling[],
    werk: (tx: Tx, punt: Puntrij, rij: Overlegrij) => Promise<Fout[]>,
  ): Promise<OverlegResultaat> {
    const punt = leesUuid(id);
    const overleg = await this.db.lees(actor, (q) => overlegVan(q, 'agendapunt', punt));
    if (!overleg) return NIETS;
    return wijzigOverleg(this.db, this.bron, actor, overleg, handeling, async (tx, rij) => {
      const p = (await puntenVan(tx, rij.id)).find((x) => x.id === punt);
      return p ? werk(tx, p, rij) : [GEEN];
    });
  }
}
