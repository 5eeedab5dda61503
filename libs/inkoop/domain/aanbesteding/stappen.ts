import { dagenTussen } from '#core';
import {
  beletsel,
  type Beletsel,
  type Dossier,
  type Gebeurtenis,
  type Moment,
  type Perceel,
  type Stapdefinitie,
  type Stapsoort,
} from './begrippen.js';
import { aantal, tijdstip, voluit } from './dagen.js';
import { gunningVan, inschrijversVan, prijsronde, standstill, toetsDefinitief } from './gunning.js';
import { toetsRaming } from './raming.js';
import {
  aanbestedingstand,
  magInPerceelstand,
  magInStand,
  overPerceel,
  PERCEELSTANDNAAM,
  perceelstand,
  STANDNAAM,
} from './standen.js';

/** A step of the procedure as it stands now: done, possible, or refused with every reason. */
export interface Stapoordeel {
  stap: Stapdefinitie;
  perceel: Perceel | null;
  gedaanOp: string | null;
  toegestaan: boolean;
  beletsels: Beletsel[];
}

/** Steps with a place in the order; all others can be taken whenever the state allows. */
const GEORDEND: readonly Stapsoort[] = [
  'RAMING_VASTSTELLEN',
  'MARKTCONSULTATIE_HOUDEN',
  'AANKONDIGEN',
  'AANBIEDERS_UITNODIGEN',
  'RONDE_OPENEN',
  'KLUIS_OPENEN',
  'DIALOOG_VOEREN',
  'VOORLOPIG_GUNNEN',
];
const HERHAALBAAR: readonly Stapsoort[] = ['RAMING_VASTSTELLEN', 'AANBIEDERS_UITNODIGEN', 'DIALOOG_VOEREN'];
export const geordend = (soort: Stapsoort): boolean => GEORDEND.includes(soort);

/** The step of the last round with final prices: a lot that is put out again starts there. */
const slotronde = (d: Dossier): number =>
  d.vorm.stappen.findLastIndex((s) => s.soort === 'RONDE_OPENEN' && s.prijs === 'DEFINITIEF');

/** When a step was last done; what belongs to the last round counts anew for a lot that was put out again. */
export function gedaanOp(d: Dossier, stap: Stapdefinitie, perceel: Perceel | null = null): string | null {
  const opnieuw = d.gebeurtenissen.findLastIndex(
    (g) => g.soort === 'PERCEEL_OPNIEUW_UITZETTEN' && (!perceel || g.perceelId === perceel.id),
  );
  const vanaf = opnieuw >= 0 && d.vorm.stappen.indexOf(stap) >= slotronde(d) ? opnieuw : 0;
  const eigen = (g: Gebeurtenis): boolean => g.stap === stap.code;
  if (stap.soort === 'KLUIS_OPENEN') {
    const beide = d.gebeurtenissen.slice(vanaf).filter(eigen);
    return beide.length >= 2 ? beide.at(-1)!.op : null;
  }
  return d.gebeurtenissen.slice(vanaf).findLast(eigen)?.op ?? null;
}

/** Every step of the procedure, each step on a lot once per lot. */
export function stappen(d: Dossier, m: Moment): Stapoordeel[] {
  return d.vorm.stappen.flatMap((stap) =>
    overPerceel(stap.soort) ? d.percelen.map((perceel) => oordeel(d, m, stap, perceel)) : [oordeel(d, m, stap, null)],
  );
}

/** One step, found by its kind (and its code where the procedure has several); undefined = not in this procedure. */
export function stapVan(d: Dossier, soort: Stapsoort, code?: string): Stapdefinitie | undefined {
  return d.vorm.stappen.find((s) => s.soort === soort && (code === undefined || s.code === code));
}

export function oordeel(d: Dossier, m: Moment, stap: Stapdefinitie, perceel: Perceel | null): Stapoordeel {
  const beletsels = beoordeel(d, m, stap, perceel);
  const laatst = (p: Perceel): string | null =>
    d.gebeurtenissen.findLast((g) => g.stap === stap.code && g.perceelId === p.id)?.op ?? null;
  // Notices are one step: it is done when nobody waits for one.
  const wacht = perceel && stap.soort === 'KENNISGEVING_VERSTUREN' && standstill(d, perceel.id).ontbreekt.length > 0;
  const op = wacht ? null : perceel ? laatst(perceel) : gedaanOp(d, stap);
  return { stap, perceel, gedaanOp: op, toegestaan: beletsels.length === 0, beletsels };
}

function beoordeel(d: Dossier, m: Moment, stap: Stapdefinitie, perceel: Perceel | null): Beletsel[] {
  return [
    ...toetsRol(stap, m),
    ...toetsStand(d, m, stap),
    ...(perceel ? toetsPerceel(d, stap, perceel) : []),
    ...(geordend(stap.soort) ? toetsVolgorde(d, stap, perceel) : []),
    ...toetsTermijn(d, stap, m.vandaag),
    ...(INHOUD[stap.soort]?.(d, m, perceel, stap) ?? []),
  ];
}

function toetsRol(stap: Stapdefinitie, m: Moment): Beletsel[] {
  if (stap.wie.includes(m.rol)) return [];
  return [
    beletsel('AAN-006', `"${stap.naam}" is niet aan u.`, {
      regel: `Deze stap is voor: ${stap.wie.map((w) => WIE[w]).join(', ')}`,
      bron: stap.bron,
      oplossing: 'Vraag iemand met die rol.',
    }),
  ];
}
const WIE = { CONTRACTMANAGER: 'contractmanager', REGIO_COORDINATOR: 'regio-coördinator', AANBIEDER: 'aanbieder' };

function toetsStand(d: Dossier, m: Moment, stap: Stapdefinitie): Beletsel[] {
  const stand = aanbestedingstand(d, m);
  if (magInStand(stap.soort, stand)) return [];
  return [
    beletsel('AAN-001', `"${stap.naam}" kan nu niet: ${STANDNAAM[stand]}.`, {
      bron: stap.bron,
      cijfers: cijfersVanRonde(d),
      oplossing: 'Kijk bij de stappen wat nu wel kan.',
    }),
  ];
}
function cijfersVanRonde(d: Dossier): string | null {
  const r = d.rondes.at(-1);
  return r
    ? `sluiting ${tijdstip(r.sluitOp)}, uitloop tot ${tijdstip(r.uitloopTot)}, geopend door ${r.openers.length} van 2`
    : null;
}

function toetsPerceel(d: Dossier, stap: Stapdefinitie, perceel: Perceel): Beletsel[] {
  const stand = perceelstand(d.gebeurtenissen, perceel.id);
  if (magInPerceelstand(stap.soort, stand)) return [];
  return [
    beletsel('AAN-002', `"${stap.naam}" kan niet voor perceel ${perceel.code}: het is ${PERCEELSTANDNAAM[stand]}.`, {
      bron: stap.bron,
      oplossing: 'Kijk bij de stappen wat nu wel kan.',
    }),
  ];
}

function toetsVolgorde(d: Dossier, stap: Stapdefinitie, perceel: Perceel | null): Beletsel[] {
  const rij = d.vorm.stappen.filter((s) => geordend(s.soort));
  const hier = rij.indexOf(stap);
  const mist = rij.slice(0, hier).filter((s) => s.verplicht && gedaanOp(d, s, perceel) === null);
  if (mist.length)
    return [
      beletsel('AAN-004', `Eerst: ${mist[0]!.naam}.`, {
        regel: 'De verplichte stappen gaan in de volgorde van de procedure',
        bron: stap.bron,
        cijfers: `${aantal(mist.length, 'stap', 'stappen')} te gaan: ${mist.map((s) => s.naam).join(', ')}`,
        oplossing: `Zet eerst de stap "${mist[0]!.naam}".`,
      }),
    ];
  if (perceel) return [];
  const later = rij.slice(hier + 1).find((s) => s.soort !== 'VOORLOPIG_GUNNEN' && gedaanOp(d, s) !== null);
  const op = later ? gedaanOp(d, later) : gedaanOp(d, stap);
  if (op === null || (!later && HERHAALBAAR.includes(stap.soort))) return [];
  return [
    beletsel('AAN-005', later ? `"${later.naam}" is al gezet.` : `"${stap.naam}" is al gezet.`, {
      regel: 'De procedure gaat niet terug',
      bron: stap.bron,
      cijfers: `gezet op ${voluit(op)}`,
      oplossing: 'Ga verder met de volgende stap.',
    }),
  ];
}

/** The least number of days since the step before; for a round it is its own length, judged when it is opened. */
function toetsTermijn(d: Dossier, stap: Stapdefinitie, vandaag: string): Beletsel[] {
  if (!stap.minDagen || stap.soort === 'RONDE_OPENEN') return [];
  const rij = d.vorm.stappen.filter((s) => geordend(s.soort));
  const eerder = rij.slice(0, rij.indexOf(stap)).findLast((s) => gedaanOp(d, s) !== null);
  const op = eerder && gedaanOp(d, eerder);
  const dagen = op ? dagenTussen(op, vandaag) : 0;
  if (!op || dagen >= stap.minDagen) return [];
  return [
    beletsel('AAN-007', `Tussen "${eerder.naam}" en "${stap.naam}" zitten minstens ${stap.minDagen} dagen.`, {
      bron: stap.bron,
      cijfers: `${aantal(dagen, 'dag', 'dagen')} sinds ${voluit(op)}`,
      oplossing: `Wacht nog ${aantal(stap.minDagen - dagen, 'dag', 'dagen')}.`,
    }),
  ];
}

type Inhoud = (d: Dossier, m: Moment, p: Perceel | null, stap: Stapdefinitie) => Beletsel[];
/** What a step asks beyond its place: figures, counts, terms. */
const INHOUD: Partial<Record<Stapsoort, Inhoud>> = {
  AANKONDIGEN: (d, m) => [...toetsRaming(d, m.vandaag), ...toetsPercelen(d)],
  AANBIEDERS_UITNODIGEN: (d, m) => [...toetsRaming(d, m.vandaag), ...toetsPercelen(d), ...toetsPlaats(d)],
  RONDE_OPENEN: (d, _m, _p, stap) => [...toetsUitnodigingen(d), ...toetsLopend(d, stap)],
  KLUIS_OPENEN: (d, m) => toetsTweede(d, m),
  VOORLOPIG_GUNNEN: (d, _m, p) => toetsInschrijvers(d, p!),
  DEFINITIEF_GUNNEN: (d, m, p) => (gunningVan(d, p!.id).length ? toetsDefinitief(d, p!.id, m.vandaag) : []),
  PERCEEL_ZONDER_INSCHRIJVING: (d, _m, p) => toetsZonder(d, p!),
  GUNNING_AANKONDIGEN: (d) => toetsGegund(d),
  AANBESTEDING_INTREKKEN: (d) => toetsNietGegund(d),
  AFRONDEN: (d) => toetsKlaar(d),
};
const standen = (d: Dossier) => d.percelen.map((p) => ({ p, stand: perceelstand(d.gebeurtenissen, p.id) }));

function toetsPercelen(d: Dossier): Beletsel[] {
  if (d.percelen.length) return [];
  return [beletsel('AAN-014', 'Er is nog geen perceel.', { oplossing: 'Voeg eerst een perceel toe.' })];
}
const uitgenodigd = (d: Dossier): number =>
  new Set(d.gebeurtenissen.filter((g) => g.soort === 'AANBIEDERS_UITNODIGEN').map((g) => g.aanbiederId)).size;
function toetsPlaats(d: Dossier): Beletsel[] {
  const max = d.vorm.maxUitnodigingen;
  if (max === null || uitgenodigd(d) < max) return [];
  return [
    beletsel(
      'AAN-021',
      `Bij ${d.vorm.naam} worden niet meer dan ${aantal(max, 'aanbieder', 'aanbieders')} uitgenodigd.`,
      {
        bron: d.vorm.bron,
        cijfers: `uitgenodigd ${uitgenodigd(d)}, maximum ${max}`,
        oplossing: 'Open de ronde, of kies een andere procedure.',
      },
    ),
  ];
}
function toetsUitnodigingen(d: Dossier): Beletsel[] {
  const min = d.vorm.minUitnodigingen;
  if (uitgenodigd(d) >= min) return [];
  return [
    beletsel('AAN-020', `Nodig eerst minstens ${aantal(min, 'aanbieder', 'aanbieders')} uit.`, {
      bron: d.vorm.bron,
      cijfers: `uitgenodigd ${uitgenodigd(d)}, minimum ${min}`,
      oplossing: 'Nodig meer aanbieders uit.',
    }),
  ];
}
function toetsLopend(d: Dossier, stap: Stapdefinitie): Beletsel[] {
  if (percelenVoorRonde(d, stap).length) return [];
  return [
    beletsel('AAN-022', 'Er is geen perceel voor deze ronde.', { oplossing: 'Zet eerst een perceel opnieuw uit.' }),
  ];
}
function toetsTweede(d: Dossier, m: Moment): Beletsel[] {
  const ronde = d.rondes.at(-1);
  if (m.gebruikerId === undefined || ronde?.openers.length !== 1 || ronde.openers[0] !== m.gebruikerId) return [];
  return [
    beletsel('AAN-041', 'U opende deze kluis al.', {
      regel: 'Twee verschillende personen openen de kluis',
      cijfers: 'geopend door 1 van 2',
      oplossing: 'Vraag een collega om de kluis ook te openen.',
    }),
  ];
}
function toetsInschrijvers(d: Dossier, p: Perceel): Beletsel[] {
  const ronde = prijsronde(d, p.id);
  // Of a safe that is not open nobody says that it is empty.
  if (inschrijversVan(d, p.id).length || (ronde && ronde.openers.length < 2)) return [];
  return [
    beletsel('AAN-036', `Op perceel ${p.code} is in de laatste prijsronde niet ingeschreven.`, {
      cijfers: '0 inschrijvingen',
      oplossing: 'Leg vast dat het perceel zonder inschrijvingen eindigde.',
    }),
  ];
}
function toetsZonder(d: Dossier, p: Perceel): Beletsel[] {
  const n = inschrijversVan(d, p.id).length;
  if (!n) return [];
  return [
    beletsel('AAN-037', `Op perceel ${p.code} is wel ingeschreven.`, {
      cijfers: aantal(n, 'inschrijving', 'inschrijvingen'),
      oplossing: 'Beoordeel de inschrijvingen, of trek het perceel in.',
    }),
  ];
}
function toetsGegund(d: Dossier): Beletsel[] {
  if (standen(d).some((s) => s.stand === 'DEFINITIEF_GEGUND')) return [];
  return [
    beletsel('AAN-038', 'Er is nog niets definitief gegund.', { oplossing: 'Gun eerst een perceel definitief.' }),
  ];
}
function toetsNietGegund(d: Dossier): Beletsel[] {
  const gegund = standen(d).filter((s) => s.stand === 'DEFINITIEF_GEGUND');
  if (!gegund.length) return [];
  return [
    beletsel('AAN-039', 'Een deel is al definitief gegund: daar zijn contracten van.', {
      cijfers: `definitief gegund: ${gegund.map((s) => s.p.code).join(', ')}`,
      oplossing: 'Trek de andere percelen in en rond de aanbesteding af.',
    }),
  ];
}
function toetsKlaar(d: Dossier): Beletsel[] {
  const open = standen(d).filter((s) => s.stand === 'LOPEND' || s.stand === 'VOORLOPIG_GEGUND');
  if (!open.length) return [];
  return [
    beletsel('AAN-040', 'Nog niet elk perceel heeft een uitkomst.', {
      cijfers: open.map((s) => `${s.p.code}: ${PERCEELSTANDNAAM[s.stand]}`).join('; '),
      oplossing: 'Gun elk perceel definitief, trek het in of leg vast dat er geen inschrijvingen waren.',
    }),
  ];
}

/** The lots of a round: all that run, or, after a first time, only those that were put out again since. */
export function percelenVoorRonde(d: Dossier, stap: Stapdefinitie): Perceel[] {
  const eerder = d.gebeurtenissen.findLastIndex((g) => g.soort === 'RONDE_OPENEN' && g.stap === stap.code);
  const opnieuw = (p: Perceel): boolean =>
    d.gebeurtenissen.findLastIndex((g) => g.soort === 'PERCEEL_OPNIEUW_UITZETTEN' && g.perceelId === p.id) > eerder;
  const lopend = d.percelen.filter((p) => perceelstand(d.gebeurtenissen, p.id) === 'LOPEND');
  return eerder < 0 ? lopend : lopend.filter(opnieuw);
}

/** The next step of the order that can be taken, or the first that is still to come. */
export function volgendeStap(oordelen: readonly Stapoordeel[]): Stapoordeel | null {
  const rij = oordelen.filter((o) => o.stap.verplicht || geordend(o.stap.soort));
  return (
    rij.find((o) => o.toegestaan && o.gedaanOp === null && o.stap.verplicht) ??
    rij.find((o) => o.gedaanOp === null && o.stap.verplicht) ??
    null
  );
}
