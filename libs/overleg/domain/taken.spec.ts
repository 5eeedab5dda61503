import { contractTaken, inkoopTaken, maakTaken, opVolgorde, trajectTaken, type Feit } from './taken.js';

const feit = (f: Partial<Feit>): Feit => ({
  soort: 'INLEVEREN',
  id: '1',
  contract: 'ZL-LR-01',
  wie: 'Vista College',
  periode: '2026-10',
  uiterlijk: '2026-11-10',
  aantal: 1,
  ...f,
});

describe('Mijn taken', () => {
  it('zet wat te laat is bovenaan en zegt wat, tot wanneer en waar', () => {
    const taken = maakTaken(
      [
        feit({ id: 'b', periode: '2026-11', uiterlijk: '2026-12-10' }),
        feit({ id: 'a' }),
        feit({ id: 'c', soort: 'TOELICHTEN', uiterlijk: null, aantal: 2 }),
      ],
      '2026-11-22',
    );
    expect(taken.map((t) => [t.id, t.ernst])).toEqual([
      ['INLEVEREN-a', 'TE_LAAT'],
      ['INLEVEREN-b', 'LATER'],
      ['TOELICHTEN-c', 'LATER'],
    ]);
    expect(taken[0]).toMatchObject({
      titel: 'Voortgang oktober 2026 inleveren',
      uitleg: 'Voor contract ZL-LR-01. Uiterlijk 10 november.',
      link: '/inleveren?contract=ZL-LR-01&periode=2026-10',
    });
    expect(taken[2]!.titel).toBe('2 bevindingen bij oktober 2026');
  });

  it('noemt deze week wat binnen zeven dagen moet, ook over een maandgrens', () => {
    expect(maakTaken([feit({ uiterlijk: '2026-12-04' })], '2026-11-27')[0]!.ernst).toBe('DEZE_WEEK');
    expect(maakTaken([feit({ uiterlijk: '2026-12-05' })], '2026-11-27')[0]!.ernst).toBe('LATER');
    expect(maakTaken([feit({ uiterlijk: '2026-11-27' })], '2026-11-27')[0]!.ernst).toBe('DEZE_WEEK');
    expect(maakTaken([feit({ uiterlijk: '2026-11-26' })], '2026-11-27')[0]!.ernst).toBe('TE_LAAT');
  });

  it('schrijft één bevinding in het enkelvoud', () => {
    expect(maakTaken([feit({ soort: 'TOELICHTEN', uiterlijk: null })], '2026-11-27')[0]!.titel).toBe(
      '1 bevinding bij oktober 2026',
    );
  });

  it('zet een datum van een contract tussen de andere taken, naar hoe dringend die is', () => {
    const uit = opVolgorde([
      ...maakTaken([feit({ id: 'a' }), feit({ id: 'b', periode: '2026-11', uiterlijk: '2026-12-10' })], '2026-11-22'),
      ...contractTaken(
        [
          {
            soort: 'VERLENGEN',
            contract: 'ZL-LR-01',
            titel: 'Besluit over verlengen',
            uitleg: 'Optie 1.',
            datum: '2026-11-28',
            ernst: 'DRINGEND',
          },
        ],
        '2026-11-22',
      ),
    ]);
    expect(uit.map((t) => [t.soort, t.ernst])).toEqual([
      ['INLEVEREN', 'TE_LAAT'],
      ['CONTRACT', 'DEZE_WEEK'],
      ['INLEVEREN', 'LATER'],
    ]);
    expect(uit[1]).toMatchObject({ link: '/contracten/ZL-LR-01', uitleg: 'Contract ZL-LR-01. Optie 1.' });
  });

  it('zet een taak van de inkoop op haar dag, en wijst de weg naar de goede pagina', () => {
    const taak = { titel: 'T', uitleg: 'U', dringend: true } as const;
    const uit = inkoopTaken(
      [
        { ...taak, soort: 'KLUIS', sleutel: 'a-KLUIS-0', aanbesteding: 'a', uiterlijk: null },
        { ...taak, soort: 'GUNNING', sleutel: 'b-GUNNING-0', aanbesteding: 'b', uiterlijk: '2026-12-12' },
        { ...taak, soort: 'STAP', sleutel: 'c-STAP-0', aanbesteding: 'c', uiterlijk: null, dringend: false },
        { ...taak, soort: 'COMBINATIE', sleutel: 'd', aanbesteding: null, uiterlijk: '2026-11-24' },
        { ...taak, soort: 'INDEXATIE', sleutel: '2027', aanbesteding: null, uiterlijk: '2026-11-01' },
      ],
      '2026-11-22',
    );
    expect(uit.map((t) => [t.ernst, t.link])).toEqual([
      ['DEZE_WEEK', '/aanbestedingen/a'],
      ['LATER', '/aanbestedingen/b'],
      ['LATER', '/aanbestedingen/c'],
      ['DEZE_WEEK', '/aanbestedingen'],
      ['TE_LAAT', '/indexatie'],
    ]);
  });

  it('maakt van termijnen taken met één knop, en van de rest één weg naar de lijst', () => {
    const termijn = (trajectnummer: string, oordeel: string, datum: string | null) => ({
      trajectnummer,
      termijn: { code: 'PIP', naam: 'PIP', oordeel, datum, uitleg: 'Er is nog geen PIP.' },
    });
    const drie = [
      termijn('T 1', 'TE_LAAT', '2026-11-21'),
      termijn('T-2', 'LET_OP', '2026-11-29'),
      termijn('T-3', 'LET_OP', '2026-11-30'),
    ];
    const uit = trajectTaken(drie, 4, '/trajecten?mijn=true', '2026-11-22');
    expect(uit.map((t) => [t.titel, t.ernst, t.link])).toEqual([
      ['PIP: traject T 1', 'TE_LAAT', '/trajecten/T%201'],
      ['PIP: traject T-2', 'DEZE_WEEK', '/trajecten/T-2'],
      ['PIP: traject T-3', 'LATER', '/trajecten/T-3'],
      ['En nog 4 trajecten die aandacht vragen', 'LATER', '/trajecten?mijn=true'],
    ]);
    const brief = trajectTaken([termijn('T-4', 'LET_OP', '2026-11-01')], 0, '/trajecten', '2026-11-22')[0]!;
    expect([brief.ernst, brief.uiterlijk]).toEqual(['DEZE_WEEK', null]);
    expect(trajectTaken(drie, 0, '/trajecten', '2026-11-22')).toHaveLength(3);
    expect(trajectTaken([], 1, '/trajecten', '2026-11-22')[0]!.titel).toBe('En nog 1 traject dat aandacht vraagt');
    // "En nog ..." stands below what it follows, also where nothing has a day.
    expect(
      opVolgorde(trajectTaken([termijn('T-9', 'LET_OP', null)], 1, '/trajecten', '2026-11-22'))[0]!.titel,
    ).toContain('T-9');
  });
});
