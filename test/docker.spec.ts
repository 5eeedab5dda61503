import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { files, root } from './architecture/sources.js';

interface Service {
  command?: string[];
  image: string;
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  read_only?: boolean;
  healthcheck?: unknown;
  deploy?: { replicas: number };
}
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const compose = parse(read('docker/compose.yaml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, null>;
};
const dockerfile = read('docker/Dockerfile')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const entrypoint = read('docker/entrypoint.sh');

describe('docker', () => {
  it('kopieert alleen wat er is', () => {
    const wanted = dockerfile
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(/\s+/).slice(1, -1))
      .filter((word) => !word.startsWith('--'));
    expect(wanted).toContain('package.json');
    expect(wanted.filter((name) => !files.some((file) => file === name || file.startsWith(`${name}/`)))).toEqual([]);
    const allowed = read('.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    expect(wanted.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it('start wat de bouw oplevert', () => {
    const entries = [...entrypoint.matchAll(/dist\/(\S+)\.js/g)].map(([, entry]) => `${entry}.ts`);
    expect(entries.length).toBeGreaterThan(3);
    expect(entries.filter((entry) => !files.includes(entry))).toEqual([]);
  });

  it('draait niet als root, met een vaste basis', () => {
    expect(dockerfile.filter((line) => line.startsWith('USER ')).pop()).toBe('USER node');
    const bases = dockerfile.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
    expect([...new Set(bases)]).toEqual(['node:20-bookworm-slim']);
  });

  it('weigert een onbekende opdracht met uitleg', () => {
    const script = entrypoint.replace('cd /app', 'cd /');
    const run = (): string =>
      execFileSync('sh', ['-c', script, 'entrypoint', 'iets'], { stdio: 'pipe', encoding: 'utf8' });
    expect(run).toThrow(/Onbekende opdracht 'iets'/);
  });

  it('stelt samen: database, wachtrij, migratie, api en twee werkers', () => {
    const { services } = compose;
    expect(Object.keys(services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
    expect(services.worker!.deploy).toEqual({ replicas: 2 });
    expect(services.redis!.command).toEqual(expect.arrayContaining(['--appendonly', 'yes']));
    for (const name of ['api', 'worker', 'migrate']) {
      const { command, read_only: readOnly } = services[name]!;
      expect({ name, known: new RegExp(`^ *${command![0]}\\)`, 'm').test(entrypoint), readOnly }).toEqual({
        name,
        known: true,
        readOnly: true,
      });
    }
    expect(Object.values(services).every(({ image }) => /:[^:]+$/.test(image) && !image.endsWith(':latest'))).toBe(
      true,
    );
  });

  it('wacht op wie gezond moet zijn', () => {
    const { services } = compose;
    for (const [name, { depends_on: needs = {} }] of Object.entries(services)) {
      for (const [needed, { condition }] of Object.entries(needs)) {
        const other = services[needed]!;
        const fits = condition === 'service_healthy' ? other.healthcheck !== undefined : needed === 'migrate';
        expect({ name, needed, fits }).toEqual({ name, needed, fits: true });
      }
    }
  });

  it('geeft alleen de migratie het adres van de eigenaar', () => {
    const owners = Object.entries(compose.services).filter(([, { environment }]) => environment?.DATABASE_URL);
    expect(owners.map(([name]) => name)).toEqual(['migrate']);
    const named = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes.map((v) => v.split(':')[0]));
    expect(Object.keys(compose.volumes).sort()).toEqual([...new Set(named)].sort());
  });
});
