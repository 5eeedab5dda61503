export * from './trajecten.entity.js';
export * from './domain/stamgegevens.js';
export * from './stamgegevens.js';
