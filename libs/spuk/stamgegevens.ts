import { stapel, voegSamen, type Samengevoegd, type Tx } from '#platform';
import type { SpukStam } from './domain/stamgegevens.js';

export async function schrijfSpuk(tx: Tx, stam: SpukStam): Promise<Samengevoegd[]> {
  await stapel(tx, 'stam_spuk', { rij: 'int', gemeente: 'text', jaar: 'int', bedrag: 'bigint' }, stam.budgetten);
  return [
    await voegSamen(tx, {
      tabel: 'spuk_budget',
      sleutel: ['gemeente_id', 'jaar'],
      waarden: ['bedrag_cent'],
      bron: `SELECT s.rij, g.id AS gemeente_id, s.jaar, s.bedrag AS bedrag_cent
        FROM stam_spuk s JOIN gemeente g ON g.code = s.gemeente`,
    }),
  ];
}
