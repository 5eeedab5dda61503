import { dagNl } from '#core';
import { ernstVan, type Taak } from './taken.js';

/** Something about a meeting that waits for the reader, as the database gives it. */
export interface Overlegfeit {
  soort: 'ACTIE' | 'VASTSTELLEN' | 'VERSTUREN' | 'HOUDEN' | 'AFRONDEN' | 'AANBIEDEN' | 'WIJZIGEN' | 'AGENDA_LEZEN';
  id: string;
  overleg: string;
  reeks: string;
  /** Number and text of an action. */
  nr: string | null;
  tekst: string | null;
  datum: string;
}
type Woorden = (f: Overlegfeit) => Pick<Taak, 'titel' | 'uitleg' | 'knop'> & { pad?: string };
const WOORDEN: Record<Overlegfeit['soort'], Woorden> = {
  ACTIE: (f) => ({
    titel: `Actie ${f.nr}: ${f.tekst}`,
    uitleg: `Afgesproken in ${f.reeks}. Uiterlijk ${dagNl(f.datum)}. Is het gedaan? Meld het dan.`,
    ...{ knop: 'Naar de actie', pad: '/acties' },
  }),
  VASTSTELLEN: (f) => ({
    titel: `Verslag van ${f.reeks} vaststellen`,
    uitleg: `Lees het verslag en geef akkoord, of vraag om een wijziging. Aangeboden op ${dagNl(f.datum)}.`,
    ...{ knop: 'Verslag lezen', pad: `/overleg/${f.overleg}/verslag` },
  }),
  VERSTUREN: (f) => ({
    titel: `Agenda van ${f.reeks} versturen`,
    uitleg: `Het overleg is op ${dagNl(f.datum)}; de uitnodiging is nog niet verstuurd.`,
    knop: 'Naar de agenda',
  }),
  HOUDEN: (f) => ({
    titel: `Overleg ${f.reeks}`,
    uitleg: `Op ${dagNl(f.datum)}. Begin het overleg om de cijfers van nu te zien en te notuleren.`,
    knop: 'Naar het overleg',
  }),
  AFRONDEN: (f) => ({
    titel: `Overleg ${f.reeks} afronden`,
    uitleg: `Het overleg van ${dagNl(f.datum)} staat nog open. Rond het af, dan krijgt iedereen zijn acties.`,
    knop: 'Naar het overleg',
  }),
  AANBIEDEN: (f) => ({
    titel: `Verslag van ${f.reeks} aanbieden`,
    uitleg: `Het overleg van ${dagNl(f.datum)} is geweest. Lees het verslag na en leg het voor.`,
    knop: 'Naar het verslag',
  }),
  WIJZIGEN: (f) => ({
    titel: `Wijziging in het verslag van ${f.reeks}`,
    uitleg: `Er is om een wijziging gevraagd. Pas het verslag van ${dagNl(f.datum)} aan en bied het opnieuw aan.`,
    knop: 'Naar het verslag',
  }),
  AGENDA_LEZEN: (f) => ({
    titel: `Overleg ${f.reeks} op ${dagNl(f.datum)}`,
    uitleg: 'De agenda staat klaar, met de cijfers die worden besproken.',
    knop: 'Agenda lezen',
  }),
};
/** Only these have a last day; the day of a meeting is no day to be late for. */
const MET_DAG: readonly Overlegfeit['soort'][] = ['ACTIE', 'VERSTUREN', 'HOUDEN', 'AGENDA_LEZEN'];

export const overlegTaken = (feiten: readonly Overlegfeit[], vandaag: string): Taak[] =>
  feiten.map((f) => {
    const { pad, ...woorden } = WOORDEN[f.soort](f);
    const uiterlijk = MET_DAG.includes(f.soort) ? f.datum : null;
    return {
      ...{ id: `OVERLEG_${f.soort}-${f.id}`, soort: `OVERLEG_${f.soort}`, uiterlijk, ...woorden },
      ernst: ernstVan(uiterlijk, vandaag, 'DEZE_WEEK'),
      link: pad ?? `/overleg/${f.overleg}`,
    };
  });
