import { spawn, type ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Gebruikers, opServer } from '#toegang';
import { maakProef, WACHTWOORD, type Proef } from './api.js';
import { alleVragen, type Vraag } from './hulp/alles-vragen.js';
import { vrijePoort } from './hulp/poort.js';
import { csv } from './hulp/post.js';
import { RECHTENTABEL } from './hulp/rechtentabel.js';

/** Names and numbers that stand nowhere else. */
const MENS = {
  voornamen: 'Qadiriyah',
  tussenvoegsel: 'van',
  achternaam: 'Zwaluwstaartje',
  geboortedatum: '1987-11-23',
  bsn: '999990019',
  vnummer: '7654321098',
};
const FOUT = { bsn: '999990018', naam: 'Misdrukkenstein' };
const VERBODEN = [
  MENS.voornamen,
  MENS.achternaam,
  MENS.geboortedatum,
  '23-11-1987',
  MENS.bsn,
  MENS.vnummer,
  FOUT.bsn,
  FOUT.naam,
];
const NADELEN = [
  ...VERBODEN,
  ...VERBODEN.flatMap((t) => [Buffer.from(t).toString('hex'), Buffer.from(t).toString('base64').replace(/=+$/, '')]),
];
const zoek = (tekst: string): string[] => NADELEN.filter((n) => tekst.toLowerCase().includes(n.toLowerCase()));

/** Nearest to it of all who may not know: the same gemeente in another part, and the same part in another gemeente. */
const ERBIJ = [
  ['financien@ademhuizen', 'GEMEENTE_FINANCIEN', 'GM0001'],
  ['regisseur@cleyburg', 'REGISSEUR', 'GM0003'],
] as const;

/** Everything of one answer that leaves the server. */
interface Antwoord {
  waar: string;
  tekst: string;
}

describe('Een naam, geboortedatum of BSN verlaat de gemeente nooit', () => {
  let p: Proef;
  let api: ChildProcess;
  let adres: string;
  let log = '';
  let werker: ChildProcess;
  let werkerlog = '';
  const koppen: Record<string, Record<string, string>> = {};

  beforeAll(async () => {
    p = await maakProef();
    const gebruikers = p.app.get(Gebruikers);
    for (const [email, rol, organisatie] of ERBIJ) {
      const g = await gebruikers.maak(opServer, { email, naam: email.split('@')[0]!, wachtwoord: WACHTWOORD });
      await gebruikers.geefRol(opServer, { gebruikerId: g.waarde!, rol, organisatie, van: '2024-01-01', tot: null });
    }
    const rita = await p.als('regisseur@ademhuizen');
    const leg =
      'mutation($n: String!, $i: InburgeraarInput!) { inburgeraarVastleggen(trajectnummer: $n, inburgeraar: $i) { fouten { code } } }';
    await rita.gql(leg, { n: 'T-1', i: MENS });
    for (const mutatie of [
      'trajectFeitNoteren(trajectnummer: "T-1", soort: PVT_ONDERTEKEND, feit: { datum: "2025-05-20" }) { feit }',
      'trajectFeitNoteren(trajectnummer: "T-1", soort: DUO_KENNISGEVING, feit: { datum: "2025-01-20" }) { feit }',
      'verantwoordingMaken(soort: CBS, periode: "2025-K2") { fouten { code } }',
      'verantwoordingMaken(soort: DUO_PVT, periode: "2025-K2") { fouten { code } }',
    ])
      await rita.gql(`mutation { ${mutatie} }`);
    await start();
    for (const email of [
      'aanbieder@a',
      'aanbieder@b',
      'contract@noord',
      'regio@noord',
      'contract@zuid',
      'financien@bergdorp',
      'klant@cleyburg',
      'beheer@portaal',
      'regisseur@ademhuizen',
      'klant@ademhuizen',
      ...ERBIJ.map(([email]) => email),
    ])
      koppen[email] = { cookie: await logIn(email) };
    const s = await p.app.get(Gebruikers).maakSleutel(opServer, 'TAALA', 'vol');
    koppen['sleutel'] = { authorization: `Bearer ${s.waarde!.sleutel}` };
    koppen['niemand'] = {};
  }, 120_000);
  afterAll(async () => {
    api?.kill('SIGKILL');
    werker?.kill('SIGKILL');
    await p?.sluit();
  });

  const programma = (naam: string, poort: number): ChildProcess =>
    spawn(process.execPath, [`dist/apps/${naam}/main.js`], {
      cwd: path.resolve(__dirname, '..'),
      env: {
        ...{
          PATH: process.env.PATH,
          NODE_ENV: 'production',
          LOG_LEVEL: 'trace',
          PORT: String(poort),
          HOST: '127.0.0.1',
        },
        ...{
          DATABASE_URL: p.config.databaseUrl,
          DATABASE_APP_URL: p.config.databaseAppUrl,
          OPSLAG_MAP: p.config.opslagMap,
        },
        ...{
          PERSOONSSLEUTELS: p.config.persoonssleutels,
          ...(process.env.REDIS_URL ? { REDIS_URL: process.env.REDIS_URL } : {}),
        },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  /** The built programs in processes of their own, so that every line that they write is caught. */
  async function start(): Promise<void> {
    const poort = await vrijePoort();
    adres = `http://127.0.0.1:${poort}`;
    api = programma('api', poort);
    werker = programma('worker', await vrijePoort());
    for (const stroom of [werker.stdout!, werker.stderr!])
      stroom.on('data', (d: Buffer) => (werkerlog += d.toString()));
    for (const stroom of [api.stdout!, api.stderr!]) stroom.on('data', (d: Buffer) => (log += d.toString()));
    for (let i = 0; i < 300; i++) {
      if (
        await fetch(`${adres}/health/ready`).then(
          (r) => r.ok,
          () => false,
        )
      )
        return;
      await new Promise((r) => setTimeout(r, 200));
    }
    throw new Error(`De API startte niet: ${log.slice(-500)}`);
  }
  const post = (wie: string, body: unknown): Promise<Response> =>
    fetch(`${adres}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...koppen[wie] },
      body: JSON.stringify(body),
    });
  async function logIn(email: string): Promise<string> {
    const r = await fetch(`${adres}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation($e: String!, $w: String!) { inloggen(email: $e, wachtwoord: $w) { fouten { code } } }',
        variables: { e: email, w: WACHTWOORD },
      }),
    });
    return r.headers
      .getSetCookie()
      .map((c) => c.split(';')[0])
      .join('; ');
  }
  const alsTekst = async (waar: string, r: Response): Promise<Antwoord> => ({
    waar,
    tekst: `${JSON.stringify([...r.headers])} ${Buffer.from(await r.arrayBuffer()).toString('latin1')}`,
  });

  /** What is asked: everything, about the traject that holds the person, with that person's own name and number. */
  const vragen = (diepte: number): Vraag[] =>
    alleVragen(
      p.app.get(GraphQLSchemaHost).schema,
      {
        ...{
          trajectnummer: 'T-1',
          nummer: 'NO-A',
          zoek: MENS.bsn,
          gemeenteCode: 'GM0001',
          jaar: 2025,
          contract: 'NO-A',
          periode: '2025-K2',
        },
        ...{ op: '2025-06-01', naar: 'GM0002', email: 'iemand@vreemd.nl', naam: 'Vreemde' },
        ...{
          ': ID': '1',
          ': Int': 1,
          ': Datum': '2025-01-01',
          ': Maand': '2025-01',
          ': Boolean': false,
          ': Bedrag': '1.00',
          ': Uren': '1.00',
          ': Percentage': '1.00',
        },
        ': Tijdstip': '2025-01-01T00:00:00.000Z',
      },
      diepte,
    );
  /** Every operation and every file, as this caller; a question that is too large is asked again in a smaller form. */
  async function alles(wie: string, ook: (v: Vraag) => boolean = () => true): Promise<Antwoord[]> {
    const uit: Antwoord[] = [];
    for (const v of vragen(3).filter((x) => x.naam !== 'uitloggen' && ook(x))) {
      let r = await alsTekst(`${wie}: ${v.naam}`, await post(wie, { query: v.gql, variables: v.variables }));
      const plat = vragen(1).find((x) => x.naam === v.naam)!;
      if (/GRAPHQL_VALIDATION|te (diep|duur)|cost|limit/i.test(r.tekst))
        r = await alsTekst(`${wie}: ${v.naam}`, await post(wie, { query: plat.gql, variables: plat.variables }));
      uit.push(r);
    }
    const nul = '00000000-0000-7000-8000-000000000000';
    const ids = { rapportage: nul, inlevering: nul, bevinding: nul, toewijzing: '1' };
    const paden = RECHTENTABEL.flatMap(([, , vraag]) => {
      const v = vraag?.(ids);
      return v && 'pad' in v && v.methode === 'get' ? [v.pad] : [];
    });
    for (const v of await p.eigenaar<{ id: string }>('select id from verantwoording'))
      paden.push(`/api/verantwoording/${v.id}/bestand`);
    for (const vorm of ['json', 'csv']) paden.push(`/api/inburgeraars/T-1/uitdraai.${vorm}`);
    for (const pad of paden)
      uit.push(await alsTekst(`${wie}: ${pad}`, await fetch(adres + pad, { headers: koppen[wie]! })));
    return uit;
  }
  const lekken = (lijst: Antwoord[]): string[] =>
    lijst.flatMap((a) => zoek(a.tekst).map((n) => `${a.waar} gaf "${n}"`));

  it('de proef ziet het als er wel iets lekt: de eigen gemeente krijgt naam en BSN', async () => {
    const lijst = await alles('regisseur@ademhuizen', (v) => v.gql.startsWith('query'));
    const gelekt = lekken(lijst);
    for (const waar of ['inburgeraarVan', 'inburgeraarsZoeken', 'uitdraai.json', '/bestand'])
      expect([waar, gelekt.some((g) => g.includes(waar))]).toEqual([waar, true]);
  }, 120_000);

  it.each([
    'sleutel',
    'aanbieder@a',
    'aanbieder@b',
    'contract@noord',
    'regio@noord',
    'contract@zuid',
    'financien@bergdorp',
    'klant@cleyburg',
    ...ERBIJ.map(([email]) => email),
    'beheer@portaal',
    'niemand',
  ])(
    '%s krijgt op geen enkele vraag een naam, geboortedatum of nummer',
    async (wie) => {
      const lijst = await alles(wie);
      expect(lijst.length).toBeGreaterThan(80);
      expect(lekken(lijst)).toEqual([]);
    },
    120_000,
  );

  it('een foutmelding herhaalt nooit wat er werd ingevuld, ook niet aan de gemeente', async () => {
    const leg =
      'mutation($i: InburgeraarInput!) { inburgeraarVastleggen(trajectnummer: "T-1", inburgeraar: $i, versie: 1) { fouten { code melding veld oplossing } } }';
    const krom = { ...MENS, achternaam: `${FOUT.naam} 1`, bsn: FOUT.bsn };
    const antwoorden = [
      await alsTekst('keuren', await post('klant@ademhuizen', { query: leg, variables: { i: krom } })),
      await alsTekst(
        'te lang',
        await post('klant@ademhuizen', { query: leg, variables: { i: { ...krom, achternaam: FOUT.naam.repeat(20) } } }),
      ),
      await alsTekst(
        'verkeerd soort',
        await post('klant@ademhuizen', { query: leg, variables: { i: { ...krom, geboortedatum: `${FOUT.naam}` } } }),
      ),
      await alsTekst(
        'in de vraag zelf',
        await post('klant@ademhuizen', {
          query: `{ inburgeraarVan(trajectnummer: "T-1", doel: ${FOUT.naam}) { fouten { code } } }`,
        }),
      ),
      await alsTekst(
        'onbekende operatie',
        await post('klant@ademhuizen', { query: `query ${FOUT.naam} { ik { naam } }`, operationName: 'Anders' }),
      ),
      await alsTekst(
        'gegeven bij een feit',
        await post('klant@ademhuizen', {
          query: `mutation { trajectFeitNoteren(trajectnummer: "T-1", soort: INTAKE_GESTART, feit: { datum: "2025-01-01", gegevens: [{ naam: "x", waarde: "${FOUT.naam}" }] }) { fouten { code melding veld } } }`,
        }),
      ),
    ];
    const formulier = new FormData();
    formulier.set('bron', 'DUO');
    formulier.set(
      'bestand',
      new Blob([
        `kenmerk;handeling;soort;bsn;datum;achternaam\r\n1;NIEUW;KENNISGEVING;${FOUT.bsn};2025-01-01;${FOUT.naam}\r\n2;${FOUT.naam};${FOUT.naam};${FOUT.bsn};${FOUT.naam};x`,
      ]),
      'x.csv',
    );
    antwoorden.push(
      await alsTekst(
        'kennisgeving',
        await fetch(`${adres}/api/kennisgevingen`, {
          method: 'POST',
          headers: koppen['regisseur@ademhuizen']!,
          body: formulier,
        }),
      ),
    );
    const zonderEcho = antwoorden.filter((a) => a.waar !== 'in de vraag zelf' && a.waar !== 'verkeerd soort');
    expect(lekken(zonderEcho)).toEqual([]);
    for (const a of antwoorden) expect(a.tekst).toMatch(/code|POR-|PER-|TRD-|KEN-|OPERATION/);
  });

  /** Until the worker has nothing left to do. */
  async function stil(): Promise<void> {
    for (let i = 0; i < 150; i++) {
      const open = await p.eigenaar(`select 1 from opdracht where status not in ('KLAAR', 'MISLUKT')`);
      if (open.length === 0) return;
      await new Promise((klaar) => setTimeout(klaar, 200));
    }
  }
  it('een aanbieder die een BSN of naam inlevert krijgt die niet terug', async () => {
    // The walk past every operation, as the beheerder, ended the account of the first supplier.
    koppen['aanbieder@b'] = { cookie: await logIn('aanbieder@b') };
    for (const inhoud of [
      `trajectnummer;product;bsn\r\nT-2;TAAL_KNM;${MENS.bsn}`,
      `trajectnummer;product;naam\r\nT-2;TAAL_KNM;${MENS.achternaam}`,
    ]) {
      const f = new FormData();
      for (const [k, v] of Object.entries({ contract: 'NO-B', periode: '2025-01', soort: 'MAAND' })) f.set(k, v);
      f.set('bestand', new Blob([inhoud]), 'x.csv');
      const r = await fetch(`${adres}/api/inleveringen`, { method: 'POST', headers: koppen['aanbieder@b'], body: f });
      expect(r.status).toBe(202);
      expect(lekken([await alsTekst('inleveren', r)])).toEqual([]);
      await stil();
    }
    const gezien = await alsTekst(
      'rapportages',
      await post('aanbieder@b', {
        query:
          '{ rapportages { nodes { inleveringen { bestandsnaam status } } } } bevindingen { nodes { code melding gemeten } } }',
      }),
    );
    expect(lekken([gezien])).toEqual([]);
    const standen = await p.eigenaar<{ status: string }>(`select status from inlevering where bestandsnaam = 'x.csv'`);
    expect([standen.map((x) => x.status), gezien.tekst]).toEqual([['GEWEIGERD', 'GEWEIGERD'], expect.any(String)]);
  });

  it('het logboek van de server noemt niemand, ook niet op het fijnste niveau en na fouten', async () => {
    await p.eigenaar('alter table persoon_inzage rename to weg');
    const r = await alsTekst(
      'kapot',
      await post('regisseur@ademhuizen', {
        query: 'query($z: String!) { inburgeraarsZoeken(zoek: $z, doel: REGIE) { naam } }',
        variables: { z: MENS.bsn },
      }),
    );
    await p.eigenaar('alter table weg rename to persoon_inzage');
    expect(r.tekst).toContain('INTERNE_FOUT');
    // The server is a process of its own: its line comes when it comes.
    for (let i = 0; i < 100 && !log.includes('graphql'); i++) await new Promise((verder) => setTimeout(verder, 100));
    expect(log).toContain('graphql');
    expect(zoek(log)).toEqual([]);
  });

  it('het logboek van de werker noemt niemand, ook niet na het werk aan plannen, rapportages en opruimen', async () => {
    const vraag = async (query: string): Promise<string> =>
      (await alsTekst('werk', await post('regisseur@ademhuizen', { query }))).tekst;
    await p.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep) values ('WEG-1', 1, 'ASIELSTATUSHOUDER')`,
    );
    await post('regisseur@ademhuizen', {
      query:
        'mutation($i: InburgeraarInput!) { inburgeraarVastleggen(trajectnummer: "WEG-1", inburgeraar: $i) { fouten { code } } }',
      variables: { i: { ...MENS, bsn: null } },
    });
    await p.eigenaar(
      `update traject set afgesloten_op = current_date - interval '20 years' where trajectnummer = 'WEG-1'`,
    );
    const id = /"id":"([0-9a-f-]{36})"/.exec(
      await vraag('mutation { opruimingVoorbereiden { opruiming { id } } }'),
    )?.[1];
    expect(await vraag(`mutation { opruimingBevestigen(id: "${id}") { code } }`)).toContain('"opruimingBevestigen":[]');
    const f = new FormData();
    for (const [k, v] of Object.entries({ contract: 'NO-B', periode: '2025-02', soort: 'MAAND' })) f.set(k, v);
    f.set('bestand', new Blob([csv('T-2;TAAL_KNM;40;38;1;1;ja;40;600,00').toString()]), `${MENS.bsn}.csv`);
    const r = await fetch(`${adres}/api/inleveringen`, { method: 'POST', headers: koppen['aanbieder@b']!, body: f });
    expect(r.status).toBe(202);
    await stil();
    expect(await p.eigenaar(`select stand from opruiming`)).toContainEqual({ stand: 'UITGEVOERD' });
    expect(await p.eigenaar(`select 1 from inburgeraar i join traject t on t.id = traject_id where trajectnummer = 'WEG-1'`)).toEqual([]); // prettier-ignore
    expect(werkerlog.length).toBeGreaterThan(100);
    expect(zoek(werkerlog)).toEqual([]);
  }, 60_000);

  it('in de database staat het nergens leesbaar: geen tabel, geen audit, geen opdracht, geen wachtrij', async () => {
    const tabellen = await p.eigenaar<{ t: string }>(
      `select format('%I.%I', schemaname, tablename) t from pg_tables where schemaname in ('public', 'bullmq')`,
    );
    expect(tabellen.length).toBeGreaterThan(60);
    const gevonden: string[] = [];
    for (const { t } of tabellen) {
      const rijen = await p.eigenaar<{ j: string }>(`select to_jsonb(x)::text j from ${t} x`);
      for (const n of zoek(rijen.map((r) => r.j).join('\n'))) gevonden.push(`${t}: ${n}`);
    }
    expect(gevonden).toEqual([]);
  });

  it('er blijft geen bestand met personen liggen', async () => {
    const namen = await readdir(p.config.opslagMap, { recursive: true, withFileTypes: true });
    for (const n of namen.filter((x) => x.isFile())) {
      const inhoud = await readFile(path.join(n.parentPath, n.name), 'latin1');
      if (!n.parentPath.includes('inleveringen')) expect([n.name, zoek(inhoud)]).toEqual([n.name, []]);
    }
  });
});
