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

  it('zegt de tweede wat de eerste veranderde, overschrijft niets en geeft beider werk samen terug', async () => {
    const [een, twee] = [new Plan(km, 'P-4'), new Plan(await p.als('regisseur@ademhuizen'), 'P-4')];
    const { concept } = await een.opslaan(b1(), null);
    expect((await twee.opslaan(b1(), null)).fouten.map((f) => f.code)).toEqual(['PIP-002']);
    expect((await een.opslaan(b1(taal({ urenTotaal: '480' })), concept!.versie)).concept!.versie).toBe(2);
    const uit = await twee.opslaan(b1(taal({ urenTotaal: '500', tot: '2027-12-31' })), concept!.versie);
    expect(uit.gelukt).toBe(false);
    expect(uit.fouten[0]!.melding).toContain('klant heeft dit concept intussen veranderd');
    expect(uit.wijzigingen).toEqual([
      { veld: 'delen.d1.urenTotaal', naam: 'Taal en KNM: uren in totaal', was: '400', is: '480', uw: '500' },
    ]);
    expect(uit.botsingen).toEqual([{ veld: 'delen.d1.urenTotaal', is: '480', uw: '500' }]);
    expect(uit.samengevoegd!.delen[0]).toMatchObject({ urenTotaal: '480', tot: '2027-12-31' });
    expect((await een.dossier())!.concept).toMatchObject({ versie: 2, gewijzigdDoor: 'klant' });
    expect((await twee.opslaan(b1(taal({ urenTotaal: '480', tot: '2027-12-31' })), 2)).gelukt).toBe(true);
  });

  it('beginnen er twee tegelijk aan een plan, dan houdt de tweede het eigen werk naast dat van de eerste', async () => {
    const [een, twee] = [new Plan(km, 'P-39'), new Plan(await p.als('regisseur@ademhuizen'), 'P-39')];
    await een.opslaan(b1(taal({ sleutel: 'een' })), null);
    const uit = await twee.opslaan({ ...b1(taal({ sleutel: 'twee', urenTotaal: '480' })), leerroute: 'Z_ROUTE' }, null);
    expect(uit.gelukt).toBe(false);
    expect(uit.samengevoegd!.delen.map((o) => [o.sleutel, o.urenTotaal])).toEqual([
      ['een', '400'],
      ['twee', '480'],
    ]);
    expect(uit.wijzigingen.filter((w) => w.uw !== null)).toEqual([
      { veld: 'leerroute', naam: 'Leerroute', was: '', is: 'B1_ROUTE', uw: 'Z_ROUTE' },
    ]);
    expect(uit.wijzigingen.map((w) => w.veld)).toContain('delen.een.urenTotaal');
  });

  it('vier mensen die tegelijk bewaren: één wint, de anderen horen het', async () => {
    const plan = new Plan(km, 'P-5');
    await plan.opslaan(b1(), null);
    const uit = await Promise.all(
      ['1', '2', '3', '4'].map((n) => plan.opslaan(b1(taal({ urenTotaal: n, urenPerMaand: '' })), 1)),
    );
    expect(uit.filter((u) => u.gelukt)).toHaveLength(1);
    expect(uit.filter((u) => !u.gelukt).map((u) => u.fouten[0]!.code)).toEqual(['PIP-002', 'PIP-002', 'PIP-002']);
  });

  it('een ingetrokken concept blijft bewaard en maakt plaats voor een nieuw', async () => {
    const plan = new Plan(km, 'P-6');
    await plan.opslaan(b1(), null);
    expect((await plan.intrekken(9)).fouten[0]!.code).toBe('PIP-002');
    expect((await plan.intrekken(1)).gelukt).toBe(true);
    expect((await plan.opslaan(b1(), 1)).fouten[0]!.code).toBe('PIP-003');
    expect((await plan.opslaan(b1(), null)).gelukt).toBe(true);
    const rijen = await p.eigenaar(
      `select stand from pip_concept c join traject t on t.id = c.traject_id where trajectnummer = 'P-6' order by c.id`,
    );
    expect(rijen.map((r) => r.stand)).toEqual(['INGETROKKEN', 'OPEN']);
  });

  it('stelt niets vast op een andere prijs dan er stond, een dag in de toekomst of een oud concept', async () => {
    const plan = new Plan(km, 'P-7');
    await plan.onderzocht();
    await plan.opslaan(b1(), null);
    const code = async (...a: Parameters<Plan['vaststellen']>) =>
      (await plan.vaststellen(...a)).fouten.map((f) => f.code);
    expect(await code(1, '5999.99', VANDAAG)).toEqual(['PIP-047']);
    expect(await code(1, '6000.00', '2099-01-01')).toEqual(['PIP-041']);
    expect(await code(1, '6000.00', '2021-12-31')).toEqual(['PIP-041']);
    expect(await code(2, '6000.00', VANDAAG)).toEqual(['PIP-002']);
    // An import brought a version meanwhile.
    await p.eigenaar(`insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent)
      select id, 1, '2026-01-01', 'B1_ROUTE', 5 from traject where trajectnummer = 'P-7'`);
    expect(await code(1, '6000.00', VANDAAG)).toEqual(['PIP-048']);
    expect((await plan.dossier())!.versies).toHaveLength(1);
  });

  it('kent de prijs van de dag: een tarief dat er die dag niet is wordt geweigerd, een getrapt tarief gekozen', async () => {
    const plan = new Plan(km, 'P-8');
    expect((await plan.prijs(b1(), '2023-12-31')).fouten.map((f) => f.code)).toContain('PIP-020');
    await p.eigenaar(`insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van, bron_document, bron_pagina)
      values (1, 2, 'DAGDEEL', 900000, '2024-01-01', 'Inschrijving', '14')`);
    await p.eigenaar(`insert into tarief_trede (tarief_id, doelgroep, eenheid, bedrag_e4)
      select id, 'ASIELSTATUSHOUDER', 'DAGDEEL', 850000 from tarief where product_id = 2`);
    const pvt = taal({ sleutel: 'd2', product: 'PVT', urenPerMaand: '', urenTotaal: '12' });
    const prijs = await plan.prijs(b1(taal(), pvt));
    expect(prijs.regels[1]).toMatchObject({ som: '€ 85,00 × 4 dagdelen = € 340,00', bron: 'Inschrijving, p. 14' });
    expect(prijs.kostprijs).toBe('6340.00');
  });
});
