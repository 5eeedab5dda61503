import { createTransport, type Transporter } from 'nodemailer';
import type { Antwoord } from './webhook.js';

/** A mail without names: what it is about, what to do, and where. */
export interface Mail {
  onderwerp: string;
  alineas: readonly string[];
  /** Page of the portal, from the root. */
  pagina: string;
  knop: string;
  /** A calendar invitation (RFC 5545, METHOD:REQUEST or CANCEL). */
  agenda?: { methode: 'REQUEST' | 'CANCEL'; ics: string };
}
/** Makes the mail of a kind from ids and dates. */
export type Mailmaker = (gegevens: Readonly<Record<string, string>>, onderwerp: string) => Mail;

const ontsnap = (t: string): string =>
  t.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
/** One line: a header must not be ended by what somebody typed. */
const eenRegel = (t: string): string => t.replace(/\s+/g, ' ').trim();

/** Sends mail over SMTP; without a server it says so. */
export class Post {
  private readonly server: Transporter | null;

  constructor(private readonly o: { smtpUrl: string | null; van: string; portaalUrl: string }) {
    const tijd = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
    this.server = o.smtpUrl
      ? createTransport({ url: o.smtpUrl, ...tijd, disableFileAccess: true, disableUrlAccess: true })
      : null;
  }

  get ingesteld(): boolean {
    return this.server !== null;
  }

  /** `id` makes the same mail recognisable when it has to be sent again. */
  async verstuur(aan: string, id: string, mail: Mail): Promise<Antwoord> {
    if (!this.server) return { gelukt: false, tekst: 'Er is geen mailserver ingesteld' };
    const link = this.o.portaalUrl + mail.pagina;
    try {
      await this.server.sendMail({
        from: this.o.van,
        to: { name: '', address: aan },
        messageId: `<${id}@${new URL(this.o.portaalUrl).hostname}>`,
        subject: eenRegel(mail.onderwerp),
        text: [...mail.alineas, `${mail.knop}: ${link}`, SLOT].join('\n\n'),
        html: html(mail, link),
        ...(mail.agenda ? { icalEvent: { method: mail.agenda.methode, content: mail.agenda.ics } } : {}),
      });
      return { gelukt: true, tekst: 'Aangenomen door de mailserver' };
    } catch (e) {
      return { gelukt: false, tekst: mailFout(e as { code?: string; responseCode?: number }) };
    }
  }

  sluit(): void {
    this.server?.close();
  }
}

const SLOT = 'Deze mail komt van het Regioportaal Inburgering. Om privacyredenen staan er geen gegevens in.';
const html = (mail: Mail, link: string): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${ontsnap(eenRegel(mail.onderwerp))}</title></head><body>` +
  mail.alineas.map((a) => `<p>${ontsnap(a)}</p>`).join('') +
  `<p><a href="${ontsnap(link)}">${ontsnap(mail.knop)}</a></p><p>${SLOT}</p></body></html>`;

/** The cause without the address: the server's own words may repeat it. */
function mailFout(e: { code?: string; responseCode?: number }): string {
  if (e.responseCode) return `De mailserver weigerde (${e.responseCode})`;
  if (e.code === 'EAUTH') return 'De mailserver kent deze naam en dit wachtwoord niet';
  if (e.code === 'EENVELOPE') return 'De mailserver weigerde de ontvanger';
  return `De mailserver is niet te bereiken (${e.code ?? 'onbekend'})`;
}
