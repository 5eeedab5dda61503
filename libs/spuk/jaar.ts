import { Weigering } from '#core';

export function keurJaar(jaar: number): number {
  if (jaar >= 2020 && jaar <= 2100) return jaar;
  throw new Weigering(
    {
      code: 'SPU-001',
      veld: 'jaar',
      melding: 'Dit jaar kent het portaal niet.',
      oplossing: 'Kies een jaar van 2020 tot 2100.',
    },
    400,
  );
}
