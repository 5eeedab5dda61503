import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Actor, type Fout } from '#core';
import { Database, planMail, type Lezer, type Pagina, type Tx } from '#platform';
import { nogNodig } from '../domain/kwartaal/compleet.js';
import { genormaliseerd, keurGegevens, LEEG, type Gegevens } from '../domain/kwartaal/opgave.js';
import { magBewaren, naStap, type Stand } from '../domain/kwartaal/standen.js';
import { keurTekst } from '../domain/kwartaal/toelichting.js';
import { isGesloten } from '../domain/planning.js';
import { formulierVan, sectieVan } from '../domain/soorten/index.js';
import { KWARTAAL_INGEDIEND, KWARTAAL_TERUG } from '../planning/mails.js';
import {
  kwartaalHeel,
  kwartaalLijst,
  leesBronnen,
  leesCijfers,
  leesNamen,
  type Inhoud,
  type KwartaalHeel,
  type KwartaalZoek,
} from './kwartaal.repository.js';
import type { Bewijs } from './ontvangstbewijs.js';
import type { KwartaalKort, KwartaalRapportage, KwartaalResultaat } from './kwartaal.type.js';
import { termijnVan, toonHeel, toonKort, veiligeCijfers, type Beeld } from './tonen.js';

const fout = (code: string, melding: string, oplossing: string, veld?: string): Fout => ({
  ...{ code, melding, oplossing },
  ...(veld ? { veld } : {}),
});
const GEEN = fout(
  'KWA-001',
  'Deze kwartaalrapportage is er niet, of u mag hem niet zien.',
  'Kies een rapportage uit de lijst.',
);
const DICHT = fout('KWA-003', 'Deze kwartaalrapportage is op slot.', 'Vraag de contractmanager om hem te openen.');
const STAND = fout('KWA-004', 'Dit kan niet meer bij deze stand van de rapportage.', 'Laad de pagina opnieuw.');
export const VERSIE = fout(
  'KWA-002',
  'Iemand anders, of uzelf in een ander venster, bewaarde deze sectie intussen. Er is niets overschreven.',
  'Neem uw wijziging over in de nieuwe versie en bewaar opnieuw.',
);
interface Uitkomst {
  fouten: Fout[];
  waarschuwingen?: Fout[];
}
export interface Bewaren {
  rapportageId: string;
  sectie: string;
  versie: number;
  gegevens: Gegevens;
}

/** The quarter report: filled in by section, handed in as a whole, judged by section. */
@Injectable()
export class Kwartaalrapportages {
  constructor(@Inject(Database) private readonly db: Database) {}

  async lijst(
    actor: Actor,
    zoek: KwartaalZoek,
    first?: number | null,
    after?: string | null,
  ): Promise<Pagina<KwartaalKort>> {
    const p = await this.db.lees(actor, (q) => kwartaalLijst(q, actor, zoek, first, after));
    return { ...p, nodes: p.nodes.map((r) => toonKort(r, vandaag())) };
  }

  een(actor: Actor, id: string): Promise<KwartaalRapportage | null> {
    return this.db.lees(actor, async (q) => {
      const b = await beeld(q, actor, id);
      return b && toonHeel(b, actor, vandaag());
    });
  }

  /** A version as it was handed in, for its receipt; null when it is not the reader's. */
  versie(actor: Actor, id: string, nr: number): Promise<Bewijs | null> {
    return this.db.lees(actor, async (q) => {
      const rij = await kwartaalHeel(q, actor, id);
      const [v] = await q.query<Omit<Bewijs, 'rij'>>(
        `select nr, door, op, encode(sha256, 'hex') sha256, inhoud from kwartaal_versie where rapportage_id = $1 and nr = $2`,
        [id, nr],
      );
      return rij && v ? { ...v, rij } : null;
    });
  }

  /** Keeps a section as it is, finished or not. */
  bewaar(actor: Actor, b: Bewaren): Promise<KwartaalResultaat> {
    return this.wijzig(actor, b.rapportageId, async (tx, r) => {
      const sectie = sectieVan(r.formulier, b.sectie);
      if (!sectie) return { fouten: [fout('KWA-005', 'Deze sectie is er niet.', 'Laad de pagina opnieuw.', 'sectie')] };
      const stand = standVanSectie(r, b.sectie);
      if (!magBewaren(stand, isGesloten(termijnVan(r), vandaag())))
        return { fouten: [naStap(stand, 'BEWAREN') ? DICHT : STAND] };
      const oordeel = keurGegevens(sectie, b.gegevens, (await leesNamen(tx)).bekend);
      if (oordeel.fouten.length) return oordeel;
      const gelukt = await schrijfSectie(tx, r, b, genormaliseerd(sectie, b.gegevens));
      return gelukt ? oordeel : { fouten: [VERSIE] };
    });
  }

  /** Hands in every section that is the supplier's to hand in, and fixes what was handed in. */
  indienen(actor: Actor, id: string): Promise<KwartaalResultaat> {
    return this.wijzig(actor, id, async (tx, r) => {
      const gesloten = isGesloten(termijnVan(r), vandaag());
      const soort = formulierVan(r.formulier);
      const open = soort.secties.filter((s) => magBewaren(standVanSectie(r, s.code), gesloten));
      if (!open.length)
        return { fouten: [r.secties.length === 0 || r.secties.some((s) => s.stand === 'CONCEPT') ? DICHT : STAND] };
      const inhoud = await inhoudVan(tx, r);
      const fouten = open.flatMap((s) =>
        nogNodig(s, inhoud.secties[s.code]!, inhoud.cijfers, r.norm_bp).map((f) => ({
          ...f,
          veld: `${s.code}.${f.veld}`,
        })),
      );
      if (fouten.length) return { fouten };
      await zetStand(tx, r, open.map((s) => s.code), 'INDIENEN', null); // prettier-ignore
      await schrijfVersie(tx, r, inhoud);
      await meld(tx, r, KWARTAAL_INGEDIEND);
      return { fouten: [] };
    });
  }

  /** Sends a section back, with what must be mended. */
  terugvragen(actor: Actor, id: string, sectie: string, reden: string): Promise<KwartaalResultaat> {
    return this.wijzig(actor, id, async (tx, r) => {
      const tekst = reden.trim();
      if (tekst.length < 5)
        return {
          fouten: [
            fout('KWA-017', 'Schrijf wat er moet worden verbeterd.', 'Schrijf minstens een paar woorden.', 'reden'),
          ],
        };
      const oordeel = keurTekst(tekst, 'reden', (await leesNamen(tx)).bekend);
      if (oordeel.fouten.length) return oordeel;
      if (!naStap(standVanSectie(r, sectie), 'TERUGVRAGEN')) return { fouten: [STAND] };
      await zetStand(tx, r, [sectie], 'TERUGVRAGEN', tekst);
      await meld(tx, r, KWARTAAL_TERUG);
      return oordeel;
    });
  }

  /** Approves sections that were handed in; without a list all of them. */
  goedkeuren(actor: Actor, id: string, welke: readonly string[] | null): Promise<KwartaalResultaat> {
    return this.wijzig(actor, id, async (tx, r) => {
      const secties = welke ?? r.secties.filter((s) => s.stand === 'INGEDIEND').map((s) => s.sectie);
      if (!secties.length || secties.some((s) => !naStap(standVanSectie(r, s), 'GOEDKEUREN')))
        return { fouten: [STAND] };
      await zetStand(tx, r, [...new Set(secties)], 'GOEDKEUREN', null);
      return { fouten: [] };
    });
  }

  private wijzig(
    actor: Actor,
    id: string,
    werk: (tx: Tx, r: KwartaalHeel) => Promise<Uitkomst>,
  ): Promise<KwartaalResultaat> {
    return this.db.schrijf(actor, async (tx) => {
      // One change at a time per report: who comes second sees what the first did.
      await tx.query(`select pg_advisory_xact_lock(7310, hashtext($1))`, [id]);
      const r = await kwartaalHeel(tx, actor, id);
      const uit = r ? await werk(tx, r) : { fouten: [GEEN] };
      const b = r && (await beeld(tx, actor, id));
      return {
        ...{ gelukt: uit.fouten.length === 0, fouten: uit.fouten, waarschuwingen: uit.waarschuwingen ?? [] },
        rapportage: b && toonHeel(b, actor, vandaag()),
      };
    });
  }
}

/** Everything that a page shows, in four statements. */
async function beeld(q: Lezer, actor: Actor, id: string): Promise<Beeld | null> {
  const rij = await kwartaalHeel(q, actor, id);
  if (!rij) return null;
  const { gemeente } = await leesNamen(q);
  // A gemeente has its part of what was handed in, with what was hidden then.
  if (actor.organisatieSoort === 'GEMEENTE')
    return { rij, cijfers: rij.laatste!.cijfers, bronnen: [], namen: gemeente };
  const cijfers = veiligeCijfers(rij.formulier, await leesCijfers(q, rij));
  return { rij, cijfers, bronnen: await leesBronnen(q, rij), namen: gemeente };
}

/** A mail to the other side, which leaves when this transaction holds. */
async function meld(tx: Tx, r: KwartaalHeel, soort: string): Promise<void> {
  const naarRegio = soort === KWARTAAL_INGEDIEND;
  await planMail(tx, {
    ...{ soort, onderwerp: r.id, gegevens: { periode: r.periode } },
    ...{ organisatieSoort: naarRegio ? 'REGIO' : 'AANBIEDER', organisatieId: naarRegio ? r.regio_id : r.aanbieder_id },
    rollen: naarRegio ? ['CONTRACTMANAGER', 'REGIO_COORDINATOR'] : ['AANBIEDER'],
  });
}

const standVanSectie = (r: KwartaalHeel, code: string): Stand =>
  r.secties.find((s) => s.sectie === code)?.stand ?? 'CONCEPT';

/** False when somebody saved a newer version. */
async function schrijfSectie(tx: Tx, r: KwartaalHeel, b: Bewaren, g: Gegevens): Promise<boolean> {
  const waarden = [r.id, b.sectie, JSON.stringify(g), tx.actor.naam];
  if (b.versie === 0) {
    const uit = await tx.query(
      `insert into kwartaal_sectie (rapportage_id, sectie, gegevens, bijgewerkt_door, aanbieder_id, regio_id, stand)
       values ($1, $2, $3, $4, $5, $6, 'CONCEPT') on conflict do nothing returning id`,
      [...waarden, r.aanbieder_id, r.regio_id],
    );
    return uit.length > 0;
  }
  const uit = await tx.query(
    `update kwartaal_sectie set gegevens = $3, bijgewerkt_door = $4, bijgewerkt_op = clock_timestamp(), versie = versie + 1
     where rapportage_id = $1 and sectie = $2 and versie = $5 returning id`,
    [...waarden, b.versie],
  );
  return uit.length > 0;
}

/** What is handed in: for sections that are not open, what was handed in before stays. */
async function inhoudVan(tx: Tx, r: KwartaalHeel): Promise<Inhoud> {
  return {
    cijfers: veiligeCijfers(r.formulier, await leesCijfers(tx, r)),
    secties: Object.fromEntries(
      formulierVan(r.formulier).secties.map((s) => [
        s.code,
        r.secties.find((x) => x.sectie === s.code)?.gegevens ?? LEEG,
      ]),
    ),
    bronnen: await leesBronnen(tx, r),
  };
}

async function schrijfVersie(tx: Tx, r: KwartaalHeel, inhoud: Inhoud): Promise<void> {
  const tekst = JSON.stringify(inhoud);
  await tx.query(
    `insert into kwartaal_versie (rapportage_id, aanbieder_id, regio_id, nr, inhoud, sha256, gebruiker_id, door)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[r.id, r.aanbieder_id, r.regio_id, (r.versies[0]?.nr ?? 0) + 1, tekst],
      ...[createHash('sha256').update(tekst).digest(), tx.actor.gebruikerId, tx.actor.naam],
    ],
  );
}

/** Moves sections to the stand that follows, and writes down who did it and why: two or three statements. */
async function zetStand(
  tx: Tx,
  r: KwartaalHeel,
  secties: readonly string[],
  handeling: 'INDIENEN' | 'TERUGVRAGEN' | 'GOEDKEUREN',
  reden: string | null,
): Promise<void> {
  const stappen = secties.map((sectie) => {
    const van = standVanSectie(r, sectie);
    return { sectie, van, naar: naStap(van, handeling)! };
  });
  const nieuw = stappen.filter((s) => !r.secties.some((x) => x.sectie === s.sectie));
  const oud = stappen.filter((s) => !nieuw.includes(s));
  const eigen = [r.id, r.aanbieder_id, r.regio_id];
  if (nieuw.length)
    await tx.query(
      `insert into kwartaal_sectie (rapportage_id, aanbieder_id, regio_id, sectie, stand, gegevens, bijgewerkt_door)
       select $1, $2, $3, s, 'INGEDIEND', $5, $6 from unnest($4::text[]) s`,
      [...eigen, nieuw.map((s) => s.sectie), JSON.stringify(LEEG), tx.actor.naam],
    );
  await tx.query(
    `update kwartaal_sectie set stand = x.naar, versie = versie + 1, terug_reden = $4, bijgewerkt_door = $5, bijgewerkt_op = clock_timestamp()
     from unnest($2::text[], $3::text[]) x (sectie, naar) where rapportage_id = $1 and kwartaal_sectie.sectie = x.sectie`,
    [r.id, oud.map((s) => s.sectie), oud.map((s) => s.naar), reden, tx.actor.naam],
  );
  await tx.query(
    `insert into kwartaal_stap (rapportage_id, aanbieder_id, regio_id, sectie, van, naar, reden, gebruiker_id, door)
     select $1, $2, $3, x.sectie, x.van, x.naar, $7, $8, $9 from unnest($4::text[], $5::text[], $6::text[]) x (sectie, van, naar)`,
    [
      ...eigen,
      ...[stappen.map((s) => s.sectie), stappen.map((s) => s.van), stappen.map((s) => s.naar)],
      ...[reden, tx.actor.gebruikerId, tx.actor.naam],
    ],
  );
}
