import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { maakDatabase } from './database.js';
import { vrijePoort } from './hulp/poort.js';

const root = path.resolve(__dirname, '..');
const {
  DATABASE_URL: _d,
  REDIS_URL: _r,
  PORT: _p,
  HOST: _h,
  LOG_LEVEL: _l,
  npm_lifecycle_event: _n,
  ...kaal
} = process.env;

interface Uitkomst {
  code: number | null;
  tekst: string;
}
function node(
  args: string[],
  env: NodeJS.ProcessEnv,
): { kind: ChildProcess; klaar: Promise<Uitkomst>; tekst(): string } {
  const kind = spawn(process.execPath, args, {
    cwd: root,
    env: { ...kaal, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // goes when jest goes
  });
  let tekst = '';
  for (const stroom of [kind.stdout!, kind.stderr!]) stroom.on('data', (stuk: Buffer) => (tekst += stuk.toString()));
  const klaar = new Promise<Uitkomst>((done) => kind.once('close', (code) => done({ code, tekst })));
  return { kind, klaar, tekst: () => tekst };
}
const start = (env: NodeJS.ProcessEnv, args: string[] = []) => node([...args, 'apps/cli/start.mjs'], env);

function luister(): Promise<net.Server> {
  return new Promise((done) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => done(server));
  });
}
const poortVan = (server: net.Server): number => (server.address() as net.AddressInfo).port;
/** Logs in; the name of who you are then, or null. */
async function namens(poort: number, email: string, wachtwoord: string): Promise<string | null> {
  const query = fs.readFileSync(path.join(root, 'schema/operations/SessieOpenen.graphql'), 'utf8');
  const antwoord = await fetch(`http://127.0.0.1:${poort}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { email, wachtwoord } }),
  });
  const { data } = (await antwoord.json()) as { data: { inloggen: { ik: { naam: string } | null } } };
  return data.inloggen.ik?.naam ?? null;
}
const leeft = (pid: number): boolean => {
  try {
    return !/\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

jest.setTimeout(120_000); // whole programs on a machine that may be busy

describe('npm start', () => {
  const map = fs.mkdtempSync(path.join(os.tmpdir(), 'starten-')); // closed to others, as a private folder is
  let nummer = 0;
  const nieuweMap = (): string => path.join(map, `data-${++nummer}`);
  afterAll(() => fs.rmSync(map, { recursive: true, force: true }));

  /** One sentence on one line that names the cure; never a stack. */
  async function verwachtZin(env: NodeJS.ProcessEnv, zin: RegExp, args?: string[]): Promise<void> {
    const { code, tekst } = await start({ DATA_MAP: nieuweMap(), PORT: String(await vrijePoort()), ...env }, args)
      .klaar;
    const regels = tekst.split('\n').filter((regel) => regel !== '' && !regel.startsWith('✔'));
    expect({ code, regels }).toEqual({ code: 1, regels: [expect.stringMatching(zin)] });
  }

  it('zegt bij een oude Node welke versie nodig is', () =>
    verwachtZin({}, /heeft Node.js 20.19 of nieuwer nodig en dit is 18.4.0: installeer/, [
      '--import',
      'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.4.0"})',
    ]));

  it('zegt wat er aan instellingen niet klopt', async () => {
    await verwachtZin({ PORT: 'drieduizend' }, /PORT=drieduizend is geen poortnummer: kies/);
    await verwachtZin({ HOST: '0.0.0.0' }, /geen demo-accounts: zet ook DATABASE_URL/);
    await verwachtZin({ HOST: '192.0.2.1', DATABASE_URL: 'postgres://a@b/c' }, /HOST=192.0.2.1 .*: laat HOST weg/);
    await verwachtZin({ DATABASE_URL: 'mysql://ergens' }, /DATABASE_URL is geen geldig adres: schrijf het als/);
  });

  it('zegt bij een bezette poort welke opdracht wel werkt', async () => {
    const server = await luister();
    const poort = poortVan(server);
    await verwachtZin({ PORT: String(poort) }, new RegExp(`Poort ${poort} .*: kies .* PORT=${poort + 1} npm start`));
    server.close();
  });

  it('zegt waarom een eigen database niet te gebruiken is', async () => {
    const { url, sluit } = await maakDatabase({ leeg: true });
    const met = (pas: (u: URL) => void): string => {
      const u = new URL(url);
      pas(u);
      return u.href;
    };
    const dicht = await vrijePoort();
    await verwachtZin({ DATABASE_URL: met((u) => (u.port = String(dicht))) }, /luistert daar niets: start de server/);
    await verwachtZin({ DATABASE_URL: met((u) => (u.password = 'fout')) }, /wachtwoord klopt niet: verbeter/);
    await verwachtZin({ DATABASE_URL: met((u) => (u.pathname = '/bestaatniet')) }, /database bestaat niet: maak hem/);
    await verwachtZin(
      { DATABASE_URL: url, REDIS_URL: `redis://127.0.0.1:${dicht}` },
      /Redis .* niet bereikbaar .*: start Redis/,
    );
    await sluit();
  });

  it('zegt het als het portaal al uit deze map draait, en als de map geen map is', async () => {
    const data = nieuweMap();
    fs.mkdirSync(data);
    fs.writeFileSync(path.join(data, 'start.pid'), `${process.pid} ${startTijd()} http://localhost:9`);
    await verwachtZin({ DATA_MAP: data }, /draait al vanuit deze map: open http:\/\/localhost:9, of stop/);
    const bestand = path.join(map, 'bestand');
    fs.writeFileSync(bestand, '');
    await verwachtZin({ DATA_MAP: path.join(bestand, 'data') }, /is geen map: kies een andere map/);
  });
  function startTijd(): string {
    const stat = fs.readFileSync(`/proc/${process.pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]!;
  }

  it('begint, herstart wat sterft, en laat na Ctrl+C niets achter', async () => {
    const data = nieuweMap();
    const poort = await vrijePoort();
    const wachtrij = _r ? { REDIS_URL: _r } : {};
    const eerste = start({ DATA_MAP: data, PORT: String(poort), ...wachtrij });
    const opLucht = async (): Promise<boolean> =>
      fetch(`http://127.0.0.1:${poort}/health/ready`).then(
        (antwoord) => antwoord.ok,
        () => false,
      );
    const wacht = async (voorwaarde: () => boolean | Promise<boolean>): Promise<void> => {
      for (let i = 0; i < 1500 && !(await voorwaarde()); i++) {
        if (eerste.kind.exitCode !== null) throw new Error(eerste.tekst());
        await new Promise((done) => setTimeout(done, 100));
      }
    };
    await wacht(() => eerste.tekst().includes('Stoppen: Ctrl+C'));
    expect(await opLucht()).toBe(true);
    expect(eerste.tekst()).toContain(`Open  http://localhost:${poort}`);

    const wachtwoord = /demo-accounts: (\S+)/.exec(eerste.tekst())![1]!;
    const accounts = [...eerste.tekst().matchAll(/^ {2}(\S+@\S+) /gm)].map(([, email]) => email!);
    expect(accounts).toHaveLength(7);
    for (const email of accounts) expect(await namens(poort, email, wachtwoord)).toEqual(expect.stringMatching(/\w+/));
    expect(await namens(poort, accounts[0]!, `${wachtwoord}x`)).toBeNull();

    const kinderen = (): number[] =>
      fs
        .readFileSync(`/proc/${eerste.kind.pid}/task/${eerste.kind.pid}/children`, 'utf8')
        .trim()
        .split(' ')
        .map(Number);
    const api = kinderen().find((pid) => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('apps/api/main.js'))!;
    process.kill(api, 'SIGKILL');
    await wacht(async () => !(await opLucht()));
    await wacht(opLucht);
    expect(await opLucht()).toBe(true);

    const database = Number(fs.readFileSync(path.join(data, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
    const alles = [...kinderen(), database];
    eerste.kind.kill('SIGINT');
    expect((await eerste.klaar).code).toBe(0);
    await new Promise((done) => setTimeout(done, 1500)); // the guard looks once a second
    expect(alles.filter(leeft)).toEqual([]);

    const tweede = start({ DATA_MAP: data, PORT: String(poort), ...wachtrij });
    for (let i = 0; i < 1500 && !tweede.tekst().includes('Stoppen: Ctrl+C'); i++) {
      await new Promise((done) => setTimeout(done, 100));
    }
    tweede.kind.kill('SIGTERM');
    const { tekst } = await tweede.klaar;
    expect(tekst).toContain(wachtwoord);
    expect(tekst).not.toMatch(/Pakketten|Programma gebouwd|bijgewerkt|Voorbeelddata/);
  }, 400_000);
});
