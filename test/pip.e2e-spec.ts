import { vandaag } from '#core';
import { maakProef, type Beller, type Proef } from './api.js';
import { b1, Plan, taal } from './hulp/pip.js';

const VANDAAG = vandaag();

describe('PIP: concept, prijs en vaststellen', () => {
  let p: Proef;
  let km: Beller;
  beforeAll(async () => {
    p = await maakProef();
    km = await p.als('klant@ademhuizen');
    await p.eigenaar(`insert into traject (trajectnummer, gemeente_id, doelgroep)
      select 'P-' || n, 1, 'ASIELSTATUSHOUDER' from generate_series(1, 40) n`);
  }, 60_000);
  afterAll(() => p?.sluit());

  it('rekent een concept uit zonder iets te bewaren: som, bron en kostprijs', async () => {
    const plan = new Plan(km, 'P-1');
    const prijs = await plan.prijs(b1());
    expect(prijs.fouten.map((f) => f.code)).toEqual(['PIP-043', 'PIP-043', 'PIP-044']);
    expect(prijs).toMatchObject({ soort: 'EERSTE', kostprijs: '6000.00', magVaststellen: false });
    expect(prijs.regels[0]).toMatchObject({
      bedrag: '6000.00',
      tarief: '15.0000',
      aantal: '400.00',
      som: '€ 15,00 × 400 lesuren = € 6.000,00',
    });
    expect((await plan.dossier())!.concept).toBeNull();
  });

  it('stelt vast: versie, onderdelen met prijs, een opdracht voor de worker, en het concept is klaar', async () => {
    const plan = new Plan(km, 'P-2');
    await plan.onderzocht();
    const { concept } = await plan.opslaan(b1(), null);
    const uit = await plan.vaststellen(concept!.versie, '6000.00', VANDAAG);
    expect(uit.fouten).toEqual([]);
    expect(uit.versie).toMatchObject({
      versie: 1,
      soort: 'EERSTE',
      kostprijs: '6000.00',
      klantmanager: 'klant',
      dagtekening: VANDAAG,
    });
    const dossier = (await plan.dossier())!;
    expect(dossier.concept).toBeNull();
    expect(dossier.versies).toHaveLength(1);
    const [o] = await p.eigenaar(
      `select o.soort, o.status from opdracht o join pip on pip.kenmerk = o.onderwerp_id join traject t on t.id = pip.traject_id where t.trajectnummer = 'P-2'`,
    );
    expect(o).toEqual({ soort: 'pip.vastgesteld', status: 'WACHT' });
  });

  it('weigert wat niet klopt met plaats en raad, en bewaart het concept toch', async () => {
    const plan = new Plan(km, 'P-3');
    const inhoud = b1(
      taal({ urenTotaal: 'veel', van: '2026-02-30' }),
      taal({ sleutel: 'd2', contract: 'BESTAAT-NIET' }),
    );
    const { gelukt, concept } = await plan.opslaan(inhoud, null);
    expect(gelukt).toBe(true);
    expect(concept!.inhoud.delen[0]).toMatchObject({ urenTotaal: 'veel', van: '2026-02-30' });
    const { fouten, kostprijs } = await plan.prijs(inhoud);
    expect(kostprijs).toBeNull();
    expect(fouten.filter((f) => f.veld?.startsWith('delen')).map((f) => [f.code, f.veld])).toEqual([
      ['PIP-011', 'delen.0.van'],
      ['PIP-013', 'delen.0.urenTotaal'],
      ['PIP-017', 'delen.1.contract'],
    ]);
    expect((await plan.vaststellen(1, '0.00', VANDAAG)).gelukt).toBe(false);
    expect((await plan.dossier())!.concept!.inhoud.delen).toHaveLength(2);
  });
});
