import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { praktijksetMap } from './praktijkset-map.js';

/** The command as a person runs it, in a process of its own; with REDIS_URL it runs on Redis. */
function speel(...opties: string[]): Promise<{ code: number | null; tekst: string }> {
  const root = path.resolve(__dirname, '..');
  const args = [
    path.join(root, 'apps/cli/run.mjs'),
    'apps/cli/praktijkset.js',
    praktijksetMap(),
    '--werkers',
    '4',
    ...opties,
  ];
  const proces = spawn(process.execPath, args, { cwd: root });
  let tekst = '';
  for (const stroom of [proces.stdout, proces.stderr]) stroom.on('data', (deel: Buffer) => (tekst += deel.toString()));
  return new Promise((klaar) => proces.once('close', (code) => klaar({ code, tekst })));
}

describe('praktijkset', () => {
  const uit = mkdtempSync(path.join(tmpdir(), 'praktijkset-uit-'));
  afterAll(() => rmSync(uit, { recursive: true, force: true }));

  it.each([1, 2, 3])(
    'geeft met vier werkers in volgorde %i precies de verwachte uitkomst',
    async (zaad) => {
      const { code, tekst } = await speel('--uit', uit, '--volgorde', String(zaad));
      expect(tekst).toContain('De uitkomst is gelijk');
      expect(code).toBe(0);
    },
    180_000,
  );

  it('geeft dezelfde uitkomst als een werker midden in het werk wordt gestopt', async () => {
    const { code, tekst } = await speel('--uit', uit, '--volgorde', '4', '--dood-werker');
    expect(tekst).toMatch(/midden in het werk gestopt \(SIGKILL\); opnieuw opgepakt: [1-9]/);
    expect(tekst).toContain('De uitkomst is gelijk');
    expect(code).toBe(0);
  }, 180_000);
});
