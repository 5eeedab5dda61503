/** An expected failure: what went wrong, where, and how to mend it. Codes are numbered and never reused. */
export interface Fout {
  code: string;
  melding: string;
  veld?: string;
  oplossing?: string;
}

/** Thrown to refuse a request with a known code; the edge turns it into an answer, never into a stack trace. */
export class Weigering extends Error {
  constructor(
    readonly fout: Fout,
    readonly httpStatus = 422,
  ) {
    super(`${fout.code}: ${fout.melding}`);
  }
}
