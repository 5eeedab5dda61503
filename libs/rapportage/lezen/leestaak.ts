import { Readable } from 'node:stream';
import { LeesFout, teGroot } from '#spreadsheets';
import { type KindHoorder, type Leeskind } from './leesproces.js';
import { type Leesantwoord, type Leessamenvatting, type Leesvraag } from './leesprotocol.js';

const TIK_MS = 100;

const teLang = (ms: number) =>
  teGroot('lezen duurt te lang', `Het lezen van het bestand duurt langer dan ${Math.round(ms / 1000)} seconden.`);
const teZwaar = () => teGroot('te veel geheugen nodig', 'Het bestand is te groot of te ingewikkeld om te lezen.');

/** One file on its way through a reading process: passes the rows on, watches time and memory, and kills what misbehaves. */
export class Leestaak implements KindHoorder {
  readonly copyStream: Readable;
  readonly samenvatting: Promise<Leessamenvatting>;
  klaar = false;
  private kind: Leeskind | null = null;
  private vrijgeven: (() => void) | null = null;
  private los!: { ok: (s: Leessamenvatting) => void; nee: (f: Error) => void };
  private ontvangen = 0;
  private einddoel: { bytes: number; dan: () => void } | null = null;
  private wachtOpLezer = false;
  private gelezenMs = 0;
  private vorigeTik = 0;
  private tikker: NodeJS.Timeout | null = null;
  private readonly breekAf = () => this.mislukt(afbreekreden(this.signal));

  constructor(
    private readonly vraag: Leesvraag,
    private readonly grens: { tijdMs: number; geheugenMb: number },
    private readonly opVoortgang?: (gelezen: number) => void,
    private readonly signal?: AbortSignal,
  ) {
    this.samenvatting = new Promise((ok, nee) => (this.los = { ok, nee }));
    this.samenvatting.catch(() => {});
    this.copyStream = new Readable({
      highWaterMark: 256 * 1024,
      read: () => this.lezerWil(),
      destroy: (fout, dan) => {
        this.mislukt(fout ?? new Error('de ontvanger van de regels is gestopt'));
        dan(fout);
      },
    });
    this.copyStream.on('error', () => {});
    if (signal?.aborted) this.mislukt(afbreekreden(signal));
    else signal?.addEventListener('abort', this.breekAf);
  }

  start(kind: Leeskind, vrijgeven: () => void): void {
    this.kind = kind;
    this.vrijgeven = vrijgeven;
    kind.hoorder = this;
    this.vorigeTik = performance.now();
    this.tikker = setInterval(() => void this.tik(), TIK_MS);
    kind.vraag(this.vraag);
    kind.rijen.resume();
  }

  data(stuk: Buffer): void {
    this.ontvangen += stuk.length;
    if (!this.klaar && !this.copyStream.push(stuk)) {
      this.wachtOpLezer = true;
      this.kind?.rijen.pause();
    }
    this.bijEinddoel();
  }

  antwoord(a: Leesantwoord): void {
    if (a.soort === 'gereed' || a.id !== this.vraag.id) return;
    if (a.soort === 'voortgang') return void (this.klaar || this.opVoortgang?.(a.gelezen));
    this.einddoel = { bytes: a.bytes, dan: () => this.afloop(a) };
    if (a.soort !== 'klaar') this.weiger(a);
    this.bijEinddoel();
  }

  einde(reden: string): void {
    this.opruimen();
    this.kind = null;
    const geheugen = reden === 'SIGABRT' || reden === '134' || reden === 'SIGTRAP';
    this.mislukt(geheugen ? teZwaar() : new Error(`het leesproces is gestopt (${reden})`));
  }

  /** Ends the file with an error; a process that is still reading it is killed and replaced by the pool. */
  mislukt(fout: Error): void {
    if (this.klaar) return;
    this.meld(fout);
    if (this.kind && !this.einddoel) this.kind.dood();
  }

  private weiger(a: Extract<Leesantwoord, { soort: 'fout' | 'storing' }>): void {
    if (this.klaar) return;
    if (a.soort === 'storing') return this.meld(new Error(`lezen mislukt: ${a.melding}`));
    const f = a.fout;
    this.meld(new LeesFout(f.code, f.waarom, f.melding, f.oplossing, f.waar));
  }

  private meld(fout: Error): void {
    this.klaar = true;
    this.signal?.removeEventListener('abort', this.breekAf);
    this.los.nee(fout);
    this.copyStream.destroy(fout);
    this.wachtOpLezer = false;
    this.kind?.rijen.resume();
  }

  /** All bytes that the process announced have come in: it is free for the next file. */
  private bijEinddoel(): void {
    if (!this.einddoel || this.ontvangen < this.einddoel.bytes) return;
    const { dan } = this.einddoel;
    this.opruimen();
    dan();
    this.kind = null;
    this.vrijgeven?.();
  }

  private afloop(a: Leesantwoord): void {
    if (a.soort !== 'klaar' || this.klaar) return;
    this.klaar = true;
    this.signal?.removeEventListener('abort', this.breekAf);
    this.opVoortgang?.(a.samenvatting.regels);
    this.copyStream.push(null);
    this.los.ok(a.samenvatting);
  }

  private opruimen(): void {
    if (this.tikker) clearInterval(this.tikker);
    this.tikker = null;
  }

  private lezerWil(): void {
    this.wachtOpLezer = false;
    this.kind?.rijen.resume();
  }

  private async tik(): Promise<void> {
    const nu = performance.now();
    if (!this.wachtOpLezer) this.gelezenMs += Math.min(nu - this.vorigeTik, 5 * TIK_MS);
    this.vorigeTik = nu;
    if (this.gelezenMs > this.grens.tijdMs) return this.mislukt(teLang(this.grens.tijdMs));
    const mb = await this.kind?.geheugenMb();
    if (mb && mb > this.grens.geheugenMb) this.mislukt(teZwaar());
  }
}

const afbreekreden = (s?: AbortSignal): Error => (s?.reason instanceof Error ? s.reason : new Error('afgebroken'));
