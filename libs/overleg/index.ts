export { overlegEntiteiten } from './entiteiten.js';
export * from './mails.js';
export * from './overleg.module.js';
export * from './taken.service.js';
