import { type Readable } from 'node:stream';
import { type Limieten } from '#spreadsheets';
import { MAX_REGELS } from '../domain/bestandscontrole.js';
import { type BevestigdeIndeling } from '../domain/kolommen.js';
import { kindPad, Leeskind } from './leesproces.js';
import { type Leessamenvatting } from './leesprotocol.js';
import { Leestaak } from './leestaak.js';

export interface Leeslimieten extends Partial<Limieten> {
  /** Lines below the header. */
  maxRegels?: number;
  /** Time of reading itself; waiting for the receiver of the rows does not count. */
  tijdMs?: number;
  /** Resident memory of the reading process. */
  geheugenMb?: number;
}

export interface Leesopdracht {
  pad: string;
  bestandsnaam: string;
  /** Codes of the known products. */
  producten: Iterable<string>;
  /** Mappings that this supplier confirmed before. */
  indelingen?: readonly BevestigdeIndeling[];
  limieten?: Leeslimieten;
  signal?: AbortSignal;
}

export interface Leesresultaat {
  /** Rows in COPY text format (columns: COPY_KOLOMMEN). Fails with the same error as `samenvatting`. */
  copyStream: Readable;
  /** Settles when everything is read and judged; until then no row is final. Read `copyStream` while waiting. */
  samenvatting: Promise<Leessamenvatting>;
}

export interface PoolOpties {
  /** Reading processes that stand ready. */
  aantal?: number;
  limieten?: Leeslimieten;
  /** Files after which a process is replaced, so that nothing can pile up. */
  bestandenPerKind?: number;
  kindPad?: string;
  heapMb?: number;
}

const MAX_STARTFOUTEN = 3;

/** Reading processes that stand ready, and the files that wait for one. */
export class Leespool {
  private readonly kinderen = new Set<Leeskind>();
  private readonly vrij: Leeskind[] = [];
  private readonly wachtrij: Leestaak[] = [];
  private startfouten = 0;
  private gestopt = false;
  private volgnummer = 0;

  constructor(private readonly opties: PoolOpties = {}) {}

  /** Starts the processes, so that the first file need not wait for it. */
  async warm(): Promise<void> {
    this.vulAan();
    await Promise.all([...this.kinderen].map((k) => k.gereed));
  }

  leesBestand(opdracht: Leesopdracht, opVoortgang?: (gelezen: number) => void): Leesresultaat {
    const l = { ...this.opties.limieten, ...opdracht.limieten };
    const { maxRegels = MAX_REGELS, tijdMs = 30_000, geheugenMb = 200, ...limieten } = l;
    const vraag = {
      id: ++this.volgnummer,
      pad: opdracht.pad,
      bestandsnaam: opdracht.bestandsnaam,
      producten: [...opdracht.producten],
      indelingen: [...(opdracht.indelingen ?? [])],
      maxRegels,
      limieten: { maxRijen: maxRegels + 50, ...limieten },
    };
    const taak = new Leestaak(vraag, { tijdMs, geheugenMb }, opVoortgang, opdracht.signal);
    if (this.gestopt) taak.mislukt(new Error('de leespool is gestopt'));
    else {
      this.wachtrij.push(taak);
      this.vulAan();
      this.verdeel();
    }
    return { copyStream: taak.copyStream, samenvatting: taak.samenvatting };
  }

  /** Ends the processes; files that are being read fail. */
  async stop(): Promise<void> {
    this.gestopt = true;
    for (const taak of this.wachtrij.splice(0)) taak.mislukt(new Error('de leespool is gestopt'));
    for (const kind of this.kinderen) kind.dood();
  }

  private vulAan(): void {
    if (this.gestopt) return;
    while (this.kinderen.size < (this.opties.aantal ?? 1)) this.start();
  }

  private start(): void {
    const kind = new Leeskind(this.opties.kindPad ?? kindPad(), this.opties.heapMb ?? 160, (k) => this.weg(k));
    this.kinderen.add(kind);
    kind.gereed.then(
      () => {
        this.startfouten = 0;
        this.geefVrij(kind);
      },
      (fout: Error) => this.startMislukt(fout),
    );
  }

  /** A process that cannot start is a fault of ours: say so instead of trying for ever. */
  private startMislukt(fout: Error): void {
    if (this.gestopt) return;
    if (++this.startfouten < MAX_STARTFOUTEN) return this.vulAan();
    this.startfouten = 0;
    for (const taak of this.wachtrij.splice(0)) taak.mislukt(fout);
  }

  private geefVrij(kind: Leeskind): void {
    if (!kind.leeft) return;
    if (kind.bestanden >= (this.opties.bestandenPerKind ?? 500)) return kind.dood();
    kind.hoorder = null;
    kind.los(false);
    this.vrij.push(kind);
    this.verdeel();
  }

  private weg(kind: Leeskind): void {
    this.kinderen.delete(kind);
    const plek = this.vrij.indexOf(kind);
    if (plek >= 0) this.vrij.splice(plek, 1);
    if (kind.gestart) this.vulAan();
  }

  private verdeel(): void {
    while (this.vrij.length && this.wachtrij.length) {
      const taak = this.wachtrij.shift()!;
      if (taak.klaar) continue;
      const kind = this.vrij.shift()!;
      kind.los(true);
      taak.start(kind, () => this.geefVrij(kind));
    }
  }
}
