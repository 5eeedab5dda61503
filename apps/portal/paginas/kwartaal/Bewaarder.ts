import KwartaalSectieBewaren from '../../../../schema/operations/KwartaalSectieBewaren.graphql?raw';
import { NietIngelogd, UITGELOGD, vraag } from '../../api/graphql';
import { haalKwartaal, type Kwartaal, type KwartaalStand, type Sectie } from '../../api/kwartaal';
import type { Fout } from '../../api/types';
import { gelijk, neemHun, opgaveVan, teVersturen, voegSamen, type Opgave, type Strijd } from './opgave';

/** After so long without typing a section is kept by itself. */
const RUST_MS = 1_200;
const OPNIEUW_MS = 5_000;
const GEEN_VERBINDING = 'Nog niet opgeslagen: er is geen verbinding. Het portaal probeert het vanzelf opnieuw.';

export interface Kort {
  code: string;
  stand: KwartaalStand;
  versie: number;
  magBewaren: boolean;
  bijgewerktDoor: string | null;
  bijgewerktOp: string | null;
  nogNodig: Fout[];
}
interface Antwoord {
  kwartaalSectieBewaren: {
    gelukt: boolean;
    fouten: Fout[];
    waarschuwingen: Fout[];
    rapportage: { stand: KwartaalStand; magIndienen: boolean; secties: Kort[] } | null;
  };
}
export interface Botsing {
  hun: Opgave;
  door: string | null;
  strijd: Strijd[];
}
export type Bewaarstand =
  | { soort: 'RUST' | 'BEZIG' }
  | { soort: 'WACHT'; tekst: string }
  | { soort: 'BEWAARD'; op: string }
  | { soort: 'FOUT'; fouten: Fout[] };
/** What is in the form, and how it is with keeping it. */
export interface Beeld {
  opgave: Opgave;
  stand: Bewaarstand;
  botsing: Botsing | null;
  overgenomen: string[];
  waarschuwingen: Fout[];
}
/** Whoever shows the report hears what was kept, or how it is now. */
export interface Luisteraar {
  bewaard(kort: Kort, opgave: Opgave, geheel: { stand: KwartaalStand; magIndienen: boolean }): void;
  vers(k: Kwartaal): void;
}

/**
 * The form of one section. It is kept by itself, half finished too; when another window kept it meanwhile, what does not
 * clash is put together and what does is asked about. Nothing of either is lost.
 */
export class Bewaarder {
  private beeld: Beeld;
  /** What the server had when it was last asked, and the version of that. */
  private basis: Opgave;
  private versie: number;
  private loopt: Promise<boolean> | null = null;
  private klok: number | undefined;
  private readonly kijkers = new Set<() => void>();

  constructor(
    private readonly rapportageId: string,
    private sectie: Sectie,
    private readonly bij: Luisteraar,
  ) {
    this.basis = opgaveVan(sectie);
    this.versie = sectie.versie;
    this.beeld = { opgave: this.basis, stand: { soort: 'RUST' }, botsing: null, overgenomen: [], waarschuwingen: [] };
  }

  readonly kijk = (): Beeld => this.beeld;
  readonly volg = (kijker: () => void): (() => void) => {
    this.kijkers.add(kijker);
    return () => void this.kijkers.delete(kijker);
  };
  /** Takes over a newer version when there is nothing of its own to lose. */
  readonly vanServer = (sectie: Sectie): void => {
    this.sectie = sectie;
    if (sectie.versie <= this.versie || !this.schoon || this.beeld.botsing) return;
    this.basis = opgaveVan(sectie);
    this.versie = sectie.versie;
    this.toon({ opgave: this.basis });
  };
  readonly wijzig = (verander: (o: Opgave) => Opgave): void => {
    const stand: Bewaarstand = this.beeld.stand.soort === 'BEWAARD' ? { soort: 'RUST' } : this.beeld.stand;
    this.toon({ opgave: verander(this.beeld.opgave), stand });
    this.straks(RUST_MS);
  };
  /** True when all that is in the form is kept. */
  readonly bewaar = (): Promise<boolean> => {
    window.clearTimeout(this.klok);
    return (this.loopt ??= this.ronde().finally(() => (this.loopt = null)));
  };
  /** Who looks at both values decides; the rest is as it was put together. */
  readonly kies = (hunne: readonly string[]): void => {
    const { botsing, opgave } = this.beeld;
    this.toon({ opgave: neemHun(opgave, botsing!.hun, hunne), botsing: null });
    void this.bewaar();
  };
  readonly stop = (): void => {
    window.clearTimeout(this.klok);
    if (!this.schoon) void this.bewaar();
  };

  private get schoon(): boolean {
    return gelijk(this.beeld.opgave, this.basis, this.sectie);
  }
  private toon(deel: Partial<Beeld>): void {
    this.beeld = { ...this.beeld, ...deel };
    this.kijkers.forEach((k) => k());
  }
  private straks(ms: number): void {
    window.clearTimeout(this.klok);
    this.klok = window.setTimeout(() => void this.bewaar(), ms);
  }

  private async ronde(): Promise<boolean> {
    try {
      while (!this.schoon) {
        if (this.beeld.botsing) return false;
        this.toon({ stand: { soort: 'BEZIG' } });
        if (!(await this.stuur())) return false;
      }
      return true;
    } catch (e) {
      this.toon({ stand: { soort: 'WACHT', tekst: e instanceof NietIngelogd ? UITGELOGD : GEEN_VERBINDING } });
      this.straks(OPNIEUW_MS);
      return false;
    }
  }

  private async stuur(): Promise<boolean> {
    const verstuurd = this.beeld.opgave;
    const { kwartaalSectieBewaren: u } = await vraag<Antwoord>(KwartaalSectieBewaren, {
      input: {
        ...{ rapportageId: this.rapportageId, sectie: this.sectie.code, versie: this.versie },
        ...teVersturen(verstuurd),
      },
    });
    if (u.fouten.some((f) => f.code === 'KWA-002')) return this.voegBijeen();
    if (!u.gelukt) return (this.toon({ stand: { soort: 'FOUT', fouten: u.fouten } }), false);
    const kort = u.rapportage!.secties.find((s) => s.code === this.sectie.code)!;
    this.basis = verstuurd;
    this.versie = kort.versie;
    this.toon({ stand: { soort: 'BEWAARD', op: kort.bijgewerktOp! }, waarschuwingen: u.waarschuwingen });
    this.bij.bewaard(kort, verstuurd, u.rapportage!);
    return true;
  }

  /** Somebody kept a newer version: both are put together. */
  private async voegBijeen(): Promise<boolean> {
    const vers = await haalKwartaal(this.rapportageId);
    const s = vers?.secties.find((x) => x.code === this.sectie.code);
    if (!vers || !s) return (this.toon({ stand: { soort: 'RUST' } }), false);
    const hun = opgaveVan(s);
    const { samen, strijd, overgenomen } = voegSamen(this.basis, this.beeld.opgave, hun, s);
    this.basis = hun;
    this.versie = s.versie;
    const botsing = strijd.length ? { hun, door: s.bijgewerktDoor, strijd } : null;
    this.toon({ opgave: samen, overgenomen, botsing, stand: { soort: 'RUST' } });
    this.bij.vers(vers);
    return s.magBewaren && !botsing;
  }
}
