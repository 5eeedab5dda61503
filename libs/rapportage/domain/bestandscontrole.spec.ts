import fc from 'fast-check';
import { type LeesFout, type Rij } from '#spreadsheets';
import { Bestandscontrole, type ControleOpties } from './bestandscontrole.js';
import { velden } from './kolommen.js';
import { rapRegels } from './rapregels.js';
import { foutBits, foutenUit, isRegel, type Regel, Regelcontrole } from './regelcontrole.js';

const KOP = [
  'trajectnummer',
  'product',
  'uren_aangeboden',
  'uren_gevolgd',
  'geoorloofd',
  'ongeoorloofd',
  'in_de_pas',
  'eenheden',
  'bedrag',
];
const GOED = ['ZL-1', 'TAAL_KNM', '40', '38', '1', '1', 'J', '40', '594,00'];
const anders = (i: number, waarde: string): string[] => GOED.map((c, k) => (k === i ? waarde : c));
const rijen = (...cellen: string[][]): Rij[] => cellen.map((c, i) => ({ nummer: i + 1, cellen: c }));
const opties: ControleOpties = { producten: ['TAAL_KNM', 'PVT'] };

function lees(cellen: string[][], o = opties) {
  const controle = new Bestandscontrole(o);
  const regels = controle.verwerk(rijen(...cellen));
  return { regels, uitslag: controle.rondAf() };
}
const codes = (r: Regel): string =>
  foutenUit(r.fouten)
    .map((f) => `${f.code} ${f.veld}`)
    .join(', ');
const fouten = (...cellen: string[][]): string[] => lees([KOP, ...cellen]).regels.map(codes);
const weigering = (cellen: string[][], o = opties): string => {
  try {
    lees(cellen, o);
  } catch (fout) {
    return `${(fout as LeesFout).code} ${(fout as LeesFout).waarom}`;
  }
  return 'niet geweigerd';
};

describe('regels van een rapportage', () => {
  it('een goede regel wordt exact gelezen', () => {
    expect(lees([KOP, GOED]).regels).toEqual([
      {
        rij: 2,
        trajectnummer: 'ZL-1',
        product: 'TAAL_KNM',
        aangeboden_h: 4000,
        gevolgd_h: 3800,
        geoorloofd_h: 100,
        ongeoorloofd_h: 100,
        in_de_pas: true,
        eenheden_h: 4000,
        bedrag_cent: 59400,
        fouten: 0,
      },
    ]);
  });

  it.each([
    ['geen trajectnummer', anders(0, '  '), 'RAP-101 trajectnummer'],
    ['onbekend product', anders(1, 'TAALLES'), 'RAP-102 product'],
    ['geen product', anders(1, ''), 'RAP-102 product'],
    ['geen getal: dan ook geen RAP-104', anders(3, '12u'), 'RAP-103 uren_gevolgd'],
    ['leeg uur', anders(2, ''), 'RAP-103 uren_aangeboden'],
    ['negatief bedrag', anders(8, '-1'), 'RAP-103 bedrag'],
    ['uren tellen niet op', anders(3, '37'), 'RAP-104 uren_aangeboden'],
    [
      'bedrag fout en uren tellen niet op',
      anders(3, '37').map((c, i) => (i === 8 ? '?' : c)),
      'RAP-103 bedrag, RAP-104 uren_aangeboden',
    ],
    ['in de pas misschien', anders(6, 'misschien'), 'RAP-106 in_de_pas'],
    ['in de pas leeg', anders(6, ''), 'RAP-106 in_de_pas'],
    [
      'alles tegelijk',
      ['', 'x', 'a', '-', '', 'b', '2', '', 'c'],
      'RAP-101 trajectnummer, RAP-102 product, RAP-103 uren_aangeboden, RAP-103 uren_gevolgd, RAP-103 uren_geoorloofd, RAP-103 uren_ongeoorloofd, RAP-103 eenheden, RAP-103 bedrag, RAP-106 in_de_pas',
    ],
  ])('%s', (_, cellen, verwacht) => expect(fouten(cellen)).toEqual([verwacht]));

  it.each(['J', 'j', 'ja', 'JA', ' Ja ', 'N', 'nee', 'NEE'])('in de pas: %s mag', (t) =>
    expect(fouten(anders(6, t))).toEqual(['']),
  );
  it.each(['y', 'yes', 'waar', '1', 'ja.', 'jn'])('in de pas: %s mag niet', (t) =>
    expect(fouten(anders(6, t))).toEqual(['RAP-106 in_de_pas']),
  );

  it('een dubbele regel is de latere, ook na een afgewezen regel en met andere letters', () => {
    const fout = anders(3, '?');
    expect(fouten(fout, GOED, anders(0, ' zl-1 '), anders(1, 'PVT'), anders(1, 'pvt'))).toEqual([
      'RAP-103 uren_gevolgd',
      'RAP-105 trajectnummer',
      'RAP-105 trajectnummer',
      '',
      'RAP-105 trajectnummer',
    ]);
    expect(fouten(anders(1, 'x'), anders(1, 'X'), anders(0, ''), anders(0, ''))).toEqual([
      'RAP-102 product',
      'RAP-102 product, RAP-105 trajectnummer',
      'RAP-101 trajectnummer',
      'RAP-101 trajectnummer',
    ]);
  });

  it('dubbel klopt met een eenvoudige telling, ook met meer dan dertig producten', () => {
    const producten = Array.from({ length: 40 }, (_, i) => `P${i}`);
    const indeling = Object.fromEntries(velden.map((v, i) => [v, i])) as Record<(typeof velden)[number], number>;
    const paar = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 44 }));
    fc.assert(
      fc.property(fc.array(paar, { maxLength: 60 }), (paren) => {
        const controle = new Regelcontrole(indeling, producten);
        const gezien = new Set<string>();
        for (const [t, p] of paren) {
          const sleutel = `${t} ${p}`;
          const { fouten: f } = controle.controleer(
            1,
            GOED.map((c, i) => (i === 0 ? `T${t}` : i === 1 ? `P${p}` : c)),
          );
          expect(foutenUit(f).some((x) => x.code === 'RAP-105')).toBe(gezien.has(sleutel));
          gezien.add(sleutel);
        }
      }),
    );
  });

  it('het product komt terug zoals het in de lijst staat, te lange tekst wordt ingekort', () => {
    const [a, b] = lees([KOP, anders(1, ' taal_knm '), anders(0, 'x'.repeat(500))]).regels;
    expect(a!.product).toBe('TAAL_KNM');
    expect(b!.trajectnummer).toHaveLength(100);
  });

  it('lege rijen en totalen zijn geen regels', () => {
    expect(['Totaal', ' totaal uren', 'TOTAAL:'].map((t) => isRegel(['', t, '4']))).toEqual([false, false, false]);
    expect([isRegel(['', ' ', '']), isRegel(['a', 'Totaal'])]).toEqual([false, true]);
    expect(lees([KOP, GOED, ['', '  '], ['Totaal', '', '40']]).uitslag.regels).toBe(1);
  });
});

describe('een bestand als geheel', () => {
  it('vindt de kop tot en met rij 20', () => {
    const titels = Array.from({ length: 19 }, () => ['titel']);
    expect(lees([...titels, KOP, GOED]).uitslag).toMatchObject({ kopRij: 20, regels: 1, regelsMetFout: 0, kop: KOP });
    expect(weigering([...titels, ['titel'], KOP, GOED])).toMatch(/^RAP-002/);
  });

  it.each([
    ['leeg', [], 'RAP-003 geen enkele regel'],
    ['alleen een kop', [KOP], 'RAP-003 kop zonder regels'],
    ['kop en totaal', [KOP, ['Totaal', '1']], 'RAP-003 kop zonder regels'],
    ['een kolom te weinig', [KOP.slice(0, 8), GOED], 'RAP-002 kolom bedrag ontbreekt'],
    [
      'niets herkend',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      'RAP-002 kolommen trajectnummer, product, uren_aangeboden, uren_gevolgd, uren_geoorloofd_verzuim, uren_ongeoorloofd_verzuim, in_de_pas, eenheden en bedrag ontbreken',
    ],
    [
      'een BSN-kolom',
      [
        [...KOP, 'BSN'],
        [...GOED, ''],
      ],
      'RAP-006 kolom met BSN',
    ],
    [
      'een BSN-kolom zonder onze kolommen',
      [
        ['BSN', 'traject', 'product', 'bedrag'],
        ['1', 'a', 'b', '2'],
      ],
      'RAP-006 kolom met BSN',
    ],
    ['een BSN in de titel', [['Rapportage van 111222333'], KOP, GOED], 'RAP-006 lijkt een BSN te bevatten'],
    ['een BSN als trajectnummer', [KOP, anders(0, '111222333')], 'RAP-006 lijkt een BSN te bevatten'],
    ['een BSN in een totaalregel', [KOP, GOED, ['Totaal', '111222333']], 'RAP-006 lijkt een BSN te bevatten'],
    ['een BSN in een kolom zonder naam', [KOP, [...GOED, '', '111.222.333']], 'RAP-006 lijkt een BSN te bevatten'],
  ])('%s', (_, cellen, verwacht) => expect(weigering(cellen)).toBe(verwacht));

  it('te veel regels', () =>
    expect(weigering([KOP, GOED, GOED], { ...opties, maxRegels: 1 })).toBe('RAP-001 te veel regels'));

  it('een bevestigde indeling leest kolommen die wij niet kennen', () => {
    const kop = ['w', 'q', 'r', 's', 't', 'u', 'v', 'x', 'y'];
    const indeling = { kop, velden: Object.fromEntries(velden.map((v, i) => [v, i])) as never };
    expect(lees([['titel'], kop, GOED], { ...opties, indelingen: [indeling] }).uitslag).toMatchObject({
      kopRij: 2,
      regels: 1,
    });
    expect(weigering([kop, GOED])).toMatch(/^RAP-002/);
  });

  it('elke regel heeft een tekst en een bit van zichzelf', () => {
    const bekend = new Set(rapRegels.map((r) => r.code));
    expect(bekend.size).toBe(rapRegels.length);
    for (const { code } of foutBits) expect(bekend.has(code)).toBe(true);
    expect(new Set(foutBits.map((f) => f.bit)).size).toBe(foutBits.length);
  });
});
