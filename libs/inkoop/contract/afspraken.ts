import type { Fout } from '#core';
import type { Tx } from '#platform';
import { eindeNaVerlenging, keurAfspraken, type Afspraken } from '../domain/contract/contract.js';
import { schrijfOpties } from './opties.js';
import { contractId, geenContract } from './wijzigen.js';

interface Nu {
  ritme: string;
  aanwezigheidsnorm_bp: number;
  aanbodgrens_bp: number;
  tempogrens_bp: number;
  tempo_vanaf_maand: number;
  geboekt: boolean;
  /** Months of the options that are still open, in order. */
  open: number[];
  verlengingen: number;
  fasen: number;
}
const NU = `SELECT c.ritme, c.aanwezigheidsnorm_bp, c.aanbodgrens_bp, c.tempogrens_bp, c.tempo_vanaf_maand,
  EXISTS (SELECT FROM boeking b WHERE b.contract_id = c.id) AS geboekt,
  array(SELECT v.maanden FROM contract_verlenging v WHERE v.contract_id = c.id AND v.besluit = 'OPEN' ORDER BY v.volgnummer) AS open,
  (SELECT count(*)::int FROM contract_verlenging v WHERE v.contract_id = c.id) AS verlengingen,
  (SELECT count(*)::int FROM contract_fase f WHERE f.contract_id = c.id) AS fasen FROM contract c WHERE c.id = $1`;

/** Sets what a contract says, such as one that came from an award. What reports were judged by does not change any more. */
export async function afsprakenVastleggen(tx: Tx, nummer: string, a: Afspraken): Promise<Fout[]> {
  const c = await contractId(tx, nummer);
  if (!c) return [geenContract];
  const nu = (await tx.query<Nu>(NU, [c.id]))[0]!;
  const eind = c.tot === null ? null : nu.open.reduce(eindeNaVerlenging, c.tot);
  const fouten = [...keurAfspraken(a, eind), ...vast(nu, a)];
  if (fouten.length) return fouten;
  await tx.query(
    `UPDATE contract SET ritme = $2, aanwezigheidsnorm_bp = $3, aanbodgrens_bp = coalesce($4, 11000), tempogrens_bp = coalesce($5, 7500),
       tempo_vanaf_maand = coalesce($6, 3), inleverdag = coalesce($7, 10), inleverdag_kwartaal = coalesce($8, 15), plafond_cent = $9,
       keurmerk_vereist = $10, noshow_betaald_bp = $11, noshow_afmelden_uren = $12, uitval_regel = $13, uitval_na_weken = $14,
       bron_document = $15, bron_pagina = $16 WHERE id = $1`,
    [
      ...[c.id, a.ritme, a.aanwezigheidsnormBp, a.aanbodgrensBp, a.tempogrensBp, a.tempoVanafMaand],
      ...[a.inleverdag, a.inleverdagKwartaal, a.plafondCent, a.keurmerkVereist, a.noshowBetaaldBp],
      ...[a.noshowAfmeldenUren, a.uitvalRegel, a.uitvalNaWeken, a.bronDocument || null, a.bronPagina || null],
    ],
  );
  await schrijfOpties(tx, c.id, nu.verlengingen, a);
  return [];
}

const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});
function vast(nu: Nu, a: Afspraken): Fout[] {
  const anders: [string, boolean][] = [
    ['ritme', a.ritme !== nu.ritme],
    ['aanwezigheidsnorm', a.aanwezigheidsnormBp !== nu.aanwezigheidsnorm_bp],
    ['aanbodgrens', (a.aanbodgrensBp ?? 11_000) !== nu.aanbodgrens_bp],
    ['tempogrens', (a.tempogrensBp ?? 7_500) !== nu.tempogrens_bp],
    ['tempoVanafMaand', (a.tempoVanafMaand ?? 3) !== nu.tempo_vanaf_maand],
  ];
  const uit = (nu.geboekt ? anders.filter(([, x]) => x) : []).map(([veld]) =>
    fout(
      'CON-034',
      veld,
      'Er zijn al uren geboekt: het ritme, de normen en de grenzen liggen vast.',
      'Laat dit veld zoals het was. Spreekt u iets anders af, maak dan een nieuw contract.',
    ),
  );
  if (nu.fasen && a.fasen?.length)
    uit.push(fout('CON-035', 'fasen', 'De betaling in fasen ligt al vast.', 'Laat de fasen leeg.'));
  return uit;
}
