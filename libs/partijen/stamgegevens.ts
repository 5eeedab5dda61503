import { stapel, voegSamen, type Samengevoegd, type Tx } from '#platform';
import type { BekendePartijen, PartijenStam } from './domain/stamgegevens.js';

const codes = async (tx: Tx, tabel: 'regio' | 'gemeente' | 'aanbieder'): Promise<string[]> =>
  (await tx.query<{ code: string }>(`SELECT code FROM ${tabel}`)).map((r) => r.code);

/** What is already known, in four statements. */
export async function bekendePartijen(tx: Tx): Promise<BekendePartijen> {
  return {
    regios: await codes(tx, 'regio'),
    gemeenten: await codes(tx, 'gemeente'),
    aanbieders: await codes(tx, 'aanbieder'),
    deelnames: await tx.query(`SELECT r.code AS regio, g.code AS gemeente, d.van, d.tot
      FROM deelname d JOIN regio r ON r.id = d.regio_id JOIN gemeente g ON g.id = d.gemeente_id`),
  };
}

/** Writes what is new or changed. */
export async function schrijfPartijen(tx: Tx, stam: PartijenStam): Promise<Samengevoegd[]> {
  await stapel(tx, 'stam_regio', { rij: 'int', code: 'text', naam: 'text', soort: 'text' }, stam.regios);
  await stapel(tx, 'stam_gemeente', { rij: 'int', code: 'text', naam: 'text' }, stam.gemeenten);
  await stapel(tx, 'stam_aanbieder', { rij: 'int', code: 'text', naam: 'text', kvk: 'text' }, stam.aanbieders);
  const kolommen = { rij: 'int', regio: 'text', gemeente: 'text', van: 'date', tot: 'date' };
  await stapel(tx, 'stam_deelname', kolommen, stam.deelnames);
  return [
    await voegSamen(tx, {
      tabel: 'regio',
      sleutel: ['code'],
      waarden: ['naam', 'soort'],
      bron: 'SELECT * FROM stam_regio',
    }),
    await voegSamen(tx, {
      tabel: 'gemeente',
      sleutel: ['code'],
      waarden: ['naam'],
      bron: 'SELECT * FROM stam_gemeente',
    }),
    await voegSamen(tx, {
      tabel: 'aanbieder',
      sleutel: ['code'],
      waarden: ['naam', 'kvk'],
      bron: 'SELECT * FROM stam_aanbieder',
    }),
    await voegSamen(tx, {
      tabel: 'deelname',
      sleutel: ['regio_id', 'gemeente_id', 'van'],
      waarden: ['tot'],
      bron: `SELECT s.rij, r.id AS regio_id, g.id AS gemeente_id, s.van, s.tot FROM stam_deelname s
        JOIN regio r ON r.code = s.regio JOIN gemeente g ON g.code = s.gemeente`,
    }),
  ];
}
