import type { Winnaar } from '../domain/aanbesteding/begrippen.js';
import type { DefinitiefGunnenInput } from './aanbesteding.input.js';
import { gelukt, type Toegestaan, type Uitkomst } from './stap.js';

const TARIEVEN = `INSERT INTO tarief (contract_id, product_id, eenheid, bedrag_e4, van, tot)
  SELECT $1, p.product_id, p.eenheid, p.bedrag_e4, $3, $4 FROM inschrijving_prijs p
  WHERE p.inschrijving_id = $2 AND p.perceel_id = $5 AND p.soort = 'BASISPAKKET' AND p.product_id IS NOT NULL`;

/** Makes the contract of one winner, with the prices of its bid; gives its number. */
export async function contractVanGunning(t: Toegestaan, w: Winnaar, i: DefinitiefGunnenInput): Promise<Uitkomst> {
  const { tx, geladen, perceel } = t;
  const [telling] = await tx.query<{ n: number }>('SELECT count(*)::int AS n FROM contract WHERE perceel_id = $1', [
    perceel!.id,
  ]);
  const nummer = `${perceel!.code}-${i.van.slice(0, 4)}-${telling!.n + 1}`;
  const [contract] = await tx.query<{ id: number }>(
    `INSERT INTO contract (nummer, perceel_id, regio_id, aanbieder_id, van, tot, ritme, aanwezigheidsnorm_bp, rapportage_vanaf)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, date_trunc('month', $5::date)) RETURNING id`,
    [nummer, perceel!.id, geladen.kop.regio_id, w.aanbiederId, i.van, i.tot ?? null, i.ritme ?? 'MAAND', 8000],
  );
  await tx.query(TARIEVEN, [contract!.id, w.inschrijvingId, i.van, i.tot ?? null, perceel!.id]);
  return gelukt(nummer);
}
