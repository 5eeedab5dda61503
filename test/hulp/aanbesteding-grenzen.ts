const U = (eind: string): string => `'00000000-0000-7000-8000-${eind.padStart(12, '0')}'`;
const rondeVan = (n: number): string => U(`d${n}`);

/** Two announced procurements of Noord, the first with a sealed safe and the second with an opened one, and one of Zuid that nobody knows. */
export const OMTRENT_AANBESTEDINGEN = `
insert into procedurevorm (code, regio_id, naam, bron, van, onder_drempel, min_uitnodigingen, standstill_dagen, gratie_minuten, cap_telling) values ('EIGEN_ZUID', 2, 'x', 'x', '2024-01-01', false, 0, 20, 30, 'CONTRACTEN');
insert into procedurestap (procedurevorm_id, volgnr, code, soort, naam, wie, verplicht, bron) select id, 1, 'AFRONDEN', 'AFRONDEN', 'x', '{CONTRACTMANAGER}', true, 'x' from procedurevorm where regio_id = 2;
insert into aanbesteding (id, regio_id, procedurevorm_id, titel) values (${U('1')}, 1, 1, 'x'), (${U('2')}, 1, 1, 'x'), (${U('3')}, 2, 1, 'x');
insert into ramingregel select id, 1, 1, regio_id, 'x', 1, 1, 0, 0 from aanbesteding;
insert into perceelversie (perceel_id, aanbesteding_id, regio_id, versie, code, naam, gebied, leerroutes, omvang, max_aanbieders)
  select a.regio_id, a.id, a.regio_id, right(a.id::text, 1)::int, 'x', 'x', 'x', '{}', 1, 2 from aanbesteding a;
insert into perceelversie_product select id, 1 from perceelversie;
insert into plafondregel select id, 1, 'x', 1, 'x' from perceelversie;
insert into aanbesteding_gebeurtenis (aanbesteding_id, regio_id, soort, op, zicht, door, aanbieder_id) values
  (${U('1')}, 1, 'AANKONDIGEN', '2025-01-01', 'DEELNEMERS', 'x', null), (${U('2')}, 1, 'AANKONDIGEN', '2025-01-01', 'DEELNEMERS', 'x', null),
  (${U('2')}, 1, 'VOORLOPIG_GUNNEN', '2025-01-01', 'REGIO', 'x', null), (${U('2')}, 1, 'KENNISGEVING_VERSTUREN', '2025-01-01', 'AANBIEDER', 'x', 1),
  (${U('3')}, 2, 'RAMING_VASTSTELLEN', '2025-01-01', 'REGIO', 'x', null);
insert into ronde (id, aanbesteding_id, regio_id, nummer, stap, naam, prijs, omschrijving, sluit_op, uitloop_tot) values
  (${rondeVan(1)}, ${U('1')}, 1, 1, 'x', 'x', 'DEFINITIEF', 'x', '2025-02-01', '2025-02-01'), (${rondeVan(2)}, ${U('2')}, 1, 1, 'x', 'x', 'DEFINITIEF', 'x', '2025-02-01', '2025-02-01'),
  (${rondeVan(3)}, ${U('3')}, 2, 1, 'x', 'x', 'DEFINITIEF', 'x', '2025-02-01', '2025-02-01');
insert into ronde_perceel select r.id, v.id from ronde r join perceelversie v on v.aanbesteding_id = r.aanbesteding_id;
insert into ronde_opening (ronde_id, gebruiker_id, naam) values (${rondeVan(1)}, 3, 'x'), (${rondeVan(2)}, 3, 'x'), (${rondeVan(2)}, 5, 'x');
insert into inschrijving (id, ronde_id, regio_id, aanbieder_id, versie, plan, door) values
  (${U('a1')}, ${rondeVan(1)}, 1, 1, 1, 'x', 'x'), (${U('a2')}, ${rondeVan(2)}, 1, 1, 1, 'x', 'x'), (${U('b1')}, ${rondeVan(1)}, 1, 2, 1, 'x', 'x'), (${U('b2')}, ${rondeVan(2)}, 1, 2, 1, 'x', 'x');
insert into inschrijving_partij select id, aanbieder_id, 'x', true, null from inschrijving;
insert into combinatieverzoek (id, ronde_id, penvoerder_id, penvoerder, lid_id, leden, namen, percelen) values
  (${U('1ab')}, ${rondeVan(1)}, 1, 'x', 2, '{2}', '{x}', '{1}'), (${U('2ab')}, ${rondeVan(2)}, 1, 'x', 2, '{2}', '{x}', '{1}');
insert into inschrijving_partij values (${U('a2')}, 2, 'x', false, ${U('2ab')});
insert into inschrijving_intrekking (ronde_id, aanbieder_id, tot_versie, door) values (${rondeVan(1)}, 1, 1, 'x');
insert into inschrijving (id, ronde_id, regio_id, aanbieder_id, versie, plan, door) values (${U('c1')}, ${rondeVan(1)}, 1, 1, 2, 'x', 'x');
insert into inschrijving_partij select i.id, n, 'x', n = 1, case when n = 2 then ${U('1ab')}::uuid end from inschrijving i, generate_series(1, 2) n where i.versie = 2;
insert into combinatieantwoord (verzoek_id, akkoord, door) values (${U('1ab')}, false, 'x'), (${U('2ab')}, true, 'x');
insert into inschrijving_perceel select id, 1 from inschrijving;
insert into inschrijving_prijs (inschrijving_id, volgnr, perceel_id, soort, omschrijving, eenheid, bedrag_e4) select id, 1, 1, 'BASISPAKKET', 'x', 'MAAND', 1 from inschrijving;
insert into inschrijving_bijlage (ronde_id, aanbieder_id, inschrijving_id) select ronde_id, aanbieder_id, id from inschrijving;
insert into vraag (id, aanbesteding_id, regio_id, van_regio, zicht, tekst) values (${U('a1')}, ${U('1')}, 1, false, 'EEN', 'x'), (${U('c1')}, ${U('1')}, 1, false, 'ALLEN', 'x');
insert into vraag_partij values (${U('a1')}, 1), (${U('c1')}, 2);
insert into antwoord (vraag_id, tekst) values (${U('c1')}, 'x');
`;

const eind = (kolom: string, n = 1): string => `right(${kolom}::text, ${n})`;
const VAN_VERSIE = '(select right(v.aanbesteding_id::text, 1) from perceelversie v where v.id = perceelversie_id)';
export const AANBESTEDING_ZICHT: Record<string, string> = {
  drempel: 'soort',
  procedurevorm: 'code',
  procedurestap: '(select code from procedurevorm v where v.id = procedurevorm_id)',
  aanbesteding: eind('id'),
  ramingregel: eind('aanbesteding_id'),
  perceelversie: eind('aanbesteding_id'),
  perceelversie_product: VAN_VERSIE,
  plafondregel: VAN_VERSIE,
  aanbesteding_gebeurtenis: `${eind('aanbesteding_id')} || soort`,
  ronde: eind('aanbesteding_id'),
  ronde_perceel: VAN_VERSIE,
  ronde_opening: eind('ronde_id', 2),
  inschrijving: eind('id', 2),
  inschrijving_partij: eind('inschrijving_id', 2),
  inschrijving_perceel: eind('inschrijving_id', 2),
  inschrijving_prijs: eind('inschrijving_id', 2),
  inschrijving_bijlage: eind('inschrijving_id', 2),
  inschrijving_intrekking: eind('ronde_id', 2),
  combinatieverzoek: eind('id', 3),
  combinatieantwoord: eind('verzoek_id', 3),
  vraag: eind('id', 2),
  vraag_partij: 'aanbieder_id::text',
  antwoord: eind('vraag_id', 2),
};
const BODEN = [
  'inschrijving',
  'inschrijving_partij',
  'inschrijving_perceel',
  'inschrijving_prijs',
  'inschrijving_bijlage',
];
const BEKEND = ['aanbesteding', 'perceelversie', 'perceelversie_product', 'plafondregel', 'ronde', 'ronde_perceel'];
const VORMEN = ['SAS_AANGEKONDIGD', 'MEERVOUDIG_ONDERHANDS', 'ENKELVOUDIG_ONDERHANDS', 'DIALOOG_DRIE_FASEN'];
const elk = (tabellen: string[], rijen: string[]): Record<string, string[]> =>
  Object.fromEntries(tabellen.map((t) => [t, rijen]));

/** What a supplier sees: what was announced, and of bids and questions its own. */
export const zichtAanbieder = (
  bekend: string[],
  boden: string[],
  vragen: { vraag: string[]; vraag_partij: string[]; antwoord: string[] },
  gebeurtenissen: string[],
): Record<string, string[]> => ({
  ...{ drempel: ['SAS'], procedurevorm: [...VORMEN, 'EIGEN_ZUID'], procedurestap: [...VORMEN, 'EIGEN_ZUID'] },
  ...{ ...elk(BEKEND, bekend), ...elk(BODEN, boden), ...vragen },
  aanbesteding_gebeurtenis: gebeurtenissen,
  ronde_opening: bekend.length ? ['d1', 'd2'] : [],
  inschrijving_intrekking: [],
  ...elk(['combinatieverzoek', 'combinatieantwoord'], bekend.length ? ['1ab', '2ab'] : []),
});
/** What Noord sees: all of its own, and bids only of the round that two people opened. */
export const zichtNoord: Record<string, string[]> = {
  ...{ drempel: ['SAS'], procedurevorm: VORMEN, procedurestap: VORMEN, ramingregel: ['1', '2'] },
  ...{ ...elk(BEKEND, ['1', '2']), ...elk(BODEN, ['a2', 'b2']), ronde_opening: ['d1', 'd2'] },
  ...elk(['combinatieverzoek', 'combinatieantwoord'], ['2ab']),
  inschrijving_intrekking: [],
  aanbesteding_gebeurtenis: ['1AANKONDIGEN', '2AANKONDIGEN', '2KENNISGEVING_VERSTUREN', '2VOORLOPIG_GUNNEN'],
  ...{ vraag: ['a1', 'c1'], vraag_partij: ['1', '2'], antwoord: ['c1'] },
};
const AANGEKONDIGD = ['1AANKONDIGEN', '2AANKONDIGEN'];
export const zichtA = {
  ...zichtAanbieder(['1', '2'], ['a1', 'a2', 'c1'], { vraag: ['a1', 'c1'], vraag_partij: ['1'], antwoord: ['c1'] }, [
    ...AANGEKONDIGD,
    '2KENNISGEVING_VERSTUREN',
  ]),
  inschrijving_intrekking: ['d1'],
};
export const zichtB = zichtAanbieder(
  ['1', '2'],
  ['a2', 'b1', 'b2'],
  { vraag: ['c1'], vraag_partij: ['2'], antwoord: ['c1'] },
  AANGEKONDIGD,
);
export const zichtNiemand = zichtAanbieder([], [], { vraag: [], vraag_partij: [], antwoord: [] }, []);
