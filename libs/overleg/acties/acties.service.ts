import { Inject, Injectable } from '@nestjs/common';
import { dagNl, vandaag, type Actor, type Fout } from '#core';
import { Database, isGetal, leesUuid, type Tx } from '#platform';
import type { Deelnemer } from '../domain/partij.js';
import { zietPunt } from '../domain/partij.js';
import { magActie, naActie, type Actiehandeling, type Actiestand } from '../domain/standen.js';
import { echteReden, schoon } from '../domain/tekst.js';
import { BSN, EIGENAAR, GEEN, REDEN, STAND, teKort, VERLEDEN, VERSIE } from '../fouten.js';
import { overlegRij, puntenVan, sleutelVan, type Overlegrij, type Puntrij } from '../overleg.repository.js';
import { mensenVan } from '../reeks/reeks.repository.js';
import { toonActie } from '../tonen.js';
import { overlegVan, slot, weigering } from '../vergadering.js';
import { heeftBsn } from '../verslag/bsn.js';
import { actieLijst, actieRij, type Actierij } from './actie.repository.js';
import type {
  OverlegActieConnection,
  OverlegActieFilter,
  OverlegActieInput,
  OverlegActieResultaat,
  OverlegActieType,
} from './actie.type.js';

interface Eigenaar {
  deelnemer: Deelnemer;
  persoon: { id: number; naam: string } | null;
}
const mis = (...fouten: Fout[]): OverlegActieResultaat => ({ gelukt: false, fouten, actie: null });

/** Actions across organisations; they come back until they are closed. */
@Injectable()
export class Overlegacties {
  constructor(@Inject(Database) private readonly db: Database) {}

  async lijst(
    actor: Actor,
    f: OverlegActieFilter,
    first?: number | null,
    after?: string | null,
  ): Promise<OverlegActieConnection> {
    const dag = vandaag();
    const zoek = {
      ...{ reeks: f.reeks, contract: f.contract, stand: f.stand },
      ...{ sleutel: f.vanMij ? sleutelVan(actor) : null, voor: f.teLaat ? dag : null },
    };
    const { nodes, pageInfo } = await this.db.lees(actor, (q) => actieLijst(q, zoek, first, after));
    return { nodes: nodes.map((a) => toonActie(actor, a, dag)), pageInfo };
  }
  een(actor: Actor, id: string): Promise<OverlegActieType | null> {
    return this.db.lees(actor, async (q) => {
      const a = await actieRij(q, id);
      return a && toonActie(actor, a, vandaag());
    });
  }

  toevoegen(actor: Actor, puntId: string, input: OverlegActieInput): Promise<OverlegActieResultaat> {
    return this.db.schrijf(actor, async (tx) => {
      const punt = leesUuid(puntId);
      const overleg = await overlegVan(tx, 'agendapunt', punt);
      if (!overleg) return mis(GEEN);
      await slot(tx, overleg);
      const rij = (await overlegRij(tx, actor, overleg))!;
      const nee = weigering(actor, rij, 'NOTULEREN');
      const p = (await puntenVan(tx, overleg)).find((x) => x.id === punt)!;
      const fouten = nee ? [nee] : keur(input);
      const eigenaar = fouten.length ? null : await eigenaarVan(tx, rij, p, input);
      if (!eigenaar) return mis(...(fouten.length ? fouten : [EIGENAAR]));
      const id = await schrijf(tx, rij, p, input, eigenaar);
      await noteer(tx, { id, regioId: rij.regioId }, 'OPEN', `Afgesproken, uiterlijk ${dagNl(input.uiterlijk)}`, null);
      return this.klaar(tx, actor, id);
    });
  }

  /** Another text, owner or day; with a reason, because both sides agreed on the old one. */
  wijzigen(
    actor: Actor,
    id: string,
    versie: number,
    input: OverlegActieInput,
    reden: string,
  ): Promise<OverlegActieResultaat> {
    return this.bij(actor, id, 'WIJZIGEN', async (tx, a) => {
      const waarom = echteReden(reden);
      const fouten = [...keur(input), ...(waarom ? [] : [REDEN()])];
      if (fouten.length) return fouten;
      const rij = (await overlegRij(tx, actor, a.overlegId))!;
      const eigenaar = await eigenaarVan(tx, rij, a, input);
      if (!eigenaar) return [EIGENAAR];
      if (a.versie !== versie) return [VERSIE];
      await tx.query(
        `update overlegactie set tekst = $2, uiterlijk = $3, eigenaar_aanbieder_id = $4, eigenaar_gemeente_id = $5, eigenaar_gebruiker_id = $6,
           eigenaar_persoon = $7, eigenaar_partij = $8, eigenaar_organisatie = $9, versie = versie + 1 where id = $1`,
        [a.id, input.tekst.trim(), input.uiterlijk, ...kolommen(eigenaar)],
      );
      await noteer(tx, a, 'OPEN', watVeranderde(a, input, eigenaar), waarom);
      return [];
    });
  }
  gedaan(actor: Actor, id: string, toelichting: string | null): Promise<OverlegActieResultaat> {
    return this.zet(actor, id, 'GEDAAN', schoon(toelichting), 'Gemeld als gedaan');
  }
  vervallen(actor: Actor, id: string, reden: string): Promise<OverlegActieResultaat> {
    return this.zet(actor, id, 'VERVALLEN', echteReden(reden), 'Vervallen');
  }
  heropenen(actor: Actor, id: string, reden: string): Promise<OverlegActieResultaat> {
    return this.zet(actor, id, 'HEROPENEN', echteReden(reden), 'Weer geopend');
  }

  private zet(
    actor: Actor,
    id: string,
    handeling: Actiehandeling,
    reden: string | null,
    wat: string,
  ): Promise<OverlegActieResultaat> {
    return this.bij(actor, id, handeling, async (tx, a, naar) => {
      if (handeling !== 'GEDAAN' && !reden) return [REDEN()];
      if (heeftBsn(reden ?? '')) return [BSN('toelichting')];
      await tx.query(
        `update overlegactie set stand = $2, reden = $3, versie = versie + 1, gesloten_op = case when $2 = 'OPEN' then null else clock_timestamp() end
         where id = $1`,
        [a.id, naar, reden],
      );
      await noteer(tx, a, naar, wat, reden);
      return [];
    });
  }

  private bij(
    actor: Actor,
    id: string,
    handeling: Actiehandeling,
    werk: (tx: Tx, a: Actierij, naar: Actiestand) => Promise<Fout[]>,
  ): Promise<OverlegActieResultaat> {
    return this.db.schrijf(actor, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(7322, hashtext($1))`, [id]);
      const a = await actieRij(tx, leesUuid(id));
      if (!a) return mis(GEEN);
      const leidt = actor.rechten.includes('overleg.voeren');
      const mag = magActie(a.stand, leidt, a.sleutel === sleutelVan(actor)).includes(handeling);
      const fouten = mag ? await werk(tx, a, naActie(a.stand, handeling)!) : [STAND];
      return { ...(await this.klaar(tx, actor, a.id)), gelukt: fouten.length === 0, fouten };
    });
  }

  private async klaar(tx: Tx, actor: Actor, id: string): Promise<OverlegActieResultaat> {
    const a = await actieRij(tx, id);
    return { gelukt: true, fouten: [], actie: a && toonActie(actor, a, vandaag()) };
  }
}

function keur(i: OverlegActieInput): Fout[] {
  const tekst = schoon(i.tekst) ?? '';
  if (tekst.length < 3) return [teKort('tekst', 'De actie')];
  if (heeftBsn(tekst)) return [BSN('tekst')];
  return i.uiterlijk < vandaag() ? [VERLEDEN('uiterlijk')] : [];
}

/** Who may own it: an organisation that was asked and sees the point, and a person of it. */
async function eigenaarVan(
  tx: Tx,
  rij: Overlegrij,
  p: Pick<Puntrij, 'zicht' | 'aanbiederId' | 'gemeenteId'>,
  i: OverlegActieInput,
): Promise<Eigenaar | null> {
  const deelnemer = rij.deelnemers.find((d) => d.partij === i.partij);
  if (!deelnemer || !zietPunt(p, deelnemer.sleutel)) return null;
  if (!i.persoon) return { deelnemer, persoon: null };
  const id = isGetal(i.persoon) ? Number(i.persoon) : 0;
  const mens = (await mensenVan(tx, [deelnemer.sleutel])).find((m) => m.id === id && deelnemer.rollen.includes(m.rol));
  return mens ? { deelnemer, persoon: { id, naam: mens.naam } } : null;
}
function kolommen({ deelnemer, persoon }: Eigenaar): unknown[] {
  const nummer = (soort: string): number | null =>
    deelnemer.sleutel.startsWith(soort) ? Number(deelnemer.sleutel.slice(1)) : null;
  return [nummer('A'), nummer('G'), persoon?.id ?? null, persoon?.naam ?? null, deelnemer.partij, deelnemer.naam];
}

async function schrijf(tx: Tx, rij: Overlegrij, p: Puntrij, i: OverlegActieInput, e: Eigenaar): Promise<string> {
  // Numbers run on within a region and a year, whoever writes at the same moment.
  await tx.query(`select pg_advisory_xact_lock(7323, $1)`, [rij.regioId]);
  const jaar = Number(rij.datum.slice(0, 4));
  const [a] = await tx.query<{ id: string }>(
    `insert into overlegactie (reeks_id, overleg_id, agendapunt_id, regio_id, zicht, contract_id, aanbieder_id, gemeente_id, jaar, tekst, uiterlijk,
       eigenaar_aanbieder_id, eigenaar_gemeente_id, eigenaar_gebruiker_id, eigenaar_persoon, eigenaar_partij, eigenaar_organisatie, nr)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, coalesce(max(x.nr), 0) + 1
     from overlegactie x where x.regio_id = $4 and x.jaar = $9 returning id`,
    [
      ...[rij.reeksId, rij.id, p.id, rij.regioId, p.zicht, p.contractId, p.aanbiederId, p.gemeenteId, jaar],
      ...[i.tekst.trim(), i.uiterlijk, ...kolommen(e)],
    ],
  );
  return a!.id;
}

const noteer = (
  tx: Tx,
  a: { id: string; regioId: number },
  naar: Actiestand,
  wat: string,
  reden: string | null,
): Promise<unknown> =>
  tx.query(
    `insert into overlegactie_stap (actie_id, regio_id, naar, wat, reden, gebruiker_id, door) values ($1, $2, $3, $4, $5, $6, $7)`,
    [a.id, a.regioId, naar, wat, reden, tx.actor.gebruikerId, tx.actor.naam],
  );

const wie = (organisatie: string, persoon: string | null): string =>
  persoon ? `${persoon} (${organisatie})` : organisatie;
function watVeranderde(a: Actierij, i: OverlegActieInput, e: Eigenaar): string {
  const [was, is] = [wie(a.eigenaar, a.persoon), wie(e.deelnemer.naam, e.persoon?.naam ?? null)];
  const delen = [
    ...(a.tekst === i.tekst.trim() ? [] : [`tekst was "${a.tekst}"`]),
    ...(a.uiterlijk === i.uiterlijk ? [] : [`laatste dag was ${dagNl(a.uiterlijk)}, is ${dagNl(i.uiterlijk)}`]),
    ...(was === is ? [] : [`wie was ${was}, is ${is}`]),
  ];
  return `Gewijzigd${delen.length ? `: ${delen.join('; ')}` : ''}`;
}
