import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Fout, Rol } from '#core';
import { Database, type Tx } from '#platform';
import { SLEUTELRECHTEN } from './domain/rollen.js';
import { hashWachtwoord, sha256 } from './sessies.service.js';

export interface NieuweGebruiker {
  email: string;
  naam: string;
  wachtwoord: string;
}
export interface NieuweToewijzing {
  gebruikerId: number;
  rol: Rol;
  /** Code of the aanbieder, regio or gemeente; not for BEHEERDER. */
  organisatie: string | null;
  van: string;
  tot: string | null;
}
export type Uitkomst<T> = { waarde: T; fouten: [] } | { waarde: null; fouten: Fout[] };
const mis = (f: Fout): { waarde: null; fouten: Fout[] } => ({ waarde: null, fouten: [f] });

/** People, their roles and the keys of supplier systems; for the beheerder and the CLI. */
@Injectable()
export class Gebruikers {
  constructor(@Inject(Database) private readonly db: Database) {}

  async maak(actor: Actor, g: NieuweGebruiker): Promise<Uitkomst<number>> {
    const email = g.email.trim().toLowerCase();
    if (!/^[^@\s]+@[^@\s]+$/.test(email))
      return mis({
        code: 'TOE-011',
        veld: 'email',
        melding: 'Dit is geen e-mailadres.',
        oplossing: 'Vul een adres in zoals naam@organisatie.nl.',
      });
    if (g.wachtwoord.length < 12)
      return mis({
        code: 'TOE-012',
        veld: 'wachtwoord',
        melding: 'Het wachtwoord is te kort.',
        oplossing: 'Gebruik 12 tekens of meer.',
      });
    const hash = await hashWachtwoord(g.wachtwoord);
    const r = await this.db.schrijf(actor, (tx) =>
      tx.query<{ id: number }>(
        `insert into gebruiker (email, naam, wachtwoord_hash) values ($1, $2, $3) on conflict (email) do nothing returning id`,
        [email, g.naam.trim(), hash],
      ),
    );
    if (!r[0])
      return mis({
        code: 'TOE-013',
        veld: 'email',
        melding: 'Er is al een gebruiker met dit e-mailadres.',
        oplossing: 'Geef die gebruiker een rol erbij.',
      });
    return { waarde: r[0].id, fouten: [] };
  }

  async geefRol(actor: Actor, t: NieuweToewijzing): Promise<Uitkomst<number>> {
    if (t.tot !== null && t.tot < t.van)
      return mis({
        code: 'TOE-016',
        veld: 'tot',
        melding: 'De laatste dag ligt voor de eerste dag.',
        oplossing: 'Kies een laatste dag op of na de eerste dag, of laat die leeg.',
      });
    return this.db.schrijf(actor, async (tx) => {
      const kolom = kolomVoor(t.rol);
      const id = kolom ? await organisatieId(tx, kolom, t.organisatie) : null;
      if (kolom && id === null)
        return mis({
          code: 'TOE-014',
          veld: 'organisatie',
          melding: `Er is geen ${kolom} met code "${t.organisatie ?? ''}".`,
          oplossing: 'Controleer de code in de stamgegevens.',
        });
      if (await opBeideKanten(tx, t))
        return mis({
          code: 'TOE-018',
          veld: 'rol',
          melding:
            'Deze persoon heeft in dezelfde tijd een rol aan de andere kant: bij een aanbieder of bij een regio.',
          oplossing:
            'Beëindig eerst die rol. Wie inkoopt ziet de inschrijvingen van aanbieders en werkt niet voor een van hen.',
        });
      const r = await tx.query<{ id: number }>(
        `insert into toewijzing (gebruiker_id, rol, van, tot${kolom ? `, ${kolom}_id` : ''})
         select id, $2, $3::date, $4::date${kolom ? ', $5::int' : ''} from gebruiker where id = $1 returning id`,
        [t.gebruikerId, t.rol, t.van, t.tot, ...(kolom ? [id] : [])],
      );
      if (!r[0])
        return mis({
          code: 'TOE-017',
          veld: 'gebruikerId',
          melding: 'Deze gebruiker is er niet.',
          oplossing: 'Kies een gebruiker uit de lijst.',
        });
      return { waarde: r[0].id, fouten: [] as [] };
    });
  }

  /** Ends a role on a day; what was done in it stays. */
  async beeindigRol(actor: Actor, toewijzingId: number, tot: string): Promise<boolean> {
    const r = await this.db.schrijf(actor, (tx) =>
      tx.query(`update toewijzing set tot = greatest(van, $2::date) where id = $1 returning id`, [toewijzingId, tot]),
    );
    return r.length > 0;
  }

  /** Makes an API key; the key itself is given once and never stored. */
  async maakSleutel(
    actor: Actor,
    aanbieder: string,
    naam: string,
    rechten: readonly string[] = SLEUTELRECHTEN,
  ): Promise<Uitkomst<{ id: number; sleutel: string }>> {
    const sleutel = `rpi_${randomBytes(32).toString('base64url')}`;
    return this.db.schrijf(actor, async (tx) => {
      const id = await organisatieId(tx, 'aanbieder', aanbieder);
      if (id === null)
        return mis({
          code: 'TOE-014',
          veld: 'aanbieder',
          melding: `Er is geen aanbieder met code "${aanbieder}".`,
          oplossing: 'Controleer de code in de stamgegevens.',
        });
      const mag = rechten.filter((r) => (SLEUTELRECHTEN as readonly string[]).includes(r));
      const r = await tx.query<{ id: number }>(
        `insert into api_sleutel (naam, begin, sleutel_hash, aanbieder_id, rechten, gemaakt_door) values ($1, $2, $3, $4, $5, $6) returning id`,
        [naam.trim(), sleutel.slice(0, 9), sha256(sleutel), id, mag, actor.gebruikerId],
      );
      return { waarde: { id: r[0]!.id, sleutel }, fouten: [] as [] };
    });
  }

  async trekSleutelIn(actor: Actor, id: number): Promise<boolean> {
    const r = await this.db.schrijf(actor, (tx) =>
      tx.query(`update api_sleutel set ingetrokken_op = coalesce(ingetrokken_op, now()) where id = $1 returning id`, [
        id,
      ]),
    );
    return r.length > 0;
  }
}

const INKOPERS: readonly Rol[] = ['CONTRACTMANAGER', 'REGIO_COORDINATOR'];
/** One account never buys and bids on the same day; a lock per person, so that both roles cannot come in at once. */
async function opBeideKanten(tx: Tx, t: NieuweToewijzing): Promise<boolean> {
  const anderen = t.rol === 'AANBIEDER' ? INKOPERS : INKOPERS.includes(t.rol) ? ['AANBIEDER'] : [];
  if (!anderen.length) return false;
  await tx.query('select pg_advisory_xact_lock(12, $1)', [t.gebruikerId]);
  const r = await tx.query(
    `select 1 from toewijzing where gebruiker_id = $1 and rol = any ($2)
       and van <= coalesce($4::date, 'infinity') and (tot is null or tot >= $3::date)`,
    [t.gebruikerId, anderen, t.van, t.tot],
  );
  return r.length > 0;
}

function kolomVoor(rol: Rol): 'aanbieder' | 'regio' | 'gemeente' | null {
  if (rol === 'AANBIEDER') return 'aanbieder';
  if (rol === 'CONTRACTMANAGER' || rol === 'REGIO_COORDINATOR') return 'regio';
  return rol === 'BEHEERDER' ? null : 'gemeente';
}

async function organisatieId(tx: Tx, kolom: string, code: string | null): Promise<number | null> {
  const r = await tx.query<{ id: number }>(`select id from ${kolom} where code = $1`, [code]);
  return r[0]?.id ?? null;
}

/** The actor for the command line on the server itself: acts as beheerder without a person. */
export const opServer: Actor = {
  gebruikerId: null,
  naam: 'beheer op de server',
  rol: 'BEHEERDER',
  organisatieSoort: 'PORTAAL',
  organisatieId: 0,
  toewijzingId: null,
  rechten: ['gebruiker.beheren'],
};
