import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { naarGeheel, type Actor, type Fout } from '#core';
import { Database, OPSLAG, type Opslag, type Pakket, type Tx } from '#platform';
import { geenToegang } from '#toegang';
import { tijdstip } from '../domain/aanbesteding/dagen.js';
import { keurBod, ontvangst, type Prijs } from '../domain/aanbesteding/inschrijving.js';
import type { InschrijvingDoenInput } from './aanbesteding.input.js';
import type { InschrijvingType } from './aanbesteding.type.js';
import { laadInschrijvingen } from './inschrijving.repository.js';
import type { Btw } from '../domain/tarieven/tarief.js';
import { PORTAAL, volgens, type Prijssoort } from '../domain/aanbesteding/begrippen.js';
import { bijlageMist, heeftBijlagen, koppelBijlagen, kwamNa, nietsNagekomen } from './bijlagen.js';
import { alInCombinatie, eenTegelijk, inCombinatie, vraagLeden } from './combinaties.service.js';
import { gelukt, mislukt, naastStappen, type Uitkomst } from './stap.js';

interface Rondebeeld {
  id: string;
  regio_id: number;
  prijs: Prijssoort;
  sluit_op: Date;
  uitloop_tot: Date;
  nu: Date;
  upload: Date | null;
  stil: boolean;
  bron: string | null;
  /** May this supplier bid in it? A member of a combination may read a round to which only its leader was invited. */
  mag: boolean;
  percelen: { id: number; code: string; plafond: number | null }[];
}
/** The round as its bidder sees it: what may be bid on, what the clock says, and when the upload began that hung at the deadline. */
const RONDE = `SELECT r.id, r.regio_id, r.prijs, r.sluit_op, r.uitloop_tot, clock_timestamp() AS nu,
  aanbesteding_open_voor(r.aanbesteding_id, $2) AS mag,
  upload_hing(r.id, $2) AS upload,
  (SELECT s.bron FROM aanbesteding a JOIN procedurestap s ON s.procedurevorm_id = a.procedurevorm_id AND s.code = r.stap WHERE a.id = r.aanbesteding_id) AS bron,
  EXISTS (SELECT FROM aanbesteding_gebeurtenis g WHERE g.aanbesteding_id = r.aanbesteding_id AND g.soort IN ('AANBESTEDING_INTREKKEN', 'AFRONDEN')) AS stil,
  (SELECT json_agg(json_build_object('id', v.perceel_id, 'code', v.code, 'plafond', v.plafond_cent)) FROM ronde_perceel x
    JOIN perceelversie v ON v.id = x.perceelversie_id WHERE x.ronde_id = r.id AND NOT EXISTS (SELECT FROM aanbesteding_gebeurtenis g
      WHERE g.aanbesteding_id = r.aanbesteding_id AND g.perceel_id = v.perceel_id AND g.soort = 'PERCEEL_INTREKKEN' AND g.vastgelegd_op > r.geopend_op)) AS percelen
  FROM ronde r WHERE r.id = $1`;

const teLaat = (r: Rondebeeld): Fout =>
  volgens(
    {
      code: 'AAN-058',
      melding: `De ronde sloot op ${tijdstip(r.sluit_op, true)}; de klok van het portaal staat op ${tijdstip(r.nu, true)}.${r.upload && r.upload < r.sluit_op ? ` Uw upload begon op tijd, maar de uitlooptijd eindigde op ${tijdstip(r.uitloop_tot, true)}.` : ''}`,
      oplossing: 'Neem contact op met de regio. Uw inschrijving is niet aangenomen.',
    },
    'De klok van het portaal telt; alleen een upload die bij de sluiting nog onderweg was telt tot het einde van de uitlooptijd',
  );

const dichtVoorIntrekken = (r: Rondebeeld): Fout =>
  volgens(
    {
      code: 'AAN-081',
      melding: `De ronde sloot op ${tijdstip(r.sluit_op, true)}. Na de sluiting kunt u een inschrijving niet meer intrekken.`,
      oplossing: 'Neem contact op met de regio.',
    },
    'Intrekken kan tot de sluiting; de klok van het portaal telt',
  );
const nietsInTeTrekken: Fout = {
  code: 'AAN-082',
  melding: 'U hebt in deze ronde geen inschrijving die nog meedoet.',
  oplossing: 'Laad de pagina opnieuw.',
};
const andereVersie: Fout = {
  code: 'AAN-083',
  melding: 'Er is intussen een andere versie ingeschreven. Er is niets ingetrokken.',
  oplossing: 'Laad de pagina opnieuw en kijk welke versie u wilt intrekken.',
};

/** Bids: sealed for everyone but their own parties until the safe is open. */
@Injectable()
export class Inschrijvingen {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(OPSLAG) private readonly opslag: Opslag,
  ) {}

  /** Hands in a version of a bid, or says everything that is wrong with it; the last version counts. */
  doe(actor: Actor, i: InschrijvingDoenInput): Promise<Uitkomst> {
    return this.db.schrijf(actor, async (tx) => {
      await naastStappen(tx, i.ronde);
      const ronde = await this.ronde(tx, i.ronde);
      const wanneer = ontvangst(ronde.nu.toISOString(), tijden(ronde), ronde.upload?.toISOString() ?? null);
      if (wanneer === 'TE_LAAT' || ronde.stil) return mislukt(teLaat(ronde));
      const leden = await this.leden(tx, i.combinatie ?? []);
      const percelen = new Map((ronde.percelen ?? []).map((p) => [p.code, p]));
      const producten = await codesNaarIds(
        tx,
        (i.prijzen ?? []).map((p) => p.product),
      );
      const prijzen = (i.prijzen ?? []).map((p) => ({
        ...{
          perceelId: percelen.get(p.perceel)?.id ?? 0,
          soort: p.soort,
          omschrijving: p.omschrijving,
          eenheid: p.eenheid,
        },
        ...{
          bedragE4: naarGeheel(p.bedrag, 4) ?? -1,
          groepsgrootte: p.groepsgrootte ?? null,
          locaties: p.locaties ?? null,
        },
        ...{ urenH: p.uren == null ? null : naarGeheel(p.uren, 2), productId: producten.get(p.product ?? '') ?? null },
        ...{ leerroute: p.leerroute ?? null, btw: (p.btw ?? 'VRIJGESTELD') as Btw },
      }));
      const bod = {
        ...{ perceelIds: i.percelen.map((c) => percelen.get(c)?.id ?? 0), plan: i.plan, prijzen },
        ...{ leden: leden.map((l) => l.id), leider: actor.organisatieId },
      };
      const vraag = {
        ...{ prijs: ronde.prijs, bron: ronde.bron ?? PORTAAL },
        perceelIds: [...percelen.values()].map((p) => p.id),
      };
      const plafondCent = new Map([...percelen.values()].map((p) => [p.id, p.plafond]));
      const fouten = [...keurBod(bod, { ...vraag, plafondCent }), ...keurKvk(i.combinatie ?? [], leden)];
      if (fouten.length) return mislukt(...fouten);
      if (!(await heeftBijlagen(tx, ronde.id, i.bijlagen ?? []))) return mislukt(bijlageMist);
      if (wanneer === 'UITLOOP' && !(await kwamNa(tx, i.bijlagen ?? [], ronde.sluit_op)))
        return mislukt(nietsNagekomen);
      if (await inCombinatie(tx, ronde.id, bod.perceelIds)) return mislukt(alInCombinatie);
      return this.schrijf(tx, ronde, {
        ...i,
        leden,
        perceelIds: bod.perceelIds,
        prijzen,
        uitloop: wanneer === 'UITLOOP',
      });
    });
  }

  /** Takes back every version so far, until the deadline. It stays sealed for good; a new one may be handed in. */
  trekIn(actor: Actor, rondeId: string, versie: number): Promise<Uitkomst> {
    return this.db.schrijf(actor, async (tx) => {
      await naastStappen(tx, rondeId);
      const ronde = await this.ronde(tx, rondeId);
      if (ronde.nu >= ronde.sluit_op || ronde.stil) return mislukt(dichtVoorIntrekken(ronde));
      await eenTegelijk(tx, rondeId);
      const [laatste] = await tx.query<{ id: string; versie: number; weg: boolean }>(
        `SELECT id, versie, inschrijving_ingetrokken(id) AS weg FROM inschrijving WHERE ronde_id = $1 AND aanbieder_id = $2
         ORDER BY versie DESC LIMIT 1`,
        [rondeId, actor.organisatieId],
      );
      if (!laatste || laatste.weg) return mislukt(nietsInTeTrekken);
      if (laatste.versie !== versie) return mislukt(andereVersie);
      await tx.query(
        'INSERT INTO inschrijving_intrekking (ronde_id, aanbieder_id, tot_versie, door_id, door) VALUES ($1, $2, $3, $4, $5)',
        [rondeId, actor.organisatieId, versie, actor.gebruikerId, actor.naam],
      );
      return gelukt(laatste.id);
    });
  }

  lijst(actor: Actor, aanbestedingId: string): Promise<InschrijvingType[]> {
    return this.db.lees(actor, (q) => laadInschrijvingen(q, aanbestedingId));
  }

  /** The upload begins: its time is kept, also when it never arrives. */
  begin(actor: Actor, rondeId: string): Promise<string> {
    return this.db.schrijf(actor, async (tx) => {
      const ronde = await this.ronde(tx, rondeId);
      if (ontvangst(ronde.nu.toISOString(), tijden(ronde), ronde.upload?.toISOString() ?? null) === 'TE_LAAT')
        throw geenToegang();
      const id = randomUUID();
      await tx.query('INSERT INTO inschrijving_bijlage (id, ronde_id, aanbieder_id) VALUES ($1, $2, $3)', [
        id,
        rondeId,
        actor.organisatieId,
      ]);
      return id;
    });
  }

  /** The file is whole: into the storage, and its receipt in the row. */
  async ontvangen(actor: Actor, id: string, b: Pakket['bestand']): Promise<void> {
    const sleutel = `inschrijvingen/${id}`;
    await this.opslag.neemOver(b.pad, sleutel);
    await this.db.schrijf(actor, (tx) =>
      tx.query(
        `UPDATE inschrijving_bijlage SET ontvangen_op = clock_timestamp(), bestandsnaam = $2, bytes = $3, sha256 = $4, opslag_sleutel = $5 WHERE id = $1`,
        [id, b.naam, b.bytes, b.sha256, sleutel],
      ),
    );
  }

  /** Where a file lies, for its own parties and, after the opening, the region. */
  async bijlage(actor: Actor, id: string): Promise<{ bestandsnaam: string; opslag_sleutel: string } | null> {
    const rijen = await this.db.lees(actor, (q) =>
      q.query<{ bestandsnaam: string; opslag_sleutel: string }>(
        'SELECT bestandsnaam, opslag_sleutel FROM inschrijving_bijlage WHERE id = $1 AND opslag_sleutel IS NOT NULL',
        [id],
      ),
    );
    return rijen[0] ?? null;
  }

  private async ronde(tx: Tx, id: string): Promise<Rondebeeld> {
    const [r] = await tx.query<Rondebeeld>(RONDE, [id, tx.actor.organisatieId]);
    if (!r?.mag) throw geenToegang();
    return r;
  }

  private async leden(tx: Tx, kvk: string[]): Promise<{ id: number; naam: string; kvk: string }[]> {
    return tx.query(
      `SELECT a.id, a.naam, k AS kvk FROM unnest($1::text[]) k CROSS JOIN LATERAL aanbieder_bij_kvk(k) a`,
      [kvk],
    );
  }

  private async schrijf(tx: Tx, ronde: Rondebeeld, b: NieuwBod): Promise<Uitkomst> {
    const id = randomUUID();
    const ik = tx.actor.organisatieId;
    await tx.query(
      `INSERT INTO inschrijving (id, ronde_id, regio_id, aanbieder_id, versie, plan, uitloop_sinds, door_id, door)
       VALUES ($1, $2, $3, $4, (SELECT coalesce(max(versie), 0) + 1 FROM inschrijving WHERE ronde_id = $2 AND aanbieder_id = $4), $5, $6, $7, $8)`,
      [id, ronde.id, ronde.regio_id, ik, b.plan, b.uitloop ? ronde.upload : null, tx.actor.gebruikerId, tx.actor.naam],
    );
    await vraagLeden(tx, ronde.id, b);
    await tx.query(PARTIJEN, [
      ...[id, ik, JSON.stringify(b.leden), ronde.id],
      ...[b.leden.map((l) => l.id).sort(oplopend), [...b.perceelIds].sort(oplopend)],
    ]);
    await tx.query('INSERT INTO inschrijving_perceel SELECT $1::uuid, unnest($2::int[])', [id, b.perceelIds]);
    await tx.query(PRIJZEN, [id, JSON.stringify(b.prijzen)]);
    await koppelBijlagen(tx, ronde.id, id, b.bijlagen ?? []);
    return gelukt(id);
  }
}

const oplopend = (a: number, b: number): number => a - b;
/** Each member with the request that it was sent: this company, these lots. */
const PARTIJEN = `INSERT INTO inschrijving_partij (inschrijving_id, aanbieder_id, naam, penvoerder, verzoek_id, kvk)
  SELECT $1::uuid, a.id, a.naam, true, NULL, a.kvk FROM aanbieder a WHERE a.id = $2
  UNION ALL SELECT $1::uuid, x.id, x.naam, false, v.id, x.kvk FROM jsonb_to_recordset($3) AS x (id int, naam text, kvk text)
  JOIN combinatieverzoek v ON v.ronde_id = $4 AND v.penvoerder_id = $2 AND v.lid_id = x.id AND v.leden = $5::int[] AND v.percelen = $6::int[]`;

interface NieuwBod {
  plan: string;
  bijlagen?: string[] | null;
  leden: { id: number; naam: string; kvk: string }[];
  perceelIds: number[];
  prijzen: Prijs[];
  uitloop: boolean;
}
const PRIJZEN = `INSERT INTO inschrijving_prijs (inschrijving_id, volgnr, perceel_id, soort, product_id, leerroute, omschrijving, eenheid, bedrag_e4, groepsgrootte, locaties, uren_h, btw)
  SELECT $1::uuid, n, (p->>'perceelId')::int, p->>'soort', (p->>'productId')::int, p->>'leerroute', p->>'omschrijving', p->>'eenheid',
    (p->>'bedragE4')::bigint, (p->>'groepsgrootte')::int, (p->>'locaties')::int, (p->>'urenH')::int, coalesce(p->>'btw', 'VRIJGESTELD')
  FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS x (p, n)`;

const tijden = (r: Rondebeeld): { sluitOp: string; uitloopTot: string } => ({
  sluitOp: r.sluit_op.toISOString(),
  uitloopTot: r.uitloop_tot.toISOString(),
});
async function codesNaarIds(tx: Tx, codes: (string | null | undefined)[]): Promise<Map<string, number>> {
  const rijen = await tx.query<{ id: number; code: string }>('SELECT id, code FROM product WHERE code = ANY ($1)', [
    codes.filter(Boolean),
  ]);
  return new Map(rijen.map((r) => [r.code, r.id]));
}
function keurKvk(kvk: string[], leden: { kvk: string }[]): Fout[] {
  const vreemd = kvk.filter((k) => !leden.some((l) => l.kvk === k));
  if (!vreemd.length) return [];
  return [
    {
      code: 'AAN-059',
      veld: 'combinatie',
      melding: `Dit KvK-nummer kent het portaal niet: ${vreemd.join(', ')}.`,
      oplossing: 'Controleer het nummer, of vraag de regio die aanbieder toe te voegen.',
    },
  ];
}
