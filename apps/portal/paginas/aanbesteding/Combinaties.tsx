import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import CombinatieInstemmen from '../../../../schema/operations/CombinatieInstemmen.graphql?raw';
import { Foutenoverzicht } from '../../onderdelen/Foutenoverzicht';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { tijdstip } from '../../onderdelen/opmaak';
import { Etiket } from '../../onderdelen/Status';
import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import './rijen.css';
import { naarVeldfouten, useDaad, verzoekenVraag, type Combinatieverzoek, type Instemming } from './gegevens';

const ANTWOORD = {
  GEVRAAGD: ['let-op', 'Nog geen antwoord', IconClock],
  INGESTEMD: ['goed', 'U doet mee', IconCheck],
  GEWEIGERD: ['stil', 'U doet niet mee', IconX],
} as const;
const ANTWOORD_VAN_LID: Record<Instemming, string> = {
  GEVRAAGD: 'nog geen antwoord',
  INGESTEMD: 'doet mee',
  GEWEIGERD: 'doet niet mee',
};
export const antwoordNaam = (i: Instemming): string => ANTWOORD_VAN_LID[i];

/** What others ask of this supplier: to bid with them. Without plan and without price, until it agrees. */
export function Combinatieverzoeken({ aanbestedingId }: { aanbestedingId?: string }) {
  const { data } = useQuery(verzoekenVraag);
  const lijst = (data ?? []).filter((v) => !aanbestedingId || v.aanbestedingId === aanbestedingId);
  if (!lijst.length) return null;
  return (
    <Paneel titel="Verzoeken om samen in te schrijven">
      <ul className="verzoeken">
        {lijst.map((v) => (
          <Verzoek key={v.id} v={v} link={!aanbestedingId} />
        ))}
      </ul>
    </Paneel>
  );
}

function Verzoek({ v, link }: { v: Combinatieverzoek; link: boolean }) {
  const daad = useDaad();
  const antwoord = (akkoord: boolean) =>
    daad.mutate({ operatie: CombinatieInstemmen, variabelen: { input: { verzoek: v.id, akkoord } } });
  const anderen = v.leden.length > 1 ? ` De leden naast de penvoerder: ${v.leden.join(', ')}.` : '';
  return (
    <li>
      <div className="rolregel">
        <h3>{v.penvoerder} vraagt u mee te doen</h3>
        <Etiket beeld={[...ANTWOORD[v.antwoord]]} />
      </div>
      <p>
        {link && v.aanbestedingId ? (
          <Link to="/aanbestedingen/$id" params={{ id: v.aanbestedingId }}>
            {v.aanbesteding}
          </Link>
        ) : (
          v.aanbesteding
        )}
        , {v.regio}, ronde: {v.ronde}. Percelen: {v.percelen.join(', ')}.{anderen}
      </p>
      <p className="bij">
        Gevraagd op {tijdstip(v.gevraagdOp)}. Antwoorden kan tot {tijdstip(v.sluitOp)}.
      </p>
      <Foutenoverzicht fouten={daad.isError ? naarVeldfouten(daad.error).map((f) => ({ ...f, veld: null })) : []} />
      {daad.isSuccess && <Melding toon="goed" live titel="Uw antwoord is vastgelegd." />}
      {v.teBeantwoorden && (
        <>
          <p>
            Instemmen is definitief: u ziet daarna het plan en de prijs, en schrijft op deze percelen niet meer zelf in.
            De inschrijving telt pas als alle leden instemden.
          </p>
          <div className="knoppen niet-afdrukken">
            <Button
              loading={daad.isPending}
              onClick={() => antwoord(true)}
              aria-label={`Instemmen met ${v.penvoerder}`}
            >
              Instemmen
            </Button>
            {v.antwoord !== 'GEWEIGERD' && (
              <Button
                variant="default"
                loading={daad.isPending}
                onClick={() => antwoord(false)}
                aria-label={`Weigeren aan ${v.penvoerder}`}
              >
                Weigeren
              </Button>
            )}
          </div>
        </>
      )}
    </li>
  );
}
