import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Injection token of the configuration. */
export const CONFIG = Symbol('CONFIG');

/** Everything that is set from outside, read once and checked at start. */
export interface Config {
  databaseUrl: string;
  databaseAppUrl: string;
  redisUrl: string | null;
  host: string;
  poort: number;
  opslagMap: string;
  s3: { endpoint: string; bucket: string; sleutelId: string; geheim: string; regio: string } | null;
  demo: boolean;
  veiligeCookie: boolean;
  /** Addresses of proxies whose X-Forwarded-For is believed (names or subnets, with commas between). */
  vertrouwdeProxy: string;
  uploadMaxBytes: number;
  /** An upload that sends nothing for this long is broken off. */
  uploadStilSeconden: number;
  maxRegels: number;
  maxUitpakfactor: number;
  leesSeconden: number;
  leesGeheugenMb: number;
  werkerGelijktijdig: number;
  dbPool: number;
  portaalMap: string;
  ocdsPrefix: string;
  /** Where people open the portal; links in mail and webhooks begin with it. */
  portaalUrl: string;
  /** Mail server; without it no mail goes out, and the log of deliveries says so. */
  smtpUrl: string | null;
  mailVan: string;
  /** May a webhook reach the server's own network? For a trial on one machine. */
  webhookIntern: boolean;
  /** Seconds until each next try of a message that could not be delivered; after the last it is given up. */
  bezorgPauzes: readonly number[];
  logniveau: string;
  /** Keys of persons' data: "1:base64,2:base64"; the highest writes. Empty = no persons. */
  persoonssleutels: string;
}

type Env = Record<string, string | undefined>;

const getal = (env: Env, naam: string, standaard: number): number => {
  const tekst = env[naam];
  if (tekst === undefined || tekst === '') return standaard;
  const n = Number(tekst);
  if (!Number.isFinite(n) || n < 0) throw new Error(`${naam} moet een getal zijn van 0 of meer, maar is "${tekst}".`);
  return n;
};

/**
 * The application's own login on the same server. Its password follows from the owner's, so that api, worker and migrate
 * agree without a shared file; DATABASE_APP_URL overrides it.
 */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const geheim = url.password || `${url.username}@${url.host}`;
  url.password = createHmac('sha256', geheim).update('portaal_app').digest('hex');
  url.username = 'portaal_app';
  return url.toString();
}

function s3Config(env: Env): Config['s3'] {
  if (!env.S3_ENDPOINT) return null;
  for (const n of ['S3_BUCKET', 'S3_SLEUTEL_ID', 'S3_GEHEIM'])
    if (!env[n]) throw new Error(`${n} ontbreekt. Die is nodig als S3_ENDPOINT is ingevuld.`);
  return {
    endpoint: env.S3_ENDPOINT,
    bucket: env.S3_BUCKET!,
    sleutelId: env.S3_SLEUTEL_ID!,
    geheim: env.S3_GEHEIM!,
    regio: env.S3_REGIO ?? 'eu-west-1',
  };
}

/** A web address without a slash at the end. */
function portaalAdres(env: Env): string {
  const tekst = env.PORTAAL_URL || `http://${env.HOST ?? '127.0.0.1'}:${getal(env, 'PORT', 3000)}`;
  if (!/^https?:\/\/[^/\s]+/.test(tekst))
    throw new Error(`PORTAAL_URL moet een internetadres zijn, maar is "${tekst}".`);
  return tekst.replace(/\/+$/, '');
}

function berichten(env: Env): Pick<Config, 'portaalUrl' | 'smtpUrl' | 'mailVan' | 'webhookIntern' | 'bezorgPauzes'> {
  const portaalUrl = portaalAdres(env);
  return {
    portaalUrl,
    smtpUrl: env.SMTP_URL || null,
    mailVan: env.MAIL_VAN || `Regioportaal Inburgering <noreply@${new URL(portaalUrl).hostname}>`,
    webhookIntern: env.WEBHOOK_INTERN === '1',
    bezorgPauzes: (env.BEZORG_PAUZES || '5,300,1800,7200,18000,36000,86400').split(',').map((t) => {
      const n = Number(t);
      if (!Number.isInteger(n) || n < 0)
        throw new Error(
          `BEZORG_PAUZES moet uit hele seconden bestaan, met komma's ertussen, maar is "${env.BEZORG_PAUZES}".`,
        );
      return n;
    }),
  };
}

/** A secret from the environment, or from the file that NAME_BESTAND points at (a mounted secret). */
function geheimUit(env: Env, naam: string): string {
  const bestand = env[`${naam}_BESTAND`];
  if (env[naam] || !bestand) return env[naam] ?? '';
  try {
    return readFileSync(bestand, 'utf8').trim();
  } catch {
    throw new Error(`${naam}_BESTAND wijst naar een bestand dat niet te lezen is.`);
  }
}

/** Reads the configuration; throws one Dutch sentence about the first setting that is wrong. */
export function leesConfig(env: Env = process.env): Config {
  const databaseUrl = env.DATABASE_URL ?? '';
  const app = env.DATABASE_APP_URL ?? (databaseUrl && appUrl(databaseUrl));
  if (!app) throw new Error('DATABASE_URL ontbreekt. Zet daarin het adres van de PostgreSQL-database.');
  return {
    databaseUrl,
    databaseAppUrl: app,
    redisUrl: env.REDIS_URL || null,
    host: env.HOST ?? '127.0.0.1',
    poort: getal(env, 'PORT', 3000),
    opslagMap: path.resolve(env.OPSLAG_MAP ?? '.data/opslag'),
    s3: s3Config(env),
    demo: env.DEMO === '1',
    veiligeCookie: env.COOKIE_SECURE === '1',
    vertrouwdeProxy: env.VERTROUWDE_PROXY || 'loopback',
    uploadMaxBytes: getal(env, 'UPLOAD_MAX_BYTES', 20 * 1024 * 1024),
    uploadStilSeconden: getal(env, 'UPLOAD_STIL_SECONDEN', 30),
    maxRegels: getal(env, 'MAX_REGELS', 200_000),
    maxUitpakfactor: getal(env, 'MAX_UITPAKFACTOR', 100),
    leesSeconden: getal(env, 'LEES_SECONDEN', 30),
    leesGeheugenMb: getal(env, 'LEES_GEHEUGEN_MB', 256),
    werkerGelijktijdig: getal(env, 'WERKER_GELIJKTIJDIG', 1),
    dbPool: getal(env, 'DB_POOL', 10),
    portaalMap: path.resolve(env.PORTAAL_MAP ?? 'dist/portal'),
    ocdsPrefix: env.OCDS_PREFIX ?? 'ocds-000000',
    ...berichten(env),
    logniveau: env.LOG_LEVEL ?? 'info',
    persoonssleutels: geheimUit(env, 'PERSOONSSLEUTELS'),
  };
}
