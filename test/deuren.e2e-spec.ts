import { readdirSync, readlinkSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { maakProef, type Beller, type Proef } from './api.js';
import { csv, startWerker, totStil, type Bewijs } from './hulp/post.js';

const GOED = csv('T-1;TAAL_KNM;40;40;0;0;ja;40;600,00');
const VELDEN = { contract: 'NO-A', periode: '2025-01', soort: 'MAAND' };
/** A number that the government publishes as an example. */
const BSN = '999993653';
const wacht = (ms: number): Promise<void> => new Promise((klaar) => setTimeout(klaar, ms));

describe('Deuren waar een bestand binnenkomt', () => {
  let p: Proef;
  let a: Beller;
  let b: Beller;
  let poort: number;
  beforeAll(async () => {
    p = await maakProef({ env: { UPLOAD_STIL_SECONDEN: '1', UPLOAD_MAX_BYTES: String(1024 * 1024) } });
    poort = (p.app.getHttpServer().address() as AddressInfo).port;
    a = await p.als('aanbieder@a');
    b = await p.als('aanbieder@b');
  }, 60_000);
  afterAll(() => p?.sluit());

  const opgeslagen = async (): Promise<string[]> => {
    const uit: string[] = [];
    for (const n of await readdir(p.config.opslagMap, { recursive: true }).catch(() => [] as string[]))
      if ((await stat(path.join(p.config.opslagMap, n))).isFile()) uit.push(n);
    return uit;
  };
  const rijen = async (): Promise<number> =>
    (
      await p.eigenaar<{ n: number }>(
        `select (select count(*) from inlevering)::int + (select count(*) from opdracht)::int n`,
      )
    )[0]!.n;
  const stuur = (
    inhoud: Buffer | string = GOED,
    velden: Record<string, string> = {},
    { naam = 'maand.csv', sleutel = '', wie = a } = {},
  ) => {
    const r = wie.post('/api/inleveringen').field({ ...VELDEN, ...velden });
    if (sleutel) r.set('Idempotency-Key', sleutel);
    return r.attach('bestand', Buffer.from(inhoud), naam);
  };
  /** Nothing was kept: no row, no byte. */
  const nietsBewaard = async (doe: () => Promise<unknown>): Promise<void> => {
    const voor = [await rijen(), await opgeslagen()];
    await doe();
    expect([await rijen(), await opgeslagen()]).toEqual(voor);
  };
  const fout = (r: { status: number; body: unknown; text: string }): [number, string] => {
    expect(r.text).not.toMatch(/node_modules|\.ts:|\.js:\d/);
    return [r.status, (r.body as { code: string }).code];
  };

  it('weigert wat geen bestand of meer dan één bestand is', () =>
    nietsBewaard(async () => {
      expect(fout(await a.post('/api/inleveringen'))).toEqual([400, 'RAP-009']);
      expect(fout(await a.post('/api/inleveringen').send({ contract: 'NO-A' }))).toEqual([400, 'RAP-009']);
      expect(fout(await a.post('/api/inleveringen').field(VELDEN))).toEqual([400, 'RAP-009']);
      expect(fout(await a.post('/api/inleveringen').set('Content-Type', 'multipart/form-data').send('x'))).toEqual([
        400,
        'RAP-009',
      ]);
      expect(
        fout(
          await a.post('/api/inleveringen').set('Content-Type', 'multipart/form-data; boundary=x').send('geen deel'),
        ),
      ).toEqual([400, 'RAP-009']);
      expect(fout(await stuur().attach('tweede', GOED, 'twee.csv'))).toEqual([400, 'RAP-009']);
    }));

  it('weigert een contract van een ander, een maand die nog moet komen, en velden die nergens op lijken', () =>
    nietsBewaard(async () => {
      const gevallen: Record<string, string>[] = [
        ...[{ contract: 'NO-B' }, { contract: 'ZU-B' }, { contract: 'GEEN' }, { contract: '' }],
        ...[{ periode: '2027-11' }, { periode: '2019-01' }, { periode: '2025-13' }, { periode: '' }],
        ...[{ soort: 'JAAR' }, { soort: 'KWARTAAL' }, { contract: 'NO-A\u0000' }, { contract: 'x'.repeat(100_000) }],
        ...[{ contract: `x' or '1'='1` }, { periode: '2025-01\u0000' }],
      ];
      for (const velden of gevallen) {
        const r = await stuur(GOED, velden);
        expect([velden, r.status >= 400 && r.status < 500, (r.body as { code: string }).code]).toEqual([
          velden,
          true,
          expect.stringMatching(/^(RAP|HTTP)-/),
        ]);
      }
    }));

  it('weigert een kolomindeling die niet te bewaren is', () =>
    nietsBewaard(async () => {
      const velden = Object.fromEntries('trajectnummer product uren_aangeboden uren_gevolgd uren_geoorloofd uren_ongeoorloofd in_de_pas eenheden bedrag'.split(' ').map((v, i) => [v, i])); // prettier-ignore
      for (const kolommen of [
        '{',
        '[]',
        'null',
        '{"kop":1}',
        '{"kop":["a"],"velden":{}}',
        JSON.stringify({ kop: ['\u0000'], velden }),
        `{"kop":["\\ud800"],"velden":${JSON.stringify(velden)}}`,
        'x'.repeat(50_000),
      ])
        // prettier-ignore
        expect([kolommen.slice(0, 40), fout(await stuur(GOED, { kolommen }))]).toEqual([
          kolommen.slice(0, 40),
          [400, 'RAP-009'],
        ]);
    }));

  it('weigert een te groot bestand terwijl het binnenkomt', () =>
    nietsBewaard(async () => {
      for (let i = 0; i < 5; i++)
        expect(fout(await stuur(Buffer.alloc(6 * 1024 * 1024, 'a')))).toEqual([413, 'RAP-001']);
    }));

  it('laat wie nog schrijft horen waarom het niet mag, in plaats van de verbinding te breken', () =>
    nietsBewaard(async () => {
      const socket = net.connect(poort, '127.0.0.1');
      let antwoord = '';
      socket.on('data', (d) => (antwoord += String(d))).on('error', () => undefined);
      socket.write(
        'POST /api/inleveringen HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 500000\r\n\r\n',
      );
      for (let i = 0; i < 10; i++) {
        await wacht(50);
        socket.write('a'.repeat(50_000));
      }
      await wacht(100);
      expect([socket.destroyed, antwoord.slice(0, 12), antwoord.includes('TOE-001')]).toEqual([
        ...[false, 'HTTP/1.1 401', true],
      ]);
      socket.destroy();
    }));

  it('neemt aan wat in een andere volgorde komt en hoe het ook heet', async () => {
    const r = await a
      .post('/api/inleveringen')
      .attach('zomaar', GOED, 'a.exe')
      .field({ ...VELDEN, periode: '2025-02' });
    expect(r.status).toBe(202);
  });

  it('maakt van geen enkele bestandsnaam een pad, een kop of een fout', async () => {
    const namen = [
      ...[
        '../../../../etc/passwd',
        '..\\..\\boot.ini',
        '/tmp/x.csv',
        'a\r\nSet-Cookie: kwaad=1.csv',
        'a"; filename="b',
      ],
      ...[
        'nul\u0000.csv',
        '\u202Evsc.exe',
        '',
        '.',
        '..',
        '😀'.repeat(200),
        `${'a'.repeat(149)}😀.csv`,
        'é ü ☃.csv',
        '%0d%0aX: y',
      ],
    ];
    let maand = 3;
    const voor = new Set(await readdir(path.dirname(p.config.opslagMap)));
    for (const naam of namen) {
      const periode = `${2024 + Math.floor(maand / 12)}-${String((maand++ % 12) + 1).padStart(2, '0')}`;
      const grens = 'grensgrens';
      const deel = (kop: string, inhoud: string): string =>
        `--${grens}\r\nContent-Disposition: form-data; ${kop}\r\n\r\n${inhoud}\r\n`;
      const kaal = naam.replace(/[\r\n]/g, '').replace(/"/g, '\\"');
      const lijf = `${deel('name="contract"', 'NO-A')}${deel('name="periode"', periode)}${deel(`name="bestand"; filename="${kaal}"`, String(GOED))}--${grens}--\r\n`;
      const r = await a
        .post('/api/inleveringen')
        .set('Content-Type', `multipart/form-data; boundary=${grens}`)
        .send(lijf);
      expect(r.status).toBeLessThan(500);
      if (r.status !== 202) continue;
      const terug = await a.get(`/api/inleveringen/${(r.body as Bewijs).inleveringId}/bestand`);
      expect([naam, terug.status]).toEqual([naam, 200]);
      expect(terug.headers['set-cookie']).toBeUndefined();
      expect(terug.headers['content-disposition']).toMatch(
        /^attachment; filename="[\w. -]*"; filename\*=UTF-8''[\w.!~%-]*$/,
      );
      expect(terug.headers['content-type']).toBe('application/octet-stream');
    }
    expect(
      (await readdir(path.dirname(p.config.opslagMap))).filter((n) => !voor.has(n) && /passwd|boot|x\.csv/.test(n)),
    ).toEqual([]);
    for (const n of await opgeslagen()) expect(n).toMatch(/^inleveringen\/[0-9a-f-]{36}$/);
  });

  it('maakt van hetzelfde bestand, vijftig keer tegelijk, één rapport', async () => {
    const antwoorden = await Promise.all(Array.from({ length: 50 }, () => stuur(GOED, { periode: '2025-06' })));
    const ids = new Set(antwoorden.map((r) => (r.body as Bewijs).inleveringId));
    expect([[...new Set(antwoorden.map((r) => r.status))].sort(), ids.size]).toEqual([[200, 202], 1]);
    const [r] = await p.eigenaar(
      `select count(*)::int n, max(versie) v from inlevering i join rapportage r on r.id = i.rapportage_id where r.periode = '2025-06-01'`,
    );
    expect(r).toEqual({ n: 1, v: 1 });
  }, 60_000);

  it('geeft met dezelfde sleutel hetzelfde bewijs, en met andere bytes of een ander contract 409', async () => {
    const een = await stuur(GOED, { periode: '2025-07' }, { sleutel: 'sleutel-1' });
    const twee = await stuur(GOED, { periode: '2025-07' }, { sleutel: 'sleutel-1' });
    expect([(twee.body as Bewijs).inleveringId, twee.status]).toEqual([(een.body as Bewijs).inleveringId, 200]);
    await nietsBewaard(async () => {
      expect(
        fout(await stuur(csv('T-1;TAAL_KNM;1;1;0;0;ja;1;15,00'), { periode: '2025-07' }, { sleutel: 'sleutel-1' })),
      ).toEqual([409, 'RAP-008']);
      expect(fout(await stuur(GOED, { periode: '2025-08' }, { sleutel: 'sleutel-1' }))).toEqual([409, 'RAP-008']);
      for (const sleutel of ['x'.repeat(101), 'met spatie'])
        expect(fout(await stuur(GOED, { periode: '2025-08' }, { sleutel }))).toEqual([400, 'RAP-009']);
    });
    expect((await stuur(GOED, { contract: 'NO-B', periode: '2025-07' }, { sleutel: 'sleutel-1', wie: b })).status).toBe(
      202,
    );
  });

  it('geeft ook bij twee contracten tegelijk met één sleutel één bewijs en één 409', async () => {
    for (let i = 0; i < 6; i++) {
      const uit = await Promise.all(
        ['NO-B', 'ZU-B'].map((contract) =>
          stuur(GOED, { contract, periode: `2024-0${i + 1}` }, { sleutel: `race-${i}`, wie: b }),
        ),
      );
      expect(uit.map((r) => r.status).sort()).toEqual([202, 409]);
    }
  });

  const verzoek = (inhoud: string): { kop: string; lijf: string } => {
    const g = 'grensgrens';
    const lijf = `--${g}\r\nContent-Disposition: form-data; name="contract"\r\n\r\nNO-A\r\n--${g}\r\nContent-Disposition: form-data; name="periode"\r\n\r\n2025-09\r\n--${g}\r\nContent-Disposition: form-data; name="bestand"; filename="a.csv"\r\n\r\n${inhoud}\r\n--${g}--\r\n`;
    const koek = (a as unknown as { koek?: string }).koek ?? '';
    return {
      kop: `POST /api/inleveringen HTTP/1.1\r\nHost: x\r\n${koek}Content-Type: multipart/form-data; boundary=${g}\r\nContent-Length: ${Buffer.byteLength(lijf)}\r\n`,
      lijf,
    };
  };
  const koekje = async (): Promise<string> => {
    const r = await p.anoniem.post('/graphql').send({
      query: `mutation { inloggen(email: "aanbieder@a", wachtwoord: "proef-wachtwoord-1") { fouten { code } } }`,
    });
    return String(r.headers['set-cookie']).split(';')[0]!;
  };
  const open = (): string[] =>
    readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).includes('quarantaine');
      } catch {
        return false;
      }
    });

  it.each([1, 25, 50, 75, 99])('afgebroken op %i %: geen rij, geen bestand, niets open', async (deel) => {
    const koek = await koekje();
    await nietsBewaard(async () => {
      const { kop, lijf } = verzoek('x'.repeat(300_000));
      const s = net.connect(poort, '127.0.0.1');
      s.on('error', () => undefined);
      s.write(`${kop}Cookie: ${koek}\r\n\r\n`);
      s.write(lijf.slice(0, Math.floor((lijf.length * deel) / 100)));
      await wacht(150);
      s.destroy();
      for (
        let i = 0;
        i < 50 && (open().length > 0 || (await opgeslagen()).some((n) => n.startsWith('quarantaine')));
        i++
      )
        await wacht(100);
      expect(open()).toEqual([]);
    });
  });

  it('stilgevallen: wordt verbroken, en er blijft niets achter', async () => {
    const koek = await koekje();
    await nietsBewaard(async () => {
      const { kop, lijf } = verzoek('x'.repeat(300_000));
      const s = net.connect(poort, '127.0.0.1');
      const dicht = new Promise<void>((klaar) => s.once('close', () => klaar()));
      s.on('error', () => undefined);
      s.resume();
      s.write(`${kop}Cookie: ${koek}\r\n\r\n${lijf.slice(0, 1000)}`);
      await Promise.race([dicht, wacht(8000).then(() => Promise.reject(new Error('de verbinding bleef open')))]);
      for (let i = 0; i < 50 && open().length > 0; i++) await wacht(100);
      expect(open()).toEqual([]);
    });
  }, 20_000);

  it('van een bestand met een BSN blijft niets over: geen byte, geen regel, geen logregel', async () => {
    const logs: string[] = [];
    const echt = process.stderr.write.bind(process.stderr);
    process.stderr.write = ((deel: string | Uint8Array) => (
      logs.push(String(deel)),
      true
    )) as typeof process.stderr.write;
    try {
      await totStilMetWerker();
      const voor = await opgeslagen();
      const r = await stuur(csv(`${BSN};TAAL_KNM;40;40;0;0;ja;40;600,00`), { periode: '2025-10' });
      expect(r.status).toBe(202);
      await totStilMetWerker();
      const id = (r.body as Bewijs).inleveringId;
      const uit = await a.gql<{ inlevering: { status: string; weigering: { melding: string } } }>(
        `{ inlevering(id: "${id}") { status weigering { code melding oplossing } } }`,
      );
      expect(uit.data!.inlevering.status).toBe('GEWEIGERD');
      expect(JSON.stringify(uit)).not.toContain(BSN);
      expect(await opgeslagen()).toEqual(voor);
      for (const n of await opgeslagen())
        expect(await readFile(path.join(p.config.opslagMap, n), 'latin1')).not.toContain(BSN);
      const tabellen = await p.eigenaar<{ t: string }>(`select tablename t from pg_tables where schemaname = 'public'`);
      for (const { t } of tabellen)
        expect([t, await p.eigenaar(`select 1 from "${t}" x where x::text like '%${BSN}%'`)]).toEqual([t, []]);
      for (const deur of ['bestand', 'gemarkeerd.csv'])
        expect((await a.get(`/api/inleveringen/${id}/${deur}`)).status).toBe(404);
    } finally {
      process.stderr.write = echt;
    }
    expect(logs.join('')).not.toContain(BSN);
  }, 90_000);
  async function totStilMetWerker(): Promise<void> {
    const stop = await startWerker(p);
    await totStil(p);
    await stop();
  }
});
