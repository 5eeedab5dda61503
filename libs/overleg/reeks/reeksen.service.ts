import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Fout } from '#core';
import { Database, leesUuid, type Lezer, type Tx } from '#platform';
import { leesPartij, ROLLEN_VAN, type Deelnemer } from '../domain/partij.js';
import { schoon } from '../domain/tekst.js';
import { BEEINDIGD, CONTRACT, GEEN, PARTIJ, teKort, VERSIE } from '../fouten.js';
import type { OverlegreeksInput } from '../overleg.input.js';
import { overlegLijst } from '../overleg.repository.js';
import type { OverlegKeuzes, OverlegKort, OverlegreeksResultaat, OverlegreeksType } from '../overleg.type.js';
import { deelnemersVan, kiesDeelnemers, mensenVan, partijenVan, schrijfDeelnemers } from './reeks.repository.js';

interface Reeksrij {
  id: string;
  regio_id: number;
  naam: string;
  contract: string | null;
  aanbieder: string | null;
  aanbieder_id: number | null;
  ritme: OverlegreeksType['ritme'];
  vaste_punten: string[];
  actief: boolean;
  versie: number;
  open_acties: number;
  volgende: string | null;
}
const REEKS = `
  select r.id, r.regio_id, r.naam, c.nummer contract, a.naam aanbieder, r.aanbieder_id, r.ritme, r.vaste_punten, r.actief, r.versie,
    (select count(*)::int from overlegactie x where x.reeks_id = r.id and x.stand = 'OPEN') open_acties,
    (select min(o.datum) from overleg o where o.reeks_id = r.id and o.stand in ('CONCEPT','VERSTUURD','BEZIG')) volgende
  from overlegreeks r left join contract c on c.id = r.contract_id left join aanbieder a on a.id = r.aanbieder_id`;

/** Series of meetings: about what, who takes part, how often, and what is always on the agenda. */
@Injectable()
export class Overlegreeksen {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Every series that the reader sees, without its meetings: two statements. */
  lijst(actor: Actor, contract: string | null, ookBeeindigd: boolean): Promise<OverlegreeksType[]> {
    return this.db.lees(actor, async (q) => {
      const rijen = await q.query<Reeksrij>(
        `${REEKS} where ($1::text is null or c.nummer = $1) and (r.actief or $2) order by not r.actief, r.naam, r.id limit 200`,
        [contract, ookBeeindigd],
      );
      return rijen.map((r) => toon(actor, r, [], []));
    });
  }
  een(actor: Actor, id: string): Promise<OverlegreeksType | null> {
    return this.db.lees(actor, (q) => lees(q, actor, id));
  }

  keuzes(actor: Actor, partijen: readonly string[]): Promise<OverlegKeuzes> {
    return this.db.lees(actor, async (q) => {
      const contracten = await q.query<OverlegKeuzes['contracten'][number]>(
        `select c.nummer, a.naam aanbieder, 'AANBIEDER/' || a.code partij, p.naam perceel from contract c join aanbieder a on a.id = c.aanbieder_id
         join perceel p on p.id = c.perceel_id where c.regio_id = $1 and (c.tot is null or c.tot >= current_date) order by c.nummer`,
        [actor.organisatieId],
      );
      const alle = await partijenVan(q, actor.organisatieId);
      const gekozen = alle.filter((p) => partijen.includes(p.partij));
      const mensen = gekozen.length ? await mensenVan(q, gekozen.map((p) => p.sleutel)) : []; // prettier-ignore
      return {
        contracten,
        partijen: alle.map((p) => ({ partij: p.partij, naam: p.naam, rollen: [...ROLLEN_VAN[p.soort]], mensen: [] })),
        mensen: mensen.map((m) => ({
          ...{ id: String(m.id), naam: m.naam, rol: m.rol },
          partij: gekozen.find((p) => p.sleutel === m.sleutel)!.partij,
        })),
      };
    });
  }

  maken(actor: Actor, input: OverlegreeksInput): Promise<OverlegreeksResultaat> {
    return this.db.schrijf(actor, async (tx) => {
      const c = input.contract ? await contractVan(tx, input.contract) : null;
      if (input.contract && !c) return mis([CONTRACT]);
      const fout = keurNaam(input);
      const deelnemers = await kiesDeelnemers(tx, actor.organisatieId, c && `A${c.aanbieder_id}`, input.deelnemers);
      if (fout || !deelnemers) return mis([fout ?? PARTIJ('deelnemers')]);
      const [r] = await tx.query<{ id: string }>(
        `insert into overlegreeks (regio_id, contract_id, aanbieder_id, naam, ritme, vaste_punten, gemaakt_door)
         values ($1, $2, $3, $4, $5, $6, $7) returning id`,
        [
          ...[actor.organisatieId, c?.id ?? null, c?.aanbieder_id ?? null, input.naam.trim(), input.ritme],
          ...[punten(input), actor.naam],
        ],
      );
      await schrijfDeelnemers(tx, r!.id, actor.organisatieId, deelnemers);
      return { gelukt: true, fouten: [], reeks: await lees(tx, actor, r!.id) };
    });
  }

  wijzigen(actor: Actor, id: string, versie: number, input: OverlegreeksInput): Promise<OverlegreeksResultaat> {
    return this.wijzig(actor, id, async (tx, rij) => {
      if (!rij.actief) return [BEEINDIGD];
      const fout = keurNaam(input);
      const contractPartij = rij.aanbieder_id === null ? null : `A${rij.aanbieder_id}`;
      const deelnemers = await kiesDeelnemers(tx, actor.organisatieId, contractPartij, input.deelnemers);
      if (fout || !deelnemers) return [fout ?? PARTIJ('deelnemers')];
      const om = await tx.query(
        `update overlegreeks set naam = $3, ritme = $4, vaste_punten = $5, versie = versie + 1 where id = $1 and versie = $2 returning id`,
        [id, versie, input.naam.trim(), input.ritme, punten(input)],
      );
      if (!om.length) return [VERSIE];
      await schrijfDeelnemers(tx, id, actor.organisatieId, deelnemers);
      return [];
    });
  }

  beeindigen(actor: Actor, id: string, versie: number): Promise<OverlegreeksResultaat> {
    return this.wijzig(actor, id, async (tx, rij) => {
      if (!rij.actief) return [BEEINDIGD];
      const om = await tx.query(
        `update overlegreeks set actief = false, versie = versie + 1 where id = $1 and versie = $2 returning id`,
        [id, versie],
      );
      return om.length ? [] : [VERSIE];
    });
  }

  private wijzig(
    actor: Actor,
    id: string,
    werk: (tx: Tx, rij: Reeksrij) => Promise<Fout[]>,
  ): Promise<OverlegreeksResultaat> {
    return this.db.schrijf(actor, async (tx) => {
      const [rij] = await tx.query<Reeksrij>(`${REEKS} where r.id = $1`, [leesUuid(id)]);
      const fouten = rij ? await werk(tx, rij) : [GEEN];
      return { gelukt: fouten.length === 0, fouten, reeks: rij ? await lees(tx, actor, id) : null };
    });
  }
}

const mis = (fouten: Fout[]): OverlegreeksResultaat => ({ gelukt: false, fouten, reeks: null });
const keurNaam = (i: OverlegreeksInput): Fout | null =>
  (schoon(i.naam) ?? '').length < 3
    ? teKort('naam', 'De naam')
    : i.deelnemers.some((d) => !leesPartij(d.partij))
      ? PARTIJ('deelnemers')
      : null;
const punten = (i: OverlegreeksInput): string[] => [...new Set(i.vastePunten.flatMap((p) => schoon(p) ?? []))];

export async function contractVan(q: Lezer, nummer: string): Promise<{ id: number; aanbieder_id: number } | null> {
  const [c] = await q.query<{ id: number; aanbieder_id: number }>(
    `select id, aanbieder_id from contract where nummer = $1`,
    [nummer],
  );
  return c ?? null;
}

/** A series with who takes part and its meetings, in three or four statements. */
async function lees(q: Lezer, actor: Actor, id: string): Promise<OverlegreeksType | null> {
  const [rij] = await q.query<Reeksrij>(`${REEKS} where r.id = $1`, [id]);
  if (!rij) return null;
  const leidt = actor.rechten.includes('overleg.voeren');
  const { nodes } = await overlegLijst(q, { reeks: id }, 50);
  return toon(actor, rij, leidt ? await deelnemersVan(q, id) : [], nodes as OverlegKort[]);
}
function toon(actor: Actor, r: Reeksrij, deelnemers: Deelnemer[], overleggen: OverlegKort[]): OverlegreeksType {
  const leidt = actor.rechten.includes('overleg.voeren');
  return {
    ...{ id: r.id, naam: r.naam, contract: r.contract, aanbieder: r.aanbieder, ritme: r.ritme, actief: r.actief },
    ...{ vastePunten: r.vaste_punten, versie: r.versie, aantalOpenActies: r.open_acties, volgende: r.volgende },
    deelnemers: deelnemers.map((d) => ({
      ...{ partij: d.partij, naam: d.naam, rollen: d.rollen },
      mensen: d.mensen.map((m) => ({ id: String(m.id), naam: m.naam })),
    })),
    overleggen,
    mag: leidt && r.actief ? ['WIJZIGEN', 'OVERLEG_MAKEN', 'BEEINDIGEN'] : [],
  };
}
