/**
 * The process that reads uploaded files. It knows no database and no secrets, has a small heap, and is killed and replaced
 * when a file makes it slow or big; see leesproces.ts for the side that guards it.
 */
import { once } from 'node:events';
import { Socket } from 'node:net';
import { LeesFout, openSpreadsheet } from '#spreadsheets';
import { bestandBron, nodeCrc32, nodeUitpakker } from '#spreadsheets-node';
import { Bestandscontrole } from '../domain/bestandscontrole.js';
import { kopScore } from '../domain/kolommen.js';
import { copyRegel } from './copytekst.js';
import {
  type Leesantwoord,
  type LeesFoutGegevens,
  type Leessamenvatting,
  type Leesvraag,
  RIJEN_FD,
} from './leesprotocol.js';

const VOORTGANG_MS = 200;
const rijenPijp = new Socket({ fd: RIJEN_FD, readable: false, writable: true });

const antwoord = (a: Leesantwoord): void => void process.send?.(a);

/** Sends text over the pipe and waits when the other side is full; counts the bytes that went out. */
class Uitvoer {
  bytes = 0;
  async schrijf(tekst: string): Promise<void> {
    if (tekst === '') return;
    const stuk = Buffer.from(tekst);
    this.bytes += stuk.length;
    if (!rijenPijp.write(stuk)) await once(rijenPijp, 'drain');
  }
}

async function lees(vraag: Leesvraag, uitvoer: Uitvoer): Promise<Leessamenvatting> {
  const bron = await bestandBron(vraag.pad);
  try {
    const { bestandsnaam, limieten } = vraag;
    const plug = { uitpakker: nodeUitpakker, crc32: nodeCrc32 };
    const blad = await openSpreadsheet(bron, { bestandsnaam, limieten, kopScore, ...plug });
    const controle = new Bestandscontrole(vraag);
    let gemeld = Date.now();
    for await (const rijen of blad.rijen()) {
      let tekst = '';
      for (const regel of controle.verwerk(rijen)) tekst += copyRegel(regel);
      await uitvoer.schrijf(tekst);
      if (Date.now() - gemeld < VOORTGANG_MS) continue;
      gemeld = Date.now();
      antwoord({ soort: 'voortgang', id: vraag.id, gelezen: controle.gelezen });
    }
    for await (const ander of blad.overigeRijen()) controle.bekijkAnderBlad(ander.blad, ander.rijen);
    const { vorm, scheidingsteken, codering, blad: naam } = blad;
    return { vorm, scheidingsteken, codering, blad: naam, ...controle.rondAf() };
  } finally {
    await bron.sluit();
  }
}

const alsGegevens = ({ code, waarom, melding, oplossing, waar }: LeesFout): LeesFoutGegevens => ({
  code,
  waarom,
  melding,
  oplossing,
  waar,
});

async function behandel(vraag: Leesvraag): Promise<void> {
  const uitvoer = new Uitvoer();
  const { id } = vraag;
  try {
    const samenvatting = await lees(vraag, uitvoer);
    antwoord({ soort: 'klaar', id, bytes: uitvoer.bytes, samenvatting });
  } catch (fout) {
    const { bytes } = uitvoer;
    if (fout instanceof LeesFout) antwoord({ soort: 'fout', id, bytes, fout: alsGegevens(fout) });
    else antwoord({ soort: 'storing', id, bytes, melding: fout instanceof Error ? fout.message : String(fout) });
  }
}

process.on('message', (vraag) => void behandel(vraag as Leesvraag));
process.on('disconnect', () => process.exit(0));
antwoord({ soort: 'gereed' });
