import { Inject, Injectable } from '@nestjs/common';
import { dagNl, isDatum, naarGeheel, vandaag, type Actor, type Fout } from '#core';
import { Database, plaatsOpdracht, Wachtrij, type Tx } from '#platform';
import { pipFout } from '../domain/pip/begrippen.js';
import type { Beoordeling, Deeloordeel } from '../domain/pip/beoordeling.js';
import { euro } from '../domain/pip/prijs.js';
import { wisseltoets } from '../domain/pip/wisseltoets.js';
import { leesDossier, type Conceptrij, type Pipdossier } from './dossier.js';
import { beoordeelOp, Geweigerd, metFouten, opSlot, PIP_VASTGESTELD } from './oordeel.js';
import type { PipBezwaarInput, PipVaststellenInput } from './pip.input.js';
import type { PipResultaat } from './pip.type.js';
import { toonVersie } from './tonen.js';
import { weigerWissel, wisselOp } from './wijziging.service.js';

const mislukt = (fouten: Fout[]): PipResultaat => ({ gelukt: false, fouten, versie: null });

/** Before this law there was no PIP; a slip in the year would put the whole term in the past. */
const WET_VANAF = '2022-01-01';

/** The decision: from then on the price is fixed, and everything that leans on the plan is judged again. */
@Injectable()
export class PipBesluiten {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Wachtrij) private readonly wachtrij: Wachtrij,
  ) {}

  vaststellen(actor: Actor, i: PipVaststellenInput): Promise<PipResultaat> {
    return metFouten(
      () =>
        this.db.schrijf(actor, async (tx) => {
          const d = await opSlot(tx, i.trajectnummer);
          const concept = keurConcept(d, i);
          const b = await beoordeelOp(tx, d, concept.inhoud, i.dagtekening);
          if (b.fouten.length) throw new Geweigerd(b.fouten);
          // Approved is not enough: on the day of the decision it must still be allowed.
          const wissel = await wisselOp(tx, d, b, i.dagtekening);
          if (wissel) weigerWissel(wisseltoets(wissel));
          keurGetoond(b, i.kostprijs);
          const kenmerk = await schrijfVersie(tx, d, concept, b, i.dagtekening);
          await plaatsOpdracht(tx, this.wachtrij, PIP_VASTGESTELD, kenmerk);
          const na = await leesDossier(tx, i.trajectnummer);
          return { gelukt: true, fouten: [], versie: toonVersie(na!.pips.at(-1)!, d.trajectnummer) };
        }),
      mislukt,
    );
  }

  /** Notes an objection, or what was decided about it. An objection does not move a term and does not touch the price. */
  bezwaar(actor: Actor, i: PipBezwaarInput): Promise<PipResultaat> {
    return metFouten(
      () =>
        this.db.schrijf(actor, async (tx) => {
          const d = await opSlot(tx, i.trajectnummer);
          const pip = d.pips.find((p) => p.versie === i.versie);
          if (!pip)
            throw new Geweigerd([pipFout('070', `Versie ${i.versie} is er niet.`, 'Kies een versie.', 'versie')]);
          keurBezwaar(i, pip.dagtekening);
          await schrijfBezwaar(tx, d, pip.id, i);
          const na = await leesDossier(tx, i.trajectnummer);
          const versie = na!.pips.find((p) => p.versie === i.versie)!;
          return { gelukt: true, fouten: [], versie: toonVersie(versie, d.trajectnummer) };
        }),
      mislukt,
    );
  }
}

function keurConcept(d: Pipdossier, i: PipVaststellenInput): Conceptrij {
  const weiger = (nummer: string, melding: string, oplossing: string, veld?: string): never => {
    throw new Geweigerd([pipFout(nummer, melding, oplossing, veld)]);
  };
  const { concept } = d;
  if (concept === null) return weiger('003', 'Er is geen concept om vast te stellen.', 'Begin een nieuw concept.');
  if (concept.versie !== i.versie)
    return weiger(
      '002',
      `${concept.gewijzigdDoor} heeft dit concept intussen veranderd.`,
      'Bekijk het concept opnieuw.',
    );
  const laatste = d.pips.at(-1);
  if ((laatste?.versie ?? 0) !== concept.basisVersie)
    return weiger(
      '048',
      `Dit concept gaat uit van versie ${concept.basisVersie}, maar er is intussen versie ${laatste!.versie}.`,
      'Trek het concept in en begin opnieuw vanaf de laatste versie.',
    );
  if (!isDatum(i.dagtekening) || i.dagtekening > vandaag())
    return weiger(
      '041',
      `De dagtekening ${dagNl(i.dagtekening)} ligt na vandaag.`,
      'Kies vandaag of een eerdere dag.',
      'dagtekening',
    );
  if (i.dagtekening < WET_VANAF)
    return weiger(
      '041',
      `De dagtekening ${dagNl(i.dagtekening)} ligt voor de Wet inburgering 2021, die op ${dagNl(WET_VANAF)} begon.`,
      'Controleer het jaar.',
      'dagtekening',
    );
  if (laatste && i.dagtekening < laatste.dagtekening)
    return weiger(
      '042',
      `De dagtekening ligt voor die van versie ${laatste.versie} (${dagNl(laatste.dagtekening)}).`,
      'Kies een latere dag.',
      'dagtekening',
    );
  return concept;
}

/** Nobody fixes another amount than the one that was on the screen. */
function keurGetoond(b: Beoordeling, getoond: string): void {
  if (naarGeheel(getoond, 2) === b.kostprijsCent) return;
  throw new Geweigerd([
    pipFout(
      '047',
      `De kostprijs is nu ${euro(b.kostprijsCent!)}; u zag ${euro(naarGeheel(getoond, 2) ?? 0)}. Er is niets vastgesteld.`,
      'Bekijk de prijs opnieuw en stel dan vast.',
      'kostprijs',
    ),
  ]);
}

async function schrijfVersie(
  tx: Tx,
  d: Pipdossier,
  c: Conceptrij,
  b: Beoordeling,
  dagtekening: string,
): Promise<string> {
  const wijziging = b.soort === 'LEERROUTE' || b.soort === 'NIVEAU' ? d.wijziging!.id : null;
  const [pip] = await tx.query<{ id: number; kenmerk: string }>(
    `INSERT INTO pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent, soort, niveaus, afspraken, klantmanager,
       wijziging_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id, kenmerk`,
    [
      ...[d.id, (d.pips.at(-1)?.versie ?? 0) + 1, dagtekening, b.inhoud.leerroute, b.kostprijsCent, b.soort],
      ...[JSON.stringify(b.inhoud.niveaus), JSON.stringify(b.inhoud.afspraken), tx.actor.naam, wijziging],
    ],
  );
  await schrijfDelen(tx, pip!.id, b.delen);
  await tx.query(
    `UPDATE pip_concept SET stand = 'VASTGESTELD', pip_id = $2, gewijzigd_op = clock_timestamp(), gewijzigd_door = $3
     WHERE id = $1`,
    [c.id, pip!.id, tx.actor.naam],
  );
  // What was prepared and is not what was decided has lost its meaning.
  if (d.wijziging)
    await tx.query(`UPDATE leerroute_wijziging SET stand = $2 WHERE id = $1`, [
      d.wijziging.id,
      wijziging === null ? 'VERVALLEN' : 'UITGEVOERD',
    ]);
  return pip!.kenmerk;
}

async function schrijfDelen(tx: Tx, pipId: number, delen: readonly Deeloordeel[]): Promise<void> {
  const rijen = delen.map(({ deel, prijs }) => ({
    ...{ product: deel!.product, contract: deel!.contract, van: deel!.van, tot: deel!.tot, niveau: deel!.niveau },
    ...{ locatie: deel!.locatie, urenPerMaandH: deel!.urenPerMaandH, urenTotaalH: deel!.urenTotaalH },
    ...{ tariefId: prijs!.tariefId, eenheid: prijs!.eenheid, bedragE4: prijs!.bedragE4, aantalH: prijs!.aantalH },
    ...{ bedragCent: prijs!.bedragCent, som: prijs!.som },
  }));
  await tx.query(
    `INSERT INTO pip_onderdeel (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h, tarief_id, eenheid,
       tarief_e4, aantal_h, bedrag_cent, som, niveau, locatie)
     SELECT $1, p.id, c.id, x.van, x.tot, x."urenPerMaandH", x."urenTotaalH", x."tariefId", x.eenheid, x."bedragE4", x."aantalH",
       x."bedragCent", x.som, x.niveau, x.locatie
     FROM jsonb_to_recordset($2) AS x (product text, contract text, van date, tot date, niveau text, locatie text,
       "urenPerMaandH" int, "urenTotaalH" int, "tariefId" int, eenheid text, "bedragE4" bigint, "aantalH" int,
       "bedragCent" bigint, som text)
     JOIN product p ON p.code = x.product JOIN contract c ON c.nummer = x.contract`,
    [pipId, JSON.stringify(rijen)],
  );
}

function keurBezwaar(i: PipBezwaarInput, dagtekening: string): void {
  const fouten: Fout[] = [];
  if (i.ontvangenOp < dagtekening || i.ontvangenOp > vandaag())
    fouten.push(
      pipFout(
        '071',
        `Een bezwaar kan niet op ${dagNl(i.ontvangenOp)} zijn binnengekomen.`,
        `Kies een dag van ${dagNl(dagtekening)} tot en met vandaag.`,
        'ontvangenOp',
      ),
    );
  if ((i.uitkomst ?? null) === null ? i.beslistOp : !i.beslistOp)
    fouten.push(
      pipFout(
        '072',
        'Een uitkomst en de dag van de beslissing horen bij elkaar.',
        'Vul beide in, of geen.',
        'beslistOp',
      ),
    );
  if (i.beslistOp && (i.beslistOp < i.ontvangenOp || i.beslistOp > vandaag()))
    fouten.push(
      pipFout(
        '073',
        `De beslissing kan niet van ${dagNl(i.beslistOp)} zijn.`,
        'Kies een dag na de ontvangst, hooguit vandaag.',
        'beslistOp',
      ),
    );
  if (fouten.length) throw new Geweigerd(fouten);
}

/** An open objection of the same day is completed; a decided one stands. */
async function schrijfBezwaar(tx: Tx, d: Pipdossier, pipId: number, i: PipBezwaarInput): Promise<void> {
  const open = await tx.query(
    `UPDATE pip_bezwaar SET uitkomst = $3, beslist_op = $4 WHERE pip_id = $1 AND ontvangen_op = $2 AND uitkomst IS NULL RETURNING id`,
    [pipId, i.ontvangenOp, i.uitkomst ?? null, i.beslistOp ?? null],
  );
  if (open.length) return;
  await tx.query(
    `INSERT INTO pip_bezwaar (pip_id, gemeente_id, ontvangen_op, uitkomst, beslist_op, door) VALUES ($1, $2, $3, $4, $5, $6)`,
    [pipId, d.gemeenteId, i.ontvangenOp, i.uitkomst ?? null, i.beslistOp ?? null, tx.actor.naam],
  );
}
