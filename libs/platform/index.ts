export * from './config.js';
export * from './log.js';
export * from './database/database.js';
export * from './database/migreer.js';
export * from './database/opdracht.entity.js';
