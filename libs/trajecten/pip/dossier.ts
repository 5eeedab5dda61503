import type { Lezer } from '#platform';
import type { Feit } from '../domain/feiten.js';
import type { Goedkeuring, VasteVersie } from '../domain/pip/prijsvast.js';
import type { RuweInhoud } from '../domain/pip/inhoud.js';
import type { Gevolg, Wisselregel } from '../domain/pip/wisseltoets.js';
import type { Niveaus } from '../domain/pip/begrippen.js';
import type { Conceptstand } from './pip.entity.js';

export interface Deelrij {
  product: string;
  productNaam: string;
  contract: string;
  aanbieder: string;
  van: string;
  tot: string | null;
  urenPerMaandH: number;
  urenTotaalH: number;
  tariefId: number | null;
  eenheid: string | null;
  bedragE4: string | null;
  aantalH: number | null;
  bedragCent: number | null;
  som: string | null;
  niveau: string | null;
  locatie: string | null;
}
export interface Bezwaarrij {
  id: number;
  ontvangenOp: string;
  uitkomst: string | null;
  beslistOp: string | null;
  door: string;
}
export interface Piprij {
  id: number;
  versie: number;
  dagtekening: string;
  leerroute: string;
  kostprijsCent: number;
  soort: string | null;
  niveaus: Niveaus | null;
  afspraken: Record<string, number | null> | null;
  klantmanager: string | null;
  delen: Deelrij[];
  bezwaren: Bezwaarrij[];
}
export interface Conceptrij {
  id: number;
  versie: number;
  basisVersie: number;
  inhoud: RuweInhoud;
  eerder: Conceptstand[];
  gewijzigdOp: string;
  gewijzigdDoor: string;
}
export interface Wijzigingrij {
  id: number;
  soort: 'LEERROUTE' | 'NIVEAU';
  stand: string;
  vanVersie: number;
  vanLeerroute: string;
  naarLeerroute: string;
  vanNiveaus: Niveaus;
  naarNiveaus: Niveaus;
  kostprijsWasCent: number;
  kostprijsWordtCent: number;
  geboektCent: number;
  toets: Wisselregel[];
  gevolgen: Gevolg[];
  voorbereidOp: string;
  voorbereidDoor: string;
  goedgekeurdOp: string | null;
  goedgekeurdDoor: string | null;
}
/** A traject with everything about its plan, as the gemeente may see it. */
export interface Pipdossier {
  id: number;
  trajectnummer: string;
  gemeenteId: number;
  gemeente: string;
  gemeenteNaam: string;
  doelgroep: string;
  gehuisvestOp: string | null;
  afgeslotenOp: string | null;
  /** Newest last. */
  pips: Piprij[];
  concept: Conceptrij | null;
  wijziging: Wijzigingrij | null;
  feiten: Feit[];
}

const lijst = (velden: string, bron: string, volgorde: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${velden}) ORDER BY ${volgorde}), '[]') FROM ${bron})`;
const DELEN = lijst(
  `'product', pr.code, 'productNaam', pr.naam, 'contract', coalesce(c.nummer, '?'), 'aanbieder', coalesce(a.naam, '?'),
   'van', o.van, 'tot', o.tot, 'urenPerMaandH', o.uren_per_maand_h, 'urenTotaalH', o.uren_totaal_h, 'tariefId', o.tarief_id,
   'eenheid', o.eenheid, 'bedragE4', o.tarief_e4::text, 'aantalH', o.aantal_h, 'bedragCent', o.bedrag_cent, 'som', o.som,
   'niveau', o.niveau, 'locatie', o.locatie`,
  `pip_onderdeel o JOIN product pr ON pr.id = o.product_id LEFT JOIN contract c ON c.id = o.contract_id
   LEFT JOIN aanbieder a ON a.id = c.aanbieder_id WHERE o.pip_id = p.id`,
  'o.van, o.id',
);
const BEZWAREN = lijst(
  `'id', b.id, 'ontvangenOp', b.ontvangen_op, 'uitkomst', b.uitkomst, 'beslistOp', b.beslist_op, 'door', b.door`,
  'pip_bezwaar b WHERE b.pip_id = p.id',
  'b.ontvangen_op, b.id',
);
const PIPS = lijst(
  `'id', p.id, 'versie', p.versie, 'dagtekening', p.vastgesteld_op, 'leerroute', p.leerroute, 'kostprijsCent', p.kostprijs_cent,
   'soort', p.soort, 'niveaus', p.niveaus, 'afspraken', p.afspraken, 'klantmanager', p.klantmanager, 'delen', ${DELEN},
   'bezwaren', ${BEZWAREN}`,
  'pip p WHERE p.traject_id = t.id',
  'p.versie',
);
const FEITEN = lijst(
  `'id', f.id, 'soort', f.soort, 'datum', f.datum, 'tot', f.tot, 'urenH', f.uren_h, 'code', f.code, 'bedragCent', f.bedrag_cent,
   'gegevens', f.gegevens, 'bron', f.bron`,
  'traject_feit f WHERE f.traject_id = t.id AND f.levend',
  'f.id',
);
const CONCEPT = `(SELECT json_build_object('id', k.id, 'versie', k.versie, 'basisVersie', k.basis_versie, 'inhoud', k.inhoud,
   'eerder', k.eerder, 'gewijzigdOp', k.gewijzigd_op, 'gewijzigdDoor', k.gewijzigd_door)
  FROM pip_concept k WHERE k.traject_id = t.id AND k.stand = 'OPEN')`;
const WIJZIGING = `(SELECT json_build_object('id', w.id, 'soort', w.soort, 'stand', w.stand, 'vanVersie', w.van_versie,
   'vanLeerroute', w.van_leerroute, 'naarLeerroute', w.naar_leerroute, 'vanNiveaus', w.van_niveaus,
   'naarNiveaus', w.naar_niveaus, 'kostprijsWasCent', w.kostprijs_was_cent, 'kostprijsWordtCent', w.kostprijs_wordt_cent,
   'geboektCent', w.geboekt_cent, 'toets', w.toets, 'gevolgen', w.gevolgen, 'voorbereidOp', w.voorbereid_op,
   'voorbereidDoor', w.voorbereid_door, 'goedgekeurdOp', w.goedgekeurd_op, 'goedgekeurdDoor', w.goedgekeurd_door)
  FROM leerroute_wijziging w WHERE w.traject_id = t.id AND w.stand IN ('VOORBEREID', 'GOEDGEKEURD'))`;

/** Everything about the plan of one traject in one statement; undefined when it is not there or not the reader's. */
export async function leesDossier(q: Lezer, trajectnummer: string): Promise<Pipdossier | undefined> {
  const [rij] = await q.query<Pipdossier>(
    `SELECT t.id, t.trajectnummer, t.gemeente_id AS "gemeenteId", g.code AS gemeente, g.naam AS "gemeenteNaam", t.doelgroep,
       t.gehuisvest_op AS "gehuisvestOp", t.afgesloten_op AS "afgeslotenOp", ${PIPS} AS pips, ${CONCEPT} AS concept,
       ${WIJZIGING} AS wijziging, ${FEITEN} AS feiten
     FROM traject t JOIN gemeente g ON g.id = t.gemeente_id WHERE t.trajectnummer = $1`,
    [trajectnummer],
  );
  return rij;
}

export const vorigeVersie = (d: Pipdossier): VasteVersie | null => d.pips.at(-1) ?? null;
export const goedkeuringVan = (d: Pipdossier): Goedkeuring | null =>
  d.wijziging?.stand === 'GOEDGEKEURD' && d.wijziging.vanVersie === d.pips.at(-1)?.versie
    ? {
        ...{ naarLeerroute: d.wijziging.naarLeerroute, naarNiveaus: d.wijziging.naarNiveaus },
        kostprijsCent: d.wijziging.kostprijsWordtCent,
      }
    : null;
