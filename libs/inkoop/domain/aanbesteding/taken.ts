import { plusDagen } from '#core';
import type { Dossier, Moment } from './begrippen.js';
import { aantal, voluit } from './dagen.js';
import { argumenten, gunningVan, laatsteDagVan, standstill, toetsDefinitief } from './gunning.js';
import { aanbestedingstand, perceelstand } from './standen.js';
import { oordeel, stappen, volgendeStap } from './stappen.js';

/** Something in a procurement (or an indexation) that waits for the reader. */
export interface Inkooptaak {
  soort: 'STAP' | 'KLUIS' | 'VRAAG' | 'GUNNING' | 'RONDE' | 'UITNODIGING' | 'COMBINATIE' | 'BERICHT' | 'INDEXATIE';
  /** Unique among the tasks of the reader. */
  sleutel: string;
  aanbesteding: string | null;
  titel: string;
  uitleg: string;
  /** Last day, or the day it is about. */
  uiterlijk: string | null;
  /** Without a day: soon, or when it suits. */
  dringend: boolean;
}
type Kaal = Omit<Inkooptaak, 'aanbesteding' | 'sleutel'>;
const taak = (soort: Kaal['soort'], titel: string, uitleg: string, rest: Partial<Kaal> = {}): Kaal => ({
  ...{ soort, titel, uitleg, uiterlijk: null, dringend: true },
  ...rest,
});

export interface Zicht {
  id: string;
  titel: string;
  regio: string;
  /** Questions to the reader's side that nobody has answered. */
  onbeantwoord: number;
  /** Day on which the last round closes. */
  sluitDag: string | null;
}
const metSleutel = (z: Zicht, taken: Kaal[]): Inkooptaak[] =>
  taken.map((t, i) => ({ ...t, aanbesteding: z.id, sleutel: `${z.id}-${t.soort}-${i}` }));

/** What waits for the region: each thing with why, and until when. */
export function regiotaken(d: Dossier, m: Moment, z: Zicht & { zelfGeopend: boolean }): Inkooptaak[] {
  return metSleutel(z, [...kluis(d, m, z), ...vragen(d, m, z), ...gunningen(d, m, z), ...volgende(d, m, z)]);
}

function kluis(d: Dossier, m: Moment, z: Zicht & { zelfGeopend: boolean }): Kaal[] {
  const stap = stappen(d, m).find((o) => o.stap.soort === 'KLUIS_OPENEN' && o.toegestaan && o.gedaanOp === null);
  if (!stap || z.zelfGeopend) return [];
  const wie = d.rondes.at(-1)!.openers.length
    ? 'Een collega deed het al: u bent de tweede.'
    : 'U bent de eerste; daarna doet een collega het ook.';
  return [
    taak(
      'KLUIS',
      `Kluis openen: ${z.titel}`,
      `De ronde sloot op ${voluit(z.sluitDag!)}. Twee personen openen de kluis. ${wie}`,
    ),
  ];
}

function vragen(d: Dossier, m: Moment, z: Zicht): Kaal[] {
  if (!z.onbeantwoord) return [];
  const open = aanbestedingstand(d, m) === 'RONDE_OPEN';
  const wanneer = open ? ` De ronde sluit op ${voluit(z.sluitDag!)}: antwoord ruim daarvoor.` : '';
  return [
    taak(
      'VRAAG',
      `${aantal(z.onbeantwoord, 'vraag wacht', 'vragen wachten')} op antwoord`,
      `Bij ${z.titel}.${wanneer}`,
      {
        uiterlijk: open ? z.sluitDag : null,
      },
    ),
  ];
}

function gunningen(d: Dossier, m: Moment, z: Zicht): Kaal[] {
  return d.percelen.flatMap((p) => {
    if (perceelstand(d.gebeurtenissen, p.id) !== 'VOORLOPIG_GEGUND') return [];
    const waar = `${z.titel}, perceel ${p.code}.`;
    const s = standstill(d, p.id);
    const open = argumenten(d, p.id).filter((a) => a.uitkomst === null && !a.teLaat);
    const uit = open.length
      ? [
          taak(
            'GUNNING',
            `${aantal(open.length, 'bezwaar is', 'bezwaren zijn')} niet afgedaan`,
            `${waar} Zolang een argument open staat, kan de gunning niet definitief worden.`,
          ),
        ]
      : [];
    if (s.ontbreekt.length)
      uit.push(
        taak(
          'GUNNING',
          `${aantal(s.ontbreekt.length, 'kennisgeving ontbreekt', 'kennisgevingen ontbreken')}`,
          `${waar} Nog niet verstuurd aan ${s.ontbreekt.join(', ')}. De opschortende termijn begint pas daarna.`,
        ),
      );
    else if (s.laatsteDag && s.laatsteDag >= m.vandaag)
      uit.push(
        taak(
          'GUNNING',
          'Opschortende termijn loopt af',
          `${waar} Tot en met ${voluit(s.laatsteDag)} kan een inschrijver bezwaar maken. Daarna kunt u definitief gunnen.`,
          { uiterlijk: s.laatsteDag },
        ),
      );
    else if (toetsDefinitief(d, p.id, m.vandaag).length === 0)
      uit.push(
        taak('GUNNING', 'Definitief gunnen kan', `${waar} De termijn is voorbij en er staat geen bezwaar open.`),
      );
    return uit;
  });
}

/** The next lawful step, unless it is told of above. */
function volgende(d: Dossier, m: Moment, z: Zicht): Kaal[] {
  const o = volgendeStap(stappen(d, m));
  if (!o?.toegestaan || ['KLUIS_OPENEN', 'KENNISGEVING_VERSTUREN', 'DEFINITIEF_GUNNEN'].includes(o.stap.soort))
    return [];
  const uitleg = `${z.titel}${o.perceel ? `, perceel ${o.perceel.code}` : ''}. Dit is de volgende stap van de procedure, en die kan nu.`;
  return [taak('STAP', o.stap.naam, uitleg, { dringend: false })];
}

export interface Aanbiederszicht extends Zicht {
  aanbiederId: number;
  /** Has this supplier a bid in the last round? */
  ingeschreven: boolean;
  /** Members of the reader's combination that have not agreed yet. */
  wachtOp: string[];
  /** Days on which own questions were answered. */
  antwoorden: string[];
}
/** Days for which news stays in the list. */
const NIEUWS = 14;

/** What waits for a supplier; it knows nothing of others. */
export function aanbiedertaken(d: Dossier, m: Moment, z: Aanbiederszicht): Inkooptaak[] {
  return metSleutel(z, [...ronde(d, m, z), ...uitnodiging(d, m, z), ...aanbiedervragen(m, z), ...berichten(d, m, z)]);
}

function ronde(d: Dossier, m: Moment, z: Aanbiederszicht): Kaal[] {
  const stap = d.vorm.stappen.find((s) => s.soort === 'INSCHRIJVING_DOEN');
  if (!stap || aanbestedingstand(d, m) !== 'RONDE_OPEN' || !oordeel(d, m, stap, null).toegestaan) return [];
  const tot = `tot en met ${voluit(z.sluitDag!)}`;
  if (z.wachtOp.length)
    return [
      taak(
        'RONDE',
        `Uw inschrijving wacht op akkoord: ${z.titel}`,
        `Nog geen antwoord van ${z.wachtOp.join(', ')}. Zonder akkoord voor de sluiting telt de inschrijving niet. Dat kan ${tot}.`,
        { uiterlijk: z.sluitDag },
      ),
    ];
  return z.ingeschreven
    ? [
        taak(
          'RONDE',
          `U bent ingeschreven: ${z.titel}`,
          `Regio ${z.regio}. U kunt ${tot} nog een nieuwe versie insturen; de laatste telt.`,
          { uiterlijk: z.sluitDag },
        ),
      ]
    : [
        taak(
          'RONDE',
          `Inschrijven kan: ${z.titel}`,
          `Regio ${z.regio}. Insturen kan ${tot}. Kijk op de pagina hoe laat de ronde sluit.`,
          { uiterlijk: z.sluitDag },
        ),
      ];
}

function uitnodiging(d: Dossier, m: Moment, z: Aanbiederszicht): Kaal[] {
  const eigen = d.gebeurtenissen.some((g) => g.soort === 'AANBIEDERS_UITNODIGEN' && g.aanbiederId === z.aanbiederId);
  if (!eigen || aanbestedingstand(d, m) !== 'AANGEKONDIGD') return [];
  return [
    taak(
      'UITNODIGING',
      `U bent uitgenodigd: ${z.titel}`,
      `Regio ${z.regio} nodigt u uit. De ronde is nog niet open; lees alvast wat er wordt gevraagd.`,
      { dringend: false },
    ),
  ];
}

function aanbiedervragen(m: Moment, z: Aanbiederszicht): Kaal[] {
  const nieuw = z.antwoorden.filter((op) => plusDagen(op, NIEUWS) >= m.vandaag).length;
  return [
    ...(z.onbeantwoord
      ? [
          taak(
            'VRAAG',
            `Regio ${z.regio} stelt u ${aantal(z.onbeantwoord, 'vraag', 'vragen')}`,
            `Bij ${z.titel}. Geef antwoord op de pagina van de aanbesteding.`,
          ),
        ]
      : []),
    ...(nieuw
      ? [
          taak(
            'VRAAG',
            `${aantal(nieuw, 'antwoord', 'antwoorden')} op uw vraag`,
            `Bij ${z.titel}, van regio ${z.regio}.`,
            { dringend: false },
          ),
        ]
      : []),
  ];
}

/** A notice of award: somebody who disagrees has until the end of the term, which began the day after the last notice. */
function berichten(d: Dossier, m: Moment, z: Aanbiederszicht): Kaal[] {
  return d.percelen.flatMap((p) => {
    const bericht = gunningVan({ gebeurtenissen: metBegin(d, p.id) }, p.id).find(
      (g) => g.soort === 'KENNISGEVING_VERSTUREN' && g.aanbiederId === z.aanbiederId,
    );
    if (!bericht) return [];
    const { dag: eind } = laatsteDagVan(d, bericht);
    if (eind < m.vandaag) return [];
    const bezwaar = d.vorm.standstillDagen ? ` Bezwaar maken kan in elk geval tot en met ${voluit(eind)}.` : '';
    return [
      taak(
        'BERICHT',
        `Bericht over de gunning: ${z.titel}`,
        `Perceel ${p.code}. ${bericht.gegevens.toelichting ?? ''}${bezwaar}`,
        { uiterlijk: eind },
      ),
    ];
  });
}
/** A supplier reads its notice but not the award itself: the notice then stands for it. */
const metBegin = (d: Dossier, perceelId: number): Dossier['gebeurtenissen'] =>
  d.gebeurtenissen.some((g) => g.soort === 'VOORLOPIG_GUNNEN' && g.perceelId === perceelId)
    ? d.gebeurtenissen
    : d.gebeurtenissen.flatMap((g) =>
        g.soort === 'KENNISGEVING_VERSTUREN' && g.perceelId === perceelId
          ? [{ ...g, soort: 'VOORLOPIG_GUNNEN' as const }, g]
          : [g],
      );
