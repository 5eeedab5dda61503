export * from './datum.js';
export * from './bedrag.js';
export * from './fout.js';
export * from './actor.js';
