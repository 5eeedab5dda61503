import { maandNl } from '#core';
import { dag, pad, procent, stuks, uren } from '../domain/signalen/woorden.js';
import type { Signaalbeeld, Signaalregel } from '../domain/signalen/soort.js';

const PER_TRAJECT = { AANBIEDER: 'bevinding.lezen', REGIO: 'bevinding.lezen', GEMEENTE: 'bevinding.lezen' };
/** How many of the latest months an attendance is reckoned over: one bad month is no trend. */
const MAANDEN = 3;

const AANWEZIG = `
  SELECT c.id::text AS sleutel, NULL AS onderwerp, c.regio_id, c.aanbieder_id, true AS zicht, c.id AS contract_id,
    NULL::int AS gemeente_id, NULL::int AS traject_id, c.aanwezigheidsnorm_bp - b.gevolgd * 10000 / b.aangeboden AS gemeten,
    jsonb_build_object('aangebodenH', b.aangeboden, 'gevolgdH', b.gevolgd, 'aanwezigBp', b.gevolgd * 10000 / b.aangeboden,
      'normBp', c.aanwezigheidsnorm_bp, 'van', to_char(b.van, 'YYYY-MM'), 'totEnMet', to_char(b.tot, 'YYYY-MM')) AS cijfers
  FROM sig_contract c JOIN (
    SELECT b.contract_id, sum(b.aangeboden_h) AS aangeboden, sum(b.gevolgd_h) AS gevolgd, min(b.periode) AS van, max(b.periode) AS tot
    FROM sig_contract c JOIN boeking b ON b.contract_id = c.id AND b.periode > c.laatste - interval '${MAANDEN} months' AND b.periode <= c.laatste
    GROUP BY 1) b ON b.contract_id = c.id
  WHERE c.loopt AND b.aangeboden > 0`;

const traject = (gemeten: string, cijfers: string, waar: string): string => `
  SELECT t.contract_id || '|' || t.trajectnummer AS sleutel, NULL AS onderwerp, t.regio_id, t.aanbieder_id, true AS zicht, t.contract_id,
    t.gemeente_id, t.traject_id, ${gemeten} AS gemeten, jsonb_build_object('trajectnummer', t.trajectnummer, ${cijfers}) AS cijfers
  FROM sig_traject t WHERE ${waar}`;
const maanden = (van: string, tot: string): string =>
  `((extract(year FROM ${tot}) - extract(year FROM ${van})) * 12 + extract(month FROM ${tot}) - extract(month FROM ${van}))::int`;
const maand = (dag: string): string => `to_char(${dag}, 'YYYY-MM')`;

const ZONDER = traject(
  `${maanden("greatest(t.contact, (t.van_maand - interval '1 month')::date)", 't.laatste')}`,
  `'laatste', ${maand('t.contact')}, 'begin', ${maand('t.van_maand')}, 'totEnMet', ${maand('t.laatste')}`,
  't.contact IS NULL OR t.contact < t.laatste',
);
const ACHTER = traject(
  't.tempogrens_bp - t.gevolgd_h * 10000 / t.plan_h',
  `'planH', t.plan_h, 'gevolgdH', t.gevolgd_h, 'tempoBp', t.gevolgd_h * 10000 / t.plan_h, 'grensBp', t.tempogrens_bp, 'totEnMet', ${maand('t.laatste')}`,
  `t.plan_h > 0 AND t.gevolgd_h > 0 AND ${maanden('t.van_maand', 't.laatste')} + 1 >= t.tempo_vanaf_maand`,
);
const NO_SHOW = traject(
  't.gemist_maanden',
  `'maanden', t.gemist_maanden, 'aangebodenH', t.gemist_h, 'totEnMet', ${maand('t.laatste')}`,
  't.aanbod = t.laatste AND t.gemist_maanden > 0',
);

const naarTraject = (s: Signaalbeeld): string =>
  s.lezer === 'GEMEENTE'
    ? `/trajecten/${encodeURIComponent(s.trajectnummer!)}`
    : pad('/bevindingen', { contract: s.contract, trajectnummer: s.trajectnummer });
const tekstVan = (s: Signaalbeeld, naam: string): string => String(s.cijfers[naam]);
const getalVan = (s: Signaalbeeld, naam: string): number => Number(s.cijfers[naam]);
const totEnMet = (s: Signaalbeeld): string => maandNl(tekstVan(s, 'totEnMet'));

const aanwezigheid: Signaalregel = {
  ...{ code: 'SIG-201', naam: 'Aanwezigheid onder de norm', groep: 'VOORTGANG', perContract: true, naRapportage: true },
  betekenis: `Van de uren die in de laatste ${MAANDEN} gerapporteerde maanden zijn aangeboden, is minder gevolgd dan de norm van het contract.`,
  drempel: {
    ...{ eenheid: 'PROCENTPUNT', standaard: 0, min: 0, max: 100, vergelijk: '>', factor: 100 },
    uitleg: 'meer dan dit onder de norm van het contract',
  },
  zien: { AANBIEDER: 'rapportage.lezen', REGIO: 'rapportage.lezen' },
  sql: AANWEZIG,
  tekst: (s) => ({
    titel: `Aanwezigheid ${procent(getalVan(s, 'aanwezigBp'))}, de norm is ${procent(getalVan(s, 'normBp'))}`,
    uitleg: `Van ${maandNl(tekstVan(s, 'van'))} tot en met ${totEnMet(s)}.`,
    cijfers: [
      { naam: 'aangeboden', waarde: uren(getalVan(s, 'aangebodenH')) },
      { naam: 'gevolgd', waarde: uren(getalVan(s, 'gevolgdH')) },
      { naam: 'aanwezigheid', waarde: procent(getalVan(s, 'aanwezigBp')) },
      { naam: 'norm', waarde: procent(getalVan(s, 'normBp')) },
    ],
    link: pad('/bevindingen', { contract: s.contract, code: 'REC-206' }),
  }),
};
const zonderUren: Signaalregel = {
  ...{ code: 'SIG-202', naam: 'Traject zonder uren', groep: 'VOORTGANG', perContract: true, naRapportage: true },
  betekenis: 'Volgens het PIP loopt een onderdeel, maar er zijn maanden achter elkaar geen uren gemeld.',
  drempel: {
    ...{ eenheid: 'MAANDEN', standaard: 2, min: 1, max: 24, vergelijk: '>=', factor: 1 },
    uitleg: 'achter elkaar zonder uren',
  },
  zien: PER_TRAJECT,
  sql: ZONDER,
  tekst: (s) => {
    const sinds = s.cijfers['laatste']
      ? `De laatste uren waren in ${maandNl(tekstVan(s, 'laatste'))}.`
      : `Er waren nog geen uren; het onderdeel begon in ${maandNl(tekstVan(s, 'begin'))}.`;
    return {
      titel: `Traject ${s.trajectnummer} heeft geen uren`,
      uitleg: `${sinds} Gerapporteerd tot en met ${totEnMet(s)}.`,
      cijfers: [
        { naam: 'laatste uren', waarde: s.cijfers['laatste'] ? maandNl(tekstVan(s, 'laatste')) : 'nog geen' },
        { naam: 'gerapporteerd tot en met', waarde: totEnMet(s) },
      ],
      link: naarTraject(s),
    };
  },
};
const achterOpPip: Signaalregel = {
  ...{ code: 'SIG-203', naam: 'Achter op het PIP', groep: 'VOORTGANG', perContract: true, naRapportage: true },
  betekenis:
    'Van de uren die volgens het PIP tot nu toe waren gepland, is veel minder gevolgd dan het contract vraagt.',
  drempel: {
    ...{ eenheid: 'PROCENTPUNT', standaard: 10, min: 0, max: 100, vergelijk: '>', factor: 100 },
    uitleg: 'meer dan dit onder de tempogrens van het contract',
  },
  zien: PER_TRAJECT,
  sql: ACHTER,
  tekst: (s) => ({
    titel: `Traject ${s.trajectnummer} volgde ${procent(getalVan(s, 'tempoBp'))} van de geplande uren`,
    uitleg: `Tot en met ${totEnMet(s)}. De grens is ${procent(getalVan(s, 'grensBp'))}.`,
    cijfers: [
      { naam: 'gepland', waarde: uren(getalVan(s, 'planH')) },
      { naam: 'gevolgd', waarde: uren(getalVan(s, 'gevolgdH')) },
      { naam: 'tempo', waarde: procent(getalVan(s, 'tempoBp')) },
    ],
    link: naarTraject(s),
  }),
};
const noShow: Signaalregel = {
  ...{ code: 'SIG-204', naam: 'Komt niet opdagen', groep: 'VOORTGANG', perContract: true, naRapportage: true },
  betekenis: 'Er zijn lessen aangeboden, maar de deelnemer volgde er geen enkele.',
  drempel: {
    ...{ eenheid: 'MAANDEN', standaard: 1, min: 1, max: 24, vergelijk: '>=', factor: 1 },
    uitleg: 'achter elkaar wel aangeboden en niets gevolgd',
  },
  zien: PER_TRAJECT,
  sql: NO_SHOW,
  tekst: (s) => ({
    titel: `Traject ${s.trajectnummer} kwam ${stuks(getalVan(s, 'maanden'), 'maand', 'maanden')} niet`,
    uitleg: `Aangeboden: ${uren(getalVan(s, 'aangebodenH'))}, gevolgd: niets. Tot en met ${totEnMet(s)}.`,
    cijfers: [
      { naam: 'aangeboden', waarde: uren(getalVan(s, 'aangebodenH')) },
      { naam: 'maanden', waarde: tekstVan(s, 'maanden') },
    ],
    link: naarTraject(s),
  }),
};
/** The gemeente watches the terms of the law; a region sees only that of who follows one of its contracts. */
const termijn: Signaalregel = {
  ...{ code: 'SIG-205', naam: 'Termijn in gevaar', groep: 'VOORTGANG', perContract: true, naRapportage: false },
  betekenis: 'Een wettelijke termijn van een traject loopt bijna af of is voorbij, en er moet nog iets gebeuren.',
  drempel: {
    ...{ eenheid: 'DAGEN', standaard: 30, min: 0, max: 365, vergelijk: '<=', factor: 1 },
    uitleg: 'voor het einde van de termijn',
  },
  zien: { REGIO: 'bevinding.lezen', GEMEENTE: 'traject.lezen' },
  tekst: (s) => ({
    titel: `Traject ${s.trajectnummer}: ${tekstVan(s, 'naam')}`,
    uitleg: `Uiterlijk ${dag(tekstVan(s, 'datum'))}.`,
    cijfers: [{ naam: 'uiterlijk', waarde: dag(tekstVan(s, 'datum')) }],
    link: naarTraject(s),
  }),
};

export const voortgangsregels: readonly Signaalregel[] = [aanwezigheid, zonderUren, achterOpPip, noShow, termijn];
