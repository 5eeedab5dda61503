export * from './reconciliatie.entity.js';
export * from './reconciliatie.module.js';
export {
  beoordeel,
  herbeoordeel,
  maakStage,
  ruimStage,
  type BeoordeelOpdracht,
  type Tellingen,
} from './oordeel.js';
export { slotStamgegevens } from './sloten.js';
export { herbeoordeelGeraakt } from './geraakt.js';
export { herrekenen, type Verschil } from './herrekenen.js';
export { Bevindingen, type BevindingRij, zetStap } from './bevinding.repository.js';
export type { BevindingSoort, Bevindingregel } from './domain/bevindingregel.js';
export { type BevindingStatus, leven, magStap, stapFouten } from './domain/leven.js';
export { meldingVan } from './domain/melding.js';
export { Verwerken } from './verwerken.job.js';
export { codesVan, regels, regelVan } from './regels.js';
