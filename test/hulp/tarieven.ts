/** Three suppliers in Noord, of which one offers no module; one in Zuid. Amounts of Taalhuis B appear nowhere else. */
export const TARIEVENSTAM = `
insert into regio (code, naam, soort) values ('NO', 'Noord', 'INKOOPREGIO'), ('ZU', 'Zuid', 'INKOOPREGIO');
insert into gemeente (code, naam) values ('GM0001', 'Ademhuizen'), ('GM0002', 'Bergdorp'), ('GM0003', 'Cleyburg');
insert into aanbieder (code, naam, kvk) values ('TAALA', 'Vista College', '11111111'), ('TAALB', 'Toptaal', '22222222'), ('TAALC', 'Interbeek', '33333333');
insert into deelname (regio_id, gemeente_id, van) values (1, 1, '2022-01-01'), (1, 2, '2022-01-01'), (2, 3, '2022-01-01');
insert into product (code, naam) values ('TAAL_KNM', 'Taal en KNM'), ('ALFABETISERING', 'Alfabetisering');
insert into perceel (code, regio_id, naam, max_aanbieders) values ('NO-1', 1, 'Leerroutes Noord', 3), ('ZU-1', 2, 'Leerroutes Zuid', 2);
insert into contract (nummer, perceel_id, regio_id, aanbieder_id, van, tot, ritme, aanwezigheidsnorm_bp) values
  ('NO-A', 1, 1, 1, '2024-01-01', '2027-12-31', 'MAAND', 8000), ('NO-B', 1, 1, 2, '2024-01-01', '2027-12-31', 'MAAND', 8000),
  ('NO-C', 1, 1, 3, '2024-01-01', '2027-12-31', 'MAAND', 8000), ('ZU-B', 2, 2, 2, '2024-01-01', '2027-12-31', 'MAAND', 8000),
  ('NO-D', 1, 1, 1, '2024-01-01', null, 'MAAND', 8000);
insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van, tot, bron_document, bron_pagina) values
  (1, 1, 'TRAJECT', 98500000, '2026-01-01', null, 'Inschrijving Vista', '14'), (1, 2, 'TRAJECT', 6400000, '2024-01-01', null, 'Inschrijving Vista', '15'),
  (1, 1, 'TRAJECT', 90000000, '2024-01-01', '2025-12-31', 'Inschrijving Vista', '14'),
  (2, 1, 'TRAJECT', 94200000, '2024-01-01', null, 'Inschrijving Toptaal', '9'), (2, 2, 'TRAJECT', 8200000, '2024-01-01', null, null, null),
  (3, 1, 'TRAJECT', 99800000, '2024-01-01', null, null, null), (4, 1, 'TRAJECT', 77770000, '2024-01-01', null, null, null);
insert into pakket (contract_id, leerroute, omschrijving, lesuren_h, duur_maanden, groep_min, groep_max, onderbezetting, van) values
  (1, 'B1_ROUTE', 'Vista B1', 62000, 18, 8, 12, 'AANBIEDER', '2024-01-01'), (2, 'B1_ROUTE', 'Toptaal B1', 56000, 18, 6, 10, 'OPDRACHTGEVER', '2024-01-01'),
  (3, 'B1_ROUTE', 'Interbeek B1', 64000, 18, 8, 14, 'AANBIEDER', '2024-01-01'), (4, 'B1_ROUTE', 'Toptaal Zuid B1', 50000, 18, 6, 10, 'GEDEELD', '2024-01-01');
insert into pakket_deel (pakket_id, product_id, soort) values (1, 1, 'BASIS'), (1, 2, 'MODULE'), (2, 1, 'BASIS'), (2, 2, 'MODULE'), (3, 1, 'BASIS'), (4, 1, 'BASIS');
insert into traject (trajectnummer, gemeente_id, doelgroep) values ('T-1', 1, 'ASIELSTATUSHOUDER');
insert into boeking values (1, 1, 1, '2026-03-01', gen_random_uuid(), 2, 1, 1, 1, 4000, 3200, 4000, 60000, true), (1, 1, 1, '2025-03-01', gen_random_uuid(), 2, 1, 1, 1, 4000, 1, 4000, 1, true);
insert into besteding (gemeente_id, periode, contract_id, product_id, regio_id, aanbieder_id, bedrag_cent, aangeboden_h, gevolgd_h, eenheden_h, aantal)
  select gemeente_id, periode, contract_id, product_id, regio_id, aanbieder_id, bedrag_cent, aangeboden_h, gevolgd_h, eenheden_h, 1 from boeking;
`;
