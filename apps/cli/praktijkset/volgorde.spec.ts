import { leverAllemaal, schud, type Upload } from './volgorde.js';

const upload = (contract: string, versie: number | null, n = 0): Upload => ({
  ...{ bestand: `${contract}-${versie ?? 'x'}-${n}`, pad: '', contract, periode: '2025-01' },
  ...{ versie, aanbieder: 'A' },
});
const uploads = [
  ...Array.from({ length: 20 }, (_, i) => upload(`C${i}`, 1)),
  ...Array.from({ length: 20 }, (_, i) => upload(`C${i}`, 2)),
  ...Array.from({ length: 5 }, (_, i) => upload('C1', null, i)),
];

describe('volgorde van inleveren', () => {
  it.each([1, 2, 3, 99])('schudt met zaad %i, houdt alles en zet versie 1 voor versie 2', (zaad) => {
    const rij = schud(uploads, zaad);
    expect(rij).not.toEqual(uploads);
    expect([...rij].sort((a, b) => uploads.indexOf(a) - uploads.indexOf(b))).toEqual(uploads);
    for (let i = 0; i < 20; i++) {
      const versies = rij.filter((u) => u.contract === `C${i}` && u.versie !== null).map((u) => u.versie);
      expect(versies).toEqual([1, 2]);
    }
  });

  it('geeft bij hetzelfde zaad dezelfde volgorde en bij een ander zaad een andere', () => {
    expect(schud(uploads, 5)).toEqual(schud(uploads, 5));
    expect(schud(uploads, 5)).not.toEqual(schud(uploads, 6));
  });

  it('laat versie 2 wachten tot versie 1 ontvangen is, ook met meer tegelijk', async () => {
    const begonnen: string[] = [];
    const klaar: string[] = [];
    const uit = await leverAllemaal([upload('C', 1), upload('C', 2), upload('D', 1)], 3, async (u) => {
      begonnen.push(u.bestand);
      if (u.versie === 2) expect(klaar).toContain('C-1-0');
      await new Promise((verder) => setTimeout(verder, u.bestand === 'C-1-0' ? 30 : 1));
      klaar.push(u.bestand);
      return u.bestand;
    });
    expect(begonnen).toEqual(['C-1-0', 'D-1-0', 'C-2-0']);
    expect(uit).toEqual(['C-1-0', 'C-2-0', 'D-1-0']);
  });
});
