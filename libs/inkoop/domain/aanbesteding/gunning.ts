import { plusDagen, volgendeWerkdag, weekdagNl } from '#core';
import { beletsel, type Beletsel, type Dossier, type Gebeurtenis, type Ronde, type Winnaar } from './begrippen.js';
import { aantal, voluit } from './dagen.js';

const ALCATEL = 'Aanbestedingswet 2012, art. 2.127-2.131 (opschortende termijn)';

/** The events of a lot since its last provisional award; empty when there is none. */
export function gunningVan(d: Pick<Dossier, 'gebeurtenissen'>, perceelId: number): Gebeurtenis[] {
  const eigen = d.gebeurtenissen.filter((g) => g.perceelId === perceelId);
  const begin = eigen.findLastIndex((g) => g.soort === 'VOORLOPIG_GUNNEN');
  return begin < 0 || eigen.slice(begin).some((g) => g.soort === 'GUNNING_INTREKKEN') ? [] : eigen.slice(begin);
}

/** The round that decides about a lot: the last with final prices that it was in. */
export const prijsronde = (d: Pick<Dossier, 'rondes'>, perceelId: number): Ronde | undefined =>
  d.rondes.findLast((r) => r.prijs === 'DEFINITIEF' && r.perceelIds.includes(perceelId));

/** Everybody who bid on this lot in that round, once it is opened. */
export function inschrijversVan(d: Dossier, perceelId: number): { aanbiederId: number; naam: string }[] {
  const ronde = prijsronde(d, perceelId);
  if (!ronde || ronde.openers.length < 2) return [];
  return ronde.boden.filter((b) => b.perceelIds.includes(perceelId));
}

export interface Standstill {
  /** Names of bidders without a notice; as long as there is one the term does not run. */
  ontbreekt: string[];
  laatsteKennisgeving: string | null;
  eersteDag: string | null;
  laatsteDag: string | null;
  /** First day of a definitive award. */
  vrijVanaf: string | null;
  /** Why the term is not what its number of days says: what moved it, and by which rule. */
  uitleg: string[];
}

/** Never before it was written down: only then it was sent. */
const verzonden = (g: Gebeurtenis): string => (g.vastgelegd > g.op ? g.vastgelegd : g.op);
const AATW = 'Algemene termijnenwet, art. 1 en 3';
/** The last day of a term that began the day after this one; a term does not end on a weekend or holiday. */
export function laatsteDagVan(
  d: Pick<Dossier, 'vorm' | 'feestdag'>,
  bericht: Gebeurtenis,
): { dag: string; uitleg: string[] } {
  const sinds = verzonden(bericht);
  const gewoon = plusDagen(sinds, d.vorm.standstillDagen);
  const dag = volgendeWerkdag(gewoon, (x) => d.feestdag(x) !== null);
  const uitleg = [];
  if (sinds !== bericht.op)
    uitleg.push(
      `De kennisgeving noemt ${voluit(bericht.op)}, maar het portaal verstuurde haar op ${voluit(sinds)}. De termijn telt vanaf het versturen.`,
    );
  if (dag !== gewoon) {
    const naam = d.feestdag(gewoon);
    uitleg.push(
      `De laatste dag zou ${weekdagNl(gewoon)} ${voluit(gewoon)}${naam ? ` (${naam})` : ''} zijn. Een termijn eindigt niet op een zaterdag, zondag of feestdag, en loopt dus door tot en met ${weekdagNl(dag)} ${voluit(dag)} (${AATW}).`,
    );
  }
  return { dag, uitleg };
}

/** The term starts the day after the last required notice was sent, and not while one is missing. */
export function standstill(d: Dossier, perceelId: number): Standstill {
  const gunning = gunningVan(d, perceelId);
  const berichten = gunning.filter((g) => g.soort === 'KENNISGEVING_VERSTUREN');
  const ontbreekt = inschrijversVan(d, perceelId)
    .filter((i) => !berichten.some((b) => b.aanbiederId === i.aanbiederId))
    .map((i) => i.naam);
  const leeg = { eersteDag: null, laatsteDag: null, vrijVanaf: null, uitleg: [] };
  const bericht = berichten.reduce<Gebeurtenis | null>(
    (l, b) => (l === null || verzonden(b) > verzonden(l) ? b : l),
    null,
  );
  const laatste = bericht && verzonden(bericht);
  if (!bericht || !laatste || ontbreekt.length) return { ...leeg, ontbreekt, laatsteKennisgeving: laatste };
  if (d.vorm.standstillDagen === 0) return { ...leeg, ontbreekt, laatsteKennisgeving: laatste, vrijVanaf: laatste };
  const { dag, uitleg } = laatsteDagVan(d, bericht);
  return {
    ontbreekt,
    laatsteKennisgeving: laatste,
    eersteDag: plusDagen(laatste, 1),
    laatsteDag: dag,
    vrijVanaf: plusDagen(dag, 1),
    uitleg,
  };
}

export interface Argument {
  id: string;
  aanbiederId: number | null;
  naam: string;
  rechtsgang: 'BEZWAAR' | 'KORT_GEDING';
  tekst: string;
  op: string;
  /** Brought after the term: it no longer holds the award. */
  teLaat: boolean;
  uitkomst: 'ONGEGROND' | 'GEGROND' | 'INGETROKKEN' | null;
  afgedaanOp: string | null;
}
/** Objections and claims, argument by argument. */
export function argumenten(d: Dossier, perceelId: number): Argument[] {
  const gunning = gunningVan(d, perceelId);
  const { laatsteDag } = standstill(d, perceelId);
  return gunning
    .filter((g) => g.soort === 'BEZWAAR_NOTEREN')
    .map((g) => {
      const einde = gunning.find((e) => e.soort === 'BEZWAAR_AFDOEN' && e.gegevens.bezwaarId === g.id);
      return {
        ...{ id: g.id, aanbiederId: g.aanbiederId, naam: g.gegevens.naam ?? '', op: g.op },
        rechtsgang: g.gegevens.rechtsgang ?? 'BEZWAAR',
        tekst: g.gegevens.argument ?? '',
        teLaat: laatsteDag !== null && g.op > laatsteDag,
        uitkomst: einde?.gegevens.uitkomst ?? null,
        afgedaanOp: einde?.op ?? null,
      };
    });
}

/** What stands between a provisional and a definitive award. */
export function toetsDefinitief(d: Dossier, perceelId: number, dag: string): Beletsel[] {
  return [...toetsStandstill(d, perceelId, dag), ...toetsArgumenten(d, perceelId)];
}

function toetsStandstill(d: Dossier, perceelId: number, dag: string): Beletsel[] {
  const s = standstill(d, perceelId);
  const regel = `De opschortende termijn is ${aantal(d.vorm.standstillDagen, 'dag', 'dagen')} en begint de dag na de laatste kennisgeving`;
  if (s.ontbreekt.length || s.laatsteKennisgeving === null)
    return [
      beletsel('AAN-030', 'Nog niet elke inschrijver heeft een kennisgeving: de termijn is niet begonnen.', {
        regel,
        bron: ALCATEL,
        cijfers: s.ontbreekt.length
          ? `${aantal(s.ontbreekt.length, 'kennisgeving ontbreekt', 'kennisgevingen ontbreken')}: ${s.ontbreekt.join(', ')}`
          : 'geen kennisgeving verstuurd',
        oplossing: 'Verstuur elke inschrijver een kennisgeving met de redenen.',
      }),
    ];
  if (s.vrijVanaf !== null && dag >= s.vrijVanaf) return [];
  return [
    beletsel(
      'AAN-031',
      `De opschortende termijn loopt nog tot en met ${voluit(s.laatsteDag ?? s.laatsteKennisgeving)}.`,
      {
        regel,
        bron: ALCATEL,
        cijfers: `laatste kennisgeving ${voluit(s.laatsteKennisgeving)}, termijn ${d.vorm.standstillDagen} dagen, vrij vanaf ${voluit(s.vrijVanaf!)}`,
        oplossing: [`Wacht tot ${voluit(s.vrijVanaf!)}.`, ...s.uitleg].join(' '),
      },
    ),
  ];
}

function toetsArgumenten(d: Dossier, perceelId: number): Beletsel[] {
  const tijdig = argumenten(d, perceelId).filter((a) => !a.teLaat);
  const noem = (lijst: Argument[]): string =>
    lijst
      .map((a) => `${a.rechtsgang === 'BEZWAAR' ? 'bezwaar' : 'kort geding'} van ${voluit(a.op)}: ${a.tekst}`)
      .join('; ');
  const open = tijdig.filter((a) => a.uitkomst === null);
  const gegrond = tijdig.filter((a) => a.uitkomst === 'GEGROND');
  const uit: Beletsel[] = [];
  if (open.length)
    uit.push(
      beletsel(
        'AAN-032',
        `Er ${open.length === 1 ? 'is' : 'zijn'} nog ${aantal(open.length, 'argument', 'argumenten')} niet afgedaan.`,
        {
          regel: 'Elk tijdig bezwaar of kort geding houdt de definitieve gunning op, per argument',
          bron: ALCATEL,
          cijfers: noem(open),
          oplossing: 'Doe elk argument af en leg de uitkomst vast.',
        },
      ),
    );
  if (gegrond.length)
    uit.push(
      beletsel('AAN-033', 'Een argument is gegrond: deze gunning kan zo niet definitief worden.', {
        bron: ALCATEL,
        cijfers: noem(gegrond),
        oplossing: 'Trek de voorlopige gunning in en gun opnieuw.',
      }),
    );
  return uit;
}

/** The maximum of winners of a lot, counted as contracts or as parties. */
export function toetsWinnaars(d: Dossier, perceelId: number, winnaars: readonly Winnaar[]): Beletsel[] {
  const perceel = d.percelen.find((p) => p.id === perceelId)!;
  const telling = d.vorm.capTelling;
  const n = telling === 'CONTRACTEN' ? winnaars.length : winnaars.reduce((s, w) => s + w.partijen, 0);
  if (n >= 1 && n <= perceel.maxAanbieders) return [];
  if (n === 0)
    return [
      beletsel('AAN-035', 'Er is geen winnaar gekozen uit de inschrijvers van dit perceel.', {
        oplossing: 'Kies een of meer inschrijvingen van de laatste ronde.',
      }),
    ];
  const wat = telling === 'CONTRACTEN' ? 'contracten' : 'partijen, combinanten meegeteld';
  return [
    beletsel(
      'AAN-034',
      `Perceel ${perceel.code} heeft plaats voor ${aantal(perceel.maxAanbieders, 'aanbieder', 'aanbieders')}.`,
      {
        regel: `Het maximum van een perceel telt ${wat}`,
        bron: d.vorm.bron,
        cijfers: `gekozen ${n}, maximum ${perceel.maxAanbieders}`,
        oplossing: 'Kies minder winnaars of pas het perceel aan voordat u gunt.',
      },
    ),
  ];
}
