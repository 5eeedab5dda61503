export * from './spuk.entity.js';
export * from './spuk.module.js';
export * from './domain/stamgegevens.js';
export * from './stamgegevens.js';
export * from './entiteiten.js';
export * from './verplichten/bijwerken.js';
export * from './beurzen/beurzen.service.js';
export * from './beurzen/signalen.js';
export { Rekentool } from './rekenen/rekentool.service.js';
