import { randomInt } from 'node:crypto';
import { dagNl, isDatum, noemtBsn, vandaag, type Fout } from '#core';
import type { Tx } from '#platform';
import { AFGESLOTEN } from '../domain/dossier/feitcontrole.js';
import { DOELGROEPEN } from '../domain/feitcodes.js';
import { leesFeiten, leesTraject, levende, medewerkers, type Trajectrij } from './dossier.repository.js';
import { fout, mis, noteerFeit, type Uitkomst } from './schrijf-feit.js';

export interface NieuwTraject {
  /** Empty: the portal makes one. */
  trajectnummer: string | null;
  doelgroep: string;
  gehuisvestOp: string | null;
  klantmanagerId: number | null;
}
const NUMMER = /^[A-Za-z0-9][A-Za-z0-9 ./_-]{0,39}$/;
const leeg = { tot: null, urenH: null, code: null, gegevens: [] } as const;

/** A new file. Its number says nothing about the person. */
export async function openTraject(tx: Tx, n: NieuwTraject): Promise<{ fouten: Fout[]; traject: Trajectrij | null }> {
  const fouten = await keurNieuw(tx, n);
  if (fouten.length) return { fouten, traject: null };
  const nummer = await voegToe(tx, n);
  if (!nummer) return { fouten: [nummerBezet], traject: null };
  const traject = (await leesTraject(tx, nummer))!;
  if (n.gehuisvestOp) await noteerFeit(tx, traject, { soort: 'HUISVESTING', datum: n.gehuisvestOp, ...leeg });
  return { fouten: [], traject };
}
/** Its number, or null when it is taken; a number of our own is tried again. */
async function voegToe(tx: Tx, n: NieuwTraject): Promise<string | null> {
  for (let poging = 0; poging < (n.trajectnummer ? 1 : 10); poging++) {
    const nummer = n.trajectnummer ?? (await maakNummer(tx));
    const rij = await tx.query(
      `INSERT INTO traject (trajectnummer, gemeente_id, doelgroep, gehuisvest_op, klantmanager_id)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
      [nummer, tx.actor.organisatieId, n.doelgroep, n.gehuisvestOp, n.klantmanagerId],
    );
    if (rij.length) return nummer;
  }
  return null;
}
const nummerBezet = fout(
  'TRD-016',
  'trajectnummer',
  'Dit trajectnummer is al in gebruik.',
  'Kies een ander nummer, of laat het leeg.',
);

async function keurNieuw(tx: Tx, n: NieuwTraject): Promise<Fout[]> {
  const fouten: Fout[] = [];
  if (n.trajectnummer !== null && (!NUMMER.test(n.trajectnummer) || noemtBsn(n.trajectnummer)))
    fouten.push(
      fout(
        'TRD-016',
        'trajectnummer',
        'Dit kan geen trajectnummer zijn.',
        'Gebruik letters en cijfers, en nooit een burgerservicenummer.',
      ),
    );
  if (!Object.hasOwn(DOELGROEPEN, n.doelgroep)) fouten.push(doelgroepFout);
  if (n.gehuisvestOp !== null && (!isDatum(n.gehuisvestOp) || n.gehuisvestOp > vandaag()))
    fouten.push(
      fout(
        'TRD-004',
        'gehuisvestOp',
        'Deze dag bestaat niet of moet nog komen.',
        'Laat de dag leeg tot iemand er woont.',
      ),
    );
  if (n.klantmanagerId !== null && !(await kent(tx, n.klantmanagerId))) fouten.push(wieFout);
  return fouten;
}
const doelgroepFout = fout(
  'TRD-017',
  'doelgroep',
  'Deze doelgroep is er niet.',
  `Kies uit: ${Object.keys(DOELGROEPEN).join(', ')}.`,
);
const wieFout = fout(
  'TRD-014',
  'klantmanager',
  'Deze persoon werkt niet als klantmanager of regisseur bij uw gemeente.',
  'Kies iemand uit de lijst.',
);
const kent = async (tx: Tx, id: number): Promise<boolean> => (await medewerkers(tx)).some((m) => m.id === id);

/** The gemeente's code, the year and six digits that say nothing. */
async function maakNummer(tx: Tx): Promise<string> {
  const [g] = await tx.query<{ code: string }>('SELECT code FROM gemeente WHERE id = $1', [tx.actor.organisatieId]);
  return `${g!.code}-${vandaag().slice(0, 4)}-${randomInt(100_000, 1_000_000)}`;
}

export async function wijsToe(tx: Tx, t: Trajectrij, wie: number | null): Promise<Fout[]> {
  if (wie !== null && !(await kent(tx, wie))) return [wieFout];
  await tx.query('UPDATE traject SET klantmanager_id = $2 WHERE id = $1', [t.id, wie]);
  return [];
}

export async function sluitAf(tx: Tx, t: Trajectrij, datum: string, reden: string): Promise<Uitkomst> {
  const uit = await noteerFeit(tx, t, { ...leeg, soort: 'AFGESLOTEN', datum, code: reden }, { eigenHandeling: true });
  if (uit.fouten.length === 0) await tx.query('UPDATE traject SET afgesloten_op = $2 WHERE id = $1', [t.id, datum]);
  return uit;
}

export async function wijzigDoelgroep(tx: Tx, t: Trajectrij, datum: string, doelgroep: string): Promise<Uitkomst> {
  if (!Object.hasOwn(DOELGROEPEN, doelgroep)) return mis(doelgroepFout);
  if (t.afgesloten_op) return mis(AFGESLOTEN);
  const uit = await noteerFeit(
    tx,
    t,
    { ...leeg, soort: 'DOELGROEP_GEWIJZIGD', datum, code: doelgroep },
    { eigenHandeling: true },
  );
  if (uit.fouten.length === 0) await tx.query('UPDATE traject SET doelgroep = $2 WHERE id = $1', [t.id, doelgroep]);
  return uit;
}

/** The new gemeente gets the living facts and the person; this one keeps the record of what was its own. */
export async function verhuis(tx: Tx, t: Trajectrij, naar: string, op: string): Promise<Uitkomst> {
  const gevonden = await tx.query<{ id: number }>(
    'SELECT id FROM gemeente WHERE code = upper($1) OR lower(naam) = lower($1)',
    [naar.trim()],
  );
  const [g] = gevonden;
  if (!g || gevonden.length > 1 || g.id === t.gemeente_id)
    return {
      fouten: [
        fout(
          'TRD-015',
          'naar',
          'Deze gemeente is er niet, of is uw eigen gemeente.',
          'Schrijf de hele naam, of de CBS-code, zoals GM0935.',
        ),
      ],
      feitId: null,
      veranderd: [],
    };
  const eerder = levende(await leesFeiten(tx, t.id, t.gemeente_id)).find(
    (f) => f.soort === 'VERHUISD' && f.datum >= op,
  );
  if (eerder)
    return mis(fout('TRD-004', 'op', `Dit traject verhuisde op ${dagNl(eerder.datum)} al.`, 'Controleer de dag.'));
  if (t.afgesloten_op) return mis(AFGESLOTEN);
  const uit = await noteerFeit(tx, t, { ...leeg, soort: 'VERHUISD', datum: op }, { eigenHandeling: true });
  if (uit.fouten.length === 0) await tx.query(`SELECT traject_verhuis($1, $2, ($3::date - 1))`, [t.id, g.id, op]);
  return uit;
}
