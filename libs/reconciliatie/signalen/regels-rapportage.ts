import { kwartaalNl, maandNl, opsomming, plusMaanden } from '#core';
import { dag, pad, stuks } from '../domain/signalen/woorden.js';
import type { Signaalbeeld, Signaaldeel, Signaalregel } from '../domain/signalen/soort.js';

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

/** The period of a report and its last day; a month comes before the quarter that it closes. */
const teLaat = ({ cijfers }: Signaalbeeld): Signaaldeel => {
  const periode = String(cijfers['periode']);
  const kwartaal = cijfers['soort'] === 'KWARTAAL';
  return {
    naam: kwartaal ? kwartaalNl(periode) : maandNl(periode),
    waarde: dag(String(cijfers['uiterlijk'])),
    volgorde: kwartaal ? `${plusMaanden(periode, 2)}-K` : periode,
  };
};
/** A year of months fits in a title; of more it names the first and the last. */
const MEEST = 12;
const reeks = (namen: readonly string[]): string =>
  namen.length > MEEST ? `van ${namen[0]} tot en met ${namen.at(-1)}` : opsomming(zonderDubbelJaar(namen));
/** 'augustus, september en oktober 2026': a year once, with the last month that is in it. */
const zonderDubbelJaar = (namen: readonly string[]): string[] =>
  namen.map((n, i) => (namen[i + 1]?.slice(-4) === n.slice(-4) ? n.slice(0, -5) : n));

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
      const { naam, waarde } = teLaat(s);
      const kwartaal = s.cijfers['soort'] === 'KWARTAAL';
      return {
        titel: `Rapportage ${naam} is er niet`,
        uitleg: `De laatste dag was ${waarde}.`,
        cijfers: [{ naam: 'laatste dag', waarde }],
        link: kwartaal ? `/kwartaal/${s.onderwerp}` : `/rapportages/${s.onderwerp}`,
      };
    },
    samen: {
      deel: teLaat,
      titel: (namen) => `${namen.length} rapportages zijn er niet: ${reeks(namen)}`,
      uitleg: 'Achter elke maand of elk kwartaal staat wat de laatste dag was.',
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
        uitleg: `In ${stuks(maanden, 'maand', 'maanden')}; de oudste is van ${maandNl(String(cijfers['oudste']))}.`,
        cijfers: [
          { naam: 'open', waarde: String(aantal) },
          { naam: 'oudste maand', waarde: maandNl(String(cijfers['oudste'])) },
        ],
        link: pad('/bevindingen', { contract, status: 'OPEN' }),
      };
    },
  },
];
