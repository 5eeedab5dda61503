import type { Tx } from '#platform';
import { ROLLEN_VAN } from './domain/partij.js';
import { mailPartij } from './post.js';

/** Days before its last day on which an action is called to mind. */
const VOORAF = 3;
/** Days between two reminders of what is late, and how many there are at most. */
const PAUZE = 7;
const MEEST = 4;

const EIGENAAR = `case when a.eigenaar_aanbieder_id is not null then 'A' || a.eigenaar_aanbieder_id
  when a.eigenaar_gemeente_id is not null then 'G' || a.eigenaar_gemeente_id else 'R' end`;
/** What falls due today: open actions before and after their last day, and a verslag that waits for a week. */
const NIEUW = `
  with dag as (select $1::date dag), kandidaat as (
    select a.id, 'ACTIE_VOORAF' soort, a.uiterlijk om from overlegactie a, dag
      where a.stand = 'OPEN' and a.uiterlijk between dag and dag + ${VOORAF}
    union all
    select a.id, 'ACTIE_NA', a.uiterlijk + 1 + ${PAUZE} * ((dag - a.uiterlijk - 1) / ${PAUZE}) from overlegactie a, dag
      where a.stand = 'OPEN' and a.uiterlijk < dag and dag - a.uiterlijk <= ${PAUZE * MEEST}
    union all
    select v.id, 'VERSLAG', (v.aangeboden_op at time zone 'Europe/Amsterdam')::date + ${PAUZE} from overlegverslag v, dag
      where v.stand = 'AANGEBODEN' and (v.aangeboden_op at time zone 'Europe/Amsterdam')::date + ${PAUZE} <= dag),
  nieuw as (insert into overlegherinnering (onderwerp_id, soort, dag) select id, soort, om from kandidaat on conflict do nothing
    returning onderwerp_id, soort)
  select n.soort, x.sleutel, x.regio_id, x.wie, x.overleg from nieuw n cross join lateral (
    select ${EIGENAAR} sleutel, a.regio_id, a.eigenaar_gebruiker_id wie, a.overleg_id overleg from overlegactie a where a.id = n.onderwerp_id
    union all
    select p.partij, v.regio_id, null::int, v.overleg_id from overlegverslag v join overleg o on o.id = v.overleg_id
      cross join lateral (select 'R' partij union all select 'A' || i from unnest(o.aanbieder_ids) i) p
      where v.id = n.onderwerp_id and not exists (select from overlegakkoord k where k.verslag_id = v.id and k.partij = p.partij)) x`;
const MAIL: Record<string, string> = {
  ...{ ACTIE_VOORAF: 'OVERLEG_ACTIE_VOORAF', ACTIE_NA: 'OVERLEG_ACTIE_NA', VERSLAG: 'OVERLEG_VERSLAG_NA' },
};
interface Rij {
  soort: string;
  sleutel: string;
  regio_id: number;
  wie: number | null;
  overleg: string;
}

/** Calls to mind what was agreed; each once, and one mail per person however many there are. Safe to repeat. */
export async function herinnerOverleg(tx: Tx, vandaag: string): Promise<number> {
  const rijen = await tx.query<Rij>(NIEUW, [vandaag]);
  const gedaan = new Set<string>();
  for (const r of rijen) {
    const naar = `${r.soort} ${r.regio_id} ${r.sleutel} ${r.wie ?? ''} ${r.soort === 'VERSLAG' ? r.overleg : ''}`;
    if (gedaan.has(naar)) continue;
    gedaan.add(naar);
    const soort = r.sleutel === 'R' ? 'REGIO' : r.sleutel.startsWith('A') ? 'AANBIEDER' : 'GEMEENTE';
    await mailPartij(
      tx,
      MAIL[r.soort]!,
      r.overleg,
      {},
      {
        ...{
          sleutel: r.sleutel,
          regioId: r.regio_id,
          rollen: ROLLEN_VAN[soort],
          mensen: r.wie === null ? [] : [r.wie],
        },
      },
    );
  }
  return rijen.length;
}
