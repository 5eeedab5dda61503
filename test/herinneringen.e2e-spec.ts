import { Bezorgen, OpdrachtLoper, Wachtrij } from '#platform';
import { mails } from '#overleg';
import { maakHerinneringen, verstuurHerinneringen } from '#rapportage';
import { plusDagen, plusMaanden, vandaag, werker } from '#core';
import { maakProef, type Proef } from './api.js';
import { maakBrievenbus, type Brievenbus } from './hulp/ontvangers.js';
import { totStil } from './hulp/post.js';

const leesbaar = (bron: string): string =>
  bron.replace(/=([0-9A-F]{2})/g, (_, h: string) => String.fromCharCode(parseInt(h, 16)));

describe('Herinneringen per mail', () => {
  let p: Proef;
  let bus: Brievenbus;
  const nu = vandaag();
  beforeAll(async () => {
    bus = await maakBrievenbus();
    p = await maakProef({ env: { SMTP_URL: bus.url, BEZORG_PAUZES: '0,1', PORTAAL_URL: 'https://portaal.example/' } });
  }, 120_000);
  afterAll(async () => {
    await p?.sluit();
    await bus?.sluit();
  });

  const ronde = (dag: string): Promise<number> =>
    p.database.schrijf(werker, async (tx) => {
      await maakHerinneringen(tx, dag);
      return verstuurHerinneringen(tx, dag);
    });
  async function bezorg(): Promise<void> {
    const bezorgen = new Bezorgen(p.database, p.config, mails);
    const loper = new OpdrachtLoper(p.database, new Wachtrij(p.config), new Map([['BEZORGEN', bezorgen]]));
    loper.start(2);
    await totStil(p).finally(() => loper.stop());
    bezorgen.sluit();
  }
  const zet = async (soort: string, uiterlijk: string, contract = 1): Promise<string> => {
    const [r] = await p.eigenaar<{ id: string }>(
      `insert into rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op, formulier)
       select id, aanbieder_id, regio_id, $2, date_trunc('quarter', $3::date - interval '4 months')::date, $3, case when $2 = 'KWARTAAL' then 'LEERROUTE' end
       from contract where id = $1
       on conflict (contract_id, soort, periode) do update set uiterlijk_op = excluded.uiterlijk_op returning id`,
      [contract, soort, uiterlijk],
    );
    return r!.id;
  };

  it('gaan voor, op en na de laatste dag, elk één keer, ook als de ronde twee keer loopt', async () => {
    const id = await zet('KWARTAAL', nu);
    for (const dag of [plusDagen(nu, -5), nu, plusDagen(nu, 3)]) {
      const [eerste, tweede] = [await ronde(dag), await ronde(dag)];
      expect([dag, eerste, tweede]).toEqual([dag, 1, 0]);
    }
    await bezorg();
    expect(bus.post.map((m) => m.aan)).toEqual([['aanbieder@a'], ['aanbieder@a'], ['aanbieder@a']]);
    const tekst = bus.post.map((m) => leesbaar(m.bron)).sort();
    expect(tekst.join('\n')).toMatch(/over 5 dagen[\s\S]*vandaag/);
    expect(tekst.filter((t) => /Te laat: kwartaalrapportage/.test(t))).toHaveLength(1);
    for (const t of tekst) {
      expect(t).toContain(`https://portaal.example/kwartaal/${id}`);
      expect(t).not.toMatch(/NO-A|Taalhuis|aanbieder@a<|T-1\b/);
    }
    const rijen = await p.eigenaar<{ open: number }>(
      `select count(*) filter (where verstuurd_op is null)::int open from herinnering where rapportage_id = $1`,
      [id],
    );
    expect(rijen[0]!.open).toBe(0);
  }, 60_000);

  it('gaan tegelijk bij twee werkers toch maar één keer uit', async () => {
    await zet('MAAND', nu, 3);
    await p.database.schrijf(werker, (tx) => maakHerinneringen(tx, nu));
    const uit = await Promise.all(
      [1, 2, 3].map(() => p.database.schrijf(werker, (tx) => verstuurHerinneringen(tx, nu))),
    );
    expect(uit.sort()).toEqual([0, 0, 1]);
    bus.post.length = 0;
    await bezorg();
    expect(bus.post).toHaveLength(1);
    expect(leesbaar(bus.post[0]!.bron)).toMatch(/maandrapportage over [\s\S]*https:\/\/portaal.example\/rapportages\//);
  }, 60_000);

  it('houden niets op als de mailserver weigert, en komen daarna alsnog', async () => {
    bus.post.length = 0;
    bus.weiger = 1;
    await zet('MAAND', nu, 2);
    expect(await ronde(nu)).toBe(1);
    await bezorg();
    expect(bus.post).toHaveLength(1);
    const [b] = await p.eigenaar<{ status: string; pogingen: number }>(
      `select status, pogingen from bezorging order by aangemaakt_op desc limit 1`,
    );
    expect(b).toEqual({ status: 'BEZORGD', pogingen: 2 });
  }, 60_000);

  it('gaan niet over wat al binnen is of van lang geleden', async () => {
    const id = await zet('KWARTAAL', nu, 2);
    await p.eigenaar(
      `insert into kwartaal_versie (rapportage_id, aanbieder_id, regio_id, nr, inhoud, sha256, door) select id, aanbieder_id, regio_id, 1, '{}', '\\x00', 'x' from rapportage where id = $1`,
      [id],
    );
    expect(await ronde(nu)).toBe(0);
    await zet('MAAND', plusMaanden(nu.slice(0, 7), -6) + '-10', 1);
    expect(await ronde(nu)).toBe(0);
  });
});
