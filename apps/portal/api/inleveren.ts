import type { Fout } from './types';

export interface Aanlevering {
  contract: string;
  periode: string;
  bestand: File;
  /** Only when the user confirmed the columns now: then the server remembers them for this header. */
  kolommen: { kop: string[]; velden: Record<string, number> } | null;
  /** The same key at every try, so a repeated upload is taken in once. */
  sleutel: string;
}
export interface Ontvangen {
  inleveringId: string;
  rapportageId: string;
  versie: number;
  status: string;
  code?: string;
}
/** The connection broke before an answer came. */
export class Verbroken extends Error {}
export class UploadGeweigerd extends Error {
  constructor(
    readonly fout: Fout & { waar?: string },
    readonly status: number,
  ) {
    super(fout.melding);
  }
}

function formulier({ contract, periode, kolommen, bestand }: Aanlevering): FormData {
  const f = new FormData();
  f.append('contract', contract);
  f.append('periode', periode);
  f.append('soort', 'MAAND');
  if (kolommen) f.append('kolommen', JSON.stringify(kolommen));
  f.append('bestand', bestand, bestand.name);
  return f;
}

function lees(xhr: XMLHttpRequest): unknown {
  try {
    return JSON.parse(xhr.responseText) as unknown;
  } catch {
    return null;
  }
}

/** fetch() cannot tell how much was sent, XMLHttpRequest can. */
export function verstuur(a: Aanlevering, bijVoortgang: (deel: number) => void): Promise<Ontvangen> {
  return new Promise((klaar, mislukt) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', '/api/inleveringen');
    xhr.setRequestHeader('Idempotency-Key', a.sleutel);
    xhr.setRequestHeader('Accept', 'application/json');
    xhr.upload.onprogress = (e) => e.lengthComputable && bijVoortgang(e.loaded / e.total);
    xhr.onerror = xhr.ontimeout = xhr.onabort = () => mislukt(new Verbroken());
    xhr.onload = () => {
      const antwoord = lees(xhr);
      if (xhr.status === 200 || xhr.status === 202) return klaar(antwoord as Ontvangen);
      if (xhr.status >= 502 && xhr.status <= 504) return mislukt(new Verbroken());
      const onbekend = {
        code: String(xhr.status),
        melding: 'Het portaal kon dit bestand niet aannemen.',
        oplossing: 'Probeer het later opnieuw.',
      };
      mislukt(
        new UploadGeweigerd(
          (antwoord as Fout | null)?.melding ? (antwoord as Fout & { waar?: string }) : onbekend,
          xhr.status,
        ),
      );
    };
    xhr.send(formulier(a));
  });
}
