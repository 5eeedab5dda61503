import { Button, Fieldset, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { vandaag } from '#core';
import { EXAMENONDERDELEN, LEERROUTES } from '../../../../libs/trajecten/domain/feitcodes.js';
import PipVaststellen from '../../../../schema/operations/PipVaststellen.graphql?raw';
import {
  aanbodVraag,
  prijsVraag,
  zelfdeInhoud,
  type PipAfspraken,
  type PipDeel,
  type PipDossier,
  type PipInhoud,
  type PipPrijs,
} from '../../api/pip';
import { Paneel } from '../../onderdelen/Kerngetal';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { Stappen } from '../../onderdelen/Stappen';
import { Uitslag, useWijziging } from '../contracten/Formulier';
import { Deelrij, uitleg } from './Deelrij';
import { Prijs } from './Prijs';
import { useConcept } from './useConcept';
import { VASTSTELLEN } from './Wijziging';

export const EERSTE_VELD = 'leerroute';
const AFSPRAKEN: Record<keyof PipAfspraken, string> = {
  pvtUren: 'Uren PVT',
  mapUren: 'Uren MAP',
  voortgangsgesprekken: 'Voortgangsgesprekken per jaar',
  ontzorgingMaanden: 'Maanden ontzorgen',
};
const leegDeel = (): PipDeel => ({
  ...{ sleutel: crypto.randomUUID(), product: '', contract: '', van: '', tot: '' },
  ...{ urenPerMaand: '', urenTotaal: '', aantal: '', groep: '', niveau: '', locatie: '' },
});

/** The plan in the making: what is typed gets its price at once, from the contracts of today. */
export function PlanBewerken({ d, klaar }: { d: PipDossier; klaar: () => void }) {
  const [inhoud, setInhoud] = useState<PipInhoud>(d.concept?.inhoud ?? d.begin);
  const [rustig] = useDebouncedValue(inhoud, 400);
  const prijs = useQuery(prijsVraag(d.trajectnummer, rustig)).data ?? null;
  const aanbod = useQuery(aanbodVraag(d.trajectnummer, inhoud.leerroute)).data ?? [];
  const vast = useWijziging(PipVaststellen, ['traject', 'trajecten', 'pipprijs'], 'Het plan is vastgesteld.', klaar);
  const concept = useConcept(d, setInhoud, klaar, vast.bezig);
  const [begonnen] = useState(inhoud);
  useNietKwijt(!zelfdeInhoud(inhoud, d.concept?.inhoud ?? begonnen));
  const erbij = useRef<HTMLButtonElement>(null);
  const zet = (deel: Partial<PipInhoud>) => setInhoud({ ...inhoud, ...deel });
  const zetDeel = (i: number, nieuw: Partial<PipDeel>) =>
    zet({ delen: inhoud.delen.map((o, j) => (j === i ? { ...o, ...nieuw } : o)) });
  return (
    <Paneel titel={d.versies.length ? 'Plan bijstellen' : 'Nieuw plan'}>
      {wijzigt(prijs?.soort) && d.versies.length > 0 && <Stappen namen={STAPPEN} nu={stapVan(d, inhoud)} />}
      {concept.meldingen}
      <form onSubmit={(e) => e.preventDefault()} aria-label="Plan" noValidate>
        <div className="kaartformulier">
          <NativeSelect
            id={EERSTE_VELD}
            label="Leerroute"
            value={inhoud.leerroute}
            data={[{ value: '', label: 'Kies…' }, ...codeKeuzes(LEERROUTES)]}
            onChange={(e) => zet({ leerroute: e.currentTarget.value, niveaus: [] })}
          />
          {inhoud.leerroute === 'B1_ROUTE' && <Niveaus inhoud={inhoud} zet={zet} />}
        </div>
        <Afspraken inhoud={inhoud} zet={zet} fouten={prijs?.fouten ?? []} />
        {inhoud.delen.map((deel, i) => (
          <Deelrij
            key={deel.sleutel}
            nr={i + 1}
            deel={deel}
            eerderNaam={d.versies.flatMap((v) => v.delen).find((o) => o.product === deel.product)?.productNaam}
            aanbod={aanbod}
            regel={prijs?.regels.find((r) => r.sleutel === deel.sleutel)}
            zet={(nieuw) => zetDeel(i, nieuw)}
            weg={() => (zet({ delen: inhoud.delen.filter((_, j) => j !== i) }), erbij.current?.focus())}
          />
        ))}
        <Button ref={erbij} variant="outline" onClick={() => zet({ delen: [...inhoud.delen, leegDeel()] })}>
          Onderdeel toevoegen
        </Button>
        <Prijs prijs={prijs} nummer={d.trajectnummer} sleutels={inhoud.delen.map((o) => o.sleutel)} />
        <Knoppen d={d} inhoud={inhoud} prijs={prijs} concept={concept} vast={vast} />
      </form>
    </Paneel>
  );
}

/** Asks before what was typed and not kept is left behind, within the portal and by closing the window. */
function useNietKwijt(vuil: boolean) {
  useBlocker({
    shouldBlockFn: ({ current, next }) => {
      if (!vuil || (next.pathname === current.pathname && zelfdeDeel(current.search, next.search))) return false;
      return !window.confirm(
        'U heeft het concept nog niet opgeslagen. Wilt u deze pagina verlaten en uw werk kwijt zijn?',
      );
    },
    enableBeforeUnload: vuil,
  });
}
const deelVan = (zoek: object): unknown => ('deel' in zoek ? zoek.deel : undefined);
const zelfdeDeel = (a: object, b: object): boolean => deelVan(a) === deelVan(b);

const STAPPEN = ['Plan wijzigen en opslaan', 'Gevolgen bekijken', 'Wijziging goedkeuren', 'Plan vaststellen'];
/** How far a change of route or level is. */
function stapVan(d: PipDossier, inhoud: PipInhoud): number {
  if (!d.concept || !zelfdeInhoud(inhoud, d.concept.inhoud)) return 1;
  if (!d.wijziging) return 2;
  return d.wijziging.stand === 'GOEDGEKEURD' ? 4 : 3;
}
const wijzigt = (soort: string | undefined) => soort === 'LEERROUTE' || soort === 'NIVEAU';

/** The exam parts of the B1-route that are taken on another level. */
const Niveaus = ({ inhoud, zet }: { inhoud: PipInhoud; zet: (deel: Partial<PipInhoud>) => void }) =>
  Object.entries(EXAMENONDERDELEN)
    .filter(([code]) => code !== 'KNM')
    .map(([code, naam]) => (
      <NativeSelect
        key={code}
        label={`Niveau ${naam.toLowerCase()}`}
        value={inhoud.niveaus.find((n) => n.onderdeel === code)?.niveau ?? 'B1'}
        data={['A2', 'B1', 'B2']}
        onChange={(e) => {
          const niveau = e.currentTarget.value;
          zet({ niveaus: [...inhoud.niveaus.filter((n) => n.onderdeel !== code), { onderdeel: code, niveau }] });
        }}
      />
    ));

interface Stuk {
  inhoud: PipInhoud;
  zet: (deel: Partial<PipInhoud>) => void;
}
const Afspraken = ({ inhoud, zet, fouten }: Stuk & { fouten: PipPrijs['fouten'] }) => (
  <Fieldset legend="Afspraken naast de lessen" className="veldgroep" mt="md">
    <div className="kaartformulier">
      {(Object.keys(AFSPRAKEN) as (keyof PipAfspraken)[]).map((veld) => (
        <TextInput
          key={veld}
          id={`afspraken.${veld}`}
          label={AFSPRAKEN[veld]}
          inputMode="decimal"
          value={inhoud.afspraken[veld]}
          error={inhoud.afspraken[veld] && fouten.filter((f) => f.veld === `afspraken.${veld}`).map(uitleg)[0]}
          onChange={(e) => zet({ afspraken: { ...inhoud.afspraken, [veld]: e.currentTarget.value } })}
        />
      ))}
    </div>
  </Fieldset>
);

interface KnopEigenschappen {
  d: PipDossier;
  inhoud: PipInhoud;
  prijs: PipPrijs | null;
  concept: ReturnType<typeof useConcept>;
  vast: ReturnType<typeof useWijziging>;
}
/** Keep, see what a change does, decide, or stop. Only what was kept can be decided. */
function Knoppen({ d, inhoud, prijs, concept, vast }: KnopEigenschappen) {
  const dag = useRef<HTMLInputElement>(null);
  const bewaard = d.concept !== null && zelfdeInhoud(inhoud, d.concept.inhoud);
  return (
    <>
      <Uitslag fouten={vast.fouten} gedaan={bewaard && concept.opgeslagen ? 'Het concept is opgeslagen.' : ''} />
      <Group mt="md" align="end">
        <Button variant="outline" loading={concept.bezig} disabled={bewaard} onClick={() => concept.bewaar(inhoud)}>
          Concept opslaan
        </Button>
        {d.concept && d.versies.length > 0 && bewaard && wijzigt(prijs?.soort) && (
          <Button variant="outline" loading={concept.bezig} onClick={concept.bereidVoor}>
            Gevolgen bekijken
          </Button>
        )}
        <TextInput ref={dag} id="besluit.dagtekening" type="date" label="Dagtekening" defaultValue={vandaag()} />
        <Button
          id={VASTSTELLEN}
          loading={vast.bezig}
          disabled={!bewaard || !prijs?.magVaststellen}
          onClick={() =>
            vast.doe({
              besluit: {
                ...{ trajectnummer: d.trajectnummer, versie: d.concept!.versie, kostprijs: prijs!.kostprijs },
                dagtekening: dag.current!.value,
              },
            })
          }
        >
          Plan vaststellen
        </Button>
        <Button variant="subtle" loading={concept.bezig} onClick={concept.stop}>
          {d.concept ? 'Concept intrekken' : 'Stoppen'}
        </Button>
      </Group>
      {!bewaard && <p className="onder">Sla het concept op om het plan te kunnen vaststellen.</p>}
    </>
  );
}
