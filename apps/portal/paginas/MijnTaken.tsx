import { useQuery } from '@tanstack/react-query';
import { vandaag } from '#core';
import type { Taak, TaakErnst } from '../api/types';
import { ikVraag, takenVraag } from '../api/vragen';
import { Gegevens } from '../onderdelen/Gegevens';
import { Leeg } from '../onderdelen/Kerngetal';
import { PadKnop } from '../onderdelen/Links';
import { datumVoluit, nogDagen } from '../onderdelen/opmaak';
import { Pagina } from '../onderdelen/Pagina';
import { Etiket } from '../onderdelen/Status';
import { IconAlertTriangle, IconCalendar, IconClock } from '@tabler/icons-react';

const GROEPEN: [TaakErnst, string][] = [
  ['TE_LAAT', 'Te laat'],
  ['DEZE_WEEK', 'Deze week'],
  ['LATER', 'Later'],
];

export function MijnTaken() {
  const taken = useQuery(takenVraag);
  const { data: ik } = useQuery(ikVraag);
  const n = taken.data?.length;
  const inleiding =
    n === undefined
      ? 'Wat u moet doen, het dringendste bovenaan.'
      : n === 0
        ? undefined
        : `U heeft ${n} ${n === 1 ? 'taak' : 'taken'}. Het dringendste staat bovenaan.`;
  return (
    <Pagina titel="Mijn taken" inleiding={inleiding}>
      <Gegevens van={taken} regels={6}>
        {(lijst) =>
          lijst.length ? (
            GROEPEN.map(([ernst, naam]) => (
              <Groep key={ernst} naam={naam} taken={lijst.filter((t) => t.ernst === ernst)} />
            ))
          ) : (
            <Leeg titel="U heeft nu geen taken">
              <p>Er is niets dat op u wacht{ik ? `, ${ik.naam}` : ''}. Nieuwe taken komen hier vanzelf te staan.</p>
            </Leeg>
          )
        }
      </Gegevens>
    </Pagina>
  );
}

function Groep({ naam, taken }: { naam: string; taken: Taak[] }) {
  if (!taken.length) return null;
  return (
    <section>
      <h2 className="groepkop">
        {naam} ({taken.length})
      </h2>
      <ul className="takenlijst">
        {taken.map((t, i) => (
          <TaakKaart key={t.id} taak={t} eerste={i === 0} />
        ))}
      </ul>
    </section>
  );
}

function TaakKaart({ taak, eerste }: { taak: Taak; eerste: boolean }) {
  const laat = taak.ernst === 'TE_LAAT';
  return (
    <li className={`taak taak-${taak.ernst}`}>
      <div>
        <h3>{taak.titel}</h3>
        <p>{taak.uitleg}</p>
        {taak.uiterlijk && (
          <p className="taak-wanneer">
            <Etiket
              beeld={[
                laat ? 'fout' : taak.ernst === 'LATER' ? 'stil' : 'let-op',
                nogDagen(taak.uiterlijk, vandaag()),
                laat ? IconAlertTriangle : taak.ernst === 'LATER' ? IconCalendar : IconClock,
              ]}
            />
            uiterlijk {datumVoluit(taak.uiterlijk)}
          </p>
        )}
      </div>
      <PadKnop
        pad={taak.link}
        variant={eerste && taak.ernst !== 'LATER' ? 'filled' : 'outline'}
        aria-label={`${taak.knop}: ${taak.titel}`}
      >
        {taak.knop}
      </PadKnop>
    </li>
  );
}
