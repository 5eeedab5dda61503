/** What a message was about, by its kind; the kinds are those of the portal itself. */
export const BERICHTSOORTEN: Readonly<Record<string, string>> = {
  'rapportage.verwerkt': 'Rapportage verwerkt',
  'rapportage.geweigerd': 'Bestand geweigerd',
  'bevinding.beoordeeld': 'Toelichting beoordeeld',
  proef: 'Proefbericht',
  HERINNERING: 'Herinnering aan een rapportage',
  KWARTAAL_INGEDIEND: 'Kwartaalrapportage ingediend',
  KWARTAAL_TERUG: 'Verbetering van een kwartaalrapportage gevraagd',
  AANBESTEDING_KENNISGEVING: 'Kennisgeving van een gunning',
  AANBESTEDING_UITNODIGING: 'Uitnodiging voor een aanbesteding',
  OVERLEG_UITNODIGING: 'Uitnodiging voor een overleg',
  OVERLEG_AFGEZEGD: 'Overleg gaat niet door',
  OVERLEG_ACTIES: 'Nieuwe acties uit een overleg',
  OVERLEG_ACTIE_VOORAF: 'Actie loopt binnenkort af',
  OVERLEG_ACTIE_NA: 'Actie is te laat',
  OVERLEG_VERSLAG: 'Verslag wacht op akkoord',
  OVERLEG_VERSLAG_NA: 'Verslag wacht nog op akkoord',
  OVERLEG_WIJZIGING: 'Wijziging van een verslag gevraagd',
  OVERLEG_VASTGESTELD: 'Verslag vastgesteld',
};
/** A kind of a later version still says something: 'IETS_NIEUWS' -> 'Iets nieuws'. */
export const berichtsoort = (soort: string): string => {
  const woorden = soort.replaceAll(/[._]/g, ' ').toLowerCase();
  return BERICHTSOORTEN[soort] ?? woorden.charAt(0).toUpperCase() + woorden.slice(1);
};
