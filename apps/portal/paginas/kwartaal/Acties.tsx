import { Button, Fieldset, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { Actie } from '../../api/kwartaal';
import { datum } from '../../onderdelen/opmaak';
import type { Veldwerk } from './Cijfer';

const NIEUW: Actie = { wat: '', eigenaar: '', datum: null };

/** Improvement actions: what, who, when. */
export function Acties({ opgave, wijzig, sectie }: Veldwerk) {
  const erbij = useRef<HTMLButtonElement>(null);
  if (!wijzig) return <Lezen acties={opgave.acties} />;
  const zet = (acties: readonly Actie[]) => wijzig((o) => ({ ...o, acties }));
  return (
    <Fieldset legend="Verbeteracties" className="veldgroep">
      {opgave.acties.map((a, i) => (
        <div key={i} role="group" aria-label={`Verbeteractie ${i + 1}`} className="kaartformulier regelgroep">
          <Textarea
            id={`${sectie.code}.acties.${i}`}
            label="Wat gaat u doen?"
            autosize
            minRows={1}
            maxLength={500}
            value={a.wat}
            onChange={(e) => zet(opgave.acties.with(i, { ...a, wat: e.currentTarget.value }))}
          />
          <TextInput
            label="Wie zorgt ervoor? (functie)"
            maxLength={200}
            value={a.eigenaar}
            onChange={(e) => zet(opgave.acties.with(i, { ...a, eigenaar: e.currentTarget.value }))}
          />
          <TextInput
            type="date"
            label="Klaar op"
            value={a.datum ?? ''}
            onChange={(e) => zet(opgave.acties.with(i, { ...a, datum: e.currentTarget.value || null }))}
          />
          <Button
            variant="subtle"
            aria-label={`Verbeteractie ${i + 1} weghalen`}
            onClick={() => (zet(opgave.acties.filter((_, j) => j !== i)), erbij.current?.focus())}
          >
            Weghalen
          </Button>
        </div>
      ))}
      <Button ref={erbij} variant="outline" onClick={() => zet([...opgave.acties, NIEUW])}>
        Verbeteractie toevoegen
      </Button>
    </Fieldset>
  );
}
const Lezen = ({ acties }: { acties: readonly Actie[] }) =>
  acties.length === 0 ? (
    <p>Geen verbeteracties.</p>
  ) : (
    <ul>
      {acties.map((a) => (
        <li key={a.wat}>
          {a.wat} ({a.eigenaar}, {a.datum ? `klaar op ${datum(a.datum)}` : 'geen datum'})
        </li>
      ))}
    </ul>
  );
