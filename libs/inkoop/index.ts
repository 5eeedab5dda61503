export * from './inkoop.entity.js';
export * from './domain/stamgegevens.js';
export * from './stamgegevens.js';
