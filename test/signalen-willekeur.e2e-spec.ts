import { plusDagen } from '#core';
import { SIGNAALREGELS } from '#reconciliatie';
import { maakProef, type Proef } from './api.js';
import { Signaalproef } from './hulp/signalen.js';
import { geschud, toeval } from './hulp/toeval.js';

const MAANDEN = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06', '2025-07'];
const DAG = '2025-08-20';
const PER_CONTRACT = 3;

/** Whatever happened before and in whatever order was looked: what lives follows from how things are. */
describe('Signalen na een willekeurige geschiedenis', () => {
  let p: Proef;
  let s: Signaalproef;
  beforeAll(async () => {
    p = await maakProef();
    s = new Signaalproef(p, DAG);
  }, 120_000);
  afterAll(() => p?.sluit());

  type Toeval = ReturnType<typeof toeval>;
  const kies = <T>(r: Toeval, lijst: readonly T[]): T => lijst[Math.floor(r() * lijst.length)]!;

  /** One thing that happens in a region. */
  async function gebeurt(r: Toeval): Promise<void> {
    const contract = 1 + Math.floor(r() * PER_CONTRACT);
    const periode = kies(r, MAANDEN);
    const uren = kies(r, [0, 25, 1000, 2600, 3200, 4000]);
    const daden: (() => Promise<unknown>)[] = [
      () => s.boek({ contract, traject: contract, periode, gevolgd: uren }),
      () => s.boek({ contract, traject: contract, periode, aangeboden: 0, gevolgd: 0 }),
      () => s.ingeleverd(contract, periode),
      () => p.eigenaar(`delete from boeking where contract_id = $1 and periode = $2`, [contract, `${periode}-01`]),
      () =>
        p.eigenaar(
          `insert into rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op) select id, aanbieder_id, regio_id, 'MAAND', $2::date, $2::date + 40 from contract where id = $1 on conflict do nothing`,
          [contract, `${periode}-01`],
        ),
      () =>
        p.eigenaar(`update rapportage set uitstel_tot = $2 where contract_id = $1`, [
          contract,
          kies(r, [null, '2025-06-30', '2025-12-31']),
        ]),
      () =>
        p.eigenaar(`update traject set afgesloten_op = $2 where id = $1`, [
          contract,
          kies(r, [null, null, '2025-07-01']),
        ]),
      () =>
        p.eigenaar(
          `insert into signaaldrempel (contract_id, code, waarde, aan, gewijzigd_door) values ($1, $2, $3, $4, 'x')
           on conflict (contract_id, code) do update set waarde = excluded.waarde, aan = excluded.aan`,
          [
            contract,
            kies(
              r,
              SIGNAALREGELS.filter((x) => x.naRapportage),
            ).code,
            kies(r, [null, 1, 2, 20]),
            r() > 0.2,
          ],
        ),
      () =>
        p.eigenaar(
          `update signaal set stand = 'GEDEMPT', gedempt_tot = $2, reden = 'reden', gedempt_door = 'x' where contract_id = $1 and stand = 'NIEUW' and code = 'SIG-202'`,
          [contract, plusDagen(s.dag, Math.floor(r() * 10))],
        ),
    ];
    await kies(r, daden)();
  }

  it.each([1, 2, 3, 4, 5, 6])(
    '%i: dezelfde signalen als wie nu pas kijkt',
    async (zaad) => {
      const r = toeval(zaad);
      await s.leeg();
      await p.eigenaar(`update traject set afgesloten_op = null`);
      s.dag = '2025-06-15';
      for (let i = 0; i < 40; i++) {
        await gebeurt(r);
        if (r() < 0.2) s.dag = plusDagen(s.dag, Math.floor(r() * 5));
        const regels = geschud(SIGNAALREGELS, r);
        if (r() < 0.5) await s.evalueer({ regels, contractId: 1 + Math.floor(r() * PER_CONTRACT) });
        if (r() < 0.3) await s.evalueer({ regels });
      }
      // Each contract by itself, in any order, says the same as all of them at once.
      for (const contractId of geschud([1, 2, 3], r)) await s.evalueer({ contractId });
      const perContract = zonderStand(await s.levend());
      await s.evalueer();
      const voor = await s.afdruk();
      expect(await s.evalueer({ regels: [...SIGNAALREGELS].reverse() })).toEqual({
        nieuw: 0,
        veranderd: 0,
        ontdempt: 0,
        weg: 0,
      });
      expect(await s.afdruk()).toBe(voor);
      const geleefd = await vol();
      expect(zonderStand(await s.levend())).toEqual(perContract);
      await p.eigenaar(`delete from signaal_stap`);
      await p.eigenaar(`delete from signaal`);
      await s.evalueer();
      expect(geleefd).toEqual(await vol());
      expect(geleefd.length).toBeGreaterThan(0);
    },
    60_000,
  );

  const zonderStand = (lijst: string[]): string[] => lijst.map((t) => t.replace(/ GEDEMPT$/, '')).sort();
  const vol = async (): Promise<string[]> =>
    (
      await p.eigenaar<{ t: string }>(
        `select concat_ws(' ', code, sleutel, onderwerp, regio_id, aanbieder_id, zicht_aanbieder_id, contract_id, gemeente_id, traject_id, drempel, cijfers::text) t
         from signaal where stand <> 'WEG'`,
      )
    )
      .map((x) => x.t)
      .sort();
});
