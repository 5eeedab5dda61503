/** A quarter report of every contract with one row of each kind beneath it. */
const VAN_R = `select r.id, r.aanbieder_id, r.regio_id`;
const BIJ_R = `from rapportage r where r.soort = 'KWARTAAL'`;
export const OMTRENT_KWARTAAL = `
insert into rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op, formulier) select id, aanbieder_id, regio_id, 'KWARTAAL', '2025-01-01', '2025-04-15', 'LEERROUTE' from contract;
insert into rapportageregeling (contract_id, herinnerdagen) select id, '{0}' from contract;
insert into termijnbesluit (rapportage_id, aanbieder_id, regio_id, soort, tot, reden, door) ${VAN_R}, 'ONTGRENDELD', '2025-06-01', 'reden', 'x' ${BIJ_R};
insert into herinnering (rapportage_id, aanbieder_id, regio_id, soort, dag) ${VAN_R}, 'OP', '2025-04-15' ${BIJ_R};
insert into kwartaal_sectie (rapportage_id, aanbieder_id, regio_id, sectie, stand, gegevens, bijgewerkt_door) ${VAN_R}, s, s, '{}', 'x' from rapportage r, unnest('{CONCEPT,INGEDIEND,ACTIE_NODIG,GOEDGEKEURD}'::text[]) s where r.soort = 'KWARTAAL';
insert into kwartaal_versie (rapportage_id, aanbieder_id, regio_id, nr, inhoud, sha256, door) ${VAN_R}, 1, '{}', '\\x00', 'x' ${BIJ_R};
insert into kwartaal_stap (rapportage_id, aanbieder_id, regio_id, sectie, van, naar, door) ${VAN_R}, 'x', 'CONCEPT', 'INGEDIEND', 'x' ${BIJ_R};
`;
const TABELLEN = 'termijnbesluit herinnering kwartaal_versie kwartaal_stap'.split(' ');
export const KWARTAAL_ZICHT: Record<string, string> = {
  ...Object.fromEntries(TABELLEN.map((t) => [t, `aanbieder_id || '/' || regio_id`])),
  kwartaal_sectie: `aanbieder_id || '/' || regio_id || ' ' || left(stand, 2)`,
  rapportageregeling: 'contract_id::text',
};
const STANDEN = ['CO', 'IN', 'AC', 'GO'];
/** What is seen: per supplier and region; a region sees no draft. */
export const zichtKwartaal = (
  contracten: string[],
  plekken: string[],
  standen = STANDEN,
): Record<string, string[]> => ({
  ...Object.fromEntries(TABELLEN.map((t) => [t, plekken])),
  kwartaal_sectie: plekken.flatMap((p) => standen.map((s) => `${p} ${s}`)),
  rapportageregeling: contracten,
});
export const INGEDIEND = ['IN', 'AC', 'GO'];
