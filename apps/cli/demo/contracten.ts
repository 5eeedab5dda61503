import { plusDagen, werker } from '#core';
import { Indexaties } from '#inkoop';
import type { Database } from '#platform';
import { demoActor } from './geschiedenis.js';
import { GEMEENTEN } from './plaatsen.js';

const B1 = 'B1_ROUTE';
const Z = 'Z_ROUTE';

interface Demopakket {
  contract: string;
  leerroute: string;
  omschrijving: string;
  uren: number;
  maanden: number;
  min: number;
  max: number;
  wie: string;
  pagina: string;
  delen: [product: string, soort: string, uren: number | null][];
}
const b1 = (contract: string, min: number, max: number, wie: string, modules: Demopakket['delen']): Demopakket => ({
  ...{ contract, leerroute: B1, uren: 800, maanden: 20, min, max, wie, pagina: '14' },
  omschrijving: 'Taal tot en met B1 en KNM, drie dagdelen per week',
  delen: [['TAAL_KNM', 'BASIS', 800], ...modules],
});
const z = (contract: string, max: number): Demopakket => ({
  ...{ contract, leerroute: Z, uren: 600, maanden: 24, min: 6, max, wie: 'AANBIEDER', pagina: '17' },
  omschrijving: 'Taal, KNM en participatie, vier dagdelen per week',
  delen: [
    ['TAAL_KNM', 'BASIS', 600],
    ['PARTICIPATIE', 'BASIS', 800],
    ['ALFABETISERING', 'MODULE', 200],
  ],
});
const onderwijs = (contract: string, max: number): Demopakket => ({
  ...{ contract, leerroute: 'ONDERWIJSROUTE', uren: 1440, maanden: 18, min: 10, max, wie: 'GEDEELD', pagina: '6' },
  omschrijving: 'Taalschakeltraject: taal, KNM en studievaardigheden, twintig uur per week',
  delen: [['TAALSCHAKEL', 'BASIS', null]],
});
const ALFA: Demopakket['delen'][number] = ['ALFABETISERING', 'MODULE', 200];
const AVOND: Demopakket['delen'][number] = ['AVONDLESSEN', 'MODULE', 160];
/** Interbeek offers no lessons in the evening: what is not offered is not € 0. */
const PAKKETTEN: Demopakket[] = [
  ...[b1('ZL-LR-01', 8, 14, 'AANBIEDER', [ALFA, AVOND]), z('ZL-LR-01', 12)],
  ...[b1('AH-BZ-01', 6, 10, 'OPDRACHTGEVER', [ALFA, AVOND]), z('AH-BZ-01', 10)],
  ...[b1('AH-BZ-02', 8, 14, 'AANBIEDER', [ALFA]), z('AH-BZ-02', 14)],
  ...[b1('ML-LR-01', 8, 12, 'GEDEELD', [ALFA, AVOND]), z('ML-LR-01', 12)],
  ...[onderwijs('AH-OW-01', 16), onderwijs('AH-OW-02', 20)],
];

interface Demotermen {
  nummer: string;
  plafond?: number;
  keurmerk?: string;
  noshow?: [bp: number, uren: number];
  uitval?: [regel: string, weken: number];
  bron: string;
  herkomst?: string;
}
const TERMEN: Demotermen[] = [
  {
    ...{ nummer: 'ZL-LR-01', plafond: 475_000_000, keurmerk: 'Blik op Werk', noshow: [5000, 24] },
    ...{ uitval: ['NAAR_UREN', 6], bron: 'Raamovereenkomst leerroutes Zuid-Limburg' },
    herkomst: 'Definitieve gunning: Leerroutes Zuid-Limburg',
  },
  { nummer: 'MH-MB-01', noshow: [10_000, 24], uitval: ['PER_FASE', 4], bron: 'Overeenkomst begeleiding Heuvelland' },
  { nummer: 'AH-BZ-01', keurmerk: 'Blik op Werk', uitval: ['NAAR_UREN', 6], bron: 'Raamovereenkomst Achterhoek' },
  { nummer: 'AH-BZ-02', keurmerk: 'Blik op Werk', uitval: ['NAAR_UREN', 6], bron: 'Raamovereenkomst Achterhoek' },
  { nummer: 'AH-OW-01', plafond: 210_000_000, uitval: ['PER_FASE', 8], bron: 'Raamovereenkomst onderwijsroute' },
  { nummer: 'AH-OW-02', plafond: 210_000_000, uitval: ['PER_FASE', 8], bron: 'Raamovereenkomst onderwijsroute' },
  { nummer: 'ML-LR-01', noshow: [0, 48], uitval: ['VOLLEDIG', 8], bron: 'Raamovereenkomst Midden-Limburg' },
];

interface Rijen {
  termen: Demotermen[];
  pakketten: (Omit<Demopakket, 'delen'> & { van: string })[];
  delen: object[];
  verlengingen: object[];
  keurmerken: object[];
  fasen: object[];
  gemeenten: object[];
  formules: object[];
  cijfers: object[];
}
function rijen(vandaag: string): Rijen {
  const jaar = Number(vandaag.slice(0, 4));
  const van = `${jaar - 2}-01-01`;
  const formule = (contract: string, basisjaar: number, gewichten: [string, number][], vast: number | null) => ({
    ...{ contract, basisjaar, van, vast, grondslag: vast === null ? 'VOORLOPIG_MET_CORRECTIE' : 'VAST' },
    gewichten: gewichten.map(([reeks, gewichtBp]) => ({ reeks, gewichtBp })),
    plafond: contract === 'ZL-LR-01' ? 60_000 : null,
  });
  const keurmerk = (contract: string, stand: string, vanaf: string, tot: string | null) => ({
    ...{ contract, stand, van: vanaf, tot, bron: 'Register Blik op Werk' },
  });
  return {
    termen: TERMEN,
    pakketten: PAKKETTEN.map(({ delen: _d, ...p }) => ({ ...p, van })),
    delen: PAKKETTEN.flatMap((p) =>
      p.delen.map(([product, soort, uren]) => ({ contract: p.contract, leerroute: p.leerroute, product, soort, uren })),
    ),
    verlengingen: [
      { contract: 'ZL-LR-01', nr: 1, maanden: 12, dag: plusDagen(vandaag, 24) },
      { contract: 'ZL-LR-01', nr: 2, maanden: 12, dag: `${jaar + 3}-06-30` },
      { contract: 'AH-BZ-01', nr: 1, maanden: 24, dag: `${jaar + 2}-06-30` },
      { contract: 'ML-LR-01', nr: 1, maanden: 12, dag: plusDagen(vandaag, 120) },
    ],
    keurmerken: [
      keurmerk('ZL-LR-01', 'GELDIG', van, plusDagen(vandaag, 45)),
      keurmerk('AH-BZ-01', 'GELDIG', van, null),
      keurmerk('AH-BZ-02', 'GELDIG', van, plusDagen(vandaag, -9)),
      keurmerk('AH-BZ-02', 'GESCHORST', plusDagen(vandaag, -8), null),
    ],
    fasen: ['AH-OW-01', 'AH-OW-02'].flatMap((contract) => [
      { contract, nr: 1, naam: 'Start', bp: 4000, resultaat: false },
      { contract, nr: 2, naam: 'Halverwege', bp: 6000, resultaat: false },
      { contract, nr: 3, naam: 'Diploma', bp: 0, resultaat: true },
    ]),
    gemeenten: GEMEENTEN.AH.map(([gemeente]) => ({ contract: 'AH-BZ-01', gemeente, van })),
    formules: [
      formule('ZL-LR-01', jaar - 1, [...OVA_PCC], null),
      formule('AH-BZ-01', jaar, [], 25_000),
      formule('AH-BZ-02', jaar, [['CPI', 10_000]], null),
      formule('ML-LR-01', jaar, [...OVA_PCC], null),
    ],
    cijfers: [
      ...[cijfer('OVA', jaar, 'VOORLOPIG', 31_000, jaar - 1), cijfer('PCC', jaar, 'VOORLOPIG', 21_000, jaar - 1)],
      ...[cijfer('OVA', jaar, 'DEFINITIEF', 35_500, jaar), cijfer('PCC', jaar, 'DEFINITIEF', 24_000, jaar)],
      ...[cijfer('OVA', jaar + 1, 'VOORLOPIG', 36_000, jaar), cijfer('PCC', jaar + 1, 'VOORLOPIG', 23_000, jaar)],
    ],
  };
}
const OVA_PCC: [string, number][] = [
  ['OVA', 9000],
  ['PCC', 1000],
];
const cijfer = (reeks: string, jaar: number, stand: string, waarde: number, in_: number): object => ({
  ...{ reeks, jaar, stand, waarde, dag: `${in_}-01-15`, bron: 'Verzonnen cijfer, zoals de VNG het publiceert' },
});

const VAN = (naam: string, kolommen: string): string => `jsonb_to_recordset($1::jsonb->'${naam}') AS x (${kolommen})`;
const C = `JOIN contract c ON c.nummer = x.contract`;
/** What the master data do not hold, in one go. $1 everything above. */
const STATEMENTS = [
  `UPDATE contract c SET plafond_cent = x.plafond, keurmerk_vereist = x.keurmerk, noshow_betaald_bp = (x.noshow->>0)::int,
     noshow_afmelden_uren = (x.noshow->>1)::int, uitval_regel = x.uitval->>0, uitval_na_weken = (x.uitval->>1)::int,
     bron_document = x.bron, bron_pagina = '3', herkomst = x.herkomst
   FROM ${VAN('termen', 'nummer text, plafond bigint, keurmerk text, noshow jsonb, uitval jsonb, bron text, herkomst text')} WHERE c.nummer = x.nummer`,
  `UPDATE tarief t SET bron_document = 'Inschrijving ' || a.naam, bron_pagina = (12 + t.product_id)::text FROM contract c JOIN aanbieder a ON a.id = c.aanbieder_id
   WHERE c.id = t.contract_id AND $1::jsonb IS NOT NULL`,
  // A small class costs more per hour.
  `INSERT INTO tarief_trede (tarief_id, groep_van, groep_tot, eenheid, bedrag_e4) SELECT t.id, 1, 7, t.eenheid, t.bedrag_e4 * 5 / 4
   FROM tarief t JOIN product p ON p.id = t.product_id WHERE p.code = 'TAAL_KNM' AND t.tot IS NULL AND $1::jsonb IS NOT NULL`,
  `INSERT INTO pakket (contract_id, leerroute, omschrijving, lesuren_h, duur_maanden, groep_min, groep_max, onderbezetting, bron_document, bron_pagina, van)
   SELECT c.id, x.leerroute, x.omschrijving, x.uren * 100, x.maanden, x.min, x.max, x.wie, c.bron_document, x.pagina, x.van
   FROM ${VAN('pakketten', 'contract text, leerroute text, omschrijving text, uren int, maanden int, min int, max int, wie text, pagina text, van date')} ${C}`,
  `INSERT INTO pakket_deel (pakket_id, product_id, soort, uren_h) SELECT p.id, r.id, x.soort, x.uren * 100
   FROM ${VAN('delen', 'contract text, leerroute text, product text, soort text, uren int')} ${C}
   JOIN pakket p ON p.contract_id = c.id AND p.leerroute = x.leerroute JOIN product r ON r.code = x.product`,
  `INSERT INTO contract_verlenging (contract_id, volgnummer, maanden, uiterlijk_besluiten_op) SELECT c.id, x.nr, x.maanden, x.dag
   FROM ${VAN('verlengingen', 'contract text, nr int, maanden int, dag date')} ${C}`,
  `INSERT INTO contract_keurmerk (contract_id, stand, van, tot, bron) SELECT c.id, x.stand, x.van, x.tot, x.bron
   FROM ${VAN('keurmerken', 'contract text, stand text, van date, tot date, bron text')} ${C}`,
  `INSERT INTO contract_fase (contract_id, volgnummer, naam, aandeel_bp, resultaat) SELECT c.id, x.nr, x.naam, x.bp, x.resultaat
   FROM ${VAN('fasen', 'contract text, nr int, naam text, bp int, resultaat boolean')} ${C}`,
  `INSERT INTO contract_gemeente (contract_id, gemeente_id, van) SELECT c.id, g.id, x.van
   FROM ${VAN('gemeenten', 'contract text, gemeente text, van date')} ${C} JOIN gemeente g ON g.code = x.gemeente`,
  `INSERT INTO indexformule (contract_id, gewichten, grondslag, vast_e4, plafond_e4, basisjaar, bron, van)
   SELECT c.id, x.gewichten, x.grondslag, x.vast, x.plafond, x.basisjaar, c.bron_document || ', artikel 9', x.van
   FROM ${VAN('formules', 'contract text, gewichten jsonb, grondslag text, vast int, plafond int, basisjaar int, van date')} ${C}`,
  `INSERT INTO indexcijfer (regio_id, reeks, jaar, stand, waarde_e4, gepubliceerd_op, bron) SELECT r.id, x.reeks, x.jaar, x.stand, x.waarde, x.dag, x.bron
   FROM ${VAN('cijfers', 'reeks text, jaar int, stand text, waarde int, dag date, bron text')} JOIN regio r ON r.code IN ('ZL', 'ML')`,
];
const REGIOREGELS = [
  `INSERT INTO prijsdeling (regio_id, van) SELECT id, $1::date FROM regio WHERE code IN ('ZL', 'AH', 'ML')`,
  `INSERT INTO rijksbudget (regio_id, bedrag_cent, van, bron) SELECT id, 1250000, $1::date, 'Voorbeeldbedrag bij de financiering door het Rijk' FROM regio`,
];
/** This year's prices of Vista came from an indexation that was approved. $1 year. */
const INDEXATIE = `WITH run AS (
    INSERT INTO indexatie (regio_id, jaar, ingang, status, gemaakt_op, gemaakt_door, besloten_op, besloten_door, toelichting)
    SELECT id, $1::int, make_date($1, 4, 1), 'GOEDGEKEURD', make_date($1, 2, 10), 'Coen Contract', make_date($1, 2, 24), 'Coen Contract', 'Besproken in het contractoverleg'
    FROM regio WHERE code = 'ZL' RETURNING id),
  regels AS (
    INSERT INTO indexatie_voorstel (indexatie_id, tarief_id, percentage_e4, som, oud_e4, nieuw_e4, besluit, besloten_op, besloten_door)
    SELECT run.id, o.id, 30000, '0,9 × 3,1 + 0,1 × 2,1 = 3 %', o.bedrag_e4, n.bedrag_e4, 'GOEDGEKEURD', make_date($1, 2, 24), 'Coen Contract'
    FROM run, contract c JOIN tarief n ON n.contract_id = c.id AND n.van = make_date($1, 4, 1)
    JOIN tarief o ON o.contract_id = c.id AND o.product_id = n.product_id AND o.tot = n.van - 1 WHERE c.nummer = 'ZL-LR-01' RETURNING tarief_id)
  UPDATE tarief t SET indexatie_id = run.id FROM run, contract c WHERE c.id = t.contract_id AND c.nummer = 'ZL-LR-01' AND t.van = make_date($1, 4, 1)`;

/** Terms, packages with modules, formulas and figures of the demo contracts; a second time nothing happens. */
export async function laadContracten(db: Database, vandaag: string): Promise<void> {
  const jaar = Number(vandaag.slice(0, 4));
  const nieuw = await db.schrijf(werker, async (tx) => {
    const [al] = await tx.query<{ n: number }>('SELECT count(*)::int AS n FROM pakket');
    if (al!.n) return false;
    const alles = JSON.stringify(rijen(vandaag));
    for (const sql of STATEMENTS) await tx.query(sql, [alles]);
    for (const sql of REGIOREGELS) await tx.query(sql, [`${jaar - 1}-01-01`]);
    if (vandaag >= `${jaar}-04-01`) await tx.query(INDEXATIE, [jaar]);
    return true;
  });
  if (!nieuw) return;
  const manager = await demoActor(db, 'contract@zuid-limburg.voorbeeld');
  await new Indexaties(db).stelVoor(manager, jaar + 1, `${jaar + 1}-01-01`);
}
