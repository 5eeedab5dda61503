import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of a contract the region may set, and that of a price only its last day: all the product does. */
const REGIO = `
REVOKE UPDATE ON contract, tarief FROM portaal_regio;
GRANT UPDATE (tot, ritme, aanwezigheidsnorm_bp, aanbodgrens_bp, tempogrens_bp, tempo_vanaf_maand, inleverdag, inleverdag_kwartaal,
  plafond_cent, keurmerk_vereist, noshow_betaald_bp, noshow_afmelden_uren, uitval_regel, uitval_na_weken, bron_document,
  bron_pagina) ON contract TO portaal_regio;
GRANT UPDATE (tot) ON tarief TO portaal_regio;
`;
/** The import adds what hangs beneath a contract and changes nothing of it. */
const WERKER = `
REVOKE UPDATE ON contract_fase, contract_gemeente, contract_keurmerk, contract_verlenging, pakket, pakket_deel, tarief_trede,
  indexcijfer, indexformule, indexatie, indexatie_voorstel, prijsdeling, rijksbudget FROM portaal_werker;
`;

/** Each scope may change of the tables of procurement and contracts what the product changes, and no column more. */
export class MinsteRechten1767225673001 implements MigrationInterface {
  name = 'MinsteRechten1767225673001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(REGIO + WERKER);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
