import { Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { overlegkeuzesVraag, type Overlegkeuzes, type Reeks } from '../../api/overleg';
import type { Rol } from '../../api/types';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { rolNaam } from '../../onderdelen/navigatie';
import { Formulier, useVeld, type Wijziging } from '../contracten/Formulier';
import { leesRegels, ofLeeg, type Waarden } from '../contracten/invoer';
import { Groep, Keuze, Regels, Veld } from '../contracten/velden';
import { RITMES } from './woorden';

/** What stands on most agendas; it can be changed before anything is saved. */
const BEGINPUNTEN = ['Opening en mededelingen', 'Rondvraag'];

export function leesReeks(v: Waarden, vast: Pick<Reeks, 'contract' | 'deelnemers'> | null) {
  const mensen = (partij: string) =>
    Object.keys(v).flatMap((k) => (k.startsWith(`mens:${partij}#`) ? k.slice(`mens:${partij}#`.length) : []));
  const partijen = [...new Set(Object.keys(v).flatMap((k) => /^(?:partij|mens):([^#]+)/.exec(k)?.[1] ?? []))].filter(
    (p) => `partij:${p}` in v || `vast:${p}` in v,
  );
  return {
    naam: v['naam'],
    contract: vast ? vast.contract : ofLeeg(v['contract']),
    ritme: v['ritme'],
    vastePunten: leesRegels(v, 'punten')
      .map((r) => r['titel'] ?? '')
      .filter(Boolean),
    deelnemers: partijen.map((partij) => ({
      ...{ partij, mensen: mensen(partij) },
      rollen: vast?.deelnemers.find((d) => d.partij === partij)?.rollen ?? null,
    })),
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
  const { data: met } = useQuery(overlegkeuzesVraag(keuzes.partijen.map((p) => p.partij)));
  return (
    <Groep titel="Wie doen er mee">
      {lijst.map((p) => (
        <div key={`${p.partij}${vast(p.partij) ? '' : contract}`} className="deelnemer">
          {vast(p.partij) ? (
            <>
              <Checkbox label={`${p.naam} (doet altijd mee)`} checked readOnly />
              <input type="hidden" name={`vast:${p.partij}`} value="1" />
            </>
          ) : (
            <Checkbox name={`partij:${p.partij}`} label={p.naam} defaultChecked={doetMee(p.partij)} />
          )}
          <Mensen
            partij={p}
            mensen={met?.mensen.filter((m) => m.partij === p.partij)}
            gekozen={start?.deelnemers.find((d) => d.partij === p.partij)?.mensen.map((m) => m.id) ?? []}
          />
        </div>
      ))}
    </Groep>
  );
}

interface MensenEigenschappen {
  partij: Overlegkeuzes['partijen'][number];
  /** Undefined as long as they are on their way: who was chosen stays chosen then. */
  mensen: Overlegkeuzes['mensen'] | undefined;
  gekozen: readonly string[];
}
/** Particular people of an organisation; nobody chosen is everybody who can take part. */
function Mensen({ partij, mensen, gekozen }: MensenEigenschappen) {
  const naam = (id: string) => `mens:${partij.partij}#${id}`;
  if (!mensen) return gekozen.map((id) => <input key={id} type="hidden" name={naam(id)} value="1" />);
  if (!mensen.length) return null;
  return (
    <details className="actiemeer" open={gekozen.length > 0}>
      <summary>
        Alleen bepaalde mensen<span className="alleen-voorlezen"> van {partij.naam}</span>
      </summary>
      <p className="bij">Kiest u niemand, dan krijgt iedereen van {partij.naam} de uitnodiging.</p>
      {mensen.map((m) => (
        <Checkbox
          key={m.id}
          name={naam(m.id)}
          label={m.rol ? `${m.naam} (${rolNaam[m.rol as Rol]})` : m.naam}
          defaultChecked={gekozen.includes(m.id)}
          mt="xs"
        />
      ))}
    </details>
  );
}
