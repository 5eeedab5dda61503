import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { maakOpslag, ruimOp, type Opslag } from './opslag.js';

const SLEUTEL = 'inleveringen/0b4f6c1e-aaaa-4bbb-8ccc-1234567890ab';
const BYTES = Buffer.from([0, 255, 10, 13, 65, 66, 67]);

/** A real S3-compatible server, on loopback, in a folder of its own. */
async function startS3(map: string): Promise<{ poort: number; stop: () => Promise<void> }> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const S3rver = require('s3rver') as new (o: object) => { run(): Promise<AddressInfo>; close(): Promise<void> };
  const s3 = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: map,
    configureBuckets: [{ name: 'portaal', configs: [] }],
  });
  const adres = await s3.run();
  return { poort: adres.port, stop: () => s3.close() };
}

describe.each(['map', 's3'])('Opslag (%s)', (soort) => {
  const map = mkdtempSync(path.join(os.tmpdir(), 'opslag-'));
  let opslag: Opslag;
  let stop: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    const s3 = soort === 's3' ? await startS3(path.join(map, 'emmer')) : null;
    stop = s3?.stop;
    opslag = maakOpslag({
      opslagMap: path.join(map, 'opslag'),
      s3: s3 && {
        endpoint: `http://127.0.0.1:${s3.poort}`,
        bucket: 'portaal',
        sleutelId: 'S3RVER',
        geheim: 'S3RVER',
        regio: 'eu-west-1',
      },
    });
  });
  afterAll(async () => {
    await stop?.();
    rmSync(map, { recursive: true, force: true });
  });

  it('neemt een bestand over, geeft dezelfde bytes terug en laat daarna niets achter', async () => {
    const bron = path.join(map, 'quarantaine');
    writeFileSync(bron, BYTES);
    await opslag.neemOver(bron, SLEUTEL);
    expect(existsSync(bron)).toBe(false);
    const lokaal = await opslag.haal(SLEUTEL);
    expect(readFileSync(lokaal.pad)).toEqual(BYTES);
    await lokaal.klaar();
    expect(
      existsSync(path.join(map, 'opslag', 'tijdelijk')) ? readdirSync(path.join(map, 'opslag', 'tijdelijk')) : [],
    ).toEqual([]);
    await opslag.verwijder(SLEUTEL);
    await expect(opslag.haal(SLEUTEL)).rejects.toThrow();
    await opslag.verwijder(SLEUTEL);
  });

  it.each(['../buiten', 'a/../b', '/etc/passwd', 'A', 'a//b', ''])('weigert de sleutel "%s"', async (sleutel) => {
    await expect(opslag.haal(sleutel)).rejects.toThrow();
    await expect(opslag.verwijder(sleutel)).rejects.toThrow('Not a storage key of ours');
  });
});

describe('Opruimen', () => {
  it('haalt weg wat ouder is dan een uur, en laat de rest staan', async () => {
    const map = mkdtempSync(path.join(os.tmpdir(), 'oud-'));
    const uurTerug = new Date(Date.now() - 3_700_000);
    for (const naam of ['oud', 'nieuw']) writeFileSync(path.join(map, naam), 'x');
    utimesSync(path.join(map, 'oud'), uurTerug, uurTerug);
    expect(await ruimOp(map)).toBe(1);
    expect(readdirSync(map)).toEqual(['nieuw']);
    expect(await ruimOp(path.join(map, 'bestaat-niet'))).toBe(0);
    rmSync(map, { recursive: true });
  });
});
