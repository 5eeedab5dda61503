import pg from 'pg';
import { plusDagen, type Actor } from '#core';
import type { Config, Database } from '#platform';
import { Agendapunten, Notuleerder, OVERLEG_SIGNAALREGELS, Overlegacties, Overleggen, Overlegreeksen, Overlegverslagen, type OverlegType } from '#overleg'; // prettier-ignore
import { SignaalLezer, Signaalregels } from '#reconciliatie';
import { demoActor } from './geschiedenis.js';

const REEKS = {
  ...{ naam: 'Voortgang Vista College', contract: 'ZL-LR-01', ritme: 'KWARTAAL' },
  vastePunten: ['Personeel en lesruimte', 'Rondvraag'],
  deelnemers: [{ partij: 'GEMEENTE/GM0935' }],
};
const GEZEGD: Record<string, [notulen: string, besluit?: string]> = {
  'Personeel en lesruimte': [
    'Vista heeft een docent met NT2-certificaat aangenomen. De locatie in Heerlen is tot de zomer gesloten voor een verbouwing.\nDe groepen zijn over twee andere locaties verdeeld.',
    'Vista laat vier weken vooraf weten waar de lessen na de verbouwing zijn.',
  ],
  Rondvraag: ['De gemeente Maastricht vraagt om de roosters eerder te krijgen.'],
};
/** Agreed last quarter; the days are counted from today. */
const ACTIES: { punt: string; tekst: string; partij: string; dagen: number; gedaan?: string }[] = [
  { punt: 'Personeel en lesruimte', tekst: 'Toelichting op het verzuim in de Z-route aanleveren', partij: 'AANBIEDER/VISTA', dagen: -7 }, // prettier-ignore
  { punt: 'Personeel en lesruimte', tekst: 'Contactpersonen van de locaties bijwerken', partij: 'REGIO/ZL', dagen: 4 },
  { punt: 'Rondvraag', tekst: 'Lesroosters delen met de klantmanagers', partij: 'AANBIEDER/VISTA', dagen: 8 },
  { punt: 'Rondvraag', tekst: 'Doorgeven welke klantmanager bij welke groep hoort', partij: 'GEMEENTE/GM0935', dagen: 2, gedaan: 'De lijst staat in het portaal.' }, // prettier-ignore
];

interface Diensten {
  reeksen: Overlegreeksen;
  overleggen: Overleggen;
  punten: Agendapunten;
  notulen: Notuleerder;
  acties: Overlegacties;
  verslagen: Overlegverslagen;
}
function diensten(db: Database, config: Config): Diensten {
  const regels = new Signaalregels();
  regels.voegToe(OVERLEG_SIGNAALREGELS);
  const bron = { lezer: new SignaalLezer(db, regels), regels };
  return {
    ...{ reeksen: new Overlegreeksen(db), overleggen: new Overleggen(db, bron, config), notulen: new Notuleerder(db) },
    ...{ punten: new Agendapunten(db, bron), acties: new Overlegacties(db), verslagen: new Overlegverslagen(db, bron) },
  };
}
async function goed<T extends { gelukt: boolean; fouten: unknown[] }>(uit: Promise<T>): Promise<T> {
  const r = await uit;
  if (!r.gelukt) throw new Error(JSON.stringify(r.fouten));
  return r;
}

/** A meeting of last quarter with a verslag that both sides approved, and one today that was sent; through the real door. */
export async function speelOverleggen(db: Database, config: Config, dag: string): Promise<void> {
  const manager = await demoActor(db, 'contract@zuid-limburg.voorbeeld');
  const d = diensten(db, config);
  // After an interrupted load there may be half of one: the demo begins again with an empty database then.
  if ((await d.reeksen.lijst(manager, REEKS.contract, true)).length) return;
  const reeks = (await goed(d.reeksen.maken(manager, REEKS as never))).reeks!.id;
  const vorig = await houd(d, db, manager, reeks, dag);
  await dateer(config.databaseUrl, vorig, dag);
  const nu = await maak(d, manager, reeks, dag, '14:00', '15:30');
  await goed(d.punten.toevoegen(manager, nu.id, { titel: 'Groepen na de zomer', toelichting: 'Hoeveel groepen beginnen er, en op welke locatie?' })); // prettier-ignore
  await goed(d.overleggen.versturen(manager, nu.id, nu.versie));
}

async function maak(
  d: Diensten,
  wie: Actor,
  reeks: string,
  dag: string,
  begin: string,
  eind: string,
): Promise<OverlegType> {
  const afspraak = { datum: dag, begin, eind, plaats: 'Stadskantoor Heerlen, kamer 3.12' };
  return (await goed(d.overleggen.maken(wie, reeks, afspraak))).overleg!;
}

/** Holds a meeting from beginning to end. */
async function houd(d: Diensten, db: Database, manager: Actor, reeks: string, dag: string): Promise<string> {
  const aanbieder = await demoActor(db, 'aanbieder@vista.voorbeeld');
  const gemeente = await demoActor(db, 'klant@maastricht.voorbeeld');
  const regio = await demoActor(db, 'regio@zuid-limburg.voorbeeld');
  const o = await maak(d, manager, reeks, dag, '10:00', '11:30');
  for (const p of o.agenda.filter((x) => x.soort === 'SIGNAAL'))
    await goed(d.punten.weglaten(manager, p.id, 'Komt in het volgende overleg aan de orde'));
  await goed(d.overleggen.versturen(manager, o.id, o.versie));
  const { overleg } = await goed(d.overleggen.beginnen(regio, o.id));
  const punt = (titel: string): string => overleg!.agenda.find((p) => p.titel === titel)!.id;
  for (const [titel, [tekst, besluit]] of Object.entries(GEZEGD)) {
    await goed(d.notulen.bewaar(manager, punt(titel), 0, tekst));
    if (besluit) await goed(d.punten.besluit(manager, punt(titel), besluit));
  }
  for (const a of ACTIES) {
    const { actie } = await goed(d.acties.toevoegen(manager, punt(a.punt), { tekst: a.tekst, partij: a.partij, uiterlijk: plusDagen(dag, Math.max(0, a.dagen)) })); // prettier-ignore
    if (a.gedaan) await goed(d.acties.gedaan(gemeente, actie!.id, a.gedaan));
  }
  await goed(d.overleggen.afronden(regio, o.id, 'Rina Regio, Coen Contract, Ans Aanbieder, Karim Klant'));
  await goed(d.verslagen.aanbieden(manager, o.id));
  await goed(d.verslagen.akkoord(manager, o.id, 1));
  await goed(d.verslagen.akkoord(aanbieder, o.id, 1));
  return o.id;
}

const TERUG = 91;
const OVERLEGTABELLEN = 'overleg overlegverslag overlegakkoord overlegactie overlegactie_stap notulen overlegbesluit';
/** The past as it was: a meeting that was vastgesteld changes for nobody, so for the demo the guard stands aside once. */
async function dateer(url: string, overleg: string, dag: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const t = `interval '${TERUG} days'`;
  const zet = (aan: 'DISABLE' | 'ENABLE'): string =>
    OVERLEGTABELLEN.split(' ').map((x) => `ALTER TABLE ${x} ${aan} TRIGGER USER;`).join(' '); // prettier-ignore
  try {
    await client.query(`BEGIN; ${zet('DISABLE')}
      UPDATE overleg SET datum = datum - ${TERUG}, verstuurd_op = verstuurd_op - ${t} - interval '6 days', begonnen_op = begonnen_op - ${t}, afgerond_op = afgerond_op - ${t}, gemaakt_op = gemaakt_op - ${t} - interval '9 days' WHERE id = '${overleg}';
      UPDATE overlegverslag SET aangeboden_op = aangeboden_op - ${t} + interval '2 days', besloten_op = besloten_op - ${t} + interval '5 days' WHERE overleg_id = '${overleg}';
      UPDATE overlegakkoord SET op = op - ${t} + interval '4 days' WHERE verslag_id IN (SELECT id FROM overlegverslag WHERE overleg_id = '${overleg}');
      UPDATE overlegactie SET gemaakt_op = gemaakt_op - ${t} WHERE overleg_id = '${overleg}';
      UPDATE overlegactie_stap SET op = op - ${t} WHERE naar = 'OPEN' AND actie_id IN (SELECT id FROM overlegactie WHERE overleg_id = '${overleg}');
      UPDATE notulen SET op = op - ${t} WHERE agendapunt_id IN (SELECT id FROM agendapunt WHERE overleg_id = '${overleg}');
      UPDATE overlegbesluit SET op = op - ${t} WHERE overleg_id = '${overleg}';`);
    for (const a of ACTIES.filter((x) => x.dagen < 0))
      await client.query(`UPDATE overlegactie SET uiterlijk = $3 WHERE overleg_id = $1 AND tekst = $2`, [
        ...[overleg, a.tekst, plusDagen(dag, a.dagen)],
      ]);
    await client.query(`${zet('ENABLE')} COMMIT`);
  } finally {
    await client.end();
  }
}
