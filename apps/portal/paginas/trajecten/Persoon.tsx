import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DOELEN, type Doel } from '../../../../libs/trajecten/domain/persoon/doelen.js';
import InburgeraarBekijken from '../../../../schema/operations/InburgeraarBekijken.graphql?raw';
import InburgeraarVastleggen from '../../../../schema/operations/InburgeraarVastleggen.graphql?raw';
import { Geweigerd, vraag } from '../../api/graphql';
import type { Inburgeraar } from '../../api/trajecten';
import type { Fout } from '../../api/types';
import { nietInVeld, useFocusBij } from '../../onderdelen/focus';
import { Foutenoverzicht, type Veldfout } from '../../onderdelen/Foutenoverzicht';
import { Feiten, Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { datum, tijdstip } from '../../onderdelen/opmaak';
import { Formulier, useWijziging } from '../contracten/Formulier';
import { ofLeeg } from '../contracten/invoer';
import { Veld } from '../contracten/velden';

type Antwoord = { inburgeraarVan: { inburgeraar: Inburgeraar | null; fouten: Fout[] } };
const DOELKEUZES: Doel[] = ['BEGELEIDING', 'INTAKE', 'WAARNEMING', 'REGIE', 'HANDHAVING', 'INZAGEVERZOEK', 'CORRECTIE'];

/** Who it is. Shown only after saying why, because each look is written down. */
export function Persoon({ nummer, mag, regie }: { nummer: string; mag: boolean; regie: boolean }) {
  const client = useQueryClient();
  const [doel, setDoel] = useState<Doel>(regie ? 'REGIE' : 'BEGELEIDING');
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  const toon = useMutation({
    mutationFn: () => vraag<Antwoord>(InburgeraarBekijken, { nummer, doel }).then((d) => d.inburgeraarVan),
    onMutate: () => setFouten([]),
    onSuccess: (a) => {
      setFouten(a.fouten);
      // This look stands among who looked.
      void client.invalidateQueries({ queryKey: ['traject', nummer, 'inzagen'] });
    },
    onError: (e) =>
      setFouten(
        e instanceof Geweigerd
          ? e.fouten
          : [{ melding: 'De gegevens zijn niet opgehaald.', oplossing: 'Probeer het opnieuw.' }],
      ),
  });
  const gevonden = toon.data?.fouten.length === 0 ? toon.data : null;
  const getoond = useFocusBij<HTMLDivElement>(gevonden, nietInVeld);
  return (
    <Paneel titel="Persoonsgegevens">
      <p>Wie deze gegevens bekijkt en waarom, wordt vastgelegd. De inburgeraar kan daarnaar vragen.</p>
      <Foutenoverzicht fouten={fouten} />
      <div className="filters niet-afdrukken">
        <NativeSelect
          label="Waarvoor bekijkt u dit?"
          value={doel}
          data={DOELKEUZES.map((value) => ({ value, label: DOELEN[value].naam }))}
          onChange={(e) => setDoel(e.currentTarget.value as Doel)}
        />
        <Button loading={toon.isPending} onClick={() => toon.mutate()}>
          Gegevens tonen
        </Button>
      </div>
      {gevonden && (
        <div ref={getoond} tabIndex={-1}>
          {gevonden.inburgeraar ? <Gegeven i={gevonden.inburgeraar} /> : <NogLeeg />}
        </div>
      )}
      {gevonden && mag && <Vastleggen nummer={nummer} i={gevonden.inburgeraar} daarna={() => toon.mutate()} />}
    </Paneel>
  );
}

const NogLeeg = () => <Melding toon="info" titel="Er zijn nog geen persoonsgegevens vastgelegd" />;

const Gegeven = ({ i }: { i: Inburgeraar }) => (
  <>
    <Feiten
      feiten={[
        ['Naam', [i.voornamen, i.tussenvoegsel, i.achternaam].filter(Boolean).join(' ')],
        ['Geboortedatum', datum(i.geboortedatum)],
        ['Burgerservicenummer', i.bsn ?? 'niet vastgelegd'],
        ['V-nummer', i.vnummer ?? 'niet vastgelegd'],
      ]}
    />
    <p className="onder">
      Laatst gewijzigd door {i.gewijzigdDoor}, {tijdstip(i.gewijzigdOp)}
    </p>
  </>
);

function Vastleggen({ nummer, i, daarna }: { nummer: string; i: Inburgeraar | null; daarna: () => void }) {
  const w = useWijziging(InburgeraarVastleggen, ['trajecten'], 'De gegevens zijn vastgelegd.', daarna);
  return (
    <details className="niet-afdrukken">
      <summary>{i ? 'Gegevens verbeteren' : 'Gegevens vastleggen'}</summary>
      <Formulier
        naam="Persoonsgegevens"
        knop="Opslaan"
        w={w}
        verstuur={(f) =>
          w.doe({
            ...{ nummer, versie: i?.versie ?? null },
            inburgeraar: {
              ...{ voornamen: f['voornamen'], achternaam: f['achternaam'], geboortedatum: f['geboortedatum'] },
              ...{ tussenvoegsel: ofLeeg(f['tussenvoegsel']), bsn: ofLeeg(f['bsn']), vnummer: ofLeeg(f['vnummer']) },
            },
          })
        }
      >
        <Veld naam="voornamen" label="Voornamen" max={80} start={i?.voornamen ?? ''} />
        <Veld naam="tussenvoegsel" label="Tussenvoegsel" mag max={20} start={i?.tussenvoegsel ?? ''} />
        <Veld naam="achternaam" label="Achternaam" max={80} start={i?.achternaam ?? ''} />
        <Veld naam="geboortedatum" label="Geboortedatum" soort="datum" start={i?.geboortedatum ?? ''} />
        <Veld naam="bsn" label="Burgerservicenummer" mag max={11} start={i?.bsn ?? ''} />
        <Veld naam="vnummer" label="V-nummer" mag max={10} start={i?.vnummer ?? ''} />
      </Formulier>
    </details>
  );
}
