import { Tabellen1767225600000 } from './1767225600000-tabellen.js';
import { Rollen1767225601000 } from './1767225601000-rollen.js';
import { Inleveraar1767225610000 } from './1767225610000-inleveraar.js';
import { PipOnderdelen1767225611000 } from './1767225611000-pip-onderdelen.js';
import { Oordeel1767225620000 } from './1767225620000-oordeel.js';
import { BevindingZoeken1767225621000 } from './1767225621000-bevinding-zoeken.js';
import { BoekingDekkend1767225622000 } from './1767225622000-boeking-dekkend.js';
import { Aanbesteding1767225630000 } from './1767225630000-aanbesteding.js';
import { AanbestedingRechten1767225631000 } from './1767225631000-aanbesteding-rechten.js';
import { Procedurevormen1767225632000 } from './1767225632000-procedurevormen.js';
import { AanbestedingZicht1767225633000 } from './1767225633000-aanbesteding-zicht.js';
import { ContractEnTarief1767225640000 } from './1767225640000-contract-en-tarief.js';
import { ContractGrenzen1767225640001 } from './1767225640001-contract-grenzen.js';
import { TredesWeg1767225640002 } from './1767225640002-tredes-weg.js';
import { AanbodVlot1767225640003 } from './1767225640003-aanbod-vlot.js';
import { StamgegevensSlot1767225641000 } from './1767225641000-stamgegevens-slot.js';
import { Grenzen1767225660000 } from './1767225660000-grenzen.js';
import { BtwVanBod1767225671000 } from './1767225671000-btw-van-bod.js';
import { IndexatieBesluit1767225672000 } from './1767225672000-indexatie-besluit.js';
import { Combinatie1767225673000 } from './1767225673000-combinatie.js';
import { MinsteRechten1767225673001 } from './1767225673001-minste-rechten.js';
import { Contracttermen1767225673003 } from './1767225673003-contracttermen.js';
import { AanbodInEenKeer1767225673002 } from './1767225673002-aanbod-in-een-keer.js';
import { Termijnen1767225681000 } from './1767225681000-termijnen.js';
import { TrajectDossier1767225682000 } from './1767225682000-traject-dossier.js';
import { TrajectGrenzen1767225682001 } from './1767225682001-traject-grenzen.js';
import { PipVersies1767225683000 } from './1767225683000-pip-versies.js';
import { FeitenDekkend1767225683900 } from './1767225683900-feiten-dekkend.js';
import { TrajectWerk1767225683950 } from './1767225683950-traject-werk.js';
import { Spuk1767225691000 } from './1767225691000-spuk.js';
import { SpukRechten1767225691001 } from './1767225691001-spuk-rechten.js';
import { SpukDelen1767225691002 } from './1767225691002-spuk-delen.js';
import { Kwartaal1767225701000 } from './1767225701000-kwartaal.js';
import { KwartaalRechten1767225701001 } from './1767225701001-kwartaal-rechten.js';
import { Kwartaalcijfers1767225701002 } from './1767225701002-kwartaalcijfers.js';
import { Maandprijs1767225701003 } from './1767225701003-maandprijs.js';
import { AanbodEnHandhaving1767225683901 } from './1767225683901-aanbod-en-handhaving.js';
import { Berichten1767225702000 } from './1767225702000-berichten.js';
import { SpukStanden1767225691003 } from './1767225691003-spuk-standen.js';
import { KwartaalGemeente1767225726000 } from './1767225726000-kwartaal-gemeente.js';
import { Kwartaalregels1767225726001 } from './1767225726001-kwartaalregels.js';
import { MinsteZicht1767225709000 } from './1767225709000-minste-zicht.js';
import { AanbodPlan1767225709001 } from './1767225709001-aanbod-plan.js';
import { OpruimenVanPlannen1767225721000 } from './1767225721000-opruimen-van-plannen.js';
import { Signalen1767225724000 } from './1767225724000-signalen.js';
import { KluisDicht1767225730000 } from './1767225730000-kluis-dicht.js';
import { SpukToelichting1767225723000 } from './1767225723000-spuk-toelichting.js';
import { Overleg1767225725000 } from './1767225725000-overleg.js';
import { OverlegRechten1767225725001 } from './1767225725001-overleg-rechten.js';
import { KvkVanLid1767225730001 } from './1767225730001-kvk-van-lid.js';
import { SpukVerhuisd1767225723001 } from './1767225723001-spuk-verhuisd.js';
import { AgendapuntVersie1767225733000 } from './1767225733000-agendapunt-versie.js';
import { Statistiek1767225734000 } from './1767225734000-statistiek.js';
import { PvtUitRapportages1767225734001 } from './1767225734001-pvt-uit-rapportages.js';
import { UrenPerMaand1767225735000 } from './1767225735000-uren-per-maand.js';
import { PvtZonderVolgorde1767225735001 } from './1767225735001-pvt-zonder-volgorde.js';
import { InschrijvingIntrekken1767225733001 } from './1767225733001-inschrijving-intrekken.js';

/** Every migration, in order. */
export const migraties = [
  Tabellen1767225600000,
  Rollen1767225601000,
  Inleveraar1767225610000,
  PipOnderdelen1767225611000,
  Oordeel1767225620000,
  BevindingZoeken1767225621000,
  BoekingDekkend1767225622000,
  Aanbesteding1767225630000,
  AanbestedingRechten1767225631000,
  Procedurevormen1767225632000,
  AanbestedingZicht1767225633000,
  ContractEnTarief1767225640000,
  ContractGrenzen1767225640001,
  TredesWeg1767225640002,
  AanbodVlot1767225640003,
  StamgegevensSlot1767225641000,
  Grenzen1767225660000,
  BtwVanBod1767225671000,
  IndexatieBesluit1767225672000,
  Combinatie1767225673000,
  MinsteRechten1767225673001,
  AanbodInEenKeer1767225673002,
  Contracttermen1767225673003,
  Termijnen1767225681000,
  TrajectDossier1767225682000,
  TrajectGrenzen1767225682001,
  PipVersies1767225683000,
  FeitenDekkend1767225683900,
  AanbodEnHandhaving1767225683901,
  TrajectWerk1767225683950,
  Spuk1767225691000,
  SpukRechten1767225691001,
  SpukDelen1767225691002,
  Kwartaal1767225701000,
  KwartaalRechten1767225701001,
  Kwartaalcijfers1767225701002,
  Maandprijs1767225701003,
  Berichten1767225702000,
  SpukStanden1767225691003,
  MinsteZicht1767225709000,
  AanbodPlan1767225709001,
  OpruimenVanPlannen1767225721000,
  Signalen1767225724000,
  KluisDicht1767225730000,
  SpukToelichting1767225723000,
  Overleg1767225725000,
  OverlegRechten1767225725001,
  KvkVanLid1767225730001,
  SpukVerhuisd1767225723001,
  KwartaalGemeente1767225726000,
  Kwartaalregels1767225726001,
  AgendapuntVersie1767225733000,
  Statistiek1767225734000,
  PvtUitRapportages1767225734001,
  InschrijvingIntrekken1767225733001,
  UrenPerMaand1767225735000,
  PvtZonderVolgorde1767225735001,
];
