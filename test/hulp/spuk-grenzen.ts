/** One row of each kind of SPUK, of every gemeente and every region. */
export const OMTRENT_SPUK = `
insert into spuk_besluit (gemeente_id, beurs, jaar, soort, bedrag_cent, besloten_op, bron, door) select id, 'UITVOERING', 2025, 'VOORLOPIG', 1, '2025-01-01', 'x', 'x' from gemeente;
insert into spuk_uitgave (gemeente_id, beurs, maand, bedrag_cent, omschrijving, bron, door) select id, 'UITVOERING', '2025-01-01', 1, 'x', 'x', 'x' from gemeente;
insert into spuk_bedrag (regio_id, soort, jaar, bedrag_e4, vastgesteld_op, bron, door) select id, 'GEZIN', 2025, 1, '2025-01-01', 'x', 'x' from regio;
insert into spuk_bedrag (gemeente_id, soort, jaar, bedrag_e4, vastgesteld_op, bron, door) select id, 'GEZIN', 2025, 1, '2025-01-01', 'x', 'x' from gemeente;
insert into spuk_telling (gemeente_id, soort, jaar, aantal_h, peildatum, bron, door) select id, 'GEZIN', 2025, 1, '2025-01-01', 'x', 'x' from gemeente;
insert into spuk_toerekening (regio_id, product_id, beurs, van_jaar) select id, 2, 'UITVOERING', 2025 from regio;
insert into spuk_scenario (regio_id, naam, beurs, jaar, aannames, door) select id, 'x', 'UITVOERING', 2025, '{}', 'x' from regio;
insert into spuk_scenario (gemeente_id, naam, beurs, jaar, aannames, door) select id, 'x', 'UITVOERING', 2025, '{}', 'x' from gemeente;
insert into kostendeling (contract_id, regio_id, sleutel, van_jaar, bron, door) select id, regio_id, 'PERSONEN', 2025, 'x', 'x' from contract;
insert into sisa_indicator (gemeente_id, volgorde, code, omschrijving, beurs, grootheid, van_jaar, bron, door) select id, 1, 'x', 'x', 'UITVOERING', 'SALDO', 2025, 'x', 'x' from gemeente;
insert into spuk_verantwoording (gemeente_id, jaar, beurs, cijfers, door) select id, 2024, 'UITVOERING', '{}', 'x' from gemeente;
insert into spuk_toelichting (gemeente_id, jaar, beurs, tekst, door) select id, 2025, 'UITVOERING', 'x', 'x' from gemeente;
insert into verplichting select t.id, c.id, 2, 2025, t.gemeente_id, c.regio_id, 1, 12, 0, 0, 0, 0, 0, 0, 0
  from contract c join deelname d using (regio_id) join traject t on t.gemeente_id = d.gemeente_id;
insert into verplichting_stand select d.gemeente_id, c.id, 2, 2025, 1, 12, c.regio_id, 0, 0, 0, 0, 0, 0, 0, 1 from contract c join deelname d using (regio_id);
insert into spuk_wacht (soort, sleutel) values ('TRAJECT', 1);
insert into spuk_apart_stand select r.id, d.gemeente_id, 2, d.regio_id, 2025, 1, 1 from rapportage r join deelname d using (regio_id);
insert into spuk_instroom_stand select id, '2020-01-01', 'B1_ROUTE', 1, 1 from gemeente;
`;
const VAN = `coalesce('r' || regio_id, 'g' || gemeente_id)`;
export const SPUK_ZICHT: Record<string, string> = {
  ...Object.fromEntries(
    ['spuk_besluit', 'spuk_uitgave', 'spuk_telling', 'sisa_indicator', 'spuk_verantwoording', 'verplichting']
      .concat('spuk_instroom_stand', 'spuk_toelichting')
      .map((t) => [t, 'gemeente_id::text']),
  ),
  ...{ spuk_bedrag: VAN, spuk_scenario: VAN, spuk_toerekening: 'regio_id::text', kostendeling: 'regio_id::text' },
  ...{ verplichting_stand: `gemeente_id || '/' || regio_id`, spuk_apart_stand: 'gemeente_id::text' },
  ...{ spuk_wacht: 'soort', spuk_peil: `'maand'` },
};
/** A region sees what its gemeenten recorded and sums of plans; never a traject, an account or what is still to be reckoned. */
export const spukVanRegio = (regio: string, gemeenten: string[]): Record<string, string[]> => ({
  ...{ spuk_besluit: gemeenten, spuk_uitgave: gemeenten, spuk_telling: gemeenten },
  ...{ spuk_bedrag: [`r${regio}`], spuk_scenario: [`r${regio}`], spuk_toerekening: [regio], kostendeling: [regio] },
  ...{ verplichting_stand: gemeenten.map((g) => `${g}/${regio}`), spuk_peil: ['maand'] },
});
/** A gemeente sees its own, and the amounts and keys of the regions it takes part in. */
export const spukVanGemeente = (id: string, regios: string[]): Record<string, string[]> => ({
  ...{ spuk_besluit: [id], spuk_uitgave: [id], spuk_telling: [id], sisa_indicator: [id], spuk_verantwoording: [id] },
  spuk_toelichting: [id],
  ...{ spuk_bedrag: [`g${id}`, ...regios.map((r) => `r${r}`)], spuk_scenario: [`g${id}`], verplichting: [id] },
  ...{ spuk_toerekening: regios, kostendeling: regios, spuk_peil: ['maand'] },
  verplichting_stand: regios.map((r) => `${id}/${r}`),
});
