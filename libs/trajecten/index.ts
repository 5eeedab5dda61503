export * from './trajecten.entity.js';
export * from './domain/stamgegevens.js';
export * from './stamgegevens.js';
export * from './domain/feitcodes.js';
export * from './domain/feiten.js';
