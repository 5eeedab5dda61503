import pg from 'pg';
import { plusDagen, vandaag } from '#core';
import { maakProef, type Beller, type Proef } from './api.js';
import { goed, lees, punt } from './hulp/overleg.js';

const DAG = vandaag();

/** Past the API and its questions, as the product's own login: only the walls of the database stand. */
describe('Muren om een overleg', () => {
  let p: Proef;
  let app: pg.Pool;
  let id: Record<'overleg' | 'punt' | 'geheim' | 'actie' | 'vanRegio' | 'verslag' | 'reeks', string>;
  beforeAll(async () => {
    p = await maakProef();
    app = new pg.Pool({ connectionString: p.config.databaseAppUrl, max: 1 });
    const cm: Beller = await p.als('contract@noord');
    const reeks = { naam: 'Reeks', contract: 'NO-A', ritme: 'KWARTAAL', vastePunten: ['Punt'], deelnemers: [{ partij: 'GEMEENTE/GM0001' }] }; // prettier-ignore
    const r = (await goed(cm, 'overlegreeksMaken', { reeks })).reeks!.id;
    const afspraak = { datum: DAG, begin: '10:00', eind: '11:00', plaats: 'Hier' };
    const o = (await goed(cm, 'overlegMaken', { reeks: r, afspraak })).overleg!;
    await goed(cm, 'agendapuntToevoegen', { overleg: o.id, punt: { titel: 'Geheim', zicht: 'REGIO' } });
    await goed(cm, 'overlegVersturen', { id: o.id, versie: o.versie });
    await goed(cm, 'overlegBeginnen', { id: o.id });
    const nu = await lees(cm, o.id);
    const [een, twee] = [punt(nu, 'Punt').id, punt(nu, 'Geheim').id];
    const actie = async (partij: string): Promise<string> =>
      (await goed(cm, 'actieToevoegen', { punt: een, actie: { tekst: 'Doen', partij, uiterlijk: plusDagen(DAG, 9) } })).actie!.id; // prettier-ignore
    id = { overleg: o.id, punt: een, geheim: twee, reeks: r, actie: await actie('AANBIEDER/TAALA'), vanRegio: await actie('REGIO/NO'), verslag: '' }; // prettier-ignore
    await goed(cm, 'overlegAfronden', { id: o.id });
    await goed(cm, 'verslagAanbieden', { id: o.id });
    id.verslag = (await p.eigenaar<{ id: string }>(`select id from overlegverslag`))[0]!.id;
  }, 120_000);
  afterAll(async () => {
    await app?.end();
    await p?.sluit();
  });

  /** Runs one statement that is always rolled back: how many rows it touched, or the SQLSTATE. */
  async function als(
    scope: 'aanbieder' | 'regio' | 'gemeente',
    organisatie: number,
    sql: string,
  ): Promise<number | string> {
    const c = await app.connect();
    try {
      await c.query(`BEGIN; SET LOCAL ROLE portaal_${scope}; SELECT set_config('app.organisatie', '${organisatie}', true),
        set_config('app.soort', '${scope.toUpperCase()}', true), set_config('app.gebruiker', '', true), set_config('app.rol', 'PROEF', true)`);
      return (await c.query(sql)).rowCount ?? 0;
    } catch (e) {
      return (e as { code: string }).code;
    } finally {
      await c.query('ROLLBACK');
      c.release();
    }
  }
  const RECHT = '42501';
  const akkoord = (aanbieder: string, partij: string): string =>
    `insert into overlegakkoord (${aanbieder ? 'aanbieder_id, ' : ''}verslag_id, regio_id, partij, besluit, door)
     values (${aanbieder ? `${aanbieder}, ` : ''}'${id.verslag}', 1, '${partij}', 'AKKOORD', 'x')`;

  it('een aanbieder antwoordt alleen voor zichzelf, en leidt niet', async () => {
    const a = (sql: string): Promise<number | string> => als('aanbieder', 1, sql);
    expect(await a(akkoord('1', 'A1'))).toBe(1);
    expect(await a(akkoord('2', 'A2'))).toBe(RECHT);
    expect(await a(akkoord('', 'R'))).toBe(RECHT);
    expect(await als('aanbieder', 2, akkoord('2', 'A2'))).toBe(RECHT);
    for (const sql of [
      `update overleg set stand = 'VASTGESTELD'`,
      `update overlegverslag set stand = 'VASTGESTELD'`,
      `update agendapunt set titel = 'anders'`,
      `insert into notulen (agendapunt_id, regio_id, versie, tekst, door) values ('${id.punt}', 1, 1, 'x', 'x')`,
      `select * from notulen_versie`,
      `update overlegactie set uiterlijk = '2099-01-01'`,
      `select * from overleg_mensen('{R}')`,
    ])
      expect([sql, await a(sql)]).toEqual([sql, RECHT]);
  });

  it('een actie wordt alleen door wie haar doet gemeld, en alleen als gedaan', async () => {
    const zet = (actie: string, stand: string): string => `update overlegactie set stand = '${stand}', reden = 'omdat' where id = '${actie}'`; // prettier-ignore
    expect(await als('aanbieder', 1, zet(id.actie, 'GEDAAN'))).toBe(1);
    expect(await als('aanbieder', 1, zet(id.actie, 'VERVALLEN'))).toBe(RECHT);
    expect(await als('aanbieder', 1, zet(id.vanRegio, 'GEDAAN'))).toBe(0);
    expect(await als('aanbieder', 2, zet(id.actie, 'GEDAAN'))).toBe(0);
    expect(await als('gemeente', 1, zet(id.actie, 'GEDAAN'))).toBe(0);
    const stap = (naar: string): string =>
      `insert into overlegactie_stap (actie_id, regio_id, naar, wat, door) values ('${id.actie}', 1, '${naar}', 'x', 'x')`;
    expect(await als('aanbieder', 1, stap('GEDAAN'))).toBe(1);
    expect(await als('aanbieder', 1, stap('OPEN'))).toBe(RECHT);
    expect(await als('gemeente', 1, stap('GEDAAN'))).toBe(RECHT);
  });

  it('een opmerking staat alleen bij wat de schrijver ziet, onder de eigen naam', async () => {
    const zet = (punt: string, wie: number): string =>
      `insert into overlegopmerking (agendapunt_id, regio_id, aanbieder_id, tekst, door) values ('${punt}', 1, ${wie}, 'x', 'x')`;
    expect(await als('aanbieder', 1, zet(id.punt, 1))).toBe(1);
    expect(await als('aanbieder', 1, zet(id.punt, 2))).toBe(RECHT);
    expect(await als('aanbieder', 1, zet(id.geheim, 1))).toBe(RECHT);
    expect(await als('aanbieder', 2, zet(id.punt, 2))).toBe(RECHT);
  });

  it('ook de regio stelt niet alleen vast, en verandert niets aan wat is aangeboden', async () => {
    const r = (sql: string): Promise<number | string> => als('regio', 1, sql);
    expect(await r(akkoord('', 'R'))).toBe(1);
    expect(await r(akkoord('1', 'A1'))).toBe(RECHT);
    for (const [sql, code] of [
      [`update overleg set stand = 'VASTGESTELD' where id = '${id.overleg}'`, '23001'],
      [`update overlegverslag set stand = 'VASTGESTELD'`, RECHT],
      [`update agendapunt set titel = 'anders'`, '23001'],
      [
        `insert into notulen (agendapunt_id, regio_id, versie, tekst, door) values ('${id.punt}', 1, 1, 'x', 'x')`,
        '23001',
      ],
      [`insert into overlegafschrift (verslag_id, regio_id, gemeente_id, partij, inhoud, sha256) values ('${id.verslag}', 1, 1, 'G1', '{}', '')`, '23505'], // prettier-ignore
      [`update overlegafschrift set inhoud = '{}'`, RECHT],
      [`delete from overlegactie`, RECHT],
    ] as const)
      expect([sql, await r(sql)]).toEqual([sql, code]);
  });

  it('een andere regio zet niets onder een overleg dat niet van haar is, en nodigt geen vreemden uit', async () => {
    const z = (sql: string): Promise<number | string> => als('regio', 2, sql);
    expect(await z(`update overleg set plaats = 'anders'`)).toBe(0);
    expect(await z(`insert into overleg (reeks_id, regio_id, datum, begin, eind) values ('${id.reeks}', 2, '2099-01-01', '10:00', '11:00')`)).toBe(RECHT); // prettier-ignore
    const deelnemer = (regio: number, soort: string, wie: number): string =>
      `insert into overlegdeelnemer (reeks_id, regio_id, ${soort}_id, partij, rollen) values ('${id.reeks}', ${regio}, ${wie}, '${soort[0]!.toUpperCase()}${wie}', '{}')`;
    expect(await z(deelnemer(2, 'aanbieder', 2))).toBe(RECHT);
    // Another supplier does not sit at a table about this contract, nor a gemeente of elsewhere.
    expect(await als('regio', 1, deelnemer(1, 'aanbieder', 2))).toBe(RECHT);
    expect(await als('regio', 1, deelnemer(1, 'gemeente', 3))).toBe(RECHT);
    expect(await als('regio', 1, deelnemer(1, 'gemeente', 2))).toBe(1);
  });
});
