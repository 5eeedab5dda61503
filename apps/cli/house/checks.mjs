// What can be wrong on somebody's machine, each as one Dutch sentence with the cure.
import fs from 'node:fs';
import net from 'node:net';
import { withClient } from './postgres.mjs';
import { inData, Melding, root, tryPort } from './process.mjs';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

export function settings(env = process.env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Melding(
      `PORT=${env.PORT} is geen poortnummer: kies een getal van 1 tot 65535, bijvoorbeeld PORT=3001 npm start`,
    );
  const workers = Number(env.WERKERS || 1);
  if (!Number.isInteger(workers) || workers < 1 || workers > 16)
    throw new Melding(`WERKERS=${env.WERKERS} kan niet: kies een getal van 1 tot 16.`);
  const host = env.HOST || '127.0.0.1';
  const ownDatabase = Boolean(env.DATABASE_URL);
  if (!ownDatabase && !LOOPBACK.includes(host)) {
    throw new Melding(
      `Met HOST=${host} is het portaal voor anderen bereikbaar, en dan zijn er geen demo-accounts: zet ook DATABASE_URL op een eigen PostgreSQL-server, of laat HOST weg.`,
    );
  }
  return {
    port,
    host,
    workers,
    ownDatabase,
    address: `http://${LOOPBACK.includes(host) ? 'localhost' : host}:${port}`,
  };
}

export function checkDisk(needInstall) {
  const needed = needInstall ? 2.0 : 0.3;
  const { bavail, bsize } = fs.statfsSync(root);
  const free = (bavail * bsize) / 1e9;
  if (free >= needed) return;
  const nl = (n) => n.toFixed(1).replace('.', ',');
  throw new Melding(
    `Er is te weinig schijfruimte (${nl(free)} GB vrij, ${nl(needed)} GB nodig): maak ruimte vrij op de schijf van ${root} en start opnieuw.`,
  );
}

export async function checkPort({ port, host }) {
  const code = await tryPort(port, host);
  if (code === null) return;
  if (code === 'EADDRINUSE')
    throw new Melding(
      `Poort ${port} is al in gebruik door een ander programma: kies een andere poort met PORT=${port + 1} npm start`,
    );
  if (code === 'EACCES')
    throw new Melding(
      `Poort ${port} mag alleen de beheerder van deze computer gebruiken: kies een poort vanaf 1024, bijvoorbeeld PORT=3001 npm start`,
    );
  throw new Melding(
    `Op HOST=${host} kan het portaal niet luisteren (${code}): laat HOST weg, of kies een adres van deze computer.`,
  );
}

function parse(name, value, protocols) {
  try {
    const url = new URL(value);
    if (protocols.includes(url.protocol) && url.hostname) return url;
  } catch {
    // told below
  }
  throw new Melding(
    `${name} is geen geldig adres: schrijf het als ${protocols[0]}//gebruiker:wachtwoord@server:poort/naam`,
  );
}

const DATABASE_ERRORS = {
  ECONNREFUSED: 'er luistert daar niets: start de server of verbeter het adres',
  ENOTFOUND: 'die server bestaat niet: verbeter de servernaam',
  EAI_AGAIN: 'die servernaam is nu niet op te zoeken: controleer het netwerk',
  ETIMEDOUT: 'de server antwoordt niet: controleer adres en firewall',
  '28P01': 'het wachtwoord klopt niet: verbeter het wachtwoord in het adres',
  28000: 'die gebruiker mag niet aanmelden: verbeter de gebruiker of de toegang (pg_hba.conf)',
  '3D000': 'die database bestaat niet: maak hem (createdb) of verbeter de naam',
  53300: 'de server heeft geen vrije verbindingen meer: verhoog max_connections of sluit andere programma’s',
};
export async function checkDatabase(value) {
  parse('DATABASE_URL', value, ['postgres:', 'postgresql:']);
  let version;
  try {
    version = await withClient(value, async (client) =>
      Number((await client.query('show server_version_num')).rows[0].server_version_num),
    );
  } catch (error) {
    const known =
      DATABASE_ERRORS[error.code] ?? (/timeout/i.test(error.message) ? DATABASE_ERRORS.ETIMEDOUT : error.message);
    throw new Melding(`De database van DATABASE_URL is niet te gebruiken: ${known}.`);
  }
  if (version < 160000)
    throw new Melding(
      `De database van DATABASE_URL is PostgreSQL ${Math.floor(version / 10000)}: nodig is versie 16 of nieuwer (getest met 18).`,
    );
  return Math.floor(version / 10000);
}

export async function checkRedis(value) {
  const url = parse('REDIS_URL', value, ['redis:', 'rediss:']);
  const error = await new Promise((done) => {
    const socket = net.connect({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port || 6379),
      timeout: 5000,
    });
    socket.once('connect', () => done(null));
    socket.once('timeout', () => done('geen antwoord'));
    socket.once('error', (e) => done(e.code ?? e.message));
    socket.once('close', () => done('gesloten'));
    socket.unref();
  });
  if (error)
    throw new Melding(
      `Redis op ${url.hostname}:${url.port || 6379} is niet bereikbaar (${error}): start Redis, verbeter REDIS_URL, of laat REDIS_URL weg (dan staan de wachtrijen in PostgreSQL).`,
    );
}

/** System errors that the person can mend, wherever they come up. */
export function explain(error) {
  if (error instanceof Melding) return error.message;
  if (error?.code === 'ENOSPC') return 'De schijf is vol: maak ruimte vrij en start opnieuw.';
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) {
    return `In ${error.path ?? root} mag deze gebruiker niet schrijven: start als de eigenaar van de map, of maak een eigen kopie met git clone.`;
  }
  if (['ENOTDIR', 'EEXIST'].includes(error?.code)) {
    return `${error.path ?? inData()} is geen map: kies een andere map met DATA_MAP, of haal dat bestand weg.`;
  }
  return null;
}
export const logFolder = inData('log');
