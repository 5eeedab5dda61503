/** Signals of every kind of openness: of a contract, its money, a traject under it, and what is a gemeente's own. */
export const OMTRENT_SIGNALEN = `
delete from signaal;
insert into signaal (code, sleutel, regio_id, aanbieder_id, zicht_aanbieder_id, contract_id, cijfers, eerst_gezien)
  select 'SIG-102', 'open ' || id, regio_id, aanbieder_id, aanbieder_id, id, '{}', '2025-01-01' from contract;
insert into signaal (code, sleutel, regio_id, aanbieder_id, contract_id, cijfers, eerst_gezien)
  select 'SIG-301', 'geld ' || id, regio_id, aanbieder_id, id, '{}', '2025-01-01' from contract;
insert into signaal (code, sleutel, gemeente_id, cijfers, eerst_gezien) select 'SIG-302', 'beurs ' || id, id, '{}', '2025-01-01' from gemeente;
insert into signaal (code, sleutel, regio_id, aanbieder_id, zicht_aanbieder_id, contract_id, gemeente_id, traject_id, cijfers, eerst_gezien)
  select 'SIG-202', 'traject ' || t.id, c.regio_id, c.aanbieder_id, c.aanbieder_id, c.id, t.gemeente_id, t.id, '{}', '2025-01-01'
  from traject t join contract c on c.id = t.id;
insert into signaal_stap (signaal_id, van, naar, door) select id, 'NIEUW', 'OP_AGENDA', 'x' from signaal;
insert into signaaldrempel (contract_id, code, waarde, gewijzigd_door) select id, 'SIG-201', 5, 'x' from contract;
`;
export const SIGNAAL_ZICHT: Record<string, string> = {
  signaal: 'sleutel',
  signaal_stap: '(select sleutel from signaal s where s.id = signaal_id)',
  signaaldrempel: 'contract_id::text',
};
/** Steps are between people of a region or a gemeente; thresholds are the region's. */
export const zichtSignalen = (sleutels: string[], drempels: string[] | null = null): Record<string, string[]> => ({
  ...{ signaal: sleutels, signaal_stap: sleutels },
  ...(drempels ? { signaaldrempel: drempels } : {}),
});
