import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { vandaag } from '#core';
import { beschikkingenVraag } from '../../../api/spukrekenen';

/** A choice that stands in the address, so that it can be sent to somebody. */
function Zoekkeuze(p: { label: string; naam: string; waarde: string; data: { value: string; label: string }[] }) {
  const ga = useNavigate();
  return (
    <NativeSelect
      label={p.label}
      value={p.waarde}
      data={p.data}
      onChange={(e) => {
        const keuze = e.currentTarget.value || undefined;
        void ga({ to: '.', search: (z: object) => ({ ...z, [p.naam]: keuze }), replace: true } as never);
      }}
    />
  );
}
export function Jaarkeuze({ jaar }: { jaar: number }) {
  const nu = Number(vandaag().slice(0, 4));
  const jaren = [...new Set([nu + 1, nu, nu - 1, nu - 2, nu - 3, jaar])].sort((a, b) => b - a).map(String);
  return <Zoekkeuze label="Jaar" naam="jaar" waarde={String(jaar)} data={jaren.map((j) => ({ value: j, label: j }))} />;
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
