/** Why somebody looks at a person's data, and under which processing activity of the register that falls. */
export const DOELEN = {
  INTAKE: { naam: 'Brede intake en PIP', activiteit: 'INB-01' },
  BEGELEIDING: { naam: 'Begeleiden van de eigen inburgeraar', activiteit: 'INB-02' },
  WAARNEMING: { naam: 'Waarnemen voor een collega', activiteit: 'INB-02' },
  REGIE: { naam: 'Regie over de trajecten van de gemeente', activiteit: 'INB-02' },
  HANDHAVING: { naam: 'Handhaven', activiteit: 'INB-03' },
  VERANTWOORDING: { naam: 'Verantwoorden aan DUO en CBS', activiteit: 'INB-04' },
  INZAGEVERZOEK: { naam: 'Verzoek om inzage van de inburgeraar zelf', activiteit: 'INB-05' },
  CORRECTIE: { naam: 'Gegevens vastleggen of verbeteren', activiteit: 'INB-05' },
  KENNISGEVING: { naam: 'Kennisgeving van DUO of BRP verwerken', activiteit: 'INB-06' },
} as const;
export type Doel = keyof typeof DOELEN;

export const ACTIVITEITEN: Readonly<Record<string, string>> = {
  'INB-01': 'Brede intake afnemen en plan vaststellen',
  'INB-02': 'Inburgering begeleiden en volgen',
  'INB-03': 'Inburgeringsplicht handhaven',
  'INB-04': 'Verantwoorden aan het Rijk',
  'INB-05': 'Rechten van betrokkenen uitvoeren',
  'INB-06': 'Kennisgevingen ontvangen',
};
/** What was done with the data. */
export const HANDELINGEN: Readonly<Record<string, string>> = {
  LIJST: 'Namen in een lijst',
  INZIEN: 'Gegevens bekeken',
  ZOEKEN: 'Gezocht',
  BEOORDELEN: 'Leeftijd bij de leerroute beoordeeld',
  VASTLEGGEN: 'Gegevens vastgelegd',
  UITDRAAI: 'Alles van één persoon uitgedraaid',
  BESTAND: 'Bestand gemaakt of gedownload',
  KOPPELEN: 'Kennisgeving aan een traject gekoppeld',
};
