import { Button, Checkbox, Fieldset, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useVeld } from './Formulier';

/** With points between the thousands, or without. */
const HEEL = '[0-9]{1,11}|[1-9][0-9]{0,2}([.][0-9]{3}){1,3}';
const VORMEN = {
  tekst: {},
  datum: { type: 'date', min: '1900-01-01', max: '2199-12-31', title: 'Kies een dag vanaf 1900 en voor 2200.' },
  maand: { type: 'month', pattern: '[0-9]{4}-[0-9]{2}', title: 'Schrijf een maand als 2027-01.' },
  getal: { inputMode: 'numeric', pattern: '[0-9]{1,6}', title: 'Schrijf een heel getal, bijvoorbeeld 12.' },
  bedrag: {
    inputMode: 'decimal',
    pattern: `(${HEEL})(,[0-9]{1,4})?|[0-9]{1,11}[.][0-9]{1,4}`,
    title: 'Schrijf een bedrag met een komma, bijvoorbeeld 1.234,50.',
  },
  aantal: {
    inputMode: 'decimal',
    pattern: '([0-9]{1,7}|[1-9][0-9]{0,2}[.][0-9]{3})(,[0-9]{1,2})?|[0-9]{1,7}[.][0-9]{1,2}',
    title: 'Schrijf een getal met hooguit twee cijfers achter de komma, bijvoorbeeld 12,5.',
  },
  procent: {
    inputMode: 'decimal',
    pattern: '-?[0-9]{1,3}(,[0-9]{1,4})?',
    title: 'Schrijf een percentage met een komma, bijvoorbeeld 4,18.',
  },
} as const;

interface Basis {
  naam: string;
  label: string;
  uitleg?: string;
  start?: string | number | null;
  /** Must be filled in unless this is said. */
  mag?: boolean;
}
const deel = ({ naam, label, uitleg, start, mag }: Basis, { id, fout }: ReturnType<typeof useVeld>) => ({
  ...{ id, name: naam, description: uitleg, error: fout, defaultValue: start ?? '' },
  label: mag ? `${label} (niet verplicht)` : label,
  ...{ required: !mag, withAsterisk: false },
});

export function Veld({ soort = 'tekst', max = 200, ...v }: Basis & { soort?: keyof typeof VORMEN; max?: number }) {
  const veld = useVeld(v.naam);
  return <TextInput {...deel(v, veld)} {...VORMEN[soort]} {...(soort === 'tekst' ? { maxLength: max } : {})} />;
}
export function Lang({ max = 2000, ...v }: Basis & { max?: number }) {
  const veld = useVeld(v.naam);
  return <Textarea {...deel(v, veld)} autosize minRows={2} maxLength={max} />;
}
export interface Optie {
  value: string;
  label: string;
}
/** A choice; `leeg` is the text of choosing nothing. */
export function Keuze({ opties, leeg, ...v }: Basis & { opties: readonly Optie[]; leeg?: string }) {
  const veld = useVeld(v.naam);
  const data = leeg === undefined ? [...opties] : [{ value: '', label: leeg }, ...opties];
  return <NativeSelect {...deel(v, veld)} label={v.label} data={data} />;
}
export const Vink = ({ naam, label, aan }: { naam: string; label: string; aan?: boolean }) => (
  <Checkbox id={useVeld(naam).id} name={naam} label={label} defaultChecked={aan ?? false} />
);
export const Groep = ({ titel, children }: { titel: string; children: ReactNode }) => (
  <Fieldset legend={titel} className="veldgroep">
    <div className="kaartformulier">{children}</div>
  </Fieldset>
);

interface RegelsEigenschappen<T> {
  naam: string;
  titel: string;
  /** What one line is called on the buttons. */
  een: string;
  begin: readonly T[];
  children: (pad: (veld: string) => string, start: T | undefined) => ReactNode;
}
/** Lines that can be added and taken away; the focus goes where the work is. */
export function Regels<T>({ naam, titel, een, begin, children }: RegelsEigenschappen<T>) {
  const [rijen, setRijen] = useState(() => begin.map((start, nr) => ({ nr, start: start as T | undefined })));
  const [volgend, setVolgend] = useState(begin.length);
  const doos = useRef<HTMLFieldSetElement>(null);
  const toe = useRef<HTMLButtonElement>(null);
  const nieuw = useRef<number | null>(null);
  useEffect(() => {
    if (nieuw.current === null) return;
    doos.current?.querySelector<HTMLElement>(`[data-nr="${nieuw.current}"] :is(input,select)`)?.focus();
    nieuw.current = null;
  }, [rijen]);
  const erbij = () => {
    nieuw.current = volgend;
    setRijen([...rijen, { nr: volgend, start: undefined }]);
    setVolgend(volgend + 1);
  };
  const weg = (nr: number) => {
    setRijen(rijen.filter((r) => r.nr !== nr));
    toe.current?.focus();
  };
  return (
    <Fieldset legend={titel} className="veldgroep" ref={doos}>
      {rijen.map(({ nr, start }, i) => (
        <div key={nr} data-nr={nr} role="group" aria-label={`${een} ${i + 1}`} className="kaartformulier regelgroep">
          {children((veld) => `${naam}.${nr}.${veld}`, start)}
          <Button variant="subtle" onClick={() => weg(nr)} aria-label={`${een} ${i + 1} weghalen`}>
            Weghalen
          </Button>
        </div>
      ))}
      <Button ref={toe} variant="outline" onClick={erbij}>
        {een} toevoegen
      </Button>
    </Fieldset>
  );
}
