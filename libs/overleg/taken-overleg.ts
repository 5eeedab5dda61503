import { vandaag, type Actor } from '#core';
import type { Lezer } from '#platform';
import type { Overlegfeit } from './domain/overlegtaken.js';
import { sleutelVan } from './overleg.repository.js';

const rij = (soort: Overlegfeit['soort'], id: string, datum: string, nr = 'null', tekst = 'null'): string =>
  `select '${soort}' soort, ${id}::text id, o.id::text overleg, r.naam reeks, ${nr}::text nr, ${tekst}::text tekst, (${datum})::date datum`;
const VAN = `overleg o join overlegreeks r on r.id = o.reeks_id`;
const ACTIES = `${rij('ACTIE', 'a.id', 'a.uiterlijk', `lpad((a.jaar % 100)::text, 2, '0') || '-' || lpad(a.nr::text, greatest(3, length(a.nr::text)), '0')`, 'a.tekst')}
  from overlegactie a join ${VAN} on o.id = a.overleg_id
  where a.stand = 'OPEN' and (a.eigenaar_gebruiker_id is null or a.eigenaar_gebruiker_id = $2)
    and case left($1, 1) when 'A' then a.eigenaar_aanbieder_id = substr($1, 2)::int when 'G' then a.eigenaar_gemeente_id = substr($1, 2)::int
      else a.eigenaar_aanbieder_id is null and a.eigenaar_gemeente_id is null end`;
const VASTSTELLEN = `${rij('VASTSTELLEN', 'v.id', `v.aangeboden_op at time zone 'Europe/Amsterdam'`)}
  from overlegverslag v join ${VAN} on o.id = v.overleg_id
  where v.stand = 'AANGEBODEN' and not exists (select from overlegakkoord k where k.verslag_id = v.id and k.partij = $1)`;
const AGENDA = `${rij('AGENDA_LEZEN', 'o.id', 'o.datum')} from ${VAN} where o.stand = 'VERSTUURD' and o.datum between $3::date and $3::date + 7`;
const LEIDEN = [
  `${rij('VERSTUREN', 'o.id', 'o.datum')} from ${VAN} where o.stand = 'CONCEPT' and o.datum between $3::date and $3::date + 14`,
  `${rij('HOUDEN', 'o.id', 'o.datum')} from ${VAN} where o.stand = 'VERSTUURD' and o.datum <= $3::date`,
  `${rij('AFRONDEN', 'o.id', 'o.datum')} from ${VAN} where o.stand = 'BEZIG' and o.datum < $3::date`,
  `select case when exists (select from overlegverslag v where v.overleg_id = o.id and v.stand = 'WIJZIGING_GEVRAAGD'
       and v.nr = (select max(w.nr) from overlegverslag w where w.overleg_id = o.id)) then 'WIJZIGEN' else 'AANBIEDEN' end, o.id::text, o.id::text, r.naam,
     null, null, o.datum
   from ${VAN} where o.stand = 'VERSLAG_CONCEPT' and not exists (select from overlegverslag v where v.overleg_id = o.id and v.stand = 'AANGEBODEN')`,
];

/** What waits for the reader about meetings, in one statement; nothing for whoever takes no part in them. */
export async function overlegFeiten(q: Lezer, actor: Actor): Promise<Overlegfeit[]> {
  if (!actor.rechten.includes('overleg.lezen')) return [];
  const leidt = actor.rechten.includes('overleg.voeren');
  const delen = [
    ACTIES,
    ...(actor.rechten.includes('overleg.vaststellen') ? [VASTSTELLEN] : []),
    ...(leidt ? LEIDEN : [AGENDA]),
  ];
  return q.query<Overlegfeit>(`select * from (${delen.join('\nunion all ')}) x order by datum, id limit 200`, [
    sleutelVan(actor),
    actor.gebruikerId,
    vandaag(),
  ]);
}
