import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { vandaag } from '#core';
import { VERWIJTBAARHEID, type Verwijtbaarheid } from '../../../../libs/trajecten/domain/handhaving/boete.js';
import HandhavingStapZetten from '../../../../schema/operations/HandhavingStapZetten.graphql?raw';
import { boeteVraag, type Handhaving as Zaak } from '../../api/beleid';
import { bedrag } from '../../onderdelen/opmaak';
import { Formulier, useWijziging } from '../contracten/Formulier';
import { Veld } from '../contracten/velden';

type Schuld = Verwijtbaarheid | '';
const SCHULD = Object.entries(VERWIJTBAARHEID).map(([value, v]) => ({
  value,
  label: `${v.naam} (${v.deelBp / 100} %)`,
}));

/** The next step of a case: only what can follow, and before a decision what the fine will be. */
export function Handhavingstap({ z, nummer }: { z: Zaak; nummer: string }) {
  const w = useWijziging(HandhavingStapZetten, ['traject'], 'De stap is vastgelegd.');
  const [naar, setNaar] = useState(z.keuzes[0]!.naar);
  const uitkomsten = z.keuzes.find((k) => k.naar === naar)!.uitkomsten;
  const [code, setCode] = useState('');
  const [schuld, setSchuld] = useState<Schuld>('');
  const boete = naar === 'BESLOTEN' && code === 'BOETE';
  const meetSchuld = boete && z.artikel === '23';
  return (
    <Formulier
      naam={`Volgende stap ${z.id}`}
      knop="Stap vastleggen"
      w={w}
      verstuur={(v) =>
        w.doe({
          stap: { id: z.id, naar, datum: v['datum'], code, verwijtbaarheid: meetSchuld ? schuld || null : null },
        })
      }
    >
      <NativeSelect
        label="Volgende stap"
        value={naar}
        data={z.keuzes.map((k) => ({ value: k.naar, label: k.naam }))}
        onChange={(e) => {
          setNaar(e.currentTarget.value as Zaak['stand']);
          setCode('');
        }}
      />
      <NativeSelect
        id={`uitkomst-${z.id}`}
        label="Uitkomst"
        required
        withAsterisk={false}
        value={code}
        data={[{ value: '', label: 'Kies…' }, ...uitkomsten.map((u) => ({ value: u.code, label: u.naam }))]}
        onChange={(e) => setCode(e.currentTarget.value)}
      />
      {meetSchuld && (
        <NativeSelect
          id={`schuld-${z.id}`}
          label="Hoe verwijtbaar?"
          required
          withAsterisk={false}
          value={schuld}
          data={[{ value: '', label: 'Kies…' }, ...SCHULD]}
          onChange={(e) => setSchuld(e.currentTarget.value as Schuld)}
        />
      )}
      <Veld naam="datum" label="Dag" soort="datum" start={vandaag()} />
      {boete && (!meetSchuld || schuld) && <Bedrag z={z} nummer={nummer} schuld={meetSchuld ? schuld : ''} />}
    </Formulier>
  );
}

function Bedrag({ z, nummer, schuld }: { z: Zaak; nummer: string; schuld: Schuld }) {
  const { data } = useQuery(boeteVraag(nummer, z.grond, z.feitdatum, schuld || null));
  if (!data) return null;
  return (
    <div className="hele-rij" aria-live="polite">
      {data.bedrag ? (
        <p>
          De boete wordt <strong>{bedrag(data.bedrag)}</strong>: {data.som}.
          <span className="onder">
            {data.tekst} Bron: {data.bron}
          </span>
        </p>
      ) : (
        data.fouten.map((f) => (
          <p key={f.code} className="veldfout">
            {f.melding} {f.oplossing}
          </p>
        ))
      )}
    </div>
  );
}
