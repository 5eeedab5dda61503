import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#core';
import { Database, leesUuid, type Tx } from '#platform';
import { voegSamen } from '../domain/samenvoegen.js';
import { BSN, GEEN } from '../fouten.js';
import { overlegRij } from '../overleg.repository.js';
import type { NotulenResultaat, NotulenType } from '../overleg.type.js';
import { overlegVan, weigering } from '../vergadering.js';
import { heeftBsn } from '../verslag/bsn.js';

interface Stuk {
  tekst: string;
  versie: number;
  door: string;
  op: Date;
}
const tijd = (op: Date): string =>
  new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(op);

/** The minutes of a point, saved while people write; two who write at once lose nothing. */
@Injectable()
export class Notuleerder {
  constructor(@Inject(Database) private readonly db: Database) {}

  bewaar(actor: Actor, id: string, versie: number, tekst: string): Promise<NotulenResultaat> {
    const punt = leesUuid(id);
    return this.db.schrijf(actor, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(7321, hashtext($1))`, [punt]);
      const overleg = await overlegVan(tx, 'agendapunt', punt);
      const rij = overleg ? await overlegRij(tx, actor, overleg) : null;
      const nee = rij ? weigering(actor, rij, 'NOTULEREN') : GEEN;
      const [nu = null] = rij ? await leesStuk(tx, punt) : [];
      if (nee) return { ...NEE, fouten: [nee], notulen: nu && toon(nu) };
      const uit = await schrijf(tx, { punt, regioId: rij!.regioId }, nu, versie, tekst);
      const waarschuwingen = heeftBsn(uit.notulen?.tekst ?? '') ? [BSN('tekst')] : [];
      return { ...uit, gelukt: true, fouten: [], waarschuwingen };
    });
  }
}

const NEE = { gelukt: false, waarschuwingen: [], samengevoegd: false, botsing: false };
const toon = (s: Stuk): NotulenType => ({ ...s, op: s.op as unknown as string });
const leesStuk = (tx: Tx, punt: string): Promise<Stuk[]> =>
  tx.query<Stuk>(`select tekst, versie, door, op from notulen where agendapunt_id = $1`, [punt]);

async function schrijf(
  tx: Tx,
  waar: { punt: string; regioId: number },
  nu: Stuk | null,
  versie: number,
  tekst: string,
): Promise<Pick<NotulenResultaat, 'notulen' | 'samengevoegd' | 'botsing'>> {
  const wie = [tx.actor.gebruikerId, tx.actor.naam];
  if (!nu) {
    const [nieuw] = await tx.query<Stuk>(
      `insert into notulen (agendapunt_id, regio_id, versie, tekst, gebruiker_id, door) values ($1, $2, 1, $3, $4, $5)
       returning tekst, versie, door, op`,
      [waar.punt, waar.regioId, tekst, ...wie],
    );
    return { notulen: toon(nieuw!), samengevoegd: false, botsing: false };
  }
  const samen = nu.versie === versie ? { tekst, botsing: false } : await voegBij(tx, waar.punt, nu, versie, tekst);
  const samengevoegd = nu.versie !== versie && samen.tekst !== tekst;
  if (samen.tekst === nu.tekst) return { notulen: toon(nu), samengevoegd, botsing: samen.botsing };
  const [om] = await tx.query<Stuk>(
    `update notulen set versie = versie + 1, tekst = $2, gebruiker_id = $3, door = $4, op = clock_timestamp() where agendapunt_id = $1
     returning tekst, versie, door, op`,
    [waar.punt, samen.tekst, ...wie],
  );
  return { notulen: toon(om!), samengevoegd, botsing: samen.botsing };
}

/** Somebody saved meanwhile: both changes are made to the text that this one began with. */
async function voegBij(
  tx: Tx,
  punt: string,
  nu: Stuk,
  versie: number,
  tekst: string,
): Promise<{ tekst: string; botsing: boolean }> {
  const [basis] = await tx.query<{ tekst: string; nu: Date }>(
    `select coalesce((select tekst from notulen_versie where agendapunt_id = $1 and versie = $2), '') tekst, clock_timestamp() nu`,
    [punt, versie],
  );
  return voegSamen(
    basis!.tekst,
    { tekst: nu.tekst, van: { naam: nu.door, om: tijd(nu.op) } },
    { tekst, van: { naam: tx.actor.naam, om: tijd(basis!.nu) } },
  );
}
