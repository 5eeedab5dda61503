import type { OrganisatieSoort, Rol } from '#core';
import type { Tx } from '../database/database.js';
import type { GebeurtenisSoort } from './webhook.js';

export interface Gebeurtenis {
  soort: GebeurtenisSoort;
  /** Id of what it is about, as in the page's address. */
  onderwerp: string;
  aanbiederId?: number | null;
  regioId?: number | null;
  gemeenteIds?: readonly number[];
}

/** Tells the webhooks of these organisations what happened, when this transaction holds; returns how many will hear it. */
export async function meldGebeurtenis(tx: Tx, g: Gebeurtenis): Promise<number> {
  const [r] = await tx.query<{ n: number }>(`select gebeurtenis_melden($1, $2, $3, $4, $5) n`, [
    g.soort,
    g.onderwerp,
    g.aanbiederId ?? null,
    g.regioId ?? null,
    g.gemeenteIds ?? [],
  ]);
  return r!.n;
}

export interface Mailverzoek {
  /** A kind that has a Mailmaker. */
  soort: string;
  onderwerp: string;
  /** Ids, dates and texts of the portal itself; never something about a person. */
  gegevens?: Readonly<Record<string, string>>;
  organisatieSoort: Exclude<OrganisatieSoort, 'PORTAAL'>;
  organisatieId: number;
  rollen: readonly Rol[];
}

/** Plans a mail to everyone who has one of these roles at the organisation today; returns to how many. */
export async function planMail(tx: Tx, m: Mailverzoek): Promise<number> {
  const [r] = await tx.query<{ n: number }>(`select mail_klaarzetten($1, $2, $3, $4, $5, $6) n`, [
    m.soort,
    m.onderwerp,
    JSON.stringify(m.gegevens ?? {}),
    m.organisatieSoort,
    m.organisatieId,
    m.rollen,
  ]);
  return r!.n;
}
