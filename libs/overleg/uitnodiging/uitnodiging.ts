import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Mail } from '#platform';
import type { Overlegrij } from '../overleg.repository.js';

/** What a mail is made of later, by the worker: ids, moments, a place. */
export interface Uitnodiging {
  soort: 'OVERLEG_UITNODIGING' | 'OVERLEG_AFGEZEGD';
  gegevens: Record<string, string>;
}
const KORT = 'Operationeel voortgangsoverleg';
/** The address in 'Name <address>'. */
const adres = (van: string): string => /<([^>]+)>/.exec(van)?.[1] ?? van;

/** The invitation of a meeting as it stands: the number goes up with every change, the UID never changes. */
export function uitnodigingVan(rij: Overlegrij, config: { mailVan: string; portaalUrl: string }): Uitnodiging {
  return {
    soort: rij.stand === 'AFGEZEGD' ? 'OVERLEG_AFGEZEGD' : 'OVERLEG_UITNODIGING',
    gegevens: {
      ...{ id: rij.id, nr: String(rij.volgnummer), plaats: rij.plaats ?? '', contract: rij.contract ?? '' },
      ...{ begin: rij.begintOp.toISOString(), eind: rij.eindigtOp.toISOString() },
      ...{ portaal: config.portaalUrl, van: adres(config.mailVan) },
    },
  };
}

/**
 * The invitation as a calendar reads it (RFC 5545, 5546). Times in UTC; who is asked is not in it: a mail names no people,
 * and each receiver gets his own.
 */
export function agendabestand({ soort, gegevens: g }: Uitnodiging): NonNullable<Mail['agenda']> {
  const methode = soort === 'OVERLEG_AFGEZEGD' ? 'CANCEL' : 'REQUEST';
  const url = `${g.portaal}/overleg/${g.id}`;
  const agenda = ical({
    ...{ prodId: { company: 'Regioportaal Inburgering', product: 'Overleg', language: 'NL' } },
    method: ICalCalendarMethod[methode],
  });
  agenda.createEvent({
    ...{ id: `${g.id}@${new URL(g.portaal!).hostname}`, sequence: Number(g.nr), url },
    ...{ start: new Date(g.begin!), end: new Date(g.eind!), stamp: new Date() },
    summary: g.contract ? `${KORT} ${g.contract}` : KORT,
    description: `De agenda staat in het portaal: ${url}`,
    location: g.plaats || 'Op afstand; het adres staat in het portaal',
    organizer: { name: 'Regioportaal Inburgering', email: g.van! },
    status: methode === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return { methode, ics: agenda.toString() };
}
