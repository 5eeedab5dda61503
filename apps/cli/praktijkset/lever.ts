import { openAsBlob } from 'node:fs';
import type { Upload } from './volgorde.js';

/** The answer to an upload: a receipt, or a refusal with its code. */
export interface Antwoord {
  upload: Upload;
  status: number;
  inleveringId: string | null;
  code: string | null;
  melding: string | null;
}

/** Someone logged in to a running portal, as a browser would be. */
export class Inlogger {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async inloggen(url: string, email: string, wachtwoord: string): Promise<Inlogger> {
    const query = `mutation Inloggen($email: String!, $wachtwoord: String!) {
      inloggen(email: $email, wachtwoord: $wachtwoord) { ik { email } fouten { code melding } } }`;
    const antwoord = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { email, wachtwoord } }),
    });
    const uit = (await antwoord.json()) as { data?: { inloggen?: { ik: unknown; fouten: { melding: string }[] } } };
    const cookie = antwoord.headers.getSetCookie().map((c) => c.split(';')[0]!);
    if (!uit.data?.inloggen?.ik || cookie.length === 0)
      throw new Error(
        `Inloggen als ${email} lukt niet: ${uit.data?.inloggen?.fouten[0]?.melding ?? `status ${antwoord.status}`}`,
      );
    return new Inlogger(url, cookie.join('; '));
  }

  /** Hands in a file for a contract and period. */
  async lever(upload: Upload): Promise<Antwoord> {
    const form = new FormData();
    form.set('contract', upload.contract);
    form.set('periode', upload.periode);
    form.set('soort', 'MAAND');
    form.set('bestand', await openAsBlob(upload.pad), upload.bestand);
    const antwoord = await fetch(`${this.url}/api/inleveringen`, {
      method: 'POST',
      headers: { cookie: this.cookie },
      body: form,
    });
    const tekst = await antwoord.text();
    let uit: { inleveringId?: string; code?: string; melding?: string } = {};
    try {
      uit = JSON.parse(tekst) as typeof uit;
    } catch {
      uit = { melding: tekst.slice(0, 200) };
    }
    const { inleveringId = null, code = null, melding = null } = uit;
    return { upload, status: antwoord.status, inleveringId, code, melding };
  }

  /** A question to the API as this person. */
  async vraag<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const antwoord = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    const uit = (await antwoord.json()) as { data?: T; errors?: { message: string }[] };
    if (!uit.data) throw new Error(uit.errors?.[0]?.message ?? `status ${antwoord.status}`);
    return uit.data;
  }
}
