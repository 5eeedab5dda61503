import { dag, kwartaalTekst, maandTekst, pad, stuks } from '../domain/signalen/woorden.js';
import type { Signaalregel } from '../domain/signalen/soort.js';

const IEDEREEN = { AANBIEDER: 'rapportage.lezen', REGIO: 'rapportage.lezen' };

/** The last day counts with the permission to be late; a refused file is no report. */
const TE_LAAT = `
  SELECT r.id::text AS sleutel, r.id::text AS onderwerp, c.regio_id, c.aanbieder_id, true AS zicht, c.id AS contract_id,
    NULL::int AS gemeente_id, NULL::int AS traject_id, :vandaag - greatest(r.uiterlijk_op, r.uitstel_tot) AS gemeten,
    jsonb_build_object('soort', r.soort, 'periode', to_char(r.periode, 'YYYY-MM'), 'uiterlijk', greatest(r.uiterlijk_op, r.uitstel_tot)) AS cijfers
  FROM sig_contract c JOIN rapportage r ON r.contract_id = c.id
  WHERE greatest(r.uiterlijk_op, r.uitstel_tot) < :vandaag AND r.huidige_inlevering_id IS NULL
    AND CASE r.soort WHEN 'MAAND' THEN NOT EXISTS (SELECT FROM inlevering i WHERE i.rapportage_id = r.id AND i.status NOT IN ('GEWEIGERD', 'GEPARKEERD'))
      ELSE NOT EXISTS (SELECT FROM kwartaal_versie v WHERE v.rapportage_id = r.id) END`;

/** Only what the aanbieder can see and solve: a count must not tell of what is hidden from it. */
const OPEN = `
  SELECT c.id::text AS sleutel, NULL AS onderwerp, c.regio_id, c.aanbieder_id, true AS zicht, c.id AS contract_id,
    NULL::int AS gemeente_id, NULL::int AS traject_id, b.aantal AS gemeten,
    jsonb_build_object('aantal', b.aantal, 'maanden', b.maanden, 'oudste', to_char(b.oudste, 'YYYY-MM')) AS cijfers
  FROM sig_contract c JOIN (
    SELECT r.contract_id, count(*) AS aantal, count(DISTINCT r.periode) AS maanden, min(r.periode) AS oudste
    FROM sig_contract c JOIN rapportage r ON r.contract_id = c.id JOIN bevinding b ON b.rapportage_id = r.id
    WHERE b.status IN ('OPEN', 'AFGEWEZEN') AND b.zicht_aanbieder_id IS NOT NULL GROUP BY 1) b ON b.contract_id = c.id`;

export const rapportageregels: readonly Signaalregel[] = [
  {
    ...{ code: 'SIG-101', naam: 'Rapportage te laat', groep: 'RAPPORTAGE', perContract: true, naRapportage: true },
    betekenis: 'De laatste dag van een maand- of kwartaalrapportage is voorbij en er is niets (goeds) ingeleverd.',
    drempel: {
      ...{ eenheid: 'DAGEN', standaard: 1, min: 1, max: 60, vergelijk: '>=', factor: 1 },
      uitleg: 'na de laatste dag',
    },
    zien: IEDEREEN,
    sql: TE_LAAT,
    tekst: (s) => {
      const kwartaal = s.cijfers['soort'] === 'KWARTAAL';
      const periode = String(s.cijfers['periode']);
      const naam = kwartaal ? kwartaalTekst(periode) : maandTekst(periode);
      const uiterlijk = dag(String(s.cijfers['uiterlijk']));
      return {
        titel: `Rapportage ${naam} is er niet`,
        uitleg: `De laatste dag was ${uiterlijk}.`,
        cijfers: [{ naam: 'laatste dag', waarde: uiterlijk }],
        link: kwartaal ? `/kwartaal/${s.onderwerp}` : `/rapportages/${s.onderwerp}`,
      };
    },
  },
  {
    ...{ code: 'SIG-102', naam: 'Open bevindingen', groep: 'RAPPORTAGE', perContract: true, naRapportage: true },
    betekenis: 'Er staan veel bevindingen open die de aanbieder kan herstellen of uitleggen.',
    drempel: {
      ...{ eenheid: 'AANTAL', standaard: 10, min: 1, max: 10_000, vergelijk: '>=', factor: 1 },
      uitleg: 'open bij elkaar',
    },
    zien: { AANBIEDER: 'bevinding.lezen', REGIO: 'bevinding.lezen' },
    sql: OPEN,
    tekst: ({ cijfers, contract }) => {
      const [aantal, maanden] = [Number(cijfers['aantal']), Number(cijfers['maanden'])];
      return {
        titel: stuks(aantal, 'open bevinding', 'open bevindingen'),
        uitleg: `In ${stuks(maanden, 'maand', 'maanden')}; de oudste is van ${maandTekst(String(cijfers['oudste']))}.`,
        cijfers: [
          { naam: 'open', waarde: String(aantal) },
          { naam: 'oudste maand', waarde: maandTekst(String(cijfers['oudste'])) },
        ],
        link: pad('/bevindingen', { contract, status: 'OPEN' }),
      };
    },
  },
];
