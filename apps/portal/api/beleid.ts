import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import AanbodBekijken from '../../../schema/operations/AanbodBekijken.graphql?raw';
import AanbodVoorPersoonBekijken from '../../../schema/operations/AanbodVoorPersoonBekijken.graphql?raw';
import BoeteBerekenen from '../../../schema/operations/BoeteBerekenen.graphql?raw';
import HandhavingBekijken from '../../../schema/operations/HandhavingBekijken.graphql?raw';
import TrajectinstellingenBekijken from '../../../schema/operations/TrajectinstellingenBekijken.graphql?raw';
import type {
  Groep,
  Onderdeel,
  Schaal,
  Tabel,
  Uitvoering,
  Waarde,
} from '../../../libs/trajecten/domain/aanbod/begrippen.js';
import type { Grond, Verwijtbaarheid } from '../../../libs/trajecten/domain/handhaving/boete.js';
import type { Stand } from '../../../libs/trajecten/domain/handhaving/stappen.js';
import { vraag } from './graphql';
import type { Fout } from './types';

export interface Cel {
  tabel: Tabel;
  onderdeel: Onderdeel;
  groep: Groep;
  waarde: Waarde;
  afwijking?: string | null;
}
export interface Schaalregel {
  onderdeel: Onderdeel;
  schalen: Schaal[];
  zelf: boolean;
}
export interface Bron {
  code: string;
  naam: string;
  bron: string;
}
export interface Bronmatrix extends Bron {
  cellen: Cel[];
  schalen: Schaalregel[];
}
export interface Uitvoeringsregel {
  onderdeel: Onderdeel;
  schaal: Schaal;
  uitvoering: Uitvoering;
  uitvoerder: string | null;
  van: string;
  tot: string | null;
  door: string;
}
export interface Aanbod {
  aanbod: {
    configuratie: Bron | null;
    onderdelen: { code: Onderdeel; naam: string }[];
    keuzes: { code: string; naam: string; van: string; tot: string | null; door: string }[];
    cellen: Cel[];
    afwijkingen: (Cel & { van: string; tot: string | null; bron: string; door: string })[];
    schalen: Schaalregel[];
    uitvoeringen: Uitvoeringsregel[];
  };
  aanbodConfiguraties: Bronmatrix[];
}
export const aanbodStandVraag = (dag: string) =>
  queryOptions({
    queryKey: ['trajectbeleid', 'aanbod', dag],
    queryFn: ({ signal }) => vraag<Aanbod>(AanbodBekijken, { dag }, signal),
    placeholderData: keepPreviousData,
  });

export interface Instelling {
  sleutel: string;
  naam: string;
  soort: 'GETAL' | 'GETAL_OF_GEEN' | 'UREN' | 'PERCENTAGE' | 'JA_NEE' | 'KEUZE';
  keuzes: string[];
  min: number | null;
  max: number | null;
  waarde: string | null;
  standaard: string | null;
  bron: string;
  verschil: string | null;
  versies: { waarde: string | null; van: string; tot: string | null; bron: string; door: string }[];
}
export const instellingenVraag = queryOptions({
  queryKey: ['trajectbeleid', 'instellingen'],
  queryFn: ({ signal }) =>
    vraag<{ trajectinstellingen: Instelling[] }>(TrajectinstellingenBekijken, {}, signal).then(
      (d) => d.trajectinstellingen,
    ),
});

export interface VoorPersoon {
  onderdeel: string;
  naam: string;
  moet: boolean | null;
  uitleg: string;
  verschil: Waarde | null;
  schalen: Schaal[];
  zelf: boolean;
  uitvoering: Uitvoering | null;
  uitvoerder: string | null;
}
export const voorPersoonVraag = (trajectnummer: string) =>
  queryOptions({
    queryKey: ['traject', trajectnummer, 'aanbod'],
    queryFn: ({ signal }) =>
      vraag<{ aanbodVoorTraject: VoorPersoon[] | null }>(AanbodVoorPersoonBekijken, { trajectnummer }, signal).then(
        (d) => d.aanbodVoorTraject ?? [],
      ),
  });

export interface Handhaving {
  id: string;
  grond: Grond;
  grondNaam: string;
  artikel: string;
  feitdatum: string;
  stand: Stand;
  verwijtbaarheid: Verwijtbaarheid | null;
  bedrag: string | null;
  som: string | null;
  boeteStaat: boolean;
  bezwaarTotEnMet: string | null;
  stappen: { naar: Stand; datum: string; uitkomst: string; door: string; op: string }[];
  keuzes: { naar: Stand; naam: string; uitkomsten: { code: string; naam: string }[] }[];
}
export const handhavingVraag = (trajectnummer: string) =>
  queryOptions({
    queryKey: ['traject', trajectnummer, 'handhaving'],
    queryFn: ({ signal }) =>
      vraag<{ handhavingen: Handhaving[] }>(HandhavingBekijken, { trajectnummer }, signal).then((d) => d.handhavingen),
  });
export interface Boete {
  bedrag: string | null;
  som: string;
  tekst: string;
  bron: string;
  fouten: Fout[];
}
/** What a fine would be; nothing is kept. */
export const boeteVraag = (trajectnummer: string, grond: Grond, dag: string, verwijtbaarheid: Verwijtbaarheid | null) =>
  queryOptions<Boete | null>({
    queryKey: ['traject', trajectnummer, 'boete', grond, dag, verwijtbaarheid],
    queryFn: ({ signal }) =>
      vraag<{ boeteBerekenen: Boete | null }>(
        BoeteBerekenen,
        { trajectnummer, grond, dag, verwijtbaarheid },
        signal,
      ).then((d) => d.boeteBerekenen),
  });
