import { eersteDag, laatsteDag, plusDagen, plusMaanden, type Actor } from '#core';
import { Wachtrij, type Config, type Database } from '#platform';
import {
  corrigeerFeit,
  leesFeiten,
  LeerrouteWijzigingen,
  noteerFeit,
  Personen,
  PipBesluiten,
  Pips,
  trajectOpSlot,
  type FeitsoortCode,
  type Gegevens,
  type PipRuweInhoud,
} from '#trajecten';
import { demoActor } from './geschiedenis.js';
import type { Demowereld } from './wereld.js';

const GEMEENTE = 'GM0935';
interface Feit {
  soort: FeitsoortCode;
  datum: string;
  code: string | null;
  gegevens?: Gegevens;
}

/** Eight hundred lessons in twenty months, from the first of a month. */
const taal = (maand: string, leerroute: string, urenTotaal: number): PipRuweInhoud => ({
  ...{ leerroute, niveaus: {} },
  afspraken: { pvtUren: '12', mapUren: '40', voortgangsgesprekken: '4', ontzorgingMaanden: '6' },
  delen: [
    {
      ...{ sleutel: 'taal', product: 'TAAL_KNM', contract: 'ZL-LR-01', van: eersteDag(maand) },
      ...{ tot: laatsteDag(plusMaanden(maand, 19)), urenPerMaand: '40', urenTotaal: String(urenTotaal) },
      ...{ aantal: '', groep: '', niveau: '', locatie: '' },
    },
  ],
});
const onderzocht = (dag: string): Feit[] => [
  { soort: 'LEERBAARHEIDSTOETS', datum: dag, code: 'B1_HAALBAAR', gegevens: { afwijkreden: 'GEEN' } },
  { soort: 'LEERROUTE_AFGEWEZEN', datum: dag, code: 'WENS_INBURGERAAR', gegevens: { leerroute: 'ONDERWIJSROUTE' } },
  { soort: 'LEERROUTE_AFGEWEZEN', datum: dag, code: 'HOGER_NIVEAU_HAALBAAR', gegevens: { leerroute: 'Z_ROUTE' } },
];

/**
 * Plans in every state, through the services that people use: one to finish, one that was vastgesteld with an objection, and
 * a change of leerroute that was prepared and waits for approval.
 */
export async function demoPlannen(db: Database, config: Config, w: Demowereld, dag: string): Promise<void> {
  const actor = await demoActor(db, 'klant@maastricht.voorbeeld');
  const straks = plusMaanden(w.nu, 1);
  if (!(await opent(db, actor, 'ZL-31001', dag))) return;
  await noteer(db, actor, 'ZL-31001', onderzocht(plusDagen(dag, -12)));
  await new Pips(db).opslaan(actor, 'ZL-31001', null, taal(straks, 'B1_ROUTE', 800));
  await opent(db, actor, 'ZL-31002', dag);
  await noteer(db, actor, 'ZL-31002', onderzocht(plusDagen(dag, -40)));
  await vastgesteld(db, config, actor, taal(straks, 'B1_ROUTE', 800), plusDagen(dag, -21));
  await wisselt(db, config, actor, w, dag);
}

/** Says whether the traject is new: a second time changes nothing. */
async function opent(db: Database, actor: Actor, nummer: string, dag: string): Promise<boolean> {
  const nieuw = await db.schrijf(actor, (tx) =>
    tx.query(
      `INSERT INTO traject (trajectnummer, gemeente_id, doelgroep, gehuisvest_op, klantmanager_id)
       SELECT $1, $2, 'ASIELSTATUSHOUDER', $3, $4 WHERE NOT EXISTS (SELECT FROM traject WHERE trajectnummer = $1) RETURNING id`,
      [nummer, actor.organisatieId, plusDagen(dag, -55), actor.gebruikerId],
    ),
  );
  return nieuw.length > 0;
}

const paren = (g: Gegevens = {}): { naam: string; waarde: string }[] =>
  Object.entries(g).map(([naam, waarde]) => ({ naam, waarde: String(waarde) }));

function noteer(db: Database, actor: Actor, nummer: string, feiten: readonly Feit[]): Promise<void> {
  return db.schrijf(actor, async (tx) => {
    const t = await trajectOpSlot(tx, nummer);
    for (const f of feiten) {
      const { fouten } = await noteerFeit(tx, t!, { tot: null, urenH: null, ...f, gegevens: paren(f.gegevens) });
      // Somebody else's demo data may have noted it already.
      if (fouten.length && f.soort === 'ROUTEADVIES') throw new Error(JSON.stringify(fouten));
    }
  });
}

async function vastgesteld(
  db: Database,
  config: Config,
  actor: Actor,
  inhoud: PipRuweInhoud,
  dagtekening: string,
): Promise<void> {
  const wachtrij = new Wachtrij(config);
  const pips = new Pips(db);
  const besluiten = new PipBesluiten(db, wachtrij);
  const { concept } = await pips.opslaan(actor, 'ZL-31002', null, inhoud);
  const prijs = await pips.prijs(actor, 'ZL-31002', inhoud, dagtekening);
  const besluit = { trajectnummer: 'ZL-31002', versie: concept!.versie, dagtekening, kostprijs: prijs!.kostprijs! };
  const { fouten } = await besluiten.vaststellen(actor, besluit);
  if (fouten.length) throw new Error(JSON.stringify(fouten));
  await besluiten.bezwaar(actor, { trajectnummer: 'ZL-31002', versie: 1, ontvangenOp: plusDagen(dagtekening, 9) });
  await wachtrij.sluit();
}

/** Somebody in Maastricht learns slower than was thought: advice noted, consequences shown, not approved yet. */
async function wisselt(db: Database, config: Config, actor: Actor, w: Demowereld, dag: string): Promise<void> {
  const t = w.trajecten.find((x) => x.gemeente === GEMEENTE && x.leerroute === 'B1_ROUTE');
  if (!t) return;
  await noteer(db, actor, t.nummer, [
    ...onderzocht(plusDagen(dag, -2)),
    {
      soort: 'LEERROUTE_AFGEWEZEN',
      datum: plusDagen(dag, -1),
      code: 'NIVEAU_NIET_HAALBAAR',
      gegevens: { leerroute: 'B1_ROUTE' },
    },
    {
      soort: 'ROUTEADVIES',
      datum: plusDagen(dag, -1),
      code: 'TRAGER_DAN_VERWACHT',
      gegevens: { leerroute: 'Z_ROUTE' },
    },
  ]);
  await db.schrijf(actor, async (tx) => {
    const dossier = await trajectOpSlot(tx, t.nummer);
    const feiten = await leesFeiten(tx, dossier!.id, dossier!.gemeente_id);
    const toets = feiten.find((f) => f.soort === 'LEERBAARHEIDSTOETS' && f.levend)!;
    const { datum, code } = toets;
    const gegevens = paren({ afwijkreden: 'ADVIES_DERDEN' });
    await corrigeerFeit(tx, dossier!, toets.id, { datum, code, tot: null, urenH: null, gegevens }, 'NIEUWE_INFORMATIE');
  });
  const inhoud = taal(plusMaanden(w.nu, 1), 'Z_ROUTE', 600);
  const { concept } = await new Pips(db).opslaan(actor, t.nummer, null, inhoud);
  const { fouten } = await new LeerrouteWijzigingen(db, new Personen(db, config)).voorbereiden(
    actor,
    t.nummer,
    concept!.versie,
  );
  if (fouten.length) throw new Error(JSON.stringify(fouten));
}
