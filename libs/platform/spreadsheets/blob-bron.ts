import { type Bron } from './soorten.js';

/** A file chosen in the browser; only the pieces asked for come into memory. */
export const blobBron = (blob: Blob): Bron => ({
  size: blob.size,
  lees: async (van, tot) => new Uint8Array(await blob.slice(van, tot).arrayBuffer()),
});
