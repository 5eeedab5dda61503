import pg from 'pg';
import { maakDatabase } from './database.js';

const vraag = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
};

describe('testdatabase', () => {
  it('is een eigen kloon die na sluiten weg is', async () => {
    const [een, twee] = await Promise.all([maakDatabase(), maakDatabase({ leeg: true })]);
    await vraag(een.url, 'create table proef (a int)');
    expect(await vraag(twee.url, `select 1 from pg_tables where tablename = 'proef'`)).toEqual([]);
    await een.sluit();
    expect(await vraag(twee.url, `select 1 from pg_database where datname = '${een.naam}'`)).toEqual([]);
    await twee.sluit();
  });

  it('draait op PostgreSQL 18', async () => {
    const database = await maakDatabase({ leeg: true });
    expect(await vraag(database.url, `select current_setting('server_version_num')::int / 10000 as v`)).toEqual([
      { v: 18 },
    ]);
    await database.sluit();
  });
});
