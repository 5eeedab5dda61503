import { readdir } from 'node:fs/promises';
import type { Proef } from '../api.js';

/** Everything that is stored, in one fingerprint; when a session or a key was last used is no change. The last line of the log is there in words. */
export async function afdruk(p: Proef): Promise<string> {
  const tabellen = await p.eigenaar<{ t: string }>(
    `select tablename t from pg_tables where schemaname = 'public' order by 1`,
  );
  const delen = tabellen.map(
    ({ t }) =>
      `select '${t}' t, count(*) n, coalesce(sum(hashtextextended((to_jsonb(x) - 'laatst_gezien_op' - 'laatst_gebruikt_op')::text, 0)), 0) h from "${t}" x`,
  );
  const rijen = await p.eigenaar(`${delen.join(' union all ')} order by 1`);
  const bestanden = await readdir(p.config.opslagMap, { recursive: true }).catch(() => []);
  const laatste = await p.eigenaar(`select tabel, handeling, rol from audit order by id desc limit 1`);
  return [...rijen, ...laatste, ...bestanden.sort()].map((r) => JSON.stringify(r)).join('\n');
}
