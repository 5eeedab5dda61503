import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { plusDagen, vandaag } from '#core';
import { maakProef, type Beller, type Proef } from './api.js';
import { codes, doe, goed, lees, punt, type Overleg } from './hulp/overleg.js';

const DAG = vandaag();
const REEKS = {
  naam: 'Voortgang NO-A',
  contract: 'NO-A',
  ritme: 'MAANDELIJKS',
  vastePunten: ['Mededelingen', 'Rondvraag'],
};
const AFSPRAAK = { datum: DAG, begin: '14:00', eind: '15:30', plaats: 'Stadhuis, kamer 2' };

describe('Overleg', () => {
  let p: Proef;
  let cm: Beller, rc: Beller, a: Beller, b: Beller, klant: Beller, ver: Beller;
  let reeks: string;
  let id: string;
  beforeAll(async () => {
    p = await maakProef();
    const wie = ['contract@noord', 'regio@noord', 'aanbieder@a', 'aanbieder@b', 'klant@ademhuizen', 'klant@cleyburg'];
    [cm, rc, a, b, klant, ver] = (await Promise.all(wie.map((e) => p.als(e)))) as [Beller, Beller, Beller, Beller, Beller, Beller]; // prettier-ignore
  }, 120_000);
  afterAll(() => p?.sluit());

  const deelnemers = [{ partij: 'GEMEENTE/GM0001' }];

  it('begint een reeks met de regio en de aanbieder van het contract, en laat niemand anders aan tafel', async () => {
    const vreemd = { ...REEKS, deelnemers: [{ partij: 'AANBIEDER/TAALB' }] };
    expect(codes(await doe(cm, 'overlegreeksMaken', { reeks: vreemd }))).toEqual(['OVL-007']);
    const ver1 = { ...REEKS, deelnemers: [{ partij: 'GEMEENTE/GM0003' }] };
    expect(codes(await doe(cm, 'overlegreeksMaken', { reeks: ver1 }))).toEqual(['OVL-007']);
    expect(codes(await doe(cm, 'overlegreeksMaken', { reeks: { ...REEKS, contract: 'ZU-B', deelnemers: [] } }))).toEqual(['OVL-008']); // prettier-ignore
    expect(codes(await doe(cm, 'overlegreeksMaken', { reeks: { ...REEKS, naam: ' ', deelnemers } }))).toEqual(['OVL-004']); // prettier-ignore
    const uit = await goed(cm, 'overlegreeksMaken', { reeks: { ...REEKS, deelnemers } });
    reeks = uit.reeks!.id;
    expect(uit.reeks!.deelnemers.map((d) => d.partij)).toEqual(['REGIO/NO', 'AANBIEDER/TAALA', 'GEMEENTE/GM0001']);
  });

  it('maakt een overleg met de vaste punten; wie niet leidt ziet het concept niet', async () => {
    for (const [fout, code] of [
      [{ ...AFSPRAAK, datum: plusDagen(DAG, -1) }, 'OVL-006'],
      [{ ...AFSPRAAK, eind: '13:00' }, 'OVL-005'],
      [{ ...AFSPRAAK, begin: '25:00' }, 'OVL-005'],
      [{ ...AFSPRAAK, plaats: '' }, 'OVL-009'],
      [{ ...AFSPRAAK, link: 'javascript:alert(1)' }, 'OVL-018'],
    ] as const)
      expect(codes(await doe(cm, 'overlegMaken', { reeks, afspraak: fout }))).toEqual([code]);
    const { overleg } = await goed(rc, 'overlegMaken', { reeks, afspraak: AFSPRAAK });
    id = overleg!.id;
    expect(overleg).toMatchObject({
      stand: 'CONCEPT',
      mag: ['WIJZIGEN', 'AGENDA', 'VERSTUREN', 'AFZEGGEN'],
      uitnodiging: null,
    });
    expect(overleg!.agenda.map((x) => [x.volgorde, x.soort, x.titel])).toEqual([
      [1, 'VAST', 'Mededelingen'],
      [2, 'VAST', 'Rondvraag'],
    ]);
    for (const wie of [a, b, klant, ver]) expect(await lees(wie, id)).toBeNull();
    expect((await a.get(`/api/overleggen/${id}/uitnodiging.ics`)).status).toBe(404);
  });

  it('zet eigen punten op volgorde, laat weg met reden, en toont elk punt aan wie het mag zien', async () => {
    const voeg = (titel: string, rest: object = {}): Promise<unknown> =>
      goed(cm, 'agendapuntToevoegen', { overleg: id, punt: { titel, ...rest } });
    await voeg('Aanwezigheid');
    await voeg('Tarief van de concurrent', { zicht: 'REGIO' });
    await voeg('Afstemming gemeenten', { zicht: 'OPDRACHTGEVERS' });
    expect(codes(await doe(cm, 'agendapuntToevoegen', { overleg: id, punt: { titel: 'x', contract: 'NO-A' } }))).toEqual(['OVL-004']); // prettier-ignore
    expect(codes(await doe(cm, 'agendapuntToevoegen', { overleg: id, punt: { titel: 'Over B', contract: 'NO-B' } }))).toEqual(['OVL-008']); // prettier-ignore
    let o = await lees(cm, id);
    await goed(cm, 'agendapuntVerplaatsen', { id: punt(o, 'Aanwezigheid').id, voor: punt(o, 'Mededelingen').id });
    await goed(cm, 'agendapuntVerplaatsen', { id: punt(o, 'Rondvraag').id, voor: null });
    expect(codes(await doe(cm, 'agendapuntWeglaten', { id: punt(o, 'Mededelingen').id, reden: ' ' }))).toEqual(['OVL-010']); // prettier-ignore
    o = (await goed(cm, 'agendapuntWeglaten', { id: punt(o, 'Mededelingen').id, reden: 'Geen nieuws' })).overleg!;
    expect(o.agenda.map((x) => [x.volgorde, x.titel])).toEqual([
      [1, 'Aanwezigheid'],
      [2, 'Tarief van de concurrent'],
      [3, 'Afstemming gemeenten'],
      [4, 'Rondvraag'],
      [0, 'Mededelingen'],
    ]);
    expect(o.agenda[4]!.weggelatenReden).toBe('Geen nieuws');
  });

  it('verstuurt: de aanbieder en de gemeente zien elk hun agenda, een ander niets', async () => {
    const o = (await lees(cm, id))!;
    expect(codes(await doe(cm, 'overlegVersturen', { id, versie: o.versie + 1 }))).toEqual(['OVL-003']);
    expect((await goed(cm, 'overlegVersturen', { id, versie: o.versie })).overleg!.stand).toBe('VERSTUURD');
    const titels = async (wie: Beller): Promise<string[] | undefined> =>
      (await lees(wie, id))?.agenda.map((x) => x.titel);
    expect(await titels(a)).toEqual(['Aanwezigheid', 'Rondvraag']);
    expect(await titels(klant)).toEqual(['Aanwezigheid', 'Afstemming gemeenten', 'Rondvraag']);
    for (const wie of [b, ver]) expect(await titels(wie)).toBeUndefined();
    expect((await lees(a, id))!.mag).toEqual([]);
  });

  it('verandert titel en uitleg van een eigen punt, en zegt het de tweede die dat tegelijk doet', async () => {
    const o = (await lees(cm, id))!;
    const { id: punt1, versie } = punt(o, 'Aanwezigheid');
    const anders = { titel: 'Aanwezigheid Z-route', toelichting: 'Over de laatste drie maanden' };
    expect(codes(await doe(cm, 'agendapuntWijzigen', { id: punt1, versie, punt: { titel: ' x ' } }))).toEqual(['OVL-004']); // prettier-ignore
    const beide = await Promise.all(
      [cm, rc].map((wie) => doe(wie, 'agendapuntWijzigen', { id: punt1, versie, punt: anders })),
    );
    expect(beide.map(codes).sort()).toEqual([[], ['OVL-003']]);
    expect(punt(await lees(a, id), 'Aanwezigheid')).toMatchObject({ ...anders, versie: versie + 1 });
    await goed(rc, 'agendapuntWijzigen', { id: punt1, versie: versie + 1, punt: { titel: 'Aanwezigheid', toelichting: '' } }); // prettier-ignore
    expect(punt(await lees(a, id), 'Aanwezigheid').toelichting).toBeNull();
    const vast = punt(o, 'Rondvraag');
    expect(codes(await doe(cm, 'agendapuntWijzigen', { id: vast.id, versie: 1, punt: anders }))).toEqual(['OVL-019']);
  });

  it('houdt het overleg: notulen, besluit, acties over organisaties heen, opmerking van de aanbieder', async () => {
    await goed(rc, 'overlegBeginnen', { id });
    expect(codes(await doe(rc, 'overlegBeginnen', { id }))).toEqual(['OVL-002']);
    const o = await lees(cm, id);
    const aan = punt(o, 'Aanwezigheid').id;
    const bew = await goed(cm, 'notulenBewaren', { punt: aan, versie: 0, tekst: 'Twee groepen misten drie lesdagen.' });
    expect(bew.notulen).toMatchObject({ versie: 1, door: 'contract' });
    await goed(cm, 'besluitToevoegen', { punt: aan, tekst: 'De lessen worden in week 48 ingehaald.' });
    const fout = (await goed(cm, 'besluitToevoegen', { punt: aan, tekst: 'Vergissing' })).overleg!;
    await goed(cm, 'besluitIntrekken', { id: punt(fout, 'Aanwezigheid').besluiten[1]!.id, reden: 'Niet besloten' });
    const actie = { tekst: 'Inhaalrooster delen', partij: 'AANBIEDER/TAALA', uiterlijk: plusDagen(DAG, 5) };
    const nieuw = await goed(cm, 'actieToevoegen', { punt: aan, actie });
    expect(nieuw.actie).toMatchObject({
      nr: `${DAG.slice(2, 4)}-001`,
      stand: 'OPEN',
      mag: ['GEDAAN', 'VERVALLEN', 'WIJZIGEN'],
    });
    await goed(cm, 'actieToevoegen', {
      punt: aan,
      actie: { ...actie, tekst: 'Klantmanagers inlichten', partij: 'GEMEENTE/GM0001' },
    });
    for (const [mis, code] of [
      [{ ...actie, partij: 'AANBIEDER/TAALB' }, 'OVL-012'],
      [{ ...actie, tekst: ' ' }, 'OVL-004'],
      [{ ...actie, uiterlijk: plusDagen(DAG, -1) }, 'OVL-006'],
      [{ ...actie, tekst: 'Bel over BSN 111222333' }, 'OVL-017'],
    ] as const)
      expect(codes(await doe(cm, 'actieToevoegen', { punt: aan, actie: mis }))).toEqual([code]);
    // Whoever may not see a point can own nothing of it.
    expect(codes(await doe(cm, 'actieToevoegen', { punt: punt(o, 'Tarief').id, actie }))).toEqual(['OVL-012']);
    await goed(a, 'opmerkingToevoegen', { punt: aan, tekst: 'Het waren twee lesdagen.' });
    expect(codes(await doe(cm, 'opmerkingToevoegen', { punt: aan, tekst: 'Regio schrijft in de notulen' }))).toEqual(['OVL-002']); // prettier-ignore
    expect(codes(await doe(a, 'opmerkingToevoegen', { punt: punt(o, 'Tarief').id, tekst: 'Wat staat hier' }))).toEqual(['OVL-001']); // prettier-ignore
    const bijA = punt(await lees(a, id), 'Aanwezigheid');
    expect(bijA.acties.map((x) => [x.tekst, x.mag])).toEqual([
      ['Inhaalrooster delen', ['GEDAAN']],
      ['Klantmanagers inlichten', []],
    ]);
    expect(bijA.opmerkingen).toEqual([{ tekst: 'Het waren twee lesdagen.', organisatie: 'Taalhuis A' }]);
    expect(punt(await lees(klant, id), 'Aanwezigheid').opmerkingen).toEqual([]);
    expect((await doe(a, 'notulenBewaren', { punt: aan, versie: 1, tekst: 'x' }).catch((e: Error) => e.message)) as string).toContain('TOE-002'); // prettier-ignore
  });

  it('laat twee mensen tegelijk schrijven en verliest niets', async () => {
    const ron = punt(await lees(cm, id), 'Rondvraag').id;
    const eerste = await goed(cm, 'notulenBewaren', { punt: ron, versie: 0, tekst: 'een\ntwee\ndrie' });
    expect(eerste.notulen!.versie).toBe(1);
    const [x, y] = await Promise.all([
      goed(cm, 'notulenBewaren', { punt: ron, versie: 1, tekst: 'EEN\ntwee\ndrie' }),
      goed(rc, 'notulenBewaren', { punt: ron, versie: 1, tekst: 'een\ntwee\nDRIE' }),
    ]);
    expect([x.samengevoegd, y.samengevoegd].sort()).toEqual([false, true]);
    expect(punt(await lees(cm, id), 'Rondvraag').notulen).toMatchObject({ tekst: 'EEN\ntwee\nDRIE', versie: 3 });
    await goed(cm, 'notulenBewaren', { punt: ron, versie: 3, tekst: 'EEN\nvan Coen\nDRIE' });
    const bots = await goed(rc, 'notulenBewaren', { punt: ron, versie: 3, tekst: 'EEN\nvan Rina\nDRIE' });
    expect(bots).toMatchObject({ samengevoegd: true, botsing: true });
    expect(bots.notulen!.tekst).toMatch(
      /^EEN\n\[Tekst van contract, \d\d:\d\d\]\nvan Coen\n\[Tekst van regio, \d\d:\d\d\]\nvan Rina\nDRIE$/,
    );
    // Saving what is there already writes nothing.
    const nog = await goed(rc, 'notulenBewaren', {
      punt: ron,
      versie: bots.notulen!.versie,
      tekst: bots.notulen!.tekst,
    });
    expect(nog.notulen!.versie).toBe(bots.notulen!.versie);
    const [n] = await p.eigenaar<{ n: number }>(`select count(*)::int n from notulen_versie where agendapunt_id = $1`, [
      ron,
    ]);
    expect(n!.n).toBe(5);
  });

  it('waarschuwt bij een BSN en biedt zo’n verslag niet aan', async () => {
    await goed(rc, 'overlegAfronden', { id, aanwezigen: 'Coen Contract, Ans Aanbieder' });
    const ron = punt(await lees(cm, id), 'Rondvraag');
    const mis = await goed(cm, 'notulenBewaren', { punt: ron.id, versie: ron.notulen.versie, tekst: 'Over 111222333' });
    expect(mis.waarschuwingen).toEqual([{ code: 'OVL-017' }]);
    expect(codes(await doe(cm, 'verslagAanbieden', { id }))).toEqual(['OVL-017']);
    await goed(cm, 'notulenBewaren', { punt: ron.id, versie: mis.notulen!.versie, tekst: 'Geen vragen.' });
  });

  it('laat het verslag door beide kanten vaststellen; een gevraagde wijziging geeft een nieuwe versie', async () => {
    const aangeboden = (await goed(cm, 'verslagAanbieden', { id })).overleg!;
    expect(aangeboden).toMatchObject({ stand: 'VERSLAG_CONCEPT', mag: ['TERUGNEMEN', 'BESLISSEN'] });
    const ron = punt(aangeboden, 'Rondvraag');
    expect(codes(await doe(cm, 'notulenBewaren', { punt: ron.id, versie: ron.notulen.versie, tekst: 'x' }))).toEqual(['OVL-013']); // prettier-ignore
    const eigen = punt(aangeboden, 'Aanwezigheid');
    const titel = { id: eigen.id, versie: eigen.versie, punt: { titel: 'Aanwezigheid in het najaar' } };
    expect(codes(await doe(cm, 'agendapuntWijzigen', titel))).toEqual(['OVL-013']);
    expect(codes(await doe(a, 'verslagWijzigingVragen', { id, nr: 1, toelichting: ' ' }))).toEqual(['OVL-010']);
    await goed(a, 'verslagWijzigingVragen', { id, nr: 1, toelichting: 'Het waren twee lesdagen.' });
    const aan = punt(await lees(cm, id), 'Aanwezigheid');
    await goed(cm, 'notulenBewaren', {
      punt: aan.id,
      versie: aan.notulen.versie,
      tekst: 'Twee groepen misten twee lesdagen.',
    });
    await goed(cm, 'agendapuntWijzigen', titel);
    await goed(cm, 'verslagAanbieden', { id });
    expect(codes(await doe(a, 'verslagAkkoord', { id, nr: 1 }))).toEqual(['OVL-015']);
    const half = (await goed(a, 'verslagAkkoord', { id, nr: 2 })).overleg!;
    expect(half.stand).toBe('VERSLAG_CONCEPT');
    expect(half.verslagen[0]!.akkoorden.map((k) => [k.naam, k.besluit])).toEqual([
      ['Noord', 'OPEN'],
      ['Taalhuis A', 'AKKOORD'],
    ]);
    expect(codes(await doe(a, 'verslagAkkoord', { id, nr: 2 }))).toEqual(['OVL-002']);
    expect((await goed(rc, 'verslagAkkoord', { id, nr: 2 })).overleg!.stand).toBe('VASTGESTELD');
  });

  it('kan daarna niet meer worden veranderd, ook niet in de database', async () => {
    const o = (await lees(cm, id))!;
    const aan = punt(o, 'Aanwezigheid');
    const actie = { tekst: 'Nog iets', partij: 'REGIO/NO', uiterlijk: DAG };
    for (const [wat, args] of [
      ['notulenBewaren', { punt: aan.id, versie: aan.notulen.versie, tekst: 'anders' }],
      ['besluitToevoegen', { punt: aan.id, tekst: 'anders' }],
      ['actieToevoegen', { punt: aan.id, actie }],
      ['agendapuntWeglaten', { id: aan.id, reden: 'anders' }],
      ['agendapuntWijzigen', { id: aan.id, versie: aan.versie, punt: { titel: 'anders' } }],
      ['overlegWijzigen', { id, versie: o.versie, afspraak: AFSPRAAK }],
      ['verslagAanbieden', { id }],
    ] as const)
      expect([wat, codes(await doe(cm, wat, args))]).toEqual([wat, ['OVL-002']]);
    for (const sql of [
      `update overleg set plaats = 'anders' where id = '${id}'`,
      `update overleg set stand = 'VERSLAG_CONCEPT' where id = '${id}'`,
      `delete from overleg where id = '${id}'`,
      `update agendapunt set titel = 'anders' where overleg_id = '${id}'`,
      `update notulen set tekst = 'anders' where agendapunt_id = '${aan.id}'`,
      `delete from notulen where agendapunt_id = '${aan.id}'`,
      `update notulen_versie set tekst = 'anders'`,
      `update overlegbesluit set tekst = 'anders'`,
      `insert into overlegbesluit (overleg_id, agendapunt_id, regio_id, nr, tekst, door) values ('${id}', '${aan.id}', 1, 9, 'anders', 'x')`,
      `update overlegopmerking set tekst = 'anders'`,
      `update overlegverslag set stand = 'TERUGGENOMEN' where overleg_id = '${id}'`,
      `update overlegafschrift set inhoud = '{}'`,
      `delete from overlegafschrift`,
      `delete from overlegakkoord`,
      `delete from overlegactie`,
      `update overlegactie_stap set wat = 'anders'`,
    ])
      await expect(p.eigenaar(sql).then(() => sql)).rejects.toMatchObject({ code: '23001' });
  });

  it('bewaart per partij een eigen exemplaar met vingerafdruk, dat niets van een ander noemt', async () => {
    const rijen = await p.eigenaar<{ partij: string; inhoud: string; sha: string }>(
      `select f.partij, f.inhoud, encode(f.sha256, 'hex') sha from overlegafschrift f join overlegverslag v on v.id = f.verslag_id where v.nr = 2 order by 1`,
    );
    expect(rijen.map((r) => r.partij)).toEqual(['A1', 'G1', 'R']);
    for (const r of rijen) expect(createHash('sha256').update(r.inhoud).digest('hex')).toBe(r.sha);
    const vanA = rijen[0]!.inhoud;
    expect(vanA).toContain('twee lesdagen');
    for (const woord of ['concurrent', 'Afstemming', 'Mededelingen', 'Vergissing']) expect(vanA).not.toContain(woord);
    expect((await lees(a, id))!.verslagen[0]!.sha256).toBe(rijen[0]!.sha);
    expect(rijen[2]!.inhoud).toContain('concurrent');
    expect((await a.get(`/api/overleggen/${id}/verslagen/3/verslag.pdf`)).status).toBe(404);
    expect((await b.get(`/api/overleggen/${id}/verslagen/2/verslag.pdf`)).status).toBe(404);
  });

  it('geeft het verslag als pdf die een schermlezer kan lezen', async () => {
    const r = await a.get(`/api/overleggen/${id}/verslagen/2/verslag.pdf`).buffer().parse((res, klaar) => {
      const delen: Buffer[] = [];
      res.on('data', (d: Buffer) => delen.push(d));
      res.on('end', () => klaar(null, Buffer.concat(delen)));
    }); // prettier-ignore
    expect(r.headers['content-type']).toContain('application/pdf');
    const map = mkdtempSync(path.join(os.tmpdir(), 'verslag-'));
    try {
      const pad = path.join(map, 'verslag.pdf');
      writeFileSync(pad, r.body as Buffer);
      expect(execFileSync('pdfinfo', [pad], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
      const boom = execFileSync('pdfinfo', ['-struct-text', pad], { encoding: 'utf8' });
      expect(boom).toMatch(/H1[\s\S]*Voortgang NO-A[\s\S]*Table[\s\S]*H2[\s\S]*Aanwezigheid[\s\S]*H2[\s\S]*Actielijst/);
      const tekst = execFileSync('pdftotext', ['-layout', pad, '-'], { encoding: 'utf8' });
      for (const woord of [
        'Twee groepen misten twee lesdagen',
        'Besluit 1: De lessen worden in week 48',
        'Inhaalrooster',
        'vastgesteld',
        'Akkoord Taalhuis A',
      ])
        // prettier-ignore
        expect(tekst).toContain(woord);
      expect(tekst).not.toContain('concurrent');
    } finally {
      rmSync(map, { recursive: true });
    }
  });

  it('verbetert een vastgesteld verslag alleen als nieuwe versie met een reden; de oude blijft leesbaar', async () => {
    expect(codes(await doe(cm, 'verslagCorrigeren', { id, reden: '' }))).toEqual(['OVL-010']);
    await goed(cm, 'verslagCorrigeren', { id, reden: 'De datum van het inhalen klopte niet.' });
    const aan = punt(await lees(cm, id), 'Aanwezigheid');
    await goed(cm, 'notulenBewaren', { punt: aan.id, versie: aan.notulen.versie, tekst: 'Inhalen in week 49.' });
    await goed(cm, 'verslagAanbieden', { id });
    await Promise.all([goed(cm, 'verslagAkkoord', { id, nr: 3 }), goed(a, 'verslagAkkoord', { id, nr: 3 })]);
    const o = (await lees(a, id))!;
    expect(o.stand).toBe('VASTGESTELD');
    expect(o.verslagen.map((v) => [v.nr, v.stand, v.reden])).toEqual([
      [3, 'VASTGESTELD', 'De datum van het inhalen klopte niet.'],
      [2, 'VASTGESTELD', null],
      [1, 'WIJZIGING_GEVRAAGD', null],
    ]);
    const inhoud = async (nr: number): Promise<string> =>
      JSON.stringify((await a.gql(`query($id: ID!, $nr: Int) { overlegVerslag(id: $id, nr: $nr) { punten { notulen } } }`, { id, nr })).data); // prettier-ignore
    expect(await inhoud(2)).toContain('twee lesdagen');
    expect(await inhoud(3)).toContain('week 49');
  });

  describe('de actie', () => {
    let volgend: string;
    it('komt terug op de volgende agenda, met de stand van het versturen naast die van nu', async () => {
      const nieuw = (await goed(cm, 'overlegMaken', { reeks, afspraak: { ...AFSPRAAK, datum: plusDagen(DAG, 30) } }))
        .overleg!;
      volgend = nieuw.id;
      expect(nieuw.agenda[0]).toMatchObject({ soort: 'ACTIES', volgorde: 1 });
      expect(nieuw.agenda[0]!.vorigeActies.map((v) => [v.actie.tekst, v.standToen])).toEqual([
        ['Inhaalrooster delen', null],
        ['Klantmanagers inlichten', null],
      ]);
      await goed(cm, 'overlegVersturen', { id: volgend, versie: nieuw.versie });
      const actie = punt(await lees(a, volgend), 'Acties').vorigeActies[0]!.actie;
      expect(codes(await doe(b, 'actieGedaan', { id: actie.id }))).toEqual(['OVL-001']);
      expect(codes(await doe(klant, 'actieGedaan', { id: actie.id }))).toEqual(['OVL-002']);
      const klaar = await goed(a, 'actieGedaan', { id: actie.id, toelichting: 'Staat op de gedeelde schijf' });
      expect(klaar.actie).toMatchObject({ stand: 'GEDAAN', mag: [] });
      const bij = punt(await lees(cm, volgend), 'Acties').vorigeActies;
      expect(bij.map((v) => [v.actie.stand, v.standToen])).toEqual([
        ['GEDAAN', 'OPEN'],
        ['OPEN', 'OPEN'],
      ]);
    });
    it('staat niet meer op de agenda daarna als zij is gedaan, en wel als zij weer open is', async () => {
      const derde = (await goed(cm, 'overlegMaken', { reeks, afspraak: { ...AFSPRAAK, datum: plusDagen(DAG, 60) } }))
        .overleg!;
      const acties = (o: Overleg | null): string[] => punt(o, 'Acties').vorigeActies.map((v) => v.actie.tekst);
      expect(acties(derde)).toEqual(['Klantmanagers inlichten']);
      const gedaan = punt(await lees(cm, volgend), 'Acties').vorigeActies[0]!.actie;
      expect(codes(await doe(cm, 'actieHeropenen', { id: gedaan.id, reden: '' }))).toEqual(['OVL-010']);
      await goed(cm, 'actieHeropenen', { id: gedaan.id, reden: 'Het rooster mist een groep' });
      expect(acties(await lees(cm, derde.id))).toEqual(['Inhaalrooster delen', 'Klantmanagers inlichten']);
      const over = punt(await lees(cm, derde.id), 'Acties').vorigeActies[1]!.actie;
      expect(codes(await doe(cm, 'actieVervallen', { id: over.id, reden: ' ' }))).toEqual(['OVL-010']);
      const weg = await goed(cm, 'actieVervallen', { id: over.id, reden: 'Al bekend bij iedereen' });
      expect(weg.actie!.geschiedenis.map((g) => g.wat)).toEqual([expect.stringContaining('Afgesproken'), 'Vervallen']);
      expect(acties(await lees(cm, derde.id))).toEqual(['Inhaalrooster delen']);
    });
    it('verandert alleen met een reden, en toont wat er was', async () => {
      const a1 = punt(await lees(cm, volgend), 'Acties').vorigeActies[0]!.actie;
      const actie = { tekst: a1.tekst, partij: a1.partij, uiterlijk: plusDagen(DAG, 12) };
      expect(codes(await doe(cm, 'actieWijzigen', { id: a1.id, versie: 1, actie, reden: 'Herfstvakantie' }))).toEqual(['OVL-003']); // prettier-ignore
      const om = await goed(cm, 'actieWijzigen', { id: a1.id, versie: a1.versie, actie, reden: 'Herfstvakantie' });
      expect(om.actie!.geschiedenis.at(-1)).toMatchObject({ wat: expect.stringContaining('laatste dag was') as string, reden: 'Herfstvakantie' }); // prettier-ignore
    });
    it('gaat naar één persoon en weer naar de organisatie, en zegt van wie naar wie', async () => {
      const r = await cm.gql<{ overlegKeuzes: { mensen: { id: string; naam: string; partij: string }[] } }>(
        `{ overlegKeuzes(partijen: ["AANBIEDER/TAALA", "AANBIEDER/TAALB"]) { mensen { id naam partij } } }`,
      );
      const van = (partij: string): string => r.data!.overlegKeuzes.mensen.find((m) => m.partij === partij)!.id;
      const a1 = punt(await lees(cm, volgend), 'Acties').vorigeActies[0]!.actie;
      const actie = { tekst: a1.tekst, partij: 'AANBIEDER/TAALA', uiterlijk: a1.uiterlijk };
      const reden = 'Ans pakt het op';
      const vreemd = { ...actie, persoon: van('AANBIEDER/TAALB') };
      expect(codes(await doe(cm, 'actieWijzigen', { id: a1.id, versie: a1.versie, actie: vreemd, reden }))).toEqual(['OVL-012']); // prettier-ignore
      const een = { ...actie, persoon: van('AANBIEDER/TAALA') };
      const om = (await goed(cm, 'actieWijzigen', { id: a1.id, versie: a1.versie, actie: een, reden })).actie!;
      expect(om.persoon).toBe('aanbieder');
      expect(om.geschiedenis.at(-1)!.wat).toBe('Gewijzigd: wie was Taalhuis A, is aanbieder (Taalhuis A)');
      const terug = (await goed(cm, 'actieWijzigen', { id: a1.id, versie: om.versie, actie, reden })).actie!;
      expect(terug.geschiedenis.at(-1)!.wat).toBe('Gewijzigd: wie was aanbieder (Taalhuis A), is Taalhuis A');
    });
  });

  it('kost voor een bladzijde altijd evenveel vragen aan de database', async () => {
    const kost = async (): Promise<number> => {
      const begin = p.database.statements;
      await lees(cm, id);
      return p.database.statements - begin;
    };
    const eerst = await kost();
    await goed(cm, 'verslagCorrigeren', { id, reden: 'Nog iets' });
    const aan = punt(await lees(cm, id), 'Aanwezigheid');
    for (let i = 0; i < 5; i++) {
      await goed(cm, 'besluitToevoegen', { punt: aan.id, tekst: `Besluit nummer ${i}` });
      await goed(cm, 'actieToevoegen', { punt: aan.id, actie: { tekst: `Actie nummer ${i}`, partij: 'REGIO/NO', uiterlijk: DAG } }); // prettier-ignore
    }
    expect(await kost()).toBe(eerst);
    expect(eerst).toBeLessThanOrEqual(6);
  });
});
