import { kwartaalNl, maandNl, MAANDNAMEN } from '#core';
import type { Inkooptaak } from '#inkoop';

/** A fact that asks something of somebody, as the database gives it. */
export interface Feit {
  soort:
    | 'INLEVEREN'
    | 'OPNIEUW'
    | 'TOELICHTEN'
    | 'BEOORDELEN'
    | 'WACHT_OP_RAPPORTAGE'
    | 'BEVINDINGEN'
    | 'KWARTAAL_INVULLEN'
    | 'KWARTAAL_HERSTELLEN'
    | 'KWARTAAL_BEOORDELEN'
    | 'WACHT_OP_KWARTAAL'
    | 'UITSTEL_GEVRAAGD'
    | 'SIGNALEN'
    | 'GEPARKEERD';
  id: string;
  contract: string | null;
  wie: string | null;
  periode: string | null;
  uiterlijk: string | null;
  aantal: number;
}
export interface Taak {
  id: string;
  soort: string;
  titel: string;
  uitleg: string;
  uiterlijk: string | null;
  ernst: 'TE_LAAT' | 'DEZE_WEEK' | 'LATER';
  knop: string;
  link: string;
}

const dagTekst = (d: string): string => `${Number(d.slice(8, 10))} ${MAANDNAMEN[Number(d.slice(5, 7)) - 1]}`;
const aantalTekst = (n: number, een: string, meer: string): string => `${n} ${n === 1 ? een : meer}`;

/** How pressing a task is, by its last day. */
export function ernstVan(uiterlijk: string | null, vandaag: string, zonder: Taak['ernst']): Taak['ernst'] {
  if (!uiterlijk) return zonder;
  if (uiterlijk < vandaag) return 'TE_LAAT';
  return uiterlijk <= plusDagen(vandaag, 7) ? 'DEZE_WEEK' : 'LATER';
}
function plusDagen(datum: string, n: number): string {
  const [j, m, d] = datum.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(j, m - 1, d + n)).toISOString().slice(0, 10);
}

type Woorden = Pick<Taak, 'titel' | 'uitleg' | 'knop' | 'link'>;
const WOORDEN: Record<Feit['soort'], (f: Feit, maand: string) => Woorden> = {
  INLEVEREN: (f, maand) => ({
    titel: `Voortgang ${maand} inleveren`,
    uitleg: `Voor contract ${f.contract}. Uiterlijk ${dagTekst(f.uiterlijk!)}.`,
    knop: 'Inleveren',
    link: `/inleveren?contract=${encodeURIComponent(f.contract!)}&periode=${f.periode}`,
  }),
  OPNIEUW: (f, maand) => ({
    titel: `Bestand van ${maand} opnieuw inleveren`,
    uitleg: `Het bestand voor contract ${f.contract} is geweigerd. Lees waarom en lever een goed bestand in.`,
    knop: 'Bekijken',
    link: `/rapportages/${f.id}`,
  }),
  TOELICHTEN: (f, maand) => ({
    titel: `${aantalTekst(f.aantal, 'bevinding', 'bevindingen')} bij ${maand}`,
    uitleg: `Contract ${f.contract}. Lever een verbeterd bestand in, of leg uit waarom het klopt.`,
    knop: 'Bevindingen bekijken',
    link: `/rapportages/${f.id}`,
  }),
  BEOORDELEN: (f, maand) => ({
    titel: `${aantalTekst(f.aantal, 'toelichting', 'toelichtingen')} beoordelen`,
    uitleg: `${f.wie} legde uit waarom regels van ${maand} afwijken (contract ${f.contract}).`,
    knop: 'Beoordelen',
    link: `/bevindingen?rapportage=${f.id}&status=TOEGELICHT`,
  }),
  WACHT_OP_RAPPORTAGE: (f, maand) => ({
    titel: `Rapportage ${maand} van ${f.wie} is er niet`,
    uitleg: `Contract ${f.contract}. De laatste dag was ${dagTekst(f.uiterlijk!)}. Neem contact op met de aanbieder.`,
    knop: 'Bekijken',
    link: `/rapportages/${f.id}`,
  }),
  BEVINDINGEN: (f) => ({
    titel: `${aantalTekst(f.aantal, 'open bevinding', 'open bevindingen')} bij trajecten van uw gemeente`,
    uitleg: `Contract ${f.contract} van ${f.wie}. Gebruik ze in het voortgangsgesprek.`,
    knop: 'Bekijken',
    link: `/bevindingen?contract=${encodeURIComponent(f.contract!)}&status=OPEN`,
  }),
  KWARTAAL_INVULLEN: (f) => ({
    titel: `Kwartaalrapportage ${kwartaalNl(f.periode!)} invullen`,
    uitleg: `Voor contract ${f.contract}. Uw maandcijfers staan er al in. Uiterlijk ${dagTekst(f.uiterlijk!)}.`,
    knop: 'Invullen',
    link: `/kwartaal/${f.id}`,
  }),
  KWARTAAL_HERSTELLEN: (f) => ({
    titel: `${aantalTekst(f.aantal, 'sectie', 'secties')} van ${kwartaalNl(f.periode!)} verbeteren`,
    uitleg: `De opdrachtgever vraagt om een verbetering (contract ${f.contract}). Bij de sectie staat wat er nodig is.`,
    knop: 'Verbeteren',
    link: `/kwartaal/${f.id}`,
  }),
  KWARTAAL_BEOORDELEN: (f) => ({
    titel: `Kwartaalrapportage ${kwartaalNl(f.periode!)} van ${f.wie} beoordelen`,
    uitleg: `Contract ${f.contract}: ${aantalTekst(f.aantal, 'sectie wacht', 'secties wachten')}. Keur goed of vraag om een verbetering.`,
    knop: 'Beoordelen',
    link: `/kwartaal/${f.id}`,
  }),
  WACHT_OP_KWARTAAL: (f) => ({
    titel: `Kwartaalrapportage ${kwartaalNl(f.periode!)} van ${f.wie} is er niet`,
    uitleg: `Contract ${f.contract}. De laatste dag was ${dagTekst(f.uiterlijk!)}. Neem contact op met de aanbieder.`,
    knop: 'Bekijken',
    link: `/kwartaal/${f.id}`,
  }),
  UITSTEL_GEVRAAGD: (f) => ({
    titel: `${f.wie} vraagt om uitstel`,
    uitleg: `Contract ${f.contract}, tot en met ${dagTekst(f.uiterlijk!)}. Geef of weiger uitstel, met een reden.`,
    knop: 'Beslissen',
    link: `/inleverschema?contract=${encodeURIComponent(f.contract!)}&rapportage=${f.id}`,
  }),
  SIGNALEN: (f) => ({
    titel: `${aantalTekst(f.aantal, 'nieuw signaal', 'nieuwe signalen')} bij contract ${f.contract}`,
    uitleg: `${f.wie}. Neem ze mee naar het overleg, of demp ze met een reden.`,
    knop: 'Bekijken',
    link: `/signalen?contract=${encodeURIComponent(f.contract!)}&stand=NIEUW`,
  }),
  GEPARKEERD: (f) => ({
    titel: `${aantalTekst(f.aantal, 'opdracht staat', 'opdrachten staan')} stil`,
    uitleg:
      'Het portaal probeerde het vijf keer. Kijk in het logboek en zet de opdracht opnieuw in met "npm run -s portaal -- opdracht:opnieuw".',
    knop: 'Naar beheer',
    link: '/beheer',
  }),
};

/** A warning of a contract: a date that comes near, or has passed. */
export interface Contractwaarschuwing {
  soort: string;
  contract: string;
  titel: string;
  uitleg: string;
  datum: string;
  ernst: 'TE_LAAT' | 'DRINGEND' | 'LATER';
}

/** Contract warnings as tasks; how pressing they are follows from the day, as for every other task. */
export const contractTaken = (waarschuwingen: readonly Contractwaarschuwing[], vandaag: string): Taak[] =>
  waarschuwingen.map((w) => ({
    id: `CONTRACT-${w.contract}-${w.soort}-${w.datum}-${w.titel}`,
    soort: 'CONTRACT',
    titel: w.titel,
    uitleg: `Contract ${w.contract}. ${w.uitleg}`,
    uiterlijk: w.datum,
    ernst: ernstVan(w.datum, vandaag, 'LATER'),
    knop: 'Naar het contract',
    link: `/contracten/${encodeURIComponent(w.contract)}`,
  }));

const KNOP: Record<Inkooptaak['soort'], string> = {
  STAP: 'Stap zetten',
  KLUIS: 'Naar de kluis',
  VRAAG: 'Vragen bekijken',
  GUNNING: 'Naar de gunning',
  RONDE: 'Naar de ronde',
  UITNODIGING: 'Bekijken',
  COMBINATIE: 'Antwoord geven',
  BERICHT: 'Bericht lezen',
  INDEXATIE: 'Prijzen beoordelen',
};
const inkoopLink = (t: Inkooptaak): string =>
  t.soort === 'INDEXATIE' ? '/indexatie' : `/aanbestedingen${t.aanbesteding ? `/${t.aanbesteding}` : ''}`;

/** What waits in procurement and indexation. */
export const inkoopTaken = (taken: readonly Inkooptaak[], vandaag: string): Taak[] =>
  taken.map((t) => ({
    ...{ id: `INKOOP-${t.sleutel}`, soort: `INKOOP_${t.soort}`, titel: t.titel, uitleg: t.uitleg },
    ...{ uiterlijk: t.uiterlijk, ernst: ernstVan(t.uiterlijk, vandaag, t.dringend ? 'DEZE_WEEK' : 'LATER') },
    ...{ knop: KNOP[t.soort], link: inkoopLink(t) },
  }));

/** A traject with the term that asks for something first. */
export interface Trajecttermijn {
  trajectnummer: string;
  termijn: { code: string; naam: string; oordeel: string; datum: string | null; uitleg: string };
}
/** Terms of trajecten as tasks; what does not fit is one task that leads to the list. */
export function trajectTaken(
  termijnen: readonly Trajecttermijn[],
  meer: number,
  lijst: string,
  vandaag: string,
): Taak[] {
  const taken = termijnen.map(({ trajectnummer, termijn: t }): Taak => {
    const laat = t.oordeel === 'TE_LAAT';
    // A day that is past without being too late was no last day, such as that on which DUO writes.
    const uiterlijk = laat || (t.datum !== null && t.datum >= vandaag) ? t.datum : null;
    return {
      ...{ id: `TERMIJN-${trajectnummer}-${t.code}`, soort: 'TERMIJN', titel: `${t.naam}: traject ${trajectnummer}` },
      ...{ uitleg: t.uitleg, uiterlijk, knop: 'Traject openen' },
      ernst: laat ? 'TE_LAAT' : ernstVan(uiterlijk, vandaag, t.datum === null ? 'LATER' : 'DEZE_WEEK'),
      link: `/trajecten/${encodeURIComponent(trajectnummer)}`,
    };
  });
  if (meer <= 0) return taken;
  const rest: Taak = {
    ...{ id: 'TERMIJNEN', soort: 'TERMIJN', uiterlijk: null, knop: 'Naar de lijst', link: lijst },
    titel: `En nog ${aantalTekst(meer, 'traject dat aandacht vraagt', 'trajecten die aandacht vragen')}`,
    ...{ uitleg: 'Het dringendste staat hierboven. In de lijst staan ze allemaal.', ernst: 'LATER' },
  };
  return [...taken, rest];
}

const ORDE = { TE_LAAT: 0, DEZE_WEEK: 1, LATER: 2 };
/** Most urgent first; then by last day. */
export const opVolgorde = (taken: readonly Taak[]): Taak[] =>
  [...taken].sort(
    (a, b) =>
      ORDE[a.ernst] - ORDE[b.ernst] ||
      (a.uiterlijk ?? '9').localeCompare(b.uiterlijk ?? '9') ||
      a.id.localeCompare(b.id),
  );

/** Turns facts into one list: what, why, until when, one button; most urgent first. */
export function maakTaken(feiten: readonly Feit[], vandaag: string): Taak[] {
  return opVolgorde(
    feiten.map((f) => ({
      id: `${f.soort}-${f.id}`,
      soort: f.soort,
      ...WOORDEN[f.soort](f, f.periode ? (f.periode.length === 7 ? maandNl(f.periode) : f.periode) : ''),
      uiterlijk: f.uiterlijk,
      ernst: ernstVan(f.uiterlijk, vandaag, f.soort === 'OPNIEUW' || f.soort === 'GEPARKEERD' ? 'DEZE_WEEK' : 'LATER'),
    })),
  );
}
