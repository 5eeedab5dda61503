import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isDatum, vandaag } from '#core';
import { aanbodStandVraag } from '../../api/beleid';

/** The policy on a day, and the field to choose that day. */
export function useStand() {
  const [dag, setDag] = useState(vandaag());
  const [gevraagd, setGevraagd] = useState(dag);
  const vraag = useQuery(aanbodStandVraag(gevraagd));
  const kies = (d: string) => {
    setDag(d);
    if (isDatum(d)) setGevraagd(d);
  };
  const veld = (
    <div className="filters stand-op niet-afdrukken">
      <TextInput
        type="date"
        label="Stand op"
        description="Kies een dag in het verleden of de toekomst om te zien wat dan geldt."
        value={dag}
        onChange={(e) => kies(e.currentTarget.value)}
      />
    </div>
  );
  return { vraag, veld, dag: gevraagd };
}
