import { Geweigerd, NietIngelogd, UITGELOGD } from '../../api/graphql';
import type { Notulen } from '../../api/overleg';
import { klok } from '../../onderdelen/opmaak';

export const RUST_MS = 900;
export const OPNIEUW_MS = 5_000;

export interface Bewaard {
  notulen: Notulen | null;
  samengevoegd: boolean;
  botsing: boolean;
  waarschuwingen: { melding: string; oplossing: string | null }[];
}
export interface Bericht {
  toon: 'stil' | 'goed' | 'let-op' | 'fout';
  tekst: string;
}
interface Omgeving {
  /** Sends the text with the version it began with; throws when that did not work. */
  stuur: (versie: number, tekst: string) => Promise<Bewaard>;
  /** Joins what was typed since sending with what came back. */
  voegSamen: (gestuurd: string, getypt: string, terug: string) => string;
  toon: (tekst: string) => void;
  meld: (bericht: Bericht) => void;
}

function uitkomst({ notulen, samengevoegd, botsing, waarschuwingen }: Bewaard): Bericht {
  const op = `Opgeslagen om ${klok(notulen?.op ?? new Date().toISOString())}`;
  if (botsing)
    return {
      toon: 'let-op',
      tekst: `${op}. Een collega veranderde dezelfde regels: beide teksten staan hieronder, met de naam erboven. Kies samen wat blijft.`,
    };
  const [eerste] = waarschuwingen;
  if (eerste) return { toon: 'let-op', tekst: [`${op}.`, eerste.melding, eerste.oplossing].filter(Boolean).join(' ') };
  return { toon: 'goed', tekst: samengevoegd ? `${op}. Een collega schreef mee: beide teksten staan erin.` : op };
}
const GEEN_VERBINDING =
  'Nog niet opgeslagen: er is geen verbinding. Wat u schreef blijft hier staan; wij proberen het vanzelf opnieuw.';
function mislukt(e: unknown): Bericht {
  if (e instanceof NietIngelogd) return { toon: 'fout', tekst: UITGELOGD };
  if (!(e instanceof Geweigerd)) return { toon: 'fout', tekst: GEEN_VERBINDING };
  return { toon: 'fout', tekst: e.fouten.map((f) => [f.melding, f.oplossing].filter(Boolean).join(' ')).join(' ') };
}

/**
 * Keeps the minutes of one point. What is typed goes to the server after a moment of rest, with the version it began
 * with; the server joins what two people wrote. One message is under way at a time, so answers come in order.
 */
export class Bewaarder {
  tekst: string;
  private onderweg = false;
  private wekker: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private basis: Notulen,
    private readonly om: Omgeving,
  ) {
    this.tekst = basis.tekst;
  }

  get wacht(): boolean {
    return this.onderweg || this.tekst !== this.basis.tekst;
  }

  typ(tekst: string): void {
    this.tekst = tekst;
    this.om.toon(tekst);
    this.om.meld({ toon: 'stil', tekst: 'Nog niet opgeslagen' });
    this.straks(RUST_MS);
  }

  /** What a colleague wrote, while nothing of our own waits. */
  hoor(nieuw: Notulen): void {
    if (this.wacht || nieuw.versie <= this.basis.versie) return;
    this.neem(nieuw, nieuw.tekst);
    this.om.meld({ toon: 'stil', tekst: `${nieuw.door ?? 'Een collega'} schreef mee om ${klok(nieuw.op ?? '')}` });
  }

  async bewaar(): Promise<void> {
    clearTimeout(this.wekker);
    if (this.onderweg || this.tekst === this.basis.tekst) return;
    this.onderweg = true;
    const gestuurd = this.tekst;
    this.om.meld({ toon: 'stil', tekst: 'Wordt opgeslagen…' });
    try {
      const a = await this.om.stuur(this.basis.versie, gestuurd);
      const terug = a.notulen!;
      this.neem(terug, this.tekst === gestuurd ? terug.tekst : this.om.voegSamen(gestuurd, this.tekst, terug.tekst));
      this.om.meld(uitkomst(a));
      if (this.tekst !== terug.tekst) this.straks(RUST_MS);
    } catch (e) {
      this.om.meld(mislukt(e));
      if (!(e instanceof Geweigerd)) this.straks(OPNIEUW_MS);
    } finally {
      this.onderweg = false;
    }
  }

  /** The reader goes elsewhere: what waits is sent at once. */
  stop(): void {
    clearTimeout(this.wekker);
    void this.bewaar();
  }

  private neem(basis: Notulen, tekst: string): void {
    this.basis = basis;
    if (tekst === this.tekst) return;
    this.tekst = tekst;
    this.om.toon(tekst);
  }
  private straks(ms: number): void {
    clearTimeout(this.wekker);
    this.wekker = setTimeout(() => void this.bewaar(), ms);
  }
}
