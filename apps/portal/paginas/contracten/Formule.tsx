import { useState } from 'react';
import IndexformuleVastleggen from '../../../../schema/operations/IndexformuleVastleggen.graphql?raw';
import type { Contract } from '../../api/tarieven';
import { Feiten, Paneel } from '../../onderdelen/Kerngetal';
import { Linkknop } from '../../onderdelen/Links';
import { datum } from '../../onderdelen/opmaak';
import { Uitklap } from '../../onderdelen/Uitklap';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { Formulier, useWijziging } from './Formulier';
import { heel, komma, leesRegels, punt, type Waarden } from './invoer';
import { Groep, Keuze, Regels, Veld } from './velden';

type Regeling = NonNullable<Contract['indexformule']>;
const GRONDSLAG: Record<string, string> = {
  VOORLOPIG_MET_CORRECTIE: 'Voorlopig cijfer, met de correctie van het jaar ervoor',
  VOORLOPIG: 'Voorlopig cijfer, zonder correctie',
  DEFINITIEF: 'Definitief cijfer',
  VAST: 'Een vast percentage per jaar',
};
const procent = (p: string): string => `${komma(p)} %`;

export const Formule = ({ c, beheert }: { c: Contract; beheert: boolean }) => (
  <Paneel
    titel="Indexatie"
    acties={
      beheert && (
        <Linkknop to="/indexatie" variant="outline">
          Nieuwe prijzen uitrekenen
        </Linkknop>
      )
    }
  >
    {c.indexformule ? <Feiten feiten={feiten(c.indexformule)} /> : <p>Over indexatie is niets afgesproken.</p>}
    {beheert && (
      <Uitklap alleenScherm titel={c.indexformule ? 'Formule wijzigen vanaf een dag' : 'Formule vastleggen'}>
        <FormuleFormulier c={c} />
      </Uitklap>
    )}
  </Paneel>
);

const feiten = (f: Regeling): [string, React.ReactNode][] => [
  ['Formule', f.tekst],
  [
    'Gewichten',
    f.gewichten.length
      ? f.gewichten.map((g) => `${g.reeks} ${procent(g.gewicht)}`).join(' + ')
      : `vast ${procent(f.vast ?? '0')}`,
  ],
  ['Welk cijfer', GRONDSLAG[f.grondslag] ?? f.grondslag],
  ['Hoogste stijging', f.plafond ? `${procent(f.plafond)} per jaar` : 'geen'],
  ['Prijspeil begin', `${f.basisjaar}; het eerste jaar met indexatie is ${f.basisjaar + 1}`],
  ['Afronding', `percentage op ${f.percentageDecimalen}, prijzen op ${f.tariefDecimalen} cijfers achter de komma`],
  ['Geldt vanaf', datum(f.van)],
  ['Waar het staat', f.bron ?? '–'],
];

const leesFormule = (v: Waarden): object => ({
  grondslag: v['grondslag'],
  gewichten: leesRegels(v, 'gewichten').map((g) => ({ reeks: g['reeks'], gewicht: punt(g['gewicht']) })),
  vast: punt(v['vast']),
  plafond: punt(v['plafond']),
  basisjaar: heel(v['basisjaar']),
  percentageDecimalen: heel(v['percentageDecimalen']),
  tariefDecimalen: heel(v['tariefDecimalen']),
  ...{ van: v['van'], bron: v['bron'] },
});

const START = [
  { reeks: 'OVA', gewicht: '90' },
  { reeks: 'PCC', gewicht: '10' },
];
const Afronding = ({ c }: { c: Contract }) => {
  const f = c.indexformule;
  return (
    <Groep titel="Begin en afronding">
      <Veld
        naam="basisjaar"
        label="Prijspeil van de eerste prijzen"
        uitleg="Jaar"
        soort="getal"
        start={f?.basisjaar ?? c.van.slice(0, 4)}
      />
      <Veld
        naam="percentageDecimalen"
        label="Cijfers achter de komma van het percentage"
        soort="getal"
        start={f?.percentageDecimalen ?? 2}
      />
      <Veld
        naam="tariefDecimalen"
        label="Cijfers achter de komma van een prijs"
        soort="getal"
        start={f?.tariefDecimalen ?? 2}
      />
      <Veld naam="van" label="Vanaf" soort="datum" start={f ? undefined : c.van} />
      <Veld naam="bron" label="Waar staat dit?" max={500} start={f?.bron} />
    </Groep>
  );
};
export function FormuleFormulier({ c }: { c: Contract }) {
  const f = c.indexformule;
  const [vast, setVast] = useState(f?.grondslag === 'VAST');
  const w = useWijziging(
    IndexformuleVastleggen,
    ['contract', 'contracten-lijst', 'vergelijking', 'taken'],
    'De formule is vastgelegd',
  );
  return (
    <Formulier
      naam="Indexatieformule vastleggen"
      knop="Formule vastleggen"
      w={w}
      lang
      verstuur={(v) => w.doe({ contract: c.nummer, formule: leesFormule(v) })}
    >
      <div className="kaartformulier" onChange={(e) => kiesGrondslag(e.target, setVast)}>
        <Keuze naam="grondslag" label="Welk cijfer" opties={codeKeuzes(GRONDSLAG)} start={f?.grondslag} />
        {vast && <Veld naam="vast" label="Vast percentage" soort="procent" start={komma(f?.vast)} />}
        <Veld naam="plafond" label="Hoogste stijging per jaar (%)" soort="procent" start={komma(f?.plafond)} mag />
      </div>
      {!vast && (
        <Regels
          naam="gewichten"
          titel="Gewichten (samen 100 %)"
          een="Reeks"
          begin={f?.gewichten.length ? f.gewichten : START}
        >
          {(pad, g) => (
            <>
              <Veld naam={pad('reeks')} label="Reeks" uitleg="Bijvoorbeeld OVA" max={40} start={g?.reeks} />
              <Veld naam={pad('gewicht')} label="Gewicht (%)" soort="procent" start={komma(g?.gewicht)} />
            </>
          )}
        </Regels>
      )}
      <Afronding c={c} />
    </Formulier>
  );
}
const kiesGrondslag = (veld: EventTarget, zet: (vast: boolean) => void) => {
  if (veld instanceof HTMLSelectElement && veld.name === 'grondslag') zet(veld.value === 'VAST');
};
