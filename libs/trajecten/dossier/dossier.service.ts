import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Fout } from '#core';
import { Database, type Lezer, type Tx } from '#platform';
import {
  eerdere,
  geenTraject,
  leesFeiten,
  leesTraject,
  medewerkers,
  trajectOpSlot,
  type Trajectrij,
} from './dossier.repository.js';
import type { DossierResultaat, Medewerker, TrajectDossier, VerhuisdTraject } from './dossier.type.js';
import { openTraject, type NieuwTraject } from './levensloop.js';
import type { Uitkomst } from './schrijf-feit.js';
import { toonDossier, toonFeit } from './tonen.js';

/** The file of a traject: everything that happened, as dated facts. */
@Injectable()
export class Dossiers {
  constructor(@Inject(Database) private readonly db: Database) {}

  een(actor: Actor, nummer: string): Promise<TrajectDossier | null> {
    return this.db.lees(actor, (q) => leesDossier(q, actor, nummer));
  }

  medewerkers(actor: Actor): Promise<Medewerker[]> {
    return this.db.lees(actor, async (q) => uniek(await medewerkers(q)));
  }

  verhuisd(actor: Actor): Promise<VerhuisdTraject[]> {
    return this.db.lees(actor, (q) => eerdere(q, null));
  }

  open(actor: Actor, nieuw: NieuwTraject): Promise<DossierResultaat> {
    return this.db.schrijf(actor, async (tx) => {
      const { fouten, traject } = await openTraject(tx, nieuw);
      return {
        fouten,
        veranderd: [],
        feit: null,
        dossier: traject && (await leesDossier(tx, actor, traject.trajectnummer)),
      };
    });
  }

  /** One handling in one locked file; a refusal leaves nothing behind. */
  wijzig(
    actor: Actor,
    nummer: string,
    werk: (tx: Tx, t: Trajectrij) => Promise<Uitkomst | Fout[]>,
  ): Promise<DossierResultaat> {
    return this.db.schrijf(actor, async (tx) => {
      const t = await trajectOpSlot(tx, nummer);
      if (!t) return { dossier: null, feit: null, fouten: [geenTraject], veranderd: [] };
      const uit = await werk(tx, t);
      const { fouten, feitId, veranderd } = Array.isArray(uit) ? { fouten: uit, feitId: null, veranderd: [] } : uit;
      return {
        ...{ fouten, veranderd: veranderd.map(toonFeit), feit: feitId === null ? null : String(feitId) },
        dossier: await leesDossier(tx, actor, nummer),
      };
    });
  }
}

async function leesDossier(q: Lezer, actor: Actor, nummer: string): Promise<TrajectDossier | null> {
  const t = await leesTraject(q, nummer);
  if (!t) return leesOud(q, actor, nummer);
  const feiten = await leesFeiten(q, t.id, t.gemeente_id);
  const wie = t.klantmanager_id ? (await medewerkers(q)).find((m) => m.id === t.klantmanager_id) : null;
  return toonDossier(t, feiten, wie?.naam ?? null, null);
}
/** What a gemeente keeps of a traject that moved on. */
async function leesOud(q: Lezer, actor: Actor, nummer: string): Promise<TrajectDossier | null> {
  const [e] = await eerdere(q, nummer);
  return e ? toonDossier(e, await leesFeiten(q, e.traject_id, actor.organisatieId), null, e.naar) : null;
}
const uniek = (lijst: { id: number; naam: string }[]): Medewerker[] => [
  ...new Map(lijst.map((m) => [m.id, { id: String(m.id), naam: m.naam }])).values(),
];
