export { OVERLEG_SIGNAALREGELS } from './acties/signaalregels.js';
export type { Signaalbron } from './agenda/signalen.js';
export { overlegEntiteiten } from './entiteiten.js';
export { herinnerOverleg } from './herinneringen.js';
export * from './mails.js';
export * from './overleg.module.js';
export * from './taken.service.js';
