import { dagenTussen, plusMaanden, vandaag, werker } from '#core';
import { verwachteRapportages } from '#rapportage';
import { kwartaalVan } from '../../libs/rapportage/domain/planning.js';
import type { Proef } from '../api.js';

export interface Kwartaalproef {
  /** First month of the last quarter that is over. */
  kwartaal: string;
  id: string;
  /** The quarter of a contract of begeleiding, of supplier B. */
  begeleiding: string;
  /** Id of a traject with hours. */
  eerste: number;
  wacht: { mediaan: number; p90: number };
}

/**
 * The last quarter of contract NO-A, month by month: 12 trajecten on the B1 route in Ademhuizen, 8 on the Z route in
 * Bergdorp, one that waits; two months handed in. The facts hold 7 dropouts and some exams.
 */
export async function vulKwartaal(p: Proef): Promise<Kwartaalproef> {
  const kwartaal = plusMaanden(kwartaalVan(vandaag().slice(0, 7)), -3);
  const van = `${kwartaal}-01`;
  const plan = `${plusMaanden(kwartaal, -2)}-10`;
  await p.eigenaar(`update contract set ritme = 'BEIDE', rapportage_vanaf = '${van}' where id = 1`);
  // Open, whatever day the test runs on; and only the plans below.
  await p.eigenaar(`insert into rapportageregeling (contract_id, herinnerdagen) values (1, '{-5,0,3}')`);
  await p.eigenaar(`delete from pip_onderdeel where contract_id = 1`);
  await p.eigenaar(
    `insert into product (code, naam) values ('MAATSCHAPPELIJKE_BEGELEIDING', 'Maatschappelijke begeleiding')`,
  );
  await p.eigenaar(
    `with c as (insert into contract (nummer, perceel_id, regio_id, aanbieder_id, van, ritme, aanwezigheidsnorm_bp, rapportage_vanaf)
       values ('NO-MB', 1, 1, 2, '2024-01-01', 'KWARTAAL', 7000, '${van}') returning id)
     insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van) select c.id, p.id, 'MAAND', 1000000, '2024-01-01' from c, product p
     where p.code = 'MAATSCHAPPELIJKE_BEGELEIDING'`,
  );
  await p.eigenaar(`
    insert into traject (trajectnummer, gemeente_id, doelgroep) select 'T-1' || lpad(n::text, 2, '0'), case when n <= 12 or n = 21 then 1 else 2 end, 'ASIELSTATUSHOUDER' from generate_series(1, 21) n;
    insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent)
      select id, 1, '${plan}'::date + right(trajectnummer, 2)::int, case when gemeente_id = 1 then 'B1_ROUTE' else 'Z_ROUTE' end, 1000000 from traject where trajectnummer like 'T-1__';
    insert into pip_onderdeel (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h)
      select p.id, 1, 1, '${van}', ('${van}'::date + interval '20 months - 1 day')::date, 4000, 80000 from pip p join traject t on t.id = p.traject_id where t.trajectnummer like 'T-1__';
  `);
  await p.database.schrijf(werker, (tx) => verwachteRapportages(tx, vandaag()));
  await p.eigenaar(`
    with maand as (select r.id, r.periode from rapportage r where r.contract_id = 1 and r.soort = 'MAAND' and r.periode in ('${van}', ('${van}'::date + interval '1 month')::date)),
    i as (insert into inlevering (rapportage_id, aanbieder_id, regio_id, versie, bestandsnaam, bytes, sha256, status, aantal_regels, aantal_afgewezen, aantal_geblokkeerd, aantal_geboekt, via, ontvangen_op)
      select id, 1, 1, 1, 'x.csv', 1, '\\x00', 'VERWERKT', 20, 0, 0, 20, 'API', (periode + interval '1 month 3 days') from maand returning id, rapportage_id),
    u as (update rapportage r set huidige_inlevering_id = i.id, laatste_versie = 1 from i where r.id = i.rapportage_id),
    w as (select i.id inlevering_id, m.periode, t.id traject_id, t.trajectnummer, t.gemeente_id, row_number() over (partition by i.id order by t.id) rij, t.gemeente_id = 1 goed
      from i join maand m on m.id = i.rapportage_id cross join traject t where t.trajectnummer between 'T-101' and 'T-120'),
    l as (insert into rapportageregel (inlevering_id, rij, aanbieder_id, regio_id, gemeente_id, traject_id, product_id, trajectnummer, product, aangeboden_h, gevolgd_h, geoorloofd_h, ongeoorloofd_h, in_de_pas, eenheden_h, bedrag_cent, oordeel)
      select inlevering_id, rij, 1, 1, gemeente_id, traject_id, 1, trajectnummer, 'TAAL_KNM', 4000, case when goed then 3600 else 2800 end, case when goed then 400 else 600 end, case when goed then 0 else 600 end, goed, 4000, 60000, 'GEBOEKT' from w)
    insert into boeking select traject_id, 1, 1, periode, inlevering_id, rij, gemeente_id, 1, 1, 4000, case when goed then 3600 else 2800 end, 4000, 60000, goed from w`);
  const feit = (waar: string, soort: string, code: string | null, extra = '{}'): string =>
    `insert into traject_feit (traject_id, gemeente_id, soort, datum, code, gegevens, bron, door) select id, gemeente_id, '${soort}', '${plusMaanden(kwartaal, 1)}-15', ${code ? `'${code}'` : 'null'}, '${extra}', 'KLANTMANAGER', 'x' from traject where trajectnummer ${waar};`;
  await p.eigenaar(
    [
      feit(`between 'T-101' and 'T-105'`, 'UITVAL', 'WERK') +
        feit(`between 'T-113' and 'T-114'`, 'UITVAL', 'ONDERWIJS'),
      feit(`between 'T-101' and 'T-106'`, 'EXAMEN', 'GESLAAGD', '{"onderdeel":"LEZEN"}'),
      feit(`between 'T-107' and 'T-109'`, 'EXAMEN', 'NIET_GESLAAGD', '{"onderdeel":"LEZEN"}'),
      feit(`between 'T-113' and 'T-115'`, 'EXAMEN', 'NIET_GESLAAGD', '{"onderdeel":"LEZEN"}'),
      feit(`= 'T-101'`, 'EXAMEN', 'GESLAAGD', '{"onderdeel":"KNM"}'),
    ].join(''),
  );
  const dagen = Array.from({ length: 20 }, (_, i) => dagenTussen(plan, van) - (i + 1)).sort((x, y) => x - y);
  const id = async (nummer: string): Promise<string> =>
    (
      await p.eigenaar<{ id: string }>(
        `select r.id from rapportage r join contract c on c.id = r.contract_id where c.nummer = $1 and r.soort = 'KWARTAAL' and r.periode = $2`,
        [nummer, van],
      )
    )[0]!.id;
  const [t] = await p.eigenaar<{ id: number }>(`select id from traject where trajectnummer = 'T-101'`);
  return {
    ...{ kwartaal, id: await id('NO-A'), begeleiding: await id('NO-MB'), eerste: t!.id },
    wacht: { mediaan: dagen[9]!, p90: dagen[17]! },
  };
}
