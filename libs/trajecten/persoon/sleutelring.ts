import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Weigering } from '#core';

interface Sleutel {
  nr: number;
  versleutel: Buffer;
  zoek: Buffer;
}
export interface Versleuteld {
  inhoud: Buffer;
  sleutelNr: number;
}

/**
 * The keys of persons' data: several while turning, the highest number writes. From each key two are derived, one to
 * encrypt and one for the blind index, so that neither tells anything of the other.
 */
export class Sleutelring {
  private readonly sleutels: Map<number, Sleutel>;
  private readonly huidig: number;

  /** `tekst` is "1:base64,2:base64"; empty means that this portal holds no persons yet. */
  constructor(tekst: string) {
    this.sleutels = new Map(leesSleutels(tekst).map((s) => [s.nr, s]));
    this.huidig = Math.max(0, ...this.sleutels.keys());
  }

  get nummer(): number {
    return this.schrijfsleutel().nr;
  }
  get nummers(): number[] {
    return [...this.sleutels.keys()];
  }

  /** `waarvoor` is bound to it: a row that was put under another traject cannot be read. */
  versleutel(inhoud: Buffer, waarvoor: string): Versleuteld {
    const s = this.schrijfsleutel();
    const iv = randomBytes(12);
    const c = createCipheriv('aes-256-gcm', s.versleutel, iv).setAAD(Buffer.from(waarvoor));
    const deel = Buffer.concat([c.update(inhoud), c.final()]);
    return { inhoud: Buffer.concat([iv, c.getAuthTag(), deel]), sleutelNr: s.nr };
  }

  /** Why a row cannot be read; null when it can. */
  belet(sleutelNr: number): Weigering | null {
    return this.sleutels.has(sleutelNr) ? null : geenSleutel(sleutelNr);
  }

  ontsleutel({ inhoud, sleutelNr }: Versleuteld, waarvoor: string): Buffer {
    const s = this.sleutels.get(sleutelNr);
    if (!s) throw geenSleutel(sleutelNr);
    const d = createDecipheriv('aes-256-gcm', s.versleutel, inhoud.subarray(0, 12)).setAAD(Buffer.from(waarvoor));
    d.setAuthTag(inhoud.subarray(12, 28));
    return Buffer.concat([d.update(inhoud.subarray(28)), d.final()]);
  }

  /** What a BSN is stored under, with the key that writes. */
  zoekwaarde(bsn: string): Buffer {
    return hmac(this.schrijfsleutel(), bsn);
  }
  /** What it may be stored under while keys are being turned. */
  zoekwaarden(bsn: string): Buffer[] {
    this.schrijfsleutel();
    return [...this.sleutels.values()].map((s) => hmac(s, bsn));
  }

  private schrijfsleutel(): Sleutel {
    const s = this.sleutels.get(this.huidig);
    if (!s) throw geenRing;
    return s;
  }
}

const hmac = (s: Sleutel, bsn: string): Buffer => createHmac('sha256', s.zoek).update(bsn).digest();
const geenRing = new Weigering({
  ...{ code: 'PER-001', melding: 'Dit portaal heeft nog geen sleutel voor persoonsgegevens.' },
  oplossing: 'Vraag de beheerder om PERSOONSSLEUTELS in te stellen (portaal persoonssleutel:maak).',
});
const geenSleutel = (nr: number): Weigering =>
  new Weigering(
    {
      ...{ code: 'PER-009', melding: `Sleutel ${nr} voor persoonsgegevens ontbreekt.` },
      oplossing: 'Vraag de beheerder om die sleutel terug te zetten in PERSOONSSLEUTELS.',
    },
    500,
  );

function leesSleutels(tekst: string): Sleutel[] {
  const delen = tekst.split(/[,\s]+/).filter(Boolean);
  const uit = delen.map((deel) => {
    const [, nr, basis] = /^([1-9]\d{0,5}):([A-Za-z0-9+/]{43}=)$/.exec(deel) ?? [];
    if (!nr || !basis)
      throw new Error(
        'PERSOONSSLEUTELS klopt niet: schrijf "1:" met daarachter 32 bytes in base64, en zet een komma tussen twee sleutels.',
      );
    const geheim = Buffer.from(basis, 'base64');
    const afgeleid = (doel: string): Buffer => Buffer.from(hkdfSync('sha256', geheim, 'regioportaal', doel, 32));
    return { nr: Number(nr), versleutel: afgeleid('persoon-versleutelen'), zoek: afgeleid('persoon-zoeken') };
  });
  if (new Set(uit.map((s) => s.nr)).size !== uit.length)
    throw new Error('PERSOONSSLEUTELS klopt niet: een nummer staat er dubbel in.');
  return uit;
}

/** A new entry for PERSOONSSLEUTELS. */
export const maakSleutel = (nr: number): string => `${nr}:${randomBytes(32).toString('base64')}`;
