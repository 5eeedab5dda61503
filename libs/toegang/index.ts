export * from './gebruiker.entity.js';
export * from './audit.entity.js';
export * from './domain/rollen.js';
export * from './guard.js';
export * from './sessies.service.js';
export * from './sessie.middleware.js';
export * from './gebruikers.service.js';
export * from './toegang.module.js';
