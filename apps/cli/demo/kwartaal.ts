import pg from 'pg';
import { plusDagen, vandaag, werker, type Actor } from '#core';
import type { Config, Database } from '#platform';
import { Inleverplanning, Kwartaalrapportages } from '#rapportage';
import { aanbiederActor, demoActor } from './geschiedenis.js';

/** How far a quarter of a contract is in the demo; `terug` 1 is the last quarter that is over. */
interface Demokwartaal {
  contract: string;
  aanbieder: string;
  terug: 1 | 2;
  tot: 'HALF' | 'INGEDIEND' | 'TERUG' | 'GOEDGEKEURD';
  /** Days after the last day on which it came in. */
  dagen: number;
}
const LIJST: Demokwartaal[] = [
  { contract: 'ZL-LR-01', aanbieder: 'VISTA', terug: 2, tot: 'TERUG', dagen: -3 },
  { contract: 'ZL-LR-01', aanbieder: 'VISTA', terug: 1, tot: 'HALF', dagen: 0 },
  { contract: 'MH-MB-01', aanbieder: 'VWN', terug: 2, tot: 'GOEDGEKEURD', dagen: 4 },
  { contract: 'MH-MB-01', aanbieder: 'VWN', terug: 1, tot: 'INGEDIEND', dagen: -1 },
  { contract: 'AH-BZ-01', aanbieder: 'TOPTAAL', terug: 2, tot: 'GOEDGEKEURD', dagen: -2 },
  { contract: 'AH-BZ-01', aanbieder: 'TOPTAAL', terug: 1, tot: 'INGEDIEND', dagen: 0 },
  { contract: 'AH-BZ-02', aanbieder: 'INTERBEEK', terug: 2, tot: 'GOEDGEKEURD', dagen: -6 },
  { contract: 'ML-LR-01', aanbieder: 'TOPTAAL', terug: 2, tot: 'INGEDIEND', dagen: -4 },
];

const EIGEN: Record<string, string> = {
  ...{
    UITVAL_GEMELD: '2',
    GROEPEN: '6',
    GROEP_KLEINSTE: '6',
    GROEP_GROOTSTE: '11',
    GROEP_GEMIDDELD: '8,5',
    NIVEAUGROEPEN: '2',
  },
  ...{ DOCENTEN: '9', DOCENTEN_NT2: '8', VACATURES: '1', KEURMERK: 'GELDIG', CIJFER: '7,8', RESPONDENTEN: '41' },
  ...{ KLACHTEN: '2', KLACHTEN_OPGELOST: '2', PROGNOSE: '84500,00', GEVOLG: 'MIDDEN' },
  RISICOS: 'Het vinden van docenten met een NT2-certificaat kost meer tijd dan vorig jaar.',
  ...{
    HUISHOUDENS_GESTART: '11',
    HUISHOUDENS_LOPEND: '38',
    WONEN: '19',
    INKOMEN: '27',
    ZORG: '14',
    ONDERWIJS: '12',
    WEGWIJS: '31',
  },
  ...{
    OVERGEDRAGEN: '4',
    ZELFSTANDIG: '6',
    VERLENGD: '3',
    VRIJWILLIGERS: '46',
    VRIJWILLIGERS_TEKORT: '5',
    MEDEWERKERS: '4',
  },
  ...{ VERZOEKEN_OPEN: '7', WACHTTIJD: '9', TRAINING_BEGONNEN: '12', TRAINING_KLAAR: '8' },
};
const ACTIES = [
  { wat: 'Bij twee keer ongeoorloofd verzuim belt de mentor binnen een dag', eigenaar: 'Teamleider', datum: null },
];

interface Rij {
  id: string;
  uiterlijk_op: string;
}
const zoek = (db: Database, k: Demokwartaal): Promise<Rij[]> =>
  db.lees(werker, (q) =>
    q.query<Rij>(
      `SELECT r.id, r.uiterlijk_op FROM rapportage r JOIN contract c ON c.id = r.contract_id
       WHERE c.nummer = $1 AND r.soort = 'KWARTAAL' AND NOT EXISTS (SELECT FROM kwartaal_sectie s WHERE s.rapportage_id = r.id)
       ORDER BY r.periode DESC OFFSET $2 LIMIT 1`,
      [k.contract, k.terug - 1],
    ),
  );

/** Fills a form in by section, with a reason where a figure asks for one; `half` leaves the last sections. */
async function vulIn(dienst: Kwartaalrapportages, actor: Actor, id: string, half: boolean, dag: string): Promise<void> {
  const heel = (await dienst.een(actor, id))!;
  for (const s of half ? heel.secties.slice(0, 4) : heel.secties) {
    const uitleg = s.velden.filter((v) => v.cellen.some((c) => c.uitleg)).map((v) => v.code);
    const waarden = [
      ...s.velden.flatMap((v) =>
        EIGEN[v.code] ? [{ veld: v.code, waarde: EIGEN[v.code]!, reden: null, toelichting: null }] : [],
      ),
      ...uitleg.map((veld) => ({
        veld,
        waarde: null,
        reden: 'WERK',
        toelichting: 'Meer deelnemers hebben overdag werk gevonden.',
      })),
    ].map((w) => ({ ...w, leerroute: null, gemeente: null }));
    const acties = s.metActies ? ACTIES.map((a) => ({ ...a, datum: plusDagen(dag, 30) })) : [];
    const uit = await dienst.bewaar(actor, {
      rapportageId: id,
      sectie: s.code,
      versie: s.versie,
      gegevens: { waarden, acties, bevestigd: true },
    });
    if (!uit.gelukt) throw new Error(JSON.stringify(uit.fouten));
  }
}

async function speel(db: Database, k: Demokwartaal, id: string, regio: Actor, dag: string): Promise<void> {
  const dienst = new Kwartaalrapportages(db);
  const aanbieder = await aanbiederActor(db, k.aanbieder);
  await vulIn(dienst, aanbieder, id, k.tot === 'HALF', dag);
  if (k.tot === 'HALF') return;
  const in1 = await dienst.indienen(aanbieder, id);
  if (!in1.gelukt) throw new Error(JSON.stringify(in1.fouten));
  if (k.tot === 'GOEDGEKEURD') await dienst.goedkeuren(regio, id, null);
  if (k.tot !== 'TERUG') return;
  await dienst.goedkeuren(regio, id, in1.rapportage!.secties.map((s) => s.code).filter((s) => s !== 'GROEPEN' && s !== 'RISICOS')); // prettier-ignore
  await dienst.terugvragen(
    regio,
    id,
    'GROEPEN',
    'Vorig kwartaal waren er zeven groepen. Klopt het dat er een is gestopt?',
  );
}

/** The past as it was: when each quarter came in, and that it was not opened for that. */
async function dateer(url: string, gedaan: { id: string; op: string }[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const x = `FROM unnest($1::uuid[], $2::timestamptz[]) x (id, op)`;
    const lijst = [gedaan.map((g) => g.id), gedaan.map((g) => g.op)];
    for (const [tabel, kolom] of [
      ['kwartaal_versie', 'op'],
      ['kwartaal_stap', 'op'],
      ['kwartaal_sectie', 'bijgewerkt_op'],
    ])
      // prettier-ignore
      await client.query(`UPDATE ${tabel} SET ${kolom} = x.op + interval '10 minutes' ${x} WHERE rapportage_id = x.id`, lijst);
  } finally {
    await client.end();
  }
}

/** The month that Vista still has to hand in: it asks for a few days more, and the contract manager has to decide. */
async function vraagUitstel(db: Database, dag: string): Promise<void> {
  const [r] = await db.lees(werker, (q) =>
    q.query<Rij>(
      `SELECT r.id, r.uiterlijk_op FROM rapportage r JOIN contract c ON c.id = r.contract_id
       WHERE c.nummer = 'ZL-LR-01' AND r.soort = 'MAAND' AND r.huidige_inlevering_id IS NULL
         AND NOT EXISTS (SELECT FROM termijnbesluit b WHERE b.rapportage_id = r.id)
       ORDER BY r.periode DESC LIMIT 1`,
    ),
  );
  if (!r) return;
  const tot = plusDagen(r.uiterlijk_op > dag ? r.uiterlijk_op : dag, 5);
  const wie = await aanbiederActor(db, 'VISTA');
  await new Inleverplanning(db).uitstelVragen(wie, r.id, tot, 'De overstap naar een nieuw leerlingvolgsysteem kost enkele dagen meer.'); // prettier-ignore
}

/** Quarter reports in every stand, through the real door; the last of Vista is half full and opened again for two weeks. */
export async function speelKwartalen(db: Database, config: Config, dag = vandaag()): Promise<number> {
  const manager = await demoActor(db, 'contract@zuid-limburg.voorbeeld');
  const gedaan: { id: string; op: string }[] = [];
  for (const k of LIJST) {
    const [r] = await zoek(db, k);
    if (!r) continue;
    const open = (tot: string | null): Promise<unknown> =>
      db.schrijf(werker, (tx) => tx.query('UPDATE rapportage SET ontgrendeld_tot = $2 WHERE id = $1', [r.id, tot]));
    await open(dag);
    const [regio] = await db.lees(werker, (q) =>
      q.query<{ id: number }>(`SELECT regio_id AS id FROM rapportage WHERE id = $1`, [r.id]),
    );
    await speel(db, k, r.id, { ...manager, organisatieId: regio!.id, naam: 'Coen Contract' }, dag);
    await open(null);
    gedaan.push({ id: r.id, op: `${plusDagen(r.uiterlijk_op, k.dagen)}T10:14:00+02:00` });
    if (k.tot === 'HALF')
      await new Inleverplanning(db).ontgrendelen(manager, r.id, plusDagen(dag, 14), 'Nieuw leerlingvolgsysteem; afgesproken in het voortgangsoverleg.'); // prettier-ignore
  }
  await vraagUitstel(db, dag);
  if (gedaan.length)
    await dateer(
      config.databaseUrl,
      gedaan.filter((g) => g.op.slice(0, 10) <= dag),
    );
  return gedaan.length;
}
