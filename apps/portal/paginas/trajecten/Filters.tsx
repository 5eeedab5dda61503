import { Button, Checkbox, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { DOELGROEPEN, LEERROUTES } from '../../../../libs/trajecten/domain/feitcodes.js';
import type { TrajectenZoek } from '../../api/trajecten';
import { Filterkeuze } from '../../onderdelen/Filterkeuze';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { oordeelNamen } from './oordeel';

const route = getRouteApi('/binnen/trajecten');

/** What of the trajecten is shown; it stands in the address, so it can be kept and shared. */
export function Filters({ filter }: { filter: TrajectenZoek }) {
  const ga = route.useNavigate();
  const nummer = useRef<HTMLInputElement>(null);
  const zet = (deel: Partial<TrajectenZoek>) => void ga({ search: (z) => ({ ...z, ...deel }), replace: true });
  const zoek = (e: React.FormEvent) => {
    e.preventDefault();
    zet({ zoek: nummer.current?.value.trim() || undefined });
  };
  return (
    <form className="filters niet-afdrukken" aria-label="Trajecten filteren" onSubmit={zoek}>
      <Filterkeuze
        naam="Hoe het ermee staat"
        alle="Alles"
        waarde={filter.oordeel?.[0]}
        keuzes={oordeelNamen.filter((o) => o.value !== 'NVT')}
        zet={(o) => zet({ oordeel: o && [o] })}
      />
      <Filterkeuze
        naam="Leerroute"
        alle="Alle leerroutes"
        waarde={filter.leerroute}
        keuzes={codeKeuzes(LEERROUTES)}
        zet={(leerroute) => zet({ leerroute })}
      />
      <Filterkeuze
        naam="Doelgroep"
        alle="Alle doelgroepen"
        waarde={filter.doelgroep}
        keuzes={codeKeuzes(DOELGROEPEN)}
        zet={(doelgroep) => zet({ doelgroep })}
      />
      <Checkbox
        label="Afgesloten"
        checked={filter.afgesloten ?? false}
        onChange={(e) => zet({ afgesloten: e.currentTarget.checked || undefined })}
      />
      <TextInput
        key={filter.zoek ?? ''}
        ref={nummer}
        label="Trajectnummer"
        defaultValue={filter.zoek ?? ''}
        autoComplete="off"
      />
      <Button type="submit" variant="outline">
        Filteren
      </Button>
    </form>
  );
}
