export interface RapRegel {
  code: string;
  titel: string;
  melding: string;
  oplossing: string;
  /** 'bestand': the file is refused whole; 'regel': only the line is rejected; 'melding': not an error. */
  soort: 'bestand' | 'regel' | 'melding';
}

/** Everything that can be said about a file and its lines while reading. `{veld}` is the name of the column. */
export const rapRegels: readonly RapRegel[] = [
  {
    code: 'RAP-001',
    titel: 'Bestand is niet te lezen',
    melding: 'Wij kunnen dit bestand niet lezen als CSV of Excel.',
    oplossing: 'Open het bestand in Excel, bewaar het opnieuw als .xlsx of .csv en stuur het daarna in.',
    soort: 'bestand',
  },
  {
    code: 'RAP-002',
    titel: 'Kolom ontbreekt',
    melding: 'Wij missen een kolom die nodig is.',
    oplossing: 'Zet de kolom in het bestand, of wijs aan welke kolom wij moeten lezen.',
    soort: 'bestand',
  },
  {
    code: 'RAP-003',
    titel: 'Geen regels',
    melding: 'In het bestand staat geen enkele regel.',
    oplossing: 'Controleer of u het juiste bestand hebt gekozen en stuur het opnieuw in.',
    soort: 'bestand',
  },
  {
    code: 'RAP-004',
    titel: 'Contract of maand past niet',
    melding: 'Dit contract is niet van uw organisatie, of de maand valt buiten de looptijd van het contract.',
    oplossing: 'Kies het juiste contract en de juiste maand en stuur het bestand opnieuw in.',
    soort: 'bestand',
  },
  {
    code: 'RAP-005',
    titel: 'Bestand is al ontvangen',
    melding: 'Ditzelfde bestand hebben wij al ontvangen voor dit contract en deze maand.',
    oplossing: 'U hoeft niets te doen. Uw eerdere ontvangstbewijs blijft gelden.',
    soort: 'melding',
  },
  {
    code: 'RAP-006',
    titel: 'Bestand bevat persoonsgegevens',
    melding: 'Het bestand lijkt BSN-nummers, namen of geboortedatums te bevatten. Wij mogen die niet ontvangen.',
    oplossing: 'Verwijder de kolom met persoonsgegevens en stuur het bestand opnieuw in.',
    soort: 'bestand',
  },
  {
    code: 'RAP-101',
    titel: 'Geen trajectnummer',
    melding: 'In deze regel staat geen trajectnummer.',
    oplossing: 'Vul het trajectnummer in dat u van de gemeente hebt gekregen.',
    soort: 'regel',
  },
  {
    code: 'RAP-102',
    titel: 'Onbekend product',
    melding: 'Wij kennen het product in deze regel niet.',
    oplossing: 'Gebruik de productcode zoals die in uw contract staat, bijvoorbeeld TAAL_KNM.',
    soort: 'regel',
  },
  {
    code: 'RAP-103',
    titel: 'Geen goed getal',
    melding: 'In de kolom {veld} staat geen getal van 0 of hoger.',
    oplossing: 'Vul een getal in, zonder letters, bijvoorbeeld 36,5. Vul 0 in als er niets is.',
    soort: 'regel',
  },
  {
    code: 'RAP-104',
    titel: 'Uren tellen niet op',
    melding: 'Gevolgd, geoorloofd verzuim en ongeoorloofd verzuim zijn samen niet gelijk aan de aangeboden uren.',
    oplossing: 'Verbeter de uren, zodat de drie soorten samen de aangeboden uren zijn.',
    soort: 'regel',
  },
  {
    code: 'RAP-105',
    titel: 'Dubbele regel',
    melding: 'Dit trajectnummer met dit product staat al eerder in het bestand.',
    oplossing: 'Haal deze regel weg, of voeg de uren en het bedrag samen met de eerdere regel.',
    soort: 'regel',
  },
  {
    code: 'RAP-106',
    titel: 'In de pas is geen ja of nee',
    melding: 'In de kolom "in de pas" staat iets anders dan ja of nee.',
    oplossing: 'Vul ja of nee in (j of n mag ook).',
    soort: 'regel',
  },
];
