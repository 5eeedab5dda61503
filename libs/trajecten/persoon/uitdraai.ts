import { centNaarEuro, naarDecimaal, nl } from '#core';
import type { Lezer } from '#platform';
import { toonFeit } from '../dossier/tonen.js';
import { leesFeiten, type Feitrij, type Trajectrij } from '../dossier/dossier.repository.js';
import { DOELGROEPEN, EXAMENONDERDELEN, LEERROUTES } from '../domain/feitcodes.js';
import { GRONDEN, type Grond } from '../domain/handhaving/boete.js';
import { STANDEN, STAPCODES, type Stand } from '../domain/handhaving/stappen.js';
import { AFSPRAKEN, type RuweAfspraken } from '../domain/pip/inhoud.js';
import { ACTIVITEITEN, DOELEN, HANDELINGEN } from '../domain/persoon/doelen.js';
import type { Persoon } from '../domain/persoon/persoon.js';
import { leesInzagen, type Inzagerij } from './persoon.repository.js';
import { leesRest, RESTTITELS, type UitdraaiRest } from './uitdraai-rest.js';

type Rij = Record<string, string | null>;
/** Everything that the gemeente holds of one person, in Dutch words: for the person, not for a program. */
export interface Uitdraai extends UitdraaiRest {
  persoon: Rij;
  traject: Rij;
  feiten: Rij[];
  plannen: Rij[];
  wijzigingen: Rij[];
  bezwaren: Rij[];
  handhaving: Rij[];
  kennisgevingen: Rij[];
  verstrekkingen: Rij[];
  inzagen: Rij[];
}
const MEESTE_INZAGEN = 10_000;
const dag = (d: Date): string => d.toISOString().slice(0, 16).replace('T', ' ');
const uur = (h: number): string => nl(naarDecimaal(h, 2));

const PLANNEN = `SELECT p.versie::text, p.vastgesteld_op, p.leerroute, p.kostprijs_cent, p.klantmanager, p.niveaus, p.afspraken,
    d.naam AS product, o.van, o.tot, o.uren_totaal_h, o.bedrag_cent
  FROM pip p LEFT JOIN pip_onderdeel o ON o.pip_id = p.id LEFT JOIN product d ON d.id = o.product_id
  WHERE p.traject_id = $1 ORDER BY p.versie, o.van`;
const WIJZIGINGEN = `SELECT soort, van_leerroute, naar_leerroute, stand, voorbereid_op, goedgekeurd_op FROM leerroute_wijziging
  WHERE traject_id = $1 AND gemeente_id = $2 ORDER BY id`;
const BEZWAREN = `SELECT p.versie::text, b.ontvangen_op, b.uitkomst, b.beslist_op FROM pip_bezwaar b JOIN pip p ON p.id = b.pip_id
  WHERE p.traject_id = $1 AND b.gemeente_id = $2 ORDER BY b.id`;
const HANDHAVING = `SELECT h.grond, h.feitdatum, h.bedrag_cent, h.som, s.naar, s.datum, s.code, s.door
  FROM handhaving h JOIN handhaving_stap s ON s.handhaving_id = h.id
  WHERE h.traject_id = $1 AND h.gemeente_id = $2 ORDER BY h.feitdatum, h.id, s.id`;
const KENNIS = `SELECT k.bron, k.soort, k.handeling, k.stand, b.op FROM kennisgeving k JOIN kennisgeving_bestand b ON b.id = k.bestand_id
  WHERE k.traject_id = $1 ORDER BY b.op, k.id`;
const STUKKEN = `SELECT soort, periode, gemaakt_op, verzonden_op FROM verantwoording WHERE traject_ids @> ARRAY[$1::int] ORDER BY gemaakt_op`;

export async function maakUitdraai(q: Lezer, t: Trajectrij, p: Persoon | null): Promise<Uitdraai> {
  return {
    persoon: p ? toonPersoon(p) : {},
    traject: {
      ...{ Trajectnummer: t.trajectnummer, Doelgroep: DOELGROEPEN[t.doelgroep] ?? t.doelgroep },
      ...{ Gehuisvest: t.gehuisvest_op, Afgesloten: t.afgesloten_op },
    },
    feiten: (await leesFeiten(q, t.id, t.gemeente_id)).map(toonRij),
    plannen: (await q.query<Planrij>(PLANNEN, [t.id])).map(toonPlan),
    wijzigingen: (await q.query<Wijzigingrij>(WIJZIGINGEN, [t.id, t.gemeente_id])).map(toonWijziging),
    bezwaren: (await q.query<Bezwaarrij>(BEZWAREN, [t.id, t.gemeente_id])).map((b) => ({
      ...{ 'Versie van het plan': b.versie, Ontvangen: b.ontvangen_op, Uitkomst: b.uitkomst, Beslist: b.beslist_op },
    })),
    handhaving: (await q.query<Handhavingsrij>(HANDHAVING, [t.id, t.gemeente_id])).map(toonHandhaving),
    ...(await leesRest(q, t)),
    kennisgevingen: (await q.query<Rij & { op: Date }>(KENNIS, [t.id])).map((r) => ({
      ...{ Ontvangen: dag(r.op), Van: r['bron']!, Wat: r['soort']!, Handeling: r['handeling']!, Stand: r['stand']! },
    })),
    verstrekkingen: (await q.query<Stukrij>(STUKKEN, [t.id])).map((r) => ({
      ...{ Aan: r.soort === 'CBS' ? 'CBS' : 'DUO', Soort: r.soort, Periode: r.periode },
      ...{ Gemaakt: dag(r.gemaakt_op), Verzonden: r.verzonden_op },
    })),
    inzagen: (await leesInzagen(q, t.trajectnummer, null, MEESTE_INZAGEN)).map(toonInzage),
  };
}

interface Planrij {
  versie: string;
  vastgesteld_op: string;
  leerroute: string;
  product: string | null;
  van: string | null;
  tot: string | null;
  uren_totaal_h: number | null;
  bedrag_cent: string | null;
  kostprijs_cent: string;
  klantmanager: string | null;
  niveaus: Record<string, string> | null;
  afspraken: Partial<Record<keyof RuweAfspraken, number | null>> | null;
}
interface Wijzigingrij {
  soort: string;
  van_leerroute: string;
  naar_leerroute: string;
  stand: string;
  voorbereid_op: Date;
  goedgekeurd_op: Date | null;
}
interface Bezwaarrij {
  versie: string;
  ontvangen_op: string;
  uitkomst: string | null;
  beslist_op: string | null;
}
interface Handhavingsrij {
  grond: Grond;
  feitdatum: string;
  bedrag_cent: string | null;
  som: string | null;
  naar: Stand;
  datum: string;
  code: string;
  door: string;
}
const toonWijziging = (w: Wijzigingrij): Rij => ({
  ...{ Wat: w.soort === 'NIVEAU' ? 'Ander examenniveau' : 'Andere leerroute', Stand: w.stand.toLowerCase() },
  ...{ Van: LEERROUTES[w.van_leerroute] ?? w.van_leerroute, Naar: LEERROUTES[w.naar_leerroute] ?? w.naar_leerroute },
  ...{ Voorbereid: dag(w.voorbereid_op), Goedgekeurd: w.goedgekeurd_op && dag(w.goedgekeurd_op) },
});
/** One row per step; the fine stands with the decision. */
const toonHandhaving = (h: Handhavingsrij): Rij => ({
  ...{ Waarom: GRONDEN[h.grond].naam, Artikel: GRONDEN[h.grond].artikel, 'Dag van het voorval': h.feitdatum },
  ...{ Stap: STANDEN[h.naar], Dag: h.datum, Uitkomst: STAPCODES[h.naar][h.code] ?? h.code },
  Boete: h.naar === 'BESLOTEN' && h.bedrag_cent !== null ? `${nl(centNaarEuro(h.bedrag_cent))} euro (${h.som})` : null,
  'Vastgelegd door': h.door,
});
interface Stukrij {
  soort: string;
  periode: string;
  gemaakt_op: Date;
  verzonden_op: string | null;
}
function toonRij(r: Feitrij): Rij {
  const f = toonFeit(r);
  return {
    ...{ Dag: f.datum, Tot: f.tot, Wat: f.naam, Uitkomst: f.codeTekst, Uren: f.uren && nl(f.uren), Bron: f.bron },
    ...{ Bijzonderheden: f.gegevens.map((g) => `${g.label} ${g.tekst}`).join('; ') || null, Stand: f.stand },
    ...{ Reden: f.reden, 'Genoteerd door': f.door, 'Genoteerd op': dag(f.op) },
  };
}
const toonPlan = (r: Planrij): Rij => ({
  ...{ Versie: r.versie, Vastgesteld: r.vastgesteld_op, Leerroute: LEERROUTES[r.leerroute] ?? r.leerroute },
  ...{ Onderdeel: r.product, Van: r.van, Tot: r.tot, Uren: r.uren_totaal_h === null ? null : uur(r.uren_totaal_h) },
  ...{ Bedrag: r.bedrag_cent && `${nl(centNaarEuro(r.bedrag_cent))} euro`, 'Vastgesteld door': r.klantmanager },
  'Kosten van het hele plan': `${nl(centNaarEuro(r.kostprijs_cent))} euro`,
  Examenniveaus: opsomming(r.niveaus, (o) => EXAMENONDERDELEN[o] ?? o),
  Afspraken: opsomming(r.afspraken, (a) => AFSPRAKEN[a as keyof RuweAfspraken] ?? a),
});
const opsomming = (dingen: object | null, naam: (sleutel: string) => string): string | null =>
  Object.entries(dingen ?? {})
    .filter(([, w]) => w !== null)
    .map(([sleutel, w]) => `${naam(sleutel)} ${w}`)
    .join('; ') || null;
const toonInzage = (i: Inzagerij): Rij => ({
  ...{ Wanneer: dag(i.op), Wie: i.door, Rol: i.rol, Waarvoor: DOELEN[i.doel].naam },
  Wat: HANDELINGEN[i.handeling] ?? i.handeling,
  Verwerkingsactiviteit: `${i.activiteit} ${ACTIVITEITEN[i.activiteit] ?? ''}`.trim(),
});
const toonPersoon = (p: Persoon): Rij => ({
  ...{
    Voornamen: p.voornamen,
    Tussenvoegsel: p.tussenvoegsel,
    Achternaam: p.achternaam,
    Geboortedatum: p.geboortedatum,
  },
  ...{ Burgerservicenummer: p.bsn, 'V-nummer': p.vnummer },
});

const TITELS: Record<keyof Uitdraai, string> = {
  ...{
    persoon: 'Persoon',
    traject: 'Traject',
    feiten: 'Dossier',
    plannen: 'Plan',
    wijzigingen: 'Wijziging van het plan',
    bezwaren: 'Bezwaar',
    handhaving: 'Handhaving',
    kennisgevingen: 'Kennisgevingen',
    ...RESTTITELS,
  },
  ...{ verstrekkingen: 'Verstrekt', inzagen: 'Wie keek' },
};
/** One table for a spreadsheet: part, number within it, what, value. */
export const alsRijen = (u: Uitdraai): (string | null)[][] => [
  ['Deel', 'Nummer', 'Gegeven', 'Waarde'],
  ...(Object.keys(TITELS) as (keyof Uitdraai)[]).flatMap((deel) =>
    [u[deel]].flat().flatMap((r, i) =>
      Object.entries(r)
        .filter(([, w]) => w !== null)
        .map(([wat, w]) => [TITELS[deel], String(i + 1), wat, w]),
    ),
  ),
];
