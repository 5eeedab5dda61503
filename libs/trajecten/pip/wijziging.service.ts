import { Inject, Injectable } from '@nestjs/common';
import { naarGeheel, vandaag, type Actor, type Fout } from '#core';
import { Database, type Lezer, type Tx } from '#platform';
import { pipFout } from '../domain/pip/begrippen.js';
import type { Beoordeling } from '../domain/pip/beoordeling.js';
import { euro } from '../domain/pip/prijs.js';
import { niveausVan } from '../domain/pip/prijsvast.js';
import { gevolgen, wisseltoets, type Wissel, type Wisselregel } from '../domain/pip/wisseltoets.js';
import { leeftijdsgrens } from '../domain/termijnen/regels-pip.js';
import { laadZaak } from '../lijst/laad.js';
import { leesDossier, vorigeVersie, type Pipdossier, type Wijzigingrij } from './dossier.js';
import { Personen } from '../persoon/persoon.service.js';
import { beoordeelOp, Geweigerd, metFouten, opSlot } from './oordeel.js';
import type { LeerrouteWijzigingResultaat } from './pip.type.js';
import { toonWijziging } from './tonen.js';

const mislukt = (fouten: Fout[]): LeerrouteWijzigingResultaat => ({ gelukt: false, fouten, wijziging: null });
/** Refusals that are exactly what this change is about. */
const HIERVOOR = new Set(['PIP-051', 'PIP-052', 'PIP-053']);

/** Another route or level, in steps: test it, show what it does, and only then approve it. */
@Injectable()
export class LeerrouteWijzigingen {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Personen) private readonly personen: Personen,
  ) {}

  /** Tests the change that the draft holds and keeps what was shown. */
  voorbereiden(actor: Actor, trajectnummer: string, versie: number): Promise<LeerrouteWijzigingResultaat> {
    return this.doe(actor, trajectnummer, versie, async (tx, d) => {
      const w = await this.maak(tx, d);
      await bewaar(tx, d, w);
    });
  }

  /** Approves what was shown: is it different by now, then nothing is approved. */
  goedkeuren(
    actor: Actor,
    trajectnummer: string,
    versie: number,
    kostprijs: string,
  ): Promise<LeerrouteWijzigingResultaat> {
    return this.doe(actor, trajectnummer, versie, async (tx, d) => {
      if (!d.wijziging)
        throw new Geweigerd([
          pipFout('060', 'Er is geen voorbereide wijziging.', 'Bereid de wijziging eerst voor en bekijk de gevolgen.'),
        ]);
      const nu = await this.maak(tx, d);
      weigerWissel(nu.toets);
      if (naarGeheel(kostprijs, 2) !== nu.kostprijsWordtCent)
        throw new Geweigerd([
          pipFout(
            '063',
            `De kostprijs wordt nu ${euro(nu.kostprijsWordtCent)}; u zag een ander bedrag.`,
            'Bekijk de gevolgen opnieuw.',
          ),
        ]);
      await bewaar(tx, d, nu);
      await tx.query(
        `UPDATE leerroute_wijziging SET stand = 'GOEDGEKEURD', goedgekeurd_op = clock_timestamp(), goedgekeurd_door = $2
         WHERE traject_id = $1 AND stand = 'VOORBEREID'`,
        [d.id, tx.actor.naam],
      );
    });
  }

  /** The change as it is now. The birth date is looked up when the gemeente set an age for either route. */
  private async maak(tx: Tx, d: Pipdossier): Promise<Nieuw> {
    const { wissel, b } = await wisselVan(tx, d);
    const routes = [wissel.vorige.leerroute, wissel.naarLeerroute];
    if (routes.some((r) => leeftijdsgrens(r, wissel.zaak.instellingen) !== null))
      wissel.zaak.beeld.geboortedatum = await this.personen.geboortedatumIn(tx, d.id);
    return nieuweWijziging(wissel, b, await geboekt(tx, d.id));
  }

  private doe(
    actor: Actor,
    trajectnummer: string,
    versie: number,
    werk: (tx: Tx, d: Pipdossier) => Promise<void>,
  ): Promise<LeerrouteWijzigingResultaat> {
    return metFouten(
      () =>
        this.db.schrijf(actor, async (tx) => {
          const d = await opSlot(tx, trajectnummer);
          if (!d.concept) throw new Geweigerd([pipFout('003', 'Er is geen concept.', 'Begin een nieuw concept.')]);
          if (d.concept.versie !== versie)
            throw new Geweigerd([
              pipFout(
                '002',
                `${d.concept.gewijzigdDoor} heeft dit concept intussen veranderd.`,
                'Bekijk het concept opnieuw.',
              ),
            ]);
          await werk(tx, d);
          const na = await leesDossier(tx, trajectnummer);
          return { gelukt: true, fouten: [], wijziging: na!.wijziging && toonWijziging(na!.wijziging) };
        }),
      mislukt,
    );
  }
}

/** What a rule does not allow is refused with the rule and where it stands. */
export function weigerWissel(toets: readonly Wisselregel[]): void {
  const mis = toets.filter((r) => !r.mag);
  if (mis.length) throw new Geweigerd(mis.map((r) => pipFout('061', `${r.naam}: ${r.uitleg}`, `Bron: ${r.bron}.`)));
}

type Nieuw = Omit<
  Wijzigingrij,
  'id' | 'stand' | 'voorbereidOp' | 'voorbereidDoor' | 'goedgekeurdOp' | 'goedgekeurdDoor'
>;

async function wisselVan(tx: Tx, d: Pipdossier): Promise<{ wissel: Wissel; b: Beoordeling }> {
  const vorige = vorigeVersie(d);
  const b = await beoordeelOp(tx, d, d.concept!.inhoud, vandaag());
  if (vorige === null || (b.soort !== 'LEERROUTE' && b.soort !== 'NIVEAU'))
    throw new Geweigerd([
      pipFout(
        '060',
        'Dit concept heeft dezelfde leerroute en hetzelfde niveau.',
        'Kies eerst een andere leerroute of een ander niveau.',
      ),
    ]);
  const anders = b.fouten.filter((f) => !HIERVOOR.has(f.code));
  if (b.kostprijsCent === null || anders.length) throw new Geweigerd(anders);
  return { wissel: (await wisselOp(tx, d, b, vandaag()))!, b };
}

/** The change that a judged draft would be on a day; null when it is none. */
export async function wisselOp(q: Lezer, d: Pipdossier, b: Beoordeling, dag: string): Promise<Wissel | null> {
  const vorige = vorigeVersie(d);
  if (vorige === null || (b.soort !== 'LEERROUTE' && b.soort !== 'NIVEAU')) return null;
  const geladen = await laadZaak(q, d.gemeenteId, d.trajectnummer, dag);
  return {
    ...{ soort: b.soort, vorige, naarLeerroute: b.inhoud.leerroute, naarNiveaus: b.inhoud.niveaus, feiten: d.feiten },
    zaak: geladen!.zaak,
  };
}

const nieuweWijziging = (w: Wissel, b: Beoordeling, geboektCent: number): Nieuw => ({
  ...{ soort: w.soort, vanVersie: w.vorige.versie, vanLeerroute: w.vorige.leerroute, naarLeerroute: w.naarLeerroute },
  ...{ vanNiveaus: niveausVan(w.vorige), naarNiveaus: w.naarNiveaus, geboektCent },
  ...{ kostprijsWasCent: w.vorige.kostprijsCent, kostprijsWordtCent: b.kostprijsCent! },
  ...{ toets: wisseltoets(w), gevolgen: gevolgen(w) },
});

/** Replaces what was prepared or approved before: an approval is of what was shown. */
async function bewaar(tx: Tx, d: Pipdossier, w: Nieuw): Promise<void> {
  await tx.query(
    `UPDATE leerroute_wijziging SET stand = 'VERVALLEN' WHERE traject_id = $1 AND stand IN ('VOORBEREID', 'GOEDGEKEURD')`,
    [d.id],
  );
  await tx.query(
    `INSERT INTO leerroute_wijziging (traject_id, gemeente_id, soort, van_versie, van_leerroute, naar_leerroute, van_niveaus,
       naar_niveaus, kostprijs_was_cent, kostprijs_wordt_cent, geboekt_cent, toets, gevolgen, voorbereid_door)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[d.id, d.gemeenteId, w.soort, w.vanVersie, w.vanLeerroute, w.naarLeerroute, JSON.stringify(w.vanNiveaus)],
      ...[
        JSON.stringify(w.naarNiveaus),
        w.kostprijsWasCent,
        w.kostprijsWordtCent,
        w.geboektCent,
        JSON.stringify(w.toets),
      ],
      ...[JSON.stringify(w.gevolgen), tx.actor.naam],
    ],
  );
}

async function geboekt(q: Lezer, trajectId: number): Promise<number> {
  const [r] = await q.query<{ cent: number }>(
    `SELECT coalesce(sum(bedrag_cent), 0)::float8 AS cent FROM boeking WHERE traject_id = $1`,
    [trajectId],
  );
  return r!.cent;
}
