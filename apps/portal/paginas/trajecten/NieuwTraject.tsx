import '../contracten/contracten.css';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DOELGROEPEN } from '../../../../libs/trajecten/domain/feitcodes.js';
import TrajectOpenen from '../../../../schema/operations/TrajectOpenen.graphql?raw';
import { Geweigerd, vraag, zonderFouten } from '../../api/graphql';
import type { Fout } from '../../api/types';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Pagina } from '../../onderdelen/Pagina';
import type { Veldfout } from '../../onderdelen/Foutenoverzicht';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { Formulier } from '../contracten/Formulier';
import { ofLeeg, type Waarden } from '../contracten/invoer';
import { Keuze, Veld } from '../contracten/velden';

type Antwoord = { trajectOpenen: { dossier: { trajectnummer: string } | null; fouten: Fout[] } };

/** Opens a traject and goes on to its file. */
export function NieuwTraject() {
  const ga = useNavigate();
  const client = useQueryClient();
  const [bezig, setBezig] = useState(false);
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  const open = async (v: Waarden) => {
    setBezig(true);
    setFouten([]);
    try {
      const traject = {
        ...{ doelgroep: v['doelgroep'], gehuisvestOp: ofLeeg(v['gehuisvestOp']) },
        trajectnummer: ofLeeg(v['trajectnummer']),
      };
      const { trajectOpenen } = await vraag<Antwoord>(TrajectOpenen, { traject });
      const { dossier } = zonderFouten(trajectOpenen);
      await client.invalidateQueries({ queryKey: ['trajecten'] });
      await ga({
        to: '/trajecten/$nummer',
        params: { nummer: dossier!.trajectnummer },
        search: { deel: 'dossier' },
      });
    } catch (e) {
      setFouten(
        e instanceof Geweigerd
          ? e.fouten
          : [{ melding: 'Het traject is niet geopend.', oplossing: 'Probeer het opnieuw.' }],
      );
    } finally {
      setBezig(false);
    }
  };
  return (
    <Pagina titel="Traject openen" kruimels={[{ naam: 'Inburgeraars', pad: '/trajecten' }]}>
      <Paneel>
        <Formulier
          naam="Traject openen"
          knop="Openen"
          w={{ doe: () => undefined, bezig, fouten, gedaan: '', keer: 0 }}
          verstuur={(v) => void open(v)}
        >
          <Keuze naam="doelgroep" label="Doelgroep" leeg="Kies…" opties={codeKeuzes(DOELGROEPEN)} />
          <Veld naam="gehuisvestOp" label="Dag van huisvesting" soort="datum" mag />
          <Veld
            naam="trajectnummer"
            label="Trajectnummer"
            uitleg="Laat leeg: het portaal maakt er een. Gebruik nooit een BSN."
            mag
            max={40}
          />
        </Formulier>
      </Paneel>
    </Pagina>
  );
}
