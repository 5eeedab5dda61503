import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Keuze, Veld } from '../../api/kwartaal';
import type { Waarde } from './opgave';

const EENHEID: Partial<Record<Veld['vorm'], string>> = {
  ...{ UREN: 'uur', BEDRAG: 'euro', DAGEN: 'dagen', AANDEEL: 'procent' },
};
interface Eigenschappen {
  id: string;
  veld: Veld;
  label: string;
  waarde: string;
  fout: string | undefined;
  zet: (waarde: string) => void;
}
/** One value of the supplier's own, in the form that the field has. */
export function Waardeveld({ id, veld, label, waarde, fout, zet }: Eigenschappen) {
  const eenheid = EENHEID[veld.vorm];
  const deel = {
    ...{ id, value: waarde, error: fout, description: veld.hulp ?? undefined },
    label: [label, eenheid && `in ${eenheid}`].filter(Boolean).join(', '),
    onChange: (e: { currentTarget: { value: string } }) => zet(e.currentTarget.value),
  };
  if (veld.vorm === 'TEKST')
    return <Textarea {...deel} autosize minRows={3} maxLength={veld.max ?? 1000} className="hele-rij" />;
  if (veld.vorm === 'KEUZE')
    return <NativeSelect {...deel} data={[{ value: '', label: 'Kies…' }, ...keuzelijst(veld.keuzes)]} />;
  if (veld.vorm === 'DATUM') return <TextInput {...deel} type="date" />;
  return <TextInput {...deel} inputMode="decimal" maxLength={20} />;
}
const keuzelijst = (keuzes: readonly Keuze[]) => keuzes.map((k) => ({ value: k.code, label: k.naam }));

interface Redenen {
  id: string;
  over: string;
  vraag: string;
  redenen: readonly Keuze[];
  w: Waarde;
  zet: (deel: Partial<Waarde>) => void;
}
/** Why a figure differs or falls short: a reason that can be counted, and a few words. */
export const Redenveld = ({ id, over, vraag, redenen, w, zet }: Redenen) => (
  <div className="kaartformulier" role="group" aria-label={`Uitleg bij ${over}`}>
    <NativeSelect
      id={id}
      label={vraag}
      value={w.reden}
      data={[{ value: '', label: 'Kies een reden…' }, ...keuzelijst(redenen)]}
      onChange={(e) => zet({ reden: e.currentTarget.value })}
    />
    <Textarea
      label={w.reden === 'ANDERS' ? 'Namelijk' : 'Korte uitleg (niet verplicht)'}
      description="Schrijf niet over personen."
      autosize
      minRows={1}
      maxLength={500}
      value={w.toelichting}
      onChange={(e) => zet({ toelichting: e.currentTarget.value })}
    />
  </div>
);
