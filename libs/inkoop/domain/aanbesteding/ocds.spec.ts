import { percelenOp } from './ocds.js';

describe('percelen in een release', () => {
  const versie = (id: number, naam: string, gemaaktOp: string) => ({
    id,
    code: `P${id}`,
    naam,
    gebied: 'x',
    gemaaktOp,
  });
  const percelen = [
    versie(1, 'Later', '2026-03-01T00:00:00.000Z'),
    versie(1, 'Eerst', '2026-01-01T00:00:00.000Z'),
    versie(2, 'Ander', '2026-02-01T00:00:00.000Z'),
  ];
  it.each([
    ['2026-02-15T00:00:00.000Z', ['Eerst', 'Ander']],
    ['2026-03-01T00:00:00.000Z', ['Later', 'Ander']],
    ['2026-01-15T00:00:00.000Z', ['Eerst', 'Ander']],
  ])('staan er op %s zoals ze toen bekend waren', (op, namen) => {
    expect(percelenOp({ percelen }, op).map((p) => p.naam)).toEqual(namen);
  });
});
