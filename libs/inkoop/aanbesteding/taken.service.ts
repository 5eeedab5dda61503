import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Actor } from '#core';
import { Database, type Lezer } from '#platform';
import { aanbiedertaken, regiotaken, type Inkooptaak, type Zicht } from '../domain/aanbesteding/taken.js';
import { laadAlle, moment, type Geladen } from './dossier.js';

/** Procurements that still run, the newest first. */
const LOPEND = `SELECT a.id FROM aanbesteding a WHERE NOT EXISTS (SELECT FROM aanbesteding_gebeurtenis g
  WHERE g.aanbesteding_id = a.id AND g.soort IN ('AFRONDEN', 'AANBESTEDING_INTREKKEN')) ORDER BY a.id DESC LIMIT 50`;
interface Vragenstand {
  id: string;
  open: number;
  antwoorden: string[];
}
/** $1 procurements, $2 does the region read? Questions of the other side without an answer, and answers to own questions. */
const VRAGEN = `SELECT v.aanbesteding_id AS id,
    (count(*) FILTER (WHERE v.van_regio <> $2 AND w.id IS NULL AND ($2 OR p.vraag_id IS NOT NULL)))::int AS open,
    coalesce(json_agg(w.gegeven_op::date) FILTER (WHERE v.van_regio = $2 AND w.id IS NOT NULL AND p.vraag_id IS NOT NULL), '[]') AS antwoorden
  FROM vraag v LEFT JOIN LATERAL (SELECT id, gegeven_op FROM antwoord WHERE vraag_id = v.id ORDER BY id LIMIT 1) w ON true
  LEFT JOIN LATERAL (SELECT vraag_id FROM vraag_partij WHERE vraag_id = v.id LIMIT 1) p ON true
  WHERE v.aanbesteding_id = ANY ($1) GROUP BY 1`;
const VERZOEKEN = `SELECT id, aanbesteding_id, titel, regio, penvoerder, (sluit_op AT TIME ZONE 'Europe/Amsterdam')::date AS sluit
  FROM combinatieverzoeken($1) WHERE open AND akkoord IS NULL`;
/** $1 procurements, $2 supplier: members asked for its last bid in an open round, without an answer. */
const WACHT = `SELECT r.aanbesteding_id AS id, v.namen[array_position(v.leden, v.lid_id)] AS naam
  FROM combinatieverzoek v JOIN ronde r ON r.id = v.ronde_id JOIN inschrijving_partij p ON p.verzoek_id = v.id JOIN inschrijving i ON i.id = p.inschrijving_id
  WHERE r.aanbesteding_id = ANY ($1) AND v.penvoerder_id = $2 AND combinatie_antwoord(v.id) IS NULL AND r.sluit_op > now() AND NOT inschrijving_ingetrokken(i.id)
    AND NOT EXISTS (SELECT FROM inschrijving n WHERE n.ronde_id = i.ronde_id AND n.aanbieder_id = i.aanbieder_id AND n.versie > i.versie)
  ORDER BY 1, 2`;
const INDEXATIES = `SELECT i.id, i.jaar, i.ingang, (SELECT count(*)::int FROM indexatie_voorstel v WHERE v.indexatie_id = i.id
    AND v.besluit IS NULL AND v.trede_id IS NULL) AS open
  FROM indexatie i WHERE i.regio_id = $1 AND i.status = 'VOORGESTELD' ORDER BY i.jaar`;

/** What waits for a reader in procurement and indexation. A fixed number of statements, however much there is. */
@Injectable()
export class Inkooptaken {
  constructor(@Inject(Database) private readonly db: Database) {}

  async van(actor: Actor): Promise<Inkooptaak[]> {
    if (!actor.rechten.includes('aanbesteding.lezen')) return [];
    const nu = new Date();
    return this.db.lees(actor, async (q) => {
      const ids = (await q.query<{ id: string }>(LOPEND)).map((r) => r.id);
      const regio = actor.organisatieSoort === 'REGIO';
      const geladen = ids.length ? await laadAlle(q, actor, ids) : [];
      const vragen = ids.length ? await q.query<Vragenstand>(VRAGEN, [ids, regio]) : [];
      const wacht = regio ? [] : await q.query<{ id: string; naam: string }>(WACHT, [ids, actor.organisatieId]);
      const uit = geladen.flatMap((g) => {
        const wachtOp = wacht.filter((w) => w.id === g.kop.id).map((w) => w.naam);
        return taken(g, actor, nu, { ...vragen.find((v) => v.id === g.kop.id), wachtOp });
      });
      return [...uit, ...(regio ? await indexaties(q, actor) : await verzoeken(q, actor))];
    });
  }
}

function taken(g: Geladen, actor: Actor, nu: Date, v: Partial<Vragenstand> & { wachtOp: string[] }): Inkooptaak[] {
  const laatste = g.rondes.at(-1);
  const zicht: Zicht = {
    ...{ id: g.kop.id, titel: g.kop.titel, regio: g.kop.regio, onbeantwoord: v.open ?? 0 },
    sluitDag: laatste ? vandaag(laatste.sluit_op) : null,
  };
  const m = moment(actor, vandaag(nu), nu);
  if (actor.organisatieSoort === 'REGIO') {
    const zelfGeopend = laatste?.openers.some((o) => o.gebruiker_id === actor.gebruikerId) ?? false;
    return regiotaken(g.dossier, m, { ...zicht, zelfGeopend });
  }
  const boden = g.dossier.rondes.at(-1)?.boden ?? [];
  return aanbiedertaken(g.dossier, m, {
    ...zicht,
    aanbiederId: actor.organisatieId,
    ingeschreven: boden.some((b) => b.aanbiederId === actor.organisatieId),
    wachtOp: v.wachtOp,
    antwoorden: v.antwoorden ?? [],
  });
}

async function verzoeken(q: Lezer, actor: Actor): Promise<Inkooptaak[]> {
  const rijen = await q.query<{
    id: string;
    aanbesteding_id: string | null;
    titel: string;
    regio: string;
    penvoerder: string;
    sluit: string;
  }>(VERZOEKEN, [actor.organisatieId]);
  return rijen.map((r) => ({
    ...{ soort: 'COMBINATIE', sleutel: r.id, aanbesteding: r.aanbesteding_id, uiterlijk: r.sluit, dringend: true },
    titel: `${r.penvoerder} wil samen met u inschrijven`,
    uitleg: `Bij ${r.titel} van regio ${r.regio}. Zonder uw akkoord telt die inschrijving niet.`,
  }));
}

async function indexaties(q: Lezer, actor: Actor): Promise<Inkooptaak[]> {
  if (!actor.rechten.includes('indexatie.beheren')) return [];
  const rijen = await q.query<{ id: number; jaar: number; ingang: string; open: number }>(INDEXATIES, [
    actor.organisatieId,
  ]);
  return rijen.map((r) => ({
    ...{ soort: 'INDEXATIE', sleutel: String(r.jaar), aanbesteding: null, uiterlijk: r.ingang, dringend: true },
    titel: `Indexatie ${r.jaar}: ${r.open} ${r.open === 1 ? 'prijs wacht' : 'prijzen wachten'} op uw besluit`,
    uitleg: 'De nieuwe prijzen zijn uitgerekend. Keur ze goed of wijs ze af, met de reden erbij.',
  }));
}
