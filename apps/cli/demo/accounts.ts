import type { Rol } from '#core';
import { ROLLEN } from '#toegang';

export interface Demoaccount {
  email: string;
  naam: string;
  rollen: { rol: Rol; organisatie: string | null };
  /** What to try first, in one sentence; null = not on the start screen, these people fill the other regions. */
  probeer: string | null;
}

/** The demo accounts, with for each one thing to try; `bestand` is the file with mistakes, `maand` how people call its month. */
export function demoAccounts(bestand: string, maand: string): Demoaccount[] {
  return [
    {
      ...{ email: 'aanbieder@vista.voorbeeld', naam: 'Ans Aanbieder' },
      rollen: { rol: 'AANBIEDER', organisatie: 'VISTA' },
      probeer: `Lever ${maand} in met ${bestand} en bekijk wat eraan schort.`,
    },
    {
      ...{ email: 'contract@zuid-limburg.voorbeeld', naam: 'Coen Contract' },
      rollen: { rol: 'CONTRACTMANAGER', organisatie: 'ZL' },
      probeer: 'Open Mijn taken en beoordeel een toelichting van Vista; vergelijk de tarieven van de B1-route.',
    },
    {
      ...{ email: 'regio@zuid-limburg.voorbeeld', naam: 'Rina Regio' },
      rollen: { rol: 'REGIO_COORDINATOR', organisatie: 'ZL' },
      probeer: 'Houd het overleg van vandaag met Vista, en zoek in SPUK de gemeente die boven haar budget zit.',
    },
    {
      ...{ email: 'klant@maastricht.voorbeeld', naam: 'Karim Klant' },
      rollen: { rol: 'KLANTMANAGER', organisatie: 'GM0935' },
      probeer: 'Open Inburgeraars, zie wie te laat is voor een PIP, en maak er een.',
    },
    {
      ...{ email: 'regisseur@maastricht.voorbeeld', naam: 'Roos Regie' },
      rollen: { rol: 'REGISSEUR', organisatie: 'GM0935' },
      probeer: 'Kijk wat er in de opgave aan het CBS ontbreekt en wie er te lang wacht op een PIP.',
    },
    {
      ...{ email: 'financien@maastricht.voorbeeld', naam: 'Fenna Financiën' },
      rollen: { rol: 'GEMEENTE_FINANCIEN', organisatie: 'GM0935' },
      probeer:
        'Open SPUK-budget: reken na wat het Rijk geeft, zet drie scenario’s naast elkaar en sluit vorig jaar af.',
    },
    {
      ...{ email: 'beheer@voorbeeld', naam: 'Bea Beheer' },
      rollen: { rol: 'BEHEERDER', organisatie: null },
      probeer: 'Open Beheer en maak een API-sleutel voor een aanbieder.',
    },
    ...ANDEREN.map(([email, naam, rol, organisatie]) => ({ email, naam, rollen: { rol, organisatie }, probeer: null })),
  ];
}
const ANDEREN: [email: string, naam: string, rol: Rol, organisatie: string][] = [
  ['contract@heuvelland.voorbeeld', 'Hanna Heuvel', 'CONTRACTMANAGER', 'MH'],
  ['regio@heuvelland.voorbeeld', 'Hugo Heuvel', 'REGIO_COORDINATOR', 'MH'],
  ['contract@achterhoek.voorbeeld', 'Aletta Akker', 'CONTRACTMANAGER', 'AH'],
  ['regio@achterhoek.voorbeeld', 'Arend Akker', 'REGIO_COORDINATOR', 'AH'],
  ['contract@midden-limburg.voorbeeld', 'Mia Maas', 'CONTRACTMANAGER', 'ML'],
  ['aanbieder@toptaal.voorbeeld', 'Tom Taal', 'AANBIEDER', 'TOPTAAL'],
];

/** As the start screen of the product prints them. */
export const toonAccounts = (lijst: Demoaccount[]): { email: string; rol: string; probeer: string }[] =>
  lijst.flatMap(({ email, rollen, probeer }) => (probeer ? [{ email, rol: ROLLEN[rollen.rol].naam, probeer }] : []));
