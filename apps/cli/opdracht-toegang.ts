import { randomInt } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { isDatum, vandaag, Weigering, type Rol } from '#core';
import type { Database } from '#platform';
import { Gebruikers, opServer, ROLLEN, type Uitkomst } from '#toegang';
import { metDatabase } from './met-database.js';

const ROLNAMEN = Object.keys(ROLLEN) as Rol[];
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'; // nothing that looks like something else

/** Four groups of four letters and digits: 79 bits, and it can be read out over the telephone. */
export const maakWachtwoord = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join(
    '-',
  );

export interface Persoon {
  email: string;
  naam: string;
  wachtwoord: string;
  rol: Rol;
  organisatie: string | null;
  van: string;
  tot: string | null;
}

function waarde<T>(uit: Uitkomst<T>): T {
  if (uit.waarde === null) throw new Weigering(uit.fouten[0]!);
  return uit.waarde;
}

/** Someone who can log in, with one role. The organisation is looked up first: nobody is made without a role. */
export async function maakPersoon(db: Database, p: Persoon): Promise<void> {
  const gebruikers = new Gebruikers(db);
  await keurOrganisatie(db, p.rol, p.organisatie);
  const gebruikerId = waarde(await gebruikers.maak(opServer, p));
  waarde(await gebruikers.geefRol(opServer, { ...p, gebruikerId }));
}

async function keurOrganisatie(db: Database, rol: Rol, code: string | null): Promise<void> {
  const tabel =
    { AANBIEDER: 'aanbieder', CONTRACTMANAGER: 'regio', REGIO_COORDINATOR: 'regio' }[rol as string] ?? 'gemeente';
  if (rol === 'BEHEERDER') return;
  const gevonden = await db.lees(opServer, (q) => q.query(`SELECT id FROM ${tabel} WHERE code = $1`, [code]));
  if (gevonden.length) return;
  const melding = code ? `Er is geen ${tabel} met code "${code}".` : `Bij de rol ${rol} hoort een ${tabel}.`;
  throw new Weigering({ code: 'TOE-014', melding, oplossing: `Geef met --organisatie de code van de ${tabel}.` });
}

const datum = (tekst: string): string => {
  if (!isDatum(tekst)) throw new InvalidArgumentError('Schrijf jjjj-mm-dd.');
  return tekst;
};

interface Opties {
  email: string;
  naam: string;
  rol: Rol;
  organisatie?: string;
  van?: string;
  tot?: string;
  wachtwoordStdin?: boolean;
}
const rolOptie = (): Option => new Option('--rol <rol>', 'de rol').choices(ROLNAMEN).makeOptionMandatory();
const metRol = (opdracht: Command): Command =>
  opdracht
    .addOption(rolOptie())
    .option('--organisatie <code>', 'code van de aanbieder, regio of gemeente (niet voor BEHEERDER)')
    .option('--van <datum>', 'eerste dag van de rol (standaard vandaag)', datum)
    .option('--tot <datum>', 'laatste dag van de rol (standaard open)', datum);

async function maak(o: Opties): Promise<void> {
  const wachtwoord = o.wachtwoordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : maakWachtwoord();
  const { email, naam, rol, organisatie = null, van = vandaag(), tot = null } = o;
  await metDatabase((db) => maakPersoon(db, { email, naam, wachtwoord, rol, organisatie, van, tot }));
  console.log(`${email} kan inloggen als ${ROLLEN[rol].naam}.`);
  if (!o.wachtwoordStdin) console.log(`Wachtwoord: ${wachtwoord}   (staat verder nergens; bewaar het nu)`);
}

async function geefRol(o: Opties): Promise<void> {
  await metDatabase(async (db) => {
    const [g] = await db.lees(opServer, (q) =>
      q.query<{ id: number }>('SELECT id FROM gebruiker WHERE email = lower($1)', [o.email]),
    );
    if (!g)
      throw new Weigering({
        code: 'TOE-016',
        melding: `Er is geen gebruiker ${o.email}.`,
        oplossing: 'Maak die eerst met gebruiker:maak.',
      });
    const { rol, organisatie = null, van = vandaag(), tot = null } = o;
    waarde(await new Gebruikers(db).geefRol(opServer, { gebruikerId: g.id, rol, organisatie, van, tot }));
  });
  console.log(`${o.email} heeft er de rol ${ROLLEN[o.rol].naam} bij.`);
}

async function lijst(): Promise<void> {
  const rijen = await metDatabase((db) =>
    db.lees(opServer, (q) =>
      q.query<
        Record<string, string | null>
      >(`SELECT g.email, g.naam, CASE WHEN g.actief THEN '' ELSE 'geblokkeerd' END AS stand,
          t.rol, coalesce(a.code, r.code, m.code, '') AS organisatie, t.van, t.tot
        FROM gebruiker g LEFT JOIN toewijzing t ON t.gebruiker_id = g.id LEFT JOIN aanbieder a ON a.id = t.aanbieder_id
        LEFT JOIN regio r ON r.id = t.regio_id LEFT JOIN gemeente m ON m.id = t.gemeente_id ORDER BY g.email, t.id`),
    ),
  );
  console.log('email;naam;rol;organisatie;van;tot;stand');
  for (const r of rijen)
    console.log([r.email, r.naam, r.rol, r.organisatie, r.van, r.tot, r.stand].map((c) => c ?? '').join(';'));
}

export function toegangOpdrachten(cli: Command): void {
  metRol(
    cli
      .command('gebruiker:maak')
      .description('Maakt een gebruiker met een rol. Maakt een wachtwoord en toont het één keer.')
      .requiredOption('--email <adres>', 'e-mailadres')
      .requiredOption('--naam <naam>', 'naam'),
  )
    .option('--wachtwoord-stdin', 'leest het wachtwoord van de standaardinvoer (12 tekens of meer)')
    .action((o: Opties) => maak(o));
  metRol(
    cli
      .command('gebruiker:rol')
      .description('Geeft een bestaande gebruiker er een rol bij.')
      .requiredOption('--email <adres>', 'e-mailadres'),
  ).action((o: Opties) => geefRol(o));
  cli.command('gebruiker:lijst').description('Toont gebruikers en hun rollen.').action(lijst);
  cli
    .command('api-sleutel:maak')
    .description('Maakt een API-sleutel voor het systeem van een aanbieder en toont hem één keer.')
    .requiredOption('--aanbieder <code>', 'code van de aanbieder')
    .requiredOption('--naam <naam>', 'waarvoor de sleutel is')
    .action(async (o: { aanbieder: string; naam: string }) => {
      const uit = await metDatabase((db) => new Gebruikers(db).maakSleutel(opServer, o.aanbieder, o.naam));
      console.log(`API-sleutel van ${o.aanbieder}: ${waarde(uit).sleutel}   (staat verder nergens; bewaar hem nu)`);
    });
}
