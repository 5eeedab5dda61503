import { maakSleutel, roteer, Sleutelring } from '#trajecten';
import { maakProef, type Beller, type Proef } from './api.js';

const BSN = '999990019';
const BSN2 = '999993653';
interface Inburgeraar {
  voornamen: string;
  achternaam: string;
  geboortedatum: string;
  bsn: string | null;
  versie: number;
}
interface Uit {
  inburgeraar: Inburgeraar | null;
  fouten: { code: string; veld: string; melding: string }[];
}
const VELDEN = `{ inburgeraar { voornamen achternaam geboortedatum bsn versie } fouten { code veld melding } }`;
const LEG = `mutation($n: String!, $i: InburgeraarInput!, $v: Int) { u: inburgeraarVastleggen(trajectnummer: $n, inburgeraar: $i, versie: $v) ${VELDEN} }`;

describe('Persoonsgegevens', () => {
  let p: Proef;
  let karim: Beller;
  let rita: Beller;
  let cleyburg: Beller;
  const amina = {
    voornamen: 'Amina',
    tussenvoegsel: 'el',
    achternaam: 'Zandkleur',
    geboortedatum: '1990-05-17',
    bsn: BSN,
    vnummer: '1234567890',
  };
  beforeAll(async () => {
    p = await maakProef();
    karim = await p.als('klant@ademhuizen');
    rita = await p.als('regisseur@ademhuizen');
    cleyburg = await p.als('klant@cleyburg');
    await p.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep) select 'A-' || n, 1, 'ASIELSTATUSHOUDER' from generate_series(1, 5) n`,
    );
  }, 60_000);
  afterAll(() => p?.sluit());

  const leg = async (b: Beller, n: string, i: object, v: number | null = null): Promise<Uit> => {
    const r = await b.gql<{ u: Uit }>(LEG, { n, i, v });
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data.u;
  };
  const bekijk = async (b: Beller, n: string, doel = 'BEGELEIDING'): Promise<Uit> =>
    (await b.gql<{ u: Uit }>(`{ u: inburgeraarVan(trajectnummer: "${n}", doel: ${doel}) ${VELDEN} }`)).data!.u;
  const codes = (u: Uit): string[] => u.fouten.map((f) => f.code);
  const log = (
    waar = 'true',
  ): Promise<{ handeling: string; doel: string; activiteit: string; door: string; n: number }[]> =>
    p.eigenaar(
      `select handeling, doel, activiteit, door, cardinality(traject_ids) n from persoon_inzage where ${waar} order by id`,
    );

  it('staan versleuteld in de database en komen terug zoals ze waren', async () => {
    expect(codes(await leg(karim, 'A-1', amina))).toEqual([]);
    expect((await bekijk(karim, 'A-1')).inburgeraar).toEqual({
      voornamen: 'Amina',
      achternaam: 'Zandkleur',
      geboortedatum: '1990-05-17',
      bsn: BSN,
      versie: 1,
    });
    const [rij] = await p.eigenaar<{ alles: string; hex: string }>(
      `select to_jsonb(i)::text alles, encode(versleuteld, 'escape') hex from inburgeraar i`,
    );
    for (const w of ['Amina', 'Zandkleur', '1990', BSN, '1234567890']) expect(rij!.alles + rij!.hex).not.toContain(w);
  });

  it('weigert een BSN dat niet kan, en noemt het niet', async () => {
    const fout = await leg(karim, 'A-2', { ...amina, bsn: '999990018' });
    expect([codes(fout), JSON.stringify(fout)]).toEqual([['PER-004'], expect.not.stringContaining('999990018')]);
    expect(codes(await leg(karim, 'A-2', amina))).toEqual(['PER-006']);
    const voor = (await log()).length;
    expect((await leg(karim, 'A-2', amina)).fouten[0]!.melding).toContain('A-1');
    expect((await log()).slice(voor)).toEqual([
      { handeling: 'ZOEKEN', doel: 'CORRECTIE', activiteit: expect.any(String), door: 'klant', n: 1 },
    ]);
    expect(codes(await leg(karim, 'A-2', { ...amina, bsn: null, achternaam: `Jansen ${BSN}` }))).toEqual(['PER-002']);
    expect(
      await p.eigenaar(
        `select id from inburgeraar where traject_id = (select id from traject where trajectnummer = 'A-2')`,
      ),
    ).toEqual([]);
  });

  it('twee mensen tegelijk: de tweede hoort wie er voor was, en niets gaat verloren', async () => {
    const uit = await Promise.all([
      leg(karim, 'A-1', { ...amina, achternaam: 'Eerste' }, 1),
      leg(rita, 'A-1', { ...amina, achternaam: 'Tweede' }, 1),
    ]);
    expect(uit.flatMap(codes)).toEqual(['PER-011']);
    const winnaar = uit.find((u) => u.inburgeraar)!.inburgeraar!;
    expect((await bekijk(rita, 'A-1', 'REGIE')).inburgeraar).toEqual(winnaar);
    expect(codes(await leg(rita, 'A-1', amina))).toEqual(['PER-011']);
    expect((await leg(rita, 'A-1', amina, 2)).inburgeraar!.versie).toBe(3);
  });

  it('elke keer kijken staat in het logboek met wie, waarvoor en welke verwerkingsactiviteit', async () => {
    const voor = (await log()).length;
    await bekijk(karim, 'A-1', 'INTAKE');
    await karim.gql('{ trajecten { nodes { inburgeraar { naam } } } }');
    await karim.gql('{ inburgeraarsZoeken(zoek: "zandk", doel: BEGELEIDING) { naam } }');
    const nieuw = (await log()).slice(voor);
    expect(nieuw).toEqual([
      { handeling: 'INZIEN', doel: 'INTAKE', activiteit: 'INB-01', door: 'klant', n: 1 },
      { handeling: 'LIJST', doel: 'BEGELEIDING', activiteit: 'INB-02', door: 'klant', n: 1 },
      { handeling: 'ZOEKEN', doel: 'BEGELEIDING', activiteit: 'INB-02', door: 'klant', n: 1 },
    ]);
    const r = await rita.gql<{ l: { door: string; activiteitTekst: string; trajectnummers: string[] }[] }>(
      '{ l: persoonInzagen(trajectnummer: "A-1", first: 3) { door activiteitTekst trajectnummers } }',
    );
    expect(r.data!.l[0]).toEqual({
      door: 'klant',
      activiteitTekst: 'Inburgering begeleiden en volgen',
      trajectnummers: ['A-1'],
    });
    expect(
      (await rita.gql<{ l: unknown[] }>('{ l: persoonInzagen(trajectnummer: "BESTAAT-NIET") { door } }')).data!.l,
    ).toEqual([]);
    await expect(
      p.database.schrijf(await acteur(p, 'klant@ademhuizen'), (tx) => tx.query('delete from persoon_inzage')),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('een bladzijde van de lijst kost een vast aantal opdrachten, hoeveel personen er ook op staan', async () => {
    for (const [i, nr] of ['A-3', 'A-4', 'A-5'].entries())
      await leg(karim, nr, { ...amina, voornamen: 'Abcd'.slice(0, i + 1), bsn: null, vnummer: null });
    const kost = async (first: number): Promise<number> => {
      const voor = p.database.statements;
      const r = await karim.gql(
        `{ trajecten(first: ${first}) { nodes { trajectnummer inburgeraar { naam geboortedatum } } } }`,
      );
      expect(r.errors).toBeUndefined();
      return p.database.statements - voor;
    };
    await kost(1);
    expect(await kost(50)).toBe(await kost(2));
  });

  it('zoekt op naam zonder accenten en op BSN langs de blinde index, alleen in de eigen gemeente', async () => {
    const zoek = async (b: Beller, tekst: string): Promise<string[]> =>
      (
        await b.gql<{ g: { trajectnummer: string }[] }>(
          'query($t: String!) { g: inburgeraarsZoeken(zoek: $t, doel: BEGELEIDING) { trajectnummer naam } }',
          { t: tekst },
        )
      ).data!.g.map((g) => g.trajectnummer);
    expect(await zoek(karim, 'zándkleur amina')).toEqual(['A-1']);
    expect(await zoek(karim, '9999.90.019')).toEqual(['A-1']);
    expect(await zoek(karim, '1234567890')).toEqual(['A-1']);
    expect(await zoek(karim, BSN2)).toEqual([]);
    expect(await zoek(cleyburg, BSN)).toEqual([]);
    expect(await zoek(cleyburg, 'zandkleur')).toEqual([]);
  });

  it('een klantmanager ziet van een collega alleen wie het is als zij waarneemt', async () => {
    const [rit] = await p.eigenaar<{ id: number }>(`select id from gebruiker where email = 'regisseur@ademhuizen'`);
    await p.eigenaar(`update traject set klantmanager_id = $1 where trajectnummer = 'A-1'`, [rit!.id]);
    expect(codes(await bekijk(karim, 'A-1'))).toEqual(['PER-008']);
    expect((await bekijk(karim, 'A-1', 'WAARNEMING')).inburgeraar!.bsn).toBe(BSN);
    expect((await log()).pop()).toMatchObject({ doel: 'WAARNEMING', door: 'klant' });
    const lijst = await karim.gql<{ t: { nodes: { trajectnummer: string; inburgeraar: unknown }[] } }>(
      '{ t: trajecten { nodes { trajectnummer inburgeraar { naam } } } }',
    );
    expect(lijst.data!.t.nodes.find((n) => n.trajectnummer === 'A-1')!.inburgeraar).toBeNull();
    await p.eigenaar(`update traject set klantmanager_id = null where trajectnummer = 'A-1'`);
  });

  it('de leeftijd bij de leerroute: wel het oordeel, nooit de geboortedatum, en alleen als er iets is ingesteld', async () => {
    const traject = async (b: Beller): Promise<{ oordeel: string; tekst: string }> => {
      const r = await b.gql<{ t: { termijnen: { code: string; oordeel: string }[] } }>(
        '{ t: traject(trajectnummer: "A-1") { termijnen { code oordeel uitleg ontbreekt cijfers { naam waarde } } } }',
      );
      return {
        oordeel: r.data!.t.termijnen.find((t) => t.code === 'LEEFTIJD')!.oordeel,
        tekst: JSON.stringify(r.data),
      };
    };
    await p.eigenaar(
      `insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent) select id, 1, '2024-01-01', 'ONDERWIJSROUTE', 0 from traject where trajectnummer = 'A-1'`,
    );
    const voor = (await log()).length;
    expect((await traject(karim)).oordeel).toBe('NVT');
    expect(await log()).toHaveLength(voor);
    for (const [grens, oordeel] of [
      ['33', 'LET_OP'],
      ['34', 'GEHAALD'],
    ]) {
      await rita.gql(
        `mutation { trajectinstellingVastleggen(instelling: { sleutel: "onderwijsMaxLeeftijd", waarde: "${grens}", van: "2022-01-01", bron: "Beleidsregel" }) { gelukt } }`,
      );
      const gezien = await traject(karim);
      expect(gezien.oordeel).toBe(oordeel);
      expect(gezien.tekst).not.toMatch(/1990|17-05/);
    }
    expect((await log()).slice(voor)).toEqual(
      [1, 2].map(() => ({ handeling: 'BEOORDELEN', doel: 'BEGELEIDING', activiteit: 'INB-02', door: 'klant', n: 1 })),
    );
    expect((await traject(rita)).oordeel).toBe('GEHAALD');
    expect((await log()).pop()).toMatchObject({ handeling: 'BEOORDELEN', doel: 'REGIE' });
    await p.eigenaar(
      `update traject set klantmanager_id = (select id from gebruiker where email = 'regisseur@ademhuizen') where trajectnummer = 'A-1'`,
    );
    expect((await traject(karim)).oordeel).toBe('ONBEKEND');
    await p.eigenaar(`update traject set klantmanager_id = null where trajectnummer = 'A-1'`);
    const n = (await log()).length;
    const lijst = await karim.gql<{ t: { nodes: { trajectnummer: string; stand: Record<string, string[]> }[] } }>(
      '{ t: trajecten { nodes { trajectnummer stand } } }',
    );
    expect(lijst.data!.t.nodes.find((x) => x.trajectnummer === 'A-1')!.stand['LEEFTIJD']![0]).toBe('ONBEKEND');
    expect(await log()).toHaveLength(n);
  });

  it('van een andere gemeente is er niemand', async () => {
    expect(codes(await bekijk(cleyburg, 'A-1'))).toEqual(['TRD-001']);
    expect(codes(await leg(cleyburg, 'A-1', amina))).toEqual(['TRD-001']);
    expect((await cleyburg.get('/api/inburgeraars/A-1/uitdraai.json')).status).toBe(404);
  });

  it('draait alles van één persoon uit, in Nederlandse woorden, als JSON en als CSV', async () => {
    await karim.gql(
      'mutation { trajectFeitNoteren(trajectnummer: "A-1", soort: INTAKE_ONDERWERP, feit: { datum: "2025-01-02", code: "WONEN" }) { feit } }',
    );
    const json = (await rita.get('/api/inburgeraars/A-1/uitdraai.json')).body as Record<
      string,
      Record<string, string>[]
    > & { persoon: Record<string, string> };
    expect(json.persoon).toMatchObject({ Voornamen: 'Amina', Burgerservicenummer: BSN, 'V-nummer': '1234567890' });
    expect(json['feiten']![0]).toMatchObject({
      Wat: 'Onderwerp besproken in de intake',
      Uitkomst: 'Wonen',
      'Genoteerd door': 'klant',
    });
    expect(json['inzagen']!.length).toBeGreaterThan(3);
    expect(json['inzagen']![0]).toMatchObject({
      Wie: 'regisseur',
      Waarvoor: 'Verzoek om inzage van de inburgeraar zelf',
    });
    const csv = await rita.get('/api/inburgeraars/A-1/uitdraai.csv');
    expect(csv.headers['cache-control']).toBe('no-store');
    expect(csv.text).toContain('Persoon;1;Achternaam;Zandkleur');
    expect((await karim.get('/api/inburgeraars/A-1/uitdraai.json')).status).toBe(404);
    expect((await rita.get('/api/inburgeraars/A-1/uitdraai.xlsx')).status).toBe(404);
  });

  it('verhuist mee naar de nieuwe gemeente; de oude houdt haar eigen rij', async () => {
    await leg(karim, 'A-2', { ...amina, bsn: BSN2, achternaam: 'Verhuizer', vnummer: null });
    await karim.gql(
      'mutation { trajectVerhuizen(trajectnummer: "A-2", naar: "cleyburg", op: "2025-06-01") { fouten { code } } }',
    );
    expect((await bekijk(cleyburg, 'A-2')).inburgeraar).toMatchObject({ achternaam: 'Verhuizer', bsn: BSN2 });
    expect(codes(await bekijk(karim, 'A-2'))).toEqual(['TRD-001']);
    expect(
      await p.eigenaar(
        `select i.gemeente_id from inburgeraar i join traject t on t.id = i.traject_id where trajectnummer = 'A-2' order by 1`,
      ),
    ).toEqual([{ gemeente_id: 1 }, { gemeente_id: 3 }]);
  });

  it('zonder de sleutel blijft de lijst te gebruiken: nummers zonder namen, met wie dat kan verhelpen', async () => {
    await p.eigenaar(
      `update inburgeraar set sleutel_nr = 77 where traject_id = (select id from traject where trajectnummer = 'A-1')`,
    );
    const voor = (await log()).length;
    const r = await rita.gql<{ trajecten: { nodes: { trajectnummer: string; inburgeraar: unknown }[] } }>(
      `{ trajecten(filter: { zoek: "A-" }) { nodes { trajectnummer inburgeraar(doel: REGIE) { naam } } } }`,
    );
    expect(r.data!.trajecten.nodes.length).toBeGreaterThan(1);
    expect(r.data!.trajecten.nodes.find((t) => t.trajectnummer === 'A-1')!.inburgeraar).toBeNull();
    expect(r.errors!.map((e) => [e.extensions.code, e.message])).toEqual([
      ['PER-009', 'Sleutel 77 voor persoonsgegevens ontbreekt.'],
    ]);
    const gelezen = (await log()).slice(voor);
    expect(gelezen.map((l) => l.n)).toEqual(
      [r.data!.trajecten.nodes.filter((t) => t.inburgeraar).length].filter(Boolean),
    );
    await p.eigenaar(`update inburgeraar set sleutel_nr = 1`);
  });

  it('de sleutel draait: alles leesbaar met de nieuwe, niets meer met de oude, en BSN blijft vindbaar', async () => {
    const oud = p.config.persoonssleutels;
    const nieuw = maakSleutel(2);
    const voor = await p.eigenaar<{ n: string }>('select count(*) n from inburgeraar');
    expect(await roteer(p.database, new Sleutelring(`${oud},${nieuw}`))).toEqual({
      personen: Number(voor[0]!.n),
      bestanden: 0,
    });
    expect(await roteer(p.database, new Sleutelring(`${oud},${nieuw}`))).toEqual({ personen: 0, bestanden: 0 });
    expect(await p.eigenaar('select distinct sleutel_nr nr from inburgeraar')).toEqual([{ nr: 2 }]);
    const rijen = await p.eigenaar<{ traject_id: number; versleuteld: Buffer; bsn_zoek: Buffer | null }>(
      'select traject_id, versleuteld, bsn_zoek from inburgeraar where bsn_zoek is not null',
    );
    const ring = new Sleutelring(nieuw);
    for (const r of rijen) {
      const { bsn } = JSON.parse(
        ring.ontsleutel({ inhoud: r.versleuteld, sleutelNr: 2 }, `traject:${r.traject_id}`).toString(),
      ) as { bsn: string };
      expect(r.bsn_zoek!.equals(ring.zoekwaarde(bsn))).toBe(true);
    }
    // The running API still has the old key only: it says so, in words, without data.
    const r = await karim.gql('{ inburgeraarVan(trajectnummer: "A-1", doel: BEGELEIDING) { fouten { code } } }');
    expect(r.errors![0]!.extensions.code).toBe('PER-009');
    await roteer(p.database, new Sleutelring(`${nieuw},3:${oud.slice(2)}`));
  });

  it('zonder sleutel start het portaal, en zegt het wat er mist', async () => {
    const zonder = await maakProef({ env: { PERSOONSSLEUTELS: '' } });
    const b = await zonder.als('klant@ademhuizen');
    const r = await b.gql(LEG, { n: 'T-1', i: amina });
    expect(r.errors![0]!.extensions.code).toBe('PER-001');
    await zonder.sluit();
  }, 60_000);
});

async function acteur(p: Proef, email: string): Promise<never> {
  const [g] = await p.eigenaar<{ id: number }>('select id from gebruiker where email = $1', [email]);
  return {
    gebruikerId: g!.id,
    naam: 'klant',
    rol: 'KLANTMANAGER',
    organisatieSoort: 'GEMEENTE',
    organisatieId: 1,
    toewijzingId: null,
    rechten: [],
  } as never;
}
