import { maandNl } from '#core';
import { euro, pad, procent } from '../domain/signalen/woorden.js';
import type { Signaalregel } from '../domain/signalen/soort.js';

/**
 * What was booked this year against what the plans say for the same months. The plan of a part may be spread from the
 * price of a whole plan in which others have parts, so an aanbieder never sees it.
 */
const AFWIJKING = `
  SELECT c.id || '|' || v.jaar AS sleutel, NULL AS onderwerp, c.regio_id, c.aanbieder_id, false AS zicht, c.id AS contract_id,
    NULL::int AS gemeente_id, NULL::int AS traject_id, abs(v.besteed - v.plan) * 100 / v.plan AS gemeten,
    jsonb_build_object('jaar', v.jaar, 'totEnMet', to_char(c.laatste, 'YYYY-MM'), 'planCent', v.plan, 'besteedCent', v.besteed,
      'afwijkingBp', (v.besteed - v.plan) * 10000 / v.plan) AS cijfers
  FROM sig_contract c JOIN (
    SELECT s.contract_id, s.jaar, sum(s.besteed_cent)::bigint AS besteed,
      sum(s.plan_cent * greatest(0, least(extract(month FROM c.laatste)::int, s.tot_maand) - s.van_maand + 1) / (s.tot_maand - s.van_maand + 1))::bigint AS plan
    FROM sig_contract c JOIN verplichting_stand s ON s.contract_id = c.id AND s.jaar = extract(year FROM c.laatste) GROUP BY 1, 2) v
    ON v.contract_id = c.id AND v.plan > 0
  WHERE c.loopt`;

export const geldregels: readonly Signaalregel[] = [
  {
    ...{ code: 'SIG-301', naam: 'Geld wijkt af van de plannen', groep: 'GELD', perContract: true, naRapportage: true },
    betekenis: 'Wat dit jaar is geboekt, is veel meer of minder dan de plannen (PIP) voor dezelfde maanden zeggen.',
    drempel: {
      ...{ eenheid: 'PROCENT', standaard: 10, min: 1, max: 1000, vergelijk: '>=', factor: 1 },
      uitleg: 'meer of minder dan gepland',
    },
    zien: { REGIO: 'spuk.lezen' },
    sql: AFWIJKING,
    tekst: ({ cijfers, contract }) => {
      const bp = Number(cijfers['afwijkingBp']);
      const [plan, besteed] = [euro(String(cijfers['planCent'])), euro(String(cijfers['besteedCent']))];
      return {
        titel: `Er is ${procent(Math.abs(bp))} ${bp < 0 ? 'minder' : 'meer'} geboekt dan gepland`,
        uitleg: `In ${cijfers['jaar']}, tot en met ${maandNl(String(cijfers['totEnMet']))}: gepland ${plan}, geboekt ${besteed}.`,
        cijfers: [
          { naam: 'gepland', waarde: plan },
          { naam: 'geboekt', waarde: besteed },
        ],
        link: `/contracten/${encodeURIComponent(contract!)}`,
      };
    },
  },
  {
    ...{ code: 'SIG-302', naam: 'Beurs bijna leeg', groep: 'GELD', perContract: false, naRapportage: false },
    betekenis:
      'Van een SPUK-beurs is een groot deel besteed of toegezegd, of hij is bij dit tempo voor het einde van het jaar leeg.',
    drempel: {
      ...{ eenheid: 'PROCENT', standaard: 80, min: 80, max: 80, vergelijk: '>=', factor: 1 },
      uitleg: 'besteed en toegezegd, of leeg voor het einde van het jaar',
    },
    zien: { REGIO: 'spuk.lezen', GEMEENTE: 'spuk.lezen' },
    tekst: ({ cijfers, gemeenteCode }) => ({
      titel: String(cijfers['titel']),
      uitleg: String(cijfers['uitleg']),
      cijfers: [
        ...(cijfers['gebruiktPromille'] === null
          ? []
          : [{ naam: 'gebruikt', waarde: procent(Number(cijfers['gebruiktPromille']) * 10) }]),
        ...(cijfers['droogIn'] ? [{ naam: 'leeg in', waarde: maandNl(String(cijfers['droogIn'])) }] : []),
      ],
      link: pad(`/spuk/${gemeenteCode}`, { jaar: String(cijfers['jaar']) }),
    }),
  },
];
