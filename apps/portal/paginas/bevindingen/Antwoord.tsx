import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import BevindingAccepteren from '../../../../schema/operations/BevindingAccepteren.graphql?raw';
import BevindingAfwijzen from '../../../../schema/operations/BevindingAfwijzen.graphql?raw';
import BevindingToelichten from '../../../../schema/operations/BevindingToelichten.graphql?raw';
import { Geweigerd, vraag, zonderFouten } from '../../api/graphql';
import type { Bevinding, Fout } from '../../api/types';
import { Foutenoverzicht, type Veldfout } from '../../onderdelen/Foutenoverzicht';
import { Melding } from '../../onderdelen/Melding';

type Daad = 'toelichten' | 'accepteren' | 'afwijzen';
const OPERATIE: Record<Daad, string> = {
  toelichten: BevindingToelichten,
  accepteren: BevindingAccepteren,
  afwijzen: BevindingAfwijzen,
};
const GEDAAN: Record<Daad, string> = {
  toelichten: 'Uw toelichting is verstuurd',
  accepteren: 'De bevinding is geaccepteerd',
  afwijzen: 'De toelichting is afgewezen',
};

function useAntwoord(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ daad, tekst }: { daad: Daad; tekst: string }) => {
      const d = await vraag<Record<string, { fouten: Fout[] }>>(OPERATIE[daad], { id, tekst: tekst || null });
      Object.values(d).forEach(zonderFouten);
      return daad;
    },
    onSuccess: () =>
      Promise.all(
        ['bevinding', 'bevindingen', 'rapportage', 'rapportages', 'taken'].map((k) =>
          client.invalidateQueries({ queryKey: [k] }),
        ),
      ),
  });
}

const veldfouten = (fout: unknown): Veldfout[] =>
  fout instanceof Geweigerd
    ? fout.fouten.map((f) => ({ ...f, veld: 'tekst' }))
    : [{ melding: 'Uw antwoord is niet opgeslagen. Probeer het opnieuw.' }];

/** What this user may say about the finding: the supplier explains, the contract manager decides. */
export function Antwoord({ b }: { b: Bevinding }) {
  const [tekst, setTekst] = useState('');
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  const antwoord = useAntwoord(b.id);
  const doe = (daad: Daad) => {
    if (daad !== 'accepteren' && !tekst.trim()) {
      setFouten([
        { veld: 'tekst', melding: daad === 'afwijzen' ? 'Schrijf waarom u afwijst' : 'Schrijf uw toelichting' },
      ]);
      return;
    }
    antwoord.mutate(
      { daad, tekst: tekst.trim() },
      { onSuccess: () => (setTekst(''), setFouten([])), onError: (e) => setFouten(veldfouten(e)) },
    );
  };
  const gedaan = antwoord.isSuccess ? <Melding toon="goed" live titel={`${GEDAAN[antwoord.data]}.`} /> : null;
  if (!b.magToelichten && !b.magBeoordelen) return gedaan;
  return (
    <div className="gesprek-antwoord niet-afdrukken">
      {gedaan}
      <Foutenoverzicht fouten={fouten} />
      <Textarea
        id="tekst"
        label={b.magToelichten ? 'Uw toelichting' : 'Uw antwoord'}
        description={
          b.magToelichten ? 'Schrijf geen namen, BSN’s of medische gegevens op.' : 'Verplicht als u afwijst.'
        }
        error={fouten.find((f) => f.veld === 'tekst')?.melding}
        autosize
        minRows={4}
        maxLength={2000}
        value={tekst}
        onChange={(e) => setTekst(e.currentTarget.value)}
      />
      <div className="knoppen">
        {b.magToelichten && (
          <Knop daad="toelichten" doe={doe} bezig={antwoord.isPending} tekst="Toelichting versturen" />
        )}
        {b.magBeoordelen && <Knop daad="accepteren" doe={doe} bezig={antwoord.isPending} tekst="Accepteren" />}
        {b.magBeoordelen && <Knop daad="afwijzen" doe={doe} bezig={antwoord.isPending} tekst="Afwijzen" rand />}
      </div>
    </div>
  );
}

interface KnopEigenschappen {
  daad: Daad;
  tekst: string;
  bezig: boolean;
  rand?: boolean;
  doe: (daad: Daad) => void;
}
const Knop = ({ daad, tekst, bezig, rand, doe }: KnopEigenschappen) => (
  <Button variant={rand ? 'outline' : 'filled'} loading={bezig} onClick={() => doe(daad)}>
    {tekst}
  </Button>
);
