import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { maakProef, type Proef } from '../api.js';

const ROOT = path.resolve(__dirname, '../..');

/** The whole portal for a browser: the API with its built pages on a free port, and a worker in a process of its own. */
export interface Portaal {
  url: string;
  proef: Proef;
  sluit(): Promise<void>;
}

function startWerker({ config, db }: Proef, extra: Record<string, string>): ChildProcess {
  const werker = spawn(process.execPath, ['--enable-source-maps', path.join(ROOT, 'dist/apps/worker/main.js')], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: db.url,
      DATABASE_APP_URL: config.databaseAppUrl,
      OPSLAG_MAP: config.opslagMap,
      LOG_LEVEL: 'warn',
      ...extra,
    },
  });
  return werker;
}

function stop(werker: ChildProcess): Promise<void> {
  return new Promise((klaar) => {
    if (werker.exitCode !== null) return klaar();
    const dood = setTimeout(() => werker.kill('SIGKILL'), 5000);
    werker.once('exit', () => {
      clearTimeout(dood);
      klaar();
    });
    werker.kill('SIGTERM');
  });
}

export async function startPortaal(opties: { stam?: string; env?: Record<string, string> } = {}): Promise<Portaal> {
  for (const nodig of ['dist/portal/index.html', 'dist/apps/worker/main.js'])
    if (!existsSync(path.join(ROOT, nodig))) throw new Error(`${nodig} ontbreekt: bouw eerst met npm run build.`);
  const proef = await maakProef({ ...opties, env: { PORTAAL_MAP: path.join(ROOT, 'dist/portal'), ...opties.env } });
  const { port } = proef.app.getHttpServer().address() as AddressInfo;
  const werker = startWerker(proef, opties.env ?? {});
  return {
    url: `http://127.0.0.1:${port}`,
    proef,
    sluit: async () => {
      await stop(werker);
      await proef.sluit();
    },
  };
}
