import { useQuery } from '@tanstack/react-query';
import { webhooksVraag } from '../../api/berichten';
import { ikVraag } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Pagina } from '../../onderdelen/Pagina';
import { Logboek } from './Logboek';
import { Webhooks } from './Webhooks';

export function Berichten() {
  const { data: ik } = useQuery(ikVraag);
  const beheert = ik?.rechten.includes('webhook.beheren') ?? false;
  return (
    <Pagina
      titel="Berichten"
      inleiding="Wat het portaal aan mensen en systemen stuurde. In een bericht staan nooit gegevens van personen, alleen een link."
    >
      {beheert && <EigenWebhooks />}
      <Logboek />
    </Pagina>
  );
}

function EigenWebhooks() {
  const vraag = useQuery(webhooksVraag);
  return (
    <Gegevens van={vraag} regels={4}>
      {(d) => <Webhooks webhooks={d.webhooks} soorten={d.soorten} />}
    </Gegevens>
  );
}
