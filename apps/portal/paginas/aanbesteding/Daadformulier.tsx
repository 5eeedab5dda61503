import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Foutenoverzicht, type Veldfout } from '../../onderdelen/Foutenoverzicht';
import { Melding } from '../../onderdelen/Melding';
import { naarVeldfouten, useDaad } from './gegevens';

export interface Veld {
  naam: string;
  label: string;
  soort?: 'tekst' | 'lang' | 'datum' | 'moment' | 'getal' | 'keuze' | 'vinkjes';
  uitleg?: string;
  begin?: string;
  verplicht?: boolean;
  opties?: { value: string; label: string }[];
}
export type Waarden = Record<string, string>;
/** Ticked values of a list, kept as one text. */
export const gekozen = (w: Waarden, naam: string): string[] => (w[naam] ? w[naam].split('\n') : []);

interface Eigenschappen {
  /** Makes the names of the fields unique on the page. */
  sleutel: string;
  velden: Veld[];
  knop: string;
  gedaan: string;
  operatie: string;
  variabelen: (w: Waarden) => object;
  children?: ReactNode;
  naAfloop?: (id: string | null) => void;
}

/** A form of one act: fields, a button, and what the server says about it, in the place where it was asked. */
export function Daadformulier({
  sleutel,
  velden,
  knop,
  gedaan,
  operatie,
  variabelen,
  children,
  naAfloop,
}: Eigenschappen) {
  const begin = Object.fromEntries(velden.map((v) => [v.naam, v.begin ?? '']));
  const [w, setW] = useState<Waarden>(begin);
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  const daad = useDaad();
  const stuur = (e: FormEvent) => {
    e.preventDefault();
    const leeg = velden.filter((v) => v.verplicht !== false && !w[v.naam]?.trim());
    if (leeg.length)
      return setFouten(leeg.map((v) => ({ veld: `${sleutel}-${v.naam}`, melding: `Vul in: ${v.label}` })));
    setFouten([]);
    daad.mutate(
      { operatie, variabelen: variabelen(w) },
      {
        onSuccess: (id) => (setW(begin), naAfloop?.(id)),
        onError: (f) => setFouten(naarVeldfouten(f).map((x) => opVeld(x, sleutel, velden))),
      },
    );
  };
  return (
    <form onSubmit={stuur} noValidate className="niet-afdrukken">
      <Foutenoverzicht fouten={fouten} />
      {daad.isSuccess && !fouten.length && <Melding toon="goed" live titel={gedaan} />}
      <Stack gap="sm">
        {velden.map((v) => (
          <Invoer
            key={v.naam}
            v={v}
            id={`${sleutel}-${v.naam}`}
            waarde={w[v.naam] ?? ''}
            fouten={fouten}
            zet={(x) => setW({ ...w, [v.naam]: x })}
          />
        ))}
        {children}
        <Group>
          <Button type="submit" loading={daad.isPending}>
            {knop}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** An error of the server leads to the field it is about, when that is in this form. */
function opVeld(f: Veldfout, sleutel: string, velden: Veld[]): Veldfout {
  const veld = velden.find((v) => v.naam === f.veld?.split('.')[0]);
  return { ...f, veld: veld ? `${sleutel}-${veld.naam}` : null };
}

interface InvoerEigenschappen {
  v: Veld;
  id: string;
  waarde: string;
  fouten: Veldfout[];
  zet: (waarde: string) => void;
}
function Invoer({ v, id, waarde, fouten, zet }: InvoerEigenschappen) {
  const fout = fouten.find((f) => f.veld === id)?.melding;
  const deel = { id, label: v.label, description: v.uitleg, error: fout, value: waarde };
  if (v.soort === 'lang')
    return <Textarea {...deel} autosize minRows={3} maxLength={10000} onChange={(e) => zet(e.currentTarget.value)} />;
  if (v.soort === 'keuze')
    return (
      <NativeSelect
        {...deel}
        data={[{ value: '', label: 'Kies' }, ...(v.opties ?? [])]}
        onChange={(e) => zet(e.currentTarget.value)}
      />
    );
  if (v.soort === 'vinkjes') return <Vinkjes v={v} id={id} waarde={waarde} fout={fout} zet={zet} />;
  const type = { datum: 'date', moment: 'datetime-local', getal: 'number' }[v.soort as string] ?? 'text';
  return <TextInput {...deel} type={type} onChange={(e) => zet(e.currentTarget.value)} />;
}

function Vinkjes({ v, id, waarde, fout, zet }: Omit<InvoerEigenschappen, 'fouten'> & { fout: string | undefined }) {
  return (
    <Checkbox.Group
      id={id}
      label={v.label}
      description={v.uitleg}
      error={fout}
      value={waarde ? waarde.split('\n') : []}
      onChange={(x) => zet(x.join('\n'))}
    >
      <Stack gap="xs" mt="xs">
        {(v.opties ?? []).map((o) => (
          <Checkbox key={o.value} value={o.value} label={o.label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** A form that is folded away until it is wanted. */
export const Uitklap = ({ titel, open, children }: { titel: string; open?: boolean; children: ReactNode }) => (
  <details className="uitklap" open={open}>
    <summary>{titel}</summary>
    <div>{children}</div>
  </details>
);
