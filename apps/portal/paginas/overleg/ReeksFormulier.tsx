import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Overlegkeuzes, Reeks } from '../../api/overleg';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { Formulier, useVeld, type Wijziging } from '../contracten/Formulier';
import { leesRegels, ofLeeg, type Waarden } from '../contracten/invoer';
import { Groep, Keuze, Regels, Veld } from '../contracten/velden';
import { RITMES } from './woorden';

/** What stands on most agendas; it can be changed before anything is saved. */
const BEGINPUNTEN = ['Opening en mededelingen', 'Rondvraag'];

export function leesReeks(v: Waarden, vast: { contract: string | null } | null) {
  return {
    naam: v['naam'],
    contract: vast ? vast.contract : ofLeeg(v['contract']),
    ritme: v['ritme'],
    vastePunten: leesRegels(v, 'punten')
      .map((r) => r['titel'] ?? '')
      .filter(Boolean),
    deelnemers: Object.keys(v)
      .filter((k) => k.startsWith('partij:'))
      .map((k) => ({ partij: k.slice('partij:'.length), rollen: null, mensen: null })),
  };
}

interface Eigenschappen {
  keuzes: Overlegkeuzes;
  start?: Reeks;
  knop: string;
  w: Wijziging;
  verstuur: (v: Waarden) => void;
}
export function ReeksFormulier({ keuzes, start, knop, w, verstuur }: Eigenschappen) {
  const [contract, setContract] = useState(start?.contract ?? '');
  const gekozen = keuzes.contracten.find((c) => c.nummer === contract);
  return (
    <Formulier naam="Reeks" knop={knop} w={w} lang verstuur={verstuur}>
      <Groep titel="Waarover">
        {!start && <Contractkeuze keuzes={keuzes} waarde={contract} zet={setContract} />}
        <Veld
          key={start ? 'vast' : contract}
          naam="naam"
          label="Naam"
          start={start?.naam ?? (gekozen ? `Voortgangsoverleg ${gekozen.aanbieder}` : 'Regionaal voortgangsoverleg')}
        />
        <Keuze naam="ritme" label="Hoe vaak" opties={codeKeuzes(RITMES)} start={start?.ritme ?? 'MAANDELIJKS'} />
      </Groep>
      <Deelnemers keuzes={keuzes} start={start} contract={contract} altijd={gekozen?.partij} />
      <Regels naam="punten" titel="Vaste punten" een="Vast punt" begin={start?.vastePunten ?? BEGINPUNTEN}>
        {(pad, punt) => <Veld naam={pad('titel')} label="Punt" start={punt} />}
      </Regels>
    </Formulier>
  );
}

function Contractkeuze({ keuzes, waarde, zet }: { keuzes: Overlegkeuzes; waarde: string; zet: (n: string) => void }) {
  const { id, fout } = useVeld('contract');
  return (
    <NativeSelect
      id={id}
      name="contract"
      label="Contract"
      error={fout}
      value={waarde}
      data={[
        { value: '', label: 'Geen: over de hele regio' },
        ...keuzes.contracten.map((c) => ({ value: c.nummer, label: `${c.nummer}: ${c.aanbieder}, ${c.perceel}` })),
      ]}
      onChange={(e) => zet(e.currentTarget.value)}
    />
  );
}

interface DeelnemersEigenschappen {
  keuzes: Overlegkeuzes;
  start: Reeks | undefined;
  contract: string;
  altijd: string | undefined;
}
/** Who takes part; the region and the aanbieder of the contract always do, another aanbieder never at a contract. */
function Deelnemers({ keuzes, start, contract, altijd }: DeelnemersEigenschappen) {
  const vast = (partij: string) => partij.startsWith('REGIO/') || partij === altijd;
  const lijst = keuzes.partijen.filter((p) => vast(p.partij) || !contract || !p.partij.startsWith('AANBIEDER/'));
  const doetMee = (partij: string) => start?.deelnemers.some((d) => d.partij === partij) ?? false;
  return (
    <Groep titel="Wie doen er mee">
      {lijst.map((p) =>
        vast(p.partij) ? (
          <Checkbox key={p.partij} label={`${p.naam} (doet altijd mee)`} checked readOnly />
        ) : (
          <Checkbox
            key={`${p.partij}${contract}`}
            name={`partij:${p.partij}`}
            label={p.naam}
            defaultChecked={doetMee(p.partij)}
          />
        ),
      )}
    </Groep>
  );
}
