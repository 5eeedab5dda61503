import { hash, verify } from '@node-rs/argon2';
import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Weigering, type Actor, type OrganisatieSoort, type Rol } from '#core';
import { Database, type Lezer, type Tx } from '#platform';
import { ROLLEN } from './domain/rollen.js';

const DUUR_UREN = 12;
const STIL_UREN = 2;
const VANDAAG = `(now() at time zone 'Europe/Amsterdam')::date`;

export interface ToewijzingRij {
  id: number;
  gebruiker_id: number;
  naam: string;
  email: string;
  rol: Rol;
  soort: OrganisatieSoort;
  organisatie_id: number;
  organisatie_code: string;
  organisatie_naam: string;
  van: string;
  tot: string | null;
}

/** Assignments with their organisation, valid today and for people who may still log in. */
const TOEWIJZINGEN = `
  select t.id, t.gebruiker_id, g.naam, g.email, t.rol, t.van, t.tot,
    case when t.aanbieder_id is not null then 'AANBIEDER' when t.regio_id is not null then 'REGIO'
         when t.gemeente_id is not null then 'GEMEENTE' else 'PORTAAL' end soort,
    coalesce(t.aanbieder_id, t.regio_id, t.gemeente_id, 0) organisatie_id,
    coalesce(a.code, r.code, m.code, 'PORTAAL') organisatie_code,
    coalesce(a.naam, r.naam, m.naam, 'Portaal') organisatie_naam
  from toewijzing t join gebruiker g on g.id = t.gebruiker_id and g.actief
  left join aanbieder a on a.id = t.aanbieder_id left join regio r on r.id = t.regio_id
  left join gemeente m on m.id = t.gemeente_id
  where t.van <= ${VANDAAG} and (t.tot is null or t.tot >= ${VANDAAG})`;

export const sha256 = (tekst: string): Buffer => createHash('sha256').update(tekst).digest();
/** argon2id with the library's defaults (19 MiB, 2 passes). */
export const hashWachtwoord = (wachtwoord: string): Promise<string> => hash(wachtwoord);

export const actorVan = (t: ToewijzingRij): Actor => ({
  gebruikerId: t.gebruiker_id,
  naam: t.naam,
  rol: t.rol,
  organisatieSoort: t.soort,
  organisatieId: t.organisatie_id,
  toewijzingId: t.id,
  rechten: ROLLEN[t.rol].rechten,
});

/** Logging in and out, and who a token belongs to. */
@Injectable()
export class Sessies {
  private readonly perAdres = new RateLimiterMemory({ points: 10, duration: 15 * 60, keyPrefix: 'email' });
  private readonly perIp = new RateLimiterMemory({ points: 100, duration: 15 * 60, keyPrefix: 'ip' });
  private readonly nephash = hashWachtwoord(randomBytes(16).toString('hex'));

  constructor(@Inject(Database) private readonly db: Database) {}

  /** A new session token, or null: wrong address, wrong password and no valid role look the same. */
  async inloggen(email: string, wachtwoord: string, ip: string): Promise<{ token: string; actor: Actor } | null> {
    const adres = email.trim().toLowerCase();
    await this.rem(adres, ip);
    const { rij, rollen } = await this.db.aanmelden(async (tx) => ({
      rij: (
        await tx.query<{ id: number; wachtwoord_hash: string | null }>(
          `select id, wachtwoord_hash from gebruiker where email = $1 and actief`,
          [adres],
        )
      )[0],
      rollen: await tx.query<ToewijzingRij>(`${TOEWIJZINGEN} and g.email = $1 order by t.id`, [adres]),
    }));
    const klopt = await verify(rij?.wachtwoord_hash ?? (await this.nephash), wachtwoord).catch(() => false);
    const eerste = rollen[0];
    if (!klopt || !rij?.wachtwoord_hash || !eerste) {
      await this.noteer('INLOGGEN_MISLUKT', rij?.id ?? null);
      return null;
    }
    await this.perAdres.delete(adres);
    const token = randomBytes(32).toString('base64url');
    await this.db.aanmelden(async (tx) => {
      await tx.query(
        `insert into sessie (token_hash, gebruiker_id, toewijzing_id, verloopt_op)
         values ($1, $2, $3, now() + make_interval(hours => ${DUUR_UREN}))`,
        [sha256(token), rij.id, eerste.id],
      );
      await tx.query(`select audit_noteer('sessie', 'INGELOGD', $1, null)`, [String(rij.id)]);
    });
    return { token, actor: actorVan(eerste) };
  }

  /** Who this token belongs to, in the role it was last used in; null when it is unknown, old or withdrawn. */
  async actor(token: string): Promise<Actor | null> {
    const rij = await this.db.aanmelden(async (tx) => {
      const r = await tx.query<ToewijzingRij & { oud: boolean }>(
        `with s as (select * from sessie where token_hash = $1 and ingetrokken_op is null and verloopt_op > now()
           and laatst_gezien_op > now() - make_interval(hours => ${STIL_UREN}))
         select x.*, s.laatst_gezien_op < now() - interval '5 minutes' oud
         from s join (${TOEWIJZINGEN}) x on x.id = s.toewijzing_id and x.gebruiker_id = s.gebruiker_id`,
        [sha256(token)],
      );
      if (r[0]?.oud)
        await tx.query(`update sessie set laatst_gezien_op = now() where token_hash = $1`, [sha256(token)]);
      return r[0];
    });
    return rij ? actorVan(rij) : null;
  }

  async uitloggen(token: string): Promise<void> {
    await this.db.aanmelden((tx) =>
      tx.query(`update sessie set ingetrokken_op = now() where token_hash = $1`, [sha256(token)]),
    );
  }

  /** Goes on in another role of the same person; null when that role is not theirs today. */
  async kiesRol(token: string, toewijzingId: number): Promise<Actor | null> {
    return this.db.aanmelden(async (tx) => {
      const r = await tx.query<ToewijzingRij>(
        `${TOEWIJZINGEN} and t.id = $2 and t.gebruiker_id = (select gebruiker_id from sessie where token_hash = $1
           and ingetrokken_op is null and verloopt_op > now())`,
        [sha256(token), toewijzingId],
      );
      if (!r[0]) return null;
      await tx.query(`update sessie set toewijzing_id = $2 where token_hash = $1`, [sha256(token), toewijzingId]);
      return actorVan(r[0]);
    });
  }

  /** Every role this person holds today. */
  toewijzingen(gebruikerId: number): Promise<ToewijzingRij[]> {
    return this.db.aanmelden((tx) =>
      tx.query<ToewijzingRij>(`${TOEWIJZINGEN} and g.id = $1 order by t.id`, [gebruikerId]),
    );
  }

  /** The supplier behind an API key; null when it is unknown, expired or withdrawn. */
  async actorVanSleutel(sleutel: string): Promise<Actor | null> {
    return this.db.aanmelden(async (tx) => {
      const r = await tx.query<{ id: number; naam: string; aanbieder_id: number; rechten: string[]; oud: boolean }>(
        `select id, naam, aanbieder_id, rechten, coalesce(laatst_gebruikt_op < now() - interval '5 minutes', true) oud
         from api_sleutel where sleutel_hash = $1 and ingetrokken_op is null and (verloopt_op is null or verloopt_op > now())`,
        [sha256(sleutel)],
      );
      const s = r[0];
      if (!s) return null;
      if (s.oud) await tx.query(`update api_sleutel set laatst_gebruikt_op = now() where id = $1`, [s.id]);
      return {
        gebruikerId: null,
        apiSleutelId: s.id,
        naam: s.naam,
        rol: 'AANBIEDER' as const,
        organisatieSoort: 'AANBIEDER' as const,
        organisatieId: s.aanbieder_id,
        toewijzingId: null,
        rechten: s.rechten,
      };
    });
  }

  private async rem(adres: string, ip: string): Promise<void> {
    try {
      // First where it comes from: who must wait cannot close the address of somebody else, nor fill the memory.
      await this.perIp.consume(ip);
      await this.perAdres.consume(adres);
    } catch {
      throw new Weigering(
        {
          code: 'TOE-003',
          melding: 'Er is te vaak geprobeerd in te loggen.',
          oplossing: 'Wacht 15 minuten en probeer het opnieuw.',
        },
        429,
      );
    }
  }

  private noteer(wat: string, gebruikerId: number | null): Promise<unknown> {
    return this.db.aanmelden((tx) =>
      tx.query(`select audit_noteer('sessie', $1, $2, null)`, [wat, gebruikerId === null ? null : String(gebruikerId)]),
    );
  }
}

/** The organisation behind an actor, as others may see it ("Contractmanager, Zuid-Limburg"). */
export async function organisatieNaam(q: Lezer | Tx, actor: Actor): Promise<string> {
  if (actor.organisatieSoort === 'PORTAAL') return 'Portaal';
  const r = await q.query<{ naam: string }>(`select naam from ${actor.organisatieSoort.toLowerCase()} where id = $1`, [
    actor.organisatieId,
  ]);
  return r[0]?.naam ?? '';
}
