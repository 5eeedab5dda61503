import { standaardInstellingen, type Instellingen } from './instellingen.js';
import { vraagtLeeftijd } from './regels-pip.js';
import { hangtAanVerzuim } from './regels-route.js';
import { dringendst, maakZaak, REGELS, termijnen } from './termijnen.js';
import { examen, feit, kort, MAP_KLAAR, pip, PVT_KLAAR, TAAL_KLAAR, termijn, traject, uren } from './zaak.testhulp.js';
import type { Trajectfeiten } from './beeld.js';

const B1 = [pip(1, '2024-01-01')];
const DUO = feit('DUO_KENNISGEVING', '2024-01-01');
const zaak = (t: Partial<Trajectfeiten>, vandaag: string, over: Partial<Instellingen> = {}) =>
  maakZaak(traject(t), () => standaardInstellingen(over), vandaag);

describe('de wet geldt vanaf 1 januari 2022', () => {
  it.each(REGELS.map((r) => [r.code]))('%s: een zaak van 31 december 2021 niet, een van 1 januari 2022 wel', (code) => {
    const uitleg = (duo: string) => termijn(code, '2022-06-01', { feiten: [feit('DUO_KENNISGEVING', duo)] }).uitleg;
    expect(uitleg('2021-12-31')).toContain('gold nog niet');
    expect(uitleg('2022-01-01')).not.toContain('gold nog niet');
  });
  it.each(['ONDERTUSSENGROEP', 'OUDKOMER'])('voor %s geldt geen enkele regel', (doelgroep) => {
    const t = traject({ doelgroep, feiten: [DUO], pips: B1, geboortedatum: '1990-01-01' });
    expect(new Set(termijnen(t, () => standaardInstellingen(), '2024-06-01').map((x) => x.oordeel))).toEqual(
      new Set(['NVT']),
    );
  });
});

describe('derden op dezelfde dag', () => {
  const op = (vraag: string, antwoord: string | null, vast: string) =>
    termijn('PIP', '2024-08-01', {
      feiten: [
        DUO,
        feit('INFO_DERDEN_GEVRAAGD', vraag, { code: 'COA' }),
        ...(antwoord ? [feit('INFO_DERDEN_ONTVANGEN', antwoord, { code: 'COA' })] : []),
      ],
      pips: [pip(1, vast)],
    }).oordeel;
  it('vraag en antwoord op één dag tellen als gekregen', () => {
    expect(op('2024-03-05', '2024-03-05', '2024-03-19')).toBe('GEHAALD');
    expect(op('2024-03-05', '2024-03-05', '2024-03-20')).toBe('TE_LAAT');
  });
  it('een antwoord op de dag van het PIP is gekregen, en dan is er ook niets te laat', () =>
    expect(op('2024-03-05', '2024-06-01', '2024-06-01')).toBe('GEHAALD'));
});

describe('wie het PIP heeft maar niet het begin', () => {
  it('hoeft niets meer te doen, en anders wel', () => {
    expect(termijn('PIP', '2024-03-01', { pips: B1 })).toMatchObject({ oordeel: 'ONBEKEND', klaar: true });
    expect(termijn('PIP', '2024-03-01', {})).toMatchObject({ oordeel: 'ONBEKEND', klaar: false });
  });
  it('zegt bij elk anker wat ontbreekt', () => {
    const mist = (termijnAnker: Instellingen['termijnAnker']) =>
      termijn('INBURGERINGSTERMIJN', '2024-04-01', {}, { termijnAnker }).ontbreekt;
    expect([mist('EERSTE_PIP'), mist('DUO_KENNISGEVING')]).toEqual([
      ['een PIP'],
      ['de datum van de kennisgeving van DUO'],
    ]);
  });
  it('afgesloten en ontheven worden uit elkaar gehouden', () => {
    const uitleg = (soort: string) =>
      termijn('PVT', '2024-04-01', { pips: B1, feiten: [feit(soort, '2024-03-01', { code: 'MEDISCH' })] }).uitleg;
    expect([uitleg('AFGESLOTEN'), uitleg('ONTHEFFING')]).toEqual([
      'Het traject is afgesloten.',
      'DUO heeft ontheffing of vrijstelling gegeven.',
    ]);
  });
});

describe('de laatste dag zelf hoort er nog bij', () => {
  const onderwijs = { pips: [pip(1, '2024-01-01', 'ONDERWIJSROUTE')] };
  it.each([
    ['2025-07-01', 'LET_OP 2025-07-01 0'],
    ['2025-07-02', 'OP_TIJD 2027-01-01 -'],
    ['2027-01-01', 'OP_TIJD 2027-01-01 -'],
    ['2027-01-02', 'NVT 2027-01-01 -'],
  ])('onderwijsroute op %s: %s', (dag, uit) => expect(kort(termijn('LEERROUTE_WISSELEN', dag, onderwijs))).toBe(uit));
  it('een wissel van onderwijs naar B1 mag de hele verlengde termijn', () => {
    const feiten = [feit('VERLENGING', '2026-10-01', { code: 'ZIEKTE', gegevens: { nieuweEinddatum: '2027-06-30' } })];
    expect(kort(termijn('LEERROUTE_WISSELEN', '2027-06-30', { ...onderwijs, feiten }))).toBe('OP_TIJD 2027-06-30 -');
  });
  it.each([
    ['2027-01-01', 'OP_TIJD'],
    ['2027-01-02', 'NVT'],
  ])('zes maanden extra, nog niet voldaan op %s: %s', (dag, uit) =>
    expect(termijn('VERLENGING_AANWEZIGHEID', dag, { pips: B1 }).oordeel).toBe(uit),
  );
  it('de brief vraagt aandacht tot en met de laatste dag, en daarna niets meer', () => {
    expect(termijn('EXAMENBRIEF', '2027-01-01', { pips: B1 })).toMatchObject({ oordeel: 'LET_OP', klaar: false });
    expect(termijn('EXAMENBRIEF', '2027-01-02', { pips: B1 })).toMatchObject({ oordeel: 'NVT', klaar: true });
  });
});

describe('aanwezigheid', () => {
  const vol = [...PVT_KLAAR, ...MAP_KLAAR, ...TAAL_KLAAR.slice(2), examen('KNM')];
  const t = (u: Parameters<typeof uren>[0], over: Partial<Trajectfeiten> = {}) => ({
    ...{ pips: B1, feiten: vol, uren: uren(u) },
    ...over,
  });
  const oordeel = (u: Parameters<typeof uren>[0]) => termijn('VERLENGING_AANWEZIGHEID', '2026-07-02', t(u)).oordeel;
  it('alfabetisering is ook les', () => {
    expect(oordeel({ cursusH: 500, alfabetiseringH: 100, aangebodenH: 600, geoorloofdH: 0 })).toBe('GEHAALD');
    expect(oordeel({ cursusH: 500, alfabetiseringH: 99.75, aangebodenH: 600, geoorloofdH: 0 })).toBe('OP_TIJD');
  });
  it('de reden van verzuim wordt alleen opgezocht als die beslist', () => {
    const onbekend = { ...t({ cursusH: 599, aangebodenH: 600 }) };
    onbekend.uren = { ...onbekend.uren, geoorloofdH: null };
    const hangt = (over: Partial<Trajectfeiten>) => hangtAanVerzuim(zaak({ ...onbekend, ...over }, '2026-07-02'));
    expect(hangt({})).toBe(true);
    expect(hangt({ uren: { ...onbekend.uren, geoorloofdH: 0 } })).toBe(false);
    expect(hangt({ uren: { ...onbekend.uren, cursusH: 60_000 } })).toBe(false);
    expect(hangt({ feiten: vol.slice(1) })).toBe(false);
    expect(hangt({ pips: [pip(1, '2024-01-01', 'Z_ROUTE')] })).toBe(false);
    expect(hangt({ doelgroep: 'GEZINS_OF_OVERIGE_MIGRANT' })).toBe(false);
    expect(hangtAanVerzuim(zaak(onbekend, '2026-07-01'))).toBe(false);
  });
});

describe('de geboortedatum', () => {
  const onderwijs = { pips: [pip(1, '2024-01-01', 'ONDERWIJSROUTE')] };
  const grens = { onderwijsMaxLeeftijd: 27 };
  it('wordt alleen opgezocht als er een grens is ingesteld voor de leerroute van een lopend traject onder de wet', () => {
    const vraagt = (t: Partial<Trajectfeiten>, over: Partial<Instellingen> = grens) =>
      vraagtLeeftijd(zaak(t, '2024-06-01', over));
    expect(vraagt(onderwijs)).toBe(true);
    expect(vraagt(onderwijs, {})).toBe(false);
    expect(vraagt({ pips: B1 })).toBe(false);
    expect(vraagt({ ...onderwijs, doelgroep: 'OUDKOMER' })).toBe(false);
    expect(vraagt({ ...onderwijs, feiten: [feit('AFGESLOTEN', '2024-05-01', { code: 'VOLDAAN' })] })).toBe(false);
  });
  it('een waarschuwing houdt niets tegen en is nooit het dringendste', () => {
    const lijst = termijnen(
      traject({ ...onderwijs, geboortedatum: '1980-01-01' }),
      () => standaardInstellingen(grens),
      '2024-06-01',
    );
    expect(lijst.find((x) => x.code === 'LEEFTIJD')).toMatchObject({ oordeel: 'LET_OP', klaar: true });
    expect(lijst[dringendst(lijst)]?.code).not.toBe('LEEFTIJD');
    expect(termijn('LEEFTIJD', '2024-06-01', onderwijs, grens).klaar).toBe(true);
  });
});

describe('adviezen over één onderdeel op één dag', () => {
  const advies = (fysiekeUren: number | null) =>
    feit('AFSCHAALADVIES', '2025-06-01', {
      gegevens: {
        ...{ onderdeel: 'LEZEN', inspanning: true, b1Haalbaar: false },
        ...(fysiekeUren === null ? {} : { fysiekeUren }),
      },
    });
  it.each([
    [300, 299],
    [300, null],
  ])('met %p en %p uur in de les telt wat het meest vraagt, in welke volgorde ook', (a, b) => {
    for (const feiten of [
      [advies(a), advies(b)],
      [advies(b), advies(a)],
    ])
      expect(
        termijn('NIVEAU_AFSCHALEN', '2025-07-01', { pips: B1, feiten, uren: uren({ cursusH: 600 }) }).oordeel,
      ).toBe('NVT');
  });
});

describe('ontzorging in cijfers', () => {
  const periode = (van: string, tot: string | null) => feit('ONTZORGING', van, { tot });
  it('overlap telt één keer, ook met een periode zonder einde', () => {
    const cijfers = (...feiten: ReturnType<typeof feit>[]) =>
      termijn('ONTZORGING', '2024-03-01', { feiten }).cijfers.map((c) => `${c.naam} ${c.waarde}`);
    expect(cijfers(periode('2024-01-01', '2024-03-31'), periode('2024-02-01', '2024-06-30'))).toEqual([
      ...['begin 2024-01-01', 'nodig 6', 'vastgelegd 6'],
    ]);
    expect(cijfers(periode('2024-01-01', '2024-03-31'), periode('2024-02-01', null))).toEqual([
      ...['begin 2024-01-01', 'nodig 6'],
    ]);
    expect(cijfers(periode('2024-01-01', '2024-06-30'), periode('2024-02-01', '2024-02-28')).at(-1)).toBe(
      'vastgelegd 6',
    );
  });
  it('zonder periode is er niets te doen in de lijst', () =>
    expect(termijn('ONTZORGING', '2024-03-01', {})).toMatchObject({ oordeel: 'ONBEKEND', klaar: true }));
});
