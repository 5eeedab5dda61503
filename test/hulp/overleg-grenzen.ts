/** A series of every contract, with one row of each kind beneath it; gemeente 1 takes part in those of Noord, 3 in that of Zuid. */
const PARTIJEN = `(select r.id, r.regio_id, r.aanbieder_id, null::int gemeente_id, 'A' || r.aanbieder_id s from overlegreeks r
  union all select r.id, r.regio_id, null, case r.regio_id when 1 then 1 else 3 end, case r.regio_id when 1 then 'G1' else 'G3' end from overlegreeks r
  union all select r.id, r.regio_id, null, null, 'R' from overlegreeks r)`;
const P = `from agendapunt p join overleg o on o.id = p.overleg_id join overlegreeks r on r.id = o.reeks_id`;
export const OMTRENT_OVERLEG = `
insert into overlegreeks (regio_id, contract_id, aanbieder_id, naam, ritme, gemaakt_door) select regio_id, id, aanbieder_id, nummer, 'KWARTAAL', 'x' from contract;
insert into overlegdeelnemer (reeks_id, regio_id, aanbieder_id, gemeente_id, partij, rollen) select id, regio_id, aanbieder_id, gemeente_id, s, '{}' from ${PARTIJEN} x;
insert into overleg (reeks_id, regio_id, datum, begin, eind, stand, aanbieder_ids, gemeente_ids, verstuurd_op)
  select id, regio_id, '2026-01-05', '10:00', '11:00', s, array[aanbieder_id], array[case regio_id when 1 then 1 else 3 end], case s when 'CONCEPT' then null else now() end
  from overlegreeks, unnest('{CONCEPT,BEZIG}'::text[]) s;
insert into agendapunt (overleg_id, regio_id, volgorde, soort, titel, zicht) select o.id, o.regio_id, 1, 'EIGEN', z, z from overleg o, unnest('{IEDEREEN,OPDRACHTGEVERS,REGIO}'::text[]) z;
insert into agendapunt (overleg_id, regio_id, volgorde, soort, titel, zicht, weggelaten_reden) select o.id, o.regio_id, 2, 'EIGEN', 'WEG', 'IEDEREEN', 'omdat' from overleg o;
insert into agendapunt (overleg_id, regio_id, volgorde, soort, titel, zicht, aanbieder_id, gemeente_id)
  select o.id, o.regio_id, 3, 'EIGEN', 'ANDER', 'IEDEREEN', case r.aanbieder_id when 1 then 2 else 1 end, 2 from overleg o join overlegreeks r on r.id = o.reeks_id;
insert into notulen (agendapunt_id, regio_id, versie, tekst, door) select id, regio_id, 1, 'x', 'x' from agendapunt;
insert into overlegopmerking (agendapunt_id, regio_id, aanbieder_id, tekst, door) select p.id, p.regio_id, r.aanbieder_id, 'x', 'x' ${P};
insert into overlegopmerking (agendapunt_id, regio_id, gemeente_id, tekst, door) select p.id, p.regio_id, case p.regio_id when 1 then 1 else 3 end, 'x', 'x' from agendapunt p;
insert into overlegbesluit (overleg_id, agendapunt_id, regio_id, nr, tekst, door) select overleg_id, id, regio_id, row_number() over (), 'besluit', 'x' from agendapunt;
insert into overlegactie (reeks_id, overleg_id, agendapunt_id, regio_id, zicht, aanbieder_id, gemeente_id, jaar, nr, tekst, eigenaar_partij, eigenaar_organisatie, uiterlijk)
  select o.reeks_id, o.id, p.id, p.regio_id, p.zicht, p.aanbieder_id, p.gemeente_id, 2026, row_number() over (), p.titel, 'x', 'x', '2026-02-01' ${P} where p.titel <> 'WEG';
insert into overlegactie_stap (actie_id, regio_id, naar, wat, door) select id, regio_id, 'OPEN', tekst, 'x' from overlegactie;
insert into agendapunt_actie (agendapunt_id, actie_id, regio_id, stand, uiterlijk) select agendapunt_id, id, regio_id, stand, uiterlijk from overlegactie;
insert into overlegverslag (overleg_id, regio_id, nr, aangeboden_door) select id, regio_id, 1, 'x' from overleg;
insert into overlegafschrift (verslag_id, regio_id, aanbieder_id, gemeente_id, partij, inhoud, sha256) select v.id, v.regio_id, x.aanbieder_id, x.gemeente_id, x.s, '{}', '\\x00'
  from overlegverslag v join overleg o on o.id = v.overleg_id join ${PARTIJEN} x on x.id = o.reeks_id;
insert into overlegakkoord (verslag_id, regio_id, aanbieder_id, partij, besluit, door) select v.id, v.regio_id, r.aanbieder_id, 'A' || r.aanbieder_id, 'AKKOORD', 'x'
  from overlegverslag v join overleg o on o.id = v.overleg_id join overlegreeks r on r.id = o.reeks_id;
insert into overlegherinnering (onderwerp_id, soort, dag) select id, 'VERSLAG', '2026-02-01' from overlegverslag;
`;
const NAAM = (overleg: string): string =>
  `(select r.naam || ' ' || left(o.stand, 1) from overleg o join overlegreeks r on r.id = o.reeks_id where o.id = ${overleg})`;
const PUNT = (punt: string): string =>
  `(select ${NAAM('p.overleg_id')} || ' ' || p.titel from agendapunt p where p.id = ${punt})`;
export const OVERLEG_ZICHT: Record<string, string> = {
  overlegreeks: 'naam',
  overlegdeelnemer: `regio_id || '/' || partij`,
  overleg: NAAM('overleg.id'),
  agendapunt: `${NAAM('overleg_id')} || ' ' || titel`,
  notulen: PUNT('agendapunt_id'),
  notulen_versie: PUNT('agendapunt_id'),
  overlegopmerking: `${PUNT('agendapunt_id')} || case when aanbieder_id is null then ' G' || gemeente_id else ' A' || aanbieder_id end`,
  overlegbesluit: PUNT('agendapunt_id'),
  overlegactie: `${NAAM('overleg_id')} || ' ' || tekst`,
  overlegactie_stap: `(select ${NAAM('a.overleg_id')} || ' ' || a.tekst from overlegactie a where a.id = actie_id)`,
  agendapunt_actie: PUNT('agendapunt_id'),
  overlegverslag: NAAM('overleg_id'),
  overlegafschrift: `regio_id || '/' || partij`,
  overlegakkoord: `regio_id || '/' || partij`,
  overlegherinnering: 'soort',
};
const PER_PUNT = 'agendapunt notulen overlegbesluit'.split(' ');
const PER_ACTIE = 'overlegactie overlegactie_stap agendapunt_actie'.split(' ');
const TITELS = ['IEDEREEN', 'OPDRACHTGEVERS', 'REGIO', 'ANDER', 'WEG'];
/** What a party at the table sees: meetings that were sent, points that are for it, its own remarks, copies and answers. */
export function zichtDeelnemer(
  wie: string,
  contracten: string[],
  punten: string[],
  regios: string[],
): Record<string, string[]> {
  const overleg = contracten.map((c) => `${c} B`);
  const alle = overleg.flatMap((o) => punten.map((t) => `${o} ${t}`));
  return {
    ...{ overlegreeks: contracten, overleg, overlegverslag: overleg },
    ...{ overlegdeelnemer: regios.map((r) => `${r}/${wie}`), overlegafschrift: regios.map((r) => `${r}/${wie}`) },
    ...Object.fromEntries([...PER_PUNT, ...PER_ACTIE].map((t) => [t, alle])),
    overlegopmerking: alle.map((x) => `${x} ${wie}`),
    ...(wie.startsWith('A') ? { overlegakkoord: regios.map((r) => `${r}/${wie}`) } : {}),
  };
}
/** The region sees all of its own. */
export function zichtLeider(
  regio: number,
  gemeente: string,
  contracten: [nummer: string, aanbieder: string][],
): Record<string, string[]> {
  const overleg = contracten.flatMap(([c]) => [`${c} B`, `${c} C`]);
  const bij = (titels: string[]): string[] => overleg.flatMap((o) => titels.map((t) => `${o} ${t}`));
  const acties = bij(TITELS.filter((t) => t !== 'WEG'));
  const aanbieders = contracten.map(([, a]) => `${regio}/${a}`);
  return {
    ...{ overlegreeks: contracten.map(([c]) => c), overleg, overlegverslag: overleg, notulen_versie: bij(TITELS) },
    ...Object.fromEntries(PER_PUNT.map((t) => [t, bij(TITELS)])),
    ...Object.fromEntries(PER_ACTIE.map((t) => [t, acties])),
    overlegopmerking: contracten.flatMap(([c, a]) =>
      ['B', 'C'].flatMap((s) => TITELS.flatMap((t) => [`${c} ${s} ${t} ${a}`, `${c} ${s} ${t} ${gemeente}`])),
    ),
    ...{ overlegdeelnemer: [...aanbieders, `${regio}/${gemeente}`, `${regio}/R`], overlegakkoord: aanbieders },
    overlegafschrift: [...aanbieders, `${regio}/${gemeente}`, `${regio}/R`],
  };
}
export const zichtGeenOverleg: Record<string, string[]> = Object.fromEntries(
  [
    ...PER_PUNT,
    ...PER_ACTIE,
    'overlegreeks',
    'overleg',
    'overlegverslag',
    'overlegdeelnemer',
    'overlegopmerking',
    'overlegafschrift',
  ].map((t) => [t, []]),
);
