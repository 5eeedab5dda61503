import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Fout } from '#core';
import { Database, type Tx } from '#platform';
import { geenToegang } from '#toegang';
import { volgens } from '../domain/aanbesteding/begrippen.js';
import type { CombinatieInstemmenInput } from './aanbesteding.input.js';
import type { CombinatieverzoekType } from './combinatie.type.js';
import { gelukt, mislukt, naastStappen, type Uitkomst } from './stap.js';

interface VerzoekRij {
  id: string;
  aanbesteding_id: string | null;
  titel: string;
  regio: string;
  ronde: string;
  ronde_id: string;
  sluit_op: Date;
  penvoerder: string;
  namen: string[];
  percelen: string[];
  gevraagd_op: Date;
  akkoord: boolean | null;
  open: boolean;
}
/** Whose turn it is in a round: a bid alone and an agreement to another's bid cannot both come in. */
const SLOT = `SELECT pg_advisory_xact_lock(hashtextextended($1 || '/' || $2, 11))`;

const EENS = 'Wie de prijs van een combinatie ziet, doet op dat perceel in die ronde één keer mee';
export const alInCombinatie: Fout = volgens(
  {
    code: 'AAN-065',
    veld: 'percelen',
    melding: 'U doet in deze ronde op een van deze percelen al mee in de combinatie van een ander.',
    oplossing: 'Kies alleen percelen waarop u niet in een combinatie meedoet.',
  },
  EENS,
);
const dicht: Fout = {
  code: 'AAN-066',
  veld: 'verzoek',
  melding: 'Op dit verzoek kan niet meer worden geantwoord: u stemde al in, of de ronde is gesloten of ingetrokken.',
  oplossing: 'Neem contact op met de penvoerder.',
};
const zelf: Fout = volgens(
  {
    code: 'AAN-067',
    veld: 'verzoek',
    melding: 'U doet in deze ronde op een van deze percelen al mee: zelf, of in een andere combinatie.',
    oplossing: 'Vraag de penvoerder om de combinatie zonder dat perceel, of schrijf zelf in zonder dat perceel.',
  },
  EENS,
);

/** One act of a supplier in a round at a time, until the end of the transaction. */
export const eenTegelijk = (tx: Tx, ronde: string): Promise<unknown> =>
  tx.query(SLOT, [ronde, String(tx.actor.organisatieId)]);

/** Does this supplier take part in one of these lots as a member of another's combination? Held until the end of the transaction. */
export async function inCombinatie(tx: Tx, ronde: string, percelen: number[]): Promise<boolean> {
  const ik = tx.actor.organisatieId;
  await eenTegelijk(tx, ronde);
  const [r] = await tx.query<{ bezet: boolean }>('SELECT perceel_in_combinatie($1, $2, $3::int[], $2) AS bezet', [
    ...[ronde, ik, percelen],
  ]);
  return r!.bezet;
}

/** Asks every member that was not yet asked for this company and these lots. */
export async function vraagLeden(
  tx: Tx,
  ronde: string,
  b: { leden: { id: number; naam: string }[]; perceelIds: number[] },
): Promise<void> {
  const leden = [...b.leden].sort((x, y) => x.id - y.id);
  await tx.query(
    `INSERT INTO combinatieverzoek (ronde_id, penvoerder_id, penvoerder, lid_id, leden, namen, percelen)
     SELECT $1, a.id, a.naam, unnest($3::int[]), $3::int[], $4::text[], $5::int[] FROM aanbieder a WHERE a.id = $2
     ON CONFLICT DO NOTHING`,
    [
      ...[ronde, tx.actor.organisatieId, leden.map((l) => l.id), leden.map((l) => l.naam)],
      [...b.perceelIds].sort((x, y) => x - y),
    ],
  );
}

/** Requests to take part in a combination, and the answer of who was asked. */
@Injectable()
export class Combinaties {
  constructor(@Inject(Database) private readonly db: Database) {}

  async lijst(actor: Actor): Promise<CombinatieverzoekType[]> {
    const rijen = await this.db.lees(actor, (q) =>
      q.query<VerzoekRij>('SELECT * FROM combinatieverzoeken($1)', [actor.organisatieId]),
    );
    return rijen.map(toon);
  }

  /** Agreeing is for good: from then on the member reads the bid, with its price. */
  antwoord(actor: Actor, i: CombinatieInstemmenInput): Promise<Uitkomst> {
    return this.db.schrijf(actor, async (tx) => {
      const ik = actor.organisatieId;
      const [v] = await tx.query<{ ronde_id: string; penvoerder_id: number; percelen: number[] }>(
        'SELECT ronde_id, penvoerder_id, percelen FROM combinatieverzoek WHERE id = $1 AND lid_id = $2',
        [i.verzoek, ik],
      );
      if (!v) throw geenToegang();
      await naastStappen(tx, v.ronde_id);
      await eenTegelijk(tx, v.ronde_id);
      const [kan] = await tx.query<{ open: boolean; bezet: boolean }>(
        `SELECT combinatie_te_beantwoorden($1, $2) AS open,
           zelf_ingeschreven($3, $2, $4::int[]) OR perceel_in_combinatie($3, $2, $4::int[], $5) AS bezet`,
        [i.verzoek, ik, v.ronde_id, v.percelen, v.penvoerder_id],
      );
      if (!kan!.open) return mislukt(dicht);
      if (i.akkoord && kan!.bezet) return mislukt(zelf);
      await tx.query('INSERT INTO combinatieantwoord (verzoek_id, akkoord, door_id, door) VALUES ($1, $2, $3, $4)', [
        ...[i.verzoek, i.akkoord, actor.gebruikerId, actor.naam],
      ]);
      return gelukt(i.verzoek);
    });
  }
}

const toon = (r: VerzoekRij): CombinatieverzoekType => ({
  ...{ id: r.id, aanbesteding: r.titel, regio: r.regio, ronde: r.ronde, sluitOp: r.sluit_op, percelen: r.percelen },
  ...{ penvoerder: r.penvoerder, leden: r.namen, gevraagdOp: r.gevraagd_op, teBeantwoorden: r.open },
  antwoord: antwoordVan(r.akkoord),
  aanbestedingId: r.aanbesteding_id,
});
export const antwoordVan = (akkoord: boolean | null): 'GEVRAAGD' | 'INGESTEMD' | 'GEWEIGERD' =>
  akkoord === null ? 'GEVRAAGD' : akkoord ? 'INGESTEMD' : 'GEWEIGERD';
