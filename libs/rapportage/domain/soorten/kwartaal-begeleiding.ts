import { berekend, eigen, GELD, RISICOS, type Rapportsoort, type Sectie } from './soort.js';

const HUISHOUDENS: Sectie = {
  code: 'HUISHOUDENS',
  naam: 'Gestarte huishoudens',
  uitleg: 'Hoeveel huishoudens begeleiding kregen.',
  velden: [
    berekend('INSTROOM', 'Begonnen trajecten', 'AANTAL', {
      bron: 'MAANDRAPPORTAGES',
      definitie: 'Trajecten met hun eerste geboekte uren bij dit contract in dit kwartaal.',
    }),
    berekend('ACTIEF', 'Trajecten in begeleiding', 'AANTAL', {
      bron: 'MAANDRAPPORTAGES',
      definitie: 'Trajecten met minstens één geboekte regel in dit kwartaal.',
    }),
    eigen('HUISHOUDENS_GESTART', 'Huishoudens begonnen', 'AANTAL', { verplicht: true }),
    eigen('HUISHOUDENS_LOPEND', 'Huishoudens in begeleiding op de laatste dag', 'AANTAL', { verplicht: true }),
  ],
};
const ONDERWERPEN: Sectie = {
  code: 'ONDERWERPEN',
  naam: 'Onderwerpen en uren',
  uitleg: 'Waar de begeleiding over ging.',
  velden: [
    berekend('UREN_GEVOLGD', 'Uren begeleiding', 'UREN', {
      bron: 'MAANDRAPPORTAGES',
      definitie: 'Som van de gevolgde uren van geboekte regels.',
    }),
    eigen('WONEN', 'Huishoudens geholpen met wonen', 'AANTAL', { verplicht: true }),
    eigen('INKOMEN', 'Huishoudens geholpen met inkomen en toeslagen', 'AANTAL', { verplicht: true }),
    eigen('ZORG', 'Huishoudens geholpen met zorg en verzekering', 'AANTAL', { verplicht: true }),
    eigen('ONDERWIJS', 'Huishoudens geholpen met school en opvang', 'AANTAL', { verplicht: true }),
    eigen('WEGWIJS', 'Huishoudens wegwijs gemaakt in buurt en verenigingen', 'AANTAL', { verplicht: true }),
  ],
};
const OVERDRACHT: Sectie = {
  code: 'OVERDRACHT',
  naam: 'Overdracht',
  uitleg: 'Huishoudens die verder kunnen zonder, of met andere hulp.',
  velden: [
    eigen('OVERGEDRAGEN', 'Overgedragen aan andere hulp', 'AANTAL', { verplicht: true }),
    eigen('ZELFSTANDIG', 'Afgerond: redt zich zelf', 'AANTAL', { verplicht: true }),
    eigen('VERLENGD', 'Begeleiding verlengd', 'AANTAL', { verplicht: true }),
  ],
};
const VRIJWILLIGERS: Sectie = {
  code: 'VRIJWILLIGERS',
  naam: 'Vrijwilligers en medewerkers',
  uitleg: 'Wie de begeleiding geeft.',
  velden: [
    eigen('VRIJWILLIGERS', 'Actieve vrijwilligers', 'AANTAL', { verplicht: true }),
    eigen('VRIJWILLIGERS_TEKORT', 'Vrijwilligers die u tekortkomt', 'AANTAL', { verplicht: true }),
    eigen('MEDEWERKERS', 'Betaalde medewerkers', 'AANTAL', { verplicht: true }),
  ],
};
const VERZOEKEN: Sectie = {
  code: 'VERZOEKEN',
  naam: 'Vragen waar geen hulp voor was',
  uitleg: 'Verzoeken die u niet kon uitvoeren.',
  velden: [
    eigen('VERZOEKEN_OPEN', 'Vragen zonder antwoord', 'AANTAL', { verplicht: true }),
    eigen('VERZOEKEN_WAAROVER', 'Waarover gingen ze vooral?', 'TEKST', { max: 1000 }),
    eigen('WACHTTIJD', 'Dagen tot het eerste bezoek, gemiddeld', 'DAGEN', { verplicht: true }),
  ],
};
const FINANCIEEL: Sectie = {
  code: 'FINANCIEEL',
  naam: 'Financiële zelfredzaamheid en PVT',
  uitleg: 'Trainingen die zijn gegeven en afgerond.',
  velden: [
    eigen('TRAINING_BEGONNEN', 'Begonnen met de training financiële zelfredzaamheid', 'AANTAL', { verplicht: true }),
    eigen('TRAINING_KLAAR', 'Training financiële zelfredzaamheid afgerond', 'AANTAL', { verplicht: true }),
    berekend('PVT', 'PVT ondertekend', 'AANTAL', {
      ...{ bron: 'TRAJECTDOSSIER', gevoelig: true },
      definitie: 'Participatieverklaringen die in dit kwartaal zijn ondertekend.',
    }),
  ],
};

/** The quarter report of who gives maatschappelijke begeleiding. */
export const kwartaalBegeleiding: Rapportsoort = {
  ...{ code: 'KWARTAAL_BEGELEIDING', naam: 'Kwartaalrapportage maatschappelijke begeleiding' },
  ...{ ritme: 'KWARTAAL', vorm: 'FORMULIER' },
  secties: [HUISHOUDENS, ONDERWERPEN, OVERDRACHT, VRIJWILLIGERS, VERZOEKEN, FINANCIEEL, GELD, RISICOS],
};
