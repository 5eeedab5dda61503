import { maakProef, type Beller, type Proef } from './api.js';
import { BASIS, codes, gelukt, PERCEEL, Toneel } from './hulp/aanbesteding.js';

describe('Aanbesteding: de Achterhoek, dialoog in drie fasen', () => {
  let p: Proef;
  let t: Toneel;
  let cm: Beller, rc: Beller, a: Beller, b: Beller;
  let id: string;
  beforeAll(async () => {
    p = await maakProef();
    t = new Toneel(p);
    [cm, rc, a, b] = [
      await p.als('contract@noord'),
      await p.als('regio@noord'),
      await p.als('aanbieder@a'),
      await p.als('aanbieder@b'),
    ];
  });
  afterAll(() => p.sluit());
  const beide = async (ronde: string): Promise<void> => {
    await t.sluit(ronde);
    gelukt(await t.kluis(cm, id));
    gelukt(await t.kluis(rc, id));
  };

  it('begint met een raming boven de drempel, met de cijfers', async () => {
    id = await t.maak(cm, 'DIALOOG_DRIE_FASEN', 'Leerroutes Achterhoek');
    gelukt(
      await t.perceel(cm, id, PERCEEL('P1', { leerroutes: ['ONDERWIJSROUTE'], plafond: null, plafondregels: [] })),
    );
    const contracttermen = {
      ...{
        aanwezigheidsnorm: '85',
        plafond: '500000',
        keurmerkVereist: 'Blik op Werk',
        ritme: 'BEIDE',
        inleverdag: 12,
      },
    };
    const tehoog = await t.perceel(cm, id, PERCEEL('P2', { contracttermen: { aanwezigheidsnorm: '100.01' } }));
    expect(codes(tehoog)).toEqual(['AAN-069']);
    gelukt(await t.perceel(cm, id, PERCEEL('P2', { contracttermen })));
    expect(codes(await t.stap(cm, id, 'AANKONDIGEN'))).toEqual(expect.arrayContaining(['AAN-004', 'AAN-010']));
    gelukt(await t.raming(cm, id, [{ omschrijving: 'P1 en P2', perJaar: '500000.00', jaren: 2, verlengingsjaren: 2 }]));
    expect((await t.stand(cm, id)).raming).toEqual({ totaal: '2000000.00', drempel: '750000.00', onderDrempel: false });
  });

  it('is voor aanbieders onzichtbaar tot de marktconsultatie', async () => {
    expect((await a.gql(`query($id: ID!) { aanbesteding(id: $id) { id } }`, { id })).data).toEqual({
      aanbesteding: null,
    });
    gelukt(
      await t.stap(cm, id, 'MARKTCONSULTATIE_HOUDEN', { t: 'Aanbieders laten het achterste van hun tong niet zien' }),
    );
    expect((await t.stand(a, id)).stand).toBe('VOORBEREIDING');
    gelukt(await t.stap(cm, id, 'AANKONDIGEN'));
    expect((await t.stand(a, id)).stand).toBe('AANGEKONDIGD');
    expect((await t.stand(a, id)).raming).toBeNull();
  });

  it('zegt bij elke stap die niet kan welke regel, uit welke bron', async () => {
    const s = await t.stand(cm, id);
    expect(s.volgendeStap).toMatchObject({ code: 'RONDE_PLAN', toegestaan: true });
    for (const stap of s.stappen.filter((x) => !x.toegestaan && !x.gedaanOp)) {
      expect(stap.beletsels.length).toBeGreaterThan(0);
      for (const bl of stap.beletsels) expect([bl.melding, bl.regel, bl.bron].every((x) => x.length > 3)).toBe(true);
    }
  });

  it('fase 1: een plan zonder prijs; een prijs wordt geweigerd', async () => {
    const ronde = gelukt(await t.ronde(cm, id, 'RONDE_PLAN', 'De wensenlijst van acht gemeenten'));
    const bod = { ronde, percelen: ['P1', 'P2'], plan: 'Plan van A' };
    const met = await t.doe(a, 'inschrijvingDoen', 'InschrijvingDoenInput', { ...bod, prijzen: [BASIS('P2', '9000')] });
    expect(codes(met)).toEqual(['AAN-052']);
    gelukt(await t.doe(a, 'inschrijvingDoen', 'InschrijvingDoenInput', bod));
    gelukt(await t.doe(a, 'inschrijvingDoen', 'InschrijvingDoenInput', { ...bod, plan: 'Plan van A, beter' }));
    gelukt(
      await t.doe(b, 'inschrijvingDoen', 'InschrijvingDoenInput', { ...bod, plan: 'Plan van B', percelen: ['P2'] }),
    );
    expect((await t.boden(a, id)).map((x) => [x.versie, x.geldt, x.plan])).toEqual([
      [2, true, 'Plan van A, beter'],
      [1, false, 'Plan van A'],
    ]);
    expect(await t.boden(cm, id)).toEqual([]);
    expect(codes(await t.kluis(cm, id))).toEqual(['AAN-001']);
  });

  it('laat de kluis openen door twee verschillende personen, en dan pas lezen', async () => {
    const ronde = (await t.stand(cm, id)).rondes[0]!.id;
    await t.sluit(ronde);
    gelukt(await t.kluis(cm, id));
    const kluis = async (wie: Beller) =>
      (await t.stand(wie, id)).stappen.find((s) => s.code === 'KLUIS_PLAN')!.beletsels.map((x) => x.code);
    expect([await kluis(cm), await kluis(rc)]).toEqual([['AAN-041'], []]);
    expect(codes(await t.kluis(cm, id))).toEqual(['AAN-041']);
    expect(await t.boden(cm, id)).toEqual([]);
    gelukt(await t.kluis(rc, id));
    expect((await t.boden(cm, id)).map((x) => x.plan)).toEqual(['Plan van A, beter', 'Plan van A', 'Plan van B']);
    expect((await t.boden(b, id)).map((x) => x.plan)).toEqual(['Plan van B']);
    expect((await t.stand(rc, id)).rondes[0]).toMatchObject({
      geopend: true,
      openingen: [{ naam: 'contract' }, { naam: 'regio' }],
    });
  });

  it('fase 1 en 2: indicatieve prijzen dragen hun aannames en zijn niet vergelijkbaar', async () => {
    gelukt(
      await t.stap(cm, id, 'DIALOOG_VOEREN', {
        stap: 'DIALOOG_PLAN',
        t: 'Gezamenlijke sessie; geen geografische knip',
      }),
    );
    const ronde = gelukt(await t.ronde(cm, id, 'RONDE_INDICATIE'));
    const prijs = { perceel: 'P2', soort: 'INDICATIEF', omschrijving: 'B1', eenheid: 'TRAJECT', bedrag: '9500.00' };
    const zonder = await t.doe(a, 'inschrijvingDoen', 'InschrijvingDoenInput', {
      ronde,
      percelen: ['P2'],
      plan: 'x',
      prijzen: [prijs],
    });
    expect(codes(zonder)).toEqual(['AAN-056']);
    const klas = (n: number) => ({ ...prijs, groepsgrootte: n, locaties: 3, uren: '800.00' });
    gelukt(
      await t.doe(a, 'inschrijvingDoen', 'InschrijvingDoenInput', {
        ronde,
        percelen: ['P2'],
        plan: 'x',
        prijzen: [klas(6)],
      }),
    );
    gelukt(
      await t.doe(b, 'inschrijvingDoen', 'InschrijvingDoenInput', {
        ronde,
        percelen: ['P2'],
        plan: 'y',
        prijzen: [klas(12)],
      }),
    );
    await beide(ronde);
    const prijzen = (await t.boden(cm, id)).flatMap((x) => x.prijzen);
    expect(prijzen.map((x) => [x.groepsgrootte, x.vergelijkbaar])).toEqual([
      [6, false],
      [12, false],
    ]);
    gelukt(
      await t.stap(cm, id, 'DIALOOG_VOEREN', { stap: 'DIALOOG_PRIJS', t: 'Comfort: betaling niet pas na slagen' }),
    );
    const herzien = gelukt(await t.ronde(cm, id, 'RONDE_HERZIEN'));
    gelukt(
      await t.doe(a, 'inschrijvingDoen', 'InschrijvingDoenInput', {
        ronde: herzien,
        percelen: ['P2'],
        plan: 'herzien',
        prijzen: [klas(12)],
      }),
    );
    await beide(herzien);
  });

  it('fase 3: basispakket en modules apart, een combinatie, nooit boven het plafond', async () => {
    const ronde = gelukt(await t.ronde(cm, id, 'RONDE_SLOT', 'Het basispakket, precies beschreven'));
    const module = {
      perceel: 'P2',
      soort: 'MODULE',
      product: 'PVT',
      omschrijving: 'Avondles',
      eenheid: 'MAAND',
      bedrag: '12.3456',
    };
    const hoog = await t.doe(a, 'inschrijvingDoen', 'InschrijvingDoenInput', {
      ronde,
      percelen: ['P2'],
      plan: 'x',
      prijzen: [BASIS('P2', '9900.01')],
    });
    expect(codes(hoog)).toEqual(['AAN-057']);
    gelukt(
      await t.doe(a, 'inschrijvingDoen', 'InschrijvingDoenInput', {
        ronde,
        percelen: ['P2'],
        plan: 'x',
        prijzen: [BASIS('P2', '7666.67'), module],
      }),
    );
    gelukt(
      await t.doe(b, 'inschrijvingDoen', 'InschrijvingDoenInput', {
        ronde,
        percelen: ['P2'],
        plan: 'y',
        combinatie: ['33333333'].slice(1),
        prijzen: [BASIS('P2', '7500')],
      }),
    );
    const vreemd = await t.doe(b, 'inschrijvingDoen', 'InschrijvingDoenInput', {
      ronde,
      percelen: ['P2'],
      plan: 'y',
      combinatie: ['99999999'],
      prijzen: [BASIS('P2', '7500')],
    });
    expect(codes(vreemd)).toEqual(['AAN-059']);
    await beide(ronde);
  });

  it('gunt voorlopig met redenen; zonder kennisgeving aan allen begint de termijn niet', async () => {
    const p2 = (await t.stand(cm, id)).percelen.find((x) => x.code === 'P2')!;
    const winnaars = p2.inschrijvers.map((x) => x.inschrijvingId);
    const zonder = await t.doe(cm, 'voorlopigGunnen', 'VoorlopigGunnenInput', {
      aanbesteding: id,
      perceel: 'P2',
      winnaars,
    });
    expect(codes(zonder)).toEqual(['AAN-042']);
    const redenen = [{ criterium: 'Prijs', tekst: 'Beide onder het plafond' }];
    gelukt(
      await t.doe(cm, 'voorlopigGunnen', 'VoorlopigGunnenInput', {
        aanbesteding: id,
        perceel: 'P2',
        winnaars,
        redenen,
      }),
    );
    const [eerste, tweede] = p2.inschrijvers;
    gelukt(
      await t.doe(cm, 'kennisgevingVersturen', 'KennisgevingInput', {
        aanbesteding: id,
        perceel: 'P2',
        aanbiederId: eerste!.aanbiederId,
      }),
    );
    const vroeg = await t.doe(cm, 'definitiefGunnen', 'DefinitiefGunnenInput', {
      aanbesteding: id,
      perceel: 'P2',
      van: '2027-01-01',
      tot: '2028-12-31',
    });
    expect(codes(vroeg)).toEqual(['AAN-030']);
    expect(vroeg.fouten[0]!.melding).toContain(tweede!.naam);
    gelukt(
      await t.doe(cm, 'kennisgevingVersturen', 'KennisgevingInput', {
        aanbesteding: id,
        perceel: 'P2',
        aanbiederId: tweede!.aanbiederId,
      }),
    );
    const loopt = await t.doe(cm, 'definitiefGunnen', 'DefinitiefGunnenInput', {
      aanbesteding: id,
      perceel: 'P2',
      van: '2027-01-01',
    });
    expect(codes(loopt)).toEqual(['AAN-031']);
  });

  it('houdt de gunning op per argument, en gunt daarna definitief met twee contracten', async () => {
    const p2 = (await t.stand(cm, id)).percelen.find((x) => x.code === 'P2')!;
    const bezwaar = {
      aanbesteding: id,
      perceel: 'P2',
      aanbiederId: p2.inschrijvers[0]!.aanbiederId,
      rechtsgang: 'BEZWAAR',
    };
    const arg = gelukt(
      await t.doe(cm, 'bezwaarNoteren', 'BezwaarNoterenInput', { ...bezwaar, argument: 'De weging klopt niet' }),
    );
    await t.wacht(id, 30);
    const open = await t.doe(cm, 'definitiefGunnen', 'DefinitiefGunnenInput', {
      aanbesteding: id,
      perceel: 'P2',
      van: '2027-01-01',
    });
    expect(codes(open)).toEqual(['AAN-032']);
    expect(await p.eigenaar(`select 1 from contract where van = '2027-01-01'`)).toEqual([]);
    gelukt(
      await t.doe(cm, 'bezwaarAfdoen', 'BezwaarAfdoenInput', {
        aanbesteding: id,
        perceel: 'P2',
        bezwaarId: arg,
        uitkomst: 'ONGEGROND',
        toelichting: 'De weging stond in de stukken',
      }),
    );
    gelukt(
      await t.doe(cm, 'bezwaarNoteren', 'BezwaarNoterenInput', { ...bezwaar, argument: 'Nieuw argument, te laat' }),
    );
    expect((await t.stand(cm, id)).percelen[1]!.argumenten.map((x) => [x.teLaat, x.uitkomst])).toEqual([
      [false, 'ONGEGROND'],
      [true, null],
    ]);
    gelukt(
      await t.doe(cm, 'definitiefGunnen', 'DefinitiefGunnenInput', {
        aanbesteding: id,
        perceel: 'P2',
        van: '2027-01-01',
        tot: '2028-12-31',
      }),
    );
    const contracten = await p.eigenaar(
      `select c.nummer, a.code, t.bedrag_e4 from contract c join aanbieder a on a.id = c.aanbieder_id join perceel p on p.id = c.perceel_id
       join tarief t on t.contract_id = c.id join product o on o.id = t.product_id where p.code = 'P2' and o.code = 'TAAL_KNM' order by 1`,
    );
    expect(contracten).toEqual([
      { nummer: 'P2-2027-1', code: 'TAALA', bedrag_e4: '76666700' },
      { nummer: 'P2-2027-2', code: 'TAALB', bedrag_e4: '75000000' },
    ]);
    expect(
      await p.eigenaar(
        `select distinct aanwezigheidsnorm_bp, plafond_cent, keurmerk_vereist, ritme, inleverdag from contract where nummer like 'P2-2027-%'`,
      ),
    ).toEqual([
      {
        aanwezigheidsnorm_bp: 8500,
        plafond_cent: '50000000',
        keurmerk_vereist: 'Blik op Werk',
        ritme: 'BEIDE',
        inleverdag: 12,
      },
    ]);
  });

  it('eindigt P1 zonder inschrijving en rondt af', async () => {
    expect(codes(await t.stap(cm, id, 'AFRONDEN'))).toEqual(['AAN-040']);
    gelukt(await t.stap(cm, id, 'PERCEEL_ZONDER_INSCHRIJVING', { perceel: 'P1' }));
    gelukt(await t.stap(cm, id, 'GUNNING_AANKONDIGEN'));
    gelukt(await t.stap(cm, id, 'AFRONDEN'));
    expect((await t.stand(a, id)).stand).toBe('AFGEROND');
    expect((await t.stand(a, id)).percelen.map((x) => x.stand)).toEqual(['ZONDER_INSCHRIJVING', 'DEFINITIEF_GEGUND']);
  });
});
