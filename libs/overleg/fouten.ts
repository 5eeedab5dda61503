import type { Fout } from '#core';

const fout = (code: string, melding: string, oplossing: string, veld?: string): Fout => ({
  ...{ code, melding, oplossing },
  ...(veld ? { veld } : {}),
});
export const GEEN = fout('OVL-001', 'Dit is er niet, of u mag het niet zien.', 'Kies een overleg uit de lijst.');
export const STAND = fout(
  'OVL-002',
  'Dit kan niet bij deze stand van het overleg.',
  'Laad de pagina opnieuw: misschien ging iemand anders u voor.',
);
export const VERSIE = fout(
  'OVL-003',
  'Iemand anders, of uzelf in een ander venster, wijzigde dit intussen. Er is niets overschreven.',
  'Kijk wat er nu staat en wijzig het opnieuw.',
);
export const teKort = (veld: string, wat: string): Fout =>
  fout('OVL-004', `${wat} is nog leeg of te kort.`, 'Schrijf minstens drie letters.', veld);
export const TIJD = fout(
  'OVL-005',
  'De eindtijd ligt niet na de begintijd, of een van beide is geen tijd.',
  'Vul tijden in zoals 14:00 en 15:30.',
  'eind',
);
export const VERLEDEN = (veld: string): Fout =>
  fout('OVL-006', 'Deze dag is voorbij.', 'Kies vandaag of een latere dag.', veld);
export const PARTIJ = (veld: string): Fout =>
  fout(
    'OVL-007',
    'Deze organisatie of persoon kan hier niet meedoen.',
    'Kies een aanbieder met een contract in de regio, of een gemeente van de regio. Bij een contract doet alleen de aanbieder van dat contract mee.',
    veld,
  );
export const CONTRACT = fout(
  'OVL-008',
  'Dit contract is er niet, of u mag het niet zien.',
  'Kies een contract uit de lijst.',
  'contract',
);
export const PLAATS = fout(
  'OVL-009',
  'Er staat nog niet waar het overleg is.',
  'Vul een plaats in, of het adres van een overleg op afstand (https://).',
  'plaats',
);
export const REDEN = (veld = 'reden'): Fout =>
  fout('OVL-010', 'Er staat nog geen reden.', 'Schrijf in een zin waarom.', veld);
export const LEEG = fout(
  'OVL-011',
  'Er staat nog niets op de agenda.',
  'Zet minstens één punt op de agenda en verstuur dan opnieuw.',
);
export const EIGENAAR = fout(
  'OVL-012',
  'Deze organisatie of persoon doet niet mee aan dit overleg, of mag dit punt niet zien.',
  'Kies een deelnemer die het punt op de agenda ziet.',
  'partij',
);
export const AANGEBODEN = fout(
  'OVL-013',
  'Het verslag ligt bij beide kanten; er kan nu niets in veranderen.',
  'Neem het verslag eerst terug, en zeg waarom.',
);
export const GEANTWOORD = fout(
  'OVL-014',
  'Uw kant heeft al geantwoord op deze versie.',
  'Wacht op de andere kant, of vraag de regio het verslag terug te nemen.',
);
export const OUD = fout(
  'OVL-015',
  'Dit is niet de versie die nu wacht op een antwoord.',
  'Laad de pagina opnieuw en lees de nieuwste versie.',
);
export const BEEINDIGD = fout('OVL-016', 'Deze reeks is beëindigd.', 'Begin een nieuwe reeks.');
export const BSN = (veld: string): Fout =>
  fout(
    'OVL-017',
    'In deze tekst lijkt een BSN te staan.',
    'Haal het nummer weg. Noem een traject bij zijn trajectnummer.',
    veld,
  );
export const NIET_EIGEN = fout(
  'OVL-019',
  'Alleen een punt dat de regio zelf toevoegde, kunt u wijzigen.',
  'Laat dit punt weg en zet een eigen punt op de agenda.',
);
export const LINK = fout(
  'OVL-018',
  'Dit is geen adres van een overleg op afstand.',
  'Plak een adres dat begint met https://.',
  'link',
);
