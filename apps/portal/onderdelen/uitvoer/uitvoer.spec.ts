import { Workbook } from '@cj-tech-master/excelts';
import fc from 'fast-check';
import { nl } from '#core';
import { bestandsnaam } from './bestand';
import { bladVan, haalAlles, haalVan, type Bladzijde } from './kolommen';
import { bladUitTekst, celVan } from './teksten';
import { bladnaam, maakWerkmap } from './werkmap';

const cel = (...regels: string[]) => ({ regels, rechts: false });
const cijfer = (...regels: string[]) => ({ regels, rechts: true });
const tekst = (waarde: string) => ({ soort: 'tekst', waarde });

describe('de waarde achter wat op het scherm staat', () => {
  it.each([
    ['€\u00a01.234,50', false, { soort: 'bedrag', waarde: '1234.50' }],
    ['€ -12,00', false, { soort: 'bedrag', waarde: '-12.00' }],
    ['12.345', true, { soort: 'getal', waarde: '12345' }],
    ['12.345', false, tekst('12.345')],
    ['36,25', true, { soort: 'getal', waarde: '36.25' }],
    ['2026', false, tekst('2026')],
    ['80,5 %', false, { soort: 'procent', waarde: '0.805' }],
    ['7%', true, { soort: 'procent', waarde: '0.07' }],
    ['100 %', true, { soort: 'procent', waarde: '1' }],
    ['-7,25 %', true, { soort: 'procent', waarde: '-0.0725' }],
    ['10-11-2026', false, { soort: 'datum', waarde: '2026-11-10' }],
    ['10-11-2026 om 14:32', false, tekst('10-11-2026 om 14:32')],
    ['26-031', true, tekst('26-031')],
    ['1.23', true, tekst('1.23')],
    ['niet gerapporteerd', true, tekst('niet gerapporteerd')],
    ['–', true, null],
    [' \u00a0 ', true, null],
  ])('%j (cijferkolom: %s) is %j', (wat, cijferkolom, waarde) => expect(celVan(wat, cijferkolom)).toEqual(waarde));

  it('is bij elk getal dat wij schrijven hetzelfde getal', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (heel, cent) => {
        const waarde = `${heel}.${String(cent).padStart(2, '0')}`;
        expect(celVan(`€\u00a0${nl(waarde)}`, false)).toEqual({ soort: 'bedrag', waarde });
        expect(celVan(nl(String(heel)), true)).toEqual({ soort: 'getal', waarde: String(heel) });
      }),
    );
  });
});

describe('een tabel zoals zij op het scherm staat', () => {
  it('geeft de kleine regels onder een waarde een eigen kolom, en laat een kolom met knoppen weg', () => {
    const kop = ['Contract', 'Bedrag', 'Acties'].map((naam) => ({ naam, verborgen: naam === 'Acties' }));
    const blad = bladUitTekst(kop, [
      [cel('ZL-1'), cijfer('€ 9.850,00', '(9.850 + 0) / 1', 'p. 14'), cel()],
      [cel('ZL-2'), cijfer('niet aangeboden'), cel()],
      [cel('Totaal')],
    ]);
    expect(blad.kop).toEqual(['Contract', 'Bedrag', 'Bedrag: toelichting']);
    expect(blad.rijen).toEqual([
      [tekst('ZL-1'), { soort: 'bedrag', waarde: '9850.00' }, tekst('(9.850 + 0) / 1; p. 14')],
      [tekst('ZL-2'), tekst('niet aangeboden'), null],
      [tekst('Totaal'), null, null],
    ]);
  });
});

describe('een lijst van vele bladzijden', () => {
  const lijst = (totaal: number, perKeer: number) => ({
    gevraagd: [] as (string | null)[],
    queryFn({ pageParam }: { pageParam: string | null }): Promise<Bladzijde<number>> {
      this.gevraagd.push(pageParam);
      const van = Number(pageParam ?? 0);
      const nodes = Array.from({ length: Math.min(perKeer, totaal - van) }, (_, i) => van + i);
      const einde = van + nodes.length;
      return Promise.resolve({ nodes, totaal, pageInfo: { hasNextPage: einde < totaal, endCursor: String(einde) } });
    },
  });
  const haal = (bron: ReturnType<typeof lijst>) =>
    haalVan<number>({ queryFn: (c: { pageParam: string | null }) => bron.queryFn(c) });
  const ooit = new AbortController().signal;

  it('komt helemaal in het bestand, en zegt onderweg hoe ver het is', async () => {
    const bron = lijst(250, 100);
    const stand: unknown[] = [];
    const uit = await haalAlles(haal(bron), ooit, (n, t) => stand.push([n, t]));
    expect(uit).toEqual({ rijen: Array.from({ length: 250 }, (_, i) => i), afgekapt: false, totaal: 250 });
    expect(bron.gevraagd).toEqual([null, '100', '200']);
    expect(stand).toEqual([
      [100, 250],
      [200, 250],
      [250, 250],
    ]);
  });
  it.each([
    [250, 200, true],
    [250, 150, true],
    [200, 200, false],
    [150, 200, false],
  ])('van %i rijen met plaats voor %i is afgekapt %s', async (totaal, plaats, afgekapt) => {
    const uit = await haalAlles(haal(lijst(totaal, 100)), ooit, undefined, plaats);
    expect([uit.rijen.length, uit.afgekapt]).toEqual([Math.min(totaal, plaats), afgekapt]);
  });
  it('stopt als dat is gevraagd, en loopt niet rond op een verwijzing die niet verder gaat', async () => {
    const stop = new AbortController();
    await expect(haalAlles(haal(lijst(900, 100)), stop.signal, (n) => n === 200 && stop.abort())).rejects.toThrow();
    const rond = async () => ({ nodes: [1], pageInfo: { hasNextPage: true, endCursor: 'x' } });
    expect((await haalAlles(rond, ooit)).rijen).toEqual([1, 1]);
  });
});

describe('het bestand', () => {
  it('heet naar de tabel en de dag, en zegt het als er rijen missen', () => {
    expect(bestandsnaam('Rapportages per contract en maand', 'xlsx', '2026-11-22', null)).toBe(
      'rapportages-per-contract-en-maand-2026-11-22.xlsx',
    );
    expect(bestandsnaam('Coördinatoren: «één»', 'csv', '2026-11-22', 10_000)).toBe(
      'coordinatoren-een-2026-11-22-eerste-10000.csv',
    );
    expect(bestandsnaam('…', 'csv', '2026-11-22', null)).toBe('overzicht-2026-11-22.csv');
    expect([bladnaam('Uren: 2026/2027 [a]'), bladnaam("'?'"), bladnaam('x'.repeat(40)).length]).toEqual([
      'Uren 2026 2027 a',
      'Overzicht',
      31,
    ]);
  });

  it('heeft als werkmap echte getallen en dagen, een kop die blijft staan, en teksten die niets doen', async () => {
    const rij = {
      bedrag: '-1234.50',
      deel: '0.805',
      dag: '2026-07-01',
      moment: '2026-12-31T23:05:00Z',
      lang: '1234567890123456',
    };
    const blad = bladVan(
      'Proef',
      [
        { kop: 'Bedrag', soort: 'bedrag', waarde: (r) => r.bedrag },
        { kop: 'Deel', soort: 'procent', waarde: (r) => r.deel },
        { kop: 'Dag', soort: 'datum', waarde: (r) => r.dag },
        { kop: 'Maand', soort: 'maand', waarde: (r) => r.dag.slice(0, 7) },
        { kop: 'Moment', soort: 'moment', waarde: (r) => r.moment },
        { kop: 'Tekst', waarde: () => '=1+1' },
        { kop: 'Lang', soort: 'getal', waarde: (r) => r.lang },
        { kop: 'Ja', waarde: () => true },
        { kop: 'Leeg', waarde: () => null },
      ],
      [rij],
    );
    const map = new Workbook();
    await map.xlsx.load(await maakWerkmap(blad));
    const ws = map.worksheets[0]!;
    const c = (i: number) => ws.getRow(2).getCell(i);
    expect(ws.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect([1, 2, 6, 7, 8, 9].map((i) => c(i).value)).toEqual([-1234.5, 0.805, '=1+1', rij.lang, 'ja', null]);
    expect([3, 4, 5].map((i) => (c(i).value as Date).toISOString().slice(0, 16))).toEqual([
      '2026-07-01T00:00',
      '2026-07-01T00:00',
      '2027-01-01T00:05',
    ]);
    expect([1, 2, 3].map((i) => c(i).numFmt)).toEqual(['"€" #,##0.00;[Red]"€" -#,##0.00', '0.0%', 'dd-mm-yyyy']);
    expect(c(6).formula).toBeUndefined();
  });
});
