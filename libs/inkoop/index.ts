export * from './inkoop.entity.js';
export * from './domain/stamgegevens.js';
export * from './stamgegevens.js';
export * from './contract/contract.entity.js';
export * from './tarieven/tarieven.entity.js';
export * from './contract/maak-contract.js';
export type * from './domain/contract/contract.js';
export type { NieuwTarief, Trede } from './domain/tarieven/tarief.js';
export { magPlaatsen, type PlaatsContract } from './domain/contract/plaatsing.js';
