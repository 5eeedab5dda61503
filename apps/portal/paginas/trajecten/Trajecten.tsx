import './trajecten.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  trajectenVraag,
  verhuisdVraag,
  type Gevonden,
  type Namen,
  type TrajectenZoek,
  type TrajectLijst,
} from '../../api/trajecten';
import type { Ik } from '../../api/types';
import { ikVraag, PER_BESTANDSDEEL } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Kerngetal, Kerngetallen, Leeg } from '../../onderdelen/Kerngetal';
import { Linkknop } from '../../onderdelen/Links';
import { MeerLaden } from '../../onderdelen/MeerLaden';
import { Melding } from '../../onderdelen/Melding';
import { datum, getal } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { Uitklap } from '../../onderdelen/Uitklap';
import { alleBladzijden } from '../../onderdelen/Uitvoer';
import { Filters } from './Filters';
import { KOLOMMEN, Trajectlijst, type Naam } from './Trajectlijst';
import { Zoeken } from './Zoeken';

const route = getRouteApi('/binnen/trajecten');

/** For what names are shown when nothing else was chosen; nobody without the right is shown one. */
function namenVoor(ik: Ik | null | undefined, gekozen: Namen | undefined): Namen {
  if (!ik?.rechten.includes('persoon.lezen')) return 'GEEN';
  return gekozen ?? (ik.toewijzing.rol === 'REGISSEUR' ? 'REGIE' : 'BEGELEIDING');
}

export function Trajecten() {
  const zoek = route.useSearch();
  const { data: ik } = useQuery(ikVraag);
  const [gevonden, setGevonden] = useState<Gevonden[] | null>(null);
  const namen = namenVoor(ik, zoek.namen);
  const mag = (recht: string) => ik?.rechten.includes(recht) ?? false;
  return (
    <Pagina
      titel={zoek.mijn === 'ja' ? 'Mijn inburgeraars' : 'Inburgeraars'}
      inleiding="Wat het eerst aandacht vraagt, staat bovenaan."
      acties={
        <>
          <Linkknop to="/trajecten/beleid" variant="outline">
            Beleid van de gemeente
          </Linkknop>
          {mag('traject.bijhouden') && <Linkknop to="/trajecten/nieuw">Traject openen</Linkknop>}
        </>
      }
    >
      {mag('persoon.lezen') && <Zoeken namen={namen} gevonden={gevonden} zet={setGevonden} />}
      {gevonden === null ? (
        <>
          <Wiens zoek={zoek} gemeente={ik?.toewijzing.organisatie.naam ?? 'de gemeente'} />
          <Filters filter={zoek} />
          <Alle namen={namen} ik={ik} />
          <Verhuisd />
        </>
      ) : (
        <Uitkomst gevonden={gevonden} />
      )}
    </Pagina>
  );
}

/** Whose trajecten are shown: the reader's own, or with one click all of the gemeente; the other choices stay. */
const Wiens = ({ zoek, gemeente }: { zoek: TrajectenZoek; gemeente: string }) => (
  <nav className="tabbladen niet-afdrukken" aria-label="Van wie">
    <ul>
      {(['ja', 'nee'] as const).map((mijn) => (
        <li key={mijn}>
          <Link
            to="/trajecten"
            search={{ ...zoek, mijn }}
            {...((zoek.mijn ?? 'nee') === mijn ? { 'aria-current': 'page' as const } : {})}
          >
            {mijn === 'ja' ? 'Mijn inburgeraars' : `Alle inburgeraars van ${gemeente}`}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

function Alle({ namen, ik }: { namen: Namen; ik: Ik | null | undefined }) {
  const { namen: _, mijn, ...rest } = route.useSearch();
  const filter = { ...rest, mijn: mijn === 'ja' || undefined };
  const lijst = useInfiniteQuery(trajectenVraag(filter, namen));
  return (
    <Gegevens van={lijst as never} regels={8}>
      {(d: { pages: TrajectLijst[] }) => {
        const rijen = d.pages.flatMap((p) => p.nodes);
        const { totaal, teLaat, letOp } = d.pages[0]!;
        const naamloos = d.pages.find((p) => p.naamloos)?.naamloos;
        const naam: Naam = (t) => {
          if (t.inburgeraar) return { naam: t.inburgeraar.naam };
          const collega = namen === 'BEGELEIDING' && t.klantmanager && t.klantmanager !== ik?.naam;
          if (collega) return { waarom: 'inburgeraar van een collega' };
          return { waarom: naamloos ? 'naam nu niet te lezen' : 'nog geen naam vastgelegd' };
        };
        return (
          <>
            {naamloos && (
              <Melding toon="let-op" live titel="Namen kunnen nu niet worden getoond">
                <p>
                  {naamloos.melding} {naamloos.oplossing} U kunt gewoon verder werken met de trajectnummers.
                </p>
              </Melding>
            )}
            <Kerngetallen>
              <Kerngetal naam="Trajecten" waarde={getal(totaal)} toon="info" />
              <Kerngetal naam="Iets te laat" waarde={getal(teLaat)} toon={teLaat ? 'fout' : 'goed'} />
              <Kerngetal naam="Iets dat aandacht vraagt" waarde={getal(letOp)} toon={letOp ? 'let-op' : 'goed'} />
            </Kerngetallen>
            {rijen.length === 0 ? (
              <Leeg titel={mijn === 'ja' ? 'Geen inburgeraars van u bij deze keuze' : 'Geen trajecten bij deze keuze'}>
                <Link to="/trajecten" search={{ mijn: 'nee' }}>
                  Toon alle inburgeraars van de gemeente
                </Link>
              </Leeg>
            ) : (
              <>
                <Trajectlijst
                  rijen={rijen}
                  uitvoer={alleBladzijden(KOLOMMEN, trajectenVraag(filter, 'GEEN', PER_BESTANDSDEEL))}
                  {...(namen === 'GEEN' ? {} : { naam })}
                />
                <MeerLaden van={lijst} getoond={rijen.length} totaal={totaal} wat={['traject', 'trajecten']} />
              </>
            )}
          </>
        );
      }}
    </Gegevens>
  );
}

/** What is left of trajecten that went to another gemeente; without any it takes no place. */
function Verhuisd() {
  const { data = [] } = useQuery(verhuisdVraag);
  if (data.length === 0) return null;
  return (
    <Uitklap titel={`Verhuisd naar een andere gemeente (${data.length})`}>
      <ul>
        {data.map((v) => (
          <li key={v.trajectnummer + v.tot}>
            {v.trajectnummer}: naar {v.naar}, bij ons tot en met {datum(v.tot)}
          </li>
        ))}
      </ul>
    </Uitklap>
  );
}

/** Who was found, as the same list: the search gave the names, so they are not read a second time. */
function Uitkomst({ gevonden }: { gevonden: Gevonden[] }) {
  const nummers = gevonden.map((g) => g.trajectnummer);
  const vraag = trajectenVraag({ nummers }, 'GEEN');
  const lijst = useInfiniteQuery({ ...vraag, enabled: nummers.length > 0, gcTime: 0 });
  if (nummers.length === 0)
    return (
      <Leeg titel="Niemand gevonden">
        <p>
          U zoekt alleen in de inburgeraars die u mag zien. Zoekt u iemand van een collega? Kies dan bij
          &quot;Waarvoor&quot;: Waarnemen voor een collega.
        </p>
      </Leeg>
    );
  return (
    <Gegevens van={lijst as never} regels={4}>
      {(d: { pages: TrajectLijst[] }) => (
        <Trajectlijst
          rijen={d.pages.flatMap((p) => p.nodes)}
          uitvoer={alleBladzijden(KOLOMMEN, vraag)}
          naam={(t) => gevonden.find((g) => g.trajectnummer === t.trajectnummer) ?? { waarom: '' }}
        />
      )}
    </Gegevens>
  );
}
