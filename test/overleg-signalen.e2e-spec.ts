import { dagNl, maandNl, maandVan, opsomming, plusDagen, plusMaanden, vandaag } from '#core';
import { OVERLEG_SIGNAALREGELS } from '#overleg';
import { SIGNAALREGELS } from '#reconciliatie';
import { maakProef, type Beller, type Proef } from './api.js';
import { doe, codes, goed, lees, punt, type Overleg, type Punt } from './hulp/overleg.js';
import { Signaalproef } from './hulp/signalen.js';

const DAG = vandaag();
const MAANDEN = ['2025-05', '2025-06', '2025-07'];
const AFSPRAAK = { datum: DAG, begin: '10:00', eind: '11:00', link: 'https://overleg.example/1' };
const REGELS = [...SIGNAALREGELS, ...OVERLEG_SIGNAALREGELS];

describe('Agenda uit signalen', () => {
  let p: Proef;
  let s: Signaalproef;
  let cm: Beller, a: Beller, b: Beller, klant: Beller;
  beforeAll(async () => {
    p = await maakProef();
    s = new Signaalproef(p, DAG);
    [cm, a, b, klant] = (await Promise.all(['contract@noord', 'aanbieder@a', 'aanbieder@b', 'klant@ademhuizen'].map((e) => p.als(e)))) as [Beller, Beller, Beller, Beller]; // prettier-ignore
    for (const contract of [1, 2])
      for (const periode of MAANDEN) {
        await s.boek({ contract, periode, traject: contract, gevolgd: 2000 });
        await s.boek({ contract, periode, traject: 3, aangeboden: 4000, gevolgd: 0 });
      }
    await s.evalueer({ regels: REGELS });
  }, 120_000);
  afterAll(() => p?.sluit());
  const stand = async (code: string, contract = 1): Promise<string[]> =>
    (await p.eigenaar<{ stand: string }>(`select distinct stand from signaal where code = $1 and contract_id = $2 order by 1`, [code, contract])).map((r) => r.stand); // prettier-ignore
  const maak = async (reeks: object): Promise<Overleg> => {
    const r = await goed(cm, 'overlegreeksMaken', { reeks: { naam: 'Reeks', ritme: 'KWARTAAL', vastePunten: ['Rondvraag'], deelnemers: [], ...reeks } }); // prettier-ignore
    return (await goed(cm, 'overlegMaken', { reeks: r.reeks!.id, afspraak: AFSPRAAK })).overleg!;
  };
  const aanwezig = (o: Overleg | null): Record<string, [string | null, string | null, boolean]> =>
    Object.fromEntries(punt(o, 'Aanwezigheid').cijfers.map((c) => [c.naam, [c.waarde, c.nu, c.gewijzigd]]));

  let id: string;
  it('maakt van elk signaal een punt voor de vaste punten, en van trajecten één punt met het aantal', async () => {
    const o = await maak({ contract: 'NO-A', deelnemers: [{ partij: 'GEMEENTE/GM0001' }] });
    id = o.id;
    expect(o.agenda.at(-1)!.titel).toBe('Rondvraag');
    expect(punt(o, 'Aanwezigheid')).toMatchObject({
      soort: 'SIGNAAL',
      bevrorenOp: null,
      signaal: { code: 'SIG-201', aantal: 1, aantalNu: 1 },
    });
    expect(aanwezig(o)['aanwezigheid']![0]).toBeNull();
    expect(aanwezig(o)['aanwezigheid']![1]).toMatch(/%/);
    const groep = punt(o, 'Achter op het PIP');
    expect(groep.titel).toBe('Achter op het PIP: 1 traject');
    expect(JSON.stringify(o)).not.toContain('T-1');
    expect(await stand('SIG-201')).toEqual(['OP_AGENDA']);
    // The other supplier's are not touched.
    expect(await stand('SIG-201', 2)).toEqual(['NIEUW']);
    const nog = (await goed(cm, 'overlegAgendaVernieuwen', { id })).overleg!;
    expect(nog.agenda.map((x) => x.titel)).toEqual(o.agenda.map((x) => x.titel));
  });

  it('laat een signaal los dat met een reden wordt weggelaten, en neemt het terug', async () => {
    const groep = punt(await lees(cm, id), 'Achter op het PIP');
    await goed(cm, 'agendapuntWeglaten', { id: groep.id, reden: 'Vorige week besproken' });
    expect(await stand('SIG-203')).toEqual(['NIEUW']);
    await goed(cm, 'agendapuntTerugzetten', { id: groep.id });
    expect(await stand('SIG-203')).toEqual(['OP_AGENDA']);
  });

  it('bevriest de cijfers bij het versturen en toont tijdens het overleg die van nu ernaast', async () => {
    const o = (await lees(cm, id))!;
    await goed(cm, 'overlegVersturen', { id, versie: o.versie });
    const toen = aanwezig(await lees(cm, id))['aanwezigheid']!;
    expect(toen).toEqual([toen[1], toen[1], false]);
    for (const periode of MAANDEN) await s.boek({ contract: 1, periode, traject: 1, gevolgd: 3000 });
    await s.evalueer({ regels: REGELS });
    await goed(cm, 'overlegBeginnen', { id });
    const nu = aanwezig(await lees(cm, id))['aanwezigheid']!;
    expect(nu[0]).toBe(toen[0]);
    expect(nu[1]).not.toBe(toen[0]);
    expect(nu[2]).toBe(true);
    // The aanbieder sees the same; the gemeente only what was sent.
    expect(aanwezig(await lees(a, id))['aanwezigheid']).toEqual(nu);
    expect(aanwezig(await lees(klant, id))['aanwezigheid']).toEqual([toen[0], null, false]);
  });

  it('zegt dat een signaal weg is, en zet wat is besproken op besproken', async () => {
    for (const periode of ['2025-01', '2025-02', '2025-03', '2025-04', ...MAANDEN]) await s.boek({ periode });
    await s.evalueer({ regels: REGELS });
    expect(punt(await lees(cm, id), 'Achter op het PIP')).toMatchObject({
      ...{
        cijfers: [{ naam: 'trajecten', waarde: '1', nu: null, gewijzigd: true }],
        signaal: { aantal: 1, aantalNu: 0 },
      },
    });
    await goed(cm, 'overlegAfronden', { id });
    expect(await stand('SIG-201')).toEqual(['BESPROKEN']);
    const na = aanwezig(await lees(cm, id))['aanwezigheid']!;
    expect(na[1]).toBeNull();
  });

  describe('in een overleg van de hele regio', () => {
    let regio: string;
    it('ziet elke aanbieder alleen de punten over het eigen contract, en niets van een ander', async () => {
      const o = await maak({ deelnemers: ['AANBIEDER/TAALA', 'AANBIEDER/TAALB', 'GEMEENTE/GM0001'].map((partij) => ({ partij })) }); // prettier-ignore
      regio = o.id;
      await goed(cm, 'agendapuntToevoegen', { overleg: regio, punt: { titel: 'Tarief van B', contract: 'NO-B' } });
      const vol = (await lees(cm, regio))!;
      expect(vol.agenda.filter((x) => x.titel.includes('(Taalhuis B)')).length).toBeGreaterThan(0);
      await goed(cm, 'overlegVersturen', { id: regio, versie: vol.versie });
      await goed(cm, 'overlegBeginnen', { id: regio });
      const vanB = punt(await lees(cm, regio), 'Tarief van B');
      await goed(cm, 'notulenBewaren', { punt: vanB.id, versie: 0, tekst: 'Geheim van B' });
      await goed(cm, 'besluitToevoegen', { punt: vanB.id, tekst: 'Besluit over B' });
      const actie = { tekst: 'Iets van B', partij: 'AANBIEDER/TAALB', uiterlijk: DAG };
      await goed(cm, 'actieToevoegen', { punt: vanB.id, actie });
      expect(codes(await doe(cm, 'actieToevoegen', { punt: vanB.id, actie: { ...actie, partij: 'AANBIEDER/TAALA' } }))).toEqual(['OVL-012']); // prettier-ignore
      await goed(b, 'opmerkingToevoegen', { punt: vanB.id, tekst: 'Opmerking van B' });
      const bijA = JSON.stringify(await lees(a, regio)).replaceAll('"Taalhuis B"', '');
      for (const woord of ['Geheim', 'van B', 'over B', 'Taalhuis B', 'NO-B', 'Opmerking'])
        expect(bijA).not.toContain(woord);
      expect(JSON.stringify(await lees(b, regio))).not.toContain('(Taalhuis A)');
      const lijst = `{ overlegActies { nodes { tekst } } overleggen { nodes { id aantalPunten aantalOpenActies } } overlegreeksen { naam } mijnTaken { titel } }`;
      const alles = JSON.stringify((await a.gql(lijst)).data);
      expect(alles).not.toContain('van B');
      expect(alles).toContain(regio);
    });

    it('krijgt elke aanbieder een exemplaar zonder de ander, en is het pas vast als iedereen akkoord is', async () => {
      await goed(cm, 'overlegAfronden', { id: regio });
      await goed(cm, 'verslagAanbieden', { id: regio });
      const tekst = async (wie: Beller): Promise<string> =>
        JSON.stringify((await wie.gql(`query($id: ID!) { overlegVerslag(id: $id, nr: 1) { punten { titel notulen over } } }`, { id: regio })).data); // prettier-ignore
      expect(await tekst(b)).toContain('Geheim van B');
      expect(await tekst(a)).not.toMatch(/Geheim|van B|Taalhuis B|NO-B/);
      // The copy is what the reader sees on the page, by the rule of the database.
      for (const wie of [a, b, klant]) {
        const pagina = (await lees(wie, regio))!.agenda.map((x) => x.titel);
        const r = await wie.gql<{ overlegVerslag: { punten: { titel: string }[] } }>(`query($id: ID!) { overlegVerslag(id: $id, nr: 1) { punten { titel } } }`, { id: regio }); // prettier-ignore
        expect(r.data!.overlegVerslag.punten.map((x) => x.titel)).toEqual(pagina);
      }
      await goed(cm, 'verslagAkkoord', { id: regio, nr: 1 });
      expect((await goed(a, 'verslagAkkoord', { id: regio, nr: 1 })).overleg!.stand).toBe('VERSLAG_CONCEPT');
      expect((await goed(b, 'verslagAkkoord', { id: regio, nr: 1 })).overleg!.stand).toBe('VASTGESTELD');
    });
  });

  it('maakt van een actie die te laat is een signaal voor wie haar doet, dat weggaat als zij is gedaan', async () => {
    await p.eigenaar(`update overlegactie set uiterlijk = $1 where tekst = 'Iets van B'`, [plusDagen(DAG, -1)]);
    await s.evalueer({ regels: REGELS });
    const zie = async (wie: Beller): Promise<string[]> =>
      (await wie.gql<{ signalen: { nodes: { titel: string; uitleg: string }[] } }>(`{ signalen(filter: { code: ["SIG-501"] }) { nodes { titel uitleg } } }`)).data!.signalen.nodes.map((x) => `${x.titel} ${x.uitleg}`); // prettier-ignore
    expect(await zie(b)).toEqual([expect.stringMatching(new RegExp(`Actie \\d\\d-\\d{3} is te laat.*${dagNl(plusDagen(DAG, -1))}`))]); // prettier-ignore
    expect(await zie(cm)).toHaveLength(1);
    expect(await zie(a)).toEqual([]);
    const [actie] = await p.eigenaar<{ id: string }>(`select id from overlegactie where tekst = 'Iets van B'`);
    await goed(b, 'actieGedaan', { id: actie!.id });
    await s.evalueer({ regels: REGELS });
    expect(await zie(b)).toEqual([]);
  });

  it('zet in Mijn taken van elke rol wat er voor het overleg moet gebeuren', async () => {
    const taken = async (wie: Beller): Promise<string[]> =>
      (await wie.gql<{ mijnTaken: { soort: string; titel: string; link: string }[] }>(`{ mijnTaken { soort titel link } }`)).data!.mijnTaken.filter((t) => t.soort.startsWith('OVERLEG')).map((t) => t.soort.slice(8)); // prettier-ignore
    expect(await taken(cm)).toEqual(['AANBIEDEN']);
    const punt1 = punt(await lees(cm, id), 'Rondvraag');
    for (const partij of ['AANBIEDER/TAALA', 'GEMEENTE/GM0001', 'REGIO/NO'])
      await goed(cm, 'actieToevoegen', { punt: punt1.id, actie: { tekst: `Actie van ${partij}`, partij, uiterlijk: DAG } }); // prettier-ignore
    await goed(cm, 'verslagAanbieden', { id });
    expect(await taken(cm)).toEqual(expect.arrayContaining(['ACTIE', 'VASTSTELLEN']));
    expect((await taken(a)).sort()).toEqual(['ACTIE', 'VASTSTELLEN']);
    expect(await taken(klant)).toEqual(['ACTIE']);
    expect(await taken(b)).toEqual([]);
    await goed(a, 'verslagWijzigingVragen', { id, nr: 1, toelichting: 'Er mist iets' });
    expect(await taken(cm)).toEqual(expect.arrayContaining(['ACTIE', 'WIJZIGEN']));
  });

  describe('met rapportages die er niet zijn', () => {
    const MIS = [-6, -5, -4].map((n) => plusMaanden(maandVan(DAG), n));
    const NAMEN = MIS.map(maandNl);
    const zonderJaar = (namen: string[]): string =>
      opsomming(namen.map((n, i) => (namen[i + 1]?.slice(-4) === n.slice(-4) ? n.slice(0, -5) : n)));
    const mis = (maand: string): Promise<unknown> =>
      p.eigenaar(
        `insert into rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op) select id, aanbieder_id, regio_id, 'MAAND', $1, $1::date + 40
         from contract where id = 1`,
        [`${maand}-01`],
      );
    const uiterlijk = (maand: string): string => `uiterlijk ${dagNl(plusDagen(`${maand}-01`, 40))}`;
    const over = (o: Overleg | null): Punt[] => o!.agenda.filter((x) => x.signaal?.code === 'SIG-101');
    let laatste: string;
    beforeAll(async () => {
      for (const m of MIS.slice(0, 2)) await mis(m);
      await s.evalueer({ regels: REGELS });
    });

    it('maakt per contract één punt dat de maanden noemt, en werkt dat bij tot het is verstuurd', async () => {
      const o = await maak({ contract: 'NO-A' });
      laatste = o.id;
      expect(over(o).map((x) => [x.titel, x.signaal!.aantal])).toEqual([[`2 rapportages zijn er niet: ${zonderJaar(NAMEN.slice(0, 2))}`, 2]]); // prettier-ignore
      expect(over(o)[0]!.cijfers.map((c) => [c.naam, c.nu])).toEqual(MIS.slice(0, 2).map((m) => [maandNl(m), uiterlijk(m)])); // prettier-ignore
      expect(await stand('SIG-101')).toEqual(['OP_AGENDA']);
      await mis(MIS[2]!);
      await s.ingeleverd(1, MIS[0]!);
      await s.evalueer({ regels: REGELS });
      await goed(cm, 'overlegVersturen', { id: laatste, versie: o.versie });
      const verstuurd = over(await lees(a, laatste));
      expect(verstuurd.map((x) => x.titel)).toEqual([`2 rapportages zijn er niet: ${zonderJaar(NAMEN.slice(1))}`]);
      expect(verstuurd[0]!.cijfers.map((c) => [c.naam, c.waarde, c.gewijzigd])).toEqual(MIS.slice(1).map((m) => [maandNl(m), uiterlijk(m), false])); // prettier-ignore
    });

    it('houdt vast wat is verstuurd, zet een maand die erbij komt in hetzelfde punt, en neemt alles over in het verslag', async () => {
      const erbij = plusMaanden(maandVan(DAG), -3);
      await mis(erbij);
      await s.ingeleverd(1, MIS[1]!);
      await s.evalueer({ regels: REGELS });
      const o = (await goed(cm, 'overlegAgendaVernieuwen', { id: laatste })).overleg;
      expect(over(o).map((x) => x.titel)).toEqual([`3 rapportages zijn er niet: ${zonderJaar([...NAMEN.slice(1), maandNl(erbij)])}`]); // prettier-ignore
      expect(over(o)[0]!.cijfers.map((c) => [c.naam, c.waarde, c.nu])).toEqual([
        [NAMEN[1], uiterlijk(MIS[1]!), null],
        [NAMEN[2], uiterlijk(MIS[2]!), uiterlijk(MIS[2]!)],
        [maandNl(erbij), uiterlijk(erbij), uiterlijk(erbij)],
      ]);
      await goed(cm, 'overlegBeginnen', { id: laatste });
      await goed(cm, 'overlegAfronden', { id: laatste });
      await goed(cm, 'verslagAanbieden', { id: laatste });
      expect(await stand('SIG-101')).toEqual(['BESPROKEN', 'WEG']);
      const r = await a.gql<{ overlegVerslag: { punten: { titel: string; cijfers: { naam: string; waarde: string }[] }[] } }>(`query($id: ID!) { overlegVerslag(id: $id, nr: 1) { punten { titel cijfers { naam waarde } } } }`, { id: laatste }); // prettier-ignore
      const inVerslag = r.data!.overlegVerslag.punten.filter((x) => x.titel.includes('zijn er niet'));
      expect(inVerslag.map((x) => x.cijfers.map((c) => c.naam))).toEqual([[...NAMEN.slice(1), maandNl(erbij)]]);
    });

    it('vertelt van één maand welke het is, en laat staan wat al als eigen punt op een agenda stond', async () => {
      await s.ingeleverd(1, MIS[2]!);
      await s.evalueer({ regels: REGELS });
      const o = await maak({ contract: 'NO-A' });
      const [een] = over(o);
      expect(een!.titel).toBe(`Rapportage ${maandNl(plusMaanden(maandVan(DAG), -3))} is er niet`);
      // As agendas of before were made.
      await p.eigenaar(`update agendapunt set signaal_sleutel = 'SIG-101/' || signaal_ids[1] || '/IEDEREEN' where id = $1`, [een!.id]); // prettier-ignore
      await mis(plusMaanden(maandVan(DAG), -7));
      await s.evalueer({ regels: REGELS });
      const na = over((await goed(cm, 'overlegAgendaVernieuwen', { id: o.id })).overleg);
      expect(na.map((x) => [x.id === een!.id, x.signaal!.aantalNu])).toEqual([
        [true, 1],
        [false, 1],
      ]);
    });
  });
});
