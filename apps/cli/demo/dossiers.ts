import { eersteDag, plusDagen, plusMaanden, type Actor } from '#core';
import type { Database, Tx } from '#platform';
import { leesBsn, schrijfPersoon, Sleutelring, type FeitsoortCode, type Gegevens, type Persoon } from '#trajecten';
import { toeval } from '../praktijkset/volgorde.js';
import { kies, type Demotraject, type Demowereld } from './wereld.js';

export interface Demofeit {
  soort: FeitsoortCode;
  datum: string;
  tot?: string;
  urenH?: number;
  code?: string;
  gegevens?: Gegevens;
}
export interface Demodossier {
  nummer: string;
  gemeente: string;
  doelgroep: string;
  /** Only for a traject that does not come with the master data. */
  nieuw: boolean;
  afgeslotenOp: string | null;
  persoon: Persoon;
  feiten: Demofeit[];
}
type Dobbel = () => number;

const VOORNAMEN =
  'Amal Bilal Dilnaz Elias Fatima Goran Hiba Idris Jamila Kaveh Lina Mehdi Nour Omid Parisa Rami Salma Tesfay Yusra Zahra'.split(
    ' ',
  );
const ACHTERNAMEN =
  'Abebe Barzani Darwish Elmi Farouk Ghebre Haddad Ibrahim Jafari Karimi Mansour Nasser Osman Qasim Rahimi Saleh Tekle Warsame Yilmaz Zaman'.split(
    ' ',
  );
/** Numbers of the range that nobody has: they begin with four nines and pass the elfproef. */
function* bsns(): Generator<string> {
  for (let n = 999_900_001; ; n++) if (leesBsn(String(n))) yield String(n);
}
function maakPersoon(d: Dobbel, bsn: string): Persoon {
  const jaar = 1962 + Math.floor(d() * 44);
  const dag = plusDagen(`${jaar}-01-01`, Math.floor(d() * 365));
  return {
    ...{
      voornamen: kies(d, VOORNAMEN),
      tussenvoegsel: null,
      achternaam: kies(d, ACHTERNAMEN),
      geboortedatum: dag,
      bsn,
    },
    vnummer: String(2_000_000_000 + Math.floor(d() * 900_000_000)),
  };
}

/** What happened from the notice of DUO until today, in the order of the law; now and then something is not noted. */
function feitenVan(d: Dobbel, t: Demotraject, dag: string): Demofeit[] {
  const asiel = t.doelgroep === 'ASIELSTATUSHOUDER';
  const huis = eersteDag(plusMaanden(t.start, -2));
  const pip = `${plusMaanden(t.start, -1)}-18`;
  return [...start(huis, asiel), ...intake(d, huis, pip, t.leerroute), ...begeleiding(d, t, huis, asiel)].filter(
    (f) => f.datum <= dag,
  );
}
const start = (huis: string, asiel: boolean): Demofeit[] => [
  { soort: 'INBURGERINGSPLICHT', datum: plusDagen(huis, -12) },
  { soort: 'DUO_KENNISGEVING', datum: plusDagen(huis, -10) },
  ...(asiel ? [{ soort: 'WARME_OVERDRACHT', datum: plusDagen(huis, -5), code: 'AZC' } as const] : []),
  { soort: 'HUISVESTING', datum: huis },
  { soort: 'BRP_INSCHRIJVING', datum: plusDagen(huis, 4) },
];
function intake(d: Dobbel, huis: string, pip: string, route: string): Demofeit[] {
  const onderwerpen = ['WONEN', 'GEZONDHEID', 'FINANCIEN', 'LEER_EN_WERKACHTERGROND', 'SOCIAAL_NETWERK'];
  const anders = ['B1_ROUTE', 'ONDERWIJSROUTE', 'Z_ROUTE'].filter((r) => r !== route);
  const z = route === 'Z_ROUTE';
  return [
    { soort: 'INTAKE_GESTART', datum: plusDagen(huis, 9) },
    ...onderwerpen.map((code, i): Demofeit => ({ soort: 'INTAKE_ONDERWERP', datum: plusDagen(huis, 9 + i), code })),
    { soort: 'GELETTERDHEID', datum: plusDagen(huis, 14), code: z ? 'NIET_GEALFABETISEERD' : 'GEALFABETISEERD' },
    ...(d() < 0.9
      ? [
          {
            soort: 'OPLEIDINGSNIVEAU',
            datum: plusDagen(huis, 14),
            code: kies(d, ['BASIS', 'VOORTGEZET', 'HOGER']),
          } as const,
        ]
      : []),
    {
      soort: 'LEERBAARHEIDSTOETS',
      datum: plusDagen(huis, 16),
      code: z ? 'B1_NIET_HAALBAAR' : 'B1_HAALBAAR',
      gegevens: { afwijkreden: 'GEEN' },
    },
    ...anders.map((leerroute): Demofeit => ({
      soort: 'LEERROUTE_AFGEWEZEN',
      datum: plusDagen(pip, -3),
      code: 'LEERBAARHEID',
      gegevens: { leerroute },
    })),
    { soort: 'INTAKE_AFGEROND', datum: plusDagen(pip, -2) },
    { soort: 'INBURGERINGSAANBOD', datum: plusDagen(pip, 3) },
  ];
}
function begeleiding(d: Dobbel, t: Demotraject, huis: string, asiel: boolean): Demofeit[] {
  const pvt = [0, 1, 2, 3].map((i): Demofeit => ({
    soort: 'PVT_BIJEENKOMST',
    datum: `${plusMaanden(t.start, i)}-12`,
    urenH: 300,
    gegevens: { activiteit: i === 2 },
  }));
  const periode = { datum: huis, tot: plusDagen(eersteDag(plusMaanden(huis.slice(0, 7), 6)), -1) };
  return [
    ...(asiel ? [{ soort: 'ONTZORGING', ...periode } as const, { soort: 'MB', ...periode } as const] : []),
    ...pvt,
    { soort: 'PVT_ONDERTEKEND', datum: `${plusMaanden(t.start, 3)}-26` },
    { soort: 'MAP_PRAKTIJK', datum: `${plusMaanden(t.start, 4)}-15`, urenH: 800 + Math.floor(d() * 8) * 400 },
    {
      soort: 'VOORTGANGSGESPREK',
      datum: `${plusMaanden(t.start, 3)}-05`,
      code: t.opkomst < 0.8 ? 'ACHTER_OP_PLAN' : 'IN_DE_PAS',
      gegevens: { metAanbieder: d() < 0.5 },
    },
  ];
}

/** Trajecten without a plan yet, one of them too late, and one that may be removed: so that every screen has something to do. */
function extra(d: Dobbel, dag: string, bsn: Generator<string>): Demodossier[] {
  const maak = (
    nummer: string,
    dagenTerug: number,
    feiten: (van: string) => Demofeit[],
    afgeslotenOp: string | null = null,
  ): Demodossier => ({
    ...{ nummer, gemeente: 'GM0935', doelgroep: 'ASIELSTATUSHOUDER', nieuw: true, afgeslotenOp },
    ...{ persoon: maakPersoon(d, bsn.next().value as string), feiten: feiten(plusDagen(dag, -dagenTerug)) },
  });
  const begonnen = (van: string): Demofeit[] => [
    { soort: 'DUO_KENNISGEVING', datum: van },
    { soort: 'BRP_INSCHRIJVING', datum: plusDagen(van, -2) },
    { soort: 'INTAKE_GESTART', datum: plusDagen(van, 20) },
  ];
  const oud = plusDagen(dag, -365 * 12);
  return [
    maak('ZL-30001', 60, begonnen),
    maak('ZL-30002', 75, begonnen),
    maak('ZL-30003', 14, (van) => begonnen(van).slice(0, 2)),
    maak(
      'ZL-10001',
      365 * 15,
      (van) => [
        { soort: 'DUO_KENNISGEVING', datum: van },
        { soort: 'AFGESLOTEN', datum: oud, code: 'VOLDAAN' },
      ],
      oud,
    ),
  ];
}

/** The file of every traject; the same day always gives the same. */
export function demoDossiers(w: Demowereld, dag: string): Demodossier[] {
  const d = toeval(1935);
  const bsn = bsns();
  const uit = w.trajecten.map((t): Demodossier => ({
    ...{ nummer: t.nummer, gemeente: t.gemeente, doelgroep: t.doelgroep, nieuw: false, afgeslotenOp: null },
    ...{ persoon: maakPersoon(d, bsn.next().value as string), feiten: feitenVan(d, t, dag) },
  }));
  return [...uit, ...extra(d, dag, bsn)];
}

/** Writes the files gemeente by gemeente, each inside its own walls; persons only where the portal has a key. */
export async function laadDossiers(db: Database, persoonssleutels: string, dossiers: Demodossier[]): Promise<void> {
  const ring = persoonssleutels ? new Sleutelring(persoonssleutels) : null;
  for (const code of new Set(dossiers.map((x) => x.gemeente))) {
    const eigen = dossiers.filter((x) => x.gemeente === code);
    const id = await db.lees(alsGemeente(0), (q) =>
      q.query<{ id: number }>('SELECT id FROM gemeente WHERE code = $1', [code]),
    );
    await db.schrijf(alsGemeente(id[0]!.id), (tx) => schrijf(tx, ring, eigen));
  }
}
const alsGemeente = (organisatieId: number): Actor => ({
  ...{ gebruikerId: null, naam: 'Voorbeelddata', rol: 'REGISSEUR', organisatieSoort: 'GEMEENTE', organisatieId },
  ...{ toewijzingId: null, rechten: [] },
});

async function schrijf(tx: Tx, ring: Sleutelring | null, dossiers: Demodossier[]): Promise<void> {
  const nieuw = dossiers.filter((x) => x.nieuw);
  await tx.query(
    `INSERT INTO traject (trajectnummer, gemeente_id, doelgroep) SELECT n, $2, d FROM unnest($1::text[], $3::text[]) x (n, d)
     ON CONFLICT DO NOTHING`,
    [nieuw.map((x) => x.nummer), tx.actor.organisatieId, nieuw.map((x) => x.doelgroep)],
  );
  const leeg = await tx.query<{ id: number; trajectnummer: string }>(
    `SELECT id, trajectnummer FROM traject t WHERE trajectnummer = ANY ($1)
       AND NOT EXISTS (SELECT FROM traject_feit f WHERE f.traject_id = t.id)`,
    [dossiers.map((x) => x.nummer)],
  );
  const ids = new Map(leeg.map((r) => [r.trajectnummer, r.id]));
  const rijen = dossiers.flatMap((x) =>
    ids.has(x.nummer) ? x.feiten.map((f) => ({ ...f, traject: ids.get(x.nummer) })) : [],
  );
  await tx.query(
    `INSERT INTO traject_feit (traject_id, gemeente_id, soort, datum, tot, uren_h, code, gegevens, bron, door)
     SELECT f.traject, $2, f.soort, f.datum, f.tot, f."urenH", f.code, coalesce(f.gegevens, '{}'), 'KLANTMANAGER', $3
     FROM jsonb_to_recordset($1::jsonb) f (traject int, soort text, datum date, tot date, "urenH" int, code text, gegevens jsonb)`,
    [JSON.stringify(rijen), tx.actor.organisatieId, tx.actor.naam],
  );
  for (const x of dossiers) {
    const id = ids.get(x.nummer);
    if (id && ring) await schrijfPersoon(tx, ring, id, x.persoon, null);
    if (id && x.afgeslotenOp)
      await tx.query('UPDATE traject SET afgesloten_op = $2 WHERE id = $1', [id, x.afgeslotenOp]);
  }
  await tx.query(
    `UPDATE traject t SET klantmanager_id = m.id FROM (SELECT min(id) AS id FROM gemeente_medewerkers() WHERE rol = 'KLANTMANAGER') m
     WHERE m.id IS NOT NULL AND t.klantmanager_id IS NULL AND t.id = ANY ($1) AND t.id % 5 <> 0`,
    [[...ids.values()]],
  );
}
