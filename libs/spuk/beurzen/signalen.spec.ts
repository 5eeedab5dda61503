import { werker } from '#core';
import type { Beursbeeld, Beurzen } from './beurzen.service.js';
import { spukSignalen } from './signalen.js';

const beeld = (midden: string | null): Beursbeeld =>
  ({
    gemeente: { naam: 'Ademhuizen', code: 'GM0001' },
    feiten: { beurs: 'INBURGERING', naam: '' },
    stand: { drempel: 90, toegekendCent: 1000n, gebruiktCent: 905n },
    prognose: { droog: { laag: null, midden, hoog: null } },
  }) as unknown as Beursbeeld;
const uitleg = async (midden: string | null): Promise<string | undefined> =>
  (await spukSignalen({ overzicht: () => Promise.resolve([beeld(midden)]) } as unknown as Beurzen, werker, 2026))[0]
    ?.uitleg;

describe('wat een signaal van een beurs zegt', () => {
  it('noemt de maand waarin hij leeg is in woorden', async () => {
    expect(await uitleg('2026-10')).toBe('Bij dit tempo is de beurs leeg in oktober 2026. Gebruikt: 90,5 %.');
    expect(await uitleg(null)).toBe('Besteed en verplicht samen. Gebruikt: 90,5 %.');
  });
});
