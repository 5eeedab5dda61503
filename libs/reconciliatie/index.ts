export * from './reconciliatie.entity.js';
export * from './reconciliatie.module.js';
export { beoordeel, herbeoordeel, maakStage, ruimStage, type BeoordeelOpdracht, type Tellingen } from './oordeel.js';
export { slotStamgegevens } from './sloten.js';
export { herbeoordeelGeraakt } from './geraakt.js';
export { herbeoordeelBudgetten } from './budgetten.js';
export { herrekenen, type Verschil } from './herrekenen.js';
export { Bevindingen, type BevindingRij, zetStap } from './bevinding.repository.js';
export type { BevindingSoort, Bevindingregel } from './domain/bevindingregel.js';
export { type BevindingStatus, leven, magStap, stapFouten } from './domain/leven.js';
export { meldingVan } from './domain/melding.js';
export { Verwerken } from './verwerken.job.js';
export { codesVan, regels, regelVan } from './regels.js';
export { herbeoordeelPip, NaPip, type NaPipStap } from './na-pip.js';
export * from './signalen/signaal.entity.js';
export type {
  Signaalbeeld,
  Signaalcijfers,
  Signaaldeel,
  Signaalfeit,
  Signaalregel,
  Signaaltekst,
} from './domain/signalen/soort.js';
export { STANDEN as SIGNAALSTANDEN, type Signaalstand } from './domain/signalen/leven.js';
export { evalueerSignalen, type Signaaltelling } from './signalen/evalueren.js';
export { SIGNAALREGELS } from './signalen/regels.js';
export { verzamelBronnen } from './signalen/bronnen.js';
export { SignaalLezer, Signaalregels, type Signaalrij } from './signalen/signaal.repository.js';
export { Signalen } from './signalen/signalen.service.js';
export { naarNieuw, zetBesproken, zetOpAgenda } from './signalen/stappen.js';
export {
  Contractsignalen,
  DagelijkseSignalen,
  planContractsignalen,
  planSignalen,
  SIGNALEN,
  SIGNALEN_CONTRACT,
} from './signalen/signalen.job.js';
