import { geldtOp, plusDagen, type Fout } from '#core';
import type { Tx } from '#platform';
import { eindeNaVerlenging, keurPakket, type NieuwPakket } from '../domain/contract/contract.js';
import { keurTarief, type NieuwTarief } from '../domain/tarieven/tarief.js';
import { schrijfTarieven } from '../tarieven/schrijf-tarieven.js';
import { schrijfPakketten } from './maak-contract.js';

const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});
export const geenContract: Fout = {
  ...{ code: 'CON-020', veld: 'contract', melding: 'Dit contract is er niet, of u mag het niet zien.' },
  oplossing: 'Controleer het contractnummer.',
};

/** Codes of our own walls in the database, in words; anything else stays an error. */
const VERTAALD: Record<string, Fout> = {
  TAR01: fout(
    'TAR-010',
    'van',
    'Dit tarief is al gebruikt: een gebruikt tarief verandert niet meer.',
    'Kies een latere ingangsdatum, na de laatste geboekte maand.',
  ),
  '23514': fout(
    'CON-030',
    'van',
    'Deze gegevens passen niet bij elkaar, bijvoorbeeld een laatste dag voor de eerste.',
    'Controleer de dagen en bedragen.',
  ),
  '23P01': fout('CON-031', 'van', 'Voor deze dagen is er al een versie.', 'Kies een andere ingangsdatum.'),
};
/** An expected refusal found half-way: thrown, so that the transaction undoes what was done. */
export class Veranderd extends Error {
  constructor(readonly fout: Fout) {
    super(fout.melding);
  }
}
/** An expected refusal of the database as data, after everything was rolled back. */
export async function metFouten(werk: () => Promise<Fout[]>): Promise<Fout[]> {
  try {
    return await werk();
  } catch (e) {
    if (e instanceof Veranderd) return [e.fout];
    const bekend = VERTAALD[(e as { code?: string }).code ?? ''];
    if (bekend) return [bekend];
    throw e;
  }
}

export async function contractId(
  tx: Tx,
  nummer: string,
): Promise<{ id: number; tot: string | null; regio_id: number } | undefined> {
  const [c] = await tx.query<{ id: number; tot: string | null; regio_id: number }>(
    `SELECT id, tot, regio_id FROM contract WHERE nummer = $1 AND regio_id = $2 FOR UPDATE`,
    [nummer, tx.actor.organisatieId],
  );
  return c;
}

/** Closes the version before a new one and says until when the new one may run; `later` is a version that begins after it. */
async function maakRuimte(
  tx: Tx,
  tabel: string,
  waar: string,
  params: unknown[],
  van: string,
): Promise<{ gelijk: boolean; later: string | null }> {
  const n = params.length + 1;
  await tx.query(
    `UPDATE ${tabel} SET tot = $${n}::date - 1 WHERE ${waar} AND van < $${n}::date AND (tot IS NULL OR tot >= $${n}::date)`,
    [...params, van],
  );
  const [r] = await tx.query<{ gelijk: boolean; later: string | null }>(
    `SELECT coalesce(bool_or(van = $${n}::date), false) AS gelijk, min(van) FILTER (WHERE van > $${n}::date) AS later FROM ${tabel} WHERE ${waar}`,
    [...params, van],
  );
  return r!;
}
const totEnMet = (gevraagd: string | null | undefined, later: string | null): string | null => {
  const grens = later && plusDagen(later, -1);
  return gevraagd && (!grens || gevraagd < grens) ? gevraagd : grens;
};

/**
 * A new version of a price: the one before it ends the day before. On the same first day it replaces an unused version;
 * a used one is refused by the trigger.
 */
export async function tariefVastleggen(tx: Tx, nummer: string, t: NieuwTarief): Promise<Fout[]> {
  const c = await contractId(tx, nummer);
  const fouten = c ? keurTarief(t, 'tarief') : [geenContract];
  if (fouten.length) return fouten;
  const [p] = await tx.query<{ id: number }>(`SELECT id FROM product WHERE code = $1`, [t.product]);
  if (!p) return [fout('CON-017', 'tarief.product', `Onbekend product: ${t.product}.`, 'Kies een bekend product.')];
  const params = [c!.id, p.id];
  const { gelijk, later } = await maakRuimte(tx, 'tarief', 'contract_id = $1 AND product_id = $2', params, t.van);
  if (gelijk) {
    await tx.query(
      `DELETE FROM tarief_trede WHERE tarief_id IN (SELECT id FROM tarief WHERE contract_id = $1 AND product_id = $2 AND van = $3)`,
      [...params, t.van],
    );
    await tx.query(`DELETE FROM tarief WHERE contract_id = $1 AND product_id = $2 AND van = $3`, [...params, t.van]);
  }
  await schrijfTarieven(tx, [{ ...t, contractId: c!.id, tot: totEnMet(t.tot, later) }], null);
  return [];
}

export async function pakketVastleggen(tx: Tx, nummer: string, p: NieuwPakket): Promise<Fout[]> {
  const c = await contractId(tx, nummer);
  const fouten = c ? keurPakket(p, 'pakket') : [geenContract];
  if (fouten.length) return fouten;
  const codes = p.delen.map((d) => d.product);
  const [mist] = await tx.query<{ codes: string[] | null }>(
    `SELECT array_agg(x) AS codes FROM unnest($1::text[]) x WHERE NOT EXISTS (SELECT FROM product WHERE code = x)`,
    [codes],
  );
  if (mist!.codes)
    return [
      fout('CON-017', 'pakket.delen', `Onbekend product: ${mist!.codes.join(', ')}.`, 'Kies een bekend product.'),
    ];
  const waar = `contract_id = $1 AND leerroute = $2 AND coalesce(doelgroep, '') = $3`;
  const { later } = await maakRuimte(tx, 'pakket', waar, [c!.id, p.leerroute, p.doelgroep ?? ''], p.van);
  await schrijfPakketten(tx, c!.id, [{ ...p, tot: totEnMet(p.tot, later) }]);
  return [];
}

export interface Keurmerkstand {
  stand: string;
  van: string;
  tot?: string | null;
  bron: string;
}
export async function keurmerkVastleggen(tx: Tx, nummer: string, k: Keurmerkstand): Promise<Fout[]> {
  const c = await contractId(tx, nummer);
  if (!c) return [geenContract];
  if (k.tot && k.tot < k.van)
    return [fout('CON-003', 'tot', 'De laatste dag ligt voor de eerste.', 'Draai de dagen om.')];
  const { later } = await maakRuimte(tx, 'contract_keurmerk', 'contract_id = $1', [c.id], k.van);
  await tx.query(`INSERT INTO contract_keurmerk (contract_id, stand, van, tot, bron) VALUES ($1, $2, $3, $4, $5)`, [
    ...[c.id, k.stand, k.van, totEnMet(k.tot, later), k.bron],
  ]);
  return [];
}

interface Optie {
  volgnummer: number;
  maanden: number;
  uiterlijk_besluiten_op: string;
}
/** Decides on the next option; extending moves the last day of the contract. After the last day to decide the right is gone. */
export async function verlengingBesluiten(
  tx: Tx,
  nummer: string,
  volgnummer: number,
  verlengen: boolean,
  vandaag: string,
): Promise<Fout[]> {
  const c = await contractId(tx, nummer);
  if (!c) return [geenContract];
  const [optie] = await tx.query<Optie>(
    `SELECT volgnummer, maanden, uiterlijk_besluiten_op FROM contract_verlenging WHERE contract_id = $1 AND besluit = 'OPEN' ORDER BY volgnummer LIMIT 1`,
    [c.id],
  );
  if (optie?.volgnummer !== volgnummer)
    return [
      fout(
        'CON-032',
        'volgnummer',
        'Over deze verlenging kan nu niet worden besloten.',
        optie ? `Besluit eerst over verlenging ${optie.volgnummer}.` : 'Er staat geen verlenging meer open.',
      ),
    ];
  const deadline = optie.uiterlijk_besluiten_op;
  if (verlengen && !geldtOp({ van: '0000', tot: deadline }, vandaag))
    return [
      fout(
        'CON-033',
        'volgnummer',
        `Het recht om te verlengen is vervallen: er moest uiterlijk ${deadline} zijn besloten.`,
        'Sluit een nieuw contract.',
      ),
    ];
  await tx.query(
    `UPDATE contract_verlenging SET besluit = $3, besloten_op = $4, besloten_door = $5 WHERE contract_id = $1 AND volgnummer = $2`,
    [c.id, volgnummer, verlengen ? 'VERLENGD' : 'NIET_VERLENGD', vandaag, tx.actor.naam],
  );
  if (verlengen)
    await tx.query(`UPDATE contract SET tot = $2 WHERE id = $1`, [c.id, eindeNaVerlenging(c.tot!, optie.maanden)]);
  return [];
}
