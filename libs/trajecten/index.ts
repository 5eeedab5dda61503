export * from './trajecten.entity.js';
export * from './domain/stamgegevens.js';
export * from './stamgegevens.js';
export * from './domain/feitcodes.js';
export * from './domain/feiten.js';
export * from './domain/termijnen/termijnen.js';
export * from './domain/termijnen/beeld.js';
export * from './domain/termijnen/instellingen.js';
export { termijnEinde } from './domain/termijnen/grenzen.js';
export type { Cijfer, Oordeel, Regel, Regelversie, Zaak } from './domain/termijnen/wettelijk.js';
export * from './dossier/dossier.entity.js';
export * from './persoon/persoon.entity.js';
export * from './verantwoording/verantwoording.entity.js';
export * from './beleid/instelling.entity.js';
export * from './trajecten.module.js';
export * from './lijst/trajecten.service.js';
export * from './lijst/traject.type.js';
export * from './lijst/laad.js';
export { termijnenInGevaar, type TermijnInGevaar } from './lijst/gevaar.js';
export * from './dossier/dossier.module.js';
export { Dossiers } from './dossier/dossier.service.js';
export { noteerFeit, trekFeitIn, corrigeerFeit, type Uitkomst as FeitUitkomst } from './dossier/schrijf-feit.js';
export {
  alsFeit,
  leesFeiten,
  leesTraject,
  levende,
  trajectOpSlot,
  type Feitrij,
  type Trajectrij,
} from './dossier/dossier.repository.js';
export { LeerrouteWijziging, PipBezwaar, PipConcept } from './pip/pip.entity.js';
export { PIP_VASTGESTELD } from './pip/oordeel.js';
export { PipModule } from './pip/pip.module.js';
export { Pips } from './pip/pip.service.js';
export { PipBesluiten } from './pip/vaststellen.service.js';
export { LeerrouteWijzigingen } from './pip/wijziging.service.js';
export type { RuweInhoud as PipRuweInhoud } from './domain/pip/inhoud.js';
export * from './persoon/persoon.module.js';
export { Personen } from './persoon/persoon.service.js';
export { maakSleutel, Sleutelring } from './persoon/sleutelring.js';
export { roteer } from './persoon/roteer.js';
export { OPRUIMEN } from './bewaren/bewaren.service.js';
export { OPRUIMWIJZE } from './bewaren/tabellen.js';
export { UITDRAAIBRON } from './persoon/uitdraai-rest.js';
export { Opruimen } from './bewaren/opruimen.job.js';
export { keurPersoon, leesBsn, volledigeNaam, type Persoon } from './domain/persoon/persoon.js';
export { schrijfPersoon } from './persoon/persoon.repository.js';
export { keurFeit } from './domain/dossier/feitcontrole.js';
export * from './handhaving/handhaving.entity.js';
export { aanbodEntiteiten } from './aanbod/entiteiten.js';
