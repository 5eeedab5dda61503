import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Actor, type Fout } from '#core';
import { Database, leesUuid, type Tx } from '#platform';
import type { Deelnemer } from '../domain/partij.js';
import { echteReden, isLink, isTijd, schoon } from '../domain/tekst.js';
import { BEEINDIGD, LEEG, LINK, PLAATS, REDEN, TIJD, VERLEDEN, VERSIE } from '../fouten.js';
import type { OverlegAfspraakInput } from '../overleg.input.js';
import { overlegLijst, overlegRij, type Overlegrij, type OverlegZoek } from '../overleg.repository.js';
import type { OverlegConnection, OverlegResultaat, OverlegType } from '../overleg.type.js';
import { CONFIG, mailDeelnemers, mailPartij, type Config } from '../post.js';
import { deelnemersVan } from '../reeks/reeks.repository.js';
import { uitnodigingVan, type Uitnodiging } from '../uitnodiging/uitnodiging.js';
import { leesOverleg, NIETS, wijzigOverleg } from '../vergadering.js';
import { bevries, neemOpnieuwOp, vulAgenda, zetSignalen } from './agenda.js';
import { SIGNAALBRON, type Signaalbron } from './signalen.js';

const ids = (deelnemers: readonly Deelnemer[], soort: 'A' | 'G'): number[] =>
  deelnemers.flatMap((d) => (d.sleutel.startsWith(soort) ? [Number(d.sleutel.slice(1))] : []));

/** The life of a meeting: made, sent, begun, held, or called off. */
@Injectable()
export class Overleggen {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(SIGNAALBRON) private readonly bron: Signaalbron,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mailVan' | 'portaalUrl'>,
  ) {}

  async lijst(
    actor: Actor,
    zoek: OverlegZoek,
    first?: number | null,
    after?: string | null,
  ): Promise<OverlegConnection> {
    return (await this.db.lees(actor, (q) => overlegLijst(q, zoek, first, after))) as OverlegConnection;
  }
  een(actor: Actor, id: string): Promise<OverlegType | null> {
    return this.db.lees(actor, (q) => leesOverleg(q, actor, this.bron, id));
  }
  /** The invitation as it stands; null when there is none for this reader. */
  uitnodiging(actor: Actor, id: string): Promise<Uitnodiging | null> {
    return this.db.lees(actor, async (q) => {
      const rij = await overlegRij(q, actor, id);
      return rij?.verstuurdOp ? uitnodigingVan(rij, this.config) : null;
    });
  }

  maken(actor: Actor, reeksId: string, a: OverlegAfspraakInput): Promise<OverlegResultaat> {
    return this.db.schrijf(actor, async (tx) => {
      const [reeks] = await tx.query<{ id: string; actief: boolean }>(
        `select id, actief from overlegreeks where id = $1`,
        [leesUuid(reeksId)],
      );
      if (!reeks) return NIETS;
      const fouten = reeks.actief ? keurAfspraak(a) : [BEEINDIGD];
      if (fouten.length) return { gelukt: false, fouten, overleg: null };
      const d = await deelnemersVan(tx, reeks.id);
      const [o] = await tx.query<{ id: string }>(
        `insert into overleg (reeks_id, regio_id, datum, begin, eind, plaats, link, aanbieder_ids, gemeente_ids, deelnemers)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
        [
          ...[reeks.id, actor.organisatieId, a.datum, a.begin, a.eind, schoon(a.plaats), schoon(a.link)],
          ...[ids(d, 'A'), ids(d, 'G'), JSON.stringify(d)],
        ],
      );
      await vulAgenda(tx, actor, this.bron, (await overlegRij(tx, actor, o!.id))!);
      return { gelukt: true, fouten: [], overleg: await leesOverleg(tx, actor, this.bron, o!.id) };
    });
  }

  /** Another day or place; who was asked hears it. */
  wijzigen(actor: Actor, id: string, versie: number, a: OverlegAfspraakInput): Promise<OverlegResultaat> {
    return this.wijzig(actor, id, 'WIJZIGEN', async (tx, rij) => {
      const fouten = keurAfspraak(a);
      if (fouten.length) return fouten;
      const d = await deelnemersVan(tx, rij.reeksId);
      const om = await tx.query(
        `update overleg set datum = $3, begin = $4, eind = $5, plaats = $6, link = $7, aanbieder_ids = $8, gemeente_ids = $9, deelnemers = $10,
           versie = versie + 1, volgnummer = volgnummer + case when verstuurd_op is null then 0 else 1 end where id = $1 and versie = $2 returning id`,
        [
          ...[id, versie, a.datum, a.begin, a.eind, schoon(a.plaats), schoon(a.link)],
          ...[ids(d, 'A'), ids(d, 'G'), JSON.stringify(d)],
        ],
      );
      if (!om.length) return [VERSIE];
      if (rij.verstuurdOp) await this.nodigUit(tx, id, rij.deelnemers);
      return [];
    });
  }

  versturen(actor: Actor, id: string, versie: number): Promise<OverlegResultaat> {
    return this.wijzig(actor, id, 'VERSTUREN', async (tx, rij) => {
      if (rij.versie !== versie) return [VERSIE];
      if (rij.datum < vandaag()) return [VERLEDEN('datum')];
      if (rij.aantalPunten === 0) return [LEEG];
      const d = await deelnemersVan(tx, rij.reeksId);
      await neemOpnieuwOp(tx, actor, this.bron, rij);
      await bevries(tx, actor, this.bron, rij);
      await tx.query(
        `update overleg set stand = 'VERSTUURD', versie = versie + 1, verstuurd_op = clock_timestamp(), aanbieder_ids = $2, gemeente_ids = $3,
           deelnemers = $4 where id = $1`,
        [id, ids(d, 'A'), ids(d, 'G'), JSON.stringify(d)],
      );
      await this.nodigUit(tx, id, []);
      return [];
    });
  }

  afzeggen(actor: Actor, id: string, reden: string): Promise<OverlegResultaat> {
    return this.wijzig(actor, id, 'AFZEGGEN', async (tx, rij) => {
      const waarom = echteReden(reden);
      if (!waarom) return [REDEN()];
      await zetSignalen(tx, rij.id, 'NIEUW');
      await tx.query(
        `update overleg set stand = 'AFGEZEGD', afzegreden = $2, versie = versie + 1,
           volgnummer = volgnummer + case when verstuurd_op is null then 0 else 1 end where id = $1`,
        [id, waarom],
      );
      if (rij.verstuurdOp) await this.nodigUit(tx, id, []);
      return [];
    });
  }

  beginnen(actor: Actor, id: string): Promise<OverlegResultaat> {
    return this.wijzig(actor, id, 'BEGINNEN', async (tx) => {
      await tx.query(
        `update overleg set stand = 'BEZIG', begonnen_op = clock_timestamp(), versie = versie + 1 where id = $1`,
        [id],
      );
      return [];
    });
  }

  /** The meeting is over: what was on the agenda is discussed, and whoever got something to do hears it. */
  afronden(actor: Actor, id: string, aanwezigen: string | null): Promise<OverlegResultaat> {
    return this.wijzig(actor, id, 'AFRONDEN', async (tx, rij) => {
      await zetSignalen(tx, id, 'BESPROKEN');
      await tx.query(
        `update overleg set stand = 'VERSLAG_CONCEPT', afgerond_op = clock_timestamp(), aanwezigen = $2, versie = versie + 1 where id = $1`,
        [id, schoon(aanwezigen)],
      );
      await this.meldActies(tx, rij);
      return [];
    });
  }

  /** Who was there, also after the meeting. */
  aanwezigen(actor: Actor, id: string, wie: string): Promise<OverlegResultaat> {
    return this.wijzig(actor, id, 'NOTULEREN', async (tx) => {
      await tx.query(`update overleg set aanwezigen = $2, versie = versie + 1 where id = $1`, [id, schoon(wie)]);
      return [];
    });
  }

  agendaVernieuwen(actor: Actor, id: string): Promise<OverlegResultaat> {
    return this.wijzig(actor, id, 'AGENDA', async (tx, rij) => {
      await vulAgenda(tx, actor, this.bron, rij);
      return [];
    });
  }

  private wijzig(
    actor: Actor,
    id: string,
    handeling: Parameters<typeof wijzigOverleg>[4],
    werk: (tx: Tx, rij: Overlegrij) => Promise<Fout[]>,
  ): Promise<OverlegResultaat> {
    return wijzigOverleg(this.db, this.bron, actor, leesUuid(id), handeling, werk);
  }

  /** Sends the invitation as it is now; who is not asked any more gets word that it is off. */
  private async nodigUit(tx: Tx, id: string, eerst: readonly Deelnemer[]): Promise<void> {
    const rij = (await overlegRij(tx, tx.actor, id))!;
    const { soort, gegevens } = uitnodigingVan(rij, this.config);
    await mailDeelnemers(tx, soort, id, gegevens, rij);
    const weg = eerst.filter((d) => !rij.deelnemers.some((x) => x.sleutel === d.sleutel));
    if (weg.length)
      await mailDeelnemers(tx, 'OVERLEG_AFGEZEGD', id, gegevens, { regioId: rij.regioId, deelnemers: weg });
  }

  private async meldActies(tx: Tx, rij: Overlegrij): Promise<void> {
    const acties = await tx.query<{ sleutel: string; mensen: number[] }>(
      `select sleutel, case when bool_or(wie is null) then '{}' else array_agg(distinct wie) end mensen from (
         select case when eigenaar_aanbieder_id is not null then 'A' || eigenaar_aanbieder_id
           when eigenaar_gemeente_id is not null then 'G' || eigenaar_gemeente_id else 'R' end sleutel, eigenaar_gebruiker_id wie
         from overlegactie where overleg_id = $1 and stand = 'OPEN') x group by 1`,
      [rij.id],
    );
    for (const { sleutel, mensen } of acties) {
      const d = rij.deelnemers.find((x) => x.sleutel === sleutel);
      if (d)
        await mailPartij(tx, 'OVERLEG_ACTIES', rij.id, {}, { sleutel, regioId: rij.regioId, rollen: d.rollen, mensen });
    }
  }
}

function keurAfspraak(a: OverlegAfspraakInput): Fout[] {
  const fouten: Fout[] = [];
  if (a.datum < vandaag()) fouten.push(VERLEDEN('datum'));
  if (!isTijd(a.begin) || !isTijd(a.eind) || a.eind <= a.begin) fouten.push(TIJD);
  if (!schoon(a.plaats) && !schoon(a.link)) fouten.push(PLAATS);
  if (schoon(a.link) && !isLink(a.link!.trim())) fouten.push(LINK);
  return fouten;
}
