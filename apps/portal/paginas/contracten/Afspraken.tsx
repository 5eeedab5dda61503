import ContractAfsprakenVastleggen from '../../../../schema/operations/ContractAfsprakenVastleggen.graphql?raw';
import type { Contract } from '../../api/tarieven';
import { Formulier, useWijziging } from './Formulier';
import { heel, komma, leesRegels, ofLeeg, punt, type Waarden } from './invoer';
import { Groep, Keuze, Regels, Veld } from './velden';

const RITMES = [
  { value: 'MAAND', label: 'Elke maand' },
  { value: 'KWARTAAL', label: 'Elk kwartaal' },
  { value: 'BEIDE', label: 'Elke maand en elk kwartaal' },
];
const UITVAL = [
  { value: 'NAAR_UREN', label: 'Betalen naar gevolgde uren' },
  { value: 'PER_FASE', label: 'Betalen per begonnen fase' },
  { value: 'VOLLEDIG', label: 'Volledig betalen' },
  { value: 'GEEN', label: 'Niet betalen' },
];

const Rapporteren = ({ c }: { c?: Contract | undefined }) => (
  <Groep titel="Rapporteren">
    <Keuze naam="ritme" label="Hoe vaak" opties={RITMES} start={c?.ritme ?? 'MAAND'} />
    <Veld
      naam="inleverdag"
      label="Dag van de maandrapportage"
      uitleg="Dag van de volgende maand, 1 tot en met 28"
      soort="getal"
      start={c?.inleverdag ?? 10}
    />
    <Veld
      naam="inleverdagKwartaal"
      label="Dag van de kwartaalrapportage"
      uitleg="Dag van de maand na het kwartaal"
      soort="getal"
      start={c?.inleverdagKwartaal ?? 15}
    />
    {!c && <Veld naam="rapportageVanaf" label="Eerste maand" uitleg="Leeg: vanaf het begin" soort="maand" mag />}
  </Groep>
);
const Normen = ({ c }: { c?: Contract | undefined }) => (
  <Groep titel="Normen en grenzen">
    <Veld
      naam="aanwezigheidsnorm"
      label="Aanwezigheid (%)"
      uitleg="Minstens dit deel van de aangeboden uren"
      soort="procent"
      start={komma(c?.aanwezigheidsnorm ?? '80')}
    />
    <Veld
      naam="aanbodgrens"
      label="Aanbod (%)"
      uitleg="Ten hoogste dit deel van de geplande uren"
      soort="procent"
      start={komma(c?.aanbodgrens ?? '110')}
    />
    <Veld
      naam="tempogrens"
      label="Tempo (%)"
      uitleg="Minstens dit deel van de geplande uren"
      soort="procent"
      start={komma(c?.tempogrens ?? '75')}
    />
    <Veld
      naam="tempoVanafMaand"
      label="Tempo telt vanaf maand"
      uitleg="Maand van het onderdeel"
      soort="getal"
      start={c?.tempoVanafMaand ?? 3}
    />
  </Groep>
);
const Geld = ({ c }: { c?: Contract | undefined }) => (
  <Groep titel="Geld en keurmerk">
    <Veld
      naam="plafond"
      label="Plafond (euro)"
      uitleg="Over de hele looptijd"
      soort="bedrag"
      start={komma(c?.plafond)}
      mag
    />
    <Veld naam="keurmerkVereist" label="Verplicht keurmerk" start={c?.keurmerkVereist} max={100} mag />
  </Groep>
);
const Wegblijven = ({ c }: { c?: Contract | undefined }) => (
  <Groep titel="Wegblijven en uitval">
    <Veld
      naam="noshowBetaald"
      label="Betaald bij wegblijven (%)"
      uitleg="Deel van de prijs"
      soort="procent"
      start={komma(c?.noshowBetaald)}
      mag
    />
    <Veld
      naam="noshowAfmeldenUren"
      label="Afmelden tot"
      uitleg="Uren van tevoren"
      soort="getal"
      start={c?.noshowAfmeldenUren}
      mag
    />
    <Keuze naam="uitvalRegel" label="Bij uitval" leeg="Niet afgesproken" opties={UITVAL} start={c?.uitvalRegel} mag />
    <Veld
      naam="uitvalNaWeken"
      label="Uitgevallen na"
      uitleg="Weken afwezig"
      soort="getal"
      start={c?.uitvalNaWeken}
      mag
    />
  </Groep>
);

const Fasen = () => (
  <Regels naam="fasen" titel="Betaling in fasen (samen 100 %; een resultaatdeel mag 0 zijn)" een="Fase" begin={[]}>
    {(pad) => (
      <>
        <Veld naam={pad('naam')} label="Naam" max={100} />
        <Veld naam={pad('aandeel')} label="Deel van de prijs (%)" soort="procent" />
        <Keuze
          naam={pad('resultaat')}
          label="Hangt af van het resultaat"
          opties={[
            { value: 'nee', label: 'Nee' },
            { value: 'ja', label: 'Ja' },
          ]}
        />
      </>
    )}
  </Regels>
);

/** What a contract says, for a new one and for one that came from an award. */
export const AfsprakenVelden = ({ c }: { c?: Contract }) => (
  <>
    <Rapporteren c={c} />
    <Normen c={c} />
    <Geld c={c} />
    <Wegblijven c={c} />
    <Regels
      naam="verlengingen"
      titel={c?.verlengingen.length ? 'Nog een recht om te verlengen' : 'Recht om te verlengen'}
      een="Verlenging"
      begin={[]}
    >
      {(pad) => (
        <>
          <Veld naam={pad('maanden')} label="Maanden" soort="getal" />
          <Veld naam={pad('uiterlijkBesluitenOp')} label="Laatste dag om te besluiten" soort="datum" />
        </>
      )}
    </Regels>
    {!c?.fasen.length && <Fasen />}
    <Groep titel="Waar dit staat">
      <Veld naam="bronDocument" label="Document" start={c?.bronDocument} mag />
      <Veld naam="bronPagina" label="Bladzijde" start={c?.bronPagina} max={40} mag />
    </Groep>
  </>
);

export const leesAfspraken = (w: Waarden): object => ({
  ritme: w['ritme'],
  aanwezigheidsnorm: punt(w['aanwezigheidsnorm']),
  aanbodgrens: punt(w['aanbodgrens']),
  tempogrens: punt(w['tempogrens']),
  tempoVanafMaand: heel(w['tempoVanafMaand']),
  inleverdag: heel(w['inleverdag']),
  inleverdagKwartaal: heel(w['inleverdagKwartaal']),
  plafond: punt(w['plafond']),
  keurmerkVereist: ofLeeg(w['keurmerkVereist']),
  noshowBetaald: punt(w['noshowBetaald']),
  noshowAfmeldenUren: heel(w['noshowAfmeldenUren']),
  uitvalRegel: ofLeeg(w['uitvalRegel']),
  uitvalNaWeken: heel(w['uitvalNaWeken']),
  bronDocument: ofLeeg(w['bronDocument']),
  bronPagina: ofLeeg(w['bronPagina']),
  verlengingen: leesRegels(w, 'verlengingen').map((v) => ({
    maanden: heel(v['maanden']),
    uiterlijkBesluitenOp: v['uiterlijkBesluitenOp'],
  })),
  fasen: leesRegels(w, 'fasen').map((f) => ({
    naam: f['naam'],
    aandeel: punt(f['aandeel']),
    resultaat: f['resultaat'] === 'ja',
  })),
});

export function AfsprakenFormulier({ c }: { c: Contract }) {
  const w = useWijziging(ContractAfsprakenVastleggen, ['contract', 'contracten-lijst'], 'De afspraken zijn vastgelegd');
  return (
    <>
      {c.normenVast && (
        <p>Er zijn al uren geboekt. Hoe vaak, de normen en de grenzen veranderen niet meer; de rest wel.</p>
      )}
      <Formulier
        naam="Afspraken vastleggen"
        knop="Afspraken vastleggen"
        w={w}
        lang
        verstuur={(v) => w.doe({ contract: c.nummer, afspraken: leesAfspraken(v) })}
      >
        <AfsprakenVelden c={c} />
      </Formulier>
    </>
  );
}
