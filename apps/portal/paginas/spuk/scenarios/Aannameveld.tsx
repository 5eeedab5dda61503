import { Fieldset, Slider, TextInput } from '@mantine/core';
import { useId } from 'react';
import { LEERROUTES } from '../../tarieven/zoek';
import type { Gelezen, Getypt } from './aannames';

interface Eigenschappen {
  g: Getypt;
  zet: (wat: Partial<Getypt>) => void;
  fouten: Gelezen['fouten'];
}
export function Aannameveld({ g, zet, fouten }: Eigenschappen) {
  const fout = (veld: string): string | undefined => {
    const f = fouten.find((x) => x.veld === veld);
    return f && [f.melding, f.oplossing].filter(Boolean).join(' ');
  };
  const veld = (naam: Exclude<keyof Getypt, 'mix'>, label: string, rest: object = {}) => (
    <TextInput
      id={naam}
      label={label}
      inputMode="decimal"
      value={g[naam]}
      error={fout(naam)}
      onChange={(e) => zet({ [naam]: e.currentTarget.value })}
      {...rest}
    />
  );
  return (
    <form className="aannames" aria-label="Aannames" onSubmit={(e) => e.preventDefault()}>
      <Schuif naam="Instroom" waarde={g.instroom} van={0} tot={200} zet={(w) => zet({ instroom: w })}>
        {g.instroom} % van nu
      </Schuif>
      <Schuif naam="Tarieven" waarde={g.tarief} van={-20} tot={30} zet={(w) => zet({ tarief: w })}>
        {Number(g.tarief.replace(',', '.')) > 0 ? '+' : ''}
        {g.tarief} %
      </Schuif>
      <Fieldset legend="Leerroutes van wie nog komt (%), leeg is zoals nu" className="veldgroep">
        <div className="drie">
          {LEERROUTES.map((r, i) => (
            <TextInput
              key={r.value}
              id={`mix-${r.value}`}
              label={r.label}
              inputMode="decimal"
              value={g.mix[r.value] ?? ''}
              error={i === 0 ? fout(`mix-${r.value}`) : undefined}
              onChange={(e) => zet({ mix: { ...g.mix, [r.value]: e.currentTarget.value } })}
            />
          ))}
        </div>
      </Fieldset>
      <div className="drie">
        {veld('klasWas', 'Klasgrootte nu')}
        {veld('klasWordt', 'Klasgrootte dan')}
        {veld('indexatie', 'Indexatie per 1 januari (%)')}
      </div>
      <Fieldset legend="Eén groot dossier" className="veldgroep">
        <div className="drie">
          {veld('dossier', 'Bedrag (euro)')}
          {veld('vanaf', 'Eerste maand', { type: 'month', placeholder: '2026-09', inputMode: undefined })}
          {veld('maanden', 'Aantal maanden')}
        </div>
      </Fieldset>
    </form>
  );
}

function Schuif(p: {
  naam: string;
  waarde: string;
  van: number;
  tot: number;
  zet: (w: string) => void;
  children: React.ReactNode;
}) {
  const id = useId();
  return (
    <div className="schuif">
      <p id={id}>
        <strong>{p.naam}:</strong> {p.children}
      </p>
      <Slider
        thumbLabel={p.naam}
        thumbProps={{ 'aria-valuetext': `${p.waarde} %` }}
        label={null}
        min={p.van}
        max={p.tot}
        step={1}
        value={Number(p.waarde.replace(',', '.')) || 0}
        onChange={(w) => p.zet(String(w))}
      />
    </div>
  );
}
