import { inkoopMails } from '#inkoop';
import type { Mail, Mailmaker } from '#platform';
import { rapportageMails } from '#rapportage';
import { agendabestand, type Uitnodiging } from './uitnodiging/uitnodiging.js';

type Soort = Uitnodiging['soort'];
const overleg = (onderwerp: string): Pick<Mail, 'pagina'> => ({ pagina: `/overleg/${onderwerp}` });
const metAgenda =
  (soort: Soort, onderwerp: string, alinea: string): Mailmaker =>
  (gegevens, id) => ({
    ...{ onderwerp, alineas: [alinea], knop: 'Naar het overleg', ...overleg(id) },
    agenda: agendabestand({ soort, gegevens: { ...gegevens } }),
  });
const kort =
  (onderwerp: string, alinea: string, knop: string, pagina?: string): Mailmaker =>
  (_g, id) => ({ onderwerp, alineas: [alinea], knop, pagina: pagina ?? overleg(id).pagina });

/** Every mail that the portal sends. Names, numbers and figures stay in the portal: a mail holds a subject and a link. */
export const mails: Readonly<Record<string, Mailmaker>> = {
  ...inkoopMails,
  OVERLEG_UITNODIGING: metAgenda(
    'OVERLEG_UITNODIGING',
    'Uitnodiging voor een voortgangsoverleg',
    'U bent uitgenodigd voor een operationeel voortgangsoverleg. De dag en de tijd staan in de bijlage, de agenda staat in het portaal.',
  ),
  OVERLEG_AFGEZEGD: metAgenda(
    'OVERLEG_AFGEZEGD',
    'Voortgangsoverleg gaat niet door',
    'Een operationeel voortgangsoverleg gaat niet door. In het portaal staat waarom.',
  ),
  OVERLEG_ACTIES: kort(
    'U hebt een nieuwe actie',
    'In een voortgangsoverleg is een actie met u afgesproken. In het portaal staat wat u doet en voor wanneer.',
    'Naar uw acties',
    '/acties',
  ),
  OVERLEG_ACTIE_VOORAF: kort(
    'Een actie loopt binnenkort af',
    'Een actie uit een voortgangsoverleg moet binnenkort klaar zijn. Is zij gedaan? Meld het in het portaal.',
    'Naar uw acties',
    '/acties',
  ),
  OVERLEG_ACTIE_NA: kort(
    'Een actie is te laat',
    'De laatste dag van een actie uit een voortgangsoverleg is voorbij. Is zij gedaan? Meld het in het portaal.',
    'Naar uw acties',
    '/acties',
  ),
  OVERLEG_VERSLAG: kort(
    'Een verslag wacht op uw akkoord',
    'Het verslag van een voortgangsoverleg staat klaar. Lees het en geef akkoord, of vraag om een wijziging.',
    'Naar het verslag',
  ),
  OVERLEG_VERSLAG_NA: kort(
    'Een verslag wacht nog op uw akkoord',
    'Het verslag van een voortgangsoverleg wacht al een week op uw antwoord.',
    'Naar het verslag',
  ),
  OVERLEG_WIJZIGING: kort(
    'Wijziging van een verslag gevraagd',
    'De andere kant vraagt om een wijziging van het verslag van een voortgangsoverleg. In het portaal staat welke.',
    'Naar het verslag',
  ),
  OVERLEG_VASTGESTELD: kort(
    'Een verslag is vastgesteld',
    'Beide kanten gaven akkoord op het verslag van een voortgangsoverleg. U kunt het lezen en bewaren.',
    'Naar het verslag',
  ),
  ...rapportageMails,
};
