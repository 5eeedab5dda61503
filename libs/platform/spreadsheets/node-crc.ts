import * as zlib from 'node:zlib';
import { type Crc32 } from './soorten.js';
import { eigenCrc32 } from './uitpakken.js';

type MetCrc = { crc32?: (stuk: Uint8Array, crc: number) => number };
/** node:zlib has it from 20.15 on. */
export const nodeCrc32: Crc32 = (zlib as MetCrc).crc32 ?? eigenCrc32;
