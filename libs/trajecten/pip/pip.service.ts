import { Inject, Injectable } from '@nestjs/common';
import { naarDecimaal, vandaag, type Actor, type Fout } from '#core';
import { eenheidNaam, magPlaatsen } from '#inkoop';
import { Database, type Lezer, type Tx } from '#platform';
import { pipFout } from '../domain/pip/begrippen.js';
import type { RuweInhoud } from '../domain/pip/inhoud.js';
import { voegSamen, wijzigingen } from '../domain/pip/samenvoegen.js';
import { INKOOPREGELS, leesContracten } from './aanbod.js';
import { leesDossier, vorigeVersie, type Conceptrij, type Pipdossier } from './dossier.js';
import { beoordeelOp, Geweigerd, metFouten, opSlot } from './oordeel.js';
import type { PipAanbod, PipConceptResultaat, PipDossier, PipPrijs } from './pip.type.js';
import { beginInhoud, euroTekst, toonConcept, toonDossier, toonInhoud, toonPrijs } from './tonen.js';

/** How many saved versions of a draft are kept to tell a second person what changed. */
const EERDER_MAX = 20;

/** Plans in the making: drafts, their price, and what may be chosen. Every read and write is the gemeente's own. */
@Injectable()
export class Pips {
  constructor(@Inject(Database) private readonly db: Database) {}

  dossier(actor: Actor, trajectnummer: string): Promise<PipDossier | null> {
    return this.db.lees(actor, async (q) => {
      const d = await leesDossier(q, trajectnummer);
      return d ? toonDossier(d) : null;
    });
  }

  aanbod(actor: Actor, trajectnummer: string, dag: string, leerroute: string | null): Promise<PipAanbod[]> {
    return this.db.lees(actor, async (q) => {
      const d = await leesDossier(q, trajectnummer);
      return d ? leesAanbod(q, d, dag, leerroute ?? d.pips.at(-1)?.leerroute ?? null) : [];
    });
  }

  prijs(actor: Actor, trajectnummer: string, ruw: RuweInhoud, dag: string): Promise<PipPrijs | null> {
    return this.db.lees(actor, async (q) => {
      const d = await leesDossier(q, trajectnummer);
      if (!d) return null;
      return toonPrijs(await beoordeelOp(q, d, ruw, dag), dag, vorigeVersie(d)?.kostprijsCent ?? null);
    });
  }

  /** Keeps what was typed, also what is not right yet. `versie` null = a new draft. */
  opslaan(actor: Actor, trajectnummer: string, versie: number | null, ruw: RuweInhoud): Promise<PipConceptResultaat> {
    return metFouten(
      () =>
        this.db.schrijf(actor, async (tx) => {
          const d = await opSlot(tx, trajectnummer);
          if (dubbeleSleutel(ruw)) throw new Geweigerd([DUBBEL]);
          if (d.concept === null) return versie === null ? begin(tx, d, ruw) : conceptWeg();
          if (d.concept.versie === versie) return bewaar(tx, d, d.concept, ruw);
          return ingehaald(tx, d, versie, ruw);
        }),
      mislukt,
    );
  }

  intrekken(actor: Actor, trajectnummer: string, versie: number): Promise<PipConceptResultaat> {
    return metFouten(
      () =>
        this.db.schrijf(actor, async (tx) => {
          const d = await opSlot(tx, trajectnummer);
          const { concept } = d;
          if (concept === null) return conceptWeg();
          if (concept.versie !== versie) return ingehaald(tx, d, versie, concept.inhoud);
          await tx.query(
            `UPDATE pip_concept SET stand = 'INGETROKKEN', gewijzigd_op = clock_timestamp(), gewijzigd_door = $2 WHERE id = $1`,
            [concept.id, tx.actor.naam],
          );
          await tx.query(
            `UPDATE leerroute_wijziging SET stand = 'VERVALLEN' WHERE traject_id = (SELECT traject_id FROM pip_concept WHERE id = $1)
               AND stand IN ('VOORBEREID', 'GOEDGEKEURD')`,
            [concept.id],
          );
          return { ...mislukt([]), gelukt: true };
        }),
      mislukt,
    );
  }
}

const mislukt = (fouten: Fout[]): PipConceptResultaat => ({
  ...{ gelukt: false, fouten, concept: null, wijzigingen: [], samengevoegd: null, botsingen: [] },
});
const DUBBEL = pipFout('006', 'Twee onderdelen hebben hetzelfde kenmerk.', 'Open het plan opnieuw.', 'delen');
const dubbeleSleutel = (r: RuweInhoud): boolean => new Set(r.delen.map((d) => d.sleutel)).size < r.delen.length;
const conceptWeg = (): PipConceptResultaat =>
  mislukt([
    pipFout(
      '003',
      'Dit concept is er niet meer: iemand heeft het vastgesteld of ingetrokken. Wat u typte is niet bewaard, maar staat nog op uw scherm.',
      'Bekijk de laatste versie van het plan en begin zo nodig een nieuw concept.',
    ),
  ]);

const CONCEPT = `id, versie, basis_versie AS "basisVersie", inhoud, eerder, gewijzigd_op AS "gewijzigdOp",
  gewijzigd_door AS "gewijzigdDoor"`;
async function begin(tx: Tx, d: Pipdossier, ruw: RuweInhoud): Promise<PipConceptResultaat> {
  const [c] = await tx.query<Conceptrij>(
    `INSERT INTO pip_concept (traject_id, gemeente_id, basis_versie, inhoud, gewijzigd_door) VALUES ($1, $2, $3, $4, $5)
     RETURNING ${CONCEPT}`,
    [d.id, d.gemeenteId, d.pips.at(-1)?.versie ?? 0, JSON.stringify(ruw), tx.actor.naam],
  );
  return { ...mislukt([]), gelukt: true, concept: toonConcept(c!) };
}

async function bewaar(tx: Tx, d: Pipdossier, c: Conceptrij, ruw: RuweInhoud): Promise<PipConceptResultaat> {
  const eerder = [...c.eerder, { versie: c.versie, inhoud: c.inhoud, door: c.gewijzigdDoor }].slice(-EERDER_MAX);
  const [nu] = await tx.query<Conceptrij>(
    `UPDATE pip_concept SET versie = versie + 1, inhoud = $2, eerder = $3, gewijzigd_op = clock_timestamp(),
       gewijzigd_door = $4 WHERE id = $1 RETURNING ${CONCEPT}`,
    [c.id, JSON.stringify(ruw), JSON.stringify(eerder), tx.actor.naam],
  );
  return { ...mislukt([]), gelukt: true, concept: toonConcept(nu!) };
}

/** What the second person began with: the version that was kept then, or for a new draft what each new one begins with. */
function basisVan(d: Pipdossier, c: Conceptrij, versie: number | null): RuweInhoud | undefined {
  return versie === null ? beginInhoud(d) : c.eerder.find((e) => e.versie === versie)?.inhoud;
}

/** Somebody was earlier: nothing is stored, and the second is told what changed and gets both pieces of work together. */
async function ingehaald(tx: Tx, d: Pipdossier, versie: number | null, mijn: RuweInhoud): Promise<PipConceptResultaat> {
  const c = d.concept!;
  const namen = new Map((await tx.query<{ code: string; naam: string }>(PRODUCTNAMEN)).map((p) => [p.code, p.naam]));
  const product = (code: string): string => namen.get(code) ?? code;
  const basis = basisVan(d, c, versie);
  const { samen, botsingen } = basis
    ? voegSamen(basis, c.inhoud, mijn, product)
    : { samen: c.inhoud, botsingen: wijzigingen(mijn, c.inhoud, product).map((w) => ({ ...w, uw: w.was })) };
  const anders = basis ? wijzigingen(basis, c.inhoud, product) : botsingen;
  const fout = pipFout(
    '002',
    `${c.gewijzigdDoor} ${versie === null ? 'is al met een concept voor dit traject bezig' : 'heeft dit concept intussen veranderd'}. Er is niets overschreven, en wat u typte staat hieronder samen met die wijzigingen.`,
    'Bekijk wat er veranderde en bewaar de samenvoeging.',
  );
  return {
    ...{ gelukt: false, fouten: [fout], concept: toonConcept(c), samengevoegd: toonInhoud(samen) },
    wijzigingen: anders.map((w) => ({ ...w, uw: botsingen.find((b) => b.veld === w.veld)?.uw ?? null })),
    botsingen,
  };
}
const PRODUCTNAMEN = 'SELECT code, naam FROM product';

async function leesAanbod(q: Lezer, d: Pipdossier, dag: string, leerroute: string | null): Promise<PipAanbod[]> {
  const contracten = await leesContracten(q, { dag, nummers: null, doelgroep: d.doelgroep, trajectId: d.id });
  return [...contracten.values()].flatMap((c) => {
    const groep = c.groepen.find((g) => g.leerroute === leerroute);
    return c.tarieven.map((f) => {
      const vraag = { leerroute: leerroute ?? '', doelgroep: d.doelgroep, klas: groep?.groepMax ?? null };
      const prijs = INKOOPREGELS.kiesPrijs(f, vraag);
      return {
        ...{ contract: c.nummer, aanbieder: c.aanbieder, perceel: c.perceel, regio: c.regio, contractTot: c.tot },
        ...{ product: f.product, productNaam: f.productNaam, eenheid: prijs.eenheid, tariefVan: f.van, bron: f.bron },
        ...{ eenheidNaam: eenheidNaam(prijs.eenheid), tarief: naarDecimaal(prijs.bedragE4, 4) },
        ruimte: euroTekst(c.plafondCent === null ? null : Math.max(0, c.plafondCent - c.bezetCent)),
        belet: magPlaatsen(c, d.gemeente, dag < vandaag() ? vandaag() : dag) ?? null,
      };
    });
  });
}
