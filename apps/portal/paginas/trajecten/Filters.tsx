import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { DOELGROEPEN, LEERROUTES } from '../../../../libs/trajecten/domain/feitcodes.js';
import type { Oordeel, TrajectFilter } from '../../api/trajecten';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { oordeelNamen } from './oordeel';

const route = getRouteApi('/binnen/trajecten');
const opties = (codes: Readonly<Record<string, string>>, leeg: string) => [
  { value: '', label: leeg },
  ...codeKeuzes(codes),
];

/** What of the trajecten is shown; it stands in the address, so it can be kept and shared. */
export function Filters({ filter }: { filter: TrajectFilter }) {
  const ga = route.useNavigate();
  const nummer = useRef<HTMLInputElement>(null);
  const zet = (deel: Partial<TrajectFilter>) => void ga({ search: (z) => ({ ...z, ...deel }), replace: true });
  const zoek = (e: React.FormEvent) => {
    e.preventDefault();
    zet({ zoek: nummer.current?.value.trim() || undefined });
  };
  return (
    <form className="filters niet-afdrukken" aria-label="Trajecten filteren" onSubmit={zoek}>
      <Checkbox
        label="Alleen mijn inburgeraars"
        checked={filter.mijn ?? false}
        onChange={(e) => zet({ mijn: e.currentTarget.checked || undefined })}
      />
      <NativeSelect
        label="Hoe het ermee staat"
        value={filter.oordeel?.[0] ?? ''}
        data={[{ value: '', label: 'Alles' }, ...oordeelNamen.filter((o) => o.value !== 'NVT')]}
        onChange={(e) => zet({ oordeel: e.currentTarget.value ? [e.currentTarget.value as Oordeel] : undefined })}
      />
      <NativeSelect
        label="Leerroute"
        value={filter.leerroute ?? ''}
        data={opties(LEERROUTES, 'Alle leerroutes')}
        onChange={(e) => zet({ leerroute: e.currentTarget.value || undefined })}
      />
      <NativeSelect
        label="Doelgroep"
        value={filter.doelgroep ?? ''}
        data={opties(DOELGROEPEN, 'Alle doelgroepen')}
        onChange={(e) => zet({ doelgroep: e.currentTarget.value || undefined })}
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
