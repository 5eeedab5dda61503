import { dagNl } from '#core';
import type { Signaalregel } from '#reconciliatie';

export const ACTIE_OVER_TIJD = 'SIG-501';

/** An aanbieder sees its own overdue action; a region every one. */
const OVER_TIJD = `
  SELECT a.id::text AS sleutel, a.id::text AS onderwerp, a.regio_id, coalesce(a.eigenaar_aanbieder_id, a.aanbieder_id, r.aanbieder_id) AS aanbieder_id,
    a.eigenaar_aanbieder_id IS NOT NULL AS zicht, coalesce(a.contract_id, r.contract_id) AS contract_id, a.eigenaar_gemeente_id AS gemeente_id,
    NULL::int AS traject_id, :vandaag - a.uiterlijk AS gemeten,
    jsonb_build_object('nr', lpad((a.jaar % 100)::text, 2, '0') || '-' || lpad(a.nr::text, greatest(3, length(a.nr::text)), '0'),
      'uiterlijk', a.uiterlijk, 'overleg', a.overleg_id, 'wie', a.eigenaar_organisatie) AS cijfers
  FROM overlegactie a JOIN overlegreeks r ON r.id = a.reeks_id WHERE a.stand = 'OPEN' AND a.uiterlijk < :vandaag`;

/** What the evaluator of signals looks for in meetings. */
export const OVERLEG_SIGNAALREGELS: readonly Signaalregel[] = [
  {
    ...{ code: ACTIE_OVER_TIJD, naam: 'Actie over tijd', groep: 'OVERLEG', perContract: true, naRapportage: false },
    betekenis: 'Een actie die in een overleg is afgesproken, is na de laatste dag nog niet gedaan.',
    drempel: {
      ...{ eenheid: 'DAGEN', standaard: 0, min: 0, max: 365, vergelijk: '>', factor: 1 },
      uitleg: 'na de laatste dag van de actie',
    },
    zien: { AANBIEDER: 'overleg.lezen', REGIO: 'overleg.lezen', GEMEENTE: 'overleg.lezen' },
    sql: OVER_TIJD,
    tekst: ({ cijfers }) => ({
      titel: `Actie ${String(cijfers['nr'])} is te laat`,
      uitleg: `${String(cijfers['wie'])} zou haar uiterlijk ${dagNl(String(cijfers['uiterlijk']))} doen.`,
      cijfers: [{ naam: 'uiterlijk', waarde: dagNl(String(cijfers['uiterlijk'])) }],
      link: `/overleg/${String(cijfers['overleg'])}`,
    }),
  },
];
