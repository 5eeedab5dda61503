import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Ontvangen {
  headers: http.IncomingHttpHeaders;
  tekst: string;
}

/** A system that receives webhooks; `antwoord` may be changed while it runs. */
export interface Haak {
  url: string;
  ontvangen: Ontvangen[];
  antwoord: number;
  sluit(): Promise<void>;
}
export async function maakHaak(): Promise<Haak> {
  const haak: Haak = { url: '', ontvangen: [], antwoord: 204, sluit: () => Promise.resolve() };
  const server = http.createServer((vraag, antwoord) => {
    let tekst = '';
    vraag.on('data', (deel: Buffer) => (tekst += deel.toString()));
    vraag.on('end', () => {
      haak.ontvangen.push({ headers: vraag.headers, tekst });
      antwoord.writeHead(haak.antwoord, haak.antwoord === 302 ? { location: '/elders' } : {}).end('geheim antwoord');
    });
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  haak.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/haak`;
  haak.sluit = () => new Promise((klaar) => (server.closeAllConnections(), server.close(() => klaar())));
  return haak;
}

/** A mail server that keeps what it gets, line ends of quoted-printable taken away; it refuses the next `weiger` mails. */
export interface Brievenbus {
  url: string;
  post: { aan: string[]; bron: string }[];
  weiger: number;
  sluit(): Promise<void>;
}
export async function maakBrievenbus(): Promise<Brievenbus> {
  const bus: Brievenbus = { url: '', post: [], weiger: 0, sluit: () => Promise.resolve() };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_van, _sessie, klaar) =>
      bus.weiger-- > 0 ? klaar(Object.assign(new Error('Vol'), { responseCode: 452 })) : klaar(),
    onData: (stroom, sessie, klaar) => {
      let bron = '';
      stroom.on('data', (deel: Buffer) => (bron += deel.toString()));
      stroom.on(
        'end',
        () => (
          bus.post.push({ aan: sessie.envelope.rcptTo.map((r) => r.address), bron: bron.replaceAll('=\r\n', '') }),
          klaar()
        ),
      );
    },
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', () => klaar()));
  bus.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  bus.sluit = () => new Promise((klaar) => server.close(() => klaar()));
  return bus;
}
