import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import LeerrouteWijzigingVoorbereiden from '../../../../schema/operations/LeerrouteWijzigingVoorbereiden.graphql?raw';
import PipConceptIntrekken from '../../../../schema/operations/PipConceptIntrekken.graphql?raw';
import PipConceptOpslaan from '../../../../schema/operations/PipConceptOpslaan.graphql?raw';
import { Geweigerd, vraag, zonderFouten } from '../../api/graphql';
import { zonderNamen, type PipConcept, type PipDossier, type PipInhoud, type Verandering } from '../../api/pip';
import type { Fout } from '../../api/types';
import { Foutenoverzicht, type Veldfout } from '../../onderdelen/Foutenoverzicht';
import { Melding } from '../../onderdelen/Melding';
import { GEVOLGEN } from './Wijziging';

interface Opgeslagen {
  gelukt: boolean;
  fouten: Fout[];
  concept: PipConcept | null;
  wijzigingen: Verandering[];
  samengevoegd: PipInhoud | null;
}

/** Keeps the draft; when somebody else kept one meanwhile, both are put together and what changed is told. */
export function useConcept(d: PipDossier, neemOver: (i: PipInhoud) => void, klaar: () => void) {
  const client = useQueryClient();
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  const [ander, setAnder] = useState<Opgeslagen | null>(null);
  // What a change does stands in a panel of its own, further down: the focus goes there once it is drawn.
  const naarGevolgen = useRef(false);
  useEffect(() => {
    if (!naarGevolgen.current || !d.wijziging) return;
    naarGevolgen.current = false;
    document.getElementById(GEVOLGEN)?.focus();
  }, [d.wijziging]);
  const ververs = () => client.invalidateQueries({ queryKey: ['traject', d.trajectnummer] });
  const mis = (e: unknown) =>
    setFouten(
      e instanceof Geweigerd ? e.fouten : [{ melding: 'Er is niets opgeslagen.', oplossing: 'Probeer het opnieuw.' }],
    );
  const bewaar = useMutation({
    mutationFn: (inhoud: PipInhoud) =>
      vraag<{ pipConceptOpslaan: Opgeslagen }>(PipConceptOpslaan, {
        ...{ trajectnummer: d.trajectnummer, versie: d.concept?.versie ?? null },
        inhoud: zonderNamen(inhoud),
      }).then((a) => a.pipConceptOpslaan),
    onMutate: () => (setFouten([]), setAnder(null)),
    onSuccess: async (u) => {
      if (u.samengevoegd) {
        neemOver(u.samengevoegd);
        setAnder(u);
      } else if (!u.gelukt) setFouten(u.fouten);
      await ververs();
    },
    onError: mis,
  });
  const doe = useMutation({
    mutationFn: async (operatie: string) => {
      const a = await vraag<Record<string, { fouten: Fout[] }>>(operatie, {
        ...{ trajectnummer: d.trajectnummer, versie: d.concept!.versie },
      });
      Object.values(a).forEach(zonderFouten);
    },
    onMutate: () => setFouten([]),
    onSuccess: ververs,
    onError: mis,
  });
  return {
    bezig: bewaar.isPending || doe.isPending,
    bewaar: (i: PipInhoud) => bewaar.mutate(i),
    bereidVoor: () => {
      naarGevolgen.current = true;
      doe.mutate(LeerrouteWijzigingVoorbereiden);
    },
    stop: () => (d.concept ? doe.mutate(PipConceptIntrekken, { onSuccess: klaar }) : klaar()),
    meldingen: (
      <>
        <Foutenoverzicht fouten={fouten} />
        {ander && <Intussen u={ander} />}
      </>
    ),
  };
}

const Intussen = ({ u }: { u: Opgeslagen }) => (
  <Melding toon="let-op" live titel="Een collega veranderde dit plan intussen. Uw werk is bewaard in dit formulier.">
    <ul>
      {u.wijzigingen.map((v) => (
        <li key={v.veld}>
          {v.naam}: was {v.was || 'leeg'}, is nu {v.is || 'leeg'}
          {v.uw !== null && ` (u had ${v.uw || 'leeg'})`}
        </li>
      ))}
    </ul>
    <p>Kijk het plan na en sla het opnieuw op.</p>
  </Melding>
);
