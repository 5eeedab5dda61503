export * from './partijen.entity.js';
export * from './domain/stamgegevens.js';
export * from './stamgegevens.js';
