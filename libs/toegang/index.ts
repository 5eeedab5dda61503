export * from './gebruiker.entity.js';
export * from './audit.entity.js';
