import { createHmac } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { adresFout, zoekBuiten } from './adres.js';

const WACHT_MS = 10_000;

/** What happens in the portal that another system can hear of, with the page where it is seen. Messages carry no data. */
export const GEBEURTENISSEN = {
  'rapportage.verwerkt': { uitleg: 'Een rapportage is gelezen en beoordeeld.', pagina: '/rapportages/' },
  'rapportage.geweigerd': { uitleg: 'Een bestand kon niet worden gelezen.', pagina: '/rapportages/' },
  'bevinding.beoordeeld': { uitleg: 'Een toelichting is geaccepteerd of afgewezen.', pagina: '/bevindingen/' },
} as const;
export type GebeurtenisSoort = keyof typeof GEBEURTENISSEN;
export const isGebeurtenis = (s: string): s is GebeurtenisSoort => Object.hasOwn(GEBEURTENISSEN, s);

export interface Webhookbericht {
  id: string;
  soort: string;
  onderwerp: string;
  op: Date;
}

/** The message as a CloudEvent 1.0 in structured JSON: ids and a link only. */
export function cloudEvent(b: Webhookbericht, portaalUrl: string): string {
  const pagina = isGebeurtenis(b.soort) ? GEBEURTENISSEN[b.soort].pagina + b.onderwerp : '/berichten';
  return JSON.stringify({
    specversion: '1.0',
    id: b.id,
    source: portaalUrl,
    type: `nl.regioportaal-inburgering.${b.soort}`,
    subject: b.onderwerp,
    time: b.op.toISOString(),
    datacontenttype: 'application/json',
    data: { id: b.onderwerp, link: portaalUrl + pagina },
  });
}

/** Signature after Standard Webhooks: HMAC-SHA256 over id, second and body, so that a copy cannot be sent again later. */
export function handtekening(geheim: Buffer, id: string, seconde: number, tekst: string): string {
  return `v1,${createHmac('sha256', geheim).update(`${id}.${seconde}.${tekst}`).digest('base64')}`;
}

export interface Antwoord {
  gelukt: boolean;
  /** What the log shows: a status or a cause, never what the other side wrote. */
  tekst: string;
}

/** Sends one signed message; never follows a redirect, never waits longer than ten seconds. */
export function verstuur(
  url: string,
  geheim: Buffer,
  bericht: Webhookbericht,
  o: { portaalUrl: string; intern: boolean },
): Promise<Antwoord> {
  const fout = adresFout(url, o.intern);
  if (fout) return Promise.resolve({ gelukt: false, tekst: fout });
  const tekst = cloudEvent(bericht, o.portaalUrl);
  const seconde = Math.floor(Date.now() / 1000);
  return post(new URL(url), tekst, {
    ...(o.intern ? {} : { lookup: zoekBuiten }),
    headers: {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'content-length': Buffer.byteLength(tekst),
      'user-agent': 'Regioportaal-Inburgering',
      'webhook-id': bericht.id,
      'webhook-timestamp': String(seconde),
      'webhook-signature': handtekening(geheim, bericht.id, seconde, tekst),
    },
  });
}

function post(doel: URL, tekst: string, opties: http.RequestOptions): Promise<Antwoord> {
  return new Promise((klaar) => {
    const stop = AbortSignal.timeout(WACHT_MS);
    const vraag = (doel.protocol === 'http:' ? http : https).request(
      doel,
      { ...opties, method: 'POST', signal: stop, agent: false },
      (r) => {
        r.resume();
        r.destroy();
        const status = r.statusCode ?? 0;
        const gelukt = status >= 200 && status < 300;
        klaar({ gelukt, tekst: gelukt ? `Ontvangen (${status})` : `De ontvanger antwoordde met ${status}` });
      },
    );
    vraag.on('error', (e: NodeJS.ErrnoException) => klaar({ gelukt: false, tekst: oorzaak(e) }));
    vraag.end(tekst);
  });
}

const OORZAKEN: Record<string, string> = {
  ABORT_ERR: 'De ontvanger antwoordde niet binnen 10 seconden',
  ECONNREFUSED: 'De ontvanger neemt niet op',
  ECONNRESET: 'De ontvanger brak de verbinding af',
  ENOTFOUND: 'De naam van de ontvanger bestaat niet',
  EAI_AGAIN: 'De naam van de ontvanger kon niet worden opgezocht',
  EINTERN: 'Dit adres ligt niet op het internet.',
  ETIMEDOUT: 'De ontvanger antwoordde niet',
};
/** A cause in plain words; a certificate that is wrong says so. */
function oorzaak(e: NodeJS.ErrnoException): string {
  const code = e.name === 'AbortError' || e.name === 'TimeoutError' ? 'ABORT_ERR' : (e.code ?? '');
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code)) return 'Het certificaat van de ontvanger klopt niet';
  return OORZAKEN[code] ?? `De verbinding mislukte (${code || 'onbekend'})`;
}
