import { registerEnumType } from '@nestjs/graphql';
import { AANBESTEDINGSTANDEN, PERCEELSTANDEN, STAPSOORTEN } from '../domain/aanbesteding/begrippen.js';
import { STAPNAAM } from '../domain/aanbesteding/namen.js';
import { PERCEELSTANDNAAM, STANDNAAM } from '../domain/aanbesteding/standen.js';

const soorten = <T extends string>(waarden: readonly T[]): { [K in T]: K } =>
  Object.fromEntries(waarden.map((w) => [w, w])) as { [K in T]: K };
function meld(enumRef: Record<string, string>, name: string, description: string, namen: Record<string, string>): void {
  const valuesMap = Object.fromEntries(
    Object.entries(namen).map(([k, v]) => [
      k,
      { description: `${v[0]!.toUpperCase()}${v.slice(1).replace(/\.$/, '')}.` },
    ]),
  );
  registerEnumType(enumRef, { name, description, valuesMap });
}

export const StapsoortEnum = soorten(STAPSOORTEN);
export type StapsoortEnum = keyof typeof StapsoortEnum;
export const AanbestedingStand = soorten(AANBESTEDINGSTANDEN);
export type AanbestedingStand = keyof typeof AanbestedingStand;
export const PerceelStand = soorten(PERCEELSTANDEN);
export type PerceelStand = keyof typeof PerceelStand;
export const Prijssoort = soorten(['GEEN', 'INDICATIEF', 'DEFINITIEF']);
export type Prijssoort = keyof typeof Prijssoort;
export const Prijsregelsoort = soorten(['INDICATIEF', 'BASISPAKKET', 'MODULE']);
export type Prijsregelsoort = keyof typeof Prijsregelsoort;
export const Captelling = soorten(['CONTRACTEN', 'PARTIJEN']);
export type Captelling = keyof typeof Captelling;
export const Wie = soorten(['CONTRACTMANAGER', 'REGIO_COORDINATOR', 'AANBIEDER']);
export type Wie = keyof typeof Wie;
export const Rechtsgang = soorten(['BEZWAAR', 'KORT_GEDING']);
export type Rechtsgang = keyof typeof Rechtsgang;
export const BezwaarUitkomst = soorten(['ONGEGROND', 'GEGROND', 'INGETROKKEN']);
export type BezwaarUitkomst = keyof typeof BezwaarUitkomst;
export const Instemming = soorten(['GEVRAAGD', 'INGESTEMD', 'GEWEIGERD']);
export type Instemming = keyof typeof Instemming;

meld(StapsoortEnum, 'Stapsoort', 'Wat er in een stap van een aanbesteding gebeurt.', STAPNAAM);
meld(AanbestedingStand, 'AanbestedingStand', 'Hoe het met een aanbesteding staat.', STANDNAAM);
meld(PerceelStand, 'PerceelStand', 'Hoe het met een perceel staat.', PERCEELSTANDNAAM);
meld(Prijssoort, 'Prijssoort', 'Of er in een ronde een prijs hoort.', {
  GEEN: 'geen prijs',
  INDICATIEF: 'een indicatieve prijs, met aannames',
  DEFINITIEF: 'een definitieve prijs',
});
meld(Prijsregelsoort, 'Prijsregelsoort', 'Het soort prijs in een inschrijving.', {
  INDICATIEF: 'indicatie, niet vergelijkbaar',
  BASISPAKKET: 'prijs van het basispakket',
  MODULE: 'losse module',
});
meld(Captelling, 'Captelling', 'Wat meetelt voor het maximum van een perceel.', {
  CONTRACTEN: 'een combinatie telt als één',
  PARTIJEN: 'elk lid van een combinatie telt mee',
});
meld(Wie, 'StapRol', 'Wie een stap mag zetten.', {
  CONTRACTMANAGER: 'de contractmanager',
  REGIO_COORDINATOR: 'de regio-coördinator',
  AANBIEDER: 'de aanbieder',
});
meld(Rechtsgang, 'Rechtsgang', 'Waar een argument is aangevoerd.', {
  BEZWAAR: 'bij de regio',
  KORT_GEDING: 'bij de rechter',
});
meld(BezwaarUitkomst, 'BezwaarUitkomst', 'Hoe een argument is afgedaan.', {
  ONGEGROND: 'ongegrond',
  GEGROND: 'gegrond',
  INGETROKKEN: 'ingetrokken',
});
meld(Instemming, 'Instemming', 'Wat een gevraagd lid van een combinatie antwoordde.', {
  GEVRAAGD: 'nog geen antwoord',
  INGESTEMD: 'doet mee',
  GEWEIGERD: 'doet niet mee',
});
