import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { DOELEN } from '../../../../libs/trajecten/domain/persoon/doelen.js';
import { Geweigerd } from '../../api/graphql';
import { NAMEN, zoekInburgeraars, type Gevonden, type Namen } from '../../api/trajecten';
import { nietInVeld, useFocusBij } from '../../onderdelen/focus';
import { Foutenoverzicht, type Veldfout } from '../../onderdelen/Foutenoverzicht';
import { aantal } from '../../onderdelen/opmaak';

const route = getRouteApi('/binnen/trajecten');
const MEESTE = 50;
const VELD = 'zoek-persoon';
const keuzes = NAMEN.map((value) => ({
  value,
  label: value === 'GEEN' ? 'Toon geen namen' : DOELEN[value].naam,
}));

interface Eigenschappen {
  namen: Namen;
  gevonden: Gevonden[] | null;
  zet: (gevonden: Gevonden[] | null) => void;
}
/** Asks the server once per search; what was found goes to the page and is kept nowhere else. */
function useZoeken(namen: Namen, zet: Eigenschappen['zet']) {
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  const m = useMutation({
    mutationFn: (t: string) => zoekInburgeraars(t, namen === 'GEEN' ? 'BEGELEIDING' : namen),
    onMutate: () => setFouten([]),
    onSuccess: zet,
    onError: (e) =>
      setFouten(
        e instanceof Geweigerd
          ? e.fouten
          : [{ melding: 'Het zoeken is niet gelukt.', oplossing: 'Probeer het opnieuw.' }],
      ),
    gcTime: 0,
  });
  const zoek = (t: string) =>
    t.length >= 2
      ? m.mutate(t)
      : setFouten([
          { veld: VELD, melding: 'U zoekt op minder dan twee tekens.', oplossing: 'Vul meer in van de naam.' },
        ]);
  return { zoek, bezig: m.isPending, fouten };
}

/**
 * For what names are read, and finding somebody by who they are. What is typed never comes into the address: that is
 * kept and shared, and a BSN has no place there.
 */
export function Zoeken({ namen, gevonden, zet }: Eigenschappen) {
  const ga = route.useNavigate();
  const tekst = useRef<HTMLInputElement>(null);
  const { zoek, bezig, fouten } = useZoeken(namen, zet);
  const stuur = (e: FormEvent) => {
    e.preventDefault();
    zoek(tekst.current!.value.trim());
  };
  const regel = useFocusBij<HTMLParagraphElement>(gevonden, nietInVeld);
  const wis = () => {
    zet(null);
    tekst.current!.value = '';
    tekst.current!.focus();
  };
  return (
    <div className="niet-afdrukken">
      <Foutenoverzicht fouten={fouten} />
      <form className="filters zoeken" aria-label="Inburgeraar zoeken" onSubmit={stuur}>
        <TextInput
          id={VELD}
          ref={tekst}
          label="Naam, BSN of V-nummer"
          description="Begin van de naam, of een heel nummer."
          autoComplete="off"
          maxLength={100}
        />
        <NativeSelect
          label="Waarvoor"
          description="Dit wordt vastgelegd."
          value={namen}
          data={keuzes}
          onChange={(e) => {
            zet(null);
            void ga({ search: (z) => ({ ...z, namen: e.currentTarget.value as Namen }), replace: true });
          }}
        />
        <Button type="submit" loading={bezig}>
          Zoeken
        </Button>
        {gevonden && (
          <Button variant="subtle" onClick={wis}>
            Zoeken wissen
          </Button>
        )}
      </form>
      <p className="onder zoekregel" role="status" tabIndex={-1} ref={regel}>
        {gevonden
          ? `${aantal(gevonden.length, 'inburgeraar', 'inburgeraars')} gevonden.${gevonden.length === MEESTE ? ' Er kunnen er meer zijn: vul meer in.' : ''}`
          : 'Leest u namen, dan leggen wij dat vast: wie, wanneer, waarvoor en van welke trajecten.'}
      </p>
    </div>
  );
}
