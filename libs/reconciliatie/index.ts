export * from './reconciliatie.entity.js';
export { beoordeel, herbeoordeel, maakStage, ruimStage, type Opdracht, type Tellingen } from './oordeel.js';
export { slotStamgegevens } from './sloten.js';
export { type BevindingSoort, type Bevindingregel, codesVan, regels, regelVan } from './domain/regels.js';
export { meldingVan } from './domain/melding.js';
export { Verwerken } from './verwerken.job.js';
