import type { Veldfout } from '../../onderdelen/Foutenoverzicht';
import { Melding } from '../../onderdelen/Melding';
import type { Inschrijving } from './gegevens';
import { keurRijen, metSleutel, Rijen, type Kolom, type MetSleutel } from './Rijen';

export interface Lid {
  kvk: string;
}
const LEDEN = 'inschrijven-combinatie';
const LIDVELDEN: Kolom<Lid>[] = [{ naam: 'kvk', label: 'KvK-nummer, acht cijfers' }];
const kaal = (kvk: string): string => kvk.replace(/\s/g, '');
export const naarKvk = (leden: readonly Lid[]): string[] => leden.map((l) => kaal(l.kvk));
export const keurLeden = (leden: readonly Lid[]): Veldfout[] =>
  keurRijen(LEDEN, 'Lid', LIDVELDEN, leden, (_, kvk) => /^\d{8}$/.test(kaal(kvk)));
interface LedenEigenschappen {
  eerder: Inschrijving | undefined;
  leden: MetSleutel<Lid>[];
  zet: (leden: MetSleutel<Lid>[]) => void;
  fouten: Veldfout[];
}
const ledenVan = (b: Inschrijving | undefined) => (b?.partijen ?? []).filter((p) => !p.penvoerder);
/** A new version starts with the members of the version before it. */
export const eerdereLeden = (b: Inschrijving | undefined): MetSleutel<Lid>[] =>
  ledenVan(b).flatMap((p) => (p.kvk ? [metSleutel({ kvk: p.kvk })] : []));

/** Who bids along; each of them must agree itself. */
export function Leden({ eerder, leden, zet, fouten }: LedenEigenschappen) {
  const vorige = ledenVan(eerder);
  return (
    <>
      {vorige.length > 0 && (
        <Melding
          toon="let-op"
          titel={`Uw vorige versie was een combinatie met ${vorige.map((p) => p.naam).join(' en ')}`}
        >
          <p>
            Zij doen ook met deze versie mee, tenzij u hun KvK-nummer hieronder weghaalt. Wie al instemde hoeft dat niet
            opnieuw te doen zolang de leden en de percelen dezelfde blijven.
          </p>
        </Melding>
      )}
      <Rijen
        sleutel={LEDEN}
        titel="Andere leden van een combinatie (niet verplicht)"
        wat="Lid"
        uitleg="U bent de penvoerder. Elk lid krijgt een verzoek zonder uw plan en prijs. De inschrijving telt pas als elk lid instemde."
        vorm="lijnrijen ledenrijen"
        kolommen={LIDVELDEN}
        rijen={leden}
        zet={zet}
        nieuw={() => ({ kvk: '' })}
        fouten={fouten}
      />
    </>
  );
}
