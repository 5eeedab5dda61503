import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { plusMaanden, vandaag, werker } from '#core';
import { verwachteRapportages } from '#rapportage';
import { formulierVan } from '../libs/rapportage/domain/soorten/index.js';
import { maakProef, type Beller, type Proef } from './api.js';
import { vulKwartaal, type Kwartaalproef } from './hulp/kwartaal.js';

const HEEL = `id stand gesloten magIndienen magBeoordelen ingediendOp
  bronnen { maand versie regels geboekt }
  secties { code stand versie magBewaren bevestigd terugReden nogNodig { code veld }
    velden { code cellen { niveau leerroute gemeente teller noemer waarde verborgen onvolledig opgave verschil reden toelichting uitleg } } }
  stappen { sectie van naar reden door } versies { nr door sha256 ontvangstbewijs } veranderd { veld leerroute gemeente toen nu }`;
interface Cel {
  niveau: string;
  leerroute: string | null;
  gemeente: string | null;
  teller: string | null;
  noemer: string | null;
  waarde: string | null;
  verborgen: boolean;
  onvolledig: boolean;
  opgave: string | null;
  verschil: boolean;
  uitleg: string | null;
}
interface Heel {
  id: string;
  stand: string;
  magIndienen: boolean;
  magBeoordelen: boolean;
  bronnen: { maand: string; versie: number | null; regels: number | null; geboekt: number | null }[];
  secties: {
    code: string;
    stand: string;
    versie: number;
    magBewaren: boolean;
    terugReden: string | null;
    nogNodig: { code: string; veld: string }[];
    velden: { code: string; cellen: Cel[] }[];
  }[];
  stappen: { sectie: string; van: string; naar: string; reden: string | null; door: string }[];
  versies: { nr: number; door: string; sha256: string; ontvangstbewijs: string }[];
  veranderd: { veld: string; leerroute: string | null; gemeente: string | null; toen: string; nu: string }[];
}
type Uit = {
  gelukt: boolean;
  fouten: { code: string; veld: string | null }[];
  waarschuwingen: { code: string }[];
  rapportage: Heel | null;
};
const RESULTAAT = `gelukt fouten { code veld } waarschuwingen { code } rapportage { ${HEEL} }`;

async function een(b: Beller, id: string): Promise<Heel | null> {
  const r = await b.gql<{ kwartaalrapportage: Heel | null }>(
    `query($id: ID!) { kwartaalrapportage(id: $id) { ${HEEL} } }`,
    { id },
  );
  if (r.errors) throw new Error(JSON.stringify(r.errors));
  return r.data!.kwartaalrapportage;
}
async function doe(b: Beller, mutatie: string, variables: Record<string, unknown>, soorten: string): Promise<Uit> {
  const args = Object.keys(variables).map((k) => `${k}: $${k}`).join(', '); // prettier-ignore
  const r = await b.gql<Record<string, Uit>>(
    `mutation(${soorten}) { ${mutatie}(${args}) { ${RESULTAAT} } }`,
    variables,
  );
  if (r.errors) throw new Error(JSON.stringify(r.errors));
  return r.data![mutatie]!;
}
const bewaar = (b: Beller, input: Record<string, unknown>): Promise<Uit> =>
  doe(b, 'kwartaalSectieBewaren', { input }, '$input: KwartaalSectieInput!');
const indienen = (b: Beller, rapportageId: string): Promise<Uit> =>
  doe(b, 'kwartaalIndienen', { rapportageId }, '$rapportageId: ID!');
const terugvragen = (b: Beller, rapportageId: string, sectie: string, reden: string): Promise<Uit> =>
  doe(
    b,
    'kwartaalSectieTerugvragen',
    { rapportageId, sectie, reden },
    '$rapportageId: ID!, $sectie: String!, $reden: String!',
  );
const goedkeuren = (b: Beller, rapportageId: string, secties?: string[]): Promise<Uit> =>
  doe(b, 'kwartaalGoedkeuren', { rapportageId, secties: secties ?? null }, '$rapportageId: ID!, $secties: [String!]');
const codes = (u: Uit): string[] => [...new Set(u.fouten.map((f) => f.code))].sort();

/** Own values that make a section of the form of language lessons complete. */
const INVULLING: Record<string, Record<string, string>> = {
  UITVAL: { UITVAL_GEMELD: '0' },
  GROEPEN: { GROEPEN: '2', GROEP_KLEINSTE: '6', GROEP_GROOTSTE: '9', GROEP_GEMIDDELD: '7,5' },
  PERSONEEL: { DOCENTEN: '4', DOCENTEN_NT2: '3', KEURMERK: 'GELDIG' },
  TEVREDENHEID: { KLACHTEN: '1', KLACHTEN_OPGELOST: '1' },
  GELD: { PROGNOSE: '12500,00' },
  RISICOS: { GEVOLG: 'LAAG' },
};
const waarden = (sectie: string): object[] =>
  Object.entries(INVULLING[sectie] ?? {}).map(([veld, waarde]) => ({ veld, waarde }));
const cel = (h: Heel, veld: string, waar: Partial<Cel> = { niveau: 'GEHEEL' }): Cel | undefined =>
  h.secties
    .flatMap((s) => s.velden)
    .find((v) => v.code === veld)
    ?.cellen.find((c) => Object.entries(waar).every(([k, w]) => c[k as keyof Cel] === w));

describe('Kwartaalrapportage', () => {
  let p: Proef;
  let a: Beller, b: Beller, noord: Beller, zuid: Beller;
  let k: Kwartaalproef;
  beforeAll(async () => {
    p = await maakProef();
    k = await vulKwartaal(p);
    [a, b, noord, zuid] = await Promise.all(['aanbieder@a', 'aanbieder@b', 'contract@noord', 'contract@zuid'].map((e) => p.als(e))) as [Beller, Beller, Beller, Beller]; // prettier-ignore
  }, 120_000);
  afterAll(() => p?.sluit());

  it('is klaargezet na afloop van het kwartaal, met de dag die vóór CBS ligt, en nog eens klaarzetten doet niets', async () => {
    const rijen = await p.eigenaar<{ contract_id: number; periode: string; uiterlijk_op: string; formulier: string }>(
      `select contract_id, periode, uiterlijk_op, formulier from rapportage where soort = 'KWARTAAL' order by 1, 2 desc`,
    );
    expect(rijen[0]).toMatchObject({ contract_id: 1, periode: `${k.kwartaal}-01`, formulier: 'LEERROUTE' });
    expect(rijen[0]!.uiterlijk_op > `${plusMaanden(k.kwartaal, 3)}-14`).toBe(true);
    expect(await p.database.schrijf(werker, (tx) => verwachteRapportages(tx, vandaag()))).toBe(0);
  });

  it('rekent de cijfers uit de maanden, met teller en noemer, per leerroute en gemeente en voor het geheel', async () => {
    const h = (await een(a, k.id))!;
    expect(h.stand).toBe('CONCEPT');
    expect(h.bronnen).toEqual([
      { maand: k.kwartaal, versie: 1, regels: 20, geboekt: 20 },
      { maand: plusMaanden(k.kwartaal, 1), versie: 1, regels: 20, geboekt: 20 },
      { maand: plusMaanden(k.kwartaal, 2), versie: null, regels: null, geboekt: null },
    ]);
    // 20 trajecten, 2 months of 40 hours: 12 B1 in Ademhuizen follow 36, 8 Z in Bergdorp follow 28 (6 of them unexcused).
    expect(cel(h, 'UREN_AANGEBODEN')).toMatchObject({ waarde: '1600.00' });
    expect(cel(h, 'UREN_GEVOLGD')).toMatchObject({ waarde: '1312.00' });
    expect(cel(h, 'AANWEZIGHEID')).toMatchObject({
      waarde: '82.00',
      teller: '1312.00',
      noemer: '1600.00',
      uitleg: null,
    });
    expect(cel(h, 'AANWEZIGHEID', { leerroute: 'Z_ROUTE', gemeente: 'GM0002' })).toMatchObject({ waarde: '70.00' });
    expect(cel(h, 'AANWEZIGHEID', { leerroute: 'B1_ROUTE', niveau: 'LEERROUTE' })).toMatchObject({ waarde: '90.00' });
    expect(cel(h, 'ONGEOORLOOFD', { leerroute: 'Z_ROUTE', niveau: 'LEERROUTE' })).toMatchObject({ waarde: '15.00' });
    expect(cel(h, 'INSTROOM')).toMatchObject({ waarde: '20' });
    expect(cel(h, 'ACTIEF', { leerroute: 'Z_ROUTE', gemeente: 'GM0002' })).toMatchObject({ waarde: '8' });
    // One more traject has a plan and no hours.
    expect(cel(h, 'WACHTEND')).toMatchObject({ waarde: '1' });
    expect(cel(h, 'WACHT_MEDIAAN')!.waarde).toBe(String(k.wacht.mediaan));
    expect(cel(h, 'WACHT_P90')!.waarde).toBe(String(k.wacht.p90));
    expect(cel(h, 'IN_DE_PAS')).toMatchObject({ waarde: '60.00', teller: '12', noemer: '20' });
    expect(cel(h, 'GEFACTUREERD')).toMatchObject({ waarde: '24000.00' });
    expect(cel(h, 'PIP_PRIJS')).toMatchObject({ waarde: '31500.00' });
    expect(cel(h, 'FACTUUR_DEEL')).toMatchObject({ waarde: '76.19', uitleg: null });
  });

  it('verbergt kleine aantallen uit het dossier, ook tegen terugrekenen', async () => {
    const h = (await een(a, k.id))!;
    // 7 dropped out: 5 in Ademhuizen, 2 in Bergdorp. The 2 stay hidden, so the total leaves them out.
    expect(cel(h, 'UITVAL', { gemeente: 'GM0001' })).toMatchObject({ waarde: '5', verborgen: false });
    expect(cel(h, 'UITVAL', { gemeente: 'GM0002' })).toMatchObject({ waarde: null, teller: null, verborgen: true });
    expect(cel(h, 'UITVAL')).toMatchObject({ waarde: '5', onvolledig: true });
    for (const code of Object.keys({ WERK: 1, ONDERWIJS: 1, BUITEN_SCHULD: 1 }))
      expect(cel(h, `UITVAL_${code}`)).toMatchObject({ waarde: null, verborgen: true });
    expect(cel(h, 'EXAMEN_LEZEN')).toMatchObject({ waarde: '50.00', teller: '6', noemer: '12', verborgen: false });
    expect(cel(h, 'EXAMEN_KNM')).toMatchObject({ verborgen: true, waarde: null, teller: null });
    expect(JSON.stringify(h)).not.toMatch(/T-1\d/);
  });

  it('is van niemand anders: andere aanbieder, andere regio, en de regio ziet geen concept', async () => {
    expect(await een(b, k.id)).toBeNull();
    expect(await een(zuid, k.id)).toBeNull();
    for (const wie of [b, zuid]) {
      const lijst = await wie.gql<{ kwartaalrapportages: { nodes: { id: string }[] } }>(
        `{ kwartaalrapportages { nodes { id } } }`,
      );
      expect(lijst.data!.kwartaalrapportages.nodes.map((n) => n.id)).not.toContain(k.id);
    }
    expect((await bewaar(b, { rapportageId: k.id, sectie: 'STROOM', versie: 0, waarden: [], bevestigd: true })).fouten).toMatchObject([{ code: 'KWA-001' }]); // prettier-ignore
    expect(codes(await goedkeuren(zuid, k.id))).toEqual(['KWA-001']);
    await bewaar(a, { rapportageId: k.id, sectie: 'RISICOS', versie: 0, bevestigd: false, waarden: [{ veld: 'RISICOS', waarde: 'nog geheim concept' }] }); // prettier-ignore
    const regio = (await een(noord, k.id))!;
    expect(regio.stand).toBe('CONCEPT');
    expect(JSON.stringify(regio)).not.toContain('geheim');
    expect(codes(await goedkeuren(noord, k.id))).toEqual(['KWA-004']);
  });

  it('bewaart een halve sectie, en twee vensters overschrijven elkaar nooit', async () => {
    const begin = { rapportageId: k.id, sectie: 'PERSONEEL', bevestigd: false };
    const eerste = await bewaar(a, { ...begin, versie: 0, waarden: [{ veld: 'DOCENTEN', waarde: '4' }] });
    expect(eerste).toMatchObject({ gelukt: true });
    const tweede = await bewaar(a, { ...begin, versie: 0, waarden: [{ veld: 'DOCENTEN', waarde: '9' }] });
    expect(tweede).toMatchObject({ gelukt: false, fouten: [{ code: 'KWA-002' }] });
    expect(cel(tweede.rapportage!, 'DOCENTEN')!.opgave).toBe('4');
    const versie = tweede.rapportage!.secties.find((s) => s.code === 'PERSONEEL')!.versie;
    const samen = await Promise.all(
      ['5', '6', '7'].map((waarde) => bewaar(a, { ...begin, versie, waarden: [{ veld: 'DOCENTEN', waarde }] })),
    );
    expect(samen.filter((s) => s.gelukt)).toHaveLength(1);
    expect(samen.filter((s) => s.fouten[0]?.code === 'KWA-002')).toHaveLength(2);
  });

  it('weigert wat geen getal, geen veld of een BSN is, en vraagt bij een naam', async () => {
    const met = async (sectie: string, w: object): Promise<Uit> => {
      const versie = (await een(a, k.id))!.secties.find((s) => s.code === sectie)!.versie;
      return bewaar(a, { rapportageId: k.id, sectie, versie, bevestigd: false, waarden: [w] });
    };
    expect(codes(await met('PERSONEEL', { veld: 'DOCENTEN', waarde: 'vier' }))).toEqual(['KWA-007']);
    expect(codes(await met('PERSONEEL', { veld: 'DOCENTEN', waarde: '-1' }))).toEqual(['KWA-007']);
    expect(codes(await met('PERSONEEL', { veld: 'ONZIN', waarde: '1' }))).toEqual(['KWA-006']);
    expect(codes(await met('ONZIN', { veld: 'X' }).catch(() => ({ fouten: [{ code: 'KWA-005', veld: null }] }) as Uit))).toEqual(['KWA-005']); // prettier-ignore
    const bsn = await met('RISICOS', { veld: 'RISICOS', waarde: 'Deelnemer 111222333 komt niet meer.' });
    expect(codes(bsn)).toEqual(['KWA-010']);
    expect(await p.eigenaar(`select 1 from kwartaal_sectie where gegevens::text like '%111222333%'`)).toEqual([]);
    const naam = await met('RISICOS', { veld: 'RISICOS', waarde: 'Het gaat niet goed met mevrouw Jansen.' });
    expect(naam).toMatchObject({ gelukt: true, waarschuwingen: [{ code: 'KWA-011' }] });
    expect((await met('RISICOS', { veld: 'RISICOS', waarde: 'Weinig docenten in Ademhuizen bij Taalhuis A.' })).waarschuwingen).toEqual([]); // prettier-ignore
  });

  it('neemt pas aan wat af is, en zegt per sectie wat ontbreekt', async () => {
    const uit = await indienen(a, k.id);
    expect(uit.gelukt).toBe(false);
    expect(codes(uit)).toEqual(['KWA-008', 'KWA-013']);
    expect(uit.fouten.map((f) => f.veld)).toContain('PERSONEEL.KEURMERK');
    expect((await een(a, k.id))!.versies).toEqual([]);
  });

  it('vraagt een reden bij een verschil met de eigen telling', async () => {
    const uren = (extra: object): Promise<Uit> =>
      bewaar(a, { rapportageId: k.id, sectie: 'UREN', versie: 0, bevestigd: true, ...extra });
    const zonder = await uren({
      waarden: [{ veld: 'UREN_GEVOLGD', leerroute: 'Z_ROUTE', gemeente: 'GM0002', waarde: '460' }],
    });
    const sectie = zonder.rapportage!.secties.find((s) => s.code === 'UREN')!;
    expect(sectie.nogNodig.map((n) => n.code)).toEqual(['KWA-009']);
    expect(cel(zonder.rapportage!, 'UREN_GEVOLGD', { gemeente: 'GM0002' })).toMatchObject({ waarde: '448.00', opgave: '460.00', verschil: true }); // prettier-ignore
    const met = await bewaar(a, {
      ...{ rapportageId: k.id, sectie: 'UREN', versie: 1, bevestigd: true },
      waarden: [
        { veld: 'UREN_GEVOLGD', leerroute: 'Z_ROUTE', gemeente: 'GM0002', waarde: '460,00', reden: 'FOUT_IN_MAAND' },
      ],
    });
    expect(met.rapportage!.secties.find((s) => s.code === 'UREN')!.nogNodig).toEqual([]);
  });

  it('gaat van concept via teruggestuurd naar goedgekeurd, en elke versie blijft', async () => {
    for (const s of formulierVan('LEERROUTE').secties) {
      if (s.code === 'UREN') continue;
      const versie = (await een(a, k.id))!.secties.find((x) => x.code === s.code)!.versie;
      const uit = await bewaar(a, {
        ...{ rapportageId: k.id, sectie: s.code, versie, bevestigd: true, waarden: waarden(s.code) },
        ...(s.acties
          ? { acties: [{ wat: 'Verzuim bellen binnen een dag', eigenaar: 'Teamleider', datum: '2026-12-01' }] }
          : {}),
      });
      expect([s.code, uit.fouten, uit.rapportage!.secties.find((x) => x.code === s.code)!.nogNodig]).toEqual([
        s.code,
        [],
        [],
      ]);
    }
    const in1 = await indienen(a, k.id);
    expect(in1).toMatchObject({ gelukt: true, rapportage: { stand: 'INGEDIEND', magIndienen: false } });
    expect(codes(await bewaar(a, { rapportageId: k.id, sectie: 'GROEPEN', versie: 2, bevestigd: true, waarden: [] }))).toEqual(['KWA-004']); // prettier-ignore

    const gezien = (await een(noord, k.id))!;
    expect(cel(gezien, 'UREN_GEVOLGD', { gemeente: 'GM0002' })).toMatchObject({ waarde: '448.00', opgave: '460.00', verschil: true }); // prettier-ignore
    expect(codes(await terugvragen(noord, k.id, 'GROEPEN', 'x'))).toEqual(['KWA-017']);
    expect(
      (await terugvragen(noord, k.id, 'GROEPEN', 'Het aantal groepen klopt niet met vorig kwartaal.')).gelukt,
    ).toBe(true);
    expect((await goedkeuren(noord, k.id, ['UREN'])).rapportage!.secties.find((s) => s.code === 'UREN')!.stand).toBe('GOEDGEKEURD'); // prettier-ignore
    const taken = (await a.gql<{ mijnTaken: { soort: string; titel: string; link: string }[] }>(`{ mijnTaken { soort titel link } }`)).data!.mijnTaken; // prettier-ignore
    expect(taken.find((t) => t.soort === 'KWARTAAL_HERSTELLEN')).toMatchObject({ link: `/kwartaal/${k.id}` });
    const regiotaken = (await noord.gql<{ mijnTaken: { soort: string; link: string }[] }>(`{ mijnTaken { soort link } }`)).data!.mijnTaken; // prettier-ignore
    expect(regiotaken.filter((t) => t.link === `/kwartaal/${k.id}`).map((t) => t.soort)).toEqual([
      'KWARTAAL_BEOORDELEN',
    ]);
    const terug = (await een(a, k.id))!;
    expect(terug.stand).toBe('ACTIE_NODIG');
    expect(terug.secties.filter((s) => s.magBewaren).map((s) => s.code)).toEqual(['GROEPEN']);
    expect(terug.secties.find((s) => s.code === 'GROEPEN')!.terugReden).toMatch(/aantal groepen/);

    const versie = terug.secties.find((s) => s.code === 'GROEPEN')!.versie;
    await bewaar(a, { rapportageId: k.id, sectie: 'GROEPEN', versie, bevestigd: true, waarden: [...waarden('GROEPEN'), { veld: 'NIVEAUGROEPEN', waarde: '1' }] }); // prettier-ignore
    // What is being mended is not the region's to see yet.
    expect(cel((await een(noord, k.id))!, 'NIVEAUGROEPEN')!.opgave).toBeNull();
    const in2 = await indienen(a, k.id);
    expect(in2.rapportage!.versies.map((v) => v.nr)).toEqual([2, 1]);
    expect(cel((await een(noord, k.id))!, 'NIVEAUGROEPEN')!.opgave).toBe('1');
    const goed = await goedkeuren(noord, k.id);
    expect(goed).toMatchObject({ gelukt: true, rapportage: { stand: 'GOEDGEKEURD' } });
    expect(goed.rapportage!.stappen[0]).toMatchObject({ naar: 'GOEDGEKEURD', door: 'contract' });
    expect(codes(await indienen(a, k.id))).toEqual(['KWA-004']);
    const [audit] = await p.eigenaar<{ n: number }>(`select count(*)::int n from audit where tabel = 'kwartaal_stap'`);
    expect(audit!.n).toBeGreaterThan(10);
  });

  it('zet twee versies naast elkaar, en toont de geboekte regels onder een leerroute en gemeente', async () => {
    const versies = async (wie: Beller) =>
      (await wie.gql<{ kwartaalVersies: { veld: string; eerste: string; tweede: string; anders: boolean }[] }>(`{ kwartaalVersies(rapportageId: "${k.id}", eerste: 1, tweede: 2) { veld eerste tweede anders } }`)).data!.kwartaalVersies; // prettier-ignore
    for (const wie of [a, noord])
      expect((await versies(wie)).filter((v) => v.anders)).toEqual([
        { veld: 'Groepen met meer dan één niveau', eerste: '-', tweede: '1', anders: true },
      ]);
    expect((await versies(a)).find((v) => v.eerste.includes('460'))!.eerste).toMatch(/^448,00 uur; volgens de aanbieder 460,00 uur/); // prettier-ignore
    expect([await versies(b), await versies(zuid)]).toEqual([[], []]);
    const regels = async (wie: Beller, waar = '') =>
      (await wie.gql<{ kwartaalRegels: { nodes: { trajectnummer: string; gevolgd: string }[] } }>(`{ kwartaalRegels(rapportageId: "${k.id}", first: 100${waar}) { nodes { trajectnummer gevolgd } } }`)).data!.kwartaalRegels.nodes; // prettier-ignore
    for (const wie of [a, noord]) {
      expect(await regels(wie)).toHaveLength(40);
      const z = await regels(wie, ', leerroute: "Z_ROUTE", gemeente: "GM0002"');
      // The sum of the rows is the figure above them.
      expect([z.length, z.reduce((n, r) => n + Number(r.gevolgd), 0)]).toEqual([16, 448]);
      expect(await regels(wie, ', gemeente: "GM0003"')).toEqual([]);
      expect(await regels(wie, ', gemeente: "GEEN"')).toEqual([]);
    }
    expect([await regels(b), await regels(zuid)]).toEqual([[], []]);
  });

  it('laat na het indienen zien wat een verbeterde maand veranderde', async () => {
    expect((await een(noord, k.id))!.veranderd).toEqual([]);
    await p.eigenaar(`update boeking set gevolgd_h = gevolgd_h - 400 where contract_id = 1 and traject_id = $1 and periode = $2`, [k.eerste, `${k.kwartaal}-01`]); // prettier-ignore
    const h = (await een(noord, k.id))!;
    expect(h.veranderd).toContainEqual({
      veld: 'Gevolgde uren',
      leerroute: null,
      gemeente: null,
      toen: '1312.00',
      nu: '1308.00',
    });
    expect(cel(h, 'UREN_GEVOLGD')!.waarde).toBe('1312.00');
    expect(cel((await een(a, k.id))!, 'UREN_GEVOLGD')!.waarde).toBe('1308.00');
  });

  it('geeft een ontvangstbewijs dat een ander programma leest, alleen aan wie het aangaat', async () => {
    const { versies } = (await een(a, k.id))!;
    const r = await a
      .get(versies[0]!.ontvangstbewijs)
      .buffer(true)
      .parse((res, klaar) => {
        const delen: Buffer[] = [];
        res.on('data', (d: Buffer) => delen.push(d)).on('end', () => klaar(null, Buffer.concat(delen)));
      });
    expect(r.status).toBe(200);
    const map = mkdtempSync(path.join(os.tmpdir(), 'bewijs-'));
    try {
      const pad = path.join(map, 'bewijs.pdf');
      writeFileSync(pad, r.body as Buffer);
      const tekst = execFileSync('pdftotext', ['-layout', pad, '-'], { encoding: 'utf8' });
      for (const deel of [
        'Ontvangstbewijs',
        'NO-A',
        'Taalhuis A',
        'Gevolgde uren',
        '1.312,00 uur',
        'Teamleider',
        versies[0]!.sha256.slice(0, 16),
      ])
        expect(tekst).toContain(deel);
      expect(execFileSync('pdfinfo', [pad], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
    } finally {
      rmSync(map, { recursive: true });
    }
    expect((await noord.get(versies[0]!.ontvangstbewijs)).status).toBe(200);
    for (const wie of [b, zuid]) expect((await wie.get(versies[0]!.ontvangstbewijs)).status).toBe(404);
    expect((await a.get(versies[0]!.ontvangstbewijs.replace('/2/', '/9/'))).status).toBe(404);
  });

  it('gebruikt het eigen formulier van maatschappelijke begeleiding', async () => {
    const h = (await een(b, k.begeleiding))!;
    expect(h.secties.map((s) => s.code)).toEqual(formulierVan('BEGELEIDING').secties.map((s) => s.code));
    expect(codes(await bewaar(b, { rapportageId: k.begeleiding, sectie: 'STROOM', versie: 0, waarden: [], bevestigd: true }))).toEqual(['KWA-005']); // prettier-ignore
  });

  it('kost een vast aantal vragen aan de database, hoeveel er ook in staat', async () => {
    const kost = async (id: string, wie: Beller): Promise<number> => {
      const begin = p.database.statements;
      await een(wie, id);
      return p.database.statements - begin;
    };
    const vol = await kost(k.id, a);
    expect(vol).toBe(await kost(k.begeleiding, b));
    expect(vol).toBeLessThanOrEqual(7);
  });
});
