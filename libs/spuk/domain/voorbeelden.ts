import type { Bedrag, Publicatie, Rekeninvoer } from './rekentool.js';

/** Tables that gemeenten published, to check the reckoning against. They are no input of any other calculation. */
const JAREN = [2022, 2023, 2024, 2025] as const;
const ALLE = [...JAREN, 2026, 2027];
const bedragen = (eersteJaarE4: bigint, gezinE4: bigint): Bedrag[] =>
  ALLE.flatMap((jaar): Bedrag[] => [
    { soort: 'ASIEL_JAAR_1', jaar, bedragE4: eersteJaarE4 },
    { soort: 'ASIEL_JAAR_2', jaar, bedragE4: 40_000_000n },
    { soort: 'ASIEL_JAAR_3', jaar, bedragE4: 10_000_000n },
    { soort: 'GEZIN', jaar, bedragE4: gezinE4 },
    { soort: 'FACTOR', jaar, bedragE4: 7000n },
  ]);
const dalfsen = (eersteJaarE4: bigint, gezinE4: bigint): Rekeninvoer => ({
  cohorten: [2500n, 2200n, 2200n, 2200n].map((taakstellingH, i) => ({
    jaar: JAREN[i]!,
    taakstellingH,
    werkelijkH: null,
  })),
  gezinnen: JAREN.map((jaar) => ({ jaar, aantalH: 300n })),
  onderwijsroute: [],
  bedragen: bedragen(eersteJaarE4, gezinE4),
});
export const DALFSEN: { bron: string; precies: Rekeninvoer; gedrukt: Rekeninvoer; gepubliceerd: Publicatie[] } = {
  bron: 'Procesvoorstel Wet inburgering, gemeente Dalfsen, voorjaar 2021, figuur 1.1',
  precies: dalfsen(77_121_000n, 5_891_000n),
  gedrukt: dalfsen(77_120_000n, 5_890_000n),
  gepubliceerd: [136_729n, 190_534n, 199_634n, 197_534n].map((euro, i) => ({ jaar: JAREN[i]!, euro })),
};
export const WINTERSWIJK = {
  bron: 'Actieplan inburgering, gemeente Winterswijk, december 2021',
  toegekendCent: 10_407_900n,
  kosten: [
    { naam: 'Fijnder, structureel', bedragCent: 7_352_500n },
    { naam: 'Fijnder, incidenteel', bedragCent: 550_000n },
  ],
  genoemdCent: 2_502_500n,
};
