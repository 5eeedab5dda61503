import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { beschikkingenVraag } from '../../../api/spukrekenen';
import { Jaarkeuze as Jaren } from '../Jaarkeuze';

/** A choice stands in the address, so that it can be sent to somebody. */
function useZet() {
  const ga = useNavigate();
  return (deel: object) => void ga({ to: '.', search: (z: object) => ({ ...z, ...deel }), replace: true } as never);
}
function Zoekkeuze(p: { label: string; naam: string; waarde: string; data: { value: string; label: string }[] }) {
  const zet = useZet();
  return (
    <NativeSelect
      label={p.label}
      value={p.waarde}
      data={p.data}
      onChange={(e) => zet({ [p.naam]: e.currentTarget.value || undefined })}
    />
  );
}
export function Jaarkeuze({ jaar }: { jaar: number }) {
  const zet = useZet();
  return <Jaren jaar={jaar} zet={(j) => zet({ jaar: j })} />;
}

/** The gemeenten that the reader may see in this year. */
export function useGemeenten(jaar: number): { code: string; naam: string }[] {
  const { data } = useQuery(beschikkingenVraag(jaar));
  return [...new Map((data ?? []).map((s) => [s.gemeenteCode, s.gemeente]))].map(([code, naam]) => ({ code, naam }));
}
export function Gemeentekeuze({ jaar, gemeente, leeg }: { jaar: number; gemeente: string | undefined; leeg: string }) {
  const gemeenten = useGemeenten(jaar);
  if (gemeenten.length < 2) return null;
  const data = [{ value: '', label: leeg }, ...gemeenten.map((g) => ({ value: g.code, label: g.naam }))];
  return <Zoekkeuze label="Gemeente" naam="gemeente" waarde={gemeente ?? ''} data={data} />;
}
