import '../contracten/contracten.css';
import './overleg.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import OverlegreeksMaken from '../../../../schema/operations/OverlegreeksMaken.graphql?raw';
import { overlegkeuzesVraag } from '../../api/overleg';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Pagina } from '../../onderdelen/Pagina';
import { useDaad } from './Daadknop';
import { leesReeks, ReeksFormulier } from './ReeksFormulier';

export function NieuweReeks() {
  const keuzes = useQuery(overlegkeuzesVraag([]));
  const ga = useNavigate();
  const w = useDaad(OverlegreeksMaken, '', (antwoord) => {
    const { reeks } = antwoord as { reeks: { id: string } };
    void ga({ to: '/overleg/reeksen/$id', params: { id: reeks.id } });
  });
  return (
    <Pagina
      titel="Reeks overleggen beginnen"
      kruimels={[{ naam: 'Overleggen', pad: '/overleg' }]}
      inleiding="Een reeks gaat over één contract, of over de hele regio. Bij elk overleg maakt het portaal de agenda uit de signalen, de open acties en de vaste punten."
    >
      <Paneel>
        <Gegevens van={keuzes}>
          {(k) => (
            <ReeksFormulier
              keuzes={k}
              knop="Reeks beginnen"
              w={w}
              verstuur={(v) => w.doe({ reeks: leesReeks(v, null) })}
            />
          )}
        </Gegevens>
      </Paneel>
    </Pagina>
  );
}
