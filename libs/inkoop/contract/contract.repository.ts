import type { Actor } from '#core';
import type { Lezer } from '#platform';
import type { SignaalContract } from '../domain/contract/signalen.js';
import type { Trede } from '../domain/tarieven/tarief.js';

/** A contract with all beneath it, as one row; dates are text, amounts whole numbers. */
export interface Contractrij {
  id: number;
  regio_id: number;
  aanbieder_id: number;
  nummer: string;
  perceel: string;
  aanbieder: string;
  regio: string;
  van: string;
  tot: string | null;
  ritme: string;
  aanwezigheidsnorm_bp: number;
  aanbodgrens_bp: number;
  tempogrens_bp: number;
  tempo_vanaf_maand: number;
  rapportage_vanaf: string | null;
  geboekt: boolean;
  inleverdag: number;
  inleverdag_kwartaal: number;
  plafond_cent: string | null;
  besteed_cent: string | null;
  keurmerk_vereist: string | null;
  noshow_betaald_bp: number | null;
  noshow_afmelden_uren: number | null;
  uitval_regel: string | null;
  uitval_na_weken: number | null;
  bron_document: string | null;
  bron_pagina: string | null;
  herkomst: string | null;
  verlengingen: {
    volgnummer: number;
    maanden: number;
    uiterlijkBesluitenOp: string;
    besluit: string;
    beslotenOp: string | null;
    beslotenDoor: string | null;
  }[];
  gemeenten: { code: string; naam: string; van: string; tot: string | null }[];
  keurmerk: { stand: string; van: string; tot: string | null; bron: string }[];
  fasen: { volgnummer: number; naam: string; aandeelBp: number; resultaat: boolean }[];
  pakketten: Pakketrij[];
  tarieven: Tariefrij[];
  formule: Formulerij | null;
}
export interface Pakketrij {
  leerroute: string;
  doelgroep: string | null;
  omschrijving: string;
  lesurenH: number;
  duurMaanden: number | null;
  fasen: number | null;
  groepMin: number | null;
  groepMax: number | null;
  onderbezetting: string;
  bronDocument: string | null;
  bronPagina: string | null;
  van: string;
  tot: string | null;
  delen: { product: string; naam: string; soort: string; urenH: number | null }[];
}
export interface Tariefrij {
  product: string;
  naam: string;
  eenheid: string;
  bedragE4: string;
  btw: string;
  van: string;
  tot: string | null;
  bronDocument: string | null;
  bronPagina: string | null;
  /** The run that made it has this year. */
  indexatie: boolean;
  treden: Trede[];
}
export interface Formulerij {
  gewichten: { reeks: string; gewichtBp: number }[];
  grondslag: 'VOORLOPIG_MET_CORRECTIE' | 'VOORLOPIG' | 'DEFINITIEF' | 'VAST';
  vast_e4: number | null;
  plafond_e4: number | null;
  basisjaar: number;
  percentage_decimalen: number;
  tarief_decimalen: number;
  bron: string | null;
  van: string;
  tot: string | null;
}

const lijst = (velden: string, bron: string, volgorde: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${velden}) ORDER BY ${volgorde}), '[]') FROM ${bron})`;
const DELEN = lijst(
  `'product', pr.code, 'naam', pr.naam, 'soort', d.soort, 'urenH', d.uren_h`,
  `pakket_deel d JOIN product pr ON pr.id = d.product_id WHERE d.pakket_id = x.id`,
  'd.soort, d.id',
);
const TREDEN = lijst(
  `'leerroute', y.leerroute, 'doelgroep', y.doelgroep, 'niveau', y.niveau, 'locatie', y.locatie, 'groepVan', y.groep_van,
   'groepTot', y.groep_tot, 'eenheid', y.eenheid, 'bedragE4', y.bedrag_e4::text`,
  `tarief_trede y WHERE y.tarief_id = x.id`,
  'y.id',
);
const ALLES = `
  SELECT c.*, p.naam AS perceel, a.naam AS aanbieder, r.naam AS regio,
    CASE WHEN c.plafond_cent IS NOT NULL THEN (SELECT coalesce(sum(b.bedrag_cent), 0)::text FROM boeking b WHERE b.contract_id = c.id) END AS besteed_cent,
    EXISTS (SELECT FROM boeking b WHERE b.contract_id = c.id) AS geboekt,
    ${lijst(`'volgnummer', x.volgnummer, 'maanden', x.maanden, 'uiterlijkBesluitenOp', x.uiterlijk_besluiten_op, 'besluit', x.besluit, 'beslotenOp', x.besloten_op, 'beslotenDoor', x.besloten_door`, 'contract_verlenging x WHERE x.contract_id = c.id', 'x.volgnummer')} AS verlengingen,
    ${lijst(`'code', g.code, 'naam', g.naam, 'van', x.van, 'tot', x.tot`, 'contract_gemeente x JOIN gemeente g ON g.id = x.gemeente_id WHERE x.contract_id = c.id', 'g.naam, x.van')} AS gemeenten,
    ${lijst(`'stand', x.stand, 'van', x.van, 'tot', x.tot, 'bron', x.bron`, 'contract_keurmerk x WHERE x.contract_id = c.id', 'x.van DESC')} AS keurmerk,
    ${lijst(`'volgnummer', x.volgnummer, 'naam', x.naam, 'aandeelBp', x.aandeel_bp, 'resultaat', x.resultaat`, 'contract_fase x WHERE x.contract_id = c.id', 'x.volgnummer')} AS fasen,
    ${lijst(`'leerroute', x.leerroute, 'doelgroep', x.doelgroep, 'omschrijving', x.omschrijving, 'lesurenH', x.lesuren_h, 'duurMaanden', x.duur_maanden, 'fasen', x.fasen, 'groepMin', x.groep_min, 'groepMax', x.groep_max, 'onderbezetting', x.onderbezetting, 'bronDocument', x.bron_document, 'bronPagina', x.bron_pagina, 'van', x.van, 'tot', x.tot, 'delen', ${DELEN}`, 'pakket x WHERE x.contract_id = c.id', 'x.leerroute, x.doelgroep NULLS FIRST, x.van DESC')} AS pakketten,
    ${lijst(`'product', pr.code, 'naam', pr.naam, 'eenheid', x.eenheid, 'bedragE4', x.bedrag_e4::text, 'btw', x.btw, 'van', x.van, 'tot', x.tot, 'bronDocument', x.bron_document, 'bronPagina', x.bron_pagina, 'indexatie', x.indexatie_id IS NOT NULL, 'treden', ${TREDEN}`, 'tarief x JOIN product pr ON pr.id = x.product_id WHERE x.contract_id = c.id', 'pr.naam, x.van DESC')} AS tarieven,
    (SELECT to_json(f) FROM indexformule f WHERE f.contract_id = c.id ORDER BY f.van DESC LIMIT 1) AS formule
  FROM contract c JOIN perceel p ON p.id = c.perceel_id JOIN aanbieder a ON a.id = c.aanbieder_id JOIN regio r ON r.id = c.regio_id
  WHERE ($1::text IS NULL OR c.nummer = $1) AND CASE $2 WHEN 'AANBIEDER' THEN c.aanbieder_id = $3 WHEN 'PORTAAL' THEN true ELSE c.regio_id = $3 END
  ORDER BY a.naam, c.nummer`;

/** The reader's contracts (of the worker: all), or one of them, in one statement. */
export const leesContracten = (q: Lezer, actor: Actor, nummer: string | null): Promise<Contractrij[]> =>
  q.query<Contractrij>(ALLES, [nummer, actor.organisatieSoort, actor.organisatieId]);

/** What the warnings look at. */
export const voorSignalen = (r: Contractrij): SignaalContract => ({
  ...{ nummer: r.nummer, van: r.van, tot: r.tot, keurmerkVereist: r.keurmerk_vereist },
  plafondCent: r.plafond_cent === null ? null : BigInt(r.plafond_cent),
  besteedCent: BigInt(r.besteed_cent ?? 0),
  ...{ verlengingen: r.verlengingen, keurmerk: r.keurmerk, pakketten: r.pakketten },
  tarieven: r.tarieven.map((t) => ({ product: t.naam, van: t.van, tot: t.tot })),
  indexatie: r.formule && {
    eersteJaar: r.formule.basisjaar + 1,
    laatsteJaar: r.tarieven.reduce<number | null>(
      (j, t) => (t.indexatie ? Math.max(j ?? 0, Number(t.van.slice(0, 4))) : j),
      null,
    ),
  },
});
