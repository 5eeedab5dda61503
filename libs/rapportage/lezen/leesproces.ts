import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Leesantwoord, type Leesvraag, RIJEN_FD } from './leesprotocol.js';

/** The compiled reading process: beside this file in dist, or in dist when this file runs from its source. */
export function kindPad(): string {
  const hier = dirname(fileURLToPath(import.meta.url));
  const naast = join(hier, 'leeskind.js');
  if (existsSync(naast)) return naast;
  let wortel = hier;
  while (!existsSync(join(wortel, 'package.json')) && wortel !== dirname(wortel)) wortel = dirname(wortel);
  return join(wortel, 'dist', 'libs', 'rapportage', 'lezen', 'leeskind.js');
}

export interface KindHoorder {
  data(stuk: Buffer): void;
  antwoord(a: Leesantwoord): void;
  einde(reden: string): void;
}

/** One reading process with its pipe. It gets no environment: a file that breaks out finds no secrets. */
export class Leeskind {
  hoorder: KindHoorder | null = null;
  bestanden = 0;
  /** It has said once that it is ready. */
  gestart = false;
  readonly gereed: Promise<void>;
  readonly rijen: Socket;
  private readonly proces: ChildProcess;
  private staart = '';
  private weg = false;

  constructor(pad: string, heapMb: number, opEinde: (kind: Leeskind) => void) {
    this.proces = fork(pad, [], {
      execArgv: [`--max-old-space-size=${heapMb}`, '--max-semi-space-size=8'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
      env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
    });
    this.rijen = this.proces.stdio[RIJEN_FD] as Socket;
    this.rijen.on('data', (stuk: Buffer) => this.hoorder?.data(stuk));
    this.rijen.on('error', () => {});
    this.proces.stderr?.on('data', (t: Buffer) => (this.staart = (this.staart + t.toString()).slice(-2000)));
    this.gereed = new Promise((ok, nee) => {
      this.proces.on('message', (a) => {
        const m = a as Leesantwoord;
        if (m.soort !== 'gereed') return this.hoorder?.antwoord(m);
        this.gestart = true;
        ok();
      });
      const einde = (reden: string) => {
        if (this.weg) return;
        this.weg = true;
        nee(new Error(`leesproces start niet: ${reden} ${this.staart.split('\n')[0]}`));
        opEinde(this);
        this.hoorder?.einde(reden);
      };
      this.proces.on('error', (f) => einde(f.message));
      this.proces.on('exit', (code, signaal) => einde(signaal ?? String(code)));
    });
    this.gereed.catch(() => {});
  }

  get leeft(): boolean {
    return !this.weg;
  }

  vraag(vraag: Leesvraag): void {
    this.bestanden++;
    this.proces.send(vraag, () => {});
  }

  /** Does not keep the parent alive while idle. */
  los(vast: boolean): void {
    const delen = [this.proces, this.proces.channel, this.rijen, this.proces.stderr as Socket | null];
    for (const d of delen) (vast ? d?.ref : d?.unref)?.call(d);
  }

  /** Resident memory in MB, as the kernel sees it; null where that cannot be known. */
  async geheugenMb(): Promise<number | null> {
    const status = await readFile(`/proc/${this.proces.pid}/status`, 'utf8').catch(() => '');
    const m = /^VmRSS:\s+(\d+) kB/m.exec(status);
    return m ? Number(m[1]) / 1024 : null;
  }

  dood(): void {
    this.proces.kill('SIGKILL');
  }
}
