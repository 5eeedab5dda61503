import { keurFeit, keurPersoon, type Feit } from '#trajecten';
import { demoDossiers } from './dossiers.js';
import { maakWereld } from './wereld.js';

describe('dossiers van de voorbeelddata', () => {
  it.each(['2026-01-01', '2026-03-31', '2028-02-29', '2030-12-31'])(
    'zijn op %s elke keer dezelfde en volgen de regels',
    (dag) => {
      const dossiers = demoDossiers(maakWereld(dag), dag);
      expect(demoDossiers(maakWereld(dag), dag)).toEqual(dossiers);
      expect(new Set(dossiers.map((x) => x.persoon.bsn)).size).toBe(dossiers.length);
      for (const x of dossiers) {
        expect(keurPersoon(x.persoon, dag).fouten).toEqual([]);
        expect(x.persoon.bsn).toMatch(/^9999/);
        const levend: Feit[] = [];
        for (const f of x.feiten) {
          const tekst = (w: unknown): string => (w === true ? 'JA' : w === false ? 'NEE' : String(w));
          const gegevens = Object.entries(f.gegevens ?? {}).map(([naam, w]) => ({ naam, waarde: tekst(w) }));
          const kaal = {
            soort: f.soort,
            datum: f.datum,
            tot: f.tot ?? null,
            urenH: f.urenH ?? null,
            code: f.code ?? null,
          };
          const zaak = {
            doelgroep: x.doelgroep,
            bron: 'KLANTMANAGER' as const,
            vandaag: dag,
            afgesloten: false,
            eigenHandeling: true,
            levend,
          };
          const uit = keurFeit({ ...kaal, gegevens }, zaak);
          expect([x.nummer, f.soort, f.datum, uit.fouten]).toEqual([x.nummer, f.soort, f.datum, []]);
          levend.push({ ...kaal, id: levend.length, bedragCent: null, gegevens: uit.gegevens, bron: 'KLANTMANAGER' });
        }
      }
    },
  );
});
