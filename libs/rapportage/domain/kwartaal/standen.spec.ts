import {
  geheelStand,
  HANDELINGEN,
  magBewaren,
  naStap,
  OVERGANGEN,
  STANDEN,
  type Handeling,
  type Stand,
} from './standen.js';

/** Every stand with every act; what is not named cannot be done. */
const KAN: Record<string, Stand> = {
  ...{ 'CONCEPT BEWAREN': 'CONCEPT', 'CONCEPT INDIENEN': 'INGEDIEND' },
  ...{ 'INGEDIEND TERUGVRAGEN': 'ACTIE_NODIG', 'INGEDIEND GOEDKEUREN': 'GOEDGEKEURD' },
  ...{ 'ACTIE_NODIG BEWAREN': 'ACTIE_NODIG', 'ACTIE_NODIG INDIENEN': 'INGEDIEND' },
  'GOEDGEKEURD TERUGVRAGEN': 'ACTIE_NODIG',
};
const handelingen = Object.keys(HANDELINGEN) as Handeling[];

describe('Standen van een sectie', () => {
  it.each(STANDEN.flatMap((s) => handelingen.map((h) => [s, h] as const)))('%s en dan %s', (s, h) => {
    expect(naStap(s, h)).toBe(KAN[`${s} ${h}`] ?? null);
  });
  it('kent geen stand zonder uitweg en geen onbekende stand', () => {
    expect(Object.keys(OVERGANGEN)).toEqual([...STANDEN]);
    for (const s of STANDEN) expect(Object.keys(OVERGANGEN[s]).length).toBeGreaterThan(0);
  });
  it('een stap van de aanbieder raakt nooit iets dat bij de opdrachtgever ligt, en omgekeerd', () => {
    const bij = (s: Stand): string => (s === 'CONCEPT' || s === 'ACTIE_NODIG' ? 'AANBIEDER' : 'OPDRACHTGEVER');
    for (const s of STANDEN) for (const h of Object.keys(OVERGANGEN[s]) as Handeling[]) expect([s, h, HANDELINGEN[h]]).toEqual([s, h, bij(s)]); // prettier-ignore
  });
});

describe('Stand van het geheel', () => {
  it('volgt uit elke combinatie van secties', () => {
    for (const a of STANDEN)
      for (const b of STANDEN)
        for (const c of STANDEN) {
          const alle = [a, b, c];
          const verwacht = alle.includes('ACTIE_NODIG')
            ? 'ACTIE_NODIG'
            : alle.includes('CONCEPT')
              ? 'CONCEPT'
              : alle.includes('INGEDIEND')
                ? 'INGEDIEND'
                : 'GOEDGEKEURD';
          expect([alle, geheelStand(alle, 3)]).toEqual([alle, verwacht]);
        }
  });
  it('een sectie die nooit is bewaard, is concept', () => {
    expect(geheelStand([], 3)).toBe('CONCEPT');
    expect(geheelStand(['INGEDIEND', 'INGEDIEND'], 3)).toBe('CONCEPT');
    expect(geheelStand(['GOEDGEKEURD', 'GOEDGEKEURD'], 2)).toBe('GOEDGEKEURD');
  });
});

describe('Bewaren', () => {
  it.each([
    ['CONCEPT', false, true],
    ['CONCEPT', true, false],
    ['INGEDIEND', false, false],
    ['ACTIE_NODIG', false, true],
    ['ACTIE_NODIG', true, true],
    ['GOEDGEKEURD', false, false],
  ] as const)('%s, op slot %s: %s', (stand, slot, mag) => expect(magBewaren(stand, slot)).toBe(mag));
});
