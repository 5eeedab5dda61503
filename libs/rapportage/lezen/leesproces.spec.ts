import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { LeesFout } from '#spreadsheets';
import { bouwLeeskind } from './bouw.testhulp.js';
import { type Leesopdracht, Leespool } from './leespool.js';
import { kindPad } from './leesproces.js';
import { praktijkset, productcodes, tabel } from './praktijkset.testhulp.js';

const KOP = 'trajectnummer;product;uren_aangeboden;uren_gevolgd;geoorloofd;ongeoorloofd;in_de_pas;eenheden;bedrag';
const regel = (i: number): string => `ZL-${10000 + i};TAAL_KNM;40;36,25;2,75;1;J;40;594,00`;

/** The process that a pool of one holds ready. */
const pidVan = (pool: Leespool): number =>
  [...(pool as unknown as { kinderen: Set<{ proces: { pid: number } }> }).kinderen][0]!.proces.pid;

function leeft(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('het leesproces', () => {
  const set = praktijkset();
  const producten = productcodes(set);
  const map = mkdtempSync(join(tmpdir(), 'lezen-'));
  let pool: Leespool;

  beforeAll(async () => {
    await bouwLeeskind();
    pool = new Leespool({ aantal: 2 });
    await pool.warm();
  }, 60_000);
  afterAll(async () => {
    await pool.stop();
    rmSync(map, { recursive: true });
  });

  const bestand = (naam: string, inhoud: string | Buffer): string => {
    const pad = join(map, naam);
    writeFileSync(pad, inhoud);
    return pad;
  };
  const groot = (naam: string, n: number): string =>
    bestand(naam, `${KOP}\n${Array.from({ length: n }, (_, i) => regel(i)).join('\n')}\n`);
  const lees = async (pad: string, meer: Partial<Leesopdracht> = {}, p = pool) => {
    const { copyStream, samenvatting } = p.leesBestand({ pad, bestandsnaam: pad, producten, ...meer });
    const rijen = await text(copyStream);
    return { rijen: rijen.split('\n').slice(0, -1), samenvatting: await samenvatting };
  };

  it('leest alle bestanden van de praktijkset door elkaar', async () => {
    const lijst = tabel(join(set, 'verwacht', 'rapportages.csv'));
    const uit = await Promise.all(lijst.map((r) => lees(join(set, 'rapportages', r.bestand!))));
    uit.forEach((u, i) => {
      expect(u.samenvatting).toMatchObject({
        regels: Number(lijst[i]!.regels),
        regelsMetFout: Number(lijst[i]!.afgewezen),
      });
      expect(u.rijen).toHaveLength(Number(lijst[i]!.regels));
    });
  });

  it('weigert onleesbare bestanden met code en reden, en leest daarna gewoon verder', async () => {
    for (const r of tabel(join(set, 'verwacht', 'onleesbaar.csv'))) {
      const fout = await lees(join(set, 'rapportages', 'onleesbaar', r.bestand!)).catch((f: unknown) => f);
      expect(fout).toBeInstanceOf(LeesFout);
      expect(fout).toMatchObject({ code: r.code, waarom: r.waarom });
    }
    expect((await lees(groot('na.csv', 3))).rijen).toHaveLength(3);
  });

  it('schrijft rijen in het tekstformaat van COPY', async () => {
    const pad = bestand('copy.csv', `${KOP}\n${regel(1)}\n"a\\b\tc\nd";x;-;1;1;1;?;;1.234,5\n`);
    expect((await lees(pad)).rijen).toEqual([
      '2\tZL-10001\tTAAL_KNM\t4000\t3625\t275\t100\tt\t4000\t59400\t0',
      '3\ta\\\\b\\tc\\nd\tx\t\\N\t100\t100\t100\t\\N\t\\N\t123450\t562',
    ]);
  });

  it('meldt voortgang en blokkeert de ouder niet bij 200.000 regels', async () => {
    const pad = groot('groot.csv', 200_000);
    const stappen: number[] = [];
    let langst = 0;
    let vorige = performance.now();
    const meter = setInterval(() => {
      const nu = performance.now();
      langst = Math.max(langst, nu - vorige - 5);
      vorige = nu;
    }, 5);
    const { copyStream, samenvatting } = pool.leesBestand({ pad, bestandsnaam: pad, producten }, (n) =>
      stappen.push(n),
    );
    let bytes = 0;
    for await (const stuk of copyStream) bytes += (stuk as Buffer).length;
    clearInterval(meter);
    expect(await samenvatting).toMatchObject({ regels: 200_000, regelsMetFout: 0, vorm: 'csv' });
    expect(bytes).toBeGreaterThan(200_000 * 40);
    expect(stappen.at(-1)).toBe(200_000);
    expect(langst).toBeLessThan(300);
  });

  it('weigert meer dan 200.000 regels', async () => {
    await expect(lees(groot('teveel.csv', 200_001))).rejects.toMatchObject({
      code: 'RAP-001',
      waarom: 'te veel regels',
    });
  });

  it('wacht op een trage ontvanger zonder dat de tijdgrens telt', async () => {
    const pad = groot('traag.csv', 40_000);
    const { copyStream, samenvatting } = pool.leesBestand({
      pad,
      bestandsnaam: pad,
      producten,
      limieten: { tijdMs: 2500 },
    });
    await new Promise((ok) => setTimeout(ok, 3500));
    expect((await text(copyStream)).split('\n')).toHaveLength(40_001);
    await expect(samenvatting).resolves.toMatchObject({ regels: 40_000 });
  }, 20_000);

  it('vervangt een proces dat te lang leest of te veel geheugen neemt, en gaat door', async () => {
    const pad = groot('grens.csv', 150_000);
    await expect(lees(pad, { limieten: { tijdMs: 1 } })).rejects.toMatchObject({
      code: 'RAP-001',
      waarom: 'lezen duurt te lang',
    });
    await expect(lees(pad, { limieten: { geheugenMb: 20 } })).rejects.toMatchObject({
      code: 'RAP-001',
      waarom: 'te veel geheugen nodig',
    });
    const krap = new Leespool({ heapMb: 12 });
    await expect(lees(pad, {}, krap)).rejects.toMatchObject({ code: 'RAP-001', waarom: 'te veel geheugen nodig' });
    await expect(lees(groot('klein.csv', 5), {}, krap)).resolves.toMatchObject({ samenvatting: { regels: 5 } });
    await krap.stop();
    await expect(lees(groot('klein.csv', 5))).resolves.toMatchObject({ samenvatting: { regels: 5 } });
  }, 30_000);

  it('stopt op verzoek, of als de ontvanger stopt', async () => {
    const pad = groot('stop.csv', 150_000);
    const stop = new AbortController();
    const bezig = lees(pad, { signal: stop.signal });
    setTimeout(() => stop.abort(), 20);
    await expect(bezig).rejects.toThrow();
    const { copyStream, samenvatting } = pool.leesBestand({ pad, bestandsnaam: pad, producten });
    copyStream.once('data', () => copyStream.destroy());
    await expect(samenvatting).rejects.toThrow('ontvanger');
    await expect(lees(groot('klein.csv', 5))).resolves.toMatchObject({ samenvatting: { regels: 5 } });
  });

  it('een gewone storing is geen weigering', async () => {
    const fout = await lees(join(map, 'bestaat-niet.csv')).catch((f: unknown) => f);
    expect(fout).toBeInstanceOf(Error);
    expect(fout).not.toBeInstanceOf(LeesFout);
  });

  it('een leesproces dat van buiten wordt gedood is een storing, en het volgende bestand wordt gewoon gelezen', async () => {
    const eigen = new Leespool();
    await eigen.warm();
    const pad = groot('dood.csv', 150_000);
    const bezig = lees(pad, {}, eigen);
    setTimeout(() => process.kill(pidVan(eigen), 'SIGKILL'), 30);
    const fout = await bezig.catch((f: unknown) => f);
    expect(fout).toBeInstanceOf(Error);
    expect(fout).not.toBeInstanceOf(LeesFout);
    await expect(lees(groot('klein.csv', 5), {}, eigen)).resolves.toMatchObject({ samenvatting: { regels: 5 } });
    await eigen.stop();
  }, 30_000);

  it('als de ouder met kill -9 stopt, stopt het leesproces ook', async () => {
    const pool = pathToFileURL(kindPad().replace('leeskind.js', 'leespool.js')).href;
    const script = `import(${JSON.stringify(pool)}).then(async ({ Leespool }) => {
      const p = new Leespool(); await p.warm(); console.log([...p.kinderen][0].proces.pid); setInterval(() => {}, 1000); })`;
    const ouder = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [eerste] = (await once(ouder.stdout, 'data')) as [Buffer];
    ouder.kill('SIGKILL');
    for (let i = 0; i < 100 && leeft(Number(eerste.toString())); i++) await new Promise((ok) => setTimeout(ok, 100));
    expect(leeft(Number(eerste.toString()))).toBe(false);
  }, 30_000);

  it('een proces dat niet start geeft een fout in plaats van eindeloos wachten', async () => {
    const stuk = new Leespool({ kindPad: join(map, 'geen-leeskind.js') });
    await expect(lees(groot('klein.csv', 5), {}, stuk)).rejects.toThrow('leesproces start niet');
    await stuk.stop();
  }, 20_000);
});
