import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const wortel = join(__dirname, '..', '..', '..');
const bronmappen = ['libs/core', 'libs/platform/spreadsheets', 'libs/rapportage'];
const doel = join(wortel, 'dist', 'libs', 'rapportage', 'lezen', 'leeskind.js');

function nieuwste(map: string): number {
  const tijden = readdirSync(map, { withFileTypes: true }).map((d) => {
    const pad = join(map, d.name);
    if (d.isDirectory()) return nieuwste(pad);
    return d.name.endsWith('.ts') && !d.name.endsWith('.spec.ts') ? statSync(pad).mtimeMs : 0;
  });
  return Math.max(0, ...tijden);
}

const verouderd = (): boolean =>
  !existsSync(doel) || statSync(doel).mtimeMs < Math.max(...bronmappen.map((m) => nieuwste(join(wortel, m))));

/** The reading process runs compiled; build what it needs when that is missing or old. One at a time. */
export async function bouwLeeskind(): Promise<void> {
  const slot = join(wortel, 'dist', '.bouw-leeskind');
  mkdirSync(join(wortel, 'dist'), { recursive: true });
  for (let i = 0; i < 200; i++) {
    try {
      mkdirSync(slot);
      break;
    } catch {
      await new Promise((ok) => setTimeout(ok, 100));
    }
  }
  try {
    if (!verouderd()) return;
    const swc = join(wortel, 'node_modules', '.bin', 'swc');
    const over = ['--ignore', '**/*.spec.ts'];
    execFileSync(swc, [...bronmappen, '-d', 'dist', ...over], { cwd: wortel, stdio: 'ignore' });
  } finally {
    if (existsSync(slot)) rmdirSync(slot);
  }
}
