import { feit, kort, pip, termijn, MAP_KLAAR, PVT_KLAAR, TAAL_KLAAR, examen, uren } from './zaak.testhulp.js';

const DUO = feit('DUO_KENNISGEVING', '2024-01-01');
const brp = (dag: string) => feit('BRP_INSCHRIJVING', dag);
const gevraagd = (dag: string) => feit('INFO_DERDEN_GEVRAAGD', dag, { code: 'COA' });
const ontvangen = (dag: string) => feit('INFO_DERDEN_ONTVANGEN', dag, { code: 'COA' });

describe('het PIP binnen tien weken', () => {
  it.each([
    ['2024-02-18', 'OP_TIJD 2024-03-11 22'],
    ['2024-02-19', 'LET_OP 2024-03-11 21'],
    ['2024-03-11', 'LET_OP 2024-03-11 0'],
    ['2024-03-12', 'TE_LAAT 2024-03-11 -1'],
  ])('zonder PIP is het oordeel op %s: %s', (vandaag, uit) => {
    expect(kort(termijn('PIP', vandaag, { feiten: [DUO] }))).toBe(uit);
  });

  it.each([
    ['2024-03-11', 'GEHAALD'],
    ['2024-03-12', 'TE_LAAT'],
  ])('een PIP van %s is %s, en blijft dat', (dag, oordeel) => {
    for (const vandaag of [dag, '2029-01-01'])
      expect(termijn('PIP', vandaag, { feiten: [DUO], pips: [pip(1, dag)] })).toMatchObject({
        ...{ oordeel, klaar: true, dagenOver: null, datum: '2024-03-11' },
      });
  });

  it('een latere inschrijving in de BRP telt, een eerdere niet', () => {
    expect(termijn('PIP', '2024-02-01', { feiten: [DUO, brp('2024-02-20')] }).datum).toBe('2024-04-30');
    expect(termijn('PIP', '2024-02-01', { feiten: [DUO, brp('2023-12-01')] }).datum).toBe('2024-03-11');
  });

  it.each([
    ['DUO_OF_BRP', '2024-04-30'],
    ['BRP', '2024-04-30'],
    ['HUISVESTING', '2024-05-10'],
  ] as const)('met anker %s is de laatste dag %s', (pipAnker, datum) => {
    const feiten = [DUO, brp('2024-02-20'), feit('HUISVESTING', '2024-03-01')];
    expect(termijn('PIP', '2024-03-02', { feiten }, { pipAnker }).datum).toBe(datum);
  });

  it('zonder het anker is het oordeel onbekend en staat er wat ontbreekt', () => {
    expect(termijn('PIP', '2024-03-02', { gehuisvestOp: '2024-01-01' })).toMatchObject({
      ...{ oordeel: 'ONBEKEND', datum: null, ontbreekt: ['de datum van de kennisgeving van DUO'] },
    });
    expect(termijn('PIP', '2024-03-02', {}, { pipAnker: 'BRP' }).ontbreekt).toEqual(['de inschrijving in de BRP']);
    expect(termijn('PIP', '2024-03-02', {}, { pipAnker: 'HUISVESTING' }).ontbreekt).toEqual(['de dag van huisvesting']);
    expect(termijn('PIP', '2024-03-02', { gehuisvestOp: '2024-01-01' }, { pipAnker: 'HUISVESTING' }).datum).toBe(
      '2024-03-11',
    );
  });

  it('na informatie van derden zijn er twee weken, als dat later is', () => {
    const met = (ontvangst: string) => ({ feiten: [DUO, gevraagd('2024-02-01'), ontvangen(ontvangst)] });
    expect(termijn('PIP', '2024-03-01', met('2024-02-26')).datum).toBe('2024-03-11');
    expect(termijn('PIP', '2024-03-01', met('2024-02-27')).datum).toBe('2024-03-12');
    expect(termijn('PIP', '2024-04-15', { ...met('2024-04-01'), pips: [pip(1, '2024-04-15')] }).oordeel).toBe(
      'GEHAALD',
    );
    expect(termijn('PIP', '2024-04-16', { ...met('2024-04-01'), pips: [pip(1, '2024-04-16')] }).oordeel).toBe(
      'TE_LAAT',
    );
  });

  it('wachten op informatie is geen overschrijding; wie pas na de termijn vraagt is te laat', () => {
    expect(termijn('PIP', '2024-03-20', { feiten: [DUO, gevraagd('2024-03-11')] })).toMatchObject({
      ...{ oordeel: 'LET_OP', ontbreekt: ['een PIP', 'informatie van derden waarom is gevraagd'] },
    });
    expect(termijn('PIP', '2024-03-20', { feiten: [DUO, gevraagd('2024-03-12')] }).oordeel).toBe('TE_LAAT');
    const laat = [DUO, gevraagd('2024-03-12'), ontvangen('2024-03-20')];
    expect(termijn('PIP', '2024-03-25', { feiten: laat }).datum).toBe('2024-03-11');
  });

  it('een verschoonde overschrijding is geen fout meer', () => {
    const reden = feit('OVERSCHRIJDING_VERSCHOOND', '2024-03-20', { code: 'LATE_KENNISGEVING' });
    expect(termijn('PIP', '2024-04-01', { feiten: [DUO, reden] }).oordeel).toBe('LET_OP');
    expect(termijn('PIP', '2024-04-01', { feiten: [DUO, reden], pips: [pip(1, '2024-04-01')] })).toMatchObject({
      ...{ oordeel: 'GEHAALD', uitleg: 'Het PIP was te laat; de reden is aanvaard.' },
    });
  });

  it('de weken zijn een instelling', () => {
    expect(termijn('PIP', '2024-02-01', { feiten: [DUO] }, { pipWeken: 13 }).datum).toBe('2024-04-01');
    const f = [DUO, gevraagd('2024-02-01'), ontvangen('2024-04-01')];
    expect(termijn('PIP', '2024-02-01', { feiten: f }, { pipDerdenWeken: 4 }).datum).toBe('2024-04-29');
  });
});

describe('de inburgeringstermijn', () => {
  it.each([
    ['2024-01-01', '2027-01-01'],
    ['2024-02-28', '2027-02-28'],
    ['2024-02-29', '2027-02-28'],
    ['2025-02-28', '2028-02-29'],
    ['2023-12-31', '2026-12-31'],
    ['2024-08-31', '2027-08-31'],
  ])('na een eerste PIP van %s is de laatste dag %s', (dag, einde) => {
    expect(termijn('INBURGERINGSTERMIJN', dag, { pips: [pip(1, dag)] })).toMatchObject({
      oordeel: 'OP_TIJD',
      datum: einde,
    });
  });

  it.each([
    ['2026-07-01', 'OP_TIJD 2027-01-01 184'],
    ['2026-07-02', 'LET_OP 2027-01-01 183'],
    ['2027-01-01', 'LET_OP 2027-01-01 0'],
    ['2027-01-02', 'TE_LAAT 2027-01-01 -1'],
  ])('op %s: %s', (vandaag, uit) => {
    expect(kort(termijn('INBURGERINGSTERMIJN', vandaag, { pips: [pip(1, '2024-01-01')] }))).toBe(uit);
  });

  it('een later PIP verschuift niets, ook niet na een wissel', () => {
    const pips = [pip(2, '2025-06-30', 'Z_ROUTE'), pip(1, '2024-01-01')];
    expect(termijn('INBURGERINGSTERMIJN', '2025-07-01', { pips }).datum).toBe('2027-01-01');
  });

  it('een besluit van DUO verlengt, en verkort nooit', () => {
    const besluit = (nieuweEinddatum: string) =>
      feit('VERLENGING', '2026-10-01', { code: 'BEVALLING', gegevens: { nieuweEinddatum } });
    const met = (...feiten: ReturnType<typeof feit>[]) =>
      termijn('INBURGERINGSTERMIJN', '2026-10-02', { pips: [pip(1, '2024-01-01')], feiten }).datum;
    expect(met(besluit('2027-04-23'))).toBe('2027-04-23');
    expect(met(besluit('2027-04-23'), besluit('2027-10-23'))).toBe('2027-10-23');
    expect(met(besluit('2026-12-01'))).toBe('2027-01-01');
  });

  it('ontheffing en afsluiten halen wat nog open is van de lijst', () => {
    const open = { pips: [pip(1, '2020-01-01')] };
    for (const f of [
      feit('ONTHEFFING', '2024-01-01', { code: 'MEDISCH' }),
      feit('AFGESLOTEN', '2024-01-01', { code: 'VOLDAAN' }),
    ])
      expect(termijn('INBURGERINGSTERMIJN', '2027-01-01', { pips: [pip(1, '2023-01-01')], feiten: [f] })).toMatchObject(
        {
          ...{ oordeel: 'NVT', klaar: true },
        },
      );
    expect(termijn('INBURGERINGSTERMIJN', '2027-01-01', open).uitleg).toContain('gold nog niet');
  });

  it('is gehaald als alles van de route klaar is, en zegt anders wat ontbreekt', () => {
    const alles = [...PVT_KLAAR, ...MAP_KLAAR, ...TAAL_KLAAR, examen('KNM')];
    const pips = [pip(1, '2024-01-01')];
    expect(termijn('INBURGERINGSTERMIJN', '2030-01-01', { pips, feiten: alles })).toMatchObject({
      oordeel: 'GEHAALD',
      klaar: true,
    });
    for (const weg of alles.keys()) {
      const t = termijn('INBURGERINGSTERMIJN', '2026-01-01', { pips, feiten: alles.filter((_, i) => i !== weg) });
      expect([weg, t.oordeel, t.ontbreekt.length > 0]).toEqual([weg, 'OP_TIJD', true]);
    }
    const z = { pips: [pip(1, '2024-01-01', 'Z_ROUTE')], uren: uren({ cursusH: 800, participatieH: 800 }) };
    const feiten = [...PVT_KLAAR, ...MAP_KLAAR, feit('Z_EINDGESPREK', '2026-05-01', { code: 'VOLTOOID' })];
    expect(termijn('INBURGERINGSTERMIJN', '2026-06-01', { ...z, feiten }).oordeel).toBe('GEHAALD');
  });

  it('kan bij de kennisgeving beginnen als de gemeente dat zo heeft ingesteld', () => {
    const t = { feiten: [DUO], pips: [pip(1, '2024-03-01')] };
    expect(termijn('INBURGERINGSTERMIJN', '2024-04-01', t, { termijnAnker: 'DUO_KENNISGEVING' }).datum).toBe(
      '2027-01-01',
    );
    expect(termijn('INBURGERINGSTERMIJN', '2024-04-01', {}, { termijnAnker: 'DUO_KENNISGEVING' }).oordeel).toBe(
      'ONBEKEND',
    );
  });

  it('geldt niet voor wie onder de oude wet valt', () => {
    const t = { doelgroep: 'ONDERTUSSENGROEP', pips: [pip(1, '2024-03-01')] };
    expect(termijn('INBURGERINGSTERMIJN', '2024-04-01', t)).toMatchObject({ oordeel: 'NVT', klaar: true });
  });
});

describe('de brief van DUO', () => {
  it.each([
    ['2024-01-01', '2026-11-01'],
    ['2024-04-30', '2027-02-28'],
    ['2025-04-30', '2028-02-29'],
    ['2024-08-31', '2027-06-30'],
  ])('komt na een eerste PIP van %s op %s', (dag, datum) => {
    expect(termijn('EXAMENBRIEF', dag, { pips: [pip(1, dag)] })).toMatchObject({ oordeel: 'OP_TIJD', datum });
  });
  it.each([
    ['2026-10-03', 'OP_TIJD'],
    ['2026-10-04', 'LET_OP'],
    ['2026-11-01', 'LET_OP'],
    ['2027-01-01', 'LET_OP'],
    ['2027-01-02', 'NVT'],
  ])('op %s: %s', (vandaag, oordeel) => {
    expect(termijn('EXAMENBRIEF', vandaag, { pips: [pip(1, '2024-01-01')] }).oordeel).toBe(oordeel);
  });
});

describe('leeftijd bij de leerroute', () => {
  const onderwijs = { pips: [pip(1, '2024-05-10', 'ONDERWIJSROUTE')] };
  it.each([
    [27, '1997-05-10', 'LET_OP'],
    [27, '1997-05-11', 'GEHAALD'],
    [28, '1996-05-10', 'LET_OP'],
    [28, '1996-05-11', 'GEHAALD'],
    [30, '1994-05-10', 'LET_OP'],
    [30, '1994-05-11', 'GEHAALD'],
    [null, '1950-01-01', 'NVT'],
  ])('met grens %p en geboren op %s: %s', (onderwijsMaxLeeftijd, geboortedatum, oordeel) => {
    const t = termijn('LEEFTIJD', '2026-01-01', { ...onderwijs, geboortedatum }, { onderwijsMaxLeeftijd });
    expect(t).toMatchObject({ oordeel, klaar: true });
  });
  it.each([
    ['1997-05-11', 'LET_OP'],
    ['1997-05-10', 'GEHAALD'],
  ])('de B1-route vanaf 27, geboren op %s: %s', (geboortedatum, oordeel) => {
    const t = { pips: [pip(1, '2024-05-10')], geboortedatum };
    expect(termijn('LEEFTIJD', '2026-01-01', t, { b1MinLeeftijd: 27 }).oordeel).toBe(oordeel);
  });
  it('noemt de grens en niet de leeftijd', () => {
    const t = termijn(
      'LEEFTIJD',
      '2026-01-01',
      { ...onderwijs, geboortedatum: '1993-05-10' },
      { onderwijsMaxLeeftijd: 30 },
    );
    expect(t.cijfers.map((c) => c.waarde)).toEqual([30]);
  });
  it('is zonder geopend dossier onbekend', () => {
    expect(termijn('LEEFTIJD', '2026-01-01', onderwijs, { onderwijsMaxLeeftijd: 30 }).oordeel).toBe('ONBEKEND');
  });
});
