export * from './datum.js';
export * from './werkdag.js';
export * from './bedrag.js';
export * from './elfproef.js';
export * from './fout.js';
export * from './actor.js';
export * from './stamtabel.js';
export * as stamcel from './stamcel.js';
