import { Progress } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { InleveringStatus, InleveringVoortgang } from '../../api/types';
import { isKlaar, voortgangVraag } from '../../api/vragen';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Laden } from '../../onderdelen/Laden';
import { Melding } from '../../onderdelen/Melding';
import { getal } from '../../onderdelen/opmaak';

const STAPPEN: [InleveringStatus, string][] = [
  ['ONTVANGEN', 'Ontvangen'],
  ['LEZEN', 'Lezen'],
  ['BEOORDELEN', 'Beoordelen'],
  ['VERWERKT', 'Klaar'],
];
const UITLEG: Partial<Record<InleveringStatus, string>> = {
  ONTVANGEN: 'Uw bestand is veilig ontvangen en wacht op zijn beurt.',
  LEZEN: 'De regels worden gelezen en gecontroleerd.',
  BEOORDELEN: 'De regels worden vergeleken met het contract, de PIP’s en de tarieven.',
  GEPARKEERD:
    'Het verwerken lukt nu niet. Uw bestand is bewaard; de beheerder is gewaarschuwd en het wordt vanzelf opnieuw geprobeerd.',
};

interface Eigenschappen {
  id: string;
  rapportageId?: string;
  naarRapportage?: boolean;
}
/** Follows the job until it has an outcome. Leaving the page does no harm: the job goes on. */
export function Voortgang({ id, naarRapportage }: Eigenschappen) {
  const { data: i, isError } = useQuery(voortgangVraag(id));
  const client = useQueryClient();
  const ga = useNavigate();
  const uitkomst = i && isKlaar(i.status) ? i.rapportageId : null;
  useEffect(() => {
    if (!uitkomst) return;
    void Promise.all(
      ['rapportage', 'rapportages', 'taken', 'bevindingen', 'spuk', 'kolomindeling'].map((k) =>
        client.invalidateQueries({ queryKey: [k] }),
      ),
    ).then(() => {
      if (naarRapportage) void ga({ to: '/rapportages/$id', params: { id: uitkomst }, replace: true });
    });
  }, [uitkomst, naarRapportage, client, ga]);
  if (i === null) return <Melding toon="fout" titel="Deze inlevering is niet gevonden" />;
  if (!i) return isError ? <Kwijt /> : <Laden regels={3} wat="De voortgang wordt opgehaald" />;
  return (
    <Paneel titel={`${i.bestandsnaam}, versie ${i.versie}`}>
      {isError && <Kwijt />}
      <Balk i={i} />
      <p className="bij">U mag deze pagina sluiten. Het verwerken gaat door en u vindt de uitkomst bij Rapportages.</p>
    </Paneel>
  );
}

const Kwijt = () => (
  <Melding toon="let-op" live titel="De verbinding is even weg">
    <p>Het verwerken gaat gewoon door. Deze pagina probeert vanzelf opnieuw verbinding te maken.</p>
  </Melding>
);

function Balk({ i }: { i: InleveringVoortgang }) {
  const nu =
    i.status === 'GEPARKEERD'
      ? 0
      : Math.max(
          0,
          STAPPEN.findIndex(([s]) => s === i.status),
        );
  const deel = i.regelsTotaal ? Math.min(1, i.regelsGelezen / i.regelsTotaal) : 0;
  const procent = i.status === 'VERWERKT' ? 100 : i.status === 'LEZEN' ? 5 + deel * 60 : [3, 5, 75, 100][nu]!;
  return (
    <>
      <ol className="stappen">
        {STAPPEN.map(([status, naam], n) => (
          <li key={status} aria-current={n === nu ? 'step' : undefined} data-klaar={n < nu}>
            <span className="stapnummer" aria-hidden>
              {n < nu ? '✓' : n + 1}
            </span>
            {naam}
          </li>
        ))}
      </ol>
      <Progress.Root size="xl">
        <Progress.Section value={procent} animated={i.status !== 'GEPARKEERD'} aria-label="Verwerken van uw bestand" />
      </Progress.Root>
      <p className="voortgang-getal" role="status">
        {i.regelsGelezen > 0
          ? `${getal(i.regelsGelezen)}${i.regelsTotaal ? ` van ${getal(i.regelsTotaal)}` : ''} regels gelezen`
          : 'Nog geen regels gelezen'}
      </p>
      <p>{UITLEG[i.status] ?? ''}</p>
    </>
  );
}
