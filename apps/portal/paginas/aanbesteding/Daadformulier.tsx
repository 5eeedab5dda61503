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
  /** What more is in the form; gets the errors, to show its own beside its fields. */
  children?: ReactNode | ((fouten: Veldfout[]) => ReactNode);
  /** What is wrong in there, before anything is sent. */
  keur?: (w: Waarden) => Veldfout[];
  opWijzig?: (w: Waarden) => void;
  naAfloop?: (id: string | null) => void;
  /** Keeps what was filled in: the next version starts from it. */
  blijft?: boolean;
}

/** A form of one act: fields, a button, and what the server says about it, in the place where it was asked. */
export function Daadformulier(e: Eigenschappen) {
  const { sleutel, velden } = e;
  const begin = Object.fromEntries(velden.map((v) => [v.naam, v.begin ?? '']));
  const [w, setW] = useState<Waarden>(begin);
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  const daad = useDaad();
  const zet = (naam: string, waarde: string) => {
    const anders = { ...w, [naam]: waarde };
    setW(anders);
    e.opWijzig?.(anders);
  };
  const stuur = (gebeurtenis: FormEvent) => {
    gebeurtenis.preventDefault();
    const leeg = velden.filter((v) => v.verplicht !== false && !w[v.naam]?.trim());
    const mis = leeg.map((v) => ({ veld: `${sleutel}-${v.naam}`, melding: `Vul in: ${v.label}` }));
    const alles = [...mis, ...(e.keur?.(w) ?? [])];
    if (alles.length) return setFouten(alles);
    setFouten([]);
    daad.mutate(
      { operatie: e.operatie, variabelen: e.variabelen(w) },
      {
        onSuccess: (id) => (e.blijft || setW(begin), e.naAfloop?.(id)),
        onError: (f) => setFouten(naarVeldfouten(f).map((x) => opVeld(x, sleutel))),
      },
    );
  };
  return (
    <form onSubmit={stuur} noValidate className="niet-afdrukken">
      <Foutenoverzicht fouten={fouten} />
      {daad.isSuccess && !fouten.length && <Melding toon="goed" live titel={e.gedaan} />}
      <Stack gap="sm">
        {velden.map((v) => (
          <Invoer
            key={v.naam}
            v={v}
            id={`${sleutel}-${v.naam}`}
            waarde={w[v.naam] ?? ''}
            fouten={fouten}
            zet={(x) => zet(v.naam, x)}
          />
        ))}
        {typeof e.children === 'function' ? e.children(fouten) : e.children}
        <Group>
          <Button type="submit" loading={daad.isPending}>
            {e.knop}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** An error of the server leads to the field it is about ('prijzen.0.bedrag'), or else to the row or the group around it. */
function opVeld(f: Veldfout, sleutel: string): Veldfout {
  const delen = f.veld?.split('.') ?? [];
  const rij = delen.length > 1 && /^\d+$/.test(delen[1]!) ? Number(delen[1]) + 1 : null;
  for (let n = delen.length; n > 0; n--) {
    const id = [sleutel, ...delen.slice(0, n)].join('-');
    const el = document.getElementById(id);
    if (!el) continue;
    const waar = rij === null ? null : el.closest('[data-wat]')?.getAttribute('data-wat');
    return { ...f, veld: id, melding: waar ? `${waar} ${rij}: ${f.melding}` : f.melding };
  }
  return { ...f, veld: null };
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
  const deel = {
    id,
    label: v.label,
    description: v.uitleg,
    error: fout,
    value: waarde,
    className: `veld-${v.soort ?? 'tekst'}`,
  };
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
  const type = { datum: 'date', moment: 'datetime-local' }[v.soort as string] ?? 'text';
  return (
    <TextInput
      {...deel}
      type={type}
      {...(v.soort === 'getal' ? { inputMode: 'numeric' } : {})}
      onChange={(e) => zet(e.currentTarget.value)}
    />
  );
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
      <div className="vinkjes">
        {(v.opties ?? []).map((o) => (
          <Checkbox key={o.value} value={o.value} label={o.label} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
