import { maakProef, type Proef } from './api.js';
import { b1, Plan, taal } from './hulp/pip.js';
import { csv, lever, startWerker, totStil } from './hulp/post.js';

describe('na het vaststellen van een PIP', () => {
  let p: Proef;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    p = await maakProef();
    await p.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep) values ('P-1', 1, 'ASIELSTATUSHOUDER')`,
    );
    stop = await startWerker(p);
  }, 120_000);
  afterAll(async () => {
    await stop?.();
    await p?.sluit();
  });
  it('beoordeelt de worker de rapportages opnieuw die het plan raakt', async () => {
    const aanbieder = await p.als('aanbieder@a');
    await lever(aanbieder, 'NO-A', csv('P-1;TAAL_KNM;40;40;0;0;ja;40;600,00'), { periode: '2025-03' });
    await totStil(p);
    expect(await geboekt(p)).toBe(0);
    const plan = new Plan(await p.als('klant@ademhuizen'), 'P-1');
    await plan.onderzocht('B1_ROUTE', 'B1_HAALBAAR', '2025-01-10');
    const inhoud = b1(taal({ van: '2025-03-01', tot: '2026-02-28' }));
    const { concept } = await plan.opslaan(inhoud, null);
    const uit = await plan.vaststellen(concept!.versie, '6000.00', '2025-02-15');
    expect(uit.fouten).toEqual([]);
    await totStil(p);
    expect(await geboekt(p)).toBe(60_000);
    const [o] = await p.eigenaar(`select status, pogingen from opdracht where soort = 'pip.vastgesteld'`);
    expect(o).toEqual({ status: 'KLAAR', pogingen: 1 });
  }, 60_000);
});

const geboekt = async (p: Proef): Promise<number> =>
  (
    await p.eigenaar<{ n: number }>(
      `select coalesce(sum(bedrag_cent), 0)::int n from boeking b join traject t on t.id = b.traject_id where t.trajectnummer = 'P-1'`,
    )
  )[0]!.n;
