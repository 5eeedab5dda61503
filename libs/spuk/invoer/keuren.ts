import { vandaag, type Fout } from '#core';
import type { Tx } from '#platform';
import type { Beursdeel } from './invoer.type.js';

export const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  code,
  veld,
  melding,
  oplossing,
});
export const leeg = (t: string | null | undefined): boolean => !t?.trim();
export function keurDeel(d: Beursdeel): Fout[] {
  const uit: Fout[] = [];
  if ((d.beurs === 'EXTRA') !== !leeg(d.naam))
    uit.push(
      fout(
        'SPU-012',
        'naam',
        d.beurs === 'EXTRA' ? 'Een andere bron heeft een naam nodig.' : 'Alleen een andere bron heeft een eigen naam.',
        d.beurs === 'EXTRA' ? 'Vul de naam in, bijvoorbeeld "Reserve".' : 'Laat de naam leeg.',
      ),
    );
  if (leeg(d.bron))
    uit.push(fout('SPU-013', 'bron', 'Er staat niet bij waar dit staat.', 'Vul het document en de bladzijde in.'));
  return uit;
}
/** A date in the future is a plan, not a decision. */
export const keurDag = (dag: string, veld: string): Fout[] =>
  dag <= vandaag()
    ? []
    : [fout('SPU-014', veld, 'Deze dag moet nog komen.', 'Vul de dag in waarop het is besloten of geteld.')];

/**
 * A year whose accounts were fixed changes only with a reason, and then only this purse of it is opened again.
 */
export async function heropenVoor(
  tx: Tx,
  jaar: number,
  d: { beurs: string; naam: string },
  reden: string | null | undefined,
): Promise<Fout[]> {
  const [vast] = await tx.query<{ id: number }>(
    `SELECT id FROM spuk_verantwoording WHERE gemeente_id = $1 AND jaar = $2 AND beurs = $3 AND naam = $4 AND heropend_op IS NULL FOR UPDATE`,
    [tx.actor.organisatieId, jaar, d.beurs, d.naam],
  );
  if (!vast) return [];
  if (leeg(reden))
    return [
      fout(
        'SPU-015',
        'reden',
        `De verantwoording van ${jaar} is voor deze beurs al vastgesteld.`,
        'Vul een reden in; dan gaat alleen deze beurs van dit jaar weer open.',
      ),
    ];
  await tx.query(
    `UPDATE spuk_verantwoording SET heropend_op = now(), heropend_door = $2, heropend_reden = $3 WHERE id = $1`,
    [vast.id, tx.actor.naam, reden!.trim()],
  );
  return [];
}

/** Ends the version that runs; refuses when one begins in or after this year, for history is not rewritten. */
export async function volgOp(
  tx: Tx,
  tabel: string,
  waar: string,
  params: unknown[],
  vanJaar: number,
): Promise<Fout | null> {
  const n = params.length + 1;
  const [later] = await tx.query<{ van_jaar: number }>(
    `SELECT van_jaar FROM ${tabel} WHERE ${waar} AND van_jaar >= $${n} LIMIT 1`,
    [...params, vanJaar],
  );
  if (later)
    return fout('SPU-025', 'vanJaar', `Vanaf ${later.van_jaar} is er al een afspraak.`, 'Kies een later jaar.');
  await tx.query(`UPDATE ${tabel} SET tot_jaar = $${n} - 1 WHERE ${waar} AND (tot_jaar IS NULL OR tot_jaar >= $${n})`, [
    ...params,
    vanJaar,
  ]);
  return null;
}
