import { dagNl, dagenTussen, kwartaalNl, maandNl } from '#core';
import type { Mailmaker } from '#platform';

export const HERINNERING = 'HERINNERING';
export const KWARTAAL_TERUG = 'KWARTAAL_TERUG';
export const KWARTAAL_INGEDIEND = 'KWARTAAL_INGEDIEND';

const wat = (rapport: string, periode: string): string =>
  rapport === 'KWARTAAL'
    ? `kwartaalrapportage over het ${kwartaalNl(periode)}`
    : `maandrapportage over ${maandNl(periode)}`;
const bij = (n: number): string => (n === 0 ? 'vandaag' : n === 1 ? 'morgen' : `over ${n} dagen`);

/** Before, on or after the last day; which contract it is, stands in the portal. */
const herinnering: Mailmaker = (g, onderwerp) => {
  const [rapport, periode, uiterlijk] = [g['rapport']!, g['periode']!, g['uiterlijk']!];
  const over = dagenTussen(g['dag']!, uiterlijk);
  const kwartaal = rapport === 'KWARTAAL';
  return {
    onderwerp: over < 0 ? `Te laat: ${wat(rapport, periode)}` : `Herinnering: ${wat(rapport, periode)}`,
    alineas: [
      over < 0
        ? `De ${wat(rapport, periode)} is nog niet binnen. De laatste dag was ${dagNl(uiterlijk)}.`
        : `De laatste dag voor de ${wat(rapport, periode)} is ${bij(over)}: ${dagNl(uiterlijk)}.`,
      kwartaal
        ? 'Wat uw maandrapportages al zeggen, is voor u ingevuld. Lukt het niet op tijd, vraag dan uitstel in het portaal.'
        : 'Lever het bestand in het portaal in. Lukt het niet op tijd, vraag dan uitstel in het portaal.',
    ],
    pagina: kwartaal ? `/kwartaal/${onderwerp}` : `/rapportages/${onderwerp}`,
    knop: kwartaal ? 'Naar de kwartaalrapportage' : 'Naar de rapportage',
  };
};

/** Mails about reports, by kind. They say what and when; names, numbers and figures stay in the portal. */
export const rapportageMails: Readonly<Record<string, Mailmaker>> = {
  [HERINNERING]: herinnering,
  [KWARTAAL_TERUG]: (g, onderwerp) => ({
    onderwerp: `Verbetering gevraagd: ${wat('KWARTAAL', g['periode']!)}`,
    alineas: ['De opdrachtgever vraagt u een deel te verbeteren. In het portaal leest u wat er nodig is.'],
    ...{ pagina: `/kwartaal/${onderwerp}`, knop: 'Naar de kwartaalrapportage' },
  }),
  [KWARTAAL_INGEDIEND]: (g, onderwerp) => ({
    onderwerp: `Ingediend: ${wat('KWARTAAL', g['periode']!)}`,
    alineas: ['Een aanbieder heeft een kwartaalrapportage ingediend. U kunt elke sectie goedkeuren of terugsturen.'],
    ...{ pagina: `/kwartaal/${onderwerp}`, knop: 'Naar de kwartaalrapportage' },
  }),
};
